"""Diaries that are closed after their test, and what is known."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from twitchdesk.domain.habits import HabitBook
from twitchdesk.exchange.known import Known
from twitchdesk.knowledge.load import load_body, load_habits
from twitchdesk.storage.diary import Diary
from twitchdesk.storage.opening import in_memory

Diaries = Callable[[], Diary]


@pytest.fixture
def diaries() -> Iterator[Diaries]:
    """Give a function that makes an empty diary that is kept nowhere."""
    made: list[Diary] = []

    def make() -> Diary:
        made.append(in_memory())
        return made[-1]

    yield make
    for each in made:
        each.close()


@pytest.fixture
def diary(diaries: Diaries) -> Diary:
    """Give an empty diary that is kept nowhere."""
    return diaries()


@pytest.fixture(scope="session")
def habits(resources: Path) -> HabitBook:
    """Return all that is known about habits."""
    return load_habits(resources)


@pytest.fixture(scope="session")
def known(resources: Path, habits: HabitBook) -> Known:
    """Return the ids of places, areas and habits of this version."""
    return Known.of(load_body(resources), habits)
