# SPDX-License-Identifier: MIT
"""Wishes as steps: what is written to the diary when a person asks something of the habits panel."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time
from typing import assert_never

from twitchdesk.clock import Clock
from twitchdesk.domain.edits import Drop, Put, Step
from twitchdesk.domain.errors import ValueRefusedError
from twitchdesk.domain.habits import Habit, HabitBook, HabitKind, is_timed, within
from twitchdesk.domain.records import Answer, HabitEntry, Kind, Preference, Source, new_id
from twitchdesk.domain.span import Moment
from twitchdesk.domain.steps import add_entry, answer_once, none_today, skipped_today, value_of_day
from twitchdesk.ui.habits.drinks import drink_step
from twitchdesk.ui.habits.facts import TARGET, HabitFacts
from twitchdesk.ui.habits.night import drop_night, night_detail, night_step, skipped_night
from twitchdesk.ui.habits.wishes import (
    AddAmount,
    AnswerDay,
    DropEntry,
    EditEntry,
    KeepDrink,
    KeepNight,
    MoveDrink,
    NightDetail,
    Prefer,
    SayNone,
    SetAim,
    ShowDrink,
    SkipDay,
    Wish,
)
from twitchdesk.ui.habits.words import AmountWords, amount_words, day_words, range_words, time_words

SLEEP = "sleep"
DayAnswer = Callable[[str, date, datetime], HabitEntry]


class HabitSteps:
    """Builds the step of a wish for the day that ``facts`` are about.

    Raises:
        ValueRefusedError: the value cannot be kept; nothing was built.
    """

    def __init__(self, facts: HabitFacts, book: HabitBook, clock: Clock) -> None:
        self._facts, self._book, self._clock = facts, book, clock

    def step(self, wish: Wish) -> Step:
        """Return the step of a wish."""
        match wish:
            case AddAmount() | AnswerDay() | SayNone() | SkipDay():
                return self._entry_step(wish)
            case EditEntry() | DropEntry():
                return self._changed_entry(wish)
            case KeepNight() | NightDetail():
                return self._night(wish)
            case SetAim() | Prefer():
                return self._preference(wish)
            case KeepDrink() | ShowDrink() | MoveDrink():
                return drink_step(wish, self._facts.drinks, self._book, self._clock.now())
            case _ as unreachable:
                assert_never(unreachable)

    def _entry_step(self, wish: AddAmount | AnswerDay | SayNone | SkipDay) -> Step:
        match wish:
            case AddAmount():
                return self._added(wish)
            case AnswerDay():
                return self._answered(wish)
            case SayNone(keys):
                return self._for_all(keys, none_today, "none")
            case SkipDay(keys) if SLEEP in keys:
                return skipped_night(self._facts, self._clock, f"Sleep · skipped{self._day_title()}")
            case SkipDay(keys):
                return self._for_all(keys, skipped_today, "skipped")
            case _ as unreachable:
                assert_never(unreachable)

    def _for_all(self, keys: tuple[str, ...], make: DayAnswer, said: str) -> Step:
        name = self._book.card_by_key[self._habit(keys[0]).card].name
        entries = [make(key, self._facts.day, self._clock.now()) for key in keys]
        edits = [edit for entry in entries for edit in self._once(entry, "").edits]
        return Step(f"{name} · {said}{self._day_title()}{self._gone(keys)}", tuple(edits))

    def _gone(self, keys: tuple[str, ...]) -> str:
        gone = sum(entry.habit in keys and entry.answer is Answer.VALUE for entry in self._facts.entries)
        return f" · {gone} {'entry' if gone == 1 else 'entries'} taken out" if gone else ""

    def _added(self, wish: AddAmount) -> Step:
        habit = self._habit(wish.habit)
        _refuse(habit, wish.value)
        at = self._moment(wish.at) if is_timed(habit) else None
        entry = HabitEntry(
            id=new_id(),
            habit=habit.key,
            day=self._facts.day,
            value=wish.value,
            created=self._clock.now(),
            at=at,
            label=wish.label,
            drink=wish.drink,
            volume_ml=wish.volume_ml,
            effort=wish.effort,
            note=wish.note,
            source=self._source,
        )
        return add_entry(entry, self._facts.entries, self._title(entry))

    def _answered(self, wish: AnswerDay) -> Step:
        habit = self._habit(wish.habit)
        _refuse(habit, wish.value)
        entry = value_of_day(habit.key, self._facts.day, wish.value, self._clock.now())
        entry = replace(entry, label=wish.label, note=self._note_of(habit), source=self._source)
        return self._once(entry, self._title(entry))

    def _note_of(self, habit: Habit) -> str:
        return next((entry.note for entry in self._facts.entries_of(habit.key)), "")

    def _once(self, entry: HabitEntry, title: str) -> Step:
        return answer_once(replace(entry, source=self._source), self._facts.entries, title)

    def _changed_entry(self, wish: EditEntry | DropEntry) -> Step:
        night = self._facts.night
        if isinstance(wish, DropEntry) and night is not None and night.id == wish.entry:
            return drop_night(night)
        entry = next((entry for entry in self._facts.entries if entry.id == wish.entry), None)
        if entry is None:
            raise ValueRefusedError("entry", "This entry is no longer there.")
        if isinstance(wish, DropEntry):
            return Step(f"{self._title(entry)} · deleted", (Drop(Kind.HABIT_ENTRY, entry.id),))
        changed = self._edited(entry, wish)
        return Step(f"{self._title(changed)} · changed", (Put(changed),))

    def _edited(self, entry: HabitEntry, wish: EditEntry) -> HabitEntry:
        if wish.value is not None:
            _refuse(self._habit(entry.habit), wish.value)
        return replace(
            entry,
            value=entry.value if wish.value is None else wish.value,
            at=entry.at if wish.at is None else self._moment(wish.at),
            note=entry.note if wish.note is None else wish.note,
            effort=entry.effort if wish.effort is None else wish.effort,
            label=entry.label if wish.label is None else wish.label,
            edited=self._clock.now(),
        )

    def _night(self, wish: KeepNight | NightDetail) -> Step:
        if isinstance(wish, KeepNight):
            return night_step(wish, self._facts, self._clock, self._source)
        hours = wish.hours
        if hours is not None:
            _refuse(self._habit("sleep_hours"), hours)
        if wish.awakenings is not None:
            _refuse(self._habit("sleep_awakenings"), wish.awakenings)
        return night_detail(wish, self._facts, self._clock, self._source)

    def _preference(self, wish: SetAim | Prefer) -> Step:
        if isinstance(wish, Prefer):
            return Step(wish.title, (Put(Preference(wish.key, json.dumps(wish.value))),))
        habit, aim = self._habit(wish.habit), wish.aim
        if aim.low is not None and aim.high is not None and aim.low > aim.high:
            raise ValueRefusedError("target", "The lower end is above the upper end. Change one of the two.")
        words = range_words(aim.low, aim.high, AmountWords(habit, self._facts.unit, self._book))
        value = json.dumps({"low": aim.low, "high": aim.high})
        title = f"{habit.name} target · {words or 'none'}"
        return Step(title, (Put(Preference(TARGET + habit.key, value)),))

    def _habit(self, key: str) -> Habit:
        return self._book.by_key[key]

    @property
    def _source(self) -> Source:
        return Source.CLICK if self._facts.day == self._facts.today else Source.BACKFILL

    def _moment(self, at: time | None) -> Moment:
        moment = self._clock.moment_on(self._facts.day, self._facts.day_starts_at, at)
        if moment.utc > self._clock.now():
            raise ValueRefusedError("at", "That time is still to come. Choose an earlier one.")
        return moment

    def _title(self, entry: HabitEntry) -> str:
        habit = self._habit(entry.habit)
        parts = [entry.label or habit.name]
        if entry.value is not None and habit.kind not in {HabitKind.CHOICE, HabitKind.MEDICINE}:
            parts.append(amount_words(habit, entry.value, self._facts.unit, self._book))
        if self._facts.day != self._facts.today:
            parts.append(day_words(self._facts.day))
        elif entry.at is not None:
            parts.append(time_words(entry.at.local.time()))
        return " · ".join(parts)

    def _day_title(self) -> str:
        facts = self._facts
        return " today" if facts.day == facts.today else f" on {day_words(facts.day)}"


def _refuse(habit: Habit, value: float) -> None:
    sentence = within(habit, value)
    if sentence is not None:
        raise ValueRefusedError("value", sentence)
