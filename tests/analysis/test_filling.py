"""Habits before they enter the model: tamed, and filled from their own series alone."""

import numpy as np
import pytest

from twitchdesk.analysis.arrays import Floats
from twitchdesk.analysis.design import lagged
from twitchdesk.analysis.filling import _bridged, filled, tamed

WEEKDAY = np.arange(400) % 7


def series(days: int = 400, rho: float = 0.7, seed: int = 2) -> Floats:
    chance = np.random.default_rng(seed)
    values = np.zeros(days)
    for day in range(1, days):
        values[day] = rho * values[day - 1] + np.sqrt(1 - rho**2) * chance.normal()
    return values * 2.0 + 10.0 + 3.0 * (np.arange(days) % 7 >= 5)


def test_a_typing_slip_is_drawn_in_to_three_times_the_usual_reach() -> None:
    values = series()
    values[40] = 2000.0
    low, middle, high = np.quantile(values, (0.02, 0.5, 0.98))
    found = tamed(values)
    assert found.max() == middle + 3 * (high - middle)
    assert found.min() == values.min() > middle - 3 * (middle - low)


def test_a_side_without_a_usual_reach_is_left_alone() -> None:
    rare = np.zeros(200)
    rare[[30, 90]] = 5.0
    assert tamed(rare).tolist() == rare.tolist()


def test_logged_days_stay_as_they_were_logged() -> None:
    values = series()
    values[100:110] = np.nan
    found = filled(values, WEEKDAY)
    kept = np.isfinite(values)
    assert found.values[kept] == pytest.approx(values[kept])
    assert (found.mean, found.sd) == pytest.approx((np.nanmean(values), np.nanstd(values)))
    assert np.isfinite(found.values).all()


def test_a_filled_day_is_what_a_markov_process_expects_between_its_neighbours() -> None:
    residual, logged = np.zeros(12), np.zeros(12, dtype=bool)
    logged[[0, 1, 2, 3, 9, 10]] = True
    residual[logged] = [2.0, 1.5, 1.0, 1.2, -1.0, -0.6]
    rho = np.mean(residual[[1, 2, 3, 10]] * residual[[0, 1, 2, 9]]) / np.mean(residual[logged] ** 2)
    covariance = rho ** np.abs(np.subtract.outer(np.arange(12), np.arange(12)))
    weights = np.linalg.solve(covariance[np.ix_(logged, logged)], residual[logged])
    assert _bridged(residual, logged) == pytest.approx(covariance[:, logged] @ weights)


def test_far_from_every_logged_day_the_usual_of_the_weekday_is_filled_in() -> None:
    values = series()
    values[150:300] = np.nan
    found = filled(values, WEEKDAY)
    weekend, workday = found.values[223], found.values[220]
    assert (WEEKDAY[223], WEEKDAY[220]) == (6, 3)
    assert weekend - workday == pytest.approx(3.0, abs=0.6)
    assert found.values[216:223] == pytest.approx(found.values[223:230], abs=1e-6)


def test_a_weekday_seen_once_is_drawn_towards_the_mean_of_all() -> None:
    values = np.full(400, np.nan)
    values[np.flatnonzero(WEEKDAY == 0)[:20]] = 2.0
    values[6] = 10.0
    mean = (20 * 2.0 + 10.0) / 21
    assert WEEKDAY[398] == 6
    assert filled(values, WEEKDAY).values[398] == pytest.approx((10.0 + 3 * mean) / 4, rel=1e-6)


def test_the_delays_look_back_one_day_after_the_other() -> None:
    columns = lagged(np.arange(10.0))
    assert columns.shape == (7, 4)
    assert columns[0].tolist() == [3.0, 2.0, 1.0, 0.0]
    assert columns[-1].tolist() == [9.0, 8.0, 7.0, 6.0]
