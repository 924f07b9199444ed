# SPDX-License-Identifier: MIT
"""Joins the panel of have and need to the diary and to what was found in it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from twitchdesk.domain.daily import ENTRY_COMPLETES_DAY
from twitchdesk.domain.edits import Put, Step
from twitchdesk.domain.records import Kind, Preference
from twitchdesk.ui.patterns.findings_pane import FindingsPane
from twitchdesk.ui.patterns.needs.state import NeedsFacts, NeedsState, needs_state
from twitchdesk.ui.patterns.needs.view import NeedsView
from twitchdesk.ui.patterns.speech import Speech

if TYPE_CHECKING:
    from twitchdesk.domain.edits import Change
    from twitchdesk.ui.live_diary import LiveDiary
    from twitchdesk.ui.patterns.finder import Finder
    from twitchdesk.ui.today_page import Tools

_READ_ONLY: Final = "This diary is open read-only."


class NeedsPane(FindingsPane):
    """The panel of the open diary."""

    def __init__(
        self, live: LiveDiary, tools: Tools, finder: Finder | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._live = live
        self._speech = Speech(live, tools)
        self.state: NeedsState | None = None
        self.view = NeedsView(tools.look, self)
        self._fill(self.view)
        self.view.completes_turned.connect(self._turn)
        live.changed.connect(self._changed)
        self._follow(finder)
        self.refresh()

    @override
    def refresh(self) -> None:
        """Show what is missing after what was found."""
        super().refresh()
        findings = self._findings
        why_not = _READ_ONLY if self._live.read_only else ""
        facts = NeedsFacts(findings.table, findings.report, self._completes(), why_not)
        self.state = needs_state(facts, self._speech.words)
        self.view.show_state(self.state)

    def _changed(self, change: Change) -> None:
        if Kind.PREFERENCE in change.kinds:
            self._speech.forget()
            self._refresh_when_seen()

    def _turn(self) -> None:
        wanted = not self._completes()
        title = "Count days with any entry as complete" if wanted else "Count only days that were closed"
        self._live.do(Step(title, (Put(Preference(ENTRY_COMPLETES_DAY, json.dumps(wanted))),)))

    def _completes(self) -> bool:
        return self._live.read.preferences().get(ENTRY_COMPLETES_DAY) is True
