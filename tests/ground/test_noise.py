"""The rules every test is held to are themselves tested: each bad test below must be reported."""

import logging
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.noise import open_windows

ROOT = Path(__file__).resolve().parents[2]
BAD = {
    "ERROR log": ("logging.getLogger('x').error('the disk is full')", "the disk is full"),
    "Python warning": ("warnings.warn('old way', DeprecationWarning)", "old way"),
    "Qt warning": ("QtCore.qWarning('painter not active')", "painter not active"),
    "Python thread": ("threading.Thread(target=end.wait).start()", "Thread-"),
    "Qt thread": ("kept.append(QtCore.QThread()); kept[0].start()", "QThread"),
    "busy pool": ("QtCore.QThreadPool.globalInstance().start(end.wait)", "at work"),
    "open window": ("kept.append(QtWidgets.QLabel('hello')); kept[0].show()", "QLabel"),
    "exception in a slot": (
        "timer = QtCore.QTimer(); timer.timeout.connect(lambda: 1 / 0); timer.timeout.emit()",
        "ZeroDivisionError",
    ),
}
TEMPLATE = """
import logging, threading, warnings
from PySide6 import QtCore, QtWidgets
kept, end = [], threading.Event()
def test_bad(qapp):
    {body}
def test_good(qapp):
    pass
def teardown_module():
    end.set()
    for thread in kept:
        if isinstance(thread, QtCore.QThread):
            thread.quit()
            thread.wait()
"""


@pytest.fixture
def inner(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """Give an empty project with our settings and our rules."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    shutil.copy(ROOT / "pyproject.toml", pytester.path)
    (pytester.path / "tests").mkdir()
    return pytester


def outcome(inner: pytest.Pytester, body: str) -> pytest.RunResult:
    """Run one test with that body, and a good one after it, under our rules."""
    test = inner.makepyfile(TEMPLATE.format(body=body))
    return inner.runpytest_subprocess("-p", "tests.noise", "-p", "tests.home", str(test))


@pytest.mark.parametrize("kind", BAD)
def test_a_test_that_makes_noise_is_reported_with_what_it_left(inner: pytest.Pytester, kind: str) -> None:
    body, named = BAD[kind]
    result = outcome(inner, body)
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    assert named in result.stdout.str()
    assert "::test_good" not in result.stdout.str()


def test_a_quiet_test_passes(inner: pytest.Pytester) -> None:
    outcome(inner, "pass").assert_outcomes(passed=2)


def test_an_error_that_a_test_takes_out_is_no_noise(errors_logged: list[logging.LogRecord]) -> None:
    logging.getLogger("twitchdesk").error("the disk is full")
    assert errors_logged.pop().getMessage() == "the disk is full"


def test_a_window_given_to_qtbot_is_closed_before_windows_are_counted(qtbot: QtBot) -> None:
    label = QLabel("given")
    qtbot.addWidget(label)
    label.show()
    assert label in open_windows()


def test_the_home_folder_is_an_empty_one_made_for_this_test(home: Path, tmp_path: Path) -> None:
    assert Path.home() == home
    assert not list(home.iterdir())


def test_qt_keeps_its_settings_in_that_home_folder(home: Path) -> None:
    where = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation)
    assert Path(where).is_relative_to(home) or "qttest" in where
