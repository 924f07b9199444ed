"""The Handout page in the real window: turned to, left, laid out anew, and closed without losing a letter."""

import gc
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from weakref import ref

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.journeys.sketch import open_desk
from tests.ui.handout.conftest import NOON, twitch
from twitchdesk.clock import Clock
from twitchdesk.domain.edits import Put, Step
from twitchdesk.domain.handout_choices import choices_of
from twitchdesk.domain.records import Preference
from twitchdesk.storage.opening import open_diary, open_read_only
from twitchdesk.ui.desk import Desk
from twitchdesk.ui.handout.page import HandoutPage
from twitchdesk.ui.keys import KeysCard
from twitchdesk.ui.main_window import PageName

Open = Callable[[], Desk]
MOST_STOPS = 80
READ = "Print…", "Save PDF…", "12 weeks", "Question 1", "Ask: ", "Name", "Signs", "A4", "Fit width", "Preview"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a diary with one twitch."""
    made = tmp_path / "d.twitchdesk"
    diary = open_diary(made, NOON)
    diary.do(Step("Begin", (Put(Preference("begun", "true")), twitch())))
    diary.close()
    return made


@pytest.fixture
def opened(qtbot: QtBot, file: Path, tmp_path: Path) -> Iterator[Open]:
    """Return a way to open the window on it; it is closed after the test."""
    clock = Clock(lambda: NOON, lambda wall: wall.replace(tzinfo=NOON.tzinfo))
    with ExitStack() as stack:
        yield lambda: stack.enter_context(open_desk(qtbot, file, tmp_path, clock))


def turn(desk: Desk, name: PageName = PageName.HANDOUT) -> None:
    QTest.mouseClick(desk.window.page_buttons[name], Qt.MouseButton.LeftButton)


def handout(desk: Desk) -> HandoutPage:
    page = desk.window.pages.currentWidget()
    assert isinstance(page, HandoutPage)
    return page


def name_kept(file: Path) -> str:
    diary = open_read_only(file)
    try:
        return choices_of(diary.read.preferences()).name
    finally:
        diary.close()


def type_a_name(desk: Desk, name: str = "Zoe") -> None:
    turn(desk)
    QTest.keyClicks(handout(desk).view.choices.about.name.line, name)


def test_the_rail_and_ctrl_3_lead_to_the_handout(opened: Open) -> None:
    desk = opened()
    turn(desk)
    first = handout(desk)
    turn(desk, PageName.TODAY)
    QTest.keyClick(desk.window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert handout(desk) is first


def test_a_name_that_is_being_typed_is_kept_when_the_window_closes(opened: Open, file: Path) -> None:
    desk = opened()
    type_a_name(desk)
    assert desk.window.close()
    assert name_kept(file) == "Zoe"


def test_a_name_that_is_being_typed_is_kept_when_another_diary_is_opened(opened: Open, file: Path) -> None:
    desk = opened()
    type_a_name(desk)
    desk.open_sample()
    assert name_kept(file) == "Zoe"


def test_larger_text_keeps_the_page_and_what_is_typed(opened: Open) -> None:
    desk = opened()
    type_a_name(desk)
    desk.window.menu.text_chosen.emit(125)
    assert handout(desk).view.choices.about.name.text == "Zoe"


def test_larger_text_keeps_what_is_typed_from_a_form(opened: Open) -> None:
    desk = opened()
    turn(desk)
    handout(desk).weekly.type_in()
    pane = handout(desk).weekly.pane
    assert pane is not None
    pane.show_week(date(2026, 11, 16))
    QTest.mouseClick(pane.view.page.nothing, Qt.MouseButton.LeftButton)
    before = pane.unsaved
    desk.window.menu.text_chosen.emit(125)
    assert before is not None
    assert handout(desk).weekly.unsaved == before
    # So that the window closes without a question.
    desk._let_go_of_pages()


def test_undo_takes_back_first_what_is_being_typed(opened: Open, file: Path) -> None:
    desk = opened()
    type_a_name(desk)
    desk.window.menu.undo_wanted.emit()
    assert handout(desk).view.choices.about.name.text == ""
    assert name_kept(file) == ""


def test_a_sentence_for_the_person_stands_at_the_foot(opened: Open) -> None:
    desk = opened()
    turn(desk)
    desk.say("The disk is full.")
    assert handout(desk).view.foot.strip.state.text == "The disk is full."


def test_the_keys_shown_are_those_of_the_page(opened: Open) -> None:
    desk = opened()
    turn(desk)
    desk.window.menu.keys_wanted.emit()
    card = desk.window.findChild(KeysCard)
    assert card is not None
    assert "Save as PDF" in card.accessibleDescription()


def test_tab_walks_the_page_as_it_is_read(opened: Open, qtbot: QtBot) -> None:
    desk = opened()
    turn(desk)
    qtbot.waitUntil(lambda: handout(desk).making.handout is not None)
    handout(desk).setFocus()
    names = list[str]()
    for _ in range(MOST_STOPS):
        QTest.keyClick(QApplication.focusWidget() or desk.window, Qt.Key.Key_Tab)
        stop = QApplication.focusWidget()
        names.append("" if stop is None else stop.accessibleName())
    found = [next((n for n, name in enumerate(names) if name.startswith(word)), -1) for word in READ]
    assert found == sorted(found)
    assert -1 not in found


@pytest.mark.parametrize("percent", [100, 125, 150])
def test_the_handout_needs_no_wider_window_than_today(opened: Open, percent: int) -> None:
    desk = opened()
    desk.window.menu.text_chosen.emit(percent)
    turn(desk)
    assert desk.page is not None
    assert handout(desk).minimumSizeHint().width() <= desk.page.view.minimumSizeHint().width()


def controls(page: QWidget) -> list[QWidget]:
    stops = (each for each in page.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return [each for each in stops if each.isVisible()]


def test_every_control_has_a_name(opened: Open) -> None:
    desk = opened()
    turn(desk)
    assert [each for each in controls(handout(desk)) if not each.accessibleName()] == []


def test_a_page_that_another_text_size_replaces_is_freed(opened: Open, qtbot: QtBot) -> None:
    desk = opened()
    turn(desk)
    qtbot.waitUntil(lambda: handout(desk).making.handout is not None)
    handout(desk).weekly.fresh_menu()
    page = handout(desk)
    before = [ref[QObject](each) for each in (page, page.view, page.making, page.gathering, page.weekly)]
    del page
    desk.window.menu.text_chosen.emit(125)

    def all_freed() -> bool:
        gc.collect()
        return not any(each() for each in before)

    qtbot.waitUntil(all_freed)
