# SPDX-License-Identifier: MIT
"""Paints the lists of page 2: all medicines, and what the person said in own words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twitchdesk.ui.handout.paint.block import titled
from twitchdesk.ui.handout.paint.listing import columns, write_items
from twitchdesk.ui.handout.paint.sheet import BODY, ROW, SMALL, Type

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twitchdesk.report.handout.layout import Box
    from twitchdesk.report.handout.page import Items, More
    from twitchdesk.ui.handout.paint.sheet import Sheet

_SIZES: Final = (BODY, ROW, Type(8), SMALL)
_GAP_MM: Final = 0.4
_APART_MM: Final = 3.0
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
    elif _fit_side_by_side(sheet, rest, value.items):
        left, right = columns(rest, (1, 1), _APART_MM)
        first = _lines(sheet, rest)
        write_items(sheet, left, value.items[:first], more, (SMALL,), gap=_GAP_MM)
        write_items(sheet, right, value.items[first:], more, (SMALL,), gap=_GAP_MM)
    else:
        write_items(sheet, rest, value.items, more, _SIZES, gap=_GAP_MM)


def _lines(sheet: Sheet, box: Box) -> int:
    """Return how many items of one line a column holds."""
    return int((box.h + _GAP_MM) / (sheet.line_mm(SMALL) + _GAP_MM))


def _fit_side_by_side(sheet: Sheet, box: Box, items: Sequence[str]) -> bool:
    """Tell whether there are more short items than one column holds."""
    half = (box.w - _APART_MM) / 2
    is_short = all(sheet.height_mm(item, half, SMALL) <= sheet.line_mm(SMALL) for item in items)
    return is_short and len(items) > _lines(sheet, box)
