# SPDX-License-Identifier: MIT
"""A diary as one table with a row a day, for a spreadsheet: alone, or beside the tables of all records."""

import csv
from collections.abc import Container, Iterable, Iterator, Sequence
from datetime import date
from io import StringIO
from typing import IO, Any, Final

from twitchdesk.domain.habits import Habit, HabitBook
from twitchdesk.domain.span import DateRange
from twitchdesk.exchange.plain import to_plain
from twitchdesk.storage.reader import DiaryReader

Row = dict[str, Any]
# A spreadsheet would take a text that begins so for a formula and run it.
_FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r")
_COUNTED: Final = ("count", "entries", "quiet", "whole_day")
TABLE_NAME: Final = "twitchdesk-days.csv"
"""The name of the file, alone and inside a handout."""
_UTF_8_MARK: Final = "\ufeff"


def daily_csv(
    reader: DiaryReader, span: DateRange, habits: HabitBook, left_out: Container[str] = ()
) -> bytes:
    """Return the days of ``span`` as a CSV file; ``left_out`` are the keys of habits that are kept back.

    A habit that was not noted in ``span`` has no column: its name alone would tell of the person.

    Columns: day (ISO), known (0 or 1), count, entries, quiet, whole_day, then each habit as "key [unit]".
    Blank is not recorded. Raises ``StorageError``.
    """
    noted = {each.habit for each in reader.habit_days(span)}
    shown = tuple(habit for habit in habits.habits if habit.key in noted and habit.key not in left_out)
    written = StringIO(newline="")
    # The mark at the beginning tells spreadsheets that this is UTF-8.
    written.write(_UTF_8_MARK)
    write_rows(written, day_columns(shown), day_rows(reader, span, shown))
    return written.getvalue().encode()


def write_rows(out: IO[str], columns: Sequence[str], rows: Iterable[Row]) -> int:
    """Write a table with its head and return how many rows follow it."""
    writer = csv.DictWriter(out, columns)
    writer.writeheader()
    number = 0
    for row in rows:
        writer.writerow({name: safe_cell(value) for name, value in row.items()})
        number += 1
    return number


def safe_cell(value: object) -> object:
    """Return a value as it is written: None is blank, yes is 1, and no text is taken for a formula."""
    if value is None or isinstance(value, bool):
        return "" if value is None else int(value)
    plain = to_plain(value)
    risky = isinstance(plain, str) and plain.startswith(_FORMULA_STARTS)
    return f"'{plain}" if risky else plain


def day_columns(habits: Iterable[Habit]) -> tuple[str, ...]:
    """Return the heads of the table of days; clock times and words have no number a day."""
    return ("day", "known", *_COUNTED, *(_head(habit) for habit in habits if habit.maximum is not None))


def day_rows(reader: DiaryReader, span: DateRange, habits: Iterable[Habit]) -> Iterator[Row]:
    """Give a row for each day of ``span``, also for those of which nothing is known."""
    counts = {each.day: each for each in reader.day_counts(span)}
    heads = {habit.key: _head(habit) for habit in habits if habit.maximum is not None}
    said: dict[date, Row] = {}
    for each in reader.habit_days(span):
        if each.habit in heads:
            said.setdefault(each.day, {})[heads[each.habit]] = each.value
    for day in span:
        found = counts.get(day)
        row: Row = {"day": day, "known": found is not None, **said.get(day, {})}
        if found is not None:
            row |= {name: getattr(found, name) for name in _COUNTED}
        yield row


def _head(habit: Habit) -> str:
    return f"{habit.key} [{habit.unit}]" if habit.unit else habit.key
