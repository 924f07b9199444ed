# SPDX-License-Identifier: MIT
"""What the person suspects: habits in the order of suspicion, said before the diary answers."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from json import dumps
from typing import Final

from twitchdesk.domain.edits import Put, Step
from twitchdesk.domain.errors import ValueRefusedError
from twitchdesk.domain.records import Preference

SUSPICIONS: Final = "suspicions"
"""The preference that holds the suspicion as JSON."""
MOST: Final = 5
"""How many habits can be ranked: a list of everything would be no suspicion."""


class Guess(StrEnum):
    """Name how the question was answered."""

    RANKED = "ranked"
    UNSURE = "unsure"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Suspicion:
    """Hold what was suspected, the strongest first, and when.

    ``day`` is the day it was said first and stays; ``changed`` the day of the last change, None when it
    stands as it was said. ``in_sight`` says that there were results to be seen when it was said first: then
    it is no forecast.
    """

    habits: tuple[str, ...]
    day: date
    guess: Guess = Guess.RANKED
    changed: date | None = None
    in_sight: bool = False

    def __post_init__(self) -> None:
        if (self.guess is Guess.RANKED) != bool(self.habits):
            raise ValueRefusedError("suspicions", "Choose at least one habit, or say that you are not sure.")
        if len(self.habits) > MOST:
            raise ValueRefusedError("suspicions", f"Choose at most {MOST} habits.")
        if len(set(self.habits)) != len(self.habits):
            raise ValueRefusedError("suspicions", "Each habit can be on the list once.")

    def again(self, habits: Iterable[str], guess: Guess, day: date) -> "Suspicion":
        """Return the suspicion as it was changed on ``day``; the day it was said first stays.

        Raises:
            ValueRefusedError: no habit, too many, or one twice.
        """
        chosen = tuple(habits)
        if (chosen, guess) == (self.habits, self.guess):
            return self
        return replace(self, habits=chosen, guess=guess, changed=None if day == self.day else day)


def answered(
    before: Suspicion | None, habits: Iterable[str], guess: Guess, day: date, *, in_sight: bool
) -> Suspicion:
    """Return the answer after ``before``; what was skipped was never said, so it starts on ``day``.

    Raises:
        ValueRefusedError: no habit, too many, or one twice.
    """
    if before is None or before.guess is Guess.SKIPPED:
        return Suspicion(tuple(habits), day, guess, in_sight=in_sight)
    return before.again(habits, guess, day)


def keep_suspicion(suspicion: Suspicion) -> Step:
    """Return the step that keeps a suspicion in place of the one before."""
    value = {
        "habits": list(suspicion.habits),
        "day": suspicion.day.isoformat(),
        "guess": suspicion.guess.value,
        "changed": suspicion.changed.isoformat() if suspicion.changed else None,
        "in_sight": suspicion.in_sight,
    }
    return Step("What you suspect", (Put(Preference(SUSPICIONS, dumps(value))),))


def suspicion_of(value: object) -> Suspicion | None:
    """Return the suspicion that a preference holds, its JSON read; None when it holds none that is sound.

    A value can come from another program by way of an import, so nothing about it is taken for granted.
    """
    if not isinstance(value, dict):
        return None
    habits, changed = value.get("habits"), value.get("changed")
    if not isinstance(habits, list) or not all(isinstance(habit, str) for habit in habits):
        return None
    try:
        return Suspicion(
            tuple(habits),
            date.fromisoformat(value["day"]),
            Guess(value["guess"]),
            date.fromisoformat(changed) if changed is not None else None,
            in_sight=value.get("in_sight") is True,
        )
    except (ValueError, TypeError, KeyError, ValueRefusedError):
        return None


def moved(ranking: tuple[str, ...], habit: str, by: int) -> tuple[str, ...]:
    """Return the ranking with a habit moved down by ``by`` places (up when negative), at most to an end."""
    rest = [each for each in ranking if each != habit]
    place = max(0, min(len(rest), ranking.index(habit) + by))
    return (*rest[:place], habit, *rest[place:])


def toggled(ranking: tuple[str, ...], habit: str) -> tuple[str, ...]:
    """Return the ranking without a habit it holds, else with it as the last; a full one takes no more."""
    if habit in ranking:
        return tuple(each for each in ranking if each != habit)
    return (*ranking, habit) if len(ranking) < MOST else ranking
