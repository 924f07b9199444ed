# SPDX-License-Identifier: MIT
"""Days by what a person calls something: a spelling that differs in capitals or spaces is the same name."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import func, select

from twitchdesk.domain.one_line import UNSEEN, one_line
from twitchdesk.domain.span import DateRange
from twitchdesk.storage.handout_damage import text_of
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
        line = one_line(text_of(read, written))
        if not line:
            continue
        name = found.setdefault(line.casefold(), _Name(line))
        name.words = line
        name.days.add(on)
    if found:
        earlier = select(words, func.min(day)).where(*said, day < span.first).group_by(words)
        for written, first in read.rows(earlier):
            known = found.get(one_line(text_of(read, written)).casefold())
            if known is not None:
                known.first = min(known.first, first)
    return _ordered(found)


def is_said(words: Any) -> Any:
    """Return the condition that a column of words holds more than blanks and what cannot be seen."""
    return func.trim(words, UNSEEN) != ""


def _ordered(found: dict[str, _Name]) -> tuple[WordsUse, ...]:
    names = sorted(found.items(), key=lambda item: (-len(item[1].days), item[0]))
    return tuple(
        WordsUse(name.words, min(name.first, *name.days), max(name.days), len(name.days)) for _, name in names
    )
