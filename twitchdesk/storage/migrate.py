# SPDX-License-Identifier: MIT
"""Upgrades of a diary to this version, through Alembic, in one transaction."""

from pathlib import Path
from typing import Final

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util.exc import CommandError
from sqlalchemy import Connection, Engine, inspect
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from twitchdesk.storage.engine import make_engine
from twitchdesk.storage.opening import MIGRATIONS, create_tables
from twitchdesk.storage.problems import StorageError, Trouble, storage_error

# Rebuilding a table drops the old one, and that would take all rows with it that point at its rows.
_PRAGMAS: Final = ("foreign_keys=OFF",)
_CHECKS: Final = {"sqlite": (("PRAGMA foreign_key_check", None), ("PRAGMA quick_check(1)", "ok"))}
_SCRIPT_ERRORS: Final = (CommandError, SQLAlchemyError, LookupError, RuntimeError, TypeError, ValueError)


def _config(migrations: Path) -> Config:
    config = Config()
    # Alembic reads % as the start of a placeholder.
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def is_known(revision: str, migrations: Path = MIGRATIONS) -> bool:
    """Tell whether a revision is one of ours; an unknown one was made by a newer program."""
    try:
        return ScriptDirectory.from_config(_config(migrations)).get_revision(revision) is not None
    except CommandError:
        return False


def head(migrations: Path = MIGRATIONS) -> str:
    """Return the newest revision of the scripts."""
    return str(ScriptDirectory.from_config(_config(migrations)).get_current_head())


def _upgrade(connection: Connection, migrations: Path) -> None:
    config = _config(migrations)
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    for check, sound in _CHECKS.get(connection.dialect.name, ()):
        if connection.exec_driver_sql(check).scalar() != sound:
            raise CommandError("the upgraded diary did not pass the check")


def _run(engine: Engine, where: Path | str, migrations: Path) -> None:
    try:
        with engine.begin() as connection:
            _upgrade(connection, migrations)
    except DBAPIError as error:
        found = storage_error(where, error)
        # A statement that the database does not understand is a fault of the upgrade, not of the diary.
        misunderstood = getattr(error.orig, "sqlite_errorname", "") == "SQLITE_ERROR"
        if misunderstood or found.trouble is Trouble.UNREACHABLE:
            raise StorageError(Trouble.UPGRADE_FAILED, where, str(error.orig)) from error
        raise found from error
    except _SCRIPT_ERRORS as error:
        raise StorageError(Trouble.UPGRADE_FAILED, where, str(error)) from error


def upgrade(file: Path, migrations: Path = MIGRATIONS) -> None:
    """Bring a diary file to the newest revision; whole or not at all.

    Raises:
        StorageError: the file is as it was.
    """
    engine = make_engine(file, pragmas=_PRAGMAS)
    try:
        _run(engine, file, migrations)
    finally:
        engine.dispose()


def upgrade_url(engine: Engine, migrations: Path = MIGRATIONS) -> None:
    """Make the tables in an empty database, or bring older ones to this version. Raises as above."""
    where = engine.url.render_as_string(hide_password=True)
    try:
        revision = _revision_or_new(engine)
    except DBAPIError as error:
        raise storage_error(where, error) from error
    if not is_known(revision, migrations):
        raise StorageError(Trouble.NEWER, where)
    if revision != head(migrations):
        _run(engine, where, migrations)


def _revision_or_new(engine: Engine) -> str:
    if not inspect(engine).has_table("alembic_version"):
        create_tables(engine)
    with engine.connect() as connection:
        return str(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one())
