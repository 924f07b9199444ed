# SPDX-License-Identifier: MIT
"""Which place a point of the figure belongs to, looked up in a picture painted once."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from twitchdesk.ui.body_map.figure import Figure, FigureView

FINENESS: Final = 2
_SKIN: Final = 255
_REACH: Final = 24
_EDGE: Final = 2.0


class HitPicture:
    """One view as numbers: each pixel holds the number of its place. ``FINENESS`` pixels make one unit."""

    def __init__(self, view: FigureView, hidden: frozenset[str]) -> None:
        self._names = tuple(name for name in view.places if name not in hidden)
        size = QSize(round(view.box.width() * FINENESS), round(view.box.height() * FINENESS))
        image = QImage(size, QImage.Format.Format_Grayscale8)
        image.fill(0)
        painter = QPainter(image)
        painter.scale(FINENESS, FINENESS)
        painter.translate(-view.box.topLeft())
        skin = QColor(_SKIN, _SKIN, _SKIN)
        painter.fillPath(view.silhouette, skin)
        # The drawn edge is part of the figure too.
        painter.strokePath(view.silhouette, QPen(skin, _EDGE))
        for number, name in enumerate(self._names, 1):
            painter.fillPath(view.places[name], QColor(number, number, number))
        painter.end()
        self._left, self._top = view.box.left(), view.box.top()
        self._width, self._height, self._row = size.width(), size.height(), image.bytesPerLine()
        self._numbers = bytes(image.constBits())

    def place_at(self, x: float, y: float) -> str | None:
        """Return the place at a point in figure coordinates; None beside the figure.

        Skin that belongs to no place is handed to the nearest one.
        """
        column, line = int((x - self._left) * FINENESS), int((y - self._top) * FINENESS)
        number = self._number(column, line)
        if number == _SKIN:
            number = self._nearest(column, line)
        return self._names[number - 1] if number else None

    def _number(self, column: int, line: int) -> int:
        if 0 <= column < self._width and 0 <= line < self._height:
            return self._numbers[line * self._row + column]
        return 0

    def _nearest(self, column: int, line: int) -> int:
        for reach in range(1, _REACH):
            ring = [(step, edge) for step in range(-reach, reach + 1) for edge in (-reach, reach)]
            around = [self._number(column + a, line + b) for pair in ring for a, b in (pair, pair[::-1])]
            found = [number for number in around if number not in {0, _SKIN}]
            if found:
                return found[0]
        return 0


def hit_pictures(figure: Figure, hidden: frozenset[str]) -> Mapping[str, HitPicture]:
    """Return the picture of each view, without the places that are hidden."""
    return {name: HitPicture(view, hidden) for name, view in figure.views.items()}
