"""The panel: typed day by day, by keyboard alone, saved as one step, nothing lost on the way."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.handout.form.conftest import MONDAY, NOON, TODAY, WEDNESDAY, Form, entry, later, quiet, twitch
from twitchdesk.clock import Clock
from twitchdesk.domain.edits import Put, Step
from twitchdesk.domain.records import LifeEvent, MyDrink, Preference, new_id
from twitchdesk.knowledge.load import Knowledge
from twitchdesk.storage.opening import open_diary, open_read_only
from twitchdesk.ui.handout.form.pane import FormPane
from twitchdesk.ui.handout.form.state import READ_ONLY
from twitchdesk.ui.handout.form.writing import LOOK, NOT_SAVED
from twitchdesk.ui.live_diary import LiveDiary
from twitchdesk.ui.look import Look
from twitchdesk.ui.memory import Memory
from twitchdesk.ui.today_page import Tools

THURSDAY = WEDNESDAY + timedelta(days=1)
CONTROL = Qt.KeyboardModifier.ControlModifier


def press(form: Form, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused: QWidget = form.pane.window().focusWidget()
    QTest.keyClick(focused, key, held)


def write(form: Form, text: str) -> None:
    QTest.keyClicks(form.pane.window().focusWidget(), text)


def test_it_opens_with_the_last_whole_week(form: Form, qtbot: QtBot) -> None:
    other = FormPane(form.live, form.pane._writing._tools)
    qtbot.addWidget(other)
    other.show()
    assert other.monday == date(2026, 11, 9)


def test_a_week_opens_on_its_first_day_without_an_entry(form: Form) -> None:
    form.log(quiet(MONDAY), twitch(MONDAY + timedelta(days=1)))
    form.pane.show_week(MONDAY)
    assert form.shown == "Wednesday 18 November"


def test_what_is_typed_is_saved_in_one_step_and_taken_back_in_one(form: Form) -> None:
    form.place(0, "calf l", "8:30", "2", "4")
    form.habit("stress", "0")
    form.habit("sleep", "23:00", "7:00")
    form.save()
    assert [one.details.intensity for one in form.twitches()] == [4, 4]
    assert form.habits() == {"stress": 0, "sleep_hours": 8}
    form.live.undo()
    assert (form.twitches(), form.habits()) == ([], {})


def test_a_saved_day_is_taken_back_with_what_was_typed(form: Form) -> None:
    form.place(0, "calf l", "8:30")
    form.habit("stress", "3")
    form.save()
    form.live.undo()
    assert (form.twitches(), form.habits()) == ([], {})
    assert form.shown == "Wednesday 18 November"
    assert form.pane.view.page.places.lines[0].typed.when == "8:30"
    assert form.said.startswith("Wed 18 Nov is not saved any more")


def test_what_was_done_since_is_taken_back_alone(form: Form) -> None:
    form.habit("stress", "3")
    form.save()
    form.log(twitch(MONDAY))
    form.live.undo()
    assert form.habits() == {"stress": 3}
    assert form.pane.unsaved is None


def test_a_wide_panel_has_two_columns_that_are_read_one_after_the_other(form: Form, qtbot: QtBot) -> None:
    form.pane.resize(900, 640)
    lines = list(form.pane.view.page.habits.lines.values())
    qtbot.waitUntil(lambda: lines[5].x() > lines[4].x())
    assert [line.x() > 0 for line in lines] == [False] * 5 + [True] * 4
    assert lines[5].y() == lines[0].y()
    form.pane.resize(500, 640)
    qtbot.waitUntil(lambda: {line.x() for line in lines} == {0})


def test_a_diary_that_cannot_be_read_is_said_and_what_is_typed_stays(form: Form) -> None:
    form.habit("stress", "3")
    with form.live._diary._engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE quiet_day RENAME TO gone")
    form.save()
    assert "cannot" in form.said or "damaged" in form.said
    assert form.pane.view.page.habits.lines["stress"].typed == ("3",)


def test_after_saving_the_next_day_is_shown_empty(form: Form) -> None:
    form.habit("stress", "3")
    form.save()
    assert form.shown == "Thursday 19 November"
    assert not form.pane.view.typed
    assert form.said == "Wed 18 Nov is saved."
    assert form.pane.unsaved is None


def test_a_day_is_typed_in_by_keyboard_alone(form: Form) -> None:
    press(form, Qt.Key.Key_Return, CONTROL)
    press(form, Qt.Key.Key_Tab)
    write(form, "thumb r")
    press(form, Qt.Key.Key_Return)
    write(form, "9:15")
    for _ in range(3):
        press(form, Qt.Key.Key_Return)
    press(form, Qt.Key.Key_Return)
    write(form, "E")
    press(form, Qt.Key.Key_Return, CONTROL)
    assert [mark.place for one in form.twitches() for mark in one.marks] == ["thumb_right"]
    assert form.habits() == {"caffeine": 63}
    assert form.shown == "Thursday 19 November"


def test_enter_walks_through_the_habits_in_the_order_of_the_paper(form: Form) -> None:
    lines = form.pane.view.page.habits.lines
    cells = [cell for line in lines.values() for cell in line.cells]
    cells[0].setFocus()
    walked = []
    for _ in cells:
        walked.append(form.pane.window().focusWidget())
        press(form, Qt.Key.Key_Return)
    assert walked == cells
    assert form.pane.view.page.note.hasFocus()


@pytest.mark.parametrize(("key", "kept"), [(Qt.Key.Key_Down, "Right calf, upper"), (Qt.Key.Key_Up, "calf")])
def test_what_was_chosen_stays_when_enter_walks_over_it_again(form: Form, key: Qt.Key, kept: str) -> None:
    line = form.pane.view.page.places.lines[0]
    form.type(line.where, "calf")
    press(form, key)
    press(form, Qt.Key.Key_Return)
    line.where.setFocus()
    press(form, Qt.Key.Key_Return)
    assert (line.where.text(), line.typed.elsewhere) == (kept, kept == "calf")
    assert line.parts["when"].hasFocus()


def test_tab_walks_the_lines_in_the_order_of_the_paper(form: Form) -> None:
    page = form.pane.view.page
    wanted = [part for line in page.places.lines[:4] for part in (line.where, *line.parts.values())]
    page.nothing.setFocus()
    walked = []
    for _ in wanted:
        press(form, Qt.Key.Key_Tab)
        walked.append(form.pane.window().focusWidget())
    assert walked == wanted


def test_a_line_more_is_there_as_soon_as_all_are_used_and_tab_finds_it(form: Form) -> None:
    for number in range(4):
        form.place(number, "calf l", f"{8 + number}:00")
    lines = form.pane.view.page.places.lines
    assert lines[4].isVisible()
    lines[3].parts["strong"].setFocus()
    press(form, Qt.Key.Key_Tab)
    assert lines[4].where.hasFocus()
    form.save()
    assert len(form.twitches()) == 4


def test_what_is_amiss_stays_typed_and_has_the_cursor(form: Form) -> None:
    form.place(0, "calf l", "25:00")
    form.habit("stress", "12")
    form.save()
    page = form.pane.view.page
    assert form.twitches() == []
    assert page.places.lines[0].amiss.text() == "Write a time such as 14:30."
    assert page.habits.lines["stress"].amiss.isVisible()
    assert page.places.lines[0].parts["when"].hasFocus()
    assert form.said == LOOK


def test_what_the_diary_has_is_shown_and_its_single_answers_are_closed(form: Form) -> None:
    form.log(twitch(), entry("stress", 4), LifeEvent(new_id(), WEDNESDAY, "Flew to Rome", NOON))
    page = form.pane.view.page
    stress = page.habits.lines["stress"]
    assert page.places_noted.text() == "In the diary already: Left calf, upper 08:30"
    assert stress.noted.text() == "Noted already: 4 of 10. It can be changed on Today."
    assert not stress.cells[0].isVisible()
    assert page.note_said.text() == "In the diary already: Flew to Rome"


def test_what_may_be_there_twice_is_asked_about_once(form: Form) -> None:
    form.log(twitch())
    form.place(0, "calf l", "8:30")
    form.save()
    assert form.said.startswith("Left calf, upper 08:30 is noted already. Save again")
    assert len(form.twitches()) == 1
    form.save()
    assert len(form.twitches()) == 2


def test_what_was_typed_more_after_the_question_is_asked_about_again(form: Form) -> None:
    form.log(twitch())
    form.place(0, "calf l", "8:30")
    form.save()
    form.habit("stress", "3")
    form.save()
    assert len(form.twitches()) == 1


def test_a_quiet_day_is_noted_with_a_click(form: Form) -> None:
    form.pane.view.page.nothing.click()
    form.save()
    assert form.live.read.quiet_day_on(WEDNESDAY) is not None
    form.day(2)
    assert form.pane.view.page.nothing.isChecked()
    assert not form.pane.view.page.nothing.isEnabled()


def test_what_is_typed_waits_while_another_day_or_week_is_looked_at(form: Form) -> None:
    form.place(0, "calf l", "8:30")
    form.day(3)
    assert not form.pane.view.typed
    form.pane.view.back.click()
    form.pane.show_week(MONDAY)
    form.day(2)
    assert form.pane.view.page.places.lines[0].typed.when == "8:30"
    form.save()
    assert len(form.twitches()) == 1


def test_what_cannot_be_saved_stays_typed_and_goes_once_it_is_in_the_diary(form: Form) -> None:
    form.habit("stress", "3")
    form.let_save(on=False)
    form.save()
    assert form.said == NOT_SAVED
    assert form.pane.view.page.habits.lines["stress"].typed == ("3",)
    form.let_save(on=True)
    assert form.live.retry()
    assert form.habits() == {"stress": 3}
    assert form.pane.unsaved is None


def test_saved_again_after_trouble_it_is_in_the_diary_once(form: Form) -> None:
    form.place(0, "calf l")
    form.let_save(on=False)
    form.save()
    form.save()
    form.let_save(on=True)
    form.save()
    assert len(form.twitches()) == 1
    assert form.live.waiting == ()


def test_a_change_elsewhere_leaves_what_is_typed(form: Form) -> None:
    form.place(0, "calf l", "9:00")
    form.log(entry("stress", 4))
    assert form.pane.view.page.places.lines[0].typed.when == "9:00"
    assert form.pane.view.page.habits.lines["stress"].noted.isVisible()


def test_the_day_stays_the_same_after_midnight(form: Form) -> None:
    form.day(6)
    form.place(0, "calf l")
    form.now.append(later(1))
    form.save()
    assert [one.day for one in form.twitches(TODAY)] == [TODAY]
    assert form.twitches(TODAY + timedelta(days=1)) == []


def test_days_to_come_cannot_be_chosen(form: Form) -> None:
    form.now.append(datetime(2026, 11, 20, 12, tzinfo=UTC))
    form.pane.show_week(MONDAY)
    assert [chip.isEnabled() for chip in form.pane.view.days.chips] == [True] * 5 + [False] * 2
    assert not form.pane.view.on.isEnabled()


def test_the_habits_are_those_of_the_panel_at_any_time(form: Form) -> None:
    form.habit("stress", "2")
    on = Preference("habits_on", '["headache"]')
    assert form.live.do(Step("Habits", (Put(on),)))
    lines = form.pane.view.page.habits.lines
    assert "headache" in lines
    assert "mindfulness" not in lines
    assert lines["stress"].typed == ("2",)


def test_escape_closes_the_list_of_places_first_and_then_the_panel(form: Form, qtbot: QtBot) -> None:
    where = form.pane.view.page.places.lines[0].where
    form.type(where, "calf")
    press(form, Qt.Key.Key_Escape)
    assert (where.found.isVisible(), where.text()) == (False, "calf")
    with qtbot.waitSignal(form.pane.closed):
        press(form, Qt.Key.Key_Escape)


def test_what_is_not_saved_is_named_and_taken_up_by_another_panel(form: Form, qtbot: QtBot) -> None:
    form.habit("stress", "2")
    form.day(0)
    form.habit("stress", "5")
    unsaved = form.pane.unsaved
    assert unsaved is not None
    assert unsaved.name == "Paper form: Mon 16 Nov, Wed 18 Nov"
    other = FormPane(form.live, form.pane._writing._tools)
    qtbot.addWidget(other)
    other.take_up(unsaved)
    assert other.unsaved == unsaved
    assert other.view.page.habits.lines["stress"].typed == ("5",)


def test_a_field_emptied_again_is_nothing_to_lose(form: Form) -> None:
    form.habit("stress", "2")
    form.pane.view.page.habits.lines["stress"].cells[0].clear()
    form.habit("fluid", "")
    press(form, Qt.Key.Key_Backspace)
    form.habit("fluid", "1")
    press(form, Qt.Key.Key_Backspace)
    assert form.pane.unsaved is None


def test_a_diary_opened_read_only_can_be_looked_at(
    qtbot: QtBot, look: Look, known: Knowledge, tmp_path: Path
) -> None:
    open_diary(tmp_path / "d.twitchdesk", NOON).close()
    live = LiveDiary(open_read_only(tmp_path / "d.twitchdesk"))
    clock = Clock(lambda: NOON, lambda wall: wall.replace(tzinfo=UTC))
    pane = FormPane(live, Tools(look, clock, Memory(tmp_path / "w.ini"), known))
    qtbot.addWidget(pane)
    pane.show()
    assert not pane.view.save.isEnabled()
    assert not pane.view.page.isEnabled()
    assert pane.view.locked.text() == READ_ONLY
    live.close(NOON)


def test_the_marks_of_the_days_say_what_is_known(form: Form) -> None:
    form.log(quiet(MONDAY))
    form.habit("stress", "2")
    names = [chip.accessibleName() for chip in form.pane.view.days.chips]
    assert names[0].endswith("in the diary")
    assert names[1].endswith("not noted")
    assert names[2].endswith("typed, not saved yet")


def test_each_field_has_a_name_of_its_own(form: Form) -> None:
    page = form.pane.view.page
    fields: list[QWidget] = [
        part for line in page.places.lines for part in (line.where, *line.parts.values())
    ]
    fields += [cell for line in page.habits.lines.values() for cell in line.cells]
    names = [field.accessibleName() for field in fields]
    assert "" not in names
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("percent", [100, 150])
def test_nothing_is_wider_than_a_narrow_panel(form: Form, qtbot: QtBot, percent: int) -> None:
    drink = MyDrink("long", "The strong one from the machine beside the stairs", 120, NOON)
    form.live.do(Step("Long", (Put(drink), Put(entry("medication", 1, MONDAY)))))
    tools = form.pane._writing._tools
    tools.look.set_text_percent(percent)
    narrow = FormPane(form.live, tools)
    qtbot.addWidget(narrow)
    narrow.resize(tools.look.px(400), 600)
    narrow.show()
    narrow.show_week(MONDAY)
    page, room = narrow.view.page, narrow.view.area.viewport()
    qtbot.waitUntil(lambda: page.width() == room.width())
    assert page.minimumSizeHint().width() <= room.width()


@pytest.mark.parametrize("width", [500, 900, 1140])
def test_what_is_noted_makes_room_for_itself(form: Form, qtbot: QtBot, width: int) -> None:
    form.pane.resize(width, 640)
    form.log(entry("fluid", 950), entry("caffeine", 80), entry("exercise", 30))
    form.day(3)
    form.day(2)
    lines = [form.pane.view.page.habits.lines[key] for key in ("fluid", "caffeine", "exercise")]
    cells = [line.cells[0] for line in lines]
    qtbot.waitUntil(lambda: all(cell.height() == cell.sizeHint().height() for cell in cells))
    noted = [line.noted for line in lines]
    qtbot.waitUntil(lambda: all(words.height() >= words.heightForWidth(words.width()) for words in noted))
