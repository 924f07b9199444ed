"""A diary in memory, a clock that stands, and a panel on them."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from twitchdesk.clock import Clock
from twitchdesk.domain.habits import HabitBook
from twitchdesk.knowledge.load import load_habits
from twitchdesk.storage.opening import in_memory
from twitchdesk.ui.habits.controls import Asked
from twitchdesk.ui.habits.pane import HabitsPane
from twitchdesk.ui.habits.wishes import Wish
from twitchdesk.ui.live_diary import LiveDiary
from twitchdesk.ui.look import Look, ThemeChoice

DAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 15, 20, tzinfo=UTC)
Ask = Callable[[Wish], None]


@pytest.fixture(scope="session")
def book(resources: Path) -> HabitBook:
    return load_habits(resources)


@pytest.fixture
def clock() -> Clock:
    return Clock(now=lambda: NOW, localise=lambda wall: wall.replace(tzinfo=UTC))


@pytest.fixture
def look(qtbot: QtBot, resources: Path) -> Look:
    return Look(resources, ThemeChoice.LIGHT)


@pytest.fixture
def live(qtbot: QtBot) -> Iterator[LiveDiary]:
    diary = LiveDiary(in_memory())
    yield diary
    diary.close(NOW)


@pytest.fixture
def pane(qtbot: QtBot, live: LiveDiary, look: Look, clock: Clock, book: HabitBook) -> HabitsPane:
    made = HabitsPane(live, look, clock, book)
    qtbot.addWidget(made)
    made.resize(528, 372)
    made.show_day(DAY)
    made.show()
    return made


@pytest.fixture
def ask(pane: HabitsPane) -> Ask:
    """Say a wish as a card does."""

    def say(wish: Wish) -> None:
        pane.view.asked.emit(Asked("caffeine", wish))

    return say
