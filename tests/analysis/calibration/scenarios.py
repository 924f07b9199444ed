"""The rows of the calibration: who keeps a diary for how long, and what the method reached before."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import log

import numpy as np

from tests.analysis.calibration.diaries import Diary, draw, with_slips, with_spells, with_twin
from tests.analysis.calibration.people import EIGHT, TWELVE, Lags, Person

Spoil = Callable[[Diary, np.random.Generator], Diary]


@dataclass(frozen=True, slots=True)
class Reference:
    """Hold the figures the method reached when it was chosen, in percent; None where there is none.

    ``naive`` is how often a plain correlation, best of four lags, blamed a habit without an effect.
    """

    false_alarms: float | None = None
    covers: float | None = None
    power: float | None = None
    naive: float | None = None


@dataclass(frozen=True, slots=True)
class Scenario:
    """Hold one row: its key, its words, the person and what is known of it."""

    key: str
    words: str
    person: Person
    reference: Reference
    spoil: Spoil | None = None

    def diary(self, rng: np.random.Generator) -> Diary:
        """Return one diary of this row."""
        diary = draw(self.person, rng)
        return self.spoil(diary, rng) if self.spoil else diary


def same_day(ratio: float) -> Lags:
    """Return the link of a habit whose SD multiplies the rate of the same day."""
    return (log(ratio), 0.0, 0.0, 0.0)


def next_day(ratio: float) -> Lags:
    """Return the link of a habit whose SD multiplies the rate of the next day."""
    return (0.0, log(ratio), 0.0, 0.0)


YEAR = 365
REACTS: Mapping[str, float] = {
    "caffeine_mg": -0.5,
    "sleep_h": -0.4,
    "stress": 0.5,
    "exercise_min": -0.4,
    "alcohol_units": -0.4,
}
TAPERS: Mapping[str, float] = {
    "caffeine_mg": -1.2,
    "sleep_h": 0.9,
    "stress": -1.2,
    "exercise_min": 0.7,
    "alcohol_units": -0.5,
}

SCENARIOS = (
    Scenario("none_21", "nothing there, 21 days", Person(21), Reference(0.4, 99, None, 20)),
    Scenario("none_28", "nothing there, 28 days", Person(28), Reference(1.6, 98, None, 21)),
    Scenario("none_60", "nothing there, 60 days", Person(60), Reference(4.3, 96, None, 22)),
    Scenario(
        "drift_365",
        "drifting year, nothing there",
        Person(YEAR, wander=0.3, habit_wander=0.35),
        Reference(5.0, 95, None, 41),
    ),
    Scenario(
        "stress_1095",
        "three years, stress ×1.12 per SD",
        Person(3 * YEAR, links={"stress": same_day(1.12)}, wander=0.5, habit_wander=0.3),
        Reference(4.5, 96, 86, 65),
    ),
    Scenario(
        "taper_180",
        "tapering diary, water ×1.25, 180 days",
        Person(180, links={"water_ml": next_day(1.25)}, rate=6.0, slope=-1.0, tapers=TAPERS),
        Reference(4.1, 96, 78, 41),
    ),
    Scenario(
        "sleep_180",
        "sleep is the link (×1.35), coffee confounded, 180 days",
        Person(180, links={"sleep_h": same_day(1 / 1.35)}),
        Reference(5.2, 96, 90, 41),
    ),
    Scenario(
        "sleep_365",
        "sleep is the link (×1.25), coffee confounded, 365 days",
        Person(YEAR, links={"sleep_h": same_day(1 / 1.25)}, wander=0.2, habit_wander=0.3),
        Reference(4.2, 96, 93, 51),
    ),
    Scenario(
        "reacts_365",
        "twitches feed back on habits, 365 days",
        Person(YEAR, reacts=REACTS, share=0.6, memory=0.8),
        Reference(4.8, 95, None, 42),
    ),
    Scenario(
        "blanks_180",
        "blanks on bad days and gaps, water ×1.25, 180 days",
        Person(180, links={"water_ml": next_day(1.25)}, blank_on_bad=0.3, unknown=0.08, holidays=2),
        Reference(4.4, 96, 62, 23),
    ),
    Scenario(
        "few_120",
        "0.6 twitches a day, water ×1.4, 120 days",
        Person(120, links={"water_ml": next_day(1.4)}, rate=0.6, kappa=0.2),
        Reference(4.5, 96, 54, 20),
    ),
    Scenario(
        "three_365",
        "three links (×1.25–1.3) among 8 habits, 365 days",
        Person(
            YEAR,
            habits=EIGHT,
            links={
                "caffeine_mg": next_day(1.3),
                "stress": same_day(1.25),
                "water_ml": next_day(1 / 1.25),
            },
        ),
        Reference(4.9, 96, 90, 40),
    ),
    Scenario(
        "twelve_365",
        "12 habits, coffee next day ×1.25, 365 days",
        Person(YEAR, habits=TWELVE, links={"caffeine_mg": next_day(1.25)}),
        Reference(4.2, 96, 91, 38),
    ),
    Scenario(
        "slips_90",
        "an absurd day and a typing slip, water ×1.5, 90 days",
        Person(90, links={"water_ml": next_day(1.5)}),
        Reference(3.9, 96, 74, 19),
        with_slips,
    ),
    Scenario(
        "bursts_365",
        "quiet days and bursts (mean 1 a day, disturbance 200 %), water ×1.5, 365 days",
        Person(YEAR, links={"water_ml": next_day(1.5)}, rate=1.0, kappa=4.0),
        Reference(),
    ),
    Scenario(
        "spells_365",
        "spells with nothing between: three times 14 days at 8 a day, 365 days",
        Person(YEAR, rate=8.0),
        Reference(),
        with_spells,
    ),
    Scenario(
        "twins_365",
        "twins: two habits at r = −0.99, one of them ×1.3, 365 days",
        Person(YEAR, links={"caffeine_mg": next_day(1.3)}),
        Reference(10, None, 24, None),
        with_twin,
    ),
)


POWER_KNOWN: Mapping[int, tuple[int, ...]] = {
    28: (2, 3, 15, 24, 2, 22),
    60: (6, 15, 40, 74, 14, 66),
    90: (10, 26, 55, 91, 24, 86),
    180: (17, 52, 88, 100, 46, 99),
    365: (33, 92, 100, 100, 72, 100),
}
"""Days of a diary and the power, in percent, that the method reached for each of the links below."""

POWER_LINKS = (
    ("water_ml", 1.1),
    ("water_ml", 1.2),
    ("water_ml", 1.3),
    ("water_ml", 1.5),
    ("caffeine_mg", 1.2),
    ("caffeine_mg", 1.5),
)
"""Links of the next day, per SD: of a habit that moves with no other, and of one that moves with two."""

POWER = tuple(
    Scenario(
        f"power_{days}_{habit}_{ratio}",
        f"{habit} ×{ratio:g}, {days} days",
        Person(days, links={habit: next_day(ratio)}),
        Reference(power=known),
    )
    for days, all_known in POWER_KNOWN.items()
    for (habit, ratio), known in zip(POWER_LINKS, all_known, strict=True)
)


def scenario(key: str) -> Scenario:
    """Return the row called ``key``."""
    return next(row for row in (*SCENARIOS, *POWER) if row.key == key)
