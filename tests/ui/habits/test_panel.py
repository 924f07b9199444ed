"""The panel with a real mouse and real keys."""

from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.habits.conftest import DAY, Ask
from twitchdesk.clock import Clock
from twitchdesk.domain.habits import HabitBook
from twitchdesk.domain.records import Answer
from twitchdesk.ui.habits.clock_strip import ClockStrip
from twitchdesk.ui.habits.controls import ChipRow, Opening, ScoreRow
from twitchdesk.ui.habits.open_card import OpenCard
from twitchdesk.ui.habits.pane import HabitsPane
from twitchdesk.ui.habits.parts import OtherAmount
from twitchdesk.ui.habits.wishes import AddAmount, AnswerDay, Prefer
from twitchdesk.ui.live_diary import LiveDiary
from twitchdesk.ui.look import Look, ThemeChoice

LEFT = Qt.MouseButton.LeftButton


def click(widget: QWidget, where: QPoint | None = None) -> None:
    QTest.mouseClick(widget, LEFT, Qt.KeyboardModifier.NoModifier, where or widget.rect().center())


def named(parent: QWidget, words: str) -> QAbstractButton:
    """Return the visible button whose accessible name holds ``words``."""
    found = [each for each in parent.findChildren(QAbstractButton) if words in each.accessibleName()]
    return next(each for each in found if each.isVisible())


def field(parent: QWidget, words: str) -> QLineEdit:
    found = [each for each in parent.findChildren(QLineEdit) if words in each.accessibleName()]
    return next(each for each in found if each.isVisible())


def typed(line: QLineEdit, text: str) -> None:
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)


def opened(pane: HabitsPane, key: str) -> OpenCard:
    pane.view.open_card(Opening(key))
    assert isinstance(pane.view.opened, OpenCard)
    return pane.view.opened


def strip_of(pane: HabitsPane) -> ClockStrip:
    strip = pane.view.faces["sleep"].control
    assert isinstance(strip, ClockStrip)
    return strip


def test_all_six_cards_are_seen_without_scrolling(pane: HabitsPane) -> None:
    faces = pane.view.faces.values()
    bottom = max(face.mapTo(pane, face.rect().bottomLeft()).y() for face in faces)
    assert (len(pane.view.faces), bottom < 372) == (6, True)


def test_a_click_on_espresso_is_an_espresso_and_undo_takes_it_back(pane: HabitsPane, live: LiveDiary) -> None:
    click(named(pane.view.faces["caffeine"], "Espresso"))
    assert [entry.label for entry in live.read.habit_entries_on(DAY)] == ["Espresso"]
    assert pane.view.faces["caffeine"].card.figure[0] == ("63", True)
    live.undo()
    assert live.read.habit_entries_on(DAY) == ()
    assert pane.view.faces["caffeine"].card.figure == (("Not noted", False),)


def test_five_round_amounts_of_water_fit_on_the_card(pane: HabitsPane, live: LiveDiary) -> None:
    control = pane.view.faces["fluid"].control
    assert isinstance(control, ChipRow)
    assert [chip.text() for chip in control.chips if chip.isVisible()] == [
        "+150",
        "+200",
        "+250",
        "+330",
        "+500",
    ]
    click(control.chips[3])
    assert [entry.value for entry in live.read.habit_entries_on(DAY)] == [330]


def test_none_and_skip_are_one_click(pane: HabitsPane, live: LiveDiary) -> None:
    click(pane.view.faces["caffeine"].none)
    click(pane.view.faces["stress"].skip)
    answers = {entry.habit: entry.answer for entry in live.read.habit_entries_on(DAY)}
    assert answers == {"caffeine": Answer.NONE, "stress": Answer.SKIPPED}
    assert not pane.view.faces["caffeine"].none.isVisible()


def test_a_digit_on_the_stress_scale_is_the_stress_of_the_day(pane: HabitsPane, live: LiveDiary) -> None:
    control = pane.view.faces["stress"].control
    assert isinstance(control, ScoreRow)
    assert control.scale.value is None
    QTest.keyClick(control.scale, Qt.Key.Key_7)
    assert [entry.value for entry in live.read.habit_entries_on(DAY)] == [7]


def test_dragging_a_handle_keeps_the_night_once_on_release(pane: HabitsPane, live: LiveDiary) -> None:
    strip = strip_of(pane)
    bed, middle = round(strip._x_of(300)), strip.height() // 2
    bed_min = strip._minute_at(bed - 26) - strip._minute_at(bed) + 300
    QTest.mousePress(strip, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(bed, middle))
    QTest.mouseMove(strip, QPoint(bed - 10, middle))
    QTest.mouseMove(strip, QPoint(bed - 26, middle))
    assert live.read.sleep_on(DAY) is None
    QTest.mouseRelease(strip, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(bed - 26, middle))
    night = live.read.sleep_on(DAY)
    assert night is not None
    assert night.bed is not None
    assert night.bed.utc == datetime(2026, 11, 21, 18, 0, tzinfo=UTC) + timedelta(minutes=bed_min)


def test_a_click_on_the_ghost_of_the_night_keeps_it(pane: HabitsPane, live: LiveDiary) -> None:
    strip = strip_of(pane)
    click(strip, QPoint(round(strip._x_of(540)), strip.height() // 2))
    assert pane.view.faces["sleep"].card.figure == (("8", True), ("h", False))


def test_arrow_keys_move_the_wake_time_in_one_step(pane: HabitsPane, live: LiveDiary) -> None:
    strip = strip_of(pane)
    QTest.keyPress(strip, Qt.Key.Key_Right)
    QTest.keyPress(strip, Qt.Key.Key_Right)
    assert live.read.sleep_on(DAY) is None
    QTest.keyRelease(strip, Qt.Key.Key_Right)
    night = live.read.sleep_on(DAY)
    assert night is not None
    assert night.sleep_h == 8.5
    assert strip.accessibleName() == "Night: bed 23:00, wake 07:30. Moving: wake time"


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


def test_a_card_is_opened_with_the_keyboard_and_escape_closes_it(pane: HabitsPane) -> None:
    button = pane.view.faces["stress"].button
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    (card,) = pane.findChildren(OpenCard)
    QTest.keyClick(card, Qt.Key.Key_Escape)
    assert not pane.findChildren(OpenCard)
    assert pane.focusWidget() is button


def test_a_habit_is_switched_on_and_off_without_losing_what_was_noted(
    pane: HabitsPane, live: LiveDiary
) -> None:
    click(pane.view.more)
    assert pane.view.opened is not None
    click(named(pane.view.opened, "Tiredness"))
    assert "fatigue" in pane.view.faces
    click(named(pane.view.opened, "Tiredness"))
    assert "fatigue" not in pane.view.faces
    assert live.read.preferences()["habits_on"] == [
        "caffeine",
        "sleep",
        "fluid",
        "stress",
        "exercise",
        "mindfulness",
    ]


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


def test_another_day_shows_its_own_entries(pane: HabitsPane, ask: Ask) -> None:
    ask(AnswerDay("stress", 4))
    card = opened(pane, "caffeine")
    QTest.keyClicks(field(card, "Other"), "95")
    pane.show_day(DAY - timedelta(days=1))
    assert pane.view.faces["stress"].card.value_words == "Not noted"
    assert field(pane, "Other").text() == ""
    pane.show_day(DAY)
    assert pane.view.faces["stress"].card.value_words == "4 of 10"


def test_a_step_that_cannot_be_saved_leaves_the_card_as_the_diary_is(
    pane: HabitsPane, live: LiveDiary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live._diary, "read_only", True)
    control = pane.view.faces["stress"].control
    assert isinstance(control, ScoreRow)
    QTest.keyClick(control.scale, Qt.Key.Key_7)
    assert [refusal.step.title for refusal in live.waiting] == ["Stress · 7 of 10"]
    assert control.scale.value is None


def test_on_a_past_day_the_buttons_do_not_say_today(pane: HabitsPane) -> None:
    pane.show_day(DAY - timedelta(days=1))
    assert pane.view.faces["caffeine"].none.accessibleName() == "Caffeine: none that day"
    assert named(opened(pane, "caffeine"), "Skip that day").isEnabled()


def test_the_keyboard_goes_through_the_cards_in_their_order(pane: HabitsPane, ask: Ask) -> None:
    ask(Prefer("habits_on", ["exercise", "fatigue"], "Exercise and tiredness"))
    found: list[str] = []
    chain: QWidget | None = pane.view.more
    for _ in range(200):
        chain = chain.nextInFocusChain() if chain else None
        if chain and chain.accessibleName().startswith("Open "):
            found.append(chain.accessibleName().removeprefix("Open "))
    once = list(dict.fromkeys(found))
    assert once == ["caffeine", "sleep", "hydration", "stress", "exercise", "tiredness"]


def test_every_control_has_a_name(pane: HabitsPane, ask: Ask, book: HabitBook) -> None:
    ask(Prefer("habits_on", [card.key for card in book.cards], "All habits"))
    ask(AddAmount("caffeine", 63, "Espresso"))
    for card in book.cards:
        opened(pane, card.key)
        controls = [*pane.findChildren(QAbstractButton), *pane.findChildren(QLineEdit)]
        assert [each for each in controls if each.isVisible() and not each.accessibleName()] == []


def test_light_dark_and_large_text_show_all_cards(pane: HabitsPane, look: Look) -> None:
    light = pane.grab().toImage()
    look.set_theme(ThemeChoice.DARK)
    dark = pane.grab().toImage()
    spot = pane.view.faces["stress"].mapTo(pane, QPoint(130, 6))
    assert light.pixelColor(spot).lightness() > 200
    assert dark.pixelColor(spot).lightness() < 80
    look.set_text_percent(150)
    assert pane.view.faces["stress"].height() >= 140


def test_a_diary_for_reading_only_allows_no_click_that_writes(
    qtbot: QtBot, tmp_path: Path, look: Look, clock: Clock, book: HabitBook
) -> None:
    from twitchdesk.storage.opening import create_diary_file, open_read_only

    file = tmp_path / "diary.twitchdesk"
    create_diary_file(file)
    live = LiveDiary(open_read_only(file))
    pane = HabitsPane(live, look, clock, book)
    qtbot.addWidget(pane)
    pane.show_day(DAY)
    face = pane.view.faces["caffeine"]
    assert not face.control.isEnabled()
    assert face.none.toolTip() == "This diary is open for reading only."
    live.close(clock.now())
