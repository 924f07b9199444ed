# SPDX-License-Identifier: MIT
"""Paints what was tried: the steps on the left, what goes along with what on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twitchdesk.report.handout.layout import GAP_MM, Box
from twitchdesk.ui.handout.paint.block import titled
from twitchdesk.ui.handout.paint.grid import Grid, fitted, table_mm, write_grid
from twitchdesk.ui.handout.paint.listing import write_items
from twitchdesk.ui.handout.paint.sheet import BODY, HEAD, ROW, SMALL, TIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twitchdesk.report.handout.page import More, Tried
    from twitchdesk.ui.handout.paint.sheet import Sheet

_LEFT_SHARE: Final = 0.62
_ITEM_GAP_MM: Final = 0.2
_BESIDE_MM: Final = 2.0


def paint_tried(sheet: Sheet, box: Box, value: Tried, more: More) -> None:
    """Paint the block into ``box``; the caution stands beside the title of the links or below the steps."""
    wide = (box.w - GAP_MM) * _LEFT_SHARE
    links = box.inset(left=wide + GAP_MM)
    words = sheet.width_mm(value.links_title, HEAD) + sheet.width_mm(value.caution, SMALL)
    is_beside = words + _BESIDE_MM < links.w
    right = titled(sheet, links, value.links_title, value.caution if is_beside else "")
    write_items(sheet, right, value.links, more, (ROW, SMALL), gap=_ITEM_GAP_MM)
    head = box.inset(right=box.w - wide)
    left = titled(sheet, head, value.title)
    if not is_beside:
        high = min(sheet.height_mm(value.caution, left.w, SMALL), 2 * sheet.line_mm(SMALL))
        sheet.write_within(left.inset(top=left.h - high), value.caution, (SMALL,), role="soft_ink")
        left = left.inset(bottom=high)
    if value.rows:
        _write_steps(sheet, head, left, value, more)
    else:
        sheet.write_within(left, value.nothing, (BODY, SMALL))


def _write_steps(sheet: Sheet, head: Box, box: Box, value: Tried, more: More) -> None:
    """Write the steps; the heads of their columns move up beside the title where that makes room."""
    rows = tuple((row.label, *row.cells) for row in value.rows)
    how, widths = fitted(sheet, value.heads, rows, box)
    grid = Grid(value.heads, rows, widths)
    title = sheet.width_mm(value.title, HEAD) + _BESIDE_MM
    if table_mm(sheet, grid, how) > box.h and title < box.w / 2:
        widths = _wide_enough(widths, title)
        grid, how = Grid((), rows, widths), TIGHT
        _write_heads(sheet, head, value, widths)
    write_grid(sheet, box, grid, more, how)


def _wide_enough(widths: Sequence[float], first: float) -> tuple[float, ...]:
    """Return the widths with a first column that is so wide at least."""
    first = max(widths[0], first)
    rest = (sum(widths) - first) / sum(widths[1:])
    return (first, *(width * rest for width in widths[1:]))


def _write_heads(sheet: Sheet, head: Box, value: Tried, widths: Sequence[float]) -> None:
    line, left = sheet.line_mm(SMALL), head.x + widths[0]
    for words, width in zip(value.heads[1:], widths[1:], strict=True):
        place = Box(left, head.y + sheet.line_mm(HEAD) - line - 0.15, width - 0.5, line)
        sheet.write_within(place, words, (SMALL,), role="soft_ink")
        left += width
