# SPDX-License-Identifier: MIT
"""Paints the course: bars of days, marks above them, and lanes of habits below on the same days."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final

from twitchdesk.report.handout.layout import Box
from twitchdesk.report.handout.page import MarkKind
from twitchdesk.ui.handout.paint.block import titled
from twitchdesk.ui.handout.paint.flags import (
    ROW_MM,
    bands_mm,
    paint_bands,
    paint_checks,
    paint_flags,
    paint_list,
    planned,
)
from twitchdesk.ui.handout.paint.lanes import paint_lane, ways
from twitchdesk.ui.handout.paint.legend import paint_legend
from twitchdesk.ui.handout.paint.marks import paint_ring, paint_unknown
from twitchdesk.ui.handout.paint.sheet import BODY, SMALL, Align

if TYPE_CHECKING:
    from twitchdesk.report.handout.page import Lane, More, Timeline
    from twitchdesk.ui.handout.paint.sheet import Sheet

_MOST_DAY_MM: Final = 12.0
_MOST_BAR_MM: Final = 4.0
_BAR_SHARE: Final = 0.7
_LEAST_GUTTER_MM: Final = 22.0
_MOST_GUTTER_MM: Final = 46.0
_LANE_MM: Final = 3.2
_WEEKS_MM: Final = 3.2
_CHECKS_MM: Final = 2.3
_LEAST_BARS_MM: Final = 5.8
_LEAST_FLAG_LINES: Final = 2
_MOST_FLAG_LINES: Final = 4
_UNKNOWN_MM: Final = 1.5
_AIR_MM: Final = 0.9


@dataclass(frozen=True, slots=True)
class _Days:
    """Where the days lie: ``box`` is the whole field from the top of the bars to the foot of the lanes."""

    box: Box
    count: int

    @property
    def day_mm(self) -> float:
        return min(_MOST_DAY_MM, self.box.w / max(1, self.count))

    @property
    def right(self) -> float:
        return self.box.x + self.day_mm * self.count

    def x(self, day: float) -> float:
        """Return the middle of a day, 0 for the first."""
        return self.box.x + (day + 0.5) * self.day_mm


def paint_timeline(sheet: Sheet, box: Box, value: Timeline, more: More) -> None:
    """Paint the block into ``box``; ``more`` counts the marks that have no room."""
    rest = titled(sheet, box, value.title)
    rest = paint_legend(sheet, box, rest, value)
    if not value.days:
        sheet.write(rest, value.empty or value.summary, BODY, role="soft_ink")
        return
    days = _Days(rest.inset(left=_gutter(sheet, value)), len(value.days))
    checks = [mark for mark in value.marks if mark.kind is MarkKind.CHECK_IN]
    marks = [mark for mark in value.marks if mark.kind is not MarkKind.CHECK_IN]
    bands, checks_mm = bands_mm(marks), _CHECKS_MM if checks else 0.0
    above = bands + checks_mm + _AIR_MM
    below = _WEEKS_MM + len(value.lanes) * _LANE_MM
    lines = int((rest.h - above - below - _LEAST_BARS_MM) / ROW_MM)
    lines = max(_LEAST_FLAG_LINES, min(_MOST_FLAG_LINES, lines))
    plan = planned(sheet, marks, days.x, days.box, lines)
    flags, field, listed = _cut_apart(rest, plan.rows * ROW_MM, plan.lines * ROW_MM)
    bars = field.inset(left=days.box.x - field.x, top=above, bottom=below)
    _grid(sheet, bars, days, value, field.bottom)
    paint_flags(sheet, flags.inset(left=bars.x - field.x), bars.bottom, plan)
    paint_bands(sheet, Box(bars.x, field.y, bars.w, bands), marks, days.x)
    paint_checks(sheet, Box(bars.x, field.y + bands, bars.w, checks_mm), checks, days.x)
    _bars(sheet, bars, days, value)
    _axis(sheet, bars, days, rest.x, value.scale)
    _lanes(sheet, Box(rest.x, bars.bottom + _WEEKS_MM, rest.w, below - _WEEKS_MM), days, value.lanes)
    paint_list(sheet, listed, plan, more)
    _beside(sheet, bars, days, value.empty or value.summary)


def _cut_apart(box: Box, top: float, bottom: float) -> tuple[Box, Box, Box]:
    """Return the upper strip of a box, what is between, and the lower strip."""
    return (
        box.inset(bottom=box.h - top),
        box.inset(top=top, bottom=bottom),
        box.inset(top=box.h - bottom),
    )


def _gutter(sheet: Sheet, value: Timeline) -> float:
    """Return the width left of the days: the widest name of a lane and its scale."""
    widest = max(
        (
            sheet.width_mm(lane.label, SMALL)
            + (0 if _is_flat(lane) else sheet.width_mm(lane.scale, SMALL))
            + 4
            for lane in value.lanes
        ),
        default=0.0,
    )
    return min(_MOST_GUTTER_MM, max(_LEAST_GUTTER_MM, widest, sheet.width_mm(value.scale, SMALL) + 2))


def _grid(sheet: Sheet, bars: Box, days: _Days, value: Timeline, foot: float) -> None:
    """Draw the lines that the eye follows: a week's through all lanes, and the levels of the bars."""
    for y in (bars.y, bars.y + bars.h / 2):
        sheet.rule(bars.x, y, days.right, y)
    room = 0.0
    for day, label in value.weeks:
        x = days.x(day) - days.day_mm / 2
        width = sheet.width_mm(label, SMALL) + 0.1
        # A label stands at the line of its Monday; two never touch, and none runs over the edge.
        left = min(x + 0.5, bars.right - width)
        if left < room:
            continue
        room = left + width + 1.5
        sheet.rule(x, bars.y, x, foot)
        sheet.write(Box(left, bars.bottom + 0.2, width, _WEEKS_MM), label, SMALL, role="soft_ink")


def _bars(sheet: Sheet, bars: Box, days: _Days, value: Timeline) -> None:
    wide = min(_MOST_BAR_MM, days.day_mm * _BAR_SHARE)
    for number, day in enumerate(value.days):
        if day.count == 0:
            paint_ring(sheet, days.x(number), bars.bottom, "twitches")
        elif day.count is not None and value.top > 0:
            high = bars.h * min(1.0, day.count / value.top)
            sheet.fill(Box(days.x(number) - wide / 2, bars.bottom - high, wide, high), "twitches")
    for unknown, run in groupby(range(len(value.days)), key=lambda number: value.days[number].count is None):
        if unknown:
            numbers = list(run)
            left = days.x(numbers[0] - 0.5)
            right = days.x(numbers[-1] + 0.5)
            paint_unknown(sheet, Box(left, bars.bottom - _UNKNOWN_MM, right - left, _UNKNOWN_MM))


def _axis(sheet: Sheet, bars: Box, days: _Days, left: float, scale: str) -> None:
    sheet.rule(bars.x, bars.y, bars.x, bars.bottom, "control")
    sheet.rule(bars.x, bars.bottom, days.right, bars.bottom, "control", 0.18)
    words = Box(left, bars.y - 0.4, bars.x - left - 1.2, bars.h)
    sheet.write_within(words, scale, (SMALL,), role="soft_ink", align=Align.RIGHT)


def _lanes(sheet: Sheet, box: Box, days: _Days, lanes: tuple[Lane, ...]) -> None:
    line = sheet.line_mm(SMALL)
    drawn = ways([lane.key for lane in lanes])
    for number, (lane, way) in enumerate(zip(lanes, drawn, strict=True)):
        top = box.y + number * _LANE_MM
        names = Box(box.x, top + _LANE_MM - line, days.box.x - box.x - 1.2, line)
        scale = min(sheet.width_mm(lane.scale, SMALL) + 0.1, names.w * 0.6)
        if _is_flat(lane):
            # That nothing is there to see is said where one looks for it.
            there = names.inset(left=days.box.x - names.x + 0.8, right=-days.box.w)
            sheet.write_within(there, lane.scale, (SMALL,), role="soft_ink")
            scale = 0.0
        else:
            place = names.inset(left=names.w - scale)
            sheet.write_within(place, lane.scale, (SMALL,), role="soft_ink", align=Align.RIGHT)
        sheet.write_within(names.inset(right=scale + 1), lane.label, (SMALL,))
        field = Box(days.box.x, top + 0.8, days.right - days.box.x, _LANE_MM - 0.9)
        paint_lane(sheet, field, lane, way, days.x)


def _is_flat(lane: Lane) -> bool:
    return not any(lane.values)


def _beside(sheet: Sheet, bars: Box, days: _Days, words: str) -> None:
    """Say the picture in a sentence where a short period leaves room beside it."""
    free = Box(days.right + 6, bars.y, bars.right - days.right - 6, bars.h)
    if free.w > 40:
        sheet.write_fitted(free, words, (BODY, SMALL), role="soft_ink")
