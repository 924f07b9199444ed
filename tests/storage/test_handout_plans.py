"""The database finds what the handout asks for by its indexes, so that ten years stay as quick as one."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import Connection, event

from tests.storage.samples import DAY, one_of_each, put
from twitchdesk.domain.span import DateRange
from twitchdesk.storage.diary import Diary
from twitchdesk.storage.handout_reader import read_handout

ENTRIES = {"twitch", "twitch_mark", "twitch_tag", "habit_entry", "sleep_night", "day_summary", "quiet_day"}
QUESTIONS_MOST = 40
Said = tuple[str, tuple[Any, ...]]


@contextmanager
def asked(diary: Diary) -> Iterator[list[Said]]:
    """Give a list that grows by every statement put to the database, with its values."""
    said: list[Said] = []

    def noted(
        _connection: Connection, _cursor: object, statement: str, values: tuple[Any, ...], *_: object
    ) -> None:
        if statement.startswith("SELECT"):
            said.append((statement, values))

    event.listen(diary._engine, "before_cursor_execute", noted)
    yield said
    event.remove(diary._engine, "before_cursor_execute", noted)


@pytest.fixture
def statements(diary: Diary) -> list[Said]:
    """Return what reading twelve weeks asks of a diary that has one of everything."""
    diary.do(put(*one_of_each()))
    with asked(diary) as said:
        read_handout(diary.read, DateRange.ending(DAY, 84), DAY)
    return said


def walked(diary: Diary, statement: str, values: tuple[Any, ...]) -> set[str]:
    """Return the tables that a statement walks through from end to end."""
    with diary._engine.connect() as connection:
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values).all()
    return {found[1] for row in plan if (found := re.match(r"SCAN (\w+)", row.detail))}


def test_no_question_walks_through_a_whole_table_of_entries(diary: Diary, statements: list[Said]) -> None:
    walks = {table for statement, values in statements for table in walked(diary, statement, values)}
    assert statements
    assert walks.isdisjoint(ENTRIES), walks


def test_the_number_of_questions_stays_small(statements: list[Said]) -> None:
    assert len(statements) <= QUESTIONS_MOST


def test_a_walk_through_a_table_would_be_seen(diary: Diary) -> None:
    assert walked(diary, "SELECT note FROM twitch WHERE note != ''", ()) == {"twitch"}
