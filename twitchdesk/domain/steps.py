# SPDX-License-Identifier: MIT
"""The steps a person takes, each as the edits that belong together."""

from collections.abc import Iterable
from datetime import date, datetime

from twitchdesk.domain.edits import Drop, Edit, Put, Step
from twitchdesk.domain.records import (
    Answer,
    DaySummary,
    HabitEntry,
    Kind,
    QuietDay,
    Twitch,
    day_id,
    kind_of,
)


def _without_quiet(quiet: QuietDay | None) -> tuple[Edit, ...]:
    return (Drop(Kind.QUIET_DAY, quiet.id),) if quiet else ()


def log_twitch(twitch: Twitch, quiet: QuietDay | None, title: str) -> Step:
    """Keep a twitch, new or changed; a day cannot stay quiet when something twitched."""
    return Step(title, (*_without_quiet(quiet), Put(twitch)))


def log_whole_day(summary: DaySummary, quiet: QuietDay | None, title: str) -> Step:
    """Keep a whole-day entry; levels above zero end an observed quiet day."""
    return Step(title, (*(_without_quiet(quiet) if summary.weight else ()), Put(summary)))


def log_quiet_day(day: date, created: datetime, title: str) -> Step:
    """Keep an observed zero for a day."""
    return Step(title, (Put(QuietDay(day_id("quiet", day), day, created)),))


def answer_once(entry: HabitEntry, others: Iterable[HabitEntry], title: str) -> Step:
    """Answer a habit for the day with one entry; what was said before for that habit and day goes.

    Used for "none today", "skip today" and for habits with one value a day.
    """
    gone = (
        Drop(kind_of(other), other.id)
        for other in others
        if other.habit == entry.habit and other.day == entry.day and other.id != entry.id
    )
    return Step(title, (*gone, Put(entry)))


def add_entry(entry: HabitEntry, others: Iterable[HabitEntry], title: str) -> Step:
    """Add a timed entry of a habit; "none" or "skipped" said before for that day no longer holds."""
    gone = (
        Drop(Kind.HABIT_ENTRY, other.id)
        for other in others
        if other.habit == entry.habit and other.day == entry.day and other.answer is not Answer.VALUE
    )
    return Step(title, (*gone, Put(entry)))


def none_today(habit: str, day: date, created: datetime) -> HabitEntry:
    """Return the entry that says: observed, and it was none."""
    return HabitEntry(day_id(f"answer-{habit}", day), habit, day, 0.0, created, answer=Answer.NONE)


def skipped_today(habit: str, day: date, created: datetime) -> HabitEntry:
    """Return the entry that says: this habit was not watched that day."""
    return HabitEntry(day_id(f"answer-{habit}", day), habit, day, None, created, answer=Answer.SKIPPED)


def value_of_day(habit: str, day: date, value: float, created: datetime) -> HabitEntry:
    """Return the one value of a habit that has a single value a day, such as a score."""
    return HabitEntry(day_id(f"answer-{habit}", day), habit, day, value, created)
