# SPDX-License-Identifier: MIT
"""How many days had a twitch, of how many that were logged, now and before."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from twitchdesk.domain.handout import RECENT_DAYS
from twitchdesk.domain.span import DateRange, days_from

if TYPE_CHECKING:
    from datetime import date

    from twitchdesk.domain.handout import HandoutFacts
    from twitchdesk.knowledge.handout_rules import CourseRule

_WEEK: Final = 7


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some days: the ``days`` there are, those ``logged``, and those ``twitched`` on (logged ones too)."""

    days: int
    logged: int
    twitched: int

    @property
    def coverage(self) -> float:
        """The share of its days that were logged, 0 to 1."""
        return self.logged / self.days

    @property
    def share(self) -> float | None:
        """The share of the logged days with a twitch, 0 to 1; None when none was logged."""
        return self.twitched / self.logged if self.logged else None

    @property
    def per_week(self) -> float | None:
        """Days with a twitch in a week of logged days; None when none was logged."""
        return None if self.share is None else self.share * _WEEK


class Trend(StrEnum):
    """How the newest days stand to those before them."""

    WORSE = "worse"
    SAME = "same"
    BETTER = "better"


@dataclass(frozen=True, slots=True)
class Course:
    """The newest days beside as many before them.

    ``trend`` is None when too few of either were logged; ``ratio`` is None then too, and also when no day of
    those before had a twitch.
    """

    now: Stretch
    then: Stretch
    ratio: float | None = None
    trend: Trend | None = None


def recent_span(facts: HandoutFacts) -> DateRange:
    """Return the days that every "now" is about: the last of the period, as many as it has at most."""
    return DateRange(max(facts.span.first, days_from(facts.span.last, 1 - RECENT_DAYS)), facts.span.last)


def before_span(facts: HandoutFacts) -> DateRange:
    """Return the days before those of ``recent_span``, ``RECENT_DAYS`` of them, even outside the period."""
    last = days_from(recent_span(facts).first, -1)
    return DateRange(days_from(last, 1 - RECENT_DAYS), last)


def twitch_days(facts: HandoutFacts) -> frozenset[date]:
    """Return the days with a twitch in the period and in the last two times ``RECENT_DAYS`` up to its end."""
    return frozenset(found.day for known in (facts.known, facts.before) for found in known if found.count)


def recent_twitch_days(facts: HandoutFacts) -> int:
    """Return how many of the days of ``recent_span`` had a twitch, those that were not watched too."""
    span = recent_span(facts)
    return sum(day in span for day in twitch_days(facts))


def stretch(facts: HandoutFacts, span: DateRange) -> Stretch:
    """Return what was logged of ``span``, which lies in the last two times ``RECENT_DAYS`` of the period.

    A day that the person did not watch is neither: what was noted on it all the same is a chance find.
    """
    twitched = twitch_days(facts) - facts.unwatched
    logged = (facts.logged_recent - facts.unwatched) | twitched
    return Stretch(span.days, sum(day in span for day in logged), sum(day in span for day in twitched))


def course(facts: HandoutFacts, rule: CourseRule) -> Course:
    """Return how the days with a twitch went, in the newest days of the rule and in as many before them."""
    last = facts.span.last
    now = stretch(facts, DateRange(days_from(last, 1 - rule.days), last))
    then = stretch(facts, DateRange(days_from(last, 1 - 2 * rule.days), days_from(last, -rule.days)))
    if not now.logged or not then.logged or min(now.coverage, then.coverage) < rule.least_coverage:
        return Course(now, then)
    # One division of whole numbers: the bounds of the rule are met exactly.
    ratio = now.twitched * then.logged / (now.logged * then.twitched) if then.twitched else None
    return Course(now, then, ratio, _trend(now, then, ratio, rule))


def _trend(now: Stretch, then: Stretch, ratio: float | None, rule: CourseRule) -> Trend:
    more_days = now.twitched - then.twitched
    # Without a twitch before there is no ratio; any rise from nothing is above every ratio.
    risen = more_days > 0 if ratio is None else ratio >= rule.worse_ratio
    if risen and more_days >= rule.worse_more_days:
        return Trend.WORSE
    return Trend.BETTER if ratio is not None and ratio <= rule.better_ratio else Trend.SAME
