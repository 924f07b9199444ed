# SPDX-License-Identifier: MIT
"""Backups that are proven to restore: copied whole, checked, then put in place in one move."""

import os
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from twitchdesk.storage.engine import APPLICATION_ID, file_address
from twitchdesk.storage.problems import StorageError, Trouble, trouble_named

_STAMP: Final = "%Y%m%d-%H%M%S"
_KEEP_ALL: Final = timedelta(hours=48)
_KEEP_NEWEST: Final = (("%Y-%m-%d", 14), ("%G-%V", 8), ("%Y-%m", 24))


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup file and the local time it was made."""

    file: Path
    made: datetime


def backup_folder(diary: Path) -> Path:
    """Return the folder that holds the backups of a diary."""
    return diary.with_name("backups")


def _stamped(text: str) -> datetime:
    # The name of a backup is wall-clock time, so that a person can read it; it has no zone.
    date, _, clock = text[:15].partition("-")
    return datetime.fromisoformat(f"{date}T{clock}")


def list_backups(diary: Path) -> tuple[Backup, ...]:
    """Return the backups of a diary, newest first."""
    found = []
    for file in backup_folder(diary).glob(f"{diary.stem}-*{diary.suffix}"):
        try:
            made = _stamped(file.stem.removeprefix(f"{diary.stem}-"))
        except ValueError:
            continue
        found.append(Backup(file, made))
    return tuple(sorted(found, key=lambda backup: (backup.made, backup.file.name), reverse=True))


def is_sound(file: Path) -> bool:
    """Tell whether a file is a diary that passes SQLite's own check."""
    try:
        with closing(sqlite3.connect(file_address(file, read_only=True), uri=True)) as connection:
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
        partial.unlink(missing_ok=True)
        _copy(source, partial)
    except sqlite3.Error as error:
        partial.unlink(missing_ok=True)
        raise StorageError(trouble_named(error.sqlite_errorname), source, "while copying it") from error
    except OSError as error:
        raise StorageError(Trouble.READ_ONLY, target, error.strerror or "") from error
    if not is_sound(partial):
        partial.unlink(missing_ok=True)
        raise StorageError(Trouble.DAMAGED, source, "its copy did not pass the check")
    partial.replace(target)
    _sync_folder(target.parent)


def _copy(source: Path, target: Path) -> None:
    with (
        closing(sqlite3.connect(file_address(source, read_only=True), uri=True)) as reading,
        closing(sqlite3.connect(file_address(target), uri=True)) as writing,
    ):
        writing.execute("PRAGMA synchronous=FULL")
        reading.backup(writing)


def _sync_folder(folder: Path) -> None:
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def make_backup(diary: Path, now: datetime) -> Backup:
    """Make a checked backup of a diary and return it. Raises as ``copy_checked``."""
    stem = f"{diary.stem}-{now.strftime(_STAMP)}"
    target, number = backup_folder(diary) / f"{stem}{diary.suffix}", 1
    while target.exists():
        number += 1
        target = backup_folder(diary) / f"{stem}-{number}{diary.suffix}"
    copy_checked(diary, target)
    return Backup(target, now.replace(tzinfo=None))


def restore(diary: Path, backup: Backup, now: datetime) -> Path | None:
    """Put a backup in the place of the diary; the file it replaces is kept and returned. Raises as above."""
    kept = None
    incoming = diary.with_name(diary.name + ".restored")
    copy_checked(backup.file, incoming)
    if diary.exists():
        kept = _free_name(diary.with_name(f"{diary.stem}-replaced-{now.strftime(_STAMP)}{diary.suffix}"))
        diary.replace(kept)
    incoming.replace(diary)
    # A journal of the replaced file would be played into the restored one.
    diary.with_name(diary.name + "-journal").unlink(missing_ok=True)
    _sync_folder(diary.parent)
    return kept


def _free_name(wanted: Path) -> Path:
    number, free = 1, wanted
    while free.exists():
        number += 1
        free = wanted.with_name(f"{wanted.stem}-{number}{wanted.suffix}")
    return free


def to_thin_out(backups: Iterable[Backup], now: datetime) -> tuple[Backup, ...]:
    """Return the backups that may go: all of 48 hours, then 14 daily, 8 weekly and 24 monthly ones stay."""
    newest_first = sorted(backups, key=lambda backup: backup.made, reverse=True)
    kept = {backup.file for backup in newest_first if now.replace(tzinfo=None) - backup.made <= _KEEP_ALL}
    for form, most in _KEEP_NEWEST:
        kept |= {backup.file for backup in _newest_of_each(newest_first, form)[:most]}
    return tuple(backup for backup in newest_first if backup.file not in kept)


def _newest_of_each(newest_first: list[Backup], form: str) -> list[Backup]:
    seen: dict[str, Backup] = {}
    for backup in newest_first:
        seen.setdefault(backup.made.strftime(form), backup)
    return list(seen.values())
