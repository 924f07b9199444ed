# SPDX-License-Identifier: MIT
"""Engines for a diary: one SQLite file with full durability, or a database by URL."""

import sqlite3
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import ConnectionPoolEntry, StaticPool

from twitchdesk.storage.address import Access, file_address

READING: Final = "twitchdesk_reading"

_PRAGMAS: Final = (
    "foreign_keys=ON",
    "synchronous=FULL",
    "busy_timeout=1000",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "secure_delete=ON",
    "temp_store=MEMORY",
    "mmap_size=0",
)


def is_url(where: Path | str) -> bool:
    """Tell whether ``where`` is the URL of a database and not a file."""
    return isinstance(where, str) and "://" in where


def _begin(connection: Connection) -> None:
    # A reader that begins IMMEDIATE would take the write lock, and fail on a read-only file.
    reading = connection.get_execution_options().get(READING, False)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


def make_engine(where: Path | str, access: Access = "rw", *, pragmas: tuple[str, ...] = ()) -> Engine:
    """Return an engine for a diary file, an empty path string (in memory), or a database URL.

    A file is opened once and for one thread: the one that uses the engine first. ``pragmas`` come after
    our own.
    """
    if is_url(where):
        return create_engine(str(where))
    address = file_address(where, access) if where else ":memory:"
    journal = () if access == "ro" else ("journal_mode=TRUNCATE",)
    engine = create_engine(
        "sqlite://", creator=lambda: sqlite3.connect(address, uri=True), poolclass=StaticPool
    )

    def connected(connection: sqlite3.Connection, _record: ConnectionPoolEntry) -> None:
        # Transactions begin where we say (BEGIN IMMEDIATE below), never by the driver's own guess.
        connection.isolation_level = None
        for pragma in (*_PRAGMAS, *journal, *pragmas):
            connection.execute(f"PRAGMA {pragma}")

    event.listen(engine, "connect", connected)
    event.listen(engine, "begin", _begin)
    return engine
