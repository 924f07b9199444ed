"""Adjusted rates by amount, and the single days behind them."""

from itertools import count

import numpy as np
import pytest

from tests.analysis.made import Made, made
from twitchdesk.analysis.dose import Contrasts, DoseResponse, bends, dose_response
from twitchdesk.analysis.result import CancelledError


def dose(diary: Made, habit: str = "a") -> DoseResponse:
    found = dose_response(diary.report(), habit)
    assert found is not None
    return found


def curved(days: int = 500) -> Made:
    """Return a diary in which both little and, rather more, much of "a" go along with more the same day."""
    diary = made(days, 2, seed=6)
    swing = (diary.habits["a"] - 5.0) / 2.0
    rates = diary.twitches + np.random.default_rng(1).poisson(4.0 * (swing + 0.3) ** 2)
    return diary.counting(rates.astype(float))


def test_rates_rise_along_the_amount_as_they_were_made_to() -> None:
    diary = made(1500, effect=0.4)
    found = dose(diary.but(a=diary.habits["a"] + 1.0))
    low, middle, high = found.bins
    assert low.rate_ratio < middle.rate_ratio < high.rate_ratio
    least, most = (found.amounts[(found.amounts >= g.low) & (found.amounts <= g.high)] for g in (low, high))
    wanted = np.exp(0.4 * (most.mean() - least.mean()) / 2.0)
    assert high.rate_ratio / low.rate_ratio == pytest.approx(wanted, rel=0.25)


def test_the_most_common_range_is_what_the_others_are_compared_with() -> None:
    found = dose(made(300, effect=0.3))
    (usual,) = (group for group in found.bins if group.usual)
    assert (usual.rate_ratio, usual.ratio_low, usual.ratio_high) == (1.0, 1.0, 1.0)
    assert usual.days == max(group.days for group in found.bins)
    assert all(
        group.ratio_low < group.rate_ratio < group.ratio_high for group in found.bins if not group.usual
    )


def test_yes_and_no_are_two_ranges_with_the_ratio_of_the_headline() -> None:
    diary = made(400, effect=0.5)
    diary = diary.but(a=(diary.habits["a"] > 6.0).astype(float))
    found, headline = dose(diary), diary.pattern("a")
    assert [(group.low, group.high) for group in found.bins] == [(0.0, 0.0), (1.0, 1.0)]
    assert found.lags == headline.pattern_lags == (0,)
    assert found.bins[1].rate_ratio == pytest.approx(headline.rate_ratio, rel=1e-6)
    report = diary.report()
    assert report.model is not None
    bounds = np.array(report.model.timed("a").bounds(0, 0.05)) / (headline.sd or 0.0)
    assert [found.bins[1].ratio_low, found.bins[1].ratio_high] == pytest.approx(np.exp(bounds), rel=1e-6)


def test_up_to_five_values_have_a_range_each() -> None:
    diary = made(300, effect=0.3)
    found = dose(diary.but(a=np.clip(np.round(diary.habits["a"]), 3, 7)))
    assert [group.low for group in found.bins] == [3.0, 4.0, 5.0, 6.0, 7.0]
    assert [group.high for group in found.bins] == [3.0, 4.0, 5.0, 6.0, 7.0]


def test_none_has_a_range_of_its_own_before_the_thirds_of_the_rest() -> None:
    diary = made(300, effect=0.3)
    found = dose(diary.but(a=np.where(np.arange(300) % 4 == 0, 0.0, diary.habits["a"] + 1.0)))
    assert len(found.bins) == 4
    assert (found.bins[0].low, found.bins[0].high, found.bins[0].days) == (0.0, 0.0, 75)
    assert max(group.days for group in found.bins[1:]) - min(group.days for group in found.bins[1:]) < 12


def test_ranges_lie_side_by_side_and_hold_every_day() -> None:
    found = dose(made(200, effect=0.3))
    ends = [end for group in found.bins for end in (group.low, group.high)]
    assert ends == sorted(ends)
    assert sum(group.days for group in found.bins) == len(found.days) == len(found.amounts) == 200


def test_unknown_days_and_days_without_an_amount_are_absent() -> None:
    diary = made(200, effect=0.3)
    counts, amounts = diary.twitches.copy(), diary.habits["a"].copy()
    counts[20:30], amounts[50:55] = np.nan, np.nan
    found = dose(diary.counting(counts).but(a=amounts))
    missing = np.r_[diary.days[20:30], diary.days[50:55]]
    assert len(found.days) == 185
    assert not np.isin(missing, found.days).any()


@pytest.mark.parametrize("seed", [4, 5])
def test_days_without_an_amount_shift_no_range_however_bad_they_were(seed: int) -> None:
    diary = made(400, 1, effect=0.4, seed=seed)
    blank = np.random.default_rng(0).random(400) < 0.35
    logged = diary.but(a=np.where(blank, np.nan, diary.habits["a"]))
    bad = logged.counting(np.where(blank, 4.0 * diary.twitches + 6.0, diary.twitches))
    rates = [group.rate_ratio for group in dose(bad).bins]
    assert rates == pytest.approx([group.rate_ratio for group in dose(logged).bins], rel=0.15)


def test_amounts_of_a_day_are_those_that_were_logged() -> None:
    diary = made(200, effect=0.4)
    found = dose(diary)
    assert found.lags == (0,)
    assert found.amounts == pytest.approx(diary.habits["a"])
    assert found.days.tolist() == diary.days.tolist()


def test_an_amount_of_several_days_is_their_mean() -> None:
    diary = made(500, seed=5)
    amounts = diary.habits["a"]
    steady = np.convolve(amounts, np.ones(2), "full")[:500] / 2.0
    chance = np.random.default_rng(9)
    found = dose(diary.counting(chance.poisson(4.0 * np.exp(0.35 * (steady - 5.0))).astype(float)))
    assert found.lags == (0, 1)
    assert found.amounts[1:] == pytest.approx(steady[2:][: len(found.amounts) - 1], abs=1e-9)
    assert found.days[0] == diary.days[1]


def test_the_quiet_days_lie_exactly_one_below_the_line_of_the_headline() -> None:
    diary = made(600, effect=0.4)
    found, pattern = dose(diary), diary.pattern("a")
    quiet = diary.twitches == 0
    slope, level = np.polyfit(found.amounts[quiet], found.log_ratios[quiet], 1)
    assert pattern.rate_ratio is not None
    assert pattern.unit is not None
    assert slope == pytest.approx(np.log(pattern.rate_ratio) / pattern.unit, rel=1e-6)
    (usual,) = (group for group in found.bins if group.usual)
    of_usual = found.amounts[(found.amounts >= usual.low) & (found.amounts <= usual.high)]
    assert level + slope * of_usual.mean() == pytest.approx(-1.0, abs=1e-6)


def test_the_day_that_speaks_most_for_the_link_is_named() -> None:
    diary = made(45, 1, effect=0.25, seed=2)
    counts, amounts = diary.twitches.copy(), diary.habits["a"].copy()
    counts[15], amounts[15] = 60.0, amounts.max() + 4.0
    found = dose(diary.counting(counts).but(a=amounts))
    assert found.influential is not None
    assert found.days[found.influential] == diary.days[15]


def test_a_curve_is_said_to_bend_and_a_line_is_not() -> None:
    assert dose(curved()).bends
    assert not dose(made(500, effect=0.4)).bends
    assert not dose(made(500)).bends


def test_lines_are_seldom_said_to_bend() -> None:
    said = [dose(made(150, 1, effect=0.15, seed=seed)).bends for seed in range(40)]
    assert sum(said) <= 2


@pytest.mark.parametrize(
    ("rates", "bent"),
    [((0.0, 1.0, 0.0), True), ((1.0, 0.0, 1.0), True), ((0.0, 0.5, 1.0), False), ((0.0, 0.3, 0.0), False)],
)
def test_both_turns_must_lie_beyond_their_interval(rates: tuple[float, ...], bent: bool) -> None:
    # Each difference has an error of 0.2, and two of them are needed.
    found = Contrasts(np.array(rates), np.eye(3) * 0.02, 2.0)
    assert bends(found) is bent


def test_a_habit_without_a_result_has_no_picture() -> None:
    report = made(100).but(c=np.ones(100)).report()
    assert dose_response(report, "c") is None
    assert dose_response(report, "unheard of") is None
    assert dose_response(made(10).report(), "a") is None


def test_the_picture_comes_out_the_same_twice() -> None:
    report = made(200, effect=0.3).report()
    one, other = dose_response(report, "b"), dose_response(report, "b")
    assert one is not None
    assert other is not None
    assert (one.bins, one.log_ratios.tolist()) == (other.bins, other.log_ratios.tolist())


def test_the_picture_ends_when_nobody_waits_any_more() -> None:
    report, asked = made(100).report(), count()
    with pytest.raises(CancelledError):
        dose_response(report, "a", cancelled=lambda: next(asked) > 3)
