# SPDX-License-Identifier: MIT
"""Paints the person's own questions, one below the other, numbered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twitchdesk.report.handout.layout import Box
from twitchdesk.ui.handout.paint.block import title_mm, titled
from twitchdesk.ui.handout.paint.listing import Laid, lay_items
from twitchdesk.ui.handout.paint.sheet import BODY, HEAD, ROW, SMALL, SMALL_STRONG, STRONG, TIGHT, Type

if TYPE_CHECKING:
    from twitchdesk.report.handout.page import More, Questions
    from twitchdesk.ui.handout.paint.sheet import Sheet

_NUMBER_MM: Final = 4.0
# The question is what the visit is about: larger than the rest where it can be.
_SIZES: Final = (Type(10), BODY, ROW, Type(8), SMALL)
_BESIDE_MM: Final = 22.0
_BESIDE_SIZES: Final = (Type(8, leading=1.1), TIGHT)


def paint_questions(sheet: Sheet, box: Box, value: Questions, more: More) -> None:
    """Paint the block into ``box``; three questions as long as they may be stand beside their title."""
    text = box.inset(left=_NUMBER_MM, top=title_mm(sheet))
    laid = lay_items(sheet, text, value.items, more, _SIZES)
    if not laid.rest:
        below = titled(sheet, box, value.title)
        if not value.items:
            sheet.write_within(below, value.nothing, (BODY, SMALL), role="soft_ink")
        _write(sheet, text, value, laid)
        return
    sheet.rule(box.x, box.y, box.right, box.y, "control")
    room = box.inset(top=0.5)
    title = Box(room.x, room.y, _BESIDE_MM, room.h)
    sheet.write_within(title, value.title, (HEAD, STRONG, SMALL_STRONG))
    text = room.inset(left=_BESIDE_MM + _NUMBER_MM)
    _write(sheet, text, value, lay_items(sheet, text, value.items, more, _BESIDE_SIZES, gap=0.2))


def _write(sheet: Sheet, text: Box, value: Questions, laid: Laid) -> None:
    bold = Type(laid.how.pt, bold=True, leading=laid.how.leading)
    for number, (top, item) in enumerate(zip(laid.tops, value.items, strict=False), start=1):
        sheet.write(Box(text.x - _NUMBER_MM, top, _NUMBER_MM, 0), str(number), bold, role="soft_ink")
        sheet.write(Box(text.x, top, text.w, 0), item, laid.how)
    if laid.rest:
        sheet.write(Box(text.x, laid.end, text.w, 0), laid.rest, SMALL, role="soft_ink")
