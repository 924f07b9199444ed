"""The rail leads from page to page; each is kept as it was left."""

import gc
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path
from weakref import ref

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from tests.journeys.sketch import named, open_desk
from twitchdesk.clock import Clock
from twitchdesk.domain.edits import Put, Step
from twitchdesk.domain.records import LifeEvent, Preference
from twitchdesk.domain.span import DateRange
from twitchdesk.storage.opening import open_diary
from twitchdesk.ui.desk import Desk
from twitchdesk.ui.keys import KeysCard
from twitchdesk.ui.main_window import PageName
from twitchdesk.ui.patterns.events.editor import EventEditor
from twitchdesk.ui.patterns.page import PatternsPage
from twitchdesk.ui.patterns.sections import SectionName
from twitchdesk.ui.today.view import TodayView

Open = Callable[[], Desk]


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path, clock: Clock) -> Iterator[Open]:
    """Return a way to open the window on a diary that has been begun; it is closed after the test."""
    file = tmp_path / "d.twitchdesk"
    diary = open_diary(file, clock.now())
    diary.do(Step("Begin", (Put(Preference("begun", "true")),)))
    diary.close()
    with ExitStack() as stack:
        yield lambda: stack.enter_context(open_desk(qtbot, file, tmp_path, clock))


def press(desk: Desk, name: PageName) -> None:
    QTest.mouseClick(desk.window.page_buttons[name], Qt.MouseButton.LeftButton)


def patterns(desk: Desk) -> PatternsPage:
    page = desk.window.pages.currentWidget()
    assert isinstance(page, PatternsPage)
    return page


def test_the_rail_leads_to_patterns_and_back_to_the_day_that_was_left(opened: Open, clock: Clock) -> None:
    desk = opened()
    assert desk.page is not None
    desk.page.view.head.step_back()
    press(desk, PageName.PATTERNS)
    assert isinstance(desk.window.pages.currentWidget(), PatternsPage)
    press(desk, PageName.TODAY)
    assert desk.window.pages.currentWidget() is desk.page.view
    assert desk.page.today.day == clock.now().date() - timedelta(days=1)


def test_each_page_has_its_key(opened: Open) -> None:
    desk = opened()
    QTest.keyClick(desk.window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert desk.window.page_buttons[PageName.PATTERNS].isChecked()
    patterns(desk)
    QTest.keyClick(desk.window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(desk.window.pages.currentWidget(), TodayView)


def test_a_page_is_made_once(opened: Open) -> None:
    desk = opened()
    press(desk, PageName.PATTERNS)
    first = patterns(desk)
    press(desk, PageName.TODAY)
    press(desk, PageName.PATTERNS)
    assert patterns(desk) is first


def test_larger_text_keeps_the_page_that_is_shown(opened: Open) -> None:
    desk = opened()
    press(desk, PageName.PATTERNS)
    desk.window.menu.text_chosen.emit(125)
    patterns(desk)


def test_without_a_diary_the_rail_leads_nowhere(opened: Open, tmp_path: Path) -> None:
    desk = opened()
    (tmp_path / "other.twitchdesk").write_bytes(b"no diary at all, but long enough to be looked at" * 20)
    desk.open(tmp_path / "other.twitchdesk")
    assert not desk.window.page_buttons[PageName.PATTERNS].isEnabled()


def test_the_switch_shows_each_section_and_the_last_one_is_remembered(opened: Open) -> None:
    desk = opened()
    press(desk, PageName.PATTERNS)
    for name in SectionName:
        QTest.mouseClick(patterns(desk).switch.button(name), Qt.MouseButton.LeftButton)
        assert patterns(desk).section is name
    desk.window.menu.text_chosen.emit(100)
    assert patterns(desk).section is SectionName.TESTED


def test_page_down_walks_the_sections(opened: Open) -> None:
    desk = opened()
    press(desk, PageName.PATTERNS)
    QTest.keyClick(patterns(desk), Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert patterns(desk).section is SectionName.RHYTHM
    QTest.keyClick(patterns(desk), Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert patterns(desk).section is SectionName.LINKS


def test_the_keys_shown_are_those_of_the_page(opened: Open) -> None:
    desk = opened()
    press(desk, PageName.PATTERNS)
    desk.window.menu.keys_wanted.emit()
    card = desk.window.findChild(KeysCard)
    assert card is not None
    assert "The next section" in card.accessibleDescription()


def test_a_step_on_patterns_is_said_at_its_foot_with_the_way_back(opened: Open, clock: Clock) -> None:
    desk = opened()
    press(desk, PageName.PATTERNS)
    assert desk.live is not None
    desk.live.do(Step("Cold", (Put(LifeEvent("e", clock.now().date(), "Cold", clock.now())),)))
    strip = patterns(desk).strip
    assert (strip.state.text, strip.isVisible()) == ("Cold", True)
    strip.undo_pressed.emit()
    assert desk.live.read.life_events(DateRange.single(clock.now().date())) == ()


def type_an_event(desk: Desk) -> None:
    press(desk, PageName.PATTERNS)
    patterns(desk).show_section(SectionName.EVENTS)
    QTest.mouseClick(named(desk, "Add an event")[0], Qt.MouseButton.LeftButton)
    QTest.keyClicks(editor(desk).name.line, "New tablets")


def editor(desk: Desk) -> EventEditor:
    shown = [each for each in desk.window.findChildren(EventEditor) if each.isVisible()]
    assert len(shown) == 1
    return shown[0]


def test_larger_text_keeps_an_event_that_is_being_typed(opened: Open) -> None:
    desk = opened()
    type_an_event(desk)
    desk.window.menu.text_chosen.emit(125)
    kept = editor(desk).name.line.text()
    QTest.keyClick(editor(desk), Qt.Key.Key_Escape)
    assert kept == "New tablets"


def test_closing_asks_before_an_event_that_is_being_typed_is_lost(opened: Open) -> None:
    desk = opened()
    type_an_event(desk)
    asked = list[str]()

    def stay() -> None:
        question = QApplication.activeModalWidget()
        assert isinstance(question, QMessageBox)
        asked.append(question.informativeText())
        question.reject()

    QTimer.singleShot(0, stay)
    assert not desk.window.close()
    assert asked == ["Life event: New tablets"]
    QTest.keyClick(editor(desk), Qt.Key.Key_Escape)


@pytest.mark.parametrize("percent", [100, 125, 150])
def test_patterns_needs_no_wider_window_than_today(opened: Open, percent: int) -> None:
    desk = opened()
    desk.window.menu.text_chosen.emit(percent)
    press(desk, PageName.PATTERNS)
    assert desk.page is not None
    assert patterns(desk).minimumSizeHint().width() <= desk.page.view.minimumSizeHint().width()


def test_pages_that_another_text_size_replaces_are_freed_and_work_no_more(opened: Open, qtbot: QtBot) -> None:
    desk = opened()
    assert desk.pages is not None
    press(desk, PageName.PATTERNS)
    pages = desk.pages
    before = [ref[QObject](each) for each in (pages, pages.finder, pages.today, patterns(desk))]
    del pages
    desk.window.menu.text_chosen.emit(125)

    def all_freed() -> bool:
        gc.collect()
        return not any(each() for each in before)

    qtbot.waitUntil(all_freed)
