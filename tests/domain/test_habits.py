"""Ranges, targets, units and the sentences about them."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twitchdesk.domain.habits import HabitBook, TargetState, caution, plain, target_state, with_unit, within
from twitchdesk.knowledge.load import load_habits


@pytest.fixture(scope="module")
def book(resources: Path) -> HabitBook:
    return load_habits(resources)


@pytest.mark.parametrize("value", [0, 95, 1000])
def test_a_value_in_range_needs_no_sentence(book: HabitBook, value: float) -> None:
    assert within(book.by_key["caffeine"], value) is None


@pytest.mark.parametrize(
    ("key", "value", "sentence"),
    [
        ("caffeine", 1001, "Caffeine: enter 0 to 1,000 mg, not 1,001."),
        ("stress", -1, "Stress: enter 0 to 10, not -1."),
        ("sleep_hours", 16.25, "Hours slept: enter 0 to 16 h, not 16.25."),
        ("cycle_day", 0, "Day of the cycle: enter 1 to 60, not 0."),
        ("stress", float("nan"), "Stress: enter a number."),
        ("stress", float("inf"), "Stress: enter a number."),
    ],
)
def test_a_value_out_of_range_gets_a_sentence(book: HabitBook, key: str, value: float, sentence: str) -> None:
    assert within(book.by_key[key], value) == sentence


def test_a_habit_with_one_bound_says_that_one(book: HabitBook) -> None:
    at_least = replace(book.by_key["cycle_day"], maximum=None)
    at_most = replace(book.by_key["sleep_hours"], minimum=None)
    assert within(at_least, 0) == "Day of the cycle: enter at least 1, not 0."
    assert within(at_most, 17) == "Hours slept: enter at most 16 h, not 17."
    assert within(at_least, 99) is within(at_most, -1) is None


def test_a_habit_without_bounds_takes_any_number(book: HabitBook) -> None:
    assert within(book.by_key["medication"], 12) is None


@pytest.mark.parametrize(
    ("key", "value", "state"),
    [
        ("caffeine_day", None, TargetState.UNKNOWN),
        ("caffeine_day", 0, TargetState.MET),
        ("caffeine_day", 400, TargetState.MET),
        ("caffeine_day", 401, TargetState.ABOVE),
        ("fluid_day", 1999, TargetState.BELOW),
        ("fluid_day", 2000, TargetState.MET),
        ("sleep_hours_night", 6.75, TargetState.BELOW),
        ("sleep_hours_night", 9, TargetState.MET),
        ("sleep_hours_night", 9.25, TargetState.ABOVE),
    ],
)
def test_a_target_is_met_missed_or_unknown(
    book: HabitBook, key: str, value: float | None, state: TargetState
) -> None:
    assert target_state(book.target_by_key[key], value) is state


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("caffeine_day", "at most 400 mg"),
        ("fluid_day", "at least 2,000 mL"),
        ("sleep_hours_night", "between 7 and 9 h"),
        ("food_k_day", "at least 1 serving"),
    ],
)
def test_a_target_says_itself_in_words(book: HabitBook, key: str, words: str) -> None:
    assert book.target_by_key[key].words == words


def test_a_very_large_amount_of_fluid_gets_a_calm_sentence(book: HabitBook) -> None:
    fluid = book.by_key["fluid"]
    assert caution(fluid, day_total=5000, hour_total=1000) is None
    assert caution(fluid, day_total=5001) == caution(fluid, 1200, hour_total=1001) == fluid.warn_text


def test_a_habit_without_a_warning_line_says_nothing(book: HabitBook) -> None:
    assert caution(book.by_key["stress"], 10, 10) is None


def test_a_fluid_ounce_is_29_5735_millilitres(book: HabitBook) -> None:
    ounce = book.unit_by_key["fl_oz"]
    assert ounce.to_base(1) == 29.5735
    assert ounce.from_base(ounce.to_base(12)) == pytest.approx(12)


@given(amount=st.floats(0, 6000))
def test_every_unit_there_and_back_is_the_same_amount(book: HabitBook, amount: float) -> None:
    for unit in book.units:
        assert unit.from_base(unit.to_base(amount)) == pytest.approx(amount)


def test_the_buttons_of_the_fluid_card_follow_the_unit(book: HabitBook) -> None:
    fluid = book.by_key["fluid"]
    assert fluid.chips_in("ml") == (150, 200, 250, 330, 500)
    assert fluid.chips_in("fl_oz") == (4, 8, 12, 16, 20)


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "0"),
        (7, "7"),
        (7.5, "7.5"),
        (2000, "2,000"),
        (0.25, "0.25"),
        (-1.5, "-1.5"),
        (12.9999, "13"),
        (0.0001, "0"),
        (-0.0001, "0"),
    ],
)
def test_numbers_in_sentences_have_no_needless_zeros(number: float, text: str) -> None:
    assert plain(number) == text


def test_one_of_a_unit_is_singular() -> None:
    assert [with_unit(1, "servings"), with_unit(2, "servings"), with_unit(3, "")] == [
        "1 serving",
        "2 servings",
        "3",
    ]
