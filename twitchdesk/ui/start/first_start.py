# SPDX-License-Identifier: MIT
"""The one screen before the first click: what this is, where the diary lies, three choices."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.signals import signal
from twitchdesk.ui.start.choices import FREQUENCY_WORDS, FirstChoices, Frequency
from twitchdesk.ui.widgets.buttons import Chip, Weight
from twitchdesk.ui.widgets.card import Card, in_the_middle
from twitchdesk.ui.widgets.words import Words

_WIDTH = 620


class FirstStart(QWidget):
    """A single card in the middle. Every choice has a way past it: the button at the end is enough.

    ``diary`` is where the diary will lie.
    """

    begun = signal(FirstChoices)
    sample_wanted = Signal()

    def __init__(self, look: Look, diary: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Welcome")
        self._look, self.diary = look, diary
        card = Card(look, margin=32)
        card.setFixedWidth(look.px(_WIDTH))
        card.body.setSpacing(look.px(12))
        self._tell(card, diary)
        card.body.addWidget(Words(look, "How often do you twitch?", Text.CARD))
        self._frequency = self._choices(card, [(key.value, text) for key, text in FREQUENCY_WORDS.items()])
        card.body.addWidget(Words(look, "Drinks are measured in", Text.CARD))
        self._unit = self._choices(card, [("ml", "Millilitres"), ("fl_oz", "US fluid ounces")])
        self._unit.buttons()[0].setChecked(True)
        self.start = Chip(look, "Open my diary", weight=Weight.LOUD)
        self.sample = Chip(look, "Look around with sample data", icon="eye")
        row = QHBoxLayout()
        row.addWidget(self.start)
        row.addWidget(self.sample)
        row.addStretch(1)
        card.body.addSpacing(look.px(12))
        card.body.addLayout(row)
        in_the_middle(self, card)
        self.start.clicked.connect(self._begin)
        self.sample.clicked.connect(self._sample)

    def _tell(self, card: Card, diary: str) -> None:
        look = self._look
        about = (
            "Click the body where it twitched, note coffee, sleep, water and stress, and see your days "
            "side by side. It helps you record and prepare; it does not diagnose and does not replace a "
            "doctor."
        )
        where = Words(look, diary, wrap=True)
        where.let_copy()
        card.body.addWidget(Words(look, "A quiet diary for muscle twitches", Text.TITLE))
        card.body.addWidget(Words(look, about, wrap=True))
        card.body.addWidget(Words(look, "Everything stays on this computer, in one file:", role="soft_ink"))
        card.body.addWidget(where)
        card.body.addSpacing(look.px(8))

    def _choices(self, card: Card, choices: list[tuple[str, str]]) -> QButtonGroup:
        group = QButtonGroup(self)
        row = QHBoxLayout()
        for key, text in choices:
            chip = Chip(self._look, text)
            chip.setCheckable(True)
            chip.setObjectName(key)
            group.addButton(chip)
            row.addWidget(chip)
        row.addStretch(1)
        card.body.addLayout(row)
        return group

    def _begin(self) -> None:
        often = self._frequency.checkedButton()
        unit = self._unit.checkedButton()
        frequency = Frequency(often.objectName()) if often is not None else None
        self.begun.emit(FirstChoices(frequency, unit.objectName() if unit is not None else "ml"))

    def _sample(self) -> None:
        self.sample_wanted.emit()
