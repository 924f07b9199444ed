# SPDX-License-Identifier: MIT
"""Paints the history: the sentences at the left, the six figures that matter at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twitchdesk.report.handout.layout import BODY_MAP, Box
from twitchdesk.ui.handout.paint.block import titled
from twitchdesk.ui.handout.paint.sheet import BODY, ROW, SMALL, TIGHT, Type

if TYPE_CHECKING:
    from twitchdesk.report.handout.page import Summary, Tile
    from twitchdesk.ui.handout.paint.sheet import Sheet

_GAP_MM: Final = 2.5
_COLUMNS: Final = 3
_PAD_MM: Final = 1.6
_END_MM: Final = 0.6
_TEXT: Final = (BODY, ROW, Type(8), SMALL)
_VALUES: Final = tuple(Type(pt, bold=True, leading=1.1) for pt in (12, 11, 10, 9, 8.2, 7.5))


def paint_summary(sheet: Sheet, box: Box, value: Summary) -> None:
    """Paint the block into ``box``; the tiles stand above the figures of the body."""
    left = box.inset(right=BODY_MAP.w + _GAP_MM)
    sheet.write_within(titled(sheet, left, value.title), " ".join(value.sentences), _TEXT)
    right = box.inset(left=left.w + _GAP_MM)
    w = right.w / _COLUMNS
    rows = [value.tiles[n : n + _COLUMNS] for n in range(0, len(value.tiles), _COLUMNS)]
    # A row with a note of two lines is higher, so that its figures are as large as the others.
    wanted = [max(_wanted_mm(sheet, w, tile) for tile in row) for row in rows]
    top = right.y
    for row, want in zip(rows, wanted, strict=True):
        h = right.h * want / sum(wanted)
        for column, tile in enumerate(row):
            _tile(sheet, Box(right.x + column * w, top, w, h), tile)
        top += h


def _wanted_mm(sheet: Sheet, w: float, tile: Tile) -> float:
    note = sheet.height_mm(tile.note, w - _PAD_MM - _END_MM, TIGHT) if tile.note else 0.0
    return sheet.line_mm(TIGHT) + sheet.line_mm(_VALUES[0]) + min(note, 2 * sheet.line_mm(TIGHT))


def _tile(sheet: Sheet, box: Box, tile: Tile) -> None:
    sheet.rule(box.x, box.y + 0.5, box.x, box.bottom - 0.9, "control")
    inner = box.inset(left=_PAD_MM, right=_END_MM)
    line = sheet.line_mm(TIGHT)
    sheet.write_within(Box(inner.x, inner.y, inner.w, line), tile.label, (TIGHT,), role="soft_ink")
    least = sheet.line_mm(_VALUES[-1])
    note = min(sheet.height_mm(tile.note, inner.w, TIGHT), inner.h - line - least) if tile.note else 0.0
    room = Box(inner.x, inner.y + line, inner.w, inner.h - line - note)
    took = _value(sheet, room, tile.value)
    if tile.note:
        below = Box(inner.x, room.y + took, inner.w, inner.bottom - room.y - took)
        sheet.write_within(below, tile.note, (TIGHT,), role="soft_ink")


def _value(sheet: Sheet, box: Box, words: str) -> float:
    """Write the value in one line where it can be, else in as many as have room; return their height."""
    for how in _VALUES:
        if sheet.height_mm(words, box.w, how) <= sheet.line_mm(how) <= box.h + 0.1:
            return sheet.write(box, words, how)
    for how in _VALUES[3:]:
        if sheet.fits(words, box, how):
            return sheet.write(box, words, how)
    return sheet.write(box, sheet.cut(words, box, _VALUES[-1]), _VALUES[-1])
