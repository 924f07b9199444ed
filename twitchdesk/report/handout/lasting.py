# SPDX-License-Identifier: MIT
"""Which places have twitched for long: days with a twitch that follow one another closely enough."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twitchdesk.domain.body import RuleGroup
from twitchdesk.domain.handout import RECENT_DAYS, TIMELINE_DAYS
from twitchdesk.domain.span import DateRange, days_from
from twitchdesk.report.handout.course import recent_span
from twitchdesk.report.handout.where import area_words, place_name

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from datetime import date

    from twitchdesk.domain.body import Body
    from twitchdesk.domain.handout import HandoutFacts
    from twitchdesk.knowledge.handout_rules import HandoutRules, LastingRule


@dataclass(frozen=True, slots=True)
class Lasting:
    """A place or area that has twitched for long, by the days from the first to the last of its run.

    ``is_cut`` tells that the run may have begun before the days that were looked at.
    """

    words: str
    run: DateRange
    is_cut: bool


def lasting_of(facts: HandoutFacts, body: Body, rules: HandoutRules) -> tuple[Lasting, ...]:
    """Return the places and areas that have twitched for long, the longest first."""
    found = (*_places(facts, body, rules), *_areas(facts, body, rules))
    return tuple(sorted(found, key=lambda one: (one.run.first, one.words)))


def _places(facts: HandoutFacts, body: Body, rules: HandoutRules) -> Iterator[Lasting]:
    ever = {use.place: use.first for use in facts.places}
    looked_at = _first_looked_at(facts)
    named = ((one.place, one.day) for days in facts.rhythm.places.values() for one in days)
    for name, days in _by_name(named).items():
        gap = _gap_days(name, body, rules)
        run = run_of(days, facts.span.last, gap, rules.run.last_within_days)
        if run is not None and _is_long(run, days, facts.span.last, rules.lasting):
            is_cut = (run.first - looked_at).days < gap and ever.get(name, run.first) < run.first
            yield Lasting(place_name(name, body), run, is_cut)


def _areas(facts: HandoutFacts, body: Body, rules: HandoutRules) -> Iterator[Lasting]:
    ever = {use.area: use.first for use in facts.areas}
    gap, looked_at = rules.run.gap_days, recent_span(facts).first
    for name, days in _by_name((one.area, one.day) for one in facts.recent_areas).items():
        run = run_of(days, facts.span.last, gap, rules.run.last_within_days)
        if run is not None and _is_long(run, days, facts.span.last, rules.lasting):
            is_cut = (run.first - looked_at).days < gap and ever.get(name, run.first) < run.first
            yield Lasting(area_words(name, body), run, is_cut)


def _first_looked_at(facts: HandoutFacts) -> date:
    """Return the first day of ``facts.rhythm``."""
    last = facts.span.last
    compared = days_from(last, 1 - 2 * RECENT_DAYS)
    return max(days_from(last, 1 - TIMELINE_DAYS), min(facts.span.first, compared))


def _by_name(found: Iterable[tuple[str, date]]) -> dict[str, set[date]]:
    days: dict[str, set[date]] = defaultdict(set)
    for name, day in found:
        days[name].add(day)
    return days


def _gap_days(name: str, body: Body, rules: HandoutRules) -> int:
    place = body.by_id.get(name)
    is_eyelid = place is not None and place.rule_group is RuleGroup.EYELID
    return rules.run.eyelid_gap_days if is_eyelid else rules.run.gap_days


def run_of(days: Collection[date], today: date, gap_days: int, within_days: int) -> DateRange | None:
    """Return the newest run: days no further apart than the gap; None when it ended too long ago."""
    newest_first = sorted((day for day in days if day <= today), reverse=True)
    if not newest_first or (today - newest_first[0]).days > within_days:
        return None
    first = newest_first[0]
    for day in newest_first:
        if (first - day).days > gap_days:
            break
        first = day
    return DateRange(first, newest_first[0])


def _is_long(run: DateRange, days: Collection[date], today: date, rule: LastingRule) -> bool:
    lately = DateRange.ending(today, rule.of_days)
    return run.days > rule.longer_than_days and sum(day in lately for day in days) >= rule.least_days
