"""Write the six drawings of the body: ``python -m resources.body.draw.write [folder]``."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

from resources.body.draw import back, face, foot, front, hand, mouth
from resources.body.draw.curve import (
    Piece,
    Points,
    closed_line,
    fitted,
    fitted_ring,
    mirror,
    mirrored,
    open_line,
    touches_midline,
    whole,
)
from resources.body.draw.drawing import MIDLINE_PLACES, Drawing, Stroke
from resources.body.draw.label import Labelled, Muscle, labelled, outline_rings, ring_of
from resources.body.draw.tiling import OUTLINE_TOLERANCE, mirrored_place, sharp_ring, tiled

DRAWINGS = (front.drawing, back.drawing, face.drawing, mouth.drawing, hand.drawing, foot.drawing)


MUSCLE_TOLERANCE = 0.35
LINE_TOLERANCE = 0.15


def _number(value: float) -> str:
    return f"{round(value, 2):.2f}".rstrip("0").rstrip(".") or "0"


def _point(point: Points, middle: float) -> str:
    x = middle + round(float(point[0]), 2)
    return f"{_number(x)} {_number(float(point[1]) + 0.0)}"


def _is_straight(piece: Piece) -> bool:
    run = piece[3] - piece[0]
    length = max(float(np.hypot(*run)), 1e-9)
    bow = np.abs((piece[1:3] - piece[0]) @ np.array([-run[1], run[0]])) / length
    return bool(bow.max() < 0.02)


def path_data(loops: list[list[Piece]], middle: float, *, closed: bool = True) -> str:
    """Return SVG path data with absolute M, C, L and Z only, two decimals."""
    words: list[str] = []
    for pieces in loops:
        words.append(f"M{_point(pieces[0][0], middle)}")
        for piece in pieces:
            if _is_straight(piece):
                words.append(f"L{_point(piece[3], middle)}")
            else:
                words.append("C" + " ".join(_point(point, middle) for point in piece[1:]))
        if closed:
            words.append("Z")
    return "".join(words)


def _silhouette(drawing: Drawing) -> list[list[Piece]]:
    loops: list[list[Piece]] = []
    for marks, points in zip(drawing.outlines, outline_rings(drawing), strict=True):
        ring = sharp_ring(points)
        start = min(ring.sharp, default=0)
        parts = ring.section(start, start)
        if ring.sharp:
            pieces = [piece for part in parts for piece in fitted(part, OUTLINE_TOLERANCE)]
        else:
            pieces = fitted_ring(points, OUTLINE_TOLERANCE)
        loops += [pieces] if touches_midline(marks) else [pieces, mirror(pieces)]
    return loops


def _stroke(stroke: Stroke) -> list[list[Piece]]:
    marks = stroke.marks
    if stroke.ring:
        across = touches_midline(marks)
        ring = fitted_ring(closed_line(whole(marks) if across else marks), LINE_TOLERANCE)
        return [ring] if across else [ring, mirror(ring)]
    line = open_line(marks)
    if marks.points[:, 0].any():
        if marks.points[0, 0] == 0.0:
            line = np.vstack([mirrored(line[:0:-1]), line])
            return [fitted(line, LINE_TOLERANCE)]
        pieces = fitted(line, LINE_TOLERANCE)
        return [pieces, mirror(pieces)]
    return [fitted(line, LINE_TOLERANCE)]


def _muscle_lines(muscles: list[Muscle], middle: float) -> list[str]:
    """Return one path per place with all its muscles, first drawn first."""
    loops: dict[str, list[list[Piece]]] = {}
    for muscle in muscles:
        for ring in muscle.rings:
            pieces = fitted_ring(ring, MUSCLE_TOLERANCE)
            loops.setdefault(muscle.place, []).append(pieces)
            if muscle.place not in MIDLINE_PLACES:
                loops.setdefault(mirrored_place(muscle.place), []).append(mirror(pieces))
    return [
        f'<path class="muscle" data-place="{place}" d="{path_data(shape, middle)}"/>'
        for place, shape in loops.items()
    ]


def _place_lines(found: Labelled, middle: float) -> list[str]:
    return [
        f'<path class="place" id="{place}" d="{path_data(loops, middle)}"/>'
        for place, loops in sorted(tiled(found).items())
    ]


def _root(drawing: Drawing) -> str:
    anchors = "".join(f' data-anchor-{name}="{x} {y}"' for name, (x, y) in drawing.anchors.items())
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {drawing.width} {drawing.height}"'
        f' data-view="{drawing.view}"{anchors}>'
    )


def svg(drawing: Drawing) -> str:
    """Return the whole file of one view."""
    middle = drawing.width / 2
    found = labelled(drawing)
    lines = [_root(drawing), f'<path class="silhouette" d="{path_data(_silhouette(drawing), middle)}"/>']
    lines += _place_lines(found, middle)
    for shape in drawing.optional:
        ring = fitted_ring(ring_of(shape), 0.1)
        lines.append(f'<path class="place optional" id="{shape.place}" d="{path_data([ring], middle)}"/>')
    lines += _muscle_lines(found.muscles, middle)
    for stroke in drawing.strokes:
        kind = "line strong" if stroke.strong else "line"
        lines.append(f'<path class="{kind}" d="{path_data(_stroke(stroke), middle, closed=stroke.ring)}"/>')
    return "\n".join([*lines, "</svg>", ""])


def main(folder: Path) -> None:
    """Write all drawings into the folder."""
    for make in DRAWINGS:
        drawing = make()
        (folder / f"{drawing.view}.svg").write_text(svg(drawing), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[1])
