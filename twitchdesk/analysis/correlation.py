# SPDX-License-Identifier: MIT
"""The noise of a diary of counts: more than Poisson, and with a memory from day to day.

On the log scale the working residual (y - mean) / mean has the covariance
``V = diag(1/mean + kappa (1 - share)) + kappa share R(rho)`` with ``R_st = rho ** |s - t|`` in calendar days
(Zeger 1988; Davis, Dunsmuir and Wang 2000). The memory is not known, so every plausible one is scored by
restricted likelihood (Harville 1977) on a grid, and what follows is averaged or mixed over the grid.
The inverse of R is tridiagonal: all of it takes time in proportion to the days.

How another analysis uses it (before/after has a grid of its own and mixes instead of averaging):

1. ``memories = grid(shares, rhos)`` lists the points, the one without memory first.
2. ``fit.fit(Regression(columns, prior), twitches, known, memories)`` returns a ``Fit``; or, by hand,
   ``scored = score(regression, noise, response, memories)``.
3. ``weights(scored)`` are the shares of the points, adding up to one. Each ``Scored`` holds its own
   ``gram = [X z]' V**-1 [X z]`` and its ``scale`` s**2 (not yet floored at 1), so that an estimate can be
   made at each point and mixed; ``averaged(scored, weights)`` is the sum of weight * gram / scale.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from scipy.linalg.lapack import dpttrf, dpttrs

from twitchdesk.analysis.arrays import Flags, Floats, Indices
from twitchdesk.analysis.products import across
from twitchdesk.analysis.result import Cancelled, CancelledError, never

SMALLEST_SCALE: Final = 0.5
"""Counts more even than half of Poisson's noise are a habit of writing, not a measure of precision."""

TELLING_MEAN: Final = 0.2
"""Expected twitches of the days around from which on a day counts as a whole one where noise is measured."""
TELLING_REACH: Final = 7
"""How many days on either side count as around."""

SCREEN_WITHIN: Final = 5.0
TINY: Final = 1e-12


@dataclass(frozen=True, slots=True)
class Memory:
    """Name one point of the grid: what share of the extra variation lasts, and how much from day to day."""

    share: float
    rho: float


NONE: Final = Memory(0.0, 0.0)


def grid(shares: Sequence[float], rhos: Sequence[float]) -> tuple[Memory, ...]:
    """Return every pair of a share and a rho, after the point without memory."""
    return (NONE, *(Memory(share, rho) for share in shares for rho in rhos))


PATTERN_GRID: Final = grid(
    (0.08, 0.2, 0.35, 0.5, 0.65, 0.8, 0.92), (0.15, 0.35, 0.5, 0.65, 0.77, 0.86, 0.92, 0.96, 0.985)
)
"""The grid of method section 5."""


@dataclass(frozen=True, slots=True, eq=False)
class Regression:
    """Hold the columns (n days × P, Fortran order) and the prior precision of each (P,), 0 = free."""

    columns: Floats
    prior: Floats

    @property
    def free(self) -> int:
        """Return how many columns no prior holds."""
        return int(np.count_nonzero(self.prior == 0))


@dataclass(frozen=True, slots=True, eq=False)
class Noise:
    """Hold the expected count of each calendar day (n,), which are known (n,), and the extra variation."""

    mean: Floats
    known: Flags
    kappa: float

    @property
    def observed(self) -> int:
        """Return the number of known days."""
        return int(np.count_nonzero(self.known))

    @property
    def telling(self) -> float:
        """Return how many known days tell of the noise, each below ``TELLING_MEAN`` expected in proportion.

        Where nothing twitched for weeks the trend expects nothing and is right: such days have no noise. Were
        they counted, the days of the one bad month would share theirs with them and seem exact. The geometric
        mean of the known days around is what counts: one quiet day among others does tell, and at the edge of
        a spell, where the trend is still falling, next to nothing does.
        """
        known = self.known.astype(float)
        logarithms = np.where(self.known, np.log(np.maximum(self.mean, TINY)), 0.0)
        around = _summed_around(logarithms)[self.known] / _summed_around(known)[self.known]
        return float(np.minimum(np.exp(around) / TELLING_MEAN, 1.0).sum())

    def independent(self, share: float) -> Floats:
        """Return the weight (n,) of each day by the part of its noise that has no memory; 0 = unknown day."""
        weight: Floats = self.known / (1 / self.mean + self.kappa * (1 - share))
        return weight


def _summed_around(values: Floats) -> Floats:
    """Return the sum (n,) of each value and those up to ``TELLING_REACH`` days before and after it."""
    window = np.ones(2 * TELLING_REACH + 1)
    found: Floats = np.convolve(values, window)[TELLING_REACH : TELLING_REACH + len(values)]
    return found


class Precision:
    """The inverse of V at one memory; unknown days have weight 0 and stay on the calendar."""

    def __init__(self, noise: Noise, memory: Memory) -> None:
        """Factor the tridiagonal matrix once (Woodbury: V**-1 = W - W M**-1 W, M = Q / (kappa share) + W)."""
        self.weight = noise.independent(memory.share)
        self._lasting = noise.kappa * memory.share
        self.log_determinant = -float(np.log(self.weight[noise.known]).sum())
        if self._lasting > 0:
            self._factor(memory.rho)

    def _factor(self, rho: float) -> None:
        """Factor M and complete log |V|."""
        days, innovation = len(self.weight), 1 - rho * rho
        diagonal = np.full(days, 1 + rho * rho)
        diagonal[[0, -1]] = 1.0
        diagonal /= innovation * self._lasting
        diagonal += self.weight
        beside = np.full(days - 1, -rho / (innovation * self._lasting))
        self._diagonal, self._beside, info = dpttrf(diagonal, beside, overwrite_d=1, overwrite_e=1)
        if info != 0:
            raise np.linalg.LinAlgError("the covariance of the days is not positive definite")
        self.log_determinant += float(np.log(self._diagonal).sum())
        self.log_determinant += (days - 1) * float(np.log(innovation)) + days * float(np.log(self._lasting))

    def times(self, columns: Floats) -> Floats:
        """Return V**-1 times the columns (n × k), a new array."""
        weighted, rest = self._parts(columns)
        product: Floats = rest * self.weight[:, None] if rest is not columns else weighted
        return product

    def gram(self, columns: Floats) -> Floats:
        """Return columns' V**-1 columns (k × k), exactly symmetric."""
        weighted, rest = self._parts(columns)
        product = across(weighted, rest)
        return (product + product.T) / 2

    def _parts(self, columns: Floats) -> tuple[Floats, Floats]:
        """Return W columns and columns - M**-1 W columns, so that V**-1 columns is W times the second."""
        weighted: Floats = np.multiply(columns, self.weight[:, None], order="F")
        if self._lasting <= 0:
            return weighted, columns
        solved, _info = dpttrs(self._diagonal, self._beside, weighted.copy(order="F"), overwrite_b=1)
        return weighted, np.subtract(columns, solved, out=solved)


@dataclass(frozen=True, slots=True, eq=False)
class Scored:
    """Hold one point of the grid: its restricted log likelihood, gram of [X z] (P+1 × P+1) and scale s**2."""

    memory: Memory
    log_likelihood: float
    gram: Floats
    scale: float


def score(
    regression: Regression,
    noise: Noise,
    response: Floats,
    memories: Sequence[Memory],
    *,
    cancelled: Cancelled = never,
) -> tuple[Scored, ...]:
    """Score each memory by restricted likelihood (method section 5, step 3).

    ``response`` is the working response z (n,). Raises CancelledError between two points, and LinAlgError
    when the columns cannot be told apart or hardly a day tells of the noise.
    """
    both = np.asfortranarray(np.column_stack([regression.columns, response]))
    determinants, grams = [], []
    for memory in memories:
        if cancelled():
            raise CancelledError
        precision = Precision(noise, memory)
        determinants.append(precision.log_determinant)
        grams.append(precision.gram(both))
    stacked = np.stack(grams)
    held = stacked[:, :-1, :-1] + np.diag(regression.prior)
    solved = np.linalg.solve(held, stacked[:, :-1, -1:])[..., 0]
    left_over = np.maximum(stacked[:, -1, -1] - np.einsum("gp,gp->g", stacked[:, -1, :-1], solved), TINY)
    factors = np.linalg.cholesky(held)
    held_log = 2 * np.log(np.diagonal(factors, axis1=1, axis2=2)).sum(axis=1)
    degrees = noise.telling - regression.free
    if degrees <= 0:
        raise np.linalg.LinAlgError("too few days tell of the noise")
    likely = -(np.array(determinants) + held_log + degrees * np.log(left_over)) / 2
    scales = np.maximum(left_over / degrees, SMALLEST_SCALE)
    points = zip(memories, likely, grams, scales, strict=True)
    return tuple(Scored(memory, float(fit), gram, float(scale)) for memory, fit, gram, scale in points)


def screened(
    residual: Floats, noise: Noise, free: int, memories: Sequence[Memory], *, most: int
) -> tuple[Memory, ...]:
    """Return the memories within 5 log units of the best by the residual column (n,) alone, best first.

    A hundred times cheaper than scoring with all columns; at most ``most`` are kept.
    """
    likely = np.array([_screen_score(residual, noise, free, memory) for memory in memories])
    order: Indices = np.argsort(-likely, kind="stable")
    kept = [int(place) for place in order if likely[place] > likely.max() - SCREEN_WITHIN]
    return tuple(memories[place] for place in kept[:most])


def _screen_score(residual: Floats, noise: Noise, free: int, memory: Memory) -> float:
    """Return the log likelihood of one memory, of one column, without the determinant of the gram matrix."""
    precision = Precision(noise, memory)
    left_over = max(float(precision.gram(residual[:, None])[0, 0]), TINY)
    return -(precision.log_determinant + (noise.telling - free) * float(np.log(left_over))) / 2


def weights(scored: Sequence[Scored]) -> Floats:
    """Return the share of each point, in proportion to its likelihood; they add up to one."""
    likely = np.array([point.log_likelihood for point in scored])
    shares: Floats = np.exp(likely - likely.max())
    shares /= shares.sum()
    return shares


def averaged(scored: Sequence[Scored], shares: Floats) -> Floats:
    """Return the mean gram over the points, each divided by its scale: its unit of noise is one."""
    scale = np.array([point.scale for point in scored])
    mean: Floats = np.einsum("g,gij->ij", shares / scale, np.stack([point.gram for point in scored]))
    return mean
