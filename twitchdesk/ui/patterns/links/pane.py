# SPDX-License-Identifier: MIT
"""The section "What goes along": joins the findings, their words and the picture by amount with the view."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from twitchdesk.domain.edits import Change
from twitchdesk.domain.records import Kind
from twitchdesk.ui.live_diary import LiveDiary
from twitchdesk.ui.patterns.findings_pane import FindingsPane
from twitchdesk.ui.patterns.links.dose_state import dose_state
from twitchdesk.ui.patterns.links.dose_work import DoseWork
from twitchdesk.ui.patterns.links.state import beside_of, detail_state, links_state
from twitchdesk.ui.patterns.links.view import LinksView
from twitchdesk.ui.patterns.speech import Speech
from twitchdesk.ui.signals import signal

if TYPE_CHECKING:
    from twitchdesk.ui.patterns.finder import Finder
    from twitchdesk.ui.today_page import Tools

_HABIT: Final = "patterns/habit"


class LinksPane(FindingsPane):
    """Shows the findings while it is seen; the chosen habit stays chosen from one result to the next.

    ``work_wanted`` and ``stop_wanted`` ask for the analysis, ``habit_chosen`` tells which habit is looked at.
    """

    habit_chosen = signal(str)
    day_opened = signal(date)
    work_wanted = Signal()
    stop_wanted = Signal()

    def __init__(
        self, live: LiveDiary, tools: Tools, finder: Finder | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._live, self._tools = live, tools
        self._speech = Speech(live, tools)
        self._words = self._speech.words
        self._chosen = tools.memory.text(_HABIT)
        self._shown = ""
        self._dose = DoseWork(self)
        self.view = LinksView(tools.look, self._speech.phrases, self)
        self._fill(self.view)
        self._connect(finder)

    def _connect(self, finder: Finder | None) -> None:
        self.view.habit_chosen.connect(self._choose)
        self.view.day_opened.connect(self.day_opened.emit)
        self.view.work_wanted.connect(self.work_wanted.emit)
        self.view.stop_wanted.connect(self.stop_wanted.emit)
        self._live.changed.connect(self._changed)
        self._dose.changed.connect(self._refresh_detail)
        self._follow(finder)

    @property
    def habit(self) -> str:
        """The habit that is looked at, empty while there is none."""
        return self.view.forest.rows.habit

    def add_below(self, widget: QWidget) -> None:
        """Put a panel below the rows."""
        self.view.add_below(widget)

    @override
    def refresh(self) -> None:
        """Show the findings with the chosen habit."""
        super().refresh()
        state = links_state(self._findings, self._words, self._chosen)
        self._shown = state.chosen
        self.view.show_state(state)
        self._refresh_detail()

    def _refresh_detail(self) -> None:
        report = self._findings.report
        if report is None or not self._shown:
            return
        self._dose.want(report, self._shown)
        dose = self._dose.dose
        beside = beside_of(self._findings, self._shown, bends=dose is not None and dose.bends)
        detail = detail_state(self._shown, report, self._words, self._speech.habits, beside)
        if detail is not None:
            self.view.show_detail(detail)
            pattern, working = report.of(self._shown), self._dose.is_working
            self.view.show_dose(dose_state(dose, pattern, self._words, working=working))

    def _choose(self, habit: str) -> None:
        self._chosen = self._shown = habit
        self._tools.memory.keep(_HABIT, habit)
        self.habit_chosen.emit(habit)
        self._refresh_detail()

    def _changed(self, change: Change) -> None:
        # Of all preferences only the unit of fluids changes a word here; numbers come with the findings.
        if Kind.PREFERENCE not in change.kinds:
            return
        self._speech.forget()
        if self._speech.words != self._words:
            self._words = self._speech.words
            self._refresh_when_seen()
