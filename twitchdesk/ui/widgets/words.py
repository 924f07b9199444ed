# SPDX-License-Identifier: MIT
"""Text on the page."""

import re
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from twitchdesk.ui.look import Look, Text, Theme

_LONG_WORD: Final = re.compile(r"\S{24}(?=\S)")
_MAY_BREAK: Final = "\u200b"


class Words(QLabel):
    """A text in one of the page's sizes and a colour role; plain text only."""

    def __init__(
        self,
        look: Look,
        text: str = "",
        size: Text = Text.BODY,
        role: str = "ink",
        parent: QWidget | None = None,
        *,
        wrap: bool = False,
    ) -> None:
        super().__init__(parent)
        self._look, self._size, self._role = look, size, role
        self._is_copied = False
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setText(text)
        look.changed.connect(self._dress)
        self._dress(look.theme)

    @override
    def setText(self, text: str) -> None:
        """Show a text; where it may wrap, so may a word that is longer than any, such as a pasted address."""
        # Otherwise the longest word is the least width, and pushes the buttons beside it out of the window.
        breaks = self.wordWrap() and not self._is_copied
        super().setText(_LONG_WORD.sub(rf"\g<0>{_MAY_BREAK}", text) if breaks else text)

    @override
    def text(self) -> str:
        """Return the text as it was given."""
        return super().text().replace(_MAY_BREAK, "")

    def let_copy(self) -> None:
        """Let the text be selected and copied, letter by letter as it is."""
        given, self._is_copied = self.text(), True
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self.setText(given)

    def set_role(self, role: str) -> None:
        """Change the colour role."""
        if role != self._role:
            self._role = role
            self._dress(self._look.theme)

    def _dress(self, _theme: Theme) -> None:
        self.setFont(self._look.font(self._size))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self._look.colour(self._role))
        self.setPalette(palette)
