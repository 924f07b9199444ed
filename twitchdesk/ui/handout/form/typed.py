# SPDX-License-Identifier: MIT
"""What was typed from a paper form, as it was typed, and what the diary holds of the same day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from twitchdesk.domain.records import DaySummary, LifeEvent, QuietDay, Twitch
    from twitchdesk.ui.habits.facts import HabitFacts

NOTHING = "nothing"
NOTE = "note"


@dataclass(frozen=True, slots=True)
class TypedPlace:
    """One line about twitches. ``place`` is the id chosen; ``elsewhere`` keeps the words."""

    where: str = ""
    when: str = ""
    many: str = ""
    strong: str = ""
    place: str = ""
    elsewhere: bool = False

    def __bool__(self) -> bool:
        return any(text.strip() for text in (self.where, self.when, self.many, self.strong))


@dataclass(frozen=True, slots=True)
class TypedDay:
    """A day of the form. ``habits`` are the cells of each row by its key; an empty one says nothing."""

    nothing: bool = False
    places: tuple[TypedPlace, ...] = ()
    habits: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    note: str = ""

    def __bool__(self) -> bool:
        return self != TypedDay()

    @property
    def tidy(self) -> TypedDay:
        """The same without empty lines, so that two days that say the same are the same."""
        habits = {key: cells for key, cells in self.habits.items() if any(cell.strip() for cell in cells)}
        places = tuple(place for place in self.places if place)
        return replace(self, places=places, habits=habits, note=self.note.strip())


@dataclass(frozen=True, slots=True)
class DayInDiary:
    """What the diary holds of a day; ``facts`` are the habits, with the day that is running."""

    facts: HabitFacts
    twitches: tuple[Twitch, ...] = ()
    summary: DaySummary | None = None
    quiet: QuietDay | None = None
    unwatched: bool = False
    events: tuple[LifeEvent, ...] = ()

    @property
    def day(self) -> date:
        """The day."""
        return self.facts.day

    @property
    def has_twitched(self) -> bool:
        """Whether the diary says that something twitched on the day."""
        return bool(self.twitches) or (self.summary is not None and self.summary.weight > 0)


def place_key(number: int, part: str) -> str:
    """Return how a field of a line about twitches is named; the first line is 0."""
    return f"place.{number}.{part}"


def habit_key(key: str) -> str:
    """Return how the row of a habit is named."""
    return f"habit.{key}"
