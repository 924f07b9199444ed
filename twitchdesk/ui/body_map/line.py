# SPDX-License-Identifier: MIT
"""A line to write in, with an edge that can be seen in both themes."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from twitchdesk.ui.look import Look
from twitchdesk.ui.widgets.drawing import CONTROL_RADIUS, focus_ring, smooth_painter


class Line(QLineEdit):
    """A line edit whose edge is drawn from the roles of the theme."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setFrame(False)
        self.setAccessibleName(name)
        self.setTextMargins(6, 0, 6, 0)
        self.setFixedHeight(look.px(28))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = smooth_painter(self)
        if self.hasFocus():
            focus_ring(painter, self._look, QRectF(self.rect()), CONTROL_RADIUS - 4)
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._look.colour("control" if self.isEnabled() else "hairline"), 1))
        radius = CONTROL_RADIUS - 4
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
