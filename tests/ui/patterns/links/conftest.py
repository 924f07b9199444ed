# SPDX-License-Identifier: MIT
"""The section "What goes along" on an in-memory diary, at noon of 22 November 2026."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.patterns.links.made import fitted
from twitchdesk.analysis.result import PatternReport
from twitchdesk.ui.live_diary import LiveDiary
from twitchdesk.ui.patterns.links.pane import LinksPane
from twitchdesk.ui.today_page import Tools


@pytest.fixture(scope="session")
def found() -> PatternReport:
    """Return the report of ninety made-up days."""
    return fitted()


@pytest.fixture
def pane(qtbot: QtBot, live: LiveDiary, tools: Tools) -> LinksPane:
    """Return a section of 1300 × 780 pixels on the screen, before anything was found."""
    shown = LinksPane(live, tools)
    qtbot.addWidget(shown)
    shown.resize(1300, 780)
    shown.show()
    return shown
