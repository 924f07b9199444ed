# SPDX-License-Identifier: MIT
"""From the analysis to the picture by amount: words and places for groups and days."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log
from typing import TYPE_CHECKING, Final

from twitchdesk.analysis.result import Pattern
from twitchdesk.report.pattern_words import PatternWords
from twitchdesk.ui.patterns.links.axis import Effect, RatioAxis, axis_of, interval_text, ratio_text
from twitchdesk.ui.patterns.links.doses import (
    AmountAxis,
    DoseDay,
    DoseGroup,
    DosePicture,
    round_ticks,
    widened,
)
from twitchdesk.ui.patterns.links.rows import days_text, dress_of
from twitchdesk.ui.plots.dates import day_text

if TYPE_CHECKING:
    from twitchdesk.analysis.dose import DoseBin, DoseResponse

_TOPS: Final = (2.0, 3.0, 4.0, 8.0)
_SEEN_DAYS: Final = 0.85
_VOLUME: Final = "mL"


@dataclass(frozen=True, slots=True)
class DoseState:
    """Show the picture by amount with its note, only the note, or (not ``wanted``) nothing at all."""

    wanted: bool
    note: str = ""
    picture: DosePicture | None = None


def dose_state(
    dose: DoseResponse | None, pattern: Pattern | None, words: PatternWords, *, working: bool
) -> DoseState:
    """Return what stands in the place of the picture by amount."""
    if pattern is None or words.is_silent(pattern) or not pattern.lag_profile:
        return DoseState(wanted=False)
    if dose is None:
        key = "links.dose_working" if working else "links.dose_none"
        return DoseState(wanted=True, note=words.phrases.said(key))
    picture = dose_picture(dose, pattern, words)
    return DoseState(wanted=True, note=_note(dose, picture, words), picture=picture)


def _note(dose: DoseResponse, picture: DosePicture, words: PatternWords) -> str:
    """Return what the marks of a picture are, and only those that it has."""
    beyond = any(not 0 <= picture.axis.share(day.log_ratio) <= 1 for day in picture.days)
    keys = {"dose_ringed": dose.influential is not None, "dose_beyond": beyond}
    marks = [words.phrases.said(f"links.{key}") for key, holds in keys.items() if holds]
    return " ".join((words.phrases.said("links.dose_note", timing=words.timing(dose.lags)), *marks))


def dose_picture(dose: DoseResponse, pattern: Pattern, words: PatternWords) -> DosePicture:
    """Return the picture of a habit by amount, in the person's own unit."""
    groups = tuple(_group(each, dose.habit, words) for each in dose.bins)
    days = _days(dose)
    return DosePicture(
        groups=groups,
        days=days,
        amounts=_amount_axis(dose, words),
        axis=_ratio_axis(groups, days),
        hue=dress_of(dose.habit, words)[0],
        said=_told(groups, dose, pattern, words),
        tell=lambda day: _tell(day, dose.habit, words),
    )


def _told(groups: tuple[DoseGroup, ...], dose: DoseResponse, pattern: Pattern, words: PatternWords) -> str:
    """Return the picture in words: each amount with its numbers, and whether they are no line."""
    told = "; ".join(", ".join(group.said) for group in groups)
    name, timing = words.name(pattern.habit), words.timing(dose.lags)
    whole = words.phrases.said("links.dose_told", name=name, timing=timing, bins=told)
    return f"{whole} {words.phrases.said('links.dose_bends')}" if dose.bends else whole


def _group(found: DoseBin, habit: str, words: PatternWords) -> DoseGroup:
    effect = Effect(log(found.rate_ratio), log(found.ratio_low), log(found.ratio_high))
    numbers = f"{ratio_text(found.rate_ratio)} ({interval_text(effect)})"
    compared = words.phrases.said("links.dose_usual") if found.usual else numbers
    return DoseGroup(
        low=found.low,
        high=found.high,
        effect=effect,
        usual=found.usual,
        said=(_span(found, habit, words), compared, days_text(found.days)),
    )


def _span(found: DoseBin, habit: str, words: PatternWords) -> str:
    if words.is_yes_or_no(habit):
        return _yes_no(found.high, words)
    low, high = words.amount(habit, found.low), words.amount(habit, found.high)
    # "1 to 2 points": the unit is said once.
    number = low.partition(" ")[0]
    return high if low == high else words.phrases.said("picture.span", low=number, high=high)


def _yes_no(amount: float, words: PatternWords) -> str:
    return words.phrases.said("links.with" if amount > 0 else "links.without")


def _days(dose: DoseResponse) -> tuple[DoseDay, ...]:
    """Return the single days from the oldest to the newest."""
    numbers = zip(dose.days.tolist(), dose.amounts.tolist(), dose.log_ratios.tolist(), strict=True)
    return tuple(
        DoseDay(day, amount, ratio, place == dose.influential)
        for place, (day, amount, ratio) in enumerate(numbers)
    )


def _tell(day: DoseDay, habit: str, words: PatternWords) -> tuple[str, ...]:
    """Return when, how much and the ratio of one day; more for the day that pulls most."""
    amount = _yes_no(day.amount, words) if words.is_yes_or_no(habit) else words.amount(habit, day.amount)
    adjusted = words.phrases.said("links.dose_day", ratio=ratio_text(exp(day.log_ratio)))
    pull = (words.phrases.said("links.dose_pulls"),) if day.pulls else ()
    return day_text(day.day, weekday=True), amount, adjusted, *pull


def _amount_axis(dose: DoseResponse, words: PatternWords) -> AmountAxis:
    amounts = [end for each in dose.bins for end in (each.low, each.high)] + dose.amounts.tolist()
    low, high = min(amounts), max(amounts)
    if words.is_yes_or_no(dose.habit):
        ticks = tuple((end, _yes_no(end, words)) for end in (low, high))
        return AmountAxis(*widened(low - 0.5, high + 0.5), ticks)
    known = words.book.by_key.get(dose.habit)
    unit = known.unit if known else ""
    per = words.volume.to_base(1.0) if words.volume is not None and unit == _VOLUME else 1.0
    places = [place * per for place in round_ticks(low / per, high / per)]
    plain = [f"{place / per:,.10g}" for place in places]
    # The unit stands once, at the last mark.
    ticks = (*zip(places[:-1], plain[:-1], strict=True), (places[-1], words.amount(dose.habit, places[-1])))
    return AmountAxis(*widened(low, high), ticks)


def _ratio_axis(groups: tuple[DoseGroup, ...], days: tuple[DoseDay, ...]) -> RatioAxis:
    """Return the axis that the groups need, or a wider one so that nearly all days lie inside."""
    needed = axis_of([group.effect for group in groups], _TOPS)
    for top in _TOPS:
        axis = RatioAxis(top)
        inside = sum(0 <= axis.share(day.log_ratio) <= 1 for day in days)
        if top >= needed.top and inside >= _SEEN_DAYS * len(days):
            return axis
    return RatioAxis(_TOPS[-1])
