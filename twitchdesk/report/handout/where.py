# SPDX-License-Identifier: MIT
"""Where it twitched in the recent days: places, areas of whole-day entries, segments and muscle groups."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from twitchdesk.domain.body import RuleGroup, Segment, Side
from twitchdesk.domain.span import days_from
from twitchdesk.report.handout.course import recent_span
from twitchdesk.report.handout.saying import in_sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from twitchdesk.domain.body import Area, Body, Place
    from twitchdesk.domain.handout import HandoutFacts
    from twitchdesk.knowledge.handout_rules import SeveralRule

    Days = frozenset[date]

NO_DAYS: Final[Days] = frozenset()
_FACE: Final = "face"


@dataclass(frozen=True, slots=True)
class Recent:
    """The recent days with a twitch by place and by area of whole-day entries, as the diary names them."""

    places: Mapping[str, Days]
    areas: Mapping[str, Days]

    def of_place(self, place: Place) -> Days:
        """Return the days of a place, those of its whole area with them."""
        return self.places.get(place.id, NO_DAYS) | self.areas.get(place.parent_area, NO_DAYS)


@dataclass(frozen=True, slots=True)
class Site:
    """A place or area as it is named inside a sentence, its recent days, and its first day ever.

    ``days`` is None for a place in the person's own words, whose days are not counted one by one; its days of
    the whole period are in ``in_period``.
    """

    words: str
    days: int | None
    first: date | None = None
    in_period: int = 0


@dataclass(frozen=True, slots=True)
class SegmentDays:
    """The days of one segment by side; ``any_side`` holds also days whose side was not noted."""

    by_side: Mapping[Side, Days]
    any_side: Days


def recent_of(facts: HandoutFacts) -> Recent:
    """Return where it twitched in the recent days."""
    return Recent(
        _by_name((found.place, found.day) for found in facts.recent_places),
        _by_name((found.area, found.day) for found in facts.recent_areas if found.level > 0),
    )


def _by_name(found: Iterable[tuple[str, date]]) -> dict[str, Days]:
    days: dict[str, set[date]] = defaultdict(set)
    for name, day in found:
        days[name].add(day)
    return {name: frozenset(which) for name, which in days.items()}


def segments_of(recent: Recent, body: Body) -> dict[Segment, SegmentDays]:
    """Return the days of each segment, each day once; an area counts in all the segments it holds.

    An area over both sides counts for no side: which one it was, nobody noted.
    """
    sides: dict[tuple[Segment, Side], Days] = defaultdict(frozenset)
    whole: dict[Segment, Days] = defaultdict(frozenset)
    for place in body.places:
        days = recent.places.get(place.id, NO_DAYS)
        sides[place.segment, place.side] |= days
        whole[place.segment] |= days
    for area in body.areas:
        days = recent.areas.get(area.id, NO_DAYS)
        held = body.places_in(area.id)
        side = one_side(held)
        for segment in {place.segment for place in held}:
            whole[segment] |= days
            if side is not None:
                sides[segment, side] |= days
    return {
        segment: SegmentDays({side: sides[segment, side] for side in Side}, whole[segment])
        for segment in Segment
    }


def one_side(places: tuple[Place, ...]) -> Side | None:
    """Return the one side that places lie on, None when they lie on several."""
    sides = {place.side for place in places}
    return sides.pop() if len(sides) == 1 else None


def sites_of(facts: HandoutFacts, recent: Recent, body: Body) -> tuple[Site, ...]:
    """Return each place and area with a recent twitch, the most days first, places in own words last.

    An area is not named beside a place of it that has as many days: the entry says nothing more.
    """
    firsts = _firsts(facts)
    found = [
        Site(place_name(name, body), len(days), _first_of_place(name, firsts, body))
        for name, days in recent.places.items()
    ]
    for name, days in recent.areas.items():
        held = {place.id for place in body.places_in(name)}
        if len(days) > max((len(recent.places.get(place, NO_DAYS)) for place in held), default=0):
            earliest = [firsts[each] for each in (name, *held) if each in firsts]
            found.append(Site(area_words(name, body), len(days), min(earliest, default=None)))
    found.sort(key=lambda site: (-(site.days or 0), site.words))
    span = recent_span(facts)
    own = sorted((use for use in facts.elsewhere if use.last in span), key=lambda use: (-use.days, use.words))
    return (*found, *(Site(quoted(use.words), None, use.first, use.days) for use in own))


def _firsts(facts: HandoutFacts) -> dict[str, date]:
    return {use.area: use.first for use in facts.areas} | {use.place: use.first for use in facts.places}


def _first_of_place(name: str, firsts: Mapping[str, date], body: Body) -> date | None:
    place = body.by_id.get(name)
    names = (name,) if place is None else (name, place.parent_area)
    return min((firsts[each] for each in names if each in firsts), default=None)


def new_sites(sites: Iterable[Site], facts: HandoutFacts, rule: SeveralRule) -> tuple[Site, ...]:
    """Return the sites that began in the recent days, long enough after the first twitch of all.

    One day at a place is a stray flicker, no new place.
    """
    if facts.first_twitch is None:
        return ()
    since = max(recent_span(facts).first, days_from(facts.first_twitch, rule.new_after_days))
    # Of a place that began in the recent days all days of the period are recent ones.
    return tuple(
        site for site in sites if _began(site, since) and (site.days or site.in_period) >= rule.active_days
    )


def _began(site: Site, since: date) -> bool:
    return site.first is not None and site.first >= since


def are_several_groups(recent: Recent, body: Body, rule: SeveralRule) -> bool:
    """Tell whether muscles of several groups that have nothing to do with one another are active.

    An eyelid alone does not count as the face; the same muscle on both sides is one segment.
    """
    units = _active_units(recent, body, rule.active_days)
    segments = _active_segments(recent, body, rule.active_days, units)
    return (len(segments) >= rule.segments and len(units) >= rule.units) or len(units) >= rule.units_alone


def _active_units(recent: Recent, body: Body, least: int) -> set[str]:
    days: dict[str, Days] = defaultdict(frozenset)
    for place in body.places:
        days[place.body_unit] |= recent.of_place(place)
    units = {unit for unit, when in days.items() if len(when) >= least}
    return units - {_FACE} if _is_eyelid_alone(recent, body, least) else units


def _is_eyelid_alone(recent: Recent, body: Body, least: int) -> bool:
    active = [
        place for place in body.places if place.body_unit == _FACE and len(recent.of_place(place)) >= least
    ]
    return bool(active) and all(place.rule_group is RuleGroup.EYELID for place in active)


def _active_segments(recent: Recent, body: Body, least: int, units: set[str]) -> set[Segment]:
    segments = {
        place.segment
        for place in body.places
        if place.body_unit in units and len(recent.places.get(place.id, NO_DAYS)) >= least
    }
    active = (area.id for area in body.areas if len(recent.areas.get(area.id, NO_DAYS)) >= least)
    possible = [{one.segment for one in body.places_in(area) if one.body_unit in units} for area in active]
    for some in sorted(possible, key=len):
        # Which segment of an area it was, nobody noted: it adds one only when none of them is there yet.
        segments |= set() if segments & some else set(sorted(some)[:1])
    return segments


def place_name(name: str, body: Body) -> str:
    """Return the name of a place inside a sentence; one that is not on the map stands in quotes."""
    place = body.by_id.get(name)
    return quoted(name) if place is None else place_words(place)


def place_words(place: Place) -> str:
    """Return the name of a place inside a sentence: "the left calf, upper"."""
    return _spoken(place.spoken)


def area_words(name: str, body: Body) -> str:
    """Return the name of an area inside a sentence; one that this version does not know stands in quotes."""
    area: Area | None = body.area_by_id.get(name)
    return quoted(name) if area is None else _spoken(area.spoken)


def _spoken(words: str) -> str:
    return in_sentence(words.replace("Your ", "the ").replace("your ", "the "))


def quoted(words: str) -> str:
    """Return somebody's own words in quotation marks."""
    return f"“{words}”"
