# SPDX-License-Identifier: MIT
"""What the habits panel is worked out from: the answers of the diary for one day and the week before it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any, Final

from twitchdesk.domain.caffeine import Dose
from twitchdesk.domain.habits import VOLUME_UNIT, Card, Habit, HabitBook
from twitchdesk.domain.records import HabitEntry, MyDrink, SleepNight
from twitchdesk.domain.span import DEFAULT_DAY_START
from twitchdesk.domain.summaries import HabitDay
from twitchdesk.ui.habits.words import FL_OZ, ML

HABITS_ON: Final = "habits_on"
HALF_LIFE: Final = "caffeine_half_life_h"
TARGET: Final = "target."
_OWN_HUES: Final = frozenset({"caffeine", "sleep", "hydration", "stress", "exercise", "mindfulness"})
_OTHER_HUES: Final = 4


@dataclass(frozen=True, slots=True)
class DrinkChip:
    """A drink as the card shows it. ``short`` leaves out the size; ``ask_label`` wants the printed amount."""

    id: str
    name: str
    short: str
    caffeine_mg: float
    volume_ml: float | None
    icon: str
    shown: bool
    ask_label: bool = False


@dataclass(frozen=True, slots=True)
class HabitFacts:
    """Everything the diary says that the panel shows on ``day``.

    ``week`` covers the six days before ``day``; ``doses_before`` is caffeine from before the day that may
    still be on board; ``board_from`` is when the day starts, None when no curve is wanted. ``now`` is None on
    a past day. ``drinks`` are those kept in the diary, ``drink_chips`` all of them as the card shows them.
    """

    day: date
    today: date
    entries: tuple[HabitEntry, ...] = ()
    week: tuple[HabitDay, ...] = ()
    night: SleepNight | None = None
    last_night: SleepNight | None = None
    doses_before: tuple[Dose, ...] = ()
    drinks: tuple[MyDrink, ...] = ()
    drink_chips: tuple[DrinkChip, ...] = ()
    preferences: Mapping[str, Any] = field(default_factory=dict)
    day_starts_at: time = DEFAULT_DAY_START
    board_from: datetime | None = None
    now: datetime | None = None

    @property
    def unit(self) -> str:
        """The person's unit of volume."""
        chosen = self.preferences.get(VOLUME_UNIT)
        # A newer TwitchDesk may know units that this one does not.
        return chosen if chosen in (ML, FL_OZ) else ML

    @property
    def doses(self) -> tuple[Dose, ...]:
        """All caffeine that may be on board during the day, by time."""
        taken = [
            Dose(entry.at.utc, entry.value)
            for entry in self.entries
            if entry.habit == "caffeine" and entry.at is not None and entry.value
        ]
        return (*self.doses_before, *taken)

    def entries_of(self, habit: str) -> tuple[HabitEntry, ...]:
        """Return the entries of one habit."""
        return tuple(entry for entry in self.entries if entry.habit == habit)


@dataclass(frozen=True, slots=True)
class Aim:
    """What the person wants a habit to be, in its unit, both ends included; None is open."""

    low: float | None = None
    high: float | None = None

    def __bool__(self) -> bool:
        return self.low is not None or self.high is not None


def aim_of(habit: Habit, preferences: Mapping[str, Any]) -> Aim:
    """Return the target of a habit: the person's own, else the one to start with; an open one means none."""
    if TARGET + habit.key in preferences:
        chosen = preferences[TARGET + habit.key]
        return Aim(chosen.get("low"), chosen.get("high")) if isinstance(chosen, dict) else Aim()
    target = habit.target
    return Aim(target.low, target.high) if target else Aim()


def cards_on(book: HabitBook, preferences: Mapping[str, Any]) -> tuple[Card, ...]:
    """Return the cards that are shown, in their order; the first four always are."""
    chosen = preferences.get(HABITS_ON)
    wanted = set(chosen) if isinstance(chosen, list) else {c.key for c in book.cards if c.on_from_start}
    return tuple(card for card in book.cards if card.always_visible or card.key in wanted)


def hue_of(card: Card) -> str:
    """Return the colour role of a card; beyond the first six habits four roles are shared."""
    return card.hue if card.hue in _OWN_HUES else f"other_{card.position % _OTHER_HUES + 1}"
