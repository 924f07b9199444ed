# SPDX-License-Identifier: MIT
"""The keys of the page, shown over it by ? and closed by Esc."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.widgets.card import Card
from twitchdesk.ui.widgets.words import Words

TODAY_KEYS = (
    ("Alt+← · Alt+→", "The day before, the day after"),
    ("Alt+Home", "Back to today"),
    ("Ctrl+Z · Ctrl+Y", "Undo, redo"),
    ("Ctrl+F or /", "Find a place by name"),
    ("1 to 5", "Log one of the last five places"),
    ("Arrows on the body", "Move from place to place"),
    ("Space", "Log the place"),
    ("Enter", "Log the place and open its details"),
    ("0 to 9 on a scale", "Choose a value"),
    ("Esc", "Close the nearest thing"),
    ("Tab", "The next control"),
    ("Ctrl+Q", "Close TwitchDesk"),
)


class KeysCard(Card):
    """A card over the middle of the page."""

    def __init__(self, look: Look, parent: QWidget, keys: tuple[tuple[str, str], ...] = TODAY_KEYS) -> None:
        super().__init__(look, "Keys of this page", parent, margin=24)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.px(24))
        grid.setVerticalSpacing(look.px(8))
        for row, (key, says) in enumerate(keys):
            grid.addWidget(Words(look, key, Text.STRONG), row, 0)
            grid.addWidget(Words(look, says, role="soft_ink"), row, 1)
        self.body.addLayout(grid)
        self.setAccessibleDescription("; ".join(f"{key}: {says}" for key, says in keys))
        self.adjustSize()
        room = parent.rect()
        self.move((room.width() - self.width()) // 2, (room.height() - self.height()) // 2)
        self.show()
        self.raise_()
        self.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.close_it()
        event.accept()

    @override
    def focusOutEvent(self, event: object) -> None:
        self.close_it()

    def close_it(self) -> None:
        """Close the card and free it."""
        self.hide()
        self.deleteLater()
