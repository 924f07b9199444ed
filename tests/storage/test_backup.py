"""Backups: whole, checked, in the right order, and put back without losing what they replace."""

import os
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from tests.storage.conftest import Opened
from tests.storage.samples import NOON, diary_file, everything, one_of_each, put, twitch
from twitchdesk.domain.records import Kind, Record
from twitchdesk.storage.backup import (
    Backup,
    backup_folder,
    copy_checked,
    is_sound,
    list_backups,
    make_backup,
    newest_good_backup,
    restore,
    to_thin_out,
)
from twitchdesk.storage.opening import create_diary_file, open_diary
from twitchdesk.storage.problems import StorageError, Trouble

TOKYO = timezone(timedelta(hours=9))
LOS_ANGELES = timezone(timedelta(hours=-8))


def records_in(file: Path) -> set[Record]:
    diary = open_diary(file, NOON)
    found = {record for records in everything(diary).values() for record in records}
    diary.close()
    return found


def test_a_backup_holds_every_record_and_can_be_opened_like_a_diary(file: Path, tmp_path: Path) -> None:
    backup = make_backup(file, NOON)
    assert backup == list_backups(file)[0]
    assert backup.file == backup_folder(file) / "diary-20261122-120000+0000.twitchdesk"
    assert records_in(backup.file) == set(one_of_each())


def test_a_backup_of_a_diary_that_is_open_is_whole(file: Path, opened: Opened) -> None:
    diary = opened(file)
    diary.do(put(twitch("t2")))
    backup = make_backup(file, NOON)
    diary.do(put(twitch("t3")))
    assert records_in(backup.file) == {*one_of_each(), twitch("t2")}


def test_two_backups_of_one_second_are_both_kept(file: Path) -> None:
    first, second = make_backup(file, NOON), make_backup(file, NOON)
    assert first.file != second.file
    assert {backup.file for backup in list_backups(file)} == {first.file, second.file}


def test_a_backup_made_later_is_newer_whatever_the_clock_on_the_wall_says(file: Path) -> None:
    made = datetime(2026, 11, 22, 20, tzinfo=TOKYO)
    earlier = make_backup(file, made)
    later = make_backup(file, (made + timedelta(hours=2)).astimezone(LOS_ANGELES))
    assert later.file.name < earlier.file.name
    assert [backup.file for backup in list_backups(file)] == [later.file, earlier.file]


def test_files_that_are_no_backups_of_this_diary_are_not_listed(file: Path) -> None:
    folder = make_backup(file, NOON).file.parent
    for name in ("diary-old.twitchdesk", "diary-2-20261122-120000+0000.twitchdesk", "notes.txt"):
        (folder / name).touch()
    assert len(list_backups(file)) == 1


def test_the_newest_good_backup_is_not_the_damaged_one(file: Path) -> None:
    assert newest_good_backup(file) is None
    good = make_backup(file, NOON)
    os.truncate(make_backup(file, NOON + timedelta(hours=1)).file, 9000)
    (backup_folder(file) / "diary-20261123-120000+0000.twitchdesk").touch()
    assert newest_good_backup(file) == good


def test_a_damaged_diary_gives_no_backup_and_leaves_no_file(file: Path) -> None:
    with file.open("r+b") as opened:
        opened.seek(3 * 4096)
        opened.write(b"\0" * 4096)
    with pytest.raises(StorageError) as caught:
        make_backup(file, NOON)
    assert caught.value.trouble is Trouble.DAMAGED
    assert list(backup_folder(file).iterdir()) == []


def test_a_file_that_is_no_diary_gives_no_backup(file: Path) -> None:
    file.write_text("no diary" * 100)
    with pytest.raises(StorageError) as caught:
        make_backup(file, NOON)
    assert caught.value.trouble is Trouble.DAMAGED


def test_a_diary_that_another_program_switched_to_wal_is_copied_as_one_file(file: Path) -> None:
    with closing(sqlite3.connect(file)) as other:
        other.execute("PRAGMA journal_mode=WAL")
        other.execute("DELETE FROM quiet_day")
        other.commit()
        backup = make_backup(file, NOON)
    assert [each.name for each in backup.file.parent.iterdir()] == [backup.file.name]
    assert backup.file.read_bytes()[18:20] == b"\1\1"
    assert len(records_in(backup.file)) == len(one_of_each()) - 1


def test_a_diary_that_another_program_switched_to_wal_is_one_file_again_when_used(
    file: Path, opened: Opened
) -> None:
    with closing(sqlite3.connect(file)) as other:
        other.execute("PRAGMA journal_mode=WAL")
    opened(file).do(put(twitch("t2")))
    assert file.read_bytes()[18:20] == b"\1\1"


def test_a_copy_goes_where_it_is_told_and_replaces_what_was_there(file: Path, tmp_path: Path) -> None:
    target = tmp_path / "stick" / "copy.twitchdesk"
    for _ in range(2):
        copy_checked(file, target)
    assert records_in(target) == set(one_of_each())


def test_a_copy_into_a_place_that_is_a_folder_is_refused(file: Path, tmp_path: Path) -> None:
    (tmp_path / "folder" / "inside").mkdir(parents=True)
    with pytest.raises(StorageError) as caught:
        copy_checked(file, tmp_path / "folder")
    assert caught.value.file == tmp_path / "folder"
    assert not (tmp_path / "folder.partial").exists()


def test_what_a_crash_left_of_a_copy_does_no_harm_to_the_next(file: Path) -> None:
    left = backup_folder(file) / "diary-20261122-120000+0000.twitchdesk.partial"
    left.parent.mkdir()
    for ending in ("", "-journal", "-wal"):
        left.with_name(left.name + ending).write_bytes(os.urandom(4000))
    backup = make_backup(file, NOON)
    assert is_sound(backup.file)
    assert [each.name for each in left.parent.iterdir()] == [backup.file.name]


def test_a_restored_diary_is_that_of_the_backup_and_the_one_it_replaces_is_kept(
    file: Path, opened: Opened
) -> None:
    backup = make_backup(file, NOON)
    diary = opened(file)
    diary.do(put(twitch("t2")))
    diary.close()
    kept = restore(file, backup, NOON)
    assert kept is not None
    assert records_in(file) == set(one_of_each())
    assert records_in(kept) == {*one_of_each(), twitch("t2")}


def test_a_damaged_diary_is_restored_and_kept_byte_for_byte(file: Path) -> None:
    backup, rubbish = make_backup(file, NOON), os.urandom(9000)
    file.write_bytes(rubbish)
    kept = restore(file, backup, NOON)
    assert kept is not None
    assert kept.read_bytes() == rubbish
    assert records_in(file) == set(one_of_each())


def test_a_missing_diary_is_restored_with_nothing_to_keep(file: Path) -> None:
    backup = make_backup(file, NOON)
    file.unlink()
    assert restore(file, backup, NOON) is None
    assert records_in(file) == set(one_of_each())


def test_two_restores_of_one_second_keep_both_replaced_files(file: Path) -> None:
    backup = make_backup(file, NOON)
    assert restore(file, backup, NOON) != restore(file, backup, NOON)


@pytest.mark.parametrize("there", [True, False])
def test_a_journal_of_the_replaced_diary_is_not_played_into_the_restored_one(file: Path, there: bool) -> None:
    backup = make_backup(file, NOON)
    journal = file.with_name(file.name + "-journal")
    journal.write_bytes(os.urandom(4000))
    if not there:
        file.unlink()
    kept = restore(file, backup, NOON)
    assert not journal.exists()
    assert kept is None or kept.with_name(kept.name + "-journal").stat().st_size == 4000
    assert records_in(file) == set(one_of_each())


def test_a_damaged_backup_is_not_restored_and_the_diary_stays(file: Path, tmp_path: Path) -> None:
    backup, before = make_backup(file, NOON), file.read_bytes()
    os.truncate(backup.file, 9000)
    with pytest.raises(StorageError) as caught:
        restore(file, backup, NOON)
    assert caught.value.trouble is Trouble.DAMAGED
    assert file.read_bytes() == before


def test_a_diary_that_is_open_is_not_restored_under_the_hands_of_its_window(
    file: Path, opened: Opened
) -> None:
    backup = make_backup(file, NOON)
    diary = opened(file)
    with pytest.raises(StorageError) as caught:
        restore(file, backup, NOON)
    assert caught.value.trouble is Trouble.IN_USE
    diary.do(put(twitch("t2")))


def test_restoring_through_a_link_restores_the_real_file(file: Path, tmp_path: Path) -> None:
    link = tmp_path / "elsewhere" / "link.twitchdesk"
    link.parent.mkdir()
    link.symlink_to(file)
    backup = make_backup(link, NOON)
    restore(link, backup, NOON)
    assert link.is_symlink()
    assert records_in(file) == set(one_of_each())


def test_a_restore_over_a_folder_in_the_way_says_so(tmp_path: Path, file: Path) -> None:
    backup = Backup(file, NOON)
    blocked = tmp_path / "blocked"
    journal = tmp_path / "blocked-replaced-20261122-120000+0000-journal"
    (journal / "inside").mkdir(parents=True)
    (tmp_path / "blocked-journal").touch()
    with pytest.raises(StorageError) as caught:
        restore(blocked, backup, NOON)
    assert caught.value.file == blocked


def backups_every(hours: int, count: int) -> list[Backup]:
    made = [NOON - timedelta(hours=hours * number) for number in range(count)]
    return [Backup(Path(f"{each:%Y%m%d-%H%M}"), each) for each in made]


def kept_of(backups: list[Backup]) -> list[Backup]:
    gone = set(to_thin_out(backups, NOON))
    return [backup for backup in backups if backup not in gone]


def test_everything_of_the_last_two_days_is_kept() -> None:
    assert len(kept_of(backups_every(1, 49))) == 49


def test_a_long_row_of_backups_is_thinned_to_days_weeks_and_months() -> None:
    backups = backups_every(6, 4 * 365 * 3)
    kept = kept_of(backups)
    days = {backup.made.date() for backup in kept}
    assert {(NOON - timedelta(days=number)).date() for number in range(14)} <= days
    assert len({f"{day:%G-%V}" for day in days}) >= 8
    assert len({f"{day:%Y-%m}" for day in days}) == 24
    assert len(kept) <= 9 + 14 + 8 + 24


def test_the_newest_of_each_day_week_and_month_is_the_one_that_stays() -> None:
    kept = kept_of(backups_every(6, 4 * 60))
    older = [backup for backup in kept if NOON - backup.made > timedelta(hours=48)]
    assert {backup.made.hour for backup in older} == {18}


def test_thinning_twice_takes_nothing_more() -> None:
    kept = kept_of(backups_every(5, 3000))
    assert to_thin_out(kept, NOON) == ()


def test_a_backup_from_a_clock_that_was_ahead_is_kept() -> None:
    ahead = Backup(Path("ahead"), NOON + timedelta(days=400))
    assert to_thin_out([*backups_every(6, 500), ahead], NOON.astimezone(TOKYO))
    assert ahead not in to_thin_out([*backups_every(6, 500), ahead], NOON)


def test_a_copy_of_a_diary_left_beside_it_is_a_diary_of_its_own(file: Path, opened: Opened) -> None:
    other = Path(shutil.copy(file, file.with_name("other.twitchdesk")))
    opened(other).do(put(twitch("t2")))
    assert opened(file).read.record(Kind.TWITCH, "t2") is None


def test_a_diary_without_an_ending_has_backups_too(tmp_path: Path) -> None:
    file = diary_file(tmp_path, one_of_each(), name="diary")
    backup = make_backup(file, NOON.astimezone(UTC))
    assert list_backups(file) == (backup,)
    with pytest.raises(StorageError):
        create_diary_file(file)
