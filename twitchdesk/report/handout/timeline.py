# SPDX-License-Identifier: MIT
"""Block E: the days of up to twelve weeks, with what was noted beside them and what happened."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from twitchdesk.domain.handout import TIMELINE_DAYS
from twitchdesk.domain.handout_choices import Section
from twitchdesk.domain.span import DateRange
from twitchdesk.report.handout.axis import round_count
from twitchdesk.report.handout.by_week import by_week
from twitchdesk.report.handout.kept_back import is_habit_kept_back
from twitchdesk.report.handout.lanes import USUAL, lanes
from twitchdesk.report.handout.page import DayBar, MarkKind, Timeline
from twitchdesk.report.handout.time_marks import time_marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from twitchdesk.domain.handout import HandoutFacts
    from twitchdesk.domain.phrases import Value
    from twitchdesk.domain.summaries import DayCount
    from twitchdesk.report.handout.given import Given, Lore
    from twitchdesk.report.handout.page import Lane, TimeMark

WEEK: Final = 7
_EVERY_WEEK_UP_TO: Final = 42


def shown_days(facts: HandoutFacts) -> DateRange:
    """Return the days of the timeline: the last weeks of the period."""
    return DateRange.ending(facts.span.last, min(facts.span.days, TIMELINE_DAYS))


def timeline(given: Given, lore: Lore) -> Timeline:
    """Return the block."""
    days = shown_days(given.facts)
    bars = _bars(given, lore, days)
    rows, marks = lanes(given, lore, days), time_marks(given, lore, days)
    top = round_count(max((bar.count or 0 for bar in bars), default=0))
    heads, weeks = by_week(given, lore, days, bars, rows)
    is_empty = not marks and all(bar.count is None for bar in bars) and not any(map(_is_noted, rows))
    return Timeline(
        title=lore.words.said(f"part.{Section.TIMELINE}"),
        days=bars,
        top=top,
        scale=lore.words.said("course.scale", n=top),
        lanes=rows,
        marks=marks,
        weeks=_week_labels(given, days),
        legend=_legend(given, lore, bars, marks),
        summary=_summary(given, lore, days, bars),
        empty=lore.words.said("course.empty") if is_empty else "",
        week_heads=heads,
        by_week=weeks,
        happened=tuple(_happened(given, lore, days, mark) for mark in marks),
    )


def _is_noted(lane: Lane) -> bool:
    return any(value is not None for value in lane.values)


def _bars(given: Given, lore: Lore, days: DateRange) -> tuple[DayBar, ...]:
    known = {one.day: one for one in given.facts.known}
    return tuple(_bar(given, lore, day, known.get(day)) for day in days)


def _bar(given: Given, lore: Lore, day: date, known: DayCount | None) -> DayBar:
    said = given.dates.short(day)
    is_watched = day not in given.facts.unwatched
    if known is not None and known.count:
        # A twitch that was noticed all the same is shown; that there were no more is not known.
        key = "course.day" if is_watched else "course.day_unwatched_some"
        return DayBar(day, float(known.count), lore.words.said(key, day=said, n=known.count))
    if known is not None and is_watched:
        return DayBar(day, 0.0, lore.words.said("course.day_quiet", day=said))
    return DayBar(
        day, None, lore.words.said("course.day_unknown" if is_watched else "course.day_unwatched", day=said)
    )


def _week_labels(given: Given, days: DateRange) -> tuple[tuple[int, str], ...]:
    """Label the Mondays, in a long period every second; the first day where there is no Monday."""
    first = -days.first.weekday() % WEEK
    step = WEEK if days.days <= _EVERY_WEEK_UP_TO else 2 * WEEK
    places = range(first, days.days, step) if first < days.days else range(1)
    return tuple((place, given.dates.short(days.first + timedelta(days=place))) for place in places)


def _legend(
    given: Given, lore: Lore, bars: Sequence[DayBar], marks: Iterable[TimeMark]
) -> tuple[tuple[MarkKind | None, str], ...]:
    counts = {bar.count for bar in bars}
    said: list[tuple[MarkKind | None, str]] = []
    if None in counts:
        said.append((None, lore.words.said("course.legend_unknown")))
    if 0.0 in counts:
        said.append((None, lore.words.said("course.legend_quiet")))
    occurring = {mark.kind for mark in marks}
    said += [(kind, lore.words.said(f"mark.{kind.name.lower()}")) for kind in MarkKind if kind in occurring]
    return (*said, *((None, words) for words in _kept_back(given, lore)))


def _kept_back(given: Given, lore: Lore) -> list[str]:
    kept = [key for key in USUAL if is_habit_kept_back(key, given.choices.kept_back)]
    return [lore.words.said("course.kept_back", habit=lore.wording.said(f"habit.{key}")) for key in kept]


def _summary(given: Given, lore: Lore, days: DateRange, bars: Sequence[DayBar]) -> str:
    counts = [round(bar.count) for bar in bars if bar.count is not None]
    first, last = given.dates.short(days.first), given.dates.long(days.last)
    values: dict[str, Value] = {"first": first, "last": last, "all": days.days}
    if days.days == 1:
        return lore.words.said("course.summary_day", day=bars[0].words)
    if not counts:
        return lore.words.said("course.summary_unknown", **values)
    least, most = min(counts), max(counts)
    if not most:
        return lore.words.said("course.summary_quiet", n=len(counts), **values)
    key = "course.summary_same" if least == most else "course.summary"
    quiet = counts.count(0)
    return lore.words.said(key, n=len(counts), least=least, most=most, quiet=quiet, **values)


def _happened(given: Given, lore: Lore, days: DateRange, mark: TimeMark) -> str:
    first, last = (days.first + timedelta(days=place) for place in (mark.first, mark.last))
    values = {"kind": lore.words.said(f"mark.{mark.kind.name.lower()}"), "label": mark.words}
    if mark.first == mark.last:
        return lore.words.said("course.happened", day=given.dates.short(first), **values)
    return lore.words.said(
        "course.happened_over", first=given.dates.short(first), last=given.dates.short(last), **values
    )
