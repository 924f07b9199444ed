"""The whole window off screen: first start, sample, trouble, text size, closing."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from tests.journeys.sketch import open_desk
from twitchdesk import paths
from twitchdesk.clock import Clock
from twitchdesk.domain.edits import Put, Step
from twitchdesk.domain.records import Kind, Preference, QuietDay
from twitchdesk.exchange.sample import write_sample
from twitchdesk.knowledge.load import load_habits
from twitchdesk.storage.backup import list_backups
from twitchdesk.storage.opening import open_diary
from twitchdesk.storage.problems import Remedy
from twitchdesk.ui.body_map.view import Click
from twitchdesk.ui.desk import Desk
from twitchdesk.ui.habits.controls import Opening
from twitchdesk.ui.habits.open_card import OpenCard
from twitchdesk.ui.keys import KeysCard
from twitchdesk.ui.live_diary import LiveDiary
from twitchdesk.ui.start.first_start import FirstStart
from twitchdesk.ui.start.trouble_page import TroublePage
from twitchdesk.ui.today.view import TodayView

Open = Callable[[], Desk]
DAY = date(2026, 11, 22)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "d.twitchdesk"


@pytest.fixture
def begun(file: Path, clock: Clock) -> Path:
    """Return a diary that has been begun."""
    diary = open_diary(file, clock.now())
    diary.do(Step("Begin", (Put(Preference("begun", "true")),)))
    diary.close()
    return file


@pytest.fixture
def opened(qtbot: QtBot, file: Path, tmp_path: Path, clock: Clock) -> Iterator[Open]:
    """Return a way to open the window on the diary; it is closed after the test."""
    with ExitStack() as stack:
        yield lambda: stack.enter_context(open_desk(qtbot, file, tmp_path, clock))


def test_the_first_start_shows_one_screen_and_then_today(opened: Open) -> None:
    desk = opened()
    first = desk.window.pages.currentWidget()
    assert isinstance(first, FirstStart)
    first.start.click()
    assert isinstance(desk.window.pages.currentWidget(), TodayView)


def test_the_choices_of_the_first_screen_are_kept_in_the_diary(opened: Open) -> None:
    desk = opened()
    first = desk.window.pages.currentWidget()
    assert isinstance(first, FirstStart)
    first.start.click()
    assert desk.live is not None
    assert desk.live.read.preferences() == {"begun": True, "volume_unit": "ml"}


def test_first_choices_that_cannot_be_saved_are_said_and_stay_on_the_page(file: Path, opened: Open) -> None:
    desk = opened()
    first = desk.window.pages.currentWidget()
    assert isinstance(first, FirstStart)
    file.rename(file.with_name("elsewhere"))
    first.start.click()
    assert "is not there any more" in desk.window.banner.words.text()
    file.with_name("elsewhere").rename(file)
    first.start.click()
    assert isinstance(desk.window.pages.currentWidget(), TodayView)
    assert not desk.window.banner.isVisible()


def test_a_sample_that_cannot_be_written_is_said_and_ones_own_diary_is_back(
    begun: Path, opened: Open
) -> None:
    desk = opened()
    paths.data_folder().mkdir(parents=True, exist_ok=True)
    (paths.data_folder() / "sample").write_text("a file in the place of the folder")
    desk.open_sample()
    assert "cannot be" in desk.window.banner.words.text()
    assert (desk.where, desk.page is None) == (begun, False)


def test_a_diary_that_was_begun_opens_on_today_at_once(begun: Path, opened: Open) -> None:
    assert isinstance(opened().window.pages.currentWidget(), TodayView)


def test_the_sample_is_marked_and_one_click_leads_back(begun: Path, opened: Open) -> None:
    desk = opened()
    desk.open_sample()
    assert desk.live is not None
    assert desk.live.read.facts().first is not None
    assert "sample diary" in desk.window.banner.words.text()
    desk.window.banner.button.click()
    assert desk.where == begun
    assert not desk.window.banner.isVisible()


def test_leaving_a_sample_that_was_opened_by_its_name_leads_to_the_usual_diary(
    file: Path, opened: Open, clock: Clock
) -> None:
    write_sample(file, days=3, now=clock.now(), habits=load_habits(paths.resources()))
    desk = opened()
    desk.window.banner.button.click()
    assert desk.where == paths.default_diary()
    assert isinstance(desk.window.pages.currentWidget(), FirstStart)


def test_the_sample_is_one_click_away_on_the_first_screen_too(opened: Open) -> None:
    desk = opened()
    first = desk.window.pages.currentWidget()
    assert isinstance(first, FirstStart)
    first.sample.click()
    assert "sample diary" in desk.window.banner.words.text()


def test_a_damaged_diary_is_said_in_the_place_of_today(file: Path, opened: Open) -> None:
    file.write_bytes(b"no diary at all")
    page = opened().window.pages.currentWidget()
    assert isinstance(page, TroublePage)
    assert str(file) in page.sentence.text()


def test_a_missing_diary_with_backups_is_not_greeted_as_a_first_start(
    begun: Path, opened: Open, qtbot: QtBot, tmp_path: Path, clock: Clock
) -> None:
    with open_desk(qtbot, begun, tmp_path, clock) as desk:
        assert desk.page is not None
        desk.page.view.head.quiet.click()
    begun.unlink()
    assert isinstance(opened().window.pages.currentWidget(), TroublePage)


def test_larger_text_lays_the_page_out_anew_on_the_same_diary(begun: Path, opened: Open) -> None:
    desk = opened()
    before = desk.page
    desk.window.menu.text_chosen.emit(150)
    assert desk.page is not None
    assert desk.page is not before
    desk.page.view.head.quiet.click()
    assert desk.live is not None
    assert len(list(desk.live.read.records(Kind.QUIET_DAY))) == 1


def test_larger_text_stays_on_the_day_that_is_looked_at(begun: Path, opened: Open) -> None:
    desk = opened()
    assert desk.page is not None
    desk.page.view.head.step_back()
    desk.window.menu.text_chosen.emit(150)
    assert desk.page.today.day == DAY - timedelta(days=1)


def test_what_is_being_typed_is_kept_when_the_window_closes(
    begun: Path, qtbot: QtBot, tmp_path: Path, clock: Clock
) -> None:
    with open_desk(qtbot, begun, tmp_path, clock) as desk:
        assert desk.page is not None
        desk.page.habits.view.open_card(Opening("sleep"))
        card = desk.page.habits.view.opened
        assert isinstance(card, OpenCard)
        assert card.night is not None
        for line, text in ((card.night.bed.line, "23:00"), (card.night.wake.line, "07:00")):
            line.setFocus()
            QTest.keyClicks(line, text)
    diary = open_diary(begun, clock.now())
    night = diary.read.sleep_on(DAY)
    diary.close()
    assert night is not None


def test_diaries_that_were_left_are_freed(begun: Path, opened: Open, qtbot: QtBot) -> None:
    desk = opened()
    for _ in range(2):
        desk.open_sample()
        desk.window.banner.button.click()
    qtbot.waitUntil(lambda: len(desk.findChildren(LiveDiary)) == 1)


def test_the_theme_is_remembered(
    begun: Path, opened: Open, qtbot: QtBot, tmp_path: Path, clock: Clock
) -> None:
    with open_desk(qtbot, begun, tmp_path, clock) as desk:
        desk.window.menu._themes.actions()[2].trigger()
    assert opened().window.palette().window().color().lightness() < 60


def test_closing_a_changed_diary_makes_a_backup(
    begun: Path, qtbot: QtBot, tmp_path: Path, clock: Clock
) -> None:
    with open_desk(qtbot, begun, tmp_path, clock) as desk:
        assert desk.page is not None
        desk.page.view.head.quiet.click()
    assert len(list_backups(begun)) == 1


def test_undo_and_redo_answer_to_their_keys(begun: Path, opened: Open, qtbot: QtBot) -> None:
    desk = opened()
    assert desk.page is not None
    assert desk.live is not None
    desk.page.view.head.quiet.click()
    with qtbot.waitSignal(desk.live.changed):
        desk.window.menu.undo.trigger()
    assert desk.window.menu.redo.isEnabled()
    assert not list(desk.live.read.records(Kind.QUIET_DAY))


def test_a_digit_pressed_on_the_page_logs_the_last_place(begun: Path, opened: Open) -> None:
    desk = opened()
    assert desk.page is not None
    assert desk.live is not None
    desk.page.body_map.log(Click("calf_left"))
    QTest.keyClick(desk.page.view, Qt.Key.Key_1)
    assert len(list(desk.live.read.records(Kind.TWITCH))) == 2


def test_the_keys_of_the_page_close_with_escape(begun: Path, opened: Open) -> None:
    desk = opened()
    desk.window.menu.keys_wanted.emit()
    (card,) = desk.window.findChildren(KeysCard)
    QTest.keyClick(card, Qt.Key.Key_Escape)
    assert not card.isVisible()


@pytest.fixture
def looking(begun: Path, opened: Open, clock: Clock) -> Iterator[Desk]:
    """Return a window that looks at a diary which another window has open."""
    other = open_diary(begun, clock.now())
    desk = opened()
    page = desk.window.pages.currentWidget()
    assert isinstance(page, TroublePage)
    page.buttons[Remedy.OPEN_READ_ONLY].click()
    yield desk
    other.close()


def test_a_diary_open_elsewhere_can_be_looked_at_and_says_that_it_is_read_only(looking: Desk) -> None:
    assert isinstance(looking.window.pages.currentWidget(), TodayView)
    assert "read-only" in looking.window.banner.words.text()


def test_the_window_stays_when_an_entry_is_not_saved_and_the_person_wants_to_stay(looking: Desk) -> None:
    assert looking.live is not None
    looking.live.do(Step("Left calf · 12:00", (Put(Preference("begun", "false")),)))
    QTimer.singleShot(0, press_stay)
    assert not looking.window.close()
    looking.live.give_up_waiting()


def press_stay() -> None:
    """Press the safe button of the question."""
    question = QApplication.activeModalWidget()
    assert isinstance(question, QMessageBox)
    question.defaultButton().click()


def test_the_strip_names_the_entry_that_is_not_saved(looking: Desk) -> None:
    assert looking.live is not None
    assert looking.page is not None
    looking.live.do(Step("Left calf · 12:00", (Put(Preference("begun", "false")),)))
    assert looking.page.view.strip.state.text.startswith("Not saved yet: Left calf · 12:00.")
    looking.live.give_up_waiting()


def test_what_is_not_saved_is_still_named_when_the_text_size_changes(looking: Desk) -> None:
    assert looking.live is not None
    looking.live.do(Step("Left calf · 12:00", (Put(Preference("begun", "false")),)))
    looking.window.menu.text_chosen.emit(125)
    assert looking.page is not None
    assert looking.page.view.strip.state.waiting == 1
    looking.live.give_up_waiting()


def put_by_hand(file: Path, statement: str) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute(statement)


def test_an_entry_that_cannot_be_read_is_said_with_ways_on_and_not_on_half_a_page(
    begun: Path, opened: Open
) -> None:
    put_by_hand(begun, "INSERT INTO preference VALUES ('day_starts_at', '\"25:99\"')")
    desk = opened()
    page = desk.window.pages.currentWidget()
    assert isinstance(page, TroublePage)
    assert "damaged" in page.sentence.text()
    assert desk.live is None


def test_looking_at_a_diary_that_cannot_be_shown_comes_back_to_the_ways_on(begun: Path, opened: Open) -> None:
    put_by_hand(begun, "UPDATE preference SET value = '{'")
    desk = opened()
    page = desk.window.pages.currentWidget()
    assert isinstance(page, TroublePage)
    page.remedy_chosen.emit(Remedy.OPEN_READ_ONLY)
    assert desk.live is None
    assert isinstance(desk.window.pages.currentWidget(), TroublePage)


def test_a_name_that_no_file_can_have_is_said_in_the_window(
    tmp_path: Path, qtbot: QtBot, clock: Clock
) -> None:
    with open_desk(qtbot, tmp_path / ("x" * 300), tmp_path, clock) as desk:
        assert isinstance(desk.window.pages.currentWidget(), TroublePage)


def test_closing_stops_once_to_say_what_the_diary_will_not_take(
    begun: Path, opened: Open, clock: Clock
) -> None:
    desk, now = opened(), clock.now()
    assert desk.live is not None
    desk.live._diary.read_only = True
    for name in ("one", "other"):
        desk.live.do(Step("Quiet day", (Put(QuietDay(name, now.date(), now)),)))
    desk.live._diary.read_only = False
    assert not desk.window.close()
    assert desk.window.close()
