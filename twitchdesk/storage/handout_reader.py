# SPDX-License-Identifier: MIT
"""Adds up what a diary says for the handout."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any, Final

from twitchdesk.domain.daily import unwatched_days
from twitchdesk.domain.handout import (
    MEDICINE_EVENTS,
    OPEN_ENDED_EVENTS,
    RECENT_DAYS,
    TIMELINE_DAYS,
    HandoutFacts,
)
from twitchdesk.domain.one_line import one_line
from twitchdesk.domain.records import LifeEvent
from twitchdesk.domain.rhythm import RhythmFacts
from twitchdesk.domain.span import DateRange, days_from
from twitchdesk.domain.summaries import DayCount
from twitchdesk.storage import handout_days as days
from twitchdesk.storage import handout_details as details
from twitchdesk.storage import handout_places as places
from twitchdesk.storage.handout_damage import refuse_damage
from twitchdesk.storage.problems import StorageError, Trouble
from twitchdesk.storage.reader import DiaryReader
from twitchdesk.storage.rhythm_reader import RhythmReader
from twitchdesk.storage.shelves import UNREADABLE

_UNNAMED: Final = "?"


def read_handout(read: DiaryReader, span: DateRange, today: date) -> HandoutFacts:
    """Return what the diary says about ``span``; nothing in it is later than ``span.last`` or ``today``.

    Raises ``StorageError``.
    """
    *_, whole = handout_pieces(read, span, today)
    return whole


def handout_pieces(read: DiaryReader, span: DateRange, today: date) -> Iterator[HandoutFacts]:
    """Give the facts as they are read, so that a window can go on in between; the last one is whole.

    A diary that changes meanwhile is to be read again from the beginning. Raises as ``read_handout``.
    """
    try:
        yield from _pieces(read, span, today)
    except UNREADABLE as error:
        raise StorageError(Trouble.DAMAGED, read.file, "an entry cannot be read") from error


def _pieces(read: DiaryReader, span: DateRange, today: date) -> Iterator[HandoutFacts]:
    preferences = read.preferences()
    empty = HandoutFacts(today=today, span=span, day_starts_at=read.day_starts_at(), preferences=preferences)
    if span.first > today:
        yield empty
        return
    asked = DateRange(span.first, min(span.last, today))
    compared = _reaching_back(asked, 2 * RECENT_DAYS)
    counts = read.day_counts(asked.union(compared))
    facts = replace(
        empty,
        known=tuple(found for found in counts if found.day in asked),
        before=tuple(found for found in counts if found.day not in asked),
        unwatched=frozenset(day for day in unwatched_days(preferences) if day in asked.union(compared)),
        first_day=days.first_day(read, asked.last),
        first_twitch=days.first_twitch(read, asked.last),
        labels=days.labels(read, asked),
        events=_events(read, asked),
    )
    pieces: tuple[Callable[[], dict[str, Any]], ...] = (
        partial(days.coverage, read, asked, compared, counts),
        partial(_of_places, read, asked),
        partial(_of_words, read, asked),
        partial(_of_window, read, asked, counts),
    )
    for piece in pieces:
        yield facts
        facts = replace(facts, **piece())
    yield facts
    chosen, intensities = details.single_choices(read, asked)
    yield facts
    chosen = chosen.joined(details.several_choices(read, asked))
    facts = replace(facts, options=chosen.options, noted=chosen.noted, intensities=intensities)
    refuse_damage(read, facts)
    yield facts


def _reaching_back(span: DateRange, number: int) -> DateRange:
    """Return so many days up to the end of ``span``."""
    return DateRange(days_from(span.last, 1 - number), span.last)


def _of_places(read: DiaryReader, span: DateRange) -> dict[str, Any]:
    recent = DateRange(max(span.first, _reaching_back(span, RECENT_DAYS).first), span.last)
    recent_places = RhythmReader(read).places(recent)
    return {
        "places": places.uses(read, span, recent_places),
        "recent_places": recent_places,
        "areas": places.areas(read, span),
        "recent_areas": places.area_days(read, recent),
        "elsewhere": places.elsewhere(read, span),
    }


def _of_words(read: DiaryReader, span: DateRange) -> dict[str, Any]:
    notes, notes_in_all = details.notes(read, span)
    return {"lengths_s": details.lengths_s(read, span), "notes": notes, "notes_in_all": notes_in_all}


def _of_window(read: DiaryReader, span: DateRange, counts: tuple[DayCount, ...]) -> dict[str, Any]:
    """Return what the timeline, the hours and the exposures are drawn from."""
    least = _reaching_back(span, 2 * RECENT_DAYS).first
    first = max(_reaching_back(span, TIMELINE_DAYS).first, min(span.first, least))
    window, rhythm = DateRange(first, span.last), RhythmReader(read)
    known = (found for found in counts if found.day in window)
    return {
        "rhythm": RhythmFacts().with_span(window, known, rhythm.hours(window), rhythm.places(window)),
        "habit_days": read.habit_days(window),
        "last_caffeine": days.last_caffeine(read, window),
        "exercise_load": days.exercise_load(read, window),
    }


def _events(read: DiaryReader, span: DateRange) -> tuple[LifeEvent, ...]:
    until = read.life_events(DateRange(date.min, span.last))
    wanted = [event for event in until if _is_in(span, event) or event.event in MEDICINE_EVENTS]
    return tuple(_named(_as_known_by(span.last, event)) for event in wanted)


def _is_in(span: DateRange, event: LifeEvent) -> bool:
    is_running = event.last_day is None and event.event in OPEN_ENDED_EVENTS
    return is_running or (event.last_day or event.day) >= span.first


def _as_known_by(last: date, event: LifeEvent) -> LifeEvent:
    if event.last_day is None or event.last_day <= last:
        return event
    # Seen from that day its end is still to come.
    return replace(event, last_day=None if event.event in OPEN_ENDED_EVENTS else last)


def _named(event: LifeEvent) -> LifeEvent:
    # A name of marks that nobody sees would be a blank on paper: what kind it is says more.
    return replace(event, label=one_line(event.label) or one_line(event.event) or _UNNAMED)
