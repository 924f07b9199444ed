"""Drawing and moving the plot of ten years, against bare pyqtgraph bars of as many days."""

import json
import random
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import pyqtgraph as pg

from tests.benchmarks.measure import Row, interleaved, took_ms
from tests.benchmarks.pages import RealPlot, until
from tests.benchmarks.ten_years import copy_of
from twitchdesk.ui.plots.state import PlotChoice, PlotRange

_BARE = "bare pyqtgraph: as many pen-less bars, a line, DateAxisItem"
_DAY_S = 86_400


class BareBars:
    """The floor: a plot widget with nothing but bars, one line and a date axis, of the same size."""

    def __init__(self, days: int, width: int, height: int) -> None:
        rnd = random.Random(1)
        when = np.arange(days) * _DAY_S
        counts = np.array([rnd.randint(0, 40) for _ in range(days)])
        self.widget: Any = pg.PlotWidget(axisItems={"bottom": pg.DateAxisItem()})
        self.widget.addItem(pg.BarGraphItem(x=when, width=_DAY_S * 0.8, height=counts, pen=None))
        self.widget.plot(when[-28:], counts[-28:])
        self.widget.resize(width, height)
        self.widget.show()

    def redraw(self) -> None:
        """Paint it now."""
        self.widget.viewport().repaint()

    def pan(self, share: float) -> None:
        """Move it by a share of its width and paint it."""
        view = self.widget.getViewBox()
        (left, right), _ = view.viewRange()
        view.translateBy(x=(right - left) * share)
        self.redraw()


class OurPlot:
    """The plotting pane, moved as a hand moves it."""

    def __init__(self, window: RealPlot) -> None:
        self.view = window.pane.view
        self.stage = self.view.stage
        self.chart = self.stage.chart

    def redraw(self) -> None:
        """Paint it now."""
        if self.chart is not None:
            self.chart.widget.viewport().repaint()

    def pan(self, share: float) -> None:
        """Move it by a share of its width and paint it."""
        state = self.stage.state
        if state is not None:
            wanted = state.window.panned(state.window.days * share, state.limits)
            self.view.window_wanted.emit(wanted)
            self.redraw()


def pan_rows(ours: OurPlot, bare: BareBars, rounds: int, what: str) -> list[Row]:
    """Return redraw and pan of both, taking turns; pans go to and fro."""
    shares = iter([0.01, -0.01] * (rounds * 2))
    works = (
        lambda: took_ms(ours.redraw),
        lambda: took_ms(bare.redraw),
        lambda: took_ms(lambda: ours.pan(next(shares))),
        lambda: took_ms(lambda: bare.pan(0.01)),
    )
    redraw, bare_redraw, pan, bare_pan = interleaved(rounds, *works)
    return [
        Row(f"{what}: redraw", _BARE, "ms", redraw, bare_redraw, target=2.0),
        Row(f"{what}: pan", _BARE, "ms", pan, bare_pan, target=2.0),
    ]


def main(diary: Path, rounds: int, days: int) -> None:
    """Measure on a copy of ``diary`` and print the rows."""
    window = RealPlot(copy_of(diary, "plot"))
    ours = OurPlot(window)
    assert ours.chart is not None
    bare = BareBars(days, ours.chart.widget.width(), ours.chart.widget.height())
    until(bare.widget.isVisible)
    # One step inside the limits, so that there is room to pan.
    state = ours.stage.state
    assert state is not None
    ours.view.window_wanted.emit(state.window.zoomed(0.95, state.window.right, state.limits))
    found = pan_rows(ours, bare, rounds, "plot of ten years")
    window.pane.show_choice(PlotChoice(PlotRange.DAYS_90, "caffeine"))
    found += pan_rows(ours, bare, rounds, "its last 90 days, day by day")
    bare.widget.close()
    window.close()
    print(json.dumps([asdict(row) for row in found]))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
