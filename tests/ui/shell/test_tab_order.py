"""Tab walks the whole window in the order in which it is read, and comes round."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.journeys.sketch import open_desk
from twitchdesk.clock import Clock
from twitchdesk.domain.edits import Put, Step
from twitchdesk.domain.records import Preference
from twitchdesk.storage.opening import open_diary
from twitchdesk.ui.body_map.place_buttons import PlaceButton
from twitchdesk.ui.body_map.view import Click
from twitchdesk.ui.desk import Desk
from twitchdesk.ui.main_window import FIRST_SIZE

MOST = 150
READ = (
    "Day before",
    "Choose a day",
    "Single",
    "Find a place",
    "Log Left calf, upper again",
    "Your ",
    "1 entry today",
    "Today",
    "More habits",
    "Open caffeine",
    "Open sleep",
    "Open hydration",
    "Open stress",
    "Line beside the twitches",
    "Show as table",
    "Twitches by day",
    "Undo",
    "Details",
    "Today",
    "More",
)


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot, clock: Clock) -> Iterator[Desk]:
    """Return the real window at its first size with one entry, all its controls made."""
    diary = open_diary(tmp_path / "d.twitchdesk", clock.now())
    diary.do(Step("Begin", (Put(Preference("begun", "true")),)))
    diary.close()
    with open_desk(qtbot, tmp_path / "d.twitchdesk", tmp_path, clock) as opened:
        opened.window.resize(FIRST_SIZE)
        assert opened.page is not None
        page = opened.page
        qtbot.waitUntil(lambda: page.body_map.card.view.buttons.complete)
        page.body_map.log(Click("calf_left"))
        qtbot.waitUntil(opened.window.isActiveWindow)
        page.view.setFocus()
        yield opened


def walked(desk: Desk, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """Return the controls that one key comes to, until it comes round."""
    stops = list[QWidget]()
    for _ in range(MOST):
        QTest.keyClick(QApplication.focusWidget() or desk.window, key)
        stop = QApplication.focusWidget()
        assert stop is not None
        if stop in stops:
            break
        stops.append(stop)
    return stops


def test_tab_walks_the_window_as_it_is_read(desk: Desk) -> None:
    names = iter(stop.accessibleName() for stop in walked(desk))
    missed = [name for name in READ if not any(each.startswith(name) for each in names)]
    assert missed == []


def test_the_body_is_one_stop(desk: Desk) -> None:
    assert sum(isinstance(stop, PlaceButton) for stop in walked(desk)) == 1


def test_shift_tab_walks_the_same_way_back(desk: Desk) -> None:
    there = walked(desk)
    there[0].setFocus()
    back = walked(desk, Qt.Key.Key_Backtab)
    assert back == [*reversed(there[1:]), there[0]]


def test_the_body_stays_in_its_turn_when_another_place_is_chosen(desk: Desk) -> None:
    assert desk.page is not None
    buttons = desk.page.body_map.card.view.buttons
    before = [type(stop) for stop in walked(desk)]
    buttons.rove_to("calf_left")
    desk.page.view.setFocus()
    assert [type(stop) for stop in walked(desk)] == before
