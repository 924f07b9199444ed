# SPDX-License-Identifier: MIT
"""Reads the days of a diary for the search for patterns: all in pieces, or what a step has changed."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from math import inf
from typing import Any, Final

from sqlalchemy import func, select

from twitchdesk.domain.daily import (
    ENTRY_COMPLETES_DAY,
    UNWATCHED,
    Columns,
    DailyFacts,
    PatternHabits,
    unwatched_days,
)
from twitchdesk.domain.edits import Change
from twitchdesk.domain.records import Kind
from twitchdesk.domain.span import DateRange
from twitchdesk.domain.summaries import DayCount
from twitchdesk.storage.problems import StorageError, Trouble
from twitchdesk.storage.reader import DiaryReader
from twitchdesk.storage.tables import HabitEntryRow, PreferenceRow, SleepNightRow

COUNTED: Final = frozenset({Kind.TWITCH, Kind.DAY_SUMMARY, Kind.QUIET_DAY})
NOTED: Final = frozenset({Kind.HABIT_ENTRY, Kind.SLEEP_NIGHT})
ALL_DAYS: Final = DateRange(date.min, date.max)
_PIECE_DAYS: Final = 183
_PIECES_MOST: Final = 60
# The database adds the entries of a day up in no fixed order, which shows in the last digits.
_DECIMALS: Final = 6
_NIGHT: Final = {
    "sleep_hours": SleepNightRow.sleep_h,
    "sleep_quality": SleepNightRow.quality,
    "sleep_awakenings": SleepNightRow.awakenings,
}


def read_daily(read: DiaryReader, today: date, known: PatternHabits) -> DailyFacts:
    """Return what the diary says of all its days. Raises ``StorageError``."""
    *_, facts = daily_pieces(read, today, known)
    return facts


def daily_pieces(read: DiaryReader, today: date, known: PatternHabits) -> Iterator[DailyFacts]:
    """Yield the facts as they grow, the last ones complete; each piece takes a few milliseconds.

    First come the choices and the counts, then the habits half a year at a time, the newest first. Whoever
    lets clicks in between the pieces starts again when the diary has changed. Raises ``StorageError``.
    """
    facts = _with_options(read, DailyFacts(today)).with_counts(ALL_DAYS, _counted(read, ALL_DAYS))
    yield facts
    for span in _pieces(read):
        facts = facts.with_values(span, noted_in(read, span, known))
        yield facts


def reread_daily(read: DiaryReader, facts: DailyFacts, change: Change, known: PatternHabits) -> DailyFacts:
    """Return the facts after ``change``, having read only the days it concerns; the same ones if none does.

    Raises ``StorageError``.
    """
    if change.only_words:
        return facts
    span = change.span or ALL_DAYS
    if Kind.PREFERENCE in change.kinds:
        facts = _with_options(read, facts)
    # A step with a preference has no span; the records beside it may be of any day.
    if not change.kinds.isdisjoint(COUNTED):
        facts = facts.with_counts(span, _counted(read, span))
    if not change.kinds.isdisjoint(NOTED):
        facts = facts.with_values(span, noted_in(read, span, known))
    return facts


def noted_in(read: DiaryReader, span: DateRange, known: PatternHabits) -> Columns:
    """Return what each habit came to on each day of ``span`` it has a number for; skipped days have none.

    Entries of a day add up, or are averaged where ``known`` says so; nights stand under the day of waking.
    """
    columns: defaultdict[str, dict[date, float]] = defaultdict(dict)
    row, averaged = HabitEntryRow, known.averaged
    asked = select(row.habit, row.day, func.sum(row.value), func.count(row.value))
    within = (row.day >= span.first, row.day <= span.last, row.value.is_not(None))
    for habit, day, total, entries in read.rows(asked.where(*within).group_by(row.habit, row.day)):
        columns[habit][day] = (
            total if entries == 1 else _of_several(total, entries if habit in averaged else 1)
        )
    for habit, nights in _nights(read, span).items():
        # A night is the better answer where some other program wrote both.
        columns[habit].update(nights)
    _check(read, columns)
    return dict(columns)


def _check(read: DiaryReader, columns: Columns) -> None:
    """Refuse what no record may hold: the database adds up whatever another program has put into a file."""
    for column in columns.values():
        if not all(0 <= value < inf for value in column.values()):
            raise _damaged(read)


def _of_several(total: float, shares: int) -> float:
    return round(total / shares, _DECIMALS)


def _nights(read: DiaryReader, span: DateRange) -> dict[str, dict[date, float]]:
    row = SleepNightRow
    asked = select(row.day, *_NIGHT.values()).where(row.day >= span.first, row.day <= span.last)
    nights = read.rows(asked.where(row.skipped.is_(False)))
    try:
        found = {
            habit: {night[0]: float(night[place]) for night in nights if night[place] is not None}
            for place, habit in enumerate(_NIGHT, start=1)
        }
    except ValueError as error:
        raise _damaged(read) from error
    return {habit: column for habit, column in found.items() if column}


def _damaged(read: DiaryReader) -> StorageError:
    return StorageError(Trouble.DAMAGED, read.file, "an entry cannot be read")


def _counted(read: DiaryReader, span: DateRange) -> tuple[DayCount, ...]:
    counts = read.day_counts(span)
    if any(found.count < 0 for found in counts):
        raise _damaged(read)
    return counts


def _with_options(read: DiaryReader, facts: DailyFacts) -> DailyFacts:
    row = PreferenceRow
    chosen = read.rows(select(row.value).where(row.id == ENTRY_COMPLETES_DAY))
    marked = read.rows(select(row.id).where(row.id.startswith(UNWATCHED)))
    return facts.with_options(
        entry_completes_day=any(found.value == "true" for found in chosen),
        unwatched=unwatched_days(found.id for found in marked),
    )


def _pieces(read: DiaryReader) -> Iterator[DateRange]:
    """Yield spans that together hold every day a habit was noted on, the newest first."""
    ends = [_ends(read, row) for row in (HabitEntryRow, SleepNightRow)]
    days = [day for pair in ends for day in pair if day is not None]
    if not days:
        return
    first, last = min(days), max(days)
    for _ in range(_PIECES_MOST):
        if (last - first).days < _PIECE_DAYS:
            break
        yield DateRange.ending(last, _PIECE_DAYS)
        last -= timedelta(days=_PIECE_DAYS)
    yield DateRange(first, last)


def _ends(read: DiaryReader, row: Any) -> tuple[date | None, date | None]:
    found = read.rows(select(func.min(row.day), func.max(row.day)))[0]
    return found[0], found[1]
