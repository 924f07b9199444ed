"""What is missing before anything can be said, and that it is said as days."""

import numpy as np
import pytest

from tests.analysis.before_after.series import Diary, drawn
from twitchdesk.analysis.before_after import before_after, before_after_picture
from twitchdesk.analysis.result import BeforeAfter, BeforeAfterVerdict, CancelledError

INSUFFICIENT = BeforeAfterVerdict.INSUFFICIENT


def asked(diary: Diary, start: int, ramp_days: int = 0) -> BeforeAfter:
    return before_after(diary.days, diary.twitches, diary.day(start), ramp_days)


def test_days_after_the_phase_in_are_missing_and_counted() -> None:
    found = asked(drawn((100, 3.0)), 85, 7)
    assert (found.verdict, found.days_after, found.days_needed) == (INSUFFICIENT, 8, 13)


def test_unknown_days_do_not_count() -> None:
    found = asked(drawn((52, 3.0)).without(*range(30, 40)), 30)
    assert (found.days_before, found.days_after, found.days_needed) == (30, 12, 9)


def test_too_few_days_before_cannot_be_made_up_for_by_waiting() -> None:
    found = asked(drawn((80, 3.0)), 20)
    assert (found.verdict, found.days_before, found.days_needed) == (INSUFFICIENT, 20, None)


def test_too_few_twitches_take_as_many_days_as_their_rate_says() -> None:
    twitches = np.zeros(60)
    twitches[::6] = 1
    found = asked(Diary(drawn((1, 1.0)).first, twitches), 30)
    assert (found.verdict, found.days_needed) == (INSUFFICIENT, 30)


def test_of_a_quiet_diary_nothing_can_be_said_however_long_one_waits() -> None:
    found = asked(Diary(drawn((1, 1.0)).first, np.zeros(60)), 30)
    assert (found.verdict, found.rate_ratio, found.days_needed) == (INSUFFICIENT, None, None)


def test_an_empty_diary_is_refused() -> None:
    nothing = np.empty(0, dtype="datetime64[D]")
    found, picture = before_after_picture(nothing, np.empty(0), drawn((1, 1.0)).first)
    assert (found.verdict, found.days_before, found.days_after) == (INSUFFICIENT, 0, 0)
    assert picture.weeks == ()


def test_twenty_one_days_on_each_side_are_enough() -> None:
    assert asked(drawn((42, 3.0)), 21).rate_ratio is not None


def test_it_stops_when_asked() -> None:
    diary = drawn((100, 3.0))
    with pytest.raises(CancelledError):
        before_after(diary.days, diary.twitches, diary.day(50), cancelled=lambda: True)
