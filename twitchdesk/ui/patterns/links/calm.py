# SPDX-License-Identifier: MIT
"""What stands where the forest will be: faint lines, a sentence, and what will be there."""

from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from twitchdesk.ui.look import Look, Text, Theme
from twitchdesk.ui.widgets.drawing import CONTROL_RADIUS, sheet, smooth_painter
from twitchdesk.ui.widgets.words import Words

# Middle and half length of the faint intervals, as shares of the width.
_FAINT: Final = ((0.56, 0.07), (0.47, 0.1), (0.52, 0.13), (0.5, 0.06), (0.44, 0.16))
_PITCH_PX, _POINT_PX, _WORD_SHARE = 26, 3.5, 0.22


class GhostForest(QWidget):
    """Faint intervals around a line: the outline of what will be there. It says nothing."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._dress)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(280), self._look.px(_PITCH_PX * len(_FAINT)))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look, width = smooth_painter(self), self._look, self.width()
        colour = look.colour("hairline")
        painter.setPen(QPen(colour, 1))
        painter.drawLine(QLineF(width / 2, 0, width / 2, self.height()))
        for place, (middle, half) in enumerate(_FAINT):
            y = look.px(_PITCH_PX) * (place + 0.5)
            painter.setPen(QPen(colour, 2))
            painter.drawLine(QLineF((middle - half) * width, y, (middle + half) * width, y))
            painter.setBrush(colour)
            painter.drawEllipse(QPointF(middle * width, y), look.px(_POINT_PX), look.px(_POINT_PX))
            self._paint_word(painter, y, half)

    def _paint_word(self, painter: QPainter, y: float, half: float) -> None:
        high = self._look.px(8)
        length = self.width() * (_WORD_SHARE - half)
        sheet(painter, QRectF(0, y - high / 2, length, high), self._look.colour("hairline"), None, high / 2)

    def _dress(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()


class Calm(QWidget):
    """A sentence about a diary in which nothing could be looked at yet, and what will be there."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = Words(look, "", Text.BODY, wrap=True)
        self.will_be = Words(look, "", Text.BODY, "soft_ink", wrap=True)
        self.ghost = GhostForest(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 8)
        column.setSpacing(12)
        for part in (self.words, self.will_be, self.ghost):
            column.addWidget(part)
        column.addStretch(1)

    def say(self, sentence: str, will_be: str) -> None:
        """Show the sentences; an empty one takes no room, and without a second one there is no outline."""
        for words, text in ((self.words, sentence), (self.will_be, will_be)):
            words.setText(text)
            words.setVisible(bool(text))
        self.ghost.setVisible(bool(will_be))


class QuietNote(QWidget):
    """A soft sheet that says: nothing goes along, and that is an answer."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.words = Words(look, "", Text.STRONG, wrap=True)
        self.note = Words(look, "", Text.BODY, "soft_ink", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        column.addWidget(self.words)
        column.addWidget(self.note)

    def say(self, sentence: str, note: str) -> None:
        """Show the answer and what it leaves open."""
        self.words.setText(sentence)
        self.note.setText(note)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        box = QRectF(self.rect())
        sheet(smooth_painter(self), box, self._look.colour("accent_soft"), None, CONTROL_RADIUS)
