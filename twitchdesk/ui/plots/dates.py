# SPDX-License-Identifier: MIT
"""Days in the words of the person's locale."""

from datetime import date

from PySide6.QtCore import QDate, QLocale

from twitchdesk.ui.plots.scales import DateTick, TickKind

_YEAR_WITH_SIGNS = (", yyyy", " yyyy", "yyyy, ", "yyyy ", "yyyy")


def _q(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _pattern(locale: QLocale, *, weekday: bool, year: bool) -> str:
    """Return the locale's own order of day, month and year, shortened."""
    pattern = locale.dateFormat(QLocale.FormatType.LongFormat).replace("MMMM", "MMM")
    for long in ("dddd, ", "dddd ", " dddd", "dddd"):
        pattern = pattern.replace(long, long.replace("dddd", "ddd").replace(",", "") if weekday else "")
    if not year:
        found = next((sign for sign in _YEAR_WITH_SIGNS if sign in pattern), "")
        pattern = pattern.replace(found, "") if found else pattern
    return pattern.strip(" ,")


def day_text(day: date, *, weekday: bool = False, year: bool = True) -> str:
    """Return a day as the locale writes it, such as "Sun 22 Nov 2026"."""
    locale = QLocale()
    return locale.toString(_q(day), _pattern(locale, weekday=weekday, year=year))


def span_text(first: date, last: date) -> str:
    """Return one day, or the first and last of several, such as "16 Nov – 22 Nov 2026"."""
    if first == last:
        return day_text(first, weekday=True)
    return f"{day_text(first, year=first.year != last.year)} – {day_text(last)}"


def tick_text(tick: DateTick, *, dated: bool = False) -> str:
    """Return the label of a mark of the date axis; ``dated`` for a picture that is kept."""
    match tick.kind:
        case TickKind.TODAY if not dated:
            return "Today"
        case TickKind.TODAY | TickKind.DAY:
            return day_text(tick.day, year=False)
        case TickKind.MONTH:
            return QLocale().standaloneMonthName(tick.day.month, QLocale.FormatType.ShortFormat)
        case TickKind.YEAR:
            return str(tick.day.year)
