# SPDX-License-Identifier: MIT
"""What a person can ask of the habits panel; a view says it, the pane does it."""

from dataclasses import dataclass
from datetime import datetime, time

from twitchdesk.ui.habits.facts import Aim


@dataclass(frozen=True, slots=True)
class AddAmount:
    """Add an entry that counts towards the day; ``at`` None is now, or noon on a past day.

    ``value`` is in the unit of the habit; a drink says its ``volume_ml`` too.
    """

    habit: str
    value: float
    label: str = ""
    at: time | None = None
    effort: int | None = None
    drink: str | None = None
    volume_ml: float | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class AnswerDay:
    """Answer a habit that has one value a day."""

    habit: str
    value: float
    label: str = ""


@dataclass(frozen=True, slots=True)
class SayNone:
    """Say that habits were observed and came to nothing."""

    habits: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SkipDay:
    """Say that habits were not watched on the day."""

    habits: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EditEntry:
    """Change what is given of one entry; None leaves a field as it is."""

    entry: str
    value: float | None = None
    at: time | None = None
    note: str | None = None
    effort: int | None = None
    label: str | None = None


@dataclass(frozen=True, slots=True)
class DropEntry:
    """Delete one entry, or the night when the id is that of the night."""

    entry: str


@dataclass(frozen=True, slots=True)
class KeepNight:
    """Keep bed and wake time, as wall-clock times of the two dates."""

    bed: datetime
    wake: datetime


@dataclass(frozen=True, slots=True)
class NightDetail:
    """Change one thing about the night; ``clear_hours`` goes back to the hours worked out.

    ``clear_quality`` and ``clear_awakenings`` take back what was said.
    """

    hours: float | None = None
    quality: int | None = None
    awakenings: int | None = None
    note: str | None = None
    clear_hours: bool = False
    clear_quality: bool = False
    clear_awakenings: bool = False


@dataclass(frozen=True, slots=True)
class SetAim:
    """Choose a target; an open one switches it off."""

    habit: str
    aim: Aim


@dataclass(frozen=True, slots=True)
class Prefer:
    """Choose a preference that is kept in the diary."""

    key: str
    value: str | float | list[str]
    title: str


@dataclass(frozen=True, slots=True)
class KeepDrink:
    """Keep a drink of the caffeine card, new (``drink`` None) or changed."""

    drink: str | None
    name: str
    caffeine_mg: float
    volume_ml: float | None = None


@dataclass(frozen=True, slots=True)
class ShowDrink:
    """Show a drink on the caffeine card, or hide it."""

    drink: str
    shown: bool


@dataclass(frozen=True, slots=True)
class MoveDrink:
    """Move a drink by some places among those shown; below zero is towards the front."""

    drink: str
    by: int


Wish = (
    AddAmount
    | AnswerDay
    | SayNone
    | SkipDay
    | EditEntry
    | DropEntry
    | KeepNight
    | NightDetail
    | SetAim
    | Prefer
    | KeepDrink
    | ShowDrink
    | MoveDrink
)
