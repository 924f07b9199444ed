# SPDX-License-Identifier: MIT
"""The chart itself: the only module that knows pyqtgraph, imported after the window has been painted."""

from typing import Any, Final

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsView, QWidget

from twitchdesk.domain.habits import plain
from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.plots.dates import tick_text
from twitchdesk.ui.plots.marks import BAR_SHARE, Field, Ground, Overlay, head_px
from twitchdesk.ui.plots.state import PlotState

_AXES: Final = ("left", "right", "bottom")
_BELOW, _ABOVE = -1.0, 1.0


class Chart:
    """Bars, axes and marks. ``widget`` is what to place; it takes no mouse and no keys of its own.

    Heights are shares of the axes (0 foot, 1 top), so both axes share the same hairlines. Across it
    counts days before the end of today: day numbers have six figures, more than an SVG file keeps.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self._look = look
        self._state: PlotState | None = None
        self._ticks: dict[str, list[tuple[float, str]]] = {}
        self._field: Field | None = None
        self._plot: Any = pg.PlotWidget(parent, background=None)
        self.widget: QGraphicsView = self._plot
        self.widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._item: Any = self._plot.getPlotItem()
        self._view: Any = self._item.getViewBox()
        self._bars: Any = pg.BarGraphItem(x0=np.empty(0), width=1, height=np.empty(0), pen=None)
        self._set_up()
        self._ground = Ground(look, self._view, _BELOW)
        self._overlay = Overlay(look, self._view, _ABOVE)
        self.dress()

    def _set_up(self) -> None:
        self._item.setMenuEnabled(False)
        self._item.hideButtons()
        self._view.setMouseEnabled(x=False, y=False)
        self._view.disableAutoRange()
        self._item.addItem(self._bars, ignoreBounds=True)
        self._item.showAxis("right")
        for name in _AXES:
            axis = self._item.getAxis(name)
            axis.setStyle(tickLength=0, tickAlpha=0, autoExpandTextSpace=False, hideOverlappingLabels=40)
            axis.setZValue(_ABOVE)

    def dress(self) -> None:
        """Take colours and fonts from the theme as it is now."""
        look = self._look
        self._ticks = {}
        font, none = look.font(Text.CAPTION), QPen(Qt.PenStyle.NoPen)
        for name in _AXES:
            axis = self._item.getAxis(name)
            axis.setStyle(tickFont=font, tickTextOffset=look.px(6 if name != "bottom" else 4))
            axis.setPen(none)
            axis.setTickPen(none)
            axis.setTextPen(look.colour("soft_ink"))
        self._item.getAxis("bottom").setHeight(look.px(20))
        self._plot.setBackground(look.colour("sheet"))
        self._bars.setOpts(brush=QBrush(look.colour("twitches")), pen=none)
        if self._state is not None:
            self.show_state(self._state)
        self.widget.viewport().update()

    @property
    def field(self) -> Field | None:
        """The field of the plot in pixels of the widget; None until something is shown."""
        if self._field is None:
            return None
        corner = self._view.mapRectToScene(self._view.boundingRect())
        return Field(QRectF(corner), self._field.window, self._field.head_px)

    def show_state(self, state: PlotState) -> None:
        """Show a state."""
        self._state = state
        self._show_axes(state)
        if state.habit is not None:
            self._colour_right(state.habit.hue)
        self._field = Field(
            QRectF(self._view.boundingRect()),
            state.window,
            head_px(self._look, state, self._view.boundingRect().height()),
        )
        self._show_bars(state)
        height = max(1.0, self._field.size.height())
        top = height / max(1.0, height - self._field.head_px)
        self._view.setRange(xRange=_across(state), yRange=(0, top), padding=0)
        self._ground.show_state(state, self._field)
        self._overlay.show_state(state, self._field)

    def fit(self) -> None:
        """Show the state again after the size has changed."""
        if self._state is not None:
            self.show_state(self._state)

    def render(self, painter: QPainter, target: QRectF) -> None:
        """Paint the chart into ``target``, as lines and texts, for a picture."""
        layers = (self._ground, self._overlay)
        # What is kept as pixels for the screen must be drawn as lines and texts here.
        for layer in layers:
            layer.setCacheMode(QGraphicsItem.CacheMode.NoCache)
        self._mark_days(dated=True)
        painter.save()
        self._plot.render(painter, target, self.widget.viewport().rect())
        painter.restore()
        self._mark_days(dated=False)
        for layer in layers:
            layer.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)

    def _colour_right(self, hue: str) -> None:
        colour = self._look.colour(hue)
        axis = self._item.getAxis("right")
        # Setting even the same pen makes the axis draw itself anew.
        if axis.textPen().color() != colour:
            axis.setTextPen(colour)

    def _show_axes(self, state: PlotState) -> None:
        marks = [number / state.left.parts for number in range(state.left.parts + 1)]
        right = state.right.ticks if state.right else ()
        self._mark("left", list(zip(marks, map(_said, state.left.ticks), strict=True)))
        self._mark("right", list(zip(marks, map(_said, right), strict=False)))
        self._mark_days(dated=False)

    def _mark_days(self, *, dated: bool) -> None:
        state = self._state
        if state is not None:
            days = [
                (tick.day.toordinal() + 0.5 - _origin(state), tick_text(tick, dated=dated))
                for tick in state.ticks
            ]
            self._mark("bottom", days)

    def _mark(self, name: str, ticks: list[tuple[float, str]]) -> None:
        """Put marks on an axis and make it wide enough, if they are others than before."""
        if self._ticks.get(name) == ticks:
            return
        self._ticks[name] = ticks
        axis = self._item.getAxis(name)
        axis.setTicks([ticks])
        if name != "bottom":
            metrics = QFontMetricsF(self._look.font(Text.CAPTION))
            widest = max((metrics.horizontalAdvance(word) for _, word in ticks), default=0)
            axis.setWidth(max(self._look.px(22), round(widest) + self._look.px(8)))
            # The axis may have become wider; all marks stand on the field that is left.
            self._item.layout.activate()

    def _show_bars(self, state: PlotState) -> None:
        known = [bar for bar in state.bars if bar.count]
        middles = np.array([bar.middle for bar in known]) - _origin(state)
        halves = np.array([bar.days for bar in known]) * BAR_SHARE / 2
        heights = np.array([state.left.share(bar.count or 0) for bar in known])
        left, right = _across(state)
        starts, ends = np.clip(middles - halves, left, right), np.clip(middles + halves, left, right)
        self._bars.setOpts(x0=starts, width=ends - starts, height=heights)


def _said(value: float) -> str:
    return plain(round(value, 2))


def _origin(state: PlotState) -> int:
    return state.today.toordinal() + 1


def _across(state: PlotState) -> tuple[float, float]:
    return state.window.left - _origin(state), state.window.right - _origin(state)
