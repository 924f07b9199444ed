# SPDX-License-Identifier: MIT
"""A whole diary as one JSON file, and such a file as records; the format is described in docs/export.md."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import IO, Any, Final

from twitchdesk import __version__
from twitchdesk.domain.records import DaySummary, Kind, QuietDay, Record, SleepNight
from twitchdesk.exchange.errors import PROBLEMS_NAMED, ExportError, ImportRefusedError, Problem
from twitchdesk.exchange.known import Known
from twitchdesk.exchange.plain import FieldRefusedError, record_from_plain, shown, to_plain
from twitchdesk.exchange.scan import NotJsonError, Scan
from twitchdesk.exchange.whole_files import whole_file
from twitchdesk.storage.reader import DiaryReader

FORMAT: Final = "twitchdesk-diary"
VERSION: Final = 1
FILE_MOST_BYTES: Final = 200_000_000
_OPENING: Final = f'{{\n"format": "{FORMAT}"'


@dataclass(frozen=True, slots=True)
class Parsed:
    """The records of a file that fits, in the order of the file."""

    file: Path
    app_version: str
    records: tuple[Record, ...]


def export_json(reader: DiaryReader, out: Path, *, now: datetime) -> int:
    """Write the whole diary to ``out`` and return how many records that are.

    An older export at ``out`` is replaced; any other file is left alone.

    Raises:
        ExportError: nothing was written; ``out`` is as it was.
    """
    _refuse_to_overwrite(out)
    with whole_file(out) as writing:
        return _write(reader, writing, now)


def _refuse_to_overwrite(out: Path) -> None:
    try:
        if not out.exists():
            return
        with out.open("rb") as there:
            ours = there.read(len(_OPENING)) == _OPENING.encode()
    except OSError as error:
        raise ExportError(f"{out} could not be written: {error.strerror}. Choose another place.") from error
    if not ours:
        raise ExportError(f"{out} is there already and is no export. It was left alone; choose another name.")


def _write(reader: DiaryReader, writing: IO[str], now: datetime) -> int:
    written = 0
    head = f'"version": {VERSION},\n"app_version": "{__version__}"'
    writing.write(f'{_OPENING},\n{head},\n"exported_at": "{now.astimezone(UTC).isoformat()}",\n"records": {{')
    for place, kind in enumerate(Kind):
        writing.write(f'{"," if place else ""}\n"{kind}": [')
        for number, record in enumerate(reader.records(kind)):
            # One record a line, so that a message about an import can name the line.
            line = json.dumps(to_plain(record), ensure_ascii=False, allow_nan=False)
            writing.write(f"{',' if number else ''}\n{line}")
            written += 1
        writing.write("\n]")
    writing.write("\n}\n}\n")
    return written


def read_json(file: Path, known: Known) -> Parsed:
    """Return the records of an exported file, every one checked.

    Raises:
        ImportRefusedError: the file does not fit; the first records that do not are named by line.
    """
    return _Reading(file, known).parsed()


def _text_of(file: Path) -> str:
    try:
        if not file.exists():
            raise ImportRefusedError(file, "there is no such file. Check the name.")
        if not file.is_file():
            raise ImportRefusedError(file, "it is no file. Choose the file that was exported.")
        with file.open("rb") as opened:
            content = opened.read(FILE_MOST_BYTES + 1)
    except OSError as error:
        raise ImportRefusedError(file, f"it cannot be read ({error.strerror}).") from error
    if len(content) > FILE_MOST_BYTES:
        raise ImportRefusedError(
            file, f"it is larger than {FILE_MOST_BYTES // 1_000_000} MB, which no diary is."
        )
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ImportRefusedError(
            file, f"it is no UTF-8 text (line {line}). Export the diary again."
        ) from error


class _Reading:
    """One file being read: what was found so far, and what did not fit."""

    def __init__(self, file: Path, known: Known) -> None:
        self._file = file
        self._known = known
        self._scan = Scan(_text_of(file))
        self._head: dict[str, Any] = {}
        self._records: list[Record] = []
        self._problems: list[Problem] = []
        self._misfits = 0
        self._seen: set[tuple[Kind, str | date]] = set()

    def parsed(self) -> Parsed:
        try:
            self._walk()
        except NotJsonError as error:
            self._check_head(whole=False)
            why = f"it is broken at line {self._scan.line(error.at)}: {error.why}."
            raise ImportRefusedError(self._file, why, self._problems) from error
        self._check_head(whole=True)
        if self._problems:
            more = self._misfits - len(self._problems)
            raise ImportRefusedError(self._file, "some records do not fit", self._problems, more)
        return Parsed(self._file, str(self._head.get("app_version", "")), tuple(self._records))

    def _walk(self) -> None:
        for name in self._scan.members():
            if name in self._head:
                raise NotJsonError(self._scan.at, f"{shown(name)} is there twice")
            self._head[name] = True if name == "records" else self._scan.value()
            if name == "records":
                self._walk_kinds()
        self._scan.end()

    def _check_head(self, *, whole: bool) -> None:
        version = self._head.get("version")
        if self._head.get("format") != FORMAT or (whole and "records" not in self._head):
            raise ImportRefusedError(self._file, "it is no diary exported as JSON by TwitchDesk.")
        if version is None and not whole:
            return
        if type(version) is not int or version < 1:
            raise ImportRefusedError(self._file, f"its version is {shown(version)}, which is none of ours.")
        if version > VERSION:
            raise ImportRefusedError(
                self._file,
                f"it was made by a newer TwitchDesk (format {version}). Install the newer version first.",
            )

    def _walk_kinds(self) -> None:
        seen: set[str] = set()
        for name in self._scan.members():
            if name in seen or name not in set(Kind):
                again = "is there twice" if name in seen else "is no kind of record"
                raise NotJsonError(self._scan.at, f"{shown(name)} {again}")
            seen.add(name)
            for number, at in enumerate(self._scan.elements(), start=1):
                self._take(Kind(name), number, at)

    def _take(self, kind: Kind, number: int, at: int) -> None:
        try:
            record = self._checked(kind, self._scan.value())
        except FieldRefusedError as error:
            self._misfits += 1
            if len(self._problems) < PROBLEMS_NAMED:
                named = f"{kind.replace('_', ' ')} {number}"
                self._problems.append(Problem(self._scan.line(at), named, error.field, error.why))
        else:
            self._records.append(record)

    def _checked(self, kind: Kind, plain: object) -> Record:
        record = record_from_plain(kind, plain)
        for field, why in (*self._known.strangers(record), *self._twins(kind, record)):
            raise FieldRefusedError(field, why)
        return record

    def _twins(self, kind: Kind, record: Record) -> Iterator[tuple[str, str]]:
        keys: list[tuple[str, str | date]] = [("id", record.id)]
        if isinstance(record, DaySummary | QuietDay | SleepNight):
            keys.append(("day", record.day))
        for field, key in keys:
            if (kind, key) in self._seen:
                yield field, f"{shown(str(key))} is there twice"
            self._seen.add((kind, key))
