# SPDX-License-Identifier: MIT
"""Works out in the background what the handout says of its period beside what the diary says."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from twitchdesk.report.handout.comparing import compared
from twitchdesk.ui.latest import Latest
from twitchdesk.ui.patterns.reading import stand

if TYPE_CHECKING:
    from datetime import date

    from twitchdesk.analysis.result import BeforeAfter, Cancelled, PatternReport, Standing
    from twitchdesk.domain.records import LifeEvent
    from twitchdesk.knowledge.life_events import LifeEvents
    from twitchdesk.ui.patterns.findings import Findings

_log = logging.getLogger("twitchdesk")


@dataclass(frozen=True, slots=True)
class Compared:
    """What followed each event, by its id, and what the patterns were at the end of a period in the past.

    ``report`` is None where the period has not ended: then the newest patterns are those of the page.
    """

    comparisons: Mapping[str, BeforeAfter] = field(default_factory=dict)
    report: PatternReport | None = None
    standings: Mapping[str, Standing] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is worked out; ``last`` is the last day of the period, None while that is still to end."""

    events: tuple[LifeEvent, ...]
    findings: Findings
    last: date | None

    def is_like(self, other: _Asked | None) -> bool:
        """Tell whether the same comes of both: findings of one table are the same."""
        return (
            other is not None
            and (self.events, self.last) == (other.events, other.last)
            and (self.findings.table is other.findings.table)
        )

    def work(self, kinds: LifeEvents, cancelled: Cancelled) -> Compared:
        """Do the work. Raises ``CancelledError``."""
        table, days = self.findings.table, self.findings.days
        if table is None:
            return Compared()
        if self.last is None or days is None:
            return Compared(compared(self.events, kinds, table, cancelled))
        # Nothing after the period may speak in it.
        table, report = replace(days, facts=days.facts.until(self.last)).search(cancelled)
        held = stand(table, report, cancelled)
        return Compared(compared(self.events, kinds, table, cancelled), report, held)


class Comparisons(QObject):
    """Keeps what was worked out in ``found``; ``compared`` when that is new."""

    compared = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.found = Compared()
        self._asked: _Asked | None = None
        self._work: Latest[Compared] = Latest(self._done, self._failed, self)

    def ask(
        self, events: tuple[LifeEvent, ...], kinds: LifeEvents, findings: Findings, last: date | None
    ) -> None:
        """Work it out, unless that is what was asked last; ``last`` is the end of a period in the past."""
        before, asked = self._asked, _Asked(events, findings, last)
        if asked.is_like(before):
            return
        self._asked = asked
        if before is None or before.last != last:
            # The patterns of one period are not those of another.
            self.found = Compared()
        if events or last is not None:
            self._work.start(lambda cancelled: asked.work(kinds, cancelled))
        else:
            self._work.cancel()
            self.found = Compared()

    def of(self, last: date | None) -> Compared:
        """Return what was worked out for the period that ends so, nothing when that was not asked."""
        return self.found if self._asked is not None and self._asked.last == last else Compared()

    def close(self) -> None:
        """Work no more; nothing works in the background when this returns."""
        self._work.wait()

    def _done(self, found: Compared) -> None:
        self.found = found
        self.compared.emit()

    def _failed(self, error: Exception) -> None:
        # Its kind only: the words of an error may hold what the person wrote.
        _log.error("before and after: %s", type(error).__name__)
        self.found, self._asked = Compared(), None
