# SPDX-License-Identifier: MIT
"""A scroll area without a frame, with a slim bar in the colours of the theme."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QStyle, QStyleOptionSlider, QWidget
from typing_extensions import override

from twitchdesk.ui.look import Look
from twitchdesk.ui.widgets.drawing import smooth_painter


class SlimBar(QScrollBar):
    """A vertical scroll bar that is only its handle."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._look = look

    @override
    def sizeHint(self) -> QSize:
        return QSize(10, 40)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ScrollBarSlider
        handle = self.style().subControlRect(QStyle.ComplexControl.CC_ScrollBar, option, part, self)
        painter = smooth_painter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("control"))
        painter.setOpacity(0.8 if self.underMouse() or self.isSliderDown() else 0.45)
        box = QRectF(handle).adjusted(0, 1, 0, -1)
        painter.drawRoundedRect(QRectF(self.width() - 7, box.top(), 5, box.height()), 2.5, 2.5)


def clear_area(look: Look, content: QWidget, parent: QWidget, *, resizable: bool) -> QScrollArea:
    """Return a scroll area through which the sheet behind it is seen."""
    area = QScrollArea(parent)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(resizable)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setVerticalScrollBar(SlimBar(look, area))
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    palette = area.palette()
    palette.setColor(QPalette.ColorRole.Window, Qt.GlobalColor.transparent)
    area.setPalette(palette)
    area.setWidget(content)
    content.setAutoFillBackground(False)
    area.viewport().setAutoFillBackground(False)
    return area
