"""Details that are open while the page moves on, and what was refused while another field is changed."""

from datetime import timedelta

from PySide6.QtTest import QTest

from tests.ui.body_map.conftest import TODAY, Map
from twitchdesk.ui.body_map.fields import LineField, NoteField


def test_the_time_of_an_entry_of_another_day_stays_on_that_day(body_map: Map) -> None:
    body_map.log_on(0, "calf_left")
    (entry,) = body_map.today
    body_map.pane.show_day(TODAY - timedelta(days=1))
    body_map.pane.open_details(entry.id)
    assert body_map.pane.details.panel is not None
    time = body_map.pane.details.panel.entry_page.time
    time.line.setText("9:05")
    time.line.editingFinished.emit()
    (changed,) = body_map.today
    assert f"{changed.at.local:%d %H:%M}" == "22 09:05"


def test_a_time_that_is_being_typed_is_kept_for_its_own_day_when_the_page_moves_on(body_map: Map) -> None:
    body_map.log_on(0, "calf_left")
    page = body_map.details_of("calf_left")
    page.time.line.setFocus()
    page.time.line.selectAll()
    QTest.keyClicks(page.time.line, "9:05")
    body_map.pane.show_day(TODAY - timedelta(days=1))
    (changed,) = body_map.today
    assert f"{changed.at.local:%d %H:%M}" == "22 09:05"


def test_a_note_that_is_too_long_stays_while_another_field_is_changed(body_map: Map) -> None:
    body_map.log_on(0, "calf_left")
    page = body_map.details_of("calf_left")
    note, count = page.editors["note"], page.editors["count"]
    assert isinstance(note, NoteField)
    assert isinstance(count, LineField)
    note.paper.setPlainText("x" * 501)
    note.paper.left.emit(note.paper.toPlainText())
    count.line.setText("3")
    count.line.editingFinished.emit()
    assert body_map.today[0].details.count == 3
    assert len(note.paper.toPlainText()) == 501
    assert "500 characters" in note.amiss.text()


def test_what_was_refused_for_one_entry_does_not_stand_in_the_next(body_map: Map) -> None:
    body_map.log_on(0, "calf_left")
    body_map.log_on(0, "calf_right")
    note = body_map.details_of("calf_left").editors["note"]
    assert isinstance(note, NoteField)
    note.paper.setPlainText("x" * 501)
    note.paper.left.emit(note.paper.toPlainText())
    body_map.details_of("calf_right")
    assert (note.paper.toPlainText(), note.amiss.text()) == ("", "")
