# SPDX-License-Identifier: MIT
"""The rows of the paper form: what is written in each, and which letter stands for which drink."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from string import ascii_uppercase
from typing import TYPE_CHECKING, Final

from twitchdesk.domain.habits import HabitKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from twitchdesk.domain.habits import Card, Habit, HabitBook, Unit
    from twitchdesk.domain.phrases import Phrases

VOLUME_HABIT: Final = "fluid"
CAFFEINE: Final = "caffeine"
SLEEP: Final = "sleep"
_IN_THE_NIGHT_ROW: Final = frozenset({"sleep_bed", "sleep_wake", "sleep_hours"})


class RowKind(StrEnum):
    """How a row is written down."""

    NIGHT = "night"
    DRINKS = "drinks"
    SCORE = "score"
    EFFORT = "effort"
    AMOUNT = "amount"
    NUMBER = "number"
    COUNT = "count"
    WORDS = "words"
    CHOICE = "choice"
    ALCOHOL = "drinks_of_alcohol"


_KINDS: Final = {
    HabitKind.SCORE: RowKind.SCORE,
    HabitKind.CHOICE: RowKind.CHOICE,
    HabitKind.MEDICINE: RowKind.WORDS,
    HabitKind.TIMED_AMOUNT: RowKind.AMOUNT,
    HabitKind.MINUTES: RowKind.AMOUNT,
    HabitKind.COUNT: RowKind.COUNT,
    HabitKind.TICKS: RowKind.COUNT,
    HabitKind.NUMBER: RowKind.NUMBER,
    HabitKind.NIGHT: RowKind.NUMBER,
}


@dataclass(frozen=True, slots=True)
class FormRow:
    """One row: ``key`` is that of its habit, or of the card for the night. ``unit`` is what a number is in.

    A row has ``cells`` parts a day, 1 or 2: to bed and got up, minutes and effort.
    """

    key: str
    kind: RowKind
    label: str
    hint: str
    unit: str = ""
    cells: int = 1


@dataclass(frozen=True, slots=True)
class Sip:
    """A drink of the caffeine row, and the letter that stands for it; "" when all letters are taken."""

    code: str
    id: str
    name: str
    caffeine_mg: float
    volume_ml: float | None = None


def rows_of(
    cards: Iterable[Card], book: HabitBook, volume: Unit | None, words: Phrases
) -> tuple[FormRow, ...]:
    """Return the rows for the cards a person sees, in the order of the panel.

    ``volume`` is the person's unit of volume, None for that of the habit.
    """
    rows: list[FormRow] = []
    for card in cards:
        if card.key == SLEEP:
            rows.append(
                FormRow(SLEEP, RowKind.NIGHT, words.said("row.night"), words.said("kind.night"), "", 2)
            )
        habits = (habit for habit in book.habits_of(card) if habit.key not in _IN_THE_NIGHT_ROW)
        rows += [_row(habit, book, volume, words) for habit in habits]
    return tuple(rows)


def _row(habit: Habit, book: HabitBook, volume: Unit | None, words: Phrases) -> FormRow:
    kind = _kind_of(habit)
    unit = volume.symbol if volume is not None and habit.key == VOLUME_HABIT else habit.unit
    cells = 2 if kind is RowKind.EFFORT else 1
    return FormRow(habit.key, kind, habit.name, _hint(habit, kind, unit, book, words), unit, cells)


def _kind_of(habit: Habit) -> RowKind:
    if habit.key == CAFFEINE:
        return RowKind.DRINKS
    if habit.effort:
        return RowKind.EFFORT
    if habit.kind is HabitKind.TIMED_AMOUNT and habit.choices:
        return RowKind.WORDS
    if habit.entry_units and not habit.chips:
        return RowKind.ALCOHOL
    return _KINDS[habit.kind]


def _hint(habit: Habit, kind: RowKind, unit: str, book: HabitBook, words: Phrases) -> str:
    key = f"kind.{kind}"
    match kind:
        case RowKind.SCORE:
            ends = [f"{anchor.at} {anchor.label}" for anchor in habit.anchors]
            return words.said(key, low=ends[0], high=ends[-1]) if ends else "0–10"
        case RowKind.CHOICE:
            return words.said(key, choices=", ".join(choice.label.lower() for choice in habit.choices))
        case RowKind.ALCOHOL:
            return words.said(key, examples=alcohol_examples(habit, book))
        case RowKind.NUMBER | RowKind.AMOUNT | RowKind.EFFORT if unit:
            return words.said(key, unit=unit)
        case RowKind.NUMBER | RowKind.AMOUNT | RowKind.EFFORT:
            return ""
        case RowKind.NIGHT | RowKind.DRINKS | RowKind.COUNT | RowKind.WORDS:
            return words.said(key)


def unit_code(key: str) -> str:
    """Return the short word by which a unit is written on the form: "uk" for a UK unit."""
    return key.partition("_")[0]


def alcohol_examples(habit: Habit, book: HabitBook) -> str:
    """Return how an amount is written in each unit of a habit: "1 uk, 1 us, 20 g"."""
    units = [book.unit_by_key[key] for key in habit.entry_units]
    return ", ".join(
        [f"1 {unit_code(one.key)}" for one in units if one.key != one.base] + [f"20 {habit.unit}"]
    )


def with_letters(drinks: Sequence[Sip]) -> tuple[Sip, ...]:
    """Return the drinks each with a letter of its own: one of its name where that is free, else any."""
    free = list(ascii_uppercase)
    found: list[Sip] = []
    for drink in drinks:
        words = drink.name.upper().split()
        wanted = [word[0] for word in words] + list("".join(words))
        code = next((letter for letter in (*wanted, *free) if letter in free), "")
        if code:
            free.remove(code)
        found.append(Sip(code, drink.id, drink.name, drink.caffeine_mg, drink.volume_ml))
    return tuple(found)
