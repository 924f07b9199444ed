# SPDX-License-Identifier: MIT
"""A diary that was not opened: the page that says why, and each way on."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject

from twitchdesk.clock import Clock
from twitchdesk.domain.errors import TwitchDeskError
from twitchdesk.storage.backup import newest_good_backup, restore
from twitchdesk.storage.diary import Diary
from twitchdesk.storage.opening import open_diary, open_read_only
from twitchdesk.storage.problems import Remedy, StorageError
from twitchdesk.storage.upkeep import start_anew
from twitchdesk.ui.look import Look
from twitchdesk.ui.start.state import trouble_state
from twitchdesk.ui.start.trouble_page import TroublePage


@dataclass(frozen=True, slots=True)
class WaysOn:
    """What the desk does when the person has chosen: show an opened diary, or ask for another file."""

    opened: Callable[[Diary], object]
    choose_another: Callable[[], object]


class Unopened(QObject):
    """Shows a ``TroublePage`` and carries out what is chosen on it; what fails is said on the page."""

    def __init__(
        self, look: Look, clock: Clock, where: Path | str, error: StorageError, ways: WaysOn
    ) -> None:
        # A database elsewhere is no file; none of the remedies that need one is offered for it.
        file = Path(where)
        backup = newest_good_backup(file) if Remedy.RESTORE in error.remedies else None
        self.page = TroublePage(look, trouble_state(error, has_backup=backup is not None))
        super().__init__(self.page)
        self._clock, self._where, self._file, self._ways = clock, where, file, ways
        self._attempts: dict[Remedy, Callable[[], Diary]] = {
            Remedy.RETRY: self._open,
            Remedy.OPEN_READ_ONLY: self._open_read_only,
            Remedy.RESTORE: self._restore,
            Remedy.START_NEW: self._start_new,
        }
        self.page.remedy_chosen.connect(self._chosen)

    def _chosen(self, remedy: Remedy) -> None:
        if remedy is Remedy.CHOOSE_ANOTHER:
            self._ways.choose_another()
            return
        try:
            diary = self._attempts[remedy]()
        except TwitchDeskError as error:
            self.page.say(str(error))
        else:
            self._ways.opened(diary)

    def _open(self) -> Diary:
        return open_diary(self._where, self._clock.now(), create=False)

    def _open_read_only(self) -> Diary:
        return open_read_only(self._file)

    def _restore(self) -> Diary:
        backup = newest_good_backup(self._file)
        if backup is not None:
            restore(self._file, backup, self._clock.now())
        return self._open()

    def _start_new(self) -> Diary:
        start_anew(self._file, self._clock.now())
        return self._open()
