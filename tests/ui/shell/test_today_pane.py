"""Head and strip stay true to the diary."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from twitchdesk.clock import Clock
from twitchdesk.domain.edits import Put, Step
from twitchdesk.domain.records import Mark, Twitch
from twitchdesk.domain.span import Moment
from twitchdesk.domain.steps import log_twitch
from twitchdesk.storage.opening import open_diary, open_read_only
from twitchdesk.ui.live_diary import LiveDiary
from twitchdesk.ui.look import Look, ThemeChoice
from twitchdesk.ui.today.head import long_day
from twitchdesk.ui.today.pane import TodayPane
from twitchdesk.ui.today.state import READ_ONLY
from twitchdesk.ui.today.view import TodayView
from twitchdesk.ui.widgets.calendar import DayCalendar, qt_date

DAY = date(2026, 11, 22)
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def a_twitch(day: date = DAY) -> Twitch:
    return Twitch("t", day, Moment(NOON), (Mark("calf_left"),), NOON)


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_no_twitches_today_is_kept_as_an_observed_zero(
    view: TodayView, pane: TodayPane, live: LiveDiary
) -> None:
    click(view.head.quiet)
    assert live.read.quiet_day_on(DAY) is not None
    assert view.head.quiet.isChecked()


def test_the_strip_names_the_quiet_day_as_the_head_does(view: TodayView, pane: TodayPane) -> None:
    click(view.head.quiet)
    assert view.strip.state.text == f"Quiet day · {long_day(DAY, DAY)}"


def test_pressing_it_again_takes_the_quiet_day_back(
    view: TodayView, pane: TodayPane, live: LiveDiary
) -> None:
    click(view.head.quiet)
    click(view.head.quiet)
    assert live.read.quiet_day_on(DAY) is None
    assert not view.head.quiet.isChecked()


def test_a_twitch_ends_the_quiet_day_and_undo_brings_it_back(
    view: TodayView, pane: TodayPane, live: LiveDiary
) -> None:
    click(view.head.quiet)
    live.do(log_twitch(a_twitch(), live.read.quiet_day_on(DAY), "Left calf · 12:00"))
    assert live.read.quiet_day_on(DAY) is None
    live.undo()
    assert live.read.quiet_day_on(DAY) is not None


def test_the_strip_shows_a_saved_twitch_and_its_undo_takes_it_back(
    view: TodayView, pane: TodayPane, live: LiveDiary
) -> None:
    live.do(log_twitch(a_twitch(), None, "Left calf · 12:00"))
    assert view.strip.state.text == "Left calf · 12:00"
    view.strip.undo_pressed.emit()
    assert live.read.twitches_on(DAY) == ()
    assert view.strip.state.text == "Taken back: Left calf · 12:00"


def test_the_strip_brings_back_what_was_taken_back(view: TodayView, pane: TodayPane, live: LiveDiary) -> None:
    live.do(log_twitch(a_twitch(), None, "Left calf · 12:00"))
    live.undo()
    view.strip.redo_pressed.emit()
    assert len(live.read.twitches_on(DAY)) == 1
    assert view.strip.state.text == "Back again: Left calf · 12:00"


def test_stepping_back_shows_the_day_before_and_tells_the_panes(view: TodayView, pane: TodayPane) -> None:
    told = list[date]()
    pane.day_changed.connect(told.append)
    view.head.step_back()
    assert told == [DAY - timedelta(days=1)]


def test_the_stepper_does_not_go_into_the_future(view: TodayView, pane: TodayPane) -> None:
    view.head.step_on()
    pane.show_day(DAY + timedelta(days=3))
    assert pane.day == DAY


def test_the_page_follows_the_clock_into_a_new_day(live: LiveDiary, view: TodayView) -> None:
    now = [NOON]
    pane = TodayPane(live, Clock(now=lambda: now[0]), view)
    now[0] = NOON + timedelta(days=1)
    pane.look_at_clock()
    assert pane.day == DAY + timedelta(days=1)


def test_a_past_day_stays_put_when_the_clock_moves_on(live: LiveDiary, view: TodayView) -> None:
    now = [NOON]
    pane = TodayPane(live, Clock(now=lambda: now[0]), view)
    pane.show_day(date(2026, 11, 1))
    now[0] = NOON + timedelta(days=1)
    pane.look_at_clock()
    assert pane.day == date(2026, 11, 1)


def test_details_of_the_saved_twitch_are_asked_for_by_its_id(
    view: TodayView, pane: TodayPane, live: LiveDiary
) -> None:
    opened = list[str]()
    pane.strip.open_details = opened.append
    live.do(Step("Left calf", (Put(a_twitch()),)))
    view.strip.details_pressed.emit("t")
    assert opened == ["t"]


def test_the_last_entry_of_today_can_be_taken_back_after_a_restart(
    view: TodayView, clock: Clock, tmp_path: Path
) -> None:
    diary = open_diary(tmp_path / "d.twitchdesk", NOON)
    diary.do(Step("Left calf", (Put(a_twitch()),)))
    diary.close()
    live = LiveDiary(open_diary(tmp_path / "d.twitchdesk", NOON))
    TodayPane(live, clock, view).begin_with(live.read.newest_twitch(), "Left calf · 12:00")
    assert view.strip.state.text == "Logged last: Left calf · 12:00"
    live.undo()
    assert live.read.twitches_on(DAY) == ()
    live.close(NOON)


def test_an_older_entry_is_not_offered_to_be_taken_back(
    view: TodayView, pane: TodayPane, live: LiveDiary
) -> None:
    pane.begin_with(a_twitch(DAY - timedelta(days=1)), "Left calf · 12:00")
    assert live.undo_title is None


def test_a_diary_that_is_read_only_says_that_a_click_is_not_logged(
    view: TodayView, clock: Clock, tmp_path: Path
) -> None:
    open_diary(tmp_path / "d.twitchdesk", NOON).close()
    live = LiveDiary(open_read_only(tmp_path / "d.twitchdesk"))
    TodayPane(live, clock, view).begin_with(None, "")
    assert view.strip.state == READ_ONLY
    live.close(NOON)


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_the_calendar_knows_no_red_weekend(look: Look, qtbot: QtBot, choice: ThemeChoice) -> None:
    look.set_theme(choice)
    calendar = DayCalendar(look, DAY, DAY)
    qtbot.addWidget(calendar)
    week = [qt_date(DAY - timedelta(days=back)) for back in range(1, 8)]
    assert {calendar.ink_of(day).name() for day in week} <= {
        look.colour("ink").name(),
        look.colour("soft_ink").name(),
    }
    saturday = calendar.weekdayTextFormat(Qt.DayOfWeek.Saturday).foreground().color()
    assert saturday == look.colour("soft_ink")


def test_after_trying_again_no_button_stands_where_it_was_pressed(
    view: TodayView, clock: Clock, tmp_path: Path
) -> None:
    live = LiveDiary(open_diary(tmp_path / "d.twitchdesk", NOON))
    pane = TodayPane(live, clock, view)
    live._diary.read_only = True
    live.do(Step("Left calf · 12:00", (Put(a_twitch()),)))
    live._diary.read_only = False
    view.strip.retry_pressed.emit()
    assert (view.strip.state.text, view.strip.state.can_undo) == ("Saved now.", False)
    assert len(live.read.twitches_on(pane.day)) == 1
    live.close(NOON)
