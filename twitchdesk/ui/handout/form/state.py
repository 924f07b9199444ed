# SPDX-License-Identifier: MIT
"""What the panel shows while a paper form is typed in: the days of the week, and the rows of one of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from twitchdesk.ui.handout.form.noted import noted_of, twitches_noted

if TYPE_CHECKING:
    from collections.abc import Collection

    from twitchdesk.report.form.rows import FormRow, Sip
    from twitchdesk.ui.handout.form.making import Maker
    from twitchdesk.ui.handout.form.typed import DayInDiary

DAYS: Final = 7
_FAST: Final = "\u00a0"
_FITS: Final = 24
READ_ONLY: Final = "This diary is open read-only. A form cannot be typed in."
TO_COME: Final = "This day has not come yet. Type it in when it has."


class Mark(StrEnum):
    """What is known of a day of the week that is shown."""

    OPEN = "open"
    TYPED = "typed"
    NOTED = "noted"
    TO_COME = "to come"


@dataclass(frozen=True, slots=True)
class WeekDay:
    """A day in the row of days."""

    day: date
    mark: Mark


@dataclass(frozen=True, slots=True)
class WeekState:
    """The week from ``monday`` on; ``can_go_on`` while the next one has begun."""

    monday: date
    days: tuple[WeekDay, ...]
    chosen: date
    can_go_on: bool


@dataclass(frozen=True, slots=True)
class RowState:
    """A row of the form with what the diary has for it; a ``locked`` one takes no other answer."""

    row: FormRow
    noted: str
    locked: bool


@dataclass(frozen=True, slots=True)
class DayState:
    """A day of the form. ``twitches`` and ``events`` are in the diary already; ``why_not`` closes the day.

    ``drinks`` say which letter stands for which drink.
    """

    day: date
    rows: tuple[RowState, ...]
    twitches: tuple[str, ...]
    events: tuple[str, ...]
    is_quiet: bool
    drinks: str = ""
    why_not: str = ""


def monday_of(day: date) -> date:
    """Return the Monday of the week of a day."""
    return day - timedelta(days=day.weekday())


def last_whole_week(today: date) -> date:
    """Return the Monday of the newest week that is over."""
    return monday_of(today) - timedelta(days=DAYS)


def week_state(
    monday: date, chosen: date, today: date, noted: Collection[date], typed: Collection[date]
) -> WeekState:
    """Return the row of days; ``noted`` have something in the diary, ``typed`` something not saved yet."""

    def mark(day: date) -> Mark:
        if day > today:
            return Mark.TO_COME
        if day in typed:
            return Mark.TYPED
        return Mark.NOTED if day in noted else Mark.OPEN

    days = tuple(monday + timedelta(days=number) for number in range(DAYS))
    marked = tuple(WeekDay(day, mark(day)) for day in days)
    return WeekState(monday, marked, chosen, can_go_on=monday + timedelta(days=DAYS) <= today)


def day_state(maker: Maker, diary: DayInDiary, *, writable: bool) -> DayState:
    """Return a day of the form with what the diary has for it."""
    noted = [(row, noted_of(row, diary, maker.book)) for row in maker.rows]
    why_not = "" if writable else READ_ONLY
    return DayState(
        day=diary.day,
        rows=tuple(RowState(row, known.words, known.locked) for row, known in noted),
        twitches=twitches_noted(diary, maker.body),
        events=tuple(event.label for event in diary.events),
        is_quiet=diary.quiet is not None,
        drinks=drinks_help(maker.drinks),
        why_not=TO_COME if diary.day > diary.facts.today else why_not,
    )


def drinks_help(drinks: tuple[Sip, ...]) -> str:
    """Return which letter stands for which drink, with an example of a time and of an amount."""
    known = [f"{drink.code} = {drink.name}" for drink in drinks if drink.code]
    examples = [f"{drinks[0].code} 8:00", "40 mg"] if known else ["40 mg"]
    shown = " or ".join(_on_one_line(example) for example in examples)
    return f"{', '.join(map(_on_one_line, known))}; such as {shown}" if known else shown


def _on_one_line(words: str) -> str:
    """Keep a letter and its drink together, unless that would be wider than the panel."""
    return words.replace(" ", _FAST) if len(words) <= _FITS else words


def next_day(day: date, today: date) -> date | None:
    """Return the day of the same week that is typed in after ``day``, None after its last."""
    after = day + timedelta(days=1)
    return after if after <= today and monday_of(after) == monday_of(day) else None
