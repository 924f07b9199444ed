"""A live diary in memory, a look and a clock that stands still."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from twitchdesk.clock import Clock
from twitchdesk.storage.opening import in_memory
from twitchdesk.ui.live_diary import LiveDiary
from twitchdesk.ui.look import Look, ThemeChoice
from twitchdesk.ui.today.pane import TodayPane
from twitchdesk.ui.today.view import TodayView

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
def live(qtbot: QtBot) -> Iterator[LiveDiary]:
    """Return an empty diary kept in memory."""
    diary = LiveDiary(in_memory())
    yield diary
    diary.close(NOON)


@pytest.fixture
def look(resources: Path, qtbot: QtBot) -> Look:
    """Return the light look at ordinary text size."""
    return Look(resources, ThemeChoice.LIGHT)


@pytest.fixture
def clock() -> Clock:
    """Return a clock that always says 22 November 2026, 12:00, in a place on UTC."""
    return Clock(now=lambda: NOON, localise=lambda wall: wall.replace(tzinfo=UTC))


@pytest.fixture
def view(look: Look, qtbot: QtBot) -> TodayView:
    """Return Today without its panes, on the screen."""
    page = TodayView(look, QWidget())
    qtbot.addWidget(page)
    page.resize(1192, 800)
    page.show()
    return page


@pytest.fixture
def pane(live: LiveDiary, clock: Clock, view: TodayView) -> TodayPane:
    """Return Today joined to the diary."""
    return TodayPane(live, clock, view)
