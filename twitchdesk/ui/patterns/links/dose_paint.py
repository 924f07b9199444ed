# SPDX-License-Identifier: MIT
"""The strokes of the picture by amount."""

from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.patterns.links.dose_places import Places
from twitchdesk.ui.patterns.links.ratio_field import disc

_POINT_PX, _RING_PX, _EDGE_PX, _BAR_PX, _SPAN_PX = 5.0, 5.5, 1.6, 1.8, 3.0
_DAY_PX: Final = 4.4
_POINTED_PX: Final = 7.5
_TICK_PX, _LABEL_PX = 4, 5
# Few days are seen one by one; of thousands, where they lie close.
_FAINT, _STRONG, _SHARE = 0.1, 0.38, 60.0


def paint_dose(painter: QPainter, places: Places, inside: QRectF, look: Look) -> None:
    """Paint the axes, the single days, and the groups before them."""
    places.field.paint(painter)
    _paint_amounts(painter, places, inside, look)
    _paint_days(painter, places, look)
    for place in range(len(places.groups)):
        _paint_group(painter, places, place, look)


def paint_pointed(painter: QPainter, at: QPointF, look: Look) -> None:
    """Paint a ring around the mark that the bubble speaks of."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(look.colour("accent"), 2))
    painter.drawEllipse(at, look.px(_POINTED_PX), look.px(_POINTED_PX))


def _paint_amounts(painter: QPainter, places: Places, inside: QRectF, look: Look) -> None:
    foot, end = places.field.box.bottom(), inside.left() - 1
    painter.setFont(look.font(Text.CAPTION))
    metrics = QFontMetricsF(painter.font())
    for amount, words in places.picture.amounts.ticks:
        x = places.x(amount)
        painter.setPen(QPen(look.colour("control"), 1))
        painter.drawLine(QLineF(x, foot, x, foot + look.px(_TICK_PX)))
        half = metrics.horizontalAdvance(words) / 2
        centre = min(max(x, inside.left() + half), inside.right() - half)
        if centre - half > end:
            painter.setPen(look.colour("soft_ink"))
            label = QRectF(centre - half, foot + look.px(_LABEL_PX), 2 * half + 1, metrics.height() + 2)
            painter.drawText(label, Qt.AlignmentFlag.AlignCenter, words)
            end = centre + half + look.px(_TICK_PX)


def _paint_days(painter: QPainter, places: Places, look: Look) -> None:
    colour = look.colour("soft_ink")
    colour.setAlphaF(min(_STRONG, max(_FAINT, _SHARE / max(1, len(places.days)))))
    pen = QPen(colour, look.text_percent / 100 * _DAY_PX)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawPoints(list(places.days))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(look.colour("attention"), _EDGE_PX))
    for day, at in zip(places.picture.days, places.days, strict=True):
        if day.pulls:
            painter.drawEllipse(at, look.px(_RING_PX), look.px(_RING_PX))


def _paint_group(painter: QPainter, places: Places, place: int, look: Look) -> None:
    group, at = places.picture.groups[place], places.groups[place]
    colour = look.colour(places.picture.hue)
    painter.setPen(QPen(colour, _SPAN_PX))
    painter.drawLine(QLineF(places.x(group.low), at.y(), places.x(group.high), at.y()))
    if not group.usual:
        places.field.paint_bar(painter, at.x(), group.effect, QPen(colour, _BAR_PX))
    disc(painter, at, look.px(_POINT_PX), look.colour("sheet") if group.usual else colour, colour)
