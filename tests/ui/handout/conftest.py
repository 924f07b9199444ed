"""The Handout page on an in-memory diary, at noon of 22 November 2026."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from twitchdesk.clock import Clock
from twitchdesk.domain.edits import Edit, Put, Step
from twitchdesk.domain.handout_choices import PREFIX
from twitchdesk.domain.records import Mark, Twitch, new_id
from twitchdesk.domain.span import Moment
from twitchdesk.knowledge.load import Knowledge, load_knowledge
from twitchdesk.report.handout.page import Handout
from twitchdesk.storage.opening import in_memory
from twitchdesk.ui.body_map.figure import Figure, load_figure
from twitchdesk.ui.handout.page import HandoutPage
from twitchdesk.ui.live_diary import LiveDiary
from twitchdesk.ui.look import Look, ThemeChoice
from twitchdesk.ui.memory import Memory
from twitchdesk.ui.patterns.finder import Finder
from twitchdesk.ui.today_page import Tools

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
TODAY = NOON.date()


def ago(days: int) -> date:
    """Return the day so many days before today."""
    return TODAY - timedelta(days=days)


def twitch(day: date = TODAY, place: str = "calf_left") -> Put:
    """Return the edit that logs one twitch in the morning of a day."""
    at = Moment(datetime.combine(day, time(9), UTC))
    return Put(Twitch(id=new_id(), day=day, at=at, marks=(Mark(place),), created=NOON))


@dataclass
class Sheet:
    """The page and its diary, with the eyes and hands of a person."""

    page: HandoutPage
    live: LiveDiary
    qtbot: QtBot

    def log(self, *edits: Edit) -> None:
        assert self.live.do(Step("Logged", edits))

    def ready(self) -> Handout:
        """Wait until a handout is shown."""
        self.qtbot.waitUntil(lambda: self.page.making.handout is not None)
        return self.handout

    @property
    def handout(self) -> Handout:
        handout = self.page.making.handout
        assert handout is not None
        return handout

    @property
    def kept(self) -> dict[str, object]:
        """What the diary keeps of the choices."""
        read = self.live.read.preferences()
        return {key.removeprefix(PREFIX): value for key, value in read.items() if key.startswith(PREFIX)}

    def type(self, field: QWidget, text: str, *, leave: bool = False) -> None:
        QTest.keyClicks(field, text)
        if leave:
            QTest.keyClick(field, Qt.Key.Key_Return)

    def click(self, widget: QWidget) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def let_save(self, *, on: bool) -> None:
        """Let the database take no more writes, as on a full disk, or let it take them again."""
        connection = self.live._diary._engine.raw_connection()
        connection.cursor().execute(f"PRAGMA query_only={'OFF' if on else 'ON'}")
        connection.close()

    def seen(self) -> QImage:
        """Return what the preview looks like."""
        return self.page.view.preview.viewport().grab().toImage()


@pytest.fixture(autouse=True)
def _british() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


@pytest.fixture(scope="session")
def known(resources: Path) -> Knowledge:
    """Return what the window knows."""
    return load_knowledge(resources)


@pytest.fixture(scope="session")
def figure(resources: Path) -> Figure:
    """Return the figure of the screen."""
    return load_figure(resources / "body")


@pytest.fixture
def live(qapp: object) -> Iterator[LiveDiary]:
    """Return an empty diary in memory."""
    diary = LiveDiary(in_memory())
    yield diary
    diary.close(NOON)


@pytest.fixture
def tools(qapp: object, resources: Path, known: Knowledge, tmp_path: Path) -> Tools:
    """Return what a page needs beside the diary."""
    clock = Clock(lambda: NOON, lambda wall: wall.replace(tzinfo=UTC))
    return Tools(Look(resources, ThemeChoice.LIGHT), clock, Memory(tmp_path / "window.ini"), known)


@contextmanager
def made_page(qtbot: QtBot, live: LiveDiary, tools: Tools, figure: Figure) -> Iterator[Sheet]:
    """Make the page of a diary; it is not shown yet."""
    finder = Finder(live, tools)
    page = HandoutPage(live, tools, finder, figure)
    qtbot.addWidget(page)
    page.resize(1100, 760)
    yield Sheet(page, live, qtbot)
    page.hide()
    finder.close()
    page.close_diary()


@contextmanager
def shown_page(qtbot: QtBot, live: LiveDiary, tools: Tools, figure: Figure) -> Iterator[Sheet]:
    """Show the page of a diary and wait for its handout."""
    with made_page(qtbot, live, tools, figure) as sheet:
        sheet.page.show()
        sheet.ready()
        yield sheet


@pytest.fixture
def closed_sheet(qtbot: QtBot, live: LiveDiary, tools: Tools, figure: Figure) -> Iterator[Sheet]:
    """Return the page before it is shown for the first time."""
    with made_page(qtbot, live, tools, figure) as sheet:
        yield sheet


@pytest.fixture
def sheet(closed_sheet: Sheet) -> Sheet:
    """Return the page on the screen, with a twitch today and one four days ago."""
    closed_sheet.log(twitch(), twitch(ago(4)))
    closed_sheet.page.show()
    closed_sheet.ready()
    return closed_sheet
