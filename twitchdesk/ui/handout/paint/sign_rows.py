# SPDX-License-Identifier: MIT
"""How high a row of the signs is and where its texts stand, before it is painted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from twitchdesk.domain.handout import Answered
from twitchdesk.ui.handout.paint.sheet import TIGHT, Type

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twitchdesk.report.handout.page import SignRow
    from twitchdesk.ui.handout.paint.sheet import Sheet

PAD_MM: Final = 0.12
BESIDE_MM: Final = 1.5
_BETWEEN: Final = " · "
_DERIVED: Final = " ◊"
_SIZES: Final = (8.5, 8, 7.5)
_MOST_LINES: Final = 2
_TIGHT: Final = 1.1


@dataclass(frozen=True, slots=True)
class Text:
    """Text of a cell: its size, and the height it takes."""

    words: str
    how: Type
    h: float


@dataclass(frozen=True, slots=True)
class MeasuredRow:
    """A row: its label, since when, and what is added to it, beside the label or below it.

    ``first`` is the height of its first line, in whose middle the mark stands.
    """

    row: SignRow
    label: Text
    since: Text
    note: Text
    first: float
    is_beside: bool

    @property
    def h(self) -> float:
        """The height of the row in millimetres."""
        return self.first + (0 if self.is_beside else self.note.h) + 2 * PAD_MM


def measured(sheet: Sheet, row: SignRow, label_w: float, since_w: float, pt: float) -> MeasuredRow:
    """Return a row whose texts are at most ``pt`` points high."""
    is_yes = row.answer is Answered.YES
    words = row.label + _DERIVED if row.derived else row.label
    label = _text(sheet, words, label_w, pt, bold=is_yes)
    since = _text(sheet, row.since, since_w, pt, bold=is_yes)
    note = _BETWEEN.join(filter(None, (row.detail, row.corrected)))
    line = sheet.line_mm(TIGHT) if note else 0.0
    free = label_w - sheet.width_mm(words, label.how) - BESIDE_MM
    is_beside = not note or sheet.width_mm(note, TIGHT) <= free
    first = max(label.h, sheet.line_mm(Type(pt)))
    first = max(first, since.h - (0 if is_beside else line))
    return MeasuredRow(row, label, since, Text(note, TIGHT, line), first, is_beside)


def _text(sheet: Sheet, words: str, width: float, pt: float, *, bold: bool) -> Text:
    """Return text in the largest size in which it is one line, else in two lines of the smallest."""
    sizes: Sequence[Type] = [Type(size, bold, _TIGHT) for size in _SIZES if size <= pt]
    for how in sizes:
        if sheet.width_mm(words, how) <= width:
            return Text(words, how, sheet.line_mm(how))
    how = sizes[-1]
    lines = min(round(sheet.height_mm(words, width, how) / sheet.line_mm(how)), _MOST_LINES)
    return Text(words, how, lines * sheet.line_mm(how))
