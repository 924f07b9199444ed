# SPDX-License-Identifier: MIT
"""The line that says that something is being worked out, was stopped or failed, and offers the way on."""

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.patterns.links.state import Progress
from twitchdesk.ui.widgets.buttons import Chip
from twitchdesk.ui.widgets.room import keep_room
from twitchdesk.ui.widgets.words import Words

SHOWN_AFTER_MS: Final = 400
_OFFERS: Final = {
    Progress.WORKING: "Cancel",
    Progress.STOPPED: "Work it out",
    Progress.FAILED: "Try again",
}


class WorkLine(QWidget):
    """Shown when work takes longer than a moment, or has ended without a result.

    ``stop_wanted`` and ``work_wanted`` tell what the person asks for, ``slowed`` that the work takes long.
    """

    stop_wanted = Signal()
    work_wanted = Signal()
    slowed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = Words(look, "", Text.BODY, "soft_ink", wrap=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.way_on = Chip(look, _OFFERS[Progress.WORKING], dense=True)
        self._progress = Progress.NONE
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(SHOWN_AFTER_MS)
        self._patience.timeout.connect(self._come)
        self.way_on.clicked.connect(self._go)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.words, 1)
        row.addWidget(self.way_on)
        # It comes while the person may be pointing at a row: nothing below may move.
        keep_room(self)
        self.hide()

    def show_progress(self, progress: Progress, sentence: str) -> None:
        """Show how the work stands, in one sentence; work that runs is shown after a moment."""
        begins = progress is Progress.WORKING and self._progress is not Progress.WORKING
        self._progress = progress
        self.words.setText(sentence)
        if progress in _OFFERS:
            self.way_on.set_words(_OFFERS[progress])
        if progress is not Progress.WORKING:
            self._patience.stop()
            self.setVisible(progress is not Progress.NONE)
        elif begins:
            self.hide()
            self._patience.start()

    def _come(self) -> None:
        self.show()
        self.slowed.emit()

    def _go(self) -> None:
        if self._progress is Progress.WORKING:
            self.stop_wanted.emit()
        else:
            self.work_wanted.emit()
