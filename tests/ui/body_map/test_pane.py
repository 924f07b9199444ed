"""Days, ranges, ways to log and the menu of a place."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tests.ui.body_map.conftest import NOON, TODAY, Map
from twitchdesk.clock import Clock
from twitchdesk.domain.edits import Put, Step
from twitchdesk.domain.records import Mode, Preference, Source
from twitchdesk.domain.span import DateRange
from twitchdesk.domain.steps import log_quiet_day
from twitchdesk.knowledge.load import Knowledge
from twitchdesk.ui.body_map.card import BodyMapCard
from twitchdesk.ui.body_map.pane import BodyMapPane
from twitchdesk.ui.body_map.state import Reach
from twitchdesk.ui.body_map.view import Click, MenuAsk
from twitchdesk.ui.body_map.way import Way
from twitchdesk.ui.live_diary import LiveDiary
from twitchdesk.ui.look import Look

PAST = TODAY - timedelta(days=5)


def choose(body_map: Map, way: Way) -> None:
    """Choose a way to log."""
    body_map.card.ways.button(way).click()


def levels(body_map: Map) -> dict[str, int]:
    """Return the levels of today."""
    summary = body_map.live.read.day_summary_on(TODAY)
    return {one.area: one.level for one in summary.levels} if summary else {}


def action(menu: QMenu, *words: str) -> QAction:
    """Return an entry of a menu by the beginning of its words, going down its menus."""
    *above, last = words
    for word in above:
        inner = action(menu, word).menu()
        assert isinstance(inner, QMenu)
        menu = inner
    return next(each for each in menu.actions() if each.text().startswith(last))


def test_a_range_adds_up_its_days(body_map: Map) -> None:
    for days in (0, -3, -20, -80, -100):
        body_map.log_on(days, "calf_left")
    counts = {}
    for reach in Reach:
        body_map.card.reaches.button(reach).click()
        counts[reach] = body_map.card.view.state.places["calf_left"].count
    assert counts == {Reach.DAY: 1, Reach.WEEK: 2, Reach.MONTH: 3, Reach.QUARTER: 4}


def test_a_past_day_shows_its_own_heat_and_takes_clicks(body_map: Map) -> None:
    body_map.click("calf_left", "back")
    body_map.pane.show_day(PAST)
    assert body_map.step("calf_left") == 0
    body_map.click("lips", "face")
    (twitch,) = body_map.live.read.twitches_on(PAST)
    assert (twitch.source, f"{twitch.at.local:%H:%M}") == (Source.BACKFILL, "12:00")
    assert body_map.card.reaches.button(Reach.DAY).text() == "That day"


def test_shift_click_does_not_reach_over_to_another_day(body_map: Map) -> None:
    body_map.click("calf_left", "back")
    body_map.pane.show_day(PAST)
    body_map.click("lips", "face", Qt.KeyboardModifier.ShiftModifier)
    assert len(body_map.today) == 1
    assert body_map.today[0].places == {"calf_left"}


def test_for_a_while_logs_a_spell_with_the_minutes_chosen(body_map: Map) -> None:
    choose(body_map, Way.SPELL)
    body_map.card.spell.minutes.button(30).click()
    body_map.click("calf_left", "back")
    (twitch,) = body_map.today
    assert (twitch.mode, twitch.details.duration_s, twitch.weight) == (Mode.SPELL, 1800, 6)
    assert f"{twitch.at.local:%H:%M}" == "11:30"


def test_on_and_off_is_kept_with_the_spell_as_bursts(body_map: Map) -> None:
    choose(body_map, Way.SPELL)
    body_map.card.spell.bursts.click()
    body_map.click("calf_left", "back")
    (twitch,) = body_map.today
    assert (twitch.mode, twitch.details.pattern) == (Mode.SPELL, "bursts")


def test_for_a_while_from_one_time_to_another(body_map: Map) -> None:
    choose(body_map, Way.SPELL)
    QTest.keyClicks(body_map.card.spell.first, "9:00")
    QTest.keyClicks(body_map.card.spell.last, "9:20")
    body_map.click("calf_left", "back")
    assert body_map.today[0].details.duration_s == 1200


@pytest.mark.parametrize(
    ("first", "last", "says"),
    [("9:20", "9:00", "not after"), ("9:20", "", "both times"), ("23:00", "23:30", "still to come")],
)
def test_a_spell_that_cannot_be_is_refused_below_the_map(
    body_map: Map, first: str, last: str, says: str
) -> None:
    choose(body_map, Way.SPELL)
    body_map.card.spell.first.setText(first)
    body_map.card.spell.last.setText(last)
    body_map.click("calf_left", "back")
    assert says in body_map.card.caption.text()
    assert body_map.today == ()


def test_whole_day_a_click_raises_the_level_of_the_area(body_map: Map) -> None:
    choose(body_map, Way.WHOLE_DAY)
    body_map.click("calf_left", "back")
    body_map.double_click("shin_left", "front")
    assert levels(body_map) == {"lower_leg_left": 3}
    assert body_map.today == ()
    assert body_map.step("calf_left") == body_map.step("shin_left") == 4


def test_whole_day_a_digit_sets_the_level_of_the_area_pointed_at(body_map: Map, qtbot: QtBot) -> None:
    choose(body_map, Way.WHOLE_DAY)
    body_map.hover("calf_left", "back")
    qtbot.waitUntil(lambda: body_map.card.view.pointed_place == "calf_left")
    QTest.keyClick(body_map.card, Qt.Key.Key_3)
    assert levels(body_map) == {"lower_leg_left": 3}
    QTest.keyClick(body_map.card, Qt.Key.Key_0)
    assert levels(body_map) == {"lower_leg_left": 0}


def test_whole_day_is_undone_a_level_at_a_time(body_map: Map) -> None:
    choose(body_map, Way.WHOLE_DAY)
    body_map.click("calf_left", "back")
    body_map.click("lips", "face")
    body_map.live.undo()
    assert levels(body_map) == {"lower_leg_left": 1}


def test_more_than_twenty_entries_offer_the_whole_day(body_map: Map) -> None:
    for number in range(21):
        assert not body_map.card.offer.isVisible(), number
        body_map.pane.log(Click("calf_left"))
    assert body_map.card.offer.isVisible()
    body_map.card.offer.take.click()
    assert body_map.card.ways.button(Way.WHOLE_DAY).isChecked()
    assert not body_map.card.offer.isVisible()


def test_the_offer_goes_away_for_the_day_when_it_is_put_away(body_map: Map) -> None:
    for _ in range(21):
        body_map.pane.log(Click("calf_left"))
    body_map.card.offer.away.click()
    body_map.pane.log(Click("calf_left"))
    assert not body_map.card.offer.isVisible()


def test_a_preference_starts_with_the_whole_day(body_map: Map, reopened: Map) -> None:
    assert reopened.card.ways.button(Way.WHOLE_DAY).isChecked()


def test_a_click_before_the_diary_is_open_is_kept_when_it_is(
    card: BodyMapCard, live: LiveDiary, look: Look, clock: Clock, known: Knowledge
) -> None:
    card.view.place_clicked.emit(Click("calf_left", "back", 1.0, 2.0))
    BodyMapPane(live, look, clock, known.body, known.fields, card)
    assert [twitch.places for twitch in live.read.twitches_on(TODAY)] == [{"calf_left"}]


def test_whole_day_the_list_names_each_area_once_with_its_level(body_map: Map) -> None:
    choose(body_map, Way.WHOLE_DAY)
    body_map.card.twin.click()
    listed = body_map.card.list
    listed.setCurrentRow(0)
    QTest.keyClick(listed, Qt.Key.Key_Return)
    assert listed.count() == 26
    assert listed.item(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Your face, A little (now and then)"


def test_escape_on_the_map_closes_the_details(body_map: Map) -> None:
    body_map.double_click("calf_left", "back")
    QTest.keyClick(body_map.card.twin, Qt.Key.Key_Escape)
    assert not body_map.pane.details.shown


def test_the_menu_logs_earlier_today(body_map: Map) -> None:
    menu = body_map.pane.menu_for(Click("calf_left", "back", 1.0, 2.0))
    action(menu, "Earlier today", "1 hour ago").trigger()
    (twitch,) = body_map.today
    assert (f"{twitch.at.local:%H:%M}", twitch.marks[0].x) == ("11:00", 1.0)
    menu.close()


def test_the_menu_logs_the_same_as_last_there(body_map: Map) -> None:
    body_map.pane.log(Click("calf_left"))
    page = body_map.details_of("calf_left")
    page.editors["intensity"].tell(4)
    menu = body_map.pane.menu_for(Click("calf_left"))
    action(menu, "Same as last").trigger()
    assert [twitch.details.intensity for twitch in body_map.today] == [4, 4]
    menu.close()


def test_the_menu_has_no_same_as_last_where_nothing_was_logged(body_map: Map) -> None:
    body_map.pane.log(Click("calf_right"))
    menu = body_map.pane.menu_for(Click("calf_left"))
    assert not action(menu, "Same as last").isEnabled()
    menu.close()


def test_the_menu_opens_details_and_another_time_with_its_field(body_map: Map) -> None:
    menu = body_map.pane.menu_for(Click("calf_left"))
    action(menu, "Earlier today", "Choose a time").trigger()
    panel = body_map.pane.details.panel
    assert panel is not None
    assert panel.entry_page.time.line.hasFocus()
    menu.close()


def test_a_right_click_asks_for_the_menu_of_its_place(body_map: Map) -> None:
    asked: list[MenuAsk] = []
    body_map.card.view.menu_wanted.disconnect(body_map.pane._show_menu)
    body_map.card.view.menu_wanted.connect(asked.append)
    at = body_map.point("calf_left", "back")
    QTest.mouseClick(body_map.card.view, Qt.MouseButton.RightButton, pos=at)
    assert [ask.click.place for ask in asked] == ["calf_left"]
    assert body_map.today == ()


def test_a_press_that_is_dragged_off_its_place_logs_nothing(body_map: Map) -> None:
    view = body_map.card.view
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=body_map.point("calf_left", "back"))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=body_map.point("lips", "face"))
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert body_map.today == ()


def test_a_click_shows_nothing_before_the_diary_has_it(body_map: Map) -> None:
    body_map.card.view.place_clicked.disconnect(body_map.pane.log)
    body_map.click("calf_left", "back")
    assert body_map.step("calf_left") == 0


def test_the_pelvic_floor_appears_when_it_is_switched_on(body_map: Map) -> None:
    body_map.live.do(Step("Pelvic floor", (Put(Preference("pelvic_floor", "true")),)))
    body_map.click("pelvic_floor", "back")
    assert body_map.today[0].places == {"pelvic_floor"}


def test_hovering_names_the_place_and_leaving_sums_up_the_day(body_map: Map, qtbot: QtBot) -> None:
    caption, view = body_map.card.caption, body_map.card.view
    body_map.hover("calf_left", "back")
    qtbot.waitUntil(lambda: caption.text().startswith("Your left calf, upper — gastrocnemius"))
    QTest.mouseMove(view, QPoint(2, 2))
    qtbot.waitUntil(lambda: caption.text() == "Nothing logged today")


def test_a_quiet_day_is_called_so(body_map: Map) -> None:
    body_map.live.do(log_quiet_day(TODAY, NOON, "Quiet day"))
    assert body_map.card.caption.text() == "Quiet day"


def test_what_was_noted_for_the_whole_day_is_listed_in_words_and_can_be_deleted(body_map: Map) -> None:
    choose(body_map, Way.WHOLE_DAY)
    body_map.click("calf_left", "back")
    assert not body_map.card.day_list.isHidden()
    body_map.card.day_list.click()
    assert body_map.pane.details.panel is not None
    page = body_map.pane.details.panel.day_page
    assert page.list.item(0).text() == "Whole day\nLower leg, left: a little"
    page.delete.click()
    assert levels(body_map) == {}


def test_changes_of_other_kinds_leave_the_map_alone(body_map: Map) -> None:
    before = body_map.card.view.state
    body_map.live.do(Step("Other", (Put(Preference("volume_unit", '"ml"')),)))
    assert body_map.card.view.state == before


def test_one_place_in_two_entries_counts_both(body_map: Map) -> None:
    for _ in range(2):
        body_map.click("calf_left", "back")
    assert body_map.card.view.state.places["calf_left"].tally == "2 today"
    assert body_map.live.read.day_counts(DateRange.single(date(2026, 11, 22)))[0].count == 2
