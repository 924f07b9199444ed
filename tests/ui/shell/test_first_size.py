"""At its first size the window gives the body the room that its places were drawn and measured for."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.body_figure.drawings import SCALES
from tests.journeys.sketch import open_desk
from twitchdesk.clock import Clock
from twitchdesk.domain.edits import Put, Step
from twitchdesk.domain.records import Preference
from twitchdesk.storage.opening import open_diary
from twitchdesk.ui.body_map.arrange import CloseUp
from twitchdesk.ui.desk import Desk
from twitchdesk.ui.main_window import FIRST_SIZE

SHOWN_WITH = {
    "front": CloseUp.MOUTH,
    "back": CloseUp.MOUTH,
    "face": CloseUp.MOUTH,
    "mouth": CloseUp.MOUTH,
    "hand": CloseUp.LEFT_HAND,
    "foot": CloseUp.FEET,
}


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot, clock: Clock) -> Iterator[Desk]:
    """Return the real window at its first size, on a diary that has been begun."""
    diary = open_diary(tmp_path / "d.twitchdesk", clock.now())
    diary.do(Step("Begin", (Put(Preference("begun", "true")),)))
    diary.close()
    with open_desk(qtbot, tmp_path / "d.twitchdesk", tmp_path, clock) as opened:
        opened.window.resize(FIRST_SIZE)
        yield opened


@pytest.mark.parametrize(("view", "close_up"), SHOWN_WITH.items())
def test_every_view_is_shown_at_least_as_large_as_it_was_measured(
    desk: Desk, view: str, close_up: CloseUp
) -> None:
    assert desk.page is not None
    shown = desk.page.body_map.card.view
    shown.show_close_up(close_up)
    assert min(spot.scale for spot in shown.arrangement.spots_of(view)) >= SCALES[view]
