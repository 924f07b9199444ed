# SPDX-License-Identifier: MIT
"""Makes Today of its panes and keeps them on the same day."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut

from twitchdesk.clock import Clock
from twitchdesk.knowledge.load import Knowledge
from twitchdesk.ui.body_map.pane import BodyMapPane
from twitchdesk.ui.body_map.ways import title_of
from twitchdesk.ui.habits.pane import HabitsPane
from twitchdesk.ui.live_diary import LiveDiary
from twitchdesk.ui.look import Look
from twitchdesk.ui.memory import Memory
from twitchdesk.ui.patterns.finder import Finder
from twitchdesk.ui.plots.pane import PlotPane
from twitchdesk.ui.tab_order import let_tab_follow, read_in_rows
from twitchdesk.ui.today.first import FirstToday
from twitchdesk.ui.today.pane import TodayPane

_ACROSS, _DOWN = "today/across", "today/down"


@dataclass(frozen=True, slots=True)
class Tools:
    """What every pane needs beside the diary."""

    look: Look
    clock: Clock
    memory: Memory
    known: Knowledge


class TodayPage(QObject):
    """The panes of Today on a view; ``view`` is what the window shows."""

    def __init__(
        self,
        live: LiveDiary,
        tools: Tools,
        first: FirstToday,
        finder: Finder,
    ) -> None:
        view = first.view
        super().__init__(view)
        self.view, self._memory = view, tools.memory
        look, clock, known = tools.look, tools.clock, tools.known
        self.body_map = BodyMapPane(live, look, clock, known.body, known.fields, first.card)
        self.habits = HabitsPane(live, look, clock, known.habits)
        self.plot = PlotPane(live, look, clock, known, tools.memory)
        view.place_right(self.habits, self.plot)
        view.restore_sizes(tools.memory.sizes(_ACROSS), tools.memory.sizes(_DOWN))
        self.today = TodayPane(live, clock, view, self)
        self.today.strip.open_details = self.body_map.open_details
        self.today.day_changed.connect(self._show_day)
        view.digit_pressed.connect(first.card.digit_pressed.emit)
        self.plot.day_opened.connect(self.today.show_day)
        # The days are worked through once the page stands; nothing here waits for it.
        self.plot.drawn.connect(finder.want)
        finder.found.connect(self.plot.show_findings)
        self.today.today_changed.connect(finder.look_at_clock)
        self._show_day(self.today.day)
        newest = live.read.newest_twitch()
        self.today.begin_with(newest, title_of(known.body, newest) if newest else "")
        for keys, slot in (
            ("Alt+Left", view.head.step_back),
            ("Alt+Right", view.head.step_on),
            ("Alt+Home", view.head.go_today),
        ):
            QShortcut(QKeySequence(keys), view).activated.connect(slot)
        view.tab_pressed.connect(self._order_stops)
        self._order_stops()

    def remember(self) -> None:
        """Remember the sizes of the panes."""
        across, down = self.view.sizes()
        self._memory.keep(_ACROSS, across)
        self._memory.keep(_DOWN, down)

    def _show_day(self, day: date) -> None:
        for pane in (self.body_map, self.habits, self.plot):
            pane.show_day(day)

    def _order_stops(self) -> None:
        habits = self.habits.view
        opened = () if habits.opened is None else (habits.opened,)
        cards = read_in_rows((*habits.faces.values(), *opened))
        body, strip = self.body_map.card.stops(), self.view.strip
        let_tab_follow((self.view.head, *body, habits.more, *cards, self.plot, strip))
