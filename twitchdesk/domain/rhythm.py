# SPDX-License-Identifier: MIT
"""What was logged when and where: the counts that the pictures of rhythm and places are drawn from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Protocol, TypeVar

from twitchdesk.domain.span import DateRange
from twitchdesk.domain.summaries import DayCount


@dataclass(frozen=True, slots=True)
class HourCount:
    """What was logged in one hour of one diary day.

    ``hour`` is the hour of the clock where the entry was made, 0 to 23; None for entries that were filled in
    later without a time. ``count`` weighs entries as the count of a day does, ``unplaced`` is how many
    entries name a place that is not on the map.
    """

    day: date
    hour: int | None
    count: int
    unplaced: int = 0


@dataclass(frozen=True, slots=True)
class PlaceDay:
    """How many entries name one place on one diary day."""

    day: date
    place: str
    entries: int


class _OfDay(Protocol):
    @property
    def day(self) -> date: ...


_D = TypeVar("_D", bound=_OfDay)
_V = TypeVar("_V")


@dataclass(frozen=True, slots=True)
class RhythmFacts:
    """All days of a diary: what is known of each, its hours and its places; a day that is unknown has none.

    Days come in no order.
    """

    known: Mapping[date, DayCount] = field(default_factory=dict)
    hours: Mapping[date, tuple[HourCount, ...]] = field(default_factory=dict)
    places: Mapping[date, tuple[PlaceDay, ...]] = field(default_factory=dict)

    @property
    def first(self) -> date | None:
        """The first known day, None in an empty diary."""
        return min(self.known, default=None)

    def with_span(
        self,
        span: DateRange,
        known: Iterable[DayCount],
        hours: Iterable[HourCount],
        places: Iterable[PlaceDay],
    ) -> "RhythmFacts":
        """Return these facts with the days of ``span`` read anew."""
        return replace(
            self,
            known=_outside(self.known, span) | {one.day: one for one in known},
            hours=_outside(self.hours, span) | _by_day(hours),
            places=_outside(self.places, span) | _by_day(places),
        )


def _outside(kept: Mapping[date, _V], span: DateRange) -> dict[date, _V]:
    return {day: value for day, value in kept.items() if not span.first <= day <= span.last}


def _by_day(rows: Iterable[_D]) -> dict[date, tuple[_D, ...]]:
    days: dict[date, list[_D]] = {}
    for row in rows:
        days.setdefault(row.day, []).append(row)
    return {day: tuple(found) for day, found in days.items()}
