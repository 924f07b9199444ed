# SPDX-License-Identifier: MIT
"""Paints where it twitches: both figures with their legend, close-ups of small places, and the segments."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twitchdesk.report.handout.layout import Box
from twitchdesk.ui.handout.paint.block import titled
from twitchdesk.ui.handout.paint.figures import Placed, paint_view, placed_in
from twitchdesk.ui.handout.paint.hatch import hatch_box
from twitchdesk.ui.handout.paint.listing import write_items
from twitchdesk.ui.handout.paint.sheet import ROW, ROW_STRONG, SMALL, SMALL_STRONG, STRONG, TIGHT, Align, Type

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from twitchdesk.report.handout.page import BodyMap, LegendStep, More
    from twitchdesk.ui.body_map.figure import Figure, FigureView
    from twitchdesk.ui.handout.paint.sheet import Sheet

_FIGURES_W: Final = 53.6
_FIGURE_GAP: Final = 0.4
_GAP: Final = 1.5
# Half the width between the letters of the sides, as a share of the height of the figure.
_HEAD_SHARE: Final = 0.15
_LEGEND_H: Final = 4.6
_LEGEND_GAP: Final = 4.0
_SWATCH: Final = (4.6, 3.0)
_CLOSE_UPS: Final = ("face", "mouth", "hand", "foot")
# The face shows of the tongue no more than its edge.
_SLIVERS: Final = {"face": frozenset({"tongue"})}
_LETTER: Final = 3.0
_CLOSE_UP_ROWS: Final = {1: 19.0, 2: 28.0}
# What is smaller than this at the scale of the figures is shown in a close-up as well.
_EASY_MM: Final = 2.0
_CELL_W: Final = (4.9, 5.6, 4.9, 5.6)
_LABELS: Final = (ROW, Type(8), SMALL)


def paint_body(sheet: Sheet, box: Box, value: BodyMap, figure: Figure, more: More) -> None:
    """Paint the block into ``box``."""
    room = titled(sheet, box, value.title, value.caption)
    left = Box(room.x, room.y, _FIGURES_W, room.h)
    figures = _figures(sheet, left.inset(bottom=_LEGEND_H), value, figure)
    _legend(sheet, Box(left.x, left.bottom - _LEGEND_H, left.w, _LEGEND_H), value.legend)
    right = room.inset(left=_FIGURES_W + _GAP)
    top = right.y + _segments(sheet, right, value) + 1.4
    names = close_ups(figure, value.steps, figures)
    if names:
        room = Box(right.x, top, right.w, _CLOSE_UP_ROWS[-(-len(names) // 2)])
        top = _close_ups(sheet, room, value, [figure.views[name] for name in names]) + 1.4
    below = Box(right.x, top, right.w, right.bottom - top)
    write_items(sheet, below, (*value.names, *value.notes), more, (ROW, SMALL, TIGHT), gap=0.1)


def close_ups(figure: Figure, steps: Mapping[str, int], figures: Sequence[Placed]) -> tuple[str, ...]:
    """Return the close-ups that show places which are too small, or not to be seen, on the figures."""
    small = {place for place in steps if max(_least_mm(placed, place) for placed in figures) < _EASY_MM}
    shown = []
    for name in _CLOSE_UPS:
        seen = figure.views[name].places.keys() - _SLIVERS.get(name, frozenset())
        if small & seen:
            shown.append(name)
        small -= seen
    return tuple(shown)


def _least_mm(placed: Placed, place: str) -> float:
    bounds = placed.view.bounds.get(place)
    return min(bounds.width(), bounds.height()) * placed.per_unit if bounds else 0.0


def _figures(sheet: Sheet, box: Box, value: BodyMap, figure: Figure) -> tuple[Placed, ...]:
    """Paint front and back; the sides are the person's own, so the left is at the right of the front."""
    sides = ((value.right, value.left), (value.left, value.right))
    w, label_h = (box.w - _FIGURE_GAP) / 2, sheet.line_mm(SMALL)
    found = []
    for number, (name, label) in enumerate(zip(("front", "back"), value.labels, strict=True)):
        column = Box(box.x + number * (w + _FIGURE_GAP), box.y, w, box.h)
        sheet.write_within(
            Box(column.x, column.y, w, label_h), label, (SMALL,), role="soft_ink", align=Align.CENTRE
        )
        placed = placed_in(figure.views[name], column.inset(top=label_h + 0.4))
        paint_view(sheet, placed, value.steps)
        head = _HEAD_SHARE * placed.box.h
        _sides(sheet, Box(column.x + w / 2 - head, placed.box.y + 1, 2 * head, 8), sides[number], STRONG)
        found.append(placed)
    return tuple(found)


def _sides(sheet: Sheet, box: Box, sides: tuple[str, str], how: Type) -> None:
    """Write the letters of the sides at the left and right edge of a box."""
    half = Box(box.x, box.y, min(box.w / 5, 8), sheet.line_mm(how))
    sheet.write_within(half, sides[0], (how, SMALL_STRONG))
    sheet.write_within(
        Box(box.right - half.w, half.y, half.w, half.h), sides[1], (how, SMALL_STRONG), align=Align.RIGHT
    )


def _legend(sheet: Sheet, box: Box, legend: Sequence[LegendStep]) -> None:
    """Paint the swatches with their words, spread over the width."""
    w, h = _SWATCH
    line = sheet.line_mm(SMALL)
    widths = [w + 1 + sheet.width_mm(step.words, SMALL) + 0.2 for step in legend]
    gap = min((box.w - sum(widths)) / max(len(legend) - 1, 1), _LEGEND_GAP)
    if gap < 1:
        widths, gap = [box.w / len(legend) - 1] * len(legend), 1
    left = box.x
    for step, width in zip(legend, widths, strict=True):
        swatch = Box(left, box.bottom - h - 0.1, w, h)
        hatch_box(sheet, swatch, step.step)
        sheet.frame(swatch)
        words = Box(swatch.right + 1, swatch.y - 0.1, width - w - 1, line)
        sheet.write_within(words, step.words, (SMALL,))
        left += width + gap


def _segments(sheet: Sheet, box: Box, value: BodyMap) -> float:
    """Write the table of segments and sides; return its height."""
    label_w = box.w - sum(_CELL_W)
    cells = [box.x + label_w + sum(_CELL_W[:n]) for n in range(len(_CELL_W))]
    head, line = Box(box.x, box.y, label_w, sheet.line_mm(SMALL)), sheet.line_mm(ROW)
    sheet.write_within(head, value.heads[0], (SMALL,), role="soft_ink")
    for x, w, words in zip(cells, _CELL_W, value.heads[1:], strict=True):
        at = Box(x, head.bottom - sheet.line_mm(SMALL), w, sheet.line_mm(SMALL))
        sheet.write_within(at, words, (SMALL_STRONG,), align=Align.RIGHT)
    top = head.bottom
    for row in value.rows:
        sheet.rule(box.x, top, box.right, top)
        sheet.write_within(Box(box.x, top + 0.1, label_w, line), row.label, _LABELS)
        for x, w, words in zip(cells, _CELL_W, row.cells, strict=True):
            how = (ROW, SMALL) if words in {"0", "–"} else (ROW_STRONG, SMALL_STRONG)
            sheet.write_within(Box(x, top + 0.1, w, line), words, how, align=Align.RIGHT)
        top += line + 0.2
    sheet.rule(box.x, top, box.right, top)
    return top - box.y


def _close_ups(sheet: Sheet, box: Box, value: BodyMap, views: Sequence[FigureView]) -> float:
    """Paint close-ups, two a row; return where the lowest ends.

    Like the front figure they show the person's left at the right.
    """
    rows = -(-len(views) // 2)
    w, h = (box.w - _GAP) / 2, box.h / rows
    ends = []
    for number, view in enumerate(views):
        row, column = divmod(number, 2)
        each = Box(box.x + column * (w + _GAP), box.y + row * h, w, h - 0.6)
        _sides(sheet, each, (value.right, value.left), SMALL_STRONG)
        placed = placed_in(view, each.inset(left=_LETTER, right=_LETTER))
        paint_view(sheet, placed, value.steps)
        ends.append(placed.box.bottom)
    return max(ends)
