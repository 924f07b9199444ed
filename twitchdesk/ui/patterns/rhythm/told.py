# SPDX-License-Identifier: MIT
"""How the pictures of rhythm say days and numbers; no Qt."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from twitchdesk.domain.phrases import Phrases, Value
from twitchdesk.domain.span import DateRange

WEEKDAYS = 7


@dataclass(frozen=True, slots=True)
class Tongue:
    """The sentences of the section, and days in the words of the person's locale.

    ``day`` says a day ("Sun 22 Nov 2026"), ``short_day`` the same without the weekday, ``span`` a first and a
    last day, ``weekday`` and ``weekday_short`` a weekday (0 is Monday), ``month`` a month (1 to 12).
    ``first_weekday`` is where a week begins there.
    """

    phrases: Phrases
    day: Callable[[date], str]
    short_day: Callable[[date], str]
    span: Callable[[date, date], str]
    weekday: Callable[[int], str]
    weekday_short: Callable[[int], str]
    month: Callable[[int], str]
    first_weekday: int

    def said(self, key: str, **values: Value) -> str:
        """Return a sentence of the section. Raises ``PhraseError``."""
        return self.phrases.said(f"rhythm.{key}", **values)

    def days(self, span: DateRange) -> str:
        """Return a range in words."""
        return self.span(span.first, span.last)

    @property
    def week(self) -> tuple[int, ...]:
        """The weekdays (0 is Monday) in the order of the locale."""
        return tuple((self.first_weekday + step) % WEEKDAYS for step in range(WEEKDAYS))


def rate_words(rate: float) -> str:
    """Return a rate with as many decimals as it can bear: "0.46", "2.3", "14"."""
    if rate and rate < 0.005:
        return "under 0.01"
    if rate >= 10 or rate == round(rate):
        return f"{rate:,.0f}"
    return f"{rate:.1f}" if rate >= 1 else f"{rate:.2f}".rstrip("0")


def share_words(part: float, whole: float) -> str:
    """Return a share in per cent: "62 %", "<1 %" for little, "0 %" for none."""
    percent = 100 * part / whole if whole else 0.0
    if 0 < percent < 1:
        return "<1 %"
    return f"{percent:.0f} %"


def clock_words(hour: int) -> str:
    """Return an hour of the clock: "04:00"; 24 is midnight at the end of a day, "00:00"."""
    return f"{hour % 24:02d}:00"
