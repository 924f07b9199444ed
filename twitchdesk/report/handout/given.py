# SPDX-License-Identifier: MIT
"""All that a handout is made from: what the diary says, what was worked out, and the words to say it in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING

from twitchdesk.domain.handout import NO_PLAN, NOTHING_ASKED, CheckOnPaper, HandoutFacts, PlanOnPaper
from twitchdesk.domain.handout_choices import HandoutChoices

if TYPE_CHECKING:
    from twitchdesk.analysis.result import BeforeAfter, PatternReport, Standing
    from twitchdesk.domain.body import Anatomy, Body
    from twitchdesk.domain.daily import PatternHabits
    from twitchdesk.domain.habits import HabitBook
    from twitchdesk.domain.phrases import Phrases
    from twitchdesk.knowledge.handout_rules import HandoutRules
    from twitchdesk.knowledge.life_events import LifeEvents
    from twitchdesk.knowledge.medicine_classes import MedicineClasses
    from twitchdesk.knowledge.twitch_fields import TwitchFields


# Not told in full: it holds every file of knowledge there is.
@dataclass(frozen=True, slots=True, repr=False)
class Lore:
    """What is known beside the diary; ``words`` are of handout.toml, ``wording`` of wording.toml."""

    body: Body
    anatomy: Anatomy
    habits: HabitBook
    fields: TwitchFields
    events: LifeEvents
    pattern_habits: PatternHabits
    medicines: MedicineClasses
    words: Phrases
    wording: Phrases
    rules: HandoutRules


def iso(day: date) -> str:
    """Return a day as it is written without a locale."""
    return day.isoformat()


@dataclass(frozen=True, slots=True)
class Dates:
    """How days are written: ``long`` with the year, ``short`` without, in the locale of the window."""

    long: Callable[[date], str] = iso
    short: Callable[[date], str] = iso


@dataclass(frozen=True, slots=True)
class Given:
    """Hold what a handout is made from.

    ``report`` is None while the patterns are not worked out; ``comparisons`` are before and after by the id
    of the event. ``now`` is aware local time. ``version`` is that of the program.
    """

    facts: HandoutFacts
    choices: HandoutChoices
    now: datetime
    version: str
    report: PatternReport | None = None
    standings: Mapping[str, Standing] = field(default_factory=dict)
    comparisons: Mapping[str, BeforeAfter] = field(default_factory=dict)
    check: CheckOnPaper = NOTHING_ASKED
    plan: PlanOnPaper = NO_PLAN
    dates: Dates = field(default_factory=Dates)
