# SPDX-License-Identifier: MIT
"""What marks a file as a diary, and how SQLite is told where it lies; light enough for the first paint."""

from pathlib import Path
from typing import Final, Literal

APPLICATION_ID: Final = 0x54774465
FORMAT: Final = 1

Access = Literal["ro", "rw", "rwc"]
"""Read only, read and write, or read and write a file that is made when there is none."""


def file_address(file: Path | str, access: Access) -> str:
    """Return the SQLite address of a file, safe for any character in its name."""
    return f"{Path(file).absolute().as_uri()}?mode={access}"
