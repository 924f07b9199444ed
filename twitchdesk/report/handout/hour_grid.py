# SPDX-License-Identifier: MIT
"""Page 2: the hours of each weekday in steps."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final

from twitchdesk.analysis.rhythm import HOURS, WEEKDAYS
from twitchdesk.domain.habits import plain
from twitchdesk.report.handout.axis import round_top
from twitchdesk.report.handout.hours import known_hours, said_of_hours
from twitchdesk.report.handout.page import HourGrid, LegendStep

if TYPE_CHECKING:
    from twitchdesk.analysis.rhythm import HourMap
    from twitchdesk.report.handout.given import Given, Lore

STEPS: Final = 4
_SLACK: Final = 1e-9


def hour_grid(given: Given, lore: Lore) -> HourGrid:
    """Return the grid of the days of the timeline; without enough of them no step is known."""
    found, words = known_hours(given), lore.words
    is_enough = found.used >= lore.rules.hours.least_days
    rates = [
        [found.rate(day, column) if is_enough else None for column in range(HOURS)] for day in range(WEEKDAYS)
    ]
    most = max((rate for row in rates for rate in row if rate is not None), default=0.0)
    top = round_top(most)
    summary = said_of_hours(found, lore)
    return HourGrid(
        title=words.said("grid.title"),
        weekdays=tuple(words.said(f"weekday.{name}") for name in words.names("weekday")),
        hours=found.hours,
        steps=tuple(tuple(_step(rate, top) for rate in row) for row in rates),
        legend=_legend(lore, top) if most else (LegendStep(0, words.said("grid.none")),),
        caption=words.said("grid.caption", n=found.used) if is_enough else summary,
        summary=_summary(found, lore, summary) if is_enough and found.total else summary,
    )


def _step(rate: float | None, top: float) -> int | None:
    return None if rate is None else min(STEPS, ceil(STEPS * rate / top - _SLACK))


def _legend(lore: Lore, top: float) -> tuple[LegendStep, ...]:
    none = LegendStep(0, lore.words.said("grid.none"))
    bounds = (plain(top * step / STEPS) for step in range(1, STEPS + 1))
    return (
        none,
        *(
            LegendStep(step, lore.words.said("grid.to", most=most))
            for step, most in enumerate(bounds, start=1)
        ),
    )


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
