# SPDX-License-Identifier: MIT
"""The axis above the rows of the forest, in words."""

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from twitchdesk.ui.look import Look, Text, Theme
from twitchdesk.ui.patterns.links.axis import RatioAxis
from twitchdesk.ui.patterns.links.forest_row import Room, numbers_width, room_of
from twitchdesk.ui.patterns.links.rows import ForestRow
from twitchdesk.ui.widgets.drawing import smooth_painter

TITLE = "Twitches, for one usual swing of the habit"
NUMBERS = "Rate ratio, 95 % interval"
_TICK_PX = 4
_ALIGN = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight)


class ForestHead(QWidget):
    """Says what the axis measures and where its ends and its middle are."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._axis = look, RatioAxis()
        self._rows: tuple[ForestRow, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._dress)
        self.show_axis(self._axis)

    def show_axis(self, axis: RatioAxis, rows: tuple[ForestRow, ...] = ()) -> None:
        """Show another axis, in step with the columns of ``rows``."""
        self._axis, self._rows = axis, rows
        self.setAccessibleName(f"{TITLE}: from {', '.join(tick.full for tick in axis.ticks)}")
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(280), round(2 * self._line) + self._look.px(_TICK_PX + 4))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = smooth_painter(self), self._look
        room = room_of(look, self.width(), numbers_width(look, self._rows))
        painter.setFont(look.font(Text.CAPTION))
        painter.setPen(look.colour("soft_ink"))
        self._paint_titles(painter, room)
        left, right = room.track
        foot = self.height() - 1.0
        top = foot - look.px(_TICK_PX) - self._line
        wide = QRectF(left - look.px(8), top, right - left + look.px(16), self._line)
        for tick, align in zip(self._axis.ticks, _ALIGN, strict=True):
            painter.setPen(look.colour("soft_ink"))
            painter.drawText(wide, align | Qt.AlignmentFlag.AlignVCenter, tick.full)
            x = left + tick.share * (right - left)
            painter.setPen(QPen(look.colour("control"), 1))
            painter.drawLine(QLineF(x, foot - look.px(_TICK_PX), x, foot))
        painter.setPen(QPen(look.colour("hairline"), 1))
        painter.drawLine(QLineF(0, foot, self.width(), foot))

    def _paint_titles(self, painter: QPainter, room: Room) -> None:
        left, right = room.track
        painter.drawText(QRectF(left - self._look.px(8), 0, self.width(), self._line), 0, TITLE)
        if room.beside and self._has_room(right - left):
            low, high = room.numbers
            painter.drawText(QRectF(low, 0, high - low, self._line), Qt.AlignmentFlag.AlignRight, NUMBERS)

    def _has_room(self, track: float) -> bool:
        return QFontMetricsF(self._look.font(Text.CAPTION)).horizontalAdvance(TITLE) < track + self._look.px(
            24
        )

    @property
    def _line(self) -> float:
        return QFontMetricsF(self._look.font(Text.CAPTION)).height() + 1

    def _dress(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()
