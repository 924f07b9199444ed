# SPDX-License-Identifier: MIT
"""The shapes of the timeline's marks and of its quiet and unknown days, drawn as lines and areas."""

from __future__ import annotations

from math import ceil, cos, pi, sin
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QRectF

from twitchdesk.report.handout.page import MarkKind
from twitchdesk.ui.handout.paint.sheet import PER_MM

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from twitchdesk.report.handout.layout import Box
    from twitchdesk.ui.handout.paint.sheet import Sheet

    Corners = Sequence[tuple[float, float]]

MARK_MM: Final = 1.9
"""How wide and high a mark is."""
_LINE_MM: Final = 0.2
_HATCH_MM: Final = 0.65
_HATCH_LINE_MM: Final = 0.14
_RING_MM: Final = 0.42
_ARM: Final = 0.34
_CROSS: Final = (
    (-_ARM, -1), (_ARM, -1), (_ARM, -_ARM), (1, -_ARM), (1, _ARM), (_ARM, _ARM),
    (_ARM, 1), (-_ARM, 1), (-_ARM, _ARM), (-1, _ARM), (-1, -_ARM), (-_ARM, -_ARM),
)  # fmt: skip
_SQUARE: Final = ((-0.8, -0.8), (0.8, -0.8), (0.8, 0.8), (-0.8, 0.8))
_ROOF: Final = ((0, -1), (1, 0.8), (-1, 0.8))
_ARROW: Final = ((-0.8, -1), (1, 0), (-0.8, 1))
_DIAMOND: Final = ((0, -1), (1, 0), (0, 1), (-1, 0))


def paint_mark(sheet: Sheet, kind: MarkKind, x: float, y: float) -> None:
    """Draw the mark of a kind with its middle at a point."""
    half = MARK_MM / 2
    match kind:
        case MarkKind.PLAN:
            sheet.area(_around(x, y, half, _ARROW), "ink")
        case MarkKind.CHECK_IN:
            _hollow(sheet, _around(x, y, half, _SQUARE))
        case MarkKind.ILLNESS:
            sheet.area(_around(x, y, half, _DIAMOND), "ink")
        case MarkKind.MEDICINE:
            _capsule(sheet, x, y)
        case MarkKind.VISIT:
            sheet.area(_around(x, y, half, _CROSS), "ink")
        case MarkKind.TRAVEL:
            _hollow(sheet, _around(x, y, half, _ROOF))
        case MarkKind.OTHER:
            sheet.disc(x, y, half * 0.75, "ink")


def paint_ring(sheet: Sheet, x: float, foot: float, role: str) -> None:
    """Draw the ring of a day that was seen to be quiet, standing on a line."""
    sheet.ring(x, foot - _RING_MM - 0.2, _RING_MM, role, 0.16)


def paint_unknown(sheet: Sheet, box: Box) -> None:
    """Hatch what is not known: slanted lines that end at the edges of the box."""
    sheet.painter.setPen(sheet.pen("control", _HATCH_LINE_MM))
    sheet.painter.drawLines(_slanted(sheet.rect(box), _HATCH_MM * PER_MM))


def paint_diamonds(sheet: Sheet, points: Iterable[tuple[float, float]], size: float, role: str) -> None:
    """Fill a diamond around each point; ``size`` is from its middle to a corner."""
    for x, y in points:
        sheet.area(_around(x, y, size, _DIAMOND), role)


def _hollow(sheet: Sheet, corners: Corners) -> None:
    """Draw an outline with white in it: a pole ends at its edge."""
    sheet.area(corners, "sheet")
    sheet.line((*corners, corners[0]), "ink", _LINE_MM)


def _capsule(sheet: Sheet, x: float, y: float) -> None:
    """Draw a capsule of which the left half is filled."""
    half, high = MARK_MM / 2, MARK_MM * 0.28
    left = _arc(x - half + high, y, high, 0.5 * pi)
    _hollow(sheet, (*left, *_arc(x + half - high, y, high, -0.5 * pi)))
    sheet.area((*left, (x, y - high), (x, y + high)), "ink")


def _arc(x: float, y: float, radius: float, start: float) -> tuple[tuple[float, float], ...]:
    """Return the corners of half a circle."""
    turns = tuple(start + pi * part / 10 for part in range(11))
    return tuple((x + radius * cos(turn), y + radius * sin(turn)) for turn in turns)


def _around(x: float, y: float, size: float, corners: Corners) -> Corners:
    return tuple((x + size * dx, y + size * dy) for dx, dy in corners)


def _slanted(rect: QRectF, gap: float) -> list[QLineF]:
    """Return the lines of a hatch in step with that of any other box on the sheet."""
    lines = []
    total = ceil((rect.left() + rect.top()) / gap) * gap
    while total < rect.right() + rect.bottom():
        low, high = max(rect.left(), total - rect.bottom()), min(rect.right(), total - rect.top())
        lines.append(QLineF(low, total - low, high, total - high))
        total += gap
    return lines
