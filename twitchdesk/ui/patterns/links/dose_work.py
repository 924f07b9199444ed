# SPDX-License-Identifier: MIT
"""Works the picture by amount of the chosen habit out, in the background and once for each result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from twitchdesk.ui.latest import Latest

if TYPE_CHECKING:
    from twitchdesk.analysis.dose import DoseResponse
    from twitchdesk.analysis.result import Cancelled, PatternReport


class DoseWork(QObject):
    """Holds the newest picture: ``dose`` is None while it is being worked out, and where there is none.

    ``changed`` is emitted when it is there. It belongs to the report and the habit that were wanted last.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.dose: DoseResponse | None = None
        self._report: PatternReport | None = None
        self._habit = ""
        self._latest: Latest[DoseResponse | None] = Latest(self._done, self._failed, self)

    @property
    def is_working(self) -> bool:
        """Whether the picture is still to come."""
        return self._latest.is_working

    def want(self, report: PatternReport, habit: str) -> None:
        """Work out the picture of a habit, unless it is there or on its way."""
        if report is self._report and habit == self._habit:
            return
        self._report, self._habit, self.dose = report, habit, None
        self._latest.start(lambda cancelled: _work(report, habit, cancelled))

    def _done(self, dose: DoseResponse | None) -> None:
        self.dose = dose
        self.changed.emit()

    def _failed(self, error: Exception) -> None:
        self.changed.emit()
        # A fault: the window's own way with faults logs and shows it.
        raise error


def _work(report: PatternReport, habit: str, cancelled: Cancelled) -> DoseResponse | None:
    from twitchdesk.analysis.dose import dose_response

    return dose_response(report, habit, cancelled=cancelled)
