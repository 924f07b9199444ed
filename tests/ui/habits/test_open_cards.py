"""The open cards with a real mouse and real keys."""

from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.habits.conftest import DAY, Ask
from tests.ui.habits.hands import click, field, named, opened, typed
from twitchdesk.domain.habits import HabitBook
from twitchdesk.ui.habits.pane import HabitsPane
from twitchdesk.ui.habits.parts import OtherAmount
from twitchdesk.ui.habits.wishes import AddAmount, NightDetail, Prefer
from twitchdesk.ui.live_diary import LiveDiary


def test_typing_both_times_keeps_the_night(pane: HabitsPane, live: LiveDiary) -> None:
    card = opened(pane, "sleep")
    typed(field(card, "Bed"), "2310")
    typed(field(card, "Wake"), "6:25")
    assert live.last_step is not None
    assert live.last_step.title == "Sleep · 7 h 15 min"


def test_a_refused_night_is_said_and_what_was_typed_stays(pane: HabitsPane, live: LiveDiary) -> None:
    card = opened(pane, "sleep")
    typed(field(card, "Bed"), "23:00")
    typed(field(card, "Wake"), "16:00")
    assert "still to come" in card.refusal.text()
    assert field(card, "Wake").text() == "16:00"
    assert live.read.sleep_on(DAY) is None


def test_another_amount_is_typed_and_kept_with_enter(pane: HabitsPane, live: LiveDiary) -> None:
    typed(field(opened(pane, "caffeine"), "Other"), "95")
    assert [entry.value for entry in live.read.habit_entries_on(DAY)] == [95]
    assert field(pane, "Other").text() == ""


def test_an_amount_out_of_range_is_said_beside_the_field_and_stays(pane: HabitsPane, live: LiveDiary) -> None:
    card = opened(pane, "caffeine")
    typed(field(card, "Other"), "1001")
    other = next(part for part in card.parts if isinstance(part, OtherAmount))
    assert other.amount.refusal.text() == "Caffeine: enter 0 to 1,000 mg, not 1,001."
    assert other.amount.line.text() == "1001"
    assert live.read.habit_entries_on(DAY) == ()


def test_ounces_that_are_typed_are_kept_as_millilitres(pane: HabitsPane, live: LiveDiary, ask: Ask) -> None:
    ask(Prefer("volume_unit", "fl_oz", "Volumes in fl oz"))
    typed(field(opened(pane, "fluid"), "Other"), "8")
    assert live.read.habit_entries_on(DAY)[0].value == pytest.approx(236.588)


def test_the_switch_changes_between_millilitres_and_ounces(pane: HabitsPane, live: LiveDiary) -> None:
    click(named(opened(pane, "fluid"), "US fluid ounces"))
    assert live.read.preferences()["volume_unit"] == "fl_oz"
    assert named(pane, "US fluid ounces").isChecked()
    click(named(pane, "US fluid ounces"))
    assert live.undo_title == "Volumes in fl oz"


def test_a_strong_drink_asks_for_its_label_before_it_is_kept(pane: HabitsPane, live: LiveDiary) -> None:
    card = opened(pane, "caffeine")
    click(named(card, "Change the drinks"))
    click(named(card, "Put Strong energy drink"))
    before = live.read.habit_entries_on(DAY)
    click(named(card, "Strong energy drink, one can, about"))
    assert live.read.habit_entries_on(DAY) == before
    typed(field(card, "On the label"), "300")
    (entry,) = live.read.habit_entries_on(DAY)
    assert (entry.value, entry.drink) == (300, "strong_energy_drink")


def test_an_own_drink_is_made_and_drunk(pane: HabitsPane, live: LiveDiary) -> None:
    card = opened(pane, "caffeine")
    click(named(card, "Change the drinks"))
    assert card.drinks is not None
    for line, text in ((card.drinks.own.name, "My latte"), (card.drinks.own.mg, "80")):
        QTest.keyClicks(line.line, text)
    click(card.drinks.own.add)
    click(named(card, "My latte, about 80 mg"))
    assert [entry.label for entry in live.read.habit_entries_on(DAY)] == ["My latte"]


def test_a_drink_is_changed_in_the_list_and_on_its_chip(pane: HabitsPane, live: LiveDiary) -> None:
    card = opened(pane, "caffeine")
    click(named(card, "Change the drinks"))
    click(named(card, "Edit Espresso"))
    assert card.drinks is not None
    typed(field(card.drinks.rows["espresso"], "Caffeine, mg"), "75")
    assert live.undo_title == "Espresso · 75 mg"
    click(named(card, "Move up Espresso"))
    first = pane.view.faces["caffeine"].card.drinks[0]
    assert (first.name, first.caffeine_mg, first.volume_ml) == ("Espresso", 75, 30)
    click(named(card, "Hide Espresso"))
    assert "espresso" not in card.drinks.rows


def test_an_entry_is_edited_in_place_in_one_step(pane: HabitsPane, live: LiveDiary, ask: Ask) -> None:
    ask(AddAmount("caffeine", 63, "Espresso"))
    card = opened(pane, "caffeine")
    click(named(card, "Edit Espresso"))
    typed(field(card, "Amount"), "70")
    assert [entry.value for entry in live.read.habit_entries_on(DAY)] == [70]
    live.undo()
    assert [entry.value for entry in live.read.habit_entries_on(DAY)] == [63]
    click(named(card, "Delete Espresso"))
    assert live.read.habit_entries_on(DAY) == ()


def test_escape_closes_the_entry_that_is_edited_and_not_the_card(
    pane: HabitsPane, live: LiveDiary, ask: Ask
) -> None:
    ask(AddAmount("caffeine", 63, "Espresso"))
    card = opened(pane, "caffeine")
    click(named(card, "Edit Espresso"))
    line = field(card, "Amount")
    QTest.keyClicks(line, "9")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert (pane.view.opened, line.isVisible()) == (card, False)
    assert [entry.value for entry in live.read.habit_entries_on(DAY)] == [63]
    QTest.keyClick(named(card, "Edit Espresso"), Qt.Key.Key_Escape)
    assert pane.view.opened is None


def test_escape_closes_the_drink_that_is_edited_and_not_the_card(pane: HabitsPane, live: LiveDiary) -> None:
    card = opened(pane, "caffeine")
    click(named(card, "Change the drinks"))
    click(named(card, "Edit Espresso"))
    assert card.drinks is not None
    line = field(card.drinks.rows["espresso"], "Caffeine, mg")
    line.setFocus()
    QTest.keyClicks(line, "9")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert (pane.view.opened, line.isVisible(), live.undo_title) == (card, False, None)


def test_the_list_of_drinks_is_brought_into_sight(qtbot: QtBot, pane: HabitsPane) -> None:
    card = opened(pane, "caffeine")
    click(named(card, "Change the drinks"))
    drinks, seen = card.drinks, card._area.viewport()
    assert drinks is not None
    qtbot.waitUntil(lambda: 0 < drinks.mapTo(seen, drinks.rect().topLeft()).y() < seen.height() // 2)


def test_volumes_of_drinks_are_shown_and_typed_in_ounces_when_chosen(
    pane: HabitsPane, live: LiveDiary, ask: Ask
) -> None:
    ask(Prefer("volume_unit", "fl_oz", "Volumes in fl oz"))
    card = opened(pane, "caffeine")
    click(named(card, "Change the drinks"))
    click(named(card, "Edit Espresso"))
    assert card.drinks is not None
    row = card.drinks.rows["espresso"]
    assert row.amounts.text() == "63 mg · 1 fl oz"
    typed(field(row, "Caffeine, mg"), "75")
    assert row._drink.volume_ml == 30
    typed(field(row, "Volume, fl oz"), "200")
    assert row.fields is not None
    assert row.fields.volume.refusal.text() == "Volume: enter 0.1 to 101 fl oz, not 200."
    typed(field(row, "Volume, fl oz"), "2")
    assert row._drink.volume_ml == pytest.approx(59.147, abs=0.01)


def test_an_amount_out_of_range_is_said_in_ounces_when_chosen(pane: HabitsPane, ask: Ask) -> None:
    ask(Prefer("volume_unit", "fl_oz", "Volumes in fl oz"))
    card = opened(pane, "fluid")
    other = next(part for part in card.parts if isinstance(part, OtherAmount))
    typed(other.amount.line, "9000")
    assert "fl oz, not 9,000" in other.amount.refusal.text()


def test_quality_and_times_awake_can_be_taken_back(pane: HabitsPane, live: LiveDiary, ask: Ask) -> None:
    ask(NightDetail(quality=7))
    ask(NightDetail(awakenings=2))
    card = opened(pane, "sleep")
    click(named(card, "Clear the sleep quality"))
    assert live.undo_title == "Sleep · quality not noted"
    typed(field(card, "Times awake"), "")
    night = live.read.sleep_on(DAY)
    assert night is not None
    assert (night.quality, night.awakenings) == (None, None)


def test_kind_and_effort_are_said_of_the_last_exercise(pane: HabitsPane, live: LiveDiary, ask: Ask) -> None:
    ask(AddAmount("exercise", 30))
    card = opened(pane, "exercise")
    click(named(card, "Running"))
    (entry,) = live.read.habit_entries_on(DAY)
    assert (entry.label, entry.value) == ("Running", 30)
    assert named(card, "Running").isChecked()


def test_the_half_life_of_the_estimate_can_be_chosen(pane: HabitsPane, live: LiveDiary, ask: Ask) -> None:
    ask(AddAmount("caffeine", 100, at=time(9)))
    click(named(opened(pane, "caffeine"), "Half-life 10 h"))
    assert live.read.preferences()["caffeine_half_life_h"] == 10
    board = pane.view.faces["caffeine"].card.board
    assert board is not None
    assert board.model.half_life_h == 10
    assert named(pane, "Half-life 10 h").isChecked()


def test_a_target_is_typed_and_kept(pane: HabitsPane, live: LiveDiary) -> None:
    typed(field(opened(pane, "caffeine"), "At most"), "200")
    assert live.read.preferences()["target.caffeine"] == {"low": None, "high": 200}
    assert live.undo_title == "Caffeine target · at most 200 mg"


def test_leaving_a_target_untouched_writes_nothing(pane: HabitsPane, live: LiveDiary, ask: Ask) -> None:
    ask(Prefer("volume_unit", "fl_oz", "Volumes in fl oz"))
    line = field(opened(pane, "fluid"), "At least")
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert "target.fluid" not in live.read.preferences()


@pytest.mark.parametrize("at_width", [402, 528, 1000])
def test_every_card_opens_and_shows_an_answer(
    pane: HabitsPane, ask: Ask, book: HabitBook, at_width: int
) -> None:
    pane.resize(at_width, 372)
    ask(Prefer("habits_on", [card.key for card in book.cards], "All habits"))
    for card in book.cards:
        shown = opened(pane, card.key)
        assert shown.accessibleDescription().startswith(f"{card.name}: Not noted")
        assert named(shown, "Skip today").isEnabled()


def test_a_tick_and_a_choice_can_be_taken_back(pane: HabitsPane, live: LiveDiary, ask: Ask) -> None:
    ask(Prefer("habits_on", ["foods", "illness"], "Foods and illness"))
    for card, name in (("foods", "Banana"), ("illness", "Illness: Cold")):
        shown = opened(pane, card)
        click(named(shown, name))
        assert named(shown, name).isChecked()
        click(named(shown, name))
        assert live.read.habit_entries_on(DAY) == ()


def test_a_medicine_is_kept_in_the_words_of_the_person(pane: HabitsPane, live: LiveDiary, ask: Ask) -> None:
    ask(Prefer("habits_on", ["medicine"], "Medicine"))
    card = opened(pane, "medicine")
    click(named(card, "SSRI"))
    typed(field(card, "Name and dose"), "Sertraline 50 mg")
    assert [entry.label for entry in live.read.habit_entries_on(DAY)] == ["Sertraline 50 mg · SSRI or SNRI"]
