# SPDX-License-Identifier: MIT
"""Whether more of a habit goes along with more twitches all the way: adjusted rates by amount, single days.

The habit's best timing is taken out of the joint model and marks of its amount are put in; the memory of the
twitches, the other habits, trend and weekday stay as they were fitted (method section 11, pictures 3 and 4).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Final

import numpy as np
from scipy.special import stdtrit

from twitchdesk.analysis.arrays import Days, Flags, Floats
from twitchdesk.analysis.calendar_table import EARLIER
from twitchdesk.analysis.correlation import Precision, Scored, averaged
from twitchdesk.analysis.fit import Fit
from twitchdesk.analysis.model import JointModel
from twitchdesk.analysis.products import across, onto
from twitchdesk.analysis.result import (
    Cancelled,
    CancelledError,
    Pattern,
    PatternReport,
    never,
)
from twitchdesk.analysis.rounding import ratio
from twitchdesk.analysis.timing import MOST_DEGREES, Solved, directions

MOST_SINGLE_VALUES: Final = 5
LEAST_NONE_DAYS: Final = 5
SAME_AMOUNT_DIGITS: Final = 9
BLANK_SD: Final = 1.0
"""Days without an amount get a level of their own, as good as free: they may be the bad days."""


@dataclass(frozen=True, slots=True)
class DoseBin:
    """Hold one range of amounts from ``low`` to ``high``, both reached, and what went along with it.

    ``rate_ratio`` compares it with the most common range (``usual``, there exactly 1), everything else being
    the same; ``ratio_low`` and ``ratio_high`` are its pointwise 95 % interval. ``days`` are known days.
    """

    low: float
    high: float
    days: int
    rate_ratio: float
    ratio_low: float
    ratio_high: float
    usual: bool


@dataclass(frozen=True, slots=True, eq=False)
class DoseResponse:
    """Hold the adjusted rates by amount of one habit, lowest amount first, and the days they come from.

    ``lags`` is the habit's best timing; an amount is per day, in the habit's own unit, tamed as in the model,
    and for a timing of several days their mean. ``days``, ``amounts`` and ``log_ratios`` (k,) are the known
    days on whose delays the habit was logged: the partial residual of each, in log units, 0 = the level of
    the usual range. ``influential`` is the place of the day that speaks most for the link, None when it is
    not among them. ``bends`` says that the rates clearly rise and clearly fall again along the amount, or the
    other way round: no straight line.
    """

    habit: str
    lags: tuple[int, ...]
    bins: tuple[DoseBin, ...]
    days: Days
    amounts: Floats
    log_ratios: Floats
    influential: int | None
    bends: bool


@dataclass(frozen=True, slots=True, eq=False)
class Contrasts:
    """Hold the log rates of the ranges (b,), the usual one 0, their covariance (b × b) and the t quantile."""

    estimate: Floats
    covariance: Floats
    quantile: float

    def clearly(self, place: int, other: int) -> int:
        """Return 1 when the rate at ``other`` is clearly above that at ``place``, -1 when below, else 0."""
        pair = self.covariance[np.ix_([place, other], [place, other])]
        error = float(np.sqrt(max(pair[0, 0] + pair[1, 1] - 2 * pair[0, 1], 0.0)))
        difference = float(self.estimate[other] - self.estimate[place])
        return int(np.sign(difference)) if abs(difference) > self.quantile * error else 0


def dose_response(report: PatternReport, habit: str, *, cancelled: Cancelled = never) -> DoseResponse | None:
    """Return the adjusted rates by amount; None when the habit has no result or only one range of amounts.

    Ranges are the single values when there are at most five, else none and the thirds of the rest, or thirds
    of all when none was hardly ever. Needs no diary: everything comes from ``report.model``.

    Raises:
        CancelledError: ``cancelled`` said so.
    """
    model, pattern = report.model, report.of(habit)
    if model is None or pattern is None or not pattern.pattern_lags:
        return None
    amounts, logged = _amounts(model, habit, pattern.pattern_lags)
    shown = logged & model.table.known
    ranges = _ranges(amounts[shown])
    if len(ranges) < 2:
        return None
    usual = int(np.argmax([np.count_nonzero(one) for one in ranges]))
    try:
        with np.errstate(all="ignore"):
            found = _contrasts(model, pattern, (shown, ranges, usual), cancelled)
    except np.linalg.LinAlgError:
        return None
    log_ratios, influential = _days(model, habit, shown, ranges[usual])
    return DoseResponse(
        habit=habit,
        lags=pattern.pattern_lags,
        bins=tuple(_bin(amounts[shown][one], found, place, usual) for place, one in enumerate(ranges)),
        days=model.days()[shown],
        amounts=amounts[shown],
        log_ratios=log_ratios,
        influential=influential,
        bends=bends(found),
    )


def bends(found: Contrasts) -> bool:
    """Say whether the rates clearly rise and clearly fall along the amount, in either order.

    Some range differs from a lower one, and a higher one from it in the other direction, both beyond the 95 %
    interval of their difference. Where the truth is a straight line, one of the two would have to point the
    wrong way: fewer than 1 in 40 such diaries are said to bend.
    """
    triples = combinations(range(len(found.estimate)), 3)
    return any(found.clearly(low, middle) * found.clearly(middle, high) < 0 for low, middle, high in triples)


def _amounts(model: JointModel, habit: str, lags: tuple[int, ...]) -> tuple[Floats, Flags]:
    """Return the amount of each day (n,), the mean over the delays, and whether all of them were logged."""
    known, days = model.habits[habit], len(model.table.twitches)
    spans = [slice(EARLIER - lag, EARLIER - lag + days) for lag in lags]
    amounts: Floats = np.mean([known.values[span] for span in spans], axis=0)
    logged: Flags = np.all([known.logged[span] for span in spans], axis=0)
    return np.round(amounts, SAME_AMOUNT_DIGITS), logged


def _ranges(amounts: Floats) -> list[Flags]:
    """Return which of the amounts (k,) lie in each range, lowest range first; none of the ranges is empty."""
    values = np.unique(amounts)
    if len(values) <= MOST_SINGLE_VALUES:
        return [amounts == value for value in values]
    none = amounts == 0
    if np.count_nonzero(none) < LEAST_NONE_DAYS:
        none = np.zeros(len(amounts), dtype=bool)
    lower, upper = np.quantile(amounts[~none], (1 / 3, 2 / 3))
    thirds = (amounts <= lower, (amounts > lower) & (amounts <= upper), amounts > upper)
    marks = [none & (amounts <= 0), *(third & ~none for third in thirds)]
    return [mark for mark in marks if mark.any()]


def _contrasts(
    model: JointModel, pattern: Pattern, grouped: tuple[Flags, list[Flags], int], cancelled: Cancelled
) -> Contrasts:
    """Return the log rates of all ranges, the usual one 0."""
    shown, ranges, usual = grouped
    # Days whose amount is not known are marked too, so that they count with no range.
    marks = np.zeros((len(shown), len(ranges)), order="F")
    others = [place for place in range(len(ranges)) if place != usual]
    for column, place in enumerate(others):
        marks[shown, column] = ranges[place]
    marks[~shown, -1] = 1.0
    found = _refitted(model, pattern, marks, cancelled)
    estimate, covariance = np.zeros(len(ranges)), np.zeros((len(ranges), len(ranges)))
    estimate[others], covariance[np.ix_(others, others)] = found.estimate, found.covariance
    return Contrasts(estimate, covariance, found.quantile)


def _refitted(model: JointModel, pattern: Pattern, marks: Floats, cancelled: Cancelled) -> Contrasts:
    """Return the log rates of the marked ranges (n × m), each free; the last mark is no range and is held."""
    fit, own = model.fit, model.own(pattern.habit)
    kept = np.setdiff1d(np.arange(len(model.solved.prior)), [own.start + lag for lag in pattern.pattern_lags])
    gram = averaged(
        tuple(replace(point, gram=gram) for point, gram in _grams(fit, marks, cancelled)), fit.shares
    )
    width, extra = len(model.solved.prior), marks.shape[1]
    order = np.concatenate([width + 1 + np.arange(extra), kept, [width]])
    prior = np.concatenate([np.zeros(extra - 1), [BLANK_SD**-2], model.solved.prior[kept]])
    solved = Solved(gram[np.ix_(order, order)], prior, fit.telling)
    degrees = fit.telling - solved.effective
    noise = max(1.0, float(solved.left_over(solved.coefficients[:, None])[0]) / degrees)
    if not np.isfinite(solved.coefficients).all() or degrees <= 0:
        raise np.linalg.LinAlgError("the amounts cannot be told apart")
    free = slice(0, extra - 1)
    quantile = float(stdtrit(1 / (1 / degrees + 1 / MOST_DEGREES), 0.975))
    return Contrasts(solved.coefficients[free], noise * solved.inverse[free, free], quantile)


def _grams(fit: Fit, marks: Floats, cancelled: Cancelled) -> Iterator[tuple[Scored, Floats]]:
    """Return each point of the grid with its gram matrix of [X z marks]."""
    both = np.column_stack([fit.regression.columns, fit.working.response])
    for point in fit.scored:
        if cancelled():
            raise CancelledError
        times = Precision(fit.working.noise, point.memory).times(marks)
        beside = across(both, times)
        yield point, np.block([[point.gram, beside], [beside.T, across(marks, times)]])


def _bin(amounts: Floats, found: Contrasts, place: int, usual: int) -> DoseBin:
    """Return one range with the amounts (k,) of its days."""
    middle = float(found.estimate[place])
    reach = found.quantile * float(np.sqrt(max(found.covariance[place, place], 0.0)))
    return DoseBin(
        low=float(amounts.min()),
        high=float(amounts.max()),
        days=len(amounts),
        rate_ratio=ratio(middle),
        ratio_low=ratio(middle - reach),
        ratio_high=ratio(middle + reach),
        usual=place == usual,
    )


def _days(model: JointModel, habit: str, shown: Flags, usual: Flags) -> tuple[Floats, int | None]:
    """Return the partial residuals of the shown days (k,), 0 = the usual ones, and where the strongest is."""
    tested = model.timed(habit)
    estimate = float(tested.estimate[tested.best])
    swing = onto(model.fit.regression.columns[:, model.own(habit)], directions()[tested.best])
    noise = model.fit.working.noise
    line = estimate * swing[shown]
    partial = line + (model.fit.working.response - np.log(noise.mean))[shown]
    towards = model.influence(tested) * np.sign(estimate)
    strongest = int(np.argmax(towards))
    place = int(np.count_nonzero(shown[:strongest])) if shown[strongest] else None
    return partial - line[usual].mean(), place
