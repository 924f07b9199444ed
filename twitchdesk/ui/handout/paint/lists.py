# SPDX-License-Identifier: MIT
"""Paints the lists of page 2: all medicines, and what the person said in own words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twitchdesk.ui.handout.paint.block import titled
from twitchdesk.ui.handout.paint.listing import write_items
from twitchdesk.ui.handout.paint.sheet import BODY, ROW, SMALL, Type

if TYPE_CHECKING:
    from twitchdesk.report.handout.layout import Box
    from twitchdesk.report.handout.page import Items, More
    from twitchdesk.ui.handout.paint.sheet import Sheet

_SIZES: Final = (BODY, ROW, Type(8), SMALL)
_GAP_MM: Final = 0.4
_MOST_NOTE_LINES: Final = 2


def paint_items(sheet: Sheet, box: Box, value: Items, more: More) -> None:
    """Paint a list into ``box``, its note at the foot."""
    rest = titled(sheet, box, value.title)
    if value.note:
        high = min(sheet.height_mm(value.note, rest.w, SMALL), _MOST_NOTE_LINES * sheet.line_mm(SMALL))
        sheet.write_within(rest.inset(top=rest.h - high), value.note, (SMALL,), role="soft_ink")
        rest = rest.inset(bottom=high + 0.4)
    if value.items:
        write_items(sheet, rest, value.items, more, _SIZES, gap=_GAP_MM)
    else:
        sheet.write_within(rest, value.nothing, (BODY, SMALL))
