# SPDX-License-Identifier: MIT
"""Compares the days before with those of, or after, the events that "What was tried" tells of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twitchdesk.domain.handout import MEDICINE_EVENTS
from twitchdesk.knowledge.life_events import Compare

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from twitchdesk.analysis.daily import DailyTable
    from twitchdesk.analysis.result import BeforeAfter, Cancelled
    from twitchdesk.domain.records import LifeEvent
    from twitchdesk.knowledge.life_events import LifeEvents

COMPARED_MOST: Final = 12
"""So many events are compared, the newest first: the page has no room for more."""
TRIED: Final = frozenset({"plan", *MEDICINE_EVENTS})
"""The kinds of life event that tell of something the person tried."""


def compared(
    events: Iterable[LifeEvent], kinds: LifeEvents, table: DailyTable, cancelled: Cancelled | None = None
) -> Mapping[str, BeforeAfter]:
    """Return the comparison around each plan and change of medicine, by the id of the event.

    It takes a while: call it in the background, or in a command. Raises ``CancelledError``.
    """
    # Loaded here, on the thread that works: the window does not wait for scipy.
    from twitchdesk.analysis.before_after import before_after
    from twitchdesk.analysis.event_days import around, during
    from twitchdesk.analysis.result import never

    if not len(table.days):
        return {}
    tried = sorted((each for each in events if each.event in TRIED), key=lambda each: each.day, reverse=True)
    found: dict[str, BeforeAfter] = {}
    for event in tried[:COMPARED_MOST]:
        chosen = during if kinds.of(event.event).compare is Compare.DURING else around
        days = chosen(table.days, table.twitches, event.day, event.last_day)
        found[event.id] = before_after(
            days.days, days.twitches, days.start, days.between_days, cancelled=cancelled or never
        )
    return found
