"""A plotting pane on an in-memory diary, at noon of 22 November 2026."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint
from pytestqt.qtbot import QtBot

from twitchdesk.clock import Clock
from twitchdesk.domain.edits import Edit, Put, Step
from twitchdesk.domain.habits import HabitBook
from twitchdesk.domain.records import (
    HabitEntry,
    LifeEvent,
    Mark,
    QuietDay,
    SleepNight,
    Twitch,
    day_id,
    new_id,
)
from twitchdesk.domain.span import Moment
from twitchdesk.knowledge.load import load_habits, load_knowledge
from twitchdesk.storage.opening import in_memory
from twitchdesk.ui.live_diary import LiveDiary
from twitchdesk.ui.look import Look, ThemeChoice
from twitchdesk.ui.plots.area import ChartArea
from twitchdesk.ui.plots.pane import PlotPane
from twitchdesk.ui.plots.state import Bar, PlotState

TODAY = date(2026, 11, 22)
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def ago(days: int) -> date:
    """Return the day so many days before today."""
    return TODAY - timedelta(days=days)


def twitch(day: date) -> Put:
    """Return the edit that logs one twitch at noon of a day."""
    at = Moment(datetime.combine(day, time(12), UTC))
    return Put(Twitch(id=new_id(), day=day, at=at, marks=(Mark("calf_left"),), created=NOON))


def quiet(day: date) -> Put:
    """Return the edit that observes a day as quiet."""
    return Put(QuietDay(day_id("quiet", day), day, NOON))


def coffee(day: date, milligrams: float = 95.0) -> Put:
    """Return the edit that notes a coffee."""
    return Put(HabitEntry(new_id(), "caffeine", day, milligrams, NOON))


def night(day: date, hours: float) -> Put:
    """Return the edit that notes a night."""
    return Put(SleepNight(new_id(), day, NOON, edited_h=hours))


def event(day: date, label: str) -> Put:
    """Return the edit that notes a life event."""
    return Put(LifeEvent(new_id(), day, label, NOON))


@dataclass
class Kept:
    """A memory of texts."""

    texts: dict[str, str] = field(default_factory=dict)

    def text(self, key: str, otherwise: str = "") -> str:
        return self.texts.get(key, otherwise)

    def keep(self, key: str, value: str) -> None:
        self.texts[key] = value


@dataclass
class Plot:
    """The pane and its diary, with the eyes and hands of a person."""

    pane: PlotPane
    live: LiveDiary
    memory: Kept
    now: list[datetime]

    @property
    def area(self) -> ChartArea:
        area = self.pane.view.stage.area
        assert area is not None
        return area

    @property
    def state(self) -> PlotState:
        state = self.pane.view.stage.state
        assert state is not None
        return state

    @property
    def words(self) -> str:
        return self.pane.view.words.text()

    def log(self, *edits: Edit) -> None:
        assert self.live.do(Step("Logged", edits))

    def bar(self, day: date) -> Bar:
        bar = self.state.bar_at(day.toordinal())
        assert bar is not None
        return bar

    def over(self, day: date) -> QPoint:
        """Return the point of the chart in the middle of a day's column."""
        plot_field = self.area.chart.field
        assert plot_field is not None
        return QPoint(round(plot_field.x(day.toordinal() + 0.5)), round(plot_field.y(0.5)))


@pytest.fixture(autouse=True)
def _british() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


@pytest.fixture(scope="session")
def book(resources: Path) -> HabitBook:
    """Return the habits."""
    return load_habits(resources)


@pytest.fixture
def look(qapp: object, resources: Path) -> Look:
    """Return the light look."""
    return Look(resources, ThemeChoice.LIGHT)


@pytest.fixture
def live(qapp: object) -> Iterator[LiveDiary]:
    """Return an empty diary in memory."""
    diary = LiveDiary(in_memory())
    yield diary
    diary.close(NOON)


@pytest.fixture
def closed_plot(qtbot: QtBot, live: LiveDiary, look: Look, resources: Path) -> Plot:
    """Return a pane of 528 × 252 pixels that has not been seen yet."""
    now, memory = [NOON], Kept()
    clock = Clock(lambda: now[-1], lambda wall: wall.replace(tzinfo=UTC))
    pane = PlotPane(live, look, clock, load_knowledge(resources), memory)
    qtbot.addWidget(pane)
    pane.resize(528, 252)
    return Plot(pane, live, memory, now)


@pytest.fixture
def plot(qtbot: QtBot, closed_plot: Plot) -> Plot:
    """Return a pane on the screen: two quiet weeks, then yesterday with three twitches and a coffee."""
    closed_plot.log(*(quiet(ago(days)) for days in range(2, 14)), coffee(ago(1)), twitch(ago(1)))
    closed_plot.log(twitch(ago(1)), twitch(ago(1)))
    closed_plot.pane.show()
    qtbot.waitUntil(lambda: closed_plot.pane.view.stage.currentWidget() is closed_plot.pane.view.stage.area)
    return closed_plot
