# SPDX-License-Identifier: MIT
"""Page 1, block by block."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twitchdesk.domain.handout_choices import Section
from twitchdesk.report.handout.layout import (
    BODY_MAP,
    DAY_PATTERN,
    EXPOSURES,
    FOOTER,
    HEADER,
    QUESTIONS,
    SIGNS,
    SUMMARY,
    TIMELINE,
    TRIED,
)
from twitchdesk.ui.handout.paint.block import left_out
from twitchdesk.ui.handout.paint.body import paint_body
from twitchdesk.ui.handout.paint.day_pattern import paint_day_pattern
from twitchdesk.ui.handout.paint.exposures import paint_exposures
from twitchdesk.ui.handout.paint.footer import paint_footer
from twitchdesk.ui.handout.paint.header import paint_header
from twitchdesk.ui.handout.paint.questions import paint_questions
from twitchdesk.ui.handout.paint.signs import paint_signs
from twitchdesk.ui.handout.paint.summary import paint_summary
from twitchdesk.ui.handout.paint.timeline import paint_timeline
from twitchdesk.ui.handout.paint.tried import paint_tried

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    from twitchdesk.report.handout.layout import Box
    from twitchdesk.report.handout.page import Handout
    from twitchdesk.ui.body_map.figure import Figure
    from twitchdesk.ui.handout.paint.sheet import Sheet

    T = TypeVar("T")


def paint_page_one(sheet: Sheet, handout: Handout, figure: Figure) -> None:
    """Paint page 1; the place of a part that was left out says so."""
    paint_header(sheet, HEADER, handout.header)
    paint_summary(sheet, SUMMARY, handout.summary)

    def part(section: Section, box: Box, value: T | None, paint: Callable[[T], None]) -> None:
        if value is None:
            left_out(sheet, box, handout.parts[section], handout.absence(section))
        else:
            paint(value)

    more = handout.more
    part(Section.SIGNS, SIGNS, handout.signs, lambda it: paint_signs(sheet, SIGNS, it))
    part(Section.MAP, BODY_MAP, handout.body, lambda it: paint_body(sheet, BODY_MAP, it, figure, more))
    part(
        Section.TIMELINE,
        TIMELINE,
        handout.timeline,
        lambda it: paint_timeline(sheet, TIMELINE, it, handout.more_last),
    )
    part(
        Section.DAY_PATTERN,
        DAY_PATTERN,
        handout.day_pattern,
        lambda it: paint_day_pattern(sheet, DAY_PATTERN, it),
    )
    part(
        Section.EXPOSURES,
        EXPOSURES,
        handout.exposures,
        lambda it: paint_exposures(sheet, EXPOSURES, it, more),
    )
    part(Section.TRIED, TRIED, handout.tried, lambda it: paint_tried(sheet, TRIED, it, handout.more_last))
    part(
        Section.QUESTIONS,
        QUESTIONS,
        handout.questions,
        lambda it: paint_questions(sheet, QUESTIONS, it, handout.more_last),
    )
    paint_footer(sheet, FOOTER, handout.footer, 1)
