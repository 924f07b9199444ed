"""The eight reference diaries of the method, every number of every habit."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.analysis.made import Made
from twitchdesk.analysis.arrays import Floats
from twitchdesk.analysis.result import Pattern, PatternReport
from twitchdesk.analysis.rules import TIMINGS

FOLDER = Path(__file__).parent / "vectors"
FILES = sorted(path.stem for path in FOLDER.glob("*-days*.json"))
TIMING_WORDS = ("same day", "next day", "2 days later", "3 days later", "same + next day", "all 4 days")


@cache
def vector(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return found


def floats(values: list[float | None]) -> Floats:
    return np.array([np.nan if value is None else value for value in values])


@cache
def report(name: str) -> PatternReport:
    file = vector(name)
    first, last = (np.datetime64(day) for day in file["dates"])
    days = np.arange(first, last + 1)
    return Made(
        days, floats(file["twitches"]), {key: floats(file["habits"][key]) for key in file["habits"]}
    ).report()


CASES = [(name, habit) for name in FILES for habit in vector(name)["expected"]["habits"]]
every_habit = pytest.mark.parametrize(("name", "habit"), CASES, ids=["-".join(case) for case in CASES])
every_diary = pytest.mark.parametrize("name", FILES)


def both(name: str, habit: str) -> tuple[Pattern, dict[str, Any]]:
    found = report(name).of(habit)
    assert found is not None
    return found, vector(name)["expected"]["habits"][habit]


def test_all_eight_diaries_are_here() -> None:
    assert len(FILES) == 8
    assert len(CASES) == 56


@every_diary
def test_the_diary_is_counted_as_in_the_reference(name: str) -> None:
    found, expected = report(name), vector(name)["expected"]
    counted = (found.days, found.observed_days, found.twitch_days, found.twitches)
    assert counted == tuple(expected[key] for key in ("days", "observed_days", "twitch_days", "twitches"))
    assert [pattern.habit for pattern in found.patterns] == list(expected["habits"])


@every_diary
def test_the_noise_is_that_of_the_reference(name: str) -> None:
    model, expected = report(name).model, vector(name)["expected"]["model"]
    assert model is not None
    fit = model.fit
    found = [fit.working.noise.kappa, fit.share, fit.rho, fit.regression.free - 1, model.solved.effective]
    wanted = [expected[key] for key in ("kappa", "latent_share", "rho", "trend_df", "peff")]
    assert found == pytest.approx(wanted, rel=1e-4, abs=1e-6)


@every_habit
def test_the_p_and_q_values_are_those_of_the_reference(name: str, habit: str) -> None:
    found, expected = both(name, habit)
    assert [found.p, found.q] == pytest.approx([expected["p"], expected["q"]], rel=1e-3)


@every_habit
def test_the_ratio_and_its_interval_are_those_of_the_reference(name: str, habit: str) -> None:
    found, expected = both(name, habit)
    wanted = [expected[key] for key in ("rr", "ci_low", "ci_high", "unit", "sd")]
    assert [found.rate_ratio, found.low, found.high, found.unit, found.sd] == pytest.approx(wanted, rel=1e-4)


@every_habit
def test_the_verdict_and_its_words_are_those_of_the_reference(name: str, habit: str) -> None:
    found, expected = both(name, habit)
    said = (found.verdict.value, found.reason, found.fragile, found.partner, list(found.pattern_lags))
    keys = ("verdict", "reason", "fragile", "partner", "pattern_lags")
    assert said == tuple(expected[key] for key in keys)


@every_habit
def test_the_days_still_needed_are_those_of_the_reference(name: str, habit: str) -> None:
    found, expected = both(name, habit)
    # Rounded up: the last digits of a processor may make it one more.
    assert found.days_needed == pytest.approx(expected["days_more"], abs=1)


@every_habit
def test_every_delay_is_that_of_the_reference(name: str, habit: str) -> None:
    found, expected = both(name, habit)
    wanted = [(lag["lag"], lag["rr"], lag["ci_low"], lag["ci_high"]) for lag in expected["lags"]]
    lags = [(lag.lag, lag.rate_ratio, lag.low, lag.high) for lag in found.lag_profile]
    assert np.array(lags) == pytest.approx(np.array(wanted), rel=1e-4)


@every_habit
def test_the_habit_by_itself_is_that_of_the_reference(name: str, habit: str) -> None:
    pattern, expected = both(name, habit)
    found, wanted = pattern.alone, expected["alone"]
    assert found is not None
    numbers = [pattern.overlap, found.p, found.q, found.rate_ratio]
    assert numbers == pytest.approx([expected["vif"], *(wanted[key] for key in ("p", "q", "rr"))], rel=1e-3)
    words = {lags: word for (lags, _share), word in zip(TIMINGS, TIMING_WORDS, strict=True)}
    assert words[found.pattern_lags] == wanted["pattern"]
