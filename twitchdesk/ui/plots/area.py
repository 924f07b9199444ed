# SPDX-License-Identifier: MIT
"""The chart under the hand: pan, zoom, the day cursor and its bubble, by mouse and by keys."""

from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.plots.chart import Chart
from twitchdesk.ui.plots.dates import span_text
from twitchdesk.ui.plots.marks import Field
from twitchdesk.ui.plots.state import Bar, PlotState
from twitchdesk.ui.plots.window import Window
from twitchdesk.ui.signals import signal
from twitchdesk.ui.widgets.drawing import CONTROL_RADIUS, focus_ring, sheet, smooth_painter

ZOOM_STEP = 0.8
_NOTCH = 120


class Cursor(QWidget):
    """The band over one bar and the bubble that says its day and values."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._words: tuple[str, ...] = ()
        self._band, self._bubble, self._ring = QRectF(), QRectF(), False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def point_at(self, band: QRectF, words: tuple[str, ...], field: QRectF) -> None:
        """Show the bubble beside ``band``; the first of ``words`` is the day."""
        self._repaint()
        self._words, self._band = words, band
        look = self._look
        head, body = QFontMetricsF(look.font(Text.STRONG)), QFontMetricsF(look.font(Text.CAPTION))
        inner = max([head.horizontalAdvance(words[0]), *(body.horizontalAdvance(word) for word in words[1:])])
        width = inner + look.px(20)
        height = look.px(14) + look.px(18) + look.px(16) * (len(words) - 1)
        left = band.right() + look.px(8)
        if left + width > field.right():
            left = band.left() - look.px(8) - width
        left = max(field.left(), min(left, self.width() - width))
        self._bubble = QRectF(left, max(0.0, field.top()), width, height)
        self._repaint()

    def hide_words(self) -> None:
        """Show nothing."""
        if self._words:
            self._repaint()
            self._words = ()

    def set_ring(self, *, on: bool) -> None:
        """Show or hide the focus ring around the chart."""
        self._ring = on
        self.update()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        if self._words:
            band = self._look.colour("ink")
            band.setAlphaF(0.08)
            painter.fillRect(self._band, band)
            self._paint_bubble(painter)
        if self._ring:
            focus_ring(painter, self._look, QRectF(self.rect()), CONTROL_RADIUS)

    def _paint_bubble(self, painter: QPainter) -> None:
        look = self._look
        sheet(painter, self._bubble, look.colour("sheet"), look.colour("control"), CONTROL_RADIUS)
        line = self._bubble.adjusted(look.px(10), look.px(7), 0, 0)
        for number, word in enumerate(self._words):
            height = look.px(16 if number else 18)
            painter.setFont(look.font(Text.CAPTION if number else Text.STRONG))
            painter.setPen(look.colour("soft_ink" if number else "ink"))
            painter.drawText(QRectF(line.left(), line.top(), line.width(), height), 0, word)
            line.setTop(line.top() + height)

    def _repaint(self) -> None:
        for box in (self._band, self._bubble):
            self.update(box.toAlignedRect().adjusted(-2, -2, 2, 2))


class ChartArea(QWidget):
    """Holds the chart and turns what the hand does into wanted windows and a day cursor.

    Keys: left and right move the cursor, Home and End go to the ends, + and − zoom, 0 goes back to the range,
    Page up and Page down turn by a window, Enter opens the day, Esc takes the cursor away.
    """

    moved = signal(Window)
    day_opened = signal(date)
    resized = signal(QResizeEvent)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._state: PlotState | None = None
        self._at: Bar | None = None
        self._grip: tuple[float, Window] | None = None
        self._announcement: QAccessibleAnnouncementEvent | None = None
        self.chart = Chart(look, self)
        self._cursor = Cursor(look, self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName("Twitches by day")

    @property
    def said(self) -> tuple[str, ...]:
        """What the bubble says: the day, then its values; () without a cursor."""
        if self._at is None or self._state is None:
            return ()
        return (span_text(self._at.first, self._at.last), *self._state.told(self._at))

    def show_state(self, state: PlotState) -> None:
        """Show a state; the cursor stays on its day while that is in sight."""
        self._state = state
        self.chart.show_state(state)
        kept = state.bar_at(self._at.middle) if self._at else None
        self._point(kept)
        self._describe()

    def plot_width(self) -> float:
        """Return how wide the field of the plot is, in pixels."""
        field = self.chart.field
        return field.size.width() if field and field.size.width() > 1 else max(1.0, self.width() - 60.0)

    def dress(self) -> None:
        """Take colours and fonts from the theme as it is now."""
        self.chart.dress()
        self._cursor.update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.chart.widget.setGeometry(self.rect())
        self._cursor.setGeometry(self.rect())
        self.chart.fit()
        self.resized.emit(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self._state is not None:
            self._grip = event.position().x(), self._state.window

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        field = self.chart.field
        if field is None or self._state is None:
            return
        if self._grip is not None:
            start, window = self._grip
            self._want(window.panned((start - event.position().x()) / field.day_px, self._state.limits))
        else:
            self._hover(event.position(), field, self._state)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._state is not None:
            self._want(self._state.home)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        field, state = self.chart.field, self._state
        if field is None or state is None:
            return
        turned = event.angleDelta()
        if abs(turned.x()) > abs(turned.y()):
            self._want(state.window.panned(-turned.x() / _NOTCH * state.window.days / 10, state.limits))
        else:
            factor = ZOOM_STEP ** (turned.y() / _NOTCH)
            self._want(state.window.zoomed(factor, field.day(event.position().x()), state.limits))
        event.accept()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        if not self.hasFocus():
            self._point(None)

    @override
    def focusInEvent(self, event: object) -> None:
        self._cursor.set_ring(on=True)

    @override
    def focusOutEvent(self, event: object) -> None:
        self._cursor.set_ring(on=False)
        self._point(None)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        state, key = self._state, Qt.Key(event.key())
        if state is None or not (self._key_moves(state, key) or self._key_looks(state, key)):
            super().keyPressEvent(event)

    def _key_moves(self, state: PlotState, key: Qt.Key) -> bool:
        limits = state.limits
        last = limits.right - 1
        start = self._at.middle if self._at else None
        step = self._at.days if self._at else 1
        wanted = {
            Qt.Key.Key_Left: last if start is None else start - (step + 1) / 2,
            Qt.Key.Key_Right: last if start is None else start + (step + 1) / 2,
            Qt.Key.Key_Home: state.first,
            Qt.Key.Key_End: last,
        }.get(key)
        if wanted is None:
            return False
        number = int(min(max(wanted, state.first), last))
        day = date.fromordinal(number)
        self._want(state.window.holding(day, limits))
        self._point((self._state or state).bar_at(number) or self._at)
        self._announce()
        return True

    def _key_looks(self, state: PlotState, key: Qt.Key) -> bool:
        window, limits = state.window, state.limits
        middle = self._at.middle if self._at else (window.left + window.right) / 2
        match key:
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self._want(window.zoomed(ZOOM_STEP, middle, limits))
            case Qt.Key.Key_Minus:
                self._want(window.zoomed(1 / ZOOM_STEP, middle, limits))
            case Qt.Key.Key_0:
                self._want(state.home)
            case Qt.Key.Key_PageUp:
                self._want(window.panned(-window.days, limits))
            case Qt.Key.Key_PageDown:
                self._want(window.panned(window.days, limits))
            case _:
                return self._key_ends(key)
        return True

    def _key_ends(self, key: Qt.Key) -> bool:
        if self._at is None:
            return False
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.day_opened.emit(self._at.last)
        elif key == Qt.Key.Key_Escape:
            self._point(None)
        else:
            return False
        return True

    def _want(self, window: Window) -> None:
        if self._state is not None and window != self._state.window:
            self.moved.emit(window)

    def _hover(self, at: QPointF, field: Field, state: PlotState) -> None:
        inside = field.size.left() <= at.x() <= field.size.right()
        bar = state.bar_at(field.day(at.x())) if inside else None
        if bar != self._at:
            self._point(bar)

    def _point(self, bar: Bar | None) -> None:
        self._at = bar
        field = self.chart.field
        if bar is None or field is None:
            self._cursor.hide_words()
            return
        start = field.x(bar.first.toordinal())
        box = field.size
        band = QRectF(start, box.top(), max(2.0, bar.days * field.day_px), box.height()).intersected(box)
        self._cursor.point_at(band, self.said, box)

    def _describe(self) -> None:
        if self._state is not None:
            self.setAccessibleDescription(" ".join((self._state.sentence, ", ".join(self.said))).strip())

    def _announce(self) -> None:
        self._describe()
        # Qt keeps only a pointer to the event while it is told.
        self._announcement = QAccessibleAnnouncementEvent(self, ", ".join(self.said))
        QAccessible.updateAccessibility(self._announcement)
