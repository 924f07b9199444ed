# SPDX-License-Identifier: MIT
"""Paints the signs: a row each with a mark under yes, no or not asked, and what was worked out of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twitchdesk.domain.handout import Answered
from twitchdesk.report.handout.layout import Box
from twitchdesk.ui.handout.paint.block import titled
from twitchdesk.ui.handout.paint.listing import all_mm, lay_items
from twitchdesk.ui.handout.paint.sheet import ROW, SMALL, SMALL_STRONG, TIGHT, Align, Type
from twitchdesk.ui.handout.paint.sign_rows import BESIDE_MM, PAD_MM, MeasuredRow, fitting_rows
from twitchdesk.ui.handout.paint.ticks import flag_mark, not_asked_mark, tick, yes_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twitchdesk.report.handout.page import More, Signs
    from twitchdesk.ui.handout.paint.sheet import Sheet

_WIDTHS: Final = (38.5, 6.0, 6.0, 13.4, 26.1)
_SINCE_GAP: Final = 0.9
_LABEL_GAP: Final = 0.5
# The share of the room that the flags and what was assessed may take from the signs.
_MOST_BELOW: Final = 0.3
_FOOT_GAP: Final = 0.3
_INDENT: Final = 3.0
_BELOW_W: Final = 90 - _INDENT
_MOST_LINES: Final = 3
_FOOT_SIZES: Final = (ROW, Type(8, leading=1.1), TIGHT)
# Where the base lines of a larger and a smaller text of one row meet, as a share of their difference.
_BASE: Final = 0.72


def paint_signs(sheet: Sheet, box: Box, value: Signs, more: More) -> None:
    """Paint the block into ``box``."""
    room = titled(sheet, box, value.title, value.key)
    columns = _columns(room)
    top = room.y + _heads(sheet, columns, value.heads)
    whole = room.bottom - top
    rows = _rows(sheet, columns, value, whole)
    for row in rows:
        sheet.rule(room.x, top, room.right, top)
        _row(sheet, tuple(Box(one.x, top, one.w, row.h) for one in columns), row)
        top += row.h
    sheet.rule(room.x, top, room.right, top, "control")
    _foot(sheet, Box(room.x, top + 0.4, room.w, room.bottom - top - 0.4), value, more, whole)


def _columns(box: Box) -> tuple[Box, ...]:
    lefts = [box.x + sum(_WIDTHS[:number]) for number in range(len(_WIDTHS))]
    columns = [Box(left, box.y, w, box.h) for left, w in zip(lefts, _WIDTHS, strict=True)]
    return (*columns[:-1], columns[-1].inset(left=_SINCE_GAP))


def _heads(sheet: Sheet, columns: Sequence[Box], heads: Sequence[str]) -> float:
    h = sheet.line_mm(SMALL)
    for number, (column, words) in enumerate(zip(columns, heads, strict=True)):
        align = Align.CENTRE if 0 < number < len(columns) - 1 else Align.LEFT
        sheet.write_within(
            Box(column.x, column.y - 0.2, column.w, h), words, (SMALL_STRONG, SMALL), align=align
        )
    return h


def _rows(sheet: Sheet, columns: Sequence[Box], value: Signs, room: float) -> list[MeasuredRow]:
    """Return the rows in the largest size that leaves room for what stands below them."""
    below = min(_below_mm(sheet, _below(sheet, value, room)) + 2 * _FOOT_GAP, room * _MOST_BELOW)
    return fitting_rows(sheet, value.rows, columns[0].w - _LABEL_GAP, columns[-1].w, room - below)


def _row(sheet: Sheet, cells: Sequence[Box], row: MeasuredRow) -> None:
    is_answered = row.row.answer in {Answered.YES, Answered.NO, Answered.UNSURE}
    role = "ink" if is_answered else "soft_ink"
    top, label, since = cells[0].y + PAD_MM, row.label, row.since
    for cell, text in ((cells[0].inset(right=_LABEL_GAP), label), (cells[-1], since)):
        at = Box(cell.x, top + max(row.first - text.h, 0) / 2, cell.w, text.h)
        sheet.write_within(at, text.words, (text.how,), role=role)
    if row.note.words:
        _note(sheet, cells, row)
    _mark(sheet, cells, row.row.answer, top + row.first / 2, label.how)


def _note(sheet: Sheet, cells: Sequence[Box], row: MeasuredRow) -> None:
    """Write what is added to a sign, beside its label or below it as far as the last column."""
    label, note, top = cells[0], row.note, cells[0].y + PAD_MM
    if row.is_beside:
        used = sheet.width_mm(row.label.words, row.label.how) + BESIDE_MM
        down = (row.first - row.label.h) / 2 + (row.label.h - note.h) * _BASE
        at = Box(label.x + used, top + down, label.w - used, note.h)
    else:
        at = Box(label.x, top + row.first, cells[-1].x - label.x - 1, note.h)
    sheet.write_within(at, note.words, (note.how,), role="soft_ink")


def _mark(sheet: Sheet, cells: Sequence[Box], answer: Answered, y: float, how: Type) -> None:
    _, yes, no, not_asked, _ = cells
    middle = {each: each.x + each.w / 2 for each in (yes, no, not_asked)}
    if answer is Answered.YES:
        yes_mark(sheet, middle[yes], y)
    elif answer is Answered.NO:
        tick(sheet, middle[no], y)
    elif answer is Answered.NOT_ASKED:
        not_asked_mark(sheet, middle[not_asked], y)
    else:
        h = sheet.line_mm(how)
        both = Box(yes.x, y - h / 2, yes.w + no.w, h)
        at = both if answer is Answered.UNSURE else Box(not_asked.x, both.y, not_asked.w, h)
        role = "ink" if answer is Answered.UNSURE else "soft_ink"
        sheet.write_within(at, answer.value, (how, TIGHT), role=role, align=Align.CENTRE)


def _below(sheet: Sheet, value: Signs, room: float) -> list[str]:
    """Return what stands below the rows, cut to as many lines each as leave most of the room to the signs."""
    every = (value.six_points, *value.flags, value.assessed)
    words = list(every)
    for lines in range(_MOST_LINES, 0, -1):
        most = Box(0, 0, _BELOW_W, lines * sheet.line_mm(TIGHT))
        words = [sheet.cut(each, most, TIGHT) for each in every]
        if _below_mm(sheet, words) <= room * _MOST_BELOW:
            break
    return words


def _below_mm(sheet: Sheet, words: Sequence[str]) -> float:
    return all_mm([sheet.height_mm(each, _BELOW_W, TIGHT) for each in words], _FOOT_GAP)


def _foot(sheet: Sheet, box: Box, value: Signs, more: More, whole: float) -> None:
    """Write the points, the flags, each with a mark, and what was assessed."""
    room = Box(box.x + _INDENT, box.y, _BELOW_W, box.h)
    words = _below(sheet, value, whole)
    laid = lay_items(sheet, room, words, more, _FOOT_SIZES, gap=_FOOT_GAP)
    for number, (top, item) in enumerate(zip(laid.tops, words, strict=False)):
        if 0 < number <= len(value.flags):
            flag_mark(sheet, box.x + 1.2, top + sheet.line_mm(laid.how) / 2)
            sheet.write(Box(room.x, top, room.w, 0), item, laid.how)
        else:
            sheet.write(Box(box.x, top, room.w, 0), item, laid.how)
    if laid.rest:
        sheet.write(Box(room.x, laid.end, room.w, 0), laid.rest, SMALL, role="soft_ink")
