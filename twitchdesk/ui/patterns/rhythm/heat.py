# SPDX-License-Identifier: MIT
"""Scales of heat that fit a diary with one twitch a week as well as one with fifty a day; no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from twitchdesk.ui.body_map.state import LegendStep

_FACTORS: Final = (1, 2, 3, 5, 10, 20, 30, 50, 100)
_MOST_AT_TOP: Final = 0.25


@dataclass(frozen=True, slots=True)
class Heat:
    """The lowest value of each heat step; a value of 0 has step 0."""

    floors: tuple[float, ...]

    @classmethod
    def fitting(cls, values: Sequence[float], floors: Sequence[float]) -> "Heat":
        """Return ``floors``, or a round multiple, so that at most a quarter of ``values`` reach the top step.

        The lowest floor stays: whatever is more than nothing has a shade.
        """
        found = [value for value in values if value > 0]
        scales = [cls((floors[0], *(floor * factor for floor in floors[1:]))) for factor in _FACTORS]
        most = _MOST_AT_TOP * len(found)
        fitting = (heat for heat in scales if sum(value >= heat.floors[-1] for value in found) <= most)
        return next(fitting, scales[-1])

    def step(self, value: float) -> int:
        """Return the heat step of a value, 0 for none to 5."""
        return sum(value >= floor for floor in self.floors) if value > 0 else 0

    def count_legend(self) -> tuple[LegendStep, ...]:
        """Return the steps with the whole numbers they stand for: "1", "2–3", "12+"."""
        lows = [round(floor) for floor in self.floors]
        ranges = [str(low) if low == top - 1 else f"{low}–{top - 1}" for low, top in pairwise(lows)]
        return _steps([*ranges, f"{lows[-1]}+"])

    def rate_legend(self) -> tuple[LegendStep, ...]:
        """Return the steps with the rates they stand for: "under 0.1", "0.1–0.25", "1+ a day"."""
        lows = [f"{floor:g}" for floor in self.floors]
        middle = [f"{low}–{top}" for low, top in pairwise(lows[1:])]
        return _steps([f"under {lows[1]}", *middle, f"{lows[-1]}+ a day"])


def _steps(words: Sequence[str]) -> tuple[LegendStep, ...]:
    return tuple(LegendStep(step, each) for step, each in enumerate(words, 1))
