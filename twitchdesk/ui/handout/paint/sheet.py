# SPDX-License-Identifier: MIT
"""A sheet of paper to write and draw on in millimetres, the same on screen, printer and PDF."""

from __future__ import annotations

import unicodedata
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
    QPolygonF,
    QTextLayout,
    QTextOption,
)

from twitchdesk.report.handout.layout import BODY_PT, LEAST_PT, Box

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

# Text is laid out in hundredths of a millimetre: letters of several hundred units have no hinting to round
# their widths, so that a line breaks at the same word on every device.
PER_MM: Final = 100
MM_PER_PT: Final = 25.4 / 72
FAMILY: Final = "Inter"
_LEADING: Final = 1.2
HAIR_MM: Final = 0.12
CUT: Final = "…"
# Heights are sums of many lines: what is too high by less is not too high.
_SLACK_MM: Final = 0.01
_ZERO_WIDTH_JOINER: Final = "\u200d"


class Align(Enum):
    """Where a line of text stands in its box; the sides are those of the paper in every script."""

    LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
    CENTRE = Qt.AlignmentFlag.AlignHCenter
    RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute


@dataclass(frozen=True, slots=True)
class Type:
    """How text is set: its size in points, its weight, and the height of a line as a share of the size."""

    pt: float = BODY_PT
    bold: bool = False
    leading: float = _LEADING


BODY: Final = Type(BODY_PT)
STRONG: Final = Type(BODY_PT, bold=True)
ROW: Final = Type(8.5)
ROW_STRONG: Final = Type(8.5, bold=True)
SMALL: Final = Type(LEAST_PT)
SMALL_STRONG: Final = Type(LEAST_PT, bold=True)
TIGHT: Final = Type(LEAST_PT, leading=1.1)
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
        self._ascents: dict[Type, tuple[float, float]] = {}

    def colour(self, role: str) -> QColor:
        """Return the colour of a role."""
        return self._colours[role]

    def font(self, how: Type) -> QFont:
        """Return the font of a size and weight."""
        if how not in self._fonts:
            font = QFont(FAMILY)
            font.setPixelSize(round(how.pt * MM_PER_PT * PER_MM))
            font.setWeight(QFont.Weight.DemiBold if how.bold else QFont.Weight.Normal)
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            # Qt writes into a PDF which letter a shape stands for only where the font has it under that
            # letter: figures of equal width or a raised colon would be lost to whoever copies from it.
            for swapped in ("calt", "tnum", "liga"):
                font.setFeature(QFont.Tag(swapped), 0)
            self._fonts[how] = font
        return self._fonts[how]

    def line_mm(self, how: Type = BODY) -> float:
        """Return the height of a line."""
        return how.pt * MM_PER_PT * how.leading

    def width_mm(self, words: str, how: Type = BODY) -> float:
        """Return the width of a line of text."""
        return QFontMetricsF(self.font(how)).horizontalAdvance(words) / PER_MM

    def height_mm(self, words: str, width: float, how: Type = BODY) -> float:
        """Return the height of text that is wrapped to a width."""
        return self._set(words, width, how, Align.LEFT).lineCount() * self.line_mm(how)

    def fits(self, words: str, box: Box, how: Type = BODY) -> bool:
        """Tell whether text that is wrapped to the width of a box is not higher than it."""
        return self.height_mm(words, box.w, how) <= box.h + _SLACK_MM

    def write(
        self, box: Box, words: str, how: Type = BODY, *, role: str = "ink", align: Align = Align.LEFT
    ) -> float:
        """Write text from the top of a box, wrapped to its width; return the height it took.

        The height of the box is not looked at: ``write_fitted`` and ``write_within`` do.
        """
        layout = self._set(words, box.w, how, align)
        self.painter.setPen(self.colour(role))
        layout.draw(self.painter, QPointF(box.x * PER_MM, box.y * PER_MM))
        return layout.lineCount() * self.line_mm(how)

    def write_fitted(
        self, box: Box, words: str, sizes: Iterable[Type], *, role: str = "ink", align: Align = Align.LEFT
    ) -> bool:
        """Write text in the first of the sizes that fits the box; in none, write nothing and return False."""
        for how in sizes:
            if self.fits(words, box, how):
                self.write(box, words, how, role=role, align=align)
                return True
        return False

    def write_within(
        self, box: Box, words: str, sizes: Sequence[Type], *, role: str = "ink", align: Align = Align.LEFT
    ) -> bool:
        """Write text in the first of the sizes that fits the box; in none, cut it at the last one by "…".

        Return whether all of it was written. For captions whose whole words stand elsewhere.
        """
        if self.write_fitted(box, words, sizes, role=role, align=align):
            return True
        self.write(box, self.cut(words, box, sizes[-1]), sizes[-1], role=role, align=align)
        return False

    def write_parts(self, box: Box, parts: Sequence[tuple[str, bool]], how: Type) -> bool:
        """Write parts of a text one after the other, some of them bold, unless they do not fit the box."""
        layout = self._set("".join(words for words, _ in parts), box.w, how, Align.LEFT, _bold_of(parts))
        if layout.lineCount() * self.line_mm(how) > box.h + _SLACK_MM:
            return False
        self.painter.setPen(self.colour("ink"))
        layout.draw(self.painter, QPointF(box.x * PER_MM, box.y * PER_MM))
        return True

    def cut(self, words: str, box: Box, how: Type) -> str:
        """Return the longest beginning of a text that fits a box with "…" after it; "" when not even that."""
        if self.fits(words, box, how):
            return words
        fits, too_long = -1, len(words)
        while too_long - fits > 1:
            middle = (fits + too_long) // 2
            if self.fits(_ended(words, middle), box, how):
                fits = middle
            else:
                too_long = middle
        return _ended(words, fits) if fits >= 0 else ""

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

    def line(self, points: Sequence[tuple[float, float]], role: str = "ink", w: float = HAIR_MM) -> None:
        """Draw a line through points, with round corners."""
        self.painter.setPen(self.pen(role, w))
        self.painter.drawPolyline(_polygon(points))

    def area(self, points: Sequence[tuple[float, float]], role: str) -> None:
        """Fill the area between points."""
        self._bare(role).drawPolygon(_polygon(points))

    def disc(self, x: float, y: float, r: float, role: str) -> None:
        """Fill a circle around a point."""
        self._bare(role).drawEllipse(QPointF(x * PER_MM, y * PER_MM), r * PER_MM, r * PER_MM)

    def ring(self, x: float, y: float, r: float, role: str, w: float = HAIR_MM) -> None:
        """Draw a circle around a point; nothing is filled."""
        self.painter.setPen(self.pen(role, w))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawEllipse(QPointF(x * PER_MM, y * PER_MM), r * PER_MM, r * PER_MM)

    def pen(self, role: str, w: float) -> QPen:
        """Return a pen of a width in millimetres, with round ends and corners."""
        return QPen(
            QBrush(self.colour(role)),
            w * PER_MM,
            Qt.PenStyle.SolidLine,
            Qt.PenCapStyle.RoundCap,
            Qt.PenJoinStyle.RoundJoin,
        )

    def rect(self, box: Box) -> QRectF:
        """Return a box in units of the painter."""
        return QRectF(box.x * PER_MM, box.y * PER_MM, box.w * PER_MM, box.h * PER_MM)

    def path(self, path: QPainterPath, role: str) -> None:
        """Fill a path that is in units of the painter."""
        self.painter.fillPath(path, self.colour(role))

    def stroke(self, path: QPainterPath, role: str, w: float = HAIR_MM) -> None:
        """Draw the outline of a path that is in units of the painter."""
        self.painter.strokePath(path, self.pen(role, w))

    def _bare(self, role: str) -> QPainter:
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(self.colour(role))
        return self.painter

    def _ascent(self, how: Type) -> tuple[float, float]:
        """Return the ascent and the height of the letters of the family, in units of the painter."""
        if how not in self._ascents:
            metrics = QFontMetricsF(self.font(how))
            self._ascents[how] = metrics.ascent(), metrics.ascent() + metrics.descent()
        return self._ascents[how]

    def _set(
        self,
        words: str,
        width: float,
        how: Type,
        align: Align,
        bold: Sequence[QTextLayout.FormatRange] = (),
    ) -> QTextLayout:
        option = QTextOption(align.value)
        # A word longer than the line is broken: nothing may run out of its box.
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        # A Hebrew name at the front must not turn the English sentence around it.
        if any(_is_latin(letter) for letter in words):
            option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        layout = QTextLayout(words.replace("\n", "\u2028"), self.font(how))
        layout.setTextOption(option)
        if bold:
            layout.setFormats(bold)
        layout.beginLayout()
        height = self.line_mm(how) * PER_MM
        ascent, letters = self._ascent(how)
        top = (height - letters) / 2 + ascent
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width * PER_MM)
            # On the base line of the family, so that letters of another script stand beside its own; they may
            # be taller than the line, which keeps its height.
            line.setPosition(QPointF(0, (layout.lineCount() - 1) * height + top - line.ascent()))
        layout.endLayout()
        return layout


def _ended(words: str, length: int) -> str:
    """Return the first letters of a text and "…", never half a letter with its accents."""
    while length and (unicodedata.combining(words[length]) or words[length] == _ZERO_WIDTH_JOINER):
        length -= 1
    return words[:length].rstrip(" \n,;:·–" + _ZERO_WIDTH_JOINER) + CUT


def _bold_of(parts: Sequence[tuple[str, bool]]) -> list[QTextLayout.FormatRange]:
    """Return where the bold parts lie in the whole text, counted as Qt does."""
    found, start = [], 0
    for words, bold in parts:
        length = len(words.encode("utf-16-le")) // 2
        if bold:
            part = QTextLayout.FormatRange()
            part.start, part.length = start, length
            part.format.setFontWeight(QFont.Weight.DemiBold)
            found.append(part)
        start += length
    return found


def _is_latin(letter: str) -> bool:
    return letter.isascii() and letter.isalpha()


def _polygon(points: Sequence[tuple[float, float]]) -> QPolygonF:
    return QPolygonF([QPointF(x * PER_MM, y * PER_MM) for x, y in points])
