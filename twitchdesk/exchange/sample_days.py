# SPDX-License-Identifier: MIT
"""The calendar of the sample diary: work days, an illness, a journey, a busy week, and days left out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Final
from uuid import UUID

from twitchdesk.domain.records import LifeEvent, Source
from twitchdesk.domain.span import Moment

_CHAPTER_DAYS: Final = 120
_NO_EVENTS_BELOW_DAYS: Final = 20
_ALWAYS_NOTED_DAYS: Final = 8
_WAKING_HOUR: Final = 6.5
_GAP_CHANCE: Final = 0.035
_GAP_DAYS: Final = (1, 1, 2, 3)
# When it begins (as a part of a chapter), how many days it lasts, what it is, and its names in turn.
_EVENTS: Final = (
    (0.33, 5, "illness", ("A cold", "Sore throat", "A cold, mostly the nose")),
    (0.55, 4, "travel", ("Trip to the coast", "Visit to the family", "Walking in the hills")),
    (0.78, 5, "other", ("First week in the new job", "Moving house", "A deadline at work")),
)


@dataclass(frozen=True, slots=True)
class SampleDay:
    """One day of the sample: what kind of day it was, and whether anything was noted at all."""

    day: date
    number: int
    noted: bool
    event: str | None

    @property
    def is_work_day(self) -> bool:
        """Whether the person went to work."""
        return self.day.weekday() < 5 and self.event not in {"illness", "travel"}


class Dice(Random):
    """Numbers that only look random: a story is drawn from them, no secret."""


class Draw:
    """All that is drawn at random, and the moments of the sample, which never lie after ``now``."""

    def __init__(self, seed: int, now: datetime) -> None:
        self.random = Dice(seed)
        self.now = Moment.of(now)

    def new_id(self) -> str:
        """Return an id that only the seed decides."""
        return str(UUID(int=self.random.getrandbits(128), version=4))

    def chance(self, probability: float) -> bool:
        """Tell whether something happens that happens so often (0 to 1)."""
        return self.random.random() < probability

    def near(self, middle: float, spread: float, low: float, high: float) -> float:
        """Return a number near ``middle``, kept from ``low`` to ``high``."""
        return min(high, max(low, self.random.gauss(middle, spread)))

    def at(self, day: date, hour: float) -> Moment:
        """Return the moment ``hour`` hours into a date; 25.5 is half past one the next night."""
        local = datetime.combine(day, time(), self.now.local.tzinfo) + timedelta(minutes=round(hour * 60))
        return Moment.of(local)

    def by_now(self, day: date, hour: float) -> Moment:
        """Return the moment of ``at``; on the last day the hours awake are pressed into those gone by."""
        local = self.now.local
        if self.is_today(day) and day == local.date():
            gone = (local.hour + local.minute / 60 - _WAKING_HOUR) / (24 - _WAKING_HOUR)
            hour = _WAKING_HOUR + max(0, hour - _WAKING_HOUR) * gone
        return self.at(day, hour)

    def is_today(self, day: date) -> bool:
        """Tell whether a day is the last one of the sample."""
        return day == self.now.day()

    def is_past(self, moment: Moment) -> bool:
        """Tell whether a moment has come by now."""
        return moment.utc <= self.now.utc


def life_events(draw: Draw, first: date, days: int) -> tuple[LifeEvent, ...]:
    """Return the life events of the whole sample by day."""
    if days < _NO_EVENTS_BELOW_DAYS:
        return ()
    return tuple(_chapter_events(draw, first, days))


def _chapter_events(draw: Draw, first: date, days: int) -> Iterator[LifeEvent]:
    length = min(days, _CHAPTER_DAYS)
    for chapter in range(days // length):
        for part, lasting, event, names in _EVENTS:
            day = first + timedelta(days=chapter * length + int(part * length))
            # A working week begins on a Monday.
            day -= timedelta(days=day.weekday() if event == "other" else 0)
            last = day + timedelta(days=lasting - 1)
            label = names[chapter % len(names)]
            yield LifeEvent(
                draw.new_id(), day, label, draw.at(day, 19).utc, event, last, source=Source.SAMPLE
            )


def calendar(draw: Draw, first: date, days: int, events: tuple[LifeEvent, ...]) -> Iterator[SampleDay]:
    """Yield the days of the sample in order."""
    during = {
        each.day + timedelta(days=number): each.event
        for each in events
        for number in range(((each.last_day or each.day) - each.day).days + 1)
    }
    left_out = 0
    for number in range(days):
        if left_out == 0 and draw.chance(_GAP_CHANCE):
            left_out = draw.random.choice(_GAP_DAYS)
        noted = left_out == 0 or number < 3 or number >= days - _ALWAYS_NOTED_DAYS
        left_out = max(0, left_out - 1)
        day = first + timedelta(days=number)
        yield SampleDay(day, number, noted, during.get(day))
