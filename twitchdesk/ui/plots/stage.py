# SPDX-License-Identifier: MIT
"""The middle of the plotting card: a sentence, the chart, or the table, one at a time."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from twitchdesk.ui.look import Look
from twitchdesk.ui.plots.state import EMPTY, Frame, PlotState
from twitchdesk.ui.plots.table import DayTableView
from twitchdesk.ui.plots.waiting import LOADING, Waiting
from twitchdesk.ui.plots.window import Window
from twitchdesk.ui.signals import signal

if TYPE_CHECKING:
    from twitchdesk.ui.plots.area import ChartArea
    from twitchdesk.ui.plots.chart import Chart

_PART_PX, _HEAD_PX = 22, 28
_TICK_PX = 56


class Stage(QStackedWidget):
    """Shows what fits the state: waiting words, the empty page, trouble, the chart or its twin."""

    window_wanted = signal(Window)
    frame_changed = signal(Frame)
    day_opened = signal(date)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.state: PlotState | None = None
        self._table_wanted = False
        self.area: ChartArea | None = None
        self.waiting = Waiting(look)
        self.table = DayTableView(look)
        self.addWidget(self.waiting)
        self.addWidget(self.table)
        self.waiting.say(LOADING)
        # Answering inside a resize event would resize again, and Qt loses a resize within a first one.
        self._resized = QTimer(self)
        self._resized.setSingleShot(True)
        self._resized.timeout.connect(self._tell_frame)

    @property
    def chart(self) -> "Chart | None":
        """The chart, None until it has been brought."""
        return self.area.chart if self.area else None

    @property
    def frame(self) -> Frame:
        """The room for bars, axis parts and date labels."""
        width = self.area.plot_width() if self.area else max(1.0, float(self.width()))
        look = self._look
        parts = max(1, min(5, (self.height() - look.px(_HEAD_PX)) // look.px(_PART_PX)))
        return Frame(width, parts, max(2, int(width) // look.px(_TICK_PX)))

    def bring_chart(self) -> None:
        """Make the chart, with the drawing library behind it."""
        if self.area is not None:
            return
        # pyqtgraph takes a third of a second to import, so never before the first paint.
        from twitchdesk.ui.plots.area import ChartArea

        self.area = ChartArea(self._look)
        self.area.moved.connect(self.window_wanted.emit)
        self.area.day_opened.connect(self.day_opened.emit)
        self.area.resized.connect(self._wait_for_size)
        self.addWidget(self.area)

    def show_state(self, state: PlotState) -> None:
        """Show a state in the chart, or in the table when that is wanted."""
        self.state = state
        if self.area is None or state.empty:
            self.waiting.say(EMPTY if state.empty else LOADING)
            self.setCurrentWidget(self.waiting)
        elif self._table_wanted:
            self.table.days.show_state(state)
            self.setCurrentWidget(self.table)
        else:
            self.area.show_state(state)
            self.setCurrentWidget(self.area)

    def show_trouble(self, sentence: str) -> None:
        """Show a sentence about what went wrong, and a button to try again."""
        self.waiting.say(sentence, again=True)
        self.setCurrentWidget(self.waiting)

    def prefer_table(self, *, wanted: bool) -> None:
        """Show the table in place of the chart, or the chart again, from the next state on."""
        self._table_wanted = wanted

    def dress(self) -> None:
        """Take colours and fonts from the theme as it is now."""
        if self.area is not None:
            self.area.dress()

    def _wait_for_size(self, _event: QResizeEvent) -> None:
        self._resized.start(0)

    def _tell_frame(self) -> None:
        self.frame_changed.emit(self.frame)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(200), self._look.px(60))
