# SPDX-License-Identifier: MIT
"""Tables on paper: heads, rows with hairlines between them, and "+n more" where they have no room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from twitchdesk.report.handout.layout import Box
from twitchdesk.ui.handout.paint.listing import how_many
from twitchdesk.ui.handout.paint.sheet import ROW, SMALL, Type

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twitchdesk.report.handout.page import More
    from twitchdesk.ui.handout.paint.sheet import Sheet

GAP_MM: Final = 2.0
"""Between two columns."""
SIZES: Final = (ROW, Type(8), SMALL)
_PAD_MM: Final = 0.5
_MOST_PAD_MM: Final = 1.4
_MOST_LINES: Final = 2
_SLACK_MM: Final = 0.01


@dataclass(frozen=True, slots=True)
class Grid:
    """What a table holds; ``widths`` are those of its columns in millimetres, with the gap behind them."""

    heads: Sequence[str]
    rows: Sequence[Sequence[str]]
    widths: Sequence[float]


def write_grid(sheet: Sheet, box: Box, grid: Grid, more: More, sizes: Sequence[Type] = SIZES) -> None:
    """Write heads and rows in the first of the sizes that holds them all, else as many as the last holds."""
    top = box.y + _write_row(sheet, box, grid, grid.heads, SMALL, role="soft_ink")
    sheet.rule(box.x, top, box.right, top, "hairline")
    room = box.bottom - top
    how, heights = _chosen(sheet, grid, sizes, room)
    kept = how_many(heights, room)
    line = sheet.line_mm(SMALL)
    if kept < len(heights):
        kept = how_many(heights, room - line - _PAD_MM / 2)
    air = min(_MOST_PAD_MM - _PAD_MM, max(0.0, (room - sum(heights)) / max(1, len(heights))))
    for row, high in zip(grid.rows[:kept], heights, strict=False):
        _write_row(sheet, Box(box.x, top + (_PAD_MM + air) / 2, box.w, high), grid, row, how)
        top += high + air
        sheet.rule(box.x, top, box.right, top, "hairline")
    if kept < len(heights):
        rest = Box(box.x, top + _PAD_MM / 2, box.w, line)
        sheet.write_within(rest, more.said(len(heights) - kept), (SMALL,), role="soft_ink")


def _chosen(sheet: Sheet, grid: Grid, sizes: Sequence[Type], room: float) -> tuple[Type, list[float]]:
    """Return the largest letters in which all rows fit, else the smallest, and the heights of the rows."""
    for how in sizes:
        heights = [_height(sheet, grid, row, how) for row in grid.rows]
        if sum(heights) <= room + _SLACK_MM:
            return how, heights
    return sizes[-1], [_height(sheet, grid, row, sizes[-1]) for row in grid.rows]


def natural(
    sheet: Sheet, heads: Sequence[str], rows: Sequence[Sequence[str]], how: Type
) -> tuple[float, ...]:
    """Return how wide each column would be in one line, with its gap."""
    return tuple(
        max(sheet.width_mm(head, SMALL), *(sheet.width_mm(row[column], how) for row in rows)) + GAP_MM + 0.1
        for column, head in enumerate(heads)
    )


def shared_widths(wanted: Sequence[float], room: float) -> tuple[float, ...]:
    """Return widths that fill a room: what a column can spare goes to those that want more.

    Columns that want less than an equal share keep what they want; the others share the rest as they want.
    """
    if sum(wanted) <= room:
        # What is left over goes to the first, which names the row.
        return (wanted[0] + room - sum(wanted), *wanted[1:])
    fair = room / len(wanted)
    kept = sum(width for width in wanted if width <= fair)
    scale = (room - kept) / (sum(wanted) - kept)
    return tuple(width if width <= fair else width * scale for width in wanted)


def _height(sheet: Sheet, grid: Grid, row: Sequence[str], how: Type) -> float:
    lines = max(
        sheet.height_mm(cell, width - GAP_MM, how) for cell, width in zip(row, grid.widths, strict=True)
    )
    return min(lines, _MOST_LINES * sheet.line_mm(how)) + _PAD_MM


def _write_row(
    sheet: Sheet, box: Box, grid: Grid, row: Sequence[str], how: Type, *, role: str = "ink"
) -> float:
    left, high = box.x, _height(sheet, grid, row, how)
    for cell, width in zip(row, grid.widths, strict=True):
        if cell:
            sheet.write_within(Box(left, box.y, width - GAP_MM, high), cell, (how,), role=role)
        left += width
    return high
