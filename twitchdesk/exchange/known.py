# SPDX-License-Identifier: MIT
"""The ids of places, areas and habits that a record may name."""

from collections.abc import Iterator
from dataclasses import dataclass

from twitchdesk.domain.body import Body
from twitchdesk.domain.habits import HabitBook
from twitchdesk.domain.records import DaySummary, HabitEntry, Record, Twitch
from twitchdesk.exchange.plain import shown


@dataclass(frozen=True, slots=True)
class Known:
    """The ids a record may name."""

    places: frozenset[str]
    areas: frozenset[str]
    habits: frozenset[str]

    @classmethod
    def of(cls, body: Body, habits: HabitBook) -> "Known":
        """Return the ids of the knowledge of this version."""
        return cls(frozenset(body.by_id), frozenset(body.area_by_id), frozenset(habits.by_key))

    def strangers(self, record: Record) -> Iterator[tuple[str, str]]:
        """Yield the fields of a record that name something unknown, each with what is wrong."""
        match record:
            case Twitch():
                for number, mark in enumerate(record.marks):
                    if mark.place not in self.places:
                        yield f"marks[{number}].place", f"{shown(mark.place)} is no place of the map"
            case DaySummary():
                for number, level in enumerate(record.levels):
                    if level.area not in self.areas:
                        yield f"levels[{number}].area", f"{shown(level.area)} is no area"
            case HabitEntry() if record.habit not in self.habits:
                yield "habit", f"{shown(record.habit)} is no habit"
            case _:
                return
