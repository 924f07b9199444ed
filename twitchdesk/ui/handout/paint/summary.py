# SPDX-License-Identifier: MIT
"""Paints the history: the sentences at the left, the six figures that matter at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twitchdesk.report.handout.layout import BODY_MAP, Box
from twitchdesk.ui.handout.paint.block import titled
from twitchdesk.ui.handout.paint.sheet import BODY, ROW, SMALL, TIGHT, Type

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twitchdesk.report.handout.page import Summary, Tile
    from twitchdesk.ui.handout.paint.sheet import Sheet

_GAP_MM: Final = 2.5
_COLUMNS: Final = 3
_PAD_MM: Final = 1.6
_END_MM: Final = 0.6
_SHORT_PT: Final = 10.0
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
    places: list[tuple[Box, Tile]] = []
    top = right.y
    for row, want in zip(rows, wanted, strict=True):
        h = right.h * want / sum(wanted)
        places += [(Box(right.x + column * w, top, w, h), tile) for column, tile in enumerate(row)]
        top += h
    sizes = _sizes(sheet, places)
    for at, tile in places:
        _tile(sheet, at, tile, sizes)


def _sizes(sheet: Sheet, places: Sequence[tuple[Box, Tile]]) -> tuple[Type, ...]:
    """Return the sizes to try for a value, from the largest that all short values have room for."""
    found = [_one_line(sheet, _room(sheet, at, tile), tile.value, _VALUES) for at, tile in places]
    least = min((how.pt for how in found if how and how.pt >= _SHORT_PT), default=_SHORT_PT)
    return tuple(how for how in _VALUES if how.pt <= least)


def _wanted_mm(sheet: Sheet, w: float, tile: Tile) -> float:
    note = sheet.height_mm(tile.note, w - _PAD_MM - _END_MM, TIGHT) if tile.note else 0.0
    return sheet.line_mm(TIGHT) + sheet.line_mm(_VALUES[0]) + min(note, 2 * sheet.line_mm(TIGHT))


def _room(sheet: Sheet, box: Box, tile: Tile) -> Box:
    """Return the room of the value between its label and its note."""
    inner = box.inset(left=_PAD_MM, top=sheet.line_mm(TIGHT), right=_END_MM)
    least = sheet.line_mm(_VALUES[-1])
    note = min(sheet.height_mm(tile.note, inner.w, TIGHT), inner.h - least) if tile.note else 0.0
    return inner.inset(bottom=note)


def _tile(sheet: Sheet, box: Box, tile: Tile, sizes: Sequence[Type]) -> None:
    sheet.rule(box.x, box.y + 0.5, box.x, box.bottom - 0.9, "control")
    room = _room(sheet, box, tile)
    label = Box(room.x, box.y, room.w, sheet.line_mm(TIGHT))
    sheet.write_within(label, tile.label, (TIGHT,), role="soft_ink")
    took = _value(sheet, room, tile.value, sizes)
    if tile.note:
        below = Box(room.x, room.y + took, room.w, box.bottom - room.y - took)
        sheet.write_within(below, tile.note, (TIGHT,), role="soft_ink")


def _value(sheet: Sheet, box: Box, words: str, sizes: Sequence[Type]) -> float:
    """Write the value in one line where it can be, else in as many as have room; return their height."""
    how = _one_line(sheet, box, words, sizes)
    if how is None:
        how = next((size for size in _VALUES[3:] if sheet.fits(words, box, size)), _VALUES[-1])
        words = sheet.cut(words, box, how)
    return sheet.write(box, words, how)


def _one_line(sheet: Sheet, box: Box, words: str, sizes: Sequence[Type]) -> Type | None:
    for how in sizes:
        if sheet.height_mm(words, box.w, how) <= sheet.line_mm(how) <= box.h + 0.1:
            return how
    return None
