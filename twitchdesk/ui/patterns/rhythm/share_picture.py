# SPDX-License-Identifier: MIT
"""The picture of sides and segments: a strip each, all over the same weeks, with the total at its end."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.patterns.rhythm.walk import WalkedPicture, grid_step
from twitchdesk.ui.patterns.rhythm.where_state import ShareRow, SharesState

_ROW_PX: Final = 38
_GROUP_PX: Final = 10
_HEAD_PX: Final = 4
_FOOT_PX: Final = 20
_WIDEST_BAR: Final = 18.0
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class SharePicture(WalkedPicture):
    """Strips of bars, one bar a week; the cursor is a week over all strips."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "Sides and parts of the body by week", parent)
        self._state: SharesState | None = None

    def show_state(self, state: SharesState) -> None:
        """Show a state."""
        self._state = state
        totals = ", ".join(f"{row.name} {row.amount}" for row in state.rows)
        self.renew(len(state.told), f"{state.sentence} {totals}")

    @override
    def heightForWidth(self, width: int) -> int:
        rows = self._state.rows if self._state else ()
        groups = rows[-1].group if rows else 0
        px = self.look.px
        return px(_HEAD_PX) + len(rows) * px(_ROW_PX) + groups * px(_GROUP_PX) + px(_FOOT_PX)

    @override
    def mark_at(self, point: QPointF) -> int | None:
        left, right = self._field()
        if self._state is None or not left <= point.x() < right:
            return None
        return int((point.x() - left) / self._step_px())

    @override
    def box_of(self, mark: int) -> QRectF:
        left, _ = self._field()
        foot = self.height() - self.look.px(_FOOT_PX)
        return QRectF(left + mark * self._step_px(), 2, self._step_px(), foot - 2)

    @override
    def told(self, mark: int) -> str:
        return self._state.told[mark] if self._state else ""

    @override
    def step(self, mark: int | None, key: Qt.Key) -> int | None:
        if self._state is None or key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            return None
        weeks = len(self._state.told)
        return grid_step(mark, key, weeks, weeks, weeks - 1)

    @override
    def draw_cursor(self, painter: QPainter, mark: int) -> None:
        band = self.look.colour("ink")
        band.setAlphaF(0.1)
        painter.fillRect(self.box_of(mark), band)

    @override
    def draw(self, painter: QPainter) -> None:
        state, look = self._state, self.look
        if state is None:
            return
        for number, row in enumerate(state.rows):
            top = look.px(_HEAD_PX) + number * look.px(_ROW_PX) + row.group * look.px(_GROUP_PX)
            self._draw_row(painter, state, row, float(top))
        left, right = self._field()
        foot = QRectF(left, self.height() - look.px(_FOOT_PX), right - left, look.px(_FOOT_PX))
        painter.setFont(look.font(Text.CAPTION))
        painter.setPen(look.colour("soft_ink"))
        painter.drawText(foot, _MIDDLE | Qt.AlignmentFlag.AlignLeft, state.ends[0])
        if state.ends[1] != state.ends[0]:
            painter.drawText(foot, _MIDDLE | Qt.AlignmentFlag.AlignRight, state.ends[1])

    def _draw_row(self, painter: QPainter, state: SharesState, row: ShareRow, top: float) -> None:
        look, (left, right) = self.look, self._field()
        high = look.px(_ROW_PX)
        high -= look.px(4)
        half = high / 2 if row.more else high
        painter.setFont(look.font(Text.BODY))
        painter.setPen(look.colour("ink"))
        painter.drawText(QRectF(4, top, left - 8, half), _MIDDLE, row.name)
        painter.setFont(look.font(Text.CAPTION))
        painter.setPen(look.colour("soft_ink"))
        if row.more:
            painter.drawText(QRectF(4, top + half, left - 8, half), _MIDDLE, row.more)
        painter.setFont(look.font(Text.STRONG))
        painter.setPen(look.colour("ink"))
        amount = QRectF(right, top, self.width() - right - 4, high)
        painter.drawText(amount, _MIDDLE | Qt.AlignmentFlag.AlignRight, row.amount)
        foot = top + high
        painter.setPen(QPen(look.colour("hairline"), 1))
        painter.drawLine(QPointF(left, foot), QPointF(right, foot))
        self._draw_bars(painter, state, row, foot)

    def _draw_bars(self, painter: QPainter, state: SharesState, row: ShareRow, foot: float) -> None:
        look, (left, _) = self.look, self._field()
        step, tallest = self._step_px(), look.px(_ROW_PX) - look.px(10)
        wide = max(1.0, min(_WIDEST_BAR, step * 0.76))
        hue = look.colour("twitches")
        for number, (share, solid) in enumerate(zip(row.bars, state.solid, strict=True)):
            middle = left + (number + 0.5) * step
            if share is None:
                painter.setPen(QPen(look.colour("control"), 1))
                painter.drawPoint(QPointF(middle, foot - 3))
            elif share:
                high = max(1.5, share * tallest)
                box = QRectF(middle - wide / 2, foot - high, wide, high)
                painter.setPen(QPen(hue, 1))
                painter.setBrush(hue if solid or row.group > 1 else Qt.BrushStyle.NoBrush)
                painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5) if wide > 3 else box)

    def _field(self) -> tuple[float, float]:
        rows = self._state.rows if self._state else ()
        names = max((self.text_width(row.name, Text.BODY) for row in rows), default=0.0)
        more = max((self.text_width(row.more) for row in rows), default=0.0)
        ends = max((self.text_width(row.amount, Text.STRONG) for row in rows), default=0.0)
        left = min(max(names, more) + self.look.px(20), self.width() * 0.5)
        return left, self.width() - ends - self.look.px(14)

    def _step_px(self) -> float:
        left, right = self._field()
        return (right - left) / max(1, len(self._state.told) if self._state else 1)
