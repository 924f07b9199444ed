# SPDX-License-Identifier: MIT
"""Whether the parts of a diary file belong together."""

import sqlite3
from contextlib import closing
from pathlib import Path

from twitchdesk.storage.address import file_address
from twitchdesk.storage.problems import StorageError, Trouble, sqlite_error


def check_links(file: Path) -> None:
    """Check that every part of an entry has its entry.

    Raises:
        StorageError: some have not, or the file cannot be read.
    """
    try:
        with closing(sqlite3.connect(file_address(file, "ro"), uri=True)) as connection:
            loose = len(connection.execute("PRAGMA foreign_key_check").fetchall())
    except sqlite3.Error as error:
        raise sqlite_error(file, error) from error
    if loose:
        raise StorageError(Trouble.DAMAGED, file, f"parts without an entry: {loose:,}")
