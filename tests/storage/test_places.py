"""Places that cannot be written: read-only files and folders, full disks."""

import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.storage.conftest import Opened
from tests.storage.samples import DAY, NOON, everything, one_of_each, put, twitch
from twitchdesk.domain.records import Kind
from twitchdesk.storage.backup import make_backup
from twitchdesk.storage.opening import check_file, create_diary_file, open_diary, open_read_only
from twitchdesk.storage.problems import StorageError, Trouble, trouble_of

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="NOT TESTED: modes and mounts of POSIX")
ROOT_ONLY = pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() != 0, reason="NOT TESTED: only root may mount a small disk"
)
NOBODY = 65534


@contextmanager
def another_user() -> Iterator[None]:
    """Be someone whom modes concern: root is not."""
    if os.geteuid():
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def trouble_of_opening(file: Path) -> Trouble:
    with another_user(), pytest.raises(StorageError) as caught:
        open_diary(file, NOON)
    assert str(file) in str(caught.value)
    return caught.value.trouble


def unlocked(folder: Path) -> None:
    """Let another user into a folder below the one pytest keeps for itself, and into the lock in it."""
    for each in (folder, *list(folder.parents)[:2]):
        each.chmod(0o755)
    for left in folder.glob("*.lock"):
        left.chmod(0o666)


@POSIX
@pytest.mark.parametrize(("mode", "trouble"), [(0o444, Trouble.READ_ONLY), (0o000, Trouble.UNREACHABLE)])
def test_a_file_with_too_few_rights_is_named_and_left_as_it_was(
    file: Path, mode: int, trouble: Trouble
) -> None:
    unlocked(file.parent)
    file.parent.chmod(0o777)
    before = file.read_bytes()
    file.chmod(mode)
    assert trouble_of_opening(file) is trouble
    file.chmod(0o644)
    assert file.read_bytes() == before


@POSIX
@pytest.mark.parametrize("left", ["nothing", "lock"])
def test_a_read_only_folder_is_named_and_the_diary_can_be_looked_at(file: Path, left: str) -> None:
    unlocked(file.parent)
    file.chmod(0o666)
    file.with_name(file.name + "-journal").unlink(missing_ok=True)
    if left == "nothing":
        file.with_name(file.name + ".lock").unlink()
    file.parent.chmod(0o555)
    before = file.read_bytes()
    assert trouble_of_opening(file) is Trouble.READ_ONLY
    with another_user():
        diary = open_read_only(file)
        assert len(diary.read.twitches_on(DAY)) == 1
        diary.close()
    file.parent.chmod(0o755)
    assert file.read_bytes() == before


@POSIX
def test_a_first_start_in_a_read_only_folder_is_refused_by_name(tmp_path: Path) -> None:
    unlocked(tmp_path)
    tmp_path.chmod(0o555)
    assert trouble_of_opening(tmp_path / "new" / "diary.twitchdesk") is Trouble.READ_ONLY
    assert trouble_of_opening(tmp_path / "diary.twitchdesk") is Trouble.READ_ONLY
    with another_user(), pytest.raises(StorageError) as caught:
        create_diary_file(tmp_path / "diary.twitchdesk")
    assert caught.value.trouble in {Trouble.READ_ONLY, Trouble.UNREACHABLE}
    tmp_path.chmod(0o755)


@POSIX
def test_a_folder_that_may_not_be_looked_into_is_unreachable(file: Path) -> None:
    unlocked(file.parent)
    file.parent.chmod(0o000)
    assert trouble_of_opening(file) is Trouble.UNREACHABLE
    file.parent.chmod(0o755)


@POSIX
def test_a_backup_folder_that_cannot_be_written_is_named(file: Path) -> None:
    unlocked(file.parent)
    (file.parent / "backups").mkdir(mode=0o555)
    with another_user(), pytest.raises(StorageError) as caught:
        make_backup(file, NOON)
    assert "backups" in str(caught.value)


@POSIX
def test_a_new_diary_cannot_be_made_where_a_file_is_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "way").touch()
    for make in (create_diary_file, lambda file: open_diary(file, NOON)):
        with pytest.raises(StorageError) as caught:
            make(tmp_path / "way" / "diary.twitchdesk")
        assert caught.value.trouble is Trouble.UNREACHABLE


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Give a disk of 600 kB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", folder], check=False).returncode:
        pytest.skip("NOT TESTED: a really full disk, because this machine lets nobody mount one")
    yield folder
    subprocess.run(["umount", "-l", folder], check=True)


def fill(folder: Path, *, leaving: int = 0) -> Path:
    """Fill the disk of a folder to the last byte but ``leaving`` and return the file that does."""
    filler = folder / "filler"
    free = os.statvfs(folder).f_bavail * os.statvfs(folder).f_frsize
    filler.write_bytes(b"x" * (free - leaving))
    return filler


@ROOT_ONLY
@pytest.mark.parametrize("leaving", [0, 4096, 12288])
def test_a_full_disk_in_the_middle_of_a_step_changes_nothing_and_the_step_can_be_done_later(
    small_disk: Path, opened: Opened, leaving: int
) -> None:
    diary = opened(small_disk / "diary.twitchdesk")
    diary.do(put(*one_of_each(), title="First"))
    before, step = everything(diary), put(*(twitch(f"n{i}", note="x" * 500) for i in range(50)))
    filler = fill(small_disk, leaving=leaving)
    with pytest.raises(StorageError) as caught:
        diary.do(step)
    assert caught.value.trouble is Trouble.DISK_FULL
    assert (everything(diary), diary.undo_title) == (before, "First")
    filler.unlink()
    diary.do(step)
    assert len(everything(diary)[Kind.TWITCH]) == 51


@ROOT_ONLY
def test_a_full_disk_lets_a_diary_be_opened_and_read(small_disk: Path, opened: Opened) -> None:
    file = small_disk / "diary.twitchdesk"
    diary = opened(file)
    diary.do(put(*one_of_each()))
    diary.close()
    fill(small_disk)
    again = opened(file)
    assert len(again.read.twitches_on(DAY)) == 1
    with pytest.raises(StorageError) as caught:
        again.do(put(twitch("t2")))
    assert caught.value.trouble is Trouble.DISK_FULL


@ROOT_ONLY
def test_a_full_disk_makes_no_half_diary_and_no_half_backup(small_disk: Path, opened: Opened) -> None:
    file = small_disk / "diary.twitchdesk"
    opened(file).do(put(*one_of_each()))
    fill(small_disk, leaving=50_000)
    for make in (lambda: make_backup(file, NOON), lambda: create_diary_file(small_disk / "b.twitchdesk")):
        with pytest.raises(StorageError) as caught:
            make()
        assert caught.value.trouble is Trouble.DISK_FULL
    left = {each.name for each in small_disk.rglob("*") if each.is_file()} - {"filler"}
    assert left == {file.name, f"{file.name}-journal", f"{file.name}.lock"}


def test_a_file_that_may_not_grow_refuses_a_step_whole_and_takes_it_later(file: Path, opened: Opened) -> None:
    diary = opened(file)
    before, step = everything(diary), put(*(twitch(f"n{i}", note="x" * 500) for i in range(500)))
    with diary._engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages + 3}")
    with pytest.raises(StorageError) as caught:
        diary.do(step)
    assert caught.value.trouble is Trouble.DISK_FULL
    assert (everything(diary), diary.undo_title) == (before, None)
    with diary._engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count=1000000")
    diary.do(step)
    check_file(file)


@pytest.mark.parametrize(
    ("number", "trouble"),
    [
        (errno.ENOSPC, Trouble.DISK_FULL),
        (errno.EROFS, Trouble.READ_ONLY),
        (errno.EACCES, Trouble.READ_ONLY),
        (errno.EIO, Trouble.UNREACHABLE),
        (None, Trouble.UNREACHABLE),
    ],
)
def test_what_the_system_says_has_a_name(number: int | None, trouble: Trouble) -> None:
    assert trouble_of(OSError(number, "so it is")) is trouble
