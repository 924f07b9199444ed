# SPDX-License-Identifier: MIT
"""Pieces of text one after another, broken between them: as a sentence would, but each stays whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from twitchdesk.report.handout.layout import Box
from twitchdesk.ui.handout.paint.sheet import SMALL, Type

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twitchdesk.ui.handout.paint.sheet import Sheet

APART_MM: Final = 3.0
"""Between two pieces of a line."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words and how they are written."""

    words: str
    how: Type = SMALL
    role: str = "ink"


def running(sheet: Sheet, box: Box, pieces: Sequence[Piece], *, draw: bool = False) -> int:
    """Set pieces line by line from the top of a box; return how many lines they take.

    A piece that is wider than the box is cut by "…". Nothing is written unless ``draw``.
    """
    line = sheet.line_mm(SMALL)
    x, lines = box.x, 1
    for piece in pieces:
        width = min(sheet.width_mm(piece.words, piece.how) + 0.1, box.w)
        if x > box.x and x + width > box.right + 0.01:
            x, lines = box.x, lines + 1
        if draw:
            place = Box(x, box.y + (lines - 1) * line, width, line)
            sheet.write_within(place, piece.words, (piece.how,), role=piece.role)
        x += width + APART_MM
    return lines
