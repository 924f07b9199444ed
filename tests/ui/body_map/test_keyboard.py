"""The map without a mouse: buttons for every place, arrows, keys and announcements."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.body_map.conftest import Map
from twitchdesk.domain.body import Body
from twitchdesk.domain.edits import Put, Step
from twitchdesk.domain.records import Preference
from twitchdesk.ui.body_map.place_buttons import neighbour


def press(key: Qt.Key) -> None:
    """Press a key where the focus is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def hold(widget: QWidget, key: Qt.Key) -> None:
    """Let a key that is down already repeat itself at a widget."""
    for kind in (QEvent.Type.KeyRelease, QEvent.Type.KeyPress):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, autorep=True)
        QApplication.sendEvent(widget, event)


def focus(body_map: Map, place: str) -> None:
    """Give a place the focus."""
    body_map.card.view.buttons.by_place[place].setFocus(Qt.FocusReason.TabFocusReason)


def test_every_place_has_a_button_that_says_its_name(body_map: Map, body: Body, qtbot: QtBot) -> None:
    body_map.live.do(Step("Pelvic floor", (Put(Preference("pelvic_floor", "true")),)))
    buttons = body_map.card.view.buttons
    qtbot.waitUntil(lambda: len(buttons.by_place) == 90)
    names = {place: button.accessibleName() for place, button in buttons.by_place.items()}
    assert names == {place.id: place.spoken for place in body.places}


def test_pressing_any_button_logs_its_place(body_map: Map) -> None:
    for place, button in body_map.card.view.buttons.by_place.items():
        button.click()
        assert body_map.today[0].places == {place}
        body_map.live.undo()


def test_assistive_technology_can_press_a_place(body_map: Map, qtbot: QtBot) -> None:
    button = body_map.card.view.buttons.by_place["eyelid_lower_left"]
    seen = QAccessible.queryAccessibleInterface(button)
    assert seen.text(QAccessible.Text.Name) == "Your left lower eyelid"
    assert seen.role() is QAccessible.Role.Button
    seen.actionInterface().doAction("Press")
    qtbot.waitUntil(lambda: len(body_map.today) == 1)


def test_a_logged_place_says_its_count(body_map: Map) -> None:
    body_map.click("calf_left", "back")
    button = body_map.card.view.buttons.by_place["calf_left"]
    assert button.accessibleDescription() == "1 today"


def test_tab_comes_to_one_place_of_the_map_only(body_map: Map) -> None:
    focus(body_map, "calf_left")
    tabs = [
        place
        for place, button in body_map.card.view.buttons.by_place.items()
        if button.focusPolicy() is Qt.FocusPolicy.StrongFocus
    ]
    assert tabs == ["calf_left"]


def test_arrows_go_to_the_place_in_that_direction(body_map: Map) -> None:
    focus(body_map, "calf_left")
    press(Qt.Key.Key_Right)
    assert body_map.card.view.pointed_place == "calf_right"
    press(Qt.Key.Key_Up)
    assert body_map.card.view.pointed_place in {"knee_right", "hamstring_right"}


def test_space_logs_the_place_that_has_the_focus(body_map: Map) -> None:
    focus(body_map, "thumb_right")
    press(Qt.Key.Key_Space)
    (twitch,) = body_map.today
    assert twitch.places == {"thumb_right"}
    assert twitch.marks[0].view is None


def test_enter_logs_the_place_and_opens_its_details(body_map: Map) -> None:
    focus(body_map, "thumb_right")
    press(Qt.Key.Key_Return)
    assert body_map.pane.details.entry == body_map.today[0].id


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_key_that_is_held_when_the_map_gets_the_focus_logs_nothing(body_map: Map, key: Qt.Key) -> None:
    focus(body_map, "thumb_right")
    hold(body_map.card.view.buttons.by_place["thumb_right"], key)
    assert body_map.today == ()


def test_a_key_that_is_held_logs_nothing_from_the_list(body_map: Map) -> None:
    body_map.card.twin.click()
    body_map.card.list.setCurrentRow(0)
    hold(body_map.card.list, Qt.Key.Key_Return)
    assert body_map.today == ()


def test_the_whole_way_by_keyboard_alone(body_map: Map) -> None:
    focus(body_map, "calf_left")
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    assert [twitch.places for twitch in body_map.today] == [{"calf_right"}]
    assert not body_map.pane.details.shown
    assert QApplication.focusWidget() is body_map.card.view.buttons.by_place["calf_right"]


def test_a_place_that_has_the_focus_is_named_below_the_map(body_map: Map) -> None:
    focus(body_map, "calf_left")
    assert body_map.card.caption.text().startswith("Your left calf, upper")


@pytest.mark.parametrize(("key", "place"), [(Qt.Key.Key_1, "lips"), (Qt.Key.Key_2, "calf_left")])
def test_a_digit_logs_one_of_the_last_places(body_map: Map, key: Qt.Key, place: str) -> None:
    body_map.log_on(-2, "calf_left")
    body_map.log_on(-1, "lips")
    focus(body_map, "chin")
    press(key)
    assert [twitch.places for twitch in body_map.today] == [{place}]


def test_the_last_places_stand_above_the_map_with_their_digits(body_map: Map) -> None:
    body_map.click("calf_left", "back")
    chip = body_map.card.recent.chips[0]
    assert (chip.digit, chip.text(), chip.isVisible()) == ("1", "Left calf, upper", True)
    chip.click()
    assert len(body_map.today) == 2


def test_the_nearest_place_ahead_wins_over_one_aside() -> None:
    others = {"ahead": QRect(0, 40, 10, 10), "aside": QRect(30, 30, 10, 10), "behind": QRect(0, -20, 10, 10)}
    assert neighbour(QRect(0, 0, 10, 10), QPoint(0, 1), others) == "ahead"
    assert neighbour(QRect(0, 0, 10, 10), QPoint(-1, 0), others) is None
