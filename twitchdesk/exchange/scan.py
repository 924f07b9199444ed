# SPDX-License-Identifier: MIT
"""Walking through a JSON text record by record, with line numbers and without trusting it."""

import json
from collections.abc import Iterator
from typing import Any, Final

VALUE_MOST_CHARS: Final = 1_000_000
_USUAL_CHARS: Final = 8_192
_BLANK: Final = " \t\r\n"


class NotJsonError(Exception):
    """The text is no JSON at ``at``; ``why`` says what is amiss there."""

    def __init__(self, at: int, why: str) -> None:
        super().__init__(why)
        self.at = at
        self.why = why


def _no_constant(name: str) -> float:
    raise ValueError(f"{name} is no number")


def _each_name_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    named = dict(pairs)
    if len(named) != len(pairs):
        raise ValueError("a field is there twice")
    return named


class Scan:
    """A place in a JSON text that moves forward."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._decoder = json.JSONDecoder(parse_constant=_no_constant, object_pairs_hook=_each_name_once)

    def line(self, at: int | None = None) -> int:
        """Return the line of ``at`` (the place reached so far by default), 1 is the first."""
        return self._text.count("\n", 0, self._at if at is None else at) + 1

    @property
    def at(self) -> int:
        """The place reached so far, blanks after it left out."""
        while self._at < len(self._text) and self._text[self._at] in _BLANK:
            self._at += 1
        return self._at

    def value(self) -> Any:
        """Return the whole value that is next.

        Raises:
            NotJsonError: there is none, or it is longer than ``VALUE_MOST_CHARS``.
        """
        start = self.at
        # A record is short; decoding a short piece first keeps one hostile value from eating the memory.
        for length in (_USUAL_CHARS, VALUE_MOST_CHARS):
            piece = self._text[start : start + length]
            cut = start + length < len(self._text)
            try:
                found, end = self._decoder.raw_decode(piece)
            except json.JSONDecodeError as error:
                if not cut:
                    raise NotJsonError(*self._cut_short(start + error.pos, error.msg)) from error
            except RecursionError as error:
                raise NotJsonError(start, "is nested too deeply") from error
            except ValueError as error:
                raise NotJsonError(start, str(error)[:80]) from error
            else:
                # A number at the end of a piece may go on after it.
                if end < len(piece) or not cut:
                    self._at = start + end
                    return found
        raise NotJsonError(start, f"is broken, or longer than {VALUE_MOST_CHARS:,} characters")

    def members(self) -> Iterator[str]:
        """Yield the names of the object that is next; take the value of each before the next name."""
        for _ in self._parts("{", "}"):
            at, name = self.at, self.value()
            if not isinstance(name, str):
                raise NotJsonError(at, "a name in quotes is expected")
            self._take(":")
            yield name

    def elements(self) -> Iterator[int]:
        """Yield where each element of the list that is next begins; it must be taken before the next one."""
        yield from self._parts("[", "]")

    def end(self) -> None:
        """Make sure that nothing follows. Raises as ``value``."""
        if self.at < len(self._text):
            raise NotJsonError(self.at, "something follows the end")

    def _parts(self, opening: str, closing: str) -> Iterator[int]:
        self._take(opening)
        if self._next_is(closing):
            self._at += 1
            return
        while True:
            yield self.at
            if not self._next_is(","):
                break
            self._at += 1
        self._take(closing)

    def _next_is(self, wanted: str) -> bool:
        return self._text.startswith(wanted, self.at)

    def _take(self, wanted: str) -> None:
        if not self._next_is(wanted):
            raise NotJsonError(*self._cut_short(self.at, f"“{wanted}” is expected"))
        self._at += 1

    def _cut_short(self, at: int, why: str) -> tuple[int, str]:
        ends = not self._text[at:].strip(_BLANK) or why.startswith("Unterminated")
        return at, "the file ends too early; it seems to be cut short" if ends else why
