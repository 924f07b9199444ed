"""Two windows, one diary: one writes, and a window that dies or is cut off takes nothing with it."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.storage.child import said, start, wait_for
from tests.storage.conftest import Opened
from tests.storage.samples import DAY, NOON, everything, one_of_each, put, twitch
from twitchdesk.domain.records import Kind
from twitchdesk.storage.backup import make_backup, restore
from twitchdesk.storage.lock import DiaryLock, lock_file
from twitchdesk.storage.opening import check_file, create_diary_file, open_diary, open_read_only
from twitchdesk.storage.problems import StorageError, Trouble

HOLD = 'diary = open_diary(file, NOON)\nsay("open")\nsys.stdin.read()\n'
RACE = """
try:
    diary = open_diary(file, NOON)
    diary.do(put(*one_of_each()))
    say("open")
    sys.stdin.read()
except StorageError as error:
    say(error.trouble)
"""
CUT_OFF = """
diary = open_diary(file, NOON)
diary.do(put(twitch("kept")))
with diary._engine.begin() as connection:
    # A small cache makes SQLite write pages into the file before the step is whole.
    connection.exec_driver_sql("PRAGMA cache_size=1")
    connection.exec_driver_sql("PRAGMA cache_spill=1")
    connection.exec_driver_sql("UPDATE twitch SET note = hex(randomblob(20000))")
    connection.exec_driver_sql("DELETE FROM habit_entry")
    say("half")
    sys.stdin.read()
"""


def trouble_of_opening(file: Path) -> StorageError:
    with pytest.raises(StorageError) as caught:
        open_diary(file, NOON)
    return caught.value


def test_a_second_window_is_told_which_process_has_the_diary_and_may_look(file: Path) -> None:
    with start(HOLD, file) as child:
        wait_for(child, "open")
        error = trouble_of_opening(file)
        looking = open_read_only(file)
        assert len(looking.read.twitches_on(DAY)) == 1
        looking.close()
        child.communicate("")
    assert error.trouble is Trouble.IN_USE
    assert f"process {child.pid} on " in str(error)


def test_two_windows_that_both_find_no_diary_make_one_and_one_of_them_has_it(tmp_path: Path) -> None:
    file = tmp_path / "diary.twitchdesk"
    with start(RACE, file) as one, start(RACE, file) as other:
        words = [child.stdout.readline().strip() for child in (one, other) if child.stdout]
        one.communicate("")
        other.communicate("")
    assert sorted(words) == [Trouble.IN_USE, "open"]
    check_file(file)


def test_a_window_that_is_killed_frees_the_diary_at_once(file: Path, opened: Opened) -> None:
    with start(HOLD, file) as child:
        wait_for(child, "open")
        child.kill()
    opened(file).do(put(twitch("t2")))


def test_a_diary_that_is_closed_can_be_opened_by_the_next_window(file: Path, opened: Opened) -> None:
    diary = opened(file)
    assert trouble_of_opening(file).trouble is Trouble.IN_USE
    diary.close()
    diary.close()
    assert lock_file(file).read_bytes() == b""
    assert said('open_diary(file, NOON).close()\nsay("open")', file) == ["open"]


def test_a_link_to_a_diary_that_is_open_is_no_second_way_in(file: Path, opened: Opened) -> None:
    link = file.with_name("link.twitchdesk")
    link.symlink_to(file)
    opened(file)
    assert trouble_of_opening(link).trouble is Trouble.IN_USE


def test_a_diary_opened_through_a_link_is_written_in_its_real_place(file: Path, opened: Opened) -> None:
    link = file.with_name("link.twitchdesk")
    link.symlink_to(file)
    diary = opened(link)
    diary.do(put(twitch("t2")))
    diary.close()
    assert link.is_symlink()
    assert opened(file).read.record(Kind.TWITCH, "t2") == twitch("t2")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="NOT TESTED: no device that is always full")
def test_a_lock_holds_although_the_disk_has_no_room_for_its_words(tmp_path: Path) -> None:
    (tmp_path / "diary.lock").symlink_to("/dev/full")
    DiaryLock(tmp_path / "diary").release()


def test_a_refused_opening_frees_the_lock(file: Path, opened: Opened) -> None:
    whole = file.read_bytes()
    file.write_text("no diary")
    assert trouble_of_opening(file).trouble is Trouble.FOREIGN
    file.write_bytes(whole)
    opened(file)


def test_a_step_waits_its_turn_and_says_so_when_another_program_does_not_let_go(
    file: Path, opened: Opened
) -> None:
    diary = opened(file)
    with diary._engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA busy_timeout=10")
    with closing(sqlite3.connect(file)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageError) as caught:
            diary.do(put(twitch("t2")))
    assert caught.value.trouble is Trouble.BUSY
    diary.do(put(twitch("t2")))


def test_a_step_that_cannot_be_finished_because_another_program_reads_is_taken_back(
    file: Path, opened: Opened
) -> None:
    diary = opened(file)
    with diary._engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA busy_timeout=10")
    before = everything(diary)
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT * FROM twitch").fetchone()
        with pytest.raises(StorageError) as caught:
            diary.do(put(twitch("t2")))
    assert caught.value.trouble is Trouble.BUSY
    assert everything(diary) == before
    diary.do(put(twitch("t2")))


def cut_off(file: Path) -> bytes:
    """Kill a window in the middle of a step and return the journal it leaves."""
    with start(CUT_OFF, file) as child:
        wait_for(child, "half")
        child.kill()
    journal = file.with_name(file.name + "-journal").read_bytes()
    assert any(journal[:8])
    return journal


def test_a_step_cut_off_by_a_kill_is_taken_back_at_the_next_opening(file: Path, opened: Opened) -> None:
    half = len(cut_off(file)) and file.read_bytes()
    diary = opened(file)
    kept = {kind: len(records) for kind, records in everything(diary).items()}
    assert kept[Kind.HABIT_ENTRY] == 2
    assert kept[Kind.TWITCH] == 2
    assert diary.read.record(Kind.TWITCH, "kept") == twitch("kept")
    diary.close()
    assert file.read_bytes() != half
    check_file(file)


def test_a_journal_copied_along_with_its_file_repairs_the_copy_too(
    file: Path, tmp_path: Path, opened: Opened
) -> None:
    journal = cut_off(file)
    copy = tmp_path / "elsewhere" / "diary.twitchdesk"
    copy.parent.mkdir()
    shutil.copy(file, copy)
    copy.with_name(copy.name + "-journal").write_bytes(journal)
    assert len(opened(copy).read.twitches_on(DAY)) == 2


def test_a_step_cut_off_by_a_kill_is_not_taken_back_by_one_who_may_only_look(file: Path) -> None:
    cut_off(file)
    before = file.read_bytes()
    with pytest.raises(StorageError) as caught:
        open_read_only(file)
    assert caught.value.trouble is Trouble.READ_ONLY
    assert file.read_bytes() == before


def test_the_journal_of_a_diary_that_is_gone_is_not_played_into_a_new_one(file: Path, opened: Opened) -> None:
    cut_off(file)
    file.unlink()
    create_diary_file(file)
    new = file.read_bytes()
    check_file(file)
    assert file.read_bytes() == new
    assert opened(file).read.facts().first is None


def test_the_journal_of_a_replaced_diary_is_not_played_into_the_restored_one(
    file: Path, opened: Opened
) -> None:
    backup = make_backup(file, NOON)
    cut_off(file)
    kept = restore(file, backup, NOON)
    assert kept is not None
    restored = everything(opened(file)).values()
    assert {record for records in restored for record in records} == set(one_of_each())
    assert opened(kept).read.record(Kind.TWITCH, "kept") == twitch("kept")
