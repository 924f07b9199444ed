"""One signal for each change, and no entry that gets lost when it cannot be saved."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from twitchdesk.domain.edits import Change, Put, Step
from twitchdesk.domain.records import Kind, Mark, QuietDay, Twitch
from twitchdesk.domain.span import DateRange, Moment
from twitchdesk.storage.backup import list_backups
from twitchdesk.storage.opening import create_diary_file, open_diary, open_read_only
from twitchdesk.ui.live_diary import LiveDiary, Refusal

DAY = date(2026, 11, 22)
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def a_step(name: str = "t") -> Step:
    return Step("Left calf · 12:00", (Put(Twitch(name, DAY, Moment(NOON), (Mark("calf_left"),), NOON)),))


@pytest.fixture
def told(live: LiveDiary) -> list[Change]:
    changes = list[Change]()
    live.changed.connect(changes.append)
    return changes


def test_a_step_is_saved_and_told_once(live: LiveDiary, told: list[Change]) -> None:
    assert live.do(a_step())
    assert told == [Change(DateRange.single(DAY), frozenset({Kind.TWITCH}))]
    assert [twitch.id for twitch in live.read.twitches_on(DAY)] == ["t"]


def test_undo_and_redo_are_told_like_any_change(live: LiveDiary, told: list[Change]) -> None:
    live.do(a_step())
    live.undo()
    live.redo()
    assert told == [told[0]] * 3
    assert len(live.read.twitches_on(DAY)) == 1


def test_undo_with_nothing_to_take_back_tells_nothing(live: LiveDiary, told: list[Change]) -> None:
    live.undo()
    assert told == []


def test_a_step_that_cannot_be_saved_waits_and_says_why(tmp_path: Path, qtbot: QtBot) -> None:
    create_diary_file(tmp_path / "d.twitchdesk")
    live, refused = LiveDiary(open_read_only(tmp_path / "d.twitchdesk")), list[Refusal]()
    live.refused.connect(refused.append)
    assert not live.do(a_step())
    assert live.waiting == tuple(refused)
    assert "read-only" in refused[0].sentence
    live.close(NOON)


def test_trying_again_in_vain_keeps_every_step_in_order(tmp_path: Path, qtbot: QtBot) -> None:
    create_diary_file(tmp_path / "d.twitchdesk")
    live = LiveDiary(open_read_only(tmp_path / "d.twitchdesk"))
    live.do(a_step("one"))
    live.do(a_step("two"))
    assert not live.retry()
    assert [refusal.step for refusal in live.waiting] == [a_step("one"), a_step("two")]
    live.close(NOON)


def test_closing_a_changed_diary_leaves_a_backup(tmp_path: Path, qtbot: QtBot) -> None:
    live = LiveDiary(open_diary(tmp_path / "d.twitchdesk", NOON))
    live.do(a_step())
    live.close(NOON)
    assert len(list_backups(tmp_path / "d.twitchdesk")) == 1


def test_closing_an_unchanged_diary_leaves_none(tmp_path: Path, qtbot: QtBot) -> None:
    LiveDiary(open_diary(tmp_path / "d.twitchdesk", NOON)).close(NOON)
    assert list_backups(tmp_path / "d.twitchdesk") == ()


def test_what_the_diary_will_never_take_is_said_but_does_not_wait(live: LiveDiary, qtbot: QtBot) -> None:
    refused = list[Refusal]()
    live.refused.connect(refused.append)
    for name in ("one", "other"):
        live.do(Step("Quiet day", (Put(QuietDay(name, DAY, NOON)),)))
    assert len(refused) == 1
    assert live.waiting == ()


def test_a_waiting_step_that_the_diary_will_never_take_does_not_hold_up_the_rest(live: LiveDiary) -> None:
    live._diary.read_only = True
    for name in ("one", "other"):
        live.do(Step("Quiet day", (Put(QuietDay(name, DAY, NOON)),)))
    live.do(a_step())
    live._diary.read_only = False
    assert not live.retry()
    assert live.retry()
    assert (live.waiting, len(live.read.twitches_on(DAY))) == ((), 1)
