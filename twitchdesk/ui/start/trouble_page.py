# SPDX-License-Identifier: MIT
"""The page in the place of a diary that could not be opened: the sentence, and what can be done."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from twitchdesk.storage.problems import Remedy
from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.signals import signal
from twitchdesk.ui.start.state import REMEDY_WORDS, TroubleState
from twitchdesk.ui.widgets.buttons import Chip, Weight
from twitchdesk.ui.widgets.card import Card, in_the_middle
from twitchdesk.ui.widgets.flow import FlowLayout
from twitchdesk.ui.widgets.words import Words

_WIDTH = 620


class TroublePage(QWidget):
    """A calm card: what is wrong with which file, that nothing was changed, and the ways on."""

    remedy_chosen = signal(Remedy)

    def __init__(self, look: Look, state: TroubleState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(state.title)
        card = Card(look, margin=32)
        card.setFixedWidth(look.px(_WIDTH))
        card.body.setSpacing(look.px(16))
        card.body.addWidget(Words(look, state.title, Text.TITLE))
        self.sentence = Words(look, state.sentence, wrap=True)
        self.sentence.let_copy()
        card.body.addWidget(self.sentence)
        self.problem = Words(look, role="attention", wrap=True)
        self.problem.hide()
        card.body.addWidget(self.problem)
        flow = FlowLayout()
        self.buttons: dict[Remedy, Chip] = {}
        for number, remedy in enumerate(state.remedies):
            chip = Chip(look, REMEDY_WORDS[remedy], weight=Weight.PLAIN if number else Weight.LOUD)
            chip.setProperty("remedy", remedy.value)
            chip.clicked.connect(self._pressed)
            flow.addWidget(chip)
            self.buttons[remedy] = chip
        card.body.addLayout(flow)
        in_the_middle(self, card)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Enter is then the first way on, without the mouse.
        first = next(iter(self.buttons.values()), None)
        if first is not None:
            first.setFocus()

    def say(self, sentence: str) -> None:
        """Say what came of the last attempt."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def _pressed(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, Chip):
            self.remedy_chosen.emit(Remedy(str(pressed.property("remedy"))))
