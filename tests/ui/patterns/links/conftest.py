# SPDX-License-Identifier: MIT
"""The section "What goes along" on an in-memory diary, at noon of 22 November 2026."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from tests.ui.patterns.links.made import fitted
from twitchdesk.analysis.result import PatternReport
from twitchdesk.clock import Clock
from twitchdesk.knowledge.load import Knowledge, load_knowledge
from twitchdesk.knowledge.wording import load_wording
from twitchdesk.report.pattern_words import PatternWords
from twitchdesk.storage.opening import in_memory
from twitchdesk.ui.live_diary import LiveDiary
from twitchdesk.ui.look import Look, ThemeChoice
from twitchdesk.ui.memory import Memory
from twitchdesk.ui.patterns.links.pane import LinksPane
from twitchdesk.ui.today_page import Tools

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


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
def words(resources: Path, known: Knowledge) -> PatternWords:
    """Return the words of patterns."""
    return PatternWords(load_wording(resources), known.habits)


@pytest.fixture(scope="session")
def found() -> PatternReport:
    """Return the report of ninety made-up days."""
    return fitted()


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
def tools(look: Look, known: Knowledge, tmp_path: Path) -> Tools:
    """Return what a pane needs beside the diary."""
    clock = Clock(lambda: NOON, lambda wall: wall.replace(tzinfo=UTC))
    return Tools(look, clock, Memory(tmp_path / "window.ini"), known)


@pytest.fixture
def pane(qtbot: QtBot, live: LiveDiary, tools: Tools) -> LinksPane:
    """Return a section of 1300 × 780 pixels on the screen, before anything was found."""
    shown = LinksPane(live, tools)
    qtbot.addWidget(shown)
    shown.resize(1300, 780)
    shown.show()
    return shown
