"""Curves: landmark text to smooth polylines, and polylines back to few cubic Bézier pieces."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
Piece = Points
"""Four control points of one cubic, shape (4, 2)."""

SPACING = 0.8
"""Distance between the points of a smoothed polyline, in drawing units."""


@dataclass(frozen=True, slots=True)
class Landmarks:
    """Points of a curve; a corner is a point where the curve may break."""

    points: Points
    corners: NDArray[np.bool_]


def landmarks(text: str) -> Landmarks:
    """Read ``"x,y x,y! …"``; a trailing ``!`` marks a corner."""
    words = text.split()
    pairs = [[float(part) for part in word.rstrip("!").split(",")] for word in words]
    return Landmarks(np.array(pairs, dtype=np.float64), np.array([word.endswith("!") for word in words]))


def touches_midline(marks: Landmarks) -> bool:
    """Return whether a half curve starts and ends on the midline, so that its mirror closes it."""
    return bool(marks.points[0, 0] == 0.0 and marks.points[-1, 0] == 0.0)


def mirrored(points: Points) -> Points:
    """Return the points on the other side of the midline, in the same order."""
    return np.asarray(points * np.array([-1.0, 1.0]), dtype=np.float64)


def whole(marks: Landmarks) -> Landmarks:
    """Complete a half curve that starts and ends on the midline by its mirror image."""
    back = slice(-2, 0, -1)
    return Landmarks(
        np.vstack([marks.points, mirrored(marks.points[back])]),
        np.concatenate([marks.corners, marks.corners[back]]),
    )


def _knots(points: Points) -> Points:
    """Return centripetal parameter steps between neighbours, never zero."""
    lengths = np.hypot(*np.diff(points, axis=0).T)
    return np.asarray(np.sqrt(np.maximum(lengths, 1e-9)), dtype=np.float64)


def _span(points: Points) -> Points:
    """Sample a centripetal Catmull–Rom curve through an open run of points."""
    return _through(np.vstack([2 * points[0] - points[1], points, 2 * points[-1] - points[-2]]))


def _through(padded: Points) -> Points:
    """Sample the curve from the second to the last but one of the padded points."""
    steps = _knots(padded)
    out: list[Points] = []
    for at in range(1, len(padded) - 2):
        before, start, end, after = padded[at - 1 : at + 3]
        d1, d2, d3 = steps[at - 1 : at + 2]
        m1 = (start - before) / d1 - (end - before) / (d1 + d2) + (end - start) / d2
        m2 = (end - start) / d2 - (after - start) / (d2 + d3) + (after - end) / d3
        count = max(3, int(np.ceil(np.hypot(*(end - start)) / SPACING)))
        t = np.linspace(0.0, 1.0, count, endpoint=False)[:, None]
        a, b = 2 * (start - end) + (m1 + m2) * d2, -3 * (start - end) - (2 * m1 + m2) * d2
        out.append(((a * t + b) * t + m1 * d2) * t + start)
    out.append(padded[-2][None])
    return np.vstack(out)


def closed_line(marks: Landmarks) -> Points:
    """Return the smooth closed polyline through the landmarks, first point not repeated."""
    points, corners = marks.points, marks.corners
    if not corners.any():
        return _through(np.vstack([points[-1], points, points[:2]]))[:-1]
    first = int(np.argmax(corners))
    points, corners = np.roll(points, -first, axis=0), np.roll(corners, -first)
    ring = np.vstack([points, points[:1]])
    stops = [*np.flatnonzero(corners).tolist(), len(points)]
    return np.vstack([_span(ring[a : b + 1])[:-1] for a, b in pairwise(stops)])


def open_line(marks: Landmarks) -> Points:
    """Return the smooth open polyline through the landmarks."""
    inner = np.flatnonzero(marks.corners).tolist()
    stops = sorted({0, *inner, len(marks.points) - 1})
    runs = [_span(marks.points[a : b + 1]) for a, b in pairwise(stops)]
    return np.vstack([runs[0], *[run[1:] for run in runs[1:]]])


def softened(points: Points, sigma: float, *, closed: bool) -> Points:
    """Smooth a polyline with evenly spaced points by a Gaussian of ``sigma`` steps; ends stay."""
    reach = min(int(3 * sigma) + 1, len(points) - 1)
    if reach < 1 or sigma <= 0 or len(points) < 4:
        return points
    if closed:
        padded = np.vstack([points[-reach:], points, points[:reach]])
    else:
        head = 2 * points[0] - points[1 : reach + 1][::-1]
        tail = 2 * points[-1] - points[-reach - 1 : -1][::-1]
        padded = np.vstack([head, points, tail])
    weights = np.exp(-0.5 * (np.arange(-reach, reach + 1) / sigma) ** 2)
    weights /= weights.sum()
    columns = [np.convolve(padded[:, axis], weights, mode="valid") for axis in (0, 1)]
    return np.column_stack(columns)


def respaced(points: Points, spacing: float) -> Points:
    """Return points at even distances along an open polyline, both ends kept."""
    lengths = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
    count = max(2, round(float(lengths[-1]) / spacing) + 1)
    at = np.linspace(0.0, lengths[-1], count)
    return np.column_stack([np.interp(at, lengths, points[:, axis]) for axis in (0, 1)])


def _unit(vector: Points) -> Points:
    return np.asarray(vector / max(float(np.hypot(*vector)), 1e-12), dtype=np.float64)


def _bernstein(t: Points) -> Points:
    u = 1.0 - t
    return np.column_stack([u**3, 3 * u * u * t, 3 * u * t * t, t**3])


def _best_piece(points: Points, t: Points, start: Points, end: Points) -> Piece:
    """Return the cubic with given end directions that lies nearest to the points."""
    base = _bernstein(t)
    a1, a2 = base[:, 1:2] * start, base[:, 2:3] * end
    rest = points - (base[:, :1] + base[:, 1:2]) * points[0] - (base[:, 2:3] + base[:, 3:]) * points[-1]
    c11, c12, c22 = float((a1 * a1).sum()), float((a1 * a2).sum()), float((a2 * a2).sum())
    x1, x2 = float((a1 * rest).sum()), float((a2 * rest).sum())
    det = c11 * c22 - c12 * c12
    chord = float(np.hypot(*(points[-1] - points[0])))
    left = (x1 * c22 - x2 * c12) / det if abs(det) > 1e-9 else 0.0
    right = (c11 * x2 - c12 * x1) / det if abs(det) > 1e-9 else 0.0
    if not (1e-3 * chord < left < 2 * chord and 1e-3 * chord < right < 2 * chord):
        left = right = chord / 3
    return np.vstack([points[0], points[0] + start * left, points[-1] + end * right, points[-1]])


def _nearer(piece: Piece, points: Points, t: Points) -> Points:
    """Move each parameter one Newton step towards the nearest point of the cubic."""
    d1 = 3 * np.diff(piece, axis=0)
    d2 = 2 * np.diff(d1, axis=0)
    u = (1.0 - t)[:, None]
    s = t[:, None]
    gap = _bernstein(t) @ piece - points
    first = u * u * d1[0] + 2 * u * s * d1[1] + s * s * d1[2]
    second = u * d2[0] + s * d2[1]
    below = (first * first).sum(axis=1) + (gap * second).sum(axis=1)
    move = np.where(np.abs(below) > 1e-9, (gap * first).sum(axis=1) / np.where(below == 0, 1, below), 0.0)
    return np.clip(t - move, 0.0, 1.0)


def _end_direction(points: Points) -> Points:
    reach = min(3, len(points) - 1)
    return _unit(points[reach] - points[0])


def _one_piece(points: Points, tolerance: float, start: Points, end: Points) -> Piece | None:
    """Return one cubic for the whole run, or None where none comes near enough."""
    if len(points) == 2:
        third = float(np.hypot(*(points[1] - points[0]))) / 3
        return np.vstack([points[0], points[0] + start * third, points[1] + end * third, points[1]])
    lengths = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
    t: Points = lengths / max(float(lengths[-1]), 1e-12)
    for _ in range(10):
        piece = _best_piece(points, t, start, end)
        error = float(np.hypot(*(_bernstein(t) @ piece - points).T).max())
        if error <= tolerance:
            return piece
        if error > 20 * tolerance:
            return None
        t = _nearer(piece, points, t)
    return None


def _along(points: Points, at: int) -> Points:
    return _unit(points[min(at + 2, len(points) - 1)] - points[max(at - 2, 0)])


def fitted(
    points: Points, tolerance: float, start: Points | None = None, end: Points | None = None
) -> list[Piece]:
    """Fit an open polyline with few cubics, no farther than ``tolerance`` from its points.

    ``start`` points into the curve at its first point, ``end`` back into it at its last. Each piece
    reaches as far as it can.
    """
    start = _end_direction(points) if start is None else start
    end = _end_direction(points[::-1]) if end is None else end
    last, at = len(points) - 1, 0
    pieces: list[Piece] = []
    while at < last:
        low, high, best = at + 1, last, None
        trial = last
        while low <= high:
            back = end if trial == last else -_along(points, trial)
            piece = _one_piece(points[at : trial + 1], tolerance, start, back)
            if piece is not None:
                best, low = (trial, piece), trial + 1
            else:
                high = trial - 1
            trial = (low + high) // 2
        reached, piece = best if best is not None else (at + 1, straight(points[at], points[at + 1]))
        pieces.append(piece)
        start, at = _along(points, reached), reached
    return pieces


def straight(start: Points, end: Points) -> Piece:
    """Return a straight line as a cubic."""
    return np.vstack([start, start + (end - start) / 3, end - (end - start) / 3, end])


def fitted_ring(points: Points, tolerance: float) -> list[Piece]:
    """Fit a closed smooth polyline (first point not repeated) with few cubics."""
    along = _unit(points[1] - points[-1])
    return fitted(np.vstack([points, points[:1]]), tolerance, along, -along)


def reverse(pieces: list[Piece]) -> list[Piece]:
    """Return the same curve run the other way."""
    return [piece[::-1] for piece in reversed(pieces)]


def mirror(pieces: list[Piece]) -> list[Piece]:
    """Return the same curve on the other side of the midline, run the same way."""
    return [mirrored(piece) for piece in pieces]


def joined(*parts: Landmarks) -> Landmarks:
    """Return the landmarks of several runs as one."""
    return Landmarks(
        np.vstack([part.points for part in parts]), np.concatenate([part.corners for part in parts])
    )
