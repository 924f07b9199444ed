# SPDX-License-Identifier: MIT
"""What the diary says about its days, ready to be summed over any stretch of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import accumulate, chain
from typing import Final, TypeVar

from twitchdesk.domain.habits import Habit, HabitKind, Unit, with_unit
from twitchdesk.domain.records import LifeEvent
from twitchdesk.domain.span import DateRange, without
from twitchdesk.domain.summaries import DayCount, HabitDay
from twitchdesk.ui.plots.window import Window, limits_of

N = TypeVar("N", int, float)

SHORTEST_DAYS: Final = 14
VOLUME: Final = "mL"


@dataclass(frozen=True, slots=True)
class PlottedHabit:
    """The habit of the line: its name, unit, colour role and how its numbers are written.

    ``per_unit`` is how much of the stored unit one of ``unit`` is.
    """

    key: str
    name: str
    unit: str
    hue: str
    decimals: int = 0
    score: bool = False
    per_unit: float = 1.0

    @classmethod
    def of(cls, habit: Habit, volume: Unit | None = None) -> "PlottedHabit":
        """Return how a habit of the knowledge files is plotted, its volumes in the unit of the person."""
        if volume is not None and habit.unit == VOLUME:
            return cls(
                habit.key, habit.name, volume.symbol, habit.hue, volume.decimals, per_unit=volume.per_base
            )
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
class Flag:
    """A life event and the day number where its mark stands."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Sums:
    """A stretch of days added up: days known, days with twitches, twitches, days noted, the habit."""

    known: int
    twitched: int
    count: int
    noted: int
    value: float

    @property
    def mean_count(self) -> float | None:
        """Twitches a known day; None when none is known."""
        return self.count / self.known if self.known else None

    @property
    def mean_value(self) -> float | None:
        """The habit a noted day; None when none is noted."""
        return self.value / self.noted if self.noted else None


@dataclass(frozen=True, slots=True)
class Running:
    """Sums from the first day up to each day, so that any stretch is one subtraction.

    ``counts`` and ``values`` are those of each day from the first on, None where nothing is known.
    """

    counts: tuple[int | None, ...] = ()
    values: tuple[float | None, ...] = ()
    known: tuple[int, ...] = (0,)
    twitched: tuple[int, ...] = (0,)
    count: tuple[int, ...] = (0,)
    noted: tuple[int, ...] = (0,)
    value: tuple[float, ...] = (0,)


@dataclass(frozen=True, slots=True)
class PlotFacts:
    """What the diary says, for all its days up to ``today``: counts of known days, the habit, life events.

    ``first`` is the first day with anything known; None while the diary is empty.
    """

    today: date
    first: date | None = None
    counts: Mapping[date, DayCount] = field(default_factory=dict)
    habit: PlottedHabit | None = None
    values: Mapping[date, float] = field(default_factory=dict)
    running: Running = field(default=Running(), repr=False)
    flags: tuple[Flag, ...] = ()

    @property
    def limits(self) -> Window:
        """How far the plot may be moved."""
        return limits_of(self.first or self.today, self.today, SHORTEST_DAYS)

    def with_counts(self, span: DateRange, known: tuple[DayCount, ...]) -> "PlotFacts":
        """Return the facts with the counts of ``span`` read anew."""
        fresh = {each.day: each for each in known if each.day <= self.today}
        return _added_up(replace(self, counts=without(self.counts, span) | fresh), span)

    def with_values(self, span: DateRange, noted: tuple[HabitDay, ...]) -> "PlotFacts":
        """Return the facts with the habit values of ``span`` read anew."""
        per_unit = self.habit.per_unit if self.habit else 1.0
        fresh = {
            each.day: each.value / per_unit
            for each in noted
            if each.value is not None and each.day <= self.today
        }
        return _added_up(replace(self, values=without(self.values, span) | fresh), span)

    def sums_of(self, start: int, end: int) -> Sums:
        """Return the sums from day number ``start`` up to, not including, ``end``; inside the diary."""
        if self.first is None:
            return Sums(0, 0, 0, 0, 0)
        origin, sums = self.first.toordinal(), self.running
        start, end = start - origin, end - origin
        return Sums(
            sums.known[end] - sums.known[start],
            sums.twitched[end] - sums.twitched[start],
            sums.count[end] - sums.count[start],
            sums.noted[end] - sums.noted[start],
            sums.value[end] - sums.value[start],
        )

    def with_events(self, events: tuple[LifeEvent, ...]) -> "PlotFacts":
        """Return the facts with other life events."""
        flags = tuple(Flag(event.day.toordinal() + 0.5, event.label) for event in events)
        return replace(self, flags=flags)


def _added_up(facts: PlotFacts, span: DateRange) -> PlotFacts:
    """Return the facts with their first day and sums, worked out anew from the first day of ``span`` on."""
    if facts.first is None or span.first <= facts.first:
        first = min((min(days) for days in (facts.counts, facts.values) if days), default=None)
        facts, start = replace(facts, first=first, running=Running()), first
    else:
        start = span.first
    if facts.first is None or start is None:
        return facts
    days = [date.fromordinal(number) for number in range(start.toordinal(), facts.today.toordinal() + 1)]
    known = [facts.counts.get(day) for day in days]
    counts = [each.count if each else None for each in known]
    values = [facts.values.get(day) for day in days]
    before, kept = facts.running, (start - facts.first).days
    running = Running(
        (*before.counts[:kept], *counts),
        (*before.values[:kept], *values),
        _on(before.known, kept, (count is not None for count in counts)),
        _on(before.twitched, kept, (bool(count) for count in counts)),
        _on(before.count, kept, (count or 0 for count in counts)),
        _on(before.noted, kept, (value is not None for value in values)),
        _on(before.value, kept, (value or 0.0 for value in values)),
    )
    return replace(facts, running=running)


def _on(sums: tuple[N, ...], kept: int, numbers: Iterable[N]) -> tuple[N, ...]:
    """Return the sums of the first ``kept`` days gone on with ``numbers``."""
    return tuple(chain(sums[:kept], accumulate(numbers, initial=sums[kept])))
