# SPDX-License-Identifier: MIT
"""The section "What goes along": the forest, the detail of the chosen habit, and room below."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QSize, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from twitchdesk.domain.phrases import Phrases
from twitchdesk.ui.look import Look
from twitchdesk.ui.patterns.links.detail import Detail
from twitchdesk.ui.patterns.links.dose_state import DoseState
from twitchdesk.ui.patterns.links.forest_card import ForestCard
from twitchdesk.ui.patterns.links.state import DetailState, LinksState, Scene
from twitchdesk.ui.signals import signal
from twitchdesk.ui.tab_order import let_tab_follow
from twitchdesk.ui.widgets.slim_bar import clear_area

_BESIDE_FROM_PX: Final = 1040
_GAP_PX: Final = 16
_LEFT_SHARE, _RIGHT_SHARE = 3, 2


class _Content(QWidget):
    """What scrolls: as high as its width makes it, and no more."""

    @override
    def minimumSizeHint(self) -> QSize:
        # The least height of wrapped text is that of the narrowest lines; it would leave a bar for nothing.
        return QSize(super().minimumSizeHint().width(), 0)


class LinksView(QWidget):
    """Lays the detail beside the forest, or below it where there is less room; all of it scrolls together.

    Panels stand below the forest; while there is no detail, the first one takes its place.
    """

    habit_chosen = signal(str)
    day_opened = signal(date)
    work_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, look: Look, phrases: Phrases, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.forest, self.detail = ForestCard(look, phrases), Detail(look, phrases)
        self.below: list[QWidget] = []
        self._content = _Content()
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        self._row = QHBoxLayout(self._content)
        self.area = clear_area(look, self._content, self, resizable=True)
        self._plan: tuple[bool, bool, int] | None = None
        # The rows have their new places only after the layout: what was chosen is brought into sight then.
        self._reveal = QTimer(self)
        self._reveal.setSingleShot(True)
        self._reveal.timeout.connect(self._show_chosen)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.area)
        # Room for the bar, so that it does not lie on the cards.
        self._row.setContentsMargins(0, 0, 12, 8)
        self._row.setSpacing(_GAP_PX)
        for lane in (self._left, self._right):
            lane.setSpacing(_GAP_PX)
            self._row.addLayout(lane)
            lane.addStretch(1)
        self._arrange()

    def _connect(self) -> None:
        forest = self.forest
        forest.rows.chosen.connect(self._choose)
        forest.line.work_wanted.connect(self.work_wanted.emit)
        forest.line.stop_wanted.connect(self.stop_wanted.emit)
        self.detail.dose.day_opened.connect(self.day_opened.emit)

    def add_below(self, widget: QWidget) -> None:
        """Put a panel below the forest and, in a narrow window, below the detail."""
        self.below.append(widget)
        self._arrange()

    def show_state(self, state: LinksState) -> None:
        """Show the section."""
        self.forest.show_state(state)
        self.detail.setVisible(state.scene is Scene.FOREST)
        self._arrange()
        self._fit()

    def show_detail(self, state: DetailState) -> None:
        """Show the chosen habit closely."""
        self.detail.show_state(state)
        self._fit()

    def show_dose(self, state: DoseState) -> None:
        """Show the picture by amount of the chosen habit."""
        self.detail.show_dose(state)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Give every part its place; Tab follows the order in which they are read."""
        beside = self.width() >= self._look.px(_BESIDE_FROM_PX)
        detailed = not self.detail.isHidden()
        plan = beside, detailed, len(self.below)
        if plan == self._plan:
            return
        self._plan = plan
        left: list[QWidget] = [self.forest, *self.below]
        right: list[QWidget] = [self.detail]
        if not beside:
            left, right = [self.forest, self.detail, *self.below], []
        elif not detailed:
            left, right = [self.forest, *self.below[1:]], [self.detail, *self.below[:1]]
        for lane, parts in ((self._left, left), (self._right, right)):
            for place, part in enumerate(parts):
                lane.insertWidget(place, part)
        self._row.setStretchFactor(self._left, _LEFT_SHARE)
        self._row.setStretchFactor(self._right, _RIGHT_SHARE if right else 0)
        stops = (self.forest, self.detail, *self.below) if detailed else (*left, *right)
        let_tab_follow(stops)

    def _fit(self) -> None:
        """Give the content the height it needs now."""
        # Showing a hidden part lays the cards out at once, within the height of before: the rows would be
        # painted too low until the area hears of it.
        QCoreApplication.sendEvent(self.area, QEvent(QEvent.Type.LayoutRequest))

    def _choose(self, habit: str) -> None:
        self.habit_chosen.emit(habit)
        self._reveal.start(0)

    def _show_chosen(self) -> None:
        box = self.forest.rows.visualRect(self.forest.rows.currentIndex())
        corner = self.forest.rows.mapTo(self._content, box.center())
        self.area.ensureVisible(corner.x(), corner.y(), 0, box.height() // 2 + _GAP_PX)
