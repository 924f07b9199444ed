# SPDX-License-Identifier: MIT
"""The card of the body map: the map, and the controls around it; it knows no diary."""

from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget
from typing_extensions import override

from twitchdesk.domain.body import Body
from twitchdesk.ui.body_map.arrange import CloseUp
from twitchdesk.ui.body_map.controls import Legend, RecentRow
from twitchdesk.ui.body_map.figure import Figure
from twitchdesk.ui.body_map.segments import Segments
from twitchdesk.ui.body_map.state import MapState, Reach
from twitchdesk.ui.body_map.view import BodyMapView
from twitchdesk.ui.body_map.ways import Way
from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.signals import signal
from twitchdesk.ui.widgets.buttons import Chip, Weight
from twitchdesk.ui.widgets.card import Card
from twitchdesk.ui.widgets.words import Words

_WAYS: Final = ((Way.SINGLE, "Single"), (Way.SPELL, "For a while"), (Way.WHOLE_DAY, "Whole day"))
_REACHES: Final = (
    (Reach.DAY, "Today"),
    (Reach.WEEK, "7 days"),
    (Reach.MONTH, "28 days"),
    (Reach.QUARTER, "90 days"),
)
_CLOSE_UPS: Final = (
    (CloseUp.MOUTH, "Mouth"),
    (CloseUp.RIGHT_HAND, "Right hand"),
    (CloseUp.LEFT_HAND, "Left hand"),
    (CloseUp.FEET, "Feet"),
)


class BodyMapCard(Card):
    """The body map with its controls. It can be shown before the diary is open, with ``show_state``."""

    digit_pressed = signal(int)

    def __init__(self, look: Look, body: Body, figure: Figure, parent: QWidget | None = None) -> None:
        super().__init__(look, "", parent)
        self.setAccessibleName("Body map")
        self.view = BodyMapView(look, body, figure)
        self.ways = Segments[Way](look, "How to log", _WAYS)
        self.reaches = Segments[Reach](look, "Days that the shades add up", _REACHES, size=Text.CAPTION)
        self.legend = Legend(look)
        self.recent = RecentRow(look)
        self.caption = Words(look, "", Text.BODY)
        self.day_list = Chip(look, "", weight=Weight.QUIET)
        self.day_list.hide()
        self.close_ups = Segments[CloseUp](look, "Close-up", _CLOSE_UPS, self.view, Text.CAPTION)
        self._lay_out()
        self.view.pointed.connect(self._point)
        self.view.switch_moved.connect(self._seat_switch)
        self.close_ups.when_chosen(self.view.show_close_up)

    def show_state(self, state: MapState) -> None:
        """Show the map, its legend and the last places."""
        self.view.show_state(state)
        self.legend.show_steps(state.legend)
        self.recent.show_recent(state.recent)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = event.text()
        if digit in {"1", "2", "3", "4", "5"} and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.digit_pressed.emit(int(digit))
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.top = QHBoxLayout()
        self.top.setSpacing(8)
        self.top.addWidget(self.ways)
        self.top.addStretch(1)
        self.under = QStackedLayout()
        self.under.addWidget(self.recent)
        self.middle = QStackedLayout()
        self.middle.addWidget(self.view)
        captions, foot = QHBoxLayout(), QHBoxLayout()
        captions.addWidget(self.caption, 1)
        captions.addWidget(self.day_list)
        foot.addWidget(self.legend)
        foot.addStretch(1)
        foot.addWidget(self.reaches)
        self.body.setSpacing(6)
        for row in (self.top, self.under):
            self.body.addLayout(row)
        self.body.addLayout(self.middle, 1)
        self.body.addLayout(captions)
        self.body.addLayout(foot)

    def _point(self, place: str) -> None:
        state = self.view.state
        shown = state.places.get(place)
        self.caption.setText(shown.line if shown else state.summary)

    def _seat_switch(self, strip: QRect) -> None:
        self.close_ups.setVisible(not strip.isEmpty())
        hint = self.close_ups.sizeHint()
        place = QRect(0, 0, hint.width(), hint.height())
        place.moveCenter(strip.center())
        self.close_ups.setGeometry(place)
