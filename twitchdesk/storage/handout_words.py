# SPDX-License-Identifier: MIT
"""Days by what a person calls something: a spelling that differs in capitals or spaces is the same name."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import func, select

from twitchdesk.domain.span import DateRange
from twitchdesk.storage.reader import DiaryReader


@dataclass(frozen=True, slots=True)
class WordsUse:
    """A name in its newest spelling, its days in a period, its first day ever and its last one."""

    words: str
    first: date
    last: date
    days: int


@dataclass(slots=True)
class _Name:
    words: str
    days: set[date] = field(default_factory=set)
    first: date = date.max


def uses_of_words(
    read: DiaryReader, words: Any, day: Any, span: DateRange, *conditions: Any
) -> tuple[WordsUse, ...]:
    """Return each name that column ``words`` has in ``span``, the one with the most days first, then by name.

    ``day`` is the column with the day. A name that only stands before ``span`` is left out.
    """
    said = (*conditions, is_said(words))
    asked = select(words, day).where(*said, day >= span.first, day <= span.last)
    found: dict[str, _Name] = {}
    for written, on in read.rows(asked.group_by(words, day).order_by(day, words)):
        if not written.strip():
            continue
        name = found.setdefault(_folded(written), _Name(written))
        name.words = " ".join(written.split())
        name.days.add(on)
    if found:
        earlier = select(words, func.min(day)).where(*said, day < span.first).group_by(words)
        for written, first in read.rows(earlier):
            if _folded(written) in found:
                name = found[_folded(written)]
                name.first = min(name.first, first)
    return _ordered(found)


def is_said(words: Any) -> Any:
    """Return the condition that a column of words holds more than blanks and line breaks."""
    return func.trim(words, " \t\r\n") != ""


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()


def _ordered(found: dict[str, _Name]) -> tuple[WordsUse, ...]:
    names = sorted(found.items(), key=lambda item: (-len(item[1].days), item[0]))
    return tuple(
        WordsUse(name.words, min(name.first, *name.days), max(name.days), len(name.days)) for _, name in names
    )
