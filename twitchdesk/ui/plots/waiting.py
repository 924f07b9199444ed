# SPDX-License-Identifier: MIT
"""What stands where the chart will be: faint bars and a sentence."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from twitchdesk.ui.look import Look
from twitchdesk.ui.widgets.buttons import Chip, Weight
from twitchdesk.ui.widgets.drawing import smooth_painter
from twitchdesk.ui.widgets.words import Words

LOADING: Final = "Reading your days…"
_HEIGHTS: Final = (0.16, 0.26, 0.0, 0.2, 0.36, 0.22, 0.0, 0.14, 0.3, 0.42, 0.26, 0.18, 0.0, 0.28)
_BAR_SHARE: Final = 0.6


class Waiting(QWidget):
    """Faint bars on a baseline and one sentence; ``again`` is shown when there is something to try again."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.words = Words(look, LOADING, role="soft_ink", wrap=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.again = Chip(look, "Try again", icon="rotate-ccw", weight=Weight.PLAIN)
        self.again.hide()
        column.addStretch(2)
        column.addWidget(self.words)
        column.addWidget(self.again, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def say(self, sentence: str, *, again: bool = False) -> None:
        """Show a sentence, and the button when it can be tried again."""
        self.words.setText(sentence)
        self.setAccessibleName(sentence)
        self.again.setVisible(again)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, box = smooth_painter(self), QRectF(self.rect())
        colour = self._look.colour("hairline")
        painter.fillRect(QRectF(0, box.bottom() - 1, box.width(), 1), colour)
        colour.setAlphaF(0.45)
        pitch = box.width() / len(_HEIGHTS)
        for number, height in enumerate(_HEIGHTS):
            top = box.height() * (1 - height)
            left = pitch * (number + (1 - _BAR_SHARE) / 2)
            painter.fillRect(QRectF(left, top, pitch * _BAR_SHARE, box.height() - top), colour)
