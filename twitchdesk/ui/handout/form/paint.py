# SPDX-License-Identifier: MIT
"""Paints the pages of the weekly paper form, in millimetres, for preview, printer and PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QPainter

from twitchdesk.report.form.layout import (
    DATE_W,
    DAY_W,
    FIGURES,
    FOOTER,
    HABITS,
    HEAD,
    HEAD_2,
    KEYS_MM,
    NONE_W,
    NOTES,
    TITLE_MM,
    TWITCHES,
    day_rows,
    habit_tables,
    twitch_lines,
)
from twitchdesk.report.handout.layout import SHEETS, Box
from twitchdesk.ui.handout.form.paint_figure import paint_outline
from twitchdesk.ui.handout.form.paint_habits import paint_drinks, paint_habits
from twitchdesk.ui.handout.paint.block import titled
from twitchdesk.ui.handout.paint.sheet import (
    PER_MM,
    SMALL,
    SMALL_STRONG,
    STRONG,
    TITLE,
    Align,
    Sheet,
    Type,
)

if TYPE_CHECKING:
    from twitchdesk.report.form.page import WeekForm
    from twitchdesk.ui.handout.paint.painter import Ink

_TICK_MM: Final = 4.6
_FINE: Final = 0.12
_STRONG: Final = 0.25
_SMALLER: Final = (TITLE, Type(12, bold=True), Type(10.5, bold=True), STRONG, SMALL_STRONG)


def paint_form(painter: QPainter, form: WeekForm, page: int, ink: Ink, per_mm: float) -> None:
    """Paint page 1 or 2 of the form with the upper left corner of the paper at the painter's origin.

    ``per_mm`` is how many units of the painter a millimetre of paper is.
    """
    paper = SHEETS[form.paper]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(per_mm / PER_MM, per_mm / PER_MM)
    painter.translate(paper.left * PER_MM, paper.top * PER_MM)
    sheet = Sheet(painter, ink.colours)
    if page == 1:
        _first(sheet, form, ink)
    elif page <= form.pages:
        _second(sheet, form)
    _footer(sheet, form, page)
    painter.restore()


def _first(sheet: Sheet, form: WeekForm, ink: Ink) -> None:
    words = form.words
    half = HEAD.w / 2
    sheet.write_fitted(Box(0, 0, half, 6.2), form.title, _SMALLER)
    sheet.write_fitted(Box(half, 0.9, half, 5.3), form.week, (STRONG, SMALL_STRONG), align=Align.RIGHT)
    sheet.write(Box(0, 6.5, HEAD.w, 6.5), words.said("page.how"), SMALL, role="soft_ink")
    _twitches(sheet, form)
    _figures(sheet, form, ink)
    table = habit_tables(len(form.rows))[0]
    titled(sheet, HABITS, words.said("habits.title"), words.said("habits.caption"))
    paint_habits(sheet, table, form)
    last = table.rows[-1].bottom if table.rows else table.heads.bottom
    paint_drinks(sheet, Box(HABITS.x, last + 0.9, HABITS.w, KEYS_MM), form)
    _notes(sheet, form)


def _second(sheet: Sheet, form: WeekForm) -> None:
    words = form.words
    half = HEAD_2.w / 2
    sheet.write_fitted(Box(0, 0, half, HEAD_2.h), form.title, (STRONG, SMALL_STRONG))
    sheet.write_fitted(Box(half, 0, half, HEAD_2.h), form.week, (STRONG, SMALL_STRONG), align=Align.RIGHT)
    table = habit_tables(len(form.rows))[1]
    titled(sheet, table.box, words.said("page.continued", title=words.said("habits.title")))
    paint_habits(sheet, table, form)


def _twitches(sheet: Sheet, form: WeekForm) -> None:
    words = form.words
    titled(sheet, TWITCHES, words.said("twitches.title"), words.said("twitches.caption"))
    rows = day_rows()
    _twitch_heads(sheet, form, rows[0])
    for day, row in zip(form.days, rows, strict=True):
        middle = row.y + row.h / 2
        sheet.write(Box(row.x, middle - 4, DAY_W, 4), day.weekday, STRONG)
        if day.date:
            sheet.write(Box(row.x, middle + 0.2, DATE_W, 4), day.date, SMALL, role="soft_ink")
        left = row.x + DAY_W + (NONE_W - _TICK_MM) / 2 - 1
        sheet.frame(Box(left, middle - _TICK_MM / 2, _TICK_MM, _TICK_MM), "ink", 0.2)
        _day_lines(sheet, row)
        sheet.rule(row.x, row.bottom, row.right, row.bottom, "control", _STRONG)


def _day_lines(sheet: Sheet, row: Box) -> None:
    entries = twitch_lines(row)
    for entry in entries:
        if entry.where.bottom < row.bottom - 1:
            sheet.rule(
                entry.where.x, entry.where.bottom, entry.strong.right, entry.where.bottom, "control", _FINE
            )
        for cell in entry.cells[1:]:
            sheet.rule(cell.x, cell.y + 1, cell.x, cell.bottom - 0.6, "hairline", _STRONG)
        sheet.rule(entry.where.x, row.y, entry.where.x, entry.where.bottom, "control", _FINE)


def _twitch_heads(sheet: Sheet, form: WeekForm, first: Box) -> None:
    words, entries = form.words, twitch_lines(first)
    high = sheet.line_mm(SMALL)
    top = first.y - high - 0.5
    none = Box(first.x + DAY_W - 1.5, top, NONE_W, high)
    _head(sheet, none, words.said("twitches.none"), Align.CENTRE)
    for entry in entries[:2]:
        heads = ("where", "when", "many", "strong")
        for cell, head in zip(entry.cells, heads, strict=True):
            box = Box(cell.x + (1 if head == "where" else 0), top, cell.w, high)
            align = Align.LEFT if head == "where" else Align.CENTRE
            _head(sheet, box, words.said(f"twitches.{head}"), align)
    sheet.rule(first.x, first.y, first.right, first.y, "control", _STRONG)


def _head(sheet: Sheet, box: Box, words: str, align: Align) -> None:
    lines = sheet.height_mm(words, box.w, SMALL)
    sheet.write(Box(box.x, box.bottom - lines, box.w, lines), words, SMALL, role="soft_ink", align=align)


def _figures(sheet: Sheet, form: WeekForm, ink: Ink) -> None:
    words = form.words
    left = titled(sheet, FIGURES, words.said("figure.title"))
    strong = words.said("twitches.strong_means")
    note = sheet.height_mm(strong, left.w, SMALL)
    room = left.inset(bottom=note + 1)
    half = room.h / 2
    for number, (view, key) in enumerate((("front", "figure.front"), ("back", "figure.back"))):
        box = Box(room.x, room.y + number * half + 1, room.w, half - 1.5)
        sides = ("right", "left") if view == "front" else ("left", "right")
        line = sheet.line_mm(SMALL)
        sheet.write(box, words.said(key), SMALL, role="soft_ink", align=Align.CENTRE)
        paint_outline(sheet, box.inset(top=line), ink.figure.views[view])
        for side, align in zip(sides, (Align.LEFT, Align.RIGHT), strict=True):
            sheet.write(box, words.said(f"figure.{side}"), SMALL_STRONG, align=align)
    sheet.write(Box(left.x, left.bottom - note, left.w, note), strong, SMALL, role="soft_ink")


def _notes(sheet: Sheet, form: WeekForm) -> None:
    words = form.words
    titled(sheet, NOTES, words.said("notes.title"), words.said("notes.caption"))
    first = NOTES.y + TITLE_MM
    for line in (1, 2):
        y = first + line * (NOTES.h - TITLE_MM) / 2
        sheet.rule(NOTES.x, y, NOTES.right, y, "control", _FINE)


def _footer(sheet: Sheet, form: WeekForm, page: int) -> None:
    words = form.words
    sheet.write(FOOTER, words.said("page.footer"), SMALL, role="soft_ink")
    if form.pages > 1:
        number = words.said("page.number", page=page, pages=form.pages)
        sheet.write(FOOTER, number, SMALL, role="soft_ink", align=Align.RIGHT)
