# SPDX-License-Identifier: MIT
"""Paints the exposures, then and now, the medicines below them, and what the mark at some of these means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from twitchdesk.report.handout.layout import Box
from twitchdesk.ui.handout.paint.block import titled
from twitchdesk.ui.handout.paint.running import APART_MM, Piece, running
from twitchdesk.ui.handout.paint.sheet import HEAD, ROW, SMALL, SMALL_STRONG, Align, Type

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twitchdesk.report.handout.page import Exposures, More, TableRow
    from twitchdesk.ui.handout.paint.sheet import Sheet

_APART_MM: Final = 2.0
_MOST_ROW_MM: Final = 4.0
_LEAST_ROW_MM: Final = 2.9
_ROOMY_ROW_MM: Final = 3.2
_USUAL_MEDICINE_LINES: Final = 2
_MOST_NOTE_LINES: Final = 2
_MOST_MEDICINE_LINES: Final = 4
_JOINED: Final = ", "


@dataclass(frozen=True, slots=True)
class _Columns:
    """How the table is set: the size of its letters and the widths of its columns."""

    how: Type
    label: float
    then: float
    now: float


def paint_exposures(sheet: Sheet, box: Box, value: Exposures, more: More) -> None:
    """Paint the block into ``box``: the medicines get their lines first, the table what is left."""
    rest = _write_note(sheet, titled(sheet, box, value.title), value.marked)
    rows: list[tuple[str, ...]] = [(row.label, *row.cells) for row in value.rows]
    usual = _USUAL_MEDICINE_LINES * sheet.line_mm(SMALL)
    if len(rows) * _ROOMY_ROW_MM > rest.h - usual:
        rows = _gathered(sheet, rest.w, value.rows)
    most = int((rest.h - len(rows) * _LEAST_ROW_MM - 0.4) / sheet.line_mm(SMALL))
    lines = max(1, min(_MOST_MEDICINE_LINES, most))
    high = _write_medicines(sheet, rest, value, more, lines)
    table = rest.inset(bottom=high + 0.4)
    columns = _columns(sheet, table, value, rows)
    table = _write_heads(sheet, box, table, columns, value)
    kept = min(len(rows), int(table.h / _LEAST_ROW_MM + 0.01))
    if kept < len(rows):
        line = sheet.line_mm(SMALL)
        kept = int((table.h - line) / _LEAST_ROW_MM)
        foot = table.inset(top=table.h - line)
        sheet.write_within(foot, more.said(len(rows) - kept), (SMALL,), role="soft_ink")
        table = table.inset(bottom=line)
    _write_rows(sheet, table, columns, rows[:kept])


def _write_note(sheet: Sheet, box: Box, words: str) -> Box:
    """Write what a mark stands for at the foot; return what is left."""
    if not words:
        return box
    high = min(sheet.height_mm(words, box.w, SMALL), _MOST_NOTE_LINES * sheet.line_mm(SMALL))
    sheet.write_within(box.inset(top=box.h - high), words, (SMALL,), role="soft_ink")
    return box.inset(bottom=high)


def _gathered(sheet: Sheet, width: float, rows: Sequence[TableRow]) -> list[tuple[str, ...]]:
    """Return the rows; those that say one and the same word then and now share lines: "not noted"."""
    found: list[tuple[str, ...]] = []
    same: dict[str, list[str]] = {}
    for row in rows:
        then, now = row.cells
        if then == now and not any(letter.isdigit() for letter in now):
            same.setdefault(now, []).append(row.label)
        else:
            found.append((row.label, then, now))
    for now, labels in same.items():
        room = width - sheet.width_mm(now, ROW) - _APART_MM - 0.2
        kept = 0
        while kept < len(labels):
            count = len(labels) - kept
            while count > 1 and sheet.width_mm(_together(labels[kept : kept + count]), SMALL) > room:
                count -= 1
            found.append((_together(labels[kept : kept + count]), now))
            kept += count
    return found


def _together(labels: Sequence[str]) -> str:
    """Return names in one line: only the first begins large, but for abbreviations."""
    small = [label if label[:2].isupper() else label[:1].lower() + label[1:] for label in labels[1:]]
    return _JOINED.join((labels[0], *small))


def _write_medicines(sheet: Sheet, box: Box, value: Exposures, more: More, lines: int) -> float:
    """Write the medicines one after another at the foot of a box; return the height they took."""
    line = sheet.line_mm(SMALL)
    title = Piece(value.medicines_title, SMALL_STRONG)
    # More than this never fit, however short they are: hundreds need not be tried one by one.
    most = lines * int(box.w / APART_MM)
    for kept in range(min(len(value.medicines), most), -1, -1):
        left = len(value.medicines) - kept
        pieces = [title, *(Piece(words, SMALL) for words in value.medicines[:kept])]
        if left:
            pieces.append(Piece(more.said(left), SMALL, "soft_ink"))
        used = running(sheet, box, pieces)
        if used <= lines:
            running(sheet, box.inset(top=box.h - used * line), pieces, draw=True)
            return used * line
    return 0.0


def _columns(sheet: Sheet, box: Box, value: Exposures, rows: Sequence[Sequence[str]]) -> _Columns:
    """Return the table in the largest letters that fit the room."""
    title, heads = value.title, value.heads
    whole = [row for row in rows if len(row) == 3]
    pitch = box.h / max(1, len(rows))
    found = _natural(sheet, heads, whole, SMALL)
    named = sheet.width_mm(title, HEAD) + _APART_MM + sheet.width_mm(heads[0], SMALL) + 0.1
    for how in (ROW, Type(8)):
        columns = _natural(sheet, heads, whole, how)
        wide = max(columns.label, named) + columns.then + columns.now + 2 * _APART_MM
        if sheet.line_mm(how) <= pitch and wide <= box.w:
            found = columns
            break
    # The figures come first: where words are long, their column gives way, but never below a third.
    label = max(box.w / 3, box.w - found.then - found.now - 2 * _APART_MM)
    scale = min(1.0, (box.w - label - 2 * _APART_MM) / (found.then + found.now))
    return _Columns(found.how, label, found.then * scale, found.now * scale)


def _natural(sheet: Sheet, heads: Sequence[str], rows: Sequence[Sequence[str]], how: Type) -> _Columns:
    widths = [
        max([sheet.width_mm(heads[column], SMALL), *(sheet.width_mm(row[column], how) for row in rows)])
        for column in range(3)
    ]
    return _Columns(how, *(width + 0.1 for width in widths))


def _cells(box: Box, columns: _Columns) -> tuple[Box, Box, Box]:
    first = Box(box.x, box.y, columns.label, box.h)
    then = Box(first.right + _APART_MM, box.y, columns.then, box.h)
    return first, then, Box(then.right + _APART_MM, box.y, columns.now, box.h)


def _write_heads(sheet: Sheet, box: Box, table: Box, columns: _Columns, value: Exposures) -> Box:
    """Write the heads into the line of the title, where the rows lose nothing, or above the rows.

    Return what is left for the rows.
    """
    line = sheet.line_mm(SMALL)
    title = sheet.width_mm(value.title, HEAD) + _APART_MM
    beside = title <= columns.label
    top = box.y + sheet.line_mm(HEAD) - line - 0.15 if beside else table.y
    label, *cells = _cells(Box(box.x, top, box.w, line), columns)
    # The head of the next column stands at its right edge: what it leaves free is of use here.
    free = cells[0].right - sheet.width_mm(value.heads[1], SMALL) - _APART_MM
    left = label.x + (title if beside else 0)
    label = Box(left, top, max(label.right, free) - left, line)
    if sheet.fits(value.heads[0], label, SMALL):
        sheet.write(label, value.heads[0], SMALL, role="soft_ink")
    for cell, head in zip(cells, value.heads[1:], strict=True):
        sheet.write_within(cell, head, (SMALL,), role="soft_ink", align=Align.RIGHT)
    return table if beside else table.inset(top=line)


def _write_rows(sheet: Sheet, box: Box, columns: _Columns, rows: Sequence[Sequence[str]]) -> None:
    pitch = min(_MOST_ROW_MM, box.h / max(1, len(rows)))
    line = sheet.line_mm(columns.how)
    for number, row in enumerate(rows):
        top = box.y + number * pitch
        # Lines of text may stand closer than they usually do: nothing in a table wraps.
        place = Box(box.x, top + (pitch - line) / 2, box.w, line)
        label, then, now = _cells(place, columns)
        if len(row) == 3:
            sheet.write_within(then, row[1], (columns.how,), align=Align.RIGHT)
        else:
            words = min(sheet.width_mm(row[1], columns.how) + 0.1, box.w / 2)
            label, now = place.inset(right=words + _APART_MM), place.inset(left=box.w - words)
        sheet.write_within(label, row[0], (columns.how, SMALL))
        sheet.write_within(now, row[-1], (columns.how,), align=Align.RIGHT)
        if number:
            sheet.rule(box.x, top, box.right, top)
