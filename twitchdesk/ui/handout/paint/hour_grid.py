# SPDX-License-Identifier: MIT
"""Paints hour by weekday: a square in each cell, the larger the more; its size prints in any colour."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twitchdesk.report.handout.layout import Box
from twitchdesk.ui.handout.paint.block import titled
from twitchdesk.ui.handout.paint.marks import paint_unknown
from twitchdesk.ui.handout.paint.sheet import BODY, SMALL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twitchdesk.report.handout.page import HourGrid
    from twitchdesk.ui.handout.paint.sheet import Sheet

_SHARES: Final = (0.0, 0.28, 0.48, 0.68, 0.88)
"""The side of the square of each step, in sides of its cell: even steps, and white between any two."""
_EVERY: Final = 4
_APART_MM: Final = 1.5
_MOST_NAMES_SHARE: Final = 0.25
_SWATCH_MM: Final = 2.6
_MOST_LINES: Final = 2


def paint_hour_grid(sheet: Sheet, box: Box, value: HourGrid) -> None:
    """Paint the block into ``box``."""
    rest = titled(sheet, box, value.title)
    if all(step is None for row in value.steps for step in row):
        sheet.write_within(rest, value.caption, (BODY, SMALL))
        return
    line = sheet.line_mm(SMALL)
    high = min(sheet.height_mm(value.caption, rest.w, SMALL), _MOST_LINES * line)
    sheet.write_within(rest.inset(top=rest.h - high), value.caption, (SMALL,), role="soft_ink")
    foot = high + line + 0.4
    _write_legend(sheet, rest.inset(bottom=high), value)
    names = max((sheet.width_mm(day, SMALL) for day in value.weekdays), default=0.0) + _APART_MM
    names = min(names, rest.w * _MOST_NAMES_SHARE)
    grid = rest.inset(left=names, top=0.4, bottom=foot + line + 0.6)
    _paint_cells(sheet, grid, value)
    _write_names(sheet, Box(rest.x, grid.y, names - _APART_MM / 2, grid.h), value.weekdays)
    _write_hours(sheet, Box(grid.x, grid.bottom + 0.2, grid.w, line), value.hours)


def _paint_cells(sheet: Sheet, grid: Box, value: HourGrid) -> None:
    high, wide = grid.h / max(1, len(value.steps)), grid.w / max(1, len(value.hours))
    for row, steps in enumerate(value.steps):
        for column, step in enumerate(steps):
            _paint_step(sheet, Box(grid.x + column * wide, grid.y + row * high, wide, high), step)
    for row in range(len(value.steps) + 1):
        sheet.rule(grid.x, grid.y + row * high, grid.right, grid.y + row * high)
    for column, hour in enumerate((*value.hours, value.hours[0] if value.hours else 0)):
        if hour % _EVERY == 0 or column == len(value.hours):
            sheet.rule(grid.x + column * wide, grid.y, grid.x + column * wide, grid.bottom)


def _paint_step(sheet: Sheet, cell: Box, step: int | None) -> None:
    if step is None:
        paint_unknown(sheet, cell.inset(0.3, 0.3, 0.3, 0.3))
    elif step > 0:
        side = min(cell.w, cell.h) * _SHARES[min(step, len(_SHARES) - 1)]
        left, top = cell.x + (cell.w - side) / 2, cell.y + (cell.h - side) / 2
        sheet.fill(Box(left, top, side, side), "twitches")


def _write_names(sheet: Sheet, box: Box, names: Sequence[str]) -> None:
    high, line = box.h / max(1, len(names)), sheet.line_mm(SMALL)
    for number, name in enumerate(names):
        top = box.y + number * high + (high - line) / 2
        sheet.write_within(Box(box.x, top, box.w, line), name, (SMALL,), role="soft_ink")


def _write_hours(sheet: Sheet, box: Box, hours: Sequence[int]) -> None:
    wide = box.w / max(1, len(hours))
    for number, hour in enumerate(hours):
        words = f"{hour:02}:00"
        place = Box(box.x + number * wide, box.y, sheet.width_mm(words, SMALL) + 0.1, box.h)
        if hour % _EVERY == 0 and place.right <= box.right:
            sheet.write(place, words, SMALL, role="soft_ink")


def _write_legend(sheet: Sheet, box: Box, value: HourGrid) -> None:
    """Write the steps and their words at the foot of a box."""
    line = sheet.line_mm(SMALL)
    widths = [_SWATCH_MM + 0.8 + sheet.width_mm(one.words, SMALL) + 0.1 for one in value.legend]
    # More than one line of it would leave the grid too little: words that are too long are cut.
    scale = min(1.0, (box.w - 3 * (len(widths) - 1)) / sum(widths)) if widths else 1.0
    left, top = box.x, box.bottom - line
    for one, width in zip(value.legend, widths, strict=True):
        swatch = Box(left, top + (line - _SWATCH_MM) / 2, _SWATCH_MM, _SWATCH_MM)
        sheet.frame(swatch, "control", 0.08)
        _paint_step(sheet, swatch, one.step)
        words = Box(left + _SWATCH_MM + 0.8, top, width * scale - _SWATCH_MM - 0.8, line)
        sheet.write_within(words, one.words, (SMALL,), role="soft_ink")
        left += width * scale + 3
