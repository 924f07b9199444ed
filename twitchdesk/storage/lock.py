# SPDX-License-Identifier: MIT
"""One writer at a time: a lock file beside the diary that the system frees when its owner dies."""

import os
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from twitchdesk.storage.problems import StorageError, Trouble, trouble_of

if sys.platform == "win32":
    import msvcrt

    def _try_lock(file: BinaryIO) -> None:
        # A locked byte cannot be read there, so it is one far behind the words of the owner.
        file.seek(1 << 20)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _try_lock(file: BinaryIO) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


def lock_file(diary: Path) -> Path:
    """Return the lock file of a diary: beside the real file, so that every link to it has the same one."""
    real = diary.resolve()
    return real.with_name(real.name + ".lock")


class DiaryLock:
    """The right to write one diary, held until ``release`` or the end of the process."""

    def __init__(self, diary: Path) -> None:
        """Take the lock.

        Raises:
            StorageError: another window holds it, or the folder cannot be written.
        """
        try:
            self._file: BinaryIO = lock_file(diary).open("a+b", buffering=0)
        except OSError as error:
            raise StorageError(trouble_of(error), diary, error.strerror or "") from error
        try:
            _try_lock(self._file)
        except OSError as error:
            owner = self._owner()
            self._file.close()
            raise StorageError(Trouble.IN_USE, diary, owner) from error
        self._sign(f"process {os.getpid()} on {socket.gethostname()}")

    def _owner(self) -> str:
        self._file.seek(0)
        return self._file.read(200).decode(errors="replace").strip()

    def _sign(self, words: str) -> None:
        # The words only help to find the other window: on a full disk the lock holds without them.
        with suppress(OSError):
            self._file.truncate(0)
            self._file.write(words.encode())

    def release(self) -> None:
        """Give the lock back; the file stays, empty, since deleting it would let two windows in."""
        if not self._file.closed:
            self._sign("")
            self._file.close()


@contextmanager
def locked(diary: Path) -> Iterator[None]:
    """Hold the lock of a diary for a while. Raises as ``DiaryLock``."""
    lock = DiaryLock(diary)
    try:
        yield
    finally:
        lock.release()
