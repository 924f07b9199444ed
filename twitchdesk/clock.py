# SPDX-License-Identifier: MIT
"""The clock of the machine, handed to whatever needs the time or the local time zone."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from twitchdesk.domain.span import DEFAULT_DAY_START, Moment

Now = Callable[[], datetime]
_NOON: Final = time(12, 0)


def system_now() -> datetime:
    """Return the time now, aware, in the local time zone."""
    return datetime.now().astimezone()


def in_local_zone(wall: datetime) -> datetime:
    """Return a wall-clock time as an aware one, with the UTC offset in force then and here."""
    return wall.astimezone()


@dataclass(frozen=True, slots=True)
class Clock:
    """The time now, and how a wall-clock time of any day reads here."""

    now: Now = system_now
    localise: Callable[[datetime], datetime] = in_local_zone

    def today(self, day_starts_at: time = DEFAULT_DAY_START) -> date:
        """Return the diary day that is running."""
        return Moment.of(self.now()).day(day_starts_at)

    def moment_on(self, day: date, day_starts_at: time, wall: time | None = None) -> Moment:
        """Return the moment of an entry for a diary day: now for today, else noon, or the time chosen.

        A wall time before ``day_starts_at`` is in the small hours of the next calendar date.
        """
        if wall is None and day == self.today(day_starts_at):
            return Moment.of(self.now())
        chosen = wall or _NOON
        date_of = day + timedelta(days=1) if chosen < day_starts_at else day
        return Moment.of(self.localise(datetime.combine(date_of, chosen)))
