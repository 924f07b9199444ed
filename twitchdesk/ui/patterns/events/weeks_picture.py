# SPDX-License-Identifier: MIT
"""The weeks before and after an event: their means, the fitted level, and what lies between."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.patterns.events.legend import Sign, paint_sign
from twitchdesk.ui.patterns.events.result import WeekMark, WeeksState
from twitchdesk.ui.patterns.events.weeks_field import WeeksField, month_marks
from twitchdesk.ui.plots.dates import tick_text
from twitchdesk.ui.plots.marks import hatching
from twitchdesk.ui.plots.scales import count_scale
from twitchdesk.ui.signals import signal
from twitchdesk.ui.widgets.drawing import CONTROL_RADIUS, focus_ring, smooth_painter

_HIGH, _LOWEST, _HIGHEST = 220, 150, 340
_LEFT, _RIGHT, _TOP, _FOOT = 34, 10, 22, 22
_MOST_PARTS: Final = 4
_GAP: Final = 1.5
_PALEST: Final = 0.2


class WeeksPicture(QWidget):
    """A picture of ``WeeksState``; the arrow keys and the pointer go from week to week (``pointed``)."""

    pointed = signal(str)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._state: WeeksState | None = None
        self._label = ""
        self.at: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMaximumHeight(look.px(_HIGHEST))

    def show_state(self, state: WeeksState, label: str, name: str) -> None:
        """Show the weeks around what is called ``label``; ``name`` says what the picture is."""
        self._state, self._label, self.at = state, label, None
        self.setAccessibleName(name)
        self.setAccessibleDescription(state.described)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(360), self._look.px(_HIGH))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(200), self._look.px(_LOWEST))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        state = self._state
        if state is None or not state.weeks:
            return
        painter, field = smooth_painter(self), self.field
        self._paint_axes(painter, field)
        self._paint_between(painter, field)
        for number, week in enumerate(state.weeks):
            self._paint_week(painter, field, week, pointed=number == self.at)
        if state.has_fit:
            self._paint_fit(painter, field)
        self._paint_start(painter, field)
        if self.hasFocus():
            focus_ring(painter, self._look, QRectF(self.rect()), CONTROL_RADIUS)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        state, key = self._state, event.key()
        moves = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if state is None or not state.weeks or Qt.Key(key) not in {*moves, Qt.Key.Key_Home, Qt.Key.Key_End}:
            super().keyPressEvent(event)
            return
        last = len(state.weeks) - 1
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
        start = self.at if self.at is not None else (-1 if key == Qt.Key.Key_Right else last + 1)
        self._point(ends.get(Qt.Key(key), max(0, min(last, start + moves.get(Qt.Key(key), 0)))))

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._state is not None and self._state.weeks:
            found = self.field.week_at(event.position().x())
            if found is not None:
                self._point(found)

    @override
    def leaveEvent(self, event: object) -> None:
        self._point_away()

    @override
    def focusOutEvent(self, event: object) -> None:
        self._point_away()

    def _point(self, number: int) -> None:
        if self._state is not None and number != self.at:
            self.at = number
            self.pointed.emit(self._state.weeks[number].said)
            self.update()

    def _point_away(self) -> None:
        self.at = None
        self.left.emit()
        self.update()

    @property
    def field(self) -> WeeksField:
        """Where the weeks shown lie. Raises ValueError while nothing is shown."""
        state = self._state
        if state is None or not state.weeks:
            raise ValueError("no weeks are shown")
        px = self._look.px
        box = QRectF(self.rect()).adjusted(px(_LEFT), px(_TOP), -px(_RIGHT), -px(_FOOT))
        tallest = max((week.tallest for week in state.weeks), default=0.0)
        return WeeksField(state, box, count_scale(max(tallest, 1.0), _MOST_PARTS))

    def _paint_axes(self, painter: QPainter, field: WeeksField) -> None:
        look, box = self._look, field.box
        painter.setFont(look.font(Text.CAPTION))
        for value in field.scale.ticks:
            y = field.y(value)
            painter.setPen(QPen(look.colour("hairline"), 1))
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
            painter.setPen(look.colour("soft_ink"))
            place = QRectF(0, y - look.px(8), box.left() - look.px(6), look.px(16))
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{value:g}")
        metrics = QFontMetricsF(painter.font())
        for tick in month_marks(field.state, box.width() / look.px(70)):
            words, x = tick_text(tick, dated=True), field.x(tick.day.toordinal() + 0.5)
            wide = metrics.horizontalAdvance(words)
            left = min(max(box.left(), x - wide / 2), box.right() - wide)
            place = QRectF(left, box.bottom() + look.px(4), wide + 2, look.px(16))
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_between(self, painter: QPainter, field: WeeksField) -> None:
        state = field.state
        if state.after > state.start:
            paint_sign(painter, self._look, Sign.BETWEEN, field.columns(state.start, state.after))

    def _paint_week(self, painter: QPainter, field: WeeksField, week: WeekMark, *, pointed: bool) -> None:
        look, column = self._look, field.columns(week.left, week.right).adjusted(_GAP / 2, 0, -_GAP / 2, 0)
        if week.mean is None and week.side != "between":
            painter.setPen(QPen(look.colour("control"), 1))
            painter.setOpacity(0.45)
            painter.drawLines(hatching(column, look.px(6)))
            painter.setOpacity(1)
        elif week.mean is not None:
            bar = QRectF(column)
            bar.setTop(field.y(week.mean))
            # The fewer days of a week are known, the paler its bar.
            painter.setOpacity(_PALEST + (1 - _PALEST) * week.known / (week.right - week.left))
            painter.fillRect(bar, look.colour("accent_soft"))
            painter.setOpacity(1)
            painter.setPen(QPen(look.colour("accent"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            painter.drawLine(bar.topLeft(), bar.topRight())
        if pointed:
            painter.setPen(QPen(look.colour("accent"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(column.adjusted(-1, -2, 1, 1), 3, 3)

    def _paint_fit(self, painter: QPainter, field: WeeksField) -> None:
        look = self._look
        band = field.band()
        if band:
            shade = look.colour("ink")
            shade.setAlphaF(0.14)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(shade)
            painter.save()
            painter.setClipRect(field.box)
            painter.drawPolygon(QPolygonF(band))
            painter.restore()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.colour("soft_ink"), 1.5, Qt.PenStyle.DashLine))
        painter.drawPolyline(QPolygonF(field.carried_on()))
        painter.setPen(QPen(look.colour("ink"), 2))
        for side in ("before", "after"):
            painter.drawPolyline(QPolygonF(field.level(side)))

    def _paint_start(self, painter: QPainter, field: WeeksField) -> None:
        look, box, x = self._look, field.box, field.x(field.state.start)
        if not box.left() <= x <= box.right():
            return
        painter.setPen(QPen(look.colour("attention"), 1.5))
        painter.drawLine(QPointF(x, look.px(16)), QPointF(x, box.bottom()))
        painter.setFont(look.font(Text.CAPTION))
        painter.setPen(look.colour("ink"))
        metrics = QFontMetricsF(painter.font())
        on_left = x > box.center().x()
        room = (x if on_left else self.width() - x) - look.px(6)
        words = metrics.elidedText(self._label, Qt.TextElideMode.ElideRight, room)
        wide = metrics.horizontalAdvance(words) + 2
        left = x - wide - look.px(4) if on_left else x + look.px(4)
        painter.drawText(QRectF(left, 0, wide, look.px(18)), Qt.AlignmentFlag.AlignVCenter, words)
