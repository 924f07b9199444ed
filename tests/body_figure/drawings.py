"""Read the drawings of the body and turn their paths into masks of pixels, to measure them."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath

FOLDER = Path(__file__).parents[2] / "resources" / "body"
VIEWS = ("front", "back", "face", "mouth", "hand", "foot")
SCALES = {
    "front": 0.6, "back": 0.6, "face": 1.1, "mouth": 0.7, "hand": 0.78, "foot": 0.8,
}  # fmt: skip
"""Pixels per drawing unit that the window gives each view at its first size, or more (tests/ui/shell)."""

Mask = NDArray[np.bool_]
COMMANDS = re.compile(r"([A-Za-z])([^A-Za-z]*)")


@dataclass(frozen=True, slots=True)
class Part:
    """One path of a drawing."""

    kind: str
    place: str
    data: str


@dataclass(frozen=True, slots=True)
class Figure:
    """One drawing: its size in drawing units and its paths in file order."""

    view: str
    width: float
    height: float
    parts: tuple[Part, ...]
    attributes: dict[str, str]

    def of(self, kind: str) -> dict[str, str]:
        """Return path data by place of all parts whose class is exactly ``kind``."""
        return {part.place: part.data for part in self.parts if part.kind == kind}


def read(view: str) -> Figure:
    """Read one drawing."""
    root = ElementTree.parse(FOLDER / f"{view}.svg").getroot()  # noqa: S314 — our own file
    _, _, width, height = (float(part) for part in root.attrib["viewBox"].split())
    parts = tuple(
        Part(item.attrib["class"], item.get("id") or item.get("data-place") or "", item.attrib["d"])
        for item in root
    )
    return Figure(view, width, height, parts, dict(root.attrib))


def steps(data: str) -> list[tuple[str, list[float]]]:
    """Return the commands of path data with their numbers."""
    return [(command, [float(n) for n in rest.split()]) for command, rest in COMMANDS.findall(data)]


def painter_path(data: str) -> QPainterPath:
    """Return path data as a painter path, filled by winding."""
    path = QPainterPath()
    for command, n in steps(data):
        points = [QPointF(x, y) for x, y in zip(n[::2], n[1::2], strict=True)]
        if command == "Z":
            path.closeSubpath()
        elif command == "M":
            path.moveTo(points[0])
        elif command == "L":
            path.lineTo(points[0])
        else:
            path.cubicTo(points[0], points[1], points[2])
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


def mask(figure: Figure, data: str, scale: float) -> Mask:
    """Return which pixels have their centre inside a path, at ``scale`` pixels per unit."""
    image = QImage(round(figure.width * scale), round(figure.height * scale), QImage.Format.Format_Grayscale8)
    image.fill(QColor("black"))
    painter = QPainter(image)
    painter.scale(scale, scale)
    painter.fillPath(painter_path(data), QColor("white"))
    painter.end()
    rows = np.frombuffer(image.constBits(), dtype=np.uint8).reshape(image.height(), image.bytesPerLine())
    return np.asarray(rows[:, : image.width()] > 127)


def masks(figure: Figure, scale: float) -> dict[str, Mask]:
    """Return the mask of every place that is always shown."""
    return {place: mask(figure, data, scale) for place, data in figure.of("place").items()}


def owners(areas: dict[str, Mask]) -> NDArray[np.uint8]:
    """Return for each pixel how many places it belongs to."""
    stack = np.stack(list(areas.values()))
    return np.asarray(stack.sum(axis=0, dtype=np.uint8), dtype=np.uint8)


def _sums(area: NDArray[np.int64], half_width: int) -> NDArray[np.int64]:
    """Return for each pixel how many set pixels its row holds within ``half_width``."""
    padded = np.pad(area, ((0, 0), (half_width + 1, half_width)))
    total = np.cumsum(padded, axis=1)
    return total[:, 2 * half_width + 1 :] - total[:, : -2 * half_width - 1]


def best_disc(area: Mask, diameter: int) -> float:
    """Return the largest part of a disc of ``diameter`` pixels that lies inside the area, anywhere."""
    radius = diameter / 2
    spans = [int((radius**2 - (row + 0.5 - radius) ** 2) ** 0.5) for row in range(diameter)]
    padded = np.pad(area.astype(np.int64), diameter)
    rows = padded.shape[0] - diameter
    found = sum(_sums(padded, span)[row : row + rows] for row, span in enumerate(spans))
    return float(np.max(found)) / sum(2 * span + 1 for span in spans)


def table() -> list[dict[str, str]]:
    """Return the rows of the reference table of places."""
    path = Path(__file__).parents[1] / "knowledge" / "body_regions.tsv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def expected(view: str) -> set[str]:
    """Return the places that belong on a view or in a close-up."""

    def shows(row: dict[str, str]) -> bool:
        return row["inset"] == view if view not in ("front", "back") else row["views"] in (view, "both")

    return {row["id"] for row in table() if shows(row)}
