# SPDX-License-Identifier: MIT
"""The stretch of days that the plot shows, and how far it may be moved and zoomed."""

from dataclasses import dataclass
from datetime import date, timedelta
from math import floor
from typing import Final

from twitchdesk.domain.span import DateRange

FEWEST_DAYS: Final = 7


@dataclass(frozen=True, slots=True)
class Window:
    """The shown stretch in day numbers (``date.toordinal``); a day fills from its number to the next."""

    left: float
    right: float

    @classmethod
    def of(cls, span: DateRange) -> "Window":
        """Return the window that shows exactly the days of ``span``."""
        return cls(span.first.toordinal(), span.last.toordinal() + 1)

    @property
    def days(self) -> float:
        """How many days wide the window is."""
        return self.right - self.left

    @property
    def span(self) -> DateRange:
        """The days that are seen at least by half."""
        first, after = floor(self.left + 0.5), floor(self.right + 0.5)
        return DateRange(date.fromordinal(first), date.fromordinal(max(first, after - 1)))

    def kept_in(self, limits: "Window") -> "Window":
        """Return this window moved, and narrowed if it must be, so that it lies inside ``limits``."""
        days = min(max(self.days, FEWEST_DAYS), limits.days)
        left = min(max(self.left, limits.left), limits.right - days)
        return Window(left, left + days)

    def panned(self, days: float, limits: "Window") -> "Window":
        """Return the window moved by ``days`` towards the future (negative: the past)."""
        return Window(self.left + days, self.right + days).kept_in(limits)

    def zoomed(self, factor: float, at: float, limits: "Window") -> "Window":
        """Return the window ``factor`` times as wide, the day number ``at`` staying where it is."""
        days = min(max(self.days * factor, FEWEST_DAYS), limits.days)
        share = (at - self.left) / self.days
        return Window(at - share * days, at + (1 - share) * days).kept_in(limits)

    def holding(self, day: date, limits: "Window") -> "Window":
        """Return this window if it shows ``day`` whole, else moved just far enough that it does."""
        number = day.toordinal()
        if number < self.left:
            return self.panned(number - self.left, limits)
        if number + 1 > self.right:
            return self.panned(number + 1 - self.right, limits)
        return self


def limits_of(first: date, today: date, fewest: int) -> Window:
    """Return how far the plot may go: from the first day of the diary to today, ``fewest`` days at least."""
    start = min(first, today - timedelta(days=fewest - 1))
    return Window.of(DateRange(start, today))
