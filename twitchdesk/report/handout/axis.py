# SPDX-License-Identifier: MIT
"""Round numbers for the upper end of an axis."""

from math import floor, log10
from typing import Final

_ROUND: Final = (1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)
_BOUNDS: Final = (1.0, 2.0, 5.0)
_SLACK: Final = 1e-9


def round_top(most: float, least: float = 0.0) -> float:
    """Return a round number at or above ``most`` and ``least``; 1 when both are nothing."""
    wanted = max(most, least)
    if wanted <= 0:
        return 1.0
    unit = 10.0 ** floor(log10(wanted))
    # A last digit lost in the division must not double the axis.
    step = next((step for step in _ROUND if step * unit >= wanted * (1 - _SLACK)), _ROUND[-1])
    # Of the smallest numbers there are the unit is lost as well.
    return max(step * unit, wanted)


def round_count(most: float) -> int:
    """Return a round whole number at or above a count, 5 at least: a lone twitch does not fill the height."""
    return max(5, round(round_top(most)))


def round_bounds(most: float) -> tuple[float, float, float]:
    """Return three rising round numbers below ``most``, which must be above zero: where four steps meet."""
    unit = floor(log10(most)) - 2
    series = [step * 10.0**power for power in range(unit, unit + 4) for step in _BOUNDS]
    below = [bound for bound in series if bound < most * (1 - _SLACK)]
    first, second, third = below[-3:]
    return first, second, third
