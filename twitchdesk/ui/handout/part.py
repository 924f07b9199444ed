# SPDX-License-Identifier: MIT
"""What the cards of choices have in common."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from twitchdesk.ui.handout.typeface import missing_letters
from twitchdesk.ui.widgets.card import Card

if TYPE_CHECKING:
    from twitchdesk.ui.handout.state import Typed
    from twitchdesk.ui.look import Look
    from twitchdesk.ui.widgets.line import Line

_NAMED = 12


class Part(Card):
    """A card with some of the choices. ``edited`` at each letter and click, ``left`` when one is made.

    A choice of several letters is made when its field is left or Enter is pressed; a click makes one at once.
    """

    edited = Signal()
    left = Signal()

    def __init__(self, look: Look, title: str) -> None:
        super().__init__(look, title)
        self._showing = False

    def show_typed(self, typed: Typed) -> None:
        """Show what was chosen; nothing is announced."""
        self._showing = True
        self.fill(typed)
        self._showing = False

    def fill(self, typed: Typed) -> None:
        """Put what was chosen into the controls."""

    def told(self, typed: Typed) -> Typed:
        """Return ``typed`` with what the controls of this card say in its place."""
        return typed

    def show_amiss(self, amiss: Mapping[str, str], /) -> None:
        """Say beside the fields what cannot be meant."""

    def _typed(self) -> None:
        if not self._showing:
            self.edited.emit()

    def _clicked(self) -> None:
        if not self._showing:
            self.edited.emit()
            self.left.emit()

    def _left(self) -> None:
        if not self._showing:
            self.left.emit()


def put(line: Line, text: str) -> None:
    """Put a text into a line, its beginning in sight; a line that says it already is left alone."""
    if line.text() != text:
        line.setText(text)
        if not line.hasFocus():
            line.setCursorPosition(0)


def letters_warning(text: str) -> str:
    """Return the sentence that says which letters of a text cannot be printed here, "" when all can."""
    missing = missing_letters(text)
    if not missing:
        return ""
    more = " …" if len(missing) > _NAMED else ""
    return f"No font here has {' '.join(missing[:_NAMED])}{more}: on paper they would be blanks."
