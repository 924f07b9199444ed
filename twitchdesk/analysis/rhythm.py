# SPDX-License-Identifier: MIT
"""When and where it twitched: averages by hour, shares by week, spells of a place, and two periods.

These pictures describe what was noted. They test nothing and say nothing of chance.

Whole-day entries name areas and no hours. A day that has one is therefore no day on which the hours and the
places are known: it is left out of every average here, numerator and denominator alike.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from twitchdesk.domain.body import Place, Segment, Side
from twitchdesk.domain.rhythm import PlaceDay, RhythmFacts
from twitchdesk.domain.span import DateRange

HOURS: Final = 24
WEEKDAYS: Final = 7
PAUSE_DAYS: Final = 14
"""So many known days without a place end its spell."""
BRIDGE_DAYS: Final = 28
"""A spell never reaches over more days than this without the place, known or not."""
MOST_WEEKS: Final = 60
_BLOCK_WEEKS: Final = 4


@dataclass(frozen=True, slots=True)
class HourMap:
    """Twitches by weekday and hour: ``counts[weekday][column]``, weekday 0 is Monday.

    The column ``n`` is the hour ``hours[n]`` of the clock; the columns begin where a diary day begins, so
    that a night stays in one row. ``days`` is how many days of each weekday were used. Left out are
    ``whole_day`` days with a whole-day entry, ``untimed`` days with an entry without a time, and the day that
    is running.
    """

    span: DateRange
    hours: tuple[int, ...]
    counts: tuple[tuple[int, ...], ...]
    days: tuple[int, ...]
    whole_day: int
    untimed: int

    @property
    def used(self) -> int:
        """How many days were used."""
        return sum(self.days)

    @property
    def total(self) -> int:
        """How many twitches they come to."""
        return sum(map(sum, self.counts))

    def rate(self, weekday: int, column: int) -> float | None:
        """Return twitches in this hour on an average day of this weekday; None when no such day was used."""
        days = self.days[weekday]
        return self.counts[weekday][column] / days if days else None

    def day_rate(self, weekday: int) -> float | None:
        """Return twitches on an average day of this weekday; None when no such day was used."""
        days = self.days[weekday]
        return sum(self.counts[weekday]) / days if days else None


def hour_map(facts: RhythmFacts, span: DateRange, today: date, day_starts_h: int) -> HourMap:
    """Return the hours of the days of ``span`` before ``today``; ``day_starts_h`` is the first column."""
    counts = [[0] * HOURS for _ in range(WEEKDAYS)]
    days, whole, untimed = [0] * WEEKDAYS, 0, 0
    for day, known in facts.known.items():
        if day not in span or day == today:
            continue
        hours = facts.hours.get(day, ())
        if known.whole_day:
            whole += 1
        elif any(one.hour is None for one in hours):
            untimed += 1
        else:
            weekday = day.weekday()
            days[weekday] += 1
            row = counts[weekday]
            for one in hours:
                row[((one.hour or 0) - day_starts_h) % HOURS] += one.count
    return HourMap(
        span=span,
        hours=tuple((day_starts_h + column) % HOURS for column in range(HOURS)),
        counts=tuple(map(tuple, counts)),
        days=tuple(days),
        whole_day=whole,
        untimed=untimed,
    )


@dataclass(frozen=True, slots=True)
class WeekShares:
    """What a week, or a block of four, named: ``entries`` count each place of an entry once.

    ``sides`` and ``segments`` add up to ``entries``; ``places`` is how many different ones were named.
    ``known`` is how many of its days have known places.
    """

    span: DateRange
    known: int
    entries: int
    sides: Mapping[Side, int]
    segments: Mapping[Segment, int]
    places: int


def week_shares(
    facts: RhythmFacts, span: DateRange, places: Mapping[str, Place], first_weekday: int
) -> tuple[WeekShares, ...]:
    """Return the weeks that ``span`` touches, oldest first, cut to it; weeks of more than a year by four.

    ``first_weekday`` is 0 for Monday. Entries at places that the body map does not have are left out.
    """
    return tuple(_shares(facts, each, places) for each in week_spans(span, first_weekday))


def week_spans(span: DateRange, first_weekday: int) -> tuple[DateRange, ...]:
    """Return the weeks, or blocks of four weeks, that ``span`` touches, oldest first, cut to it."""
    start = span.first - timedelta(days=(span.first.weekday() - first_weekday) % WEEKDAYS)
    weeks = -(-((span.last - start).days + 1) // WEEKDAYS)
    step = WEEKDAYS * (1 if weeks <= MOST_WEEKS else _BLOCK_WEEKS)
    # Blocks are counted back from the newest week, so that the newest one is whole.
    end = start + timedelta(days=weeks * WEEKDAYS)
    found = []
    while end > span.first:
        begin = end - timedelta(days=step)
        found.append(DateRange(max(begin, span.first), min(end - timedelta(days=1), span.last)))
        end = begin
    return tuple(reversed(found))


def _shares(facts: RhythmFacts, span: DateRange, places: Mapping[str, Place]) -> WeekShares:
    sides = dict.fromkeys((Side.LEFT, Side.RIGHT, Side.MIDLINE), 0)
    segments = dict.fromkeys(Segment, 0)
    seen: set[str] = set()
    known = 0
    for day in span:
        known += is_placed(facts, day)
        for one in facts.places.get(day, ()):
            place = places.get(one.place)
            if place is not None:
                sides[place.side] += one.entries
                segments[place.segment] += one.entries
                seen.add(one.place)
    return WeekShares(span, known, sum(sides.values()), sides, segments, len(seen))


def is_placed(facts: RhythmFacts, day: date) -> bool:
    """Tell whether the places of a day are known: it is a known day without a whole-day entry."""
    known = facts.known.get(day)
    return known is not None and not known.whole_day


@dataclass(frozen=True, slots=True)
class Spell:
    """A stretch of time in which a place was active, and on how many ``days`` it was named."""

    span: DateRange
    days: int


@dataclass(frozen=True, slots=True)
class LifeLine:
    """One place over the whole diary, spells oldest first; ``active``: the last may still go on."""

    place: str
    first: date
    last: date
    days: int
    entries: int
    spells: tuple[Spell, ...]
    active: bool


def life_lines(facts: RhythmFacts, today: date) -> tuple[LifeLine, ...]:
    """Return a line for each place ever named, the one seen last first, then by days and name.

    A spell goes on as long as at most ``PAUSE_DAYS`` known days in a row lack the place. Days that are
    unknown end nothing by themselves, but over more than ``BRIDGE_DAYS`` days nothing is drawn through: of
    such a stretch neither a pause nor a spell is known.
    """
    ranks = {
        day: rank for rank, day in enumerate(sorted(day for day in facts.known if is_placed(facts, day)))
    }
    sightings: dict[str, list[PlaceDay]] = {}
    for day in sorted(facts.places):
        for one in facts.places[day]:
            sightings.setdefault(one.place, []).append(one)
    joined = _joiner(ranks, sorted(facts.known))
    lines = (_line(place, seen, joined, today) for place, seen in sightings.items())
    return tuple(sorted(lines, key=lambda line: (-line.last.toordinal(), -line.days, line.place)))


def _joiner(ranks: Mapping[date, int], known: Sequence[date]) -> Callable[[date, date], bool]:
    """Return what tells whether two days with a place, the earlier first, lie in one spell."""
    below: dict[date, int] = {}
    rank = 0
    for day in known:
        below[day] = rank
        rank += day in ranks

    def joined(before: date, after: date) -> bool:
        between = below.get(after, rank) - below[before] - (before in ranks)
        return between <= PAUSE_DAYS and (after - before).days <= BRIDGE_DAYS + 1

    return joined


def _line(
    place: str, seen: Sequence[PlaceDay], joined: Callable[[date, date], bool], today: date
) -> LifeLine:
    spells: list[Spell] = []
    first = last = seen[0].day
    days = 0
    for one in seen:
        if not joined(last, one.day) and one.day != last:
            spells.append(Spell(DateRange(first, last), days))
            first, days = one.day, 0
        last, days = one.day, days + 1
    spells.append(Spell(DateRange(first, last), days))
    entries = sum(one.entries for one in seen)
    active = last >= today or joined(last, today + timedelta(days=1))
    return LifeLine(place, seen[0].day, last, len(seen), entries, tuple(spells), active)


@dataclass(frozen=True, slots=True)
class PeriodPlaces:
    """The places of one period: ``known`` days with known places, and on them entries and days by place."""

    span: DateRange
    known: int
    entries: Mapping[str, int]
    days: Mapping[str, int]

    def rate(self, place: str) -> float:
        """Return entries a known day; 0 where there was none, also when no day is known."""
        return self.entries.get(place, 0) / self.known if self.known else 0.0


def period_places(facts: RhythmFacts, span: DateRange) -> PeriodPlaces:
    """Return what was named in ``span``; days with a whole-day entry are left out."""
    entries: dict[str, int] = {}
    days: dict[str, int] = {}
    known = 0
    for day in facts.known:
        if day in span and is_placed(facts, day):
            known += 1
            for one in facts.places.get(day, ()):
                entries[one.place] = entries.get(one.place, 0) + one.entries
                days[one.place] = days.get(one.place, 0) + 1
    return PeriodPlaces(span, known, entries, days)


def by_difference(before: PeriodPlaces, after: PeriodPlaces, order: Iterable[str]) -> tuple[str, ...]:
    """Return the places of ``order`` named in either period, the one whose rate differs most first."""
    named = [place for place in order if place in before.entries or place in after.entries]
    return tuple(sorted(named, key=lambda place: -abs(after.rate(place) - before.rate(place))))
