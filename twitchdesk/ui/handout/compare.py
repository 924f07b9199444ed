# SPDX-License-Identifier: MIT
"""Compares the days before and after what was tried, in the background."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from twitchdesk.report.handout.comparing import compared
from twitchdesk.ui.latest import Latest

if TYPE_CHECKING:
    from twitchdesk.analysis.daily import DailyTable
    from twitchdesk.analysis.result import BeforeAfter
    from twitchdesk.domain.records import LifeEvent
    from twitchdesk.knowledge.life_events import LifeEvents

_log = logging.getLogger("twitchdesk")


class Comparisons(QObject):
    """Keeps what followed each event, by its id, in ``found``; ``compared`` when that is new."""

    compared = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.found: Mapping[str, BeforeAfter] = {}
        self._asked: tuple[tuple[LifeEvent, ...], DailyTable] | None = None
        self._work: Latest[Mapping[str, BeforeAfter]] = Latest(self._done, self._failed, self)

    def ask(self, events: tuple[LifeEvent, ...], kinds: LifeEvents, table: DailyTable) -> None:
        """Compare around these events, unless that is what was asked last."""
        before = self._asked
        if before is not None and before[0] == events and before[1] is table:
            return
        self._asked = events, table
        if events:
            self._work.start(lambda cancelled: compared(events, kinds, table, cancelled))
        else:
            self._work.cancel()
            self.found = {}

    def close(self) -> None:
        """Work no more; nothing works in the background when this returns."""
        self._work.wait()

    def _done(self, found: Mapping[str, BeforeAfter]) -> None:
        self.found = found
        self.compared.emit()

    def _failed(self, error: Exception) -> None:
        # Its kind only: the words of an error may hold what the person wrote.
        _log.error("before and after: %s", type(error).__name__)
        self.found, self._asked = {}, None
