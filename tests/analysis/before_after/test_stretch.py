"""Which days are compared, and their weeks."""

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.before_after.series import FIRST, Diary, drawn
from twitchdesk.analysis.stretch import Side, Stretch, stretch_around


def around(diary: Diary, start: int, ramp_days: int = 0) -> Stretch:
    return stretch_around(diary.days, diary.twitches, FIRST + timedelta(days=start), ramp_days)


def test_ninety_days_of_each_side_are_looked_at() -> None:
    found = around(drawn((300, 3.0)), 150)
    assert (found.days_before, found.days_after) == (90, 90)
    assert found.first == FIRST + timedelta(days=60)


def test_the_phase_in_comes_on_top_and_counts_for_neither_side() -> None:
    found = around(drawn((300, 3.0)), 150, ramp_days=14)
    assert (found.days_before, found.days_after, len(found.twitches)) == (90, 90, 194)


def test_it_begins_and_ends_with_a_known_day() -> None:
    found = around(drawn((100, 3.0)).without(0, 1, 2, 99), 50)
    assert (found.first, len(found.twitches)) == (FIRST + timedelta(days=3), 96)


def test_days_left_out_and_unknown_days_are_the_same() -> None:
    diary = drawn((100, 3.0)).without(20, 21, 70)
    known = np.isfinite(diary.twitches)
    left_out = stretch_around(diary.days[known], diary.twitches[known], FIRST + timedelta(days=50))
    assert np.array_equal(left_out.twitches, around(diary, 50).twitches, equal_nan=True)


@pytest.mark.parametrize("start", [-200, -5, 0, 60, 105, 500])
def test_a_start_beyond_the_days_has_an_empty_side(start: int) -> None:
    found = around(drawn((100, 3.0)), start)
    assert found.days_before + found.days_after == len(found.twitches)
    assert found.day(found.start) == FIRST + timedelta(days=start)


@given(start=st.integers(-30, 130), ramp=st.integers(0, 30), n=st.integers(1, 100))
def test_the_weeks_hold_every_day_once_and_none_lies_on_two_sides(start: int, ramp: int, n: int) -> None:
    found = around(drawn((n, 3.0)), start, ramp)
    weeks = list(found.weeks())
    assert [day for week in weeks for day in range(week.first, week.stop)] == list(range(len(found.twitches)))
    assert all(week.stop - week.first <= 7 for week in weeks)
    assert all(week.stop <= found.start for week in weeks if week.side is Side.BEFORE)
    assert all(week.first >= found.after for week in weeks if week.side is Side.AFTER)


def test_weeks_are_counted_from_the_start() -> None:
    spans = [(week.side, week.stop - week.first) for week in around(drawn((30, 3.0)), 10, 9).weeks()]
    before, between, after = (Side.BEFORE, 3), (Side.BETWEEN, 2), (Side.AFTER, 4)
    full = [(side, 7) for side in (Side.BEFORE, Side.BETWEEN, Side.AFTER)]
    assert spans == [before, full[0], full[1], between, full[2], after]


@pytest.mark.parametrize(
    ("name", "days", "twitches"),
    [
        ("twitches", ["2026-01-01"], [1.0, 2.0]),
        ("days", ["2026-01-02", "2026-01-01"], [1.0, 2.0]),
        ("days", ["2026-01-01", "2026-01-01"], [1.0, 2.0]),
        ("twitches", ["2026-01-01"], [-1.0]),
        ("twitches", ["2026-01-01"], [np.inf]),
    ],
)
def test_a_wrong_array_is_named(name: str, days: list[str], twitches: list[float]) -> None:
    with pytest.raises(ValueError, match=name):
        stretch_around(np.array(days, dtype="datetime64[D]"), np.array(twitches), date(2026, 1, 1))
