# SPDX-License-Identifier: MIT
"""Strokes of the body: skin, muscles, heat with its dots, and fine lines."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPixmap

from twitchdesk.ui.body_map.arrange import Spot
from twitchdesk.ui.body_map.figure import FigureView
from twitchdesk.ui.body_map.state import NONE_SEEN
from twitchdesk.ui.look import Look

# One pattern a step: side of the tile and radius of its dot in pixels. Denser and finer is more.
_TILES: Final = {
    NONE_SEEN: (16.0, 2.4),
    1: (14.0, 1.1),
    2: (9.0, 1.1),
    3: (6.5, 1.1),
    4: (5.0, 1.0),
    5: (3.6, 0.8),
}
_LIGHT_DOTS_FROM: Final = 4
_SKIN_HEAT: Final = 0.55


class Dots:
    """The dot pattern of each heat step as a brush, made once for a theme and a screen."""

    def __init__(self, look: Look, ratio: float) -> None:
        self._brushes = {step: _tile(look, step, ratio) for step in _TILES}

    def brush(self, step: int) -> QBrush:
        """Return the brush of a heat step, 1 to 5."""
        return self._brushes[step]


def _tile(look: Look, step: int, ratio: float) -> QBrush:
    side, radius = _TILES[step]
    pixmap = QPixmap((QSizeF(side, side) * 2 * ratio).toSize())
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ring = step == NONE_SEEN
    painter.setPen(pen(look.colour("soft_ink"), 1) if ring else Qt.PenStyle.NoPen)
    dark = look.theme.dark
    painter.setBrush(look.colour("heat_dot_light" if (step >= _LIGHT_DOTS_FROM) != dark else "heat_dot_dark"))
    painter.setOpacity(0.5)
    if ring:
        painter.setBrush(Qt.BrushStyle.NoBrush)
    for row in range(2):
        for column in range(2):
            shift = side / 4 if row else -side / 4
            centre = QPointF(side * (column + 0.5) + shift, side * (row + 0.5))
            painter.drawEllipse(centre, radius, radius)
    painter.end()
    return QBrush(pixmap)


def paint_spot(
    painter: QPainter,
    look: Look,
    view: FigureView,
    spot: Spot,
    steps: Mapping[str, int],
    *,
    dots: Dots,
    part: QRectF,
) -> None:
    """Paint what ``spot`` shows of a view inside ``part`` (figure coordinates); ``steps`` is the heat."""
    painter.save()
    painter.setClipRect(spot.target, Qt.ClipOperation.IntersectClip)
    painter.translate(spot.target.topLeft())
    painter.scale(spot.scale, spot.scale)
    painter.translate(-spot.source.topLeft())
    painter.fillPath(view.silhouette, look.colour("skin"))
    hot = {place: step for place, step in steps.items() if step and place in view.places}
    seen = {place: step for place, step in hot.items() if view.bounds[place].intersects(part)}
    for place, step in seen.items():
        if step > 0:
            painter.fillPath(view.places[place], _mixed(look.colour("skin"), look.colour(f"heat_{step}")))
    _muscles(painter, look, view, steps, part)
    for place, step in seen.items():
        painter.fillPath(view.places[place], _at_scale(dots.brush(step), spot.scale))
    _lines(painter, look, view, spot.scale, part)
    painter.restore()


def _muscles(painter: QPainter, look: Look, view: FigureView, steps: Mapping[str, int], part: QRectF) -> None:
    plain = look.colour("muscle")
    heat = {step: look.colour(f"heat_{step}") for step in range(1, 6)}
    for muscle in view.muscles:
        if muscle.bounds.intersects(part):
            painter.fillPath(muscle.path, heat.get(steps.get(muscle.place, 0), plain))


def _lines(painter: QPainter, look: Look, view: FigureView, scale: float, part: QRectF) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    fine, strong = pen(look.colour("muscle_line"), 0.8 / scale), pen(look.colour("skin_edge"), 1.1 / scale)
    for stroke in view.strokes:
        if stroke.bounds.intersects(part):
            painter.strokePath(stroke.path, strong if stroke.strong else fine)
    painter.strokePath(view.silhouette, pen(look.colour("skin_edge"), 1.0 / scale))


def pen(colour: QColor, width: float) -> QPen:
    """Return a pen with round ends."""
    return QPen(
        QBrush(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    )


def outline(painter: QPainter, spot: Spot, path: QPainterPath, colour: QColor, width: float) -> None:
    """Stroke a path of the view that a spot shows, ``width`` in pixels."""
    painter.save()
    painter.setClipRect(spot.target)
    painter.translate(spot.target.topLeft())
    painter.scale(spot.scale, spot.scale)
    painter.translate(-spot.source.topLeft())
    painter.strokePath(path, pen(colour, width / spot.scale))
    painter.restore()


def _mixed(skin: QColor, heat: QColor) -> QColor:
    share = _SKIN_HEAT
    red, green, blue = (
        round(a * (1 - share) + b * share)
        for a, b in (
            (skin.red(), heat.red()),
            (skin.green(), heat.green()),
            (skin.blue(), heat.blue()),
        )
    )
    return QColor(red, green, blue)


def _at_scale(brush: QBrush, scale: float) -> QBrush:
    # The pattern keeps its size in pixels whatever the figure's size.
    fitted = QBrush(brush)
    fitted.setTransform(fitted.transform().scale(1 / scale, 1 / scale))
    return fitted
