# SPDX-License-Identifier: MIT
"""Lists and tables on paper: what has no room is counted in a last line, "+n more"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from twitchdesk.report.handout.layout import Box
from twitchdesk.ui.handout.paint.sheet import SMALL, Type

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twitchdesk.report.handout.page import More
    from twitchdesk.ui.handout.paint.sheet import Sheet

_SLACK_MM: Final = 0.01


def write_items(
    sheet: Sheet,
    box: Box,
    items: Sequence[str],
    more: More,
    sizes: Sequence[Type],
    *,
    gap: float = 0,
    role: str = "ink",
) -> float:
    """Write items below one another in the first of the sizes in which all fit; return the height they took.

    In none of them: as many as leave room for "+n more" at the last of the sizes, and the beginning of the
    next one where that has two lines. ``gap`` is kept between two items.
    """
    laid = lay_items(sheet, box, items, more, sizes, gap=gap)
    for item, top in zip(items, laid.tops, strict=False):
        sheet.write(Box(box.x, top, box.w, 0), item, laid.how, role=role)
    if laid.rest:
        laid = _begun(sheet, box, items, more, laid, gap=gap, role=role)
    if laid.rest:
        sheet.write(Box(box.x, laid.end, box.w, 0), laid.rest, SMALL, role="soft_ink")
        return laid.end + sheet.height_mm(laid.rest, box.w, SMALL) - box.y
    return laid.end - box.y


@dataclass(frozen=True, slots=True)
class Laid:
    """Where the items of a list go: their size, the top of each that has room, and where they end.

    ``rest`` is written there when it is not "": "+n more".
    """

    how: Type
    tops: tuple[float, ...]
    end: float
    rest: str = ""


def lay_items(
    sheet: Sheet, box: Box, items: Sequence[str], more: More, sizes: Sequence[Type], *, gap: float = 0
) -> Laid:
    """Return where items go; see ``write_items``."""
    how, heights = sizes[-1], [0.0]
    for how in sizes:
        heights = _heights(sheet, box, items, how, gap)
        if all_mm(heights, gap) <= box.h + _SLACK_MM:
            return Laid(how, _tops(box, heights, gap), box.y + all_mm(heights, gap))
    last = sheet.height_mm(more.said(len(items)), box.w, SMALL)
    kept = how_many(heights, box.h - last, gap)
    end = box.y + sum(heights[:kept]) + gap * kept
    rest = more.said(len(items) - kept) if end + last <= box.bottom + _SLACK_MM else ""
    return Laid(how, _tops(box, heights[:kept], gap), end, rest)


def _heights(sheet: Sheet, box: Box, items: Sequence[str], how: Type, gap: float) -> list[float]:
    """Return the heights of the items up to the first that has no room: hundreds need not be measured."""
    found: list[float] = []
    for item in items:
        found.append(sheet.height_mm(item, box.w, how))
        if all_mm(found, gap) > box.h + _SLACK_MM:
            break
    return found


def _begun(
    sheet: Sheet, box: Box, items: Sequence[str], more: More, laid: Laid, *, gap: float, role: str
) -> Laid:
    """Write the beginning of the first item that had no room, where two lines of it have, cut by "…"."""
    kept, line = len(laid.tops), sheet.line_mm(laid.how)
    last = 0.0 if kept + 1 == len(items) else sheet.height_mm(laid.rest, box.w, SMALL) + gap
    room = Box(box.x, laid.end, box.w, box.bottom - laid.end - last)
    if room.h + _SLACK_MM < 2 * line:
        return laid
    high = sheet.write(room, sheet.cut(items[kept], room, laid.how), laid.how, role=role)
    left = len(items) - kept - 1
    return Laid(laid.how, (*laid.tops, room.y), room.y + high + gap, more.said(left) if left else "")


def _tops(box: Box, heights: Sequence[float], gap: float) -> tuple[float, ...]:
    return tuple(box.y + sum(heights[:number]) + gap * number for number in range(len(heights)))


def how_many(heights: Sequence[float], room: float, gap: float = 0) -> int:
    """Return how many of the first items fit into a room, with a gap after each."""
    kept = 0
    for height in heights:
        room -= height + gap
        if room < -_SLACK_MM:
            break
        kept += 1
    return kept


def columns(box: Box, widths: Sequence[float], gap: float = 0) -> tuple[Box, ...]:
    """Divide a box into columns by shares of its width, with a gap between two."""
    room = box.w - gap * (len(widths) - 1)
    whole = sum(widths)
    left, found = box.x, []
    for width in widths:
        found.append(Box(left, box.y, room * width / whole, box.h))
        left += room * width / whole + gap
    return tuple(found)


def all_mm(heights: Sequence[float], gap: float = 0) -> float:
    """Return the height of items with a gap between two."""
    return sum(heights) + gap * max(len(heights) - 1, 0)
