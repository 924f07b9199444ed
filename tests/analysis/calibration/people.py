"""Made-up persons whose links are known: their habits, how these move together, and how their twitches come.

Nobody is copied: means, spreads and memories are round numbers of the order that people report.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Lags = tuple[float, float, float, float]
"""What one SD of a habit adds to the log of the rate on the same day and one, two, three days later."""


@dataclass(frozen=True, slots=True)
class Habit:
    """Describe a habit: value = mean + sd × score, rounded to ``step`` and kept within ``low`` and ``high``.

    ``memory`` is the correlation of one day's own part with the next; ``moves_with`` what earlier habits
    of the list add to the score of the same day; ``weekend`` the shift on Saturday and Sunday, in SD.
    """

    mean: float
    sd: float
    step: float
    memory: float
    moves_with: Mapping[str, float] = field(default_factory=dict)
    weekend: float = 0.0
    low: float = 0.0
    high: float = np.inf


HABITS: Mapping[str, Habit] = {
    "sleep_h": Habit(7.3, 1.05, 0.1, 0.30, weekend=0.35, low=2.0, high=14.0),
    "stress": Habit(4.0, 2.1, 1.0, 0.60, {"sleep_h": -0.38}, weekend=-0.3, high=10.0),
    "caffeine_mg": Habit(215.0, 92.0, 10.0, 0.40, {"sleep_h": -0.42, "stress": 0.30}, weekend=-0.2),
    "water_ml": Habit(1950.0, 490.0, 50.0, 0.36),
    "exercise_min": Habit(-2.0, 32.0, 5.0, 0.10, {"water_ml": 0.35}, weekend=0.2),
    "alcohol_units": Habit(-0.2, 1.7, 1.0, 0.10, {"exercise_min": -0.25}, weekend=0.5),
    "screen_h": Habit(5.0, 1.7, 0.1, 0.50, {"sleep_h": -0.35, "stress": 0.2}, weekend=-0.2),
    "magnesium": Habit(0.6, 0.5, 1.0, 0.80, high=1.0),
    "steps_k": Habit(7.0, 2.8, 0.1, 0.30, {"exercise_min": 0.3}, weekend=0.2),
    "sugar_serv": Habit(2.2, 1.4, 1.0, 0.25, {"stress": 0.25}),
    "meals_skipped": Habit(-0.2, 0.7, 1.0, 0.15, {"stress": 0.15}, high=3.0),
    "outdoor_min": Habit(45.0, 35.0, 5.0, 0.30, {"steps_k": 0.45}, weekend=0.4),
}
"""In the order in which one may move with another."""

SIX = ("caffeine_mg", "sleep_h", "water_ml", "stress", "exercise_min", "alcohol_units")
EIGHT = (*SIX, "screen_h", "magnesium")
TWELVE = tuple(HABITS)
UNITS: Mapping[str, float] = {"caffeine_mg": 100.0, "sleep_h": 1.0, "water_ml": 500.0, "stress": 1.0}


@dataclass(frozen=True, slots=True)
class Person:
    """Describe one person and how the diary is kept.

    Twitches of a day are Poisson around the rate × a lasting and a passing disturbance: ``kappa`` is their
    joint squared coefficient of variation, ``share`` the lasting part, ``memory`` its correlation from one
    day to the next. ``wander`` is the SD of the slow drift of the log rate, ``slope`` its change from the
    first to the last day. ``habit_wander`` is the share of every habit's variance that drifts slowly,
    ``tapers`` the change of a habit over the diary in SD. ``reacts`` is how many SD a habit moves on the day
    after one with e times the usual twitches. ``blank`` is the chance that a habit is not logged, raised by
    ``blank_on_bad`` on days with more than the usual twitches; ``unknown`` the chance that nobody counted
    that day; ``holidays`` the number of ten-day gaps without any entry.
    """

    days: int
    habits: tuple[str, ...] = SIX
    links: Mapping[str, Lags] = field(default_factory=dict)
    rate: float = 4.0
    kappa: float = 0.36
    share: float = 0.5
    memory: float = 0.65
    wander: float = 0.12
    slope: float = 0.0
    weekday: float = 0.08
    habit_wander: float = 0.2
    tapers: Mapping[str, float] = field(default_factory=dict)
    reacts: Mapping[str, float] = field(default_factory=dict)
    blank: float = 0.05
    blank_on_bad: float = 0.0
    unknown: float = 0.0
    holidays: int = 0


def mixing(names: tuple[str, ...]) -> Floats:
    """Return the loadings of the scores of ``names`` on independent parts; every score has variance 1."""
    rows: dict[str, Floats] = {}
    for place, (name, habit) in enumerate(HABITS.items()):
        row = np.zeros(len(HABITS))
        for other, weight in habit.moves_with.items():
            row += weight * rows[other]
        row[place] = np.sqrt(1.0 - row @ row)
        rows[name] = row
    return np.array([rows[name] for name in names])
