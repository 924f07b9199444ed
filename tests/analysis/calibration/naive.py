"""What most diaries do: correlate, take the best of four lags. Nothing here is part of the program."""

import numpy as np
from scipy.special import stdtr

from tests.analysis.calibration.diaries import LAGS, Diary
from tests.analysis.calibration.people import Floats

FEWEST = 8
"""Pairs of days below which nothing is correlated."""


def ranks(values: Floats) -> Floats:
    """Return ranks from 1, ties sharing their mean rank."""
    _, back, number = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(number)
    return np.asarray((last - (number - 1) / 2)[back])


def pearson_p(one: Floats, other: Floats) -> float:
    """Return the two-sided p value of the correlation of complete pairs; 1 where nothing varies."""
    pairs = len(one)
    if pairs < FEWEST:
        return 1.0
    a, b = one - one.mean(), other - other.mean()
    size = np.sqrt((a @ a) * (b @ b))
    if size == 0.0:
        return 1.0
    r = float(np.clip(a @ b / size, -1.0, 1.0))
    t = abs(r) * np.sqrt((pairs - 2) / max(1.0 - r * r, 1e-300))
    return float(2.0 * stdtr(pairs - 2, -t))


def spearman_p(one: Floats, other: Floats) -> float:
    """Return the two-sided p value of the correlation of the ranks."""
    return pearson_p(ranks(one), ranks(other)) if len(one) else 1.0


def pairs_at(diary: Diary, habit: str, lag: int) -> tuple[Floats, Floats]:
    """Return habit and twitches ``lag`` calendar days later, where both are known."""
    back = np.searchsorted(diary.days, diary.days - lag)
    there = diary.days[np.minimum(back, len(back) - 1)] == diary.days - lag
    habit_then = np.where(there, diary.habits[habit][np.minimum(back, len(back) - 1)], np.nan)
    both = np.isfinite(habit_then) & np.isfinite(diary.twitches)
    return habit_then[both], diary.twitches[both]


def best_lag(diary: Diary, habit: str, *, by_rank: bool = False) -> float:
    """Return the smallest p value of the four lags, not corrected for having looked at four."""
    test = spearman_p if by_rank else pearson_p
    return min(test(*pairs_at(diary, habit, lag)) for lag in range(LAGS))


def corrected(p: float) -> float:
    """Return a best-of-four p value made honest about the four looks (Bonferroni)."""
    return min(1.0, LAGS * p)


def welch_p(before: Floats, after: Floats) -> float:
    """Return the two-sided p value of Welch's test of two means of known days."""
    one, other = before[np.isfinite(before)], after[np.isfinite(after)]
    first, second = one.var(ddof=1) / len(one), other.var(ddof=1) / len(other)
    if first + second == 0.0:
        return 1.0
    t = abs(one.mean() - other.mean()) / np.sqrt(first + second)
    freedom = (first + second) ** 2 / (first**2 / (len(one) - 1) + second**2 / (len(other) - 1))
    return float(2.0 * stdtr(freedom, -t))
