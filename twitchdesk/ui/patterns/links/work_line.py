# SPDX-License-Identifier: MIT
"""The line that says that something is being worked out, was stopped or failed, and offers the way on."""

from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.patterns.links.state import Progress
from twitchdesk.ui.widgets.buttons import Chip
from twitchdesk.ui.widgets.room import keep_room
from twitchdesk.ui.widgets.words import Words

SHOWN_AFTER_MS: Final = 400
_HIGH_PX: Final = 26
_OFFERS: Final = {Progress.STOPPED: "Work it out", Progress.FAILED: "Try again"}


class WorkLine(QWidget):
    """Shown when work takes longer than a moment, or has ended without a result.

    ``stop_wanted`` and ``work_wanted`` tell what the person asks for, ``slowed`` that the work takes long.
    """

    stop_wanted = Signal()
    work_wanted = Signal()
    slowed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.words = Words(look, "", Text.BODY, "soft_ink", wrap=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.stop = Chip(look, "Cancel", icon="x", dense=True)
        self.again = Chip(look, "Work it out", icon="rotate-ccw", dense=True)
        self._progress = Progress.NONE
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(SHOWN_AFTER_MS)
        self._patience.timeout.connect(self._come)
        self.stop.clicked.connect(self._stop)
        self.again.clicked.connect(self._again)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.words, 1)
        row.addWidget(self.stop)
        row.addWidget(self.again)
        self.hide()
        # It comes while the person may be pointing at a row: nothing below may move.
        keep_room(self)

    @override
    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(hint.width(), max(hint.height(), self._look.px(_HIGH_PX)))

    def show_progress(self, progress: Progress, sentence: str) -> None:
        """Show how the work stands, in one sentence; work that runs is shown after a moment."""
        begins = progress is Progress.WORKING and self._progress is not Progress.WORKING
        self._progress = progress
        if self.words.text() != sentence:
            self.words.setText(sentence)
        self.stop.setVisible(progress is Progress.WORKING)
        self.again.setVisible(progress in _OFFERS)
        self.again.set_words(_OFFERS.get(progress, self.again.text()))
        if progress is not Progress.WORKING:
            self._patience.stop()
            self.setVisible(progress is not Progress.NONE)
        elif begins:
            self.hide()
            self._patience.start()

    def _come(self) -> None:
        self.show()
        self.slowed.emit()

    def _stop(self) -> None:
        self.stop_wanted.emit()

    def _again(self) -> None:
        self.work_wanted.emit()
