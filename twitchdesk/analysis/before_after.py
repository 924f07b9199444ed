# SPDX-License-Identifier: MIT
"""Twitches before and after a start: an interrupted series with drift (section 10 of the method)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil, inf
from typing import TYPE_CHECKING, Final

import numpy as np
from scipy.special import stdtrit

from twitchdesk.analysis.result import BeforeAfter, BeforeAfterVerdict, never
from twitchdesk.analysis.rounding import ratio
from twitchdesk.analysis.rules import LEAST_SIDE_DAYS, LEAST_TWITCHES, MOST_SIDE_DAYS
from twitchdesk.analysis.step_fit import Columns, StepFit, fit_step
from twitchdesk.analysis.stretch import WEEK, Side, Stretch, stretch_around

if TYPE_CHECKING:
    from datetime import date

    import numpy.typing as npt

    from twitchdesk.analysis.arrays import Floats
    from twitchdesk.analysis.result import Cancelled

__all__ = [
    "BeforeAfterPicture",
    "Side",
    "Week",
    "before_after",
    "before_after_picture",
]

_TREND_SD: Final = 0.30
_DRIFT_SD: Final = 0.02 * WEEK**0.5
_WEEKDAY_SD: Final = 0.30
_LEAST_RATE: Final = 0.05
_SILENT_SIDE: Final = 0.5
"""How many twitches a side without any counts as, spread over its days: the usual half (Haldane 1956)."""

_LEAST_STRETCH: Final = 14
_STRETCH_PART: Final = 3
"""A change must show without the worst stretch of a side: two weeks, or a third of the side when longer."""
_FRAGILE_ERRORS: Final = 1.0


@dataclass(frozen=True, slots=True)
class Week:
    """Hold one week of the picture: its days, the mean of the known ones, and the fitted level.

    ``mean`` is None when no day is known. ``level`` is the fitted number a day without the differences
    between weekdays, ``carried_on`` the same as if nothing had changed at the start; both None without a fit.
    """

    first: date
    last: date
    side: Side
    known_days: int
    mean: float | None
    level: float | None = None
    carried_on: float | None = None


@dataclass(frozen=True, slots=True)
class BeforeAfterPicture:
    """Hold the picture of section 11.6: the change begins at ``start`` and is complete by ``after``."""

    start: date
    after: date
    weeks: tuple[Week, ...]


def before_after(
    days: npt.ArrayLike,
    twitches: npt.ArrayLike,
    start: date,
    ramp_days: int = 0,
    *,
    cancelled: Cancelled = never,
) -> BeforeAfter:
    """Compare the twitches before a start with those after its phase-in.

    ``days`` is (n,) datetime64[D], ascending, gaps allowed; ``twitches`` is (n,) float, NaN = unknown, 0 = an
    observed quiet day. ``start`` is the first day of the change, which grows evenly over ``ramp_days`` days.
    At most 90 days of each side count. The rate ratio is after over before, with its 95 % interval; habits
    are not adjusted for. A side on which nothing twitched counts as half a twitch: a ratio to nothing at all
    has no interval. ``days_needed`` is how many more known days after the phase-in it takes; None when
    none are missing, or when waiting cannot help: too few days before, or too few twitches for 90 days.

    Source: Zeger 1988; interrupted series with REML: Turner et al. 2021.

    Raises:
        ValueError: an array is not as said above.
        CancelledError: ``cancelled`` became true.
    """
    return before_after_picture(days, twitches, start, ramp_days, cancelled=cancelled)[0]


def before_after_picture(
    days: npt.ArrayLike,
    twitches: npt.ArrayLike,
    start: date,
    ramp_days: int = 0,
    *,
    cancelled: Cancelled = never,
) -> tuple[BeforeAfter, BeforeAfterPicture]:
    """Return the comparison of ``before_after`` and the weeks to be drawn; same input, same errors."""
    stretch = stretch_around(days, twitches, start, ramp_days)
    missing = _missing(stretch)
    fit = None if missing is not None else fit_step(_columns(stretch), _counted(stretch), cancelled)
    return missing or _result(stretch, fit, cancelled), _picture(stretch, fit)


def _missing(stretch: Stretch) -> BeforeAfter | None:
    """Return the answer when there are too few days or twitches, None when there are enough."""
    before, after = stretch.days_before, stretch.days_after
    enough = min(before, after) >= LEAST_SIDE_DAYS and stretch.total >= LEAST_TWITCHES
    if enough:
        return None
    needed = max(LEAST_SIDE_DAYS - after, _days_for_twitches(stretch))
    # Waiting adds no day before the start, and none after the last that is looked at.
    helps = before >= LEAST_SIDE_DAYS and after + needed <= MOST_SIDE_DAYS
    return BeforeAfter(
        BeforeAfterVerdict.INSUFFICIENT,
        days_before=before,
        days_after=after,
        days_needed=needed if helps else None,
    )


def _days_for_twitches(stretch: Stretch) -> int:
    known = int(stretch.known.sum())
    rate = max(stretch.total / known if known else 0.0, _LEAST_RATE)
    return max(0, ceil(LEAST_TWITCHES / rate) - known)


def _counted(stretch: Stretch) -> Floats:
    """Return the counts (n,) that are fitted: a side without a twitch has half a one, spread over its days.

    Else its level has no lower end, the wider the interval the quieter the side, and a person whose twitches
    stop altogether would be told less than one who still has one.
    """
    counts = stretch.twitches.copy()
    for side in (slice(0, max(0, stretch.start)), slice(max(0, stretch.after), None)):
        known = stretch.known[side]
        if not np.nansum(counts[side]):
            counts[side] = np.where(known, _SILENT_SIDE / np.count_nonzero(known), np.nan)
    return counts


def _result(stretch: Stretch, fit: StepFit | None, cancelled: Cancelled) -> BeforeAfter:
    before, after = stretch.days_before, stretch.days_after
    if fit is None:
        return BeforeAfter(BeforeAfterVerdict.INSUFFICIENT, days_before=before, days_after=after)
    reach = float(stdtrit(fit.freedom, 0.975)) * fit.error
    low, high = ratio(fit.step - reach), ratio(fit.step + reach)
    verdict = _verdict(low, high)
    found = BeforeAfter(verdict, ratio(fit.step), low, high, before, after)
    if verdict is BeforeAfterVerdict.UNCLEAR or not _is_fragile(stretch, fit, cancelled):
        return found
    return replace(found, verdict=BeforeAfterVerdict.UNCLEAR, fragile=True)


def _is_fragile(stretch: Stretch, fit: StepFit, cancelled: Cancelled) -> bool:
    """Say whether the change would fade without the worst stretch of the side that has more twitches.

    Before and after are one comparison of two stretches of time: one flare among days without a twitch tells
    nothing of what the start did, however many twitches it had.
    """
    way = 1.0 if fit.step > 0 else -1.0
    side = slice(max(0, stretch.after), None) if way > 0 else slice(0, max(0, stretch.start))
    counts = stretch.twitches.copy()
    counts[side] = _without_worst(counts[side])
    rest = replace(stretch, twitches=counts)
    again = fit_step(_columns(rest), _counted(rest), cancelled)
    return again is None or way * again.step < _FRAGILE_ERRORS * again.error


def _without_worst(counts: Floats) -> Floats:
    """Return the counts (n,) of a side, unknown in the stretch that lies furthest above the side's mean."""
    length = max(_LEAST_STRETCH, len(counts) // _STRETCH_PART)
    above = np.where(np.isfinite(counts), counts - np.nanmean(counts), 0.0)
    first = int(np.argmax(np.convolve(above, np.ones(length), "valid")))
    rest = counts.copy()
    rest[first : first + length] = np.nan
    return rest


def _verdict(low: float, high: float) -> BeforeAfterVerdict:
    if high < 1:
        return BeforeAfterVerdict.LOWER
    return BeforeAfterVerdict.HIGHER if low > 1 else BeforeAfterVerdict.UNCLEAR


def _columns(stretch: Stretch) -> Columns:
    """Return intercept, step, trend, weekly steps and weekdays, with the prior SD of each (inf = free)."""
    t = np.arange(len(stretch.twitches))
    step = _step(stretch)
    trend = (t - t.mean()) / len(t)
    weekly = [(t >= begin) * 1.0 for begin in range(WEEK, len(t), WEEK)]
    weekday = (t + stretch.first.weekday()) % WEEK
    # Monday is minus all the others, so that the intercept is the level of a usual day.
    weekdays = [(weekday == day) * 1.0 - (weekday == 0) for day in range(1, WEEK)]
    matrix = np.column_stack([np.ones(len(t)), step, trend, *weekly, *weekdays])
    spread = [inf, inf, _TREND_SD, *[_DRIFT_SD] * len(weekly), *[_WEEKDAY_SD] * len(weekdays)]
    return Columns(matrix, np.array(spread), step=1, weekdays=len(weekdays))


def _step(stretch: Stretch) -> Floats:
    """Return 0 before the start, then even steps up to 1 on the last day of the phase-in, 1 from there on."""
    t = np.arange(len(stretch.twitches))
    risen = t - stretch.start + 1
    if stretch.ramp_days:
        return np.asarray(np.clip(risen / stretch.ramp_days, 0.0, 1.0))
    return (risen > 0).astype(np.float64)


def _picture(stretch: Stretch, fit: StepFit | None) -> BeforeAfterPicture:
    start, after = stretch.day(stretch.start), stretch.day(stretch.after)
    level = None if fit is None else fit.level
    without = None if fit is None or level is None else level * np.exp(-fit.step * _step(stretch))
    weeks = tuple(
        Week(
            first=stretch.day(span.first),
            last=stretch.day(span.stop - 1),
            side=span.side,
            known_days=int(stretch.known[span.first : span.stop].sum()),
            mean=_mean(stretch.twitches[span.first : span.stop]),
            level=None if level is None else _mean(level[span.first : span.stop]),
            carried_on=None if without is None else _mean(without[span.first : span.stop]),
        )
        for span in stretch.weeks()
    )
    return BeforeAfterPicture(start, after, weeks)


def _mean(values: Floats) -> float | None:
    known = values[np.isfinite(values)]
    return float(known.mean()) if len(known) else None
