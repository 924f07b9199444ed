# SPDX-License-Identifier: MIT
"""Makes the handout of what is given."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from twitchdesk.domain.handout_choices import Section
from twitchdesk.report.handout.day_pattern import day_pattern
from twitchdesk.report.handout.exposures import exposures
from twitchdesk.report.handout.footer import footer
from twitchdesk.report.handout.header import header
from twitchdesk.report.handout.page import Handout, More
from twitchdesk.report.handout.questions import questions
from twitchdesk.report.handout.second import second_page
from twitchdesk.report.handout.segments import body_map
from twitchdesk.report.handout.signs import signs
from twitchdesk.report.handout.summary import summary
from twitchdesk.report.handout.timeline import timeline
from twitchdesk.report.handout.tried import tried

if TYPE_CHECKING:
    from collections.abc import Callable

    from twitchdesk.report.handout.given import Given, Lore

T = TypeVar("T")
LANGUAGE: Final = "en-GB"


def make_handout(given: Given, lore: Lore) -> Handout:
    """Return the handout; a part that was left out is None, and page 2 is None when one page was chosen."""
    words, choices = lore.words, given.choices

    def unless_left_out(section: Section, make: Callable[[Given, Lore], T]) -> T | None:
        return None if section in choices.left_out else make(given, lore)

    key = "more.here" if choices.pages == 1 else "more.see_page_2"
    return Handout(
        title=words.said("page.title"),
        language=LANGUAGE,
        paper=choices.paper,
        header=header(given, lore),
        summary=summary(given, lore),
        signs=unless_left_out(Section.SIGNS, signs),
        body=unless_left_out(Section.MAP, body_map),
        timeline=unless_left_out(Section.TIMELINE, timeline),
        day_pattern=unless_left_out(Section.DAY_PATTERN, day_pattern),
        exposures=unless_left_out(Section.EXPOSURES, exposures),
        tried=unless_left_out(Section.TRIED, tried),
        questions=unless_left_out(Section.QUESTIONS, questions),
        footer=footer(given, lore),
        second=None if choices.pages == 1 else second_page(given, lore),
        parts={section: words.said(f"part.{section}") for section in Section},
        left_out=words.said("page.left_out"),
        flags_untold=words.said("flag.untold", n=len(given.check.flags)) if given.check.flags else "",
        more=More(words[key].many),
        more_last=More(words["more.here"].many),
    )
