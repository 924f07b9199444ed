# SPDX-License-Identifier: MIT
"""What the two bodies show: two periods on one scale, and their differences in words; no Qt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from twitchdesk.analysis.rhythm import PeriodPlaces, by_difference, period_places
from twitchdesk.domain.body import Body, Place
from twitchdesk.domain.records import LifeEvent
from twitchdesk.domain.rhythm import RhythmFacts
from twitchdesk.domain.span import DateRange, days_from
from twitchdesk.ui.body_map.state import LegendStep
from twitchdesk.ui.patterns.rhythm.heat import Heat
from twitchdesk.ui.patterns.rhythm.told import Tongue, rate_words

PERIOD_DAYS: Final = 28
_MOST_ROWS: Final = 8
_SAME: Final = 0.005
# The lowest rate (entries a known day) of each heat step.
_FLOORS: Final = (0.0, 0.1, 0.25, 0.5, 1.0)


class TwoWays(StrEnum):
    """How the two periods are chosen."""

    RECENT = "recent"
    EVENT = "event"
    DATES = "dates"

    @property
    def word(self) -> str:
        """What the button says."""
        return {
            "recent": "Last 28 days",
            "event": "Around an event",
            "dates": "Your dates",
        }[self.value]


@dataclass(frozen=True, slots=True)
class TwoSpans:
    """The two periods, the older one first as a rule."""

    before: DateRange
    after: DateRange


def recent_spans(today: date) -> TwoSpans:
    """Return the last 28 days and the 28 before them."""
    after = DateRange.ending(today, PERIOD_DAYS)
    return TwoSpans(DateRange.ending(after.first - timedelta(days=1), PERIOD_DAYS), after)


def event_spans(event: LifeEvent, today: date) -> TwoSpans | None:
    """Return up to 28 days before an event and after its last day; None when no day after it has come yet.

    The days of the event itself belong to neither.
    """
    end = event.last_day or event.day
    if end >= today:
        return None
    last = min(today, days_from(end, PERIOD_DAYS))
    before = DateRange(days_from(event.day, -PERIOD_DAYS), days_from(event.day, -1))
    return TwoSpans(before, DateRange(end + timedelta(days=1), last))


@dataclass(frozen=True, slots=True)
class BodySide:
    """One of the two bodies: the heat step of each place, its title, and what is said of the whole."""

    steps: Mapping[str, int]
    title: str
    words: str


@dataclass(frozen=True, slots=True)
class PlaceMark:
    """A place that was named in either period, and both amounts in words."""

    place: str
    told: str


@dataclass(frozen=True, slots=True)
class Difference:
    """A place whose rates differ: its name, which way, and the rate of each period in words."""

    name: str
    way: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class TwoState:
    """Two bodies side by side, the differences in words, the largest first, and what to know about them."""

    sides: tuple[BodySide, BodySide]
    marks: tuple[PlaceMark, ...]
    rows: tuple[Difference, ...]
    rest: str
    legend: tuple[LegendStep, ...]
    notes: tuple[str, ...]
    empty: str


def two_state(facts: RhythmFacts, spans: TwoSpans, body: Body, tongue: Tongue) -> TwoState:
    """Return what ``spans`` show beside each other; places that the body map does not have are left out."""
    before, after = period_places(facts, spans.before), period_places(facts, spans.after)
    named = by_difference(before, after, [place.id for place in body.places])
    marks = tuple(PlaceMark(place, _told(before, after, body.by_id[place], tongue)) for place in named)
    heat = Heat.fitting([period.rate(place) for period in (before, after) for place in named], _FLOORS)
    differing = [place for place in named if abs(after.rate(place) - before.rate(place)) >= _SAME]
    shown = differing[:_MOST_ROWS]
    empty = _empty(before, after, named, tongue)
    notes = [] if empty else [tongue.said("two_chance")]
    if not empty and spans.before.overlaps(spans.after):
        notes.append(tongue.said("two_overlap"))
    return TwoState(
        sides=(_side(before, heat, tongue), _side(after, heat, tongue)),
        marks=marks,
        rows=tuple(_difference(before, after, body.by_id[place], tongue) for place in shown),
        rest=_rest(len(named), len(shown), tongue),
        legend=heat.rate_legend(),
        notes=tuple(notes),
        empty=empty,
    )


def empty_two(sentence: str) -> TwoState:
    """Return a state that shows only a sentence."""
    nothing = BodySide({}, "", "")
    return TwoState((nothing, nothing), (), (), "", (), (), sentence)


def _empty(before: PeriodPlaces, after: PeriodPlaces, named: Sequence[str], tongue: Tongue) -> str:
    for period in (before, after):
        if not period.known:
            return tongue.said("two_unknown", span=tongue.days(period.span))
    return "" if named else tongue.said("two_empty")


def _side(period: PeriodPlaces, heat: Heat, tongue: Tongue) -> BodySide:
    steps = {place: heat.step(period.rate(place)) for place in period.entries}
    total = sum(period.entries.values())
    words = tongue.said("shares_week", span=tongue.days(period.span), total=total, known=period.known)
    title, _, rest = words.rpartition(": ")
    return BodySide(MappingProxyType(steps), title, rest)


def _told(before: PeriodPlaces, after: PeriodPlaces, place: Place, tongue: Tongue) -> str:
    amounts = {"before": _amount(before, place.id, tongue), "after": _amount(after, place.id, tongue)}
    return tongue.said("two_row", place=place.short, **amounts)


def _difference(before: PeriodPlaces, after: PeriodPlaces, place: Place, tongue: Tongue) -> Difference:
    if place.id not in before.entries:
        way = "two_only_second"
    elif place.id not in after.entries:
        way = "two_only_first"
    else:
        way = "two_rise" if after.rate(place.id) > before.rate(place.id) else "two_fall"
    rates = [_rate(period, place.id, tongue) for period in (before, after)]
    return Difference(place.short, tongue.said(way), *rates)


def _rate(period: PeriodPlaces, place: str, tongue: Tongue) -> str:
    # Two decimals in all rows, so that the column can be read down.
    count = period.entries.get(place, 0)
    return tongue.said("two_rate", rate=f"{period.rate(place):.2f}", count=count)


def _rest(named: int, shown: int, tongue: Tongue) -> str:
    if named == shown:
        return ""
    return tongue.said("two_more", n=named - shown) if shown else tongue.said("two_same")


def _amount(period: PeriodPlaces, place: str, tongue: Tongue) -> str:
    count = period.entries.get(place, 0)
    if not count:
        return tongue.said("two_none", known=period.known)
    return tongue.said("two_amount", count=count, known=period.known, rate=rate_words(period.rate(place)))
