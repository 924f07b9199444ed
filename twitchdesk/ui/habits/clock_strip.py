# SPDX-License-Identifier: MIT
"""The night on a strip from 18:00 to 12:00 with two handles to drag."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from twitchdesk.ui.habits.controls import Control
from twitchdesk.ui.habits.night import STRIP_MIN, NightTimes, bed_words, wall_time
from twitchdesk.ui.habits.paint import CENTRE
from twitchdesk.ui.habits.state import CardState
from twitchdesk.ui.habits.wishes import KeepNight
from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.widgets.drawing import CONTROL_RADIUS, focus_ring, sheet, smooth_painter

SNAP_MIN: Final = 5
KEY_MIN: Final = 15
SHORTEST_MIN: Final = 30
_MIDNIGHT_MIN: Final = 360
_MOVES: Final = {Qt.Key.Key_Left: -KEY_MIN, Qt.Key.Key_Right: KEY_MIN}


def times_box(bar: QRectF, room: float, width: float) -> QRectF:
    """Return where the times of a night stand: on its bar, or beside a bar too short for them."""
    if room <= bar.width():
        return bar
    box = QRectF(bar.right(), bar.top(), room, bar.height())
    if box.right() > width:
        box.moveRight(bar.left())
    return box


class ClockStrip(Control):
    """Drag the left handle to the bed time, the right one to the wake time; letting go keeps the night.

    The night of last time is shown as an outline and is no answer until it is touched: a click keeps it.
    Keys: left and right move the chosen handle, up and down choose the other one, Enter keeps the night.
    """

    def __init__(self, look: Look, card: str, hue: str, parent: QWidget | None = None) -> None:
        super().__init__(look, card, hue, parent)
        self._card_state: CardState | None = None
        self._times: NightTimes | None = None
        self._ghost = NightTimes(300, 780)
        self._held: str | None = None
        self._handle = "wake"
        self._moved = False
        self._grip = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def times(self) -> NightTimes:
        """The times the handles stand at."""
        return self._times or self._ghost

    @override
    def show_state(self, card: CardState) -> None:
        if card.sleep is not None:
            self._card_state = card
            self._times, self._ghost, self._moved = card.sleep.times, card.sleep.ghost, False
            self._name_it()
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(200), self._look.px(28))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._hold(self._minute_at(event.position().x()))

    def _hold(self, minute: int) -> None:
        bed, wake = self.times.bed_min, self.times.wake_min
        nearest, away = (
            ("bed", minute - bed) if abs(minute - bed) < abs(minute - wake) else ("wake", minute - wake)
        )
        if bed < minute < wake and abs(away) > self._reach():
            self._held = "whole"
            return
        self._held = self._handle = nearest
        # A handle does not jump when it is taken a little beside its middle; a click far off brings it there.
        self._grip = away if abs(away) <= self._reach() else 0
        self._move_to(minute - self._grip)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held in {"bed", "wake"}:
            self._move_to(self._minute_at(event.position().x()) - self._grip)
        else:
            minute = self._minute_at(event.position().x())
            near = min(abs(minute - self.times.bed_min), abs(minute - self.times.wake_min)) <= self._reach()
            self.setCursor(Qt.CursorShape.SizeHorCursor if near else Qt.CursorShape.PointingHandCursor)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self._held is not None:
            self._held = None
            if self._moved or not self._is_kept():
                self._keep()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _MOVES:
            start = self.times.bed_min if self._handle == "bed" else self.times.wake_min
            self._move_to(start + _MOVES[key])
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._handle = "bed" if self._handle == "wake" else "wake"
            self._name_it()
            self.update()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._keep()
        else:
            super().keyPressEvent(event)

    @override
    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _MOVES and not event.isAutoRepeat() and self._moved:
            self._keep()
        else:
            super().keyReleaseEvent(event)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        if not self.isEnabled():
            painter.setOpacity(0.45)
        look, box = self._look, QRectF(self.rect())
        sheet(painter, box, look.colour("paper"), look.colour("hairline"), CONTROL_RADIUS)
        self._paint_hours(painter, box)
        self._paint_night(painter, box)
        if self.hasFocus():
            focus_ring(painter, look, box, CONTROL_RADIUS)

    def _paint_hours(self, painter: QPainter, box: QRectF) -> None:
        look = self._look
        painter.setFont(look.font(Text.CAPTION))
        for minute in range(180, STRIP_MIN, 180):
            x = self._x_of(minute)
            painter.setPen(QPen(look.colour("control" if minute == _MIDNIGHT_MIN else "hairline"), 1))
            painter.drawLine(QPointF(x, box.top() + 4), QPointF(x, box.bottom() - 4))

    def _paint_night(self, painter: QPainter, box: QRectF) -> None:
        look, times, kept = self._look, self.times, self._is_kept() or self._moved
        left, right = self._x_of(times.bed_min), self._x_of(times.wake_min)
        bar = QRectF(left, box.top() + 3, max(4.0, right - left), box.height() - 6)
        hue = look.colour(self._hue)
        painter.setBrush(hue if kept else look.colour("sheet"))
        painter.setPen(Qt.PenStyle.NoPen if kept else QPen(hue, 1.2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(bar, CONTROL_RADIUS - 3, CONTROL_RADIUS - 3)
        for x in (bar.left() + 4.5, bar.right() - 4.5):
            painter.setPen(QPen(look.colour("on_accent") if kept else hue, 1.6))
            painter.drawLine(QPointF(x, bar.center().y() - 4), QPointF(x, bar.center().y() + 4))
        self._paint_times(painter, bar, kept=kept)

    def _paint_times(self, painter: QPainter, bar: QRectF, *, kept: bool) -> None:
        look = self._look
        painter.setFont(look.font(Text.CAPTION))
        room = QFontMetricsF(painter.font()).horizontalAdvance(self.times.words) + look.px(14)
        inside = room <= bar.width()
        if not inside and room > max(bar.left(), self.width() - bar.right()):
            self._paint_ends(painter, bar)
            return
        box = times_box(bar, room, self.width())
        if not inside:
            painter.fillRect(box.adjusted(3, 1, -3, -1), look.colour("paper"))
        painter.setPen(look.colour("on_accent" if kept and inside else self._hue))
        painter.drawText(box, CENTRE, self.times.words)

    def _paint_ends(self, painter: QPainter, bar: QRectF) -> None:
        """Write each time at its end of a bar that has no room for both on it or on one side."""
        gap = self._look.px(3)
        before = QRectF(0, bar.top(), bar.left() - gap, bar.height())
        after = QRectF(bar.right() + gap, bar.top(), self.width() - bar.right() - gap, bar.height())
        right, left = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft
        painter.setPen(self._look.colour(self._hue))
        for box, side, minute in ((before, right, self.times.bed_min), (after, left, self.times.wake_min)):
            word = bed_words(minute)
            width = QFontMetricsF(painter.font()).horizontalAdvance(word)
            if width <= box.width():
                clear = QRectF(
                    box.right() - width if side is right else box.left(), box.top(), width, box.height()
                )
                painter.fillRect(clear, self._look.colour("paper"))
                painter.drawText(clear, CENTRE, word)

    def _span(self) -> tuple[float, float]:
        return 4.0, max(1.0, self.width() - 8.0)

    def _x_of(self, minute: int) -> float:
        start, width = self._span()
        return start + width * max(0, min(STRIP_MIN, minute)) / STRIP_MIN

    def _minute_at(self, x: float) -> int:
        start, width = self._span()
        return max(0, min(STRIP_MIN, round((x - start) / width * STRIP_MIN / SNAP_MIN) * SNAP_MIN))

    def _reach(self) -> int:
        return round(self._look.px(12) / self._span()[1] * STRIP_MIN)

    def _move_to(self, minute: int) -> None:
        bed, wake = self.times.bed_min, self.times.wake_min
        if self._handle == "bed":
            bed = max(0, min(minute, wake - SHORTEST_MIN))
        else:
            # The night belongs to the day of waking, so the wake time is after midnight.
            wake = min(STRIP_MIN, max(minute, bed + SHORTEST_MIN, _MIDNIGHT_MIN))
        if (bed, wake) != (self.times.bed_min, self.times.wake_min):
            self._times, self._moved = NightTimes(bed, wake), True
            self._name_it()
            self.update()

    def _is_kept(self) -> bool:
        state = self._card_state
        return state is not None and state.sleep is not None and state.sleep.times is not None

    def _keep(self) -> None:
        if self._card_state is None or self._card_state.sleep is None:
            return
        sleep, times = self._card_state.sleep, self.times
        self._moved = False
        if times != sleep.times:
            day = sleep.day
            self.ask(KeepNight(wall_time(times.bed_min, day), wall_time(times.wake_min, day)))

    def _name_it(self) -> None:
        times = self.times
        said = "" if self._is_kept() or self._moved else ", not kept yet: press Enter to keep these times"
        bed, wake = bed_words(times.bed_min), bed_words(times.wake_min)
        self.setAccessibleName(f"Night: bed {bed}, wake {wake}{said}. Moving: {self._handle} time")
        self.setToolTip(
            "" if self._is_kept() else f"Last time: {times.words}. Drag the ends, or click to keep."
        )
