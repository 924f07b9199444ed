# SPDX-License-Identifier: MIT
"""The section “When and where”: joins the diary with the cards."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from twitchdesk.domain.edits import Change
from twitchdesk.domain.errors import TwitchDeskError
from twitchdesk.paths import resources
from twitchdesk.ui.body_map.figure import load_figure
from twitchdesk.ui.patterns.rhythm.locale_words import style_of_days, tongue_of
from twitchdesk.ui.patterns.rhythm.reading import RhythmReading
from twitchdesk.ui.patterns.rhythm.scenes import Scenes
from twitchdesk.ui.patterns.rhythm.turns import Turns
from twitchdesk.ui.patterns.rhythm.view import RhythmView
from twitchdesk.ui.signals import signal

if TYPE_CHECKING:
    from twitchdesk.ui.live_diary import LiveDiary
    from twitchdesk.ui.patterns.finder import Finder
    from twitchdesk.ui.today_page import Tools


class RhythmPane(QWidget):
    """Hours, days, sides and places of the diary. ``day_opened`` carries a day that Today shall show.

    It reads and draws a piece a turn of the event loop, and nothing at all while it is hidden. It needs no
    findings: what it shows is counted, not tested.
    """

    day_opened = signal(date)

    def __init__(
        self,
        live: LiveDiary,
        tools: Tools,
        _finder: Finder | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._reading = RhythmReading(live.read)
        tongue = tongue_of(tools.known.phrases)
        self.view = RhythmView(tools.look, load_figure(resources() / "body"), style_of_days(), tongue, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._scenes = Scenes(self.view, self._reading, tools.known.body, tongue, tools.clock)
        self._turns = Turns(self._piece, self)
        self._scenes.follow(tools.memory, self._turns.go)
        self._scenes.all_due()
        self.view.year.day_opened.connect(self.day_opened.emit)
        self.view.lines.day_opened.connect(self.day_opened.emit)
        self.view.again.clicked.connect(self._again)
        live.changed.connect(self._changed)

    @property
    def is_current(self) -> bool:
        """Whether everything is read and shown."""
        return self._reading.is_current and not self._scenes.due

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._scenes.is_of_today:
            self._scenes.all_due()
        self._turns.go()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._turns.stop()
        super().hideEvent(event)

    def _changed(self, change: Change) -> None:
        if self._reading.note(change):
            self._scenes.all_due()
            if self.isVisible():
                self._turns.go()

    def _again(self) -> None:
        self._reading.forget()
        self._scenes.all_due()
        self._turns.go()

    def _piece(self) -> bool:
        """Read a piece, or show a card; tell whether there is more to do."""
        if self._reading.is_current:
            if self._scenes.due:
                self._scenes.due.pop(0)()
            return bool(self._scenes.due)
        try:
            self._reading.read_piece()
        except TwitchDeskError as error:
            self.view.show_trouble(str(error))
            return False
        self.view.show_trouble("")
        return True
