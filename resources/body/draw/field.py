"""Signed distance fields on a fine grid and their contour lines."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from resources.body.draw.curve import Points

Values = NDArray[np.float32]

TILE = 24
"""Side of the squares in which only the nearby pieces of a curve are measured, in cells."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Square cells over the right half of a drawing; cell (0, 0) touches the midline at the top."""

    width: float
    height: float
    cell: float

    @property
    def shape(self) -> tuple[int, int]:
        """Return rows and columns."""
        return round(self.height / self.cell), round(self.width / self.cell)

    def centres(self, rows: slice, columns: slice) -> Points:
        """Return the centres of a block of cells, shape (cells, 2)."""
        y, x = np.mgrid[rows, columns]
        return np.column_stack([(x.ravel() + 0.5) * self.cell, (y.ravel() + 0.5) * self.cell])


def _segment_distance(at: Points, start: Points, end: Points) -> Points:
    """Return the distance from each point to the nearest of the segments."""
    run = end - start
    square = np.maximum((run * run).sum(axis=1), 1e-12)
    dx, dy = at[:, :1] - start[:, 0], at[:, 1:] - start[:, 1]
    t = np.clip((dx * run[:, 0] + dy * run[:, 1]) / square, 0.0, 1.0)
    return np.asarray(
        np.sqrt(((dx - t * run[:, 0]) ** 2 + (dy - t * run[:, 1]) ** 2).min(axis=1)), dtype=np.float64
    )


def _inside(rings: list[Points], grid: Grid) -> NDArray[np.bool_]:
    """Return which cell centres lie inside the rings, by counting crossings along each row."""
    rows, columns = grid.shape
    crossings = np.zeros((rows, columns + 1), dtype=np.int32)
    for ring in rings:
        nxt = np.roll(ring, -1, axis=0)
        for (x1, y1), (x2, y2) in zip(ring, nxt, strict=True):
            low, high = min(y1, y2), max(y1, y2)
            first = max(int(np.ceil(low / grid.cell - 0.5)), 0)
            last = min(int(np.ceil(high / grid.cell - 0.5)), rows)
            if first >= last:
                continue
            y = (np.arange(first, last) + 0.5) * grid.cell
            x = x1 + (y - y1) * (x2 - x1) / (y2 - y1)
            column = np.clip(np.ceil(x / grid.cell - 0.5), 0, columns).astype(np.int64)
            np.add.at(crossings, (np.arange(first, last), column), 1)
    return np.asarray(np.cumsum(crossings, axis=1)[:, :columns] % 2 == 1)


def signed_distance(rings: list[Points], grid: Grid, reach: float) -> Values:
    """Return the distance to closed polylines, negative inside, ``inf`` beyond ``reach``."""
    start = np.vstack(rings)
    end = np.vstack([np.roll(ring, -1, axis=0) for ring in rings])
    rows, columns = grid.shape
    out = np.full((rows, columns), np.inf, dtype=np.float32)
    inside = _inside(rings, grid)
    half = TILE * grid.cell * 0.7072
    for top in range(0, rows, TILE):
        middle_y = (top + TILE / 2) * grid.cell
        if start[:, 1].min() - reach - half > middle_y or start[:, 1].max() + reach + half < middle_y:
            continue
        for left in range(0, columns, TILE):
            centre = np.array([(left + TILE / 2) * grid.cell, middle_y])
            away = np.hypot(*(start - centre).T)
            nearest = float(away.min())
            block = slice(top, min(top + TILE, rows)), slice(left, min(left + TILE, columns))
            if nearest - half > reach and not inside[block].any():
                continue
            near = away <= nearest + 2 * half + 2.0
            distance = _segment_distance(grid.centres(*block), start[near], end[near])
            out[block] = distance.reshape(out[block].shape)
    return np.where(inside, -out, out).astype(np.float32)


def contours(values: Values, grid: Grid, *, across: bool) -> list[Points]:
    """Return the closed zero lines of a half field; ``across`` mirrors it over the midline first."""
    finite = np.where(np.isfinite(values), values, 99.0).astype(np.float64)
    offset = 0
    if across:
        offset = finite.shape[1]
        finite = np.hstack([finite[:, ::-1], finite])
    live = np.argwhere(finite < 0)
    if not len(live):
        return []
    (top, left), (bottom, right) = np.maximum(live.min(axis=0) - 2, 0), live.max(axis=0) + 3
    window = np.pad(finite[top:bottom, left:right], 1, constant_values=99.0)
    rings = _rings(window)
    shift = np.array([left - 1 + 0.5 - offset, top - 1 + 0.5])
    return [(ring + shift) * grid.cell for ring in rings]


_EDGES = {
    1: ("l", "t"), 2: ("t", "r"), 3: ("l", "r"), 4: ("r", "b"), 6: ("t", "b"), 7: ("l", "b"),
    8: ("b", "l"), 9: ("b", "t"), 11: ("b", "r"), 12: ("r", "l"), 13: ("r", "t"), 14: ("t", "l"),
}  # fmt: skip


def _cell_lines(case: int) -> list[tuple[str, str]]:
    if case == 5:
        return [("l", "t"), ("r", "b")]
    if case == 10:
        return [("t", "r"), ("b", "l")]
    return [_EDGES[case]]


def _rings(values: Points) -> list[Points]:
    """Walk the marching squares lines of a padded field, in (x, y) cell units."""
    low = values < 0
    case = low[:-1, :-1] * 1 + low[:-1, 1:] * 2 + low[1:, 1:] * 4 + low[1:, :-1] * 8
    follow: dict[tuple[int, int, int], tuple[int, int, int]] = {}
    for row, column in np.argwhere((case > 0) & (case < 15)).tolist():
        keys = {
            "t": (row, column, 0), "b": (row + 1, column, 0),
            "l": (row, column, 1), "r": (row, column + 1, 1),
        }  # fmt: skip
        for start, end in _cell_lines(int(case[row, column])):
            follow[keys[start]] = keys[end]
    rings: list[Points] = []
    while follow:
        first = next(iter(follow))
        chain, key = [first], follow.pop(first)
        while key != first:
            chain.append(key)
            key = follow.pop(key)
        rings.append(np.array([_crossing(values, *item) for item in chain]))
    return rings


def _crossing(values: Points, row: int, column: int, down: int) -> tuple[float, float]:
    """Return where the field is zero on the edge that starts at a cell centre."""
    here = values[row, column]
    there = values[row + 1, column] if down else values[row, column + 1]
    t = float(here / (here - there))
    return (column, row + t) if down else (column + t, row)
