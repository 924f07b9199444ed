# SPDX-License-Identifier: MIT
"""The picture of a year: a square a day, a column a week; unknown days apart from quiet ones."""

from datetime import date
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from twitchdesk.ui.body_map.state import HEAT_STEPS, LegendStep
from twitchdesk.ui.look import Look, Text, Theme
from twitchdesk.ui.patterns.rhythm.state import DayCell, DayKind, YearState
from twitchdesk.ui.patterns.rhythm.walk import WalkedPicture
from twitchdesk.ui.signals import signal
from twitchdesk.ui.widgets.drawing import smooth_painter

_MOST_CELL: Final = 22
_LEAST_FILL: Final = 0.42
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


def paint_day(painter: QPainter, look: Look, box: QRectF, kind: DayKind, step: int) -> None:
    """Paint a day into a square: a slash is unknown, a ring quiet, a square grows with its step."""
    side = box.width()
    if kind is DayKind.BEFORE:
        painter.setPen(QPen(look.colour("control"), 1))
        painter.drawPoint(box.center())
    elif kind is DayKind.UNKNOWN:
        painter.setPen(QPen(look.colour("control"), 1))
        inner = box.adjusted(side * 0.36, side * 0.36, -side * 0.36, -side * 0.36)
        painter.drawLine(inner.bottomLeft(), inner.topRight())
    elif kind is DayKind.QUIET:
        painter.setPen(QPen(look.colour("control"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inner = box.adjusted(side * 0.24, side * 0.24, -side * 0.24, -side * 0.24)
        painter.drawEllipse(inner)
    elif kind is DayKind.COUNTED:
        fill = _LEAST_FILL + (1 - _LEAST_FILL) * (step - 1) / (HEAT_STEPS - 1)
        spare = (side - 2 - (side - 2) * fill) / 2 + 1
        painter.setPen(QPen(look.colour("heat_4"), 1))
        painter.setBrush(look.colour(f"heat_{step}"))
        painter.drawRoundedRect(box.adjusted(spare, spare, -spare, -spare), 2, 2)


class YearPicture(WalkedPicture):
    """A year in weeks. Left and right go by weeks, up and down by days; Page up and down turn the year."""

    turned = signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "Calendar of a year", parent)
        self._state: YearState | None = None

    def show_state(self, state: YearState) -> None:
        """Show a year."""
        self._state = state
        last = self._last()
        # The cursor keeps its place when the year is turned, but never stands on a day to come.
        if self._at is not None and (last is None or self._at > last):
            self._at = last
        self.renew(len(state.cells), state.sentence)

    def day(self, mark: int) -> date | None:
        """Return the day of a mark, None for days to come."""
        cell = self._cell(mark)
        return None if cell is None or cell.kind is DayKind.AHEAD else cell.day

    @override
    def heightForWidth(self, width: int) -> int:
        return round(self.look.px(20) + 7 * self._side(width) + 4)

    @override
    def mark_at(self, point: QPointF) -> int | None:
        state = self._state
        if state is None or point.x() < self._left():
            return None
        side = self._side(self.width())
        column, row = int((point.x() - self._left()) / side), int((point.y() - self.look.px(20)) / side)
        lead = state.cells[0].row
        mark = column * 7 + row - lead
        inside = 0 <= row < 7 and point.y() >= self.look.px(20) and 0 <= mark < len(state.cells)
        return mark if inside and state.cells[mark].told else None

    @override
    def box_of(self, mark: int) -> QRectF:
        cell, side = self._cell(mark), self._side(self.width())
        if cell is None:
            return QRectF()
        return QRectF(self._left() + cell.column * side, self.look.px(20) + cell.row * side, side, side)

    @override
    def told(self, mark: int) -> str:
        cell = self._cell(mark)
        return cell.told if cell else ""

    @override
    def step(self, mark: int | None, key: Qt.Key) -> int | None:
        state = self._state
        last = self._last()
        if state is None or last is None:
            return None
        if mark is None:
            return last if key in _MOVES or key in {Qt.Key.Key_Home, Qt.Key.Key_End} else None
        if key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            return 0 if key == Qt.Key.Key_Home else last
        if key not in _MOVES:
            return None
        return max(0, min(last, mark + _MOVES[key]))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        turn = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}.get(Qt.Key(event.key()))
        if turn is not None:
            self.turned.emit(turn)
        else:
            super().keyPressEvent(event)

    @override
    def draw(self, painter: QPainter) -> None:
        state = self._state
        if state is None:
            return
        look, side, left = self.look, self._side(self.width()), self._left()
        painter.setFont(look.font(Text.CAPTION))
        painter.setPen(look.colour("soft_ink"))
        for column, name in state.months:
            painter.drawText(QRectF(left + column * side, 0, 5 * side, look.px(18)), _MIDDLE, name)
        every = 1 if side >= look.px(14) else 2
        for row in range(0, 7, every):
            box = QRectF(4, look.px(20) + row * side, left - 8, side)
            painter.drawText(box, _MIDDLE, state.weekdays[row])
        for cell in state.cells:
            box = QRectF(left + cell.column * side, look.px(20) + cell.row * side, side, side)
            paint_day(painter, look, box, cell.kind, cell.step)
            if cell.day == state.today:
                painter.setPen(QPen(look.colour("accent"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)

    def _cell(self, mark: int) -> DayCell | None:
        state = self._state
        return state.cells[mark] if state is not None and mark < len(state.cells) else None

    def _last(self) -> int | None:
        """Return the last mark that is not to come."""
        state = self._state
        if state is None:
            return None
        marks = [mark for mark, cell in enumerate(state.cells) if cell.told]
        return marks[-1] if marks else None

    def _left(self) -> float:
        names = self._state.weekdays if self._state else ("Wed",)
        return max(self.text_width(name) for name in names) + self.look.px(12)

    def _side(self, width: int) -> float:
        columns = self._state.columns if self._state else 54
        return float(max(8, min(self.look.px(_MOST_CELL), int((width - self._left() - 4) / columns))))


_MOVES: Final = {
    Qt.Key.Key_Left: -7,
    Qt.Key.Key_Right: 7,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
}


class YearLegend(QWidget):
    """What the squares of the calendar mean."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._parts: tuple[tuple[DayKind, int, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._dress)

    def show_steps(self, steps: tuple[LegendStep, ...]) -> None:
        """Show the steps with the counts they stand for."""
        known = tuple((DayKind.COUNTED, step.step, step.words) for step in steps)
        self._parts = ((DayKind.UNKNOWN, 0, "not known"), (DayKind.QUIET, 0, "quiet"), *known)
        self.setAccessibleName("A slash is a day that is not known, a ring a quiet day, a square twitches")
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(420), self._look.px(22))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._look.px(22))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = smooth_painter(self), self._look
        side, x = look.px(16), 4.0
        painter.setFont(look.font(Text.CAPTION))
        for kind, step, words in self._parts:
            paint_day(painter, look, QRectF(x, (self.height() - side) / 2, side, side), kind, step)
            x += side + look.px(3)
            wide = painter.fontMetrics().horizontalAdvance(words)
            painter.setPen(look.colour("soft_ink"))
            painter.drawText(QRectF(x, 0, wide + 2, self.height()), _MIDDLE, words)
            x += wide + look.px(12)

    def _dress(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()
