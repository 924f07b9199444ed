"""Made diaries with a known truth: counts with a memory, habits by chance from a given seed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from twitchdesk.analysis.arrays import Days, Floats, Indices
from twitchdesk.analysis.patterns import find_patterns
from twitchdesk.analysis.result import Pattern, PatternReport

MONDAY = np.datetime64("2026-01-05")


@dataclass(frozen=True, slots=True, eq=False)
class Made:
    """A diary as ``find_patterns`` takes it."""

    days: Days
    twitches: Floats
    habits: Mapping[str, Floats]
    units: Mapping[str, float] | None = None

    def report(self) -> PatternReport:
        """Return what the analysis finds in it."""
        return find_patterns(self.days, self.twitches, self.habits, self.units)

    def pattern(self, habit: str) -> Pattern:
        """Return what the analysis finds about one habit."""
        found = self.report().of(habit)
        assert found is not None
        return found

    def counting(self, twitches: Floats) -> Made:
        """Return it with other counts."""
        return replace(self, twitches=twitches)

    def but(self, **habits: Floats) -> Made:
        """Return it with habits replaced or added."""
        return replace(self, habits={**self.habits, **habits})

    def only(self, *habits: str) -> Made:
        """Return it with these habits only."""
        return replace(self, habits={name: self.habits[name] for name in habits})

    def at(self, places: Indices) -> Made:
        """Return it with these rows only."""
        habits = {name: values[places] for name, values in self.habits.items()}
        return replace(self, days=self.days[places], twitches=self.twitches[places], habits=habits)


def made(days: int = 200, habits: int = 3, *, effect: float = 0.0, mean: float = 4.0, seed: int = 1) -> Made:
    """Return a diary from a Monday on, in which "a" goes along with ``exp(effect)`` as many the same day.

    Habits are called a, b, c …, about 5 ± 2 each; the effect is per 2. Twitches remember the days before.
    """
    chance = np.random.default_rng(seed)
    names = "abcdefghijklmnop"[:habits]
    columns = {name: np.round(chance.normal(5.0, 2.0, days).clip(0.0), 1) for name in names}
    memory = np.zeros(days)
    for day in range(1, days):
        memory[day] = 0.7 * memory[day - 1] + 0.3 * chance.normal()
    swing = (columns["a"] - 5.0) / 2.0 if habits else np.zeros(days)
    counts = chance.poisson(mean * np.exp(memory + effect * swing)).astype(float)
    return Made(MONDAY + np.arange(days), counts, columns)


def numbers(
    report: PatternReport,
) -> list[tuple[str, float | None, float | None, float | None, float | None]]:
    """Return name, p, ratio and interval of every habit."""
    return [(found.habit, found.p, found.rate_ratio, found.low, found.high) for found in report.patterns]
