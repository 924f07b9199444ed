# SPDX-License-Identifier: MIT
"""The form for a week as the diary and the locale of the person make it, ready to print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from twitchdesk.report.form.page import WeekDates, WeekForm, make_week_form
from twitchdesk.report.form.rows import FormRow, Sip, rows_of, with_letters
from twitchdesk.ui.habits.drinks import drink_chips
from twitchdesk.ui.habits.facts import cards_on
from twitchdesk.ui.handout.form.paint import paint_form
from twitchdesk.ui.handout.printable import Printable
from twitchdesk.ui.plots.dates import day_text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime
    from typing import Any

    from PySide6.QtGui import QPainter

    from twitchdesk.domain.habits import HabitBook
    from twitchdesk.domain.handout_choices import Paper
    from twitchdesk.domain.phrases import Phrases
    from twitchdesk.domain.records import MyDrink
    from twitchdesk.ui.handout.paint.painter import Ink


def form_rows(preferences: Mapping[str, Any], book: HabitBook, words: Phrases) -> tuple[FormRow, ...]:
    """Return the rows for the habits that the panel shows, in its order."""
    return rows_of(cards_on(book, preferences), book, book.volume_of(preferences), words)


def form_drinks(mine: tuple[MyDrink, ...], book: HabitBook, now: datetime) -> tuple[Sip, ...]:
    """Return the drinks that the caffeine card shows, each with its letter."""
    shown = [chip for chip in drink_chips(mine, book, now) if chip.shown]
    return with_letters([Sip("", chip.id, chip.short, chip.caffeine_mg, chip.volume_ml) for chip in shown])


def week_dates() -> WeekDates:
    """Return how days are written in the locale of the person."""
    locale = QLocale()
    return WeekDates(
        weekday=lambda number: locale.dayName(number + 1, QLocale.FormatType.ShortFormat),
        short=lambda day: day_text(day, year=False),
        long=day_text,
    )


def week_form(
    monday: date | None, rows: tuple[FormRow, ...], drinks: tuple[Sip, ...], paper: Paper, words: Phrases
) -> WeekForm:
    """Return the form for a week, or without dates."""
    return make_week_form(monday, rows, drinks, paper, week_dates(), words)


def printable_form(form: WeekForm, ink: Ink) -> Printable:
    """Return the form as pages to print."""

    def paint(painter: QPainter, page: int, per_mm: float) -> None:
        paint_form(painter, form, page, ink, per_mm)

    return Printable(form.title, form.language, form.paper, form.pages, paint)
