# SPDX-License-Identifier: MIT
"""Paints the places of page 2 with their muscles, roots and nerves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twitchdesk.ui.handout.paint.block import titled
from twitchdesk.ui.handout.paint.grid import SIZES, Grid, table_mm, write_grid
from twitchdesk.ui.handout.paint.sheet import BODY, SMALL, TIGHT

if TYPE_CHECKING:
    from twitchdesk.report.handout.layout import Box
    from twitchdesk.report.handout.page import More, Table
    from twitchdesk.ui.handout.paint.sheet import Sheet

_FIRST_ROWS: Final = 14
_MOST_LINES: Final = 4
_SIZES: Final = (*SIZES[1:], TIGHT)
_PAD_MM: Final = 0.12


def paint_regions(sheet: Sheet, box: Box, value: Table, more: More) -> None:
    """Paint the first rows into ``box`` in the largest letters in which they are whole.

    How many more there are stands beside the title, where it takes no row.
    """
    left = len(value.rows) - _FIRST_ROWS
    rest = titled(sheet, box, value.title, more.said(left) if left > 0 else "")
    if not value.rows:
        sheet.write_within(rest, value.nothing, (BODY, SMALL))
        return
    widths = [share * rest.w for share in value.widths]
    grid = Grid(value.heads, value.rows[:_FIRST_ROWS], widths, _FIRST_ROWS, _MOST_LINES, _PAD_MM)
    how = next((size for size in _SIZES if table_mm(sheet, grid, size) <= rest.h), TIGHT)
    write_grid(sheet, rest, grid, more, how)
