# SPDX-License-Identifier: MIT
"""The composition root of the window: what lives as long as the program is made here, once."""

import faulthandler
import gc
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from twitchdesk import __version__, paths
from twitchdesk.clock import Clock
from twitchdesk.ui.desk import TEXT_KEY, THEME_KEY, Desk
from twitchdesk.ui.look import Look, ThemeChoice
from twitchdesk.ui.memory import Memory, settings_file

APP_ID = "io.github.twitchdesk.TwitchDesk"
_TEXT_SIZES = range(100, 201)


def _no_marks(_mark: str) -> None:
    """Measure nothing."""


def make_application() -> QApplication:
    """Make the Qt application with the names that desktops ask for."""
    QGuiApplication.setDesktopFileName(APP_ID)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("twitchdesk")
    app.setApplicationVersion(__version__)
    app.setWindowIcon(QIcon(str(paths.resources() / "icon" / "twitchdesk.svg")))
    return app


def remembered_look(memory: Memory) -> Look:
    """Return the look that was chosen last."""
    known = {choice.value: choice for choice in ThemeChoice}
    choice = known.get(memory.text(THEME_KEY), ThemeChoice.SYSTEM)
    percent = memory.number(TEXT_KEY, 100)
    return Look(paths.resources(), choice, percent if percent in _TEXT_SIZES else 100)


def make_desk(
    where: Path | str, memory: Memory, clock: Clock, marks: Callable[[str], object] = _no_marks
) -> Desk:
    """Make a desk with its window for a diary; nothing is shown or opened yet."""
    look = remembered_look(memory)
    app = QApplication.instance()
    if isinstance(app, QApplication):
        look.apply(app)
    return Desk(look, clock, memory, where, marks)


class _Guard:
    """The log and the hooks for faults, from the first paint to the end of the program."""

    def __init__(self, marks: Callable[[str], object]) -> None:
        self._marks = marks
        self._undo: list[Callable[[], object]] = []
        self.desk: Desk | None = None

    def mark(self, mark: str) -> None:
        """Begin at the first paint, which need not wait for this; hand every mark on."""
        if mark == "first_paint" and self.desk is not None:
            from twitchdesk.ui.trouble import Trouble, log_to

            log = log_to(paths.data_folder() / "twitchdesk.log")
            Trouble(self.desk.window, self.desk.say).install()
            self._undo += [Trouble.remove, log.close]
        if mark == "usable":
            # What is there now stays; looking through it again and again would hold up clicks later.
            gc.freeze()
        self._marks(mark)

    def end(self) -> None:
        """Give the hooks back and close the log."""
        for undo in self._undo:
            undo()


def run_window(diary: str | None, marks: Callable[[str], object] = _no_marks) -> int:
    """Open the window with a diary (a file, a URL, or None for the usual one) and return the exit code."""
    app = make_application()
    where: Path | str = paths.default_diary() if diary is None else diary
    place = where if "://" in str(where) else Path(where)
    guard = _Guard(marks)
    guard.desk = make_desk(place, Memory(settings_file()), Clock(), guard.mark)
    if sys.stderr is not None:  # A program without a console has none.
        faulthandler.enable()
    # Python sees Ctrl+C only between Qt's events; a slow beat gives it the chance.
    beat = QTimer()
    beat.start(500)
    beat.timeout.connect(_let_python_run)
    _end_well(guard.desk)
    guard.desk.start()
    code = app.exec()
    guard.end()
    return code


def _end_well(desk: Desk) -> None:
    def asked(number: int, _frame: FrameType | None) -> None:
        # Asked once, the window closes as by its button; asked again, it ends at once.
        signal.signal(number, signal.SIG_DFL)
        desk.window.close()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, asked)


def _let_python_run() -> None:
    """Give the interpreter a moment to notice signals."""
