# SPDX-License-Identifier: MIT
"""The timeline as numbers, a row a week: for those who cannot see the picture."""

from __future__ import annotations

from datetime import timedelta
from statistics import fmean
from typing import TYPE_CHECKING, Final

from twitchdesk.domain.habits import plain, with_unit
from twitchdesk.report.handout.lanes import unit_of
from twitchdesk.report.handout.page import TableRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twitchdesk.domain.span import DateRange
    from twitchdesk.report.handout.given import Given, Lore
    from twitchdesk.report.handout.page import DayBar, Lane

_WEEK: Final = 7
_WHOLE_FROM: Final = 20
_HEADS: Final = ("week", "twitches", "days", "known")


def by_week(
    given: Given, lore: Lore, days: DateRange, bars: Sequence[DayBar], lanes: Sequence[Lane]
) -> tuple[tuple[str, ...], tuple[TableRow, ...]]:
    """Return the heads and a row for each week of ``days``, Monday to Sunday, oldest first.

    Its cells are the twitches, the days with one, the known days, and for each lane with a value the mean of
    the days it was noted on; an unknown week says so.
    """
    noted = [lane for lane in lanes if any(value is not None for value in lane.values)]
    heads = [lore.words.said(f"week.{name}") for name in _HEADS]
    heads += [lane.label for lane in noted]
    first_end = min(_WEEK - days.first.weekday(), days.days)
    ends = [*range(first_end, days.days, _WEEK), days.days]
    spans = list(zip([0, *ends[:-1]], ends, strict=True))
    rows = (
        (
            given.dates.short(days.first + timedelta(days=start)),
            (
                *_counts(lore, bars[start:end]),
                *(_mean(lane, lane.values[start:end], given, lore) for lane in noted),
            ),
        )
        for start, end in spans
    )
    return tuple(heads), tuple(TableRow(label, cells) for label, cells in rows)


def _counts(lore: Lore, bars: Sequence[DayBar]) -> tuple[str, str, str]:
    counts = [round(bar.count) for bar in bars if bar.count is not None]
    known = lore.words.said("week.of", n=len(counts), all=len(bars))
    if not counts:
        unknown = lore.words.said("week.unknown")
        return unknown, unknown, known
    return plain(sum(counts)), plain(sum(count > 0 for count in counts)), known


def _mean(lane: Lane, values: Sequence[float | None], given: Given, lore: Lore) -> str:
    noted = [value for value in values if value is not None]
    if not noted:
        return lore.words.said("week.not_noted")
    mean, unit = fmean(noted), unit_of(lane.key, given, lore)
    number = round(mean) if mean >= _WHOLE_FROM else round(mean, 1)
    return lore.words.said("week.a_day", amount=with_unit(number, unit)) if unit else plain(number)
