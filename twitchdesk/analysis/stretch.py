# SPDX-License-Identifier: MIT
"""The days around a start that are compared, on the calendar, and their weeks (section 10 of the method)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from twitchdesk.analysis.rules import MOST_SIDE_DAYS

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy.typing as npt

    from twitchdesk.analysis.arrays import Days, Flags, Floats

WEEK: Final = 7


class Side(StrEnum):
    """Name where a week lies: before the start, within the phase-in, or after it."""

    BEFORE = "before"
    BETWEEN = "between"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of at most seven days on one side, as indices from ``first`` up to ``stop``, excluded."""

    side: Side
    first: int
    stop: int


@dataclass(frozen=True, slots=True, eq=False)
class Stretch:
    """Hold the calendar days that are compared: ``twitches`` of each, NaN where unknown.

    ``start`` is the index of the first day of the change and may lie beyond the last day; the phase-in takes
    ``ramp_days`` from there on.
    """

    first: date
    twitches: Floats
    start: int
    ramp_days: int

    @property
    def after(self) -> int:
        """The index of the first day after the phase-in."""
        return self.start + self.ramp_days

    @property
    def known(self) -> Flags:
        """Which days are known."""
        return np.isfinite(self.twitches)

    @property
    def days_before(self) -> int:
        """How many days before the start are known."""
        return int(self.known[: max(0, self.start)].sum())

    @property
    def days_after(self) -> int:
        """How many days after the phase-in are known."""
        return int(self.known[max(0, self.after) :].sum())

    @property
    def total(self) -> float:
        """All twitches of the known days."""
        return float(np.nansum(self.twitches))

    def day(self, index: int) -> date:
        """Return the calendar day at an index."""
        return self.first + timedelta(days=index)

    def weeks(self) -> Iterator[Span]:
        """Give the weeks in order, counted from the start both ways, so that none lies on two sides."""
        n = len(self.twitches)
        before, after = min(max(self.start, 0), n), min(max(self.after, 0), n)
        cuts = [index for index in range(before % WEEK, before, WEEK) if index]
        yield from _between(Side.BEFORE, [0, *cuts, before])
        yield from _between(Side.BETWEEN, [*range(before, after, WEEK), after])
        yield from _between(Side.AFTER, [*range(after, n, WEEK), n])


def _between(side: Side, cuts: list[int]) -> Iterator[Span]:
    return (Span(side, *pair) for pair in pairwise(cuts) if pair[0] < pair[1])


def stretch_around(days: npt.ArrayLike, twitches: npt.ArrayLike, start: date, ramp_days: int = 0) -> Stretch:
    """Return the days that are compared: 90 before the start, the phase-in, 90 after it; ends are known days.

    Days that are absent and days that are NaN are both unknown and give the same stretch.

    Raises:
        ValueError: the arrays differ in length, the days do not ascend, a count is negative or infinite, or
            ``ramp_days`` is negative.
    """
    calendar, counts = np.asarray(days, dtype="datetime64[D]"), np.asarray(twitches, dtype=np.float64)
    _check(calendar, counts, ramp_days)
    offset = (calendar - np.datetime64(start)).astype(np.int64)
    wanted = (offset >= -MOST_SIDE_DAYS) & (offset < ramp_days + MOST_SIDE_DAYS) & np.isfinite(counts)
    offset, counts = offset[wanted], counts[wanted]
    if not len(offset):
        return Stretch(start, np.empty(0), 0, ramp_days)
    filled = np.full(int(offset[-1] - offset[0]) + 1, np.nan)
    filled[offset - offset[0]] = counts
    first = int(offset[0])
    return Stretch(start + timedelta(days=first), filled, -first, ramp_days)


def _check(days: Days, twitches: Floats, ramp_days: int) -> None:
    if days.ndim != 1 or days.shape != twitches.shape:
        raise ValueError(f"twitches: {twitches.shape} values for {days.shape} days")
    if np.any(np.diff(days) <= np.timedelta64(0, "D")):
        raise ValueError("days: must ascend, each day once")
    if np.any(twitches < 0) or np.any(np.isinf(twitches)):
        raise ValueError("twitches: must be 0 or more, or NaN where unknown")
    if ramp_days < 0:
        raise ValueError(f"ramp_days: {ramp_days} is below 0")
