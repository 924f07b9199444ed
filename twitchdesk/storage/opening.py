# SPDX-License-Identifier: MIT
"""Opening a diary: lock, header, check, revision, backup before any upgrade, and only then the diary."""

import sqlite3
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from typing import Final

from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from twitchdesk.storage.address import APPLICATION_ID, FORMAT, file_address
from twitchdesk.storage.backup import (
    list_backups,
    make_backup,
    remove_with_companions,
    sync_folder,
)
from twitchdesk.storage.diary import Diary
from twitchdesk.storage.engine import is_url, make_engine
from twitchdesk.storage.lock import DiaryLock
from twitchdesk.storage.problems import StorageError, Trouble, sqlite_error, storage_error, trouble_of
from twitchdesk.storage.tables import Base

HEAD: Final = "0001"
MIGRATIONS: Final = Path(__file__).parent / "migrations"
_MARKS: Final = {
    "sqlite": (f"PRAGMA application_id={APPLICATION_ID}", f"PRAGMA user_version={FORMAT}"),
}
_HEADER: Final = b"SQLite format 3\0"
_HEADER_BYTES: Final = 100
_ID_AT: Final = 68


def in_memory() -> Diary:
    """Return a new diary that is kept nowhere; it needs no lock and is gone when closed."""
    engine = make_engine("")
    create_tables(engine)
    return Diary(engine, "this diary")


def create_tables(engine: Engine) -> None:
    """Make the tables of this version in an empty database and stamp them with the revision."""
    with engine.begin() as connection:
        for mark in _MARKS.get(engine.dialect.name, ()):
            connection.exec_driver_sql(mark)
        Base.metadata.create_all(connection)
        connection.exec_driver_sql(
            "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
            "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
        )
        connection.execute(text("INSERT INTO alembic_version VALUES (:head)"), {"head": HEAD})


def create_diary_file(file: Path) -> None:
    """Make a diary file that holds nothing yet, whole or not at all; an empty file may be in its place.

    Raises:
        StorageError: the file exists already, or its folder cannot be written.
    """
    partial = file.with_name(file.name + ".new")
    try:
        if file.exists() and file.stat().st_size:
            raise StorageError(Trouble.FOREIGN, file, "it exists already")
        file.parent.mkdir(parents=True, exist_ok=True)
        remove_with_companions(partial)
        _create(partial)
        # A journal of a diary that is gone would be played into the new one.
        remove_with_companions(file)
        partial.replace(file)
    except OSError as error:
        raise StorageError(trouble_of(error), file, error.strerror or "") from error
    except DBAPIError as error:
        raise storage_error(file, error) from error
    finally:
        with suppress(OSError):
            remove_with_companions(partial)
    sync_folder(file.parent)


def _create(partial: Path) -> None:
    engine = make_engine(partial, "rwc")
    try:
        create_tables(engine)
    finally:
        engine.dispose()
    partial.with_name(partial.name + "-journal").unlink(missing_ok=True)


def open_diary(
    where: Path | str, now: datetime, *, create: bool = True, migrations: Path = MIGRATIONS
) -> Diary:
    """Open a diary for reading and writing, made first when there is none and ``create`` is set.

    The order: presence, lock, header, quick_check, a write taken back, revision, checked backup, upgrade in
    one transaction. The diary is used by the thread that opens it. ``now`` is aware.

    Raises:
        StorageError: the file is in trouble (``trouble`` says which); it was left as it was.
    """
    if is_url(where):
        return _open_url(str(where))
    file = Path(where)
    if not is_there(file):
        _prepare_first(file, create=create)
    lock = DiaryLock(file)
    try:
        if not is_there(file):
            create_diary_file(file)
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
    if not is_there(file):
        raise StorageError(Trouble.MISSING, file)
    check_header(file)
    diary = Diary(make_engine(file, "ro"), file, writable=False)
    try:
        diary.read.facts()
    except StorageError:
        diary.close()
        raise
    return diary


def is_there(file: Path) -> bool:
    """Tell whether there is a file.

    Raises:
        StorageError: its folder may not be looked into.
    """
    try:
        return file.exists()
    except OSError as error:
        raise StorageError(Trouble.UNREACHABLE, file, error.strerror or "") from error


def _prepare_first(file: Path, *, create: bool) -> None:
    # A diary with backups existed, and so did the aim of a link (a drive that is not plugged in):
    # greeting its owner with an empty diary would look like loss.
    if not create or file.is_symlink() or list_backups(file):
        raise StorageError(Trouble.MISSING, file)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(trouble_of(error), file, error.strerror or "") from error


def check_header(file: Path) -> None:
    """Look at the first 100 bytes without SQLite.

    Raises:
        StorageError: the file is empty, no SQLite file, or one of another program.
    """
    try:
        # Reading a pipe waits for ever, and a device must never be put aside like an empty file.
        if not (file.is_file() or file.is_dir()):
            raise StorageError(Trouble.FOREIGN, file, "it is no ordinary file")
        with file.open("rb") as opened:
            head = opened.read(_HEADER_BYTES)
    except OSError as error:
        raise StorageError(Trouble.UNREACHABLE, file, error.strerror or "") from error
    if not head:
        raise StorageError(Trouble.EMPTY, file)
    starts_well = head.startswith(_HEADER)
    ours = int.from_bytes(head[_ID_AT : _ID_AT + 4], "big") == APPLICATION_ID
    if starts_well and ours and len(head) == _HEADER_BYTES:
        return
    cut_short = starts_well and len(head) < _HEADER_BYTES
    # Where only backups say that this was a diary, they are also the way out.
    was_diary = cut_short or ours or (not starts_well and list_backups(file))
    raise StorageError(Trouble.DAMAGED if was_diary else Trouble.FOREIGN, file)


def check_file(file: Path) -> None:
    """Check header and every page of a diary file; a step cut off by a crash is taken back first.

    Raises:
        StorageError: what is wrong with it.
    """
    check_header(file)
    try:
        with closing(sqlite3.connect(file_address(file, "rw"), uri=True)) as connection:
            found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    except sqlite3.Error as error:
        raise sqlite_error(file, error) from error
    if found != "ok":
        raise StorageError(Trouble.DAMAGED, file, "some pages cannot be read")


def _require_writable(file: Path) -> None:
    # Only a write tells: the file, its folder and its journal all have to allow it.
    try:
        with closing(sqlite3.connect(file_address(file, "rw"), uri=True, isolation_level=None)) as connection:
            connection.execute("PRAGMA journal_mode=TRUNCATE")
            connection.execute("BEGIN IMMEDIATE")
            connection.execute(f"PRAGMA user_version={FORMAT}")
            connection.execute("ROLLBACK")
    except sqlite3.Error as error:
        found = sqlite_error(file, error)
        # With a full disk there is still much to read; the first step that cannot be saved says so.
        if found.trouble is not Trouble.DISK_FULL:
            raise found from error


def revision_of(file: Path) -> str:
    """Return the revision a diary file is at.

    Raises:
        StorageError: the file holds none, or cannot be read.
    """
    try:
        with closing(sqlite3.connect(file_address(file, "ro"), uri=True)) as connection:
            found = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.Error as error:
        raise StorageError(Trouble.DAMAGED, file, "its version is missing") from error
    if found is None:
        raise StorageError(Trouble.DAMAGED, file, "its version is missing")
    return str(found[0])


def _upgrade(file: Path, revision: str, now: datetime, migrations: Path) -> None:
    # Alembic takes a third of a second to import, and is needed only for upgrades.
    from twitchdesk.storage.migrate import is_known, upgrade

    if not is_known(revision, migrations):
        raise StorageError(Trouble.NEWER, file)
    make_backup(file, now)
    upgrade(file, migrations)


def _open_url(url: str) -> Diary:
    from twitchdesk.storage.migrate import upgrade_url

    try:
        engine = make_engine(url)
    except (SQLAlchemyError, ImportError) as error:
        raise StorageError(Trouble.UNREACHABLE, "at this address", str(error)) from error
    named = engine.url.render_as_string(hide_password=True)
    if engine.dialect.name == "sqlite":
        # By its address a file would be opened without lock, check and backup.
        raise StorageError(Trouble.UNREACHABLE, named, "it is a file: give its path instead of an address")
    try:
        upgrade_url(engine)
    except StorageError:
        engine.dispose()
        raise
    return Diary(engine, named)
