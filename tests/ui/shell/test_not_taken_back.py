"""An undo that the disk refuses: the entry is saved, so nothing waits for it."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from twitchdesk.clock import Clock
from twitchdesk.domain.records import Mark, Twitch
from twitchdesk.domain.span import Moment
from twitchdesk.domain.steps import log_twitch
from twitchdesk.storage.opening import open_diary
from twitchdesk.ui.live_diary import LiveDiary
from twitchdesk.ui.look import Look
from twitchdesk.ui.today.pane import TodayPane
from twitchdesk.ui.today.view import TodayView

DAY = date(2026, 11, 22)


@pytest.fixture
def view(look: Look, qtbot: QtBot) -> TodayView:
    page = TodayView(look, QWidget())
    qtbot.addWidget(page)
    return page


def test_an_undo_that_fails_does_not_call_the_entry_unsaved(
    view: TodayView, clock: Clock, tmp_path: Path
) -> None:
    file, noon = tmp_path / "d.twitchdesk", datetime(2026, 11, 22, 12, tzinfo=UTC)
    live = LiveDiary(open_diary(file, noon))
    pane = TodayPane(live, clock, view)
    live.do(log_twitch(Twitch("t", DAY, Moment(noon), (Mark("calf_left"),), noon), None, "Left calf"))
    file.rename(tmp_path / "elsewhere")
    live.undo()
    assert view.strip.state.text.startswith("Left calf: nothing was changed. The diary")
    assert view.strip.state.waiting == 0
    live.close(noon)
    assert pane.day == DAY
