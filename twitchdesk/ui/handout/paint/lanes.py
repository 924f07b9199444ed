# SPDX-License-Identifier: MIT
"""The lanes of habits below the timeline's bars, each with a shape of its own: hue alone would not print."""

from __future__ import annotations

from enum import Enum
from itertools import groupby
from typing import TYPE_CHECKING, Final

from twitchdesk.report.handout.layout import Box
from twitchdesk.ui.handout.paint.marks import paint_diamonds

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from twitchdesk.report.handout.page import Lane
    from twitchdesk.ui.handout.paint.sheet import Sheet

    Points = Sequence[tuple[float, float] | None]

_COLUMN_SHARE: Final = 0.6
_MOST_COLUMN_MM: Final = 2.4
_FLAT_MM: Final = 0.18
_OTHER_ROLE: Final = "soft_ink"


class Drawn(Enum):
    """How the values of a lane are drawn."""

    COLUMNS = "filled columns"
    LINE = "dots joined by a line"
    STEMS = "diamonds on stems"
    OUTLINES = "empty columns"


_OWN: Final = {
    "caffeine": Drawn.COLUMNS,
    "sleep_hours": Drawn.LINE,
    "stress": Drawn.STEMS,
    "exercise": Drawn.OUTLINES,
}


def ways(keys: Sequence[str]) -> tuple[Drawn, ...]:
    """Return how each lane is drawn: the four usual habits always alike, others by what is left."""
    left = [way for way in Drawn if way not in {_OWN.get(key) for key in keys}]
    found = []
    for number, key in enumerate(keys):
        free = left.pop(0) if key not in _OWN and left else list(Drawn)[number % len(Drawn)]
        found.append(_OWN.get(key, free))
    return tuple(found)


def paint_lane(sheet: Sheet, box: Box, lane: Lane, way: Drawn, x_of: Callable[[int], float]) -> None:
    """Draw the values of a lane from the foot of its box up; ``x_of`` gives the middle of a day."""
    sheet.rule(box.x, box.bottom, box.right, box.bottom)
    day_mm = x_of(1) - x_of(0)
    role = lane.hue or _OTHER_ROLE
    points: Points = [
        None
        if value is None
        else (x_of(day), box.bottom - box.h * min(1.0, value / lane.top if lane.top > 0 else 0.0))
        for day, value in enumerate(lane.values)
    ]
    match way:
        case Drawn.COLUMNS:
            _columns(sheet, points, box.bottom, day_mm, role)
        case Drawn.LINE:
            _line(sheet, points, day_mm, role)
        case Drawn.STEMS:
            _stems(sheet, points, box.bottom, day_mm, role)
        case Drawn.OUTLINES:
            _outlines(sheet, points, box.bottom, day_mm, role)


def _there(points: Points) -> list[tuple[float, float]]:
    return [point for point in points if point is not None]


def _width(day_mm: float) -> float:
    return min(_MOST_COLUMN_MM, day_mm * _COLUMN_SHARE)


def _columns(sheet: Sheet, points: Points, foot: float, day_mm: float, role: str) -> None:
    wide = _width(day_mm)
    for x, y in _there(points):
        # A zero is a flat line, so that it is not taken for a day without a note.
        high = max(_FLAT_MM, foot - y)
        sheet.fill(Box(x - wide / 2, foot - high, wide, high), role)


def _outlines(sheet: Sheet, points: Points, foot: float, day_mm: float, role: str) -> None:
    wide = _width(day_mm)
    for x, y in _there(points):
        if foot - y < 2 * _FLAT_MM:
            sheet.fill(Box(x - wide / 2, foot - _FLAT_MM, wide, _FLAT_MM), role)
        else:
            sheet.frame(Box(x - wide / 2 + 0.09, y + 0.09, wide - 0.18, foot - y - 0.09), role, 0.18)


def _line(sheet: Sheet, points: Points, day_mm: float, role: str) -> None:
    for there, run in groupby(points, key=lambda point: point is not None):
        if there and len(stretch := _there(list(run))) > 1:
            sheet.line(stretch, role, 0.18)
    for x, y in _there(points):
        sheet.disc(x, y, min(0.55, 0.2 * day_mm), role)


def _stems(sheet: Sheet, points: Points, foot: float, day_mm: float, role: str) -> None:
    for x, y in _there(points):
        sheet.rule(x, foot, x, y, role, 0.12)
    paint_diamonds(sheet, _there(points), min(0.8, 0.36 * day_mm), role)
