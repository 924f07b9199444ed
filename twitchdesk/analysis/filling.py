# SPDX-License-Identifier: MIT
"""Habits as they enter the model: typing slips tamed, blanks filled from the habit's own series.

A filled value carries no contrast of its own (Berkson error), so a day on which one of twelve habits is blank
need not be thrown away. The twitches are never used to fill a habit (method section 4).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from twitchdesk.analysis.arrays import Flags, Floats, Indices

REACH: Final = 3.0
"""How many times the way from the median to a 2 % quantile a value may lie away."""

SHRINK_DAYS: Final = 3
"""How many days of its overall mean each weekday is mixed with."""

MOST_RHO: Final = 0.98


@dataclass(frozen=True, slots=True, eq=False)
class Filled:
    """Hold a habit without blanks (n + 3,) in its own unit, and the mean and SD of its logged days."""

    values: Floats
    logged: Flags
    mean: float
    sd: float

    def scaled(self) -> Floats:
        """Return the values (n + 3,) in usual swings away from the mean."""
        return (self.values - self.mean) / self.sd


def filled(values: Floats, weekday: Indices) -> Filled:
    """Return the habit (n,), NaN = not logged, tamed and filled; ``weekday`` (n,) counts from Monday = 0."""
    logged = np.isfinite(values)
    known = tamed(values[logged])
    usual = _weekday_means(known, weekday[logged])[weekday]
    residual = np.zeros(len(values))
    residual[logged] = known - usual[logged]
    whole = usual + _bridged(residual, logged)
    whole[logged] = known
    return Filled(whole, logged, float(known.mean()), float(known.std()))


def tamed(values: Floats) -> Floats:
    """Return the values clipped to three times the distance of the 2 % quantiles from the median."""
    low, middle, high = np.quantile(values, (0.02, 0.5, 0.98))
    least = middle - REACH * (middle - low) if low < middle else -np.inf
    most = middle + REACH * (high - middle) if high > middle else np.inf
    return np.clip(values, least, most)


def _weekday_means(values: Floats, weekday: Indices) -> Floats:
    """Return the mean of each weekday (7,), drawn towards the overall mean."""
    days = np.bincount(weekday, minlength=7)
    total = np.bincount(weekday, values, minlength=7)
    means: Floats = (total + SHRINK_DAYS * values.mean()) / (days + SHRINK_DAYS)
    return means


def _bridged(residual: Floats, logged: Flags) -> Floats:
    """Return for each day what an AR(1) process expects between its nearest logged days; 0 far from them."""
    rho = _rho(residual, logged)
    size = len(residual)
    index = np.arange(size)
    left = np.maximum.accumulate(np.where(logged, index, -1))
    right = np.minimum.accumulate(np.where(logged, index, size)[::-1])[::-1]
    # A side without a logged day is infinitely far: its power of rho is zero.
    since = np.where(left >= 0, index - left, np.inf)
    until = np.where(right < size, right - index, np.inf)
    near, far = rho**since, rho**until
    both = near * far
    whole = (near - far * both) * residual[left] + (far - near * both) * residual[np.minimum(right, size - 1)]
    return np.where(logged, residual, whole / np.where(logged, 1.0, 1 - both**2))


def _rho(residual: Floats, logged: Flags) -> float:
    """Return the lag-1 moment of the residual over adjacent logged days, from 0 to 0.98."""
    pairs = logged[1:] & logged[:-1]
    variance = float((residual[logged] ** 2).mean())
    if variance <= 0 or not pairs.any():
        return 0.0
    moment = float((residual[1:] * residual[:-1])[pairs].mean())
    return min(max(moment / variance, 0.0), MOST_RHO)
