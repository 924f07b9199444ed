# SPDX-License-Identifier: MIT
"""The table of habits on the paper form: a row for each, a column for each day, and the letters of drinks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twitchdesk.report.form.layout import LABEL_W
from twitchdesk.report.form.rows import CAFFEINE
from twitchdesk.report.handout.layout import Box
from twitchdesk.ui.handout.paint.sheet import SMALL, SMALL_STRONG, STRONG, Align

if TYPE_CHECKING:
    from twitchdesk.report.form.layout import HabitTable
    from twitchdesk.report.form.page import FormDay, WeekForm
    from twitchdesk.report.form.rows import FormRow
    from twitchdesk.ui.handout.paint.sheet import Sheet

_FINE: Final = 0.12
_STRONG: Final = 0.25
_ROOMY_MM: Final = 8.2
_BETWEEN: Final = "   "
_FAST: Final = "\u00a0"


def paint_habits(sheet: Sheet, table: HabitTable, form: WeekForm) -> None:
    """Paint a table with empty cells."""
    heads = table.heads
    for number, day in enumerate(form.days):
        cell = table.cell(heads, number)
        sheet.write(cell.inset(top=0.7), head_words(sheet, day, cell.w), SMALL, align=Align.CENTRE)
    sheet.rule(heads.x, heads.bottom, heads.right, heads.bottom, "control", _STRONG)
    rows = form.rows[table.first : table.first + len(table.rows)]
    for row, box in zip(rows, table.rows, strict=True):
        _label(sheet, Box(box.x, box.y, LABEL_W - 1, box.h), row)
        for number in range(len(form.days)):
            cell = table.cell(box, number)
            sheet.rule(cell.x, cell.y, cell.x, cell.bottom, "control", _FINE)
            if row.cells > 1:
                middle = cell.x + cell.w / 2
                sheet.rule(middle, cell.y + 1.2, middle, cell.bottom - 1.2, "hairline", _STRONG)
        sheet.rule(box.x, box.bottom, box.right, box.bottom, "control", _FINE)


def head_words(sheet: Sheet, day: FormDay, width: float) -> str:
    """Return the day at the head of a column, without its date where the language is too long for it."""
    both = f"{day.weekday} {day.date}".strip()
    return both if sheet.width_mm(both, SMALL) <= width else day.weekday


def _label(sheet: Sheet, box: Box, row: FormRow) -> None:
    how = STRONG if sheet.width_mm(row.label, STRONG) <= box.w and box.h > _ROOMY_MM else SMALL_STRONG
    first, second = sheet.line_mm(how), sheet.line_mm(SMALL)
    top = box.y + (box.h - first - (second if row.hint else 0)) / 2
    sheet.write(Box(box.x, top, box.w, first), row.label, how)
    # A long explanation of a scale gives way to the room there is; the name of the row never does.
    sheet.write_fitted(Box(box.x, top + first, box.w, second), row.hint, (SMALL,), role="soft_ink")


def paint_drinks(sheet: Sheet, box: Box, form: WeekForm) -> None:
    """Write which letter stands for which drink, as many as have room, and what else to do."""
    if not any(row.key == CAFFEINE for row in form.rows):
        return
    words = form.words
    start = words.said("habits.drinks", code=form.drinks[0][:1] if form.drinks else "C")
    others = words.said("habits.other_drinks")
    # A drink is not torn apart at the end of a line.
    drinks = [drink.replace(" ", _FAST) for drink in form.drinks]
    while True:
        line = _BETWEEN.join([start, *drinks, others])
        if sheet.height_mm(line, box.w, SMALL) <= box.h or not drinks:
            sheet.write(box, line, SMALL, role="soft_ink")
            return
        drinks.pop()
