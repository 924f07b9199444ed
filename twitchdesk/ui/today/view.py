# SPDX-License-Identifier: MIT
"""The arrangement of Today: head, body map at the left, habits above the plot at the right, strip."""

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from twitchdesk.ui.look import Look
from twitchdesk.ui.today.head import Head
from twitchdesk.ui.today.strip import UndoStrip

_PAGE_MARGIN = 24
_GAP = 16


class TodayView(QWidget):
    """The page with room for its panes; the body map is there from the first paint, the others follow."""

    def __init__(self, look: Look, body_map: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Today")
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
        column.addWidget(self.head)
        column.addWidget(self._across, 1)
        column.addWidget(self.strip)

    def place_body(self, pane: QWidget) -> None:
        """Put the working body map in the place of the first picture."""
        sizes = self._across.sizes()
        old = self._across.replaceWidget(0, pane)
        if old is not None and not pane.isAncestorOf(old):
            old.deleteLater()
        self._across.setSizes(sizes)

    def place_right(self, habits: QWidget, plot: QWidget) -> None:
        """Put the habits panel above the plotting pane."""
        self._down.addWidget(habits)
        self._down.addWidget(plot)
        self._down.setStretchFactor(0, 3)
        self._down.setStretchFactor(1, 2)

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
