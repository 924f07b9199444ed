# SPDX-License-Identifier: MIT
"""One step in a drifting count series: fitted at every correlation, then mixed (section 10)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from twitchdesk.analysis.correlation import Regression, Scored, grid
from twitchdesk.analysis.fit import Fit, fit

if TYPE_CHECKING:
    from twitchdesk.analysis.arrays import Floats
    from twitchdesk.analysis.result import Cancelled

STEP_GRID: Final = grid(
    (0.05, 0.15, 0.3, 0.5, 0.7, 0.85, 0.95), (0.2, 0.5, 0.7, 0.82, 0.9, 0.95, 0.975, 0.99, 0.997)
)
"""The grid of section 10: longer memories than for patterns, because a slow drift looks like a step."""


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """Hold a design: ``matrix`` (days × columns) and the prior SD of each column (inf = free).

    ``step`` is the column of the step; the last ``weekdays`` columns are the weekdays.
    """

    matrix: Floats
    spread: Floats
    step: int
    weekdays: int


@dataclass(frozen=True, slots=True, eq=False)
class StepFit:
    """Hold the step in log units with its standard error and degrees of freedom, and the level of every day.

    ``level`` (n days) is the fitted number of twitches a day without the differences between weekdays.
    """

    step: float
    error: float
    freedom: float
    level: Floats


@dataclass(frozen=True, slots=True, eq=False)
class _Part:
    """The answer at one correlation."""

    coefficients: Floats
    variance: float
    freedom: float


def fit_step(columns: Columns, twitches: Floats, cancelled: Cancelled) -> StepFit | None:
    """Fit a design to counts (n days, NaN = unknown); None when the algebra fails.

    A step is a slow contrast, and what its uncertainty is depends most on how long the series remembers. So
    the correlations are not averaged into one model: each gives its own estimate, and these are mixed.

    Raises:
        CancelledError: ``cancelled`` became true.
    """
    regression = Regression(np.asfortranarray(columns.matrix), 1 / np.square(columns.spread))
    try:
        found = fit(regression, twitches, np.isfinite(twitches), STEP_GRID, cancelled=cancelled)
        mixed = _mixed(columns, found)
    except np.linalg.LinAlgError:
        return None
    numbers = [mixed.step, mixed.error, mixed.freedom]
    return mixed if np.isfinite(numbers).all() and min(mixed.error, mixed.freedom) > 0 else None


def _mixed(columns: Columns, found: Fit) -> StepFit:
    parts = [_part(columns, found, scored) for scored in found.scored]
    share, at = found.shares, columns.step
    coefficients = share @ np.array([part.coefficients for part in parts])
    steps = np.array([part.coefficients[at] for part in parts])
    variance = np.array([part.variance for part in parts]) + (steps - coefficients[at]) ** 2
    freedom = float(share @ np.array([part.freedom for part in parts]))
    smooth = columns.matrix[:, : -columns.weekdays] @ coefficients[: -columns.weekdays]
    return StepFit(float(coefficients[at]), float(np.sqrt(share @ variance)), freedom, np.exp(smooth))


def _part(columns: Columns, found: Fit, scored: Scored) -> _Part:
    gram = scored.gram
    cross, response = gram[:-1, :-1], gram[:-1, -1]
    inverse = np.linalg.inv(cross + np.diag(found.regression.prior))
    b = inverse @ response
    freedom = found.telling - float(np.einsum("ij,ji->", inverse, cross))
    left = float(gram[-1, -1] - 2 * b @ response + b @ cross @ b)
    # Never claim less noise than Poisson.
    scale = max(1.0, left / freedom)
    return _Part(b, scale * float(inverse[columns.step, columns.step]), freedom)
