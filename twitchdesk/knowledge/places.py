# SPDX-License-Identifier: MIT
"""``places.toml``, ``areas.toml`` and ``anatomy.toml`` as a ``Body`` and its ``Anatomy``."""

from collections.abc import Container, Iterable
from enum import StrEnum
from pathlib import Path

from twitchdesk.domain.body import (
    Anatomy,
    Area,
    Body,
    Inset,
    Place,
    PlaceAnatomy,
    RuleGroup,
    Segment,
    Side,
    View,
)
from twitchdesk.knowledge.entry import Entry, read_entries
from twitchdesk.knowledge.errors import KnowledgeError
from twitchdesk.knowledge.sources import load_sources


class _Sides(StrEnum):
    PAIR = "pair"
    MIDLINE = "midline"


class _Views(StrEnum):
    FRONT = "front"
    BACK = "back"
    BOTH = "both"


_VIEWS = {
    _Views.FRONT: frozenset({View.FRONT}),
    _Views.BACK: frozenset({View.BACK}),
    _Views.BOTH: frozenset({View.FRONT, View.BACK}),
}
_PAIR = (Side.LEFT, Side.RIGHT)


def load_body(resources: Path) -> Body:
    """Return the map of the body: 90 places and 27 areas, in the order of the files.

    Raises:
        KnowledgeError: a file is missing or an entry is wrong.
    """
    sources = load_sources(resources)
    areas = [area for entry in read_entries(resources, "areas.toml") for area in _areas(entry, sources)]
    _refuse_twins("areas.toml", (area.id for area in areas))
    known = {area.id for area in areas}
    places = [
        place for entry in read_entries(resources, "places.toml") for place in _places(entry, sources, known)
    ]
    _refuse_twins("places.toml", (place.id for place in places))
    return Body(tuple(places), tuple(areas))


def load_anatomy(resources: Path) -> Anatomy:
    """Return roots, nerves and codes of each base of ``places.toml``; not needed at start-up.

    Raises:
        KnowledgeError: the file is missing, an entry is wrong, or the bases are not those of ``places.toml``.
    """
    sources = load_sources(resources)
    found = {entry.name: _anatomy(entry, sources) for entry in read_entries(resources, "anatomy.toml")}
    bases = {entry.name for entry in read_entries(resources, "places.toml")}
    for base in sorted(bases ^ found.keys()):
        raise KnowledgeError("anatomy.toml", base, "places.toml and anatomy.toml must hold the same entries.")
    return Anatomy(found)


def _refuse_twins(file: str, ids: Iterable[str]) -> None:
    seen = set()
    for name in ids:
        if name in seen:
            raise KnowledgeError(file, name, "this id is there twice.")
        seen.add(name)


def _sides(entry: Entry, default: _Sides) -> tuple[Side, ...]:
    return _PAIR if entry.member("sides", _Sides, default) is _Sides.PAIR else (Side.MIDLINE,)


def _id(name: str, side: Side) -> str:
    return name if side is Side.MIDLINE else f"{name}_{side.value}"


def _areas(entry: Entry, sources: Container[str]) -> list[Area]:
    sides = _sides(entry, _Sides.MIDLINE)
    name, spoken, basis = entry.text("name"), entry.text("spoken"), entry.basis(sources)
    aliases = tuple(entry.text("aliases", "").split())
    entry.close()
    return [
        Area(_id(entry.name, side), name, side, spoken.replace("{side}", side.value), aliases, basis)
        for side in sides
    ]


def _places(entry: Entry, sources: Container[str], areas: Container[str]) -> list[Place]:
    sides = _sides(entry, _Sides.PAIR)
    name, spoken = entry.text("name"), entry.text("spoken")
    views = _VIEWS[entry.member("views", _Views)]
    inset = entry.member("inset", Inset) if entry.has("inset") else None
    area, unit = entry.text("area"), entry.text("unit")
    segment, group = entry.member("segment", Segment), entry.member("group", RuleGroup)
    muscles, aliases = entry.texts("muscles"), entry.text("aliases")
    hidden, basis = entry.flag("hidden"), entry.basis(sources)
    entry.close()
    if not muscles:
        entry.refuse("“muscles” is missing.")
    for side in sides:
        if area.replace("*", side.value) not in areas:
            entry.refuse(f"the area “{area}” is not in areas.toml.")
    return [
        Place(
            id=_id(entry.name, side),
            base_id=entry.name,
            base_name=name,
            side=side,
            spoken=spoken.replace("{side}", side.value),
            views=views,
            inset=inset,
            parent_area=area.replace("*", side.value),
            body_unit=unit.replace("*", side.value),
            segment=segment,
            muscles=muscles,
            rule_group=group,
            visible_default=not hidden,
            aliases=tuple(aliases.split()),
            basis=basis,
        )
        for side in sides
    ]


def _anatomy(entry: Entry, sources: Container[str]) -> PlaceAnatomy:
    anatomy = PlaceAnatomy(
        base_id=entry.name,
        roots=entry.text("roots"),
        nerve=entry.text("nerve"),
        snomed_site=entry.text("snomed_site"),
        snomed_term=entry.text("snomed_term"),
        snomed_fit=entry.text("snomed_fit"),
        note=entry.text("note", ""),
        seed_refs=entry.text("seed_refs", ""),
        basis=entry.basis(sources),
    )
    entry.close()
    return anatomy
