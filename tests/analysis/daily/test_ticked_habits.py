"""A habit that is ticked only when it was so, and has nothing to do with the twitches, is not found to."""

from collections.abc import Mapping

import numpy as np
import pytest

from tests.analysis.daily.days import ago, facts, quiet, table, twitched
from twitchdesk.analysis.daily import DailyTable
from twitchdesk.analysis.patterns import find_patterns
from twitchdesk.analysis.result import Verdict
from twitchdesk.domain.daily import DailyFacts

DAYS = 240
CLEAR = {Verdict.CLEAR_MORE, Verdict.CLEAR_FEWER}


def diary(seed: int) -> DailyFacts:
    """Return days with about two twitches each; bananas and stress are drawn without looking at them."""
    rnd = np.random.default_rng(seed)
    counts = rnd.negative_binomial(3, 0.6, DAYS)
    banana, noted = rnd.random(DAYS) < 0.5, rnd.random(DAYS) < 0.95
    stress: Mapping[int, float] = {
        back + 1: float(rnd.integers(0, 11)) for back in range(DAYS) if noted[back]
    }
    days = [twitched(ago(back + 1), int(n)) if n else quiet(ago(back + 1)) for back, n in enumerate(counts)]
    return facts(*days, stress=stress, food_k={back + 1: 1.0 for back in range(DAYS) if banana[back]})


def verdict_of(days: DailyTable, banana: np.ndarray[tuple[int], np.dtype[np.float64]]) -> Verdict:
    """Return what is said of bananas."""
    habits = {"stress": days.habits["stress"], "food_k": banana}
    found = find_patterns(days.days, days.twitches, habits, days.units).of("food_k")
    assert found is not None
    return found.verdict


@pytest.mark.parametrize("seed", range(5))
def test_what_was_eaten_by_chance_is_not_found_to_go_along(seed: int) -> None:
    days = table(diary(seed))
    assert verdict_of(days, days.habits["food_k"]) not in CLEAR


@pytest.mark.parametrize("seed", range(5))
def test_zeros_on_quiet_days_alone_would_have_found_a_clear_link_in_nothing(seed: int) -> None:
    days = table(diary(seed))
    ticked = days.habits["food_k"] > 0
    on_closed_days = np.where(ticked, 1.0, np.where(days.twitches == 0, 0.0, np.nan))
    assert verdict_of(days, on_closed_days) is Verdict.CLEAR_MORE
