"""Life events as a person meets them: marked, looked at, changed, deleted, all by keyboard too."""

from dataclasses import replace
from datetime import date, timedelta
from logging import LogRecord

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.patterns.events.conftest import TODAY, Events, ago, event, halved
from twitchdesk.domain.edits import Change
from twitchdesk.domain.records import Kind
from twitchdesk.domain.span import DateRange
from twitchdesk.ui.patterns.events.state import READ_ONLY
from twitchdesk.ui.patterns.findings import Findings, Stage
from twitchdesk.ui.plots.dates import day_text

KEY = Qt.Key


def test_an_empty_page_teaches_and_offers_one_thing(events: Events) -> None:
    empty = events.pane.view.empty
    assert empty.isVisible()
    empty.add.click()
    assert events.pane.view.editor.isVisible()
    assert not empty.isVisible()


def test_an_event_is_marked_by_keyboard_alone(events: Events) -> None:
    events.pane.add_event()
    events.type("Magnesium", "3 March 2026", note="400 mg")
    events.press(events.pane.view.editor.name.line, KEY.Key_Return)
    (kept,) = events.kept
    assert (kept.label, kept.day.isoformat(), kept.note) == ("Magnesium", "2026-03-03", "400 mg")
    assert events.listed == ["Magnesium"]
    assert not events.pane.view.is_editing


def test_a_new_event_begins_today_unless_another_day_is_typed(events: Events) -> None:
    events.pane.add_event()
    assert events.pane.view.editor.first.text == day_text(TODAY)
    events.press(events.pane.view.editor.name.line, KEY.Key_Return, control=True)
    assert [(kept.day, kept.label) for kept in events.kept] == [(TODAY, "Illness")]


def test_the_new_event_is_the_chosen_one(events: Events) -> None:
    events.log(event("Newer", 1))
    events.pane.add_event()
    events.type("Older", "3 March 2026")
    events.pane.view.editor.save.click()
    assert events.pane.view.card.name.text() == "Older"


def test_what_cannot_be_kept_is_said_beside_the_field_and_the_rest_stays(events: Events) -> None:
    events.pane.add_event()
    events.type("Cold", "31 feb", note="runny nose")
    editor = events.pane.view.editor
    editor.save.click()
    assert editor.first.amiss.text() == f"This is no day. Type it such as {day_text(TODAY)}."
    assert editor.first.line.hasFocus()
    assert (editor.name.text, editor.paper.toPlainText()) == ("Cold", "runny nose")
    assert events.kept == []


def test_the_sentence_goes_when_the_field_is_typed_in_again(events: Events) -> None:
    events.pane.add_event()
    events.type("Cold", "31 feb")
    events.pane.view.editor.save.click()
    events.type(first="28 feb")
    assert events.pane.view.editor.first.amiss.text() == ""


def test_a_day_that_was_understood_is_shown_in_full(events: Events) -> None:
    events.pane.add_event()
    events.type(first="24 dec")
    events.pane.view.editor.last.line.setFocus()
    assert events.pane.view.editor.first.text == "24 Dec 2025"


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)
def test_a_day_can_be_taken_from_the_calendar(events: Events) -> None:
    from twitchdesk.ui.widgets.calendar import DayCalendar, qt_date

    events.pane.add_event()
    field = events.pane.view.editor.first
    field.open_calendar()
    (calendar,) = field.findChildren(DayCalendar)
    calendar.clicked.emit(qt_date(ago(30)))
    assert field.day == ago(30)
    assert field.line.hasFocus()


def test_escape_closes_the_editor_and_keeps_nothing(events: Events) -> None:
    events.log(event("Cold", 10))
    events.pane.add_event()
    events.type("Not meant")
    events.press(events.pane.view.editor.name.line, KEY.Key_Escape)
    assert events.listed == ["Cold"]
    assert events.pane.view.list.hasFocus()


def test_enter_on_the_list_changes_the_event(events: Events) -> None:
    events.log(event("Cold", 10, "illness", 6))
    events.press(events.pane.view.list, KEY.Key_Return)
    editor = events.pane.view.editor
    assert (editor.name.text, editor.kinds.chosen, editor.last.day) == ("Cold", "illness", ago(6))
    events.type("Flu")
    editor.save.click()
    assert [(kept.label, kept.day, kept.last_day) for kept in events.kept] == [("Flu", ago(10), ago(6))]


def test_saving_without_a_change_writes_nothing(events: Events) -> None:
    events.log(event("Cold", 10))
    said: list[Change] = []
    events.live.changed.connect(said.append)
    events.press(events.pane.view.list, KEY.Key_Return)
    events.pane.view.editor.save.click()
    assert said == []
    assert not events.pane.view.is_editing


def test_delete_on_the_list_deletes_and_undo_brings_it_back(events: Events) -> None:
    events.log(event("Cold", 10), event("Trip", 40))
    events.press(events.pane.view.list, KEY.Key_Delete)
    assert events.listed == ["Trip"]
    events.live.undo()
    assert events.listed == ["Cold", "Trip"]


def test_deleting_from_the_middle_goes_on_with_the_next_event(events: Events) -> None:
    events.log(event("Cold", 10), event("Trip", 40), event("Move", 70))
    events.press(events.pane.view.list, KEY.Key_Down)
    events.press(events.pane.view.list, KEY.Key_Delete)
    assert events.listed == ["Cold", "Move"]
    assert events.pane.view.card.name.text() == "Move"


@pytest.mark.parametrize("name", ["A long walk " * 30 + "home", "🙂" * 121])
def test_a_long_name_from_elsewhere_is_kept_when_its_event_is_changed(events: Events, name: str) -> None:
    events.log(event(name, 10))
    events.press(events.pane.view.list, KEY.Key_Return)
    events.type(note="It was far.")
    events.press(events.pane.view.editor.paper, KEY.Key_Return, control=True)
    assert [(each.label, each.note) for each in events.kept] == [(name, "It was far.")]


def test_the_arrow_keys_go_from_event_to_event(events: Events) -> None:
    events.log(event("Cold", 10), event("Trip", 40))
    events.press(events.pane.view.list, KEY.Key_Down)
    assert events.pane.view.card.name.text() == "Trip"


def test_when_saving_fails_what_was_typed_stays_until_it_is_saved(events: Events) -> None:
    events.pane.add_event()
    events.type("Cold", "3 March 2026")
    events.let_save(on=False)
    events.pane.view.editor.save.click()
    assert events.pane.view.editor.said.text().startswith("Not saved yet.")
    assert events.pane.view.editor.name.text == "Cold"
    events.let_save(on=True)
    assert events.live.retry()
    assert events.listed == ["Cold"]
    assert not events.pane.view.is_editing


def test_saving_again_after_a_failure_makes_no_second_event(events: Events) -> None:
    events.pane.add_event()
    events.type("Cold", "3 March 2026")
    events.let_save(on=False)
    events.pane.view.editor.save.click()
    events.let_save(on=True)
    events.pane.view.editor.save.click()
    assert events.live.retry()
    assert events.listed == ["Cold"]


def test_a_read_only_diary_says_why_nothing_can_be_changed(read_only: Events) -> None:
    view = read_only.pane.view
    assert view.why_not.text() == READ_ONLY
    assert view.why_not.isVisible()
    assert not any(button.isEnabled() for button in (view.add, view.card.edit, view.card.drop))


def test_in_a_read_only_diary_the_keys_change_nothing(read_only: Events) -> None:
    view = read_only.pane.view
    read_only.press(view.list, KEY.Key_Delete)
    read_only.press(view.list, KEY.Key_Return)
    read_only.pane.add_event()
    assert read_only.listed == ["Cold"]
    assert not view.is_editing


def test_a_hidden_section_does_not_read_the_diary_until_it_is_shown(events: Events) -> None:
    events.pane.hide()
    events.log(event("Cold", 10))
    assert events.listed == []
    events.pane.show()
    assert events.listed == ["Cold"]


def test_a_change_of_other_records_is_none_of_its_business(events: Events) -> None:
    events.log(event("Cold", 10))
    before = events.pane.view.list.item(0)
    events.live.changed.emit(Change(DateRange.single(TODAY), frozenset({Kind.TWITCH})))
    assert events.pane.view.list.item(0) is before


def test_a_click_on_an_event_chooses_it_and_leaves_the_rows_alone(events: Events) -> None:
    events.log(event("Cold", 10), event("Trip", 40))
    rows = events.pane.view.list
    item = rows.item(1)
    where = rows.visualItemRect(item).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert events.pane.view.card.name.text() == "Trip"
    assert rows.item(1) is item


def test_another_event_is_not_opened_over_what_is_typed(events: Events) -> None:
    events.log(event("Cold", 10))
    events.pane.add_event()
    events.type("Half written")
    events.press(events.pane.view.list, KEY.Key_Return)
    editor = events.pane.view.editor
    assert (editor.name.text, editor.title.text()) == ("Half written", "New event")
    assert editor.said.text() == "Save or cancel what you have typed here first."


def test_an_editor_in_which_nothing_was_typed_gives_way(events: Events) -> None:
    events.log(event("Cold", 10))
    events.pane.add_event()
    events.press(events.pane.view.list, KEY.Key_Return)
    assert events.pane.view.editor.name.text == "Cold"


def test_a_name_of_two_lines_is_listed_on_one(events: Events) -> None:
    events.log(event("Cold\nand cough", 10))
    assert events.listed == ["Cold and cough"]


def test_tab_goes_from_the_button_to_the_list_to_the_chosen_event(events: Events) -> None:
    events.log(event("Cold", 10))
    view, walked = events.pane.view, list[QWidget | None]()
    view.add.setFocus()
    for _ in range(3):
        events.press(view.window(), KEY.Key_Tab)
        walked.append(events.pane.window().focusWidget())
    assert walked == [view.list, view.card.edit, view.card.drop]


def test_tab_walks_the_editor_as_it_is_read(events: Events) -> None:
    events.pane.add_event()
    editor, walked = events.pane.view.editor, list[QWidget | None]()
    for _ in range(5):
        events.press(editor.window(), KEY.Key_Tab)
        walked.append(events.pane.window().focusWidget())
    first, last = editor.first, editor.last
    assert walked == [first.line, first.pick, last.line, last.pick, editor.paper]


def test_tab_leaves_the_note_both_ways_and_writes_nothing_into_it(events: Events) -> None:
    events.pane.add_event()
    editor = events.pane.view.editor
    editor.paper.setFocus()
    events.press(editor.paper, KEY.Key_Tab)
    assert editor.save.hasFocus()
    events.press(editor.save, KEY.Key_Backtab)
    events.press(editor.paper, KEY.Key_Backtab)
    assert editor.last.pick.hasFocus()
    assert editor.paper.toPlainText() == ""


def test_the_comparison_comes_from_the_background(events: Events, qtbot: QtBot) -> None:
    events.log(event("Magnesium", 60, "medicine_started"))
    events.pane.show_findings(halved())
    assert events.headline == "Comparing the days before and after."
    qtbot.waitUntil(lambda: "fewer twitches" in events.headline)
    assert events.pane.view.card.weeks.isVisible()
    assert "90 days before, 60 days since" in events.headline


def test_the_same_question_is_asked_once(events: Events, qtbot: QtBot) -> None:
    events.log(event("Magnesium", 60, "medicine_started"))
    findings = halved()
    events.pane.show_findings(findings)
    qtbot.waitUntil(lambda: "fewer twitches" in events.headline)
    events.pane.show_findings(Findings(Stage.WORKING, findings.table))
    assert "fewer twitches" in events.headline


def test_moving_the_event_asks_again(events: Events, qtbot: QtBot) -> None:
    events.log(event("Magnesium", 60, "medicine_started"))
    events.pane.show_findings(halved())
    qtbot.waitUntil(lambda: "fewer twitches" in events.headline)
    events.press(events.pane.view.list, KEY.Key_Return)
    events.type(first=(TODAY - timedelta(days=10)).isoformat())
    events.pane.view.editor.save.click()
    qtbot.waitUntil(lambda: "10 days since" in events.headline)
    assert not events.pane.view.card.ratio_row.isVisible()


def test_a_diary_that_could_not_be_read_says_so(events: Events) -> None:
    events.log(event("Magnesium", 60))
    events.pane.show_findings(Findings(Stage.FAILED, trouble="The diary is damaged."))
    assert events.headline == "The diary is damaged."


def test_work_that_was_stopped_is_not_said_to_go_on(events: Events) -> None:
    events.log(event("Magnesium", 60))
    events.pane.show_findings(Findings(Stage.STOPPED))
    assert events.headline.startswith("The days were not read, because the work was stopped.")


def test_a_comparison_that_fails_is_said_and_logged_by_its_kind(
    events: Events, qtbot: QtBot, errors_logged: list[LogRecord]
) -> None:
    findings = halved()
    assert findings.table is not None
    object.__setattr__(findings.table, "days", findings.table.days[::-1])
    events.log(event("Magnesium", 60))
    events.pane.show_findings(findings)
    qtbot.waitUntil(lambda: "could not be compared" in events.headline)
    assert errors_logged.pop().getMessage() == "before and after: ValueError"


@pytest.mark.parametrize("day", [date.min, date.max])
@pytest.mark.parametrize("kind", ["illness", "plan", "other"])
def test_an_event_at_an_end_of_the_calendar_can_be_looked_at(events: Events, day: date, kind: str) -> None:
    found = replace(event("Imported", 0, kind), day=day, last_day=day)
    events.pane.show_findings(halved())
    events.log(found, event("Cold", 10))
    events.pane.choose(found.id)
    assert events.pane.view.card.name.text() == "Imported"
    assert events.pane.view.card.headline.text() != ""
