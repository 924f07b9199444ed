# SPDX-License-Identifier: MIT
"""The section of life events, joined to the diary and to the days that the analysis has read."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from twitchdesk import paths
from twitchdesk.domain.edits import Change
from twitchdesk.domain.errors import TwitchDeskError
from twitchdesk.domain.records import Kind
from twitchdesk.domain.span import DEFAULT_DAY_START, DateRange
from twitchdesk.knowledge.life_events import load_life_events
from twitchdesk.report.pattern_words import PatternWords
from twitchdesk.ui.live_diary import LiveDiary
from twitchdesk.ui.patterns.events.comparing import Comparing
from twitchdesk.ui.patterns.events.state import ListState, list_state
from twitchdesk.ui.patterns.events.view import EventsView
from twitchdesk.ui.patterns.events.writing import Dates, Unsaved, Writing
from twitchdesk.ui.patterns.findings import Findings

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from twitchdesk.ui.patterns.finder import Finder
    from twitchdesk.ui.today_page import Tools

_EVER: Final = DateRange(date.min, date.max)
# A preference says when a day begins.
_SHOWN: Final = frozenset({Kind.LIFE_EVENT, Kind.PREFERENCE})


class EventsPane(QWidget):
    """Shows the events of the diary and the comparison around the chosen one."""

    def __init__(
        self, live: LiveDiary, tools: Tools, finder: Finder | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._live, self._clock = live, tools.clock
        phrases = tools.known.phrases
        self._kinds = load_life_events(paths.resources())
        words = PatternWords(phrases, tools.known.habits)
        self._state = ListState((), None, writable=False)
        self._is_outdated, self._starts = True, DEFAULT_DAY_START
        self.view = EventsView(tools.look, self._kinds, phrases, self._today, self)
        self._comparing = Comparing(words, self._today, self.view, self)
        self._writing = Writing(live, Dates(tools.clock.now, self._today), self._kinds, self.view, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._connect(finder)

    def _connect(self, finder: Finder | None) -> None:
        self.view.chosen.connect(self.choose)
        self.view.drop_wanted.connect(lambda event: self._writing.drop(self._state.row_of(event)))
        self._writing.saved.connect(self.choose)
        self._live.changed.connect(self._changed)
        if finder is not None:
            finder.found.connect(self.show_findings)
            self.show_findings(finder.findings)

    def show_findings(self, findings: Findings) -> None:
        """Compare with the days of these findings from now on."""
        self._comparing.findings = findings
        if self.isVisible():
            self._comparing.show_chosen(self._state)

    @property
    def unsaved(self) -> Unsaved | None:
        """What was typed and is not saved yet."""
        return self._writing.unsaved

    def take_up(self, unsaved: Unsaved) -> None:
        """Go on with what was typed in another pane."""
        self._bring()
        self._writing.take_up(unsaved)

    def add_event(self) -> None:
        """Open the editor for a new event."""
        self._bring()
        self._writing.add()

    def close_diary(self) -> None:
        """Let go of the diary; nothing works in the background when this returns."""
        self._comparing.asking.close()

    def choose(self, event: str) -> None:
        """Show what is known about an event."""
        self._state = ListState(self._state.rows, event, self._state.writable)
        if self._state.chosen_row is None:
            self._read()
        else:
            self.view.show_list(self._state)
            self._comparing.show_chosen(self._state)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._bring()

    def _bring(self) -> None:
        if self._is_outdated:
            self._read()
        else:
            self._comparing.show_chosen(self._state)

    def _changed(self, change: Change) -> None:
        if change.kinds.isdisjoint(_SHOWN):
            return
        self._writing.look_again()
        self._is_outdated = True
        if self.isVisible():
            self._read()

    def _read(self) -> None:
        try:
            self._starts = self._live.read.day_starts_at()
            events = self._live.read.life_events(_EVER)
        except TwitchDeskError as error:
            self.view.show_trouble(str(error))
            return
        self._is_outdated = False
        writable = not self._live.read_only
        before = self._state
        self._state = list_state(events, self._kinds, before.chosen, before.rows, writable=writable)
        self.view.show_list(self._state)
        self._comparing.show_chosen(self._state)

    def _today(self) -> date:
        return self._clock.today(self._starts)
