# SPDX-License-Identifier: MIT
"""Joins the table of everything that was tested to what was found in the open diary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from twitchdesk.analysis.rules import TIMINGS
from twitchdesk.domain.records import Kind
from twitchdesk.ui.patterns.findings import Findings, Stage
from twitchdesk.ui.patterns.needs.speech import Speech
from twitchdesk.ui.patterns.tested.state import ResultsState, as_text, results_state
from twitchdesk.ui.patterns.tested.view import TestedView

if TYPE_CHECKING:
    from twitchdesk.domain.edits import Change
    from twitchdesk.ui.live_diary import LiveDiary
    from twitchdesk.ui.patterns.finder import Finder
    from twitchdesk.ui.today_page import Tools


class TestedPane(QWidget):
    """The table of the open diary."""

    def __init__(
        self, live: LiveDiary, tools: Tools, finder: Finder | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._speech = Speech(live, tools)
        self._findings = Findings()
        self._outdated = True
        self.state = ResultsState()
        self.view = TestedView(tools.look, self._speech.phrases, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.view.copy_wanted.connect(self._copy)
        live.changed.connect(self._changed)
        if finder is not None:
            finder.found.connect(self.show_findings)
            self._findings = finder.findings

    def show_findings(self, findings: Findings) -> None:
        """Show every result that was found; while the diary is worked through again, those of before."""
        self._findings = findings
        self._refresh_when_seen()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._outdated:
            self._refresh()

    def _refresh_when_seen(self) -> None:
        self._outdated = True
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        self._outdated = False
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
