# SPDX-License-Identifier: MIT
"""Days, weekdays and months as the person's locale says them."""

from PySide6.QtCore import QLocale

from twitchdesk.domain.phrases import Phrases
from twitchdesk.ui.patterns.events.days_typed import DayStyle
from twitchdesk.ui.patterns.rhythm.told import Tongue
from twitchdesk.ui.plots.dates import day_text, span_text


def tongue_of(phrases: Phrases) -> Tongue:
    """Return sentences and days in the words of the locale that is set."""
    locale, short = QLocale(), QLocale.FormatType.ShortFormat
    return Tongue(
        phrases=phrases,
        day=lambda day: day_text(day, weekday=True),
        short_day=day_text,
        span=span_text,
        weekday=lambda weekday: locale.standaloneDayName(weekday + 1),
        weekday_short=lambda weekday: locale.standaloneDayName(weekday + 1, short),
        month=lambda month: locale.standaloneMonthName(month, short),
        first_weekday=locale.firstDayOfWeek().value - 1,
    )


def style_of_days() -> DayStyle:
    """Return how days are typed in the locale that is set."""
    locale = QLocale()
    pattern = locale.dateFormat(QLocale.FormatType.ShortFormat).lower()
    month_first = "m" in pattern and "d" in pattern and pattern.index("m") < pattern.index("d")
    names = tuple(locale.standaloneMonthName(month) for month in range(1, 13))
    return DayStyle(month_first and not pattern.startswith("y"), names)
