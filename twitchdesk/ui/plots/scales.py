# SPDX-License-Identifier: MIT
"""Where the marks of the axes stand, worked out without Qt."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import count
from math import ceil, floor, log10
from typing import Final

from twitchdesk.ui.plots.window import Window

_WHOLE: Final = (1.0, 2.0, 5.0)
_FINE: Final = (1.0, 2.0, 2.5, 3.0, 4.0, 5.0)
_DAY_STEPS: Final = (1, 2, 3, 7, 14, 28)
_MONTH_STEPS: Final = (1, 2, 3, 6, 12, 24, 60, 120)
_FEWEST_PARTS: Final = 2
_LEAST_SPREAD: Final = 0.1
_CLEAR_OF_TODAY: Final = 0.8
_LONGEST_IN_DAYS: Final = 120


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis from ``low`` to ``high`` in equal ``parts``; both axes have the same parts, so lines meet."""

    low: float
    high: float
    parts: int

    @property
    def ticks(self) -> tuple[float, ...]:
        """The values at the marks, from low to high."""
        step = (self.high - self.low) / self.parts
        return tuple(self.low + step * number for number in range(self.parts + 1))

    def share(self, value: float) -> float:
        """Return where ``value`` stands: 0 at the foot of the axis, 1 at its top."""
        return (value - self.low) / (self.high - self.low)


class TickKind(StrEnum):
    """What a mark of the date axis says."""

    TODAY = "today"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class DateTick:
    """A mark of the date axis at the middle of ``day``."""

    day: date
    kind: TickKind


def _steps(nice: tuple[float, ...], smallest: float) -> Iterator[float]:
    """Give round steps in growing order, the first not above ``smallest``."""
    for power in count(floor(log10(smallest))):
        yield from (step * 10.0**power for step in nice)


def count_scale(highest: float, most_parts: int) -> Scale:
    """Return the axis of counts: whole numbers from zero, the highest inside, in at most so many parts."""
    steps = _steps(_WHOLE, max(1.0, highest / most_parts))
    step = next(step for step in steps if step * most_parts >= highest)
    parts = max(min(_FEWEST_PARTS, most_parts), ceil(highest / step))
    return Scale(0, step * parts, parts)


def line_scale(lowest: float, highest: float, parts: int) -> Scale:
    """Return the axis of a habit in the given parts; from zero unless all values lie far above it."""
    from_zero = lowest <= highest / 2 or highest - lowest < highest * _LEAST_SPREAD
    for step in _steps(_FINE, max((highest if from_zero else highest - lowest) / parts, 0.1)):
        low = 0.0 if from_zero else floor(lowest / step) * step
        if low + step * parts >= highest - 1e-9:
            return Scale(low, low + step * parts, parts)
    raise AssertionError("the steps never end")


def date_ticks(window: Window, today: date, most: int) -> tuple[DateTick, ...]:
    """Return at most about ``most`` marks: days counted back from today, or firsts of months and years."""
    fits = [step for step in _DAY_STEPS if window.days / step <= most]
    if fits and window.days <= _LONGEST_IN_DAYS:
        return _day_ticks(window, today, fits[0])
    step = next((step for step in _MONTH_STEPS if window.days / 30.4 / step <= most), _MONTH_STEPS[-1])
    return _month_ticks(window, today, step, window.days / most * _CLEAR_OF_TODAY)


def _day_ticks(window: Window, today: date, step: int) -> tuple[DateTick, ...]:
    newest = min(today.toordinal(), ceil(window.right) - 1)
    newest -= (newest - today.toordinal()) % step
    days = range(newest, floor(window.left) - 1, -step)
    return tuple(
        DateTick(date.fromordinal(day), TickKind.TODAY if day == today.toordinal() else TickKind.DAY)
        for day in reversed(days)
        if window.left <= day + 0.5 <= window.right
    )


def _month_ticks(window: Window, today: date, step: int, clear: float) -> tuple[DateTick, ...]:
    start, end = window.span.first, window.span.last
    first = -(-(start.year * 12 + start.month - 1) // step) * step
    ticks = []
    for month in range(first, end.year * 12 + end.month, step):
        day = date(month // 12, month % 12 + 1, 1)
        if day >= start and not 0 <= (today - day) / timedelta(days=1) < clear:
            ticks.append(DateTick(day, TickKind.YEAR if day.month == 1 else TickKind.MONTH))
    if window.left <= today.toordinal() + 0.5 <= window.right:
        ticks.append(DateTick(today, TickKind.TODAY))
    return tuple(ticks)


def rooms(lefts: tuple[float, ...], most: int, gap: float, end: float) -> tuple[float, ...]:
    """Return how wide each label may be, by left edge, so that all find a lane when they take turns."""
    after = (*lefts, *(end + gap for _ in range(most)))
    return tuple(after[number + most] - left - gap for number, left in enumerate(lefts))


def lanes(places: tuple[tuple[float, float], ...], most: int, gap: float) -> tuple[int | None, ...]:
    """Return a lane for each label (left edge, width), in order, so that none overlap; None: no room."""
    ends = [float("-inf")] * most
    chosen: list[int | None] = []
    for left, width in places:
        lane = next((number for number, end in enumerate(ends) if left >= end + gap), None)
        if lane is not None:
            ends[lane] = left + width
        chosen.append(lane)
    return tuple(chosen)
