# SPDX-License-Identifier: MIT
"""Paints what was tried: the steps on the left, what goes along with what on the right, the caution below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twitchdesk.report.handout.layout import GAP_MM, Box
from twitchdesk.ui.handout.paint.block import titled
from twitchdesk.ui.handout.paint.grid import Grid, fitted, write_grid
from twitchdesk.ui.handout.paint.listing import write_items
from twitchdesk.ui.handout.paint.sheet import BODY, ROW, SMALL

if TYPE_CHECKING:
    from twitchdesk.report.handout.page import More, Tried
    from twitchdesk.ui.handout.paint.sheet import Sheet

_LEFT_SHARE: Final = 0.62
_ITEM_GAP_MM: Final = 0.2


def paint_tried(sheet: Sheet, box: Box, value: Tried, more: More) -> None:
    """Paint the block into ``box``; the caution stands below the steps, the links take the whole height."""
    wide = (box.w - GAP_MM) * _LEFT_SHARE
    right = titled(sheet, box.inset(left=wide + GAP_MM), value.links_title)
    write_items(sheet, right, value.links, more, (ROW, SMALL), gap=_ITEM_GAP_MM)
    left = titled(sheet, box.inset(right=box.w - wide), value.title)
    high = min(sheet.height_mm(value.caution, left.w, SMALL), 2 * sheet.line_mm(SMALL))
    sheet.write_within(left.inset(top=left.h - high), value.caution, (SMALL,), role="soft_ink")
    if value.rows:
        _write_steps(sheet, left.inset(bottom=high), value, more)
    else:
        sheet.write_within(left.inset(bottom=high), value.nothing, (BODY, SMALL))


def _write_steps(sheet: Sheet, box: Box, value: Tried, more: More) -> None:
    rows = tuple((row.label, *row.cells) for row in value.rows)
    how, widths = fitted(sheet, value.heads, rows, box)
    write_grid(sheet, box, Grid(value.heads, rows, widths), more, how)
