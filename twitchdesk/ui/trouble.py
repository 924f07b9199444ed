# SPDX-License-Identifier: MIT
"""Faults nobody foresaw: a log without diary contents, and one calm notice; the window stays open."""

import logging
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

import PySide6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox, QWidget

from twitchdesk import __version__
from twitchdesk.domain.errors import TwitchDeskError

_log = logging.getLogger("twitchdesk")
_MOST_BYTES = 200_000


def log_to(file: Path) -> logging.Handler:
    """Write the log to a file of bounded size; returns the handler so that it can be taken away again.

    Where no folder can be made for it there is no log, which is no reason to show no window.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError:
        return logging.NullHandler()
    handler = RotatingFileHandler(file, maxBytes=_MOST_BYTES, backupCount=1, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    _log.addHandler(handler)
    return handler


def report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return a fault's kind and its lines of code, never its text, which may hold entries."""
    lines = [
        f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)
    ]
    system = f"TwitchDesk {__version__}, Python {platform.python_version()}, PySide {PySide6.__version__}"
    return "\n".join([system, platform.platform(), kind.__name__, *lines])


class Trouble(QObject):
    """Catches what no one caught, logs where it happened, and shows one notice at a time."""

    def __init__(self, window: QWidget, say: Callable[[str], object]) -> None:
        super().__init__(window)
        self._window, self._say = window, say
        self.notice: QMessageBox | None = None

    def install(self) -> None:
        """Take over the hooks for uncaught exceptions."""
        sys.excepthook = self.caught
        threading.excepthook = self._caught_in_thread

    @staticmethod
    def remove() -> None:
        """Give the hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Say what a person can act on where entries are spoken of; log a fault and show the notice.

        Ctrl+C still ends the program.
        """
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        if isinstance(error, TwitchDeskError):
            self._say(str(error))
            return
        told = report(kind, trace)
        _log.error("fault: %s", told)
        if self.notice is None:
            self._show(told)

    def _caught_in_thread(self, hook: threading.ExceptHookArgs) -> None:
        _log.error("fault in a thread: %s", report(hook.exc_type, hook.exc_traceback))

    def _show(self, told: str) -> None:
        notice = QMessageBox(self._window)
        notice.setIcon(QMessageBox.Icon.NoIcon)
        notice.setWindowTitle("TwitchDesk")
        notice.setText("Something went wrong inside TwitchDesk.")
        notice.setInformativeText(
            "What was saved is safe in your diary. You can go on; if it happens again, close the window and "
            "open it anew. The details below name lines of the program, nothing of your diary."
        )
        notice.setDetailedText(told)
        notice.setModal(False)
        notice.finished.connect(self._closed)
        self.notice = notice
        notice.show()

    def put_away(self) -> None:
        """Close the notice."""
        if self.notice is not None:
            self.notice.close()

    def _closed(self, _result: int) -> None:
        if self.notice is not None:
            self.notice.deleteLater()
            self.notice = None
