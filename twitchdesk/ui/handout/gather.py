# SPDX-License-Identifier: MIT
"""Gathers what a handout is made from: the diary's facts, what the patterns are, what followed each event."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from twitchdesk import __version__, paths
from twitchdesk.domain.errors import TwitchDeskError
from twitchdesk.domain.handout_choices import PREFIX
from twitchdesk.domain.records import Kind
from twitchdesk.domain.span import DEFAULT_DAY_START
from twitchdesk.report.handout.given import Dates, Given
from twitchdesk.report.handout.lore import load_lore
from twitchdesk.storage.handout_reader import handout_pieces
from twitchdesk.ui.handout.compare import Comparisons
from twitchdesk.ui.latest import Latest
from twitchdesk.ui.plots.dates import day_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from twitchdesk.domain.edits import Change
    from twitchdesk.domain.handout import HandoutFacts
    from twitchdesk.domain.handout_choices import HandoutChoices
    from twitchdesk.domain.span import DateRange
    from twitchdesk.report.handout.given import Lore
    from twitchdesk.ui.live_diary import LiveDiary
    from twitchdesk.ui.patterns.finder import Finder
    from twitchdesk.ui.today_page import Tools

DATES: Final = Dates(long=day_text, short=partial(day_text, year=False))


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the facts were read for."""

    span: DateRange
    today: date


class Gathering(QObject):
    """Keeps the newest of everything; ``gathered`` when there is something new, or ``trouble`` says why not.

    Nothing is read before ``want``, and then in pieces between two turns of the event loop: the page is
    painted first, and clicks come before the next piece. What is known beside the diary is read in the
    background.
    """

    gathered = Signal()

    def __init__(self, live: LiveDiary, tools: Tools, finder: Finder, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._live, self._tools, self._finder = live, tools, finder
        self._choices: HandoutChoices | None = None
        self._facts: HandoutFacts | None = None
        self._newest: HandoutFacts | None = None
        self._asked: _Asked | None = None
        self._reading: _Asked | None = None
        self._first_day: date | None = None
        self._is_outdated, self._starts = True, DEFAULT_DAY_START
        self.lore: Lore | None = None
        self.trouble = ""
        with suppress(TwitchDeskError):
            self._starts = live.read.day_starts_at()
        self._pieces: Iterator[HandoutFacts] | None = None
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._read_on)
        self._lore_reading: Latest[Lore] = Latest(self._lore_read, self._lore_missing, self)
        self._comparisons = Comparisons(self)
        self._comparisons.compared.connect(self.gathered.emit)
        finder.found.connect(self._found)

    @property
    def today(self) -> date:
        """The diary day that is running."""
        return self._tools.clock.today(self._starts)

    @property
    def is_reading(self) -> bool:
        """Whether a piece of the diary is still to be read."""
        return self._turn.isActive()

    @property
    def is_empty(self) -> bool:
        """Whether the diary was read and holds no day."""
        return self._facts is not None and self._first_day is None

    def span(self, choices: HandoutChoices) -> DateRange:
        """Return the days of the handout."""
        return choices.span(self.today, self._first_day)

    def note(self, change: Change) -> None:
        """Note that the diary has changed; the choices of the handout themselves are no news."""
        if change.kinds != frozenset({Kind.PREFERENCE}) or self._concerns_more():
            self._is_outdated, self._pieces = True, None

    def want(self, choices: HandoutChoices) -> None:
        """Read what these choices need and is not there yet."""
        self._choices = choices
        self._finder.want()
        if self.lore is None and not self._lore_reading.is_working:
            resources, known = paths.resources(), self._tools.known
            self._lore_reading.start(lambda _cancelled: load_lore(resources, known))
        if self._is_outdated or self._asked != _Asked(self.span(choices), self.today):
            self._turn.start()

    def given(self, choices: HandoutChoices) -> Given | None:
        """Return what the handout is made from, None while it is not read."""
        if self._facts is None or self.trouble:
            return None
        worked = self._comparisons.of(self._last)
        patterns = self._finder.findings if self._last is None else worked
        return Given(
            facts=self._facts,
            choices=choices,
            now=self._tools.clock.now(),
            version=__version__,
            report=patterns.report,
            standings=patterns.standings,
            comparisons=worked.comparisons,
            dates=DATES,
        )

    @property
    def _last(self) -> date | None:
        """The last day of the period that was read, None when it is the day that ran then."""
        facts = self._facts
        return None if facts is None or facts.span.last >= facts.today else facts.span.last

    def close(self) -> None:
        """Let go of the diary; nothing works in the background when this returns."""
        self._turn.stop()
        self._lore_reading.wait()
        self._comparisons.close()

    def _read_on(self) -> None:
        """Read the next piece, and go on when nothing else is to be done."""
        if self._choices is None:
            return
        try:
            if self._is_outdated:
                self._begin_anew()
            asked = _Asked(self.span(self._choices), self.today)
            if self._pieces is None or asked != self._reading:
                self._reading = asked
                self._pieces = handout_pieces(self._live.read, asked.span, asked.today)
            piece = next(self._pieces, None)
        except TwitchDeskError as error:
            self._pieces, self.trouble = None, str(error)
            self.gathered.emit()
            return
        if piece is not None:
            self._newest = piece
            self._turn.start()
            return
        self._facts, self._asked, self._pieces, self.trouble = self._newest, asked, None, ""
        self._compare()
        self.gathered.emit()

    def _begin_anew(self) -> None:
        read = self._live.read
        self._starts, self._first_day = read.day_starts_at(), read.facts().first
        self._is_outdated, self._pieces, self._asked = False, None, None

    def _lore_read(self, lore: Lore) -> None:
        self.lore = lore
        self._compare()
        self.gathered.emit()

    def _lore_missing(self, error: Exception) -> None:
        if not isinstance(error, TwitchDeskError):
            raise error
        self.trouble = str(error)
        self.gathered.emit()

    def _concerns_more(self) -> bool:
        """Tell whether another preference than those of the handout is not what was read."""
        if self._facts is None:
            return True
        try:
            now = self._live.read.preferences()
        except TwitchDeskError:
            return True
        return _others(now) != _others(dict(self._facts.preferences))

    def _found(self, _findings: object) -> None:
        # A new day begins here too: the finder looks at the clock, and what was read is of yesterday.
        self._is_outdated = self._is_outdated or (self._asked is not None and self._asked.today != self.today)
        self._compare()
        if self._facts is not None:
            self.gathered.emit()

    def _compare(self) -> None:
        findings = self._finder.findings
        if self._facts is not None and self.lore is not None and findings.table is not None:
            self._comparisons.ask(self._facts.events, self.lore.events, findings, self._last)


def _others(preferences: dict[str, object]) -> dict[str, object]:
    return {key: value for key, value in preferences.items() if not key.startswith(PREFIX)}
