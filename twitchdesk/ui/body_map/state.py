# SPDX-License-Identifier: MIT
"""What the body map shows, worked out from counts: heat, words, recent places and the list twin."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from twitchdesk.domain.body import Body, Place
from twitchdesk.domain.span import DateRange

if TYPE_CHECKING:
    # Only their names are needed here, and the first paint waits for this module.
    from twitchdesk.domain.records import DaySummary
    from twitchdesk.knowledge.twitch_fields import Level

HEAT_STEPS: Final = 5
# The step of an area that was watched without a twitch, which is not the same as "not noted" (0).
NONE_SEEN: Final = -1
RECENT_MOST: Final = 5


class Reach(IntEnum):
    """How many days up to the day shown the heat adds up."""

    DAY = 1
    WEEK = 7
    MONTH = 28
    QUARTER = 90


# The lowest count of each heat step. Fixed for each reach, so that a colour means the same every day.
_FLOORS: Final = {
    Reach.DAY: (1, 2, 4, 7, 12),
    Reach.WEEK: (1, 3, 7, 14, 28),
    Reach.MONTH: (1, 5, 14, 28, 56),
    Reach.QUARTER: (1, 10, 30, 60, 120),
}


@dataclass(frozen=True, slots=True)
class PlaceState:
    """A place as the map shows it: ``step`` 0 (never) to 5, ``words`` for hovering, ``caption`` muscles."""

    id: str
    name: str
    step: int
    count: int
    words: str
    caption: str
    tally: str

    @property
    def line(self) -> str:
        """Everything said about the place in one line."""
        named = f"{self.words} — {self.caption}" if self.caption else self.words
        return " · ".join(part for part in (named, self.tally) if part)


@dataclass(frozen=True, slots=True)
class Recent:
    """One of the last places, with the digit that logs it again."""

    digit: int
    place: str
    name: str


@dataclass(frozen=True, slots=True)
class LegendStep:
    """One step of the legend and its words ("2–3")."""

    step: int
    words: str


@dataclass(frozen=True, slots=True)
class MapState:
    """All that the map shows. ``places`` holds only the places that are switched on, in their order."""

    reach: Reach
    reach_words: str
    places: Mapping[str, PlaceState]
    recent: tuple[Recent, ...] = ()
    legend: tuple[LegendStep, ...] = ()
    summary: str = ""
    read_only: bool = False
    hidden: frozenset[str] = field(default=frozenset())

    @property
    def rows(self) -> tuple[PlaceState, ...]:
        """The lines of the list twin: each place, or in the whole-day mode each area once."""
        first: dict[str, PlaceState] = {}
        for shown in self.places.values():
            first.setdefault(shown.name, shown)
        return tuple(first.values())


def span_of(reach: Reach, day: date) -> DateRange:
    """Return the days that the heat of ``reach`` adds up, the last of them ``day``."""
    return DateRange.ending(day, int(reach))


def heat_step(count: int, reach: Reach) -> int:
    """Return the heat step of a count, 0 for none to 5."""
    return sum(count >= floor for floor in _FLOORS[reach])


def level_step(level: int) -> int:
    """Return the heat step of a whole-day level: ``NONE_SEEN`` for 0, else 2 to 5."""
    return min(level + 1, HEAT_STEPS) if level else NONE_SEEN


def legend_of(reach: Reach) -> tuple[LegendStep, ...]:
    """Return the five steps with the counts they stand for."""
    floors = _FLOORS[reach]
    tops = (*(floor - 1 for floor in floors[1:]), None)
    return tuple(
        LegendStep(step, _between(low, top))
        for step, (low, top) in enumerate(zip(floors, tops, strict=True), 1)
    )


def _between(low: int, top: int | None) -> str:
    if top is None:
        return f"{low}+"
    return str(low) if low == top else f"{low}–{top}"


def reach_words(reach: Reach, *, today: bool) -> str:
    """Return how a range is called: "today", "that day" or "in 7 days"."""
    if reach is Reach.DAY:
        return "today" if today else "that day"
    return f"in {int(reach)} days"


def shown_places(body: Body, *, pelvic_floor: bool) -> tuple[Place, ...]:
    """Return the places that are switched on."""
    return tuple(place for place in body.places if place.visible_default or pelvic_floor)


def map_state(
    body: Body,
    counts: Iterable[tuple[str, int]],
    reach: Reach = Reach.DAY,
    *,
    today: bool = True,
    recent: Iterable[str] = (),
    pelvic_floor: bool = False,
    read_only: bool = False,
    quiet: bool = False,
) -> MapState:
    """Return what the map shows for counts by place; places without a count have none."""
    by_place = dict(counts)
    when = reach_words(reach, today=today)
    shown = shown_places(body, pelvic_floor=pelvic_floor)
    places = {place.id: _place_state(place, by_place.get(place.id, 0), reach, when) for place in shown}
    return MapState(
        reach=reach,
        reach_words=when,
        places=MappingProxyType(places),
        recent=_recent(body, recent, places),
        legend=legend_of(reach),
        summary=_summary(by_place, places, when, quiet=quiet),
        read_only=read_only,
        hidden=frozenset(place.id for place in body.places) - places.keys(),
    )


def whole_day_state(
    body: Body,
    summary: DaySummary | None,
    levels: tuple[Level, ...],
    *,
    pelvic_floor: bool = False,
    read_only: bool = False,
) -> MapState:
    """Return what the map shows in the whole-day mode: the level of each area over all its places."""
    known = {one.area: one.level for one in summary.levels} if summary else {}
    noted = f"{len(known)} of {len(body.areas)} areas noted"
    places = {}
    for place in shown_places(body, pelvic_floor=pelvic_floor):
        area, level = body.area_of(place), known.get(place.parent_area)
        said = "not noted" if level is None else f"{levels[level].label} ({levels[level].hint})"
        step = 0 if level is None else level_step(level)
        places[place.id] = PlaceState(place.id, area.name, step, level or 0, area.spoken, "", said)
    return MapState(
        reach=Reach.DAY,
        reach_words="over the whole day",
        places=MappingProxyType(places),
        legend=tuple(LegendStep(level_step(level.level), level.label) for level in levels),
        summary=noted if known else "Click an area to raise its level.",
        read_only=read_only,
        hidden=frozenset(place.id for place in body.places) - places.keys(),
    )


def _place_state(place: Place, count: int, reach: Reach, when: str) -> PlaceState:
    return PlaceState(
        id=place.id,
        name=place.short,
        step=heat_step(count, reach),
        count=count,
        words=place.spoken,
        caption=place.muscle_line,
        tally=f"{count} {when}" if count else "",
    )


def _recent(body: Body, recent: Iterable[str], shown: Mapping[str, PlaceState]) -> tuple[Recent, ...]:
    known = [place for place in recent if place in shown][:RECENT_MOST]
    return tuple(Recent(digit, place, body.by_id[place].short) for digit, place in enumerate(known, 1))


def _summary(by_place: Mapping[str, int], shown: Mapping[str, PlaceState], when: str, *, quiet: bool) -> str:
    marked = [count for place, count in by_place.items() if count and place in shown]
    if not marked:
        return "Quiet day" if quiet else f"Nothing logged {when}"
    where = "1 place" if len(marked) == 1 else f"{len(marked)} places"
    # No total: an entry with two places would count twice here and once at the head of the page.
    return f"Logged in {where} {when}"
