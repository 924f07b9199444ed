# SPDX-License-Identifier: MIT
"""The arrangement of Today: head, body map at the left, habits above the plot at the right, strip."""

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from twitchdesk.ui.look import Look
from twitchdesk.ui.signals import signal
from twitchdesk.ui.today.head import Head
from twitchdesk.ui.today.strip import UndoStrip

_PAGE_MARGIN = 24
_GAP = 16
_DIGITS = frozenset("12345")
# Shares of the room as first laid out, at 1280x800; the person's own sizes are remembered.
_ACROSS, _DOWN = [608, 520], [376, 248]


class TodayView(QWidget):
    """The page with room for its panes; the body map is there from the first paint, the others follow."""

    digit_pressed = signal(int)
    tab_pressed = Signal()

    def __init__(self, look: Look, body_map: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Today")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(_PAGE_MARGIN, 16, _PAGE_MARGIN, 8)
        column.setSpacing(12)
        self.head = Head(look)
        self.strip = UndoStrip(look)
        self._across = _splitter(Qt.Orientation.Horizontal)
        self._down = _splitter(Qt.Orientation.Vertical)
        self._across.addWidget(body_map)
        self._across.addWidget(self._down)
        self._across.setStretchFactor(0, 11)
        self._across.setStretchFactor(1, 10)
        self._across.setSizes(_ACROSS)
        column.addWidget(self.head)
        column.addWidget(self._across, 1)
        column.addWidget(self.strip)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # A digit that no control of the page wanted logs one of the last places.
        if event.text() in _DIGITS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.digit_pressed.emit(int(event.text()))
        else:
            super().keyPressEvent(event)

    @override
    def focusNextPrevChild(self, forwards: bool) -> bool:
        # Every Tab inside the page passes here; controls made since the last one take their turn first.
        self.tab_pressed.emit()
        return super().focusNextPrevChild(forwards)

    def place_right(self, habits: QWidget, plot: QWidget) -> None:
        """Put the habits panel above the plotting pane."""
        self._down.addWidget(habits)
        self._down.addWidget(plot)
        self._down.setStretchFactor(0, 1)
        self._down.setStretchFactor(1, 2)
        self._down.setSizes(_DOWN)

    def sizes(self) -> tuple[QByteArray, QByteArray]:
        """Return the splitter sizes, to be remembered."""
        return self._across.saveState(), self._down.saveState()

    def restore_sizes(self, across: QByteArray, down: QByteArray) -> None:
        """Give the splitters remembered sizes."""
        if not across.isEmpty():
            self._across.restoreState(across)
        if not down.isEmpty():
            self._down.restoreState(down)


def _splitter(orientation: Qt.Orientation) -> QSplitter:
    splitter = QSplitter(orientation)
    splitter.setHandleWidth(_GAP)
    splitter.setChildrenCollapsible(False)
    return splitter
