# SPDX-License-Identifier: MIT
"""Fit a log-linear model of daily counts whose noise is more than Poisson and has a memory.

Penalised quasi-likelihood (Breslow and Clayton 1993): Fisher scoring without memory finds a start, then the
memory is scored on a grid, twice (method section 5). A weak normal prior per column is a random effect
(Robinson 1991): the columns that carry it are held, never forbidden.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from twitchdesk.analysis.arrays import Flags, Floats
from twitchdesk.analysis.correlation import (
    NONE,
    Memory,
    Noise,
    Regression,
    Scored,
    averaged,
    score,
    screened,
    weights,
)
from twitchdesk.analysis.products import across, onto
from twitchdesk.analysis.result import Cancelled, CancelledError, never

ROUNDS: Final = 8
SMALL_STEP: Final = 0.02
LARGEST_STEP: Final = 1.5
CLIP_SD: Final = 4.0
DAYS_PER_ABSURD: Final = 100
BAD_DAY: Final = 0.75
BEYOND_BAD_DAYS: Final = 3.0
START_KAPPA: Final = 0.5
START_WINDOW: Final = 15
LEAST_KAPPA: Final = 0.001
LEAST_SHARE: Final = 0.002
SCREEN_FROM: Final = 20_000
MOST_SCREENED: Final = 14
MANY_DAYS: Final = 1200
MOST_OF_MANY_DAYS: Final = 5
WEEKDAY_COLUMNS: Final = 6


@dataclass(frozen=True, slots=True, eq=False)
class Working:
    """Hold one linearisation: the noise at the present mean, and the working response z (n,), a log."""

    noise: Noise
    response: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Fit:
    """Hold a fitted model.

    ``scored`` are the points of the grid that were kept in the last pass and ``shares`` their weights;
    ``gram`` (P+1 × P+1) is the average over them of [X z]' V**-1 [X z] with unit noise; ``effective`` the
    number of parameters that the columns are worth, tr[(gram + prior)**-1 gram].
    """

    regression: Regression
    working: Working
    scored: tuple[Scored, ...]
    shares: Floats
    gram: Floats
    coefficients: Floats
    effective: float

    @property
    def observed(self) -> int:
        """Return the number of known days."""
        return self.working.noise.observed

    @property
    def telling(self) -> float:
        """Return how many known days tell of the noise."""
        return self.working.noise.telling

    @property
    def share(self) -> float:
        """Return the share of the extra variation that lasts, averaged over the grid."""
        return float(
            sum(part * point.memory.share for part, point in zip(self.shares, self.scored, strict=True))
        )

    @property
    def rho(self) -> float:
        """Return the day-to-day correlation of what lasts, averaged over the grid."""
        return float(
            sum(part * point.memory.rho for part, point in zip(self.shares, self.scored, strict=True))
        )

    def day_weights(self) -> Floats:
        """Return the weight (n,) of each day on the log scale, all variation taken as independent."""
        return self.working.noise.independent(0.0)


def fit(
    regression: Regression,
    twitches: Floats,
    known: Flags,
    memories: Sequence[Memory],
    *,
    cancelled: Cancelled = never,
) -> Fit:
    """Fit the columns to the counts (n,) of the known days (n,) on a calendar without gaps.

    Counts of unknown days are not read. Raises CancelledError when nobody waits any more, and
    ``numpy.linalg.LinAlgError`` when the columns cannot be told apart or a number overflows.
    """
    with np.errstate(all="ignore"):
        log_mean, working, residual = _start(regression, twitches, known, cancelled)
        kept = _grid_to_score(regression, working, residual, memories)
        first = _pass(regression, working, kept, cancelled)
        log_mean = _stepped(log_mean, onto(regression.columns, first.coefficients))[0]
        working = linearised(log_mean, twitches, known, working.noise.kappa, first.effective)
        found = _pass(regression, working, _kept(first, working.noise.kappa), cancelled)
    if not np.isfinite(found.coefficients).all():
        raise np.linalg.LinAlgError("the fit is not finite")
    return found


def linearised(log_mean: Floats, twitches: Floats, known: Flags, kappa: float, effective: float) -> Working:
    """Return the working model at the log mean (n,), counts tamed with the former ``kappa``."""
    mean = np.exp(log_mean)
    surprise = _tamed_surprise(twitches, mean, np.sqrt(mean + kappa * mean**2), known)
    relative = surprise / mean
    target = Noise(mean, known, kappa).telling - effective
    found = extra_variation(relative[known] ** 2, 1 / mean[known], target)
    return Working(Noise(mean, known, found), log_mean + relative)


def _tamed_surprise(twitches: Floats, mean: Floats, spread: Floats, known: Flags) -> Floats:
    """Return how far each count (n,) lies from its mean, beyond 4 SD drawn in; 0 on unknown days.

    At most one known day in a hundred, and always one, is drawn in: the others then set the limit. Where more
    lie beyond it, they are how this person twitches, many quiet days and a few bad ones. A limit that sinks
    with the mean it draws down would make them vanish, and half of all habits would seem to go along.

    What lies beyond three times a bad day (the upper quarter of the days with a twitch) is drawn in however
    often it occurs: two slips of 5,000 would else set the limit for each other. That limit does not sink.
    """
    counts = np.where(known, twitches, 0.0)
    reach = np.where(known, (counts - mean) / spread, 0.0)
    place = len(reach) - 1 - max(1, int(np.count_nonzero(known)) // DAYS_PER_ABSURD)
    usual = float(np.partition(reach, place)[place])
    most = (_bad_day(counts) * BEYOND_BAD_DAYS - mean) / spread
    limit = np.maximum(CLIP_SD, np.minimum(usual, most))
    tamed: Floats = np.minimum(np.maximum(reach, -CLIP_SD), limit) * spread
    return tamed


def _bad_day(counts: Floats) -> float:
    """Return the count that a quarter of the days with a twitch reach, 0 when there is none."""
    counted = counts[counts > 0]
    return float(np.quantile(counted, BAD_DAY)) if counted.size else 0.0


def extra_variation(squares: Floats, poisson: Floats, target: float) -> float:
    """Return kappa >= 0 with sum(squares / (poisson + kappa)) = target by bisection; 0 if already below."""
    if not np.isfinite(squares).all() or target <= 0:
        raise np.linalg.LinAlgError("no extra variation fits")
    low, high = 0.0, 1.0
    if (squares / poisson).sum() <= target:
        return 0.0
    while (squares / (poisson + high)).sum() > target:
        low, high = high, 2 * high
    while high - low > 1e-12 * high:
        middle = (low + high) / 2
        if (squares / (poisson + middle)).sum() > target:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def _start(
    regression: Regression, twitches: Floats, known: Flags, cancelled: Cancelled
) -> tuple[Floats, Working, Floats]:
    """Return log mean, working model and residual (n,) by Fisher scoring without memory."""
    columns, prior = regression.columns, regression.prior
    counted = np.where(known, twitches, 0.0)
    window = np.ones(START_WINDOW)
    total, days = np.convolve(counted, window, "same"), np.convolve(known.astype(float), window, "same")
    log_mean = np.log((total + counted.sum() / np.count_nonzero(known) + 0.1) / (days + 1))
    kappa, effective = START_KAPPA, float(regression.free + WEEKDAY_COLUMNS)
    coefficients = np.zeros(len(prior))
    for _ in range(ROUNDS):
        if cancelled():
            raise CancelledError
        working = linearised(log_mean, twitches, known, kappa, effective)
        kappa = working.noise.kappa
        weighted = columns * working.noise.independent(0.0)[:, None]
        gram = across(weighted, columns)
        inverse: Floats = np.asarray(np.linalg.inv(gram + np.diag(prior)), dtype=np.float64)
        coefficients = onto(inverse, onto(weighted.T, working.response))
        effective = float(np.einsum("ij,ji->", inverse, gram))
        log_mean, largest = _stepped(log_mean, onto(columns, coefficients))
        if largest < SMALL_STEP:
            break
    working = linearised(log_mean, twitches, known, kappa, effective)
    return log_mean, working, working.response - onto(columns, coefficients)


def _stepped(log_mean: Floats, wanted: Floats) -> tuple[Floats, float]:
    """Return the log mean moved towards what is wanted, no day by more than 1.5, and the largest move."""
    step = np.clip(wanted - log_mean, -LARGEST_STEP, LARGEST_STEP)
    return log_mean + step, float(np.abs(step).max())


def _grid_to_score(
    regression: Regression, working: Working, residual: Floats, memories: Sequence[Memory]
) -> tuple[Memory, ...]:
    """Return the points worth scoring with all columns; without extra variation there is no memory."""
    if working.noise.kappa < LEAST_KAPPA:
        return (NONE,)
    days, width = regression.columns.shape
    if days * width <= SCREEN_FROM:
        return tuple(memories)
    most = MOST_OF_MANY_DAYS if days > MANY_DAYS else MOST_SCREENED
    return screened(residual, working.noise, regression.free, memories, most=most)


def _kept(found: Fit, kappa: float) -> tuple[Memory, ...]:
    """Return the points of a first pass that still matter in the second."""
    if kappa < LEAST_KAPPA:
        return (NONE,)
    return tuple(
        point.memory for point, part in zip(found.scored, found.shares, strict=True) if part > LEAST_SHARE
    )


def _pass(regression: Regression, working: Working, memories: Sequence[Memory], cancelled: Cancelled) -> Fit:
    """Score the memories and average the model over them."""
    scored = score(regression, working.noise, working.response, memories, cancelled=cancelled)
    shares = weights(scored)
    gram = averaged(scored, shares)
    held = gram[:-1, :-1] + np.diag(regression.prior)
    inverse: Floats = np.asarray(np.linalg.inv(held), dtype=np.float64)
    effective = float(np.einsum("ij,ji->", inverse, gram[:-1, :-1]))
    return Fit(regression, working, scored, shares, gram, onto(inverse, gram[:-1, -1]), effective)
