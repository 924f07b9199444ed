# SPDX-License-Identifier: MIT
"""A card: a slightly lighter sheet with a title row and room for content."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.widgets.drawing import RADIUS, sheet, smooth_painter
from twitchdesk.ui.widgets.words import Words


def in_the_middle(page: QWidget, card: QWidget) -> None:
    """Lay a card a little above the middle of a page; its height follows its wrapped text."""
    # An alignment flag would keep the layout from asking for the height that belongs to the width.
    row, column = QHBoxLayout(), QVBoxLayout(page)
    row.addStretch(1)
    row.addWidget(card)
    row.addStretch(1)
    column.addStretch(2)
    column.addLayout(row)
    column.addStretch(3)


class Card(QWidget):
    """A sheet with 16 px inside. ``head`` is the title row, ``body`` the column below it."""

    def __init__(self, look: Look, title: str = "", parent: QWidget | None = None, margin: int = 16) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(margin, margin - 2, margin, margin)
        column.setSpacing(8)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        if title:
            self.title = Words(look, title, Text.CARD)
            self.head.addWidget(self.title)
            self.head.addStretch(1)
            column.addLayout(self.head)
        column.addLayout(self.body, 1)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        sheet(painter, QRectF(self.rect()), self._look.colour("sheet"), self._look.colour("hairline"), RADIUS)
