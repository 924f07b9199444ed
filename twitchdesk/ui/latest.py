# SPDX-License-Identifier: MIT
"""Work in the background of which only the newest answer counts."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from threading import Event, Lock, Thread
from typing import Generic, TypeVar

from PySide6.QtCore import QObject

from twitchdesk.analysis.result import Cancelled, CancelledError
from twitchdesk.ui.signals import signal

T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class _Answer:
    """What a piece of work came to: its number, and how to tell the one who asked."""

    number: int
    tell: Callable[[], object]


@dataclass(eq=False)
class _Order(Generic[T]):
    """A piece of work and who is told its answer. ``stop`` asks it to end; after that it says nothing."""

    number: int
    work: Callable[[Cancelled], T]
    done: Callable[[T], object]
    failed: Callable[[Exception], object]
    _asked: Event = field(default_factory=Event)
    _speaking: Lock = field(default_factory=Lock)

    @property
    def is_over(self) -> bool:
        """Whether it was asked to end."""
        return self._asked.is_set()

    def stop(self) -> None:
        """Ask the work to end; when this returns, it says nothing any more."""
        with self._speaking:
            self._asked.set()

    def run(self, say: Callable[[_Answer], object]) -> None:
        """Do the work on the thread that this is called on, and say the answer."""
        try:
            answer = _Answer(self.number, partial(self.done, self.work(self._asked.is_set)))
        except CancelledError:
            return
        except Exception as error:
            answer = _Answer(self.number, partial(self.failed, error))
        # The one who would hear it may be freed at this very moment; then it stops the work first.
        with self._speaking:
            if not self._asked.is_set():
                say(answer)


class Latest(QObject, Generic[T]):
    """Run pure functions on frozen values; a new one cancels the one before.

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
        self._orders: list[_Order[T]] = []
        self._threads: list[Thread] = []
        self._number = 0
        self._answered.connect(self._arrived)
        orders = self._orders
        # Not a method of this object, which is half gone when it is told so.
        self.destroyed.connect(lambda: _stop_all(orders))

    @property
    def is_working(self) -> bool:
        """Whether an answer is still to come."""
        return any(not order.is_over for order in self._orders)

    def start(self, work: Callable[[Cancelled], T]) -> None:
        """Cancel what runs and begin something new."""
        self.cancel()
        self._number += 1
        order = _Order(self._number, work, self._done, self._failed)
        self._orders.append(order)
        thread = Thread(target=order.run, args=(self._answered.emit,), name=f"latest {self._number}")
        self._threads = [each for each in self._threads if each.is_alive()] + [thread]
        thread.start()

    def cancel(self) -> None:
        """Ask the work to stop; its answer is not told."""
        _stop_all(self._orders)

    def wait(self) -> None:
        """Cancel, and return when no thread works any more."""
        self.cancel()
        for thread in self._threads:
            thread.join()

    def _arrived(self, answer: _Answer) -> None:
        if any(order.number == answer.number and not order.is_over for order in self._orders):
            self._orders.clear()
            answer.tell()


def _stop_all(orders: list[_Order[T]]) -> None:
    for order in orders:
        order.stop()
    orders.clear()
