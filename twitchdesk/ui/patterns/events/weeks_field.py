# SPDX-License-Identifier: MIT
"""Where the weeks of the picture lie."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF

from twitchdesk.ui.patterns.events.result import WeekMark, WeeksState
from twitchdesk.ui.plots.scales import DateTick, Scale, date_ticks
from twitchdesk.ui.plots.window import Window


@dataclass(frozen=True, slots=True)
class WeeksField:
    """The weeks laid into a box: days across, twitches a day upwards."""

    state: WeeksState
    box: QRectF
    scale: Scale

    def x(self, day: float) -> float:
        """Return the pixel of a day number."""
        left, right = self.state.left, self.state.right
        return self.box.left() + (day - left) / (right - left) * self.box.width()

    def y(self, value: float) -> float:
        """Return the pixel of a number of twitches."""
        return self.box.bottom() - self.scale.share(value) * self.box.height()

    def columns(self, left: int, right: int) -> QRectF:
        """Return the room of the days from ``left`` up to ``right``, kept inside the box."""
        edges = QPointF(self.x(left), self.box.top()), QPointF(self.x(right), self.box.bottom())
        return QRectF(*edges).intersected(self.box)

    def week_at(self, x: float) -> int | None:
        """Return the number of the week at a pixel."""
        found = (
            number
            for number, week in enumerate(self.state.weeks)
            if self.x(week.left) <= x < self.x(week.right)
        )
        return next(found, None)

    def level(self, side: str) -> list[QPointF]:
        """Return the fitted level of one side, drawn to its ends."""
        weeks = [week for week in self.state.weeks if week.side == side]
        return list(self._through((week, week.level) for week in weeks))

    def carried_on(self) -> list[QPointF]:
        """Return the level after the start as if nothing had changed."""
        weeks = [week for week in self.state.weeks if week.side != "before"]
        return list(self._through((week, week.carried_on) for week in weeks))

    def band(self) -> list[QPointF]:
        """Return the outline of the interval of the level after the start."""
        weeks = [week for week in self.state.weeks if week.high is not None]
        above = list(self._through((week, week.high) for week in weeks))
        below = list(self._through((week, week.low) for week in weeks))
        return [*above, *reversed(below)]

    def _through(self, marks: Iterator[tuple[WeekMark, float | None]]) -> Iterator[QPointF]:
        """Give the points of a line: the middle of each week, and level to the outer edges."""
        known = [(week, value) for week, value in marks if value is not None]
        for number, (week, value) in enumerate(known):
            y = self.y(value)
            if number == 0:
                yield QPointF(self.x(week.left), y)
            yield QPointF(self.x((week.left + week.right) / 2), y)
            if number == len(known) - 1:
                yield QPointF(self.x(week.right), y)


def month_marks(state: WeeksState, most: float) -> tuple[DateTick, ...]:
    """Return at most about ``most`` marks of the date axis."""
    last = date.fromordinal(state.right - 1)
    return date_ticks(Window(state.left, state.right), last, max(2, int(most)))
