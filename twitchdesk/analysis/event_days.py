# SPDX-License-Identifier: MIT
"""Which days of a diary a life event is judged by."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from twitchdesk.domain.span import days_from

if TYPE_CHECKING:
    from twitchdesk.analysis.arrays import Days, Floats


@dataclass(frozen=True, slots=True, eq=False)
class EventDays:
    """Hold what ``before_after`` is asked about an event.

    ``between_days`` is how many days from the start on belong to neither side.
    """

    days: Days
    twitches: Floats
    start: date
    between_days: int = 0


def during(days: Days, twitches: Floats, first: date, last: date | None = None) -> EventDays:
    """Return the days before an event beside its own; what came after its last day is left out."""
    kept = days <= np.datetime64(last) if last is not None else np.ones(len(days), dtype=bool)
    return EventDays(days[kept], twitches[kept], first)


def around(days: Days, twitches: Floats, first: date, last: date | None = None) -> EventDays:
    """Return the days before an event beside those after its last day; its own days count for neither side.

    An event without a last day is one day long.
    """
    ended = days_from(last or first, 1)
    own = (days >= np.datetime64(first)) & (days < np.datetime64(ended))
    return EventDays(days, np.where(own, np.nan, twitches), first, (ended - first).days)
