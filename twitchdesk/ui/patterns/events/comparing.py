# SPDX-License-Identifier: MIT
"""Shows the comparison around the chosen event, as soon as the days of the diary are known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from twitchdesk.ui.patterns.events.asking import Asking
from twitchdesk.ui.patterns.events.result import ResultState, Teller
from twitchdesk.ui.patterns.events.state import EventRow, ListState
from twitchdesk.ui.patterns.findings import Findings
from twitchdesk.ui.plots.dates import day_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from twitchdesk.report.pattern_words import PatternWords
    from twitchdesk.ui.patterns.events.view import EventsView


class Comparing(QObject):
    """Joins findings and the chosen event with the card of a view; ``findings`` may be replaced."""

    def __init__(
        self,
        words: PatternWords,
        today: Callable[[], date],
        view: EventsView,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._words, self._today, self._view = words, today, view
        self.findings = Findings()
        self._state = ListState((), None, writable=False)
        self.asking = Asking(self)
        self.asking.answered.connect(self._show)

    def show_chosen(self, state: ListState) -> None:
        """Show what is known about the chosen event, and ask for what is not."""
        self._state = state
        row, table = state.chosen_row, self.findings.table
        if row is None:
            self.asking.forget()
        elif table is not None and len(table.days):
            self.asking.ask(row, table)
        self._show()

    def _show(self) -> None:
        row = self._state.chosen_row
        self._view.show_result(None if row is None else self._result(row))

    def _result(self, row: EventRow) -> ResultState:
        teller, found = Teller(self._words, day_text, self._today()), self.asking.found
        if found is not None and found.event == row.id:
            return teller.result(row, self._state.rows, found, self.findings.table)
        return teller.waiting(row, self.asking.trouble or teller.why_waiting(self.findings))
