# SPDX-License-Identifier: MIT
"""The picture by amount as values: groups of days with their intervals over the single days."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from math import floor, log10
from typing import Final

from twitchdesk.ui.patterns.links.axis import Effect, RatioAxis

_MOST_TICKS: Final = 5
_STEPS: Final = (1.0, 2.0, 2.5, 5.0, 10.0)
_SIDE: Final = 0.04


@dataclass(frozen=True, slots=True)
class DoseGroup:
    """Show days with a like amount from ``low`` to ``high``; ``said`` tells its amount and numbers.

    ``usual`` marks the most common one, which the others are compared with; it has no interval.
    """

    low: float
    high: float
    effect: Effect
    usual: bool
    said: tuple[str, ...]

    @property
    def middle(self) -> float:
        """The amount at its middle."""
        return (self.low + self.high) / 2


@dataclass(frozen=True, slots=True)
class DoseDay:
    """Show one day: its amount, its adjusted rate as a log ratio; ``pulls`` marks the day that pulls most."""

    day: date
    amount: float
    log_ratio: float
    pulls: bool


@dataclass(frozen=True, slots=True)
class AmountAxis:
    """Map amounts from ``low`` to ``high`` onto 0 to 1; ``ticks`` are round amounts with their words."""

    low: float
    high: float
    ticks: tuple[tuple[float, str], ...]

    def share(self, amount: float) -> float:
        """Return where an amount lies."""
        return (amount - self.low) / (self.high - self.low)


@dataclass(frozen=True, slots=True)
class DosePicture:
    """Show the groups over the days; ``hue`` is the colour role of the habit, ``said`` tells it in words.

    ``tell`` says one day: when, how much, its ratio. It is asked when the day is pointed at, because ten
    years of days have too many words to be made beforehand.
    """

    groups: tuple[DoseGroup, ...]
    days: tuple[DoseDay, ...]
    amounts: AmountAxis
    axis: RatioAxis
    hue: str
    said: str
    tell: Callable[[DoseDay], tuple[str, ...]] = field(compare=False, repr=False)

    def told(self, mark: DoseGroup | DoseDay) -> tuple[str, ...]:
        """Return the words of a group or a day, the first line the weightiest."""
        return mark.said if isinstance(mark, DoseGroup) else self.tell(mark)


def round_ticks(low: float, high: float, most: int = _MOST_TICKS) -> tuple[float, ...]:
    """Return at most ``most`` + 1 round amounts from ``low`` to ``high``."""
    spread = high - low
    if spread <= 0:
        return (low,)
    power = 10.0 ** floor(log10(spread / most))
    step = next(size * power for size in _STEPS if size * power * most >= spread * (1 - 1e-9))
    first = round(low / step + 0.4999)
    last = floor(high / step + 1e-9)
    return tuple(round(number * step, 10) for number in range(first, last + 1))


def widened(low: float, high: float) -> tuple[float, float]:
    """Return the ends of an axis of amounts with a little room, so that no mark stands on the edge."""
    room = (high - low) * _SIDE or 0.5
    return low - room, high + room
