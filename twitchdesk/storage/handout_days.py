# SPDX-License-Identifier: MIT
"""What the handout asks of the days of a diary: how many were logged, by how many entries, and since when."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any, Final

from sqlalchemy import case, func, select

from twitchdesk.domain.handout import LabelUse, LastDose
from twitchdesk.domain.records import Answer, Source
from twitchdesk.domain.span import DateRange, Moment
from twitchdesk.storage.handout_words import uses_of_words
from twitchdesk.storage.reader import DiaryReader
from twitchdesk.storage.tables import DaySummaryRow, HabitEntryRow, QuietDayRow, SleepNightRow, TwitchRow

LABELLED: Final = ("medication", "stimulant_other")
"""The habits whose entries go by the name the person gave them."""
_CAFFEINE: Final = "caffeine"
_ENTRIES: Final[tuple[Any, ...]] = (TwitchRow, DaySummaryRow, HabitEntryRow, SleepNightRow)
_DATED: Final[tuple[Any, ...]] = (*_ENTRIES, QuietDayRow)


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


def logged(read: DiaryReader, span: DateRange) -> frozenset[date]:
    """Return the days of ``span`` with an entry of any kind; a life event is none, it may be of years ago."""
    return frozenset(day for row in _DATED for day in _days(read, row, span))


def _days(read: DiaryReader, row: Any, span: DateRange) -> Iterator[date]:
    asked = select(row.day).where(*within(row.day, span)).distinct()
    return (found.day for found in read.rows(asked))


def entries(read: DiaryReader, span: DateRange) -> tuple[int, int]:
    """Return how many entries ``span`` has, and how many of them were filled in on a later day."""
    numbers = [_entries_of(read, row, span) for row in _ENTRIES]
    return sum(number for number, _ in numbers), sum(later for _, later in numbers)


def _entries_of(read: DiaryReader, row: Any, span: DateRange) -> tuple[int, int]:
    later = func.sum(case((row.source == Source.BACKFILL.value, 1), else_=0))
    number, filled_in = read.rows(select(func.count(), later).where(*within(row.day, span)))[0]
    return int(number), int(filled_in or 0)


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
    """Return the last timed caffeine of each day of ``span`` that has one, by day, in local time."""
    row = HabitEntryRow
    timed = (row.habit == _CAFFEINE, row.value > 0, row.at_utc.is_not(None))
    asked = select(row.day, row.at_utc, row.offset_min).where(*timed, *within(row.day, span))
    latest: dict[date, Moment] = {}
    for day, at, offset_min in read.rows(asked):
        moment = Moment(at, offset_min or 0)
        latest[day] = max(moment, latest.get(day, moment))
    return tuple(LastDose(day, _hour(day, latest[day])) for day in sorted(latest))


def _hour(day: date, at: Moment) -> float:
    midnight = datetime.combine(day, datetime.min.time())
    return (at.local.replace(tzinfo=None) - midnight) / timedelta(hours=1)
