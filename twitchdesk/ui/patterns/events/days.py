# SPDX-License-Identifier: MIT
"""Days of the section, read and written as the person's locale does."""

from datetime import date

from PySide6.QtCore import QLocale

from twitchdesk.ui.patterns.events.days_typed import DayStyle, read_day
from twitchdesk.ui.patterns.events.state import EventRow
from twitchdesk.ui.plots.dates import day_text, span_text


def when_words(row: EventRow) -> str:
    """Return the days of an event: one day, or the first and the last."""
    if row.last is None or row.last == row.first:
        return day_text(row.first)
    return span_text(row.first, row.last)


def day_style() -> DayStyle:
    """Return how days are written in the locale of the person."""
    locale = QLocale()
    pattern = locale.dateFormat(QLocale.FormatType.ShortFormat).lower()
    months = tuple(locale.monthName(month, QLocale.FormatType.LongFormat) for month in range(1, 13))
    return DayStyle(pattern.find("m") < pattern.find("d"), months)


def typed_day(text: str, today: date) -> date | None:
    """Return the day that was typed here, None when it is none."""
    return read_day(text, today, day_style())
