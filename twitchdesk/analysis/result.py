# SPDX-License-Identifier: MIT
"""What the analysis answers: frozen results with their interval, their days and their reason."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from twitchdesk.analysis.model import JointModel

ALGORITHM: Final = "1"
"""Raised whenever the same diary could get another answer; stored with whatever is printed or exported."""

Cancelled = Callable[[], bool]


class CancelledError(Exception):
    """End an analysis whose answer nobody waits for any more."""


def never() -> bool:
    """Say that the work goes on."""
    return False


class Verdict(StrEnum):
    """Name what can be said about a habit."""

    CLEAR_MORE = "clear: more"
    CLEAR_FEWER = "clear: fewer"
    POSSIBLE_MORE = "possible: more"
    POSSIBLE_FEWER = "possible: fewer"
    NO_LINK = "no link of note"
    INSEPARABLE = "cannot separate"
    UNCLEAR = "cannot tell yet"
    INSUFFICIENT = "not enough data"


class BeforeAfterVerdict(StrEnum):
    """Name what can be said about the days before and after."""

    LOWER = "lower since the plan"
    HIGHER = "higher since the plan"
    UNCLEAR = "cannot tell yet"
    INSUFFICIENT = "not enough data"


class Reason(StrEnum):
    """Name why a habit could not be analysed."""

    FEW_DAYS = "too few known days"
    FEW_TWITCHES = "too few twitches"
    FEW_LOGGED = "logged on too few known days"
    NEVER_VARIES = "never varies"
    ALMOST_NEVER_VARIES = "almost never varies"
    NOT_FITTED = "the model could not be fitted"


class Standing(StrEnum):
    """Name how long a clear link has stood: at all four weekly cut-offs, or not yet."""

    NEW = "new"
    HELD = "held 4 weeks"


@dataclass(frozen=True, slots=True)
class LagEffect:
    """Hold the rate ratio of one step of a habit ``lag`` days later, with its pointwise 95 % interval."""

    lag: int
    rate_ratio: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Pattern:
    """Hold the result for one habit; numbers that do not exist are None.

    ``rate_ratio``, ``low`` and ``high`` are per ``unit`` of the habit, kept up over ``pattern_lags`` (days of
    delay, ascending); the 95 % interval allows for the choice of the timing. ``alone`` is the habit analysed
    by itself, ``partner`` the habit it travels with most, ``overlap`` the variance inflation by the others.
    ``sd`` is the usual swing of the habit in its own unit; ``days_needed`` how many more known days it may
    take; ``logged_days`` on how many known days it was logged; ``reason`` why there is no result.
    """

    habit: str
    verdict: Verdict
    p: float | None = None
    q: float | None = None
    rate_ratio: float | None = None
    low: float | None = None
    high: float | None = None
    unit: float | None = None
    pattern_lags: tuple[int, ...] = ()
    lag_profile: tuple[LagEffect, ...] = ()
    alone: Pattern | None = None
    partner: str | None = None
    overlap: float | None = None
    fragile: bool = False
    sd: float | None = None
    days_needed: int | None = None
    reason: Reason | None = None
    logged_days: int = 0

    @property
    def scale(self) -> float | None:
        """How many usual swings one ``unit`` is: effects per swing are the per-unit log ratio over this."""
        return self.unit / self.sd if self.unit and self.sd else None


@dataclass(frozen=True, slots=True)
class PatternReport:
    """Hold the results for all habits of a diary, in the order the habits were given.

    ``days`` is the span in calendar days, ``observed_days`` the known ones, ``twitch_days`` those with
    a twitch, ``twitches`` their sum. ``model`` is the fitted model that the pictures are made from; it takes
    no part in comparisons and is None when nothing was fitted.
    """

    days: int
    observed_days: int
    twitch_days: int
    twitches: float
    patterns: tuple[Pattern, ...]
    model: JointModel | None = field(default=None, compare=False, repr=False)
    version: str = ALGORITHM

    def of(self, habit: str) -> Pattern | None:
        """Return the result for one habit, None when it was not among those given."""
        return next((found for found in self.patterns if found.habit == habit), None)


@dataclass(frozen=True, slots=True)
class BeforeAfter:
    """Hold the comparison of the days before and after a start; numbers that do not exist are None.

    ``fragile`` says that one stretch of days makes all the difference; the verdict then stays open, although
    the interval leaves 1 out.
    """

    verdict: BeforeAfterVerdict
    rate_ratio: float | None = None
    low: float | None = None
    high: float | None = None
    days_before: int = 0
    days_after: int = 0
    days_needed: int | None = None
    fragile: bool = False
    version: str = ALGORITHM
