# SPDX-License-Identifier: MIT
"""The timeline as numbers, a row a week: for those who cannot see the picture."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from twitchdesk.report.handout.page import TableRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twitchdesk.domain.span import DateRange
    from twitchdesk.report.handout.given import Given, Lore
    from twitchdesk.report.handout.page import DayBar

_WEEK: Final = 7
_HEADS: Final = ("week", "twitches", "days", "known")


def by_week(
    given: Given, lore: Lore, days: DateRange, bars: Sequence[DayBar]
) -> tuple[tuple[str, ...], tuple[TableRow, ...]]:
    """Return the heads and a row for each week of ``days``, Monday to Sunday, oldest first.

    Its cells are the twitches, the days with one, and the known days; an unknown week says so.
    """
    heads = tuple(lore.words.said(f"week.{name}") for name in _HEADS)
    first_end = _WEEK - days.first.weekday()
    ends = [*range(first_end, days.days, _WEEK), days.days]
    starts = [0, *ends[:-1]]
    rows = (_row(given, lore, days, bars[start:end], start) for start, end in zip(starts, ends, strict=True))
    return heads, tuple(rows)


def _row(given: Given, lore: Lore, days: DateRange, bars: Sequence[DayBar], start: int) -> TableRow:
    first = given.dates.short(days.first + timedelta(days=start))
    counts = [round(bar.count) for bar in bars if bar.count is not None]
    known = lore.words.said("week.of", n=len(counts), all=len(bars))
    if not counts:
        unknown = lore.words.said("week.unknown")
        return TableRow(first, (unknown, unknown, known))
    some = sum(count > 0 for count in counts)
    return TableRow(first, (f"{sum(counts):,}", str(some), known))
