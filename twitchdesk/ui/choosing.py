# SPDX-License-Identifier: MIT
"""The dialog in which another diary is chosen."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


def choose_diary(window: QWidget, folder: Path, chosen: Callable[[str], object]) -> None:
    """Ask for a diary file, beginning in ``folder``; ``chosen`` is told its name, or nothing at all."""
    dialog = QFileDialog(
        window, "Choose a diary", str(folder), "TwitchDesk diaries (*.twitchdesk);;All files (*)"
    )
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(chosen)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
