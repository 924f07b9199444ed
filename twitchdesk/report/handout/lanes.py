# SPDX-License-Identifier: MIT
"""The habits below the bars of the timeline, each with its own scale."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twitchdesk.domain.habits import HabitKind, with_unit
from twitchdesk.report.handout.axis import round_top
from twitchdesk.report.handout.kept_back import is_habit_kept_back
from twitchdesk.report.handout.page import Lane
from twitchdesk.report.saying import Saying, capital

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from twitchdesk.domain.habits import Habit, Unit
    from twitchdesk.domain.handout import HandoutFacts
    from twitchdesk.domain.span import DateRange
    from twitchdesk.report.handout.given import Given, Lore

USUAL: Final = ("caffeine", "sleep_hours", "stress", "exercise")
_VOLUME: Final = "mL"

Columns = dict[str, dict["date", float]]


def noted(facts: HandoutFacts, lore: Lore, span: DateRange) -> Columns:
    """Return for each habit its value on each day of ``span`` it was noted on, in the unit of the habit.

    Of a habit that is answered several times a day this is the mean of the answers, else their sum.
    """
    found: Columns = {}
    averaged = lore.pattern_habits.averaged
    for one in facts.habit_days:
        if one.day in span and one.value is not None:
            parts = one.entries if one.habit in averaged else 1
            found.setdefault(one.habit, {})[one.day] = one.value / max(parts, 1)
    return found


def lanes(given: Given, lore: Lore, days: DateRange) -> tuple[Lane, ...]:
    """Return the lanes of the days: four habits, less what is kept back."""
    columns = noted(given.facts, lore, days)
    volume = lore.habits.volume_of(given.facts.preferences)
    return tuple(
        _lane(key, columns.get(key, {}), days, lore, volume) for key in _chosen(given, lore, columns)
    )


def _chosen(given: Given, lore: Lore, columns: Mapping[str, Mapping[date, float]]) -> Sequence[str]:
    """Return the usual four; what is kept back, or all of them when none was noted, makes room for others."""
    kept = given.choices.kept_back
    usual = [key for key in USUAL if not is_habit_kept_back(key, kept)]
    others = [
        habit.key
        for habit in lore.habits.habits
        if habit.key in columns and habit.key not in USUAL and not is_habit_kept_back(habit.key, kept)
    ]
    if not any(columns.get(key) for key in usual) and others:
        return others[: len(USUAL)]
    return [*usual, *others[: len(USUAL) - len(usual)]]


def _lane(key: str, column: Mapping[date, float], days: DateRange, lore: Lore, volume: Unit | None) -> Lane:
    habit = lore.habits.by_key.get(key)
    per = volume.per_base if volume and habit and habit.unit == _VOLUME else 1.0
    values = tuple(column[day] / per if day in column else None for day in days)
    most = max((value for value in values if value is not None), default=None)
    top = _top(habit, most or 0.0)
    label = capital(Saying(lore.wording, lore.habits).noun(key))
    hue = habit.hue if habit else ""
    return Lane(key, label, values, top, _scale(lore, habit, most, top, volume), hue)


def unit_of(key: str, given: Given, lore: Lore) -> str:
    """Return the unit that the values of a lane are in, "" for a score or a habit that is not known."""
    habit, volume = lore.habits.by_key.get(key), lore.habits.volume_of(given.facts.preferences)
    unit = habit.unit if habit else ""
    return volume.symbol if volume and unit == _VOLUME else unit


def _top(habit: Habit | None, most: float) -> float:
    if habit is not None and habit.kind is HabitKind.SCORE and habit.maximum:
        return max(habit.maximum, most)
    return round_top(most)


def _scale(lore: Lore, habit: Habit | None, most: float | None, top: float, volume: Unit | None) -> str:
    if most is None:
        return lore.words.said("course.lane_not_noted")
    if most <= 0:
        return lore.words.said("course.lane_none")
    unit = habit.unit if habit else ""
    return with_unit(top, volume.symbol if volume and unit == _VOLUME else unit)
