# SPDX-License-Identifier: MIT
"""The habits panel: cards in a grid, or one card open with the others as tiles beside it."""

from typing import Final

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from twitchdesk.domain.habits import HabitBook
from twitchdesk.ui.habits.controls import Asked, Opening
from twitchdesk.ui.habits.face import Face
from twitchdesk.ui.habits.open_panel import OpenPanel
from twitchdesk.ui.habits.places import Places, places_of
from twitchdesk.ui.habits.state import CardState, HabitsState
from twitchdesk.ui.look import Look, Text, Theme
from twitchdesk.ui.signals import signal
from twitchdesk.ui.widgets.buttons import Chip, Weight
from twitchdesk.ui.widgets.slim_bar import clear_area
from twitchdesk.ui.widgets.words import Words

HEAD: Final = 28


class HabitsView(QWidget):
    """Shows the cards of a day; ``asked`` says what a person wants of which card."""

    asked = signal(Asked)

    def __init__(self, look: Look, book: HabitBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._book = look, book
        self._state: HabitsState | None = None
        self._why_not = ""
        self.faces: dict[str, Face] = {}
        self.opened: OpenPanel | None = None
        self.setAccessibleName("Habits")
        self.more = Chip(look, "More habits…", self, weight=Weight.QUIET, dense=True)
        self.more.clicked.connect(self._open_more)
        head = QHBoxLayout()
        head.addWidget(Words(look, "Habits", Text.CARD, "ink", self))
        head.addStretch(1)
        head.addWidget(self.more)
        self._desk = QWidget()
        self._area = clear_area(look, self._desk, self, resizable=False)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.px(4))
        self._column.addLayout(head)
        self._column.addWidget(self._area, 1)
        self._area.verticalScrollBar().valueChanged.connect(self._arrange)
        look.changed.connect(self._dress)

    def show_state(self, state: HabitsState, why_not: str = "") -> None:
        """Show the cards of a day; ``why_not`` says why nothing can be written, "" when it can."""
        moved = self._state is not None and state.day != self._state.day
        self._state, self._why_not = state, why_not
        if tuple(self.faces) != tuple(card.key for card in state.cards):
            self._make_faces(state)
        for card in state.cards:
            self.faces[card.key].show_state(card)
            self.faces[card.key].set_writable(why_not)
        self._show_opened(state, moved=moved)
        self._arrange()

    def refuse(self, card: str, sentence: str) -> None:
        """Say on a card why something was not kept."""
        if self._state is not None and card in self.faces and not self._is_open(card):
            self.open_card(Opening(card))
        if self.opened is not None:
            self.opened.refuse(sentence)
        self.show_again(card)

    def show_again(self, card: str) -> None:
        """Show on a closed card what the diary says, after something was not kept."""
        if card in self.faces:
            self.faces[card].show_again()

    def open_card(self, opening: Opening) -> None:
        """Open a card; a second time closes it."""
        if self._is_open(opening.card) and not opening.about:
            self.close_card()
            return
        card = self._state.card(opening.card) if self._state else None
        if card is not None:
            if not self._is_open(opening.card):
                self._place(self._card_panel(card))
            if self.opened is not None:
                self.opened.show_about(opening.about)

    def _card_panel(self, card: CardState) -> OpenPanel:
        # Loaded when first wanted, so that the window is there sooner.
        from twitchdesk.ui.habits.open_card import OpenCard

        return OpenCard(self._look, card, self._book, self._desk)

    def close_card(self) -> None:
        """Close what is open; the focus goes back to where it came from."""
        if self.opened is None:
            return
        key = self.opened.key
        self._forget_opened()
        self._arrange()
        (self.faces[key].button if key in self.faces else self.more).setFocus()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(528), self._look.px(372))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(220), self._look.px(180))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._column.activate()
        self._arrange()

    def _make_faces(self, state: HabitsState) -> None:
        # All anew, because the order of the keyboard is the order of making.
        for face in self.faces.values():
            face.hide()
            face.setParent(None)
            face.deleteLater()
        self.faces = {card.key: Face(self._look, card, self._desk) for card in state.cards}
        for face in self.faces.values():
            face.asked.connect(self.asked.emit)
            face.opening.connect(self.open_card)
            face.show()
        if self.opened is not None and self.opened.key and self.opened.key not in self.faces:
            self._forget_opened()

    def _show_opened(self, state: HabitsState, *, moved: bool) -> None:
        if self.opened is None:
            return
        card = state.card(self.opened.key)
        if moved and card is not None:
            # What was typed for another day must not end up on this one.
            self._place(self._card_panel(card), focus=False)
        else:
            self.opened.show_habits(state, self._why_not)

    def _is_open(self, key: str) -> bool:
        return self.opened is not None and self.opened.key == key

    def _open_more(self) -> None:
        if self._is_open(""):
            self.close_card()
        elif self._state is not None:
            from twitchdesk.ui.habits.more_list import MoreList

            self._place(MoreList(self._look, self._state.switches, self._desk))

    def _place(self, panel: OpenPanel, *, focus: bool = True) -> None:
        self._forget_opened()
        self.opened = panel
        panel.asked.connect(self.asked.emit)
        panel.closed.connect(self._closed)
        if self._state is not None:
            panel.show_habits(self._state, self._why_not)
        panel.show()
        self._arrange()
        if focus:
            panel.setFocus()

    def _closed(self, _title: str) -> None:
        self.close_card()

    def _forget_opened(self) -> None:
        opened, self.opened = self.opened, None
        if opened is not None:
            opened.hide()
            opened.setParent(None)
            opened.deleteLater()

    def _arrange(self, _value: object = None) -> None:
        room = self._area.maximumViewportSize()
        places = self._places(room)
        if places.height > room.height():
            room.setWidth(room.width() - self._area.verticalScrollBar().sizeHint().width())
            places = self._places(room)
        self._desk.resize(room.width(), max(room.height(), places.height))
        self._put(places)

    def _places(self, room: QSize) -> Places:
        percent, opened = self._look.text_percent, self.opened is not None
        return places_of(len(self.faces), room.width(), room.height(), percent, opened=opened)

    def _put(self, places: Places) -> None:
        tile = self.opened is not None
        cards = self._state.cards if self._state else ()
        for card, place in zip(cards, places.faces, strict=False):
            face = self.faces[card.key]
            face.show_as(tile=tile, opened=self._is_open(card.key))
            face.setGeometry(QRect(*place))
        if self.opened is not None and places.opened is not None:
            x, y, width, height = places.opened
            self.opened.setGeometry(x, y + self._area.verticalScrollBar().value(), width, height)

    def _dress(self, _theme: Theme) -> None:
        self._arrange()
