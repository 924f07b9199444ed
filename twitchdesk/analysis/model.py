# SPDX-License-Identifier: MIT
"""The fitted joint model of a diary, from which each habit is tested and the pictures are made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

from twitchdesk.analysis.arrays import Days, Floats
from twitchdesk.analysis.calendar_table import CalendarTable
from twitchdesk.analysis.correlation import PATTERN_GRID
from twitchdesk.analysis.design import HABIT_SD, LAGS, joint_model, own_columns
from twitchdesk.analysis.filling import Filled
from twitchdesk.analysis.fit import Fit, fit
from twitchdesk.analysis.products import onto
from twitchdesk.analysis.result import Cancelled, CancelledError, never
from twitchdesk.analysis.rounding import LARGEST_LOG
from twitchdesk.analysis.timing import Solved, Timed, alone, timed

NEAR_DAYS: Final = 7
STRONG: Final = 3.0
"""From how many standard errors on a habit is held less firmly while the others are adjusted for it."""


@dataclass(frozen=True, slots=True, eq=False)
class JointModel:
    """Hold the days, the habits that take part, the joint fit, and that fit held by widened priors."""

    table: CalendarTable
    habits: Mapping[str, Filled]
    fit: Fit
    solved: Solved

    def own(self, habit: str) -> slice:
        """Return where the four columns of a habit stand."""
        return own_columns(len(self.solved.prior), len(self.habits), list(self.habits).index(habit))

    def timed(self, habit: str) -> Timed:
        """Return the six tests of a habit beside all others."""
        return timed(self.solved, self.own(habit))

    def timed_alone(self, habit: str) -> Timed:
        """Return the six tests of a habit by itself, adjusted for trend and weekday only."""
        return timed(
            *alone(self.fit.gram, self.solved.prior, self.own(habit), len(self.habits), self.fit.telling)
        )

    def influence(self, tested: Timed) -> Floats:
        """Return how far each day (n,) pulls the best estimate; 0 on unknown days."""
        columns, best = self.fit.regression.columns, tested.best
        lever = onto(columns, tested.pulls[:, best] / tested.free[best])
        residual = self.fit.working.response - onto(columns, tested.coefficients[:, best])
        pull: Floats = lever * self.fit.day_weights() * residual
        return pull

    def days(self) -> Days:
        """Return the dates of the fitted days (n,), without gaps."""
        return self.table.days

    def fitted(self) -> Floats:
        """Return the fitted twitches of each day (n,), NaN where no day is known a week before or after."""
        return self._told(onto(self.fit.regression.columns, self.solved.coefficients))

    def trend(self) -> Floats:
        """Return the same by the trend only: every habit as usual, no weekday."""
        free = self.fit.regression.free
        return self._told(onto(self.fit.regression.columns[:, :free], self.solved.coefficients[:free]))

    def _told(self, logarithms: Floats) -> Floats:
        """Return the numbers of the logarithms (n,), NaN where nothing near is known: a gap has no trend."""
        known, week = self.table.known.astype(float), np.ones(NEAR_DAYS + 1)
        before = np.convolve(known, week)[: len(known)]
        after = np.convolve(known[::-1], week)[: len(known)][::-1]
        near = (before > 0.5) & (after > 0.5)
        return np.exp(np.minimum(np.where(near, logarithms, np.nan), LARGEST_LOG))


def fit_joint_model(
    table: CalendarTable, habits: Mapping[str, Filled], *, cancelled: Cancelled = never
) -> JointModel:
    """Fit all habits together; raises LinAlgError when that cannot be done, and CancelledError."""
    found = fit(
        joint_model(table, habits.values()), table.twitches, table.known, PATTERN_GRID, cancelled=cancelled
    )
    solved = Solved(found.gram, found.regression.prior, found.telling)
    return JointModel(
        table, habits, found, Solved(found.gram, _widened(solved, len(habits), cancelled), found.telling)
    )


def _widened(solved: Solved, habits: int, cancelled: Cancelled) -> Floats:
    """Return the prior (P,), less firm for strong habits: what it loses, others are blamed for."""
    prior = solved.prior.copy()
    for place in range(habits):
        if cancelled():
            raise CancelledError
        own = own_columns(len(prior), habits, place)
        tested = timed(solved, own)
        estimate, ratio = tested.estimate[:LAGS], np.abs(tested.estimate / tested.error)[:LAGS]
        strongest = int(np.argmax(ratio))
        if ratio[strongest] >= STRONG:
            prior[own] = max(HABIT_SD, abs(float(estimate[strongest]))) ** -2
    return prior
