# SPDX-License-Identifier: MIT
"""Four steps of a scale as hatches: lines drawn as vectors, told apart in grey and on a bad photocopy.

From sparse to dense: single lines far apart, single lines, crossed lines, and light crossed lines on a dark
tone. A copy that knows black and white only keeps the lines and turns the dark tone black.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainterPath

from twitchdesk.ui.handout.paint.sheet import PER_MM

if TYPE_CHECKING:
    from collections.abc import Mapping

    from twitchdesk.report.handout.layout import Box
    from twitchdesk.ui.handout.paint.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Hatch:
    """Lines at 45 degrees on a tone: how far apart and how wide, in millimetres, and whether they cross."""

    tone: str
    ink: str
    apart: float
    w: float
    crossed: bool = False


HATCHES: Final[Mapping[int, Hatch]] = {
    1: Hatch("heat_1", "ink", 1.1, 0.13),
    2: Hatch("heat_2", "ink", 0.6, 0.14),
    3: Hatch("heat_3", "ink", 0.75, 0.15, crossed=True),
    4: Hatch("heat_5", "sheet", 1.2, 0.13, crossed=True),
}


def hatch_path(sheet: Sheet, path: QPainterPath, step: int) -> None:
    """Fill a path in units of the painter with the hatch of a step, 1 to 4."""
    hatch, painter, area = HATCHES[step], sheet.painter, path.boundingRect()
    painter.save()
    # One path for the tone and the lines: it is long, and a file of the page holds it each time.
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    painter.fillRect(area, sheet.colour(hatch.tone))
    painter.setPen(sheet.pen(hatch.ink, hatch.w))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_lines(area, hatch))
    painter.restore()


def hatch_box(sheet: Sheet, box: Box, step: int) -> None:
    """Fill a rectangle with the hatch of a step, 1 to 4; step 0 leaves it white."""
    if step:
        path = QPainterPath()
        path.addRect(sheet.rect(box))
        hatch_path(sheet, path, step)


def _lines(area: QRectF, hatch: Hatch) -> QPainterPath:
    """Return the lines that cross an area; they are those of one page, whatever the area is."""
    lines = QPainterPath()
    # Measured along the edge of the page, lines at 45 degrees are farther apart than across.
    every = round(hatch.apart * 2**0.5 * PER_MM)
    left, top, right, bottom = (
        round(side) for side in (area.left(), area.top(), area.right(), area.bottom())
    )
    for total in range((left + top) // every * every, right + bottom + every, every):
        # Where x + y is ``total``: from the left or lower edge up to the upper or right one.
        x = max(left, total - bottom)
        y = max(top, total - right)
        if total - x > top and total - y > left:
            lines.moveTo(x, total - x)
            lines.lineTo(total - y, y)
    if hatch.crossed:
        for total in range((left - bottom) // every * every, right - top + every, every):
            # Where x - y is ``total``.
            x, end = max(left, total + top), min(right, total + bottom)
            if x < end:
                lines.moveTo(x, x - total)
                lines.lineTo(end, end - total)
    return lines
