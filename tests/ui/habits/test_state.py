"""What the cards show: totals, seven days, targets, sentences."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from tests.ui.habits.conftest import DAY, NOW
from twitchdesk.domain.habits import HabitBook
from twitchdesk.domain.records import HabitEntry, new_id
from twitchdesk.domain.span import Moment
from twitchdesk.domain.steps import none_today, skipped_today, value_of_day
from twitchdesk.domain.summaries import HabitDay
from twitchdesk.ui.habits.facts import Aim, HabitFacts, aim_of, cards_on, hue_of
from twitchdesk.ui.habits.state import CardState, HabitsState, habits_state, hour_total
from twitchdesk.ui.habits.week import Known

FACTS = HabitFacts(DAY, DAY, now=NOW)


def entry(habit: str, value: float, hour: int = 9, minute: int = 0, label: str = "") -> HabitEntry:
    at = Moment.of(datetime(2026, 11, 22, hour, minute, tzinfo=UTC))
    return HabitEntry(new_id(), habit, DAY, value, NOW, at=at, label=label)


def shown(book: HabitBook, *entries: HabitEntry, **preferences: Any) -> HabitsState:
    return habits_state(replace(FACTS, entries=entries, preferences=preferences), book)


def card(book: HabitBook, key: str, *entries: HabitEntry, **preferences: Any) -> CardState:
    found = shown(book, *entries, **preferences).card(key)
    assert found is not None
    return found


def test_no_entry_is_unknown_and_never_zero(book: HabitBook) -> None:
    coffee = card(book, "caffeine")
    assert (coffee.known, coffee.figure) == (Known.UNKNOWN, (("Not noted", False),))


def test_none_today_is_an_observed_zero(book: HabitBook) -> None:
    coffee = card(book, "caffeine", none_today("caffeine", DAY, NOW))
    assert (coffee.known, coffee.figure) == (Known.ZERO, (("0", True), ("mg", False)))


def test_a_skipped_day_is_neither_unknown_nor_zero(book: HabitBook) -> None:
    coffee = card(book, "caffeine", skipped_today("caffeine", DAY, NOW))
    assert (coffee.known, coffee.figure) == (Known.SKIPPED, (("Skipped", False),))


def test_the_figure_is_the_total_of_the_day(book: HabitBook) -> None:
    coffee = card(book, "caffeine", entry("caffeine", 96), entry("caffeine", 63))
    assert coffee.figure == (("159", True), ("mg", False))


def test_a_volume_follows_the_unit_of_the_person(book: HabitBook) -> None:
    water = [entry("fluid", 600), entry("fluid", 600)]
    assert card(book, "fluid", *water).figure == (("1.2", True), ("L", False))
    assert card(book, "fluid", *water, volume_unit="fl_oz").figure == (("41", True), ("fl oz", False))


def test_the_chips_of_a_volume_are_round_in_either_unit(book: HabitBook) -> None:
    metric = card(book, "fluid").main.chips
    ounces = card(book, "fluid", volume_unit="fl_oz").main.chips
    assert [(chip.text, chip.value) for chip in metric][:2] == [("+150", 150), ("+200", 200)]
    assert ounces[1].text == "+8"
    assert ounces[1].value == pytest.approx(236.588)


def test_a_glass_of_alcohol_is_a_chip_for_each_kind_of_drink(book: HabitBook) -> None:
    glasses = card(book, "alcohol", habits_on=["alcohol"]).main.chips
    assert [chip.value for chip in glasses] == [8, 10, 14]


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("caffeine", "at most 400 mg"),
        ("sleep", "between 7 and 9 h"),
        ("fluid", "at least 2 L"),
        ("mindfulness", "at least 10 min"),
        ("stress", ""),
    ],
)
def test_the_target_to_start_with_stands_on_the_card(book: HabitBook, key: str, said: str) -> None:
    assert card(book, key).aim_words == said


def test_an_own_target_replaces_the_one_to_start_with(book: HabitBook) -> None:
    mine: Mapping[str, Any] = {"target.caffeine": {"low": None, "high": 200}}
    assert aim_of(book.by_key["caffeine"], mine) == Aim(None, 200)
    assert card(book, "caffeine", **mine).aim_words == "at most 200 mg"


def test_an_own_target_may_be_none(book: HabitBook) -> None:
    assert not aim_of(book.by_key["fluid"], {"target.fluid": {"low": None, "high": None}})
    assert not aim_of(book.by_key["fluid"], {"target.fluid": "nonsense"})


def test_more_than_the_reference_of_a_day_is_said_calmly(book: HabitBook) -> None:
    assert card(book, "caffeine", entry("caffeine", 400)).caution == ""
    said = card(book, "caffeine", entry("caffeine", 400), entry("caffeine", 1)).caution
    assert said == "That is above the daily reference for most adults."


def test_more_than_a_litre_within_an_hour_is_said_calmly(book: HabitBook) -> None:
    fast = [entry("fluid", 500, 9), entry("fluid", 330, 9, 30), entry("fluid", 250, 9, 59)]
    slow = [entry("fluid", 500, 9), entry("fluid", 330, 9, 30), entry("fluid", 250, 10, 0)]
    assert card(book, "fluid", *fast).caution.startswith("Slow down.")
    assert card(book, "fluid", *slow).caution == ""


def test_the_most_within_an_hour_is_found_anywhere_in_the_day() -> None:
    taken = [entry("fluid", 100, 8), entry("fluid", 300, 12, 20), entry("fluid", 400, 13, 10)]
    assert hour_total(taken) == 700


def test_drinks_of_the_caffeine_card_are_told_on_the_water_card_but_not_counted(book: HabitBook) -> None:
    cup = replace(entry("caffeine", 96), volume_ml=240.0)
    water = card(book, "fluid", cup)
    assert water.known is Known.UNKNOWN
    assert water.extra == "Not counted here: 240 mL in the drinks of the caffeine card."


def test_the_strip_tells_four_kinds_of_day_apart(book: HabitBook) -> None:
    days = [DAY - timedelta(days=back) for back in (3, 2, 1)]
    values: list[float | None] = [200, 0, None]
    week = tuple(HabitDay("caffeine", day, value, 1) for day, value in zip(days, values, strict=True))
    strip = habits_state(replace(FACTS, week=week), book).cards[0].strip
    assert [day.known for day in strip][3:] == [Known.VALUE, Known.ZERO, Known.SKIPPED, Known.UNKNOWN]
    assert strip[3].share == 0.5
    assert [day.words for day in strip[3:]] == [
        "Thu 19 Nov: 200 mg",
        "Fri 20 Nov: 0 mg",
        "Sat 21 Nov: skipped",
        "Sun 22 Nov: not noted",
    ]


def test_the_strip_ends_with_the_day_shown(book: HabitBook) -> None:
    strip = habits_state(replace(FACTS, day=date(2026, 3, 1)), book).cards[0].strip
    assert [day.day for day in strip if day.chosen] == [date(2026, 3, 1)]
    assert "".join(day.letter for day in strip) == "MTWTFSS"


def test_a_bar_never_leaves_its_cell(book: HabitBook) -> None:
    before = DAY - timedelta(days=1)
    week = (HabitDay("caffeine", before, 900.0, 3), HabitDay("stress", before, 10.0, 1))
    state = habits_state(replace(FACTS, week=week), book)
    assert [state.cards[place].strip[-2].share for place in (0, 3)] == [1.0, 1.0]


def test_a_card_is_said_in_words_for_those_who_do_not_see_it(book: HabitBook) -> None:
    said = card(book, "caffeine", entry("caffeine", 63)).spoken
    assert said.startswith("Caffeine: 63 mg, at most 400 mg. Last seven days: Mon 16 Nov: not noted; ")


def test_the_first_four_cards_always_stay(book: HabitBook) -> None:
    keys = [each.key for each in cards_on(book, {"habits_on": []})]
    assert keys == ["caffeine", "sleep", "fluid", "stress"]


def test_exercise_and_mindfulness_are_on_from_the_start(book: HabitBook) -> None:
    assert [each.key for each in cards_on(book, {})][4:] == ["exercise", "mindfulness"]


def test_every_card_has_a_hue_of_the_theme(book: HabitBook) -> None:
    first = ["caffeine", "sleep", "hydration", "stress", "exercise", "mindfulness"]
    hues = [hue_of(each) for each in book.cards]
    assert hues[:6] == first
    assert set(hues[6:]) == {"other_1", "other_2", "other_3", "other_4"}


def test_ticks_of_all_foods_add_up_on_one_card(book: HabitBook) -> None:
    ticks = [entry("food_k", 1, label="Banana"), entry("food_mg", 1, label="Nuts, 30 g")]
    foods = card(book, "foods", *ticks, habits_on=["foods"])
    assert foods.figure == (("2", True), ("servings", False))
    assert foods.answered == ("food_k", "food_mg", "food_ca")


def test_a_choice_is_shown_by_its_word(book: HabitBook) -> None:
    ill = replace(value_of_day("illness", DAY, 1, NOW), label="Cold")
    assert card(book, "illness", ill, habits_on=["illness"]).figure == (("Cold", False),)


@pytest.mark.parametrize(
    ("key", "can"),
    [
        ("caffeine", True),
        ("fluid", True),
        ("sleep", False),
        ("stress", False),
        ("cycle", False),
        ("screen", True),
    ],
)
def test_none_is_offered_where_it_is_an_answer(book: HabitBook, key: str, can: bool) -> None:
    assert card(book, key, habits_on=["cycle", "screen"]).can_be_none is can


@pytest.mark.parametrize("unit", ["gill", 5, ["ml"], None])
def test_a_unit_that_is_not_known_here_is_shown_in_millilitres(unit: object) -> None:
    assert replace(FACTS, preferences={"volume_unit": unit}).unit == "ml"
