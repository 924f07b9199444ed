# SPDX-License-Identifier: MIT
"""Asks the analysis about the chosen event, in the background, once for each question."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from twitchdesk.ui.latest import Latest
from twitchdesk.ui.patterns.events.work import Compared, Question

if TYPE_CHECKING:
    from twitchdesk.analysis.daily import DailyTable
    from twitchdesk.ui.patterns.events.state import EventRow

_log = logging.getLogger("twitchdesk")
_BROKEN: Final = "This could not be compared. The diary itself is safe; details are in the log."


class Asking(QObject):
    """Keeps the answer for one event; ``answered`` when it has come or could not be worked out."""

    answered = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.found: Compared | None = None
        self.trouble = ""
        self._question: Question | None = None
        self._work: Latest[Compared] = Latest(self._done, self._failed, self)

    def ask(self, row: EventRow, table: DailyTable) -> None:
        """Ask about an event, unless that is what was asked last."""
        question = Question(row.id, row.first, row.last, row.kind.compare, table.days, table.twitches)
        before = self._question
        if before is not None and before.is_same(question):
            return
        # The answer of another day or event must not stand beside this one; that of an earlier diary may.
        if before is None or not before.is_about_same(question):
            self.found = None
        self.trouble, self._question = "", question
        self._work.start(question.answer)

    def forget(self) -> None:
        """Ask nothing any more."""
        self._work.cancel()
        self.found, self._question, self.trouble = None, None, ""

    def close(self) -> None:
        """Work no more; nothing works in the background when this returns."""
        self._work.wait()

    def _done(self, found: Compared) -> None:
        self.found = found
        self.answered.emit()

    def _failed(self, error: Exception) -> None:
        # Its kind only: the words of an error may hold what the person wrote.
        _log.error("before and after: %s", type(error).__name__)
        self.found, self.trouble, self._question = None, _BROKEN, None
        self.answered.emit()
