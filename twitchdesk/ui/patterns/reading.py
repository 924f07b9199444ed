# SPDX-License-Identifier: MIT
"""Reads the days of the diary for the analysis: all of them once, in pieces; afterwards what has changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from twitchdesk.domain.daily import DailyFacts, PatternHabits
from twitchdesk.domain.edits import Change
from twitchdesk.domain.habits import Unit
from twitchdesk.domain.records import Kind
from twitchdesk.storage.daily_reader import daily_pieces, reread_daily

if TYPE_CHECKING:
    from twitchdesk.analysis.daily import DailyTable
    from twitchdesk.analysis.result import Cancelled, PatternReport, Standing
    from twitchdesk.storage.reader import DiaryReader
    from twitchdesk.ui.today_page import Tools

_CONCERNED: Final = frozenset(
    {Kind.TWITCH, Kind.DAY_SUMMARY, Kind.QUIET_DAY, Kind.HABIT_ENTRY, Kind.SLEEP_NIGHT, Kind.PREFERENCE}
)


@dataclass(frozen=True, slots=True)
class Days:
    """Hold what the diary says of its days, and how the habits are looked at.

    Its methods are the work in the background: numpy and scipy are first needed there.
    """

    facts: DailyFacts
    known: PatternHabits
    volume: Unit | None

    def search(self, cancelled: Cancelled) -> tuple[DailyTable, PatternReport]:
        """Work the days through. Raises ``CancelledError``."""
        from twitchdesk.analysis.daily import daily_table
        from twitchdesk.analysis.patterns import find_patterns

        table = daily_table(self.facts, self.known, self.volume)
        found = find_patterns(table.days, table.twitches, table.habits, table.units, cancelled=cancelled)
        return table, found


def stand(table: DailyTable, report: PatternReport, cancelled: Cancelled) -> Mapping[str, Standing]:
    """Return how long the clear links of a report have stood. Raises ``CancelledError``."""
    from twitchdesk.analysis.held import standings

    return standings(table.days, table.twitches, table.habits, table.units, report, cancelled=cancelled)


class DailyReading:
    """Keeps the days that were read last, and what has changed since."""

    def __init__(self, read: DiaryReader, tools: Tools) -> None:
        self._read, self._tools = read, tools
        self._changes: list[Change] = []
        self._pieces: Iterator[DailyFacts] | None = None
        self._newest: DailyFacts | None = None
        self._facts: DailyFacts | None = None
        self._last: Days | None = None

    @property
    def known(self) -> PatternHabits:
        """How each habit is looked at."""
        return self._tools.known.pattern_habits

    @property
    def is_outdated(self) -> bool:
        """Whether there is something to read."""
        return self._facts is None or bool(self._changes) or self._facts.today != self._today()

    def note(self, change: Change) -> None:
        """Note what has changed; words alone change no number."""
        if not change.only_words and change.kinds & _CONCERNED:
            self._changes.append(change)

    def forget(self) -> None:
        """Read everything again the next time, and take it for new."""
        self._facts = self._pieces = self._last = None

    def advance(self) -> bool:
        """Read a piece in a few milliseconds; False when all has been read. Raises ``StorageError``."""
        if self._facts is not None and self._facts.today == self._today():
            self._follow(self._facts)
            return False
        if self._pieces is None or self._changes:
            self._changes.clear()
            self._pieces = daily_pieces(self._read, self._today(), self.known)
            self._facts = None
        piece = next(self._pieces, None)
        if piece is not None:
            self._newest = piece
            return True
        self._facts, self._pieces = self._newest, None
        return False

    def take(self) -> Days | None:
        """Return the days that were read, None when they say the same as those taken before."""
        if self._facts is None:
            return None
        days = Days(self._facts, self.known, self._volume())
        if days == self._last:
            return None
        self._last = days
        return days

    def _follow(self, facts: DailyFacts) -> None:
        changes, self._changes = self._changes, []
        for change in changes:
            facts = reread_daily(self._read, facts, change, self.known)
        self._facts = facts

    def _today(self) -> date:
        return self._tools.clock.today(self._read.day_starts_at())

    def _volume(self) -> Unit | None:
        return self._tools.known.habits.volume_of(self._read.preferences())
