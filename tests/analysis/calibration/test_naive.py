"""The naive columns are what a statistics package would say."""

import numpy as np
import pytest
from scipy import stats

from tests.analysis.calibration.diaries import Diary, draw
from tests.analysis.calibration.naive import best_lag, corrected, pairs_at, pearson_p, spearman_p, welch_p
from tests.analysis.calibration.people import Person


@pytest.fixture
def diary() -> Diary:
    return draw(Person(90, unknown=0.1, holidays=1), np.random.default_rng(4))


def test_the_p_values_of_both_correlations_are_those_of_scipy(diary: Diary) -> None:
    one, other = pairs_at(diary, "stress", 1)
    assert pearson_p(one, other) == pytest.approx(stats.pearsonr(one, other).pvalue, rel=1e-6)
    assert spearman_p(one, other) == pytest.approx(stats.spearmanr(one, other).pvalue, rel=1e-6)


def test_welchs_p_value_is_that_of_scipy_with_unknown_days_left_out(diary: Diary) -> None:
    before, after = diary.twitches[:40], diary.twitches[40:]
    known = stats.ttest_ind(before, after, equal_var=False, nan_policy="omit").pvalue
    assert welch_p(before, after) == pytest.approx(known, rel=1e-6)


def test_a_lag_counts_days_of_the_calendar_not_rows() -> None:
    days = np.array(["2024-01-01", "2024-01-02", "2024-01-04"], dtype="datetime64[D]")
    diary = Diary(days, np.array([1.0, 2.0, 3.0]), {"x": np.array([7.0, 8.0, 9.0])}, {})
    assert [list(side) for side in pairs_at(diary, "x", 1)] == [[7.0], [2.0]]
    assert [list(side) for side in pairs_at(diary, "x", 2)] == [[8.0], [3.0]]


def test_the_best_lag_is_the_smallest_p_value_of_the_four(diary: Diary) -> None:
    four = [pearson_p(*pairs_at(diary, "sleep_h", lag)) for lag in range(4)]
    assert best_lag(diary, "sleep_h") == min(four)
    assert corrected(0.01) == 0.04
    assert corrected(0.5) == 1.0


def test_what_never_varies_is_blamed_for_nothing() -> None:
    assert pearson_p(np.ones(20), np.arange(20.0)) == 1.0
    assert welch_p(np.ones(20), np.ones(20)) == 1.0
