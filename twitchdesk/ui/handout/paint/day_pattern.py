# SPDX-License-Identifier: MIT
"""Paints the pattern: a strip of the 24 hours of a day, and what was noted of the twitches below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twitchdesk.report.handout.layout import Box
from twitchdesk.ui.handout.paint.block import titled
from twitchdesk.ui.handout.paint.sheet import BODY, HEAD, ROW, SMALL, TIGHT, Align, Type

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twitchdesk.report.handout.page import DayPattern, Line
    from twitchdesk.ui.handout.paint.sheet import Sheet

_HOURS: Final = 24
_EVERY: Final = 4
_SIZES: Final = (BODY, ROW, Type(8), SMALL)
_LABEL_MM: Final = 3.1
# Above the highest column, so that its number has room.
_AIR_MM: Final = 1.0
_LEAST_STRIP_MM: Final = 10.0
_MOST_STRIP_MM: Final = 15.0
_COLUMN_SHARE: Final = 0.76
_APART_MM: Final = 2.0
_MOST_NAMES_SHARE: Final = 0.4
_MOST_CAPTION_LINES: Final = 2
_MOST_LINES: Final = 4
_SLACK_MM: Final = 0.01
_NOTE_MM: Final = 0.2


def paint_day_pattern(sheet: Sheet, box: Box, value: DayPattern) -> None:
    """Paint the block into ``box``."""
    rest = titled(sheet, box, value.title)
    rest = _write_caption(sheet, box, rest, value)
    note = sheet.line_mm(TIGHT) + _NOTE_MM if value.brackets else 0.0
    rest = rest.inset(bottom=note)
    least = _LEAST_STRIP_MM if value.hours is not None else 0.0
    how, names, heights = _chosen(sheet, value.lines, rest.w, rest.h - least)
    strip = min(_MOST_STRIP_MM, rest.h - sum(heights)) if value.hours is not None else 0.0
    if value.hours is not None:
        place = rest.inset(bottom=rest.h - strip)
        _paint_strip(sheet, _write_scale(sheet, place, value.highest), value.hours, value.first_hour)
    top = rest.y + strip
    for line, high in zip(value.lines, heights, strict=True):
        row = Box(rest.x, top, rest.w, high)
        sheet.write_within(row.inset(right=rest.w - names + _APART_MM), line.label, (how,), role="soft_ink")
        sheet.write_within(row.inset(left=names), line.words, (how,))
        top += high
    if note:
        below = Box(rest.x, top + _NOTE_MM, rest.w, note - _NOTE_MM)
        sheet.write_within(below, value.brackets, (TIGHT,), role="soft_ink")


def _write_scale(sheet: Sheet, box: Box, words: str) -> Box:
    """Write how much the highest column is, with a line at its height; return the box of the columns."""
    if not words:
        return box
    width = min(sheet.width_mm(words, SMALL) + 0.1, box.w / 4)
    line = sheet.line_mm(SMALL)
    sheet.write_within(Box(box.x, box.y - line / 2 + _AIR_MM, width, line), words, (SMALL,), role="soft_ink")
    columns = box.inset(left=width + 0.8)
    sheet.rule(columns.x, box.y + _AIR_MM, columns.right, box.y + _AIR_MM)
    return columns


def _write_caption(sheet: Sheet, box: Box, rest: Box, value: DayPattern) -> Box:
    """Write the caption beside the title where it fits, else below it; return what is left."""
    line = sheet.line_mm(SMALL)
    left = sheet.width_mm(value.title, HEAD) + 3
    beside = Box(box.x + left, box.y + sheet.line_mm(HEAD) - line - 0.15, box.w - left, line)
    if value.hours is not None and sheet.fits(value.caption, beside, SMALL):
        sheet.write(beside, value.caption, SMALL, role="soft_ink", align=Align.RIGHT)
        return rest
    how = SMALL if value.hours is not None else BODY
    high = min(sheet.height_mm(value.caption, rest.w, how), _MOST_CAPTION_LINES * sheet.line_mm(how))
    sheet.write_within(rest.inset(bottom=rest.h - high), value.caption, (how,), role="soft_ink")
    return rest.inset(top=high + 0.6)


def _chosen(
    sheet: Sheet, lines: Sequence[Line], width: float, room: float
) -> tuple[Type, float, list[float]]:
    """Return the largest letters in which the lines fit, the width of their names, and their heights.

    A line that wraps is worse than smaller letters; where even wrapped ones do not fit, they are cut.
    """
    names = 0.0
    most = width * _MOST_NAMES_SHARE
    for most_lines in (1, _MOST_LINES):
        for how in _SIZES:
            widest = max((sheet.width_mm(line.label, how) for line in lines), default=0.0)
            names = min(widest + _APART_MM, most)
            heights = [sheet.height_mm(line.words, width - names, how) for line in lines]
            is_whole = widest + _APART_MM <= most or (how is SMALL and most_lines > 1)
            too_high = most_lines * sheet.line_mm(how) + _SLACK_MM
            if is_whole and sum(heights) <= room and max(heights, default=0.0) <= too_high:
                return how, names, heights
    return SMALL, names, [min(sheet.line_mm(SMALL), room / max(1, len(lines)))] * len(lines)


def _paint_strip(sheet: Sheet, box: Box, hours: Sequence[float], first: int) -> None:
    wide = box.w / _HOURS
    base = box.bottom - _LABEL_MM
    top = max(hours, default=0.0)
    room = base - box.y - _AIR_MM
    for number, value in enumerate(hours):
        x = box.x + number * wide
        hour = (first + number) % _HOURS
        if hour % _EVERY == 0:
            sheet.rule(x, box.y + _AIR_MM, x, base + 0.9)
            words = Box(x + 0.4, base + 0.1, _EVERY * wide, _LABEL_MM)
            if x + sheet.width_mm(f"{hour:02}:00", SMALL) + 0.5 <= box.right:
                sheet.write(words, f"{hour:02}:00", SMALL, role="soft_ink")
        if top > 0 and value > 0:
            high = room * value / top
            sheet.fill(
                Box(x + wide * (1 - _COLUMN_SHARE) / 2, base - high, wide * _COLUMN_SHARE, high), "twitches"
            )
    sheet.rule(box.x, base, box.right, base, "control", 0.18)
