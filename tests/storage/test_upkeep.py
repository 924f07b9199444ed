"""What is done to diary files as a whole, and whether their parts belong together."""

import os
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from tests.storage.conftest import Opened
from tests.storage.samples import DAY, NOON, put, twitch
from twitchdesk.storage.backup import list_backups
from twitchdesk.storage.opening import check_file, open_diary
from twitchdesk.storage.problems import StorageError, Trouble
from twitchdesk.storage.soundness import check_links
from twitchdesk.storage.upkeep import back_up, start_anew


def test_a_backup_at_closing_thins_out_the_old_ones_and_keeps_the_new_one(file: Path) -> None:
    long_ago = NOON - timedelta(days=30)
    first = back_up(file, long_ago)
    second = back_up(file, long_ago + timedelta(minutes=30))
    third = back_up(file, NOON)
    assert [backup.file for backup in list_backups(file)] == [third.file, second.file]
    assert not first.file.exists()


def test_a_diary_that_cannot_be_backed_up_loses_none_of_its_old_backups(file: Path) -> None:
    old = [back_up(file, NOON - timedelta(days=30, minutes=each)) for each in (0, 30)]
    os.truncate(file, 9000)
    with pytest.raises(StorageError):
        back_up(file, NOON)
    assert {backup.file for backup in list_backups(file)} == {backup.file for backup in old}


def test_a_diary_begun_anew_is_empty_and_the_old_file_is_kept(file: Path, opened: Opened) -> None:
    before = file.read_bytes()
    start_anew(file, NOON)
    assert opened(file).read.facts().first is None
    assert before in [each.read_bytes() for each in file.parent.glob("diary-replaced-*")]


def test_a_diary_begun_anew_where_nothing_is_makes_its_folder(tmp_path: Path, opened: Opened) -> None:
    start_anew(tmp_path / "new" / "diary.twitchdesk", NOON)
    assert opened(tmp_path / "new" / "diary.twitchdesk").read.twitches_on(DAY) == ()


def test_a_diary_that_is_open_is_not_begun_anew(file: Path, opened: Opened) -> None:
    diary = opened(file)
    with pytest.raises(StorageError) as caught:
        start_anew(file, NOON)
    assert caught.value.trouble is Trouble.IN_USE
    diary.do(put(twitch("t2")))


def test_a_diary_begun_anew_in_an_impossible_place_says_so(tmp_path: Path) -> None:
    (tmp_path / "way").touch()
    with pytest.raises(StorageError) as caught:
        start_anew(tmp_path / "way" / "diary.twitchdesk", NOON)
    assert caught.value.trouble is Trouble.UNREACHABLE


def test_parts_without_their_entry_are_found_though_every_page_is_sound(file: Path) -> None:
    check_links(file)
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("DELETE FROM twitch")
    check_file(file)
    with pytest.raises(StorageError) as caught:
        check_links(file)
    assert caught.value.trouble is Trouble.DAMAGED


def test_a_file_that_is_no_diary_has_no_parts_to_check(file: Path) -> None:
    file.write_text("no diary" * 99)
    with pytest.raises(StorageError) as caught:
        check_links(file)
    assert caught.value.trouble is Trouble.DAMAGED
    with pytest.raises(StorageError):
        open_diary(file, NOON)
