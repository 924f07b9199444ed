"""A panel to type a form in, on an in-memory diary, at noon of Sunday 22 November 2026."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from twitchdesk.clock import Clock
from twitchdesk.domain.edits import Edit, Put, Step
from twitchdesk.domain.phrases import Phrases
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
from twitchdesk.domain.span import DateRange, Moment
from twitchdesk.knowledge.load import Knowledge
from twitchdesk.knowledge.wording import load_wording
from twitchdesk.storage.opening import in_memory
from twitchdesk.ui.habits.facts import HabitFacts
from twitchdesk.ui.handout.form.making import Maker
from twitchdesk.ui.handout.form.pane import FormPane
from twitchdesk.ui.handout.form.typed import DayInDiary, TypedDay, TypedPlace
from twitchdesk.ui.handout.form.week import form_drinks, form_rows
from twitchdesk.ui.live_diary import LiveDiary
from twitchdesk.ui.look import Look, ThemeChoice
from twitchdesk.ui.memory import Memory
from twitchdesk.ui.today_page import Tools

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
TODAY = NOON.date()
MONDAY = date(2026, 11, 16)
WEDNESDAY = date(2026, 11, 18)
CALF = TypedPlace("Left calf, upper", place="calf_left")


def twitch(day: date = WEDNESDAY, at: time = time(8, 30)) -> Twitch:
    """Return a twitch of the left calf."""
    moment = Moment(datetime.combine(day, at, UTC))
    return Twitch(new_id(), day, moment, (Mark("calf_left"),), NOON)


def entry(habit: str, value: float, day: date = WEDNESDAY) -> HabitEntry:
    """Return what a habit came to on a day."""
    return HabitEntry(day_id(f"answer-{habit}", day), habit, day, value, NOON)


def quiet(day: date = WEDNESDAY) -> QuietDay:
    """Return an observed zero."""
    return QuietDay(day_id("quiet", day), day, NOON)


def in_diary(day: date = WEDNESDAY, today: date = TODAY, **habits: Any) -> DayInDiary:
    """Return a day of which the diary knows nothing but what is given of its habits."""
    return DayInDiary(HabitFacts(day, today, **habits))


def clock_in(zone: tzinfo = UTC, now: datetime = NOON) -> Clock:
    """Return a clock that stands, in a zone; a time that the zone has not is moved as the system does."""
    return Clock(lambda: now, lambda wall: wall.replace(tzinfo=zone).astimezone(UTC).astimezone(zone))


@pytest.fixture(scope="session")
def words(resources: Path) -> Phrases:
    return load_wording(resources, "form.toml")


@pytest.fixture(scope="session")
def maker(known: Knowledge, words: Phrases) -> Maker:
    """Return what makes steps with every habit switched on."""
    return maker_at(known, words, clock_in())


def maker_at(known: Knowledge, words: Phrases, clock: Clock) -> Maker:
    """Return what makes steps by a clock."""
    every = {"habits_on": [card.key for card in known.habits.cards]}
    rows = form_rows(every, known.habits, words)
    return Maker(known.body, known.habits, rows, form_drinks((), known.habits, NOON), clock)


def puts(maker: Maker, typed: TypedDay, diary: DayInDiary | None = None) -> list[object]:
    """Return the records of the step for a typed day."""
    made = maker.made(typed, diary or in_diary())
    assert made.amiss == {}
    assert made.step is not None
    return [edit.record for edit in made.step.edits if isinstance(edit, Put)]


@dataclass
class Form:
    """The panel and its diary, with the eyes and hands of a person."""

    pane: FormPane
    live: LiveDiary
    now: list[datetime]

    def log(self, *records: Twitch | HabitEntry | QuietDay | SleepNight | LifeEvent) -> None:
        edits: tuple[Edit, ...] = tuple(Put(record) for record in records)
        assert self.live.do(Step("Logged", edits))

    def day(self, number: int) -> None:
        """Choose a day of the week, 0 is Monday."""
        self.pane.view.days.chips[number].click()

    def type(self, line: QLineEdit, text: str) -> None:
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, text)

    def habit(self, key: str, *texts: str) -> None:
        cells = self.pane.view.page.habits.lines[key].cells
        for cell, text in zip(cells, texts, strict=True):
            self.type(cell, text)

    def place(self, number: int, where: str, when: str = "", many: str = "", strong: str = "") -> None:
        """Fill in a line about twitches, the place chosen by Enter."""
        line = self.pane.view.page.places.lines[number]
        self.type(line.where, where)
        QTest.keyClick(line.where, Qt.Key.Key_Return)
        for key, text in (("when", when), ("many", many), ("strong", strong)):
            if text:
                self.type(line.parts[key], text)

    def save(self) -> None:
        self.pane.view.save.click()

    @property
    def said(self) -> str:
        return self.pane.view.said.text()

    @property
    def shown(self) -> str:
        return self.pane.view.day.text()

    def twitches(self, day: date = WEDNESDAY) -> list[Twitch]:
        return list(self.live.read.twitches_on(day))

    def habits(self, day: date = WEDNESDAY) -> dict[str, float | None]:
        return {found.habit: found.value for found in self.live.read.habit_days(DateRange.single(day))}

    def let_save(self, *, on: bool) -> None:
        """Let the database take no more writes, as on a full disk, or let it take them again."""
        connection = self.live._diary._engine.raw_connection()
        connection.cursor().execute(f"PRAGMA query_only={'OFF' if on else 'ON'}")
        connection.close()


@pytest.fixture
def look(qapp: object, resources: Path) -> Look:
    return Look(resources, ThemeChoice.LIGHT)


@pytest.fixture
def live(qapp: object) -> Iterator[LiveDiary]:
    """Return an empty diary in memory."""
    diary = LiveDiary(in_memory())
    yield diary
    diary.close(NOON)


@pytest.fixture
def form(qtbot: QtBot, live: LiveDiary, look: Look, known: Knowledge, tmp_path: Path) -> Form:
    """Return the panel on the screen, the week from 16 November on, its Wednesday."""
    now = [NOON]
    clock = Clock(lambda: now[-1], lambda wall: wall.replace(tzinfo=UTC))
    pane = FormPane(live, Tools(look, clock, Memory(tmp_path / "window.ini"), known))
    qtbot.addWidget(pane)
    pane.resize(620, 640)
    with qtbot.waitExposed(pane):
        pane.show()
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    pane.show_week(MONDAY)
    made = Form(pane, live, now)
    made.day(2)
    return made


def later(days: int) -> datetime:
    """Return noon so many days after today."""
    return NOON + timedelta(days=days)
