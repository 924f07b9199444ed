# SPDX-License-Identifier: MIT
"""The card of the body map: the map, and the controls around it; it knows no diary."""

from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget
from typing_extensions import override

from twitchdesk.domain.body import Body
from twitchdesk.ui.body_map.arrange import CloseUp
from twitchdesk.ui.body_map.controls import Legend, RecentRow
from twitchdesk.ui.body_map.figure import Figure
from twitchdesk.ui.body_map.finder import Finder, PlaceList
from twitchdesk.ui.body_map.state import MapState, Reach
from twitchdesk.ui.body_map.view import BodyMapView, Click
from twitchdesk.ui.body_map.way import Way
from twitchdesk.ui.body_map.way_rows import OfferRow, SpellRow
from twitchdesk.ui.look import Look, Text, Theme
from twitchdesk.ui.signals import signal
from twitchdesk.ui.widgets.buttons import Chip, IconButton, Weight
from twitchdesk.ui.widgets.card import Card
from twitchdesk.ui.widgets.room import keep_room
from twitchdesk.ui.widgets.segments import Segments
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
_PANEL_LEAST, _PANEL_MOST = 320, 420
READ_ONLY: Final = "This diary is open read-only. Nothing can be logged."


class BodyMapCard(Card):
    """The body map with its controls. It can be shown before the diary is open, with ``show_state``."""

    digit_pressed = signal(int)
    escaped = signal(str)

    def __init__(self, look: Look, body: Body, figure: Figure, parent: QWidget | None = None) -> None:
        super().__init__(look, "", parent)
        self.setAccessibleName("Body map")
        self.view = BodyMapView(look, body, figure)
        self.list = PlaceList(look)
        self.ways = Segments[Way](look, "How to log", _WAYS)
        self.finder = Finder(look, body, self)
        self.finder.setFixedHeight(look.px(32))
        self.twin = IconButton(look, "list", "List instead of map", side=30)
        self.twin.setCheckable(True)
        self.reaches = Segments[Reach](look, "Days that the shades add up", _REACHES, size=Text.CAPTION)
        self.legend, self.recent = Legend(look), RecentRow(look)
        self.spell, self.offer = SpellRow(look), OfferRow(look)
        self.hint = Words(look, "", Text.CAPTION, "soft_ink")
        self.caption = Words(look, "", Text.BODY)
        self.day_list = Chip(look, "", weight=Weight.QUIET, dense=True)
        self.close_ups = Segments[CloseUp](look, "Close-up", _CLOSE_UPS, self.view, Text.CAPTION)
        self._panel: QWidget | None = None
        self._at_left = False
        self._early: list[Click] = []
        self._lay_out()
        self._keep_room(look.theme)
        self._connect()

    def show_state(self, state: MapState) -> None:
        """Show the map, its list twin, its legend and the last places."""
        self.view.show_state(state)
        if self.twin.isChecked():
            self.list.show_rows(state.rows)
        self.legend.show_steps(state.legend)
        self.recent.show_recent(state.recent)
        self.finder.hide_places(state.hidden)
        self._allow(writable=not state.read_only)

    def take_early(self) -> tuple[Click, ...]:
        """Return the clicks made before anybody kept them, once; no click on the body may be lost."""
        self.view.place_clicked.disconnect(self._early.append)
        early, self._early = tuple(self._early), []
        return early

    def show_way(self, way: Way) -> None:
        """Show the row that belongs to a way of logging."""
        self.ways.choose(way)
        row: dict[Way, QWidget] = {Way.SINGLE: self.recent, Way.SPELL: self.spell, Way.WHOLE_DAY: self.hint}
        self.under.setCurrentWidget(row[way])
        self.view.show_areas(by_area=way is Way.WHOLE_DAY)
        self.reaches.setEnabled(way is not Way.WHOLE_DAY)

    def seat_panel(self, panel: QWidget | None, *, at_left: bool = False) -> None:
        """Lay a panel over the right or the left part of the card; None takes it away."""
        self._panel, self._at_left = panel, at_left
        if panel is not None:
            self._seat()
            panel.show()
            panel.raise_()

    def stops(self) -> tuple[QWidget, ...]:
        """Return the parts of the card in the order in which they are read."""
        panel = () if self._panel is None else (self._panel,)
        above = (self.ways, self.finder, self.twin, self.recent, self.spell, self.offer)
        return (
            *above,
            *self.view.buttons.by_place.values(),
            self.close_ups,
            self.list,
            *panel,
            self.day_list,
            self.reaches,
        )

    def say(self, sentence: str) -> None:
        """Say below the map why something was not kept, until the pointer moves on."""
        self.caption.set_role("attention" if sentence else "ink")
        self.caption.setText(sentence)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = event.text()
        if digit in {"0", "1", "2", "3", "4", "5"}:
            self.digit_pressed.emit(int(digit))
        elif event.key() == Qt.Key.Key_Escape and self._panel is not None:
            self.escaped.emit("")
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._seat()

    def _lay_out(self) -> None:
        top, captions, foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.ways)
        top.addWidget(self.finder, 1)
        top.addWidget(self.twin)
        self.under = QStackedLayout()
        for row in (self.recent, self.spell, self.hint):
            self.under.addWidget(row)
        self.middle = QStackedLayout()
        self.middle.addWidget(self.view)
        self.middle.addWidget(self.list)
        captions.addWidget(self.caption, 1)
        captions.addWidget(self.day_list)
        foot.addWidget(self.legend)
        foot.addStretch(1)
        foot.addWidget(self.reaches)
        self.offer.hide()
        keep_room(self.day_list)
        self.day_list.hide()
        self.body.setSpacing(6)
        self.body.addLayout(top)
        self.body.addLayout(self.under)
        self.body.addWidget(self.offer)
        self.body.addLayout(self.middle, 1)
        self.body.addLayout(captions)
        self.body.addLayout(foot)

    def _connect(self) -> None:
        self._look.changed.connect(self._keep_room)
        self.view.place_clicked.connect(self._early.append)
        self.view.pointed.connect(self._point)
        self.view.switch_moved.connect(self._seat_switch)
        self.close_ups.when_chosen(self.view.show_close_up)
        self.twin.toggled.connect(self._show_twin)
        for keys in ("Ctrl+F", "/"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._find)

    def _allow(self, *, writable: bool) -> None:
        why = "" if writable else READ_ONLY
        for control in (self.ways, self.finder, self.recent, self.spell, self.offer):
            if control.isEnabled() != writable:
                control.setEnabled(writable)
                control.setToolTip(why)

    def _show_twin(self) -> None:
        checked = self.twin.isChecked()
        if checked:
            self.list.show_rows(self.view.state.rows)
        self.middle.setCurrentWidget(self.list if checked else self.view)

    def _find(self) -> None:
        self.finder.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.finder.selectAll()

    def _point(self, place: str) -> None:
        state = self.view.state
        shown = state.places.get(place)
        self.caption.set_role("ink")
        self.caption.setText(shown.line if shown else state.summary)

    def _keep_room(self, _theme: Theme) -> None:
        size = self.close_ups.sizeHint()
        self.view.keep_room((size.width(), size.height()))

    def _seat_switch(self, strip: QRect) -> None:
        self.close_ups.setVisible(not strip.isEmpty())
        self.close_ups.setGeometry(strip)

    def _seat(self) -> None:
        if self._panel is not None:
            least, most = self._look.px(_PANEL_LEAST), self._look.px(_PANEL_MOST)
            wide = min(self.width() - 16, max(least, min(most, self.width() // 2)))
            left = 8 if self._at_left else self.width() - wide - 8
            self._panel.setGeometry(left, 8, wide, self.height() - 16)
