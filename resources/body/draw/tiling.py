"""Turn labelled cells into place outlines whose neighbours share their borders exactly."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np

from resources.body.draw.curve import Piece, Points, fitted, fitted_ring, mirror, reverse, softened, straight
from resources.body.draw.drawing import MIDLINE_PLACES
from resources.body.draw.label import OUTSIDE, Labelled

Corner = tuple[int, int]
"""Column and row of a cell corner."""

MIDLINE = -1
SOFT = 2.4
"""How far borders between places are smoothed, in drawing units."""
TOLERANCE = 0.3
OUTLINE_TOLERANCE = 0.06
SHARP = np.radians(35.0)


@dataclass(frozen=True, slots=True)
class Arc:
    """A run of cell edges between two nodes, with the label on the other side."""

    corners: tuple[Corner, ...]
    other: int


@dataclass(frozen=True, slots=True)
class Ring:
    """One exact outline with the places where it breaks."""

    points: Points
    sharp: frozenset[int]

    def section(self, start: int, end: int) -> list[Points]:
        """Return the outline from one index forward to another, split where it breaks."""
        count = len(self.points)
        last = end if end > start else end + count
        stops = [start, *[i for i in range(start + 1, last) if i % count in self.sharp], last]
        return [self.points[np.arange(a, b + 1) % count] for a, b in pairwise(stops)]

    def direction(self, index: int) -> Points:
        """Return the unit direction of the outline at an index."""
        count = len(self.points)
        run = self.points[(index + 1) % count] - self.points[(index - 1) % count]
        return np.asarray(run / np.hypot(*run), dtype=np.float64)


def sharp_ring(points: Points) -> Ring:
    """Return an exact outline with its breaks found."""
    before, after = points - np.roll(points, 1, axis=0), np.roll(points, -1, axis=0) - points
    turn = np.arctan2(before[:, 0] * after[:, 1] - before[:, 1] * after[:, 0], (before * after).sum(axis=1))
    return Ring(points, frozenset(np.flatnonzero(np.abs(turn) > SHARP).tolist()))


def _edges(found: Labelled) -> dict[int, dict[Corner, list[tuple[Corner, int]]]]:
    """Return for each label its border edges, label on the right hand, as start → (end, other)."""
    rows, columns = found.cells.shape
    padded = np.zeros((rows + 2, columns + 2), dtype=np.int32)
    padded[1:-1, 1:-1] = found.cells
    padded[1:-1, 0] = MIDLINE
    out: dict[int, dict[Corner, list[tuple[Corner, int]]]] = {}

    def add(label: int, start: Corner, end: Corner, other: int) -> None:
        if label > 0:
            out.setdefault(label, {}).setdefault(start, []).append((end, other))

    above, below = padded[:-1], padded[1:]
    for row, column in np.argwhere(above != below).tolist():
        if 1 <= column <= columns:
            x, up, down = column - 1, int(above[row, column]), int(below[row, column])
            add(down, (x, row), (x + 1, row), up)
            add(up, (x + 1, row), (x, row), down)
    before, after = padded[:, :-1], padded[:, 1:]
    for row, column in np.argwhere(before != after).tolist():
        if 1 <= row <= rows:
            y, left, right = row - 1, int(before[row, column]), int(after[row, column])
            add(right, (column, y + 1), (column, y), left)
            add(left, (column, y), (column, y + 1), right)
    return out


def _nodes(edges: dict[int, dict[Corner, list[tuple[Corner, int]]]]) -> set[Corner]:
    """Return the corners where more than two labels meet."""
    seen: dict[Corner, set[tuple[int, int]]] = {}
    nodes: set[Corner] = set()
    for label, starts in edges.items():
        for start, ends in starts.items():
            for end, other in ends:
                pair = (min(label, other), max(label, other))
                for corner in (start, end):
                    seen.setdefault(corner, set()).add(pair)
            if len(ends) > 1:
                nodes.add(start)
    return nodes | {corner for corner, pairs in seen.items() if len(pairs) > 1}


def _turn_right(came: Corner, at: Corner, ends: list[tuple[Corner, int]]) -> tuple[Corner, int]:
    """Return the edge that hugs the same cell where two edges leave a corner."""
    if len(ends) == 1:
        return ends[0]
    dx, dy = at[0] - came[0], at[1] - came[1]
    return next(item for item in ends if (item[0][0] - at[0], item[0][1] - at[1]) == (-dy, dx))


def _loops(starts: dict[Corner, list[tuple[Corner, int]]]) -> list[list[tuple[Corner, int]]]:
    """Return closed walks as (corner, label across the edge that leaves it)."""
    left = {corner: list(ends) for corner, ends in starts.items()}
    loops: list[list[tuple[Corner, int]]] = []
    while left:
        first = min(left)
        came, at = first, first
        walk: list[tuple[Corner, int]] = []
        while at in left:
            choice = left[at][0] if at == came else _turn_right(came, at, left[at])
            left[at].remove(choice)
            if not left[at]:
                del left[at]
            walk.append((at, choice[1]))
            came, at = at, choice[0]
            if at == first and walk:
                break
        loops.append(walk)
    return loops


def _arcs(walk: list[tuple[Corner, int]], nodes: set[Corner]) -> list[Arc]:
    """Split a closed walk at the nodes."""
    at = [i for i, (corner, _) in enumerate(walk) if corner in nodes]
    turned = walk[at[0] :] + walk[: at[0]] if at else walk
    corners = [corner for corner, _ in turned] + [turned[0][0]]
    stops = [i for i, corner in enumerate(corners) if corner in nodes] if at else [0, len(turned)]
    return [Arc(tuple(corners[a : b + 1]), turned[a][1]) for a, b in pairwise(stops)]


@dataclass(slots=True)
class Tiling:
    """Borders of one labelled half, each fitted once and used by both neighbours."""

    found: Labelled
    rings: list[Ring]
    nodes: set[Corner]
    tolerance: float
    soft: float
    fits: dict[tuple[Corner, ...], list[Piece]] = field(default_factory=dict)
    on_outline: dict[Corner, tuple[int, int]] = field(default_factory=dict)

    def outline_index(self, corner: Corner) -> tuple[int, int]:
        """Return ring and index of the outline point nearest to a corner."""
        if corner not in self.on_outline:
            at = np.array(corner) * self.found.grid.cell
            gaps = [
                np.hypot(*(ring.points - at).T) + (1e3 * (ring.points[:, 0] != 0) if corner[0] == 0 else 0)
                for ring in self.rings
            ]
            ring = int(np.argmin([gap.min() for gap in gaps]))
            self.on_outline[corner] = ring, int(np.argmin(gaps[ring]))
        return self.on_outline[corner]

    def place_of(self, corner: Corner) -> Points:
        """Return the exact point of a corner: on the outline where the skin ends there."""
        column, row = corner
        cells = self.found.cells[max(row - 1, 0) : row + 1, max(column - 1, 0) : column + 1]
        if (cells == OUTSIDE).any():
            ring, index = self.outline_index(corner)
            return np.asarray(self.rings[ring].points[index], dtype=np.float64)
        return np.asarray(np.array(corner) * self.found.grid.cell, dtype=np.float64)

    def _along_outline(self, arc: Arc) -> list[Piece]:
        (ring, start), (other, end) = (self.outline_index(arc.corners[i]) for i in (0, -1))
        line = self.rings[ring]
        parts = line.section(start, end) if ring == other else []
        if arc.corners[0] == arc.corners[-1]:
            parts = line.section(start, start)
        length = sum(float(np.hypot(*np.diff(part, axis=0).T).sum()) for part in parts)
        if not parts or length > 3 * len(arc.corners) * self.found.grid.cell + 5:
            return [straight(self.place_of(arc.corners[0]), self.place_of(arc.corners[-1]))]
        pieces: list[Piece] = []
        for i, part in enumerate(parts):
            head = line.direction(start) if i == 0 and start not in line.sharp else None
            tail = -line.direction(end) if i == len(parts) - 1 and end not in line.sharp else None
            pieces += fitted(part, OUTLINE_TOLERANCE, head, tail)
        return pieces

    def _inner(self, corners: tuple[Corner, ...]) -> list[Piece]:
        cell = self.found.grid.cell
        points = np.array(corners) * cell
        sigma = min(self.soft / cell, len(points) / 6)
        if corners[0] == corners[-1]:
            return fitted_ring(softened(points[:-1], sigma, closed=True), self.tolerance)
        points[0], points[-1] = self.place_of(corners[0]), self.place_of(corners[-1])
        level = np.array([1.0, 0.0])
        smooth = softened(points, sigma, closed=False)
        return fitted(
            smooth,
            self.tolerance,
            level if corners[0][0] == 0 else None,
            level if corners[-1][0] == 0 else None,
        )

    def pieces(self, arc: Arc) -> list[Piece]:
        """Return the fitted curve of an arc, the same for both of its neighbours."""
        if arc.other == MIDLINE:
            return [straight(self.place_of(arc.corners[0]), self.place_of(arc.corners[-1]))]
        if arc.other == OUTSIDE:
            return self._along_outline(arc)
        back = arc.corners[::-1]
        key = min(arc.corners, back)
        if key not in self.fits:
            self.fits[key] = self._inner(key)
        return self.fits[key] if key == arc.corners else reverse(self.fits[key])


def _chains(arcs: list[Arc], tiling: Tiling) -> list[list[Piece]]:
    """Return the runs of a closed walk between its stretches along the midline."""
    cuts = [i for i, arc in enumerate(arcs) if arc.other == MIDLINE]
    if not cuts:
        return [[piece for arc in arcs for piece in tiling.pieces(arc)]]
    turned = arcs[cuts[0] :] + arcs[: cuts[0]]
    chains: list[list[Piece]] = []
    for arc in turned:
        if arc.other == MIDLINE:
            chains.append([])
        else:
            chains[-1] += tiling.pieces(arc)
    return [chain for chain in chains if chain]


def mirrored_place(place: str) -> str:
    """Return the place on the other side; a midline place is its own."""
    for one, other in (("_left", "_right"), ("_right", "_left")):
        if place.endswith(one):
            return place.removesuffix(one) + other
    return place


def tiled(found: Labelled, tolerance: float = TOLERANCE, soft: float = SOFT) -> dict[str, list[list[Piece]]]:
    """Return the closed borders of every place, both halves, x counted from the midline."""
    edges = _edges(found)
    tiling = Tiling(found, [sharp_ring(ring) for ring in found.outlines], _nodes(edges), tolerance, soft)
    out: dict[str, list[list[Piece]]] = {}
    for label in sorted(edges):
        place = found.places[label - 1]
        for walk in _loops(edges[label]):
            arcs = _arcs(walk, tiling.nodes)
            if place in MIDLINE_PLACES:
                for chain in _chains(arcs, tiling):
                    touches = any(arc.other == MIDLINE for arc in arcs)
                    other = reverse(mirror(chain))
                    out.setdefault(place, []).extend([chain + other] if touches else [chain, other])
                continue
            loop = [piece for arc in arcs for piece in tiling.pieces(arc)]
            out.setdefault(place, []).append(loop)
            out.setdefault(mirrored_place(place), []).append(reverse(mirror(loop)))
    return out
