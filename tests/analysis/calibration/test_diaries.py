"""The made-up persons are what they are said to be, or the calibration would measure something else."""

from dataclasses import replace

import numpy as np
import pytest

from tests.analysis.calibration.diaries import Diary, draw, with_slips, with_twin
from tests.analysis.calibration.people import HABITS, SIX, TWELVE, Floats, Person, mixing
from tests.analysis.calibration.scenarios import SCENARIOS, next_day

LONG = Person(4000, wander=0.0, weekday=0.0, habit_wander=0.0, blank=0.0)


def correlation(one: Floats, other: Floats) -> float:
    return float(np.corrcoef(one, other)[0, 1])


def chance(seed: int = 1) -> np.random.Generator:
    return np.random.default_rng(seed)


@pytest.fixture(scope="module")
def ten_years() -> Diary:
    return draw(LONG, chance())


def test_the_same_seed_gives_the_same_diary_and_another_seed_another() -> None:
    one, again, other = (draw(Person(60), chance(seed)) for seed in (1, 1, 2))
    assert np.array_equal(one.twitches, again.twitches)
    assert all(np.array_equal(one.habits[name], again.habits[name], equal_nan=True) for name in SIX)
    assert not np.array_equal(one.twitches, other.twitches)


def test_twitches_have_the_mean_and_the_spread_that_were_asked_for(ten_years: Diary) -> None:
    counts = ten_years.twitches
    assert counts.mean() == pytest.approx(4.0, rel=0.05)
    excess = (counts.var() - counts.mean()) / counts.mean() ** 2
    assert excess == pytest.approx(LONG.kappa, rel=0.15)


def test_the_lasting_part_of_the_counts_is_remembered_as_long_as_asked() -> None:
    counts = draw(replace(LONG, rate=40.0, share=1.0), chance()).twitches
    remembered = [correlation(counts[lag:], counts[:-lag]) for lag in (1, 2)]
    assert remembered[1] / remembered[0] == pytest.approx(LONG.memory, abs=0.06)


def test_coffee_moves_with_sleep_and_stress_and_water_with_neither(ten_years: Diary) -> None:
    habits = ten_years.habits
    assert -0.6 < correlation(habits["caffeine_mg"], habits["sleep_h"]) < -0.4
    assert 0.3 < correlation(habits["caffeine_mg"], habits["stress"]) < 0.6
    assert abs(correlation(habits["water_ml"], habits["sleep_h"])) < 0.08


def test_habits_have_about_the_spread_that_effects_are_measured_by(ten_years: Diary) -> None:
    for name in ("caffeine_mg", "sleep_h", "water_ml", "stress"):
        assert ten_years.habits[name].std() == pytest.approx(HABITS[name].sd, rel=0.1)


def test_every_score_has_variance_one() -> None:
    assert np.allclose(np.square(mixing(TWELVE)).sum(axis=1), 1.0)


def test_an_effect_comes_out_of_the_counts_at_its_lag_and_size() -> None:
    person = replace(LONG, links={"water_ml": next_day(1.25)}, kappa=0.05)
    diary = draw(person, chance())
    glasses = (diary.habits["water_ml"][:-1] - 1950.0) / 490.0
    level = [diary.twitches[1:][np.abs(glasses - at) < 0.25].mean() for at in (-1.0, 1.0)]
    assert np.sqrt(level[1] / level[0]) == pytest.approx(1.25, abs=0.05)
    assert diary.truth["water_ml"] * 490.0 == pytest.approx([0.0, np.log(1.25), 0.0, 0.0])


def test_a_habit_that_reacts_falls_after_a_bad_day() -> None:
    diary = draw(replace(LONG, reacts={"caffeine_mg": -0.5}), chance())
    assert correlation(diary.habits["caffeine_mg"][1:], diary.twitches[:-1]) < -0.2
    assert diary.truth["caffeine_mg"].any() == np.False_


def test_blanks_unknown_days_and_holidays_are_as_frequent_as_asked() -> None:
    person = replace(LONG, blank=0.05, blank_on_bad=0.3, unknown=0.08, holidays=2)
    diary = draw(person, chance())
    bad = diary.twitches > np.nanmedian(diary.twitches)
    blank = np.isnan(diary.habits["stress"])
    assert blank[bad].mean() == pytest.approx(0.35, abs=0.03)
    assert blank[diary.twitches < 3].mean() == pytest.approx(0.05, abs=0.02)
    assert np.isnan(diary.twitches).mean() == pytest.approx(0.08, abs=0.02)
    assert len(diary.days) == 4000 - 20
    assert int(np.diff(diary.days).astype(int).max()) == 11


def test_slips_are_one_absurd_day_and_one_absurd_coffee() -> None:
    diary = with_slips(draw(Person(90), chance()), chance(2))
    assert (diary.twitches == 5000).sum() == 1
    assert (diary.habits["caffeine_mg"] == 2000).sum() == 1


def test_twins_can_hardly_be_told_apart() -> None:
    diary = with_twin(draw(LONG, chance()), chance(2))
    assert correlation(diary.habits["caffeine_mg"], diary.habits["sleep_h"]) == pytest.approx(
        -0.99, abs=0.005
    )


def test_every_row_has_a_key_of_its_own_and_links_only_to_habits_of_the_diary() -> None:
    assert len({row.key for row in SCENARIOS}) == len(SCENARIOS)
    assert all(set(row.person.links) <= set(row.person.habits) for row in SCENARIOS)
