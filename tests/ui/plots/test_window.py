"""The stretch of days shown stays inside the diary."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twitchdesk.domain.span import DateRange
from twitchdesk.ui.plots.window import FEWEST_DAYS, Window, limits_of

LIMITS = Window(1000, 1100)


def test_a_window_of_a_range_reaches_from_its_first_morning_to_its_last_night() -> None:
    window = Window.of(DateRange(date(2026, 11, 1), date(2026, 11, 14)))
    assert (window.days, window.span) == (14, DateRange(date(2026, 11, 1), date(2026, 11, 14)))


def test_panning_moves_by_days_and_stops_at_both_ends() -> None:
    window = Window(1050, 1070)
    moved = [window.panned(days, LIMITS) for days in (-10, -200, 200)]
    assert moved == [Window(1040, 1060), Window(1000, 1020), Window(1080, 1100)]


def test_zooming_keeps_the_day_under_the_hand_where_it_is() -> None:
    zoomed = Window(1040, 1080).zoomed(0.5, 1050, LIMITS)
    assert zoomed == Window(1045, 1065)


@pytest.mark.parametrize(("factor", "days"), [(0.001, FEWEST_DAYS), (1000, 100)])
def test_zooming_ends_at_a_week_and_at_the_whole_diary(factor: float, days: float) -> None:
    assert Window(1040, 1080).zoomed(factor, 1060, LIMITS).days == days


def test_a_day_out_of_sight_is_brought_just_inside() -> None:
    window, early, late = Window(737000, 737010), date.fromordinal(736990), date.fromordinal(737020)
    limits = Window(736000, 738000)
    assert window.holding(early, limits) == Window(736990, 737000)
    assert window.holding(late, limits) == Window(737011, 737021)


def test_a_day_in_sight_moves_nothing() -> None:
    window = Window(737000.4, 737010.4)
    assert window.holding(date.fromordinal(737005), Window(736000, 738000)) is window


def test_a_new_diary_shows_two_weeks_though_it_has_one_day() -> None:
    assert limits_of(date(2026, 11, 22), date(2026, 11, 22), 14).days == 14


@given(st.floats(900, 1200), st.floats(0.5, 300), st.floats(-500, 500), st.floats(0.01, 100))
def test_no_move_leads_into_the_void(left: float, days: float, pan: float, factor: float) -> None:
    window = Window(left, left + days).kept_in(LIMITS)
    for moved in (window.panned(pan, LIMITS), window.zoomed(factor, left, LIMITS)):
        assert moved.left >= LIMITS.left - 1e-6
        assert moved.right <= LIMITS.right + 1e-6
        assert moved.days >= FEWEST_DAYS - 1e-6
