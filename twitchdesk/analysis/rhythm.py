# SPDX-License-Identifier: MIT
"""When and where it twitched: averages by hour, shares by week, spells of a place, and two periods.

These pictures describe what was noted. They test nothing and say nothing of chance.

Whole-day entries name areas and no hours. A day that has one is therefore no day on which the hours and the
places are known: it is left out of every average here, numerator and denominator alike.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from twitchdesk.domain.body import Place, Segment, Side
from twitchdesk.domain.rhythm import RhythmFacts
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
    is running (``running`` when something is known of it).
    """

    span: DateRange
    hours: tuple[int, ...]
    counts: tuple[tuple[int, ...], ...]
    days: tuple[int, ...]
    whole_day: int
    untimed: int
    running: bool

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
        running=today in facts.known and today in span,
    )


@dataclass(frozen=True, slots=True)
class WeekShares:
    """What a week, or a block of four, named: ``entries`` count each place of an entry once.

    ``sides`` and ``segments`` add up to ``entries``; ``places`` are the different ones that were named.
    ``known`` is how many of its days have known places.
    """

    span: DateRange
    known: int
    entries: int
    sides: Mapping[Side, int]
    segments: Mapping[Segment, int]
    places: frozenset[str]


def week_shares(
    facts: RhythmFacts, span: DateRange, places: Mapping[str, Place], first_weekday: int
) -> tuple[WeekShares, ...]:
    """Return the weeks that ``span`` touches, oldest first, cut to it; weeks of more than a year by four.

    ``first_weekday`` is 0 for Monday. Entries at places that the body map does not have are left out.
    """
    weeks = week_spans(span, first_weekday)
    starts = [week.first for week in weeks]
    entries: list[dict[str, int]] = [{} for _ in weeks]
    for day, rows in facts.places.items():
        if span.first <= day <= span.last:
            named = entries[bisect_right(starts, day) - 1]
            for one in rows:
                named[one.place] = named.get(one.place, 0) + one.entries
    known = [0] * len(weeks)
    for day in facts.known:
        if span.first <= day <= span.last and is_placed(facts, day):
            known[bisect_right(starts, day) - 1] += 1
    return tuple(
        _shares(week, days, named, places) for week, days, named in zip(weeks, known, entries, strict=True)
    )


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


def _shares(
    week: DateRange, known: int, entries: Mapping[str, int], places: Mapping[str, Place]
) -> WeekShares:
    sides = dict.fromkeys((Side.LEFT, Side.RIGHT, Side.MIDLINE), 0)
    segments = dict.fromkeys(Segment, 0)
    named = frozenset(place for place in entries if place in places)
    for place in named:
        sides[places[place].side] += entries[place]
        segments[places[place].segment] += entries[place]
    return WeekShares(week, known, sum(sides.values()), sides, segments, named)


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
    sightings: dict[str, list[_At]] = {}
    entries: dict[str, int] = {}
    for at in _known_days(facts):
        for one in facts.places.get(at.day, ()):
            sightings.setdefault(one.place, []).append(at)
            entries[one.place] = entries.get(one.place, 0) + one.entries
    known = sum(is_placed(facts, day) for day in facts.known)
    end = _At(today, today.toordinal() + 1, known, known)
    lines = (_line(place, seen, entries[place], end) for place, seen in sightings.items())
    return tuple(sorted(lines, key=lambda line: (-line.last.toordinal(), -line.days, line.place)))


@dataclass(frozen=True, slots=True)
class _At:
    """A day, its number, and how many days with known places lie before it, and before the day after it."""

    day: date
    number: int
    before: int
    after: int


def _known_days(facts: RhythmFacts) -> Iterator[_At]:
    count = 0
    for day in sorted(facts.known):
        after = count + is_placed(facts, day)
        yield _At(day, day.toordinal(), count, after)
        count = after


def _line(place: str, seen: Sequence[_At], entries: int, end: _At) -> LifeLine:
    spells: list[Spell] = []
    first = last = seen[0]
    days = 0
    for at in seen:
        if days and _apart(last, at):
            spells.append(Spell(DateRange(first.day, last.day), days))
            first, days = at, 0
        last, days = at, days + 1
    spells.append(Spell(DateRange(first.day, last.day), days))
    active = not _apart(last, end)
    return LifeLine(place, seen[0].day, last.day, len(seen), entries, tuple(spells), active)


def _apart(before: _At, after: _At) -> bool:
    """Tell whether two days with a place belong to two spells."""
    return after.before - before.after > PAUSE_DAYS or after.number - before.number > BRIDGE_DAYS + 1


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
