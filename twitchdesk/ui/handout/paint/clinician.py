# SPDX-License-Identifier: MIT
"""Paints the room for the clinician: boxes to tick and lines to write on by hand, all empty."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twitchdesk.report.handout.layout import GAP_MM, Box
from twitchdesk.ui.handout.paint.block import titled
from twitchdesk.ui.handout.paint.sheet import BODY, HEAD, ROW, SMALL, STRONG, Align

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twitchdesk.report.handout.page import ForClinician
    from twitchdesk.ui.handout.paint.sheet import Sheet

_COLUMNS: Final = 4
_BOX_MM: Final = 3.0
_ROW_MM: Final = 5.0
HAND_MM: Final = 7.2
"""From one line to write on to the next."""


def paint_clinician(sheet: Sheet, box: Box, value: ForClinician) -> None:
    """Paint the block into ``box``: the last field is one line, those before stand side by side above it."""
    rest = titled(sheet, box, value.title)
    line = sheet.line_mm(SMALL)
    left = sheet.width_mm(value.title, HEAD) + 3
    beside = Box(box.x + left, box.y + sheet.line_mm(HEAD) - line - 0.15, box.w - left, line)
    sheet.write_within(beside, value.note, (SMALL,), role="soft_ink", align=Align.RIGHT)
    rows = -(-len(value.boxes) // _COLUMNS)
    _paint_boxes(sheet, Box(rest.x, rest.y + 0.8, rest.w, rows * _ROW_MM), value.boxes)
    free = rest.inset(top=rows * _ROW_MM + 2.4)
    if value.fields:
        *wide, last = value.fields
        _paint_last(sheet, free.inset(top=free.h - HAND_MM), last)
        _paint_fields(sheet, free.inset(bottom=HAND_MM), wide)


def _paint_boxes(sheet: Sheet, box: Box, names: Sequence[str]) -> None:
    wide = box.w / _COLUMNS
    for number, name in enumerate(names):
        left = box.x + (number % _COLUMNS) * wide
        top = box.y + (number // _COLUMNS) * _ROW_MM
        sheet.frame(Box(left + 0.1, top + (_ROW_MM - _BOX_MM) / 2, _BOX_MM, _BOX_MM), "ink", 0.2)
        how = next((size for size in (BODY, ROW) if sheet.width_mm(name, size) < wide - _BOX_MM - 3), SMALL)
        high = sheet.line_mm(how)
        words = Box(left + _BOX_MM + 1.4, top + (_ROW_MM - high) / 2, wide - _BOX_MM - 2.4, high)
        sheet.write_within(words, name, (how,))


def _paint_fields(sheet: Sheet, box: Box, names: Sequence[str]) -> None:
    """Draw the fields side by side, each with its name above its lines."""
    if not names:
        return
    wide = (box.w - GAP_MM * 2 * (len(names) - 1)) / len(names)
    for number, name in enumerate(names):
        field = Box(box.x + number * (wide + GAP_MM * 2), box.y, wide, box.h)
        high = sheet.line_mm(STRONG)
        sheet.write_within(Box(field.x, field.y, field.w, high), name, (STRONG, SMALL))
        # The first line leaves room to write below the name.
        y = field.y + high + HAND_MM - 1.5
        while y <= field.bottom + 0.01:
            sheet.rule(field.x, y, field.right, y, "control")
            y += HAND_MM


def _paint_last(sheet: Sheet, box: Box, name: str) -> None:
    high = sheet.line_mm(STRONG)
    width = min(sheet.width_mm(name, STRONG) + 0.1, box.w / 2)
    sheet.write_within(Box(box.x, box.bottom - high, width, high), name, (STRONG, SMALL))
    sheet.rule(box.x + width + 2, box.bottom - 0.4, box.right, box.bottom - 0.4, "control")
