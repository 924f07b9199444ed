# SPDX-License-Identifier: MIT
"""A diary on a calendar without gaps: an absent day and a day stored as unknown become the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from twitchdesk.analysis.arrays import Days, Flags, Floats, Indices

EARLIER: Final = 3
"""Days before the first known one whose habits still count: as many as the longest delay."""

MONDAY_FIRST: Final = 3
"""The weekday of 1 January 1970, a Thursday, with Monday = 0."""


@dataclass(frozen=True, slots=True, eq=False)
class CalendarTable:
    """Hold each calendar day from the first known to the last.

    ``first`` is that first day. ``twitches`` (n,) is NaN where unknown. ``habits`` and ``weekday`` (Monday
    = 0) begin three days earlier and so have n + 3 values; a habit is NaN where it was not logged.
    """

    first: np.datetime64
    twitches: Floats
    habits: Mapping[str, Floats]
    weekday: Indices

    @property
    def known(self) -> Flags:
        """Return which days are known (n,)."""
        return np.isfinite(self.twitches)

    @property
    def days(self) -> Days:
        """Return the dates (n,)."""
        return self.first + np.arange(len(self.twitches))


def on_calendar(
    days: npt.ArrayLike, twitches: npt.ArrayLike, habits: Mapping[str, npt.ArrayLike]
) -> CalendarTable:
    """Lay the days out on the calendar, trimmed to the known ones (method section 2).

    Raises ValueError, naming the array, for another length, days that do not ascend, a negative or infinite
    count, an infinite habit.
    """
    dates = _dates(days)
    counts = _numbers("twitches", twitches, len(dates))
    if (counts < 0).any():
        raise ValueError("twitches: a count below zero")
    columns = {name: _numbers(f"habits[{name!r}]", values, len(dates)) for name, values in habits.items()}
    known = np.flatnonzero(np.isfinite(counts))
    if not known.size:
        return CalendarTable(np.datetime64("NaT", "D"), np.empty(0), columns, np.empty(0, np.int64))
    first = dates[known[0]]
    place = (dates - first).astype(np.int64)
    size = int(place[known[-1]]) + 1
    kept = (place >= -EARLIER) & (place < size)
    laid = {
        name: _laid(values[kept], place[kept] + EARLIER, size + EARLIER) for name, values in columns.items()
    }
    weekday = (np.arange(-EARLIER, size) + first.astype(np.int64) + MONDAY_FIRST) % 7
    of_span = kept & (place >= 0)
    return CalendarTable(first, _laid(counts[of_span], place[of_span], size), laid, weekday)


def _laid(values: Floats, place: Indices, size: int) -> Floats:
    """Return the values at their places, NaN elsewhere."""
    laid = np.full(size, np.nan)
    laid[place] = values
    return laid


def _dates(days: npt.ArrayLike) -> Days:
    """Return the days as dates, checked to ascend."""
    dates: Days = np.asarray(days, dtype="datetime64[D]")
    if dates.ndim != 1 or np.isnat(dates).any():
        raise ValueError("days: one date for each row is needed")
    if (np.diff(dates) <= np.timedelta64(0, "D")).any():
        raise ValueError("days: not ascending, or a day twice")
    return dates


def _numbers(name: str, values: npt.ArrayLike, size: int) -> Floats:
    """Return the values as floats, checked for length and for infinite numbers."""
    numbers: Floats = np.asarray(values, dtype=np.float64)
    if numbers.shape != (size,):
        raise ValueError(f"{name}: {size} values are needed, one for each day, not {numbers.shape}")
    if np.isinf(numbers).any():
        raise ValueError(f"{name}: an infinite number")
    return numbers
