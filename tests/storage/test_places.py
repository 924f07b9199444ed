"""Places that cannot be written: read-only files and folders, full disks."""

import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from tests.storage.conftest import Opened, folder_for_all
from tests.storage.samples import DAY, NOON, diary_file, everything, one_of_each, put, twitch
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


@pytest.fixture
def shared_folder() -> Iterator[Path]:
    """Give a folder that every user may enter and write."""
    with folder_for_all() as folder:
        yield folder
        folder.chmod(0o777)


@pytest.fixture
def shared_file(shared_folder: Path) -> Path:
    """Give a closed diary in such a folder; every user may write it and take its lock."""
    made = diary_file(shared_folder, one_of_each())
    made.with_name(made.name + "-journal").unlink(missing_ok=True)
    for each in shared_folder.iterdir():
        each.chmod(0o666)
    return made


@POSIX
@pytest.mark.parametrize(("mode", "trouble"), [(0o444, Trouble.READ_ONLY), (0o000, Trouble.UNREACHABLE)])
def test_a_file_with_too_few_rights_is_named_and_left_as_it_was(
    shared_file: Path, mode: int, trouble: Trouble
) -> None:
    before = shared_file.read_bytes()
    shared_file.chmod(mode)
    assert trouble_of_opening(shared_file) is trouble
    shared_file.chmod(0o644)
    assert shared_file.read_bytes() == before


@POSIX
@pytest.mark.parametrize("left", ["nothing", "lock"])
def test_a_read_only_folder_is_named_and_the_diary_can_be_looked_at(shared_file: Path, left: str) -> None:
    if left == "nothing":
        shared_file.with_name(shared_file.name + ".lock").unlink()
    shared_file.parent.chmod(0o555)
    before = shared_file.read_bytes()
    assert trouble_of_opening(shared_file) is Trouble.READ_ONLY
    with another_user():
        diary = open_read_only(shared_file)
        assert len(diary.read.twitches_on(DAY)) == 1
        diary.close()
    assert shared_file.read_bytes() == before


@POSIX
def test_a_first_start_in_a_read_only_folder_is_refused_by_name(shared_folder: Path) -> None:
    shared_folder.chmod(0o555)
    assert trouble_of_opening(shared_folder / "new" / "diary.twitchdesk") is Trouble.READ_ONLY
    assert trouble_of_opening(shared_folder / "diary.twitchdesk") is Trouble.READ_ONLY
    with another_user(), pytest.raises(StorageError) as caught:
        create_diary_file(shared_folder / "diary.twitchdesk")
    assert caught.value.trouble in {Trouble.READ_ONLY, Trouble.UNREACHABLE}


@POSIX
def test_a_folder_that_may_not_be_looked_into_is_unreachable(shared_file: Path) -> None:
    shared_file.parent.chmod(0o000)
    assert trouble_of_opening(shared_file) is Trouble.UNREACHABLE


@POSIX
def test_a_backup_folder_that_cannot_be_written_is_named(shared_file: Path) -> None:
    (shared_file.parent / "backups").mkdir(mode=0o555)
    with another_user(), pytest.raises(StorageError) as caught:
        make_backup(shared_file, NOON)
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


def take_rights_away(folder: Path) -> None:
    user = os.geteuid()
    os.seteuid(os.getuid())
    for each in (*folder.iterdir(), folder):
        each.chmod(0o555)
    os.seteuid(user)


@POSIX
def test_rights_taken_away_from_an_open_diary_are_not_called_a_full_disk(shared_file: Path) -> None:
    with another_user(), closing(open_diary(shared_file, NOON)) as diary:
        diary.do(put(twitch("t8")))
        take_rights_away(shared_file.parent)
        with pytest.raises(StorageError) as caught:
            diary.do(put(twitch("t9")))
    assert caught.value.trouble is Trouble.READ_ONLY
