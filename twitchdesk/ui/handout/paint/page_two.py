# SPDX-License-Identifier: MIT
"""Page 2, block by block."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twitchdesk.domain.handout_choices import Section
from twitchdesk.report.handout.layout import (
    CHECKS,
    CLINICIAN,
    FOOTER,
    HEAD_2,
    HISTORY,
    HOURS,
    MEDICINES,
    REGIONS,
    Box,
)
from twitchdesk.ui.handout.paint.block import left_out
from twitchdesk.ui.handout.paint.check_grid import paint_check_grid
from twitchdesk.ui.handout.paint.clinician import paint_clinician
from twitchdesk.ui.handout.paint.footer import paint_footer
from twitchdesk.ui.handout.paint.hour_grid import paint_hour_grid
from twitchdesk.ui.handout.paint.lists import paint_items
from twitchdesk.ui.handout.paint.regions import paint_regions
from twitchdesk.ui.handout.paint.sheet import BODY, SMALL, STRONG, TIGHT, Align

if TYPE_CHECKING:
    from twitchdesk.report.handout.page import Handout, SecondPage
    from twitchdesk.ui.handout.paint.sheet import Sheet

_BETWEEN: Final = " · "


def paint_page_two(sheet: Sheet, handout: Handout, second: SecondPage) -> None:
    """Paint page 2; the place of a part that was left out says so."""
    _paint_head(sheet, HEAD_2, handout, second.head)
    more = handout.more_last
    paint_regions(sheet, REGIONS, second.regions, more)
    if second.hours is None:
        _left_out(sheet, HOURS, handout, Section.DAY_PATTERN)
    else:
        paint_hour_grid(sheet, HOURS, second.hours)
    if second.checks is None:
        _left_out(sheet, CHECKS, handout, Section.SIGNS)
    else:
        paint_check_grid(sheet, CHECKS, second.checks, more)
    if second.medicines is None:
        _left_out(sheet, MEDICINES, handout, Section.EXPOSURES)
    else:
        paint_items(sheet, MEDICINES, second.medicines, more)
    paint_items(sheet, HISTORY, second.history, more)
    paint_clinician(sheet, CLINICIAN, second.clinician)
    paint_footer(sheet, FOOTER, handout.footer, 2)


def _left_out(sheet: Sheet, box: Box, handout: Handout, section: Section) -> None:
    left_out(sheet, box, handout.parts[section], handout.absence(section))


def _paint_head(sheet: Sheet, box: Box, handout: Handout, words: str) -> None:
    """Write the title on the left and whose it is on the right: a loose second page must find its first."""
    title = Box(box.x, box.y, sheet.width_mm(handout.title, BODY) + 0.1, sheet.line_mm(BODY))
    right = Box(title.right + 3, box.y, box.w - title.w - 3, box.h - 1)
    high = sheet.line_mm(STRONG)
    if sheet.height_mm(words, right.w, STRONG) <= high:
        sheet.write(right, words, STRONG, align=Align.RIGHT)
    else:
        # The days of the period stay together and whole, whatever the name is.
        who, _, period = words.rpartition(_BETWEEN)
        above = right.inset(bottom=sheet.line_mm(TIGHT))
        sheet.write_within(above, who, (TIGHT,), align=Align.RIGHT)
        named = min(
            sheet.height_mm(who, right.w, TIGHT), above.h // sheet.line_mm(TIGHT) * sheet.line_mm(TIGHT)
        )
        sheet.write(right.inset(top=named), period, TIGHT, align=Align.RIGHT)
        high = named + sheet.line_mm(TIGHT)
    sheet.write_within(title, handout.title, (BODY, SMALL))
    sheet.rule(box.x, box.y + high + 1, box.right, box.y + high + 1, "control", 0.3)
