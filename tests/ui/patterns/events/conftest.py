"""The section of life events on an in-memory diary, at noon of 22 November 2026."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.patterns.conftest import NOON
from twitchdesk.analysis.daily import DailyTable
from twitchdesk.domain.edits import Put, Step
from twitchdesk.domain.records import LifeEvent, new_id
from twitchdesk.domain.span import DateRange
from twitchdesk.knowledge.life_events import LifeEvents, load_life_events
from twitchdesk.storage.opening import open_diary, open_read_only
from twitchdesk.ui.live_diary import LiveDiary
from twitchdesk.ui.patterns.events.pane import EventsPane
from twitchdesk.ui.patterns.findings import Findings, Stage
from twitchdesk.ui.today_page import Tools

TODAY = NOON.date()


def ago(days: int) -> date:
    """Return the day so many days before today."""
    return TODAY - timedelta(days=days)


def event(label: str, days_ago: int, kind: str = "other", last: int | None = None) -> LifeEvent:
    """Return an event that began so many days ago and perhaps ended some days ago."""
    return LifeEvent(new_id(), ago(days_ago), label, NOON, kind, None if last is None else ago(last))


def halved(days: int = 200, from_days_ago: int = 60) -> Findings:
    """Return days with eight twitches each, and with two from so many days ago on."""
    calendar = np.datetime64(ago(days)) + np.arange(days)
    counts = np.random.default_rng(2).poisson(np.where(np.arange(days) < days - from_days_ago, 8, 2))
    return Findings(Stage.DONE, DailyTable(calendar, counts.astype(float), {}, {}))


@dataclass
class Events:
    """The pane and its diary, with the eyes and hands of a person."""

    pane: EventsPane
    live: LiveDiary

    def log(self, *events: LifeEvent) -> None:
        assert self.live.do(Step("Logged", tuple(Put(each) for each in events)))

    @property
    def kept(self) -> list[LifeEvent]:
        return list(self.live.read.life_events(DateRange(date.min, date.max)))

    @property
    def listed(self) -> list[str]:
        rows = self.pane.view.list
        return [rows.item(row).text().split("\n")[0] for row in range(rows.count())]

    @property
    def headline(self) -> str:
        return self.pane.view.card.headline.text()

    def press(self, widget: QWidget, key: Qt.Key, *, control: bool = False) -> None:
        held = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(widget, key, held)

    def type(self, label: str = "", first: str = "", last: str = "", note: str = "") -> None:
        """Type over what stands in the fields of the editor."""
        editor = self.pane.view.editor
        for line, text in ((editor.name, label), (editor.first, first), (editor.last, last)):
            if text:
                line.line.setFocus()
                line.line.selectAll()
                QTest.keyClicks(line.line, text)
        if note:
            editor.paper.setPlainText(note)

    def let_save(self, *, on: bool) -> None:
        """Let the database take no more writes, as on a full disk, or let it take them again."""
        connection = self.live._diary._engine.raw_connection()
        connection.cursor().execute(f"PRAGMA query_only={'OFF' if on else 'ON'}")
        connection.close()


@pytest.fixture(scope="session")
def kinds(resources: Path) -> LifeEvents:
    """Return the kinds of event."""
    return load_life_events(resources)


@pytest.fixture
def read_only(qtbot: QtBot, tools: Tools, tmp_path: Path) -> Iterator[Events]:
    """Return the section on a diary with one event that was opened without the right to write."""
    diary = open_diary(tmp_path / "d.twitchdesk", NOON)
    diary.do(Step("Cold", (Put(event("Cold", 10)),)))
    diary.close()
    live = LiveDiary(open_read_only(tmp_path / "d.twitchdesk"))
    pane = EventsPane(live, tools)
    qtbot.addWidget(pane)
    pane.show()
    yield Events(pane, live)
    pane.close_diary()
    live.close(NOON)


@pytest.fixture
def events(qtbot: QtBot, live: LiveDiary, tools: Tools) -> Iterator[Events]:
    """Return the section on the screen, without an event and without days."""
    pane = EventsPane(live, tools)
    qtbot.addWidget(pane)
    pane.resize(1100, 700)
    pane.show()
    yield Events(pane, live)
    pane.close_diary()
