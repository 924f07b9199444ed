"""The first screen and the page of a diary that cannot be opened."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from twitchdesk.clock import Clock
from twitchdesk.storage.diary import Diary
from twitchdesk.storage.opening import open_diary
from twitchdesk.storage.problems import Remedy, StorageError, Trouble
from twitchdesk.storage.upkeep import back_up
from twitchdesk.ui.look import Look
from twitchdesk.ui.start.choices import FirstChoices, Frequency
from twitchdesk.ui.start.first_start import FirstStart
from twitchdesk.ui.start.state import REMEDY_WORDS, trouble_state
from twitchdesk.ui.unopened import Unopened, WaysOn

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def test_the_first_screen_can_be_passed_without_choosing_anything(look: Look, qtbot: QtBot) -> None:
    page = FirstStart(look, "/home/me/diary.twitchdesk")
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.begun) as begun:
        page.start.click()
    assert begun.args == [FirstChoices(None, "ml")]


def test_the_first_screen_hands_on_what_was_chosen(look: Look, qtbot: QtBot) -> None:
    page = FirstStart(look, "/home/me/diary.twitchdesk")
    qtbot.addWidget(page)
    page._frequency.buttons()[2].click()
    page._unit.buttons()[1].click()
    with qtbot.waitSignal(page.begun) as begun:
        page.start.click()
    assert begun.args == [FirstChoices(Frequency.CONSTANT, "fl_oz")]


@pytest.mark.parametrize("trouble", list(Trouble))
def test_every_trouble_has_a_title_a_sentence_with_the_file_and_a_way_on(trouble: Trouble) -> None:
    state = trouble_state(StorageError(trouble, "/d/mine.twitchdesk"), has_backup=True)
    assert state.title
    assert "/d/mine.twitchdesk" in state.sentence
    assert all(remedy in REMEDY_WORDS for remedy in state.remedies)
    assert state.remedies


def test_restoring_is_not_offered_without_a_good_backup() -> None:
    state = trouble_state(StorageError(Trouble.DAMAGED, "d"), has_backup=False)
    assert Remedy.RESTORE not in state.remedies


def unopened(look: Look, clock: Clock, file: Path, trouble: Trouble) -> tuple[Unopened, list[Diary]]:
    opened = list[Diary]()
    ways = WaysOn(opened.append, lambda: None)
    return Unopened(look, clock, file, StorageError(trouble, file), ways), opened


def test_a_damaged_diary_is_restored_by_one_click_and_the_damaged_file_is_kept(
    look: Look, clock: Clock, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "d.twitchdesk"
    open_diary(file, NOON).close()
    back_up(file, NOON)
    file.write_bytes(b"spoilt")
    trouble, opened = unopened(look, clock, file, Trouble.DAMAGED)
    qtbot.addWidget(trouble.page)
    trouble.page.buttons[Remedy.RESTORE].click()
    assert opened[0].read.facts().first is None
    assert [left.read_bytes() for left in tmp_path.glob("d-replaced-*.twitchdesk")] == [b"spoilt"]
    opened[0].close()


def test_starting_anew_puts_the_empty_file_aside(
    look: Look, clock: Clock, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "d.twitchdesk"
    file.touch()
    trouble, opened = unopened(look, clock, file, Trouble.EMPTY)
    qtbot.addWidget(trouble.page)
    trouble.page.buttons[Remedy.START_NEW].click()
    assert len(list(tmp_path.glob("d-replaced-*"))) == 1
    opened[0].close()


def test_what_fails_again_is_said_on_the_page(look: Look, clock: Clock, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "gone.twitchdesk"
    trouble, opened = unopened(look, clock, file, Trouble.MISSING)
    qtbot.addWidget(trouble.page)
    trouble.page.buttons[Remedy.RETRY].click()
    assert opened == []
    assert "is not there" in trouble.page.problem.text()


def test_the_first_way_on_has_the_focus(look: Look, clock: Clock, tmp_path: Path, qtbot: QtBot) -> None:
    trouble, _ = unopened(look, clock, tmp_path / "gone.twitchdesk", Trouble.MISSING)
    qtbot.addWidget(trouble.page)
    trouble.page.show()
    focused = trouble.page.focusWidget()
    # Nothing holds the page after the test; shown, it could be painted while it is collected.
    trouble.page.hide()
    assert focused is next(iter(trouble.page.buttons.values()))
