"""The first two days of a person: log, close, come back, find everything, take it back, find that too."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from tests.journeys.person import Person, at_the_window
from tests.journeys.sketch import where_is
from tests.screen import Screen
from twitchdesk.clock import Clock
from twitchdesk.paths import resources
from twitchdesk.storage.opening import open_read_only
from twitchdesk.storage.reader import DiaryReader
from twitchdesk.ui.look import load_theme

CALF, COFFEE, NIGHT = "Your left calf, upper", "Brewed coffee", "Night"
OTHER = "Your right calf, upper"


@pytest.fixture
def diary(tmp_path: Path) -> Path:
    return tmp_path / "diary.twitchdesk"


@pytest.fixture
def kept(qtbot: QtBot, diary: Path) -> Callable[[Callable[[DiaryReader], object]], None]:
    """Return a way to wait until the file on disk answers a question with yes."""

    def wait_until(asked: Callable[[DiaryReader], object]) -> None:
        qtbot.waitUntil(lambda: bool(answer(diary, asked)), timeout=10_000)

    return wait_until


def answer(diary: Path, asked: Callable[[DiaryReader], object]) -> object:
    opened = open_read_only(diary)
    try:
        return asked(opened.read)
    finally:
        opened.close()


def begin(qtbot: QtBot, screen: Screen, diary: Path, folder: Path) -> dict[str, QPoint]:
    """Pass the first screen and return where things are on Today."""
    start = where_is(qtbot, diary, folder, "Open my diary")
    with at_the_window(screen, diary) as person:
        person.click(start["Open my diary"])
        qtbot.waitUntil(lambda: bool(answer(diary, DiaryReader.preferences)), timeout=10_000)
        assert person.close_window() == 0
    return where_is(qtbot, diary, folder, CALF, OTHER, COFFEE, NIGHT)


def log_all(person: Person, place: dict[str, QPoint]) -> None:
    """Click the calf and the coffee, and keep last night's times."""
    person.click(place[CALF])
    person.click(place[COFFEE])
    person.click(place[NIGHT])
    person.press("Return")


def is_painted(person: Person, place: dict[str, QPoint], folder: Path) -> bool:
    """Tell whether body and habits stand: the title of the window is there before them."""
    colours = load_theme(resources(), dark=False).colours
    bare, card = person.sees(place[OTHER], folder), person.sees(place[NIGHT], folder)
    return bare == QColor(colours["muscle"]) and card != QColor(colours["paper"])


@pytest.mark.screen
@pytest.mark.slow
def test_what_was_logged_is_there_the_next_time_and_can_be_taken_back(
    qtbot: QtBot, x_screen: Screen, diary: Path, tmp_path: Path, kept: Callable[..., None]
) -> None:
    today, place = Clock().today(), begin(qtbot, x_screen, diary, tmp_path)
    with at_the_window(x_screen, diary) as person:
        qtbot.waitUntil(lambda: is_painted(person, place, tmp_path), timeout=10_000)
        skin = person.sees(place[CALF], tmp_path)
        log_all(person, place)
        kept(lambda read: read.twitches_on(today) and read.habit_entries_on(today) and read.sleep_on(today))
        assert person.close_window() == 0
    with at_the_window(x_screen, diary) as person:
        qtbot.waitUntil(lambda: person.sees(place[CALF], tmp_path) != skin, timeout=10_000)
        person.press("ctrl+z")
        kept(lambda read: not read.twitches_on(today))
        qtbot.waitUntil(lambda: person.sees(place[CALF], tmp_path) == skin, timeout=10_000)
        assert person.close_window() == 0
    assert answer(diary, lambda read: read.habit_entries_on(today) and read.sleep_on(today))
