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
from twitchdesk.storage.handout_reader import read_handout
from twitchdesk.ui.handout.compare import Comparisons
from twitchdesk.ui.plots.dates import day_text

if TYPE_CHECKING:
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
    """Keeps the newest of everything; ``gathered`` when there is something new, ``failed`` with why not.

    Nothing is read before ``want``: it reads on the next turn of the event loop, so that the page is painted
    first, and only when the period or the diary is not that of before.
    """

    gathered = Signal()

    def __init__(self, live: LiveDiary, tools: Tools, finder: Finder, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._live, self._tools, self._finder = live, tools, finder
        self._choices: HandoutChoices | None = None
        self._facts: HandoutFacts | None = None
        self._asked: _Asked | None = None
        self._lore: Lore | None = None
        self._first_day: date | None = None
        self._is_outdated, self._starts = True, DEFAULT_DAY_START
        self.trouble = ""
        with suppress(TwitchDeskError):
            self._starts = live.read.day_starts_at()
        self._comparisons = Comparisons(self)
        self._comparisons.compared.connect(self._compare_shown)
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._read)
        finder.found.connect(self._found)

    @property
    def today(self) -> date:
        """The diary day that is running."""
        return self._tools.clock.today(self._starts)

    @property
    def is_empty(self) -> bool:
        """Whether the diary was read and holds no day."""
        return self._facts is not None and self._first_day is None

    @property
    def lore(self) -> Lore | None:
        """What is known beside the diary, once it was read."""
        return self._lore

    def span(self, choices: HandoutChoices) -> DateRange:
        """Return the days of the handout."""
        return choices.span(self.today, self._first_day)

    def note(self, change: Change) -> None:
        """Note that the diary has changed; the choices of the handout themselves are no news."""
        if change.kinds != frozenset({Kind.PREFERENCE}) or self._concerns_more():
            self._is_outdated = True

    def want(self, choices: HandoutChoices) -> None:
        """Read what these choices need and is not there yet."""
        self._choices = choices
        self._finder.want()
        if self._is_outdated or self._asked != _Asked(self.span(choices), self.today):
            self._turn.start()

    def given(self, choices: HandoutChoices) -> Given | None:
        """Return what the handout is made from, None while it is not read."""
        if self._facts is None:
            return None
        found = self._finder.findings
        return Given(
            facts=self._facts,
            choices=choices,
            now=self._tools.clock.now(),
            version=__version__,
            report=found.report,
            standings=found.standings,
            comparisons=self._comparisons.found,
            dates=DATES,
        )

    def close(self) -> None:
        """Let go of the diary; nothing works in the background when this returns."""
        self._turn.stop()
        self._comparisons.close()

    def _read(self) -> None:
        if self._choices is None:
            return
        read = self._live.read
        try:
            if self._is_outdated:
                self._starts = read.day_starts_at()
                self._first_day = read.facts().first
            asked = _Asked(self.span(self._choices), self.today)
            facts = read_handout(read, asked.span, asked.today)
            self._lore = self._lore or load_lore(paths.resources(), self._tools.known)
        except TwitchDeskError as error:
            self.trouble = str(error)
        else:
            self._facts, self._asked, self.trouble, self._is_outdated = facts, asked, "", False
            self._compare()
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

    def _compare_shown(self) -> None:
        self.gathered.emit()

    def _compare(self) -> None:
        table = self._finder.findings.table
        if self._facts is not None and self._lore is not None and table is not None:
            self._comparisons.ask(self._facts.events, self._lore.events, table)


def _others(preferences: dict[str, object]) -> dict[str, object]:
    return {key: value for key, value in preferences.items() if not key.startswith(PREFIX)}
