# SPDX-License-Identifier: MIT
"""The rate ratio of a comparison with its interval on a line; the middle is "no change"."""

from math import ceil, log2
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.patterns.events.result import Ratio
from twitchdesk.ui.widgets.drawing import smooth_painter

_HIGH, _AXIS, _THICK, _DOT = 54, 18, 5, 6
_MOST_DOUBLINGS: Final = 4
_MARKS: Final = {
    -4: "×1/16",
    -3: "×1/8",
    -2: "×1/4",
    -1: "×1/2",
    0: "×1",
    1: "×2",
    2: "×4",
    3: "×8",
    4: "×16",
}


class RatioLine(QWidget):
    """A picture of one ``Ratio`` on a doubling scale; ``ends`` are the words left, middle and right."""

    def __init__(self, look: Look, ends: tuple[str, str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._ends = look, ends
        self._ratio: Ratio | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_ratio(self, ratio: Ratio, said: str) -> None:
        """Show a ratio; ``said`` is the same in words."""
        self._ratio = ratio
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(220), self._look.px(_HIGH))

    @override
    def minimumSizeHint(self) -> QSize:
        # Its card puts it below the figure where there is no room beside it.
        return QSize(self._look.px(90), self._look.px(_HIGH))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._ratio is None:
            return
        painter = smooth_painter(self)
        reach = self.reach_of(self._ratio)
        self._paint_axis(painter, reach)
        self._paint_interval(painter, self._ratio, reach)

    def reach_of(self, ratio: Ratio) -> int:
        """Return how many doublings the line shows on each side."""
        furthest = max(abs(log2(ratio.low)), abs(log2(ratio.high)))
        return max(1, min(_MOST_DOUBLINGS, ceil(furthest)))

    def _x(self, value: float, reach: int) -> float:
        edge = self._look.px(20)
        share = (log2(value) / reach + 1) / 2
        return edge + min(1.0, max(0.0, share)) * (self.width() - 2 * edge)

    def _paint_axis(self, painter: QPainter, reach: int) -> None:
        look, y = self._look, self._look.px(_AXIS + 12)
        painter.setFont(look.font(Text.CAPTION))
        left, right = self._x(2.0**-reach, reach), self._x(2.0**reach, reach)
        painter.setPen(QPen(look.colour("hairline"), 1))
        painter.drawLine(QPointF(left, y), QPointF(right, y))
        for power in range(-reach, reach + 1):
            x = self._x(2.0**power, reach)
            painter.setPen(
                QPen(look.colour("control" if power == 0 else "hairline"), 1.5 if power == 0 else 1)
            )
            painter.drawLine(QPointF(x, look.px(_AXIS)), QPointF(x, y + look.px(4)))
            painter.setPen(look.colour("soft_ink"))
            self._write(painter, x, y + look.px(5), _MARKS[power])
        for words, x in zip(self._ends, (left, self._x(1.0, reach), right), strict=True):
            painter.setPen(look.colour("soft_ink"))
            self._write(painter, x, 0, words)

    def _paint_interval(self, painter: QPainter, ratio: Ratio, reach: int) -> None:
        look, y = self._look, self._look.px(_AXIS + 5)
        left, right = self._x(ratio.low, reach), self._x(ratio.high, reach)
        painter.setPen(
            QPen(look.colour("accent"), look.px(_THICK), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        )
        painter.setOpacity(0.45)
        painter.drawLine(QPointF(left, y), QPointF(right, y))
        painter.setOpacity(1)
        painter.setPen(QPen(look.colour("sheet"), 1.5))
        painter.setBrush(look.colour("accent"))
        painter.drawEllipse(QPointF(self._x(ratio.ratio, reach), y), look.px(_DOT), look.px(_DOT))

    def _write(self, painter: QPainter, x: float, top: float, words: str) -> None:
        """Write a word centred on ``x``, kept inside the widget."""
        metrics = QFontMetricsF(painter.font())
        width = metrics.horizontalAdvance(words) + 2
        left = min(max(0.0, x - width / 2), self.width() - width)
        painter.drawText(QRectF(left, top, width, metrics.height()), Qt.AlignmentFlag.AlignCenter, words)
