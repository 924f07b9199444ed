"""Pieces of the analysis against statsmodels, SciPy and plain dense algebra."""

from functools import cache

import numpy as np
import pytest
import statsmodels.api as sm
from scipy import stats
from scipy.interpolate import CubicSpline
from statsmodels.stats.multitest import multipletests

from tests.analysis.made import made
from twitchdesk.analysis.arrays import Floats
from twitchdesk.analysis.calendar_table import on_calendar
from twitchdesk.analysis.correlation import (
    NONE,
    PATTERN_GRID,
    Memory,
    Noise,
    Precision,
    Regression,
    averaged,
    score,
    screened,
    weights,
)
from twitchdesk.analysis.design import trend_columns, trend_freedom, weekday_columns
from twitchdesk.analysis.fit import Fit, extra_variation, fit
from twitchdesk.analysis.rules import TIMINGS
from twitchdesk.analysis.timing import Solved, directions, lag_profile, timed
from twitchdesk.analysis.verdicts import TARGET_ERROR, false_discovery

MEMORIES = [NONE, Memory(0.5, 0.65), Memory(0.92, 0.985), Memory(0.08, 0.15)]
CHANCE = np.random.default_rng(11)
DAYS = 80
MEAN = np.exp(CHANCE.normal(1.0, 0.4, DAYS))
KNOWN = CHANCE.random(DAYS) > 0.2
NOISE = Noise(MEAN, KNOWN, 0.3)
COLUMNS = np.asfortranarray(np.column_stack([np.ones(DAYS), CHANCE.normal(size=(DAYS, 4))]))
RESPONSE = CHANCE.normal(1.0, 1.1, DAYS)


def dense(memory: Memory) -> Floats:
    """Return V of the known days, written down as the method defines it."""
    lag = np.abs(np.subtract.outer(np.arange(DAYS), np.arange(DAYS)))
    lasting = NOISE.kappa * memory.share * (memory.rho**lag if memory.share else np.eye(DAYS))
    whole = np.diag(1 / MEAN + NOISE.kappa * (1 - memory.share)) + lasting
    return np.asarray(whole[np.ix_(KNOWN, KNOWN)])


@pytest.mark.parametrize("memory", MEMORIES)
def test_the_precision_is_the_inverse_of_the_dense_covariance(memory: Memory) -> None:
    expected = np.zeros((DAYS, DAYS))
    expected[np.ix_(KNOWN, KNOWN)] = np.linalg.inv(dense(memory))
    assert Precision(NOISE, memory).times(np.eye(DAYS)) == pytest.approx(expected, rel=1e-8, abs=1e-10)


@pytest.mark.parametrize("memory", MEMORIES)
def test_the_determinant_is_that_of_the_dense_covariance(memory: Memory) -> None:
    expected = np.linalg.slogdet(dense(memory))[1]
    assert Precision(NOISE, memory).log_determinant == pytest.approx(expected, rel=1e-9)


@pytest.mark.parametrize("memory", MEMORIES)
def test_a_scored_point_is_the_generalised_least_squares_of_statsmodels(memory: Memory) -> None:
    (found,) = score(Regression(COLUMNS, np.zeros(5)), NOISE, RESPONSE, [memory])
    oracle = sm.GLS(RESPONSE[KNOWN], COLUMNS[KNOWN], sigma=dense(memory)).fit()
    inverse = np.linalg.inv(found.gram[:-1, :-1])
    assert inverse @ found.gram[:-1, -1] == pytest.approx(oracle.params, rel=1e-8)
    assert found.scale == pytest.approx(oracle.scale, rel=1e-8)
    assert inverse * found.scale == pytest.approx(oracle.cov_params(), rel=1e-8)


@pytest.mark.parametrize("memory", MEMORIES)
def test_the_restricted_likelihood_is_that_of_all_contrasts_without_an_effect(memory: Memory) -> None:
    # Harville: the likelihood of the data projected off the columns, with the scale profiled out.
    (found,) = score(Regression(COLUMNS, np.zeros(5)), NOISE, RESPONSE, [memory])
    off = np.linalg.svd(COLUMNS[KNOWN])[0][:, 5:]
    covariance, contrasts = off.T @ dense(memory) @ off, off.T @ RESPONSE[KNOWN]
    distance = contrasts @ np.linalg.solve(covariance, contrasts)
    known = np.linalg.slogdet(COLUMNS[KNOWN].T @ COLUMNS[KNOWN])[1]
    expected = -(np.linalg.slogdet(covariance)[1] + known + len(contrasts) * np.log(distance)) / 2
    assert found.log_likelihood == pytest.approx(expected, rel=1e-8)


def test_a_prior_is_the_same_as_rows_that_say_nothing() -> None:
    prior = np.array([0.0, 4.0, 4.0, 9.0, 9.0])
    (found,) = score(Regression(COLUMNS, prior), NOISE, RESPONSE, [NONE])
    weight = NOISE.independent(0.0)
    rows, answers = np.vstack([COLUMNS, np.eye(5)[1:]]), np.concatenate([RESPONSE, np.zeros(4)])
    oracle = sm.WLS(answers, rows, weights=np.concatenate([weight, prior[1:]])).fit()
    solved = Solved(found.gram, prior, NOISE.telling)
    assert solved.coefficients == pytest.approx(oracle.params, rel=1e-8)
    assert found.scale == pytest.approx(oracle.ssr / (NOISE.telling - 1), rel=1e-8)


def test_numbers_too_even_to_be_counts_claim_no_more_than_twice_the_precision() -> None:
    (found,) = score(Regression(COLUMNS, np.zeros(5)), NOISE, np.full(DAYS, 1.0), [NONE])
    assert found.scale == 0.5


def test_screening_with_one_column_keeps_the_best_points() -> None:
    lasting = stats.multivariate_normal(cov=dense(Memory(0.8, 0.86)), seed=5).rvs()
    residual = np.zeros(DAYS)
    residual[KNOWN] = lasting
    full = score(Regression(np.ones((DAYS, 1)), np.zeros(1)), NOISE, residual, PATTERN_GRID)
    best = max(full, key=lambda point: point.log_likelihood).memory
    kept = screened(residual, NOISE, 1, PATTERN_GRID, most=14)
    assert best in kept
    assert len(kept) == 14


def test_the_weights_add_up_and_follow_the_likelihood() -> None:
    points = score(Regression(COLUMNS, np.zeros(5)), NOISE, RESPONSE, PATTERN_GRID)
    shares = weights(points)
    likely = np.exp([point.log_likelihood for point in points])
    assert shares == pytest.approx(likely / likely.sum(), rel=1e-9)
    expected = sum(share * point.gram / point.scale for share, point in zip(shares, points, strict=True))
    assert averaged(points, shares) == pytest.approx(expected, rel=1e-12)


@cache
def long_diary() -> tuple[Floats, Floats, Floats]:
    chance = np.random.default_rng(3)
    columns = np.column_stack([np.ones(2000), chance.normal(size=(2000, 3))])
    mean = np.exp(columns @ np.array([1.4, 0.3, -0.2, 0.0]))
    return columns, chance.negative_binomial(5, 5 / (5 + mean)).astype(float), mean


def free_fit() -> Fit:
    columns, counts, _mean = long_diary()
    everywhere = np.ones(len(counts), dtype=bool)
    return fit(Regression(np.asfortranarray(columns), np.zeros(4)), counts, everywhere, [NONE])


def test_without_memory_the_fit_is_a_negative_binomial_regression() -> None:
    columns, counts, _mean = long_diary()
    found = free_fit()
    family = sm.families.NegativeBinomial(alpha=found.working.noise.kappa)
    oracle = sm.GLM(counts, columns, family=family).fit()
    # Days beyond four standard deviations are clipped, a few in two thousand.
    assert found.coefficients == pytest.approx(oracle.params, abs=0.004)
    assert np.sqrt(np.diag(np.linalg.inv(found.gram[:-1, :-1]))) == pytest.approx(oracle.bse, rel=0.01)


def test_the_extra_variation_is_found_again() -> None:
    assert free_fit().working.noise.kappa == pytest.approx(1 / 5, rel=0.1)


@pytest.mark.parametrize("kappa", [0.0, 0.02, 0.7, 40.0])
def test_the_extra_variation_solves_its_equation(kappa: float) -> None:
    poisson = CHANCE.uniform(0.1, 1.0, 200)
    squares = (poisson + kappa) * CHANCE.chisquare(1, 200)
    target = (squares / (poisson + kappa)).sum()
    assert extra_variation(squares, poisson, target) == pytest.approx(kappa, rel=1e-9, abs=1e-9)


def test_counts_more_even_than_poisson_have_no_extra_variation() -> None:
    assert extra_variation(np.full(50, 0.01), np.full(50, 0.2), 45.0) == 0.0


@pytest.mark.parametrize("days", [60, 200, 400])
def test_the_trend_spans_every_natural_spline_through_its_knots(days: int) -> None:
    freedom = 5
    columns = np.column_stack([np.ones(days), trend_columns(days, freedom)])
    time, knots = np.linspace(-1, 1, days), np.linspace(-1, 1, freedom + 1)
    for knot in range(freedom + 1):
        natural = CubicSpline(knots, np.eye(freedom + 1)[knot], bc_type="natural")(time)
        rest = natural - columns @ np.linalg.lstsq(columns, natural)[0]
        assert np.abs(rest).max() < 1e-9


@pytest.mark.parametrize(
    ("days", "known", "columns"),
    [
        (25, 25, 1),
        (60, 60, 1),
        (150, 150, 2),
        (365, 365, 6),
        (400, 300, 6),
        (3650, 3650, 24),
        (2400, 40, 2),
        (900, 21, 1),
    ],
)
def test_the_trend_bends_with_the_length_of_the_diary_if_days_are_known(
    days: int, known: int, columns: int
) -> None:
    assert trend_freedom(days, known) == columns


def test_the_trend_is_centred_and_orthogonal_and_of_size_one() -> None:
    columns = trend_columns(300, 5)
    assert columns.T @ columns / 300 == pytest.approx(np.eye(5), abs=1e-9)
    assert columns.mean(axis=0) == pytest.approx(np.zeros(5), abs=1e-9)


def test_a_trend_of_one_column_is_a_straight_line() -> None:
    line = trend_columns(50, 1)[:, 0]
    assert np.diff(line) == pytest.approx(np.full(49, np.diff(line)[0]))


def test_weekday_columns_compare_each_day_with_the_mean_of_all() -> None:
    columns = weekday_columns(np.arange(14) % 7)
    assert columns.sum(axis=0) == pytest.approx(np.zeros(6))
    assert columns[0].tolist() == [-1.0] * 6
    assert columns[3].tolist() == [0.0, 0.0, 1.0, 0.0, 0.0, 0.0]


def test_the_weekday_of_a_date_is_that_of_the_calendar() -> None:
    days = np.arange(np.datetime64("1969-12-20"), np.datetime64("2030-01-01"))
    table = on_calendar(days, np.zeros(len(days)), {})
    said = [day.weekday() for day in days.astype(object).tolist()]
    assert table.weekday[3:].tolist() == said


@pytest.mark.parametrize("seed", range(6))
def test_q_values_are_those_of_statsmodels(seed: int) -> None:
    p = np.random.default_rng(seed).uniform(size=9) ** 3
    p[3] = p[5]
    assert false_discovery(p) == pytest.approx(multipletests(p, method="fdr_bh")[1])


def solved_diary() -> tuple[Solved, slice]:
    model = made(120, 3, effect=0.3).report().model
    assert model is not None
    return model.solved, model.own("a")


@pytest.mark.parametrize("timing", range(6))
def test_a_timing_is_the_model_with_the_prior_taken_away_along_it(timing: int) -> None:
    solved, own = solved_diary()
    found, unit = timed(solved, own), directions()[timing]
    held = np.diag(solved.prior)
    held[own, own] -= solved.prior[own][0] * np.outer(unit, unit)
    inverse = np.linalg.inv(solved.columns + held)
    coefficients = inverse @ solved.target
    effective = np.trace(inverse @ solved.columns)
    noise = max(1.0, float(solved.left_over(coefficients[:, None])[0]) / (solved.telling - effective))
    assert found.estimate[timing] == pytest.approx(unit @ coefficients[own], rel=1e-8)
    assert found.error[timing] == pytest.approx(np.sqrt(noise * (unit @ inverse[own, own] @ unit)), rel=1e-6)
    assert 1 / found.degrees[timing] == pytest.approx(1 / (solved.telling - effective) + 1 / 200, rel=1e-6)


def test_p_values_and_intervals_are_those_of_student() -> None:
    found = timed(*solved_diary())
    ratio, degrees = np.abs(found.estimate / found.error), found.degrees
    assert found.p_each == pytest.approx(2 * stats.t.sf(ratio, degrees), rel=1e-8)
    low, high = stats.t.interval(0.98, degrees[2], found.estimate[2], found.error[2])
    assert found.bounds(2, 0.02) == pytest.approx((low, high), rel=1e-9)


def test_the_lag_profile_is_the_model_without_a_prior_on_the_four() -> None:
    solved, own = solved_diary()
    free = solved.prior.copy()
    free[own] = 0.0
    inverse = np.linalg.inv(solved.columns + np.diag(free))
    found = lag_profile(solved, own)
    assert found.estimate == pytest.approx((inverse @ solved.target)[own], rel=1e-7)
    shape = found.reach / np.sqrt(np.diag(inverse)[own])
    assert shape == pytest.approx(np.full(4, shape[0]), rel=1e-7)


def test_the_six_timings_share_one_error() -> None:
    assert sum(share for _lags, share in TIMINGS) == pytest.approx(1.0)


def test_the_error_to_reach_has_power_of_eighty_percent() -> None:
    normal = stats.norm()
    power = normal.sf(normal.ppf(1 - 0.05 * 0.25 / 2) - np.log(1.25) / TARGET_ERROR)
    assert power == pytest.approx(0.8, abs=1e-4)
