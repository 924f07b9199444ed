# SPDX-License-Identifier: MIT
"""How names, amounts, ratios, delays and times to come are said, the same everywhere."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import isfinite
from typing import Final

from twitchdesk.analysis.result import Pattern
from twitchdesk.analysis.rules import MOST_WAIT
from twitchdesk.domain.habits import HabitBook, HabitKind, Unit, with_unit
from twitchdesk.domain.phrases import Phrases

_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_VOLUME: Final = "mL"
_HOUR: Final = "h"
_SMALLEST: Final = 0.005
_LARGEST: Final = 100.0
_NO_EFFECT: Final = "1.00"
_SEEN: Final = 0.0005
_WEEKS_FROM_DAYS: Final = 12
_MONTHS_FROM_DAYS: Final = 53
_YEARS_FROM_DAYS: Final = 700
_DAYS_A_MONTH: Final = 30.4
_DAYS_A_YEAR: Final = 365.25


@dataclass(frozen=True, slots=True)
class Saying:
    """Say the pieces that sentences are made of; ``volume`` is the unit the person reads fluids in."""

    phrases: Phrases
    book: HabitBook
    volume: Unit | None = None

    def name(self, habit: str) -> str:
        """Return the name of a habit as its card writes it; one this version does not know keeps its key."""
        known = self.book.by_key.get(habit)
        return known.name if known else _spelt_out(habit)

    def noun(self, habit: str) -> str:
        """Return the name of a habit inside a sentence: "caffeine", "sleep"."""
        key = f"habit.{habit}"
        if self.phrases.has(key):
            return self.phrases.said(key)
        name = self.name(habit)
        return name[:1].lower() + name[1:]

    def nouns(self, habits: Sequence[str]) -> str:
        """Return several habits inside a sentence: "caffeine, sleep and stress"."""
        return self.listed([self.noun(habit) for habit in habits])

    def listed(self, words: Sequence[str]) -> str:
        """Return words as a list inside a sentence; there must be one at least."""
        *others, last = words
        if not others:
            return last
        first = others[0]
        for word in others[1:]:
            first = self.phrases.said("number.list_more", first=first, last=word)
        return self.phrases.said("number.list_two", first=first, last=last)

    def is_yes_or_no(self, habit: str) -> bool:
        """Tell whether days with the habit are compared with days without it."""
        return self.phrases.has(f"days_with.{habit}")

    def amount(self, habit: str, value: float) -> str:
        """Return an amount of a habit in the person's unit: "100 mg", "2 hours", "16 fl oz", "3 points"."""
        known = self.book.by_key.get(habit)
        unit = known.unit if known else ""
        if unit == _VOLUME and self.volume is not None:
            return with_unit(_rounded(self.volume.from_base(value)), self.volume.symbol)
        rounded = _rounded(value)
        if self.phrases.has(f"counted.{habit}"):
            return self.phrases.said(f"counted.{habit}", x=rounded)
        if unit == _HOUR:
            return self.phrases.said("amount.hours", x=rounded)
        if known is not None and known.kind is HabitKind.SCORE:
            return self.phrases.said("amount.points", x=rounded)
        return with_unit(rounded, unit)

    def per(self, pattern: Pattern) -> str:
        """Return what a ratio refers to: "per 100 mg", "per hour", "with vs without"."""
        if self.is_yes_or_no(pattern.habit):
            return self.phrases.said("amount.with_or_without")
        return self.phrases.said("amount.per", amount=self._step_amount(pattern))

    def step(self, pattern: Pattern) -> str:
        """Return the step inside a sentence: "each extra 100 mg of caffeine", "cold days"."""
        if self.is_yes_or_no(pattern.habit):
            return self.phrases.said(f"days_with.{pattern.habit}")
        key = f"step.{pattern.habit}"
        chosen = key if self.phrases.has(key) else "step.other_habit"
        return self.phrases.said(chosen, amount=self._step_amount(pattern), habit=self.noun(pattern.habit))

    def _step_amount(self, pattern: Pattern) -> str:
        # "Per hour", not "per 1 hour"; "per 100 mg" keeps its number.
        said = self.amount(pattern.habit, pattern.unit or 1.0)
        number, _, unit = said.partition(" ")
        one_word = number == "1" and len(unit) > 2 and unit.isalpha()
        return unit if one_word else said

    def ratio_of(self, estimate: float | None, low: float | None, high: float | None) -> str | None:
        """Return an estimate with its interval, None unless all three are numbers."""
        if estimate is None or low is None or high is None or not is_number(estimate, low, high):
            return None
        written = {"ratio": self.number(estimate), "low": self.number(low), "high": self.number(high)}
        return self.phrases.said("number.ratio", **written)

    def interval(self, low: float, high: float) -> str:
        """Return the interval of a ratio: "1.05 to 1.20 times as many", or "over 100 times as many"."""
        if low > _LARGEST or high < _SMALLEST:
            return self.phrases.said("number.beyond", ratio=self.number(low))
        return self.phrases.said("number.interval", low=self.number(low), high=self.number(high))

    def number(self, ratio: float) -> str:
        """Return a ratio as it is written everywhere: two decimals, no decimals from 10 on."""
        if ratio < _SMALLEST:
            return self.phrases.said("number.tiny")
        if ratio > _LARGEST:
            return self.phrases.said("number.huge")
        said = f"{ratio:.2f}" if round(ratio, 2) < 10 else f"{ratio:.0f}"
        # An interval that leaves 1 out must be seen to leave it out: 1.003 is not written "1.00".
        return f"{ratio:.3f}" if said == _NO_EFFECT and abs(ratio - 1) >= _SEEN else said

    def timing(self, lags: Sequence[int]) -> str:
        """Return when: "same day", "next day", "2 days later", "same and next day", "over 4 days"."""
        match tuple(lags):
            case () | (0,):
                return self.phrases.said("timing.same_day")
            case (1,):
                return self.phrases.said("timing.next_day")
            case (lag,):
                return self.phrases.said("timing.later", n=lag)
            case (0, 1):
                return self.phrases.said("timing.both")
            case several:
                return self.phrases.said("timing.over", n=len(several))

    def when(self, lags: Sequence[int]) -> str:
        """Return when, inside a sentence: "the next day", "2 days later", "over 4 days"."""
        match tuple(lags):
            case () | (0,):
                return self.phrases.said("timing.on_same_day")
            case (1,):
                return self.phrases.said("timing.on_next_day")
            case (0, 1):
                return self.phrases.said("timing.on_both")
            case _:
                return self.timing(lags)

    def more_days(self, days: int) -> str:
        """Return how long it may still take, rounded as a person speaks: "about 4 more months"."""
        if days >= MOST_WAIT:
            return self.phrases.said("spoken.many_years")
        if days >= _YEARS_FROM_DAYS:
            return self.phrases.said("spoken.more_years", n=round(days / _DAYS_A_YEAR))
        if days >= _MONTHS_FROM_DAYS:
            return self.phrases.said("spoken.more_months", n=round(days / _DAYS_A_MONTH))
        if days >= _WEEKS_FROM_DAYS:
            return self.phrases.said("spoken.more_weeks", n=round(days / 7))
        return self.phrases.said("spoken.more_days", n=max(1, days))

    def date(self, day: date) -> str:
        """Return a date inside a sentence: "22 November 2026"."""
        month = _MONTHS[day.month - 1]
        return self.phrases.said("number.date", day=str(day.day), month=month, year=str(day.year))


def is_number(*values: float | None) -> bool:
    """Tell whether all values are there and finite."""
    return all(value is not None and isfinite(value) for value in values)


def capital(words: str) -> str:
    """Return ``words`` with a capital first letter."""
    return words[:1].upper() + words[1:]


def _spelt_out(key: str) -> str:
    return capital(" ".join(key.replace("_", " ").split())) or "Habit"


def _rounded(value: float) -> float:
    """Return an amount with three digits that count: 473.176 → 473, 0.5 → 0.5."""
    return float(f"{value:.3g}")
