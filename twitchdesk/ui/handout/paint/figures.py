# SPDX-License-Identifier: MIT
"""The drawn figure on paper: pale skin and muscles with fine lines, places hatched by their step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainterPath, QTransform

from twitchdesk.ui.handout.paint.hatch import hatch_path
from twitchdesk.ui.handout.paint.sheet import PER_MM

if TYPE_CHECKING:
    from collections.abc import Mapping

    from twitchdesk.report.handout.layout import Box
    from twitchdesk.ui.body_map.figure import FigureView
    from twitchdesk.ui.handout.paint.sheet import Sheet

_EDGE_MM: Final = 0.16
_FINE_MM: Final = 0.09
_PLACE_MM: Final = 0.16


@dataclass(frozen=True, slots=True)
class Placed:
    """A view of the figure on the paper: its skin fills ``box``, ``per_unit`` mm to a unit of the figure."""

    view: FigureView
    box: Box
    skin: QRectF
    per_unit: float

    def on_paper(self, path: QPainterPath) -> QPainterPath:
        """Return a path of the view in whole units of the painter.

        Whole, because a file of the page writes every point: fractions of 0.01 mm would double it.
        """
        scale = self.per_unit * PER_MM
        there = QTransform.fromTranslate(self.box.x * PER_MM, self.box.y * PER_MM)
        there = there.scale(scale, scale).translate(-self.skin.left(), -self.skin.top())
        return _rounded(there.map(path))


def placed_in(view: FigureView, box: Box) -> Placed:
    """Return a view as large as a box lets it be, in the middle of its width and at its top."""
    skin = view.silhouette.boundingRect()
    per_unit = min(box.w / skin.width(), box.h / skin.height())
    w, h = skin.width() * per_unit, skin.height() * per_unit
    left = (box.w - w) / 2
    return Placed(view, box.inset(left=left, right=left, bottom=box.h - h), skin, per_unit)


def paint_view(sheet: Sheet, placed: Placed, steps: Mapping[str, int]) -> None:
    """Paint a view; the places in ``steps`` get the hatch of their step, 1 to 4."""
    view, painter = placed.view, sheet.painter
    painter.setPen(sheet.pen("skin_edge", _EDGE_MM))
    painter.setBrush(sheet.colour("paper"))
    painter.drawPath(placed.on_paper(view.silhouette))
    active = [place for place in view.places if steps.get(place)]
    shapes = _together([muscle.path for muscle in view.muscles if not steps.get(muscle.place)])
    sheet.path(placed.on_paper(shapes), "hairline")
    areas = [placed.on_paper(view.places[place]) for place in active]
    for place, area in zip(active, areas, strict=True):
        hatch_path(sheet, area, steps[place])
    fine = _together([stroke.path for stroke in view.strokes if not stroke.strong])
    strong = _together([stroke.path for stroke in view.strokes if stroke.strong])
    sheet.stroke(placed.on_paper(fine), "muscle_line", _FINE_MM)
    sheet.stroke(placed.on_paper(strong), "skin_edge", _EDGE_MM)
    sheet.stroke(_together(areas), "ink", _PLACE_MM)


def _together(paths: list[QPainterPath]) -> QPainterPath:
    """Return paths that do not overlap as one."""
    together = QPainterPath()
    together.setFillRule(Qt.FillRule.WindingFill)
    for path in paths:
        together.addPath(path)
    return together


def _rounded(path: QPainterPath) -> QPainterPath:
    rounded = QPainterPath()
    rounded.setFillRule(path.fillRule())
    elements = [path.elementAt(number) for number in range(path.elementCount())]
    points = [(round(element.x), round(element.y)) for element in elements]
    for number, element in enumerate(elements):
        if element.isMoveTo():
            rounded.moveTo(*points[number])
        elif element.isLineTo():
            rounded.lineTo(*points[number])
        elif element.isCurveTo():
            rounded.cubicTo(*points[number], *points[number + 1], *points[number + 2])
    return rounded
