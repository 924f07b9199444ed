# SPDX-License-Identifier: MIT
"""What the handout asks of places: the map, the coarse areas of whole-day entries, the person's own words."""

from collections import Counter
from typing import Any

from sqlalchemy import case, func, select

from twitchdesk.domain.handout import AreaDay, AreaUse, ElsewhereUse, PlaceUse
from twitchdesk.domain.rhythm import PlaceDay
from twitchdesk.domain.span import DateRange
from twitchdesk.storage.handout_days import within
from twitchdesk.storage.handout_words import uses_of_words
from twitchdesk.storage.reader import DiaryReader
from twitchdesk.storage.tables import AreaLevelRow, DaySummaryRow, MarkRow, TwitchRow


def uses(read: DiaryReader, span: DateRange, recent: tuple[PlaceDay, ...]) -> tuple[PlaceUse, ...]:
    """Return every place logged up to the end of ``span``, most days of it first, then by id.

    ``recent`` is what was logged on the days that count as recent, one for each day and place.
    """
    row = MarkRow
    # The index holds days and places in this order: the days of a place need no sorting to be told apart.
    daily = select(row.day, row.place, func.count().label("entries")).where(row.day <= span.last)
    by_day = daily.group_by(row.day, row.place).subquery()
    day, place = by_day.c.day, by_day.c.place
    asked = select(
        place,
        func.min(day),
        func.max(day),
        _sum_from(span, day, 1),
        _sum_from(span, day, by_day.c.entries),
    ).group_by(place)
    lately = Counter(found.place for found in recent)
    found = [
        PlaceUse(name, first, last, int(days), lately[name], int(entries))
        for name, first, last, days, entries in read.rows(asked)
    ]
    return tuple(sorted(found, key=lambda use: (-use.days, -use.entries, use.place)))


def areas(read: DiaryReader, span: DateRange) -> tuple[AreaUse, ...]:
    """Return every area noted above 0 up to the end of ``span``, most days of it first, then by id."""
    day, level = DaySummaryRow.day, AreaLevelRow
    in_span = func.count(case((day >= span.first, day)).distinct())
    asked = (
        select(level.area, func.min(day), func.max(day), in_span)
        .join(DaySummaryRow, DaySummaryRow.id == level.summary_id)
        .where(day <= span.last, level.level > 0)
        .group_by(level.area)
    )
    found = [AreaUse(*each) for each in read.rows(asked)]
    return tuple(sorted(found, key=lambda use: (-use.days, use.area)))


def area_days(read: DiaryReader, span: DateRange) -> tuple[AreaDay, ...]:
    """Return the level of each area above 0 in the whole-day entries of ``span``, by day and area."""
    day, level = DaySummaryRow.day, AreaLevelRow
    asked = (
        select(day, level.area, func.max(level.level))
        .join(DaySummaryRow, DaySummaryRow.id == level.summary_id)
        .where(*within(day, span), level.level > 0)
        .group_by(day, level.area)
        .order_by(day, level.area)
    )
    return tuple(AreaDay(*each) for each in read.rows(asked))


def elsewhere(read: DiaryReader, span: DateRange) -> tuple[ElsewhereUse, ...]:
    """Return the places in the person's own words, without those of entries that are not for the handout."""
    row = TwitchRow
    found = uses_of_words(read, row.elsewhere, row.day, span, row.for_clinician.is_(True))
    return tuple(ElsewhereUse(use.words, use.first, use.last, use.days) for use in found)


def _sum_from(span: DateRange, day: Any, value: Any) -> Any:
    return func.sum(case((day >= span.first, value), else_=0))
