"""Diaries at the edge: what a person may really have, and what must be said of it."""

import numpy as np
import pytest

from tests.analysis.made import MONDAY, Made, made, numbers
from twitchdesk.analysis.arrays import Floats, Indices
from twitchdesk.analysis.calendar_table import on_calendar
from twitchdesk.analysis.correlation import Noise
from twitchdesk.analysis.result import Pattern, Reason, Verdict

NOTHING = (None, None, None, None)


def refusal(pattern: Pattern) -> tuple[Verdict, Reason | None, int | None]:
    return pattern.verdict, pattern.reason, pattern.days_needed


def test_a_diary_without_a_day_needs_three_weeks() -> None:
    found = Made(np.empty(0, "datetime64[D]"), np.empty(0), {"a": np.empty(0)}).report()
    assert (found.days, found.observed_days, found.twitches, found.model) == (0, 0, 0.0, None)
    assert refusal(found.patterns[0]) == (Verdict.INSUFFICIENT, Reason.FEW_DAYS, 21)


def test_habits_without_a_known_day_are_not_enough() -> None:
    diary = made(100)
    found = diary.counting(np.full(100, np.nan)).pattern("a")
    assert refusal(found) == (Verdict.INSUFFICIENT, Reason.FEW_DAYS, 21)
    assert (found.p, found.rate_ratio, found.low, found.high) == NOTHING


def test_twenty_days_need_one_more() -> None:
    assert refusal(made(20).pattern("a")) == (Verdict.INSUFFICIENT, Reason.FEW_DAYS, 1)
    assert made(21).pattern("a").reason is None


def test_an_all_quiet_diary_waits_for_twitches() -> None:
    found = made(100).counting(np.zeros(100))
    assert refusal(found.pattern("a")) == (Verdict.INSUFFICIENT, Reason.FEW_TWITCHES, 320)


def test_of_an_all_quiet_diary_of_years_no_wait_is_promised() -> None:
    found = made(900).counting(np.zeros(900)).pattern("a")
    assert refusal(found) == (Verdict.INSUFFICIENT, Reason.FEW_TWITCHES, None)


def test_the_wait_for_twitches_follows_their_rate() -> None:
    counts = np.zeros(40)
    counts[[3, 9, 14, 30]] = 9.0
    # Four twitch days in 40: eight take 80.
    assert made(40).counting(counts).pattern("a").days_needed == 40


def test_a_constant_habit_never_varies_and_disturbs_no_other() -> None:
    diary = made(120)
    found = diary.but(c=np.full(120, 3.0)).report()
    assert refusal(found.patterns[2]) == (Verdict.INSUFFICIENT, Reason.NEVER_VARIES, None)
    assert numbers(found)[:2] == numbers(diary.only("a", "b").report())


def test_a_habit_that_was_never_logged_disturbs_no_other() -> None:
    diary = made(120)
    found = diary.but(c=np.full(120, np.nan)).report()
    assert refusal(found.patterns[2]) == (Verdict.INSUFFICIENT, Reason.FEW_LOGGED, 14)
    assert numbers(found)[:2] == numbers(diary.only("a", "b").report())


def test_a_habit_of_four_days_in_a_hundred_almost_never_varies() -> None:
    rare = np.zeros(100)
    rare[[10, 40, 60, 90]] = 1.0
    found = made(100).but(a=rare).pattern("a")
    # One more such day comes in 25.
    assert refusal(found) == (Verdict.INSUFFICIENT, Reason.ALMOST_NEVER_VARIES, 25)


def test_logging_on_unknown_days_does_not_count_as_logged() -> None:
    diary = made(60)
    counts, logged = diary.twitches.copy(), np.full(60, np.nan)
    counts[:10] = np.nan
    logged[:22] = diary.habits["a"][:22]
    found = diary.counting(np.concatenate([[1.0], counts[1:]])).but(a=logged).pattern("a")
    assert (found.logged_days, found.days_needed) == (13, 1)


def test_two_copies_of_a_habit_are_not_both_blamed() -> None:
    diary = made(300, effect=0.3)
    assert diary.pattern("a").verdict is Verdict.CLEAR_MORE
    twins = diary.but(copy=diary.habits["a"])
    first, second = twins.pattern("a"), twins.pattern("copy")
    assert first.verdict is second.verdict is Verdict.INSEPARABLE
    assert (first.partner, second.partner) == ("copy", "a")
    assert first.p == second.p


@pytest.mark.parametrize("effect", [0.2, 0.25, 0.3, 0.35, 0.5, 0.9])
def test_a_copy_in_another_unit_is_never_clear_however_strong(effect: float) -> None:
    diary = made(300, 1, effect=effect, seed=3)
    found = diary.but(copy=diary.habits["a"] * 7.0 - 3.0).report()
    assert {pattern.verdict for pattern in found.patterns} == {Verdict.INSEPARABLE}


def test_a_borrowed_link_can_be_told_apart_when_habits_seldom_move_together() -> None:
    diary = made(400, 2, effect=0.45)
    chance = np.random.default_rng(8)
    borrower = 0.42 * diary.habits["a"] + 0.9 * chance.normal(5.0, 2.0, 400)
    found = diary.but(b=borrower).pattern("b")
    assert found.alone is not None
    assert found.overlap is not None
    assert (found.alone.q or 1.0) <= 0.05
    assert found.overlap < 1.3
    assert found.verdict in {Verdict.NO_LINK, Verdict.UNCLEAR}


def test_one_absurd_day_and_a_typing_slip_hide_no_link() -> None:
    diary = made(300, effect=0.3)
    counts, slip = diary.twitches.copy(), diary.habits["a"].copy()
    counts[77], slip[50] = 5000.0, 2000.0
    found = diary.counting(counts).but(a=slip).pattern("a")
    assert found.verdict is Verdict.CLEAR_MORE
    assert found.sd == pytest.approx(diary.pattern("a").sd, rel=0.15)


@pytest.mark.parametrize("slips", [2, 3])
def test_several_absurd_days_hide_no_link(slips: int) -> None:
    whole = made(120, 4, effect=0.4)
    counts = whole.twitches.copy()
    counts[[40, 80, 100][:slips]] = 5000
    found = whole.counting(counts).pattern("a")
    assert found.p is not None
    assert found.p < 0.05


def test_one_absurd_day_makes_no_link() -> None:
    diary = made(200, effect=0.0, seed=3)
    counts, slip = diary.twitches.copy(), diary.habits["a"].copy()
    counts[77], slip[77] = 5000.0, 2000.0
    assert diary.pattern("a").verdict is not Verdict.CLEAR_MORE
    assert diary.counting(counts).but(a=slip).pattern("a").verdict is not Verdict.CLEAR_MORE


def test_a_link_carried_by_one_day_is_at_most_possible() -> None:
    diary = made(45, 1, effect=0.25, seed=2)
    counts, amounts = diary.twitches.copy(), diary.habits["a"].copy()
    counts[15], amounts[15] = 60.0, amounts.max() + 4.0
    found = diary.counting(counts).but(a=amounts).pattern("a")
    assert found.q is not None
    assert found.q < 0.03
    assert (found.fragile, found.verdict) == (True, Verdict.POSSIBLE_MORE)
    assert found.days_needed is not None
    assert found.days_needed >= 14


def bad_days(seed: int) -> Made:
    """Return a year that is quiet but for one day in twenty, with habits that have nothing to do with it."""
    chance = np.random.default_rng(seed)
    counts = np.where(chance.random(365) < 0.05, chance.integers(1, 31, 365), 0)
    return made(365, 4, seed=seed).counting(counts.astype(float))


def test_a_quiet_year_with_a_few_bad_days_goes_along_with_nothing() -> None:
    found = [pattern for seed in range(20) for pattern in bad_days(seed).report().patterns]
    alarms = [pattern.habit for pattern in found if pattern.p is not None and pattern.p <= 0.05]
    # One in twenty is expected; drawing all bad days in made it one in two.
    assert len(found) == 80
    assert len(alarms) <= 12


def one_bad_month(seed: int) -> Made:
    """Return a year without a twitch but for one month, with habits that have nothing to do with it."""
    chance = np.random.default_rng(seed)
    counts, first = np.zeros(365), int(chance.integers(0, 335))
    counts[first : first + 30] = chance.poisson(5.0, 30)
    return made(365, 4, seed=seed).counting(counts)


def test_a_year_without_a_twitch_but_for_one_month_goes_along_with_nothing() -> None:
    found = [pattern for seed in range(20) for pattern in one_bad_month(seed).report().patterns]
    alarms = [pattern.habit for pattern in found if pattern.p is not None and pattern.p <= 0.05]
    # One in twenty is expected; counting the empty months as days of perfect fit made it two in three.
    assert len(found) == 80
    assert len(alarms) <= 12


def test_days_on_which_nothing_is_expected_tell_nothing_of_the_noise() -> None:
    mean = np.repeat([1e-8, 0.05, 4.0], 30)
    weeks = Noise(mean, np.ones(90, dtype=bool), 0.3)
    # Nothing, then a quarter of the days, then all but those at the edge.
    assert weeks.telling == pytest.approx(0.25 * 30 + 30, abs=3)
    assert Noise(mean, mean < 1, 0.3).telling < 0.25 * 30


def test_one_quiet_day_among_others_does_tell() -> None:
    mean = np.full(30, 4.0)
    mean[10] = 0.01
    assert Noise(mean, np.ones(30, dtype=bool), 0.3).telling == 30


def test_gaps_are_unknown_days_absent_or_stored() -> None:
    diary = made(200, effect=0.3)
    counts = diary.twitches.copy()
    holes = np.r_[5:9, 40:70, 120, 199]
    counts[holes] = np.nan
    stored = diary.counting(counts).but(**{name: blanked(diary.habits[name], holes) for name in diary.habits})
    kept = np.setdiff1d(np.arange(200), holes)
    assert repr(stored.report()) == repr(stored.at(kept).report())


def blanked(values: Floats, places: Indices) -> Floats:
    blank = values.copy()
    blank[places] = np.nan
    return blank


def test_a_gap_of_years_breaks_nothing() -> None:
    diary = made(300, effect=0.3)
    years = np.where(np.arange(300) < 120, 0, 2000).astype("timedelta64[D]")
    found = Made(diary.days + years, diary.twitches, diary.habits).report()
    assert found.days == 2300
    assert found.patterns[0].verdict is Verdict.CLEAR_MORE
    assert found.model is not None
    told = np.isfinite(found.model.trend())
    assert np.flatnonzero(told).tolist() == [*range(120), *range(2120, 2300)]


def test_the_trend_bridges_a_week_and_no_month() -> None:
    diary = made(100, 1)
    kept = np.setdiff1d(np.arange(100), np.r_[10:17, 40:70])
    model = diary.at(kept).report().model
    assert model is not None
    assert np.flatnonzero(np.isnan(model.trend())).tolist() == [*range(40, 70)]
    assert model.fitted()[kept].mean() == pytest.approx(diary.twitches[kept].mean(), rel=0.15)


def test_a_day_now_and_then_over_years_can_be_fitted() -> None:
    diary = made(40, effect=0.3)
    sparse = Made(MONDAY + np.arange(40) * 60, diary.twitches, diary.habits)
    assert {found.reason for found in sparse.report().patterns} == {None}


def test_ten_years_of_one_habit_find_a_small_link() -> None:
    found = made(3650, 1, effect=0.08).pattern("a")
    assert found.verdict is Verdict.CLEAR_MORE
    assert found.low is not None
    assert found.high is not None
    assert found.low < np.exp(0.08) < found.high


def test_one_habit_only_is_the_same_by_itself() -> None:
    found = made(200, 1, effect=0.3).pattern("a")
    assert found.partner is None
    assert found.overlap == pytest.approx(1.0)
    assert found.alone is not None
    assert found.alone.p == found.p


def test_a_habit_logged_only_on_bad_days_is_no_link_by_that() -> None:
    diary = made(200, 1)
    bad = np.where(diary.twitches > np.median(diary.twitches), diary.habits["a"], np.nan)
    found = diary.but(a=bad).pattern("a")
    assert found.logged_days == 100
    assert found.verdict in {Verdict.NO_LINK, Verdict.UNCLEAR}


@pytest.mark.parametrize("logged", ["half-way", "weekdays"])
def test_a_habit_logged_in_part_keeps_its_link(logged: str) -> None:
    diary = made(365, effect=0.35)
    days = np.arange(365)
    kept = days >= 180 if logged == "half-way" else days % 7 < 5
    found = diary.but(a=np.where(kept, diary.habits["a"], np.nan)).pattern("a")
    assert found.logged_days == np.count_nonzero(kept)
    assert found.verdict is Verdict.CLEAR_MORE


def test_more_columns_than_days_are_fine() -> None:
    found = made(21, 12).report()
    assert len(found.patterns) == 12
    assert {pattern.reason for pattern in found.patterns} == {None}
    assert all(pattern.low is not None and pattern.low > 0 for pattern in found.patterns)


def test_a_habit_that_only_grows_day_by_day_cannot_be_told_from_the_trend() -> None:
    diary = made(120)
    found = diary.but(c=np.arange(120.0)).report()
    assert refusal(found.patterns[2]) == (Verdict.INSUFFICIENT, Reason.NOT_FITTED, None)
    assert {pattern.reason for pattern in found.patterns[:2]} == {None}


def test_a_habit_of_every_second_day_claims_nothing() -> None:
    found = made(120, 1).but(a=np.tile([0.0, 1.0], 60)).pattern("a")
    assert (found.verdict, found.days_needed) == (Verdict.UNCLEAR, 746)
    assert all(lag.low < 1 < lag.high for lag in found.lag_profile)


def test_twitches_the_same_every_day_go_along_with_nothing() -> None:
    found = made(100).counting(np.full(100, 3.0)).pattern("a")
    assert found.rate_ratio == pytest.approx(1.0)
    assert found.verdict is Verdict.NO_LINK


def test_a_habit_beyond_all_numbers_is_refused_alone() -> None:
    diary = made(100)
    found = diary.but(c=diary.habits["c"] * 1e200).report()
    assert refusal(found.patterns[2]) == (Verdict.INSUFFICIENT, Reason.NOT_FITTED, None)
    assert numbers(found)[:2] == numbers(diary.only("a", "b").report())


def test_up_to_three_days_before_the_first_known_one_still_count() -> None:
    diary = made(60)
    late = diary.counting(np.concatenate([np.full(3, np.nan), diary.twitches[3:]]))
    assert late.report().days == 57
    assert numbers(late.report()) != numbers(late.at(np.arange(3, 60)).report())
    table = on_calendar(late.days, late.twitches, late.habits)
    assert table.habits["a"][:3].tolist() == diary.habits["a"][:3].tolist()


@pytest.mark.parametrize("seed", range(1, 4))
def test_a_size_that_no_link_has_is_no_result(seed: int) -> None:
    chance = np.random.default_rng(seed)
    ticked = (chance.random(120) < 0.08).astype(np.float64)
    diary = made(120, 2, seed=seed).counting(chance.poisson(0.5, 120) + 800.0 * ticked).but(a=ticked)
    # Hundreds of times as many on the ten days of a tick: "clear", over 100 to over 100, before.
    found = diary.pattern("a")
    assert (found.verdict, found.reason) == (Verdict.INSUFFICIENT, Reason.NOT_FITTED)
    assert found.rate_ratio is None


def test_a_very_strong_link_is_still_told() -> None:
    diary = made(120, 2)
    half = (diary.habits["a"] > 5).astype(np.float64)
    found = diary.counting(np.where(half > 0, 8.0, 0.0)).but(a=half).pattern("a")
    assert found.verdict is Verdict.CLEAR_MORE


def on_mondays(effect: float) -> Made:
    """Return a year of which only Mondays are known, habits and twitches."""
    diary, monday = made(365, effect=effect), np.arange(365) % 7 == 0
    habits = {name: np.where(monday, values, np.nan) for name, values in diary.habits.items()}
    return diary.counting(np.where(monday, diary.twitches, np.nan)).but(**habits)


def test_a_diary_of_mondays_tells_of_the_same_day() -> None:
    found = on_mondays(0.4).pattern("a")
    assert (found.verdict, found.pattern_lags) == (Verdict.CLEAR_MORE, (0,))
    assert found.lag_profile == ()


def test_a_diary_of_mondays_never_says_no_link_for_it_knows_no_next_day() -> None:
    found = on_mondays(0.0).report().patterns
    assert {pattern.verdict for pattern in found} == {Verdict.UNCLEAR}
    assert all(pattern.days_needed for pattern in found)
