# SPDX-License-Identifier: MIT
"""Results made by hand, and a diary of numbers in which caffeine goes along with twitches."""

from math import exp, log
from typing import Any

import numpy as np

from twitchdesk.analysis.patterns import find_patterns
from twitchdesk.analysis.result import LagEffect, Pattern, PatternReport, Reason, Verdict

FIRST = np.datetime64("2026-08-25")


def pattern(habit: str, verdict: Verdict, ratio: float = 1.1, width: float = 0.1, **more: Any) -> Pattern:
    """Return a result whose interval reaches ``width`` to both sides as logs; one unit is one swing."""
    low, high = exp(log(ratio) - width), exp(log(ratio) + width)
    profile = tuple(LagEffect(lag, ratio, low, high) for lag in range(4))
    made: dict[str, Any] = {
        "unit": 100.0,
        "sd": 100.0,
        "pattern_lags": (1,),
        "lag_profile": profile,
        "logged_days": 90,
    }
    return Pattern(habit, verdict, p=0.01, q=0.02, rate_ratio=ratio, low=low, high=high, **(made | more))


def refused(habit: str, days_needed: int = 5) -> Pattern:
    """Return a habit that was logged on too few days."""
    return Pattern(
        habit, Verdict.INSUFFICIENT, reason=Reason.FEW_LOGGED, days_needed=days_needed, logged_days=9
    )


def report(*patterns: Pattern, days: int = 100) -> PatternReport:
    """Return a report of 100 known days."""
    return PatternReport(days, days, days // 2, 3.0 * days, patterns)


def fitted(days: int = 90, seed: int = 1) -> PatternReport:
    """Return the report of days on which 100 mg of caffeine went along with 1.6 times as many twitches."""
    chance = np.random.default_rng(seed)
    caffeine = chance.choice([0.0, 60.0, 120.0, 180.0, 240.0, 300.0, 360.0], days)
    stress = chance.integers(0, 11, days).astype(float)
    cold = chance.integers(0, 2, days).astype(float)
    twitches = chance.poisson(3.0 * 1.6 ** (caffeine / 100)).astype(float)
    habits = {"caffeine": caffeine, "stress": stress, "weather_cold": cold}
    units = {"caffeine": 100.0, "stress": 1.0, "weather_cold": 1.0}
    return find_patterns(FIRST + np.arange(days), twitches, habits, units)
