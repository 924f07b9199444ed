"""Which days an event is judged by."""

from datetime import timedelta

import numpy as np

from tests.analysis.before_after.series import FIRST, drawn
from twitchdesk.analysis.event_days import around, during

DIARY = drawn((60, 3.0))


def day(index: int) -> object:
    return FIRST + timedelta(days=index)


def test_a_medicine_is_judged_by_its_own_days_and_not_by_those_after_it() -> None:
    found = during(DIARY.days, DIARY.twitches, DIARY.day(20), DIARY.day(40))
    assert (found.start, found.between_days, len(found.days)) == (day(20), 0, 41)
    assert np.array_equal(found.twitches, DIARY.twitches[:41])


def test_while_it_goes_on_all_days_count() -> None:
    assert len(during(DIARY.days, DIARY.twitches, DIARY.day(20)).days) == 60


def test_the_days_of_an_illness_count_for_neither_side() -> None:
    found = around(DIARY.days, DIARY.twitches, DIARY.day(20), DIARY.day(24))
    assert (found.start, found.between_days) == (day(20), 5)
    assert np.flatnonzero(np.isnan(found.twitches)).tolist() == [20, 21, 22, 23, 24]


def test_an_event_without_a_last_day_is_one_day_long() -> None:
    found = around(DIARY.days, DIARY.twitches, DIARY.day(20))
    assert np.flatnonzero(np.isnan(found.twitches)).tolist() == [20]


def test_the_diary_itself_is_left_as_it_was() -> None:
    before = DIARY.twitches.copy()
    around(DIARY.days, DIARY.twitches, DIARY.day(20), DIARY.day(24))
    assert np.array_equal(DIARY.twitches, before)
