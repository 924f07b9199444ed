# SPDX-License-Identifier: MIT
"""Paints the weekly checks: a row for each sign, a column for each week, a drawn mark for each answer."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final

from twitchdesk.domain.handout import Answered
from twitchdesk.report.handout.layout import Box
from twitchdesk.ui.handout.paint.block import titled
from twitchdesk.ui.handout.paint.sheet import BODY, HEAD, ROW, SMALL, SMALL_STRONG, Align
from twitchdesk.ui.handout.paint.ticks import no_mark, not_asked_mark, tick

if TYPE_CHECKING:
    from twitchdesk.report.handout.page import CheckGrid, More
    from twitchdesk.ui.handout.paint.sheet import Sheet

_MOST_ROW_MM: Final = 4.4
_LEAST_ROW_MM: Final = 2.9
_MOST_WEEK_MM: Final = 9.0
_LABELS_SHARE: Final = 0.56
_APART_MM: Final = 1.2
_DAYS_APART_MM: Final = 0.8
_DISC_MM: Final = 1.15


def paint_check_grid(sheet: Sheet, box: Box, value: CheckGrid, more: More) -> None:
    """Paint the block into ``box``; ``more`` counts the signs that have no room."""
    rest = titled(sheet, box, value.title)
    if not value.rows or not value.weeks:
        sheet.write_within(rest, value.nothing, (BODY, SMALL))
        return
    line = sheet.line_mm(SMALL)
    field = _write_key(sheet, box, rest, value).inset(top=line)
    kept = min(len(value.rows), int(field.h / _LEAST_ROW_MM))
    if kept < len(value.rows):
        kept -= 1
    row_mm = min(_MOST_ROW_MM, field.h / max(1, kept + (kept < len(value.rows))))
    names = min(
        max(sheet.width_mm(label, SMALL) for label, _ in value.rows) + _APART_MM, box.w * _LABELS_SHARE
    )
    week_mm = min(_MOST_WEEK_MM, (field.w - names) / len(value.weeks))
    _write_weeks(sheet, Box(rest.x + names, rest.y, rest.w - names, line), value.weeks, week_mm)
    for number, (label, answers) in enumerate(value.rows[:kept]):
        row = Box(field.x, field.y + number * row_mm, field.w, row_mm)
        _write_row(sheet, row, label, answers, (names, week_mm))
    if kept < len(value.rows):
        last = Box(field.x, field.y + kept * row_mm, field.w, line)
        sheet.write_within(last, more.said(len(value.rows) - kept), (SMALL,), role="soft_ink")


def _write_key(sheet: Sheet, box: Box, rest: Box, value: CheckGrid) -> Box:
    """Write what the marks mean beside the title, where it takes no row, or at the foot; return the rest."""
    line = sheet.line_mm(SMALL)
    left = sheet.width_mm(value.title, HEAD) + 2
    beside = Box(box.x + left, box.y + sheet.line_mm(HEAD) - line - 0.15, box.w - left, line)
    if beside.w > 0 and sheet.fits(value.key, beside, SMALL):
        sheet.write(beside, value.key, SMALL, role="soft_ink", align=Align.RIGHT)
        return rest
    sheet.write_within(rest.inset(top=rest.h - line), value.key, (SMALL,), role="soft_ink")
    return rest.inset(bottom=line)


def _write_weeks(sheet: Sheet, box: Box, weeks: tuple[str, ...], week_mm: float) -> None:
    """Write the days of the checks over their columns: all, or every second, third… so that none touch."""
    widest = max(sheet.width_mm(week, SMALL) for week in weeks) + 0.1
    every = ceil((widest + _DAYS_APART_MM) / week_mm)
    end = box.right
    # Counted from the newest, whose day is the one to know.
    for number in range(len(weeks) - 1, -1, -every):
        width = min(sheet.width_mm(weeks[number], SMALL) + 0.1, box.w)
        left = max(box.x, min(box.x + (number + 0.5) * week_mm - width / 2, box.right - width))
        if left + width <= end:
            sheet.write_within(Box(left, box.y, width, box.h), weeks[number], (SMALL,), role="soft_ink")
            end = left - _DAYS_APART_MM


def _write_row(
    sheet: Sheet, box: Box, label: str, answers: tuple[Answered, ...], widths: tuple[float, float]
) -> None:
    names, week_mm = widths
    line = sheet.line_mm(SMALL)
    words = Box(box.x, box.y + (box.h - line) / 2, names - _APART_MM / 2, line)
    if not sheet.write_fitted(words, label, (ROW, SMALL) if box.h >= sheet.line_mm(ROW) else (SMALL,)):
        sheet.write_within(words, label, (SMALL,))
    sheet.rule(box.x, box.bottom, box.right, box.bottom)
    for number, answer in enumerate(answers):
        cell = Box(box.x + names + number * week_mm, words.y, week_mm, line)
        _mark(sheet, cell, answer)


def _mark(sheet: Sheet, cell: Box, answer: Answered) -> None:
    x, y = cell.x + cell.w / 2, cell.y + cell.h / 2
    match answer:
        case Answered.YES:
            sheet.disc(x, y, _DISC_MM, "ink")
            tick(sheet, x, y, "sheet", 0.3)
        case Answered.NO:
            no_mark(sheet, x, y)
        case Answered.UNSURE:
            sheet.write(cell, "?", SMALL_STRONG, align=Align.CENTRE)
        case Answered.SKIPPED:
            sheet.rule(x - 0.5, y - 0.5, x + 0.5, y + 0.5, "ink", 0.2)
            sheet.rule(x - 0.5, y + 0.5, x + 0.5, y - 0.5, "ink", 0.2)
        case Answered.NOT_ASKED:
            not_asked_mark(sheet, x, y)
