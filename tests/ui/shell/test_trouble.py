"""A fault nobody foresaw: a calm notice and a log that holds nothing of the diary."""

import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from twitchdesk.domain.errors import TwitchDeskError
from twitchdesk.ui.trouble import Trouble, log_to, report


def a_fault(text: str) -> tuple[type[BaseException], BaseException]:
    try:
        int(text)
    except ValueError as error:
        return type(error), error
    pytest.fail("a note is no number")


def test_a_report_names_lines_of_code_and_nothing_of_the_diary() -> None:
    kind, error = a_fault("note: my left calf")
    told = report(kind, error.__traceback__)
    assert "test_trouble.py" in told
    assert "my left calf" not in told


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    """Return the file that the log goes to during one test."""
    handler = log_to(tmp_path / "log" / "twitchdesk.log")
    yield tmp_path / "log" / "twitchdesk.log"
    logging.getLogger("twitchdesk").removeHandler(handler)
    handler.close()


def test_a_fault_is_logged_without_its_text_and_shown_once(
    log: Path, qtbot: QtBot, errors_logged: list[logging.LogRecord]
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    trouble, (kind, error) = Trouble(window, print), a_fault("secret")
    trouble.caught(kind, error, error.__traceback__)
    first = trouble.notice
    trouble.caught(kind, error, error.__traceback__)
    assert first is not None
    assert trouble.notice is first
    assert "secret" not in log.read_text()
    trouble.put_away()
    errors_logged.clear()


def test_the_hooks_are_given_back(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    Trouble(window, print).install()
    Trouble.remove()
    assert sys.excepthook is sys.__excepthook__


def test_an_error_that_a_person_can_act_on_is_said_and_not_called_a_fault(qtbot: QtBot) -> None:
    window, said = QWidget(), list[str]()
    qtbot.addWidget(window)
    trouble = Trouble(window, said.append)
    trouble.caught(TwitchDeskError, TwitchDeskError("The disk is full."), None)
    assert (said, trouble.notice) == (["The disk is full."], None)


def test_where_no_folder_can_be_made_for_it_there_is_no_log_and_no_fault(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    handler = log_to(tmp_path / "file" / "log" / "twitchdesk.log")
    assert isinstance(handler, logging.NullHandler)
