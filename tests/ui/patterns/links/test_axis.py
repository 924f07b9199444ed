# SPDX-License-Identifier: MIT
"""Axes of rate ratios."""

from math import log

import pytest

from twitchdesk.ui.patterns.links.axis import Effect, RatioAxis, axis_of, forest_axis


def effect(low: float, point: float, high: float) -> Effect:
    """Return the effect of three rate ratios."""
    return Effect(log(point), log(low), log(high))


def test_half_one_and_twice_are_the_ends_and_the_middle() -> None:
    axis = RatioAxis(2.0)
    assert [axis.share(log(ratio)) for ratio in (0.5, 1, 2)] == pytest.approx([0, 0.5, 1])


def test_the_axis_says_its_ends_in_words() -> None:
    assert [tick.full for tick in RatioAxis(4.0).ticks] == ["a quarter as many", "as many", "4 times as many"]


def test_an_axis_without_words_of_its_own_is_told_in_numbers() -> None:
    assert [tick.words for tick in RatioAxis(1.25).ticks] == ["×0.80", "as many", "×1.25"]


def test_the_band_reaches_from_0_80_to_1_25() -> None:
    low, high = RatioAxis(2.0).band
    assert (low, high) == pytest.approx((0.5 + log(0.8) / log(4), 0.5 + log(1.25) / log(4)))


def test_what_runs_off_is_drawn_at_the_end() -> None:
    axis = RatioAxis(2.0)
    assert (axis.share(log(3)) > 1, axis.within(log(3)), axis.within(log(0.1))) == (True, 1.0, 0.0)


def test_small_links_share_the_narrow_axis() -> None:
    assert axis_of([effect(0.9, 1.0, 1.1), effect(1.1, 1.3, 1.6)]).top == 2


def test_one_long_interval_in_three_does_not_widen_the_axis() -> None:
    short = effect(0.9, 1.0, 1.1)
    assert axis_of([short, short, effect(0.3, 1.0, 3)]).top == 2


def test_two_long_intervals_in_three_widen_it() -> None:
    long = effect(0.3, 1.0, 3)
    assert axis_of([effect(0.9, 1.0, 1.1), long, long]).top == 4


def test_every_point_lies_on_the_axis() -> None:
    assert axis_of([effect(0.9, 1.0, 1.1)] * 9 + [effect(2, 3, 5)]).top == 4


def test_nothing_is_wider_than_the_widest_axis() -> None:
    assert axis_of([effect(0.001, 0.01, 100)]).top == 8


def test_an_axis_for_nothing_is_the_narrow_one() -> None:
    assert axis_of([]).top == 2


def test_after_years_the_forest_is_drawn_closer() -> None:
    assert forest_axis([effect(0.98, 1.0, 1.02), effect(1.02, 1.05, 1.08)]).top == 1.5


def test_one_end_outside_keeps_the_forest_from_half_to_twice() -> None:
    assert forest_axis([effect(0.98, 1.0, 1.02), effect(1.1, 1.4, 1.6)]).top == 2


def test_a_forest_of_nothing_goes_from_half_to_twice() -> None:
    assert forest_axis([]).top == 2
