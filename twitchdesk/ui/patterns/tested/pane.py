# SPDX-License-Identifier: MIT
"""Joins the table of everything that was tested to what was found in the open diary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from twitchdesk.analysis.rules import TIMINGS
from twitchdesk.domain.records import Kind
from twitchdesk.ui.patterns.findings import Stage
from twitchdesk.ui.patterns.findings_pane import FindingsPane
from twitchdesk.ui.patterns.speech import Speech
from twitchdesk.ui.patterns.tested.state import ResultsState, as_text, results_state
from twitchdesk.ui.patterns.tested.view import TestedView

if TYPE_CHECKING:
    from twitchdesk.domain.edits import Change
    from twitchdesk.ui.live_diary import LiveDiary
    from twitchdesk.ui.patterns.finder import Finder
    from twitchdesk.ui.today_page import Tools


class TestedPane(FindingsPane):
    """The table of the open diary."""

    def __init__(
        self, live: LiveDiary, tools: Tools, finder: Finder | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._speech = Speech(live, tools)
        self.state = ResultsState()
        self.view = TestedView(tools.look, self._speech.phrases, self)
        self._fill(self.view)
        self.view.copy_wanted.connect(self._copy)
        live.changed.connect(self._changed)
        self._follow(finder)

    @override
    def refresh(self) -> None:
        """Show every result that was found; while the diary is worked through again, those of before."""
        super().refresh()
        before, self.state = self.state, self._state()
        if self.state != before:
            self.view.show_state(self.state)

    def _state(self) -> ResultsState:
        findings, phrases = self._findings, self._speech.phrases
        if findings.report is None or findings.table is None:
            return ResultsState(waiting=findings.trouble or phrases.said(_waiting(findings.stage)))
        return results_state(
            findings.report,
            findings.standings,
            self._speech.words,
            tried=len(TIMINGS),
            not_logged=findings.table.not_logged,
        )

    def _changed(self, change: Change) -> None:
        if Kind.PREFERENCE in change.kinds:
            self._speech.forget()
            self._refresh_when_seen()

    def _copy(self, _rows: int) -> None:
        rows = self.view.table.results.rows
        QGuiApplication.clipboard().setText(as_text(self.state, rows))
        self.view.say_copied(len(rows))


def _waiting(stage: Stage) -> str:
    if stage is Stage.STOPPED:
        return "page.stopped"
    return "page.working" if stage in {Stage.WAITING, Stage.WORKING} else "tested_words.nothing"
