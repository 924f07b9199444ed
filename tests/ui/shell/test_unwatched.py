"""A day on which the person paid no attention: said from the head of Today, and taken back."""

from datetime import UTC, date, datetime

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from twitchdesk.domain.daily import unwatched_key
from twitchdesk.domain.records import Kind, Mark, Twitch
from twitchdesk.domain.span import Moment
from twitchdesk.domain.steps import log_twitch
from twitchdesk.ui.live_diary import LiveDiary
from twitchdesk.ui.today.pane import TodayPane
from twitchdesk.ui.today.state import head_state
from twitchdesk.ui.today.view import TodayView

DAY = date(2026, 11, 22)
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def is_kept(live: LiveDiary) -> bool:
    return live.read.record(Kind.PREFERENCE, unwatched_key(DAY)) is not None


def words(view: TodayView) -> str:
    return view.strip.state.text


def test_a_day_without_attention_is_kept_and_said(view: TodayView, pane: TodayPane, live: LiveDiary) -> None:
    live.do(log_twitch(Twitch("t", DAY, Moment(NOON), (Mark("calf_left"),), NOON), None, "Left calf"))
    view.head.unwatched.trigger()
    assert is_kept(live)
    assert words(view) == "Not watched · Sunday 22 November"
    assert view.head.unwatched.isChecked()


def test_saying_it_again_takes_it_back(view: TodayView, pane: TodayPane, live: LiveDiary) -> None:
    view.head.unwatched.trigger()
    view.head.unwatched.trigger()
    assert not is_kept(live)
    assert not view.head.unwatched.isChecked()


def test_undo_takes_it_back(view: TodayView, pane: TodayPane, live: LiveDiary) -> None:
    view.head.unwatched.trigger()
    live.undo()
    assert not is_kept(live)
    assert not view.head.unwatched.isChecked()


def test_who_saw_a_quiet_day_was_watching(view: TodayView, pane: TodayPane, live: LiveDiary) -> None:
    view.head.unwatched.trigger()
    QTest.mouseClick(view.head.quiet, Qt.MouseButton.LeftButton)
    assert not is_kept(live)
    assert live.read.quiet_day_on(DAY) is not None


def test_the_head_says_that_patterns_leaves_the_day_out() -> None:
    state = head_state(DAY, DAY, None, 0, writable=True, unwatched=True)
    assert state.words == "Nothing logged yet · not watched, so Patterns leaves this day out"


def test_in_a_read_only_diary_nothing_can_be_said_of_the_day(view: TodayView) -> None:
    view.head.show_state(head_state(DAY, DAY, None, 0, writable=False))
    assert not view.head.more.isEnabled()
