# SPDX-License-Identifier: MIT
"""Page 2: the hours of each weekday in steps."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from twitchdesk.analysis.rhythm import HOURS, WEEKDAYS
from twitchdesk.domain.habits import plain
from twitchdesk.report.handout.axis import round_bounds
from twitchdesk.report.handout.hours import known_hours, said_of_hours
from twitchdesk.report.handout.page import HourGrid, LegendStep

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twitchdesk.analysis.rhythm import HourMap
    from twitchdesk.report.handout.given import Given, Lore


def hour_grid(given: Given, lore: Lore) -> HourGrid:
    """Return the grid of the days of the timeline; without enough of them no step is known."""
    found, words = known_hours(given), lore.words
    is_enough = found.used >= lore.rules.hours.least_days
    rates = [
        [found.rate(day, column) if is_enough else None for column in range(HOURS)] for day in range(WEEKDAYS)
    ]
    most = max((rate for row in rates for rate in row if rate is not None), default=0.0)
    # Twice and twice again: hours differ by more than even steps could show.
    bounds = round_bounds(most) if most else ()
    summary = said_of_hours(found, lore)
    return HourGrid(
        title=words.said("grid.title"),
        weekdays=tuple(words.said(f"weekday.{name}") for name in words.names("weekday")),
        hours=found.hours,
        steps=tuple(tuple(_step(rate, bounds) for rate in row) for row in rates),
        legend=_legend(lore, bounds),
        caption=words.said("grid.caption", n=found.used) if is_enough else summary,
        summary=_summary(found, lore, summary) if is_enough and found.total else summary,
    )


def _step(rate: float | None, bounds: Sequence[float]) -> int | None:
    if rate is None or not rate:
        return None if rate is None else 0
    return 1 + bisect_left(bounds, rate)


def _legend(lore: Lore, bounds: Sequence[float]) -> tuple[LegendStep, ...]:
    said = [
        lore.words.said("grid.none"),
        *(lore.words.said("grid.to", most=plain(bound)) for bound in bounds),
    ]
    if bounds:
        said.append(lore.words.said("grid.over", most=plain(bounds[-1])))
    return tuple(LegendStep(step, words) for step, words in enumerate(said))


def _summary(found: HourMap, lore: Lore, hours: str) -> str:
    """Return the sentence about the hours, and the weekdays with the most and the least a day."""
    rates = [(rate, day) for day in range(WEEKDAYS) if (rate := found.day_rate(day)) is not None]
    least, most = min(rates), max(rates)
    names = [lore.words.said(f"weekday.{name}") for name in lore.words.names("weekday")]
    weekdays = lore.words.said(
        "grid.weekdays",
        most_day=names[most[1]],
        most=round(most[0], 1),
        least_day=names[least[1]],
        least=round(least[0], 1),
    )
    return lore.words.said("grid.both", hours=hours, weekdays=weekdays) if least[0] < most[0] else hours
