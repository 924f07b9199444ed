# SPDX-License-Identifier: MIT
"""The diary as the window sees it: one way to change it, one signal when it has changed."""

import logging
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject

from twitchdesk.domain.edits import Change, Step
from twitchdesk.domain.errors import TwitchDeskError, ValueRefusedError
from twitchdesk.storage.diary import Diary
from twitchdesk.storage.reader import DiaryReader
from twitchdesk.storage.upkeep import back_up
from twitchdesk.ui.signals import signal

_log = logging.getLogger("twitchdesk")


@dataclass(frozen=True, slots=True)
class Refusal:
    """A step that could not be saved, and the sentence that says why. The step waits to be tried again."""

    step: Step
    sentence: str


class LiveDiary(QObject):
    """``read`` asks the diary; ``do``, ``undo`` and ``redo`` change it and then emit ``changed`` once.

    ``last_step`` is what ``do`` saved last, ``redone_title`` what ``redo`` did last.
    A step that cannot be saved is kept in ``waiting`` and announced by ``refused``; nothing else is emitted.
    """

    changed = signal(Change)
    refused = signal(Refusal)

    def __init__(self, diary: Diary, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._diary = diary
        self.read: DiaryReader = diary.read
        self.last_step: Step | None = None
        self.redone_title: str | None = None
        self.waiting: tuple[Refusal, ...] = ()

    @property
    def read_only(self) -> bool:
        """Whether the diary was opened without the right to write."""
        return self._diary.read_only

    @property
    def undo_title(self) -> str | None:
        """What ``undo`` would take back."""
        return self._diary.undo_title

    @property
    def redo_title(self) -> str | None:
        """What ``redo`` would do again."""
        return self._diary.redo_title

    def do(self, step: Step) -> bool:
        """Save a step; False when it was refused and waits."""
        try:
            change = self._diary.do(step)
        except TwitchDeskError as error:
            refusal = Refusal(step, str(error))
            # What the diary will never take is said, but does not wait: trying again would not help.
            if not isinstance(error, ValueRefusedError):
                self.waiting = (*self.waiting, refusal)
            self.refused.emit(refusal)
            return False
        self._done(step, change)
        return True

    def _done(self, step: Step, change: Change) -> None:
        self.last_step, self.redone_title = step, None
        self.changed.emit(change)

    def remember(self, inverse: Step) -> None:
        """Let ``undo`` take back something that was done before the diary was opened."""
        if not self.read_only:
            self._diary.remember(inverse)

    def retry(self) -> bool:
        """Try again to save what waits, in order; False when a step was refused again.

        One that the diary will never take is said and waits no longer, so that it does not hold up the rest.
        """
        while self.waiting:
            first, *rest = self.waiting
            try:
                change = self._diary.do(first.step)
            except ValueRefusedError as error:
                self.waiting = tuple(rest)
                self.refused.emit(Refusal(first.step, str(error)))
                return False
            except TwitchDeskError as error:
                again = Refusal(first.step, str(error))
                self.waiting = (again, *rest)
                self.refused.emit(again)
                return False
            self.waiting = tuple(rest)
            self._done(first.step, change)
        return True

    def give_up_waiting(self) -> None:
        """Forget the steps that wait: the person says so, or still has what was typed on the page."""
        self.waiting = ()

    def undo(self) -> None:
        """Take back the last step, if there is one."""
        self._moved(undoing=True)

    def redo(self) -> None:
        """Do the step taken back last again, if there is one."""
        self._moved(undoing=False)

    def _moved(self, *, undoing: bool) -> None:
        title = (self.undo_title if undoing else self.redo_title) or ""
        try:
            change = self._diary.undo() if undoing else self._diary.redo()
        except TwitchDeskError as error:
            self.refused.emit(Refusal(Step(title, ()), str(error)))
            return
        if change is not None:
            self.last_step, self.redone_title = None, None if undoing else title
            self.changed.emit(change)

    def close(self, now: datetime) -> None:
        """Close the diary file; a changed one is backed up first, and old backups are thinned out."""
        if self._diary.changed_since_open and isinstance(self._diary.file, Path):
            try:
                back_up(self._diary.file, now)
            except TwitchDeskError as error:
                _log.warning("no backup at closing: %s", type(error).__name__)
        self._diary.close()
