# SPDX-License-Identifier: MIT
"""The caffeine on board over a diary day, as the curve of the caffeine card."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from twitchdesk.domain.caffeine import CaffeineModel, Dose, OnBoard, curve
from twitchdesk.domain.habits import HabitBook
from twitchdesk.ui.habits.facts import HALF_LIFE, HabitFacts

DAY_MIN: Final = 24 * 60
STEP_MIN: Final = 20
LOOK_BACK: Final = timedelta(hours=36)
"""How far before the day a dose can matter: at the longest half-life of the band under 5 % is left then."""


@dataclass(frozen=True, slots=True)
class Board:
    """What the curve is drawn from; ``points`` works it out when it is seen. Times are UTC."""

    doses: tuple[Dose, ...]
    starts: datetime
    start_hour: int
    now: datetime | None
    model: CaffeineModel

    def points(self) -> tuple[OnBoard, ...]:
        """Return the estimate every 20 minutes from the start of the day to its end."""
        times = [self.starts + timedelta(minutes=minute) for minute in range(0, DAY_MIN + 1, STEP_MIN)]
        return curve(self.doses, times, self.model)

    @property
    def now_min(self) -> int | None:
        """How many minutes of the day are over; None on another day than today."""
        if self.now is None:
            return None
        minute = round((self.now - self.starts).total_seconds() / 60)
        return minute if 0 <= minute <= DAY_MIN else None

    def at_now(self) -> OnBoard | None:
        """Return the estimate for now; None on another day than today."""
        return curve(self.doses, [self.now], self.model)[0] if self.now and self.doses else None


def board_of(facts: HabitFacts, book: HabitBook) -> Board | None:
    """Return the curve of the day; None when the start of the day is not known."""
    if facts.board_from is None:
        return None
    chosen, model = facts.preferences.get(HALF_LIFE), book.caffeine
    if chosen in model.half_life_choices_h:
        model = replace(model, half_life_h=float(chosen))
    return Board(facts.doses, facts.board_from, facts.day_starts_at.hour, facts.now, model)
