# SPDX-License-Identifier: MIT
"""Refuses what no record may hold: the database hands on whatever another program has put into a file."""

from collections.abc import Iterator
from math import inf
from typing import Any, Final

from twitchdesk.domain.counting import HIGHEST_LEVEL
from twitchdesk.domain.handout import HandoutFacts
from twitchdesk.storage.problems import StorageError, Trouble
from twitchdesk.storage.reader import DiaryReader

HIGHEST_SCORE: Final = 10
"""The highest intensity there is."""
_LONGEST_S: Final = 86_400


def refuse_damage(read: DiaryReader, facts: HandoutFacts) -> None:
    """Raise ``StorageError`` when a number of the facts is out of the range of its records."""
    for value, low, high in _numbers(facts):
        refuse_number(read, value, low, high)


def refuse_number(read: DiaryReader, value: Any, low: float, high: float) -> None:
    """Raise ``StorageError`` when a value is no number from ``low`` to ``high``, or is endless."""
    # Compared the other way round, what is not a number at all would pass.
    if not (isinstance(value, int | float) and low <= value <= high and value < inf):
        raise StorageError(Trouble.DAMAGED, read.file, "an entry cannot be read")


def text_of(read: DiaryReader, value: Any) -> str:
    """Return a text as it came out of the database. Raises ``StorageError`` when it is none."""
    if isinstance(value, str):
        return value
    raise StorageError(Trouble.DAMAGED, read.file, "an entry cannot be read")


def _numbers(facts: HandoutFacts) -> Iterator[tuple[Any, float, float]]:
    """Yield each number that came out of the database with the lowest and highest it may be."""
    yield from ((one.count, 0, inf) for known in (facts.known, facts.before) for one in known)
    yield from ((one.count, 0, inf) for hours in facts.rhythm.hours.values() for one in hours)
    yield from ((one.value, 0, inf) for one in facts.habit_days if one.value is not None)
    yield from ((one.level, 1, HIGHEST_LEVEL) for one in facts.recent_areas)
    yield from ((one.load, 0, inf) for one in facts.exercise_load)
    yield from ((one.number, 1, _LONGEST_S) for one in facts.lengths_s)
