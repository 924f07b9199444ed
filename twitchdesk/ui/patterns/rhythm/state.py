# SPDX-License-Identifier: MIT
"""What the pictures of hours and of a year show, worked out without Qt."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from math import ceil
from typing import Final

from twitchdesk.analysis.rhythm import HOURS, HourMap, hour_map
from twitchdesk.domain.rhythm import RhythmFacts
from twitchdesk.domain.span import DateRange
from twitchdesk.ui.body_map.state import HEAT_STEPS, LegendStep
from twitchdesk.ui.patterns.rhythm.heat import Heat
from twitchdesk.ui.patterns.rhythm.told import Tongue, clock_words, rate_words

_WINDOW_H: Final = 3
_FEW_PER_WEEKDAY: Final = 8
_PEAK_SHARE: Final = 0.2
_PEAK_COUNT: Final = 10
_DAY_FLOORS: Final = (1, 2, 4, 7, 12)


class Period(StrEnum):
    """How much of the diary the pictures of hours, sides and places show."""

    DAYS_28 = "28d"
    DAYS_90 = "90d"
    YEAR = "1y"
    ALL = "all"

    @property
    def days(self) -> int | None:
        """How many days it holds; None is all there are."""
        return {"28d": 28, "90d": 90, "1y": 365}.get(self.value)

    @property
    def word(self) -> str:
        """What the button says."""
        return {"28d": "28 days", "90d": "90 days", "1y": "1 year"}.get(self.value, "All")


def span_of(period: Period, facts: RhythmFacts, today: date) -> DateRange:
    """Return the days of a period, the last of them ``today``; never before the first known day."""
    first = min(facts.first or today, today)
    wanted = first if period.days is None else today - timedelta(days=period.days - 1)
    return DateRange(max(first, wanted), today)


@dataclass(frozen=True, slots=True)
class HourCell:
    """One hour of one weekday: ``share`` of the highest rate (0 to 1, None: never seen), ``step`` of heat."""

    share: float | None
    step: int
    told: str


@dataclass(frozen=True, slots=True)
class HourRow:
    """One weekday: its short name, what is said at its end, and its hours."""

    name: str
    amount: str
    told: str
    cells: tuple[HourCell, ...]


@dataclass(frozen=True, slots=True)
class HoursState:
    """The map of hours and weekdays; ``empty`` replaces the picture where there is none.

    ``heads`` are the hours of the columns; ``tops`` how much each column has of the highest, over all days.
    """

    rows: tuple[HourRow, ...]
    heads: tuple[int, ...]
    tops: tuple[float, ...]
    scale: str
    sentence: str
    notes: tuple[str, ...]
    empty: str


def hours_state(
    facts: RhythmFacts, span: DateRange, today: date, day_starts_h: int, tongue: Tongue
) -> HoursState:
    """Return the map of hours and weekdays over ``span``."""
    found = hour_map(facts, span, today, day_starts_h)
    rates = [[found.rate(weekday, column) for column in range(HOURS)] for weekday in range(len(found.days))]
    highest = max((rate for row in rates for rate in row if rate), default=0.0)
    columns = [sum(row[column] for row in found.counts) for column in range(HOURS)]
    top = max(columns)
    return HoursState(
        rows=tuple(_hour_row(found, weekday, highest, tongue) for weekday in tongue.week),
        heads=found.hours,
        tops=tuple(count / top if top else 0.0 for count in columns),
        scale=rate_words(highest),
        sentence=_hours_sentence(found, columns, tongue),
        notes=tuple(_hour_notes(found, tongue)),
        empty=_hours_empty(found, tongue),
    )


def _hour_row(found: HourMap, weekday: int, highest: float, tongue: Tongue) -> HourRow:
    name, rate, days = tongue.weekday(weekday), found.day_rate(weekday), found.days[weekday]
    cells = tuple(_hour_cell(found, weekday, column, highest, tongue) for column in range(HOURS))
    if rate is None:
        return HourRow(tongue.weekday_short(weekday), "–", cells[0].told, cells)
    told = tongue.said("hours_described", weekday=name, rate=rate_words(rate), days=days)
    # One decimal in all rows, so that the column can be read down.
    return HourRow(tongue.weekday_short(weekday), f"{rate:.1f}", told, cells)


def _hour_cell(found: HourMap, weekday: int, column: int, highest: float, tongue: Tongue) -> HourCell:
    rate, name = found.rate(weekday, column), tongue.weekday(weekday)
    if rate is None:
        return HourCell(None, 0, tongue.said("hours_cell_unseen", weekday=name))
    hour, days = found.hours[column], found.days[weekday]
    when = {"from": clock_words(hour), "to": clock_words(hour + 1)}
    if not rate:
        return HourCell(0.0, 0, tongue.said("hours_cell_none", weekday=name, days=days, **when))
    share = rate / highest
    told = tongue.said(
        "hours_cell",
        weekday=name,
        rate=rate_words(rate),
        count=found.counts[weekday][column],
        days=days,
        **when,
    )
    return HourCell(share, min(HEAT_STEPS, ceil(share * HEAT_STEPS - 1e-9)), told)


def _hours_sentence(found: HourMap, columns: list[int], tongue: Tongue) -> str:
    if not found.total:
        return ""
    sums = [sum(columns[start : start + _WINDOW_H]) for start in range(HOURS - _WINDOW_H + 1)]
    # Of windows with the same sum, the one with its highest hour in the middle.
    start = max(range(len(sums)), key=lambda first: (sums[first], columns[first + 1]))
    if sums[start] < _PEAK_COUNT or sums[start] < _PEAK_SHARE * found.total:
        return tongue.said("hours_spread", total=found.total, days=found.used)
    hour = found.hours[start]
    when = {"from": clock_words(hour), "to": clock_words(hour + _WINDOW_H)}
    return tongue.said("hours_sentence", count=sums[start], total=found.total, **when)


def _hour_notes(found: HourMap, tongue: Tongue) -> Iterator[str]:
    if found.total:
        if max(found.days) < _FEW_PER_WEEKDAY:
            yield tongue.said("hours_few", high=_times(max(found.days)))
        yield tongue.said("hours_awake")
    if found.total and found.running:
        yield tongue.said("hours_today")
    if found.whole_day:
        yield tongue.said("hours_left_whole", n=found.whole_day)
    if found.untimed:
        yield tongue.said("hours_left_noon", n=found.untimed)


def _times(number: int) -> str:
    return {1: "once", 2: "twice"}.get(number, f"{number} times")


def _hours_empty(found: HourMap, tongue: Tongue) -> str:
    if found.total:
        return ""
    return tongue.said("hours_all_quiet", days=found.used) if found.used else tongue.said("hours_empty")


class DayKind(StrEnum):
    """How a day stands in the calendar."""

    BEFORE = "before"
    UNKNOWN = "unknown"
    QUIET = "quiet"
    COUNTED = "counted"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class DayCell:
    """One day of the calendar: its column of weeks, its row, its heat step and its words."""

    day: date
    column: int
    row: int
    kind: DayKind
    step: int
    told: str


@dataclass(frozen=True, slots=True)
class YearState:
    """The calendar of a year; ``months`` are the first column of each month and its name."""

    year: int
    cells: tuple[DayCell, ...]
    columns: int
    weekdays: tuple[str, ...]
    months: tuple[tuple[int, str], ...]
    legend: tuple[LegendStep, ...]
    today: date
    sentence: str
    has_before: bool
    has_after: bool


def year_state(facts: RhythmFacts, year: int, today: date, tongue: Tongue) -> YearState:
    """Return the calendar of a year, unknown days apart from quiet ones."""
    first = date(year, 1, 1)
    lead = (first.weekday() - tongue.first_weekday) % 7
    days = [first + timedelta(days=step) for step in range((date(year, 12, 31) - first).days + 1)]
    # Fitted to the whole diary, so that a shade means the same in every year.
    heat = Heat.fitting([known.count for known in facts.known.values()], _DAY_FLOORS)
    cells = tuple(
        _day_cell(facts, day, lead + number, heat, today, tongue) for number, day in enumerate(days)
    )
    oldest = (facts.first or today).year
    return YearState(
        year=year,
        cells=cells,
        columns=cells[-1].column + 1,
        weekdays=tuple(tongue.weekday_short(weekday) for weekday in tongue.week),
        months=tuple(
            (-(-(lead + (date(year, month, 1) - first).days) // 7), tongue.month(month))
            for month in range(1, 13)
        ),
        legend=heat.count_legend(),
        today=today,
        sentence=_year_sentence(facts, year, today, tongue),
        has_before=year > oldest,
        has_after=year < today.year,
    )


def _day_cell(facts: RhythmFacts, day: date, place: int, heat: Heat, today: date, tongue: Tongue) -> DayCell:
    column, row = divmod(place, 7)
    known = facts.known.get(day)
    if known is None:
        if day > today:
            return DayCell(day, column, row, DayKind.AHEAD, 0, "")
        before = day < (facts.first or today)
        told = tongue.said("year_before" if before else "year_unknown", day=tongue.day(day))
        return DayCell(day, column, row, DayKind.BEFORE if before else DayKind.UNKNOWN, 0, told)
    if known.count:
        key = "year_count_whole" if known.whole_day else "year_count"
        told = tongue.said(key, day=tongue.day(day), total=known.count)
        return DayCell(day, column, row, DayKind.COUNTED, heat.step(known.count), told)
    told = tongue.said("year_zero_whole" if known.whole_day else "year_quiet", day=tongue.day(day))
    return DayCell(day, column, row, DayKind.QUIET, 0, told)


def _year_sentence(facts: RhythmFacts, year: int, today: date, tongue: Tongue) -> str:
    known = [one for day, one in facts.known.items() if day.year == year]
    if not known:
        return tongue.said("year_empty", year=str(year))
    last = min(date(year, 12, 31), today)
    days = max((last - max(date(year, 1, 1), facts.first or last)).days + 1, len(known))
    quiet = sum(not one.count for one in known)
    total = sum(one.count for one in known)
    if not total:
        return tongue.said("year_all_quiet", known=len(known), days=days)
    return tongue.said("year_sentence", known=len(known), days=days, n=quiet, total=total)
