"""The reference comparisons of the method, each within 1 %."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from twitchdesk.analysis.before_after import before_after
from twitchdesk.analysis.result import BeforeAfter
from twitchdesk.analysis.rounding import tidy

FILE = Path(__file__).parents[1] / "vectors" / "before-after.json"
CASES: list[dict[str, Any]] = json.loads(FILE.read_text(encoding="utf-8"))["cases"]


def answered(case: dict[str, Any]) -> BeforeAfter:
    twitches = np.array([np.nan if count is None else count for count in case["twitches"]])
    days = np.datetime64(case["first_day"]) + np.arange(len(twitches))
    return before_after(days, twitches, date.fromisoformat(case["start"]), case["ramp_days"])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["start"])
def test_the_reference_comparison_comes_out(case: dict[str, Any]) -> None:
    found, expected = answered(case), case["expected"]
    assert found.verdict == expected["verdict"]
    assert (found.days_before, found.days_after) == (expected["days_before"], expected["days_after"])
    ratios = [found.rate_ratio, found.low, found.high]
    assert ratios == pytest.approx([expected["rr"], expected["ci_low"], expected["ci_high"]], rel=1e-4)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["start"])
def test_twice_the_same_question_gets_the_same_bytes(case: dict[str, Any]) -> None:
    assert repr(answered(case)) == repr(answered(case))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["start"])
def test_the_ratios_have_no_digits_in_which_two_processors_differ(case: dict[str, Any]) -> None:
    found = answered(case)
    for number in (found.rate_ratio, found.low, found.high):
        assert number is not None
        assert number == tidy(number)
