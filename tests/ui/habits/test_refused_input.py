"""What was typed stays when it is refused, and is gone when it was kept."""

from tests.ui.habits.conftest import DAY, Ask
from tests.ui.habits.hands import click, field, named, opened, typed
from twitchdesk.ui.habits.pane import HabitsPane
from twitchdesk.ui.habits.wishes import AddAmount
from twitchdesk.ui.live_diary import LiveDiary


def test_an_amount_at_a_time_still_to_come_stays_typed(pane: HabitsPane, live: LiveDiary) -> None:
    card = opened(pane, "caffeine")
    field(card, "Other").setText("95")
    typed(field(card, "at"), "23:50")
    assert "still to come" in card.refusal.text()
    assert (field(card, "Other").text(), field(card, "at").text()) == ("95", "23:50")
    assert live.read.habit_entries_on(DAY) == ()


def test_the_time_of_one_entry_is_not_that_of_the_next(pane: HabitsPane, live: LiveDiary) -> None:
    card = opened(pane, "caffeine")
    field(card, "Other").setText("95")
    typed(field(card, "at"), "9:00")
    typed(field(card, "Other"), "40")
    hours = [entry.at.local.hour for entry in live.read.habit_entries_on(DAY) if entry.at]
    assert hours == [9, 15]


def test_a_volume_that_is_refused_does_not_erase_the_one_of_the_drink(
    pane: HabitsPane, live: LiveDiary
) -> None:
    card = opened(pane, "caffeine")
    click(named(card, "Change the drinks"))
    click(named(card, "Edit Espresso"))
    assert card.drinks is not None
    row = card.drinks.rows["espresso"]
    typed(field(row, "Volume"), "9999")
    typed(field(row, "Caffeine, mg"), "75")
    assert live.read.my_drinks() == ()


def test_emptying_the_hours_goes_back_to_those_between_bed_and_wake(
    pane: HabitsPane, live: LiveDiary
) -> None:
    card = opened(pane, "sleep")
    typed(field(card, "Bed"), "23:00")
    typed(field(card, "Wake"), "7:00")
    typed(field(card, "Hours"), "6")
    typed(field(card, "Hours"), "")
    night = live.read.sleep_on(DAY)
    assert night is not None
    assert (night.edited_h, night.sleep_h) == (None, 8)
    assert field(card, "Hours").text() == "8"


def test_an_emptied_amount_shows_again_what_the_diary_says(
    pane: HabitsPane, live: LiveDiary, ask: Ask
) -> None:
    ask(AddAmount("caffeine", 63, "Espresso"))
    card = opened(pane, "caffeine")
    click(named(card, "Edit Espresso"))
    typed(field(card, "Amount"), "")
    assert field(card, "Amount").text() == "63"
    assert [entry.value for entry in live.read.habit_entries_on(DAY)] == [63]


def test_the_volume_of_a_drink_can_be_taken_away(pane: HabitsPane, live: LiveDiary) -> None:
    card = opened(pane, "caffeine")
    click(named(card, "Change the drinks"))
    click(named(card, "Edit Espresso"))
    assert card.drinks is not None
    typed(field(card.drinks.rows["espresso"], "Volume"), "")
    espresso = next(drink for drink in live.read.my_drinks() if drink.id == "espresso")
    assert espresso.volume_ml is None
