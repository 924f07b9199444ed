"""Diaries that are closed after their test."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.storage.samples import NOON, diary_file, one_of_each
from twitchdesk.storage.diary import Diary
from twitchdesk.storage.opening import in_memory, open_diary

Opened = Callable[[Path], Diary]


@contextmanager
def folder_for_all() -> Iterator[Path]:
    """Make a folder that every user may enter; those of pytest are for one user only."""
    with TemporaryDirectory(prefix="twitchdesk-") as made:
        Path(made).chmod(0o777)
        yield Path(made)


@pytest.fixture
def diary() -> Iterator[Diary]:
    """Give an empty diary that is kept nowhere."""
    made = in_memory()
    yield made
    made.close()


@pytest.fixture
def opened() -> Iterator[Opened]:
    """Give a function that opens a diary file and closes it after the test."""
    made: list[Diary] = []

    def open_it(file: Path) -> Diary:
        made.append(open_diary(file, NOON))
        return made[-1]

    yield open_it
    for each in made:
        each.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Give a closed diary file with one record of each kind."""
    return diary_file(tmp_path, one_of_each())
