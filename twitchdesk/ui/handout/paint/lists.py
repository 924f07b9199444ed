# SPDX-License-Identifier: MIT
"""Paints the lists of page 2: all medicines, and what the person said in own words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twitchdesk.ui.handout.paint.block import titled
from twitchdesk.ui.handout.paint.listing import all_mm, columns, how_many, write_items
from twitchdesk.ui.handout.paint.sheet import BODY, ROW, SMALL, TIGHT, Type

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twitchdesk.report.handout.layout import Box
    from twitchdesk.report.handout.page import Items, More
    from twitchdesk.ui.handout.paint.sheet import Sheet

_SIZES: Final = (BODY, ROW, Type(8), SMALL)
_GAP_MM: Final = 0.4
_TIGHT_GAP_MM: Final = 0.15
_APART_MM: Final = 3.0
# So many of the items of a list have one line in a column of half the width.
_SHORT_SHARE: Final = 0.75
_MOST_NOTE_LINES: Final = 2


def paint_items(sheet: Sheet, box: Box, value: Items, more: More) -> None:
    """Paint a list into ``box``, its note at the foot."""
    rest = titled(sheet, box, value.title)
    if value.note:
        high = min(sheet.height_mm(value.note, rest.w, SMALL), _MOST_NOTE_LINES * sheet.line_mm(SMALL))
        sheet.write_within(rest.inset(top=rest.h - high), value.note, (SMALL,), role="soft_ink")
        rest = rest.inset(bottom=high + 0.4)
    if not value.items:
        sheet.write_within(rest, value.nothing, (BODY, SMALL))
    elif _go_side_by_side(sheet, rest, value.items):
        left, right = columns(rest, (1, 1), _APART_MM)
        heights = [sheet.height_mm(item, left.w, TIGHT) for item in value.items]
        first = how_many(heights, rest.h, _TIGHT_GAP_MM)
        write_items(sheet, left, value.items[:first], more, (TIGHT,), gap=_TIGHT_GAP_MM)
        write_items(sheet, right, value.items[first:], more, (TIGHT,), gap=_TIGHT_GAP_MM)
    else:
        write_items(sheet, rest, value.items, more, _SIZES, gap=_GAP_MM)


def _go_side_by_side(sheet: Sheet, box: Box, items: Sequence[str]) -> bool:
    """Tell whether there are more items than one column holds, and most are short enough for two."""
    line = sheet.line_mm(SMALL)
    # Items of one line are the least; hundreds need not be measured.
    if len(items) * (line + _GAP_MM) - _GAP_MM <= box.h:
        heights = [sheet.height_mm(item, box.w, SMALL) for item in items]
        if all_mm(heights, _GAP_MM) <= box.h:
            return False
    half = (box.w - _APART_MM) / 2
    seen = items[: 2 * int(box.h / line)]
    short = sum(sheet.width_mm(item, TIGHT) <= half for item in seen)
    return short >= _SHORT_SHARE * len(seen)
