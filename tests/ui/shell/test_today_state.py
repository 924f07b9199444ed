"""What the head and the strip of Today say."""

from datetime import UTC, date, datetime

import pytest

from twitchdesk.domain.edits import Put, Step
from twitchdesk.domain.records import Mark, QuietDay, Twitch
from twitchdesk.domain.span import Moment
from twitchdesk.domain.summaries import DayCount
from twitchdesk.ui.today.state import IDLE, day_words, head_state, saved_strip, waiting_strip

DAY = date(2026, 11, 22)
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def a_twitch(name: str = "t") -> Twitch:
    return Twitch(name, DAY, Moment(NOON), (Mark("calf_left"),), NOON)


@pytest.mark.parametrize(
    ("count", "places", "words"),
    [
        (None, 0, "Nothing logged yet"),
        (DayCount(DAY, 0, 0, quiet=True), 0, "Quiet day"),
        (DayCount(DAY, 1, 1), 1, "1 twitch in 1 place"),
        (DayCount(DAY, 3, 9), 2, "3 twitches in 2 places"),
        (DayCount(DAY, 2, 2), 0, "2 twitches"),
        (DayCount(DAY, 1, 20, whole_day=True), 0, "Noted for the whole day"),
        (DayCount(DAY, 3, 22, whole_day=True), 2, "2 twitches in 2 places, and the whole day"),
    ],
)
def test_a_day_is_said_in_words(count: DayCount | None, places: int, words: str) -> None:
    assert day_words(count, places) == words


def test_a_day_with_twitches_cannot_be_called_quiet_and_says_why() -> None:
    head = head_state(DAY, DAY, DayCount(DAY, 1, 1), 1, writable=True)
    assert (head.quiet_possible, head.quiet_hint) == (False, "Twitches are logged for this day")


def test_an_unknown_day_offers_to_be_called_quiet() -> None:
    head = head_state(DAY, DAY, None, 0, writable=True)
    assert (head.quiet_possible, head.quiet, head.quiet_text) == (True, False, "No twitches today")


def test_a_past_day_is_not_called_today() -> None:
    head = head_state(date(2026, 11, 3), DAY, None, 0, writable=True)
    assert (head.is_today, head.quiet_text) == (False, "No twitches this day")


def test_a_diary_that_is_read_only_offers_nothing() -> None:
    head = head_state(DAY, DAY, None, 0, writable=False)
    assert (head.quiet_possible, head.quiet_hint) == (False, "This diary is open read-only")


def test_the_strip_of_a_saved_twitch_offers_undo_and_its_details() -> None:
    strip = saved_strip(Step("Left calf · 14:32", (Put(a_twitch("one")),)), None)
    assert (strip.text, strip.can_undo, strip.twitch) == ("Left calf · 14:32", True, "one")


def test_the_strip_of_another_entry_offers_undo_alone() -> None:
    strip = saved_strip(Step("Quiet day", (Put(QuietDay("q", DAY, NOON)),)), None)
    assert (strip.can_undo, strip.twitch) == (True, None)


def test_the_strip_after_an_undo_says_what_was_taken_back() -> None:
    assert saved_strip(None, "Left calf · 14:32").text == "Taken back: Left calf · 14:32"


def test_the_strip_after_an_undo_offers_to_do_it_again() -> None:
    strip = saved_strip(None, "Left calf · 14:32")
    assert (strip.can_undo, strip.can_redo) == (False, True)


def test_the_strip_after_a_redo_names_what_is_back_and_not_what_is_still_gone() -> None:
    strip = saved_strip(None, "Right calf · 15:00", "Left calf · 14:32")
    assert (strip.text, strip.can_undo, strip.can_redo) == ("Back again: Left calf · 14:32", True, True)


def test_the_strip_of_an_untouched_page_says_how_to_begin() -> None:
    assert saved_strip(None, None) == IDLE


def test_the_strip_names_each_entry_that_waits() -> None:
    strip = waiting_strip(("Left calf", "Espresso"), "The disk is full.")
    assert (strip.text, strip.waiting) == ("Not saved yet: Left calf and 1 more. The disk is full.", 2)
