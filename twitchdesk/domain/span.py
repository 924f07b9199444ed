# SPDX-License-Identifier: MIT
"""Moments, diary days and ranges of days."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import TypeVar

T = TypeVar("T")

DEFAULT_DAY_START = time(4, 0)


@dataclass(frozen=True, slots=True, order=True)
class Moment:
    """An instant in UTC with the UTC offset that was in force where the person was."""

    utc: datetime
    offset_min: int = 0

    def __post_init__(self) -> None:
        if self.utc.tzinfo is not UTC:
            raise ValueError("Moment.utc must be an aware datetime in UTC")
        # In the first and last year the local time of some places has no date.
        if not 1 < self.utc.year < 9999 or abs(self.offset_min) >= 24 * 60:
            raise ValueError(
                f"no such moment: {self.utc.isoformat()} with an offset of {self.offset_min} min"
            )

    @classmethod
    def of(cls, aware: datetime) -> "Moment":
        """Return the moment of an aware ``datetime``, its own UTC offset kept."""
        offset = aware.utcoffset()
        if offset is None:
            raise ValueError("Moment.of needs an aware datetime")
        return cls(aware.astimezone(UTC), round(offset.total_seconds() / 60))

    @property
    def local(self) -> datetime:
        """The wall-clock time at that moment, aware, with its fixed offset."""
        return self.utc.astimezone(timezone(timedelta(minutes=self.offset_min)))

    def day(self, day_starts_at: time = DEFAULT_DAY_START) -> date:
        """Return the diary day: before ``day_starts_at`` it is still the day before."""
        start = timedelta(hours=day_starts_at.hour, minutes=day_starts_at.minute)
        return (self.local - start).date()


@dataclass(frozen=True, slots=True)
class DateRange:
    """Diary days from ``first`` to ``last``, both included."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"range ends ({self.last}) before it starts ({self.first})")

    @classmethod
    def single(cls, day: date) -> "DateRange":
        """Return the range that holds one day."""
        return cls(day, day)

    @classmethod
    def ending(cls, last: date, days: int) -> "DateRange":
        """Return the ``days`` diary days that end with ``last``."""
        return cls(last - timedelta(days=days - 1), last)

    @property
    def days(self) -> int:
        """How many days the range holds."""
        return (self.last - self.first).days + 1

    def overlaps(self, other: "DateRange") -> bool:
        """Tell whether the two ranges share a day."""
        return self.first <= other.last and other.first <= self.last

    def union(self, other: "DateRange") -> "DateRange":
        """Return the shortest range that holds both."""
        return DateRange(min(self.first, other.first), max(self.last, other.last))

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.first <= day <= self.last

    def __iter__(self) -> Iterator[date]:
        return (self.first + timedelta(days=offset) for offset in range(self.days))


def days_from(day: date, days: int) -> date:
    """Return the day so many days later, or earlier below 0; the first or last there is when there is none.

    An event can lie at either end of the calendar: some other program wrote it.
    """
    return date.fromordinal(max(date.min.toordinal(), min(day.toordinal() + days, date.max.toordinal())))


def without(days: Mapping[date, T], span: DateRange) -> dict[date, T]:
    """Return what stands beside the days outside ``span``; the shorter of the two is walked through."""
    if span.days > len(days):
        return {day: found for day, found in days.items() if day not in span}
    kept = dict(days)
    for day in span:
        kept.pop(day, None)
    return kept
