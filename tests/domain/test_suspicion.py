"""What the person suspects: how it is said, changed, kept and read again."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twitchdesk.domain.edits import Put
from twitchdesk.domain.errors import ValueRefusedError
from twitchdesk.domain.records import Preference
from twitchdesk.domain.suspicion import (
    MOST,
    SUSPICIONS,
    Guess,
    Suspicion,
    answered,
    keep_suspicion,
    moved,
    suspicion_of,
    toggled,
)

OCTOBER, NOVEMBER = date(2026, 10, 3), date(2026, 11, 22)
KEYS = ("caffeine", "stress", "sleep_hours", "alcohol", "exercise", "fluid")
NOT_RANKED = st.sampled_from((Guess.UNSURE, Guess.SKIPPED))
rankings = st.lists(st.sampled_from(KEYS), unique=True, max_size=MOST).map(tuple)


def kept(suspicion: Suspicion) -> object:
    """Return what the diary gives back of a kept suspicion, as its reader does: the JSON, read."""
    (edit,) = keep_suspicion(suspicion).edits
    assert isinstance(edit, Put)
    assert isinstance(edit.record, Preference)
    assert edit.record.id == SUSPICIONS
    return json.loads(edit.record.value)


@given(
    rankings,
    st.dates(),
    st.none() | st.dates(),
    st.booleans(),
    st.sampled_from((Guess.UNSURE, Guess.SKIPPED)),
)
def test_a_suspicion_that_was_kept_is_read_as_it_was_said(
    habits: tuple[str, ...], day: date, changed: date | None, in_sight: bool, otherwise: Guess
) -> None:
    said = Suspicion(habits, day, Guess.RANKED if habits else otherwise, changed, in_sight)
    assert suspicion_of(kept(said)) == said


def test_a_change_keeps_the_day_it_was_said_and_names_the_day_of_the_change() -> None:
    said = answered(None, ("stress",), Guess.RANKED, OCTOBER, in_sight=False)
    later = answered(said, ("caffeine", "stress"), Guess.RANKED, NOVEMBER, in_sight=True)
    assert (later.day, later.changed, later.in_sight) == (OCTOBER, NOVEMBER, False)


def test_to_keep_the_same_list_again_is_no_change() -> None:
    said = answered(None, ("stress",), Guess.RANKED, OCTOBER, in_sight=False)
    assert answered(said, ("stress",), Guess.RANKED, NOVEMBER, in_sight=True) is said


def test_a_second_thought_on_the_same_day_is_no_change_of_a_later_day() -> None:
    said = answered(None, ("stress",), Guess.RANKED, OCTOBER, in_sight=False)
    assert answered(said, ("caffeine",), Guess.RANKED, OCTOBER, in_sight=False).changed is None


def test_what_was_skipped_is_said_for_the_first_time_later() -> None:
    skipped = answered(None, (), Guess.SKIPPED, OCTOBER, in_sight=False)
    said = answered(skipped, ("stress",), Guess.RANKED, NOVEMBER, in_sight=True)
    assert said == Suspicion(("stress",), NOVEMBER, in_sight=True)


@pytest.mark.parametrize("habits", [(), KEYS, ("stress", "stress")])
def test_an_empty_a_too_long_and_a_doubled_list_are_refused(habits: tuple[str, ...]) -> None:
    with pytest.raises(ValueRefusedError):
        Suspicion(habits, OCTOBER)


@pytest.mark.parametrize(
    "value",
    [
        None,
        3,
        "stress",
        [],
        {},
        {"habits": "stress", "day": "2026-10-03", "guess": "ranked"},
        {"habits": [1], "day": "2026-10-03", "guess": "ranked"},
        {"habits": ["stress"], "day": "yesterday", "guess": "ranked"},
        {"habits": ["stress"], "day": 3, "guess": "ranked"},
        {"habits": ["stress"], "day": "2026-10-03", "guess": "sure"},
        {"habits": ["stress"], "guess": "ranked"},
        {"habits": list(KEYS), "day": "2026-10-03", "guess": "ranked"},
        {"habits": ["stress"], "day": "2026-10-03", "guess": "ranked", "changed": 5},
    ],
)
def test_a_value_that_is_no_suspicion_is_as_none_was_said(value: object) -> None:
    assert suspicion_of(value) is None


def test_a_habit_moves_by_one_place_and_stops_at_the_ends() -> None:
    assert moved(("a", "b", "c"), "b", -1) == ("b", "a", "c")
    assert moved(("a", "b", "c"), "b", +1) == ("a", "c", "b")
    assert moved(("a", "b", "c"), "a", -1) == moved(("a", "b", "c"), "a", 0) == ("a", "b", "c")
    assert moved(("a", "b", "c"), "c", +1) == ("a", "b", "c")


@given(rankings.filter(bool), st.integers(-9, 9), st.data())
def test_moving_loses_and_doubles_nothing(ranking: tuple[str, ...], by: int, data: st.DataObject) -> None:
    after = moved(ranking, data.draw(st.sampled_from(ranking)), by)
    assert sorted(after) == sorted(ranking)


def test_choosing_adds_as_the_last_and_choosing_again_takes_away() -> None:
    assert toggled(("a",), "b") == ("a", "b")
    assert toggled(("a", "b"), "a") == ("b",)


def test_a_full_list_takes_no_more() -> None:
    full = KEYS[:MOST]
    assert toggled(full, KEYS[MOST]) == full
