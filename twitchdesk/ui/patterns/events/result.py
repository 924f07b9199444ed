# SPDX-License-Identifier: MIT
"""What is shown about the chosen event: its days, what is said, and the weeks of the picture; without Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from twitchdesk.analysis.result import BeforeAfterVerdict
from twitchdesk.analysis.rules import MOST_SIDE_DAYS
from twitchdesk.domain.span import days_from
from twitchdesk.knowledge.life_events import Compare
from twitchdesk.report.before_after_words import Side
from twitchdesk.ui.patterns.findings import Stage

if TYPE_CHECKING:
    from twitchdesk.analysis.before_after import BeforeAfterPicture, Week
    from twitchdesk.analysis.daily import DailyTable
    from twitchdesk.analysis.result import BeforeAfter
    from twitchdesk.report.pattern_words import PatternWords
    from twitchdesk.ui.patterns.events.state import EventRow
    from twitchdesk.ui.patterns.events.work import Compared
    from twitchdesk.ui.patterns.findings import Findings

SayDay = Callable[[date], str]
_LISTED: Final = 4
_MOST_ABOVE: Final = 1.5
_WEEK, _LEAST_DAYS = 7, 56


@dataclass(frozen=True, slots=True)
class Ratio:
    """The twitches after for each one before, with the 95 % interval."""

    ratio: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class WeekMark:
    """A week of the picture, from the day number ``left`` up to ``right``.

    ``mean`` is None when no day of it is known. ``carried_on`` is the level as if nothing had changed; on the
    days after, ``low`` and ``high`` are what the interval makes of it.
    """

    left: int
    right: int
    side: str
    known: int
    mean: float | None
    level: float | None
    carried_on: float | None
    low: float | None
    high: float | None
    said: str

    @property
    def tallest(self) -> float:
        """The highest number that has to find room; of the interval at most half as much again."""
        lines = max(value for value in (self.mean, self.level, self.carried_on, 0.0) if value is not None)
        return max(lines, min(self.high or 0.0, _MOST_ABOVE * lines))


@dataclass(frozen=True, slots=True)
class WeeksState:
    """The weeks of the picture in order, the day numbers of start and end of phase-in, and all in words."""

    weeks: tuple[WeekMark, ...]
    start: int
    after: int
    described: str

    @property
    def left(self) -> int:
        """The first day number of the picture: a week before the start at least, and some weeks in all."""
        return min(self.weeks[0].left, self.start - _WEEK, self.right - _LEAST_DAYS)

    @property
    def right(self) -> int:
        """The day number at which the picture ends: a week after the change at least."""
        return max(self.weeks[-1].right, self.after + _WEEK)

    @property
    def has_fit(self) -> bool:
        """Whether there are levels to draw."""
        return any(week.level is not None for week in self.weeks)


@dataclass(frozen=True, slots=True)
class ResultState:
    """What the card of an event shows; ``headline`` leads, ``details`` follow, ``limits`` are said softly."""

    row: EventRow
    headline: str
    details: tuple[str, ...] = ()
    limits: tuple[str, ...] = ()
    ratio: Ratio | None = None
    weeks: WeeksState | None = None


@dataclass(frozen=True, slots=True)
class Teller:
    """Puts results into words: the sentences, how a day is written here, and which day it is."""

    words: PatternWords
    say_day: SayDay
    today: date

    def said(self, key: str, **values: str | float) -> str:
        """Return a sentence of the section."""
        return self.words.phrases.said(f"events.{key}", **values)

    def waiting(self, row: EventRow, sentence: str) -> ResultState:
        """Return the card of an event without a result, with the sentence that says why."""
        return ResultState(row, sentence, (self.compares(row),))

    def why_waiting(self, findings: Findings) -> str:
        """Return why an event has no result yet."""
        if findings.stage is Stage.FAILED:
            return findings.trouble
        if findings.table is None:
            return self.said("stopped" if findings.stage is Stage.STOPPED else "waiting")
        return self.said("working" if len(findings.table.days) else "nothing_known")

    def result(
        self, row: EventRow, rows: Iterable[EventRow], found: Compared, table: DailyTable | None = None
    ) -> ResultState:
        """Return the card of an event with its result; ``table`` knows when the way of logging changed."""
        result = found.result
        turns = row.kind.takes_turns
        headline, *more = self.words.before_after(result, row.label, side=_side(row), repeatable=turns)
        enough = result.verdict is not BeforeAfterVerdict.INSUFFICIENT
        silent = result.rate_ratio is not None and not more
        room = self._room(row, result, table) if enough and not silent else []
        return ResultState(
            row,
            headline if enough else " ".join((headline, *more)),
            (*room, self.compares(row), *self._also(row, rows), *self._logging(row, table)),
            tuple(more) if enough else (),
            None if silent else _ratio(result),
            None if silent else self._weeks(found.picture, result),
        )

    def compares(self, row: EventRow) -> str:
        """Return which days are compared."""
        first = self.say_day(row.first)
        if row.kind.compare is Compare.AROUND:
            if row.last is None or row.last == row.first:
                return self.said("compares_one_day", first=first)
            return self.said("compares_around", first=first, last=self.say_day(row.last))
        if row.last is None:
            return self.said("compares_since", first=first)
        return self.said("compares_during", first=first, last=self.say_day(row.last))

    def _room(self, row: EventRow, result: BeforeAfter, table: DailyTable | None) -> list[str]:
        """Say how many more days can join an open comparison."""
        if result.verdict is not BeforeAfterVerdict.UNCLEAR:
            return []
        begins = row.first if row.kind.compare is Compare.DURING else days_from(row.last or row.first, 1)
        ends = days_from(begins, MOST_SIDE_DAYS - 1)
        if row.kind.compare is Compare.DURING and row.last is not None:
            ends = min(ends, row.last)
        # An open today may still become known.
        left = (ends - self.today).days + (table is None or table.last_day != self.today)
        return [self.said("room", n=left)] if left > 0 else [self.said("no_room")]

    def _also(self, row: EventRow, rows: Iterable[EventRow]) -> list[str]:
        """Name the other events of the days that are compared."""
        begins, ends = _reach(row)
        near = [
            other.label
            for other in rows
            if other.id != row.id and other.first <= ends and (other.last or other.first) >= begins
        ]
        if not near:
            return []
        named = ", ".join(near[:_LISTED])
        left = len(near) - _LISTED
        return [self.said("also_more", names=named, n=left) if left > 0 else self.said("also", names=named)]

    def _logging(self, row: EventRow, table: DailyTable | None) -> list[str]:
        """Say when the way of logging changed near the event: that alone changes counts."""
        begins, ends = _reach(row)
        changes = [
            change.day for change in (table.way_changes if table else ()) if begins <= change.day <= ends
        ]
        said = self.words.phrases.said
        return [said("caveat.logging_changed", date=self.say_day(changes[-1]))] if changes else []

    def _weeks(self, picture: BeforeAfterPicture, result: BeforeAfter) -> WeeksState:
        marks = tuple(self._mark(week, result) for week in picture.weeks)
        described = " ".join(mark.said for mark in marks)
        return WeeksState(marks, picture.start.toordinal(), picture.after.toordinal(), described)

    def _mark(self, week: Week, result: BeforeAfter) -> WeekMark:
        after = week.side == "after" and week.carried_on is not None
        bounds = (result.low, result.high) if after else (None, None)
        low, high = (_times(week.carried_on, bound) for bound in bounds)
        left, right = week.first.toordinal(), week.last.toordinal() + 1
        return WeekMark(
            left, right, str(week.side), week.known_days, week.mean,
            week.level if week.side != "between" else None, week.carried_on, low, high, self._read_out(week),
        )  # fmt: skip

    def _read_out(self, week: Week) -> str:
        days = (week.last - week.first).days + 1
        first = self.say_day(week.first)
        if week.mean is None and week.side == "between":
            return self.said("week_between", first=first)
        if week.mean is None:
            return self.said("week_unknown", first=first)
        return self.said("week", first=first, mean=round(week.mean, 1), known=week.known_days, days=days)


def _side(row: EventRow) -> Side:
    """Return which days stand beside those before an event."""
    if row.kind.compare is Compare.AROUND:
        return Side.AFTER
    return Side.SINCE if row.last is None else Side.DURING


def _reach(row: EventRow) -> tuple[date, date]:
    """Return the first and the last day that a comparison may look at."""
    return days_from(row.first, -MOST_SIDE_DAYS), days_from(row.last or row.first, MOST_SIDE_DAYS)


def _times(value: float | None, factor: float | None) -> float | None:
    return None if value is None or factor is None else value * factor


def _ratio(result: BeforeAfter) -> Ratio | None:
    if result.fragile or result.rate_ratio is None or result.low is None or result.high is None:
        return None
    return Ratio(result.rate_ratio, result.low, result.high)
