# SPDX-License-Identifier: MIT
"""The drawn figure: six views read from ``resources/body`` into painter paths, in figure coordinates."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath

VIEWS: Final = ("front", "back", "face", "mouth", "hand", "foot")
_ROOT: Final = re.compile(r"<svg\b[^>]*>")
_BOX: Final = re.compile(r'viewBox="([^"]*)"')
_ANCHOR: Final = re.compile(r'data-anchor-(\w+)="([^"]*)"')
_PATH: Final = re.compile(r'<path class="([^"]*)"([^>]*?)\sd="([^"]*)"')
_NAME: Final = re.compile(r'\b(?:id|data-place)="([^"]*)"')
_PART: Final = re.compile(r"([MCLQZ])([^MCLQZ]*)")
_FILL_RULE: Final = 'fill-rule="evenodd"'


@dataclass(frozen=True, slots=True)
class Muscle:
    """The visible shape of a muscle and the place it belongs to."""

    place: str
    path: QPainterPath
    bounds: QRectF


@dataclass(frozen=True, slots=True)
class Stroke:
    """A fine line of the drawing; ``strong`` ones are heavier."""

    path: QPainterPath
    bounds: QRectF
    strong: bool


@dataclass(frozen=True, slots=True)
class FigureView:
    """One drawn view. ``places`` are the areas that a click belongs to; later ones lie above earlier ones.

    ``optional`` places overlap others and are left out unless they are switched on. ``anchors`` are the
    points from which the lines to the close-ups start, by the name of the close-up.
    """

    name: str
    box: QRectF
    silhouette: QPainterPath
    places: Mapping[str, QPainterPath]
    bounds: Mapping[str, QRectF]
    optional: frozenset[str]
    muscles: tuple[Muscle, ...]
    strokes: tuple[Stroke, ...]
    anchors: Mapping[str, QPointF]


@dataclass(frozen=True, slots=True)
class Figure:
    """The views by name: front, back, face, mouth, hand and foot."""

    views: Mapping[str, FigureView]


def load_figure(folder: Path) -> Figure:
    """Read the six drawings of a folder.

    Raises:
        OSError: a file cannot be read.
        ValueError: a file does not keep to the format of ``resources/body/README.md``.
    """
    return Figure({name: _view(name, (folder / f"{name}.svg").read_text(encoding="utf-8")) for name in VIEWS})


def path_of(words: str) -> QPainterPath:
    """Return the path that absolute M, C, L, Q and Z commands describe."""
    path = QPainterPath()
    draw: dict[str, tuple[Callable[..., None], int]] = {
        "M": (path.moveTo, 2),
        "L": (path.lineTo, 2),
        "Q": (path.quadTo, 4),
        "C": (path.cubicTo, 6),
    }
    for command, numbers in _PART.findall(words):
        if command == "Z":
            path.closeSubpath()
            continue
        call, width = draw[command]
        values = map(float, numbers.split())
        # The same iterator so many times over: each turn takes the numbers of one command.
        for point in zip(*(values,) * width, strict=True):
            call(*point)
    return path


def _view(name: str, text: str) -> FigureView:
    root = _ROOT.search(text)
    box = _BOX.search(root[0]) if root else None
    if root is None or box is None:
        raise ValueError(f"{name}.svg has no viewBox")
    silhouette = QPainterPath()
    places: dict[str, QPainterPath] = {}
    optional: set[str] = set()
    muscles: list[Muscle] = []
    strokes: list[Stroke] = []
    for kind, attributes, words in _PATH.findall(text):
        path = path_of(words)
        rule = Qt.FillRule.OddEvenFill if _FILL_RULE in attributes else Qt.FillRule.WindingFill
        path.setFillRule(rule)
        named = _NAME.search(attributes)
        place = named[1] if named else ""
        if kind == "silhouette":
            silhouette.addPath(path)
        elif kind.startswith("place"):
            places[place] = path
            optional.update([place] if "optional" in kind else [])
        elif kind == "muscle":
            muscles.append(Muscle(place, path, path.controlPointRect()))
        else:
            strokes.append(Stroke(path, path.controlPointRect(), "strong" in kind))
    silhouette.setFillRule(Qt.FillRule.WindingFill)
    return FigureView(
        name=name,
        box=QRectF(*(float(part) for part in box[1].split())),
        silhouette=silhouette,
        places=places,
        bounds={place: path.boundingRect() for place, path in places.items()},
        optional=frozenset(optional),
        muscles=tuple(muscles),
        strokes=tuple(strokes),
        anchors={inset: _point(at) for inset, at in _ANCHOR.findall(root[0])},
    )


def _point(words: str) -> QPointF:
    x, y = (float(part) for part in words.split())
    return QPointF(x, y)
