# SPDX-License-Identifier: MIT
"""The seven days of a habit, unknown days apart from skipped ones and from observed zeros."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from twitchdesk.domain.habits import Habit, HabitBook, HabitKind
from twitchdesk.ui.habits.facts import Aim, HabitFacts
from twitchdesk.ui.habits.words import amount_words, day_letter, day_words


class Known(StrEnum):
    """What is known of a day: nothing, that it was skipped, an observed zero, or a value."""

    UNKNOWN = "unknown"
    SKIPPED = "skipped"
    ZERO = "zero"
    VALUE = "value"


@dataclass(frozen=True, slots=True)
class StripDay:
    """One of the seven days: ``share`` is the height of its bar, 0 to 1."""

    day: date
    known: Known
    share: float
    words: str
    letter: str
    chosen: bool = False


_SAID: Final = {Known.UNKNOWN: "not noted", Known.SKIPPED: "skipped"}


def strip_of(
    keys: Sequence[str],
    facts: HabitFacts,
    book: HabitBook,
    aim: Aim,
    shown: tuple[Known, float | None],
) -> tuple[StripDay, ...]:
    """Return the seven days that end with the shown day, whose answer is ``shown``; the sum over ``keys``."""
    habit = book.by_key[keys[0]]
    answers = _answers(keys, facts)
    answers[facts.day] = shown
    top = _top(habit, aim, [value or 0.0 for _, value in answers.values()])
    first = facts.day - timedelta(days=6)
    found = []
    for day in (first + timedelta(days=number) for number in range(7)):
        known, value = answers.get(day, (Known.UNKNOWN, None))
        said = _SAID.get(known) or amount_words(habit, value or 0.0, facts.unit, book)
        share = min(1.0, (value or 0.0) / top)
        words = f"{day_words(day)}: {said}"
        found.append(StripDay(day, known, share, words, day_letter(day), day == facts.day))
    return tuple(found)


def _answers(keys: Sequence[str], facts: HabitFacts) -> dict[date, tuple[Known, float | None]]:
    found: dict[date, tuple[Known, float | None]] = {}
    for each in facts.week:
        if each.habit not in keys:
            continue
        before = found.get(each.day, (Known.UNKNOWN, None))[1]
        if each.value is None:
            found.setdefault(each.day, (Known.SKIPPED, None))
        else:
            value = each.value + (before or 0.0)
            found[each.day] = (Known.VALUE if value else Known.ZERO, value)
    return found


def _top(habit: Habit, aim: Aim, values: list[float]) -> float:
    if habit.kind is HabitKind.SCORE:
        return habit.maximum or 10.0
    return max([*values, aim.high or 0.0, aim.low or 0.0]) or 1.0
