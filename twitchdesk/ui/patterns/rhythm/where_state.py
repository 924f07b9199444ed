# SPDX-License-Identifier: MIT
"""What the pictures of sides, segments and places show, worked out without Qt."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from twitchdesk.analysis.rhythm import (
    BRIDGE_DAYS,
    PAUSE_DAYS,
    LifeLine,
    PeriodPlaces,
    WeekShares,
    life_lines,
    period_places,
    week_shares,
)
from twitchdesk.domain.body import Place, Segment, Side
from twitchdesk.domain.rhythm import RhythmFacts
from twitchdesk.domain.span import DateRange
from twitchdesk.ui.patterns.rhythm.told import Tongue, share_words

FEW_A_WEEK: Final = 5
_FEW_ENTRIES: Final = 20
# Neutral words for a description, not thresholds of anything medical.
_STUBBORN_SHARE: Final = 0.5
_MOVING_SHARE: Final = 0.2
_MOVING_PLACES: Final = 6
_MOST_MONTHS: Final = 15
_SIDES: Final = ((Side.LEFT, "Your left"), (Side.RIGHT, "Your right"), (Side.MIDLINE, "Middle"))


@dataclass(frozen=True, slots=True)
class ShareRow:
    """One strip: its name, words below it, a bar for each bin (0 to 1, None: nothing noted) and its total."""

    name: str
    more: str
    bars: tuple[float | None, ...]
    amount: str
    group: int


@dataclass(frozen=True, slots=True)
class SharesState:
    """Strips over the same weeks: ``told`` says each week, ``solid`` whether it has entries enough."""

    rows: tuple[ShareRow, ...]
    told: tuple[str, ...]
    solid: tuple[bool, ...]
    ends: tuple[str, str]
    grain: str
    sentence: str
    notes: tuple[str, ...]
    empty: str


def shares_state(
    facts: RhythmFacts, span: DateRange, places: Mapping[str, Place], tongue: Tongue
) -> SharesState:
    """Return sides, segments and number of places by week over ``span``."""
    weeks = week_shares(facts, span, places, tongue.first_weekday)
    total = sum(week.entries for week in weeks)
    rows = (
        *(_row(weeks, name, "", _part_of_side(side), total, 0) for side, name in _SIDES),
        *(_segment_row(weeks, segment, total, tongue) for segment in Segment),
        _places_row(weeks),
    )
    return SharesState(
        rows=rows,
        told=tuple(_week_told(week, tongue) for week in weeks),
        solid=tuple(week.entries >= FEW_A_WEEK for week in weeks),
        ends=(tongue.short_day(weeks[0].span.first), tongue.short_day(weeks[-1].span.last)),
        grain="four weeks" if len(weeks) > 1 and weeks[-2].span.days > 7 else "one week",
        sentence=_shares_sentence(weeks, total, tongue),
        notes=tuple(_share_notes(facts, span, weeks, total, tongue)),
        empty="" if total else tongue.said("shares_empty"),
    )


def _part_of_side(side: Side) -> Callable[[WeekShares], int]:
    return lambda week: week.sides[side]


def _row(
    weeks: tuple[WeekShares, ...],
    name: str,
    more: str,
    part: Callable[[WeekShares], int],
    total: int,
    group: int,
) -> ShareRow:
    bars = tuple(part(week) / week.entries if week.entries else None for week in weeks)
    return ShareRow(name, more, bars, share_words(sum(map(part, weeks)), total), group)


def _segment_row(weeks: tuple[WeekShares, ...], segment: Segment, total: int, tongue: Tongue) -> ShareRow:
    name, more = tongue.said(segment.value), tongue.said(f"{segment.value}_more")
    return _row(weeks, name, more, lambda week: week.segments[segment], total, 1)


def _places_row(weeks: tuple[WeekShares, ...]) -> ShareRow:
    most = max(len(week.places) for week in weeks)
    bars = tuple(len(week.places) / most if most and week.known else None for week in weeks)
    seen = frozenset[str]().union(*(week.places for week in weeks))
    return ShareRow("Different places", f"highest bar: {most}" if most else "", bars, str(len(seen)), 2)


def _week_told(week: WeekShares, tongue: Tongue) -> str:
    head = tongue.said("shares_week", span=tongue.days(week.span), total=week.entries, known=week.known)
    if not week.entries:
        return head
    sides = ", ".join(_part(name, week.sides[side], week.entries) for side, name in _SIDES)
    segments = ", ".join(
        _part(tongue.said(each.value), count, week.entries) for each, count in week.segments.items() if count
    )
    return f"{head}. {sides}. {segments}. {tongue.said('shares_places', n=len(week.places))}."


def _part(name: str, count: int, total: int) -> str:
    return f"{name} {count} ({share_words(count, total)})"


def _shares_sentence(weeks: tuple[WeekShares, ...], total: int, tongue: Tongue) -> str:
    if not total:
        return ""
    left, right, middle = (share_words(sum(week.sides[side] for week in weeks), total) for side, _ in _SIDES)
    return tongue.said("shares_sentence", left=left, right=right, middle=middle, total=total)


def _share_notes(
    facts: RhythmFacts, span: DateRange, weeks: tuple[WeekShares, ...], total: int, tongue: Tongue
) -> Iterator[str]:
    if 0 < total < _FEW_ENTRIES:
        yield tongue.said("shares_few", total=total)
    if total:
        yield tongue.said("shares_neutral")
        yield tongue.said("shares_each")
    if any(0 < week.entries < FEW_A_WEEK for week in weeks):
        yield tongue.said("shares_hollow", n=FEW_A_WEEK)
    whole = sum(day in span and one.whole_day for day, one in facts.known.items())
    unplaced = sum(one.unplaced for day, rows in facts.hours.items() if day in span for one in rows)
    if whole:
        yield tongue.said("shares_whole", n=whole)
    if unplaced:
        yield tongue.said("shares_unplaced", n=unplaced)


class LineOrder(StrEnum):
    """What the places are sorted by."""

    LAST = "last"
    FIRST = "first"
    DAYS = "days"

    @property
    def word(self) -> str:
        """What the button says."""
        return {"last": "Last seen", "first": "First seen", "days": "Most days"}[self.value]


@dataclass(frozen=True, slots=True)
class LineRow:
    """One place: its names and numbers, and its spells as (first, last, days in it) of day numbers."""

    place: str
    name: str
    first: str
    last: str
    days: int
    active: bool
    spells: tuple[tuple[int, int, int], ...]
    told: str


@dataclass(frozen=True, slots=True)
class LinesState:
    """The places noted in ``window`` with their life-lines; ``empty`` replaces the picture."""

    rows: tuple[LineRow, ...]
    window: DateRange
    ticks: tuple[tuple[int, str], ...]
    sentence: str
    notes: tuple[str, ...]
    empty: str


def lines_state(
    facts: RhythmFacts,
    span: DateRange,
    today: date,
    places: Mapping[str, Place],
    order: LineOrder,
    tongue: Tongue,
) -> LinesState:
    """Return the places noted in ``span``; first and last seen, days and spells are of the whole diary."""
    every = tuple(line for line in life_lines(facts, today) if line.place in places)
    shown = [line for line in every if any(spell.span.overlaps(span) for spell in line.spells)]
    shown.sort(key=_ORDERS[order])
    period = _named_in(facts, span, places)
    return LinesState(
        rows=tuple(_line_row(line, places[line.place], tongue) for line in shown),
        window=span,
        ticks=tuple(_ticks(span, tongue)),
        sentence=_where_sentence(period, places, tongue) if period.entries else "",
        notes=tuple(_where_notes(len(every) - len(shown), tongue)) if shown else (),
        empty="" if shown else tongue.said("where_quiet" if every else "where_empty"),
    )


_ORDERS: Final[Mapping[LineOrder, Callable[[LifeLine], tuple[int, int]]]] = {
    LineOrder.LAST: lambda line: (-line.last.toordinal(), -line.days),
    LineOrder.FIRST: lambda line: (line.first.toordinal(), -line.days),
    LineOrder.DAYS: lambda line: (-line.days, -line.last.toordinal()),
}


def _ticks(span: DateRange, tongue: Tongue) -> Iterator[tuple[int, str]]:
    """Give the first day of the span, then those of months, or of years where months would be too many."""
    yield span.first.toordinal(), tongue.short_day(span.first)
    months = (span.last.year - span.first.year) * 12 + span.last.month - span.first.month
    for number in range(1, months + 1):
        year, month = divmod(span.first.year * 12 + span.first.month - 1 + number, 12)
        day = date(year, month + 1, 1)
        if day.month == 1:
            yield day.toordinal(), str(day.year)
        elif months <= _MOST_MONTHS:
            yield day.toordinal(), tongue.month(day.month)


def _named_in(facts: RhythmFacts, span: DateRange, places: Mapping[str, Place]) -> PeriodPlaces:
    found = period_places(facts, span)
    entries = {place: count for place, count in found.entries.items() if place in places}
    return PeriodPlaces(span, found.known, entries, found.days)


def _line_row(line: LifeLine, place: Place, tongue: Tongue) -> LineRow:
    first, last = tongue.short_day(line.first), tongue.short_day(line.last)
    known = {"place": place.short, "first": first, "last": last}
    parts = [tongue.said("where_row", days=line.days, n=len(line.spells), **known)]
    if line.active:
        parts.append(tongue.said("where_active"))
    newest = line.spells[-1]
    parts.append(tongue.said("where_spell_told", span=tongue.days(newest.span), days=newest.days))
    return LineRow(
        place=line.place,
        name=place.short,
        first=first,
        last=last,
        days=line.days,
        active=line.active,
        spells=tuple(
            (spell.span.first.toordinal(), spell.span.last.toordinal(), spell.days) for spell in line.spells
        ),
        told="; ".join(parts),
    )


def _where_sentence(period: PeriodPlaces, places: Mapping[str, Place], tongue: Tongue) -> str:
    ranked = sorted(period.entries, key=lambda place: (-period.entries[place], place))
    total, top = sum(period.entries.values()), period.entries[ranked[0]]
    name, share = _in_sentence(places[ranked[0]]), share_words(top, total)
    if len(ranked) == 1:
        return tongue.said("where_one", place=name, days=period.days[ranked[0]])
    if total < _FEW_ENTRIES:
        return tongue.said("where_few", total=total, places=len(ranked))
    if top > _STUBBORN_SHARE * total:
        return tongue.said("where_stubborn", place=name, share=share, total=total)
    if top <= _MOVING_SHARE * total and len(ranked) >= _MOVING_PLACES:
        return tongue.said("where_moving", places=len(ranked), share=share, total=total)
    return tongue.said(
        "where_mixed",
        places=len(ranked),
        place=name,
        share=share,
        total=total,
        second=_in_sentence(places[ranked[1]]),
    )


def _in_sentence(place: Place) -> str:
    return place.short[:1].lower() + place.short[1:]


def _where_notes(earlier: int, tongue: Tongue) -> Iterator[str]:
    yield tongue.said("where_neutral")
    yield tongue.said("where_spell", n=PAUSE_DAYS, days=BRIDGE_DAYS)
    yield tongue.said("where_whole")
    if earlier:
        yield tongue.said("where_earlier", n=earlier)
