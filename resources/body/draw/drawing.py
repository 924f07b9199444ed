"""What a view is drawn from: outlines, shapes in order of precedence and fine lines."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np

from resources.body.draw.curve import Landmarks, landmarks

MIDLINE_PLACES = frozenset({"lips", "chin", "tongue", "throat", "scalp_back", "pelvic_floor"})

GAP = 2.2
"""Skin between two muscles, in figure units (about 1.2 px at the default size)."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A closed curve that claims skin for a place; earlier shapes win where two overlap."""

    place: str
    marks: Landmarks
    drawn: bool
    gap: float


@dataclass(frozen=True, slots=True)
class Stroke:
    """A fine line; ``ring`` closes it, ``strong`` makes it heavier."""

    marks: Landmarks
    strong: bool
    ring: bool


@dataclass(frozen=True, slots=True)
class Drawing:
    """The right half of one view; the left half is its mirror image."""

    view: str
    width: int
    height: int
    outlines: list[Landmarks]
    shapes: list[Shape]
    strokes: list[Stroke]
    anchors: dict[str, tuple[float, float]] = field(default_factory=dict)
    optional: list[Shape] = field(default_factory=list)
    cell: float = 0.5
    reach: float = 30.0


@dataclass(frozen=True, slots=True)
class Placing:
    """Scale, turn (degrees, clockwise on the page) and shift from one drawing into another."""

    scale: float = 1.0
    turn: float = 0.0
    x: float = 0.0
    y: float = 0.0
    flip: bool = False

    def marks(self, marks: Landmarks) -> Landmarks:
        """Return the landmarks in their new position; those on the midline stay on it."""
        angle = np.radians(self.turn)
        matrix = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
        points = marks.points * np.array([-1.0 if self.flip else 1.0, 1.0])
        moved = points @ matrix * self.scale + np.array([self.x, self.y])
        if self.turn == 0.0 and self.x == 0.0:
            moved[marks.points[:, 0] == 0.0, 0] = 0.0
        return Landmarks(moved, marks.corners)

    def shapes(self, shapes: list[Shape]) -> list[Shape]:
        """Return the shapes in their new position."""
        return [replace(s, marks=self.marks(s.marks), gap=s.gap * self.scale) for s in shapes]

    def strokes(self, strokes: list[Stroke]) -> list[Stroke]:
        """Return the strokes in their new position."""
        return [replace(stroke, marks=self.marks(stroke.marks)) for stroke in strokes]


def _lines(text: str) -> list[str]:
    return text.strip().replace("\n  ", " ").splitlines()


def read_shapes(text: str, side: str, gap: float = GAP) -> list[Shape]:
    """Read lines ``base muscle|area x,y x,y …``; ``area`` claims skin without being drawn.

    A line that starts with spaces continues the one before.
    """
    found: list[Shape] = []
    for line in _lines(text):
        base, kind, *points = line.split(maxsplit=2)
        place = base if base in MIDLINE_PLACES else f"{base}_{side}"
        found.append(Shape(place, landmarks(points[0]), drawn=kind == "muscle", gap=gap))
    return found


def read_strokes(text: str) -> list[Stroke]:
    """Read lines ``line|strong|ring|strongring x,y x,y …``."""
    found: list[Stroke] = []
    for line in _lines(text):
        kind, points = line.split(maxsplit=1)
        found.append(Stroke(landmarks(points), strong=kind.startswith("strong"), ring=kind.endswith("ring")))
    return found
