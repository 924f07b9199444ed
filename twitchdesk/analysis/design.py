# SPDX-License-Identifier: MIT
"""The columns of the joint model: level, trend, weekday, and every habit at its four delays."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import numpy as np

from twitchdesk.analysis.arrays import Flags, Floats, Indices
from twitchdesk.analysis.calendar_table import EARLIER, CalendarTable
from twitchdesk.analysis.correlation import Regression
from twitchdesk.analysis.filling import Filled
from twitchdesk.analysis.products import across, times

LAGS: Final = EARLIER + 1
"""Same day and one, two and three days later."""

WEEKDAY_SD: Final = 0.30
HABIT_SD: Final = 0.10
"""How far a weekday, and a habit per usual swing and delay, is expected to lie from nothing, in log units."""


LEAST_DAYS_PER_BEND: Final = 14
LEAST_SEEN: Final = 1e-6


def trend_freedom(days: int, known: int) -> int:
    """Return how many columns the trend of that many calendar days has; one is a straight line.

    At most one for every 14 known days: a diary of a few days a month could not carry more.
    """
    wanted = max(1, round(days / 60)) if days <= 365 else min(24, 6 + round((days - 365) / 180))
    return min(wanted, max(1, known // LEAST_DAYS_PER_BEND))


def trend_columns(days: int, freedom: int) -> Floats:
    """Return a natural cubic spline of the day index (days × freedom): centred, orthogonal, mean square one.

    Knots are equally spaced from the first day to the last; beyond the outer ones it would be straight.
    """
    time = np.linspace(-1.0, 1.0, days)
    knots = np.linspace(-1.0, 1.0, freedom + 1)
    # Truncated powers as in Hastie, Tibshirani and Friedman (2009), eq. 5.4-5.5.
    powers = np.maximum(time[:, None] - knots[None, :], 0.0) ** 3
    bends = (powers[:, :-1] - powers[:, -1:]) / (knots[-1] - knots[:-1])
    columns = np.column_stack([time, bends[:, :-1] - bends[:, -1:]])
    return orthogonal(orthogonal(columns - columns.mean(axis=0)))


def orthogonal(columns: Floats) -> Floats:
    """Return columns (n × k) of the same span, orthogonal and of mean square one; twice is exact.

    By the Cholesky factor of their products, which needs no product that processors would share.
    """
    factor = np.linalg.cholesky(across(columns, columns) / len(columns))
    return times(columns, np.asarray(np.linalg.inv(factor).T, dtype=np.float64))


def seen(trend: Floats, known: Flags) -> Floats:
    """Return the trend (n × k) without the bends that lie wholly within gaps, where no day is known."""
    on_known = trend[known] - trend[known].mean(axis=0)
    sizes, bends = np.linalg.eigh(across(on_known, on_known) / len(on_known))
    told = sizes > LEAST_SEEN
    return trend if told.all() else times(trend, bends[:, told])


def weekday_columns(weekday: Indices) -> Floats:
    """Return six columns (n × 6), Tuesday to Sunday, each 1 on its day and -1 on Mondays."""
    monday = (weekday == 0).astype(float)
    return np.column_stack([(weekday == day) - monday for day in range(1, 7)])


def joint_model(table: CalendarTable, habits: Iterable[Filled]) -> Regression:
    """Return the columns for the days of the table, four for each habit in order, and their priors."""
    days, known = len(table.twitches), table.known
    trend = seen(trend_columns(days, trend_freedom(days, int(np.count_nonzero(known)))), known)
    parts = [np.ones((days, 1)), trend, weekday_columns(table.weekday[EARLIER:])]
    parts.extend(lagged(habit.scaled()) for habit in habits)
    columns = np.asfortranarray(np.hstack(parts))
    prior = np.full(columns.shape[1], HABIT_SD**-2)
    free = 1 + trend.shape[1]
    prior[:free] = 0.0
    prior[free : free + 6] = WEEKDAY_SD**-2
    return Regression(columns, prior)


def lagged(scaled: Floats) -> Floats:
    """Return the series (n + 3,) as it was on the same day and one, two and three days before (n × 4)."""
    days = len(scaled) - EARLIER
    return np.column_stack([scaled[EARLIER - lag : EARLIER - lag + days] for lag in range(LAGS)])


def own_columns(width: int, habits: int, place: int) -> slice:
    """Return where the four columns of the habit at that place stand, of ``width`` columns in all."""
    start = width - LAGS * (habits - place)
    return slice(start, start + LAGS)
