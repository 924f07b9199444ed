"""The habits, drinks and targets are those of the clinical notes."""

from pathlib import Path

import pytest

from twitchdesk.domain.habits import HabitBook, HabitKind
from twitchdesk.knowledge.load import load_habits

KEYS = {
    "caffeine",
    "stimulant_other",
    "fluid",
    "electrolyte_drink",
    "food_k",
    "food_mg",
    "food_ca",
    "sleep_bed",
    "sleep_wake",
    "sleep_hours",
    "sleep_quality",
    "sleep_awakenings",
    "screen_before_bed_min",
    "screen_time",
    "eye_strain",
    "dry_eyes",
    "eye_care",
    "stress",
    "mindfulness",
    "fatigue",
    "exercise",
    "alcohol",
    "illness",
    "medication",
    "cycle_day",
    "weather_cold",
    "headache",
}


@pytest.fixture(scope="module")
def book(resources: Path) -> HabitBook:
    return load_habits(resources)


def test_the_habits_have_exactly_the_keys_of_the_notes(book: HabitBook) -> None:
    assert set(book.by_key) == KEYS
    assert len(book.habits) == len(KEYS)


def test_four_cards_are_always_there_and_two_more_from_the_start(book: HabitBook) -> None:
    always = [card.key for card in book.cards if card.always_visible]
    at_start = [card.key for card in book.cards if card.on_from_start]
    assert always == ["caffeine", "sleep", "fluid", "stress"]
    assert at_start == [*always, "exercise", "mindfulness"]


def test_every_habit_is_on_one_card_and_in_its_order(book: HabitBook) -> None:
    shown = [habit.key for card in book.cards for habit in book.habits_of(card)]
    assert shown == [habit.key for habit in book.habits]
    assert [habit.position for habit in book.habits] == list(range(1, len(KEYS) + 1))


def test_the_sleep_card_bundles_the_night(book: HabitBook) -> None:
    card = book.card_by_key["sleep"]
    nights = [habit.key for habit in book.habits_of(card) if habit.kind is HabitKind.NIGHT]
    assert nights == ["sleep_bed", "sleep_wake", "sleep_hours"]
    assert {"sleep_quality", "sleep_awakenings", "screen_before_bed_min"} < set(card.habits)


def test_exercise_asks_for_minutes_and_effort(book: HabitBook) -> None:
    exercise = book.by_key["exercise"]
    assert exercise.effort
    assert [anchor.at for anchor in exercise.anchors] == [0, 3, 5, 7, 9, 10]


def test_every_score_goes_from_0_to_10_with_words_at_both_ends(book: HabitBook) -> None:
    scores = [habit for habit in book.habits if habit.kind is HabitKind.SCORE]
    assert all((habit.minimum, habit.maximum) == (0, 10) for habit in scores)
    assert all({0, 10} <= {anchor.at for anchor in habit.anchors} for habit in scores)


@pytest.mark.parametrize(
    ("drink", "mg", "low", "high"),
    [
        ("brewed_coffee", 96, 96, 96),
        ("large_coffee", 190, 190, 190),
        ("espresso", 63, 63, 63),
        ("instant_coffee", 62, 62, 62),
        ("decaf_coffee", 1.5, 1, 2),
        ("cold_brew", 200, 150, 300),
        ("black_tea", 48, 48, 48),
        ("green_tea", 29, 29, 29),
        ("matcha", 65, 40, 80),
        ("bottled_tea", 26, 26, 26),
        ("cola", 33, 33, 33),
        ("energy_drink_250", 80, 75, 80),
        ("energy_drink_500", 160, 150, 160),
        ("strong_energy_drink", 250, 200, 300),
        ("energy_shot", 200, 200, 200),
        ("pre_workout", 200, 150, 350),
        ("caffeine_tablet_100", 100, 100, 100),
        ("caffeine_tablet_200", 200, 200, 200),
        ("pain_tablet", 65, 65, 65),
        ("dark_chocolate", 24, 24, 24),
        ("milk_chocolate", 6, 6, 6),
        ("hot_cocoa", 7.5, 5, 10),
    ],
)
def test_a_drink_has_the_amount_and_range_of_the_notes(
    book: HabitBook, drink: str, mg: float, low: float, high: float
) -> None:
    found = book.drink_by_id[drink]
    assert (found.caffeine_mg, found.caffeine_low_mg, found.caffeine_high_mg) == (mg, low, high)


def test_no_drink_is_left_out_and_the_unsure_ones_say_so(book: HabitBook) -> None:
    assert len(book.drinks) == 22
    assert [drink.id for drink in book.drinks if not drink.basis.sure] == ["cold_brew", "matcha", "hot_cocoa"]


def test_the_label_is_asked_for_where_drinks_differ_widely(book: HabitBook) -> None:
    assert [drink.id for drink in book.drinks if drink.ask_label] == ["strong_energy_drink", "pre_workout"]


def test_a_habit_starts_with_its_default_target(book: HabitBook) -> None:
    start = {habit.key: habit.target.key for habit in book.habits if habit.target}
    assert start["caffeine"] == "caffeine_day"
    assert start["sleep_hours"] == "sleep_hours_night"
    assert "stimulant_other" not in start
    assert "exercise" not in start


def test_the_other_lines_of_a_habit_are_known_too(book: HabitBook) -> None:
    lines = {target.key: target.high for target in book.targets_of(book.by_key["caffeine"])}
    assert lines == {
        "caffeine_day": 400,
        "caffeine_single": 200,
        "caffeine_pregnancy": 200,
        "caffeine_young": 3,
    }


def test_every_icon_is_bundled(book: HabitBook, resources: Path) -> None:
    wanted = {card.icon for card in book.cards} | {drink.icon for drink in book.drinks}
    assert [name for name in sorted(wanted) if not (resources / "icons" / f"{name}.svg").is_file()] == []
