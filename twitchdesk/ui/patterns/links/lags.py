# SPDX-License-Identifier: MIT
"""The lag picture as values: the effect of one step of a habit on each of the days after it."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log
from typing import TYPE_CHECKING, Final

from twitchdesk.analysis.result import LagEffect, Pattern
from twitchdesk.ui.patterns.links.axis import Effect, RatioAxis, axis_of, interval_text, ratio_text

if TYPE_CHECKING:
    from twitchdesk.report.pattern_words import PatternWords

TOPS: Final = (1.25, 1.5, 2.0, 4.0, 8.0)


@dataclass(frozen=True, slots=True)
class LagColumn:
    """Show one delay: its words and its numbers; ``chosen`` when it belongs to the timing that stands out."""

    words: str
    effect: Effect
    ratio: str
    interval: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class LagPicture:
    """Show the delays of one habit on one axis; ``said`` tells the same in words."""

    columns: tuple[LagColumn, ...]
    axis: RatioAxis
    said: str


def lag_picture(pattern: Pattern, words: PatternWords) -> LagPicture | None:
    """Return the lag picture of a habit, None when nothing was fitted."""
    if not pattern.lag_profile:
        return None
    columns = tuple(_column(each, pattern, words) for each in pattern.lag_profile)
    axis = axis_of([column.effect for column in columns], TOPS, whole_share=1.0)
    return LagPicture(columns, axis, words.lag_profile(pattern))


def _column(found: LagEffect, pattern: Pattern, words: PatternWords) -> LagColumn:
    effect = Effect(log(found.rate_ratio), log(found.low), log(found.high))
    return LagColumn(
        words=words.timing((found.lag,)),
        effect=effect,
        ratio=ratio_text(exp(effect.point)),
        interval=interval_text(effect),
        chosen=found.lag in pattern.pattern_lags,
    )
