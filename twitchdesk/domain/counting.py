# SPDX-License-Identifier: MIT
"""How entries of different kinds add up to the count of a day.

The convention is that of the trigger method (daily table): a single entry counts one, "for a while" counts
one for each started five minutes up to an hour, a whole-day level stands for a typical number.
"""

from collections.abc import Iterable
from typing import Final

_SPELL_UNIT_S: Final = 300
_SPELL_MOST: Final = 12
_LEVEL_COUNTS: Final = (0, 2, 5, 10, 20)
HIGHEST_LEVEL: Final = len(_LEVEL_COUNTS) - 1


def spell_count(duration_s: int | None) -> int:
    """Return what a "for a while" entry of ``duration_s`` seconds adds to its day; no length counts 1."""
    if duration_s is None:
        return 1
    return max(1, min(_SPELL_MOST, -(-duration_s // _SPELL_UNIT_S)))


def level_count(levels: Iterable[int]) -> int:
    """Return what whole-day levels (0 to 4, one an area) add to their day."""
    return sum(_LEVEL_COUNTS[level] for level in levels)
