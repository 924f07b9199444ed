# SPDX-License-Identifier: MIT
"""Keeps what was read of hours, days and places, and reads anew only what has changed, a piece at a time."""

from datetime import date, time, timedelta
from typing import Final

from twitchdesk.domain.edits import Change
from twitchdesk.domain.records import Kind, LifeEvent
from twitchdesk.domain.rhythm import RhythmFacts
from twitchdesk.domain.span import DEFAULT_DAY_START, DateRange
from twitchdesk.storage.reader import DiaryReader
from twitchdesk.storage.rhythm_reader import RhythmReader

_COUNTED: Final = frozenset({Kind.TWITCH, Kind.DAY_SUMMARY, Kind.QUIET_DAY})
_PIECE_DAYS: Final = 120


class RhythmReading:
    """The facts of a diary. Whatever is not read yet waits in pieces of some months, the newest first."""

    def __init__(self, read: DiaryReader) -> None:
        self._read, self._rhythm = read, RhythmReader(read)
        self.facts = RhythmFacts()
        self.events: tuple[LifeEvent, ...] = ()
        self.starts_at = DEFAULT_DAY_START
        self._all = True
        self._small = True
        self._waiting: list[DateRange] = []

    @property
    def is_current(self) -> bool:
        """Whether everything has been read."""
        return not (self._all or self._small or self._waiting)

    def forget(self) -> None:
        """Read everything again."""
        self._all = self._small = True
        self._waiting = []

    def note(self, change: Change) -> bool:
        """Note what has changed; tell whether something here is touched. Words alone change no picture."""
        wording = change.only_words and Kind.LIFE_EVENT not in change.kinds
        if wording or not change.kinds & (_COUNTED | {Kind.LIFE_EVENT, Kind.PREFERENCE}):
            return False
        self._small = True
        if change.kinds & _COUNTED and change.span is not None and not self._all:
            self._waiting += _pieces(change.span)
        return True

    def read_piece(self) -> None:
        """Read the next piece. Raises ``TwitchDeskError``; the piece still waits then."""
        if self._all:
            self._list_all()
        elif self._small:
            self._read_small()
        elif self._waiting:
            span = self._waiting[0]
            days = self._read.day_counts(span)
            self.facts = self.facts.with_span(span, days, self._rhythm.hours(span), self._rhythm.places(span))
            self._waiting.pop(0)

    def _list_all(self) -> None:
        ends = self._rhythm.ends()
        self.facts = RhythmFacts()
        self._waiting = _pieces(ends) if ends else []
        self._all = False

    def _read_small(self) -> None:
        starts_at: time = self._read.day_starts_at()
        self.events = self._read.life_events(DateRange(date.min, date.max))
        self.starts_at, self._small = starts_at, False


def _pieces(span: DateRange) -> list[DateRange]:
    """Return a range in pieces, the newest first."""
    found, last = [], span.last
    while last >= span.first:
        first = max(span.first, last - timedelta(days=_PIECE_DAYS - 1))
        found.append(DateRange(first, last))
        last = first - timedelta(days=1)
    return found
