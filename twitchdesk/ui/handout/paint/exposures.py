# SPDX-License-Identifier: MIT
"""Paints the exposures, then and now, and the medicines in a column of their own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from twitchdesk.report.handout.layout import GAP_MM, Box
from twitchdesk.ui.handout.paint.block import titled
from twitchdesk.ui.handout.paint.listing import write_items
from twitchdesk.ui.handout.paint.sheet import HEAD, ROW, SMALL, Align, Type

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twitchdesk.report.handout.page import Exposures, More
    from twitchdesk.ui.handout.paint.sheet import Sheet

_APART_MM: Final = 1.6
_LEAST_MEDICINES_MM: Final = 22.0
_ROOMY_MEDICINES_MM: Final = 30.0
_MOST_ROW_MM: Final = 4.2
_MOST_NOTE_LINES: Final = 2


@dataclass(frozen=True, slots=True)
class _Columns:
    """How the table is set: the size of its letters and the widths of its columns."""

    how: Type
    label: float
    cells: tuple[float, float]

    @property
    def whole(self) -> float:
        return self.label + sum(self.cells) + 2 * _APART_MM


def paint_exposures(sheet: Sheet, box: Box, value: Exposures, more: More) -> None:
    """Paint the block into ``box``."""
    upper = _write_note(sheet, box, value.marked)
    columns = _columns(sheet, upper, value)
    left = upper.inset(right=box.w - columns.whole)
    right = upper.inset(left=columns.whole + GAP_MM)
    table = titled(sheet, left, value.title)
    _write_heads(sheet, left, columns, value)
    _write_rows(sheet, table, columns, value)
    medicines = titled(sheet, right, value.medicines_title)
    write_items(sheet, medicines, value.medicines, more, (ROW, SMALL))


def _write_note(sheet: Sheet, box: Box, words: str) -> Box:
    """Write what a mark stands for at the foot; return what is left."""
    if not words:
        return box
    high = min(sheet.height_mm(words, box.w, SMALL), _MOST_NOTE_LINES * sheet.line_mm(SMALL))
    sheet.write_within(box.inset(top=box.h - high), words, (SMALL,), role="soft_ink")
    return box.inset(bottom=high + 0.3)


def _columns(sheet: Sheet, box: Box, value: Exposures) -> _Columns:
    """Return the table in the largest letters that leave the medicines their room."""
    room = box.h - sheet.line_mm(HEAD) - 0.8
    for how in (ROW, Type(8)):
        columns = _natural(sheet, value, how)
        fits = len(value.rows) * sheet.line_mm(how) <= room
        if fits and columns.whole <= box.w - GAP_MM - _ROOMY_MEDICINES_MM:
            return columns
    columns = _natural(sheet, value, SMALL)
    cells = columns.cells
    most = box.w - GAP_MM - _LEAST_MEDICINES_MM
    # The figures come first: where words are long, their column gives way, but never below a third.
    label = max(most / 3, min(columns.label, most - sum(cells) - 2 * _APART_MM))
    scale = min(1.0, (most - label - 2 * _APART_MM) / sum(cells)) if sum(cells) else 1.0
    return _Columns(SMALL, label, (cells[0] * scale, cells[1] * scale))


def _natural(sheet: Sheet, value: Exposures, how: Type) -> _Columns:
    label = max((sheet.width_mm(row.label, how) for row in value.rows), default=20.0)
    label = max(label, sheet.width_mm(value.title, HEAD))
    then, now = (
        max(
            sheet.width_mm(value.heads[column + 1], SMALL),
            *(sheet.width_mm(row.cells[column], how) for row in value.rows),
            0.0,
        )
        + 0.1
        for column in (0, 1)
    )
    return _Columns(how, label + 0.1, (then, now))


def _cells(box: Box, columns: _Columns) -> tuple[Box, Box, Box]:
    first = Box(box.x, box.y, columns.label, box.h)
    then = Box(first.right + _APART_MM, box.y, columns.cells[0], box.h)
    return first, then, Box(then.right + _APART_MM, box.y, columns.cells[1], box.h)


def _write_heads(sheet: Sheet, box: Box, columns: _Columns, value: Exposures) -> None:
    """Write the heads into the line of the title, which every row of the table then has more room for."""
    line = sheet.line_mm(SMALL)
    top = box.y + sheet.line_mm(HEAD) - line - 0.15
    label, *cells = _cells(Box(box.x, top, columns.whole, line), columns)
    title = sheet.width_mm(value.title, HEAD) + 1.5
    words = (value.heads[0], *value.heads[1:])
    if title + sheet.width_mm(words[0], SMALL) <= label.w:
        sheet.write(label.inset(left=title), words[0], SMALL, role="soft_ink")
    for cell, head in zip(cells, words[1:], strict=True):
        sheet.write_within(cell, head, (SMALL,), role="soft_ink", align=Align.RIGHT)


def _write_rows(sheet: Sheet, box: Box, columns: _Columns, value: Exposures) -> None:
    pitch = min(_MOST_ROW_MM, box.h / max(1, len(value.rows)))
    line = sheet.line_mm(columns.how)
    for number, row in enumerate(value.rows):
        top = box.y + number * pitch
        # Lines of text may stand closer than they usually do: a table has nothing between them.
        cells = _cells(Box(box.x, top + (pitch - line) / 2, columns.whole, line), columns)
        aligns: Sequence[Align] = (Align.LEFT, Align.RIGHT, Align.RIGHT)
        for cell, words, align in zip(cells, (row.label, *row.cells), aligns, strict=True):
            sheet.write_within(cell, words, (columns.how,), align=align)
        if number:
            sheet.rule(box.x, top, box.x + columns.whole, top)
