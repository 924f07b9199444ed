"""Amounts in words, and words read back."""

from datetime import time

import pytest

from twitchdesk.domain.habits import HabitBook
from twitchdesk.ui.habits.words import (
    FL_OZ,
    ML,
    AmountWords,
    amount_words,
    hours_words,
    range_words,
    read_number,
    read_time,
    small_volume_words,
    volume_words,
)


@pytest.mark.parametrize(
    ("volume_ml", "unit", "said"),
    [
        (250, ML, "250 mL"),
        (1200, ML, "1.2 L"),
        (1160, ML, "1.16 L"),
        (2000, ML, "2 L"),
        (1182.94, FL_OZ, "40 fl oz"),
        (0, ML, "0 mL"),
    ],
)
def test_a_volume_is_said_in_the_unit_of_the_person(
    book: HabitBook, volume_ml: float, unit: str, said: str
) -> None:
    assert volume_words(volume_ml, unit, book) == said


def test_one_drink_is_said_in_small_units(book: HabitBook) -> None:
    assert small_volume_words(1000, ML, book) == "1,000 mL"
    assert small_volume_words(250, FL_OZ, book) == "8.5 fl oz"


@pytest.mark.parametrize(
    ("hours", "said"), [(7.25, "7 h 15 min"), (8, "8 h"), (0, "0 h"), (0.5, "0 h 30 min")]
)
def test_hours_are_said_in_hours_and_minutes(hours: float, said: str) -> None:
    assert hours_words(hours) == said


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("caffeine", 63, "63 mg"),
        ("caffeine", 1.5, "1.5 mg"),
        ("stress", 4, "4 of 10"),
        ("exercise", 30, "30 min"),
        ("sleep_hours", 7.25, "7 h 15 min"),
        ("electrolyte_drink", 1, "1 serving"),
        ("electrolyte_drink", 2, "2 servings"),
        ("screen_time", 1.5, "1.5 h"),
        ("cycle_day", 12, "12"),
    ],
)
def test_an_amount_is_said_with_its_unit(book: HabitBook, key: str, value: float, said: str) -> None:
    assert amount_words(book.by_key[key], value, ML, book) == said


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (None, 400, "at most 400 mg"),
        (100, None, "at least 100 mg"),
        (100, 200, "between 100 and 200 mg"),
        (None, None, ""),
    ],
)
def test_a_target_is_said_as_at_most_at_least_or_between(
    book: HabitBook, low: float | None, high: float | None, said: str
) -> None:
    assert range_words(low, high, AmountWords(book.by_key["caffeine"], ML, book)) == said


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("23:10", time(23, 10)),
        ("2310", time(23, 10)),
        ("710", time(7, 10)),
        ("7", time(7)),
        ("7.05 pm", time(19, 5)),
        ("12 am", time(0)),
        ("12:30pm", time(12, 30)),
        ("24:00", None),
        ("7:61", None),
        ("13 pm", None),
        ("soon", None),
        ("", None),
    ],
)
def test_a_clock_time_is_read_as_people_type_it(text: str, read: time | None) -> None:
    assert read_time(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("95", 95),
        ("1,5", 1.5),
        ("1.5", 1.5),
        (".5", 0.5),
        ("1,200", 1200),
        ("1 200", 1200),
        ("-5", None),
        ("1e9", None),
        ("nan", None),
        ("ten", None),
        ("", None),
    ],
)
def test_a_number_is_read_as_people_type_it(text: str, read: float | None) -> None:
    assert read_number(text) == read
