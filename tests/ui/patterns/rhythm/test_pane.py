"""The section shows the diary, follows it while it is seen, and does nothing while it is not."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.patterns.rhythm.conftest import NOON, TODAY, Rhythm, ago, event, quiet, twitch
from twitchdesk.domain.edits import Put, Step
from twitchdesk.domain.records import HabitEntry, Preference, Source, Twitch, TwitchDetails, new_id
from twitchdesk.storage.problems import StorageError, Trouble
from twitchdesk.storage.reader import DiaryReader
from twitchdesk.ui.live_diary import LiveDiary
from twitchdesk.ui.patterns.rhythm.pane import RhythmPane
from twitchdesk.ui.patterns.rhythm.state import Period
from twitchdesk.ui.patterns.rhythm.two_state import TwoWays
from twitchdesk.ui.patterns.rhythm.where_state import LineOrder
from twitchdesk.ui.today_page import Tools


def press(qtbot: QtBot, rhythm: Rhythm, period: Period) -> None:
    qtbot.mouseClick(rhythm.pane.view.periods.button(period), Qt.MouseButton.LeftButton)
    rhythm.settle()


def test_nothing_is_read_before_the_section_is_seen(hidden: Rhythm) -> None:
    hidden.log(twitch(ago(1)))
    assert not hidden.pane._turns.is_working
    assert hidden.pane.view.year.sentence.text() == ""
    hidden.show()
    assert hidden.pane.view.year.sentence.text() == "1 of 2 days known, 0 of them quiet, 1 twitch noted."


def test_an_empty_diary_says_what_will_be_there(hidden: Rhythm) -> None:
    hidden.show()
    view = hidden.pane.view
    for card in (view.hours, view.shares, view.lines, view.two):
        assert card.empty.text()
        assert card.empty.isVisible()
    assert not view.hours.picture.isVisible()


def test_every_card_shows_the_diary(rhythm: Rhythm) -> None:
    view = rhythm.pane.view
    assert view.year.sentence.text() == "36 of 41 days known, 33 of them quiet, 4 twitches noted."
    assert view.hours.sentence.text().startswith("4 twitches over 36 days")
    assert view.shares.sentence.text().startswith("Left 75 %, right 25 %")
    assert [row.name for row in view.lines.picture.rows] == ["Left calf, upper", "Right lower eyelid"]
    assert "Left calf, upper" in view.two.differences.accessibleName()


def test_a_new_entry_shows_at_once(rhythm: Rhythm) -> None:
    rhythm.log(twitch(TODAY, "thumb_right"))
    assert rhythm.pane.view.lines.picture.rows[0].name == "Right thumb and its base"
    assert "5 twitches" in rhythm.pane.view.year.sentence.text()


def test_what_is_taken_back_is_gone(rhythm: Rhythm) -> None:
    rhythm.log(twitch(TODAY, "thumb_right"))
    rhythm.live.undo()
    rhythm.settle()
    assert len(rhythm.pane.view.lines.picture.rows) == 2


def test_what_happened_meanwhile_shows_when_the_section_is_seen_again(rhythm: Rhythm) -> None:
    rhythm.pane.hide()
    rhythm.log(twitch(TODAY, "thumb_right"))
    assert len(rhythm.pane.view.lines.picture.rows) == 2
    rhythm.show()
    assert len(rhythm.pane.view.lines.picture.rows) == 3


def test_a_note_alone_draws_nothing_anew(rhythm: Rhythm) -> None:
    entry = twitch(TODAY).record
    rhythm.log(Put(entry))
    assert isinstance(entry, Twitch)
    rhythm.live.do(Step("Note", (Put(replace(entry, details=TwitchDetails(note="after a run"))),)))
    assert rhythm.pane.is_current


def test_a_habit_draws_nothing_anew(rhythm: Rhythm) -> None:
    rhythm.live.do(Step("Coffee", (Put(HabitEntry(new_id(), "caffeine", TODAY, 95.0, NOON)),)))
    assert rhythm.pane.is_current


def test_a_change_far_back_is_read_too(rhythm: Rhythm) -> None:
    rhythm.log(twitch(date(2019, 5, 1), "jaw_left"))
    press(rhythm.qtbot, rhythm, Period.ALL)
    assert {row.place for row in rhythm.pane.view.lines.picture.rows} == {
        "jaw_left",
        "calf_left",
        "eyelid_lower_right",
    }


def test_the_day_that_was_clicked_is_opened(rhythm: Rhythm, qtbot: QtBot) -> None:
    picture = rhythm.pane.view.year.picture
    mark = next(number for number in range(365) if picture.day(number) == ago(2))
    with qtbot.waitSignal(rhythm.pane.day_opened) as opened:
        qtbot.mouseClick(picture, Qt.MouseButton.LeftButton, pos=picture.box_of(mark).center().toPoint())
    assert opened.args == [ago(2)]


def test_days_to_come_are_not_opened(rhythm: Rhythm, qtbot: QtBot) -> None:
    picture = rhythm.pane.view.year.picture
    with qtbot.assertNotEmitted(rhythm.pane.day_opened):
        qtbot.mouseClick(picture, Qt.MouseButton.LeftButton, pos=picture.box_of(360).center().toPoint())


def test_a_place_opens_the_day_it_was_last_seen(rhythm: Rhythm, qtbot: QtBot) -> None:
    picture = rhythm.pane.view.lines.picture
    picture.setFocus()
    qtbot.keyClick(picture, Qt.Key.Key_Down)
    with qtbot.waitSignal(rhythm.pane.day_opened) as opened:
        qtbot.keyClick(picture, Qt.Key.Key_Return)
    assert opened.args == [ago(1)]


def test_a_period_is_for_hours_sides_and_places_and_is_remembered(
    rhythm: Rhythm, live: LiveDiary, tools: Tools
) -> None:
    press(rhythm.qtbot, rhythm, Period.DAYS_28)
    assert "of 3 entries" in rhythm.pane.view.shares.sentence.text()
    again = RhythmPane(live, tools)
    rhythm.qtbot.addWidget(again)
    again.show()
    rhythm.qtbot.waitUntil(lambda: again.is_current)
    assert again.view.periods.button(Period.DAYS_28).isChecked()


def test_places_are_sorted_as_the_person_wants(rhythm: Rhythm, qtbot: QtBot) -> None:
    orders = rhythm.pane.view.lines.orders
    qtbot.mouseClick(orders.button(LineOrder.DAYS), Qt.MouseButton.LeftButton)
    rhythm.settle()
    assert rhythm.pane.view.lines.picture.rows[0].place == "calf_left"


def test_more_than_a_dozen_places_are_shown_on_wish(rhythm: Rhythm, qtbot: QtBot) -> None:
    places = [place.id for place in rhythm.pane._scenes._body.places[:20]]
    rhythm.log(*(twitch(ago(1), place) for place in places))
    card = rhythm.pane.view.lines
    assert len(card.picture.rows) == 12
    qtbot.mouseClick(card.more, Qt.MouseButton.LeftButton)
    assert len(card.picture.rows) >= 20
    assert card.more.text() == "Show only 12"


def test_years_are_turned_no_further_than_the_diary(rhythm: Rhythm, qtbot: QtBot) -> None:
    rhythm.log(quiet(date(2025, 12, 30)))
    year = rhythm.pane.view.year
    qtbot.mouseClick(year.before, Qt.MouseButton.LeftButton)
    rhythm.settle()
    assert (year.word.text(), year.before.isEnabled(), year.after.isEnabled()) == ("2025", False, True)
    qtbot.keyClick(year.picture, Qt.Key.Key_PageDown)
    rhythm.settle()
    assert year.word.text() == "2026"


def test_periods_around_an_event_come_with_the_newest_one_first(rhythm: Rhythm, qtbot: QtBot) -> None:
    two = rhythm.pane.view.two
    qtbot.mouseClick(two.ways.button(TwoWays.EVENT), Qt.MouseButton.LeftButton)
    rhythm.settle()
    assert two.empty.text().startswith("There is no life event yet")
    rhythm.log(event(ago(30), "Travel"), event(ago(5), "New job"))
    assert two.around.text() == "New job, 17 Nov 2026"
    assert not two.empty.isVisible()


def test_a_long_name_of_an_event_is_shortened_on_its_button(rhythm: Rhythm, qtbot: QtBot) -> None:
    two = rhythm.pane.view.two
    rhythm.log(event(ago(5), "A very long week with my parents in the mountains and no signal at all"))
    qtbot.mouseClick(two.ways.button(TwoWays.EVENT), Qt.MouseButton.LeftButton)
    rhythm.settle()
    assert two.around.text() == "A very long week with my parents in the…, 17 Nov 2026"


def test_dates_are_typed_and_what_cannot_be_is_said_beside(rhythm: Rhythm, qtbot: QtBot) -> None:
    two = rhythm.pane.view.two
    qtbot.mouseClick(two.ways.button(TwoWays.DATES), Qt.MouseButton.LeftButton)
    rhythm.settle()
    first = two.dates.lines[0]
    for typed, said in (
        ("soon", "Enter a day"),
        ("1/1/2030", "still to come"),
        ("21 Nov 2026", "ends before"),
    ):
        first.clear()
        qtbot.keyClicks(first, typed)
        qtbot.keyClick(first, Qt.Key.Key_Return)
        assert said in two.dates.refusal.text()


def test_typed_dates_are_shown(rhythm: Rhythm, qtbot: QtBot) -> None:
    two = rhythm.pane.view.two
    qtbot.mouseClick(two.ways.button(TwoWays.DATES), Qt.MouseButton.LeftButton)
    rhythm.settle()
    first = two.dates.lines[0]
    first.clear()
    qtbot.keyClicks(first, "2026-10-12")
    qtbot.keyClick(first, Qt.Key.Key_Return)
    rhythm.settle()
    assert two.picture._state.sides[0].title == "12 Oct – 25 Oct 2026"
    assert first.text() == "12 Oct 2026"


def test_a_day_filled_in_later_without_a_time_is_no_hour(rhythm: Rhythm) -> None:
    rhythm.log(twitch(ago(4), hour=12, source=Source.BACKFILL))
    assert "filled in later without a time" in rhythm.pane.view.hours.notes.text()


def test_the_hours_begin_where_the_person_lets_a_day_begin(rhythm: Rhythm) -> None:
    rhythm.log(Put(Preference("day_starts_at", '"06:00"')))
    state = rhythm.pane.view.hours.picture._state
    assert state is not None
    assert state.heads[0] == 6


def test_a_diary_that_cannot_be_read_is_said_and_can_be_tried_again(
    hidden: Rhythm, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise StorageError(Trouble.DAMAGED, "diary")

    with monkeypatch.context() as patch:
        patch.setattr(DiaryReader, "rows", broken)
        hidden.pane.show()
        qtbot.waitUntil(lambda: bool(hidden.pane.view.trouble.text()))
    qtbot.mouseClick(hidden.pane.view.again, Qt.MouseButton.LeftButton)
    hidden.settle()
    assert hidden.pane.view.trouble.text() == ""
    assert hidden.pane.view.year.isVisible()
