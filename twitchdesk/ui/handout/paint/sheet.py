# SPDX-License-Identifier: MIT
"""A sheet of paper to write and draw on in millimetres, the same on screen, printer and PDF."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QTextLayout,
    QTextOption,
)

from twitchdesk.report.handout.layout import BODY_PT, LEAST_PT, Box

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# Text is laid out in hundredths of a millimetre: letters of several hundred units have no hinting to round
# their widths, so that a line breaks at the same word on every device.
PER_MM: Final = 100
MM_PER_PT: Final = 25.4 / 72
_FAMILY: Final = "Inter"
_LEADING: Final = 1.2
# Letters of other scripts can be taller than the line; they keep to it.
HAIR_MM: Final = 0.12


class Align(Enum):
    """Where a line of text stands in its box."""

    LEFT = Qt.AlignmentFlag.AlignLeft
    CENTRE = Qt.AlignmentFlag.AlignHCenter
    RIGHT = Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True, slots=True)
class Type:
    """How text is set: its size in points and its weight."""

    pt: float = BODY_PT
    bold: bool = False


BODY: Final = Type(BODY_PT)
STRONG: Final = Type(BODY_PT, bold=True)
SMALL: Final = Type(LEAST_PT)
SMALL_STRONG: Final = Type(LEAST_PT, bold=True)
HEAD: Final = Type(9.5, bold=True)
FIGURE: Final = Type(12, bold=True)
TITLE: Final = Type(14, bold=True)


class Sheet:
    """Writes and draws on a painter whose unit is PER_MM to the millimetre; boxes and lengths are in mm.

    ``colours`` are theme roles to colour values: paper is always light.
    """

    def __init__(self, painter: QPainter, colours: Mapping[str, str]) -> None:
        self.painter = painter
        self._colours = {role: QColor(value) for role, value in colours.items()}
        self._fonts: dict[Type, QFont] = {}

    def colour(self, role: str) -> QColor:
        """Return the colour of a role."""
        return self._colours[role]

    def font(self, how: Type) -> QFont:
        """Return the font of a size and weight, with figures of equal width."""
        if how not in self._fonts:
            font = QFont(_FAMILY)
            font.setPixelSize(round(how.pt * MM_PER_PT * PER_MM))
            font.setWeight(QFont.Weight.DemiBold if how.bold else QFont.Weight.Normal)
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            font.setFeature(QFont.Tag("tnum"), 1)
            self._fonts[how] = font
        return self._fonts[how]

    def line_mm(self, how: Type = BODY) -> float:
        """Return the height of a line."""
        return how.pt * MM_PER_PT * _LEADING

    def width_mm(self, words: str, how: Type = BODY) -> float:
        """Return the width of a line of text."""
        return QFontMetricsF(self.font(how)).horizontalAdvance(words) / PER_MM

    def height_mm(self, words: str, width: float, how: Type = BODY) -> float:
        """Return the height of text that is wrapped to a width."""
        return len(self._lines(words, width, how, Align.LEFT)[1]) * self.line_mm(how)

    def write(
        self, box: Box, words: str, how: Type = BODY, *, role: str = "ink", align: Align = Align.LEFT
    ) -> float:
        """Write text from the top of a box, wrapped to its width; return the height it took.

        The height of the box is not looked at: ask ``height_mm`` first, or use ``write_fitted``.
        """
        layout, lines = self._lines(words, box.w, how, align)
        self.painter.setPen(self.colour(role))
        layout.draw(self.painter, QPointF(box.x * PER_MM, box.y * PER_MM))
        return len(lines) * self.line_mm(how)

    def write_fitted(
        self, box: Box, words: str, sizes: Iterable[Type], *, role: str = "ink", align: Align = Align.LEFT
    ) -> bool:
        """Write text in the first of the sizes that fits the box; in none, write nothing and return False."""
        for how in sizes:
            if self.height_mm(words, box.w, how) <= box.h + 0.01:
                self.write(box, words, how, role=role, align=align)
                return True
        return False

    def rule(
        self, x1: float, y1: float, x2: float, y2: float, role: str = "hairline", w: float = HAIR_MM
    ) -> None:
        """Draw a straight line."""
        self.painter.setPen(self.pen(role, w))
        self.painter.drawLine(QLineF(x1 * PER_MM, y1 * PER_MM, x2 * PER_MM, y2 * PER_MM))

    def fill(self, box: Box, role: str) -> None:
        """Fill a rectangle."""
        self.painter.fillRect(self.rect(box), self.colour(role))

    def frame(self, box: Box, role: str = "control", w: float = HAIR_MM) -> None:
        """Draw the outline of a rectangle."""
        self.painter.setPen(self.pen(role, w))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawRect(self.rect(box))

    def pen(self, role: str, w: float) -> QPen:
        """Return a pen of a width in millimetres, with round ends."""
        return QPen(QBrush(self.colour(role)), w * PER_MM, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)

    def rect(self, box: Box) -> QRectF:
        """Return a box in units of the painter."""
        return QRectF(box.x * PER_MM, box.y * PER_MM, box.w * PER_MM, box.h * PER_MM)

    def path(self, path: QPainterPath, role: str) -> None:
        """Fill a path that is in units of the painter."""
        self.painter.fillPath(path, self.colour(role))

    def _lines(self, words: str, width: float, how: Type, align: Align) -> tuple[QTextLayout, list[str]]:
        option = QTextOption(align.value)
        # A word longer than the line is broken: nothing may run out of its box.
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout = QTextLayout(words.replace("\n", "\u2028"), self.font(how))
        layout.setTextOption(option)
        layout.beginLayout()
        lines: list[str] = []
        height = self.line_mm(how) * PER_MM
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width * PER_MM)
            # Centred in its height, whatever the letters of the line are.
            line.setPosition(QPointF(0, len(lines) * height + (height - line.height()) / 2))
            lines.append(words[line.textStart() : line.textStart() + line.textLength()])
        layout.endLayout()
        return layout, lines
