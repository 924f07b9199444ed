"""Facts, choices and lore for the blocks of the handout."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest

from twitchdesk.domain.handout import AreaDay, AreaUse, HandoutFacts, PlaceUse
from twitchdesk.domain.handout_choices import HandoutChoices
from twitchdesk.domain.rhythm import PlaceDay, RhythmFacts
from twitchdesk.domain.span import DateRange
from twitchdesk.domain.summaries import DayCount
from twitchdesk.knowledge.handout_rules import load_handout_rules
from twitchdesk.knowledge.life_events import load_life_events
from twitchdesk.knowledge.load import load_anatomy, load_knowledge
from twitchdesk.knowledge.medicine_classes import MedicineClasses
from twitchdesk.knowledge.wording import load_handout_words
from twitchdesk.report.handout.given import Given, Lore

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 20, 40, tzinfo=UTC)
MakeFacts = Callable[..., HandoutFacts]
MakeGiven = Callable[..., Given]


def ago(days: int) -> date:
    """Return the day so many days before today."""
    return TODAY - timedelta(days=days)


@pytest.fixture(scope="session")
def lore(resources: Path) -> Lore:
    """Return what the program knows beside the diary; no class of medicine is marked."""
    known = load_knowledge(resources)
    return Lore(
        body=known.body,
        anatomy=load_anatomy(resources),
        habits=known.habits,
        fields=known.fields,
        events=load_life_events(resources),
        pattern_habits=known.pattern_habits,
        medicines=MedicineClasses(()),
        words=load_handout_words(resources),
        wording=known.phrases,
        rules=load_handout_rules(resources),
    )


@pytest.fixture(scope="session")
def facts() -> MakeFacts:
    """Return what makes facts of a diary, see ``facts_of``."""
    return facts_of


def facts_of(
    twitched: Mapping[str, Iterable[int]] | None = None,
    *,
    quiet: Iterable[int] = (),
    whole_days: Mapping[str, Iterable[int]] | None = None,
    days: int = 84,
    **others: Any,
) -> HandoutFacts:
    """Return the facts of a diary whose period is the last ``days``; days are told as days ago.

    ``twitched`` says for each place when it twitched, ``whole_days`` the same for areas (level 2), ``quiet``
    which days were seen to be quiet; those are all that was logged. ``others`` are fields of the facts.
    """
    places = {place: {ago(n) for n in when} for place, when in (twitched or {}).items()}
    areas = {area: {ago(n) for n in when} for area, when in (whole_days or {}).items()}
    span = DateRange(ago(days - 1), TODAY)
    recent = DateRange(max(span.first, ago(27)), TODAY)
    counts = _counts(places, areas, {ago(n) for n in quiet})
    twitch_days = sorted(day for day, found in counts.items() if found.count)
    by_day = {
        day: tuple(PlaceDay(day, place, 1) for place in places if day in places[place]) for day in counts
    }
    found = HandoutFacts(
        today=TODAY,
        span=span,
        day_starts_at=time(4),
        first_day=min(counts, default=None),
        first_twitch=twitch_days[0] if twitch_days else None,
        known=tuple(count for day, count in sorted(counts.items()) if day in span),
        before=tuple(count for day, count in sorted(counts.items()) if ago(56) < day < span.first),
        logged_days=sum(day in span for day in counts),
        logged_recent=frozenset(day for day in counts if day > ago(56)),
        entries=sum(found.entries for day, found in counts.items() if day in span),
        places=tuple(_use(place, when, span, recent) for place, when in places.items()),
        recent_places=tuple(one for day in sorted(by_day) if day in recent for one in by_day[day]),
        areas=tuple(
            AreaUse(area, min(when), max(when), sum(day in span for day in when))
            for area, when in areas.items()
        ),
        recent_areas=tuple(
            AreaDay(day, area, 2) for area, when in areas.items() for day in sorted(when) if day in recent
        ),
        rhythm=RhythmFacts(known=counts, places={day: found for day, found in by_day.items() if found}),
    )
    return replace(found, **others)


def _counts(
    places: Mapping[str, set[date]], areas: Mapping[str, set[date]], quiet: set[date]
) -> dict[date, DayCount]:
    counts = {day: DayCount(day, 1, 0, quiet=True) for day in quiet}
    for day in set().union(*places.values(), *areas.values()):
        entries = sum(day in when for when in places.values())
        whole = any(day in when for when in areas.values())
        counts[day] = DayCount(day, entries + whole, entries + 5 * whole, whole_day=whole)
    return counts


def _use(place: str, when: set[date], span: DateRange, recent: DateRange) -> PlaceUse:
    in_span = sum(day in span for day in when)
    return PlaceUse(place, min(when), max(when), in_span, sum(day in recent for day in when), in_span)


@pytest.fixture(scope="session")
def given() -> MakeGiven:
    """Return what makes what a handout is made from: ``given(facts, choices)`` and other fields of it."""

    def make(facts: HandoutFacts, choices: HandoutChoices | None = None, **others: Any) -> Given:
        made = Given(facts, choices or HandoutChoices(), NOW, "0.1.0")
        return replace(made, **others)

    return make
