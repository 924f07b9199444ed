"""Series of days for comparisons, all drawn from a seed."""

from dataclasses import dataclass
from datetime import date

import numpy as np

from twitchdesk.analysis.arrays import Days, Floats

FIRST = date(2026, 1, 1)


@dataclass(frozen=True)
class Diary:
    """Days in a row from ``first`` on."""

    first: date
    twitches: Floats

    @property
    def days(self) -> Days:
        return np.datetime64(self.first) + np.arange(len(self.twitches))

    def day(self, index: int) -> date:
        found: date = self.days[index].item()
        return found

    def without(self, *indices: int) -> "Diary":
        """Return the same days, some of them unknown."""
        twitches = self.twitches.copy()
        twitches[list(indices)] = np.nan
        return Diary(self.first, twitches)


def drawn(*rates: tuple[int, float], seed: int = 1, first: date = FIRST) -> Diary:
    """Return Poisson counts: so many days at one rate, then so many at the next."""
    dice = np.random.default_rng(seed)
    parts = [dice.poisson(rate, days).astype(float) for days, rate in rates]
    return Diary(first, np.concatenate(parts))
