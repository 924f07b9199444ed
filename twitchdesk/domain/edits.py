# SPDX-License-Identifier: MIT
"""The one way to change a diary: a step of edits, and what it changed."""

from dataclasses import dataclass, replace
from typing import assert_never

from twitchdesk.domain.records import (
    DaySummary,
    HabitEntry,
    Kind,
    LifeEvent,
    MyDrink,
    Preference,
    QuietDay,
    Record,
    SleepNight,
    Twitch,
    kind_of,
)
from twitchdesk.domain.span import DateRange


@dataclass(frozen=True, slots=True)
class Put:
    """Keep this record, in place of the one with the same kind and id if there is one."""

    record: Record


@dataclass(frozen=True, slots=True)
class Drop:
    """Remove the record of this kind and id; nothing happens when there is none."""

    kind: Kind
    id: str


Edit = Put | Drop


@dataclass(frozen=True, slots=True)
class Step:
    """Edits that are done and undone together. ``title`` is what the undo menu says ("Left calf · 14:32")."""

    title: str
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """What a step changed: the days concerned (None: no day), the kinds, and whether only words changed."""

    span: DateRange | None
    kinds: frozenset[Kind]
    only_words: bool = False

    def touches(self, span: DateRange, *kinds: Kind) -> bool:
        """Tell whether a view of ``kinds`` (all if none is given) over ``span`` has to look again."""
        if kinds and self.kinds.isdisjoint(kinds):
            return False
        return self.span is None or self.span.overlaps(span)


def days_of(record: Record) -> DateRange | None:
    """Return the diary days a record belongs to; None for records of no day."""
    match record:
        case LifeEvent():
            return DateRange(record.day, record.last_day or record.day)
        case MyDrink() | Preference():
            return None
        case Twitch() | DaySummary() | QuietDay() | HabitEntry() | SleepNight():
            return DateRange.single(record.day)
        case _ as unreachable:
            assert_never(unreachable)


def without_words(record: Record) -> Record:
    """Return the record with its note and its dates of editing blanked, for telling what else differs."""
    match record:
        case Twitch():
            return replace(record, details=replace(record.details, note=""), edited=None)
        case DaySummary() | HabitEntry() | SleepNight() | LifeEvent():
            return replace(record, note="", edited=None)
        case QuietDay() | MyDrink() | Preference():
            return record
        case _ as unreachable:
            assert_never(unreachable)


def change_of(pairs: list[tuple[Record | None, Record | None]]) -> Change:
    """Return what changed, from the record before and after each edit; None where there was or is none.

    Both sides count: a record moved from 1 to 6 March concerns both days.
    """
    records = [record for pair in pairs for record in pair if record is not None]
    spans = [days_of(record) for record in records]
    span = spans[0] if spans else None
    for other in spans[1:]:
        span = span.union(other) if span and other else None
    only_words = bool(pairs) and all(
        before is not None and after is not None and without_words(before) == without_words(after)
        for before, after in pairs
    )
    return Change(span, frozenset(kind_of(record) for record in records), only_words)
