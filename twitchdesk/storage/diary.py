# SPDX-License-Identifier: MIT
"""The diary: the one way to change it, and undo in the core."""

from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError, IntegrityError

from twitchdesk.domain.edits import Change, Drop, Put, Step, change_of
from twitchdesk.domain.errors import ValueRefusedError
from twitchdesk.storage.applying import apply, key_of
from twitchdesk.storage.lock import DiaryLock
from twitchdesk.storage.problems import StorageError, Trouble, storage_error
from twitchdesk.storage.reader import DiaryReader
from twitchdesk.storage.shelves import UNREADABLE

_Identity = tuple[int, int] | None


def _identity(file: Path | str) -> _Identity:
    try:
        found = Path(file).stat() if isinstance(file, Path) else None
    except OSError:
        return (0, 0)
    return None if found is None else (found.st_dev, found.st_ino)


class Diary:
    """An open diary. ``read`` asks; ``do``, ``undo`` and ``redo`` are the only calls that write.

    The history lasts as long as the diary is open. A step is done whole or not at all.
    """

    def __init__(
        self, engine: Engine, file: Path | str, *, lock: DiaryLock | None = None, writable: bool = True
    ) -> None:
        self.read = DiaryReader(engine, file)
        self.file = file
        self.read_only = not writable
        self.changed_since_open = False
        self._engine = engine
        self._lock = lock
        self._identity = _identity(file)
        self._closed = False
        self._undo: list[Step] = []
        self._redo: list[Step] = []

    @property
    def undo_title(self) -> str | None:
        """What ``undo`` would take back, None when there is nothing."""
        return self._undo[-1].title if self._undo else None

    @property
    def redo_title(self) -> str | None:
        """What ``redo`` would do again, None when there is nothing."""
        return self._redo[-1].title if self._redo else None

    def do(self, step: Step) -> Change:
        """Do a step in one durable transaction and return what it changed.

        Raises:
            StorageError, ValueRefusedError: nothing was changed and the history is as it was.
        """
        change, inverse = self._apply(step)
        self._undo.append(inverse)
        self._redo.clear()
        return change

    def undo(self) -> Change | None:
        """Take back the last step; None when there is nothing to take back. Raises as ``do``."""
        return self._move(self._undo, self._redo)

    def redo(self) -> Change | None:
        """Do the step taken back last again; None when there is none. Raises as ``do``."""
        return self._move(self._redo, self._undo)

    def remember(self, inverse: Step) -> None:
        """Begin the history with the way back from something that was done before the diary was opened."""
        if not self._undo:
            self._undo.append(inverse)

    def close(self) -> None:
        """Close the file and free it for others."""
        self._closed = True
        self._engine.dispose()
        if self._lock is not None:
            self._lock.release()

    def _move(self, source: list[Step], target: list[Step]) -> Change | None:
        if not source:
            return None
        change, inverse = self._apply(source[-1])
        source.pop()
        target.append(inverse)
        return change

    def _apply(self, step: Step) -> tuple[Change, Step]:
        self._require_writing()
        try:
            with self._engine.begin() as connection:
                pairs = apply(connection, step.edits)
        except UNREADABLE as error:
            raise StorageError(Trouble.DAMAGED, self.file, "an entry cannot be read") from error
        except IntegrityError as error:
            sentence = "This day holds such an entry already. Change that one, or delete it first."
            raise ValueRefusedError("day", sentence) from error
        except DBAPIError as error:
            raise storage_error(self.file, error) from error
        self.changed_since_open = True
        undone = [
            Put(before) if before is not None else Drop(*key_of(edit))
            for edit, (before, _after) in zip(step.edits, pairs, strict=True)
        ]
        return change_of(pairs), Step(step.title, tuple(reversed(undone)))

    def _require_writing(self) -> None:
        if self._closed:
            raise RuntimeError("the diary is closed, and another window may hold it")
        if self.read_only:
            raise StorageError(Trouble.READ_ONLY, self.file)
        # SQLite would go on writing into a file that was deleted or replaced, where nobody finds it again.
        if self._identity != _identity(self.file):
            raise StorageError(Trouble.MISSING, self.file)
