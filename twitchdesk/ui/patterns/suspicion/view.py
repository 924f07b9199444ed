# SPDX-License-Identifier: MIT
"""The suspicion card: the question, or what was suspected beside what was seen."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from twitchdesk.domain.suspicion import Guess
from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.patterns.suspicion.answer import Answer
from twitchdesk.ui.patterns.suspicion.question import Question
from twitchdesk.ui.patterns.suspicion.state import Mode, SuspicionState
from twitchdesk.ui.signals import signal
from twitchdesk.ui.widgets.buttons import Chip, Weight
from twitchdesk.ui.widgets.card import Card
from twitchdesk.ui.widgets.words import Words


class SuspicionView(QWidget):
    """Shows a ``SuspicionState``; knows no diary.

    ``ranked`` carries the ranking as it is being chosen, ``answered`` how the question is answered,
    ``turn_wanted`` what the card shall turn to.
    """

    ranked = signal(tuple[str, ...])
    answered = signal(Guess)
    turn_wanted = signal(Mode)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card = Card(look, "What do you suspect?", self)
        self.change = Chip(look, "Change", weight=Weight.QUIET, icon="pencil", hue="accent")
        self.question = Question(look)
        self.answer = Answer(look)
        self.say = Chip(look, "Say what I suspect")
        self.offer = Words(look, "", Text.BODY, "soft_ink", wrap=True)
        self.trouble = Words(look, "", Text.CAPTION, "attention", wrap=True)
        self._offering = QWidget()
        self._mode: Mode | None = None
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        self.card.head.addWidget(self.change)
        row = QHBoxLayout(self._offering)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.offer, 1)
        row.addWidget(self.say)
        for part in (self.question, self.answer, self._offering, self.trouble):
            self.card.body.addWidget(part)
        self.trouble.hide()

    def _connect(self) -> None:
        self.question.ranked.connect(self.ranked.emit)
        self.question.answered.connect(self.answered.emit)
        self.question.turn_wanted.connect(self.turn_wanted.emit)
        self.change.clicked.connect(self._ask)
        self.say.clicked.connect(self._ask)

    def show_state(self, state: SuspicionState) -> None:
        """Show a state; when the card turns to something else, the keyboard goes with it."""
        turned = self._mode is not None and self._mode is not state.mode
        had_keys = self.focusWidget() is not None
        self._mode = state.mode
        self.card.title.setText(state.title)
        self.card.setAccessibleName(state.title)
        self.question.setVisible(state.mode is Mode.ASKING)
        self.answer.setVisible(state.mode is Mode.TOLD)
        self._offering.setVisible(state.mode is Mode.OFFERED)
        self.change.setVisible(state.mode is Mode.TOLD)
        for chip in (self.change, self.say):
            chip.setEnabled(not state.why_not)
            chip.setToolTip(state.why_not)
        self._fill(state)
        if turned and had_keys:
            self._first_stop(state.mode).setFocus()

    def show_trouble(self, sentence: str) -> None:
        """Show why nothing was kept; an empty sentence hides it."""
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))

    def _fill(self, state: SuspicionState) -> None:
        match state.mode:
            case Mode.ASKING:
                self.question.show_state(state)
            case Mode.TOLD:
                self.answer.show_state(state)
            case Mode.OFFERED:
                self.offer.setText(state.lead)

    def _first_stop(self, mode: Mode) -> QWidget:
        match mode:
            case Mode.ASKING:
                return next(iter(self.question.chips.values()), self.question.unsure)
            case Mode.TOLD:
                return self.change
            case Mode.OFFERED:
                return self.say

    def _ask(self) -> None:
        self.turn_wanted.emit(Mode.ASKING)
