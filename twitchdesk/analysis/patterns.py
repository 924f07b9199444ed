# SPDX-License-Identifier: MIT
"""Which habits go along with more or fewer twitches for one person: when, how much, how sure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from math import floor, isfinite, log10, sqrt

import numpy as np
import numpy.typing as npt

from twitchdesk.analysis.arrays import Floats
from twitchdesk.analysis.before_after import before_after
from twitchdesk.analysis.calendar_table import EARLIER, CalendarTable, on_calendar
from twitchdesk.analysis.filling import Filled, filled
from twitchdesk.analysis.model import JointModel, fit_joint_model
from twitchdesk.analysis.products import across
from twitchdesk.analysis.result import (
    Cancelled,
    CancelledError,
    LagEffect,
    Pattern,
    PatternReport,
    Reason,
    Verdict,
    never,
)
from twitchdesk.analysis.rounding import ratio, tidy
from twitchdesk.analysis.rules import LEAST_OVERLAP, TIMINGS
from twitchdesk.analysis.timing import Timed, lag_profile
from twitchdesk.analysis.verdicts import (
    ALONE_Q,
    CLEAR_Q,
    COPY,
    Refusal,
    days_needed,
    false_discovery,
    is_believable,
    is_fragile,
    refuse_diary,
    refuse_habit,
    verdict_of,
)

__all__ = ["before_after", "find_patterns"]


def find_patterns(
    days: npt.ArrayLike,
    twitches: npt.ArrayLike,
    habits: Mapping[str, npt.ArrayLike],
    units: Mapping[str, float] | None = None,
    *,
    cancelled: Cancelled = never,
) -> PatternReport:
    """Say of each habit whether it goes along with more or fewer twitches, when, and how sure that is.

    One log-linear model of the daily counts holds trend, weekday and every habit on the same day and up to
    three days later; the noise is more than Poisson and has a memory (Zeger 1988), fitted by penalised
    quasi-likelihood (Breslow and Clayton 1993) with restricted likelihood for the memory (Harville 1977).
    p values allow for six timings of a habit, q values for all habits (Benjamini and Hochberg 1995). The same
    input gives the same bytes; nothing is left to chance. Method and figures: docs/calibration.md.

    Args:
        days: (n,) ``datetime64[D]``, ascending, each day once; absent days are unknown days.
        twitches: (n,) counts, NaN = unknown, 0 = an observed quiet day.
        habits: (n,) for each name, in the habit's own unit, NaN = not logged, which is never taken for 0.
        units: the step of a habit that its rate ratio refers to, such as 100 for caffeine in mg. Absent: 1,
            2, 5 or 10 times a power of ten, nearest to one SD; of a habit with two values their difference.
        cancelled: asked between two steps of the work whether anybody still waits.

    Returns:
        The results in the order of ``habits``, and what they rest on.

    Raises:
        ValueError: an array has another length, days do not ascend, a count is negative or a number infinite,
            a unit is not above zero; the message names the array.
        CancelledError: ``cancelled`` said so.
    """
    units = _checked(units or {})
    table = on_calendar(days, twitches, habits)
    counts = table.twitches[table.known]
    whole = refuse_diary(counts)
    refused = {name: whole or refuse_habit(_on_known_days(table, name)) for name in habits}
    taking_part = [name for name, refusal in refused.items() if refusal is None]
    model = None if whole else _fitted(table, taking_part, cancelled)
    found = {} if model is None else {made.habit: made for made in _patterns(model, units, cancelled)}
    failed = Refusal(Reason.NOT_FITTED, None)
    patterns = (found.get(name) or _refused(table, name, refused[name] or failed) for name in habits)
    return PatternReport(
        days=len(table.twitches),
        observed_days=len(counts),
        twitch_days=int(np.count_nonzero(counts)),
        twitches=float(counts.sum()),
        patterns=tuple(patterns),
        model=model,
    )


def _checked(units: Mapping[str, float]) -> Mapping[str, float]:
    """Return the units, each above zero and finite."""
    for name, unit in units.items():
        if not (isfinite(unit) and unit > 0):
            raise ValueError(f"units[{name!r}]: {unit} is not a number above zero")
    return units


def _on_known_days(table: CalendarTable, habit: str) -> Floats:
    """Return what was logged of a habit on the known days."""
    values = table.habits[habit][EARLIER:][table.known] if table.twitches.size else np.empty(0)
    logged: Floats = values[np.isfinite(values)]
    return logged


def _refused(table: CalendarTable, habit: str, refusal: Refusal) -> Pattern:
    """Return the result of a habit that was not analysed."""
    logged = len(_on_known_days(table, habit))
    return Pattern(
        habit,
        Verdict.INSUFFICIENT,
        days_needed=refusal.days_needed,
        reason=refusal.reason,
        logged_days=logged,
    )


def _fitted(table: CalendarTable, names: list[str], cancelled: Cancelled) -> JointModel | None:
    """Return the joint model, None when it could not be fitted."""
    try:
        with np.errstate(all="ignore"):
            habits = {name: filled(table.habits[name], table.weekday) for name in names}
            return fit_joint_model(table, habits, cancelled=cancelled)
    except np.linalg.LinAlgError:
        return None


def _patterns(model: JointModel, units: Mapping[str, float], cancelled: Cancelled) -> Iterator[Pattern]:
    """Return the results of the habits in the model whose estimates are finite."""
    tests = {}
    for name in model.habits:
        if cancelled():
            raise CancelledError
        both = model.timed(name), model.timed_alone(name)
        unit = units.get(name) or usual_unit(model.habits[name])
        if all(_is_sound(test, unit / model.habits[name].sd) for test in both):
            tests[name] = both
    q = false_discovery(np.array([together.p for together, _ in tests.values()]))
    q_alone = false_discovery(np.array([by_itself.p for _, by_itself in tests.values()]))
    partners = travelling_with(model.habits)
    for place, (name, (together, by_itself)) in enumerate(tests.items()):
        unit = units.get(name) or usual_unit(model.habits[name])
        alone = _alone(model, name, by_itself, float(q_alone[place]), unit)
        yield _beside_others(model, together, float(q[place]), by_itself, alone, partners[name])


def _is_sound(test: Timed, swings: float) -> bool:
    """Say whether a test can be told: numbers, of a size that habits can have."""
    return test.is_sound and is_believable(test, swings)


def _alone(model: JointModel, name: str, test: Timed, q: float, unit: float) -> Pattern:
    """Return the result of a habit by itself; whether one day carries it is not asked."""
    verdict = verdict_of(test, q, fragile=False, separate=True, copied=False)
    needed = days_needed(verdict, test, model.fit.observed)
    return replace(_headline(model, name, test, unit), verdict=verdict, q=tidy(q), days_needed=needed)


def _beside_others(
    model: JointModel,
    test: Timed,
    q: float,
    test_alone: Timed,
    alone: Pattern,
    partner: tuple[str | None, float],
) -> Pattern:
    """Return the result of a habit beside all others."""
    name, unit = alone.habit, alone.unit or 1.0
    overlap = test.widened_beside(test_alone)
    fragile = q <= CLEAR_Q and is_fragile(test, model.influence(test))
    shared = alone.q is not None and alone.q <= ALONE_Q and overlap >= LEAST_OVERLAP
    copied = shared and partner[1] >= COPY
    verdict = verdict_of(test, q, fragile=fragile, separate=not shared, copied=copied)
    return replace(
        _headline(model, name, test, unit),
        verdict=verdict,
        q=tidy(q),
        lag_profile=_profile(model, name, unit),
        alone=alone,
        partner=partner[0],
        overlap=tidy(overlap),
        fragile=fragile,
        days_needed=days_needed(verdict, test, model.fit.observed),
    )


def _headline(model: JointModel, name: str, test: Timed, unit: float) -> Pattern:
    """Return p value, best timing, rate ratio and interval of a test, its verdict still open."""
    habit, best = model.habits[name], test.best
    lags, share = TIMINGS[best]
    step = unit / habit.sd * sqrt(len(lags))
    low, high = test.bounds(best, 0.05 * share)
    return Pattern(
        habit=name,
        verdict=Verdict.UNCLEAR,
        p=tidy(test.p),
        rate_ratio=ratio(float(test.estimate[best]) * step),
        low=ratio(low * step),
        high=ratio(high * step),
        unit=unit,
        pattern_lags=lags,
        sd=tidy(habit.sd),
        logged_days=int(np.count_nonzero(habit.logged[EARLIER:] & model.table.known)),
    )


def _profile(model: JointModel, name: str, unit: float) -> tuple[LagEffect, ...]:
    """Return the rate ratio of each delay, all four estimated at once; empty when they cannot be."""
    profile = lag_profile(model.solved, model.own(name))
    step = unit / model.habits[name].sd
    if not np.isfinite([profile.estimate, profile.reach]).all():
        return ()
    pairs = zip(profile.estimate.tolist(), profile.reach.tolist(), strict=True)
    return tuple(
        LagEffect(lag, ratio(middle * step), ratio((middle - reach) * step), ratio((middle + reach) * step))
        for lag, (middle, reach) in enumerate(pairs)
    )


def usual_unit(habit: Filled) -> float:
    """Return the difference of two values, else 1, 2, 5 or 10 times a power of ten nearest to the SD."""
    values = np.unique(habit.values[habit.logged])
    if len(values) == 2:
        return float(values[1] - values[0])
    power = floor(log10(habit.sd))
    steps = [float(f"{digit}e{power}") for digit in (1, 2, 5, 10)]
    return min(steps, key=lambda step: abs(log10(step / habit.sd)))


def travelling_with(habits: Mapping[str, Filled]) -> dict[str, tuple[str | None, float]]:
    """Return for each habit the one whose filled series is correlated with its own most, and how closely."""
    names = list(habits)
    if len(names) < 2:
        return dict.fromkeys(names, (None, 0.0))
    values = np.column_stack([habit.values[EARLIER:] for habit in habits.values()])
    scaled = (values - values.mean(axis=0)) / (values.std(axis=0) * sqrt(len(values)))
    together = np.abs(across(scaled, scaled))
    np.fill_diagonal(together, -1.0)
    rows = zip(names, together, strict=True)
    return {name: (names[int(np.argmax(row))], float(row.max())) for name, row in rows}
