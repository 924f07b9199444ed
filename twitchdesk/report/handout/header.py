# SPDX-License-Identifier: MIT
"""Block A: whose it is, of which days, and how much of them was logged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twitchdesk.domain.records import SAMPLE_KEY
from twitchdesk.report.handout.page import Header
from twitchdesk.report.handout.saying import days_said, share_said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twitchdesk.report.handout.given import Given, Lore


def header(given: Given, lore: Lore) -> Header:
    """Return the block."""
    words, span, now = lore.words, given.facts.span, given.now
    return Header(
        title=words.said("head.title"),
        who=who(given, lore),
        period=words.said("head.period", span=days_said(given.dates, span, lore), n=span.days),
        coverage=tuple(_coverage(given, lore)),
        printed=words.said("head.printed", day=given.dates.long(now.date()), time=f"{now:%H:%M}"),
        not_diagnosis=words.said("head.not_diagnosis"),
    )


def who(given: Given, lore: Lore) -> str:
    """Return the name and year of birth, or that they are not given or not shown."""
    choices, words = given.choices, lore.words
    if not choices.identity:
        return words.said("head.hidden")
    name = choices.name.strip()
    key = "head.name" if name else "head.no_name"
    if choices.birth_year is None or choices.birth_year > given.facts.today.year:
        # Nobody was born in a year to come; another program may say so.
        return words.said(key, name=name)
    return words.said(f"{key}_born", name=name, year=str(choices.birth_year))


def _coverage(given: Given, lore: Lore) -> Iterator[str]:
    facts, words = given.facts, lore.words
    if facts.preferences.get(SAMPLE_KEY) is True:
        # Nobody may take an invented person for a patient.
        yield words.said("head.sample")
    # The timeline leaves days with habits alone open, the rates count them: the difference is said.
    alone = facts.logged_days - len(facts.known)
    key = "head.logged_alone" if alone > 0 else "head.logged"
    yield words.said(key, part=facts.logged_days, n=facts.span.days, alone=alone)
    unwatched = sum(day in facts.span for day in facts.unwatched)
    if unwatched:
        yield words.said("head.unwatched", n=unwatched)
    if given.check.check_ins is None:
        yield words.said("head.check_ins_not_asked")
    else:
        done, due = given.check.check_ins
        yield words.said("head.check_ins", part=done, n=due)
    if facts.entries:
        yield words.said("head.filled_in", share=share_said(lore, facts.backfilled, facts.entries))
    elif not facts.logged_days:
        # A day that was seen to be quiet is a logged day, but no entry that could be filled in.
        yield words.said("head.no_entry")
