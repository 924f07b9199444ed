# SPDX-License-Identifier: MIT
"""Finds a place for the words of the timeline's marks: flags on poles that never cover one another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

AWAY_MM: Final = 1.6
"""From a pole to its words: half a shape, and air."""
_CLOSE_MM: Final = 2.2
_AIR_MM: Final = 0.8


@dataclass(frozen=True, slots=True)
class Tag:
    """What is to be placed: the pole at ``x`` and the width of the words, in millimetres."""

    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Spot:
    """Where it goes: the row (0 is the lowest) and the left edge of its words."""

    row: int
    left: float


@dataclass(frozen=True, slots=True)
class _Flag:
    x: float
    row: int
    left: float
    right: float

    def disturbs(self, other: _Flag) -> bool:
        """Tell whether the two cover one another, or the pole of one runs through the other."""
        if self.row == other.row:
            return self.start < other.end + _AIR_MM and other.start < self.end + _AIR_MM
        low, high = (self, other) if self.row < other.row else (other, self)
        through_words = low.left - _AIR_MM / 2 < high.x < low.right + _AIR_MM / 2
        beside_shape = 0 < abs(low.x - high.x) < _CLOSE_MM / 2
        return through_words or beside_shape

    @property
    def start(self) -> float:
        return min(self.left, self.x - _CLOSE_MM / 2)

    @property
    def end(self) -> float:
        return max(self.right, self.x + _CLOSE_MM / 2)


def placed(tags: Sequence[Tag], rows: int, left: float, right: float) -> tuple[Spot, ...] | None:
    """Return a spot for each tag in so many rows between two edges, or None when there is no room for all."""
    flags: list[_Flag] = []
    spots: dict[int, Spot] = {}
    # From the right: the words of an earlier mark then stand above the poles that they reach over.
    for number in sorted(range(len(tags)), key=lambda index: tags[index].x, reverse=True):
        found = _first_free(tags[number], flags, rows, (left, right))
        if found is None:
            return None
        flags.append(found)
        spots[number] = Spot(found.row, found.left)
    return tuple(spots[number] for number in range(len(tags)))


def _first_free(tag: Tag, flags: list[_Flag], rows: int, edges: tuple[float, float]) -> _Flag | None:
    for row in range(rows):
        for start in (tag.x + AWAY_MM, tag.x - AWAY_MM - tag.width):
            flag = _Flag(tag.x, row, start, start + tag.width)
            inside = start >= edges[0] and flag.right <= edges[1]
            if inside and not any(flag.disturbs(other) for other in flags):
                return flag
    return None


def levels(spans: Iterable[tuple[int, int]]) -> tuple[int, ...]:
    """Return the level of each span of days (both ends included): spans of one level share no day."""
    ends: list[int] = []
    found = []
    for first, last in spans:
        level = next((number for number, end in enumerate(ends) if end < first), len(ends))
        ends[level : level + 1] = [last]
        found.append(level)
    return tuple(found)


def clusters(days: Sequence[int], reach: int) -> tuple[tuple[int, ...], ...]:
    """Return the indexes of the marks that stand together: those up to ``reach`` days after the first."""
    groups: list[list[int]] = []
    for number in sorted(range(len(days)), key=lambda index: days[index]):
        if groups and days[number] - days[groups[-1][0]] <= reach:
            groups[-1].append(number)
        else:
            groups.append([number])
    return tuple(tuple(group) for group in groups)
