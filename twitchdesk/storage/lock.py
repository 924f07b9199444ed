# SPDX-License-Identifier: MIT
"""One writer at a time: a lock file beside the diary that the system frees when its owner dies."""

import os
import socket
import sys
from pathlib import Path
from typing import IO

from twitchdesk.storage.problems import StorageError, Trouble

if sys.platform == "win32":
    import msvcrt

    def _try_lock(file: IO[str]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _try_lock(file: IO[str]) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


class DiaryLock:
    """The right to write one diary, held until ``release`` or the end of the process."""

    def __init__(self, diary: Path) -> None:
        """Take the lock.

        Raises:
            StorageError: another window holds it, or the folder cannot be written.
        """
        self._path = diary.with_name(diary.name + ".lock")
        try:
            self._file = self._path.open("a+", encoding="utf-8")
        except OSError as error:
            raise StorageError(Trouble.READ_ONLY, diary, error.strerror or "") from error
        try:
            _try_lock(self._file)
        except OSError as error:
            owner = self._owner()
            self._file.close()
            raise StorageError(Trouble.IN_USE, diary, owner) from error
        self._sign()

    def _owner(self) -> str:
        self._file.seek(0)
        return self._file.read(200).strip()

    def _sign(self) -> None:
        self._file.seek(0)
        self._file.truncate()
        self._file.write(f"process {os.getpid()} on {socket.gethostname()}")
        self._file.flush()

    def release(self) -> None:
        """Give the lock back; the file stays, empty, since deleting it would let two windows in."""
        if not self._file.closed:
            self._file.seek(0)
            self._file.truncate()
            self._file.close()
