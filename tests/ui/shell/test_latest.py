"""Work in the background: only the newest answer is told, on the thread of the window."""

from collections.abc import Iterator
from threading import Event, current_thread, main_thread
from threading import enumerate as enumerate_threads

import pytest
from pytestqt.qtbot import QtBot

from twitchdesk.analysis.result import Cancelled, CancelledError
from twitchdesk.ui.latest import Latest

PATIENCE_S = 10.0


class Told:
    """What a person would have been told."""

    def __init__(self) -> None:
        self.answers = list[int]()
        self.errors = list[Exception]()
        self.threads = list[object]()

    def done(self, answer: int) -> None:
        self.threads.append(current_thread())
        self.answers.append(answer)


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def latest(qtbot: QtBot, told: Told) -> Iterator[Latest[int]]:
    work: Latest[int] = Latest(told.done, told.errors.append)
    yield work
    work.wait()


def test_an_answer_is_told_on_the_thread_of_the_window(qtbot: QtBot, latest: Latest[int], told: Told) -> None:
    latest.start(lambda _cancelled: 7 if current_thread() is not main_thread() else 0)
    qtbot.waitUntil(lambda: bool(told.answers))
    assert (told.answers, told.threads) == ([7], [main_thread()])


def test_of_two_pieces_of_work_only_the_newer_is_told(qtbot: QtBot, latest: Latest[int], told: Told) -> None:
    first_may_end = Event()
    latest.start(lambda _cancelled: 1 if first_may_end.wait(PATIENCE_S) else 0)
    latest.start(lambda _cancelled: 2)
    first_may_end.set()
    qtbot.waitUntil(lambda: bool(told.answers))
    assert told.answers == [2]


def test_work_that_is_cancelled_hears_of_it_and_tells_nothing(
    qtbot: QtBot, latest: Latest[int], told: Told
) -> None:
    begun, heard = Event(), Event()

    def work(cancelled: Cancelled) -> int:
        begun.set()
        while not cancelled():
            pass
        heard.set()
        raise CancelledError

    latest.start(work)
    assert begun.wait(PATIENCE_S)
    latest.cancel()
    assert heard.wait(PATIENCE_S)
    assert (latest.is_working, told.answers, told.errors) == (False, [], [])


def test_an_error_is_told_as_one(qtbot: QtBot, latest: Latest[int], told: Told) -> None:
    latest.start(lambda _cancelled: 1 // 0)
    qtbot.waitUntil(lambda: bool(told.errors))
    assert isinstance(told.errors[0], ZeroDivisionError)
    assert not latest.is_working


def test_an_answer_that_is_on_its_way_when_it_is_cancelled_is_not_told(
    qtbot: QtBot, latest: Latest[int], told: Told
) -> None:
    latest.start(lambda _cancelled: 1)
    # Its answer waits for the event loop, which does not run here.
    for thread in enumerate_threads():
        if thread.name.startswith("latest"):
            thread.join(PATIENCE_S)
    latest.start(lambda _cancelled: 2)
    qtbot.waitUntil(lambda: bool(told.answers))
    assert told.answers == [2]


def test_freeing_its_owner_ends_the_work(qtbot: QtBot, told: Told) -> None:
    begun, heard = Event(), Event()
    work: Latest[int] = Latest(told.done, told.errors.append)

    def until_told(cancelled: Cancelled) -> int:
        begun.set()
        while not cancelled():
            pass
        heard.set()
        raise CancelledError

    work.start(until_told)
    assert begun.wait(PATIENCE_S)
    work.deleteLater()
    qtbot.waitUntil(heard.is_set)
