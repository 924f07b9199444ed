# SPDX-License-Identifier: MIT
"""Backups that are proven to restore: copied whole, checked, then put in place in one move."""

import os
import sqlite3
from collections.abc import Iterable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from glob import escape
from pathlib import Path
from typing import Final

from twitchdesk.storage.address import APPLICATION_ID, file_address
from twitchdesk.storage.lock import locked
from twitchdesk.storage.problems import StorageError, Trouble, name_of, trouble_named, trouble_of

_STAMP_CHARS: Final = 20
_KEEP_ALL: Final = timedelta(hours=48)
_KEEP_NEWEST: Final = (("%Y-%m-%d", 14), ("%G-%V", 8), ("%Y-%m", 24))
_COMPANIONS: Final = ("-journal", "-wal", "-shm")


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup file and when it was made (aware, in the UTC offset of then)."""

    file: Path
    made: datetime


def backup_folder(diary: Path) -> Path:
    """Return the folder that holds the backups of a diary."""
    return diary.with_name("backups")


def _stamp(made: datetime) -> str:
    # The clock on the wall, for people, and its UTC offset, so that travel and DST nights keep the order.
    return made.strftime("%Y%m%d-%H%M%S%z")


def _read_stamp(text: str) -> datetime:
    return datetime.strptime(text[:_STAMP_CHARS], "%Y%m%d-%H%M%S%z")


def list_backups(diary: Path) -> tuple[Backup, ...]:
    """Return the backups of a diary, newest first, then by name."""
    found = []
    for file in backup_folder(diary).glob(f"{escape(diary.stem)}-*{escape(diary.suffix)}"):
        with suppress(ValueError):
            found.append(Backup(file, _read_stamp(file.stem.removeprefix(f"{diary.stem}-"))))
    return tuple(sorted(found, key=lambda backup: (backup.made, backup.file.name), reverse=True))


def is_sound(file: Path) -> bool:
    """Tell whether a file is a diary that passes SQLite's own check."""
    try:
        with closing(sqlite3.connect(file_address(file, "ro"), uri=True)) as connection:
            marked = connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
            return bool(marked and connection.execute("PRAGMA quick_check").fetchone()[0] == "ok")
    except sqlite3.Error:
        return False


def newest_good_backup(diary: Path) -> Backup | None:
    """Return the newest backup that passes the check, None when there is none."""
    return next((backup for backup in list_backups(diary) if is_sound(backup.file)), None)


def copy_checked(source: Path, target: Path) -> None:
    """Copy a diary whole, check the copy, and move it into place.

    Raises:
        StorageError: no copy was made; ``target`` is as it was.
    """
    partial = target.with_name(target.name + ".partial")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        remove_with_companions(partial)
        _copy(source, partial)
        if not is_sound(partial):
            raise StorageError(Trouble.DAMAGED, source, "its copy did not pass the check")
        partial.replace(target)
    except sqlite3.Error as error:
        trouble = trouble_named(name_of(error))
        concerned = source if trouble in {Trouble.DAMAGED, Trouble.BUSY} else target
        raise StorageError(trouble, concerned, "while it was copied") from error
    except OSError as error:
        raise StorageError(trouble_of(error), target, error.strerror or "") from error
    finally:
        with suppress(OSError):
            remove_with_companions(partial)
    sync_folder(target.parent)


def _copy(source: Path, target: Path) -> None:
    with (
        closing(sqlite3.connect(file_address(source, "ro"), uri=True)) as reading,
        closing(sqlite3.connect(file_address(target, "rwc"), uri=True)) as writing,
    ):
        # Copying would wait for ever for a source that another program keeps locked; reading gives up.
        reading.execute("BEGIN")
        reading.execute("SELECT count(*) FROM sqlite_master").fetchone()
        writing.execute("PRAGMA synchronous=FULL")
        reading.backup(writing)
        # A source in WAL mode would hand that mode on, and a copy has to be one file.
        writing.execute("PRAGMA journal_mode=DELETE")


def sync_folder(folder: Path) -> None:
    """Make a name in a folder last through a power cut, where the system can."""
    # Some network drives cannot; the file itself is safe there too.
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def remove_with_companions(file: Path) -> None:
    """Remove a database file, if there is one, and what SQLite may have left beside it."""
    for name in ("", *_COMPANIONS):
        file.with_name(file.name + name).unlink(missing_ok=True)


def make_backup(diary: Path, now: datetime) -> Backup:
    """Make a checked backup of a diary and return it; ``now`` is aware. Raises as ``copy_checked``."""
    name = f"{diary.stem}-{_stamp(now)}{diary.suffix}"
    target = _free_name(backup_folder(diary) / name)
    copy_checked(diary, target)
    return Backup(target, now.replace(microsecond=0))


def restore(diary: Path, backup: Backup, now: datetime) -> Path | None:
    """Put a backup in the place of a closed diary; the file it replaces is kept and returned.

    Raises:
        StorageError: the backup is not good, the diary is open, or its folder cannot be written.
    """
    real = diary.resolve()
    incoming = real.with_name(real.name + ".restored")
    try:
        with locked(diary):
            copy_checked(backup.file, incoming)
            kept = put_aside(real, now)
            incoming.replace(real)
    except OSError as error:
        raise StorageError(trouble_of(error), diary, error.strerror or "") from error
    sync_folder(real.parent)
    return kept


def put_aside(diary: Path, now: datetime) -> Path | None:
    """Move a diary and its companions to a free name beside it and return that; None when there was none."""
    kept = _free_name(diary.with_name(f"{diary.stem}-replaced-{_stamp(now)}{diary.suffix}"))
    there = diary.exists()
    if there:
        diary.replace(kept)
    # A journal belongs to its file: beside another one it would be played into that.
    for name in _COMPANIONS:
        with suppress(FileNotFoundError):
            diary.with_name(diary.name + name).replace(kept.with_name(kept.name + name))
    return kept if there else None


def _free_name(wanted: Path) -> Path:
    number, free = 1, wanted
    while free.exists():
        number += 1
        free = wanted.with_name(f"{wanted.stem}-{number}{wanted.suffix}")
    return free


def to_thin_out(backups: Iterable[Backup], now: datetime) -> tuple[Backup, ...]:
    """Return the backups that may go: all of 48 hours, then 14 daily, 8 weekly and 24 monthly ones stay."""
    newest_first = sorted(backups, key=lambda backup: backup.made, reverse=True)
    kept = {backup.file for backup in newest_first if now - backup.made <= _KEEP_ALL}
    for form, most in _KEEP_NEWEST:
        kept |= {backup.file for backup in _newest_of_each(newest_first, form)[:most]}
    return tuple(backup for backup in newest_first if backup.file not in kept)


def _newest_of_each(newest_first: list[Backup], form: str) -> list[Backup]:
    seen: dict[str, Backup] = {}
    for backup in newest_first:
        seen.setdefault(backup.made.strftime(form), backup)
    return list(seen.values())
