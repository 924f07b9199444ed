"""Pytest plugin: a test that leaves something behind fails.

Python warnings and Qt warnings fail by the settings in pyproject.toml; here: records logged at ERROR, threads
that still run and windows that are still open.
"""

import gc
import logging
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QThread, QThreadPool
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid
from typing_extensions import override

GRACE_MS = 1000
"""How long a thread may take to end after its test, in milliseconds."""


class Keeper(logging.Handler):
    """Keep every record logged at ERROR or above."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.records: list[logging.LogRecord] = []

    @override
    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture(autouse=True)
def errors_logged() -> Iterator[list[logging.LogRecord]]:
    """Give the records logged at ERROR; a test that expects one takes it out, and what is left fails it."""
    keeper = Keeper()
    logging.getLogger().addHandler(keeper)
    yield keeper.records
    logging.getLogger().removeHandler(keeper)
    if keeper.records:
        left = "; ".join(f"{record.name}: {record.getMessage()}" for record in keeper.records)
        pytest.fail(f"logged at ERROR: {left}", pytrace=False)


@pytest.fixture(autouse=True)
def _no_thread_left() -> Iterator[None]:
    """Fail when a thread of Python or Qt still runs after the test."""
    before, native = set(threading.enumerate()), native_threads()
    yield
    left = [thread.name for thread in set(threading.enumerate()) - before if still_runs(thread)]
    # Walking all objects takes milliseconds, so only when the process has more threads than before.
    if native < 0 or native_threads() > native:
        left += qt_threads_left()
    if left:
        pytest.fail(f"still running after the test: {', '.join(left)}", pytrace=False)


@pytest.fixture(autouse=True)
def _no_window_left() -> Iterator[None]:
    """Fail when a window is still open after the test; close it, so that the next test is not blamed."""
    yield
    windows = open_windows()
    for window in windows:
        window.close()
        window.deleteLater()
    if windows:
        names = ", ".join(f"{type(window).__name__} {window.windowTitle()!r}" for window in windows)
        pytest.fail(f"still open after the test: {names}", pytrace=False)


def native_threads() -> int:
    """Count the threads of this process as the system sees them; -1 where it does not tell."""
    tasks = Path("/proc/self/task")
    return sum(1 for _ in tasks.iterdir()) if tasks.is_dir() else -1


def still_runs(thread: threading.Thread) -> bool:
    """Wait a little for a thread of Python and tell whether it runs on; threads of Qt are asked elsewhere."""
    if isinstance(thread, threading._DummyThread):  # Qt made this one
        return False
    thread.join(GRACE_MS / 1000)
    return thread.is_alive()


def qt_threads_left() -> list[str]:
    """Return the threads and pools of Qt that do not end within the time of grace."""
    left = []
    kinds = (QThread, QThreadPool)
    # One that was freed with its owner had to wait for its threads then.
    made = [thing for thing in gc.get_objects() if isinstance(thing, kinds) and isValid(thing)]
    for thing in [*made, QThreadPool.globalInstance()]:
        if isinstance(thing, QThread) and thing is not QThread.currentThread():
            if thing.isRunning() and not thing.wait(GRACE_MS):
                left.append(f"{type(thing).__name__} {thing.objectName()!r}")
        elif isinstance(thing, QThreadPool) and not thing.waitForDone(GRACE_MS):
            left.append(f"QThreadPool with {thing.activeThreadCount()} at work")
    return left


def open_windows() -> list[QWidget]:
    """Return the top-level windows that are shown; tooltips go by themselves."""
    if not isinstance(QApplication.instance(), QApplication):
        return []
    widgets = QApplication.topLevelWidgets()
    return [each for each in widgets if each.isVisible() and each.windowType() != Qt.WindowType.ToolTip]
