# SPDX-License-Identifier: MIT
"""Paints the signs: a row each with a mark under yes, no or not asked, and what was worked out of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twitchdesk.domain.handout import Answered
from twitchdesk.report.handout.layout import Box
from twitchdesk.ui.handout.paint.block import titled
from twitchdesk.ui.handout.paint.sheet import SMALL, SMALL_STRONG, TIGHT, Align, Type
from twitchdesk.ui.handout.paint.sign_foot import foot_mm, paint_foot
from twitchdesk.ui.handout.paint.sign_rows import BESIDE_MM, PAD_MM, MeasuredRow, fitting_rows, least_mm
from twitchdesk.ui.handout.paint.ticks import no_mark, not_asked_mark, yes_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twitchdesk.report.handout.page import Signs
    from twitchdesk.ui.handout.paint.sheet import Sheet

_WIDTHS: Final = (43.4, 5.6, 5.6, 13.2, 22.2)
_SINCE_GAP: Final = 0.9
_LABEL_GAP: Final = 0.5
_FOOT_GAP: Final = 0.4
# The share of the room that the signs may take from the flags.
_MOST_ROWS: Final = 0.75
# Where the base lines of a larger and a smaller text of one row meet, as a share of their difference.
_BASE: Final = 0.72


def paint_signs(sheet: Sheet, box: Box, value: Signs) -> None:
    """Paint the block into ``box``."""
    room = titled(sheet, box, value.title, value.key)
    columns = _columns(room)
    top = room.y + _heads(sheet, columns, value.heads)
    rows = _rows(sheet, columns, value, room.bottom - top)
    for row in rows:
        sheet.rule(room.x, top, room.right, top)
        _row(sheet, tuple(Box(one.x, top, one.w, row.h) for one in columns), row)
        top += row.h
    sheet.rule(room.x, top, room.right, top, "control")
    paint_foot(sheet, room.inset(top=top + _FOOT_GAP - room.y), value)


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
    label_w, since_w = columns[0].w - _LABEL_GAP, columns[-1].w
    width = columns[-1].right - columns[0].x
    rows = min(least_mm(sheet, value.rows, label_w, since_w), _MOST_ROWS * room)
    most = room - rows - _FOOT_GAP
    below = foot_mm(sheet, width, value, most) + _FOOT_GAP
    return fitting_rows(sheet, value.rows, label_w, since_w, room - below)


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
        no_mark(sheet, middle[no], y)
    elif answer is Answered.NOT_ASKED:
        not_asked_mark(sheet, middle[not_asked], y)
    else:
        h = sheet.line_mm(how)
        both = Box(yes.x, y - h / 2, yes.w + no.w, h)
        at = both if answer is Answered.UNSURE else Box(not_asked.x, both.y, not_asked.w, h)
        role = "ink" if answer is Answered.UNSURE else "soft_ink"
        sheet.write_within(at, answer.value, (how, TIGHT), role=role, align=Align.CENTRE)
