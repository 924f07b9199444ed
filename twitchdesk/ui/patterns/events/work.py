# SPDX-License-Identifier: MIT
"""The comparison around one event, as it is worked out in the background."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from twitchdesk.knowledge.life_events import Compare

if TYPE_CHECKING:
    from datetime import date

    from twitchdesk.analysis.arrays import Days, Floats
    from twitchdesk.analysis.before_after import BeforeAfterPicture
    from twitchdesk.analysis.result import BeforeAfter, Cancelled


@dataclass(frozen=True, slots=True, eq=False)
class Compared:
    """Hold the answer for one event, by its id."""

    event: str
    result: BeforeAfter
    picture: BeforeAfterPicture


@dataclass(frozen=True, slots=True, eq=False)
class Question:
    """Hold what is asked about an event: which it is, its days, and the days of the diary."""

    event: str
    first: date
    last: date | None
    compare: Compare
    days: Days
    twitches: Floats

    def is_about_same(self, other: Question) -> bool:
        """Tell whether another question is about the same days of the same event."""
        mine = self.event, self.first, self.last, self.compare
        return mine == (other.event, other.first, other.last, other.compare)

    def is_same(self, other: Question) -> bool:
        """Tell whether the answer to another question is the same: the days of the diary are as well."""
        return self.is_about_same(other) and self.twitches is other.twitches

    def answer(self, cancelled: Cancelled) -> Compared:
        """Work it out. Raises ``CancelledError``."""
        # Loaded here, on the thread that works: the window does not wait for scipy.
        from twitchdesk.analysis.before_after import before_after_picture
        from twitchdesk.analysis.event_days import around, during

        chosen = during if self.compare is Compare.DURING else around
        event = chosen(self.days, self.twitches, self.first, self.last)
        result, picture = before_after_picture(
            event.days, event.twitches, event.start, event.between_days, cancelled=cancelled
        )
        return Compared(self.event, result, picture)
