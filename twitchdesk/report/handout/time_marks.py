# SPDX-License-Identifier: MIT
"""The marks above the timeline: what happened, from which day to which."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twitchdesk.domain.handout import MEDICINE_STARTED, MEDICINE_STOPPED
from twitchdesk.knowledge.life_events import Compare
from twitchdesk.report.handout.page import MarkKind, TimeMark

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from twitchdesk.domain.records import LifeEvent
    from twitchdesk.domain.span import DateRange
    from twitchdesk.report.handout.given import Given, Lore

_KINDS: Final = {
    "illness": MarkKind.ILLNESS,
    "travel": MarkKind.TRAVEL,
    "plan": MarkKind.PLAN,
    MEDICINE_STARTED: MarkKind.MEDICINE,
    MEDICINE_STOPPED: MarkKind.MEDICINE,
}
_ORDER: Final = tuple(MarkKind)


def time_marks(given: Given, lore: Lore, days: DateRange) -> tuple[TimeMark, ...]:
    """Return the marks that share a day with ``days``, cut to them, by day and kind."""
    found = (*_events(given, lore, days), *_checks(given, lore, days), *_steps(given, days))
    order = {kind: place for place, kind in enumerate(_ORDER)}
    return tuple(sorted(found, key=lambda mark: (mark.first, order[mark.kind], mark.last, mark.words)))


def last_day_of(event: LifeEvent, lore: Lore) -> date | None:
    """Return the last day of an event, None while it runs: one judged by its own days runs until it ends."""
    if event.last_day is not None or event.event == MEDICINE_STOPPED:
        return event.last_day or event.day
    return None if lore.events.of(event.event).compare is Compare.DURING else event.day


def _events(given: Given, lore: Lore, days: DateRange) -> Iterator[TimeMark]:
    for event in given.facts.events:
        kind = _KINDS.get(event.event, MarkKind.OTHER)
        last = last_day_of(event, lore)
        if kind is MarkKind.MEDICINE and event.last_day is None:
            # What changes is the day it began; that it goes on stands among the medicines.
            last = event.day
        words = event.label.strip()
        if kind is MarkKind.MEDICINE:
            words = lore.words.said(f"course.{event.event}", label=words)
        yield from _cut(kind, event.day, last, words, days)


def _checks(given: Given, lore: Lore, days: DateRange) -> Iterator[TimeMark]:
    for week in given.check.weeks:
        yield from _cut(MarkKind.CHECK_IN, week.day, week.day, lore.words.said("course.check_in"), days)
    for visit in given.check.assessments:
        words = visit.role.strip() or lore.words.said("course.visit")
        yield from _cut(MarkKind.VISIT, visit.day, visit.day, words, days)


def _steps(given: Given, days: DateRange) -> Iterator[TimeMark]:
    for step in given.plan.steps:
        yield from _cut(MarkKind.PLAN, step.first, step.last, step.label, days)


def _cut(kind: MarkKind, first: date, last: date | None, words: str, days: DateRange) -> Iterator[TimeMark]:
    end = days.last if last is None else min(last, days.last)
    begin = max(first, days.first)
    if begin <= end:
        yield TimeMark(kind, (begin - days.first).days, (end - days.first).days, words)
