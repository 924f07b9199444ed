# SPDX-License-Identifier: MIT
"""The map of the body: places, areas, and how they are found."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from twitchdesk.domain.basis import Basis
from twitchdesk.domain.place_search import Row, find, row_words

_NAME_COST, _ALIAS_COST, _AREA_COST, _MUSCLE_COST = 0, 1, 1, 4


class Side(StrEnum):
    """Name a side of the person's own body."""

    LEFT = "left"
    RIGHT = "right"
    MIDLINE = "midline"

    @property
    def other(self) -> "Side":
        """Return the opposite side; the midline is its own opposite."""
        return {Side.LEFT: Side.RIGHT, Side.RIGHT: Side.LEFT, Side.MIDLINE: Side.MIDLINE}[self]


class View(StrEnum):
    """Name a view of the whole figure."""

    FRONT = "front"
    BACK = "back"


class Inset(StrEnum):
    """Name a close-up beside the figure."""

    FACE = "face"
    MOUTH = "mouth"
    HAND = "hand"
    FOOT = "foot"


class Segment(StrEnum):
    """Name the part of the nervous system that serves a place (innervation, not skin position)."""

    BULBAR_CRANIAL = "bulbar_cranial"
    CERVICAL = "cervical"
    THORACIC = "thoracic"
    LUMBOSACRAL = "lumbosacral"


class RuleGroup(StrEnum):
    """Name the group by which the check tells places apart."""

    EYELID = "eyelid"
    FACE_OTHER = "face_other"
    BULBAR_MOTOR = "bulbar_motor"
    LIMB = "limb"
    AXIAL = "axial"


@dataclass(frozen=True, slots=True)
class Place:
    """Describe one region of the body map; "left" is always the person's own left."""

    id: str
    base_id: str
    base_name: str
    side: Side
    spoken: str
    views: frozenset[View]
    inset: Inset | None
    parent_area: str
    body_unit: str
    segment: Segment
    muscles: tuple[str, ...]
    rule_group: RuleGroup
    visible_default: bool
    aliases: tuple[str, ...]
    basis: Basis

    @property
    def name(self) -> str:
        """Return the name for lists, the side last: "Calf (upper), left"."""
        return self.base_name if self.side is Side.MIDLINE else f"{self.base_name}, {self.side.value}"

    @property
    def short(self) -> str:
        """Return the name for labels, side first: "Left calf, upper"."""
        words = self.spoken.replace("your ", "the ").removeprefix("Your ").removeprefix("The ")
        return words[:1].upper() + words[1:]

    @property
    def muscle_line(self) -> str:
        """Return the main muscles in one line."""
        return "; ".join(self.muscles)


@dataclass(frozen=True, slots=True)
class Area:
    """Describe one coarse area of the whole-day mode."""

    id: str
    base_name: str
    side: Side
    spoken: str
    aliases: tuple[str, ...]
    basis: Basis

    @property
    def name(self) -> str:
        """Return the name for lists, the side last: "Thigh, left"."""
        return self.base_name if self.side is Side.MIDLINE else f"{self.base_name}, {self.side.value}"


@dataclass(frozen=True, slots=True)
class PlaceAnatomy:
    """Hold what only the handout, the export and the info bubble need of a place (both sides share it)."""

    base_id: str
    roots: str
    nerve: str
    snomed_site: str
    snomed_term: str
    snomed_fit: str
    note: str
    seed_refs: str
    basis: Basis


@dataclass(frozen=True, slots=True)
class Anatomy:
    """Hold roots, nerves and codes by base id."""

    by_base: Mapping[str, PlaceAnatomy]

    def of(self, place: Place) -> PlaceAnatomy:
        """Return the anatomy of ``place``."""
        return self.by_base[place.base_id]


@dataclass(frozen=True, slots=True)
class Body:
    """Hold all places and areas in their fixed order."""

    places: tuple[Place, ...]
    areas: tuple[Area, ...]
    by_id: Mapping[str, Place] = field(init=False, repr=False, compare=False)
    area_by_id: Mapping[str, Area] = field(init=False, repr=False, compare=False)
    _rows: tuple[Row, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_id", MappingProxyType({place.id: place for place in self.places}))
        object.__setattr__(self, "area_by_id", MappingProxyType({area.id: area for area in self.areas}))
        object.__setattr__(self, "_rows", self._search_rows())

    def search(self, text: str, limit: int = 8, *, include_hidden: bool = False) -> tuple[Place, ...]:
        """Return the places that match every word of ``text``, best first, at most ``limit``.

        Words match by their beginning, in any order, in English or German, whatever their case and accents;
        "l", "left", "links", "r", "right", "rechts" pick the side.
        """
        found = (self.places[position] for position in find(self._rows, text))
        shown = [place for place in found if place.visible_default or include_hidden]
        return tuple(shown[:limit])

    def mirror_of(self, place: Place) -> Place:
        """Return the same place on the other side; a midline place is its own mirror."""
        if place.side is Side.MIDLINE:
            return place
        return self.by_id[f"{place.base_id}_{place.side.other.value}"]

    def places_in(self, area_id: str) -> tuple[Place, ...]:
        """Return the places of one coarse area, in order."""
        return tuple(place for place in self.places if place.parent_area == area_id)

    def area_of(self, place: Place) -> Area:
        """Return the coarse area ``place`` belongs to."""
        return self.area_by_id[place.parent_area]

    def _search_rows(self) -> tuple[Row, ...]:
        words: dict[str, dict[str, int]] = {}
        for place in self.places:
            if place.base_id not in words:
                area = self.area_of(place)
                texts = [(_NAME_COST, place.base_name), (_AREA_COST, area.base_name)]
                texts += [(_AREA_COST, alias) for alias in area.aliases]
                texts += [(_ALIAS_COST, alias) for alias in place.aliases]
                texts += [(_MUSCLE_COST, muscle) for muscle in place.muscles]
                words[place.base_id] = row_words(texts)
        return tuple(Row(place.side.value, words[place.base_id]) for place in self.places)
