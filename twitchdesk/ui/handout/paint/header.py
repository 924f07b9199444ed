# SPDX-License-Identifier: MIT
"""Paints whose the handout is and of which days: the title, the name, the period and how much was logged."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twitchdesk.report.handout.layout import Box
from twitchdesk.ui.handout.paint.sheet import SMALL, SMALL_STRONG, STRONG, TITLE, Align, Type

if TYPE_CHECKING:
    from twitchdesk.report.handout.page import Header
    from twitchdesk.ui.handout.paint.sheet import Sheet

_GAP_MM: Final = 4.0
_NAME: Final = Type(11, bold=True)
# A name of two lines takes its room from the title.
_TITLES: Final = (TITLE, Type(12, bold=True), Type(10, bold=True), Type(8, bold=True), SMALL_STRONG)
BETWEEN: Final = " · "


def paint_header(sheet: Sheet, box: Box, value: Header) -> None:
    """Paint the block into ``box``: title, then name and period, then how much was logged."""
    period_w = min(sheet.width_mm(value.period, STRONG) + 0.1, box.w * 0.6)
    beside = box.w - period_w - _GAP_MM
    name = next((how for how in (_NAME, STRONG) if sheet.width_mm(value.who, how) < beside), None)
    facts = value.coverage if name else (value.period, *value.coverage)
    last = sheet.line_mm(SMALL)
    foot = Box(box.x, box.bottom - last, box.w, last)
    sheet.write_within(foot, BETWEEN.join(facts), (SMALL,), role="ink" if name is None else "soft_ink")
    middle = _name_mm(sheet, box, value.who, name)
    row = Box(box.x, foot.y - middle, box.w, middle)
    if name:
        sheet.write(Box(row.x, row.y, beside, middle), value.who, name)
        drop = (middle - sheet.line_mm(STRONG)) * 0.72
        sheet.write_within(
            Box(box.right - period_w, row.y + drop, period_w, sheet.line_mm(STRONG)),
            value.period,
            (STRONG, SMALL_STRONG),
            align=Align.RIGHT,
        )
    else:
        sheet.write_within(row, value.who, (SMALL_STRONG,))
    _title(sheet, Box(box.x, box.y, box.w, row.y - box.y), value)


def _name_mm(sheet: Sheet, box: Box, who: str, name: Type | None) -> float:
    if name:
        return sheet.line_mm(name)
    return min(sheet.height_mm(who, box.w, SMALL_STRONG), 2 * sheet.line_mm(SMALL_STRONG))


def _title(sheet: Sheet, box: Box, value: Header) -> None:
    """Write the title, and at the right when it was printed and that it is no diagnosis."""
    asides = (value.not_diagnosis, value.printed)
    two_lines = box.h > 2 * sheet.line_mm(SMALL)
    lines = asides if two_lines else ("   ".join(asides),)
    width = min(max(sheet.width_mm(words, SMALL) for words in lines) + 0.5, box.w * 0.45)
    for number, words in enumerate(lines):
        at = Box(box.right - width, box.y + number * sheet.line_mm(SMALL), width, sheet.line_mm(SMALL))
        sheet.write_within(at, words, (SMALL,), role="soft_ink", align=Align.RIGHT)
    sheet.write_within(Box(box.x, box.y, box.w - width - _GAP_MM, box.h), value.title, _TITLES)
