# SPDX-License-Identifier: MIT
"""Block H: what the person wants to ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twitchdesk.domain.handout_choices import Section
from twitchdesk.report.handout.page import Questions

if TYPE_CHECKING:
    from twitchdesk.report.handout.given import Given, Lore


def questions(given: Given, lore: Lore) -> Questions:
    """Return the block; the questions are in the person's own words and order."""
    asked = (" ".join(question.split()) for question in given.choices.questions)
    return Questions(
        title=lore.words.said(f"part.{Section.QUESTIONS}"),
        items=tuple(question for question in asked if question),
        nothing=lore.words.said("questions.nothing"),
    )
