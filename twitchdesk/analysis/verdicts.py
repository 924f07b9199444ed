# SPDX-License-Identifier: MIT
"""When there is enough to look at, and which word a result gets (method sections 3 and 7)."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, sqrt
from typing import Final

import numpy as np

from twitchdesk.analysis.arrays import Floats, Indices
from twitchdesk.analysis.result import Reason, Verdict
from twitchdesk.analysis.rules import (
    LEAST_DAYS,
    LEAST_LOGGED,
    LEAST_OFF,
    LEAST_TWITCH_DAYS,
    LEAST_TWITCHES,
    MOST_PER_SWING,
    MOST_PER_UNIT,
    MOST_WAIT,
    NOTABLE,
    TIMINGS,
)
from twitchdesk.analysis.timing import Timed

LEAST_RATE: Final = 0.05

CLEAR_Q: Final = 0.05
POSSIBLE_Q: Final = 0.20
ALONE_Q: Final = 0.05
COPY: Final = 0.999
"""From this correlation on two habits are one habit written down twice."""
NO_LINK_ERROR: Final = 0.0125
FRAGILE_ERRORS: Final = 2.0

TARGET_ERROR: Final = NOTABLE / (2.4977055 + 0.8416212)
"""The standard error at which a notable effect is found with 80 % power: normal quantiles .99375 and .80."""
LEAST_WAIT: Final = 14


@dataclass(frozen=True, slots=True)
class Refusal:
    """Say why there is no result, and how many more known days it may take; None if waiting may not help."""

    reason: Reason
    days_needed: int | None


def refuse_diary(counts: Floats) -> Refusal | None:
    """Return why a diary with these counts on its known days is not analysed, None when it is."""
    known, twitch_days, total = len(counts), int(np.count_nonzero(counts)), float(counts.sum())
    if known < LEAST_DAYS:
        return Refusal(Reason.FEW_DAYS, LEAST_DAYS - known)
    if twitch_days >= LEAST_TWITCH_DAYS and total >= LEAST_TWITCHES:
        return None
    by_days = twitch_days / known * LEAST_DAYS / LEAST_TWITCH_DAYS
    by_count = total / known * LEAST_DAYS / LEAST_TWITCHES
    wait = ceil(LEAST_DAYS / max(min(by_days, by_count), LEAST_RATE)) - known
    return Refusal(Reason.FEW_TWITCHES, wait if wait > 0 else None)


def refuse_habit(logged: Floats) -> Refusal | None:
    """Return why a habit with these values on known days is not analysed, None when it is."""
    if len(logged) < LEAST_LOGGED:
        return Refusal(Reason.FEW_LOGGED, LEAST_LOGGED - len(logged))
    _values, days = np.unique(logged, return_counts=True)
    with np.errstate(over="ignore"):
        spread = float(logged.std())
    if len(days) < 2 or spread <= 0:
        return Refusal(Reason.NEVER_VARIES, None)
    off = len(logged) - int(days.max())
    if off < LEAST_OFF:
        return Refusal(Reason.ALMOST_NEVER_VARIES, ceil((LEAST_OFF - off) * len(logged) / off))
    return None if np.isfinite(spread) else Refusal(Reason.NOT_FITTED, None)


def false_discovery(p: Floats) -> Floats:
    """Return the q value of each p value (k,) by Benjamini and Hochberg (1995)."""
    if not p.size:
        return p
    order: Indices = np.argsort(p, kind="stable")
    ranked = p[order] * len(p) / np.arange(1, len(p) + 1)
    q = np.empty(len(p))
    q[order] = np.minimum(np.minimum.accumulate(ranked[::-1])[::-1], 1.0)
    return q


def verdict_of(timed: Timed, q: float, *, fragile: bool, separate: bool, copied: bool) -> Verdict:
    """Return the first verdict that applies.

    ``separate`` is False when another habit may carry the link, ``copied`` True when that one is the same
    series in another unit: two copies are never both called clear, whatever their q (section 9).
    """
    if copied:
        return Verdict.INSEPARABLE
    more = timed.estimate[timed.best] > 0
    if q <= CLEAR_Q and not fragile:
        return Verdict.CLEAR_MORE if more else Verdict.CLEAR_FEWER
    if q <= POSSIBLE_Q:
        return Verdict.POSSIBLE_MORE if more else Verdict.POSSIBLE_FEWER
    if not separate:
        return Verdict.INSEPARABLE
    return Verdict.NO_LINK if _is_small(timed) else Verdict.UNCLEAR


def is_believable(timed: Timed, swings: float) -> bool:
    """Say whether the size found is one that habits can have; ``swings`` is one unit in usual swings.

    Where days with a twitch are few the estimate can run away, and its interval with it. A size that
    is not sure to be there at all is no claim, and stays open as any other.
    """
    lags, share = TIMINGS[timed.best]
    size, (low, high) = sqrt(len(lags)), timed.bounds(timed.best, 0.05 * share)
    surely = max(low, -high) * size * swings
    beyond = abs(timed.estimate[timed.best]) * size > MOST_PER_SWING or surely > MOST_PER_UNIT
    return not beyond or timed.p > POSSIBLE_Q


def _is_small(timed: Timed) -> bool:
    """Say whether the same-day and the next-day interval both exclude a notable effect."""
    bounds = [timed.bounds(lag, NO_LINK_ERROR) for lag in (0, 1)]
    return all(low >= -NOTABLE and high <= NOTABLE for low, high in bounds)


def days_needed(verdict: Verdict, timed: Timed, observed: int) -> int:
    """Return how many more known days may settle it, at most ten years; 0 when it is settled."""
    settled = {Verdict.CLEAR_MORE, Verdict.CLEAR_FEWER, Verdict.NO_LINK}
    if verdict in settled:
        return 0
    error = timed.soonest_error
    wait = min(observed * ((error / TARGET_ERROR) ** 2 - 1), MOST_WAIT)
    return max(LEAST_WAIT, ceil(wait))


def is_fragile(timed: Timed, influence: Floats) -> bool:
    """Say whether the link would fade without the one day (n,) that speaks for it most."""
    estimate, error = float(timed.estimate[timed.best]), float(timed.error[timed.best])
    towards = float((influence * np.sign(estimate)).max())
    return abs(estimate) - towards < FRAGILE_ERRORS * error
