# SPDX-License-Identifier: MIT
"""The section “When and where” as a column of cards; it knows no diary."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from twitchdesk.ui.body_map.figure import Figure
from twitchdesk.ui.look import Look
from twitchdesk.ui.patterns.events.days_typed import DayStyle
from twitchdesk.ui.patterns.rhythm.cards import HoursCard, LinesCard, SharesCard, YearCard
from twitchdesk.ui.patterns.rhythm.state import Period
from twitchdesk.ui.patterns.rhythm.told import Tongue
from twitchdesk.ui.patterns.rhythm.two_card import TwoCard
from twitchdesk.ui.signals import signal
from twitchdesk.ui.tab_order import let_tab_follow
from twitchdesk.ui.widgets.buttons import Chip
from twitchdesk.ui.widgets.card import Card, in_the_middle
from twitchdesk.ui.widgets.segments import Segments
from twitchdesk.ui.widgets.slim_bar import clear_area
from twitchdesk.ui.widgets.words import Words

_WIDE_PX = 1_100
_GAP = 16


class RhythmView(QWidget):
    """Calendar, hours, sides, places, two periods. ``period_wanted`` is for hours, sides and places."""

    period_wanted = signal(Period)

    def __init__(
        self, look: Look, figure: Figure, style: DayStyle, tongue: Tongue, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.year, self.hours = YearCard(look), HoursCard(look)
        self.shares, self.lines = SharesCard(look), LinesCard(look)
        self.two = TwoCard(look, figure, style, tongue)
        words = [(period, period.word) for period in Period]
        self.periods = Segments[Period](look, "Days that hours, sides and places are shown for", words)
        self.periods.when_chosen(self.period_wanted.emit)
        self._lay_out()
        self._lay_trouble()
        let_tab_follow(self.stops())

    def stops(self) -> tuple[QWidget, ...]:
        """Return the parts in the order in which they are read."""
        return (
            *self.year.stops(),
            self.periods,
            *self.hours.stops(),
            *self.shares.stops(),
            *self.lines.stops(),
            *self.two.stops(),
        )

    def show_trouble(self, sentence: str) -> None:
        """Say why the diary cannot be read, in the place of the cards; "" brings the cards back."""
        self.trouble.setText(sentence)
        self._pages.setCurrentIndex(1 if sentence else 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wide = self.width() >= self._look.px(_WIDE_PX)
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._beside.direction() != way:
            self._beside.setDirection(way)
        self.two.fit(self.width())

    def _lay_out(self) -> None:
        look, content = self._look, QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 10, 8)
        column.setSpacing(_GAP)
        chooser = QHBoxLayout()
        chooser.setSpacing(12)
        chooser.addWidget(Words(look, "Period for hours, sides and places", role="soft_ink"))
        chooser.addWidget(self.periods)
        chooser.addStretch(1)
        self._beside = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._beside.setSpacing(_GAP)
        self._beside.addWidget(self.hours, 1)
        self._beside.addWidget(self.shares, 1)
        column.addWidget(self.year)
        column.addLayout(chooser)
        column.addLayout(self._beside)
        column.addWidget(self.lines)
        column.addWidget(self.two)
        column.addStretch(1)
        self.area = clear_area(look, content, self, resizable=True)
        self._pages = QStackedLayout(self)
        self._pages.setContentsMargins(0, 0, 0, 0)
        self._pages.addWidget(self.area)

    def _lay_trouble(self) -> None:
        page, card = QWidget(), Card(self._look, "The diary cannot be read")
        self.trouble = Words(self._look, wrap=True)
        self.again = Chip(self._look, "Try again", icon="rotate-ccw")
        self.trouble.setMinimumWidth(self._look.px(360))
        card.body.addWidget(self.trouble)
        card.body.addWidget(self.again)
        in_the_middle(page, card)
        self._pages.addWidget(page)
