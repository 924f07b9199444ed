# SPDX-License-Identifier: MIT
"""What can be wrong with a diary file, said so that a person can act on it."""

import errno
import os
import sqlite3
from enum import StrEnum
from pathlib import Path
from typing import Final

from sqlalchemy.exc import DBAPIError

from twitchdesk.domain.errors import TwitchDeskError


class Trouble(StrEnum):
    """The kinds of trouble a diary file can be in."""

    MISSING = "missing"
    EMPTY = "empty"
    FOREIGN = "foreign"
    DAMAGED = "damaged"
    NEWER = "newer"
    READ_ONLY = "read_only"
    DISK_FULL = "disk_full"
    IN_USE = "in_use"
    BUSY = "busy"
    UNREACHABLE = "unreachable"
    UPGRADE_FAILED = "upgrade_failed"


class Remedy(StrEnum):
    """What the person can choose to do about it."""

    RESTORE = "restore"
    OPEN_READ_ONLY = "open_read_only"
    CHOOSE_ANOTHER = "choose_another"
    START_NEW = "start_new"
    RETRY = "retry"


_SENTENCES = {
    Trouble.MISSING: (
        "The diary {file} is not there any more. If it was moved, choose it; backups lie beside it."
    ),
    Trouble.EMPTY: (
        "The file {file} is empty, so it holds no diary. It was left as it is. "
        "Restore a backup if there is one, choose another file, or start anew."
    ),
    Trouble.FOREIGN: (
        "The file {file} is not a TwitchDesk diary{detail}. It was left as it is. Choose another file."
    ),
    Trouble.DAMAGED: (
        "The diary {file} is damaged{detail}. It was left as it is. "
        "Restore a backup if there is one, or look at it read-only."
    ),
    Trouble.NEWER: (
        "The diary {file} was made by a newer TwitchDesk. Nothing was opened or changed. "
        "Install the newer version, or open it read-only."
    ),
    Trouble.READ_ONLY: (
        "The diary {file} cannot be written: the file or its folder is read-only{detail}. "
        "Change that and try again, or open it read-only."
    ),
    Trouble.DISK_FULL: (
        "The disk that holds {file} is full. Nothing was lost; free some space and try again."
    ),
    Trouble.IN_USE: (
        "The diary {file} is open in another TwitchDesk window{detail}. Close it there and try again."
    ),
    Trouble.BUSY: "Another program is using {file} just now. Try again in a moment.",
    Trouble.UNREACHABLE: (
        "The diary {file} cannot be reached{detail}. Check the disk or folder and try again."
    ),
    Trouble.UPGRADE_FAILED: (
        "The diary {file} could not be brought to this version{detail}. "
        "It is as it was, and a backup was made. Open it read-only."
    ),
}

_REMEDIES = {
    Trouble.MISSING: (Remedy.RETRY, Remedy.RESTORE, Remedy.CHOOSE_ANOTHER, Remedy.START_NEW),
    Trouble.EMPTY: (Remedy.RESTORE, Remedy.CHOOSE_ANOTHER, Remedy.START_NEW),
    Trouble.FOREIGN: (Remedy.CHOOSE_ANOTHER, Remedy.RESTORE),
    Trouble.DAMAGED: (Remedy.RESTORE, Remedy.OPEN_READ_ONLY, Remedy.CHOOSE_ANOTHER),
    Trouble.NEWER: (Remedy.OPEN_READ_ONLY, Remedy.CHOOSE_ANOTHER),
    Trouble.READ_ONLY: (Remedy.RETRY, Remedy.OPEN_READ_ONLY, Remedy.CHOOSE_ANOTHER),
    Trouble.DISK_FULL: (Remedy.RETRY, Remedy.OPEN_READ_ONLY, Remedy.CHOOSE_ANOTHER),
    Trouble.IN_USE: (Remedy.RETRY, Remedy.OPEN_READ_ONLY, Remedy.CHOOSE_ANOTHER),
    Trouble.BUSY: (Remedy.RETRY,),
    Trouble.UNREACHABLE: (Remedy.RETRY, Remedy.CHOOSE_ANOTHER),
    Trouble.UPGRADE_FAILED: (Remedy.RETRY, Remedy.OPEN_READ_ONLY, Remedy.CHOOSE_ANOTHER),
}


class StorageError(TwitchDeskError):
    """The diary file is in trouble; the text names the file, the trouble and the remedy."""

    def __init__(self, trouble: Trouble, file: Path | str, detail: str = "") -> None:
        said = f" ({detail})" if detail else ""
        super().__init__(_SENTENCES[trouble].format(file=file, detail=said))
        self.trouble = trouble
        self.file = file
        self.remedies = _REMEDIES[trouble]


_BY_NAME: Final = (
    ("SQLITE_FULL", Trouble.DISK_FULL),
    ("SQLITE_IOERR_WRITE", Trouble.DISK_FULL),
    ("SQLITE_READONLY", Trouble.READ_ONLY),
    ("SQLITE_BUSY", Trouble.BUSY),
    ("SQLITE_LOCKED", Trouble.BUSY),
    ("SQLITE_CORRUPT", Trouble.DAMAGED),
    ("SQLITE_NOTADB", Trouble.DAMAGED),
    # Our own questions are sound, so a table, a column or a sum is not what it should be.
    ("SQLITE_ERROR", Trouble.DAMAGED),
    ("SQLITE_PERM", Trouble.READ_ONLY),
)


_BY_ERRNO: Final = {
    errno.ENOSPC: Trouble.DISK_FULL,
    errno.EDQUOT: Trouble.DISK_FULL,
    errno.EFBIG: Trouble.DISK_FULL,
    errno.EACCES: Trouble.READ_ONLY,
    errno.EPERM: Trouble.READ_ONLY,
    errno.EROFS: Trouble.READ_ONLY,
}


def trouble_of(error: OSError) -> Trouble:
    """Return the trouble behind what the system said while a file was written."""
    return _BY_ERRNO.get(error.errno or 0, Trouble.UNREACHABLE)


def name_of(error: BaseException | None) -> str:
    """Return the name of what a database driver reported: SQLITE_FULL, or the kind of error without one."""
    if name := getattr(error, "sqlite_errorname", ""):
        return str(name)
    # The one error the driver raises on its own: text in the file that is no text.
    return "SQLITE_CORRUPT" if isinstance(error, sqlite3.OperationalError) else type(error).__name__


def trouble_named(name: str) -> Trouble:
    """Return the trouble behind an SQLite error name such as SQLITE_FULL."""
    for start, trouble in _BY_NAME:
        if name.startswith(start):
            return trouble
    return Trouble.UNREACHABLE


def _trouble_at(file: Path | str, name: str) -> Trouble:
    # A write that failed is a full disk most of the time, but not where the rights were taken away meanwhile.
    if name == "SQLITE_IOERR_WRITE" and isinstance(file, Path):
        touched = (file, file.with_name(file.name + "-journal"), file.parent)
        as_we_write = os.access in os.supports_effective_ids
        there = (each for each in touched if each.exists())
        if not all(os.access(each, os.W_OK, effective_ids=as_we_write) for each in there):
            return Trouble.READ_ONLY
    return trouble_named(name)


def storage_error(file: Path | str, error: DBAPIError) -> StorageError:
    """Return the error to show for what the database driver reported."""
    name = name_of(error.orig)
    return StorageError(_trouble_at(file, name), file, name)


def sqlite_error(file: Path | str, error: sqlite3.Error) -> StorageError:
    """Return the error to show for what SQLite reported when asked without SQLAlchemy."""
    name = name_of(error)
    return StorageError(_trouble_at(file, name), file, name)
