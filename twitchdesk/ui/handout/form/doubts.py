# SPDX-License-Identifier: MIT
"""What of a step might stand in the diary already: said before it is done, so that nothing is kept twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twitchdesk.domain.edits import Drop, Put
from twitchdesk.domain.records import Answer, HabitEntry, Kind, LifeEvent, Twitch
from twitchdesk.ui.habits.words import amount_words
from twitchdesk.ui.handout.form.noted import places_of, time_of

if TYPE_CHECKING:
    from twitchdesk.domain.body import Body
    from twitchdesk.domain.edits import Step
    from twitchdesk.domain.habits import HabitBook
    from twitchdesk.ui.handout.form.typed import DayInDiary


def doubts_of(step: Step, diary: DayInDiary, body: Body, book: HabitBook) -> tuple[str, ...]:
    """Return a sentence for each thing that the diary seems to have already, or that is taken back."""
    put = [edit.record for edit in step.edits if isinstance(edit, Put)]
    found: list[str] = []
    if any(isinstance(edit, Drop) and edit.kind is Kind.QUIET_DAY for edit in step.edits):
        found.append("The day is noted as quiet: that is taken back.")
    twitches = [record for record in put if isinstance(record, Twitch)]
    found += [_twitch(twitch, diary, body) for twitch in twitches]
    habits = dict.fromkeys(record.habit for record in put if isinstance(record, HabitEntry))
    found += [_habit(habit, diary, book) for habit in habits]
    labels = {event.label.casefold() for event in diary.events}
    events = [record.label for record in put if isinstance(record, LifeEvent)]
    found += [f"“{label}” is noted already." for label in events if label.casefold() in labels]
    return tuple(dict.fromkeys(sentence for sentence in found if sentence))


def _twitch(new: Twitch, diary: DayInDiary, body: Body) -> str:
    for old in diary.twitches:
        here = new.places & old.places or (new.elsewhere and new.elsewhere == old.elsewhere)
        if here and (not time_of(new) or not time_of(old) or time_of(new) == time_of(old)):
            return f"{places_of(old, body)}{time_of(old)} is noted already."
    return ""


def _habit(key: str, diary: DayInDiary, book: HabitBook) -> str:
    old = [entry for entry in diary.facts.entries_of(key) if entry.answer is Answer.VALUE]
    if not old:
        return ""
    habit = book.by_key[key]
    total = sum(entry.value for entry in old if entry.value is not None)
    return f"{habit.name}: {amount_words(habit, total, diary.facts.unit, book)} is noted already."
