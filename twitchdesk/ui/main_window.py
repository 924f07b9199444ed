# SPDX-License-Identifier: MIT
"""The window: it arranges rail, banner and page, and nothing else."""

from collections.abc import Callable
from enum import StrEnum
from itertools import pairwise

from PySide6.QtCore import QPoint, QRectF, QSize
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from twitchdesk.ui.look import Look
from twitchdesk.ui.menu import MoreMenu
from twitchdesk.ui.rail import Rail
from twitchdesk.ui.signals import signal
from twitchdesk.ui.widgets.buttons import Chip
from twitchdesk.ui.widgets.drawing import smooth_painter
from twitchdesk.ui.widgets.words import Words

SMALLEST = QSize(1024, 700)
FIRST_SIZE = QSize(1440, 900)


class PageName(StrEnum):
    """Name the pages of a diary, in the order of the rail."""

    TODAY = "Today"
    PATTERNS = "Patterns"
    HANDOUT = "Handout"


_ICONS = {
    PageName.TODAY: "calendar-days",
    PageName.PATTERNS: "chart-line",
    PageName.HANDOUT: "file-text",
}


class Banner(QWidget):
    """A line above the page that says which diary this is, with one button."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.words = Words(look, wrap=True)
        self.button = Chip(look, "")
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 6, 24, 6)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        self.hide()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        painter.fillRect(QRectF(self.rect()), self._look.colour("attention_soft"))


class MainWindow(QMainWindow):
    """Rail at the left, a banner when there is something to say, and one page."""

    page_wanted = signal(PageName)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setWindowTitle("TwitchDesk")
        # Not the screen of the window: PySide would take it for its child and delete it with the window.
        room = QGuiApplication.primaryScreen().availableSize()
        self.setMinimumSize(SMALLEST.boundedTo(room))
        self.resize(FIRST_SIZE.boundedTo(room).expandedTo(self.minimumSize()))
        self.may_close: Callable[[], bool] | None = None
        self.rail = Rail(look)
        self.page_buttons = {name: self.rail.add_page(_ICONS[name], name.value) for name in PageName}
        self.page_buttons[PageName.TODAY].setChecked(True)
        self.banner = Banner(look)
        self.pages = QStackedWidget()
        self.menu = MoreMenu(look, self)
        centre = QWidget()
        row = QHBoxLayout(centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self.pages, 1)
        row.addWidget(self.rail)
        row.addLayout(column, 1)
        self.setCentralWidget(centre)
        self.rail.menu.clicked.connect(self._open_menu)
        self._wire_rail()

    def show_page(self, page: QWidget) -> None:
        """Show a page in the place of all there were, which are freed; there is no way to another one yet."""
        self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)
        for number in reversed(range(self.pages.count())):
            before = self.pages.widget(number)
            if before is not None and before is not page:
                self.pages.removeWidget(before)
                before.deleteLater()
        self.page_buttons[PageName.TODAY].setChecked(True)
        self.offer_pages(wanted=False)

    def turn_to(self, name: PageName, page: QWidget) -> None:
        """Show one of the pages of a diary; the others are kept."""
        if self.pages.indexOf(page) < 0:
            self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)
        self.page_buttons[name].setChecked(True)

    def offer_pages(self, *, wanted: bool) -> None:
        """Let the rail lead to the other pages, or to none while no diary is open."""
        for name, button in self.page_buttons.items():
            button.setEnabled(wanted or name is PageName.TODAY)

    def show_banner(self, text: str, button: str = "") -> None:
        """Show a line above the page; an empty text hides it."""
        self.banner.words.setText(text)
        self.banner.button.set_words(button)
        self.banner.button.setVisible(bool(button))
        self.banner.setVisible(bool(text))

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self.may_close is None or self.may_close():
            event.accept()
        else:
            event.ignore()

    def _wire_rail(self) -> None:
        self.rail.pages.idClicked.connect(self._page_clicked)
        order = [*self.page_buttons.values(), self.rail.menu]
        for before, after in pairwise(order):
            self.setTabOrder(before, after)
        for number, (name, button) in enumerate(self.page_buttons.items(), start=1):
            button.setToolTip(f"{name} (Ctrl+{number})")
            QShortcut(QKeySequence(f"Ctrl+{number}"), self).activated.connect(button.click)

    def _page_clicked(self, number: int) -> None:
        self.page_wanted.emit(tuple(PageName)[number])

    def _open_menu(self) -> None:
        # Its foot stands on the foot of the button, so that it does not hang out of the window.
        above = QPoint(0, self.menu.sizeHint().height())
        self.menu.popup(self.rail.menu.mapToGlobal(self.rail.menu.rect().bottomRight()) - above)
