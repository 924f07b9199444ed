# SPDX-License-Identifier: MIT
"""What the person chose to see of hours, places and periods; no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeVar

from twitchdesk.domain.records import LifeEvent
from twitchdesk.ui.patterns.rhythm.state import Period
from twitchdesk.ui.patterns.rhythm.two_state import TwoSpans, TwoWays, event_spans, recent_spans
from twitchdesk.ui.patterns.rhythm.where_state import LineOrder

_PERIOD, _ORDER, _WAY = "rhythm/period", "rhythm/order", "rhythm/way"


class Remembering(Protocol):
    """What remembers a choice between starts."""

    def text(self, key: str, otherwise: str = "") -> str:
        """Return a remembered text."""

    def keep(self, key: str, value: str) -> None:
        """Remember a text."""


@dataclass(frozen=True, slots=True)
class RhythmChoice:
    """The choices of the section; ``year`` None is the one that is running, ``event`` "" the newest event."""

    period: Period = Period.DAYS_90
    order: LineOrder = LineOrder.LAST
    year: int | None = None
    way: TwoWays = TwoWays.RECENT
    event: str = ""
    dates: TwoSpans | None = None

    @classmethod
    def remembered(cls, memory: Remembering) -> "RhythmChoice":
        """Return the choices of the last time."""
        return cls(
            period=_one_of(Period, memory.text(_PERIOD), Period.DAYS_90),
            order=_one_of(LineOrder, memory.text(_ORDER), LineOrder.LAST),
            way=_one_of(TwoWays, memory.text(_WAY), TwoWays.RECENT),
        )

    def keep(self, memory: Remembering) -> None:
        """Remember the choices that hold beyond today."""
        memory.keep(_PERIOD, self.period.value)
        memory.keep(_ORDER, self.order.value)
        memory.keep(_WAY, self.way.value)

    def event_of(self, events: Sequence[LifeEvent]) -> LifeEvent | None:
        """Return the life event that is chosen, else the newest; None when there is none."""
        return next((one for one in events if one.id == self.event), events[-1] if events else None)

    def spans(self, event: LifeEvent | None, today: date) -> TwoSpans | None:
        """Return the two periods; None when the event leaves none."""
        match self.way:
            case TwoWays.EVENT:
                return event_spans(event, today) if event else None
            case TwoWays.DATES:
                return self.dates or recent_spans(today)
            case TwoWays.RECENT:
                return recent_spans(today)


_E = TypeVar("_E", Period, LineOrder, TwoWays)


def _one_of(kind: type[_E], kept: str, otherwise: _E) -> _E:
    return next((each for each in kind if each.value == kept), otherwise)
