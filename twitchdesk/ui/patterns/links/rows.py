# SPDX-License-Identifier: MIT
"""The rows of the forest: one habit each, in the order of what can be said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from math import log, sqrt
from statistics import NormalDist
from typing import TYPE_CHECKING, Final

from twitchdesk.analysis.result import Pattern, PatternReport, Standing, Verdict
from twitchdesk.domain.habits import HabitBook
from twitchdesk.ui.patterns.links.axis import Effect

if TYPE_CHECKING:
    from twitchdesk.report.pattern_words import PatternWords


class Mark(StrEnum):
    """Name the shape and colour that stand for a verdict; the order is the order of the rows."""

    CLEAR = "clear"
    POSSIBLE = "possible"
    INSEPARABLE = "inseparable"
    UNCLEAR = "unclear"
    NONE = "none"
    INSUFFICIENT = "insufficient"


MARKS: Final[Mapping[Verdict, Mark]] = {
    Verdict.CLEAR_MORE: Mark.CLEAR,
    Verdict.CLEAR_FEWER: Mark.CLEAR,
    Verdict.POSSIBLE_MORE: Mark.POSSIBLE,
    Verdict.POSSIBLE_FEWER: Mark.POSSIBLE,
    Verdict.INSEPARABLE: Mark.INSEPARABLE,
    Verdict.UNCLEAR: Mark.UNCLEAR,
    Verdict.NO_LINK: Mark.NONE,
    Verdict.INSUFFICIENT: Mark.INSUFFICIENT,
}
_ORDER: Final = {mark: place for place, mark in enumerate(Mark)}

# Method, section 6: the error share of each timing, and section 7: how far the cautious size trusts it.
_ERROR_SHARES: Final = {(0,): 0.25, (1,): 0.25, (2,): 0.08, (3,): 0.08, (0, 1): 0.20, (0, 1, 2, 3): 0.14}
_PRIOR_SD: Final = 0.15
_NO_HUE: Final = ("other_4", "circle-slash")


@dataclass(frozen=True, slots=True)
class ForestRow:
    """Show one habit: its words, and its effect for one usual swing (None where nothing was fitted).

    ``hue`` and ``icon`` are names of the theme and the icon set; ``spoken`` says the whole row.
    """

    habit: str
    name: str
    hue: str
    icon: str
    mark: Mark
    verdict: str
    sentence: str
    ratio: str
    per: str
    days: str
    effect: Effect | None
    spoken: str


def swing_effect(pattern: Pattern) -> Effect | None:
    """Return the effect of one usual swing (1 SD) as logs, None when nothing was fitted."""
    ratio, low, high = pattern.rate_ratio, pattern.low, pattern.high
    scale = pattern.scale
    if ratio is None or low is None or high is None or scale is None:
        return None
    return Effect(log(ratio) / scale, log(low) / scale, log(high) / scale)


def cautious_size(pattern: Pattern) -> float:
    """Return the shrunken size of a link for sorting, 0 when nothing was fitted.

    Method, section 7, with the standard error read back from the interval (normal in place of t).
    """
    effect = swing_effect(pattern)
    if effect is None:
        return 0.0
    quantile = NormalDist().inv_cdf(1 - 0.025 * _ERROR_SHARES.get(pattern.pattern_lags, 0.25))
    spread = sqrt(max(1, len(pattern.pattern_lags)))
    error = (effect.high - effect.low) / 2 / quantile / spread
    return abs(effect.point / spread) * _PRIOR_SD**2 / (_PRIOR_SD**2 + error**2)


def in_order(report: PatternReport) -> list[Pattern]:
    """Return the habits from clear links down to too few days; larger links and short waits come first."""

    def place(pattern: Pattern) -> tuple[int, float, int]:
        wait = pattern.days_needed if pattern.days_needed is not None else 10**6
        mark = MARKS[pattern.verdict]
        return _ORDER[mark], -cautious_size(pattern), wait if mark is Mark.INSUFFICIENT else 0

    return sorted(report.patterns, key=place)


def forest_rows(
    report: PatternReport, standings: Mapping[str, Standing], words: PatternWords, book: HabitBook
) -> tuple[ForestRow, ...]:
    """Return the rows of a report in their order."""
    return tuple(_row(each, report, standings.get(each.habit), words, book) for each in in_order(report))


def dress_of(habit: str, book: HabitBook) -> tuple[str, str]:
    """Return the hue and the icon of a habit; neutral ones for a habit the book does not know."""
    known = book.by_key.get(habit)
    return (known.hue, known.icon) if known else _NO_HUE


def days_text(days: int) -> str:
    """Return a number of days: "1 day", "214 days"."""
    return "1 day" if days == 1 else f"{days:,} days"


def _row(
    pattern: Pattern,
    report: PatternReport,
    standing: Standing | None,
    words: PatternWords,
    book: HabitBook,
) -> ForestRow:
    hue, icon = dress_of(pattern.habit, book)
    effect = swing_effect(pattern)
    name, verdict = words.name(pattern.habit), words.verdict(pattern, standing).word
    sentence = words.row(pattern, standing)
    ratio, per = (words.ratio(pattern), words.per(pattern)) if effect else ("", "")
    days = days_text(report.observed_days) if effect else ""
    spoken = ". ".join(
        part for part in (f"{name}: {verdict}", sentence.rstrip("."), _numbers(ratio, per, days)) if part
    )
    return ForestRow(
        habit=pattern.habit,
        name=name,
        hue=hue,
        icon=icon,
        mark=MARKS[pattern.verdict],
        verdict=verdict,
        sentence=sentence,
        ratio=ratio,
        per=per,
        days=days,
        effect=effect,
        spoken=f"{spoken}.",
    )


def _numbers(ratio: str, per: str, days: str) -> str:
    return f"{ratio} {per}, {days}" if ratio else ""
