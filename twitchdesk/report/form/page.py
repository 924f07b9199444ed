# SPDX-License-Identifier: MIT
"""The weekly paper form: every word that is printed on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from twitchdesk.domain.habits import plain
from twitchdesk.report.form.layout import DAYS, habit_tables
from twitchdesk.report.form.rows import CAFFEINE, FormRow, Sip

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from twitchdesk.domain.handout_choices import Paper
    from twitchdesk.domain.phrases import Phrases

LANGUAGE: Final = "en-GB"


@dataclass(frozen=True, slots=True)
class WeekDates:
    """How days are written: a weekday by its number (0 is Monday), a date without its year, one with it."""

    weekday: Callable[[int], str]
    short: Callable[[date], str]
    long: Callable[[date], str]


@dataclass(frozen=True, slots=True)
class FormDay:
    """A day of the form; ``date`` is "" on a form without dates."""

    weekday: str
    date: str


@dataclass(frozen=True, slots=True)
class WeekForm:
    """The form for a week. ``words`` are those of form.toml that are printed as they stand."""

    title: str
    language: str
    paper: Paper
    week: str
    days: tuple[FormDay, ...]
    rows: tuple[FormRow, ...]
    drinks: tuple[str, ...]
    words: Phrases

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(habit_tables(len(self.rows)))


def make_week_form(
    monday: date | None,
    rows: Sequence[FormRow],
    drinks: Sequence[Sip],
    paper: Paper,
    dates: WeekDates,
    words: Phrases,
) -> WeekForm:
    """Return the form for the week that begins on a Monday, or without dates when that is None."""
    has_caffeine = any(row.key == CAFFEINE for row in rows)
    return WeekForm(
        title=words.said("page.title"),
        language=LANGUAGE,
        paper=paper,
        week=_week(monday, dates, words),
        days=tuple(_day(number, monday, dates) for number in range(DAYS)),
        rows=tuple(rows),
        drinks=tuple(_drink(drink, words) for drink in drinks if drink.code) if has_caffeine else (),
        words=words,
    )


def _week(monday: date | None, dates: WeekDates, words: Phrases) -> str:
    if monday is None:
        return words.said("page.blank_week")
    last = monday + timedelta(days=DAYS - 1)
    return words.said("page.week", first=dates.long(monday), last=dates.long(last))


def _day(number: int, monday: date | None, dates: WeekDates) -> FormDay:
    written = "" if monday is None else dates.short(monday + timedelta(days=number))
    return FormDay(dates.weekday(number), written)


def _drink(drink: Sip, words: Phrases) -> str:
    return words.said("habits.drink", code=drink.code, name=drink.name, mg=plain(drink.caffeine_mg))
