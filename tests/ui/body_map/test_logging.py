"""Logging on the body: a click is a complete, saved entry."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt

from tests.ui.body_map.conftest import TODAY, Map
from twitchdesk.domain.records import NOTHING_NOTED, Mode, Source
from twitchdesk.domain.steps import log_quiet_day

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_a_click_on_the_calf_logs_one_twitch_there_now_and_notes_nothing_else(body_map: Map) -> None:
    body_map.click("calf_left", "back")
    (twitch,) = body_map.today
    assert twitch.places == {"calf_left"}
    assert f"{twitch.at.local:%H:%M}" == "12:00"
    assert (twitch.details, twitch.mode, twitch.source) == (NOTHING_NOTED, Mode.SINGLE, Source.CLICK)


def test_a_click_keeps_the_exact_point_in_figure_coordinates(body_map: Map) -> None:
    spot = body_map.card.view.arrangement.spots_of("back")[0]
    at = spot.to_figure(body_map.point("calf_left", "back").toPointF())
    body_map.click("calf_left", "back")
    (mark,) = body_map.today[0].marks
    assert mark.view == "back"
    assert (mark.x, mark.y) == pytest.approx((at.x(), at.y()), abs=0.01)


def test_a_logged_place_grows_warm_and_undo_cools_it(body_map: Map) -> None:
    body_map.click("calf_left", "back")
    assert body_map.step("calf_left") == 1
    body_map.live.undo()
    assert body_map.step("calf_left") == 0


def test_a_shift_click_adds_a_place_to_the_entry_logged_last(body_map: Map) -> None:
    body_map.click("calf_left", "back")
    body_map.click("calf_right", "back", SHIFT)
    (twitch,) = body_map.today
    assert [mark.place for mark in twitch.marks] == ["calf_left", "calf_right"]


def test_a_shift_click_after_undo_logs_an_entry_of_its_own(body_map: Map) -> None:
    body_map.click("calf_left", "back")
    body_map.live.undo()
    body_map.click("calf_right", "back", SHIFT)
    assert [twitch.places for twitch in body_map.today] == [{"calf_right"}]


def test_the_undo_strip_is_given_place_and_time(body_map: Map) -> None:
    body_map.click("calf_left", "back")
    assert body_map.live.last_step is not None
    assert body_map.live.last_step.title == "Left calf, upper · 12:00"


def test_a_click_ends_an_observed_quiet_day(body_map: Map) -> None:
    body_map.live.do(log_quiet_day(TODAY, NOW, "Quiet day"))
    body_map.click("calf_left", "back")
    assert body_map.live.read.quiet_day_on(TODAY) is None
