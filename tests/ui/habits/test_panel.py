"""The panel with a real mouse and real keys."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.habits.conftest import DAY, Ask
from tests.ui.habits.hands import LEFT, click, field, named, opened
from twitchdesk.clock import Clock
from twitchdesk.domain.habits import HabitBook
from twitchdesk.domain.records import Answer
from twitchdesk.ui.habits.clock_strip import ClockStrip
from twitchdesk.ui.habits.controls import ChipRow, ScoreRow
from twitchdesk.ui.habits.open_card import OpenCard
from twitchdesk.ui.habits.pane import HabitsPane
from twitchdesk.ui.habits.wishes import AddAmount, AnswerDay, Prefer
from twitchdesk.ui.live_diary import LiveDiary
from twitchdesk.ui.look import Look, ThemeChoice


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


def test_a_click_on_the_scale_rates_the_day_and_leaves_the_card_closed(
    pane: HabitsPane, live: LiveDiary
) -> None:
    control = pane.view.faces["stress"].control
    assert isinstance(control, ScoreRow)
    click(control.scale)
    assert [entry.value for entry in live.read.habit_entries_on(DAY)] == [5]
    assert pane.view.opened is None


def test_a_click_on_the_free_part_of_a_card_opens_it(pane: HabitsPane) -> None:
    click(pane.view.faces["stress"], QPoint(30, 20))
    assert isinstance(pane.view.opened, OpenCard)


def test_a_number_typed_beside_its_field_goes_no_further(pane: HabitsPane) -> None:
    panel = opened(pane, "sleep")
    assert panel.focusPolicy() is Qt.FocusPolicy.ClickFocus
    key = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_2, Qt.KeyboardModifier.NoModifier, "2")
    key.ignore()
    panel.keyPressEvent(key)
    assert key.isAccepted()


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
    assert face.none.toolTip() == "This diary is open read-only."
    live.close(clock.now())
