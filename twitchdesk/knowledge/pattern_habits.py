# SPDX-License-Identifier: MIT
"""The file about how the search for patterns looks at each habit."""

from collections.abc import Container
from pathlib import Path

from twitchdesk.domain.daily import PatternHabit, PatternHabits
from twitchdesk.domain.habits import Habit, HabitBook, adds_up
from twitchdesk.knowledge.entry import Entry, read_entries
from twitchdesk.knowledge.errors import KnowledgeError
from twitchdesk.knowledge.sources import load_sources

_FILE = "pattern_habits.toml"


def load_pattern_habits(resources: Path, book: HabitBook) -> PatternHabits:
    """Return how each habit of ``book`` is looked at, in the order of ``book``.

    Raises:
        KnowledgeError: the file is missing, an entry is wrong, or the habits are not those of ``book``.
    """
    sources = load_sources(resources)
    entries = {entry.name: entry for entry in read_entries(resources, _FILE)}
    for name in entries:
        if name not in book.by_key:
            raise KnowledgeError(_FILE, name, "this habit is not in habits.toml.")
    for habit in book.habits:
        if habit.key not in entries:
            raise KnowledgeError(_FILE, habit.key, "the entry is missing: say whether it is analysed.")
    return PatternHabits(
        tuple(_pattern_habit(entries[habit.key], habit, book, sources) for habit in book.habits)
    )


def _pattern_habit(entry: Entry, habit: Habit, book: HabitBook, sources: Container[str]) -> PatternHabit:
    steps = entry.number_lists("steps_by_unit")
    found = PatternHabit(
        key=habit.key,
        analysed=entry.flag("analysed"),
        why=entry.text("why"),
        basis=entry.basis(sources),
        step=entry.number_or_none("step", 0.01),
        steps_by_unit=tuple((unit, numbers[0]) for unit, numbers in steps if numbers),
        yes_no=entry.flag("yes_no"),
        blank_is_none=entry.flag("blank_is_none"),
        averaged=not adds_up(habit),
        reactive=entry.flag("reactive"),
    )
    entry.close()
    _check(entry, found, book)
    return found


def _check(entry: Entry, found: PatternHabit, book: HabitBook) -> None:
    if found.analysed and (found.step is None) != found.yes_no:
        entry.refuse("give either “step” or “yes_no = true”.")
    if not found.analysed and (found.step or found.yes_no or found.blank_is_none or found.reactive):
        entry.refuse("only “why” belongs to a habit that is not analysed.")
    for unit, _ in found.steps_by_unit:
        if unit not in book.unit_by_key:
            entry.refuse(f"the unit “{unit}” is not in units.toml.")
