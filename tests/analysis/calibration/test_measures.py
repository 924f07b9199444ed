"""Counting is itself counted: shares, their errors, what covers and what is wrong."""

from dataclasses import replace

import numpy as np
import pytest
from scipy import stats

from tests.analysis.calibration.diaries import Diary
from tests.analysis.calibration.findings import Finding, covers, lags_cover
from tests.analysis.calibration.measures import Share, adjusted, measures, pooled, share, wrong_share
from twitchdesk.analysis.result import LagEffect, Pattern, Verdict

NULL = Finding(
    "tea",
    linked=False,
    p=0.5,
    q=0.6,
    clear=False,
    inseparable=False,
    right_way=False,
    covers=True,
    lags_cover=(True,) * 4,
    too_big_by=None,
    pearson=0.5,
    spearman=0.5,
)
REAL = replace(NULL, habit="sleep", linked=True, right_way=True, p=0.01, q=0.02, clear=True, too_big_by=1.5)
# A log rate of 0.1 per unit the next day and nothing else.
TRUTH = {"tea": np.array([0.0, 0.1, 0.0, 0.0])}
DIARY = Diary(np.array([], dtype="datetime64[D]"), np.array([]), {}, TRUTH)


def headline(lags: tuple[int, ...], low: float, high: float) -> Pattern:
    return Pattern("tea", Verdict.UNCLEAR, low=low, high=high, unit=2.0, pattern_lags=lags)


def test_a_share_of_independent_answers_has_the_error_of_a_proportion() -> None:
    found = share([[number < 30] for number in range(100)])
    assert found is not None
    assert (found.percent, found.error) == pytest.approx((30.0, 100 * np.sqrt(0.3 * 0.7 / 100)))


def test_answers_of_one_diary_that_always_agree_count_as_one() -> None:
    found = share([[number < 30] * 6 for number in range(100)])
    assert found is not None
    assert found.error == pytest.approx(100 * np.sqrt(0.3 * 0.7 / 100))


def test_nothing_asked_is_no_share() -> None:
    assert share([]) is None
    assert share([[], []]) is None


def test_the_headline_covers_when_it_holds_the_sum_of_the_effects_at_the_lags_it_names() -> None:
    true = float(np.exp(0.2))
    assert covers(DIARY, headline((0, 1), true - 0.01, true + 0.01)) is True
    assert covers(DIARY, headline((0, 1), true + 0.01, true + 0.02)) is False


def test_an_effect_at_another_lag_is_no_part_of_what_the_headline_claims() -> None:
    assert covers(DIARY, headline((0,), 0.9, 1.1)) is True
    assert covers(DIARY, headline((0,), 1.1, 1.3)) is False


def test_a_habit_without_a_result_is_not_counted_as_covered_or_not() -> None:
    assert covers(DIARY, Pattern("tea", Verdict.INSUFFICIENT)) is None


def test_each_lag_of_the_profile_is_held_to_its_own_truth() -> None:
    profile = tuple(LagEffect(lag, 1.0, 0.95, 1.05) for lag in range(4))
    pattern = Pattern("tea", Verdict.UNCLEAR, unit=2.0, lag_profile=profile)
    assert lags_cover(DIARY, pattern) == (True, False, True, True)


def test_a_finding_in_the_wrong_direction_is_a_false_one() -> None:
    backwards = replace(REAL, right_way=False)
    assert wrong_share((REAL, backwards, NULL), [0.01, 0.01, 0.9]) == 0.5
    assert wrong_share((NULL,), [0.9]) == 0.0


def test_the_measures_tell_alarms_from_power() -> None:
    alarm = replace(NULL, p=0.01)
    found = measures([(NULL, REAL), (alarm, REAL), (NULL, replace(REAL, p=0.3, clear=False)), (NULL, REAL)])
    assert found.false_alarms is not None
    assert found.power is not None
    assert (found.false_alarms.percent, found.power.percent) == (25.0, 75.0)
    assert found.too_big_by == 1.5


def test_q_values_are_those_of_benjamini_and_hochberg() -> None:
    p_values = [0.04, 0.001, 0.3, 0.012, 0.9]
    assert adjusted(p_values) == pytest.approx(list(stats.false_discovery_control(p_values)))


def test_rows_are_pooled_alike_and_their_errors_shrink() -> None:
    found = pooled([Share(4.0, 0.6), None, Share(6.0, 0.8)])
    assert found is not None
    assert (found.percent, found.error) == pytest.approx((5.0, 0.5))
