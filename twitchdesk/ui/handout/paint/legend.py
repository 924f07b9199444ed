# SPDX-License-Identifier: MIT
"""The legend of the timeline: beside its title where there is room, else in lines at its foot."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twitchdesk.report.handout.layout import Box
from twitchdesk.ui.handout.paint.marks import MARK_MM, paint_mark
from twitchdesk.ui.handout.paint.sheet import HEAD, SMALL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twitchdesk.report.handout.page import MarkKind, Timeline
    from twitchdesk.ui.handout.paint.sheet import Sheet

    Entry = tuple[MarkKind | None, str]

_APART_MM: Final = 3.5
_SHAPE_MM: Final = MARK_MM + 0.7


def paint_legend(sheet: Sheet, box: Box, rest: Box, value: Timeline) -> Box:
    """Write the legend of a block with a title; return what is left of ``rest``, the room below the title."""
    room = box.w - sheet.width_mm(value.title, HEAD) - 4
    widths = [_width(sheet, entry) for entry in value.legend]
    whole = sum(widths) + _APART_MM * max(0, len(widths) - 1)
    line = sheet.line_mm(SMALL)
    if whole <= room:
        top = box.y + sheet.line_mm(HEAD) - line - 0.15
        _write_line(sheet, Box(box.right - whole, top, whole, line), value.legend)
        return rest
    lines = _broken(value.legend, widths, rest.w)
    top = rest.bottom - len(lines) * line
    for number, entries in enumerate(lines):
        _write_line(sheet, Box(rest.x, top + number * line, rest.w, line), entries)
    return rest.inset(bottom=len(lines) * line + 0.4)


def _width(sheet: Sheet, entry: Entry) -> float:
    kind, words = entry
    return sheet.width_mm(words, SMALL) + 0.1 + (_SHAPE_MM if kind is not None else 0)


def _broken(entries: Sequence[Entry], widths: Sequence[float], room: float) -> list[list[Entry]]:
    """Return the entries line by line, none of them wider than the room."""
    lines: list[list[Entry]] = [[]]
    used = 0.0
    for entry, width in zip(entries, widths, strict=True):
        if lines[-1] and used + width > room:
            lines.append([])
            used = 0.0
        lines[-1].append(entry)
        used += width + _APART_MM
    return lines


def _write_line(sheet: Sheet, box: Box, entries: Sequence[Entry]) -> None:
    left = box.x
    for kind, words in entries:
        if kind is not None:
            paint_mark(sheet, kind, left + MARK_MM / 2, box.y + box.h / 2)
            left += _SHAPE_MM
        width = min(sheet.width_mm(words, SMALL) + 0.1, box.right - left)
        sheet.write_within(Box(left, box.y, width, box.h), words, (SMALL,), role="soft_ink")
        left += width + _APART_MM
