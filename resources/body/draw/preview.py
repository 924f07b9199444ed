"""Paint the drawings as the program does, to judge them: ``python -m resources.body.draw.preview out``."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from xml.etree import ElementTree

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

FOLDER = Path(__file__).parents[1]
HEAT = ("#e9ddc3", "#c9d3c2", "#94bdb9", "#5397a3", "#1f6b83")


def painter_path(data: str) -> QPainterPath:
    """Return the path of SVG data with absolute M, C, L, Q and Z."""
    path = QPainterPath()
    for command, rest in re.findall(r"([MCLQZ])([^MCLQZ]*)", data):
        numbers = [float(number) for number in rest.split()]
        points = [QPointF(x, y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
        if command == "M":
            path.moveTo(points[0])
        elif command == "L":
            path.lineTo(points[0])
        elif command == "C":
            path.cubicTo(*points)
        elif command == "Q":
            path.quadTo(*points)
        else:
            path.closeSubpath()
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


def _pen(colour: str, width: float) -> QPen:
    solid, cap, join = Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    return QPen(QColor(colour), width, solid, cap, join)


def _paint_parts(painter: QPainter, root: ElementTree.Element, mode: str, pixel: float) -> None:
    order = ["silhouette", "place", "place optional", "muscle", "line", "line strong"]
    names = [item.get("id") for item in root if item.get("class") == "place"]
    for item in sorted(root, key=lambda part: order.index(part.get("class", ""))):
        kind, path = item.get("class", ""), painter_path(item.get("d", ""))
        place = item.get("id") or item.get("data-place")
        turn = names.index(place) if place in names else 0
        if kind == "silhouette":
            painter.fillPath(path, QColor("#e7e3db"))
            if mode != "places":
                painter.strokePath(path, _pen("#a9a297", 1.1 * pixel))
        elif kind == "place" and mode == "places":
            painter.fillPath(path, QColor.fromHsv(turn * 137 % 360, 90 + turn * 53 % 90, 235))
            painter.strokePath(path, _pen("#333333", 0.6 * pixel))
        elif kind == "place" and mode == "heat" and turn % 4 == 1:
            painter.fillPath(path, QColor(HEAT[turn // 4 % 5]))
        elif kind == "muscle":
            soft = QColor("#d8d2c7") if mode != "places" else QColor(0, 0, 0, 28)
            warm = QColor(HEAT[turn // 4 % 5]).darker(108)
            painter.fillPath(path, warm if mode == "heat" and turn % 4 == 1 else soft)
        elif kind.startswith("line"):
            painter.strokePath(path, _pen("#8f887c", (1.5 if "strong" in kind else 0.9) * pixel))


def picture(file: Path, mode: str, scale: float) -> QImage:
    """Return one view painted as ``plain``, ``heat`` or ``places``; ``scale`` in px per unit."""
    root = ElementTree.parse(file).getroot()  # noqa: S314 — our own drawing, written by this folder
    _, _, width, height = (float(part) for part in root.get("viewBox", "").split())
    image = QImage(round(width * scale), round(height * scale), QImage.Format.Format_RGB32)
    image.fill(QColor("#f6f5f1"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    _paint_parts(painter, root, mode, max(1.0, scale / 1.2) / scale)
    painter.end()
    return image


def main(out: Path) -> None:
    """Save every view in every mode, small and large."""
    out.mkdir(parents=True, exist_ok=True)
    sizes = {"front": 0.56, "back": 0.56, "face": 0.95, "mouth": 0.65, "hand": 0.867, "foot": 0.867}
    for name, scale in sizes.items():
        for mode in ("plain", "heat", "places"):
            for label, factor in (("small", 1.0), ("large", 3.0)):
                file = out / f"{name}-{mode}-{label}.png"
                picture(FOLDER / f"{name}.svg", mode, scale * factor).save(str(file))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
