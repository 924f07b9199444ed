"""The axes: round numbers, whole counts, dates that people use."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twitchdesk.domain.span import DateRange
from twitchdesk.ui.plots.scales import Scale, TickKind, count_scale, date_ticks, lanes, line_scale
from twitchdesk.ui.plots.window import Window

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("highest", "ticks"),
    [
        (0, (0, 1, 2)),
        (1, (0, 1, 2)),
        (3, (0, 1, 2, 3)),
        (7, (0, 2, 4, 6, 8)),
        (14, (0, 5, 10, 15)),
        (2.3, (0, 1, 2, 3)),
    ],
)
def test_counts_stand_on_whole_round_numbers(highest: float, ticks: tuple[float, ...]) -> None:
    assert count_scale(highest, 4).ticks == ticks


@pytest.mark.parametrize(
    ("lowest", "highest", "ticks"),
    [(0, 380, (0, 100, 200, 300, 400)), (5.4, 8.1, (5, 6, 7, 8, 9)), (95, 95, (0, 25, 50, 75, 100))],
)
def test_a_habit_starts_at_zero_unless_all_of_it_lies_far_above(
    lowest: float, highest: float, ticks: tuple[float, ...]
) -> None:
    assert line_scale(lowest, highest, 4).ticks == pytest.approx(ticks)


@given(st.floats(0, 5000), st.floats(0, 5000), st.integers(2, 5))
def test_no_value_leaves_its_axis(one: float, other: float, parts: int) -> None:
    low, high = min(one, other), max(one, other)
    line, counts = line_scale(low, high, parts), count_scale(high, parts)
    assert -1e-6 <= line.share(low) <= line.share(high) <= 1 + 1e-6
    assert counts.share(high) <= 1 + 1e-6
    assert counts.parts <= parts


def test_a_share_is_zero_at_the_foot_and_one_at_the_top() -> None:
    assert [Scale(5, 9, 4).share(value) for value in (5, 7, 9)] == [0, 0.5, 1]


def ticks(first: date, most: int) -> list[tuple[int, int, str]]:
    found = date_ticks(Window.of(DateRange(first, TODAY)), TODAY, most)
    return [(tick.day.month, tick.day.day, tick.kind.value) for tick in found]


def test_four_weeks_are_marked_by_weeks_back_from_today() -> None:
    expected = [(11, 1, "day"), (11, 8, "day"), (11, 15, "day"), (11, 22, "today")]
    assert ticks(date(2026, 10, 26), 6) == expected


def test_a_year_is_marked_by_months_and_names_the_year_in_january() -> None:
    expected = [(1, 1, "year"), (4, 1, "month"), (7, 1, "month"), (11, 22, "today")]
    assert ticks(date(2025, 11, 23), 5) == expected


def test_ten_years_are_marked_by_years() -> None:
    found = date_ticks(Window.of(DateRange(date(2016, 11, 23), TODAY)), TODAY, 6)
    assert [tick.day.year for tick in found if tick.kind is TickKind.YEAR] == [2018, 2020, 2022, 2024]


def test_today_is_not_marked_where_it_cannot_be_seen() -> None:
    past = Window.of(DateRange(date(2026, 1, 1), date(2026, 1, 14)))
    assert {tick.kind for tick in date_ticks(past, TODAY, 6)} == {TickKind.DAY}


def test_labels_that_would_touch_get_lanes_and_the_third_none() -> None:
    assert lanes(((0, 50), (20, 50), (40, 50), (60, 10)), 2, 4) == (0, 1, None, 0)
