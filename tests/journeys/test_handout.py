"""A person makes the handout for a visit: types a question, sees it on the page, and saves the PDF."""

import json
import shutil
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from tests.journeys.person import at_the_window
from tests.journeys.sketch import PATIENCE_MS, middle_of, open_desk
from tests.screen import Screen
from twitchdesk.clock import Clock
from twitchdesk.domain.edits import Put, Step
from twitchdesk.domain.records import SAMPLE_KEY, Preference
from twitchdesk.exchange.sample import write_sample
from twitchdesk.knowledge.load import load_habits
from twitchdesk.storage.opening import open_diary, open_read_only
from twitchdesk.ui.main_window import FIRST_SIZE, PageName

RAIL, NAME, SAVE, PRINT = PageName.HANDOUT.value, "Name", "Save PDF", "Print"


@pytest.fixture
def diary(tmp_path: Path, resources: Path) -> Path:
    """Return 120 days of one's own, without a name for the handout."""
    file, now = tmp_path / "diary.twitchdesk", Clock().now()
    write_sample(file, now=now, habits=load_habits(resources))
    own = open_diary(file, now)
    own.do(
        Step("Own", (Put(Preference(SAMPLE_KEY, json.dumps(False))), Put(Preference("handout.name", '""'))))
    )
    own.close()
    return file


def sketched(qtbot: QtBot, diary: Path, folder: Path) -> dict[str, QPoint]:
    """Return where the controls are."""
    copy = folder / "sketch.twitchdesk"
    shutil.copyfile(diary, copy)
    with open_desk(qtbot, copy, folder) as desk:
        assert desk.pages is not None
        desk.window.resize(FIRST_SIZE)
        places = {RAIL: middle_of(qtbot, desk, RAIL)}
        desk.pages.turn_to(PageName.HANDOUT)
        page = desk.pages.handout
        qtbot.waitUntil(lambda: page is not None and page.making.handout is not None, timeout=PATIENCE_MS)
        places |= {name: middle_of(qtbot, desk, name) for name in (NAME, SAVE, PRINT)}
        return places


def name_kept(diary: Path) -> object:
    opened = open_read_only(diary)
    try:
        return opened.read.preferences().get("handout.name")
    finally:
        opened.close()


def is_pdf(file: Path) -> bool:
    return file.exists() and file.stat().st_size > 0


@pytest.mark.screen
@pytest.mark.slow
def test_a_name_typed_beside_the_page_is_kept_and_stands_in_the_saved_file(
    qtbot: QtBot, x_screen: Screen, diary: Path, tmp_path: Path
) -> None:
    place, target = sketched(qtbot, diary, tmp_path), tmp_path / "visit.pdf"
    with at_the_window(x_screen, diary) as person:
        seen = person.sees(place[PRINT], tmp_path)
        person.click(place[RAIL])
        qtbot.waitUntil(lambda: person.sees(place[PRINT], tmp_path) != seen, timeout=PATIENCE_MS)
        person.click(place[NAME])
        person.type("Robin Visitor")
        qtbot.waitUntil(lambda: name_kept(diary) == "Robin Visitor", timeout=PATIENCE_MS)
        person.click(place[SAVE])
        x_screen.xdotool("search", "--sync", "--onlyvisible", "--name", "^Save Muscle")
        person.type(str(target))
        person.press("Return")
        qtbot.waitUntil(lambda: is_pdf(target), timeout=PATIENCE_MS)
        assert person.close_window() == 0
    assert "Robin Visitor" in pypdf.PdfReader(target).pages[0].extract_text()
