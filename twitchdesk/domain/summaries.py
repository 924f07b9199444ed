# SPDX-License-Identifier: MIT
"""What a diary adds up to per day, place and habit: the values that panes and plots are built from."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class DayCount:
    """A known day: ``entries`` logged, the ``count`` they add up to, and whether it was observed as quiet.

    A day that has no ``DayCount`` is unknown, which is not zero.
    """

    day: date
    entries: int
    count: int
    quiet: bool = False
    whole_day: bool = False


@dataclass(frozen=True, slots=True)
class PlaceCount:
    """How often one place was logged in a range: entries, and the days they fell on."""

    place: str
    entries: int
    days: int


@dataclass(frozen=True, slots=True)
class HabitDay:
    """One habit on one day: the total in the unit of the habit; None when the day was skipped."""

    habit: str
    day: date
    value: float | None
    entries: int


@dataclass(frozen=True, slots=True)
class DiaryFacts:
    """How much a diary holds: records of each kind by name, and its first and last day (None when empty)."""

    counts: tuple[tuple[str, int], ...]
    first: date | None
    last: date | None
