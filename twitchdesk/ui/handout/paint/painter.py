# SPDX-License-Identifier: MIT
"""Paints a page of the handout: the same strokes for preview, printer and PDF."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter

from twitchdesk.report.handout.layout import SHEETS
from twitchdesk.ui.handout.paint.page_one import paint_page_one
from twitchdesk.ui.handout.paint.page_two import paint_page_two
from twitchdesk.ui.handout.paint.sheet import PER_MM, Sheet

if TYPE_CHECKING:
    from twitchdesk.report.handout.page import Handout
    from twitchdesk.ui.body_map.figure import Figure


@dataclass(frozen=True, slots=True)
class Ink:
    """What the painter needs beside the handout: the figure, and the light theme's colours by role."""

    figure: Figure
    colours: Mapping[str, str]


def paint_page(painter: QPainter, handout: Handout, page: int, ink: Ink, per_mm: float) -> None:
    """Paint page 1 or 2 with the upper left corner of the paper at the painter's origin.

    ``per_mm`` is how many units of the painter a millimetre of paper is.
    """
    paper = SHEETS[handout.paper]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(per_mm / PER_MM, per_mm / PER_MM)
    painter.translate(paper.left * PER_MM, paper.top * PER_MM)
    sheet = Sheet(painter, ink.colours)
    if page == 1:
        paint_page_one(sheet, handout, ink.figure)
    elif handout.second is not None:
        paint_page_two(sheet, handout, handout.second)
    painter.restore()
