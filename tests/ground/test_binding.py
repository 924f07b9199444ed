"""The binding between Python and Qt is sound on this Python.

PySide6 6.12.0 loses one reference to None in every void call on Python before 3.12; after some thousand calls
the program aborts and nothing can catch it. Hence the pin, and this test of whatever is installed.
"""

import sys
import tomllib
from pathlib import Path

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

ROOT = Path(__file__).resolve().parents[2]
VOID_CALLS = 500
LOST_AT_MOST = 50


def test_500_void_calls_lose_no_reference_to_none(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(VOID_CALLS):
        label.setText("x")
    assert sys.getrefcount(None) >= before - LOST_AT_MOST


def test_the_pin_admits_6_11_3_and_refuses_6_12() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert "PySide6-Essentials>=6.11.3,<6.12" in project["dependencies"]


def test_the_lock_holds_exactly_one_release_of_the_binding_and_it_is_within_the_pin() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    (line,) = [line for line in lock.splitlines() if line.startswith("pyside6-essentials==")]
    assert line.startswith("pyside6-essentials==6.11.")
