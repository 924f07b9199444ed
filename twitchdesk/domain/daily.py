# SPDX-License-Identifier: MIT
"""The days of a diary as the search for patterns needs them: counts, habits, and what is known of a day."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType
from typing import Final

from twitchdesk.domain.basis import Basis
from twitchdesk.domain.edits import Drop, Put, Step
from twitchdesk.domain.habits import Unit
from twitchdesk.domain.records import Kind, Preference
from twitchdesk.domain.span import DateRange, days_from, without
from twitchdesk.domain.summaries import DayCount

Columns = Mapping[str, Mapping[date, float]]
"""For each habit the value of each day it was noted on, in the unit of the habit."""

ENTRY_COMPLETES_DAY: Final = "entry_completes_day"
"""The preference (off unless chosen): a past day with any habit noted and no twitch counts as quiet."""
UNWATCHED: Final = "unwatched."
"""How the preference of a day begins on which the person paid no attention to twitches.

Each day has a preference of its own, so that two diaries can be merged without losing one.
"""


@dataclass(frozen=True, slots=True)
class PatternHabit:
    """Say how one habit is looked at; ``why`` is the reason, also when it is left out.

    ``step`` is what a rate ratio refers to, in the unit of the habit; None for yes and no. ``steps_by_unit``
    holds the step for persons with another unit of volume, in that unit. ``yes_no``: any value above zero is
    yes. ``blank_is_none``: it is ticked only when it was so, see ``analysis.daily``. ``averaged``: several
    answers of a day are averaged, else added up. ``reactive``: twitches may have led to the entry.
    """

    key: str
    analysed: bool
    why: str
    basis: Basis
    step: float | None = None
    steps_by_unit: tuple[tuple[str, float], ...] = ()
    yes_no: bool = False
    blank_is_none: bool = False
    averaged: bool = False
    reactive: bool = False

    def step_in(self, volume: Unit | None = None) -> float | None:
        """Return the step in the unit of the habit, for a person who has volumes in ``volume``."""
        chosen = dict(self.steps_by_unit).get(volume.key) if volume else None
        return self.step if volume is None or chosen is None else volume.to_base(chosen)


@dataclass(frozen=True, slots=True)
class PatternHabits:
    """Hold how each habit is looked at, in the order the habits are shown."""

    habits: tuple[PatternHabit, ...]
    by_key: Mapping[str, PatternHabit] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_key", MappingProxyType({habit.key: habit for habit in self.habits}))

    @property
    def analysed(self) -> tuple[PatternHabit, ...]:
        """The habits that are looked at."""
        return tuple(habit for habit in self.habits if habit.analysed)

    @property
    def averaged(self) -> frozenset[str]:
        """The keys of the habits whose answers of a day are averaged."""
        return frozenset(habit.key for habit in self.habits if habit.averaged)

    def is_reactive(self, key: str) -> bool:
        """Tell whether a link on the same day could run either way; False for a habit that is not known."""
        found = self.by_key.get(key)
        return found is not None and found.reactive


@dataclass(frozen=True, slots=True)
class DailyFacts:
    """What the diary says of its days, up to ``today`` and perhaps beyond.

    ``counts`` has a day only when it was watched or something twitched; ``values`` has no habit without a
    day. ``unwatched`` are the days on which the person paid no attention: their counts are not used.
    """

    today: date
    counts: Mapping[date, DayCount] = field(default_factory=dict)
    values: Columns = field(default_factory=dict)
    entry_completes_day: bool = False
    unwatched: frozenset[date] = frozenset()

    @property
    def is_today_closed(self) -> bool:
        """Whether the person has said how today was: a quiet day, or an entry for the whole day."""
        found = self.counts.get(self.today)
        return found is not None and (found.quiet or found.whole_day)

    def with_counts(self, span: DateRange, known: Iterable[DayCount]) -> "DailyFacts":
        """Return the facts with the counts of ``span`` read anew."""
        return replace(self, counts=without(self.counts, span) | {each.day: each for each in known})

    def with_values(self, span: DateRange, noted: Columns) -> "DailyFacts":
        """Return the facts with the habits of ``span`` read anew; ``noted`` is all that was noted in it."""
        columns: dict[str, Mapping[date, float]] = {}
        for habit in self.values.keys() | noted.keys():
            column = without(self.values.get(habit, {}), span)
            column.update(noted.get(habit, {}))
            if column:
                columns[habit] = column
        return replace(self, values=columns)

    def until(self, last: date) -> "DailyFacts":
        """Return the facts as the day after ``last`` begins, without all that was said of later days."""
        if last >= self.today:
            return self
        later = DateRange(days_from(last, 1), date.max)
        return replace(self.with_counts(later, ()).with_values(later, {}), today=later.first)

    def with_options(self, *, entry_completes_day: bool, unwatched: Iterable[date]) -> "DailyFacts":
        """Return the facts with other choices of the person."""
        return replace(self, entry_completes_day=entry_completes_day, unwatched=frozenset(unwatched))


def unwatched_key(day: date) -> str:
    """Return the key of the preference that says: no attention was paid on ``day``."""
    return f"{UNWATCHED}{day.isoformat()}"


def unwatched_days(keys: Iterable[str]) -> frozenset[date]:
    """Return the days that preferences with these keys mark as not watched.

    Only keys as ``unwatched_key`` writes them: a day marked in another spelling could not be unmarked.
    """
    found = set()
    for key in keys:
        if key.startswith(UNWATCHED):
            try:
                day = date.fromisoformat(key.removeprefix(UNWATCHED))
            except ValueError:
                # No day of this calendar: some other program wrote it.
                continue
            if unwatched_key(day) == key:
                found.add(day)
    return frozenset(found)


def say_unwatched(day: date, title: str) -> Step:
    """Return the step that says: no attention was paid to twitches on ``day``."""
    return Step(title, (Put(Preference(unwatched_key(day), "true")),))


def say_watched(day: date, title: str) -> Step:
    """Return the step that takes back ``say_unwatched``."""
    return Step(title, (Drop(Kind.PREFERENCE, unwatched_key(day)),))
