# SPDX-License-Identifier: MIT
"""Typed signals: the checker sees what a signal carries, Qt sees a plain ``Signal``."""

from collections.abc import Callable
from typing import Protocol, TypeVar, cast

from PySide6.QtCore import QMetaObject, Signal

T = TypeVar("T")


class TypedSignal(Protocol[T]):
    """A signal that carries one value of type ``T``."""

    def emit(self, value: T, /) -> None:
        """Send ``value`` to everything connected."""

    def connect(self, slot: Callable[[T], object], /) -> QMetaObject.Connection:
        """Call ``slot`` with each value that is sent."""

    def disconnect(self, slot: Callable[[T], object], /) -> bool:
        """Stop calling ``slot``."""


def signal(_kind: type[T]) -> TypedSignal[T]:
    """Declare a signal in a class body; ``_kind`` is the type of what it carries."""
    return cast("TypedSignal[T]", Signal(object))
