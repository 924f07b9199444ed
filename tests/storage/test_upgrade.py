"""Upgrades: a checked backup first, then whole or not at all."""

import logging
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.storage.conftest import Opened
from tests.storage.samples import NOON, everything, one_of_each, put, twitch
from twitchdesk.domain.records import Kind
from twitchdesk.storage.backup import is_sound, list_backups
from twitchdesk.storage.migrate import head, is_known, upgrade
from twitchdesk.storage.opening import HEAD, MIGRATIONS, open_diary, revision_of
from twitchdesk.storage.problems import StorageError, Trouble

SECOND = Path(__file__).parent / "revisions" / "v0002_rebuild.py"
ENDS = {
    "an error": "raise RuntimeError('cut short')",
    "a wrong name": "op.drop_table('nowhere')",
    "a missing key": "{}['key']",
    "rows that point nowhere": 'op.execute("DELETE FROM twitch")',
    "no such script": "raise sa.exc.ArgumentError('odd')",
}


def scripts(folder: Path, end: str = "pass") -> Path:
    """Return a copy of the real revisions with a second one, which ends as told."""
    copied = Path(
        shutil.copytree(MIGRATIONS, folder / "100 % of #all", ignore=shutil.ignore_patterns("*.pyc"))
    )
    text = SECOND.read_text(encoding="utf-8") + f"    {end}\n"
    (copied / "versions" / "v0002_rebuild.py").write_text(text, encoding="utf-8")
    return copied


def moods(file: Path) -> list[str]:
    with closing(sqlite3.connect(file)) as connection:
        return [row[0] for row in connection.execute("SELECT mood FROM twitch")]


def test_the_revision_of_the_program_is_that_of_its_newest_script() -> None:
    assert head() == HEAD
    assert is_known(HEAD)
    assert not is_known("0999")


def test_a_diary_is_upgraded_with_every_record_kept(file: Path, tmp_path: Path) -> None:
    diary = open_diary(file, NOON, migrations=scripts(tmp_path))
    kept = {record for records in everything(diary).values() for record in records}
    diary.do(put(twitch("t2")))
    diary.close()
    assert kept == set(one_of_each())
    assert revision_of(file) == "0002"
    assert moods(file) == ["calm", None]


def test_the_diary_as_it_was_is_backed_up_before_it_is_upgraded(file: Path, tmp_path: Path) -> None:
    before = file.read_bytes()
    open_diary(file, NOON, migrations=scripts(tmp_path)).close()
    (backup,) = list_backups(file)
    assert is_sound(backup.file)
    assert revision_of(backup.file) == HEAD
    assert backup.file.stat().st_size == len(before)


@pytest.mark.parametrize("end", ENDS)
def test_an_upgrade_that_fails_leaves_the_file_byte_for_byte_and_says_so(
    file: Path, tmp_path: Path, opened: Opened, end: str
) -> None:
    before = file.read_bytes()
    with pytest.raises(StorageError) as caught:
        open_diary(file, NOON, migrations=scripts(tmp_path, ENDS[end]))
    assert caught.value.trouble is Trouble.UPGRADE_FAILED
    assert file.read_bytes() == before
    assert len(list_backups(file)) == 1
    assert opened(file).read.record(Kind.TWITCH, "t1") == one_of_each()[0]


def test_no_upgrade_is_tried_when_no_backup_can_be_made(file: Path, tmp_path: Path) -> None:
    before = file.read_bytes()
    file.with_name("backups").write_text("in the way")
    with pytest.raises(StorageError):
        open_diary(file, NOON, migrations=scripts(tmp_path))
    assert file.read_bytes() == before


def test_an_upgrade_that_finds_no_room_says_that_the_disk_is_full(file: Path, tmp_path: Path) -> None:
    before = file.read_bytes()
    end = "op.execute('PRAGMA max_page_count=1'); op.execute('INSERT INTO mood SELECT hex(zeroblob(90000))')"
    with pytest.raises(StorageError) as caught:
        upgrade(file, scripts(tmp_path, end))
    assert caught.value.trouble is Trouble.DISK_FULL
    assert file.read_bytes() == before


def test_an_upgraded_diary_is_newer_than_this_program_and_not_touched(file: Path, tmp_path: Path) -> None:
    upgrade(file, scripts(tmp_path))
    before = file.read_bytes()
    with pytest.raises(StorageError) as caught:
        open_diary(file, NOON)
    assert caught.value.trouble is Trouble.NEWER
    assert file.read_bytes() == before


def test_opening_a_diary_of_this_version_upgrades_nothing(file: Path, opened: Opened) -> None:
    before = file.read_bytes()
    opened(file)
    assert list_backups(file) == ()
    assert file.read_bytes() == before


def test_the_words_of_an_upgrade_do_not_reach_the_log_as_errors(
    file: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    upgrade(file, scripts(tmp_path))
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []
