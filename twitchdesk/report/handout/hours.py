# SPDX-License-Identifier: MIT
"""The hours of the day: from which days they are known, and whether some of them stand out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twitchdesk.analysis.rhythm import HOURS, hour_map
from twitchdesk.report.handout.timeline import shown_days

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twitchdesk.analysis.rhythm import HourMap
    from twitchdesk.knowledge.handout_rules import HoursRule
    from twitchdesk.report.handout.given import Given, Lore


def known_hours(given: Given) -> HourMap:
    """Return the twitches by weekday and hour of the days of the timeline."""
    facts = given.facts
    return hour_map(facts.rhythm, shown_days(facts), facts.today, facts.day_starts_at.hour)


def by_hour(found: HourMap) -> tuple[int, ...]:
    """Return the twitches of each column, all weekdays together."""
    return tuple(map(sum, zip(*found.counts, strict=True)))


def peak(counts: Sequence[int], rule: HoursRule) -> int | None:
    """Return the first column of the hours in a row that stand out, over midnight too; None when none do."""
    sums = [sum(counts[(first + n) % HOURS] for n in range(rule.peak_hours)) for first in range(HOURS)]
    most = max(sums)
    return sums.index(most) if most and most >= rule.peak_share * sum(counts) else None


def clock(hour: float) -> str:
    """Return an hour as it is written on a clock; past 24 it is one of the next day."""
    minutes = round(hour * 60) % (HOURS * 60)
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def said_of_hours(found: HourMap, lore: Lore) -> str:
    """Return in a sentence when it twitched most, as far as that is known."""
    words, rules = lore.words, lore.rules
    if found.used < rules.hours.least_days:
        return words.said("pattern.too_few", n=found.used, needed=rules.hours.least_days)
    if not found.total:
        return words.said("pattern.quiet", n=found.used)
    first = peak(by_hour(found), rules.hours) if found.total >= rules.least.timed_twitches else None
    if first is None:
        return words.said("pattern.even")
    begin = found.hours[first]
    return words.said("pattern.peak", first=clock(begin), last=clock(begin + rules.hours.peak_hours))
