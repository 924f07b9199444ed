# SPDX-License-Identifier: MIT
"""Opening a diary: lock, header, check, revision, backup before any upgrade, and only then the diary."""

import sqlite3
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from typing import Final

from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError

from twitchdesk.storage.backup import copy_checked, list_backups, make_backup
from twitchdesk.storage.diary import Diary
from twitchdesk.storage.engine import APPLICATION_ID, file_address, is_url, make_engine
from twitchdesk.storage.lock import DiaryLock
from twitchdesk.storage.problems import StorageError, Trouble, storage_error, trouble_named
from twitchdesk.storage.tables import Base

HEAD: Final = "0001"
FORMAT: Final = 1
MIGRATIONS: Final = Path(__file__).parent / "migrations"
_HEADER: Final = b"SQLite format 3\0"
_ID_AT: Final = 68


def in_memory() -> Diary:
    """Return a new diary that is kept nowhere; it needs no lock and is gone when closed."""
    engine = make_engine("")
    create_tables(engine)
    return Diary(engine, "this diary")


def create_tables(engine: Engine) -> None:
    """Make the tables of this version in an empty database and stamp them with the revision."""
    with engine.begin() as connection:
        if engine.dialect.name == "sqlite":
            connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version={FORMAT}")
        Base.metadata.create_all(connection)
        connection.exec_driver_sql(
            "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
            "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
        )
        connection.execute(text("INSERT INTO alembic_version VALUES (:head)"), {"head": HEAD})


def create_diary_file(file: Path) -> None:
    """Make an empty diary file, whole or not at all.

    Raises:
        StorageError: the file exists already, or its folder cannot be written.
    """
    if file.exists():
        raise StorageError(Trouble.FOREIGN, file, "it exists already")
    partial = file.with_name(file.name + ".new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        partial.unlink(missing_ok=True)
        engine = make_engine(partial)
        create_tables(engine)
        engine.dispose()
        partial.with_name(partial.name + "-journal").unlink(missing_ok=True)
        partial.replace(file)
    except OSError as error:
        raise StorageError(Trouble.READ_ONLY, file, error.strerror or "") from error
    except DBAPIError as error:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
        raise storage_error(file, error) from error


def open_diary(
    where: Path | str, now: datetime, *, create: bool = True, migrations: Path = MIGRATIONS
) -> Diary:
    """Open a diary for reading and writing, made first when there is none and ``create`` is set.

    The order: lock, presence, header, quick_check, revision, checked backup, upgrade in one transaction.

    Raises:
        StorageError: the file is in trouble (``trouble`` says which); it was left as it was.
    """
    if is_url(where):
        return _open_url(str(where))
    file = Path(where)
    if not file.exists():
        _make_first(file, create=create)
    lock = DiaryLock(file)
    try:
        check_file(file)
        _require_writable(file)
        revision = revision_of(file)
        if revision != HEAD or migrations != MIGRATIONS:
            _upgrade(file, revision, now, migrations)
        return Diary(make_engine(file), file, lock=lock)
    except BaseException:
        lock.release()
        raise


def open_read_only(file: Path) -> Diary:
    """Open a diary that must not or cannot be written: no lock, no upgrade, no change. Raises as above."""
    if not file.exists():
        raise StorageError(Trouble.MISSING, file)
    check_header(file)
    diary = Diary(make_engine(file, read_only=True), file, writable=False)
    try:
        diary.read.facts()
    except StorageError:
        diary.close()
        raise
    return diary


def _make_first(file: Path, *, create: bool) -> None:
    # A diary that has backups existed: greeting its owner with an empty one would look like loss.
    if not create or list_backups(file):
        raise StorageError(Trouble.MISSING, file)
    create_diary_file(file)


def check_header(file: Path) -> None:
    """Look at the first 100 bytes without SQLite.

    Raises:
        StorageError: the file is empty, no SQLite file, or one of another program.
    """
    try:
        with file.open("rb") as opened:
            head = opened.read(100)
    except PermissionError as error:
        raise StorageError(Trouble.UNREACHABLE, file, "it may not be read") from error
    except OSError as error:
        raise StorageError(Trouble.UNREACHABLE, file, error.strerror or "") from error
    if not head:
        raise StorageError(Trouble.EMPTY, file)
    if not head.startswith(_HEADER):
        damaged = len(head) == 100 and int.from_bytes(head[_ID_AT : _ID_AT + 4], "big") == APPLICATION_ID
        raise StorageError(Trouble.DAMAGED if damaged else Trouble.FOREIGN, file)
    if int.from_bytes(head[_ID_AT : _ID_AT + 4], "big") != APPLICATION_ID:
        raise StorageError(Trouble.FOREIGN, file)


def check_file(file: Path) -> None:
    """Check header and every page of a diary file.

    Raises:
        StorageError: what is wrong with it.
    """
    check_header(file)
    try:
        with closing(sqlite3.connect(file_address(file), uri=True, timeout=5)) as connection:
            found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    except sqlite3.Error as error:
        raise StorageError(trouble_named(error.sqlite_errorname), file, error.sqlite_errorname) from error
    if found != "ok":
        raise StorageError(Trouble.DAMAGED, file, "some pages cannot be read")


def _require_writable(file: Path) -> None:
    try:
        with file.open("r+b"):
            pass
    except OSError as error:
        raise StorageError(Trouble.READ_ONLY, file, error.strerror or "") from error


def revision_of(file: Path) -> str:
    """Return the revision a diary file is at.

    Raises:
        StorageError: the file holds none, or cannot be read.
    """
    try:
        with closing(sqlite3.connect(file_address(file, read_only=True), uri=True, timeout=5)) as connection:
            found = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.OperationalError as error:
        raise StorageError(Trouble.DAMAGED, file, "its version is missing") from error
    if found is None:
        raise StorageError(Trouble.DAMAGED, file, "its version is missing")
    return str(found[0])


def _upgrade(file: Path, revision: str, now: datetime, migrations: Path) -> None:
    # Alembic takes a third of a second to import, and is needed only here.
    from twitchdesk.storage.migrate import is_known, upgrade  # noqa: PLC0415

    if not is_known(revision, migrations):
        raise StorageError(Trouble.NEWER, file)
    make_backup(file, now)
    upgrade(file, migrations)


def _open_url(url: str) -> Diary:
    from twitchdesk.storage.migrate import upgrade_url  # noqa: PLC0415 - as above

    engine = make_engine(url)
    upgrade_url(engine)
    return Diary(engine, engine.url.render_as_string(hide_password=True))


def save_copy(file: Path, target: Path) -> None:
    """Copy a diary to another place, checked. Raises as ``copy_checked``."""
    copy_checked(file, target)
