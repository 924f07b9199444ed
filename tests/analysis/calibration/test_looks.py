"""Looking every week is counted as a person would look: at the diary as it was on that day."""

import numpy as np

from tests.analysis.calibration.diaries import draw
from tests.analysis.calibration.findings import Task
from tests.analysis.calibration.looks import KEY, ever, held, looked, until
from tests.analysis.calibration.people import SIX, Person


def test_a_look_sees_only_the_days_until_then() -> None:
    whole = draw(Person(60), np.random.default_rng(1))
    then = until(whole, 28)
    assert (len(then.days), len(then.twitches)) == (28, 28)
    assert {len(values) for values in then.habits.values()} == {28}
    assert np.array_equal(then.twitches, whole.twitches[:28], equal_nan=True)


def test_the_three_weeks_before_the_first_look_count_for_none() -> None:
    early, late = [[True], [True], [True], [False]], [[False], [False], [False], [True]]
    assert (ever(early), ever(late)) == ((False,), (True,))


def test_a_link_is_held_only_after_three_earlier_weeks_with_a_low_q() -> None:
    clear = [[False], [False], [False], [True], [True]]
    assert held(clear, [[True], [True], [True], [True], [True]]) == (True,)
    assert held(clear, [[True], [False], [True], [True], [True]]) == (False,)


def test_a_year_of_looks_tells_of_each_habit_and_holds_only_what_was_clear() -> None:
    found = looked(Task(KEY, 1, 0))
    assert len(found.clear) == len(found.held) == len(found.pearson) == len(SIX)
    assert all(clear or not stood for clear, stood in zip(found.clear, found.held, strict=True))
