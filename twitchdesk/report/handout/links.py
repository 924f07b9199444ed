# SPDX-License-Identifier: MIT
"""What goes along with the twitches, in one short sentence a habit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twitchdesk.report.handout.kept_back import is_habit_kept_back
from twitchdesk.report.handout.saying import in_sentence
from twitchdesk.report.pattern_words import PatternWords
from twitchdesk.report.verdict_word import DIRECTION_OF, KIND_OF, Direction, VerdictKind

if TYPE_CHECKING:
    from twitchdesk.analysis.result import Pattern, PatternReport
    from twitchdesk.report.handout.given import Given, Lore

MOST: Final = 3
_LINKS: Final = (VerdictKind.CLEAR, VerdictKind.POSSIBLE)


def links(given: Given, lore: Lore) -> tuple[str, ...]:
    """Return up to three links, the clear ones first; one sentence says why there is none."""
    report = given.report
    if report is None:
        return (lore.words.said("link.not_worked_out"),)
    every = [pattern for pattern in report.patterns if KIND_OF[pattern.verdict] in _LINKS]
    told = [one for one in every if not is_habit_kept_back(one.habit, given.choices.kept_back)]
    open_sign = given.check.is_sign_open
    shown = [one for one in told if not (open_sign and _says_fewer(one))]
    shown.sort(key=lambda one: (KIND_OF[one.verdict].place, one.q if one.q is not None else 1.0))
    words = PatternWords(
        lore.wording, lore.habits, lore.habits.volume_of(given.facts.preferences), silence_better=open_sign
    )
    said = [_said(pattern, given, lore, words, report) for pattern in shown[:MOST]]
    if len(shown) < len(told):
        return (*said, lore.words.said("link.sign_open"))
    return tuple(said) or (_nothing(report, lore, is_some_kept_back=len(told) < len(every)),)


def is_above_one(ratio: float | None, low: float | None) -> bool:
    """Tell whether a ratio and its interval say "more" and nothing else."""
    return ratio is not None and low is not None and ratio >= 1 and low >= 1


def _says_fewer(pattern: Pattern) -> bool:
    """Tell whether a link says "fewer", or writes a ratio below 1."""
    is_fewer = DIRECTION_OF.get(pattern.verdict) is Direction.FEWER
    return is_fewer or not is_above_one(pattern.rate_ratio, pattern.low)


def _nothing(report: PatternReport, lore: Lore, *, is_some_kept_back: bool) -> str:
    if not any(pattern.q is not None for pattern in report.patterns):
        return lore.words.said("link.too_little", n=report.observed_days)
    key = "link.none_shown" if is_some_kept_back else "link.none"
    return lore.words.said(key, n=report.observed_days)


def _said(pattern: Pattern, given: Given, lore: Lore, words: PatternWords, report: PatternReport) -> str:
    ratio = words.ratio(pattern)
    values = {
        "habit": words.noun(pattern.habit),
        "direction": lore.wording.said(f"verdict.{DIRECTION_OF[pattern.verdict]}"),
        "when": words.when(pattern.pattern_lags),
        "verdict": in_sentence(words.verdict(pattern, given.standings.get(pattern.habit)).word),
    }
    days = words.days_used(pattern, report)
    if ratio is None:
        return lore.words.said("link.said_open", n=days, **values)
    return lore.words.said("link.said", ratio=ratio, per=words.per(pattern), n=days, **values)
