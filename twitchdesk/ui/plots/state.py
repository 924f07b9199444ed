# SPDX-License-Identifier: MIT
"""What the plotting pane shows, worked out from the diary's counts without Qt."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, TypeVar

from twitchdesk.domain.habits import Habit, HabitKind, with_unit
from twitchdesk.domain.records import LifeEvent
from twitchdesk.domain.span import DateRange
from twitchdesk.domain.summaries import DayCount, HabitDay
from twitchdesk.ui.plots.scales import DateTick, Scale, count_scale, date_ticks, line_scale
from twitchdesk.ui.plots.window import Window, limits_of

N = TypeVar("N", int, float)

SHORTEST_DAYS: Final = 14
NARROWEST_BAR_PX: Final = 3.0
_SCORE_TOP: Final = 10.0
EMPTY: Final = "No days yet. Click the body where it twitched, and the day appears here."
OPEN_QUESTION: Final = "The picture alone cannot tell whether they go along with each other."


class PlotRange(StrEnum):
    """How much of the diary the plot shows."""

    DAYS_14 = "14d"
    DAYS_28 = "28d"
    DAYS_90 = "90d"
    YEAR = "1y"
    ALL = "all"

    @property
    def days(self) -> int | None:
        """How many days the range holds; None is all there are."""
        return {"14d": 14, "28d": 28, "90d": 90, "1y": 365}.get(self.value)

    @property
    def word(self) -> str:
        """What the button says."""
        return {"14d": "14 d", "28d": "28 d", "90d": "90 d", "1y": "1 y", "all": "All"}[self.value]

    @property
    def name_in_words(self) -> str:
        """What assistive technology says."""
        return f"Last {self.days} days" if self.days else "All days"


@dataclass(frozen=True, slots=True)
class PlotChoice:
    """What the person chose to see; ``habit`` is the key of the line, None for no line."""

    range: PlotRange = PlotRange.DAYS_28
    habit: str | None = "caffeine"


class Grain(StrEnum):
    """What one bar stands for."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class PlottedHabit:
    """The habit of the line: its name, unit, colour role and how its numbers are written."""

    key: str
    name: str
    unit: str
    hue: str
    decimals: int = 0
    score: bool = False

    @classmethod
    def of(cls, habit: Habit) -> "PlottedHabit":
        """Return how a habit of the knowledge files is plotted."""
        score = habit.kind is HabitKind.SCORE
        return cls(habit.key, habit.name, habit.unit, habit.hue, habit.decimals, score)

    @property
    def title(self) -> str:
        """The name with the unit of the axis."""
        return f"{self.name} ({self.unit or '0–10'})" if self.unit or self.score else self.name

    def said(self, value: float, *, average: bool = False) -> str:
        """Return a value in words: "180 mg", "6 of 10"."""
        rounded = round(value, self.decimals + 1 if average else self.decimals)
        return f"{with_unit(rounded, '')} of 10" if self.score else with_unit(rounded, self.unit)


@dataclass(frozen=True, slots=True)
class PlotFacts:
    """What the diary says, for all its days up to ``today``: counts of known days, the habit, life events.

    ``first`` is the first day with anything known; None while the diary is empty.
    """

    today: date
    first: date | None = None
    counts: Mapping[date, int] = field(default_factory=dict)
    habit: PlottedHabit | None = None
    values: Mapping[date, float] = field(default_factory=dict)
    events: tuple[LifeEvent, ...] = ()

    @property
    def limits(self) -> Window:
        """How far the plot may be moved."""
        return limits_of(self.first or self.today, self.today, SHORTEST_DAYS)

    def with_counts(self, span: DateRange, known: tuple[DayCount, ...]) -> "PlotFacts":
        """Return the facts with the counts of ``span`` read anew."""
        fresh = {each.day: each.count for each in known if each.day <= self.today}
        return _dated(replace(self, counts=_without(self.counts, span) | fresh))

    def with_values(self, span: DateRange, noted: tuple[HabitDay, ...]) -> "PlotFacts":
        """Return the facts with the habit values of ``span`` read anew."""
        fresh = {each.day: each.value for each in noted if each.value is not None and each.day <= self.today}
        return _dated(replace(self, values=_without(self.values, span) | fresh))

    def with_events(self, events: tuple[LifeEvent, ...]) -> "PlotFacts":
        """Return the facts with other life events."""
        return replace(self, events=events)


def _without(days: Mapping[date, N], span: DateRange) -> dict[date, N]:
    if span.days > len(days):
        return {day: number for day, number in days.items() if day not in span}
    kept = dict(days)
    for day in span:
        kept.pop(day, None)
    return kept


def _dated(facts: PlotFacts) -> PlotFacts:
    firsts = [min(days) for days in (facts.counts, facts.values) if days]
    return replace(facts, first=min(firsts, default=None))


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its days, how many of them are known, and the averages over known and noted days.

    ``count`` and ``value`` are None where nothing is known; for a single day they are its own numbers.
    """

    first: date
    last: date
    known: int
    count: float | None
    noted: int
    value: float | None

    @property
    def days(self) -> int:
        """How many days the bar stands for."""
        return (self.last - self.first).days + 1

    @property
    def middle(self) -> float:
        """The day number of its middle."""
        return self.first.toordinal() + self.days / 2


@dataclass(frozen=True, slots=True)
class Flag:
    """A life event and the day number where its mark stands."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class PlotState:
    """One picture: bars of the window and a little beyond it, axes, marks and the sentence underneath."""

    window: Window
    home: Window
    limits: Window
    grain: Grain
    bars: tuple[Bar, ...]
    unknown: tuple[tuple[int, int], ...]
    left: Scale
    right: Scale | None
    ticks: tuple[DateTick, ...]
    flags: tuple[Flag, ...]
    today: date
    chosen: date | None
    habit: PlottedHabit | None
    sentence: str
    empty: bool

    def bar_at(self, number: float) -> Bar | None:
        """Return the bar over a day number, None where there is none."""
        return next(
            (bar for bar in self.bars if bar.first.toordinal() <= number < bar.last.toordinal() + 1), None
        )

    def told(self, bar: Bar) -> tuple[str, ...]:
        """Return what hovering a bar says below its date."""
        start, end = bar.first.toordinal(), bar.last.toordinal() + 1
        habit = (_habit_told(bar, self.habit),) if self.habit else ()
        events = tuple(flag.label for flag in self.flags if start <= flag.at < end)
        return (_count_told(bar), *habit, *events)


@dataclass(frozen=True, slots=True)
class Frame:
    """The room of the plot: ``width_px`` of its field, and how many parts and date labels fit."""

    width_px: float = 430
    most_parts: int = 4
    most_ticks: int = 6


def grain_of(window: Window, width_px: float) -> Grain:
    """Return the finest grain whose bars are still wide enough to be seen."""
    day_px = width_px / window.days
    if day_px >= NARROWEST_BAR_PX:
        return Grain.DAY
    return Grain.WEEK if day_px * 7 >= NARROWEST_BAR_PX else Grain.MONTH


def window_of(facts: PlotFacts, choice: PlotRange) -> Window:
    """Return the window of a range: so many days that end with today."""
    limits = facts.limits
    return Window(limits.right - (choice.days or limits.days), limits.right).kept_in(limits)


def plot_state(
    facts: PlotFacts, choice: PlotRange, window: Window, frame: Frame, chosen: date | None = None
) -> PlotState:
    """Return the picture of ``facts`` through ``window``; ``chosen`` is the day of the page."""
    grain = grain_of(window, frame.width_px)
    bars = tuple(_bars(facts, window, grain))
    seen = [
        bar for bar in bars if bar.last.toordinal() + 1 > window.left and bar.first.toordinal() < window.right
    ]
    left = count_scale(max((bar.count or 0 for bar in seen), default=0), frame.most_parts)
    return PlotState(
        window=window,
        home=window_of(facts, choice),
        limits=facts.limits,
        grain=grain,
        bars=bars,
        unknown=_unknown(bars),
        left=left,
        right=_right(facts.habit, [bar.value for bar in seen if bar.value is not None], left.parts),
        ticks=date_ticks(window, facts.today, frame.most_ticks),
        flags=tuple(Flag(event.day.toordinal() + 0.5, event.label) for event in facts.events),
        today=facts.today,
        chosen=chosen,
        habit=facts.habit,
        sentence=sentence(facts, window.span),
        empty=facts.first is None,
    )


def sentence(facts: PlotFacts, span: DateRange) -> str:
    """Return what the picture shows, in plain numbers; it claims no link."""
    if facts.first is None or span.last < facts.first:
        return EMPTY if facts.first is None else "These days lie before the first day of your diary."
    days = DateRange(max(span.first, facts.first), span.last)
    known = [facts.counts[day] for day in days if day in facts.counts]
    told = f"{_days(days.days)}: {_known_told(known, days.days)}"
    if facts.habit is None:
        return told
    noted = sum(1 for day in days if day in facts.values)
    if not noted:
        return f"{told} {facts.habit.name} was not noted in this time."
    return f"{told} {facts.habit.name} noted on {_days(noted)}. {OPEN_QUESTION if known else ''}".rstrip()


def _known_told(known: list[int], days: int) -> str:
    if not known:
        return "none of them is known yet." if days > 1 else "not known yet."
    twitched = sum(1 for count in known if count)
    told = f"twitches on {twitched} of {len(known)} known {'day' if len(known) == 1 else 'days'}"
    gap = days - len(known)
    return f"{told}, {_days(gap)} not known." if gap else f"{told}."


def _days(days: int) -> str:
    return "1 day" if days == 1 else f"{days:,} days"


def _count_told(bar: Bar) -> str:
    if bar.count is None:
        return "Not known"
    if bar.days == 1:
        return "No twitches" if bar.count == 0 else f"{bar.count:,.0f} twitch{'' if bar.count == 1 else 'es'}"
    return f"{bar.count:,.1f} twitches a day, {bar.known} of {bar.days} days known"


def _habit_told(bar: Bar, habit: PlottedHabit) -> str:
    if bar.value is None:
        return f"{habit.name}: not noted"
    if bar.days == 1:
        return f"{habit.name}: {habit.said(bar.value)}"
    return f"{habit.name}: {habit.said(bar.value, average=True)} on average, noted on {_days(bar.noted)}"


def _right(habit: PlottedHabit | None, values: list[float], parts: int) -> Scale | None:
    if habit is None:
        return None
    if habit.score:
        return line_scale(0, _SCORE_TOP, parts)
    return line_scale(min(values, default=0), max(values, default=1) or 1, parts)


def _bars(facts: PlotFacts, window: Window, grain: Grain) -> Iterator[Bar]:
    """Give the bars that touch the window, and one more on either side so that lines run on."""
    if facts.first is None:
        return
    day = _start(date.fromordinal(max(1, int(window.left) - 1)), grain)
    end = min(facts.today, date.fromordinal(int(window.right) + 1))
    while day <= end:
        following = _next(day, grain)
        first, last = max(day, facts.first), min(following - timedelta(days=1), facts.today)
        if first <= last:
            yield _bar(facts, first, last)
        day = following


def _bar(facts: PlotFacts, first: date, last: date) -> Bar:
    if first == last:
        count, value = facts.counts.get(first), facts.values.get(first)
        return Bar(first, last, int(count is not None), count, int(value is not None), value)
    days = list(DateRange(first, last))
    counts = [facts.counts[day] for day in days if day in facts.counts]
    values = [facts.values[day] for day in days if day in facts.values]
    return Bar(first, last, len(counts), _mean(counts), len(values), _mean(values))


def _mean(numbers: list[int] | list[float]) -> float | None:
    return sum(numbers) / len(numbers) if numbers else None


def _start(day: date, grain: Grain) -> date:
    if grain is Grain.WEEK:
        return day - timedelta(days=day.weekday())
    return day.replace(day=1) if grain is Grain.MONTH else day


def _next(day: date, grain: Grain) -> date:
    if grain is Grain.WEEK:
        return day + timedelta(days=7)
    if grain is Grain.MONTH:
        return (day + timedelta(days=31)).replace(day=1)
    return day + timedelta(days=1)


def _unknown(bars: tuple[Bar, ...]) -> tuple[tuple[int, int], ...]:
    """Return the runs of unknown days as day numbers, the end not included."""
    runs: list[tuple[int, int]] = []
    for bar in bars:
        if bar.count is not None:
            continue
        start, end = bar.first.toordinal(), bar.last.toordinal() + 1
        if runs and runs[-1][1] == start:
            runs[-1] = (runs[-1][0], end)
        else:
            runs.append((start, end))
    return tuple(runs)
