# SPDX-License-Identifier: MIT
"""Paints the places of page 2 with their muscles, roots and nerves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twitchdesk.ui.handout.paint.block import titled
from twitchdesk.ui.handout.paint.grid import Grid, fitted, write_grid
from twitchdesk.ui.handout.paint.sheet import BODY, SMALL

if TYPE_CHECKING:
    from twitchdesk.report.handout.layout import Box
    from twitchdesk.report.handout.page import More, Table
    from twitchdesk.ui.handout.paint.sheet import Sheet

_FIRST_ROWS: Final = 14
_USUAL_SHARE: Final = 0.9
"""So many of the rows have their words in one line before a column is made wider for the others."""


def paint_regions(sheet: Sheet, box: Box, value: Table, more: More) -> None:
    """Paint the table into ``box``; its columns are as wide as their words are, whatever their shares."""
    rest = titled(sheet, box, value.title)
    if not value.rows:
        sheet.write_within(rest, value.nothing, (BODY, SMALL))
        return
    how, widths = fitted(sheet, value.heads, value.rows, rest, _USUAL_SHARE)
    write_grid(sheet, rest, Grid(value.heads, value.rows, widths, _FIRST_ROWS), more, how)
