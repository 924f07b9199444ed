# SPDX-License-Identifier: MIT
"""What the diary has for a row of the form already, in words, and whether the row is closed by it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from twitchdesk.domain.habits import HabitKind, adds_up
from twitchdesk.domain.records import Answer
from twitchdesk.report.form.rows import SLEEP
from twitchdesk.ui.habits.words import amount_words, hours_words, time_words

if TYPE_CHECKING:
    from twitchdesk.domain.body import Body
    from twitchdesk.domain.habits import Habit, HabitBook
    from twitchdesk.domain.records import HabitEntry, SleepNight, Twitch
    from twitchdesk.report.form.rows import FormRow
    from twitchdesk.ui.handout.form.typed import DayInDiary

NOTED: Final = "Noted already: {noted}. Empty this, or change it on Today."
_NONE: Final = "none"
_SKIPPED: Final = "skipped"
_NIGHT_SCORES: Final = frozenset({"sleep_quality", "sleep_awakenings"})


@dataclass(frozen=True, slots=True)
class Noted:
    """What stands in the diary: ``words`` is "" for nothing. A ``locked`` row has one answer, and has it."""

    words: str = ""
    locked: bool = False
    skipped: bool = False


def noted_of(row: FormRow, diary: DayInDiary, book: HabitBook) -> Noted:
    """Return what the diary has for a row on its day."""
    night = diary.facts.night
    if row.key == SLEEP:
        return _night(night)
    habit = book.by_key[row.key]
    if row.key in _NIGHT_SCORES:
        return _of_the_night(habit, night)
    entries = diary.facts.entries_of(row.key)
    if any(entry.answer is Answer.SKIPPED for entry in entries):
        return Noted(_SKIPPED, skipped=True)
    if not entries:
        return Noted()
    if any(entry.answer is Answer.NONE for entry in entries):
        return Noted(_NONE, locked=True)
    return Noted(_amount(habit, entries, diary, book), locked=not adds_up(habit))


def _amount(habit: Habit, entries: tuple[HabitEntry, ...], diary: DayInDiary, book: HabitBook) -> str:
    if habit.kind in {HabitKind.CHOICE, HabitKind.MEDICINE}:
        return ", ".join(dict.fromkeys(entry.label for entry in entries if entry.label)) or habit.name
    total = sum(entry.value for entry in entries if entry.value is not None)
    return amount_words(habit, total, diary.facts.unit, book)


def _night(night: SleepNight | None) -> Noted:
    if night is None:
        return Noted()
    if night.skipped:
        return Noted(_SKIPPED, skipped=True)
    if night.bed is not None and night.wake is not None:
        times = f"{time_words(night.bed.local.time())} – {time_words(night.wake.local.time())}"
        return Noted(times, locked=True)
    return Noted(hours_words(night.sleep_h), locked=True) if night.sleep_h is not None else Noted()


def _of_the_night(habit: Habit, night: SleepNight | None) -> Noted:
    if night is None:
        return Noted()
    if night.skipped:
        return Noted(_SKIPPED, skipped=True)
    value = night.quality if habit.kind is HabitKind.SCORE else night.awakenings
    if value is None:
        return Noted()
    return Noted(f"{value} of 10" if habit.kind is HabitKind.SCORE else str(value), locked=True)


def twitches_noted(diary: DayInDiary, body: Body) -> tuple[str, ...]:
    """Return the twitches of the day in words, those alike once: "2 × Left calf 14:30"."""
    said = [f"{places_of(twitch, body)}{time_of(twitch)}" for twitch in diary.twitches]
    counted = [
        f"{said.count(words)} × {words}" if said.count(words) > 1 else words for words in dict.fromkeys(said)
    ]
    if diary.summary is not None:
        counted.append("the day as a whole")
    return tuple(counted)


def places_of(twitch: Twitch, body: Body) -> str:
    """Return the places of an entry in words."""
    names = [body.by_id[mark.place].short for mark in twitch.marks if mark.place in body.by_id]
    return (
        ", ".join([*names, *([twitch.elsewhere] if twitch.elsewhere else [])]) or "A place of a newer version"
    )


def time_of(twitch: Twitch) -> str:
    """Return the time of an entry with a blank before it, "" for noon sharp: that stands for no time."""
    at = twitch.at.local
    return "" if (at.hour, at.minute, at.second) == (12, 0, 0) else f" {time_words(at.time())}"
