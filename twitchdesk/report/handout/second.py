# SPDX-License-Identifier: MIT
"""The second page: the same in more detail, and room for the clinician."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twitchdesk.domain.handout_choices import Section
from twitchdesk.report.handout.check_grid import check_grid
from twitchdesk.report.handout.header import header
from twitchdesk.report.handout.hour_grid import hour_grid
from twitchdesk.report.handout.own_words import all_medicines, own_words
from twitchdesk.report.handout.page import ForClinician, SecondPage
from twitchdesk.report.handout.regions import regions
from twitchdesk.report.handout.saying import ended

if TYPE_CHECKING:
    from twitchdesk.report.handout.given import Given, Lore


def second_page(given: Given, lore: Lore) -> SecondPage:
    """Return the page; what was left out of page 1 is left out here too."""
    left_out = given.choices.left_out
    above = header(given, lore)
    return SecondPage(
        head=lore.words.said("second.head", who=ended(above.who), period=above.period),
        regions=regions(given, lore),
        hours=None if Section.DAY_PATTERN in left_out else hour_grid(given, lore),
        checks=None if Section.SIGNS in left_out else check_grid(given, lore),
        medicines=None if Section.EXPOSURES in left_out else all_medicines(given, lore),
        history=own_words(given, lore),
        clinician=_for_clinician(lore),
    )


def _for_clinician(lore: Lore) -> ForClinician:
    words = lore.words
    return ForClinician(
        title=words.said("clinician.title"),
        note=words.said("clinician.note"),
        boxes=tuple(
            words.said(f"{table}.{name}") for table in ("test", "other_test") for name in words.names(table)
        ),
        fields=tuple(words.said(f"field.{name}") for name in words.names("field")),
    )
