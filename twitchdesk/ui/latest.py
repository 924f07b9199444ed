# SPDX-License-Identifier: MIT
"""Work in the background of which only the newest answer counts."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from threading import Event
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool
from typing_extensions import override

from twitchdesk.analysis.result import Cancelled, CancelledError
from twitchdesk.ui.signals import signal

T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class _Answer:
    """What a piece of work came to: its number, and how to tell the one who asked."""

    number: int
    tell: Callable[[], object]


@dataclass(frozen=True, slots=True, eq=False)
class _Order(Generic[T]):
    """A piece of work, who is told its answer, and the flag that asks it to stop."""

    number: int
    work: Callable[[Cancelled], T]
    done: Callable[[T], object]
    failed: Callable[[Exception], object]
    stop: Event = field(default_factory=Event)

    def answer(self) -> _Answer | None:
        """Do the work; None when it was asked to stop."""
        try:
            value = self.work(self.stop.is_set)
        except CancelledError:
            return None
        except Exception as error:  # noqa: BLE001 - whatever ends the work is told on the thread of the window
            return _Answer(self.number, partial(self.failed, error))
        return None if self.stop.is_set() else _Answer(self.number, partial(self.done, value))


class _Piece(QRunnable, Generic[T]):
    """An order on a thread of the pool."""

    def __init__(self, order: _Order[T], report: Callable[[_Answer], None]) -> None:
        super().__init__()
        self._order, self._report = order, report

    @override
    def run(self) -> None:
        answer = self._order.answer()
        if answer is not None:
            self._report(answer)


@dataclass(slots=True)
class _Reins:
    """The flag of the work that runs; it outlives the object that started the work."""

    stop: Event | None = None

    def pull(self) -> None:
        """Ask the work to stop."""
        if self.stop is not None:
            self.stop.set()
            self.stop = None


class Latest(QObject, Generic[T]):
    """Run pure functions on frozen values, one at a time; a new one cancels the one before.

    ``done`` is called on the thread of the window with the answer, ``failed`` with the error, and only for
    the newest work. The work is given a function that tells whether to stop; it never sees a diary or a
    widget. Call ``wait`` before what the answer is for is closed.
    """

    _answered = signal(_Answer)

    def __init__(
        self,
        done: Callable[[T], object],
        failed: Callable[[Exception], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._done, self._failed = done, failed
        self._number = 0
        self._reins = _Reins()
        # Freed with its page while it works: the pool waits for its thread, so the work must hear of it.
        self.destroyed.connect(self._reins.pull)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._answered.connect(self._arrived)

    @property
    def is_working(self) -> bool:
        """Whether an answer is still to come."""
        return self._reins.stop is not None

    def start(self, work: Callable[[Cancelled], T]) -> None:
        """Cancel what runs and begin something new."""
        self.cancel()
        self._number += 1
        order = _Order(self._number, work, self._done, self._failed)
        self._reins.stop = order.stop
        self._pool.start(_Piece(order, self._answered.emit))

    def cancel(self) -> None:
        """Ask the work to stop; its answer is not told."""
        self._reins.pull()

    def wait(self) -> None:
        """Cancel, and return when no thread works any more."""
        self.cancel()
        self._pool.waitForDone()

    def _arrived(self, answer: _Answer) -> None:
        if self._reins.stop is not None and answer.number == self._number:
            self._reins.stop = None
            answer.tell()
