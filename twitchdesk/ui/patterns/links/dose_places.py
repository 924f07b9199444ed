# SPDX-License-Identifier: MIT
"""Where the groups and the days of a picture by amount are painted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF

from twitchdesk.ui.patterns.links.doses import DoseDay, DoseGroup, DosePicture
from twitchdesk.ui.patterns.links.ratio_field import RatioField

_SPREAD: Final = 0.618034
Mark = DoseGroup | DoseDay


@dataclass(frozen=True, slots=True, eq=False)
class Places:
    """Hold the points of a picture on a field, in the order of its groups and days."""

    picture: DosePicture
    field: RatioField
    groups: tuple[QPointF, ...]
    days: tuple[QPointF, ...]

    def x(self, amount: float) -> float:
        """Return the pixel of an amount."""
        return self.field.box.left() + self.picture.amounts.share(amount) * self.field.box.width()

    def of(self, mark: Mark) -> QPointF:
        """Return where a group or a day of the picture is painted."""
        if isinstance(mark, DoseGroup):
            return self.groups[self.picture.groups.index(mark)]
        return self.days[self.picture.days.index(mark)]

    def nearest(self, at: QPointF, within: float) -> Mark | None:
        """Return the mark under a point; groups are painted above days and come first."""
        group = _nearest(self.groups, at, within)
        if group is not None:
            return self.picture.groups[group]
        day = _nearest(self.days, at, within)
        return None if day is None else self.picture.days[day]


def placed(picture: DosePicture, field: RatioField, jitter: float) -> Places:
    """Return where a picture is painted; days with the same amount stand up to ``jitter`` pixels apart."""
    box, amounts = field.box, picture.amounts
    groups = tuple(
        QPointF(box.left() + amounts.share(group.middle) * box.width(), field.y(group.effect.point))
        for group in picture.groups
    )
    # A fixed scatter: the same day always stands in the same place.
    days = tuple(
        QPointF(
            box.left()
            + amounts.share(day.amount) * box.width()
            + (day.day.toordinal() * _SPREAD % 1 - 0.5) * jitter,
            field.y(day.log_ratio),
        )
        for day in picture.days
    )
    return Places(picture, field, groups, days)


def _nearest(points: tuple[QPointF, ...], at: QPointF, within: float) -> int | None:
    """Return the place of the nearest of ``points``, None when all are further away than ``within``."""
    reach = within**2
    best: int | None = None
    for place, point in enumerate(points):
        away = (point.x() - at.x()) ** 2 + (point.y() - at.y()) ** 2
        if away <= reach:
            best, reach = place, away
    return best
