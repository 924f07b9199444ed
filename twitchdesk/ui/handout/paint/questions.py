# SPDX-License-Identifier: MIT
"""Paints the person's own questions, one below the other, numbered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twitchdesk.report.handout.layout import Box
from twitchdesk.ui.handout.paint.block import title_mm, titled
from twitchdesk.ui.handout.paint.listing import Laid, lay_items
from twitchdesk.ui.handout.paint.sheet import BODY, ROW, SMALL, TIGHT, Type

if TYPE_CHECKING:
    from twitchdesk.report.handout.page import More, Questions
    from twitchdesk.ui.handout.paint.sheet import Sheet

_NUMBER_MM: Final = 4.0
# The question is what the visit is about: larger than the rest where it can be.
_SIZES: Final = (Type(10), BODY, ROW, Type(8), SMALL, TIGHT)
_RUN_IN_SIZES: Final = (Type(8, leading=1.1), TIGHT)
# A question from right to left would draw the number after it along: the mark holds it back.
_SPACE: Final = "\u200e   "


def paint_questions(sheet: Sheet, box: Box, value: Questions, more: More) -> None:
    """Paint the block into ``box``; questions as long as they may be run on behind the title."""
    text = box.inset(left=_NUMBER_MM, top=title_mm(sheet))
    laid = lay_items(sheet, text, value.items, more, _SIZES)
    if not laid.rest:
        below = titled(sheet, box, value.title)
        if not value.items:
            sheet.write_within(below, value.nothing, (BODY, SMALL), role="soft_ink")
        _write(sheet, text, value, laid)
        return
    if any(sheet.write_parts(box.inset(top=0.5), _run_in(value), how) for how in _RUN_IN_SIZES):
        sheet.rule(box.x, box.y, box.right, box.y, "control")
    else:
        titled(sheet, box, value.title)
        _write(sheet, text, value, laid)


def _run_in(value: Questions) -> list[tuple[str, bool]]:
    """Return title and questions as one paragraph: it takes less room than a line of its own for each."""
    parts = [(value.title, True)]
    for number, item in enumerate(value.items, start=1):
        parts += [(f"{_SPACE}{number} ", True), (item, False)]
    return parts


def _write(sheet: Sheet, text: Box, value: Questions, laid: Laid) -> None:
    bold = Type(laid.how.pt, bold=True, leading=laid.how.leading)
    for number, (top, item) in enumerate(zip(laid.tops, value.items, strict=False), start=1):
        sheet.write(Box(text.x - _NUMBER_MM, top, _NUMBER_MM, 0), str(number), bold, role="soft_ink")
        sheet.write(Box(text.x, top, text.w, 0), item, laid.how)
    if laid.rest:
        sheet.write(Box(text.x, laid.end, text.w, 0), laid.rest, SMALL, role="soft_ink")
