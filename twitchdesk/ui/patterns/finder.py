# SPDX-License-Identifier: MIT
"""Works the diary through in the background whenever it has changed, and tells what was found."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from twitchdesk.domain.edits import Change
from twitchdesk.domain.errors import TwitchDeskError
from twitchdesk.ui.latest import Latest
from twitchdesk.ui.live_diary import LiveDiary
from twitchdesk.ui.patterns.findings import Findings, Stage
from twitchdesk.ui.patterns.reading import DailyReading, Days, stand
from twitchdesk.ui.signals import signal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from twitchdesk.analysis.daily import DailyTable
    from twitchdesk.analysis.result import PatternReport, Standing
    from twitchdesk.ui.today_page import Tools

# Several clicks in a row are worked through once.
_PAUSE_MS: Final = 300
_BROKEN: Final = (
    "The patterns could not be worked out. Your diary is safe. Try again, or look at it tomorrow."
)


class Finder(QObject):
    """Follows the diary once it is wanted. ``found`` is emitted at each stage, ``findings`` is the newest."""

    found = signal(Findings)

    def __init__(self, live: LiveDiary, tools: Tools, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.findings = Findings()
        self._reading = DailyReading(live.read, tools)
        self._wanted = False
        self._days: Days | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._begin)
        self._search: Latest[tuple[DailyTable, PatternReport]] = Latest(self._reported, self._failed, self)
        self._stand: Latest[Mapping[str, Standing]] = Latest(self._stood, self._failed, self)
        live.changed.connect(self._changed)

    @property
    def is_following(self) -> bool:
        """Whether something is still to be read or worked through."""
        return self._pause.isActive() or self._search.is_working or self._stand.is_working

    def want(self) -> None:
        """Begin, unless that was done before; from now on every change of the diary is followed."""
        if not self._wanted:
            self._wanted = True
            self._pause.start(0)

    def stop(self) -> None:
        """Give the work up until ``again`` or the next change; what was found before stays."""
        self._pause.stop()
        self._search.cancel()
        self._stand.cancel()
        self._reading.forget()
        self._tell(Stage.STOPPED)

    def again(self) -> None:
        """Work the diary through once more."""
        self._wanted = True
        self._reading.forget()
        self._pause.start(0)

    def close(self) -> None:
        """Let go of the diary; nothing works any more when this returns."""
        self._wanted = False
        self._pause.stop()
        self._search.wait()
        self._stand.wait()

    def look_at_clock(self) -> None:
        """Follow the clock into a new day."""
        self._follow()

    def _changed(self, change: Change) -> None:
        self._reading.note(change)
        self._follow()

    def _follow(self) -> None:
        if self._wanted and self._reading.is_outdated:
            self._pause.start(_PAUSE_MS)

    def _begin(self) -> None:
        try:
            if self._reading.advance():
                # Clicks come first: the next piece is read when nothing else is to be done.
                self._pause.start(0)
                return
            days = self._reading.take()
        except TwitchDeskError as error:
            self._reading.forget()
            self._show(Findings(Stage.FAILED, trouble=str(error)))
            return
        if days is not None:
            self._stand.cancel()
            self._days = days
            self._search.start(days.search)
            self._tell(Stage.WORKING)

    def _reported(self, answer: tuple[DailyTable, PatternReport]) -> None:
        table, report = answer
        self._show(Findings(Stage.FOUND, table, report, days=self._days))
        self._stand.start(lambda cancelled: stand(table, report, cancelled))

    def _stood(self, standings: Mapping[str, Standing]) -> None:
        self._show(replace(self.findings, stage=Stage.DONE, standings=standings))

    def _failed(self, error: Exception) -> None:
        self._show(Findings(Stage.FAILED, trouble=_BROKEN))
        # A fault: the window's own way with faults logs and shows it.
        raise error

    def _tell(self, stage: Stage) -> None:
        self._show(replace(self.findings, stage=stage))

    def _show(self, findings: Findings) -> None:
        self.findings = findings
        self.found.emit(findings)
