"""A person at a real screen: starts the program, moves the mouse, types, looks, closes the window."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage

from tests.screen import Screen

ROOT = Path(__file__).resolve().parents[2]
TITLE = "twitchdesk - TwitchDesk"


@dataclass(frozen=True, slots=True)
class Person:
    """Uses one window through the X server alone."""

    screen: Screen
    window: str
    program: subprocess.Popen[bytes]

    def click(self, point: QPoint) -> None:
        """Move the mouse to a point of the window and press its left button."""
        move = ("mousemove", "--sync", "--window", self.window, str(point.x()), str(point.y()))
        self.screen.xdotool(*move, "click", "1")

    def press(self, *keys: str) -> None:
        """Press keys one after the other, such as ``ctrl+z``."""
        self.screen.xdotool("key", "--delay", "40", *keys)

    def type(self, text: str) -> None:
        """Type a text."""
        self.screen.xdotool("type", "--delay", "40", text)

    def sees(self, point: QPoint, folder: Path) -> QColor:
        """Return the colour of the window at a point."""
        picture = folder / "seen.png"
        command = ["import", "-window", self.window, str(picture)]
        subprocess.run(command, env=self.screen.environment, check=True, capture_output=True)
        return QImage(str(picture)).pixelColor(point)

    def close_window(self) -> int:
        """Close the window as the window manager does and return the exit code of the program."""
        self.screen.xdotool("windowactivate", "--sync", self.window, "key", "alt+F4")
        return self.program.wait(timeout=20)


@contextmanager
def at_the_window(screen: Screen, diary: Path) -> Iterator[Person]:
    """Start the program as a person does and wait until its window says which diary is open."""
    command = [sys.executable, "-m", "twitchdesk", "--diary", str(diary)]
    # The screen outlives a test; the home folder is each test's own.
    homes = {name: value for name, value in os.environ.items() if name == "HOME" or name.startswith("XDG_")}
    with subprocess.Popen(command, cwd=ROOT, env=screen.environment | homes) as program:
        try:
            found = screen.xdotool("search", "--sync", "--onlyvisible", "--name", TITLE).split()
            yield Person(screen, found[-1], program)
        finally:
            program.kill()
