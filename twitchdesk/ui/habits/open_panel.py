# SPDX-License-Identifier: MIT
"""A sheet that opens beside the tiles of the other cards."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from twitchdesk.ui.habits.controls import Asked
from twitchdesk.ui.habits.state import HabitsState
from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.signals import signal
from twitchdesk.ui.widgets.buttons import IconButton
from twitchdesk.ui.widgets.drawing import RADIUS, sheet, smooth_painter
from twitchdesk.ui.widgets.slim_bar import clear_area
from twitchdesk.ui.widgets.words import Words

TWO_COLUMNS: Final = 560


class OpenPanel(QWidget):
    """A sheet with a title, a close button and a scrolling content in one column or two.

    ``key`` is the card it is about, "" for the list of all cards.
    """

    asked = signal(Asked)
    closed = signal(str)

    def __init__(self, look: Look, title: str, icon: str, hue: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.head = QHBoxLayout()
        self.head.setSpacing(look.px(8))
        picture = Words(look, "", parent=self)
        picture.setPixmap(look.pixmap(icon, hue, 16, self.devicePixelRatioF()))
        self.head.addWidget(picture)
        self.head.addWidget(Words(look, title, Text.CARD, "ink", self))
        self.head.addStretch(1)
        self.close_button = IconButton(look, "x", f"Close {title.lower()}", self, 26)
        self.close_button.clicked.connect(self._close)
        self.head.addWidget(self.close_button)
        self._content = QWidget()
        self.columns = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._content)
        self.columns.setContentsMargins(0, 0, look.px(6), 0)
        self.columns.setSpacing(look.px(12))
        self.left, self.right = self._column(), self._column()
        self._area = clear_area(look, self._content, self, resizable=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(16), look.px(10), look.px(10), look.px(10))
        column.setSpacing(look.px(6))
        column.addLayout(self.head)
        column.addWidget(self._area, 1)

    def _column(self) -> QVBoxLayout:
        widget = QWidget(self._content)
        column = QVBoxLayout(widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._look.px(10))
        self.columns.addWidget(widget, 1)
        return column

    @property
    def key(self) -> str:
        """The card that is open; "" when it is the list of all cards."""
        return ""

    def show_habits(self, state: HabitsState, why_not: str) -> None:
        """Show the panel's state; ``why_not`` says why nothing can be written, "" when it can."""

    def show_about(self, drink: str) -> None:
        """Ask for the printed amount of a drink, if there is one."""

    def scroll_to(self, part: QWidget) -> None:
        """Bring a part of the content to the top of what is seen."""
        self._area.verticalScrollBar().setValue(part.mapTo(self._content, part.rect().topLeft()).y())

    def refuse(self, sentence: str) -> None:
        """Say why something was not kept."""

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        two = self.width() >= self._look.px(TWO_COLUMNS)
        way = QBoxLayout.Direction.LeftToRight if two else QBoxLayout.Direction.TopToBottom
        if way is not self.columns.direction():
            self.columns.setDirection(way)
            self.columns.setSpacing(self._look.px(24 if two else 12))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        elif event.text().isdigit():
            # A number typed beside its field is not wanted as places to log.
            event.accept()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self._look
        box = QRectF(self.rect())
        sheet(smooth_painter(self), box, look.colour("sheet"), look.colour("hairline"), RADIUS)

    def _close(self) -> None:
        self.closed.emit(self.accessibleName())
