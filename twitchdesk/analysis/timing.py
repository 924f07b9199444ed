# SPDX-License-Identifier: MIT
"""The six timings that each habit is tested at, and the exact estimates from the averaged model.

The prior is taken away along the tested direction only and kept everywhere else (method section 6), so that
an effect is not shrunk by the very belief it is tested against, while the other habits stay held. Six timings
share an error of 5 % by weighted Bonferroni: p value and interval agree by construction.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import Final

import numpy as np
from scipy.special import stdtr, stdtrit

from twitchdesk.analysis.arrays import Floats, Indices
from twitchdesk.analysis.products import onto
from twitchdesk.analysis.rules import TIMINGS

MOST_DEGREES: Final = 200.0
"""Degrees of freedom that the noise itself is known with, however long the diary."""

LEAST_TOLD: Final = 1e-9
"""Share of a direction told by the days; below it there is the prior alone: a habit like the trend itself."""

CORRELATION_PARAMETERS: Final = 2
"""The share and the rho, which the lag profile pays for."""


def directions() -> Floats:
    """Return the timings (6 × 4) as directions of length one over the four delays."""
    rows = [[float(lag in lags) / sqrt(len(lags)) for lag in range(4)] for lags, _share in TIMINGS]
    return np.array(rows)


def shares() -> Floats:
    """Return the share of the error (6,) of each timing."""
    return np.array([share for _lags, share in TIMINGS])


class Solved:
    """The averaged model solved once: ``gram`` (P+1 × P+1, unit noise) held by ``prior`` (P,)."""

    def __init__(self, gram: Floats, prior: Floats, telling: float) -> None:
        """Invert gram + prior; ``telling`` days tell of the noise. Raises LinAlgError when it is singular."""
        self.columns, self.target, self.total = gram[:-1, :-1], gram[:-1, -1], float(gram[-1, -1])
        self.prior, self.telling = prior, telling
        self.inverse: Floats = np.asarray(np.linalg.inv(self.columns + np.diag(prior)), dtype=np.float64)
        self.coefficients: Floats = onto(self.inverse, self.target)
        self.effective = float(np.einsum("ij,ji->", self.inverse, self.columns))

    def left_over(self, coefficients: Floats) -> Floats:
        """Return the weighted residual sum of squares for each column of coefficients (P × k)."""
        fitted = np.einsum("pk,pk->k", coefficients, self.columns @ coefficients)
        rest: Floats = self.total - 2 * (self.target @ coefficients) + fitted
        return rest


@dataclass(frozen=True, slots=True, eq=False)
class Timed:
    """Hold the six tests of one habit, per usual swing along a direction of length one; arrays are (6,).

    ``pulls`` (P × 6) are the directions in the whole model, ``coefficients`` (P × 6) the whole model with
    that direction free. ``free`` is f = 1 - prior * a.
    """

    estimate: Floats
    error: Floats
    degrees: Floats
    p_each: Floats
    free: Floats
    pulls: Floats
    coefficients: Floats

    @property
    def best(self) -> int:
        """Return the place of the timing that stands out most, its share of the error considered."""
        return int(np.argmin(self.p_each / shares()))

    @property
    def p(self) -> float:
        """Return the p value of the habit, all six timings allowed for."""
        return min(1.0, float((self.p_each / shares()).min()))

    @property
    def is_sound(self) -> bool:
        """Say whether the best timing has numbers; without, no timing does."""
        return bool(np.isfinite([self.estimate[self.best], self.error[self.best]]).all())

    @property
    def soonest_error(self) -> float:
        """Return the larger standard error of same day and next day, of those that the days tell of."""
        told = self.error[:2][np.isfinite(self.error[:2])]
        return float(told.max()) if told.size else float(self.error[self.best])

    def widened_beside(self, alone: Timed) -> float:
        """Return how much the variance is more than that of ``alone``, the larger of same and next day."""
        told = np.isfinite(self.error[:2]) & np.isfinite(alone.error[:2])
        ratios = (self.error[:2][told] / alone.error[:2][told]) ** 2
        return float(ratios.max()) if told.any() else 1.0

    def bounds(self, timing: int, level: float) -> tuple[float, float]:
        """Return the interval of the estimate of a timing at two-sided error ``level``."""
        reach = float(stdtrit(self.degrees[timing], 1 - level / 2)) * float(self.error[timing])
        return float(self.estimate[timing]) - reach, float(self.estimate[timing]) + reach


def timed(solved: Solved, own: slice) -> Timed:
    """Test the habit whose four columns are ``own`` at every timing (method section 6).

    Where the days tell nothing, because trend and weekday say the same, the numbers are NaN. Where they
    tell of the same day but not of some other timing, as in a diary of Mondays only, that one drops out: its
    p is 1 and its error without end.
    """
    units = directions()
    prior = float(solved.prior[own][0])
    pulls: Floats = solved.inverse[:, own] @ units.T
    spread = np.einsum("ul,lu->u", units, pulls[own])
    told = 1 - prior * spread
    free = np.where(told > LEAST_TOLD, told, np.nan)
    estimate = (units @ solved.coefficients[own]) / free
    coefficients = solved.coefficients[:, None] + pulls * (prior * estimate)
    taken = (prior / free) * np.einsum("pu,pu->u", pulls, solved.columns @ pulls)
    degrees = solved.telling - solved.effective - taken
    noise = np.maximum(1.0, solved.left_over(coefficients) / degrees)
    error = np.sqrt(noise * spread / free)
    tempered = 1 / (1 / degrees + 1 / MOST_DEGREES)
    p_each = 2 * stdtr(tempered, -np.abs(estimate / error))
    untold = told <= LEAST_TOLD
    # A habit like the trend itself is told by its edges at most: there the same day tells nothing either.
    if untold.any() and not untold[0]:
        estimate, error, p_each = estimate.copy(), error.copy(), p_each.copy()
        estimate[untold], error[untold], p_each[untold] = 0.0, np.inf, 1.0
    return Timed(estimate, error, tempered, p_each, free, pulls, coefficients)


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """Hold the four delays estimated together, no prior on them: estimate and 95 % reach, each (4,)."""

    estimate: Floats
    reach: Floats


def lag_profile(solved: Solved, own: slice) -> Profile:
    """Return the four own delays all free at once, per usual swing, with pointwise 95 % reach.

    NaN when the days cannot tell the delays apart.
    """
    if np.linalg.eigvalsh(solved.inverse[own, own]).max() * solved.prior[own][0] > 1 - LEAST_TOLD:
        return Profile(np.full(4, np.nan), np.full(4, np.nan))
    precision = np.linalg.inv(solved.inverse[own, own])
    covariance = np.linalg.inv(precision - np.diag(solved.prior[own]))
    estimate = covariance @ (precision @ solved.coefficients[own])
    degrees = solved.telling - solved.effective - CORRELATION_PARAMETERS
    left_over = float(solved.left_over(solved.coefficients[:, None])[0])
    noise = max(1.0, left_over / degrees)
    quantile = float(stdtrit(1 / (1 / degrees + 1 / MOST_DEGREES), 0.975))
    return Profile(estimate, quantile * np.sqrt(noise * np.diag(covariance)))


def alone(gram: Floats, prior: Floats, own: slice, habits: int, telling: float) -> tuple[Solved, slice]:
    """Return the model with the columns of all other habits deleted, and where the own ones stand in it."""
    width = len(prior)
    base = width - habits * 4
    places: Indices = np.concatenate([np.arange(base), np.arange(own.start, own.stop)])
    with_target = np.append(places, width)
    solved = Solved(gram[np.ix_(with_target, with_target)], prior[places], telling)
    return solved, slice(base, base + 4)
