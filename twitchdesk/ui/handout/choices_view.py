# SPDX-License-Identifier: MIT
"""The column of choices at the left of the Handout page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from twitchdesk.domain.handout_choices import Section
from twitchdesk.ui.handout.about import AboutCard
from twitchdesk.ui.handout.period import PeriodCard
from twitchdesk.ui.handout.questions_view import QuestionsCard
from twitchdesk.ui.handout.sheet_choices import PaperCard, SheetCard
from twitchdesk.ui.handout.state import READ_ONLY, Typed
from twitchdesk.ui.look import Text
from twitchdesk.ui.signals import signal
from twitchdesk.ui.widgets.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from twitchdesk.domain.phrases import Phrases
    from twitchdesk.ui.handout.part import Part
    from twitchdesk.ui.look import Look

SUGGESTIONS = "suggested_question"


class ChoicesView(QWidget):
    """All choices as cards; ``edited`` with what they say, ``left`` when a choice has been made."""

    edited = signal(Typed)
    left = Signal()

    def __init__(
        self, look: Look, words: Phrases, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName("What the handout is made of")
        suggestions = [words.said(f"{SUGGESTIONS}.{name}") for name in words.names(SUGGESTIONS)]
        self.why_not = Words(look, READ_ONLY, Text.CAPTION, "attention", wrap=True)
        self.why_not.hide()
        self.period, self.questions = PeriodCard(look, today), QuestionsCard(look, suggestions)
        self.about = AboutCard(look)
        self.sheet = SheetCard(look, {section: words.said(f"part.{section}") for section in Section})
        self.paper = PaperCard(look)
        self.cards: tuple[Part, ...] = (self.period, self.questions, self.about, self.sheet, self.paper)
        self._typed = Typed()
        column = QVBoxLayout(self)
        # Room for the bar, so that it does not lie on the cards.
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(12)
        column.addWidget(self.why_not)
        for card in self.cards:
            column.addWidget(card)
            card.edited.connect(self._edited)
            card.left.connect(self.left.emit)
        column.addStretch(1)

    def show_typed(self, typed: Typed) -> None:
        """Show what is chosen; fields that say so already keep their cursor."""
        self._typed = typed
        for card in self.cards:
            card.show_typed(typed)

    def show_amiss(self, amiss: Mapping[str, str]) -> None:
        """Say beside the fields what cannot be meant, and which letters cannot be printed."""
        for card in self.cards:
            card.show_amiss(amiss)

    def show_writable(self, *, writable: bool) -> None:
        """Say that nothing is kept where that is so."""
        self.why_not.setVisible(not writable)

    def _edited(self) -> None:
        typed = self._typed
        for card in self.cards:
            typed = card.told(typed)
        self._typed = typed
        self.edited.emit(typed)
