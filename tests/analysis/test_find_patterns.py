"""What ``find_patterns`` promises whatever the diary: the same answers, plain refusals."""

import os
import subprocess
import sys
from dataclasses import replace
from itertools import count
from pathlib import Path

import numpy as np
import pytest

from tests.analysis.made import Made, made, numbers
from twitchdesk.analysis.arrays import Floats
from twitchdesk.analysis.patterns import find_patterns
from twitchdesk.analysis.result import ALGORITHM, CancelledError, Verdict

ROOT = Path(__file__).parents[2]
PRINT_REPORT = "from tests.analysis.made import made; print(repr(made(400, 8, effect=0.3).report()))"


def test_the_same_diary_gives_the_same_bytes() -> None:
    assert repr(made(150).report()) == repr(made(150).report())


def test_the_bytes_do_not_depend_on_the_number_of_processors() -> None:
    environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1", "PYTHONPATH": str(ROOT)}
    asked = [sys.executable, "-c", PRINT_REPORT]
    said = subprocess.run(
        asked, env=environment, cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    assert said.stdout.strip() == repr(made(400, 8, effect=0.3).report())


def test_the_results_come_in_the_order_of_the_habits() -> None:
    diary = made(90, 4)
    turned = diary.only("d", "b", "a", "c").report()
    assert [found.habit for found in turned.patterns] == ["d", "b", "a", "c"]


def test_the_order_of_the_habits_changes_no_result() -> None:
    diary = made(120, 4, effect=0.3)
    one, other = diary.report(), diary.only("d", "b", "a", "c").report()
    for found in one.patterns:
        turned = other.of(found.habit)
        assert turned is not None
        assert (turned.p, turned.rate_ratio) == pytest.approx((found.p, found.rate_ratio), rel=1e-6)
        assert turned.verdict is found.verdict


def test_days_absent_and_days_unknown_are_the_same() -> None:
    diary = made(120)
    wide = np.full(140, np.nan)
    days = np.concatenate(
        [diary.days[0] - np.arange(10, 0, -1), diary.days, diary.days[-1] + np.arange(1, 11)]
    )
    wide[10:130] = diary.twitches
    habits = {
        name: np.concatenate([np.full(10, np.nan), values, np.full(10, np.nan)])
        for name, values in diary.habits.items()
    }
    assert repr(find_patterns(days, wide, habits)) == repr(diary.report())


def test_an_unknown_day_is_not_a_quiet_day() -> None:
    diary = made(150, effect=0.3)
    unknown, quiet = diary.twitches.copy(), diary.twitches.copy()
    unknown[20:50], quiet[20:50] = np.nan, 0.0
    without, with_zeros = diary.counting(unknown).report(), diary.counting(quiet).report()
    assert (without.observed_days, with_zeros.observed_days) == (120, 150)
    assert numbers(without) != numbers(with_zeros)


@pytest.mark.parametrize("times", [0.001, 60.0, 1e6])
def test_another_unit_of_a_habit_changes_no_p_value(times: float) -> None:
    diary = made(150, effect=0.2)
    scaled = diary.but(a=diary.habits["a"] * times)
    assert scaled.pattern("a").p == pytest.approx(diary.pattern("a").p, rel=1e-6)
    assert scaled.pattern("b").p == pytest.approx(diary.pattern("b").p, rel=1e-6)


def test_a_habit_turned_round_turns_its_link_round() -> None:
    diary = made(200, effect=0.4)
    more, fewer = diary.pattern("a"), diary.but(a=10.0 - diary.habits["a"]).pattern("a")
    assert (more.verdict, fewer.verdict) == (Verdict.CLEAR_MORE, Verdict.CLEAR_FEWER)
    assert more.rate_ratio is not None
    assert fewer.rate_ratio == pytest.approx(1 / more.rate_ratio, rel=1e-6)


def test_the_ratio_is_told_for_the_unit_asked_for() -> None:
    diary = made(200, effect=0.3)
    one = find_patterns(diary.days, diary.twitches, diary.habits, {"a": 1.0}).patterns[0]
    three = find_patterns(diary.days, diary.twitches, diary.habits, {"a": 3.0}).patterns[0]
    assert (one.unit, three.unit) == (1.0, 3.0)
    assert None not in (one.rate_ratio, one.low, one.high)
    cubes = [value**3 for value in (one.rate_ratio, one.low, one.high) if value]
    assert [three.rate_ratio, three.low, three.high] == pytest.approx(cubes, rel=1e-6)


@pytest.mark.parametrize(
    ("sd", "unit"), [(97.0, 100.0), (1.59, 2.0), (34.8, 50.0), (0.29, 0.2), (7.3, 10.0), (0.035, 0.05)]
)
def test_without_a_unit_the_nearest_round_one_is_taken(sd: float, unit: float) -> None:
    diary = made(80, 1)
    values = diary.habits["a"]
    assert diary.but(a=values * (sd / values.std())).pattern("a").unit == unit


@pytest.mark.parametrize("both", [(0.0, 1.0), (2.0, 5.0)])
def test_the_unit_of_a_habit_with_two_values_is_their_difference(both: tuple[float, float]) -> None:
    diary = made(80, 1)
    low, high = both
    found = diary.but(a=np.where(diary.habits["a"] > 5.0, high, low)).pattern("a")
    assert found.unit == high - low


def test_the_interval_leaves_out_one_exactly_when_p_is_at_most_five_percent() -> None:
    seen = set()
    for seed in range(12):
        for _name, p, _ratio, low, high in numbers(made(120, 2, effect=0.15, seed=seed).report()):
            assert p is not None
            leaves_out = (low or 0.0) > 1 or (high or 0.0) < 1
            assert (p <= 0.05) == leaves_out
            seen.add(leaves_out)
    assert seen == {True, False}


def test_the_links_of_a_clear_diary_are_told_in_full() -> None:
    found = made(250, effect=0.4).pattern("a")
    assert found.verdict is Verdict.CLEAR_MORE
    assert found.pattern_lags == (0,)
    assert [lag.lag for lag in found.lag_profile] == [0, 1, 2, 3]
    assert (found.logged_days, found.days_needed, found.fragile) == (250, 0, False)
    assert made(250).report().version == ALGORITHM


def test_an_effect_two_days_later_is_found_two_days_later() -> None:
    diary = made(300, effect=0.5, seed=7)
    found = diary.but(a=np.roll(diary.habits["a"], -2)).pattern("a")
    assert found.pattern_lags == (2,)
    assert found.verdict is Verdict.CLEAR_MORE


def with_value(values: Floats, value: float) -> Floats:
    changed = values.copy()
    changed[7] = value
    return changed


DIARY = made(30, 1)
REFUSALS = {
    "days: not ascending": replace(DIARY, days=DIARY.days[::-1]),
    "days: not ascending, or a day twice": replace(DIARY, days=DIARY.days[[0, *range(29)]]),
    "days: one date for each row": replace(DIARY, days=np.full(30, np.datetime64("NaT"))),
    "twitches: 30 values": DIARY.counting(DIARY.twitches[1:]),
    "twitches: a count below zero": DIARY.counting(with_value(DIARY.twitches, -1.0)),
    "twitches: an infinite number": DIARY.counting(with_value(DIARY.twitches, np.inf)),
    r"habits\['a'\]: 30 values": DIARY.but(a=np.ones(29)),
    r"habits\['a'\]: an infinite number": DIARY.but(a=with_value(DIARY.habits["a"], -np.inf)),
    r"units\['a'\]: 0.0": replace(DIARY, units={"a": 0.0}),
    r"units\['a'\]: nan": replace(DIARY, units={"a": float("nan")}),
}


@pytest.mark.parametrize("said", REFUSALS)
def test_wrong_input_is_refused_by_name(said: str) -> None:
    with pytest.raises(ValueError, match=said):
        REFUSALS[said].report()


@pytest.mark.parametrize("after", [0, 1, 5, 40, 70, 134])
def test_the_work_ends_when_nobody_waits_any_more(after: int) -> None:
    asked = count()
    diary = made(90, 3)
    with pytest.raises(CancelledError):
        find_patterns(diary.days, diary.twitches, diary.habits, cancelled=lambda: next(asked) >= after)


def test_whether_anybody_waits_is_asked_often() -> None:
    asked = count()
    diary = made(90, 3)
    find_patterns(diary.days, diary.twitches, diary.habits, cancelled=lambda: next(asked) < 0)
    assert next(asked) > 64


def test_asking_leaves_the_arrays_as_they_were() -> None:
    diary = made(60)
    before = [diary.days.copy(), diary.twitches.copy(), *(values.copy() for values in diary.habits.values())]
    diary.report()
    after = [diary.days, diary.twitches, *diary.habits.values()]
    assert all(np.array_equal(one, other) for one, other in zip(before, after, strict=True))


def test_a_diary_without_habits_still_has_a_trend() -> None:
    diary = made(90)
    report = Made(diary.days, diary.twitches, {}).report()
    assert report.patterns == ()
    assert report.model is not None
    assert report.model.trend().mean() == pytest.approx(diary.twitches.mean(), rel=0.2)
