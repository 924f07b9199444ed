"""A person reviews the patterns and notes what happened in life, with the mouse and the keyboard."""

import json
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from tests.journeys.person import Person, at_the_window
from tests.journeys.sketch import PATIENCE_MS, middle_of, open_desk
from tests.screen import Screen
from twitchdesk.clock import Clock
from twitchdesk.domain.edits import Put, Step
from twitchdesk.domain.records import SAMPLE_KEY, LifeEvent, Preference
from twitchdesk.domain.span import DateRange
from twitchdesk.exchange.sample import write_sample
from twitchdesk.knowledge.load import load_habits
from twitchdesk.storage.opening import open_diary, open_read_only
from twitchdesk.ui.main_window import FIRST_SIZE, PageName
from twitchdesk.ui.patterns.findings import Stage
from twitchdesk.ui.patterns.sections import SectionName

ADD, EVENTS = "Add an event", SectionName.EVENTS.value


@pytest.fixture
def diary(tmp_path: Path, resources: Path) -> Path:
    """Return 120 days of one's own."""
    file, now = tmp_path / "diary.twitchdesk", Clock().now()
    write_sample(file, now=now, habits=load_habits(resources))
    own = open_diary(file, now)
    own.do(Step("Own", (Put(Preference(SAMPLE_KEY, json.dumps(False))),)))
    own.close()
    return file


def sketched(qtbot: QtBot, diary: Path, folder: Path) -> dict[str, QPoint]:
    """Return where the controls are that lead to a new life event, from the same window off screen."""
    copy = folder / "sketch.twitchdesk"
    shutil.copyfile(diary, copy)
    with open_desk(qtbot, copy, folder) as desk:
        assert desk.pages is not None
        desk.window.resize(FIRST_SIZE)
        desk.pages.turn_to(PageName.PATTERNS)
        places = {name: middle_of(qtbot, desk, name) for name in (PageName.PATTERNS.value, EVENTS)}
        assert desk.pages.patterns is not None
        desk.pages.patterns.show_section(SectionName.EVENTS)
        finder = desk.pages.finder
        qtbot.waitUntil(lambda: finder.findings.stage is Stage.DONE, timeout=PATIENCE_MS)
        return places | {ADD: middle_of(qtbot, desk, ADD)}


def events(diary: Path) -> list[LifeEvent]:
    opened = open_read_only(diary)
    try:
        today = Clock().today()
        return [each for each in opened.read.life_events(DateRange.single(today)) if each.day == today]
    finally:
        opened.close()


def note_an_event(person: Person, place: dict[str, QPoint]) -> None:
    for name in (PageName.PATTERNS.value, EVENTS, ADD):
        person.click(place[name])
    person.type("New tablets")
    person.press("Return")


@pytest.mark.screen
@pytest.mark.slow
def test_an_event_noted_on_patterns_is_kept_and_can_be_taken_back(
    qtbot: QtBot, x_screen: Screen, diary: Path, tmp_path: Path
) -> None:
    place = sketched(qtbot, diary, tmp_path)
    with at_the_window(x_screen, diary) as person:
        seen = person.sees(place[EVENTS], tmp_path)
        person.click(place[PageName.PATTERNS.value])
        qtbot.waitUntil(lambda: person.sees(place[EVENTS], tmp_path) != seen, timeout=PATIENCE_MS)
        note_an_event(person, place)
        qtbot.waitUntil(
            lambda: [each.label for each in events(diary)] == ["New tablets"], timeout=PATIENCE_MS
        )
        person.press("ctrl+z")
        qtbot.waitUntil(lambda: not events(diary), timeout=PATIENCE_MS)
        assert person.close_window() == 0
