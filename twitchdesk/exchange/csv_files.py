# SPDX-License-Identifier: MIT
"""A diary as tables for a spreadsheet: a CSV file for each kind of record, and one with a row a day."""

import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from twitchdesk.domain.habits import HabitBook
from twitchdesk.domain.records import AreaLevel, Kind, Mark, TwitchDetails, type_of_record
from twitchdesk.domain.span import DateRange, Moment
from twitchdesk.exchange.daily_csv import Row, day_columns, day_rows, write_rows
from twitchdesk.exchange.whole_files import refuse_if_there, whole_folder, whole_path
from twitchdesk.storage.reader import DiaryReader

_JOINED: Final = "; "
_PARTS: Final = {Kind.TWITCH: ("marks", Mark), Kind.DAY_SUMMARY: ("levels", AreaLevel)}


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
    _write(folder / "days.csv", day_columns(habits.habits), _day_rows(reader, habits))
    return written


def _write(file: Path, columns: Sequence[str], rows: Iterable[Row]) -> int:
    # The mark at the beginning tells spreadsheets that this is UTF-8.
    with file.open("w", encoding="utf-8-sig", newline="") as opened:
        return write_rows(
            opened, columns, ({name: _flat(value) for name, value in row.items()} for row in rows)
        )


def _flat(value: object) -> object:
    if isinstance(value, Moment):
        return value.local.isoformat()
    return _JOINED.join(_first_word(each) for each in value) if isinstance(value, tuple) else value


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


def _day_rows(reader: DiaryReader, habits: HabitBook) -> Iterable[Row]:
    facts = reader.facts()
    if facts.first is None or facts.last is None:
        return ()
    return day_rows(reader, DateRange(facts.first, facts.last), habits.habits)
