# SPDX-License-Identifier: MIT
"""Axes of rate ratios: logarithmic, alike on both sides of "as many", told in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, log
from typing import Final

from twitchdesk.analysis.rules import NOTABLE

AS_MANY: Final = "as many"
_BAND: Final = (-NOTABLE, NOTABLE)
_LONG: Final = 1.5
_WORDS: Final[Mapping[float, tuple[str, str]]] = {
    2.0: ("half", "twice"),
    3.0: ("a third", "3 times"),
    4.0: ("a quarter", "4 times"),
    8.0: ("an eighth", "8 times"),
}


@dataclass(frozen=True, slots=True)
class Effect:
    """Hold a log rate ratio with its interval."""

    point: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class RatioTick:
    """Mark a rate ratio on an axis: where (0 to 1), and in which words ("twice"; "twice as many" in full)."""

    share: float
    words: str
    full: str


@dataclass(frozen=True, slots=True)
class RatioAxis:
    """Map log rate ratios from one over ``top`` to ``top`` onto 0 to 1."""

    top: float = 2.0

    def share(self, log_ratio: float) -> float:
        """Return where a log rate ratio lies; below 0 or above 1 when it runs off."""
        return 0.5 + log_ratio / (2 * log(self.top))

    def within(self, log_ratio: float) -> float:
        """Return where a log rate ratio is drawn: at the end when it runs off."""
        return min(1.0, max(0.0, self.share(log_ratio)))

    @property
    def band(self) -> tuple[float, float]:
        """The shares of ×0.80 and ×1.25, between which a link is called small (method, section 7)."""
        return self.within(_BAND[0]), self.within(_BAND[1])

    @property
    def ticks(self) -> tuple[RatioTick, ...]:
        """The marks of the axis from few to many; always the ends and "as many" between them."""
        written = ratio_text(1 / self.top), ratio_text(self.top)
        low, high = _WORDS.get(self.top, written)
        more = f" {AS_MANY}" if self.top in _WORDS else ""
        ends = RatioTick(0.0, low, f"{low}{more}"), RatioTick(1.0, high, f"{high}{more}")
        return ends[0], RatioTick(0.5, AS_MANY, AS_MANY), ends[1]


def ratio_text(ratio: float) -> str:
    """Return a rate ratio as it is written beside a picture: "×1.12"."""
    return f"×{ratio:.2f}" if ratio < 10 else f"×{ratio:,.0f}"


def interval_text(effect: Effect) -> str:
    """Return an interval as it is written beside a picture: "1.05–1.20"."""
    return f"{exp(effect.low):.2f}–{exp(effect.high):.2f}"


def axis_of(
    effects: Sequence[Effect], tops: Sequence[float] = (2.0, 4.0, 8.0), whole_share: float = 2 / 3
) -> RatioAxis:
    """Return the narrowest axis that holds every point, and ``whole_share`` of the intervals from end to end.

    ``tops`` are the ends it may have, ascending; the last one is taken when none is wide enough. A long
    diary and a short one then share the same axis more often than not, so that a small link looks small.
    """
    for top in tops:
        axis = RatioAxis(top)
        whole = sum(axis.share(each.low) >= 0 and axis.share(each.high) <= 1 for each in effects)
        points = all(0 <= axis.share(each.point) <= 1 for each in effects)
        if points and whole >= whole_share * len(effects):
            return axis
    return RatioAxis(tops[-1])


def forest_axis(effects: Sequence[Effect]) -> RatioAxis:
    """Return the axis of the forest: from half to twice or wider, narrower only where all lies well inside.

    That is so after years of days, when intervals have become too short to be told apart.
    """
    long = RatioAxis(_LONG)
    ends = [end for each in effects for end in (each.low, each.high)]
    if ends and all(0 <= long.share(end) <= 1 for end in ends):
        return long
    return axis_of(effects)
