# SPDX-License-Identifier: MIT
"""The seven days of a habit, unknown days apart from skipped ones and from observed zeros."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from twitchdesk.domain.habits import Habit, HabitBook, HabitKind
from twitchdesk.domain.summaries import HabitDay
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
    """One of the seven days: ``share`` is the height of its bar, 0 to 1; ``met`` tells of the target."""

    day: date
    known: Known
    share: float
    words: str
    letter: str
    chosen: bool = False


def strip_of(keys: Sequence[str], facts: HabitFacts, book: HabitBook, aim: Aim) -> tuple[StripDay, ...]:
    """Return the seven days that end with the shown day; the sum over ``keys`` when there are several."""
    habit = book.by_key[keys[0]]
    found: dict[date, list[HabitDay]] = {}
    for each in facts.week:
        if each.habit in keys:
            found.setdefault(each.day, []).append(each)
    top = _top(habit, aim, [sum(each.value or 0.0 for each in days) for days in found.values()])
    first = facts.day - timedelta(days=6)
    return tuple(
        _strip_day(first + timedelta(days=number), found, habit, top, facts, book) for number in range(7)
    )


def _top(habit: Habit, aim: Aim, values: list[float]) -> float:
    if habit.kind is HabitKind.SCORE:
        return habit.maximum or 10.0
    return max([*values, aim.high or 0.0, aim.low or 0.0]) or 1.0


def _strip_day(
    day: date,
    found: dict[date, list[HabitDay]],
    habit: Habit,
    top: float,
    facts: HabitFacts,
    book: HabitBook,
) -> StripDay:
    values = [each.value for each in found.get(day, []) if each.value is not None]
    if not values:
        known = Known.SKIPPED if found.get(day) else Known.UNKNOWN
        said = "skipped" if known is Known.SKIPPED else "not noted"
        return StripDay(day, known, 0.0, f"{day_words(day)}: {said}", day_letter(day), day == facts.day)
    value = sum(values)
    said = amount_words(habit, value, facts.unit, book) if value or habit.unit else "0"
    known = Known.VALUE if value else Known.ZERO
    share = min(1.0, value / top)
    return StripDay(day, known, share, f"{day_words(day)}: {said}", day_letter(day), day == facts.day)
