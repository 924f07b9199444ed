# SPDX-License-Identifier: MIT
"""Tables on paper: heads, rows with hairlines between them, and "+n more" where they have no room."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, Final

from twitchdesk.report.handout.layout import Box
from twitchdesk.ui.handout.paint.listing import how_many
from twitchdesk.ui.handout.paint.sheet import BODY, ROW, SMALL, Type

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twitchdesk.report.handout.page import More
    from twitchdesk.ui.handout.paint.sheet import Sheet

GAP_MM: Final = 2.0
"""Between two columns."""
SIZES: Final = (BODY, ROW, Type(8), SMALL)
_PAD_MM: Final = 0.3
_USUAL_LINES: Final = 2
_MOST_PAD_MM: Final = 1.4
_SLACK_MM: Final = 0.01


@dataclass(frozen=True, slots=True)
class Grid:
    """What a table holds; ``widths`` are those of its columns in millimetres, with the gap behind them.

    ``heads`` may be none: they stand elsewhere then.

    That many of the first rows are to be seen before any of them takes a second line.
    """

    heads: Sequence[str]
    rows: Sequence[Sequence[str]]
    widths: Sequence[float]
    first_rows: int = 3
    most_lines: int = 2
    pad_mm: float = _PAD_MM


def write_grid(sheet: Sheet, box: Box, grid: Grid, more: More, how: Type) -> None:
    """Write heads and rows; what does not fit is counted in a last line."""
    top = box.y
    if grid.heads:
        head = Box(box.x, box.y, box.w, 0)
        top += _write_row(sheet, head, grid, grid.heads, SMALL, role="soft_ink")
        sheet.rule(box.x, top, box.right, top, "hairline")
    room = box.bottom - top
    line = sheet.line_mm(SMALL)
    heights = [_height(sheet, grid, row, how) for row in grid.rows]
    if sum(heights) > room + _SLACK_MM:
        heights = _shared_lines(sheet, grid, how, room - line)
    is_whole = len(heights) == len(grid.rows) and sum(heights) <= room + _SLACK_MM
    kept = len(grid.rows) if is_whole else how_many(heights, room - line)
    spare = (room - sum(heights)) / max(1, len(heights)) if is_whole else 0.0
    air = min(_MOST_PAD_MM - grid.pad_mm, max(0.0, spare))
    for row, high in zip(grid.rows[:kept], heights, strict=False):
        _write_row(
            sheet, Box(box.x, top + (grid.pad_mm + air) / 2, box.w, high - grid.pad_mm), grid, row, how
        )
        top += high + air
        sheet.rule(box.x, top, box.right, top, "hairline")
    if not is_whole:
        rest = Box(box.x, top, box.w, line)
        sheet.write_within(rest, more.said(len(grid.rows) - kept), (SMALL,), role="soft_ink")


def _shared_lines(sheet: Sheet, grid: Grid, how: Type, room: float) -> list[float]:
    """Return the heights of the rows when not all have room: a line for each, more for the first ones."""
    line = sheet.line_mm(how)
    rows = grid.rows[: max(grid.first_rows, int(room / (_USUAL_LINES * line + grid.pad_mm)))]
    wanted = [_height(sheet, grid, row, how) for row in grid.rows]
    if sum(wanted[: len(rows)]) <= room + _SLACK_MM:
        return wanted[: how_many(wanted, room)]
    spare = int((room - len(rows) * (line + grid.pad_mm)) / line + _SLACK_MM)
    # First where a second line tells more: where several cells of a row would be cut.
    needy = sorted(
        (number for number, row in enumerate(rows) if _cut_cells(sheet, grid, row, how)),
        key=lambda number: -_cut_cells(sheet, grid, rows[number], how),
    )
    doubled = set(needy[: max(0, spare)])
    return [line * (2 if number in doubled else 1) + grid.pad_mm for number in range(len(rows))]


def _cut_cells(sheet: Sheet, grid: Grid, row: Sequence[str], how: Type) -> int:
    """Return how many cells of a row are wider than their column."""
    return sum(
        sheet.width_mm(cell, how) > width - GAP_MM for cell, width in zip(row, grid.widths, strict=True)
    )


def natural(
    sheet: Sheet, heads: Sequence[str], rows: Sequence[Sequence[str]], how: Type, usual: float = 1.0
) -> tuple[float, ...]:
    """Return how wide each column would be in one line, with its gap, in that share of the rows."""
    found = []
    for column, head in enumerate(heads):
        widths = sorted(sheet.width_mm(row[column], how) for row in rows)
        widest = widths[ceil(len(widths) * usual) - 1]
        found.append(max(sheet.width_mm(head, SMALL), widest) + GAP_MM + 0.1)
    return tuple(found)


def fitted(
    sheet: Sheet, heads: Sequence[str], rows: Sequence[Sequence[str]], box: Box, usual: float = 1.0
) -> tuple[Type, tuple[float, ...]]:
    """Return the letters of a table and the widths of its columns: the largest that fit a box.

    In them that share of the rows has its words in one line, and the rows and the heads are not higher than
    the box. Where no letters do that, columns that want little keep what they want.
    """
    how, wanted = SIZES[-1], natural(sheet, heads, rows, SIZES[-1], usual)
    for how in SIZES:
        wanted = natural(sheet, heads, rows, how, usual)
        high = sheet.line_mm(SMALL) + len(rows) * sheet.line_mm(how) + (len(rows) + 1) * _PAD_MM
        if sum(wanted) <= box.w and high <= box.h:
            break
    return how, shared_widths(wanted, box.w)


def shared_widths(wanted: Sequence[float], room: float) -> tuple[float, ...]:
    """Return widths that fill a room: what a column can spare goes to those that want more.

    A column that wants no more than its share keeps what it wants, and the others share what is left.
    """
    if sum(wanted) <= room:
        return tuple(width + (room - sum(wanted)) / len(wanted) for width in wanted)
    found: dict[int, float] = {}
    for column in sorted(range(len(wanted)), key=lambda number: wanted[number]):
        share = (room - sum(found.values())) / (len(wanted) - len(found))
        found[column] = min(wanted[column], share)
    return tuple(found[column] for column in range(len(wanted)))


def _height(sheet: Sheet, grid: Grid, row: Sequence[str], how: Type) -> float:
    lines = max(
        _cell_mm(sheet, cell, width - GAP_MM, how) for cell, width in zip(row, grid.widths, strict=True)
    )
    return min(lines, grid.most_lines * sheet.line_mm(how)) + grid.pad_mm


def table_mm(sheet: Sheet, grid: Grid, how: Type) -> float:
    """Return how high a table is with its heads when every row has the lines it needs."""
    heads = _height(sheet, grid, grid.heads, SMALL) if grid.heads else 0.0
    return heads + sum(_height(sheet, grid, row, how) for row in grid.rows)


def _cell_mm(sheet: Sheet, cell: str, width: float, how: Type) -> float:
    # Most cells are one line, which is found sooner than where lines break.
    if "\n" not in cell and sheet.width_mm(cell, how) <= width:
        return sheet.line_mm(how)
    return sheet.height_mm(cell, width, how)


def _write_row(
    sheet: Sheet, box: Box, grid: Grid, row: Sequence[str], how: Type, *, role: str = "ink"
) -> float:
    left, high = box.x, box.h or _height(sheet, grid, row, how)
    for cell, width in zip(row, grid.widths, strict=True):
        place = Box(left, box.y, width - GAP_MM, high)
        if cell:
            sheet.write_within(place, cell, (how,), role=role)
        left += width
    return high
