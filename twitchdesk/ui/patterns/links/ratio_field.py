# SPDX-License-Identifier: MIT
"""The field that the lag picture and the dose picture share: an upright axis of rate ratios."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.patterns.links.axis import Effect, RatioAxis

_LABEL_GAP_PX, _CAP_PX, _ARROW_PX, _EDGE_PX = 8, 4, 4.5, 1.6


def label_width(look: Look, axis: RatioAxis) -> float:
    """Return how wide the words of the axis are, with the gap to the field."""
    metrics = QFontMetricsF(look.font(Text.CAPTION))
    return max(metrics.horizontalAdvance(tick.words) for tick in axis.ticks) + look.px(_LABEL_GAP_PX)


class RatioField:
    """The mapping between rate ratios and pixels of a field, and the strokes that need it."""

    def __init__(self, look: Look, box: QRectF, axis: RatioAxis) -> None:
        self.box, self.axis = box, axis
        self._look = look

    def y(self, log_ratio: float) -> float:
        """Return the pixel of a log rate ratio, at the edge when it runs off."""
        return self.box.bottom() - self.axis.within(log_ratio) * self.box.height()

    def paint(self, painter: QPainter) -> None:
        """Paint the words of the axis, hairlines at its ends and the line at "as many"."""
        look, box = self._look, self.box
        painter.setFont(look.font(Text.CAPTION))
        line = QFontMetricsF(painter.font()).height()
        for tick in self.axis.ticks:
            y = box.bottom() - tick.share * box.height()
            painter.setPen(QPen(look.colour("control" if tick.share == 0.5 else "hairline"), 1))
            painter.drawLine(QLineF(box.left(), y, box.right(), y))
            painter.setPen(look.colour("soft_ink"))
            label = QRectF(0, y - line / 2, box.left() - look.px(_LABEL_GAP_PX), line)
            painter.drawText(label, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, tick.words)

    def paint_bar(self, painter: QPainter, x: float, effect: Effect, pen: QPen) -> QPointF:
        """Paint an interval upright at ``x``, an arrow where it runs off; return where its point belongs."""
        foot, top = self.y(effect.low), self.y(effect.high)
        painter.setPen(pen)
        painter.drawLine(QLineF(x, foot, x, top))
        self._paint_end(painter, QPointF(x, foot), 1 if self.axis.share(effect.low) < 0 else 0)
        self._paint_end(painter, QPointF(x, top), -1 if self.axis.share(effect.high) > 1 else 0)
        return QPointF(x, self.y(effect.point))

    def _paint_end(self, painter: QPainter, at: QPointF, way: int) -> None:
        cap, arrow = self._look.px(_CAP_PX), self._look.px(_ARROW_PX)
        if not way:
            painter.drawLine(QLineF(at.x() - cap, at.y(), at.x() + cap, at.y()))
            return
        painter.drawLine(QLineF(at, at - QPointF(arrow, way * arrow)))
        painter.drawLine(QLineF(at, at - QPointF(-arrow, way * arrow)))


def disc(painter: QPainter, at: QPointF, radius: float, fill: QColor, edge: QColor) -> None:
    """Paint the point of an interval."""
    painter.setPen(QPen(edge, _EDGE_PX))
    painter.setBrush(fill)
    painter.drawEllipse(at, radius, radius)
