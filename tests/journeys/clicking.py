"""The real window, clicked without a pause; "SAVED id" goes out after each commit, before the next click."""

import os
import sys
from itertools import cycle

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from twitchdesk.app import run_window
from twitchdesk.domain.edits import Change, Put
from twitchdesk.ui.live_diary import LiveDiary

PLACES = ("Your left calf, upper", "Your right calf, upper", "Your left shin")


class Clicker(QObject):
    """Clicks one place after the other from the moment the window is usable."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        (self._live,) = app.findChildren(LiveDiary)
        self._live.changed.connect(self._saved)
        self._live.refused.connect(print)
        self._places = cycle(PLACES)
        self._beat = QTimer(self)
        self._beat.timeout.connect(self._click)
        self._beat.start(0)

    def _click(self) -> None:
        wanted = next(self._places)
        for window in QApplication.topLevelWidgets():
            for button in window.findChildren(QAbstractButton):
                if button.accessibleName() == wanted:
                    QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def _saved(self, _change: Change) -> None:
        step = self._live.last_step
        for edit in step.edits if step else ():
            if isinstance(edit, Put):
                os.write(1, f"SAVED {edit.record.id}\n".encode())


def begin_clicking(mark: str) -> None:
    """Start to click when the window says that it can be used."""
    app = QApplication.instance()
    if mark == "usable" and isinstance(app, QApplication):
        Clicker(app)


if __name__ == "__main__":
    sys.exit(run_window(sys.argv[1], begin_clicking))
