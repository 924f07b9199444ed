"""Files in trouble: each really made, each refused by name and left as it was."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from tests.storage.conftest import Opened
from tests.storage.samples import DAY, NOON, everything, one_of_each, put, twitch
from twitchdesk.domain.records import Kind, Preference
from twitchdesk.storage.backup import list_backups, make_backup
from twitchdesk.storage.glance import glance
from twitchdesk.storage.opening import (
    check_file,
    check_header,
    create_diary_file,
    open_diary,
    open_read_only,
    revision_of,
)
from twitchdesk.storage.problems import Remedy, StorageError, Trouble


def trouble_of_opening(file: Path) -> Trouble:
    with pytest.raises(StorageError) as caught:
        open_diary(file, NOON)
    assert str(file) in str(caught.value)
    return caught.value.trouble


def run_sql(file: Path, *statements: str) -> None:
    with closing(sqlite3.connect(file)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def overwrite(file: Path, at: int, data: bytes) -> None:
    with file.open("r+b") as opened:
        opened.seek(at)
        opened.write(data)


def test_a_first_start_makes_the_diary_and_its_folder(tmp_path: Path, opened: Opened) -> None:
    diary = opened(tmp_path / "new" / "folder" / "diary.twitchdesk")
    diary.do(put(*one_of_each()))
    assert sum(map(len, everything(diary).values())) == len(one_of_each())


def test_a_missing_diary_that_may_not_be_made_is_named_missing_and_leaves_no_trace(tmp_path: Path) -> None:
    with pytest.raises(StorageError) as caught:
        open_diary(tmp_path / "away" / "diary.twitchdesk", NOON, create=False)
    assert caught.value.trouble is Trouble.MISSING
    assert list(tmp_path.iterdir()) == []


def test_a_missing_diary_with_backups_is_never_greeted_with_an_empty_one(file: Path) -> None:
    make_backup(file, NOON)
    file.unlink()
    assert trouble_of_opening(file) is Trouble.MISSING
    assert not file.exists()


def test_a_link_to_a_drive_that_is_away_is_missing_and_stays_a_link(tmp_path: Path) -> None:
    link = tmp_path / "diary.twitchdesk"
    link.symlink_to(tmp_path / "away" / "diary.twitchdesk")
    assert trouble_of_opening(link) is Trouble.MISSING
    assert link.is_symlink()


def test_a_missing_file_cannot_be_opened_read_only(tmp_path: Path) -> None:
    with pytest.raises(StorageError) as caught:
        open_read_only(tmp_path / "diary.twitchdesk")
    assert caught.value.trouble is Trouble.MISSING


def cut(to: int) -> Callable[[Path], object]:
    return lambda file: os.truncate(file, to)


def folder_instead(file: Path) -> None:
    file.unlink()
    file.mkdir()


def other_program(file: Path) -> None:
    file.unlink()
    run_sql(file, "CREATE TABLE bookmarks (id INTEGER)", "PRAGMA application_id=7")


def other_program_of_no_name(file: Path) -> None:
    file.unlink()
    run_sql(file, "CREATE TABLE bookmarks (id INTEGER)")


BROKEN: dict[str, tuple[Callable[[Path], object], Trouble]] = {
    "empty": (cut(0), Trouble.EMPTY),
    "text": (lambda file: file.write_text("Dear diary,\n" * 50), Trouble.FOREIGN),
    "short text": (lambda file: file.write_text("Dear diary"), Trouble.FOREIGN),
    "folder": (folder_instead, Trouble.UNREACHABLE),
    "other program": (other_program, Trouble.FOREIGN),
    "other program without a name": (other_program_of_no_name, Trouble.FOREIGN),
    "first words gone": (lambda file: overwrite(file, 0, b"\0" * 16), Trouble.DAMAGED),
    "header gone": (lambda file: overwrite(file, 0, os.urandom(100)), Trouble.FOREIGN),
    "cut in the header": (cut(60), Trouble.DAMAGED),
    "cut in half": (lambda file: os.truncate(file, file.stat().st_size // 2), Trouble.DAMAGED),
    "first page gone": (lambda file: overwrite(file, 100, b"\0" * 3996), Trouble.DAMAGED),
    "a page gone": (lambda file: overwrite(file, 3 * 4096, b"\0" * 4096), Trouble.DAMAGED),
    "newer": (lambda file: run_sql(file, "UPDATE alembic_version SET version_num='0999'"), Trouble.NEWER),
    "no version": (lambda file: run_sql(file, "DROP TABLE alembic_version"), Trouble.DAMAGED),
    "empty version": (lambda file: run_sql(file, "DELETE FROM alembic_version"), Trouble.DAMAGED),
}


@pytest.mark.parametrize("what", BROKEN)
def test_a_file_in_trouble_is_refused_by_name_and_stays_byte_for_byte_the_same(file: Path, what: str) -> None:
    break_it, trouble = BROKEN[what]
    break_it(file)
    before = file.read_bytes() if file.is_file() else None
    assert trouble_of_opening(file) is trouble
    assert (file.read_bytes() if file.is_file() else None) == before
    assert not [left for left in file.parent.iterdir() if left.name.endswith((".new", ".partial"))]


def test_a_file_that_was_a_diary_by_its_backups_is_damaged_and_can_be_restored(file: Path) -> None:
    make_backup(file, NOON)
    file.write_bytes(os.urandom(5000))
    with pytest.raises(StorageError) as caught:
        open_diary(file, NOON)
    assert caught.value.trouble is Trouble.DAMAGED
    assert Remedy.RESTORE in caught.value.remedies


def test_every_trouble_has_a_sentence_that_names_the_file_and_a_remedy() -> None:
    for trouble in Trouble:
        error = StorageError(trouble, Path("my diary"), "the detail")
        assert "my diary" in str(error)
        assert error.remedies


@pytest.mark.parametrize("value", ["no day", b"\xff", ""])
def test_an_entry_that_cannot_be_read_is_damage_said_in_a_sentence(
    file: Path, opened: Opened, value: object
) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE twitch SET created=?", (value,))
    diary = opened(file)
    for ask in (lambda: diary.read.twitches_on(DAY), lambda: diary.do(put(twitch("t1")))):
        with pytest.raises(StorageError) as caught:
            ask()
        assert caught.value.trouble is Trouble.DAMAGED


def test_a_value_out_of_range_in_the_file_is_damage_said_in_a_sentence(file: Path, opened: Opened) -> None:
    run_sql(file, "UPDATE twitch SET intensity=99", "UPDATE twitch SET source='x'")
    with pytest.raises(StorageError) as caught:
        opened(file).read.newest_twitch()
    assert caught.value.trouble is Trouble.DAMAGED


def test_bytes_that_are_no_text_are_damage_said_in_a_sentence(file: Path, opened: Opened) -> None:
    run_sql(file, "UPDATE twitch SET note=CAST(x'fffe' AS TEXT)")
    with pytest.raises(StorageError) as caught:
        opened(file).read.twitches_on(DAY)
    assert caught.value.trouble is Trouble.DAMAGED


def test_a_new_diary_is_never_made_over_one_that_is_there(file: Path) -> None:
    before = file.read_bytes()
    with pytest.raises(StorageError) as caught:
        create_diary_file(file)
    assert caught.value.trouble is Trouble.FOREIGN
    assert file.read_bytes() == before


def test_starting_new_in_the_place_of_an_empty_file_works(tmp_path: Path, opened: Opened) -> None:
    file = tmp_path / "diary.twitchdesk"
    file.touch()
    create_diary_file(file)
    assert opened(file).read.facts().first is None


def test_what_a_crash_left_of_making_a_diary_does_no_harm(tmp_path: Path, opened: Opened) -> None:
    file = tmp_path / "diary.twitchdesk"
    for ending in (".new", ".new-journal", ".partial", ".restored"):
        file.with_name(file.name + ending).write_bytes(os.urandom(3000))
    opened(file).do(put(twitch()))
    assert not file.with_name(file.name + ".new").exists()
    check_file(file)


def test_a_diary_looked_at_read_only_changes_no_byte_and_leaves_no_file(file: Path) -> None:
    before, names = file.read_bytes(), set(file.parent.iterdir())
    diary = open_read_only(file)
    assert sum(map(len, everything(diary).values())) == len(one_of_each())
    assert diary.read_only
    diary.close()
    assert (file.read_bytes(), set(file.parent.iterdir())) == (before, names)


def test_a_diary_looked_at_read_only_refuses_a_step(file: Path) -> None:
    diary = open_read_only(file)
    with pytest.raises(StorageError) as caught:
        diary.do(put(twitch()))
    diary.close()
    assert caught.value.trouble is Trouble.READ_ONLY
    assert diary.undo_title is None


def test_a_damaged_diary_may_be_looked_at_as_far_as_it_can_be_read(file: Path) -> None:
    run_sql(file, "UPDATE alembic_version SET version_num='0999'")
    diary = open_read_only(file)
    assert len(diary.read.twitches_on(DAY)) == 1
    diary.close()


def test_a_file_cut_in_half_cannot_even_be_looked_at_and_is_named_damaged(file: Path) -> None:
    os.truncate(file, 4096)
    with pytest.raises(StorageError) as caught:
        open_read_only(file)
    assert caught.value.trouble is Trouble.DAMAGED


def test_a_file_without_a_version_is_damaged(file: Path) -> None:
    assert revision_of(file) == "0001"
    overwrite(file, 0, b"nothing")
    with pytest.raises(StorageError):
        revision_of(file)


@pytest.mark.parametrize("gone", [Path.unlink, lambda file: shutil.move(file, f"{file}.moved")])
def test_a_diary_deleted_while_it_is_open_takes_no_entry_it_could_lose(
    file: Path, opened: Opened, gone: Callable[[Path], object]
) -> None:
    diary = opened(file)
    diary.do(put(twitch("t2")))
    gone(file)
    with pytest.raises(StorageError) as caught:
        diary.do(put(twitch("t3")))
    assert caught.value.trouble is Trouble.MISSING
    assert not file.exists()


def test_a_diary_replaced_while_it_is_open_takes_no_entry_it_could_lose(file: Path, opened: Opened) -> None:
    diary = opened(file)
    copy = shutil.copy(file, file.with_name("copy"))
    Path(copy).replace(file)
    with pytest.raises(StorageError):
        diary.do(put(twitch("t2")))


def test_a_closed_diary_writes_nothing_behind_the_back_of_another_window(file: Path, opened: Opened) -> None:
    diary = opened(file)
    diary.close()
    with pytest.raises(RuntimeError):
        diary.do(put(twitch("t2")))


@pytest.mark.parametrize("name", ["100 % diary", "a#b", "what?", "Übergröße", "[a]*", "ein Tag & mehr"])
def test_a_diary_may_have_any_name(tmp_path: Path, opened: Opened, name: str) -> None:
    file = tmp_path / name / f"{name}.twitchdesk"
    diary = opened(file)
    diary.do(put(twitch("t2")))
    diary.close()
    backup = make_backup(file, NOON + timedelta(seconds=1))
    assert list_backups(file) == (backup,)
    assert opened(file).read.record(Kind.TWITCH, "t2") == twitch("t2")


def test_a_preference_that_is_no_json_never_reaches_the_file(file: Path, opened: Opened) -> None:
    run_sql(file, "UPDATE preference SET value='{'")
    with pytest.raises(StorageError) as caught:
        opened(file).read.preferences()
    assert caught.value.trouble is Trouble.DAMAGED
    assert Preference("x", "{}").value == "{}"


def test_a_pipe_is_refused_at_once_and_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "diary.twitchdesk"
    os.mkfifo(pipe)
    assert trouble_of_opening(pipe) is Trouble.FOREIGN
    assert glance(pipe, NOON) is None


def test_a_device_is_never_taken_for_an_empty_file_that_could_be_put_aside() -> None:
    with pytest.raises(StorageError) as caught:
        check_header(Path(os.devnull))
    assert Remedy.START_NEW not in caught.value.remedies


def test_a_diary_without_one_of_its_tables_is_damaged(file: Path, opened: Opened) -> None:
    run_sql(file, "DROP TABLE habit_entry")
    with pytest.raises(StorageError) as caught:
        opened(file).read.facts()
    assert caught.value.trouble is Trouble.DAMAGED
