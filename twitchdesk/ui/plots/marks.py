# SPDX-License-Identifier: MIT
"""What is painted below and above the bars, a layer each: hatching, grid, rings, line marks, events."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise
from math import ceil

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.plots.facts import Flag
from twitchdesk.ui.plots.scales import lanes, rooms
from twitchdesk.ui.plots.state import Bar, PlotState
from twitchdesk.ui.plots.window import Window

HATCH_PX = 6
LANE_PX = 16
MOST_LANES = 3
BAR_SHARE = 0.72
_LABEL_PX = 130
_CLOSEST_PX = 16
_LEAST_PX = 24
_AWAY_PX = 4
_GAP_PX = 8
_LINE_PX = 1.6
_HEAD_SHARE = 0.38
_MARKERS_FROM_PX = 7.0


class Field:
    """The mapping between day numbers, shares of the axes and pixels of the plot's field."""

    def __init__(self, size: QRectF, window: Window, head_px: float) -> None:
        self.size, self.window, self.head_px = size, window, head_px
        self.day_px = size.width() / window.days

    def x(self, number: float) -> float:
        """Return the pixel of a day number."""
        return self.size.left() + (number - self.window.left) * self.day_px

    def y(self, share: float) -> float:
        """Return the pixel of a share of the axis, 0 at the foot and 1 at the top."""
        return self.size.bottom() - share * (self.size.height() - self.head_px)

    def day(self, x: float) -> float:
        """Return the day number at a pixel."""
        return self.window.left + (x - self.size.left()) / self.day_px


def hatching(box: QRectF, gap: float) -> list[QLineF]:
    """Return slanted lines that end exactly at the edges of ``box``, in step with any other box."""
    lines = []
    total = ceil((box.left() + box.top()) / gap) * gap
    while total < box.right() + box.bottom():
        low, high = max(box.left(), total - box.bottom()), min(box.right(), total - box.top())
        lines.append(QLineF(low, total - low, high, total - high))
        total += gap
    return lines


class Layer(QGraphicsItem):
    """One item over the whole field; ``field`` and ``state`` are None until something is shown."""

    def __init__(self, look: Look, parent: QGraphicsItem, height: float) -> None:
        super().__init__(parent)
        self._look = look
        self.field: Field | None = None
        self.state: PlotState | None = None
        self.setZValue(height)
        # Painted once a state, then copied: the hand passing over repaints the chart below its bubble.
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)

    def show_state(self, state: PlotState, field: Field) -> None:
        """Show a state on a field."""
        self.prepareGeometryChange()
        self.state, self.field = state, field
        self.prepare(state, field)
        self.update()

    def prepare(self, state: PlotState, field: Field) -> None:
        """Work out once what every painting needs."""

    @override
    def boundingRect(self) -> QRectF:
        return self.field.size if self.field else QRectF()

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        if self.field is None or self.state is None:
            return
        painter.save()
        self.draw(painter, self.state, self.field)
        painter.restore()

    def draw(self, painter: QPainter, state: PlotState, field: Field) -> None:
        """Draw the layer in pixels of the field."""
        raise NotImplementedError


class Ground(Layer):
    """Below the bars: the day of the page, hairlines, and the hatching of unknown days."""

    @override
    def draw(self, painter: QPainter, state: PlotState, field: Field) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        if state.chosen and state.chosen != state.today:
            left = field.x(state.chosen.toordinal())
            width = max(2.0, field.day_px)
            painter.fillRect(_within(field, left, left + width), self._look.colour("accent_soft"))
        painter.setPen(QPen(self._look.colour("hairline"), 1))
        for part in range(state.left.parts + 1):
            y = round(field.y(part / state.left.parts)) - (1 if part == 0 else 0)
            painter.drawLine(QPointF(field.size.left(), y), QPointF(field.size.right(), y))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._look.colour("control")
        colour.setAlphaF(0.5)
        painter.setPen(QPen(colour, 1))
        for start, end in state.unknown:
            box = _within(field, field.x(start), field.x(end))
            if box.width() > 0:
                painter.drawLines(hatching(box, self._look.px(HATCH_PX)))


@dataclass(frozen=True, slots=True)
class Label:
    """The line of a life event at ``x`` from ``top`` down, its word in ``box``; "" where there is no room."""

    x: float
    top: float
    box: QRectF
    word: str


class Overlay(Layer):
    """Above the bars: rings on observed zeros, the marks of the habit, and life events with their labels."""

    def __init__(self, look: Look, parent: QGraphicsItem, height: float) -> None:
        super().__init__(look, parent, height)
        self._labels: list[Label] = []

    @override
    def draw(self, painter: QPainter, state: PlotState, field: Field) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_events(painter, field)
        self._draw_zeros(painter, state, field)
        self._draw_line(painter, state, field)

    def _draw_zeros(self, painter: QPainter, state: PlotState, field: Field) -> None:
        zeros = [bar for bar in state.bars if bar.count == 0 and _seen(field, bar)]
        if not zeros:
            return
        width = min(bar.days for bar in zeros) * field.day_px
        radius = min(self._look.px(3), width * 0.36)
        painter.setPen(QPen(self._look.colour("twitches"), 1.4))
        painter.setBrush(self._look.colour("sheet"))
        for bar in zeros:
            painter.drawEllipse(QPointF(field.x(bar.middle), field.y(0) - radius - 2), radius, radius)

    def _draw_line(self, painter: QPainter, state: PlotState, field: Field) -> None:
        """Draw the line of the habit, cut at the edges and open where nothing was noted, and its marks."""
        if state.right is None or state.habit is None or not state.bars:
            return
        colour, share = self._look.colour(state.habit.hue), state.right.share
        # Called for each of some hundred points while the hand moves the plot, hence the factors.
        left, right, foot = field.size.left(), field.size.right(), field.y(0)
        start, wide, high = field.window.left, field.day_px, foot - field.y(1)
        points = [
            None
            if bar.value is None
            else QPointF(left + (bar.middle - start) * wide, foot - share(bar.value) * high)
            for bar in state.bars
        ]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, _LINE_PX))
        for stretch in _stretches(points):
            ends = _cut(stretch, left, right)
            # Line by line: one stroke of a wide smooth zigzag takes seventy times as long.
            painter.drawLines([QLineF(one, other) for one, other in pairwise(ends)])
        roomy = field.day_px * max(bar.days for bar in state.bars) >= _MARKERS_FROM_PX
        radius = self._look.px(3.2) if roomy else self._look.px(2)
        painter.setPen(QPen(self._look.colour("sheet"), 1))
        painter.setBrush(colour)
        for before, point, after in zip((None, *points), points, (*points[1:], None), strict=False):
            alone = before is None and after is None
            if (
                point is not None
                and (roomy or alone)
                and field.size.left() <= point.x() <= field.size.right()
            ):
                painter.drawPath(_diamond(point, radius))

    def _draw_events(self, painter: QPainter, field: Field) -> None:
        look = self._look
        painter.setPen(QPen(look.colour("soft_ink"), 1, Qt.PenStyle.DashLine))
        for label in self._labels:
            painter.drawLine(QPointF(label.x, label.top + 2), QPointF(label.x, field.y(0)))
        painter.setFont(look.font(Text.CAPTION))
        painter.setPen(look.colour("ink"))
        for label in self._labels:
            if label.word:
                painter.fillRect(label.box.adjusted(-2, 1, 2, -1), look.colour("sheet"))
                where = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
                painter.drawText(label.box, where, label.word)

    @override
    def prepare(self, state: PlotState, field: Field) -> None:
        look = self._look
        seen = [flag for flag in state.flags if field.window.left <= flag.at < field.window.right]
        most = int(field.head_px / look.px(LANE_PX))
        # Labels cost a measurement each; where lines stand closer than a letter, none could be read.
        if not most or len(seen) > field.size.width() / look.px(_CLOSEST_PX):
            top = field.size.top() + look.px(LANE_PX) * most
            self._labels = [Label(_line_x(field, flag), top, QRectF(), "") for flag in seen]
            return
        self._labels = self._labelled(seen, field, tuple(look.px(_LABEL_PX) for _ in seen), most)
        if not all(label.word for label in self._labels):
            # Not all have room for their whole words, so each leaves some to those beside it.
            least, longest = look.px(_LEAST_PX), look.px(_LABEL_PX)
            lines = [_line_x(field, flag) for flag in seen]
            starts = tuple(self._label_left(field, line, least) for line in lines)
            free = rooms(starts, most, look.px(_GAP_PX), field.size.right())
            shared = tuple(
                least if start < line else min(longest, max(least, room))
                for start, line, room in zip(starts, lines, free, strict=True)
            )
            self._labels = self._labelled(seen, field, shared, most)

    def _labelled(self, seen: list[Flag], field: Field, room: tuple[float, ...], most: int) -> list[Label]:
        """Return the labels, each in at most its room, in the lanes that they find."""
        look, metrics = self._look, QFontMetricsF(self._look.font(Text.CAPTION))
        cut, lane_px = Qt.TextElideMode.ElideRight, look.px(LANE_PX)
        words = [metrics.elidedText(flag.label, cut, wide) for flag, wide in zip(seen, room, strict=True)]
        widths = [metrics.horizontalAdvance(word) for word in words]
        across = [_line_x(field, flag) for flag in seen]
        lefts = [self._label_left(field, x, width) for x, width in zip(across, widths, strict=True)]
        given = lanes(tuple(zip(lefts, widths, strict=True)), most, look.px(_GAP_PX))
        labels = []
        for x, left, width, word, lane in zip(across, lefts, widths, words, given, strict=True):
            top = field.size.top() + lane_px * (most if lane is None else lane)
            labels.append(
                Label(x, top, QRectF(left, top, width + 1, lane_px), word if lane is not None else "")
            )
        return labels

    def _label_left(self, field: Field, x: float, width: float) -> float:
        """Return where a label starts: right of its line, or left of it where it would run out."""
        gap = self._look.px(_AWAY_PX)
        return x + gap if x + gap + width <= field.size.right() else x - gap - width


def head_px(look: Look, state: PlotState, height: float) -> float:
    """Return the room above the bars that the labels of life events need, of a field so high."""
    seen = sum(1 for flag in state.flags if state.window.left <= flag.at < state.window.right)
    lane = look.px(LANE_PX)
    return lane * min(MOST_LANES, seen, int(height * _HEAD_SHARE / lane)) + look.px(9)


def _line_x(field: Field, flag: Flag) -> float:
    return round(field.x(flag.at)) + 0.5


def _within(field: Field, left: float, right: float) -> QRectF:
    left, right = max(left, field.size.left()), min(right, field.size.right())
    return QRectF(left, field.size.top() + field.head_px, right - left, field.size.height() - field.head_px)


def _seen(field: Field, bar: Bar) -> bool:
    return field.window.left <= bar.middle <= field.window.right


def _stretches(points: list[QPointF | None]) -> Iterator[list[QPointF]]:
    """Give the runs of two and more points between the gaps."""
    for there, run in groupby(points, key=lambda point: point is not None):
        stretch = [point for point in run if point is not None]
        if there and len(stretch) > 1:
            yield stretch


def _cut(line: list[QPointF], left: float, right: float) -> list[QPointF]:
    """Return a line ended exactly at the edges: a picture file is not clipped as the screen is."""
    return [_at_edge(line[0], line[1], left), *line[1:-1], _at_edge(line[-1], line[-2], right)]


def _at_edge(end: QPointF, inner: QPointF, edge: float) -> QPointF:
    """Return the end of a line, or where it crosses the edge when only the end lies beyond."""
    if (end.x() - edge) * (inner.x() - edge) >= 0:
        return end
    way = (edge - end.x()) / (inner.x() - end.x())
    return QPointF(edge, end.y() + way * (inner.y() - end.y()))


def _diamond(at: QPointF, radius: float) -> QPainterPath:
    path = QPainterPath(at - QPointF(0, radius))
    path.lineTo(at + QPointF(radius, 0))
    path.lineTo(at + QPointF(0, radius))
    path.lineTo(at - QPointF(radius, 0))
    path.closeSubpath()
    return path
