"""The step without memory is the one a general optimiser finds for the same penalised likelihood."""

import numpy as np
import pytest
from scipy.optimize import minimize

from tests.analysis.before_after.series import FIRST, Diary
from twitchdesk.analysis.arrays import Floats
from twitchdesk.analysis.before_after import before_after

DAYS, START = 120, 60


def even_counts(seed: int) -> Diary:
    """Return counts more even than Poisson's, so that no extra variation and no memory is found."""
    dice = np.random.default_rng(seed)
    return Diary(FIRST, dice.binomial(9, np.where(np.arange(DAYS) < START, 0.6, 0.4)).astype(float))


def design() -> tuple[Floats, Floats]:
    """Return the columns and the precision of each, written down once more from the method."""
    t = np.arange(DAYS)
    weekday = (t + FIRST.weekday()) % 7
    drift = [(t >= week) * 1.0 for week in range(7, DAYS, 7)]
    days = [(weekday == day) * 1.0 - (weekday == 0) for day in range(1, 7)]
    columns = np.column_stack([np.ones(DAYS), t >= START, (t - t.mean()) / DAYS, *drift, *days])
    held = [0.0, 0.0, 0.3**-2, *[0.02**-2 / 7] * len(drift), *[0.3**-2] * 6]
    return columns, np.array(held)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_step_is_that_of_the_penalised_poisson_likelihood(seed: int) -> None:
    diary, (columns, held) = even_counts(seed), design()

    def loss(b: Floats) -> float:
        eta = columns @ b
        return float(np.exp(eta).sum() - diary.twitches @ eta + held @ b**2 / 2)

    def slope(b: Floats) -> Floats:
        return np.asarray(columns.T @ (np.exp(columns @ b) - diary.twitches) + held * b)

    best = minimize(loss, np.zeros(len(held)), jac=slope, method="BFGS", options={"gtol": 1e-8}).x
    found = before_after(diary.days, diary.twitches, diary.day(START))
    assert found.rate_ratio == pytest.approx(np.exp(best[1]), rel=2e-3)
