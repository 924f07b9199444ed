# SPDX-License-Identifier: MIT
"""The days of a diary as arrays: what was known of each day, and what each habit came to (method, section 2).

A day is *known* when it is over and something twitched or the person said that nothing did. Today is known
once it is closed: as a quiet day, or by an entry for the whole day. A day the person marked as not watched is
unknown whatever is written there. Unknown is NaN, never zero.

A habit has a value where it has an answer: "none" is 0, "skipped" and blank are NaN. Habits that are ticked
only when they were so (``blank_is_none``) have 0 also on a blank day, if the day was kept: it is known, over
or closed, and another habit has a value on it. That holds from the first tick on, and for ``IN_USE_DAYS``
after the last.

Why another habit and not only closed days: a day with single twitches is never closed by hand, a quiet day
always is. If blanks were zero on closed days alone, nearly every zero would stand beside a count of zero and
nearly every tick beside twitches, and each ticked habit would seem to go along with more.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeVar

import numpy as np
from numpy.typing import NDArray

from twitchdesk.domain.daily import DailyFacts, PatternHabit, PatternHabits
from twitchdesk.domain.habits import Unit
from twitchdesk.domain.summaries import DayCount

Days = NDArray[np.datetime64]
Numbers = NDArray[np.float64]
S = TypeVar("S", bound=np.generic)

LAG_DAYS: Final = 3
"""How many days before the first known day are kept, because habits are looked at up to three days back."""
MOST_DAYS: Final = 30 * 366
"""How far back the table goes: one year typed wrongly would stretch it over centuries of unknown days."""
IN_USE_DAYS: Final = 60
"""How long after its last tick a ticked habit is taken to be still noted."""
RUN: Final = 7
"""How many days with entries on each side make a change in the way of logging."""
RUN_STRAY: Final = 1
"""How many days of such a run may be of the other way."""


@dataclass(frozen=True, slots=True)
class WayChange:
    """Say from which day on twitches were logged in another way: for the whole day, or one by one."""

    day: date
    whole_day: bool


@dataclass(frozen=True, slots=True, eq=False)
class DailyTable:
    """Hold the days as arrays that cannot be written to.

    ``days``: (n,) ``datetime64[D]``, without a gap, from up to three days before the first known day to the
    last. ``twitches``: (n,), NaN = unknown. ``habits``: by key, in the order they are shown, (n,) each, in
    the unit of the habit, NaN = not noted; only habits with a value in the span. ``units``: the step that a
    ratio refers to; none for yes and no. ``not_logged``: the habits that could be looked at but have no
    value. ``way_changes``: by day, when the way of logging changed.
    """

    days: Days
    twitches: Numbers
    habits: Mapping[str, Numbers]
    units: Mapping[str, float]
    not_logged: tuple[str, ...] = ()
    way_changes: tuple[WayChange, ...] = ()

    @property
    def known_days(self) -> int:
        """How many days are known."""
        return int(np.isfinite(self.twitches).sum())

    @property
    def first_day(self) -> date | None:
        """The first known day; None when there is none."""
        return _date_at(self.days, self.twitches, 0)

    @property
    def last_day(self) -> date | None:
        """The last known day; None when there is none."""
        return _date_at(self.days, self.twitches, -1)

    def logged_days(self, habit: str) -> int:
        """Return on how many known days a habit has a value."""
        column = self.habits.get(habit)
        return 0 if column is None else int((np.isfinite(column) & np.isfinite(self.twitches)).sum())

    def share_logged(self, habit: str) -> float:
        """Return on which share of the known days (0 to 1) a habit has a value."""
        return self.logged_days(habit) / self.known_days if self.known_days else 0.0


def daily_table(facts: DailyFacts, known: PatternHabits, volume: Unit | None = None) -> DailyTable:
    """Return the days of a diary as arrays; ``volume`` is the person's unit of volume, for the steps.

    The numbers of fluids stay in mL; only their step follows ``volume``. Entries after ``facts.today`` and
    habits that ``known`` leaves out are not used.
    """
    counts = _known_counts(facts)
    looked_at = {habit.key: habit for habit in known.analysed}
    if not counts:
        nothing = _frozen(np.empty(0))
        return DailyTable(_frozen(np.empty(0, "datetime64[D]")), nothing, {}, {}, tuple(looked_at))
    first, last = min(counts).toordinal(), max(counts).toordinal()
    start = _start(facts, looked_at, first)
    rows = last - start + 1
    columns = {
        key: _column(facts.values[key], start, rows)
        for key in looked_at
        if _has_value(facts, key, start, last)
    }
    twitches = _column(counts, start, rows)
    kept = _kept(facts, twitches, start, rows)
    habits = {key: _finished(looked_at[key], column, kept) for key, column in columns.items()}
    return DailyTable(
        days=_frozen(np.datetime64(date.fromordinal(start), "D") + np.arange(rows)),
        twitches=_frozen(twitches),
        habits=habits,
        units={key: step for key in habits if (step := looked_at[key].step_in(volume)) is not None},
        not_logged=tuple(key for key in looked_at if key not in habits),
        way_changes=way_changes(facts.counts[day] for day in sorted(counts) if day in facts.counts),
    )


def way_changes(counts: Iterable[DayCount]) -> tuple[WayChange, ...]:
    """Return when the way of logging changed for good, from the counts of known days by day.

    Quiet days say nothing about the way. A change is a day in the new way such that of the ``RUN`` days with
    entries before it, and of the ``RUN`` from it on, at most ``RUN_STRAY`` are of the other way; who mixes
    both ways has no change. A day with a whole-day entry counts as such, also with twitches beside it.
    """
    ways = [(count.day, count.whole_day) for count in counts if count.entries]
    found: list[WayChange] = []
    current: bool | None = None
    for place in range(RUN, len(ways) - RUN + 1):
        day, whole = ways[place]
        before = _agreeing(ways[place - RUN : place], whole=not whole)
        after = _agreeing(ways[place : place + RUN], whole=whole)
        if min(before, after) >= RUN - RUN_STRAY and whole is not current:
            found.append(WayChange(day, whole))
            current = whole
    return tuple(found)


def _agreeing(ways: Iterable[tuple[date, bool]], *, whole: bool) -> int:
    return sum(way is whole for _, way in ways)


def _known_counts(facts: DailyFacts) -> dict[date, float]:
    """Return the count of each known day, as far back as the table goes."""
    closed = facts.is_today_closed
    counts = {
        day: float(found.count)
        for day, found in facts.counts.items()
        if (day < facts.today or (day == facts.today and closed)) and day not in facts.unwatched
    }
    if facts.entry_completes_day:
        noted = set().union(*facts.values.values())
        for day in noted:
            if day < facts.today and day not in facts.unwatched:
                counts.setdefault(day, 0.0)
    last = max(counts, default=facts.today)
    return {day: count for day, count in counts.items() if (last - day).days < MOST_DAYS}


def _start(facts: DailyFacts, looked_at: Iterable[str], first: int) -> int:
    """Return the first row: up to three days before the first known day, as far back as a habit was noted."""
    earlier = range(max(1, first - LAG_DAYS), first)
    columns = [facts.values[key] for key in looked_at if key in facts.values]
    noted = (number for number in earlier if any(date.fromordinal(number) in column for column in columns))
    return next(noted, first)


def _has_value(facts: DailyFacts, key: str, start: int, last: int) -> bool:
    return any(start <= day.toordinal() <= last for day in facts.values.get(key, ()))


def _column(values: Mapping[date, float], start: int, rows: int) -> Numbers:
    column = np.full(rows, np.nan)
    places = np.fromiter((day.toordinal() - start for day in values), np.int64, len(values))
    numbers = np.fromiter(values.values(), np.float64, len(values))
    inside = (places >= 0) & (places < rows)
    column[places[inside]] = numbers[inside]
    return column


def _kept(facts: DailyFacts, twitches: Numbers, start: int, rows: int) -> NDArray[np.int64]:
    """Return for each day how many habits have a value, 0 where the day is not known."""
    noted = sum(
        (np.isfinite(_column(column, start, rows)).astype(np.int64) for column in facts.values.values()),
        np.zeros(rows, np.int64),
    )
    return np.where(np.isfinite(twitches), noted, 0)


def _finished(habit: PatternHabit, column: Numbers, kept: NDArray[np.int64]) -> Numbers:
    answered = np.isfinite(column)
    if habit.yes_no:
        column = np.where(answered, (column > 0).astype(np.float64), np.nan)
    if habit.blank_is_none:
        used = np.flatnonzero(answered)
        in_use = np.zeros(len(column), bool)
        in_use[used[0] : used[-1] + IN_USE_DAYS + 1] = True
        column = np.where(in_use & ~answered & (kept > 0), 0.0, column)
    return _frozen(column)


def _frozen(array: NDArray[S]) -> NDArray[S]:
    array.setflags(write=False)
    return array


def _date_at(days: Days, twitches: Numbers, place: int) -> date | None:
    known = days[np.isfinite(twitches)]
    found: date | None = known[place].item() if len(known) else None
    return found
