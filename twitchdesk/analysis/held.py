# SPDX-License-Identifier: MIT
"""Whether a clear link has stood for four weeks or is new (section 8 of the method)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import numpy as np
import numpy.typing as npt

from twitchdesk.analysis.patterns import find_patterns
from twitchdesk.analysis.result import (
    Cancelled,
    CancelledError,
    Pattern,
    PatternReport,
    Standing,
    Verdict,
    never,
)
from twitchdesk.analysis.verdicts import CLEAR_Q

CUT_DAYS: Final = (7, 14, 21)
"""How many days earlier the diary is cut off (section 8)."""
_CLEAR: Final = frozenset({Verdict.CLEAR_MORE, Verdict.CLEAR_FEWER})


def standings(
    days: npt.ArrayLike,
    twitches: npt.ArrayLike,
    habits: Mapping[str, npt.ArrayLike],
    units: Mapping[str, float] | None,
    report: PatternReport,
    *,
    cancelled: Cancelled = never,
) -> dict[str, Standing]:
    """Return for each habit with a clear link in ``report`` whether it has held 4 weeks or is new.

    People look every week, and what is looked at often is sooner or later clear by chance. A link has held
    when q was at most 0.05 in the same direction at the ends of the diary 7, 14 and 21 days ago as well.
    Nothing is remembered for that: the diary is cut off before its last known day and worked through again,
    at most three times, and not at all when no link is clear.

    Args:
        days: (n,) ``datetime64[D]`` as given to ``find_patterns`` for ``report``.
        twitches: (n,) counts, NaN = unknown.
        habits: (n,) for each name, NaN = not logged.
        units: the step of a habit, as for ``report``.
        report: what ``find_patterns`` found for the whole diary.
        cancelled: asked between two steps of the work whether anybody still waits.

    Raises:
        ValueError: an array is not as ``find_patterns`` wants it.
        CancelledError: ``cancelled`` said so.
    """
    held = {found.habit: found for found in report.patterns if found.verdict in _CLEAR}
    told = dict.fromkeys(held, Standing.NEW)
    for cut in CUT_DAYS:
        if not held:
            return told
        if cancelled():
            raise CancelledError
        earlier = _cut_off(cut, days, twitches, habits, units, cancelled)
        held = {name: now for name, now in held.items() if _was_clear(earlier.of(name), now)}
    return told | dict.fromkeys(held, Standing.HELD)


def _was_clear(earlier: Pattern | None, now: Pattern) -> bool:
    """Tell whether a link was as clear at an earlier end of the diary, and in the same direction."""
    if earlier is None or earlier.q is None or earlier.rate_ratio is None or now.rate_ratio is None:
        return False
    return earlier.q <= CLEAR_Q and (earlier.rate_ratio > 1) == (now.rate_ratio > 1)


def _cut_off(
    cut: int,
    days: npt.ArrayLike,
    twitches: npt.ArrayLike,
    habits: Mapping[str, npt.ArrayLike],
    units: Mapping[str, float] | None,
    cancelled: Cancelled,
) -> PatternReport:
    """Return what would have been found so many days before the last known day."""
    calendar, counts = np.asarray(days, dtype="datetime64[D]"), np.asarray(twitches, dtype=np.float64)
    kept = calendar <= calendar[np.isfinite(counts)][-1] - np.timedelta64(cut, "D")
    shortened = {name: np.asarray(values, dtype=np.float64)[kept] for name, values in habits.items()}
    return find_patterns(calendar[kept], counts[kept], shortened, units, cancelled=cancelled)
