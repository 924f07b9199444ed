"""The section fits into small windows and large print: it scrolls down, never sideways."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.patterns.events.conftest import event, halved
from twitchdesk.domain.edits import Put, Step
from twitchdesk.ui.live_diary import LiveDiary
from twitchdesk.ui.look import Look, ThemeChoice
from twitchdesk.ui.patterns.events.pane import EventsPane
from twitchdesk.ui.today_page import Tools

LONG = "Stopped the tablets I had been taking every single day since the spring of the year before last"


@pytest.mark.parametrize(("width", "percent"), [(890, 100), (650, 100), (830, 150), (890, 150), (1300, 150)])
def test_nothing_is_wider_than_its_room(
    qtbot: QtBot, live: LiveDiary, tools: Tools, resources: Path, width: int, percent: int
) -> None:
    look = Look(resources, ThemeChoice.LIGHT, percent)
    assert live.do(Step("Logged", (Put(event(LONG, 60, "medicine_started")),)))
    pane = EventsPane(live, Tools(look, tools.clock, tools.memory, tools.known))
    qtbot.addWidget(pane)
    pane.resize(width, 520)
    pane.show()
    pane.show_findings(halved())
    qtbot.waitUntil(pane.view.card.ratio_row.isVisible)
    pane.add_event()
    area, beside, add = pane.view.area, pane.view.area.widget(), pane.view.add
    assert beside is not None
    qtbot.waitUntil(lambda: beside.width() <= area.viewport().width())
    assert add.width() >= add.sizeHint().width()
    pane.close_diary()
