# SPDX-License-Identifier: MIT
"""Where things lie: the resources of the program and the person's own files."""

import os
import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resources() -> Path:
    """Return the folder of the resources: inside the installed package, else beside it in the project."""
    packaged = _PACKAGE / "resources"
    return packaged if packaged.is_dir() else _PACKAGE.parent / "resources"


def data_folder() -> Path:
    """Return the folder of the person's diary on this system; it need not exist yet."""
    if chosen := os.environ.get("TWITCHDESK_DATA"):
        return Path(chosen)
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA", home / "AppData" / "Roaming")) / "TwitchDesk"
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "TwitchDesk"
    # An empty or relative one counts as not set (XDG Base Directory Specification 0.8): the diary would
    # be another one in every folder the program is started in.
    named = Path(os.environ.get("XDG_DATA_HOME", ""))
    return (named if named.is_absolute() else home / ".local" / "share") / "twitchdesk"


def default_diary() -> Path | str:
    """Return where the diary lies when nothing else is said; a string is the address of a database.

    That is TWITCHDESK_DIARY, else a file in the data folder.
    """
    if chosen := os.environ.get("TWITCHDESK_DIARY"):
        return chosen if "://" in chosen else Path(chosen)
    return data_folder() / "diary.twitchdesk"
