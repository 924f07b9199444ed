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
_BELOW_MM: Final = 0.2
_SLACK_MM: Final = 0.01
BESIDE_MM: Final = 1.5
_BETWEEN: Final = " · "
_DERIVED: Final = " ◊"
_SIZES: Final = (8.5, 8, 7.5)
_MOST_LINES: Final = 2
_LEAST_BESIDE_MM: Final = 8.0
_IN_TURN: Final = (Answered.YES, Answered.UNSURE, Answered.NO, Answered.SKIPPED, Answered.NOT_ASKED)
_TIGHT: Final = 1.1
# The smallest stands closer: it is for pages on which much is answered.
_LEAST_LINE: Final = {8.5: Type(8.5), 8: Type(8), 7.5: TIGHT}


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
        return self.first + (0 if self.is_beside else self.note.h + _BELOW_MM) + 2 * PAD_MM


def fitting_rows(
    sheet: Sheet, rows: Sequence[SignRow], label_w: float, since_w: float, room: float
) -> list[MeasuredRow]:
    """Return rows in the largest size in which they fit; in none, rows are cut as they must.

    Those with an objection of the patient and those answered yes keep all they say before the others do.
    """
    found: list[MeasuredRow] = []
    for pt in _SIZES:
        found = [measured(sheet, row, label_w, since_w, pt) for row in rows]
        if sum(row.h for row in found) <= room:
            return found
    short = found
    for label_lines in (_MOST_LINES, 1):
        lines = label_lines, 1
        short = [measured(sheet, row, label_w, since_w, _SIZES[-1], lines=lines) for row in rows]
        if sum(row.h for row in short) <= room:
            break
    left = room - sum(row.h for row in short)
    for number in sorted(range(len(rows)), key=lambda at: _first_of_all(rows[at])):
        more = found[number].h - short[number].h
        if more <= left + _SLACK_MM:
            left -= more
            short[number] = found[number]
    return short


def least_mm(sheet: Sheet, rows: Sequence[SignRow], label_w: float, since_w: float) -> float:
    """Return the least height of the rows in the smallest size: one line each, but what was said of a yes."""
    return sum(
        measured(sheet, row, label_w, since_w, _SIZES[-1], lines=(1, _MOST_LINES if _is_told(row) else 1)).h
        for row in rows
    )


def _is_told(row: SignRow) -> bool:
    """Tell whether the person said something of a sign that must stand beside it, such as in which tasks."""
    return bool(row.corrected) or (row.answer is Answered.YES and not row.derived)


def _first_of_all(row: SignRow) -> tuple[bool, int]:
    """Return the place of a row among those that keep all they say; what the patient told comes first."""
    return not _is_told(row), _IN_TURN.index(row.answer)


def measured(
    sheet: Sheet,
    row: SignRow,
    label_w: float,
    since_w: float,
    pt: float,
    *,
    lines: tuple[int, int] = (_MOST_LINES, _MOST_LINES),
) -> MeasuredRow:
    """Return a row whose texts are at most ``pt`` points high; ``lines`` are the most of label and since.

    With one line for since when, what is added has no line below the label either.
    """
    is_yes = row.answer is Answered.YES
    words = row.label + _DERIVED if row.derived else row.label
    label = _text(sheet, words, label_w, Type(pt, is_yes), lines[0])
    since = _text(sheet, row.since, since_w, Type(pt, is_yes), lines[1])
    note = _BETWEEN.join(filter(None, (row.corrected, row.detail)))
    free = label_w - sheet.width_mm(words, label.how) - BESIDE_MM
    is_beside = not note or lines[1] == 1 or sheet.width_mm(note, TIGHT) <= free
    if is_beside and free < _LEAST_BESIDE_MM:
        note = ""
    line = sheet.line_mm(TIGHT) if note else 0.0
    first = max(label.h, since.h - (0 if is_beside else line), sheet.line_mm(_LEAST_LINE[pt]))
    return MeasuredRow(row, label, since, Text(note, TIGHT, line), first, is_beside)


def _text(sheet: Sheet, words: str, width: float, largest: Type, most_lines: int) -> Text:
    """Return text in the largest size in which it is one line, else in lines of the smallest."""
    sizes = [Type(size, largest.bold, _TIGHT) for size in _SIZES if size <= largest.pt]
    for how in sizes:
        if sheet.height_mm(words, width, how) <= sheet.line_mm(how):
            return Text(words, how, sheet.line_mm(how))
    how = sizes[-1]
    lines = min(round(sheet.height_mm(words, width, how) / sheet.line_mm(how)), most_lines)
    return Text(words, how, lines * sheet.line_mm(how))
