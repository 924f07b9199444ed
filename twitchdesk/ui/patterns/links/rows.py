# SPDX-License-Identifier: MIT
"""The rows of the forest: one habit each, in the order of what can be said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import log, sqrt
from statistics import NormalDist
from typing import Final

from twitchdesk.analysis.result import Pattern, PatternReport, Standing
from twitchdesk.analysis.rules import EXPECTED_SPREAD, TIMINGS
from twitchdesk.report.pattern_words import PatternWords, VerdictKind
from twitchdesk.ui.patterns.links.axis import Effect

_ERROR_SHARES: Final[Mapping[tuple[int, ...], float]] = dict(TIMINGS)
_LEVEL: Final = 0.025
_NEVER: Final = 10**6
_NO_HUE: Final = ("other_4", "circle-slash")


@dataclass(frozen=True, slots=True)
class ForestRow:
    """Show one habit: its words, and its effect for one usual swing (None where none may be shown).

    ``hue`` and ``icon`` are names of the theme and the icon set; ``swing`` says how much one usual swing is,
    ``spoken`` says the whole row.
    """

    habit: str
    name: str
    hue: str
    icon: str
    kind: VerdictKind
    verdict: str
    sentence: str
    ratio: str
    beside: str
    effect: Effect | None
    swing: str
    spoken: str


def swing_effect(pattern: Pattern) -> Effect | None:
    """Return the effect of one usual swing (1 SD) as logs, None when nothing was fitted."""
    ratio, low, high = pattern.rate_ratio, pattern.low, pattern.high
    scale = pattern.scale
    if not ratio or not low or not high or scale is None:
        return None
    return Effect(log(ratio) / scale, log(low) / scale, log(high) / scale)


def cautious_size(pattern: Pattern) -> float:
    """Return the shrunken size of a link for sorting, 0 when nothing was fitted.

    Method, section 7, with the standard error read back from the interval (normal in place of t).
    """
    effect = swing_effect(pattern)
    if effect is None:
        return 0.0
    quantile = NormalDist().inv_cdf(1 - _LEVEL * _ERROR_SHARES.get(pattern.pattern_lags, 1.0))
    length = sqrt(max(1, len(pattern.pattern_lags)))
    error = (effect.high - effect.low) / (2 * quantile * length)
    return abs(effect.point / length) * EXPECTED_SPREAD**2 / (EXPECTED_SPREAD**2 + error**2)


def in_order(report: PatternReport, words: PatternWords) -> list[Pattern]:
    """Return the habits from clear links down to too few days; larger links and short waits come first."""

    def place(pattern: Pattern) -> tuple[int, bool, float, int]:
        found = words.verdict(pattern)
        wait = _NEVER if pattern.days_needed is None else pattern.days_needed
        # What is kept back must not be read off its place either.
        size = 0.0 if found.silenced else cautious_size(pattern)
        insufficient = found.kind is VerdictKind.INSUFFICIENT
        return found.kind.place, found.silenced, -size, wait if insufficient else 0

    return sorted(report.patterns, key=place)


def forest_rows(
    report: PatternReport, standings: Mapping[str, Standing], words: PatternWords
) -> tuple[ForestRow, ...]:
    """Return the rows of a report in their order."""
    return tuple(_row(each, report, standings.get(each.habit), words) for each in in_order(report, words))


def dress_of(habit: str, words: PatternWords) -> tuple[str, str]:
    """Return the hue and the icon of a habit; neutral ones for a habit the book does not know."""
    known = words.book.by_key.get(habit)
    return (known.hue, known.icon) if known else _NO_HUE


def swing_words(pattern: Pattern, words: PatternWords) -> str:
    """Return how much one usual swing of a habit is, empty where that says nothing."""
    if not pattern.sd or words.is_yes_or_no(pattern.habit):
        return ""
    # Two digits count: 82.567 is 83, 0.998 is 1.
    return words.phrases.said("links.swing", amount=words.amount(pattern.habit, float(f"{pattern.sd:.2g}")))


def days_text(days: int) -> str:
    """Return a number of days: "1 day", "214 days"."""
    return "1 day" if days == 1 else f"{days:,} days"


def _row(
    pattern: Pattern, report: PatternReport, standing: Standing | None, words: PatternWords
) -> ForestRow:
    hue, icon = dress_of(pattern.habit, words)
    name, verdict = words.name(pattern.habit), words.verdict(pattern, standing)
    sentence = _beyond(verdict.word, words.row(pattern, standing))
    effect = None if verdict.silenced else swing_effect(pattern)
    ratio = (words.ratio(pattern) or "") if effect else ""
    beside = f"{words.per(pattern)} · {days_text(words.days_used(pattern, report))}" if ratio else ""
    numbers = f"{ratio} {beside.replace(' ·', ',')}." if ratio else ""
    return ForestRow(
        habit=pattern.habit,
        name=name,
        hue=hue,
        icon=icon,
        kind=verdict.kind,
        verdict=verdict.word,
        sentence=sentence,
        ratio=ratio,
        beside=beside,
        effect=effect,
        swing=swing_words(pattern, words) if effect else "",
        spoken=" ".join(part for part in (f"{name}: {verdict.word}.", sentence, numbers) if part),
    )


def _beyond(verdict: str, sentence: str) -> str:
    """Return what a sentence says beyond the verdict that stands above it."""
    rest = sentence.removeprefix(verdict).lstrip(".:, ") if sentence.startswith(verdict) else sentence
    return rest[:1].upper() + rest[1:]
