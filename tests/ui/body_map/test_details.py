"""Details beside the map: every field may stay empty, each edit is one step."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from tests.ui.body_map.conftest import Map
from twitchdesk.domain.records import NOTHING_NOTED, Twitch, TwitchDetails
from twitchdesk.knowledge.load import Knowledge
from twitchdesk.ui.body_map.fields import ChipsField, LineField, NoteField, ScaleField, SwitchField
from twitchdesk.ui.body_map.panel import EntryPage, Panel


def opened(body_map: Map) -> EntryPage:
    """Log the left calf and open its details."""
    body_map.double_click("calf_left", "back")
    return panel(body_map).entry_page


def panel(body_map: Map) -> Panel:
    """Return the panel."""
    found = body_map.pane.details.panel
    assert found is not None
    return found


def entry(body_map: Map) -> Twitch:
    """Return the one entry of today."""
    (twitch,) = body_map.today
    return twitch


def write(page: EntryPage, key: str, words: str) -> LineField:
    """Write into a line and press Enter."""
    field = page.editors[key]
    assert isinstance(field, LineField)
    field.line.clear()
    QTest.keyClicks(field.line, words)
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    return field


def chips(page: EntryPage, key: str) -> ChipsField:
    """Return the chips of a field."""
    field = page.editors[key]
    assert isinstance(field, ChipsField)
    return field


def note_of(page: EntryPage) -> NoteField:
    """Return the editor of the note."""
    field = page.editors["note"]
    assert isinstance(field, NoteField)
    return field


def test_a_double_click_logs_one_twitch_and_opens_its_details(body_map: Map) -> None:
    opened(body_map)
    assert entry(body_map).places == {"calf_left"}
    assert body_map.pane.details.entry == entry(body_map).id
    assert panel(body_map).title.text() == "Left calf, upper"


def test_every_field_of_a_twitch_has_its_editor(body_map: Map, known: Knowledge) -> None:
    page = opened(body_map)
    assert {field.key for field in known.fields.fields} <= page.editors.keys()


def test_opening_details_changes_nothing(body_map: Map) -> None:
    opened(body_map)
    assert entry(body_map).details == NOTHING_NOTED
    assert entry(body_map).edited is None


@pytest.mark.parametrize(
    ("key", "option"),
    [
        ("duration_class", "5_30_min"),
        ("pattern", "bursts"),
        ("visible", "yes"),
        ("character", "buzz"),
        ("stops_on_move", "not_tried"),
    ],
)
def test_one_option_is_noted_and_taken_back_by_a_click(body_map: Map, key: str, option: str) -> None:
    page = opened(body_map)
    chips(page, key).chips[option].click()
    assert getattr(entry(body_map).details, key) == option
    chips(page, key).chips[option].click()
    assert entry(body_map).details == NOTHING_NOTED


@pytest.mark.parametrize(
    ("key", "first", "second"),
    [
        ("context", "falling_asleep", "at_rest"),
        ("accompanied", "tingling", "cramp"),
        ("suspected", "stress", "caffeine"),
        ("helped", "water", "rest"),
    ],
)
def test_several_options_are_noted_in_their_order(body_map: Map, key: str, first: str, second: str) -> None:
    page = opened(body_map)
    chips(page, key).chips[first].click()
    chips(page, key).chips[second].click()
    assert getattr(entry(body_map).details, key) == (second, first)


def test_nothing_else_drives_out_the_other_options_and_is_driven_out(body_map: Map) -> None:
    accompanied = chips(opened(body_map), "accompanied")
    accompanied.chips["cramp"].click()
    accompanied.chips["none"].click()
    assert entry(body_map).details.accompanied == ("none",)
    accompanied.chips["pain"].click()
    assert entry(body_map).details.accompanied == ("pain",)


@pytest.mark.parametrize(
    ("key", "words", "value"),
    [("duration_s", "90", 90), ("count", "12", 12), ("rate_per_min", "1,5", 1.5), ("count", "0", 0)],
)
def test_a_number_is_noted_and_emptied(body_map: Map, key: str, words: str, value: Any) -> None:
    page = opened(body_map)
    write(page, key, words)
    assert getattr(entry(body_map).details, key) == value
    write(page, key, "")
    assert entry(body_map).details == NOTHING_NOTED


@pytest.mark.parametrize(
    ("key", "words", "says"),
    [
        ("duration_s", "0", "from 1 to 86,400"),
        ("count", "many", "whole number"),
        ("rate_per_min", "-1", "from 0 to 1,000"),
        ("time", "25:00", "hours and minutes"),
        ("time", "23:00", "still to come"),
    ],
)
def test_a_refused_value_is_said_beside_its_field_and_the_rest_stays(
    body_map: Map, key: str, words: str, says: str
) -> None:
    page = opened(body_map)
    chips(page, "pattern").chips["bursts"].click()
    field = write(page, key, words)
    assert says in field.amiss.text()
    assert field.line.text() == words
    assert entry(body_map).details == TwitchDetails(pattern="bursts")


def test_a_mended_value_takes_the_sentence_back(body_map: Map) -> None:
    page = opened(body_map)
    write(page, "count", "many")
    field = write(page, "count", "3")
    assert (field.amiss.text(), entry(body_map).details.count) == ("", 3)


def test_the_strength_is_rated_and_unrated(body_map: Map) -> None:
    field = opened(body_map).editors["intensity"]
    assert isinstance(field, ScaleField)
    QTest.keyClick(field.scale, Qt.Key.Key_7)
    assert entry(body_map).details.intensity == 7
    field.clear.click()
    assert entry(body_map).details.intensity is None
    assert field.said.text() == "not rated"


def test_a_time_is_changed_and_the_day_stays(body_map: Map) -> None:
    write(opened(body_map), "time", "9:05")
    assert f"{entry(body_map).at.local:%d %H:%M}" == "22 09:05"


def test_tab_leaves_the_note_and_writes_nothing_into_it(body_map: Map) -> None:
    note = note_of(opened(body_map))
    note.paper.setFocus()
    QTest.keyClick(note.paper, Qt.Key.Key_Tab)
    assert not note.paper.hasFocus()
    assert note.paper.toPlainText() == ""


def test_a_note_is_one_step_when_the_field_is_left(body_map: Map) -> None:
    note = note_of(opened(body_map))
    note.paper.setFocus()
    QTest.keyClicks(note.paper, "after the stairs")
    assert entry(body_map).details.note == ""
    panel(body_map).close_button.setFocus()
    assert entry(body_map).details.note == "after the stairs"
    body_map.live.undo()
    assert entry(body_map).details.note == ""


def test_a_note_counts_its_characters_and_keeps_what_is_too_long(body_map: Map) -> None:
    note = note_of(opened(body_map))
    note.paper.setFocus()
    note.paper.setPlainText("x" * 501)
    panel(body_map).close_button.setFocus()
    assert note.counter.text() == "501 of 500"
    assert "500 characters" in note.amiss.text()
    assert (len(note.paper.toPlainText()), entry(body_map).details.note) == (501, "")


def test_closing_keeps_the_note_that_is_being_written(body_map: Map) -> None:
    note = note_of(opened(body_map))
    note.paper.setFocus()
    QTest.keyClicks(note.paper, "half")
    QTest.keyClick(note.paper, Qt.Key.Key_Escape)
    assert (entry(body_map).details.note, body_map.pane.details.shown) == ("half", False)


def test_an_entry_can_be_kept_off_the_handout(body_map: Map) -> None:
    field = opened(body_map).editors["for_clinician"]
    assert isinstance(field, SwitchField)
    assert field.chip.isChecked()
    field.chip.click()
    assert not entry(body_map).details.for_clinician


def test_a_place_is_added_by_name_and_removed_by_a_click(body_map: Map) -> None:
    page = opened(body_map)
    QTest.keyClicks(page.places.finder, "tongue")
    QTest.keyClick(page.places.finder, Qt.Key.Key_Return)
    assert entry(body_map).places == {"calf_left", "tongue"}
    page.places.chips[0].click()
    assert entry(body_map).places == {"tongue"}


def test_the_last_place_stays_and_says_why(body_map: Map) -> None:
    page = opened(body_map)
    page.places.chips[0].click()
    assert "Delete the entry" in page.places.amiss.text()
    assert entry(body_map).places == {"calf_left"}


def test_shift_click_adds_to_the_entry_that_is_open(body_map: Map) -> None:
    body_map.click("lips", "face")
    body_map.pane.open_details(body_map.today[0].id)
    body_map.pane.details.open(body_map.today[0].id)
    body_map.click("chest_right", "front", Qt.KeyboardModifier.ShiftModifier)
    assert entry(body_map).places == {"lips", "chest_right"}


def test_undo_is_seen_in_the_open_panel(body_map: Map) -> None:
    page = opened(body_map)
    chips(page, "pattern").chips["bursts"].click()
    body_map.live.undo()
    assert not chips(page, "pattern").chips["bursts"].isChecked()


def test_undoing_the_entry_itself_leaves_the_list_of_the_day(body_map: Map) -> None:
    opened(body_map)
    body_map.live.undo()
    assert panel(body_map).title.text() == "No entries today"
    assert body_map.pane.details.entry == ""


def test_an_entry_is_deleted_and_undo_brings_it_back(body_map: Map) -> None:
    page = opened(body_map)
    page.delete.click()
    assert body_map.today == ()
    body_map.live.undo()
    assert entry(body_map).places == {"calf_left"}


def test_the_list_of_the_day_opens_edits_and_deletes(body_map: Map) -> None:
    body_map.click("calf_left", "back")
    body_map.click("lips", "face")
    body_map.card.day_list.click()
    listed = panel(body_map).day_page.list
    assert panel(body_map).title.text() == "2 entries today"
    QTest.keyClick(listed, Qt.Key.Key_Delete)
    assert len(body_map.today) == 1
    QTest.keyClick(listed, Qt.Key.Key_Return)
    assert body_map.pane.details.entry == entry(body_map).id


def test_leaving_a_line_as_it_was_is_no_step(body_map: Map) -> None:
    page = opened(body_map)
    before = body_map.live.undo_title
    line = page.time.line
    assert isinstance(line, QLineEdit)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert body_map.live.undo_title == before
