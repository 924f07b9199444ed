# SPDX-License-Identifier: MIT
"""Keeps the strip at the foot of a page true to the diary: what was saved last, and what still waits."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from twitchdesk.domain.edits import Change
from twitchdesk.ui.live_diary import LiveDiary, Refusal
from twitchdesk.ui.today.state import SAVED_NOW, saved_strip, unchanged_strip, waiting_strip
from twitchdesk.ui.today.strip import UndoStrip


class StripKeeper(QObject):
    """Joins a strip to the diary. ``open_details`` is called with the id of a twitch, once it is given."""

    def __init__(self, live: LiveDiary, strip: UndoStrip, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._live, self._strip = live, strip
        self.open_details: Callable[[str], object] | None = None
        strip.undo_pressed.connect(live.undo)
        strip.redo_pressed.connect(live.redo)
        strip.retry_pressed.connect(self._retry)
        strip.details_pressed.connect(self._details)
        live.changed.connect(self._changed)
        live.refused.connect(self.show_refusal)

    def show_refusal(self, refusal: Refusal) -> None:
        """Show what waits to be saved and why, else what could not be taken back."""
        titles = tuple(waiting.step.title for waiting in self._live.waiting)
        # What could not be taken back is saved as it was, so nothing waits for it.
        unchanged = unchanged_strip(refusal.step.title, refusal.sentence)
        self._strip.show_state(waiting_strip(titles, refusal.sentence) if titles else unchanged)

    def _changed(self, _change: Change) -> None:
        live = self._live
        if not live.waiting:
            self._strip.show_state(saved_strip(live.last_step, live.redo_title, live.redone_title))

    def _retry(self) -> None:
        if self._live.retry():
            # No button in the place of the one just pressed: a second press would undo what was saved.
            self._strip.show_state(SAVED_NOW)

    def _details(self, twitch: str) -> None:
        if self.open_details is not None:
            self.open_details(twitch)
