# SPDX-License-Identifier: MIT
"""Paints the person's own questions, one below the other, numbered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twitchdesk.report.handout.layout import Box
from twitchdesk.ui.handout.paint.block import titled
from twitchdesk.ui.handout.paint.listing import lay_items
from twitchdesk.ui.handout.paint.sheet import BODY, ROW, SMALL, Type

if TYPE_CHECKING:
    from twitchdesk.report.handout.page import More, Questions
    from twitchdesk.ui.handout.paint.sheet import Sheet

_NUMBER_MM: Final = 4.0
# The question is what the visit is about: larger than the rest where it can be.
_SIZES: Final = (Type(10), BODY, ROW, Type(8), SMALL)


def paint_questions(sheet: Sheet, box: Box, value: Questions, more: More) -> None:
    """Paint the block into ``box``."""
    below = titled(sheet, box, value.title)
    if not value.items:
        sheet.write_within(below, value.nothing, (BODY, SMALL), role="soft_ink")
        return
    text = below.inset(left=_NUMBER_MM)
    laid = lay_items(sheet, text, value.items, more, _SIZES)
    for number, (top, item) in enumerate(zip(laid.tops, value.items, strict=False), start=1):
        bold = Type(laid.how.pt, bold=True)
        sheet.write(Box(below.x, top, _NUMBER_MM, 0), str(number), bold, role="soft_ink")
        sheet.write(Box(text.x, top, text.w, 0), item, laid.how)
    if laid.rest:
        sheet.write(Box(text.x, laid.end, text.w, 0), laid.rest, SMALL, role="soft_ink")
