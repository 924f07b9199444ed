"""A diary in a database by its address: the same records, the same undo, and plain words when it fails."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import given, settings
from sqlalchemy import Engine, inspect

from tests.storage.conftest import folder_for_all
from tests.storage.samples import (
    DAY,
    NOON,
    drink,
    dropped,
    everything,
    night,
    one_of_each,
    put,
    quiet,
    summary,
    twitch,
)
from tests.storage.strategies import records
from tests.storage.test_history import EXAMPLES, emptied
from tests.storage.test_upgrade import scripts
from twitchdesk.domain.errors import ValueRefusedError
from twitchdesk.domain.records import Kind, Preference, QuietDay, Record, TwitchDetails, kind_of
from twitchdesk.domain.span import DateRange
from twitchdesk.storage.diary import Diary
from twitchdesk.storage.engine import is_url, make_engine
from twitchdesk.storage.handout_reader import read_handout
from twitchdesk.storage.migrate import upgrade_url
from twitchdesk.storage.opening import open_diary
from twitchdesk.storage.problems import StorageError, Trouble


def server_programs() -> Path | None:
    """Return the folder of PostgreSQL's initdb and pg_ctl, None where there is none."""
    found = [shutil.which("initdb"), *sorted(map(str, Path("/usr/lib/postgresql").glob("*/bin/initdb")))]
    there = [each for each in found if each]
    return Path(there[-1]).parent if there and sys.platform != "win32" and find_spec("psycopg") else None


def as_postgres(*command: str | Path) -> None:
    """Run a program of the server, which refuses to run as root."""
    user = "postgres" if os.geteuid() == 0 else None
    subprocess.run(list(map(str, command)), check=True, user=user, cwd="/", stdout=subprocess.DEVNULL)


@pytest.fixture(scope="module")
def postgres() -> Iterator[str]:
    """Give the address of a server of our own, which only listens inside a folder of the test."""
    programs = server_programs()
    if programs is None:
        pytest.skip("NOT TESTED: a diary in PostgreSQL, because there is no server or no psycopg here")
    with folder_for_all() as folder:
        data = ("-D", folder / "data")
        as_postgres(programs / "initdb", *data, "-U", "diary", "-A", "trust", "-E", "UTF8")
        options = f"-k {folder} -c listen_addresses="
        as_postgres(programs / "pg_ctl", *data, "-w", "-o", options, "-l", folder / "log", "start")
        yield f"postgresql+psycopg://diary@/postgres?host={folder}"
        as_postgres(programs / "pg_ctl", *data, "-m", "immediate", "stop")


@pytest.fixture(params=["file", "server"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """Give an empty database: SQLite, and PostgreSQL where there is one."""
    if request.param == "file":
        made = make_engine(tmp_path / "diary.db", "rwc")
    else:
        made = emptied_server(request.getfixturevalue("postgres"))
    yield made
    made.dispose()


def emptied_server(address: str) -> Engine:
    made = make_engine(address)
    run_sql(made, "DROP SCHEMA public CASCADE", "CREATE SCHEMA public")
    return made


def run_sql(engine: Engine, *statements: str) -> None:
    with engine.begin() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)


def diary_in(engine: Engine) -> Diary:
    upgrade_url(engine)
    return Diary(engine, "the database")


def test_a_diary_in_a_database_is_made_and_found_again(engine: Engine) -> None:
    diary_in(engine).do(put(*one_of_each()))
    found = everything(diary_in(engine))
    assert {record for records in found.values() for record in records} == set(one_of_each())


def test_a_diary_in_a_database_undoes_and_does_again(engine: Engine) -> None:
    diary = diary_in(engine)
    diary.do(put(*one_of_each()))
    before = everything(diary)
    diary.do(dropped(Kind.TWITCH, "t1"))
    diary.undo()
    assert everything(diary) == before
    diary.redo()
    assert diary.read.twitches_on(DAY) == ()


def test_a_diary_in_a_database_answers_the_questions_of_the_panes(engine: Engine) -> None:
    diary, week = diary_in(engine), DateRange.ending(DAY, 7)
    diary.do(put(*one_of_each()))
    diary.do(put(twitch("t2"), summary(3)))
    assert [(count.entries, count.count) for count in diary.read.day_counts(week)] == [(0, 0), (3, 12)]
    assert [each.place for each in diary.read.place_counts(week)] == ["calf_l", "eyelid_r"]
    assert len(diary.read.habit_days(week)) == 4
    assert [each.id for each in diary.read.habit_entries_on(DAY)] == ["h2", "h1"]
    assert diary.read.recent_places(1) == ("calf_l",)
    assert diary.read.newest_twitch() is not None
    assert diary.read.last_night(DAY.replace(month=12)) == night(quality=6)
    assert len(diary.read.life_events(week)) == len(diary.read.my_drinks()) == 1
    assert diary.read.facts().last == DAY
    assert len(diary.read.doses("caffeine", NOON.replace(hour=0), NOON)) == 1


def test_a_diary_in_a_database_says_for_the_handout_what_a_diary_in_memory_says(
    engine: Engine, diary: Diary
) -> None:
    noted = TwitchDetails(character="buzz", intensity=3, context=("at_rest", "at_screen"), note="Calm")
    medicine = replace(drink("h3", 1), habit="medication", label="Sertraline")
    every = (*one_of_each(), replace(twitch("t2"), details=noted, elsewhere="Behind  the ear"), medicine)
    span, found = DateRange.ending(DAY, 42), []
    for each in (diary_in(engine), diary):
        each.do(put(*every))
        found.append(read_handout(each.read, span, DAY))
    assert found[0] == found[1]
    assert found[0].options
    assert found[0].labels
    assert found[0].elsewhere


def test_a_diary_in_a_database_refuses_a_step_whole(engine: Engine) -> None:
    diary = diary_in(engine)
    diary.do(put(quiet()))
    with pytest.raises(ValueRefusedError):
        diary.do(put(twitch("t2"), QuietDay("another id", DAY, NOON)))
    assert diary.read.twitches_on(DAY) == ()
    diary.do(put(twitch("t2")))


def test_a_database_of_a_newer_program_is_not_touched(engine: Engine) -> None:
    upgrade_url(engine)
    run_sql(engine, "UPDATE alembic_version SET version_num = '0999'")
    with pytest.raises(StorageError) as caught:
        upgrade_url(engine)
    assert caught.value.trouble is Trouble.NEWER


def test_an_older_database_is_upgraded_whole_or_not_at_all(engine: Engine, tmp_path: Path) -> None:
    diary_in(engine).do(put(*one_of_each()))
    with pytest.raises(StorageError) as caught:
        upgrade_url(engine, scripts(tmp_path / "bad", "raise RuntimeError('cut short')"))
    assert caught.value.trouble is Trouble.UPGRADE_FAILED
    assert not inspect(engine).has_table("mood")
    upgrade_url(engine, scripts(tmp_path / "good", "pass"))
    assert inspect(engine).has_table("mood")
    assert Diary(engine, "the database").read.record(Kind.TWITCH, "t1") is not None


def test_a_database_that_loses_a_table_is_said_to_be_in_trouble(engine: Engine) -> None:
    diary = diary_in(engine)
    run_sql(engine, "DROP TABLE preference")
    for ask in (diary.read.preferences, lambda: diary.do(put(Preference("a", "1")))):
        with pytest.raises(StorageError) as caught:
            ask()
        known = Trouble.DAMAGED if engine.dialect.name == "sqlite" else Trouble.UNREACHABLE
        assert caught.value.trouble is known


def test_a_diary_is_opened_by_the_address_of_its_server(postgres: str) -> None:
    for _ in range(2):
        diary = open_diary(postgres, NOON)
        diary.do(put(twitch("t1")))
        diary.close()


@pytest.fixture(scope="module")
def shared(postgres: str) -> Iterator[Diary]:
    """Give one diary on the server for all examples; ``emptied`` clears it between them."""
    emptied_server(postgres).dispose()
    made = open_diary(postgres, NOON)
    yield made
    made.close()


@settings(EXAMPLES, max_examples=25)
@given(record=records(), other=records())
def test_any_record_comes_back_from_a_server_as_it_was_put(
    shared: Diary, record: Record, other: Record
) -> None:
    diary = emptied(shared)
    diary.do(put(record))
    before = everything(diary)
    assert before[kind_of(record)] == (record,)
    diary.do(put(other))
    diary.undo()
    assert everything(diary) == before


@pytest.mark.parametrize(
    "address",
    [
        "sqlite:////no/such/folder/diary.db",
        "postgresql+psycopg://me:secret@/diary?host=/no/such/folder",
        "nonsense://somewhere/diary",
        "mysql+nodriver://somewhere/diary",
        "://",
    ],
)
def test_a_database_that_cannot_be_reached_is_named_without_its_password(address: str) -> None:
    with pytest.raises(StorageError) as caught:
        open_diary(address, NOON)
    assert caught.value.trouble is Trouble.UNREACHABLE
    assert "secret" not in str(caught.value)


def test_an_address_is_told_from_a_file() -> None:
    assert is_url("postgresql://somewhere/diary")
    assert not is_url("diary.twitchdesk")
    assert not is_url(Path("a://b"))
