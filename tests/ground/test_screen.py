"""The real screen that tests with mouse and keys use."""

import subprocess
import sys

import pytest

from tests.screen import Screen

WINDOW = """
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
label = QLabel("twitch")
label.setWindowTitle("ground-window")
label.show()
app.exec()
"""


@pytest.mark.screen
def test_a_window_of_qt_appears_on_the_real_screen(x_screen: Screen) -> None:
    with subprocess.Popen([sys.executable, "-c", WINDOW], env=x_screen.environment) as program:
        try:
            found = x_screen.xdotool("search", "--sync", "--onlyvisible", "--name", "ground-window")
            assert found.strip().isdecimal()
        finally:
            program.terminate()
