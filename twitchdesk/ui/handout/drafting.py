# SPDX-License-Identifier: MIT
"""The choices as they are being made, and their way into the diary when typing pauses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from twitchdesk.domain.errors import TwitchDeskError
from twitchdesk.domain.handout_choices import HandoutChoices, choices_of, keeping
from twitchdesk.ui.handout.state import Checked, Typed, read_typed, title_of, typed_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from twitchdesk.domain.handout_choices import Paper
    from twitchdesk.ui.handout.state import Calendar
    from twitchdesk.ui.live_diary import LiveDiary

PAUSE_MS: Final = 900


class Drafting(QObject):
    """Holds what is typed.

    ``edited`` when it has changed by hand, ``replaced`` when the diary says otherwise, ``paused`` when typing
    pauses. Then it is kept in the diary as one step; in a read-only diary it holds as long as the page does.
    """

    edited = Signal()
    replaced = Signal()
    paused = Signal()

    def __init__(
        self, live: LiveDiary, paper: Paper, calendar: Callable[[], Calendar], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._live, self._paper, self._calendar = live, paper, calendar
        self._kept = self._put = HandoutChoices(paper=paper)
        self.typed = Typed(paper=paper)
        self.checked = Checked(self._kept)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.keep)
        self.look_again()

    @property
    def choices(self) -> HandoutChoices:
        """What the handout is made with now."""
        return self.checked.choices

    def edit(self, typed: Typed) -> None:
        """Take what was typed; it is kept after a pause."""
        if typed == self.typed:
            return
        self.typed = typed
        self.checked = read_typed(typed, self._kept, self._calendar())
        self._pause.start()
        self.edited.emit()

    def keep(self) -> None:
        """Give the diary what is typed, unless it has it."""
        self._pause.stop()
        self.paused.emit()
        step = keeping(self._put, self.choices, title_of(self._put, self.choices))
        if step is None or self._live.read_only:
            return
        # Refused, the step waits at the foot of the page; it must not be given a second time.
        self._put = self.choices
        if not self._live.do(step) and not self._live.waiting:
            self._put = self._kept

    def close(self) -> None:
        """Keep nothing any more."""
        self._pause.stop()

    def look_again(self) -> None:
        """Follow the diary: undo, or another change of the choices that it keeps."""
        try:
            kept = choices_of(self._live.read.preferences(), self._paper)
        except TwitchDeskError:
            # The page says so already: it could not read the rest either.
            return
        before, self._kept = self._kept, kept
        if kept == before or self._live.waiting:
            return
        self._put = kept
        if kept != self.choices and not self._pause.isActive():
            self.checked = Checked(kept)
            self.typed = typed_of(kept, self._calendar())
            self.replaced.emit()

    def take_up(self, typed: Typed) -> None:
        """Go on with what was typed on another page."""
        self.edit(typed)
        self.replaced.emit()
