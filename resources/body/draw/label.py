"""Which place each grid cell belongs to, and the muscle contours, worked out from distance fields."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from resources.body.draw.curve import Points, closed_line, respaced, softened, touches_midline, whole
from resources.body.draw.drawing import MIDLINE_PLACES, Drawing, Shape
from resources.body.draw.field import Grid, Values, contours, signed_distance

Labels = NDArray[np.int32]

OUTSIDE = 0
MARGIN = 0.55
"""Skin left between a muscle and the edge of the figure, as a part of the gap."""
WITHIN = 0.62
"""Skin between two muscles of one place, as a part of the gap."""
ROUNDING = 1.6
"""How far muscle corners are rounded, in cells."""


@dataclass(frozen=True, slots=True)
class Muscle:
    """The contour of one muscle on the right half."""

    place: str
    rings: list[Points]


@dataclass(frozen=True, slots=True)
class Labelled:
    """The labelled right half: cell values index ``places`` from one; 0 is outside."""

    grid: Grid
    cells: Labels
    places: list[str]
    muscles: list[Muscle]
    outlines: list[Points]


def ring_of(shape: Shape) -> Points:
    """Return the closed polyline of a shape, completed over the midline where it touches it."""
    marks = whole(shape.marks) if touches_midline(shape.marks) else shape.marks
    return closed_line(marks)


def outline_rings(drawing: Drawing) -> list[Points]:
    """Return the visible outlines as closed polylines, clockwise on the page."""
    rings: list[Points] = []
    for marks in drawing.outlines:
        ring = closed_line(whole(marks) if touches_midline(marks) else marks)
        x, y = ring.T
        area = float((x * np.roll(y, -1) - np.roll(x, -1) * y).sum())
        rings.append(ring if area > 0 else ring[::-1])
    return rings


def _muscle(field: Values, grid: Grid, place: str) -> Muscle:
    rings = []
    for ring in contours(field, grid, across=place in MIDLINE_PLACES):
        closed = respaced(np.vstack([ring, ring[:1]]), grid.cell)[:-1]
        x, y = closed.T
        if abs(float((x * np.roll(y, -1) - np.roll(x, -1) * y).sum())) / 2 > 60 * grid.cell**2:
            rings.append(softened(closed, ROUNDING / grid.cell, closed=True))
    return Muscle(place, rings)


def labelled(drawing: Drawing) -> Labelled:
    """Return cells, places and muscles of a drawing; every inner cell has a place."""
    grid = Grid(drawing.width / 2, drawing.height, drawing.cell)
    outlines = outline_rings(drawing)
    skin = signed_distance(outlines, grid, 30.0)
    from_middle = np.broadcast_to(
        ((np.arange(grid.shape[1]) + 0.5) * grid.cell).astype(np.float32), grid.shape
    )
    best, taken = (np.full(grid.shape, np.inf, dtype=np.float32) for _ in range(2))
    cells, owner = (np.zeros(grid.shape, dtype=np.int32) for _ in range(2))
    areas: list[tuple[str, Values]] = []
    places = list(dict.fromkeys(shape.place for shape in drawing.shapes))
    muscles: list[Muscle] = []
    for shape in drawing.shapes:
        field = signed_distance([ring_of(shape)], grid, drawing.reach)
        label = places.index(shape.place) + 1
        field = np.maximum(field, np.where(owner == label, shape.gap * WITHIN, shape.gap) - taken)
        for place, area in areas:
            if place != shape.place:
                field = np.maximum(field, shape.gap / 2 - area)
        if shape.drawn:
            field = np.maximum(field, skin + shape.gap * MARGIN)
            if shape.place not in MIDLINE_PLACES:
                field = np.maximum(field, shape.gap / 2 - from_middle)
            muscles.append(_muscle(field, grid, shape.place))
            owner[field < taken] = label
            taken = np.minimum(taken, field)
        else:
            areas.append((shape.place, field))
        nearer = field < best
        cells[nearer] = label
        best = np.where(nearer, field, best)
    cells[skin >= 0] = OUTSIDE
    return Labelled(grid, cells, places, muscles, outlines)
