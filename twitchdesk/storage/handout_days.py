# SPDX-License-Identifier: MIT
"""What the handout asks of the days of a diary: how many were logged, by how many entries, and since when."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from sqlalchemy import and_, case, func, select

from twitchdesk.domain.handout import DayLoad, LabelUse, LastDose
from twitchdesk.domain.records import Answer, Source
from twitchdesk.domain.span import DateRange, Moment
from twitchdesk.domain.summaries import DayCount
from twitchdesk.storage.handout_words import uses_of_words
from twitchdesk.storage.reader import DiaryReader
from twitchdesk.storage.rhythm_reader import MAY_LACK_TIME
from twitchdesk.storage.tables import DaySummaryRow, HabitEntryRow, QuietDayRow, SleepNightRow, TwitchRow

LABELLED: Final = ("medication", "stimulant_other")
"""The habits whose entries go by the name the person gave them."""
CAFFEINE: Final = "caffeine"
"""The habit of which the last one of a day is told."""
_EXERCISE: Final = "exercise"
_NOON: Final = time(12)
_NOTED: Final[tuple[tuple[Any, Any], ...]] = (
    (HabitEntryRow, HabitEntryRow.answer != Answer.SKIPPED.value),
    (SleepNightRow, SleepNightRow.skipped.is_(False)),
)
"""What is noted of habits, and what tells it from a day that was only skipped."""
_DATED: Final[tuple[Any, ...]] = (TwitchRow, DaySummaryRow, QuietDayRow, HabitEntryRow, SleepNightRow)


def within(column: Any, span: DateRange) -> tuple[Any, Any]:
    """Return the two conditions that put a day column into ``span``."""
    return column >= span.first, column <= span.last


def first_day(read: DiaryReader, last: date) -> date | None:
    """Return the first day up to ``last`` with an entry of any kind but a life event."""
    found = [read.rows(select(func.min(row.day)).where(row.day <= last))[0][0] for row in _DATED]
    return min((day for day in found if day is not None), default=None)


def first_twitch(read: DiaryReader, last: date) -> date | None:
    """Return the first day up to ``last`` on which anything twitched."""
    whole = select(func.min(DaySummaryRow.day)).where(DaySummaryRow.day <= last, DaySummaryRow.weight > 0)
    single = select(func.min(TwitchRow.day)).where(TwitchRow.day <= last)
    found = [read.rows(asked)[0][0] for asked in (single, whole)]
    return min((day for day in found if day is not None), default=None)


def coverage(
    read: DiaryReader, span: DateRange, compared: DateRange, counts: Sequence[DayCount]
) -> dict[str, Any]:
    """Return how much was logged in ``span``, and on which days of ``compared``, by the names of the facts.

    ``counts`` are the known days of both spans. A life event is no entry: it may have been years ago. Nor is
    a habit that was skipped: it says that nothing is known.
    """
    noted = [found for row, is_said in _NOTED for found in _noted(read, row, is_said, span.union(compared))]
    logged = {count.day for count in counts} | {day for day, _, _ in noted}
    whole_days = sum(count.whole_day for count in counts if count.day in span)
    twitched = sum(count.entries for count in counts if count.day in span)
    return {
        "logged_days": sum(day in span for day in logged),
        "logged_recent": frozenset(day for day in logged if day in compared),
        "twitches": twitched - whole_days,
        "entries": twitched + sum(entries for day, entries, _ in noted if day in span),
        "backfilled": _filled_in(read, span) + sum(later for day, _, later in noted if day in span),
    }


def _noted(read: DiaryReader, row: Any, is_said: Any, span: DateRange) -> list[tuple[date, int, int]]:
    """Return each day with an entry, how many it has, and how many of them were filled in later."""
    later = func.sum(case((row.source == Source.BACKFILL.value, 1), else_=0))
    asked = select(row.day, func.count(), later).where(*within(row.day, span), is_said).group_by(row.day)
    return [(day, int(entries), int(filled_in)) for day, entries, filled_in in read.rows(asked)]


def _filled_in(read: DiaryReader, span: DateRange) -> int:
    """Return how many twitches and whole-day entries of ``span`` were filled in later."""
    asked = [
        select(func.count())
        .select_from(row)
        .where(*within(row.day, span), row.source == Source.BACKFILL.value)
        for row in (TwitchRow, DaySummaryRow)
    ]
    return sum(int(read.rows(each)[0][0]) for each in asked)


def labels(read: DiaryReader, span: DateRange) -> tuple[LabelUse, ...]:
    """Return the medicines and stimulants taken in ``span``, each habit's own with the most days first."""
    return tuple(
        LabelUse(habit, use.words, use.first, use.last, use.days)
        for habit in LABELLED
        for use in _labels_of(read, habit, span)
    )


def _labels_of(read: DiaryReader, habit: str, span: DateRange) -> Any:
    row = HabitEntryRow
    taken = (row.habit == habit, row.answer == Answer.VALUE.value)
    return uses_of_words(read, row.label, row.day, span, *taken)


def last_caffeine(read: DiaryReader, span: DateRange) -> tuple[LastDose, ...]:
    """Return the last timed caffeine of each day of ``span`` that has one, by day, in local time.

    One of a past day at noon sharp has no time: it cannot be told from one whose time was not given.
    """
    row = HabitEntryRow
    timed = (row.habit == CAFFEINE, row.value > 0, row.at_utc.is_not(None))
    asked = select(row.day, row.at_utc, row.offset_min, row.source).where(*timed, *within(row.day, span))
    latest: dict[date, Moment] = {}
    for day, at, offset_min, source in read.rows(asked):
        moment = Moment(at, offset_min or 0)
        if source not in MAY_LACK_TIME or moment.local.time() != _NOON:
            latest[day] = max(moment, latest.get(day, moment))
    return tuple(LastDose(day, _hour(day, latest[day])) for day in sorted(latest))


def exercise_load(read: DiaryReader, span: DateRange) -> tuple[DayLoad, ...]:
    """Return the load of each day of ``span`` with exercise whose effort was noted, by day.

    A day on which it was noted of some of the exercise only has no load: it would be too small.
    """
    row = HabitEntryRow
    unrated = func.count(case((and_(row.value > 0, row.effort.is_(None)), 1)))
    asked = (
        select(row.day, func.sum(row.value * row.effort))
        .where(row.habit == _EXERCISE, row.value.is_not(None), *within(row.day, span))
        .group_by(row.day)
        .having(unrated == 0, func.count(row.effort) > 0)
    )
    return tuple(DayLoad(day, float(load)) for day, load in read.rows(asked.order_by(row.day)))


def _hour(day: date, at: Moment) -> float:
    midnight = datetime.combine(day, datetime.min.time())
    return (at.local.replace(tzinfo=None) - midnight) / timedelta(hours=1)
