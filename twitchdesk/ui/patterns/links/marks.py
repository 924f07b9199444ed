# SPDX-License-Identifier: MIT
"""The strokes of the forest: the shape of each verdict, and an interval with its point."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from twitchdesk.report.pattern_words import VerdictKind
from twitchdesk.ui.look import Look
from twitchdesk.ui.patterns.links.axis import Effect, RatioAxis

ROLES: Final[Mapping[VerdictKind, str]] = {
    VerdictKind.CLEAR: "accent",
    VerdictKind.POSSIBLE: "accent",
    VerdictKind.INSEPARABLE: "attention",
    VerdictKind.UNCLEAR: "soft_ink",
    VerdictKind.NO_LINK: "soft_ink",
    VerdictKind.INSUFFICIENT: "control",
}
_LINE_PX: Final[Mapping[VerdictKind, float]] = {
    VerdictKind.CLEAR: 2.6,
    VerdictKind.POSSIBLE: 2.0,
    VerdictKind.INSEPARABLE: 2.0,
}
_EDGE_PX: Final = 1.6
_ARROW_PX: Final = 4.5
_CAP_PX: Final = 4


def paint_mark(painter: QPainter, at: QPointF, radius: float, kind: VerdictKind, look: Look) -> None:
    """Paint the shape of a verdict around a point; each is told from the others without its colour."""
    colour = look.colour(ROLES[kind])
    painter.save()
    painter.setPen(QPen(colour, _EDGE_PX))
    painter.setBrush(look.colour("sheet"))
    match kind:
        case VerdictKind.CLEAR | VerdictKind.POSSIBLE:
            _paint_diamond(painter, at, radius * 1.2, colour, half=kind is VerdictKind.POSSIBLE)
        case VerdictKind.INSEPARABLE:
            _paint_rings(painter, at, radius)
        case VerdictKind.UNCLEAR:
            painter.drawEllipse(at, radius * 0.9, radius * 0.9)
        case VerdictKind.NO_LINK:
            painter.setBrush(colour)
            painter.drawEllipse(at, radius * 0.8, radius * 0.8)
        case VerdictKind.INSUFFICIENT:
            painter.setPen(QPen(colour, _EDGE_PX, Qt.PenStyle.DotLine))
            painter.drawEllipse(at, radius * 0.9, radius * 0.9)
    painter.restore()


def _paint_diamond(painter: QPainter, at: QPointF, radius: float, colour: QColor, *, half: bool) -> None:
    top, right = QPointF(at.x(), at.y() - radius), QPointF(at.x() + radius, at.y())
    foot, left = QPointF(at.x(), at.y() + radius), QPointF(at.x() - radius, at.y())
    if not half:
        painter.setBrush(colour)
    painter.drawPolygon(QPolygonF([top, right, foot, left]))
    if half:
        painter.setBrush(colour)
        painter.drawPolygon(QPolygonF([right, foot, left]))


def _paint_rings(painter: QPainter, at: QPointF, radius: float) -> None:
    shift = QPointF(radius * 0.5, 0)
    painter.drawEllipse(at - shift, radius * 0.75, radius * 0.75)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(at + shift, radius * 0.75, radius * 0.75)


def paint_effect(
    painter: QPainter, track: QRectF, axis: RatioAxis, effect: Effect, kind: VerdictKind, look: Look
) -> None:
    """Paint an interval and its point across ``track``; an end that runs off the axis is an arrow."""
    colour, y = look.colour(ROLES[kind]), track.center().y()
    left = track.left() + axis.within(effect.low) * track.width()
    right = track.left() + axis.within(effect.high) * track.width()
    painter.setPen(QPen(colour, _LINE_PX.get(kind, _EDGE_PX)))
    painter.drawLine(QLineF(left, y, right, y))
    for x, runs_off, way in (
        (left, axis.share(effect.low) < 0, -1),
        (right, axis.share(effect.high) > 1, 1),
    ):
        _paint_end(painter, QPointF(x, y), way if runs_off else 0, look.px(_ARROW_PX), look.px(_CAP_PX))
    point = QPointF(track.left() + axis.within(effect.point) * track.width(), y)
    paint_mark(painter, point, look.px(5), kind, look)


def _paint_end(painter: QPainter, at: QPointF, way: int, arrow: float, cap: float) -> None:
    if not way:
        painter.drawLine(QLineF(at.x(), at.y() - cap, at.x(), at.y() + cap))
        return
    painter.drawLine(QLineF(at, at - QPointF(way * arrow, arrow)))
    painter.drawLine(QLineF(at, at - QPointF(way * arrow, -arrow)))
