"""The section “When and where” on an in-memory diary, at noon of 22 November 2026."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from twitchdesk.clock import Clock
from twitchdesk.domain.edits import Edit, Put, Step
from twitchdesk.domain.records import LifeEvent, Mark, QuietDay, Source, Twitch, day_id, new_id
from twitchdesk.domain.span import Moment
from twitchdesk.knowledge.load import Knowledge
from twitchdesk.knowledge.wording import load_wording
from twitchdesk.storage.opening import in_memory
from twitchdesk.ui.live_diary import LiveDiary
from twitchdesk.ui.look import Look, ThemeChoice
from twitchdesk.ui.memory import Memory
from twitchdesk.ui.patterns.rhythm.locale_words import tongue_of
from twitchdesk.ui.patterns.rhythm.pane import RhythmPane
from twitchdesk.ui.patterns.rhythm.told import Tongue
from twitchdesk.ui.today_page import Tools

TODAY = date(2026, 11, 22)
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def ago(days: int) -> date:
    """Return the day so many days before today, a Sunday."""
    return TODAY - timedelta(days=days)


def twitch(day: date, place: str = "calf_left", hour: int = 9, source: Source = Source.CLICK) -> Put:
    """Return the edit that logs one twitch."""
    at = Moment(datetime.combine(day, time(hour), UTC))
    return Put(Twitch(new_id(), day, at, (Mark(place),), NOON, source=source))


def quiet(day: date) -> Put:
    """Return the edit that observes a day as quiet."""
    return Put(QuietDay(day_id("quiet", day), day, NOON))


def event(day: date, label: str) -> Put:
    """Return the edit that notes a life event."""
    return Put(LifeEvent(new_id(), day, label, NOON))


@dataclass
class Rhythm:
    """The section and its diary, with the eyes of a person."""

    pane: RhythmPane
    live: LiveDiary
    qtbot: QtBot

    def log(self, *edits: Edit) -> None:
        """Change the diary and wait until what is visible shows it."""
        assert self.live.do(Step("Logged", edits))
        self.settle()

    def settle(self) -> None:
        """Wait until everything is read and shown."""
        if self.pane.isVisible():
            self.qtbot.waitUntil(lambda: self.pane.is_current)

    def show(self) -> None:
        """Bring the section on the screen."""
        self.pane.show()
        self.settle()


@pytest.fixture
def tongue(resources: Path) -> Tongue:
    """Return the words of the section."""
    return tongue_of(load_wording(resources))


@pytest.fixture
def tools(qapp: object, resources: Path, known: Knowledge, tmp_path: Path) -> Tools:
    """Return a light look, a clock that stands still, and an empty memory."""
    clock = Clock(lambda: NOON, lambda wall: wall.replace(tzinfo=UTC))
    return Tools(Look(resources, ThemeChoice.LIGHT), clock, Memory(tmp_path / "memory.ini"), known)


@pytest.fixture
def live(qapp: object) -> Iterator[LiveDiary]:
    """Return an empty diary in memory."""
    diary = LiveDiary(in_memory())
    yield diary
    diary.close(NOON)


@pytest.fixture
def hidden(qtbot: QtBot, live: LiveDiary, tools: Tools) -> Rhythm:
    """Return the section of 1200 × 700 pixels before it was ever seen."""
    pane = RhythmPane(live, tools)
    qtbot.addWidget(pane)
    pane.resize(1200, 700)
    return Rhythm(pane, live, qtbot)


@pytest.fixture
def rhythm(hidden: Rhythm) -> Rhythm:
    """Return the section on the screen: five weeks, a calf and an eyelid, mostly quiet."""
    hidden.log(*(quiet(ago(days)) for days in range(3, 36)))
    hidden.log(twitch(ago(1), hour=21), twitch(ago(1), "eyelid_lower_right", 22), twitch(ago(2), hour=21))
    hidden.log(twitch(ago(40)))
    hidden.show()
    return hidden
