"""The finder follows the diary: it works days through in the background, and only when numbers changed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from twitchdesk.clock import Clock
from twitchdesk.domain.edits import Put, Step
from twitchdesk.domain.records import HabitEntry, LifeEvent, Mark, QuietDay, Twitch, day_id
from twitchdesk.domain.span import Moment
from twitchdesk.knowledge.load import load_knowledge
from twitchdesk.storage.opening import in_memory
from twitchdesk.ui.live_diary import LiveDiary
from twitchdesk.ui.look import Look, ThemeChoice
from twitchdesk.ui.memory import Memory
from twitchdesk.ui.patterns.finder import Finder
from twitchdesk.ui.patterns.findings import Findings, Stage
from twitchdesk.ui.today_page import Tools

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
PATIENCE_MS = 20_000


def day(ago: int) -> date:
    return NOON.date() - timedelta(days=ago)


def twitch(ago: int, number: int = 0, note: str = "") -> Twitch:
    at = Moment(datetime.combine(day(ago), time(12), UTC))
    logged = Twitch(f"t{ago}-{number}", day(ago), at, (Mark("calf_left"),), NOON)
    return replace(logged, details=replace(logged.details, note=note)) if note else logged


def thirty_days() -> tuple[Put, ...]:
    """Return thirty days: a coffee more and a twitch more every other day."""
    twitches = [Put(twitch(ago, number)) for ago in range(1, 31) for number in range(ago % 2 + ago % 5)]
    quiet = [Put(QuietDay(day_id("quiet", day(ago)), day(ago), NOON)) for ago in range(10, 31, 10)]
    cups = [
        Put(HabitEntry(f"c{ago}", "caffeine", day(ago), 95.0 * (1 + ago % 3), NOON)) for ago in range(1, 31)
    ]
    return (*twitches, *quiet, *cups)


class Heard:
    """What a page would be told, in order."""

    def __init__(self, finder: Finder) -> None:
        self.finder = finder
        self.stages = list[Stage]()
        finder.found.connect(self.hear)

    def hear(self, findings: Findings) -> None:
        self.stages.append(findings.stage)


@pytest.fixture
def live(qtbot: QtBot) -> Iterator[LiveDiary]:
    diary = LiveDiary(in_memory())
    yield diary
    diary.close(NOON)


@pytest.fixture
def heard(qtbot: QtBot, live: LiveDiary, resources: Path, tmp_path: Path) -> Iterator[Heard]:
    """Return the finder of a diary with thirty days, not wanted yet."""
    assert live.do(Step("Days", thirty_days()))
    clock = Clock(now=lambda: NOON, localise=lambda wall: wall.replace(tzinfo=UTC))
    look = Look(resources, ThemeChoice.LIGHT)
    finder = Finder(live, Tools(look, clock, Memory(tmp_path / "m.ini"), load_knowledge(resources)))
    yield Heard(finder)
    finder.close()


def wait_until_done(qtbot: QtBot, heard: Heard) -> None:
    qtbot.waitUntil(lambda: heard.finder.findings.stage is Stage.DONE, timeout=PATIENCE_MS)


def test_nothing_is_worked_through_before_it_is_wanted(heard: Heard) -> None:
    assert heard.finder.findings.stage is Stage.WAITING


def test_the_days_are_worked_through_once_and_told_stage_by_stage(qtbot: QtBot, heard: Heard) -> None:
    heard.finder.want()
    heard.finder.want()
    wait_until_done(qtbot, heard)
    assert heard.stages == [Stage.WORKING, Stage.FOUND, Stage.DONE]
    report = heard.finder.findings.report
    assert report is not None
    assert (report.observed_days, [found.habit for found in report.patterns]) == (30, ["caffeine"])


def test_another_note_works_nothing_through(qtbot: QtBot, heard: Heard, live: LiveDiary) -> None:
    heard.finder.want()
    wait_until_done(qtbot, heard)
    report = heard.finder.findings.report
    live.do(Step("A note", (Put(twitch(1, note="after a run")),)))
    live.do(Step("An event", (Put(LifeEvent("e", day(3), "Cold", NOON)),)))
    live.do(Step("One more", (Put(twitch(2, 9)),)))
    qtbot.waitUntil(lambda: heard.finder.findings.report is not report, timeout=PATIENCE_MS)
    wait_until_done(qtbot, heard)
    assert heard.stages.count(Stage.WORKING) == 2


def test_a_note_alone_leaves_the_answer_as_it_is(qtbot: QtBot, heard: Heard, live: LiveDiary) -> None:
    heard.finder.want()
    wait_until_done(qtbot, heard)
    live.do(Step("A note", (Put(twitch(1, note="after a run")),)))
    assert not heard.finder.is_following


def test_several_clicks_are_worked_through_once(qtbot: QtBot, heard: Heard, live: LiveDiary) -> None:
    heard.finder.want()
    wait_until_done(qtbot, heard)
    for number in range(5, 8):
        live.do(Step("A twitch", (Put(twitch(2, number)),)))
    qtbot.waitUntil(lambda: heard.stages.count(Stage.DONE) == 2, timeout=PATIENCE_MS)
    assert heard.stages.count(Stage.WORKING) == 2


def test_taking_a_click_back_at_once_works_nothing_through(
    qtbot: QtBot, heard: Heard, live: LiveDiary
) -> None:
    heard.finder.want()
    wait_until_done(qtbot, heard)
    live.do(Step("A twitch", (Put(twitch(2, 9)),)))
    live.undo()
    qtbot.waitUntil(lambda: not heard.finder.is_following, timeout=PATIENCE_MS)
    assert heard.stages.count(Stage.WORKING) == 1


def test_what_was_found_stays_in_sight_while_it_is_worked_through_again(
    qtbot: QtBot, heard: Heard, live: LiveDiary
) -> None:
    heard.finder.want()
    wait_until_done(qtbot, heard)
    before = heard.finder.findings.report
    live.do(Step("A twitch", (Put(twitch(2, 9)),)))
    with qtbot.waitSignal(heard.finder.found, timeout=PATIENCE_MS):
        pass
    assert (heard.finder.findings.stage, heard.finder.findings.report) == (Stage.WORKING, before)


def test_stopping_keeps_what_there_is_until_it_is_wanted_again(qtbot: QtBot, heard: Heard) -> None:
    heard.finder.want()
    qtbot.waitUntil(lambda: Stage.WORKING in heard.stages, timeout=PATIENCE_MS)
    heard.finder.stop()
    assert heard.finder.findings.stage is Stage.STOPPED
    heard.finder.again()
    wait_until_done(qtbot, heard)


def test_days_followed_step_by_step_answer_as_days_read_anew(
    qtbot: QtBot, heard: Heard, live: LiveDiary
) -> None:
    heard.finder.want()
    wait_until_done(qtbot, heard)
    live.do(Step("A twitch", (Put(twitch(4, 9)),)))
    qtbot.waitUntil(lambda: heard.stages.count(Stage.DONE) == 2, timeout=PATIENCE_MS)
    followed = heard.finder.findings.report
    heard.finder.again()
    qtbot.waitUntil(lambda: heard.stages.count(Stage.DONE) == 3, timeout=PATIENCE_MS)
    assert heard.finder.findings.report == followed
