# SPDX-License-Identifier: MIT
"""The marks above the timeline: with their words where these have room, else numbered and listed below."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, Final

from twitchdesk.report.handout.layout import Box
from twitchdesk.report.handout.page import MarkKind
from twitchdesk.ui.handout.paint.mark_rows import Tag, clusters, levels, placed
from twitchdesk.ui.handout.paint.marks import MARK_MM, paint_mark
from twitchdesk.ui.handout.paint.sheet import SMALL, SMALL_STRONG, Type

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from twitchdesk.report.handout.page import More, TimeMark
    from twitchdesk.ui.handout.paint.sheet import Sheet

    XOf = Callable[[float], float]

ROW_MM: Final = 3.3
"""From one row of flags to the next."""
_MOST_LEVELS_MM: Final = 1.8
_LEVEL_MM: Final = 0.6
_REACHES: Final = (0, 1, 2, 4, 7, 14, 28, 10_000)
_NUMBERED_ROWS: Final = 2
_APART_MM: Final = 3.0


@dataclass(frozen=True, slots=True)
class Flag:
    """A mark at ``x`` in a row (0 is the lowest), and its words from ``left`` on."""

    kind: MarkKind
    x: float
    row: int
    left: float
    words: str


@dataclass(frozen=True, slots=True)
class FlagPlan:
    """The flags, the rows they need, and the lines of the list of those that are only numbered."""

    flags: tuple[Flag, ...] = ()
    rows: int = 0
    how: Type = SMALL
    listed: tuple[TimeMark, ...] = ()
    lines: int = 0


def planned(sheet: Sheet, marks: Sequence[TimeMark], x_of: XOf, edges: Box, lines: int) -> FlagPlan:
    """Place the marks in at most so many lines of ``ROW_MM``, between the left and right edge of a box."""
    if not marks:
        return FlagPlan()
    words = [_one_line(mark.words) for mark in marks]
    tags = [
        Tag(x_of(mark.first), sheet.width_mm(word, SMALL) + 0.1)
        for mark, word in zip(marks, words, strict=True)
    ]
    for rows in range(1, lines + 1):
        spots = placed(tags, rows, edges.x, edges.right)
        if spots is not None:
            flags = tuple(
                Flag(mark.kind, tag.x, spot.row, spot.left, word)
                for mark, tag, spot, word in zip(marks, tags, spots, words, strict=True)
            )
            return FlagPlan(flags, rows)
    return _numbered(sheet, marks, x_of, edges, lines)


def bands_mm(marks: Sequence[TimeMark]) -> float:
    """Return the height of the strokes that show how long marks of several days last."""
    spans = [(mark.first, mark.last) for mark in marks if mark.last > mark.first]
    return min(_MOST_LEVELS_MM, _LEVEL_MM * (max(levels(spans)) + 1)) if spans else 0.0


def paint_flags(sheet: Sheet, box: Box, foot: float, plan: FlagPlan) -> None:
    """Draw the flags in a box, their poles down to ``foot``."""
    for flag in plan.flags:
        top = box.bottom - (flag.row + 1) * ROW_MM
        sheet.rule(flag.x, top + ROW_MM / 2, flag.x, foot, "control", 0.1)
    for flag in plan.flags:
        top = box.bottom - (flag.row + 1) * ROW_MM
        paint_mark(sheet, flag.kind, flag.x, top + ROW_MM / 2)
        width = sheet.width_mm(flag.words, plan.how) + 0.1
        sheet.write(Box(flag.left, top, width, ROW_MM), flag.words, plan.how)


def paint_bands(sheet: Sheet, box: Box, marks: Sequence[TimeMark], x_of: XOf) -> None:
    """Draw a stroke from the first to the last day of each mark of several days."""
    lasting = [mark for mark in marks if mark.last > mark.first]
    if not lasting:
        return
    steps = levels([(mark.first, mark.last) for mark in lasting])
    apart = box.h / (max(steps) + 1)
    for mark, step in zip(lasting, steps, strict=True):
        y = box.bottom - (step + 0.5) * apart
        # Up to the end of the last day, so that one that still runs reaches the edge.
        sheet.rule(x_of(mark.first), y, x_of(mark.last + 0.5), y, "ink", min(0.3, apart / 2))


def paint_list(sheet: Sheet, box: Box, plan: FlagPlan, more: More) -> None:
    """Write the numbered marks one after another in the lines of a box; what has no room is counted."""
    marks = plan.listed
    # More than this never fit, however short they are: hundreds need not be tried one by one.
    most = ceil(box.h / ROW_MM) * ceil(box.w / (MARK_MM + _APART_MM))
    kept = min(len(marks), most)
    last = more.said(len(marks) - kept) if kept < len(marks) else ""
    while kept and not _flow(sheet, box, marks[:kept], last):
        kept -= 1
        last = more.said(len(marks) - kept)
    _flow(sheet, box, marks[:kept], last, draw=True)


def paint_checks(sheet: Sheet, box: Box, marks: Sequence[TimeMark], x_of: XOf) -> None:
    """Draw the weekly checks in a strip of their own: there are many, and the legend says what they are."""
    for mark in marks:
        paint_mark(sheet, mark.kind, x_of(mark.first), box.y + box.h / 2)


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _numbered(sheet: Sheet, marks: Sequence[TimeMark], x_of: XOf, edges: Box, lines: int) -> FlagPlan:
    days = [mark.first for mark in marks]
    for reach in _REACHES:
        groups = clusters(days, reach)
        named = _named(groups)
        tags = [
            Tag(x_of(marks[group[0]].first), sheet.width_mm(name, SMALL_STRONG) + 0.1)
            for group, name in zip(groups, named, strict=True)
        ]
        for rows in range(1, min(_NUMBERED_ROWS, lines - 1) + 1):
            spots = placed(tags, rows, edges.x, edges.right)
            if spots is not None:
                flags = tuple(
                    Flag(_kind(marks, group), tag.x, spot.row, spot.left, name)
                    for group, tag, spot, name in zip(groups, tags, spots, named, strict=True)
                )
                listed = tuple(marks[number] for group in groups for number in group)
                return FlagPlan(flags, rows, SMALL_STRONG, listed, lines - rows)
    return FlagPlan(listed=tuple(marks), lines=lines)


def _named(groups: Sequence[Sequence[int]]) -> list[str]:
    """Return the number of each group, or from which to which."""
    named, first = [], 1
    for group in groups:
        last = first + len(group) - 1
        named.append(str(first) if last == first else f"{first}–{last}")
        first = last + 1
    return named


def _kind(marks: Sequence[TimeMark], group: Sequence[int]) -> MarkKind:
    kinds = {marks[number].kind for number in group}
    return kinds.pop() if len(kinds) == 1 else MarkKind.OTHER


def _flow(sheet: Sheet, box: Box, marks: Sequence[TimeMark], last: str, *, draw: bool = False) -> bool:
    """Set marks and the last words line by line; tell whether they fit."""
    x, y = box.x, box.y
    for number, mark in enumerate(marks, start=1):
        words = _one_line(mark.words)
        head = sheet.width_mm(f"{number}", SMALL_STRONG) + 0.6 + MARK_MM + 0.7
        width = min(head + sheet.width_mm(words, SMALL) + 0.1, box.w)
        if x > box.x and x + width > box.right:
            x, y = box.x, y + ROW_MM
            if y + ROW_MM > box.bottom + 0.01:
                return False
        if draw:
            _write_item(sheet, Box(x, y, width, ROW_MM), str(number), mark.kind, words)
        x += width + _APART_MM
    width = sheet.width_mm(last, SMALL) + 0.1
    if last and x > box.x and x + width > box.right:
        x, y = box.x, y + ROW_MM
    if draw and last:
        sheet.write_within(Box(x, y, min(width, box.right - x), ROW_MM), last, (SMALL,), role="soft_ink")
    return y + ROW_MM <= box.bottom + 0.01


def _write_item(sheet: Sheet, box: Box, number: str, kind: MarkKind, words: str) -> None:
    sheet.write(box, number, SMALL_STRONG)
    left = box.x + sheet.width_mm(number, SMALL_STRONG) + 0.6
    paint_mark(sheet, kind, left + MARK_MM / 2, box.y + ROW_MM / 2)
    rest = Box(left + MARK_MM + 0.7, box.y, box.right - left - MARK_MM - 0.7, ROW_MM)
    sheet.write_within(rest, words, (SMALL,))
