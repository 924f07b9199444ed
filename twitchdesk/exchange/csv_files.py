# SPDX-License-Identifier: MIT
"""A diary as tables for a spreadsheet: a CSV file for each kind of record, and one with a row a day."""

import csv
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from twitchdesk.domain.habits import Habit, HabitBook
from twitchdesk.domain.records import AreaLevel, Kind, Mark, TwitchDetails, type_of_record
from twitchdesk.domain.span import DateRange, Moment
from twitchdesk.exchange.plain import to_plain
from twitchdesk.exchange.whole_files import refuse_if_there, whole_folder, whole_path
from twitchdesk.storage.reader import DiaryReader

# A spreadsheet would take a text that begins so for a formula and run it.
_FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r")
_JOINED: Final = "; "
_PARTS: Final = {Kind.TWITCH: ("marks", Mark), Kind.DAY_SUMMARY: ("levels", AreaLevel)}
_DAY_COLUMNS: Final = ("day", "known", "count", "entries", "quiet", "whole_day")

Row = dict[str, Any]


def export_csv(reader: DiaryReader, out: Path, *, habits: HabitBook) -> int:
    """Write the diary as tables to the folder ``out``, or into the file when its name ends in ``.zip``.

    There must be nothing at ``out``. Returns how many records that are.

    Raises:
        ExportError: nothing was written.
    """
    if out.suffix.lower() != ".zip":
        with whole_folder(out) as folder:
            return _write_tables(reader, folder, habits)
    refuse_if_there(out)
    with whole_path(out) as partial, TemporaryDirectory() as folder:
        written = _write_tables(reader, Path(folder), habits)
        with zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED) as archive:
            for file in sorted(Path(folder).iterdir()):
                archive.write(file, file.name)
    return written


def _write_tables(reader: DiaryReader, folder: Path, habits: HabitBook) -> int:
    written = 0
    for kind in Kind:
        columns = tuple(_columns(type_of_record[kind]))
        rows = (_row(record) for record in reader.records(kind))
        written += _write(folder / f"{kind}.csv", columns, rows)
    for kind, (name, part) in _PARTS.items():
        columns = (f"{kind}_id", "day", *(each.name for each in fields(part)))
        _write(folder / f"{kind}_{name}.csv", columns, _part_rows(reader, kind, name))
    _write(folder / "days.csv", (*_DAY_COLUMNS, *_headers(habits)), _day_rows(reader, habits))
    return written


def _write(file: Path, columns: Sequence[str], rows: Iterable[Row]) -> int:
    # The mark at the beginning tells spreadsheets that this is UTF-8.
    with file.open("w", encoding="utf-8-sig", newline="") as opened:
        writer = csv.DictWriter(opened, columns)
        writer.writeheader()
        written = 0
        for row in rows:
            writer.writerow({name: _cell(value) for name, value in row.items()})
            written += 1
    return written


def _cell(value: object) -> object:
    match value:
        case None:
            return ""
        case bool():
            return int(value)
        case Moment():
            return value.local.isoformat()
        case tuple():
            return _cell(_JOINED.join(_first_word(each) for each in value))
        case _:
            plain = to_plain(value)
            risky = isinstance(plain, str) and plain.startswith(_FORMULA_STARTS)
            return f"'{plain}" if risky else plain


def _first_word(value: object) -> str:
    return str(getattr(value, fields(value)[0].name)) if is_dataclass(value) else str(value)


def _columns(cls: type[Any]) -> Iterator[str]:
    for each in fields(cls):
        yield from _columns(TwitchDetails) if each.name == "details" else (each.name,)


def _row(record: Any) -> Row:
    row: Row = {}
    for each in fields(record):
        value = getattr(record, each.name)
        row |= _row(value) if isinstance(value, TwitchDetails) else {each.name: value}
    return row


def _part_rows(reader: DiaryReader, kind: Kind, name: str) -> Iterator[Row]:
    for record in reader.records(kind):
        for part in getattr(record, name):
            yield {f"{kind}_id": record.id, "day": getattr(record, "day", None), **_row(part)}


def _header(habit: Habit) -> str:
    return f"{habit.key} [{habit.unit}]" if habit.unit else habit.key


def _headers(habits: HabitBook) -> tuple[str, ...]:
    # Clock times and words have no number a day; they are in their own tables.
    return tuple(_header(habit) for habit in habits.habits if habit.maximum is not None)


def _day_rows(reader: DiaryReader, habits: HabitBook) -> Iterator[Row]:
    facts = reader.facts()
    if facts.first is None or facts.last is None:
        return
    span = DateRange(facts.first, facts.last)
    counts = {each.day: each for each in reader.day_counts(span)}
    headers = {habit.key: _header(habit) for habit in habits.habits if habit.maximum is not None}
    said: dict[date, Row] = {}
    for each in reader.habit_days(span):
        if each.habit in headers:
            said.setdefault(each.day, {})[headers[each.habit]] = each.value
    for day in span:
        found = counts.get(day)
        row: Row = {"day": day, "known": found is not None, **said.get(day, {})}
        if found is not None:
            row |= {name: getattr(found, name) for name in ("count", "entries", "quiet", "whole_day")}
        yield row
