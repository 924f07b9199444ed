# SPDX-License-Identifier: MIT
"""Page 2: the answers of each weekly check."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twitchdesk.domain.handout import Answered
from twitchdesk.report.handout.page import CheckGrid
from twitchdesk.report.handout.signs import SIGNS, sign_label

if TYPE_CHECKING:
    from twitchdesk.report.handout.given import Given, Lore

MOST_WEEKS: Final = 12


def check_grid(given: Given, lore: Lore) -> CheckGrid:
    """Return the newest checks, the oldest first, with the signs that were asked in any of them."""
    words = lore.words
    weeks = sorted(given.check.weeks, key=lambda week: week.day)[-MOST_WEEKS:]
    answers = {sign: tuple(week.answers.get(sign, Answered.NOT_ASKED) for week in weeks) for sign in SIGNS}
    return CheckGrid(
        title=words.said("checks.title"),
        weeks=tuple(given.dates.short(week.day) for week in weeks),
        rows=tuple(
            (sign_label(lore, sign), given_answers)
            for sign, given_answers in answers.items()
            if any(answer is not Answered.NOT_ASKED for answer in given_answers)
        ),
        nothing=words.said("checks.nothing"),
        key=words.said("checks.key"),
    )
