# SPDX-License-Identifier: MIT
"""Where the parts of the paper form lie, in millimetres, in the same box as the handout."""

from dataclasses import dataclass
from typing import Final

from twitchdesk.report.handout.layout import Box

LEAST_LINE_MM: Final = 7.2
"""No line is lower: a ball pen needs the room."""
MOST_LINE_MM: Final = 9.4
DAYS: Final = 7
LINES_A_DAY: Final = 2
ENTRIES_A_LINE: Final = 2

HEAD: Final = Box(0, 0, 186, 13)
TWITCHES: Final = Box(0, 14.5, 156, 113)
FIGURES: Final = Box(159, 14.5, 27, 113)
HABITS: Final = Box(0, 129.7, 186, 91.3)
NOTES: Final = Box(0, 230, 186, 19.6)
FOOTER: Final = Box(0, 250.5, 186, 4.5)
HABITS_2: Final = Box(0, 9.5, 186, 238.5)
HEAD_2: Final = Box(0, 0, 186, 7)

TITLE_MM: Final = 4.9
HEADS_MM: Final = 4.8
TWITCH_HEADS_MM: Final = 7.0
KEYS_MM: Final = 6.9
"""The room for the letters of the drinks: two lines below the table of habits."""

DAY_W: Final = 17.0
DATE_W: Final = 20.5
"""Room for a date: some languages write long ones, which reach towards the box to tick."""
NONE_W: Final = 15.0
MANY_W: Final = 11.0
WHEN_W: Final = 12.0
STRONG_W: Final = 9.0
LABEL_W: Final = 46.0


@dataclass(frozen=True, slots=True)
class TwitchLine:
    """The boxes of one entry: where, when, how many, how strong."""

    where: Box
    when: Box
    many: Box
    strong: Box

    @property
    def cells(self) -> tuple[Box, Box, Box, Box]:
        """The four boxes from the left."""
        return self.where, self.when, self.many, self.strong


def day_rows() -> tuple[Box, ...]:
    """Return the box of each day in the part about twitches."""
    top = TWITCHES.y + TITLE_MM + TWITCH_HEADS_MM
    high = (TWITCHES.bottom - top) / DAYS
    return tuple(Box(TWITCHES.x, top + day * high, TWITCHES.w, high) for day in range(DAYS))


def twitch_lines(day: Box) -> tuple[TwitchLine, ...]:
    """Return the entries of a day, line by line."""
    left = day.x + DAY_W + NONE_W
    wide = (day.right - left) / ENTRIES_A_LINE
    high = day.h / LINES_A_DAY
    return tuple(
        _entry(Box(left + column * wide, day.y + line * high, wide, high))
        for line in range(LINES_A_DAY)
        for column in range(ENTRIES_A_LINE)
    )


def _entry(box: Box) -> TwitchLine:
    where = box.w - WHEN_W - MANY_W - STRONG_W
    return TwitchLine(
        Box(box.x, box.y, where, box.h),
        Box(box.x + where, box.y, WHEN_W, box.h),
        Box(box.x + where + WHEN_W, box.y, MANY_W, box.h),
        Box(box.x + where + WHEN_W + MANY_W, box.y, STRONG_W, box.h),
    )


@dataclass(frozen=True, slots=True)
class HabitTable:
    """A table of habits: its head line, and its rows from ``first`` on in the order of the form."""

    box: Box
    heads: Box
    rows: tuple[Box, ...]
    first: int

    def cell(self, row: Box, day: int) -> Box:
        """Return the cell of a day in a row."""
        wide = (row.w - LABEL_W) / DAYS
        return Box(row.x + LABEL_W + day * wide, row.y, wide, row.h)


def habit_tables(rows: int) -> tuple[HabitTable, ...]:
    """Return the table of page 1, and that of page 2 when there are more rows than page 1 has room for."""
    fit = fitting(HABITS)
    tables = [_table(HABITS, 0, min(rows, fit))]
    if rows > fit:
        tables.append(_table(HABITS_2, fit, rows - fit))
    return tuple(tables)


def fitting(box: Box) -> int:
    """Return how many rows a table has room for."""
    return int((box.h - TITLE_MM - HEADS_MM) / LEAST_LINE_MM)


def _table(box: Box, first: int, rows: int) -> HabitTable:
    heads = Box(box.x, box.y + TITLE_MM, box.w, HEADS_MM)
    high = min(MOST_LINE_MM, (box.bottom - heads.bottom) / max(1, rows))
    boxes = tuple(Box(box.x, heads.bottom + row * high, box.w, high) for row in range(rows))
    return HabitTable(box, heads, boxes, first)
