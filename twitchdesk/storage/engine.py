# SPDX-License-Identifier: MIT
"""Engines for a diary: one SQLite file with full durability, or a database by URL."""

import sqlite3
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import ConnectionPoolEntry, StaticPool

APPLICATION_ID: Final = 0x54774465
READING: Final = "twitchdesk_reading"

_PRAGMAS: Final = (
    "foreign_keys=ON",
    "synchronous=FULL",
    "busy_timeout=5000",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "secure_delete=ON",
    "temp_store=MEMORY",
    "mmap_size=0",
)


def is_url(where: Path | str) -> bool:
    """Tell whether ``where`` is the URL of a database and not a file."""
    return isinstance(where, str) and "://" in where


def file_address(file: Path | str, *, read_only: bool = False) -> str:
    """Return the SQLite address of a file, safe for any character in its name."""
    return f"{Path(file).absolute().as_uri()}?mode={'ro' if read_only else 'rwc'}"


def _connected(connection: sqlite3.Connection, *, read_only: bool) -> None:
    # The driver would commit before each CREATE; left alone, it lets us make schema changes in a transaction.
    connection.isolation_level = None
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    if not read_only:
        connection.execute("PRAGMA journal_mode=TRUNCATE")


def _begin(connection: Connection) -> None:
    # A reader that begins IMMEDIATE would take the write lock, and fail on a read-only file.
    reading = connection.get_execution_options().get(READING, False)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


def make_engine(where: Path | str, *, read_only: bool = False) -> Engine:
    """Return an engine for a diary file, an empty path string (in memory), or a database URL."""
    if is_url(where):
        return create_engine(str(where))
    address = file_address(where, read_only=read_only) if where else ":memory:"
    engine = create_engine(
        "sqlite://",
        creator=lambda: sqlite3.connect(address, uri=True, check_same_thread=False),
        poolclass=StaticPool,
    )

    def connected(connection: sqlite3.Connection, _record: ConnectionPoolEntry) -> None:
        _connected(connection, read_only=read_only)

    event.listen(engine, "connect", connected)
    event.listen(engine, "begin", _begin)
    return engine
