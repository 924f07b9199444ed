# SPDX-License-Identifier: MIT
"""What is done to diary files as a whole: the backup at closing, and starting anew."""

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from twitchdesk.storage.backup import Backup, list_backups, make_backup, put_aside, to_thin_out
from twitchdesk.storage.lock import locked
from twitchdesk.storage.opening import create_diary_file
from twitchdesk.storage.problems import StorageError, trouble_of


def back_up(diary: Path, now: datetime) -> Backup:
    """Make a checked backup and thin out the old ones. Raises as ``make_backup``."""
    made = make_backup(diary, now)
    for old in to_thin_out(list_backups(diary), now):
        # A backup that cannot be removed does no harm; the next closing tries again.
        with suppress(OSError):
            old.file.unlink()
    return made


def start_anew(diary: Path, now: datetime) -> None:
    """Begin an empty diary; a file in its place is put aside, not lost.

    Raises:
        StorageError: the diary is open, or its folder cannot be written.
    """
    try:
        diary.parent.mkdir(parents=True, exist_ok=True)
        with locked(diary):
            put_aside(diary, now)
            create_diary_file(diary)
    except OSError as error:
        raise StorageError(trouble_of(error), diary, error.strerror or "") from error
