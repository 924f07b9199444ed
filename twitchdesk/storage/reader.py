# SPDX-License-Identifier: MIT
"""Every question a diary can be asked; nothing here writes."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any, TypeVar, cast

from sqlalchemy import Connection, Engine, Select, func, select
from sqlalchemy.exc import DBAPIError

from twitchdesk.domain.records import (
    DAY_STARTS_AT,
    DaySummary,
    HabitEntry,
    Kind,
    LifeEvent,
    MyDrink,
    Preference,
    QuietDay,
    Record,
    SleepNight,
    Twitch,
)
from twitchdesk.domain.span import DEFAULT_DAY_START, DateRange
from twitchdesk.domain.summaries import DayCount, DiaryFacts, HabitDay, PlaceCount
from twitchdesk.storage.engine import READING
from twitchdesk.storage.problems import StorageError, Trouble, storage_error
from twitchdesk.storage.shelves import ROW_OF_KIND, UNREADABLE, fetch
from twitchdesk.storage.tables import (
    DaySummaryRow,
    HabitEntryRow,
    LifeEventRow,
    MarkRow,
    QuietDayRow,
    SleepNightRow,
    TwitchRow,
)

R = TypeVar("R", bound=Record)
_SLEEP_KEYS = {
    "sleep_hours": SleepNightRow.sleep_h,
    "sleep_quality": SleepNightRow.quality,
    "sleep_awakenings": SleepNightRow.awakenings,
}
_PAGE = 2_000


class DiaryReader:
    """Queries of a diary: tuples of records, or counts that the database has added up."""

    def __init__(self, engine: Engine, file: Path | str) -> None:
        self._engine = engine
        self._reading = engine.execution_options(**{READING: True})
        self.file = file

    @contextmanager
    def _connection(self) -> Iterator[Connection]:
        try:
            with self._reading.connect() as connection:
                yield connection
        except DBAPIError as error:
            raise storage_error(self.file, error) from error
        except UNREADABLE as error:
            raise StorageError(Trouble.DAMAGED, self.file, "an entry cannot be read") from error

    def _rows(self, query: Select[*tuple[Any, ...]]) -> Sequence[Any]:
        with self._connection() as connection:
            return connection.execute(query).all()

    def _fetch(
        self, _type: type[R], kind: Kind, *conditions: Any, order: tuple[Any, ...] = ()
    ) -> tuple[R, ...]:
        with self._connection() as connection:
            return tuple(cast("list[R]", fetch(connection, kind, *conditions, order=order)))

    def record(self, kind: Kind, record_id: str) -> Record | None:
        """Return one record, None when the diary has none of this kind and id."""
        with self._connection() as connection:
            found = fetch(connection, kind, ROW_OF_KIND[kind].__table__.c.id == record_id)
        return found[0] if found else None

    def records(self, kind: Kind) -> Iterator[Record]:
        """Yield every record of a kind by id, a page at a time so that memory stays flat."""
        table, after = ROW_OF_KIND[kind].__table__, ""
        while True:
            ids = self._rows(select(table.c.id).where(table.c.id > after).order_by(table.c.id).limit(_PAGE))
            if not ids:
                return
            last = ids[-1].id
            with self._connection() as connection:
                page = fetch(connection, kind, table.c.id > after, table.c.id <= last)
            yield from page
            after = last

    def twitches_on(self, day: date) -> tuple[Twitch, ...]:
        """Return the twitches of a day by time, then id."""
        return self._fetch(Twitch, Kind.TWITCH, TwitchRow.day == day, order=(TwitchRow.at_utc,))

    def newest_twitch(self) -> Twitch | None:
        """Return the twitch logged last, by the time it was written down."""
        newest = self._rows(select(TwitchRow.id).order_by(TwitchRow.created.desc(), TwitchRow.id).limit(1))
        return cast("Twitch | None", self.record(Kind.TWITCH, newest[0].id)) if newest else None

    def newest_twitch_at(self, place: str) -> Twitch | None:
        """Return the twitch of a place on its newest day that was written down last, then by id."""
        row, mark = TwitchRow, MarkRow
        days = select(mark.day).where(mark.place == place).order_by(mark.day.desc()).limit(1)
        here = (mark.place == place, mark.day == days.scalar_subquery())
        asked = select(row.id).join(mark, mark.twitch_id == row.id).where(*here)
        newest = self._rows(asked.order_by(row.created.desc(), row.id).limit(1))
        return cast("Twitch | None", self.record(Kind.TWITCH, newest[0].id)) if newest else None

    def day_summary_on(self, day: date) -> DaySummary | None:
        """Return the whole-day entry of a day."""
        return next(iter(self._fetch(DaySummary, Kind.DAY_SUMMARY, DaySummaryRow.day == day)), None)

    def quiet_day_on(self, day: date) -> QuietDay | None:
        """Return the observed zero of a day."""
        return next(iter(self._fetch(QuietDay, Kind.QUIET_DAY, QuietDayRow.day == day)), None)

    def habit_entries_on(self, day: date) -> tuple[HabitEntry, ...]:
        """Return the habit entries of a day by time (those of the whole day first), then id."""
        order = (HabitEntryRow.at_utc.is_not(None), HabitEntryRow.at_utc, HabitEntryRow.created)
        return self._fetch(HabitEntry, Kind.HABIT_ENTRY, HabitEntryRow.day == day, order=order)

    def doses(self, habit: str, since: datetime, until: datetime) -> tuple[tuple[datetime, float], ...]:
        """Return the timed entries of a habit in a UTC interval, as (UTC time, value), by time, then id."""
        row = HabitEntryRow
        # A diary day differs from the UTC date by one at most, so the day index can bound the search.
        margin = timedelta(days=2)
        near = _within(row.day, DateRange((since - margin).date(), (until + margin).date()))
        timed = (row.at_utc >= since, row.at_utc <= until)
        asked = select(row.at_utc, row.value).where(row.habit == habit, row.value > 0, *near, *timed)
        return tuple((found.at_utc, found.value) for found in self._rows(asked.order_by(row.at_utc, row.id)))

    def sleep_on(self, day: date) -> SleepNight | None:
        """Return the night that ended on a day."""
        return next(iter(self._fetch(SleepNight, Kind.SLEEP_NIGHT, SleepNightRow.day == day)), None)

    def last_night(self, before: date) -> SleepNight | None:
        """Return the last night with both times before a day, for the times a new night starts from."""
        row = SleepNightRow
        asked = select(row.id).where(row.day < before, row.bed_utc.is_not(None), row.wake_utc.is_not(None))
        newest = self._rows(asked.order_by(row.day.desc(), row.id).limit(1))
        return cast("SleepNight | None", self.record(Kind.SLEEP_NIGHT, newest[0].id)) if newest else None

    def life_events(self, span: DateRange) -> tuple[LifeEvent, ...]:
        """Return the life events that share a day with ``span`` by day, then id."""
        ends = func.coalesce(LifeEventRow.last_day, LifeEventRow.day)
        conditions = (LifeEventRow.day <= span.last, ends >= span.first)
        return self._fetch(LifeEvent, Kind.LIFE_EVENT, *conditions, order=(LifeEventRow.day,))

    def my_drinks(self) -> tuple[MyDrink, ...]:
        """Return the drinks of the caffeine card by position, then id."""
        table = ROW_OF_KIND[Kind.MY_DRINK].__table__
        return self._fetch(MyDrink, Kind.MY_DRINK, order=(table.c.position,))

    def preferences(self) -> dict[str, Any]:
        """Return all preferences, their JSON read, by key."""
        return {item.id: json.loads(item.value) for item in self._fetch(Preference, Kind.PREFERENCE)}

    def day_starts_at(self) -> time:
        """Return when a diary day starts, local time."""
        chosen = self.record(Kind.PREFERENCE, DAY_STARTS_AT)
        return (
            time.fromisoformat(json.loads(chosen.value))
            if isinstance(chosen, Preference)
            else DEFAULT_DAY_START
        )

    def day_counts(self, span: DateRange) -> tuple[DayCount, ...]:
        """Return one count for each known day of ``span`` by day; an unknown day has none."""
        row = TwitchRow
        asked = select(row.day, func.count(), func.sum(row.weight)).where(*_within(row.day, span))
        single = {day: (entries, total) for day, entries, total in self._rows(asked.group_by(row.day))}
        whole = dict(self._rows(_in_span(DaySummaryRow, span, DaySummaryRow.weight)))
        quiet = {found.day for found in self._rows(_in_span(QuietDayRow, span))}
        return tuple(
            DayCount(
                day=day,
                entries=single.get(day, (0, 0))[0] + (day in whole),
                count=int(single.get(day, (0, 0))[1]) + whole.get(day, 0),
                quiet=day in quiet,
                whole_day=day in whole,
            )
            for day in sorted(single.keys() | whole.keys() | quiet)
        )

    def place_counts(self, span: DateRange) -> tuple[PlaceCount, ...]:
        """Return how often each place was logged in ``span`` by place; places never logged are left out."""
        row = MarkRow
        asked = select(row.place, func.count(), func.count(row.day.distinct())).where(*_within(row.day, span))
        return tuple(
            PlaceCount(*found) for found in self._rows(asked.group_by(row.place).order_by(row.place))
        )

    def recent_places(self, limit: int) -> tuple[str, ...]:
        """Return the places logged last, newest first, each once, from the last 200 entries."""
        newest = (
            select(TwitchRow.id, TwitchRow.created)
            .order_by(TwitchRow.created.desc(), TwitchRow.id)
            .limit(200)
        )
        entries = newest.subquery()
        asked = select(MarkRow.place).join(entries, MarkRow.twitch_id == entries.c.id)
        places = self._rows(asked.order_by(entries.c.created.desc(), entries.c.id, MarkRow.position))
        return tuple(dict.fromkeys(found.place for found in places))[:limit]

    def habit_days(self, span: DateRange) -> tuple[HabitDay, ...]:
        """Return what each habit came to on each answered day of ``span``, by habit and day."""
        row = HabitEntryRow
        asked = select(row.habit, row.day, func.sum(row.value), func.count()).where(*_within(row.day, span))
        added = self._rows(asked.group_by(row.habit, row.day))
        days = (*(HabitDay(*found) for found in added), *self._nights(span))
        return tuple(sorted(days, key=lambda found: (found.habit, found.day)))

    def habit_days_of(self, habit: str, span: DateRange) -> tuple[HabitDay, ...]:
        """Return what one habit came to on each day of ``span`` on which it was answered, by day."""
        if habit in _SLEEP_KEYS:
            return tuple(night for night in self._nights(span) if night.habit == habit)
        row = HabitEntryRow
        asked = select(row.day, func.sum(row.value), func.count()).where(
            row.habit == habit, *_within(row.day, span)
        )
        added = self._rows(asked.group_by(row.day).order_by(row.day))
        return tuple(HabitDay(habit, *found) for found in added)

    def _nights(self, span: DateRange) -> tuple[HabitDay, ...]:
        nights = self._rows(_in_span(SleepNightRow, span, *_SLEEP_KEYS.values(), SleepNightRow.skipped))
        return tuple(
            HabitDay(key, found[0], found[place], 1)
            for place, key in enumerate(_SLEEP_KEYS, start=1)
            for found in nights
            if found[place] is not None or (found.skipped and key == "sleep_hours")
        )

    def is_empty(self) -> bool:
        """Tell whether the diary holds no record of any kind."""
        tables = (row.__table__ for row in ROW_OF_KIND.values())
        return not any(self._rows(select(table.c.id).limit(1)) for table in tables)

    def facts(self) -> DiaryFacts:
        """Return how much the diary holds, and its first and last day with a twitch, quiet day or habit."""
        counts = tuple(
            (str(kind), int(self._rows(select(func.count()).select_from(row))[0][0]))
            for kind, row in ROW_OF_KIND.items()
        )
        dated = (TwitchRow, DaySummaryRow, QuietDayRow, HabitEntryRow, SleepNightRow)
        ends = [self._rows(select(func.min(row.day), func.max(row.day)))[0] for row in dated]
        days = [day for pair in ends for day in pair if day is not None]
        return DiaryFacts(counts, min(days, default=None), max(days, default=None))

    def rows(self, query: Select[*tuple[Any, ...]]) -> Sequence[Any]:
        """Return the rows of a query, for the readers of this folder that add up one thing."""
        return self._rows(query)


def _within(column: Any, span: DateRange) -> tuple[Any, Any]:
    return column >= span.first, column <= span.last


def _in_span(row: Any, span: DateRange, *columns: Any) -> Select[*tuple[Any, ...]]:
    return select(row.day, *columns).where(*_within(row.day, span)).order_by(row.day)
