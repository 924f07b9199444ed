# SPDX-License-Identifier: MIT
"""What the window remembers between starts: sizes, theme, text size. Nothing of the diary."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths


def settings_file() -> Path:
    """Return the file in which the window remembers its state on this system."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    return Path(folder) / "twitchdesk" / "window.ini"


class Memory:
    """Small remembered texts and sizes by key, in one INI file; a file that cannot be written is no error."""

    def __init__(self, file: Path) -> None:
        self._settings = QSettings(str(file), QSettings.Format.IniFormat)

    def text(self, key: str, otherwise: str = "") -> str:
        """Return a remembered text."""
        found = self._settings.value(key, otherwise)
        return found if isinstance(found, str) else otherwise

    def number(self, key: str, otherwise: int) -> int:
        """Return a remembered whole number."""
        found = self.text(key)
        return int(found) if found.isascii() and found.isdigit() else otherwise

    def sizes(self, key: str) -> QByteArray:
        """Return remembered sizes, empty when there are none."""
        found = self._settings.value(key)
        return found if isinstance(found, QByteArray) else QByteArray()

    def keep(self, key: str, value: str | int | QByteArray) -> None:
        """Remember a value."""
        self._settings.setValue(key, str(value) if isinstance(value, int) else value)

    def save(self) -> None:
        """Write everything to disk now."""
        self._settings.sync()
