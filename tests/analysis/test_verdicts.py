"""Which word a result gets, number by number."""

from dataclasses import replace
from math import log

import numpy as np
import pytest

from twitchdesk.analysis.result import Reason, Verdict
from twitchdesk.analysis.timing import Timed
from twitchdesk.analysis.verdicts import (
    TARGET_ERROR,
    Refusal,
    days_needed,
    false_discovery,
    is_fragile,
    refuse_diary,
    refuse_habit,
    verdict_of,
)

SURE = Timed(
    estimate=np.array([0.4, 0.0, 0.0, 0.0, 0.2, 0.1]),
    error=np.full(6, 0.1),
    degrees=np.full(6, 100.0),
    p_each=np.array([0.0001, 0.9, 0.9, 0.9, 0.05, 0.3]),
    free=np.ones(6),
    pulls=np.zeros((1, 6)),
    coefficients=np.zeros((1, 6)),
)
SMALL = replace(SURE, estimate=np.full(6, 0.05), error=np.full(6, 0.03))
VAGUE = replace(SURE, estimate=np.full(6, 0.05), error=np.full(6, 0.2))


def said(timed: Timed, q: float, *, fragile: bool = False, separate: bool = True) -> Verdict:
    return verdict_of(timed, q, fragile=fragile, separate=separate, copied=False)


@pytest.mark.parametrize(
    ("q", "verdict"), [(0.05, "clear: more"), (0.051, "possible: more"), (0.2, "possible: more")]
)
def test_a_clear_link_needs_q_of_five_percent_and_a_possible_one_of_twenty(q: float, verdict: str) -> None:
    assert said(SURE, q) == verdict


def test_a_link_below_one_is_fewer() -> None:
    turned = replace(SURE, estimate=-SURE.estimate)
    assert said(turned, 0.01) is Verdict.CLEAR_FEWER
    assert said(turned, 0.1) is Verdict.POSSIBLE_FEWER


def test_a_clear_link_that_one_day_carries_is_possible() -> None:
    assert said(SURE, 0.01, fragile=True) is Verdict.POSSIBLE_MORE


def test_what_another_habit_may_carry_cannot_be_separated() -> None:
    assert said(VAGUE, 0.5, separate=False) is Verdict.INSEPARABLE
    assert said(SURE, 0.01, separate=False) is Verdict.CLEAR_MORE


def test_a_copy_is_never_clear() -> None:
    assert verdict_of(SURE, 0.001, fragile=False, separate=False, copied=True) is Verdict.INSEPARABLE


def test_no_link_needs_both_intervals_inside_a_quarter() -> None:
    assert said(SMALL, 0.5) is Verdict.NO_LINK
    assert said(VAGUE, 0.5) is Verdict.UNCLEAR
    wide_next_day = replace(SMALL, error=np.array([0.03, 0.2, 0.03, 0.03, 0.03, 0.03]))
    assert said(wide_next_day, 0.5) is Verdict.UNCLEAR


def test_the_days_still_needed_shrink_the_error_to_its_goal() -> None:
    double = replace(VAGUE, error=np.array([0.01, 2.0, 9.0, 9.0, 9.0, 9.0]) * TARGET_ERROR)
    assert days_needed(Verdict.UNCLEAR, double, 60) == 180
    assert days_needed(Verdict.POSSIBLE_MORE, SMALL, 60) == 14
    assert days_needed(Verdict.CLEAR_MORE, double, 60) == 0
    assert days_needed(Verdict.UNCLEAR, replace(VAGUE, error=np.full(6, 1e6)), 60) == 3650


def test_a_link_is_fragile_when_it_fades_without_its_strongest_day() -> None:
    pulls = np.zeros(50)
    pulls[[3, 9]] = [0.19, -0.5]
    assert not is_fragile(SURE, pulls)
    pulls[3] = 0.21
    assert is_fragile(SURE, pulls)
    assert is_fragile(replace(SURE, estimate=-SURE.estimate), -pulls)


@pytest.mark.parametrize(("days", "reason", "wait"), [(20, Reason.FEW_DAYS, 1), (0, Reason.FEW_DAYS, 21)])
def test_a_diary_needs_twenty_one_known_days(days: int, reason: Reason, wait: int) -> None:
    assert refuse_diary(np.full(days, 2.0)) == Refusal(reason, wait)
    assert refuse_diary(np.full(21, 2.0)) is None


def test_a_diary_needs_eight_days_with_a_twitch_and_fifteen_twitches() -> None:
    seven = np.repeat([3.0, 0.0], [7, 23])
    assert refuse_diary(seven) == Refusal(Reason.FEW_TWITCHES, 5)
    fourteen = np.repeat([1.0, 0.0], [14, 16])
    assert refuse_diary(fourteen) == Refusal(Reason.FEW_TWITCHES, 3)
    assert refuse_diary(np.repeat([2.0, 0.0], [8, 22])) is None


def test_a_habit_needs_fourteen_days_and_five_off_its_usual_value() -> None:
    assert refuse_habit(np.arange(13.0)) == Refusal(Reason.FEW_LOGGED, 1)
    assert refuse_habit(np.zeros(40)) == Refusal(Reason.NEVER_VARIES, None)
    assert refuse_habit(np.repeat([0.0, 1.0], [36, 4])) == Refusal(Reason.ALMOST_NEVER_VARIES, 10)
    assert refuse_habit(np.repeat([0.0, 1.0], [35, 5])) is None


def test_the_first_guard_that_fails_is_named() -> None:
    assert refuse_diary(np.zeros(10)) == Refusal(Reason.FEW_DAYS, 11)


def test_q_of_a_single_habit_is_its_p() -> None:
    assert false_discovery(np.array([0.03])).tolist() == [0.03]
    assert false_discovery(np.empty(0)).size == 0


def test_the_goal_is_an_effect_of_a_quarter() -> None:
    assert pytest.approx(log(1.25) / 3.3393268) == TARGET_ERROR
