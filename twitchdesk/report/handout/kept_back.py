# SPDX-License-Identifier: MIT
"""What the person keeps back, wherever it would stand: the habits and the options that tell of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twitchdesk.domain.handout_choices import Matter, Section

if TYPE_CHECKING:
    from collections.abc import Container

    from twitchdesk.domain.habits import HabitBook
    from twitchdesk.domain.handout_choices import HandoutChoices

_HABITS: Final = {
    Matter.ALCOHOL: frozenset({"alcohol"}),
    Matter.MOOD: frozenset({"stress"}),
    Matter.NOTES: frozenset[str](),
}
_OPTIONS: Final = {
    Matter.ALCOHOL: frozenset({("suspected", "alcohol")}),
    Matter.MOOD: frozenset({("accompanied", "worry"), ("context", "when_stressed"), ("suspected", "stress")}),
    Matter.NOTES: frozenset[tuple[str, str]](),
}


def habits_kept_back(kept_back: Container[Matter]) -> frozenset[str]:
    """Return the keys of the habits about which nothing may stand on the handout, nor in its table."""
    return frozenset(habit for matter, habits in _HABITS.items() if matter in kept_back for habit in habits)


def habits_untold(choices: HandoutChoices, book: HabitBook) -> frozenset[str]:
    """Return the keys of the habits that the table of days has no column for: all, without the exposures."""
    if Section.EXPOSURES in choices.left_out:
        return frozenset(habit.key for habit in book.habits)
    return habits_kept_back(choices.kept_back)


def is_habit_kept_back(habit: str, kept_back: Container[Matter]) -> bool:
    """Tell whether nothing about a habit may stand on the handout."""
    return habit in habits_kept_back(kept_back)


def is_option_kept_back(field: str, option: str, kept_back: Container[Matter]) -> bool:
    """Tell whether an option of a field of a twitch may not stand on the handout."""
    return any(matter in kept_back and (field, option) in told for matter, told in _OPTIONS.items())
