"""Short ways to write down what a diary holds."""

from collections.abc import Iterable
from datetime import date, timedelta

from twitchdesk.domain.rhythm import HourCount, PlaceDay, RhythmFacts
from twitchdesk.domain.span import DateRange
from twitchdesk.domain.summaries import DayCount

TODAY = date(2026, 11, 22)


def ago(days: int) -> date:
    """Return the day so many days before today, which is a Sunday."""
    return TODAY - timedelta(days=days)


def last(days: int) -> DateRange:
    """Return so many days that end with today."""
    return DateRange.ending(TODAY, days)


def facts(
    known: Iterable[date],
    *,
    whole: Iterable[date] = (),
    hours: Iterable[tuple[date, int | None, int]] = (),
    places: Iterable[tuple[date, str, int]] = (),
) -> RhythmFacts:
    """Return a diary: known days, those with a whole-day entry, and hours and places with their counts."""
    whole, hours = set(whole), list(hours)
    totals: dict[date, int] = {}
    for day, _, count in hours:
        totals[day] = totals.get(day, 0) + count
    days = [
        DayCount(day, 1, totals.get(day, 0), quiet=day not in totals, whole_day=day in whole)
        for day in sorted({*known, *whole})
    ]
    return RhythmFacts().with_span(
        DateRange(date.min, date.max),
        days,
        [HourCount(*each) for each in hours],
        [PlaceDay(*each) for each in places],
    )
