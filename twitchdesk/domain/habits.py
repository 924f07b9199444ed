# SPDX-License-Identifier: MIT
"""The habits a person may note: what they are, what range they have, what a target asks."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time
from enum import StrEnum
from math import isfinite
from types import MappingProxyType
from typing import Final

from twitchdesk.domain.basis import Basis
from twitchdesk.domain.caffeine import CaffeineModel

VOLUME_UNIT: Final = "volume_unit"
"""The preference: the key of the unit that volumes are written in."""


class HabitKind(StrEnum):
    """Name how a habit is entered."""

    TIMED_AMOUNT = "timed_amount"
    NIGHT = "night"
    SCORE = "score"
    MINUTES = "minutes"
    COUNT = "count"
    TICKS = "ticks"
    CHOICE = "choice"
    MEDICINE = "medicine"
    NUMBER = "number"


class TargetState(StrEnum):
    """Name how a value stands to a target; UNKNOWN is "nothing recorded", never zero."""

    UNKNOWN = "unknown"
    BELOW = "below"
    MET = "met"
    ABOVE = "above"


@dataclass(frozen=True, slots=True)
class Choice:
    """Describe one thing to pick: a kind of exercise, an illness, a food, a stimulant.

    ``value`` is what the entry stores, where it stands for a number; ``doses`` are usual amounts in ``unit``.
    """

    key: str
    label: str
    value: float | None = None
    doses: tuple[float, ...] = ()
    unit: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Anchor:
    """Say in words what one number of a scale means."""

    at: int
    label: str


@dataclass(frozen=True, slots=True)
class Unit:
    """Describe a unit: ``per_base`` is how much of the base unit one of it is (1 fl oz = 29.5735 mL)."""

    key: str
    name: str
    symbol: str
    base: str
    per_base: float
    decimals: int
    basis: Basis

    def to_base(self, amount: float) -> float:
        """Return ``amount`` of this unit in the base unit."""
        return amount * self.per_base

    def from_base(self, amount: float) -> float:
        """Return ``amount`` of the base unit in this unit."""
        return amount / self.per_base


@dataclass(frozen=True, slots=True)
class Target:
    """Describe a target or reference line of a habit, both ends included; None is "open".

    ``window_days`` is over how many days the mean is taken; ``single`` marks a line for one entry, not
    for the day; ``default`` marks the one a person starts with.
    """

    key: str
    habit: str
    name: str
    low: float | None
    high: float | None
    unit: str
    note: str
    default: bool
    single: bool
    window_days: int
    basis: Basis

    @property
    def words(self) -> str:
        """Return the target in words: "at least 2,000 mL", "at most 400 mg", "between 7 and 9 h"."""
        if self.low is None:
            return f"at most {with_unit(self.high or 0.0, self.unit)}"
        if self.high is None:
            return f"at least {with_unit(self.low, self.unit)}"
        return f"between {plain(self.low)} and {plain(self.high)} {self.unit}"


@dataclass(frozen=True, slots=True)
class Drink:
    """Describe a preset with caffeine; ``ask_label`` asks for the amount printed on the package.

    ``starter`` marks the chips a new diary shows.
    """

    id: str
    name: str
    volume_ml: float | None
    caffeine_mg: float
    caffeine_low_mg: float
    caffeine_high_mg: float
    ask_label: bool
    starter: bool
    icon: str
    basis: Basis


@dataclass(frozen=True, slots=True)
class Card:
    """Describe a card of the habits panel; its habits are in the order they are shown.

    ``shown_after`` names the rule group of places whose twitches offer the card (the eyes card: eyelid).
    """

    key: str
    name: str
    habits: tuple[str, ...]
    hue: str
    icon: str
    position: int
    always_visible: bool
    on_from_start: bool
    shown_after: str | None
    basis: Basis


@dataclass(frozen=True, slots=True)
class Habit:
    """Describe one habit.

    ``minimum`` and ``maximum`` bound one entry; None is unbounded (clock times, words).
    ``warn_above`` is for the sum of a day, ``warn_hour_above`` for what is taken within an hour;
    ``warn_text`` is the sentence for both. ``per_day`` is False for timed entries that add up.
    ``choices`` are picked one at a time (kinds, classes), ``ticks`` any number of them.
    ``anchors`` are the words of the 0–10 scale; with ``effort`` that scale is the felt effort beside
    the minutes (``HabitEntry.effort``).
    """

    key: str
    card: str
    name: str
    unit: str
    kind: HabitKind
    minimum: float | None
    maximum: float | None
    step: float
    decimals: int
    per_day: bool
    hue: str
    icon: str
    position: int
    always_visible: bool
    on_from_start: bool
    basis: Basis
    warn_above: float | None = None
    warn_hour_above: float | None = None
    warn_text: str = ""
    first_time: time | None = None
    effort: bool = False
    note: str = ""
    chips: tuple[float, ...] = ()
    chips_by_unit: tuple[tuple[str, tuple[float, ...]], ...] = ()
    entry_units: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    ticks: tuple[Choice, ...] = ()
    anchors: tuple[Anchor, ...] = ()
    target: Target | None = None

    def chips_in(self, unit: str) -> tuple[float, ...]:
        """Return the amounts of the quick buttons, in ``unit`` itself (the habit's own unit by default)."""
        return dict(self.chips_by_unit).get(unit, self.chips)


@dataclass(frozen=True, slots=True)
class HabitBook:
    """Hold all that is known about habits, each list in its fixed order."""

    habits: tuple[Habit, ...]
    cards: tuple[Card, ...]
    drinks: tuple[Drink, ...]
    targets: tuple[Target, ...]
    units: tuple[Unit, ...]
    caffeine: CaffeineModel
    by_key: Mapping[str, Habit] = field(init=False, repr=False, compare=False)
    card_by_key: Mapping[str, Card] = field(init=False, repr=False, compare=False)
    drink_by_id: Mapping[str, Drink] = field(init=False, repr=False, compare=False)
    target_by_key: Mapping[str, Target] = field(init=False, repr=False, compare=False)
    unit_by_key: Mapping[str, Unit] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_key", MappingProxyType({habit.key: habit for habit in self.habits}))
        object.__setattr__(self, "card_by_key", MappingProxyType({card.key: card for card in self.cards}))
        object.__setattr__(self, "drink_by_id", MappingProxyType({drink.id: drink for drink in self.drinks}))
        object.__setattr__(self, "target_by_key", MappingProxyType({aim.key: aim for aim in self.targets}))
        object.__setattr__(self, "unit_by_key", MappingProxyType({unit.key: unit for unit in self.units}))

    def habits_of(self, card: Card) -> tuple[Habit, ...]:
        """Return the habits of ``card`` in the order they are shown."""
        return tuple(self.by_key[key] for key in card.habits)

    def volume_of(self, preferences: Mapping[str, object]) -> Unit | None:
        """Return the unit of volume that the person chose, None when none was chosen or it is not known."""
        return self.unit_by_key.get(str(preferences.get(VOLUME_UNIT, "")))

    def targets_of(self, habit: Habit) -> tuple[Target, ...]:
        """Return all targets and reference lines of ``habit``."""
        return tuple(target for target in self.targets if target.habit == habit.key)


def adds_up(habit: Habit) -> bool:
    """Tell whether a day holds several entries of a habit that are summed."""
    match habit.kind:
        case HabitKind.TIMED_AMOUNT | HabitKind.TICKS | HabitKind.MEDICINE:
            return True
        case HabitKind.MINUTES:
            return bool(habit.choices)
        case HabitKind.COUNT:
            return bool(habit.chips)
        case HabitKind.NIGHT | HabitKind.SCORE | HabitKind.CHOICE | HabitKind.NUMBER:
            return False


def is_timed(habit: Habit) -> bool:
    """Tell whether an entry of a habit has a clock time."""
    return adds_up(habit) and habit.kind is not HabitKind.TICKS


def plain(number: float) -> str:
    """Return ``number`` for a sentence: at most three decimals, no needless zeros, thousands with a comma."""
    # Zero added to what is left after rounding makes of a minus zero a plain one.
    return f"{round(number, 3) + 0.0:,.3f}".rstrip("0").rstrip(".")


def with_unit(number: float, unit: str) -> str:
    """Return ``number`` with its unit: "400 mg", "2 servings", "1 serving"."""
    one = number == 1 and len(unit) > 2 and unit.endswith("s")
    return f"{plain(number)} {unit[:-1] if one else unit}".rstrip()


def within(habit: Habit, value: float) -> str | None:
    """Return the sentence to show beside the field when ``value`` is out of range, else None."""
    if not isfinite(value):
        return f"{habit.name}: enter a number."
    low, high = habit.minimum, habit.maximum
    if (low is None or value >= low) and (high is None or value <= high):
        return None
    if low is not None and high is not None:
        wanted = f"{plain(low)} to {with_unit(high, habit.unit)}"
    elif low is not None:
        wanted = f"at least {with_unit(low, habit.unit)}"
    else:
        wanted = f"at most {with_unit(high or 0.0, habit.unit)}"
    return f"{habit.name}: enter {wanted}, not {plain(value)}."


def caution(habit: Habit, day_total: float, hour_total: float = 0.0) -> str | None:
    """Return the calm sentence for a day or an hour above the habit's warning line, else None.

    Both totals are in the unit of the habit.
    """
    over_day = habit.warn_above is not None and day_total > habit.warn_above
    over_hour = habit.warn_hour_above is not None and hour_total > habit.warn_hour_above
    return habit.warn_text if over_day or over_hour else None


def target_state(target: Target, value: float | None) -> TargetState:
    """Return how ``value`` (in the unit of the target, None = not recorded) stands to ``target``."""
    if value is None:
        return TargetState.UNKNOWN
    if target.low is not None and value < target.low:
        return TargetState.BELOW
    if target.high is not None and value > target.high:
        return TargetState.ABOVE
    return TargetState.MET
