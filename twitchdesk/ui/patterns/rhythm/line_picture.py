# SPDX-License-Identifier: MIT
"""The picture of places over time: a line a place, a bar a spell, deeper the more days of it were noted."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from twitchdesk.domain.span import DateRange
from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.patterns.rhythm.walk import WalkedPicture, grid_step
from twitchdesk.ui.patterns.rhythm.where_state import LineRow, LinesState

_ROW_PX: Final = 28
_HEAD_PX: Final = 20
_FOOT_PX: Final = 20
_BAR_PX: Final = 10
_LEAST_BAR: Final = 3.0
_PALEST: Final = 0.35
_MOST_FOR_DATES: Final = 0.25
_FIRST_WORD, _LAST_WORD, _DAYS_WORD = "First seen", "Last seen", "Days"
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight


class LinePicture(WalkedPicture):
    """Rows of places: name, first and last seen, days, and between them the line of time."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "Places over time", parent)
        self._state: LinesState | None = None
        self._rows: tuple[LineRow, ...] = ()

    @property
    def rows(self) -> tuple[LineRow, ...]:
        """The rows that are shown."""
        return self._rows

    def show_state(self, state: LinesState, most: int) -> None:
        """Show the first ``most`` places of a state."""
        self._state, self._rows = state, state.rows[:most]
        said = ". ".join(row.told for row in self._rows)
        self.renew(len(self._rows), f"{state.sentence} {said}")

    @override
    def heightForWidth(self, width: int) -> int:
        px = self.look.px
        return px(_HEAD_PX) + len(self._rows) * px(_ROW_PX) + px(_FOOT_PX)

    @override
    def mark_at(self, point: QPointF) -> int | None:
        row = int((point.y() - self.look.px(_HEAD_PX)) // self.look.px(_ROW_PX))
        return row if 0 <= row < len(self._rows) else None

    @override
    def box_of(self, mark: int) -> QRectF:
        high = self.look.px(_ROW_PX)
        return QRectF(2, self.look.px(_HEAD_PX) + mark * high + 2, self.width() - 4, high - 4)

    @override
    def told(self, mark: int) -> str:
        return self._rows[mark].told

    @override
    def step(self, mark: int | None, key: Qt.Key) -> int | None:
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(self._rows) - 1}
        if not self._rows:
            return None
        if key in ends:
            return ends[key]
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            return None
        return grid_step(mark, key, 1, len(self._rows))

    @override
    def draw_cursor(self, painter: QPainter, mark: int) -> None:
        band = self.look.colour("ink")
        band.setAlphaF(0.08)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(band)
        painter.drawRoundedRect(self.box_of(mark), 4, 4)

    @override
    def draw(self, painter: QPainter) -> None:
        state = self._state
        if state is None or not self._rows:
            return
        self._draw_head(painter, state)
        for number, row in enumerate(self._rows):
            top = self.look.px(_HEAD_PX) + number * self.look.px(_ROW_PX)
            self._draw_words(painter, row, top)
            self._draw_line(painter, row, top + self.look.px(_ROW_PX) / 2, state.window)

    def _draw_head(self, painter: QPainter, state: LinesState) -> None:
        look, (left, right) = self.look, self._field()
        painter.setFont(look.font(Text.CAPTION))
        painter.setPen(look.colour("soft_ink"))
        for edge, wide, word in self._columns():
            painter.drawText(QRectF(edge, 0, wide, look.px(_HEAD_PX)), _MIDDLE | _RIGHT, word)
        foot = self.height() - look.px(_FOOT_PX)
        day_px, free = (right - left) / state.window.days, left
        for number, word in state.ticks:
            x = left + (number - state.window.first.toordinal()) * day_px
            painter.setPen(QPen(look.colour("hairline"), 1))
            painter.drawLine(QPointF(x, look.px(_HEAD_PX)), QPointF(x, foot))
            wide = self.text_width(word)
            if x >= free and x + wide <= right + look.px(20):
                painter.setPen(look.colour("soft_ink"))
                painter.drawText(QRectF(x, foot, wide + 2, look.px(_FOOT_PX)), _MIDDLE, word)
                free = x + wide + look.px(8)

    def _draw_words(self, painter: QPainter, row: LineRow, top: float) -> None:
        look, high = self.look, self.look.px(_ROW_PX)
        painter.setFont(look.font(Text.BODY))
        painter.setPen(look.colour("ink"))
        left, _ = self._field()
        name = painter.fontMetrics().elidedText(row.name, Qt.TextElideMode.ElideRight, round(left) - 12)
        painter.drawText(QRectF(6, top, left - 10, high), _MIDDLE, name)
        words = {_FIRST_WORD: row.first, _LAST_WORD: row.last, _DAYS_WORD: f"{row.days:,}"}
        for edge, wide, head in self._columns():
            painter.setFont(look.font(Text.STRONG if head == _DAYS_WORD else Text.CAPTION))
            painter.setPen(look.colour("ink" if head == _DAYS_WORD else "soft_ink"))
            painter.drawText(QRectF(edge, top, wide, high), _MIDDLE | _RIGHT, words[head])

    def _draw_line(self, painter: QPainter, row: LineRow, middle: float, window: DateRange) -> None:
        look, (left, right) = self.look, self._field()
        painter.setPen(QPen(look.colour("hairline"), 1))
        painter.drawLine(QPointF(left, middle), QPointF(right, middle))
        start, end = window.first.toordinal(), window.last.toordinal() + 1
        day_px, high = (right - left) / (end - start), look.px(_BAR_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        for first, last, days in row.spells:
            if last < start or first >= end:
                continue
            begin = left + (max(first, start) - start) * day_px
            wide = max(_LEAST_BAR, (min(last + 1, end) - max(first, start)) * day_px)
            hue = look.colour("twitches")
            hue.setAlphaF(_PALEST + (1 - _PALEST) * min(1.0, days / (last - first + 1)))
            painter.setBrush(hue)
            painter.drawRoundedRect(QRectF(begin, middle - high / 2, wide, high), 3, 3)
        if row.active:
            painter.setPen(QPen(look.colour("twitches"), 1.6))
            for shift in (-high / 2, high / 2):
                painter.drawLine(QPointF(right + 3, middle + shift), QPointF(right + 3 + high / 2, middle))

    def _columns(self) -> list[tuple[float, float, str]]:
        """Return left edge, width and head of the columns of numbers."""
        px = self.look.px
        dates = max(
            [self.text_width(_FIRST_WORD)]
            + [self.text_width(word) for row in self._rows for word in (row.first, row.last)]
        )
        days = max([self.text_width(_DAYS_WORD), self.text_width("0000", Text.STRONG)])
        found, edge = [], float(self.width() - 6)
        columns = [(days, _DAYS_WORD), (dates, _LAST_WORD), (dates, _FIRST_WORD)]
        # In little room the line of time matters more; the words of the row say when it was first seen.
        for wide, word in columns if 2 * dates < _MOST_FOR_DATES * self.width() else columns[:2]:
            edge -= wide + px(2)
            found.append((edge, wide + px(2), word))
            edge -= px(14)
        return list(reversed(found))

    def _field(self) -> tuple[float, float]:
        names = max((self.text_width(row.name, Text.BODY) for row in self._rows), default=0.0)
        left = min(names + self.look.px(22), self.width() * 0.36)
        return left, self._columns()[0][0] - self.look.px(22)
