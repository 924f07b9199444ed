# SPDX-License-Identifier: MIT
"""The picture of hours and weekdays: a dot an hour, larger and deeper where it twitched more."""

from math import sqrt
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.patterns.rhythm.state import HoursState
from twitchdesk.ui.patterns.rhythm.told import clock_words
from twitchdesk.ui.patterns.rhythm.walk import WalkedPicture, grid_step

_COLUMNS: Final = 24
_HEAD_EVERY: Final = 3
_LEAST_DOT: Final = 1.6
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter


class HourPicture(WalkedPicture):
    """Seven rows of 24 hours, the average of each weekday at the right, all days together at the foot."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "Twitches by hour and weekday", parent)
        self._state: HoursState | None = None

    def show_state(self, state: HoursState) -> None:
        """Show a state."""
        self._state = state
        rows = ". ".join(row.told for row in state.rows)
        self.renew(len(state.rows) * _COLUMNS, f"{state.sentence} {rows}")

    @override
    def heightForWidth(self, width: int) -> int:
        px = self.look.px
        return round(px(18) + 7 * self._row_h(width) + px(6) + px(30) + px(18))

    @override
    def mark_at(self, point: QPointF) -> int | None:
        field = self._field()
        if self._state is None or not field.contains(point):
            return None
        row = int((point.y() - field.top()) / (field.height() / 7))
        column = int((point.x() - field.left()) / (field.width() / _COLUMNS))
        return min(row, 6) * _COLUMNS + min(column, _COLUMNS - 1)

    @override
    def box_of(self, mark: int) -> QRectF:
        field = self._field()
        row, column = divmod(mark, _COLUMNS)
        wide, high = field.width() / _COLUMNS, field.height() / 7
        return QRectF(field.left() + column * wide, field.top() + row * high, wide, high)

    @override
    def told(self, mark: int) -> str:
        row, column = divmod(mark, _COLUMNS)
        return self._state.rows[row].cells[column].told if self._state else ""

    @override
    def step(self, mark: int | None, key: Qt.Key) -> int | None:
        return grid_step(mark, key, _COLUMNS, 7 * _COLUMNS) if self._state else None

    @override
    def draw(self, painter: QPainter) -> None:
        if self._state is None:
            return
        self._draw_rows(painter, self._state)
        self._draw_foot(painter, self._state)

    def _draw_rows(self, painter: QPainter, state: HoursState) -> None:
        look, field = self.look, self._field()
        high = field.height() / 7
        painter.setFont(look.font(Text.CAPTION))
        painter.setPen(look.colour("soft_ink"))
        right = QRectF(field.right(), 0, self.width() - field.right() - 4, field.top())
        painter.drawText(right, _MIDDLE | Qt.AlignmentFlag.AlignRight, "a day")
        for number, row in enumerate(state.rows):
            top = field.top() + number * high
            painter.setPen(QPen(look.colour("hairline"), 1))
            painter.drawLine(QPointF(field.left(), top + high / 2), QPointF(field.right(), top + high / 2))
            painter.setFont(look.font(Text.CAPTION))
            painter.setPen(look.colour("soft_ink"))
            painter.drawText(QRectF(4, top, field.left() - 8, high), _MIDDLE, row.name)
            painter.setFont(look.font(Text.STRONG))
            painter.setPen(look.colour("ink"))
            amount = QRectF(field.right(), top, self.width() - field.right() - 4, high)
            painter.drawText(amount, _MIDDLE | Qt.AlignmentFlag.AlignRight, row.amount)
            for column in range(_COLUMNS):
                self._draw_cell(painter, state, number, column)

    def _draw_cell(self, painter: QPainter, state: HoursState, row: int, column: int) -> None:
        cell, box = state.rows[row].cells[column], self.box_of(row * _COLUMNS + column)
        look = self.look
        if not cell.share:
            return
        most = min(box.width(), box.height()) / 2 - 0.5
        radius = max(_LEAST_DOT, most * sqrt(cell.share))
        painter.setPen(QPen(look.colour("heat_4"), 1))
        painter.setBrush(look.colour(f"heat_{cell.step}"))
        painter.drawEllipse(box.center(), radius, radius)

    def _draw_foot(self, painter: QPainter, state: HoursState) -> None:
        look, field = self.look, self._field()
        wide = field.width() / _COLUMNS
        foot = field.bottom() + look.px(6) + look.px(30)
        painter.setFont(look.font(Text.CAPTION))
        painter.setPen(look.colour("soft_ink"))
        painter.drawText(QRectF(4, foot - look.px(30), field.left() - 8, look.px(30)), _MIDDLE, "All")
        for column, share in enumerate(state.tops):
            left, high = field.left() + column * wide, share * look.px(28)
            if share:
                bar = QRectF(left + wide * 0.14, foot - max(1.0, high), wide * 0.72, max(1.0, high))
                painter.fillRect(bar, look.colour("twitches"))
            if column % _HEAD_EVERY == 0:
                head = QRectF(left - wide, foot + 2, 3 * wide, look.px(16))
                painter.setPen(look.colour("soft_ink"))
                painter.drawText(head, _CENTRE, clock_words(state.heads[column])[:2])
        painter.setPen(QPen(look.colour("control"), 1))
        painter.drawLine(QPointF(field.left(), foot), QPointF(field.right(), foot))

    def _field(self) -> QRectF:
        px = self.look.px
        left, right = self._margins()
        return QRectF(left, px(18), self.width() - left - right, 7 * self._row_h(self.width()))

    def _margins(self) -> tuple[float, float]:
        names = [row.name for row in self._state.rows] if self._state else ["Wed"]
        left = max(self.text_width(name) for name in (*names, "All")) + self.look.px(12)
        return left, max(self.text_width("a day"), self.text_width("00.0", Text.STRONG)) + self.look.px(10)

    def _row_h(self, width: int) -> float:
        left, right = self._margins()
        cell = (width - left - right) / _COLUMNS
        return max(self.look.px(18), min(cell * 1.5, self.look.px(34)))
