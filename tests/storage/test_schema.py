"""The tables of the program, those of its revisions and those of every released format are the same."""

import ast
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, UniqueConstraint, inspect

from tests.storage.conftest import Opened
from tests.storage.samples import everything, one_of_each, put, twitch
from twitchdesk.domain.records import Kind
from twitchdesk.storage.address import APPLICATION_ID, FORMAT
from twitchdesk.storage.engine import make_engine
from twitchdesk.storage.migrate import upgrade
from twitchdesk.storage.opening import MIGRATIONS, create_diary_file
from twitchdesk.storage.tables import Base

OLD = sorted((Path(__file__).parent / "old").glob("*.twitchdesk"))


@pytest.fixture
def migrated(tmp_path: Path) -> Path:
    """Give a file whose tables were made by the revisions alone."""
    file = tmp_path / "migrated.twitchdesk"
    file.touch()
    upgrade(file)
    return file


def statements(file: Path) -> set[str]:
    """Return what made each table and index, spaces aside."""
    with closing(sqlite3.connect(file)) as connection:
        made = connection.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    return {"".join(sql.split()) for (sql,) in made}


def names(engine: Engine) -> set[tuple[str, str | None]]:
    look = inspect(engine)
    found: set[tuple[str, str | None]] = set()
    for table in Base.metadata.tables:
        found.add((table, look.get_pk_constraint(table)["name"]))
        found |= {(table, index["name"]) for index in look.get_indexes(table)}
        found |= {(table, unique["name"]) for unique in look.get_unique_constraints(table)}
    return found


def test_the_revisions_make_the_tables_that_the_program_knows(migrated: Path) -> None:
    engine = make_engine(migrated)
    with engine.connect() as connection:
        options = {"compare_type": True, "compare_server_default": True}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, Base.metadata) == []
    engine.dispose()


def test_every_index_and_constraint_has_the_name_that_the_program_knows(migrated: Path) -> None:
    engine = make_engine(migrated)
    known = {(table.name, str(table.primary_key.name)) for table in Base.metadata.tables.values()}
    for table in Base.metadata.tables.values():
        known |= {(table.name, str(index.name)) for index in table.indexes}
        uniques = [each for each in table.constraints if isinstance(each, UniqueConstraint)]
        known |= {(table.name, str(each.name)) for each in uniques}
    assert names(engine) == known
    engine.dispose()


def test_a_new_diary_has_the_same_tables_as_one_made_by_the_revisions(migrated: Path) -> None:
    new = migrated.with_name("new.twitchdesk")
    create_diary_file(new)
    assert statements(new) == statements(migrated)


def test_no_revision_knows_the_tables_of_the_program() -> None:
    for script in MIGRATIONS.rglob("*.py"):
        tree = ast.walk(ast.parse(script.read_text(encoding="utf-8")))
        told = [node.module or "" for node in tree if isinstance(node, ast.ImportFrom)]
        assert not [module for module in told if module.startswith("twitchdesk")], script


def test_a_new_diary_is_marked_as_one() -> None:
    assert OLD
    for file in OLD:
        head = file.read_bytes()[:100]
        assert int.from_bytes(head[68:72], "big") == APPLICATION_ID
        assert int.from_bytes(head[60:64], "big") == FORMAT


@pytest.mark.parametrize("old", OLD, ids=lambda file: file.stem)
def test_a_file_of_every_released_format_can_be_read_and_written(
    old: Path, tmp_path: Path, opened: Opened
) -> None:
    file = Path(shutil.copy(old, tmp_path))
    diary = opened(file)
    assert {record for records in everything(diary).values() for record in records} == set(one_of_each())
    diary.do(put(twitch("t9")))
    assert len(everything(diary)[Kind.TWITCH]) == 2
