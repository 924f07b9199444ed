# SPDX-License-Identifier: MIT
"""Reading knowledge files strictly: every key is asked for by type, and what nobody asked for is refused."""

import tomllib
from collections.abc import Container, Mapping
from datetime import date, datetime, time
from enum import StrEnum
from math import isfinite
from pathlib import Path
from typing import NoReturn, TypeVar

from twitchdesk.domain.basis import Basis
from twitchdesk.knowledge.errors import KnowledgeError

FOLDER = "knowledge"
_E = TypeVar("_E", bound=StrEnum)


class Entry:
    """Hand out the values of one entry; ``close`` refuses keys that were never asked for."""

    def __init__(self, file: str, name: str, table: Mapping[str, object]) -> None:
        self.file = file
        self.name = name
        self._left = dict(table)

    def refuse(self, amiss: str) -> NoReturn:
        """Raise a KnowledgeError that names this entry."""
        raise KnowledgeError(self.file, self.name, amiss)

    def has(self, key: str) -> bool:
        """Tell whether the entry still holds ``key``."""
        return key in self._left

    @property
    def left(self) -> tuple[str, ...]:
        """The keys that nobody has asked for yet, in the order of the file."""
        return tuple(self._left)

    def peek(self, key: str) -> object:
        """Return the value of ``key`` as the file has it, without taking it; None when it is not there."""
        return self._left.get(key)

    def part(self, key: str) -> "Entry":
        """Return a table inside this entry as an entry of its own."""
        value = self._take(key)
        if not isinstance(value, dict):
            self.refuse(f"“{key}” must be a table.")
        return Entry(self.file, f"{self.name}, {key}", value)

    def text(self, key: str, default: str | None = None) -> str:
        """Return a text that is not empty; without a default the key must be there."""
        if default is not None and not self.has(key):
            return default
        value = self._take(key)
        if not isinstance(value, str) or not value.strip():
            self.refuse(f"“{key}” must be a text that is not empty.")
        return value

    def flag(self, key: str, *, default: bool = False) -> bool:
        """Return true or false."""
        value = self._left.pop(key, default)
        if not isinstance(value, bool):
            self.refuse(f"“{key}” must be true or false.")
        return value

    def number(self, key: str, low: float = 0.0, high: float = 1_000_000.0) -> float:
        """Return a number from ``low`` to ``high``, both included."""
        return self._checked(key, self._take(key), low, high)

    def number_or_none(self, key: str, low: float = 0.0, high: float = 1_000_000.0) -> float | None:
        """Return a number from ``low`` to ``high``, or None when the key is not there."""
        return self.number(key, low, high) if self.has(key) else None

    def whole(self, key: str, low: int = 0, high: int = 1_000_000, default: int | None = None) -> int:
        """Return a whole number from ``low`` to ``high``; without a default the key must be there."""
        if default is not None and not self.has(key):
            return default
        value = self.number(key, low, high)
        if value != int(value):
            self.refuse(f"“{key}” must be a whole number, not {value}.")
        return int(value)

    def numbers(self, key: str, low: float = 0.0, high: float = 1_000_000.0) -> tuple[float, ...]:
        """Return a list of numbers, empty when the key is not there."""
        return tuple(self._checked(key, value, low, high) for value in self._list(key))

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts, empty when the key is not there."""
        found = []
        for value in self._list(key):
            if not isinstance(value, str) or not value.strip():
                self.refuse(f"“{key}” must be a list of texts that are not empty.")
            found.append(value)
        return tuple(found)

    def member(self, key: str, kind: type[_E], default: _E | None = None) -> _E:
        """Return a member of the enumeration ``kind``."""
        text = self.text(key, default)
        try:
            return kind(text)
        except ValueError as error:
            known = ", ".join(member.value for member in kind)
            amiss = f"“{key}” is “{text}”, which is none of {known}."
            raise KnowledgeError(self.file, self.name, amiss) from error

    def clock_or_none(self, key: str) -> time | None:
        """Return a time of day, or None when the key is not there."""
        value = self._left.pop(key, None)
        if value is not None and not isinstance(value, time):
            self.refuse(f"“{key}” must be a time of day such as 23:00:00.")
        return value

    def parts(self, key: str) -> tuple["Entry", ...]:
        """Return a list of tables as entries of their own, empty when the key is not there."""
        found = []
        for position, value in enumerate(self._list(key), start=1):
            if not isinstance(value, dict):
                self.refuse(f"“{key}” must be a list of tables.")
            found.append(Entry(self.file, f"{self.name}, {key} {position}", value))
        return tuple(found)

    def number_lists(self, key: str) -> tuple[tuple[str, tuple[float, ...]], ...]:
        """Return a table of named number lists, empty when the key is not there."""
        value = self._left.pop(key, {})
        if not isinstance(value, dict):
            self.refuse(f"“{key}” must be a table of lists.")
        inner = Entry(self.file, f"{self.name}, {key}", value)
        return tuple((name, inner.numbers(name)) for name in value)

    def basis(self, sources: Container[str]) -> Basis:
        """Return where the entry comes from; each source must be known and the date must be there.

        ``source`` is one id or a list of ids.
        """
        if not self._left.get("source"):
            self.refuse("“source” is missing: say where this comes from.")
        named = (self.text("source"),) if isinstance(self._left["source"], str) else self.texts("source")
        for source in named:
            if source not in sources:
                self.refuse(f"the source “{source}” is not in sources.toml.")
        checked = self._left.pop("checked", None)
        if not isinstance(checked, date) or isinstance(checked, datetime):
            self.refuse("“checked” is missing or no date: say when this was last checked.")
        return Basis(named, checked, self.flag("sure", default=True))

    def close(self) -> None:
        """Refuse the entry when it holds a key that is not known."""
        if self._left:
            self.refuse(f"the key “{min(self._left)}” is not known here.")

    def _take(self, key: str) -> object:
        if key not in self._left:
            self.refuse(f"“{key}” is missing.")
        return self._left.pop(key)

    def _list(self, key: str) -> list[object]:
        value = self._left.pop(key, [])
        if not isinstance(value, list):
            self.refuse(f"“{key}” must be a list.")
        return value

    def _checked(self, key: str, value: object, low: float, high: float) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value):
            self.refuse(f"“{key}” must be a number.")
        if not low <= value <= high:
            self.refuse(f"“{key}” is {value}, out of its range from {low:g} to {high:g}.")
        return float(value)


def read_entries(resources: Path, file: str) -> tuple[Entry, ...]:
    """Return the entries of ``resources/knowledge/<file>`` in their order.

    Raises:
        KnowledgeError: the file is missing, is not TOML, or holds an id twice.
    """
    return _entries(file, "", _parsed(resources, file))


def read_sections(resources: Path, file: str, *names: str) -> tuple[tuple[Entry, ...], ...]:
    """Return the entries of each named section of a file; a section that is not named is refused."""
    tables = _parsed(resources, file)
    for found in tables:
        if found not in names:
            raise KnowledgeError(file, found, "this section is not known here.")
    sections = []
    for name in names:
        section = tables.get(name)
        if not isinstance(section, dict):
            raise KnowledgeError(file, name, "this section is missing.")
        sections.append(_entries(file, f"{name}.", section))
    return tuple(sections)


def _entries(file: str, prefix: str, tables: Mapping[str, object]) -> tuple[Entry, ...]:
    found = []
    for name, table in tables.items():
        if not isinstance(table, dict):
            raise KnowledgeError(file, f"{prefix}{name}", "this must be a table.")
        found.append(Entry(file, name, table))
    return tuple(found)


def _parsed(resources: Path, file: str) -> dict[str, object]:
    path = resources / FOLDER / file
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise KnowledgeError(file, "", f"the file cannot be read ({error.strerror}).") from error
    except UnicodeDecodeError as error:
        raise KnowledgeError(file, "", "the file is not UTF-8 text.") from error
    except tomllib.TOMLDecodeError as error:
        raise KnowledgeError(
            file, "", f"the file is not valid TOML or holds an id twice: {error}."
        ) from error
