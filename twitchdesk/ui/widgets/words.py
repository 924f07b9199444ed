# SPDX-License-Identifier: MIT
"""Text on the page."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QWidget

from twitchdesk.ui.look import Look, Text, Theme


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
        super().__init__(text, parent)
        self._look, self._size, self._role = look, size, role
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        look.changed.connect(self._dress)
        self._dress(look.theme)

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
