# SPDX-License-Identifier: MIT
"""The composition root of the window: what lives as long as the program is made here, once."""

import faulthandler
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from twitchdesk import __version__, paths
from twitchdesk.clock import Clock
from twitchdesk.ui.desk import TEXT_KEY, THEME_KEY, Desk
from twitchdesk.ui.look import Look, ThemeChoice
from twitchdesk.ui.memory import Memory, settings_file
from twitchdesk.ui.trouble import Trouble, log_to

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


def run_window(diary: str | None, marks: Callable[[str], object] = _no_marks) -> int:
    """Open the window with a diary (a file, a URL, or None for the usual one) and return the exit code."""
    app = make_application()
    where: Path | str = paths.default_diary() if diary is None else diary
    desk = make_desk(
        Path(where) if "://" not in str(where) else where, Memory(settings_file()), Clock(), marks
    )
    log = log_to(paths.data_folder() / "twitchdesk.log")
    faulthandler.enable()
    trouble = Trouble(desk.window, desk.say)
    trouble.install()
    # Python sees Ctrl+C only between Qt's events; a slow beat gives it the chance.
    beat = QTimer()
    beat.start(500)
    beat.timeout.connect(_let_python_run)
    desk.start()
    code = app.exec()
    trouble.remove()
    log.close()
    return code


def _let_python_run() -> None:
    """Give the interpreter a moment to notice signals."""
