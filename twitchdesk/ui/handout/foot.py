# SPDX-License-Identifier: MIT
"""The foot of the Handout page: what was saved where, in the place of the strip until more is said."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, QUrl
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QDesktopServices,
    QKeyEvent,
    QPaintEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from twitchdesk.ui.today.state import IDLE_ELSEWHERE, StripState
from twitchdesk.ui.today.strip import UndoStrip
from twitchdesk.ui.widgets.buttons import Chip, IconButton, Weight
from twitchdesk.ui.widgets.drawing import CONTROL_RADIUS, sheet, smooth_painter
from twitchdesk.ui.widgets.words import Words

if TYPE_CHECKING:
    from twitchdesk.ui.look import Look


@dataclass(frozen=True, slots=True)
class News:
    """What is said after Print, Save or Copy; ``file`` is what was saved, ``amiss`` that it failed."""

    words: str
    file: Path | None = None
    amiss: bool = False


class NewsLine(QWidget):
    """One line with what happened, and the ways to the file; Esc and the cross close it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self.news = look, News("")
        self._announcement: QAccessibleAnnouncementEvent | None = None
        self.words = Words(look)
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.open_file = Chip(look, "Show", icon="eye", weight=Weight.QUIET, hue="accent")
        self.open_folder = Chip(look, "Open folder", icon="folder-open", weight=Weight.QUIET, hue="accent")
        self.close_it = IconButton(look, "x", "Close this line")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 6, 4)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        for button in (self.open_file, self.open_folder, self.close_it):
            row.addWidget(button)
        self.open_file.clicked.connect(self._show_file)
        self.open_folder.clicked.connect(self._show_folder)
        self.setFixedHeight(look.px(40))

    def show_news(self, news: News) -> None:
        """Say what happened."""
        self.news = news
        self.words.setText(news.words)
        self.words.setToolTip(news.words)
        self.setAccessibleName(news.words)
        for button in (self.open_file, self.open_folder):
            button.setVisible(news.file is not None)
        self.update()
        # Qt keeps only a pointer to the event while it is told.
        self._announcement = QAccessibleAnnouncementEvent(self, news.words)
        QAccessible.updateAccessibility(self._announcement)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        look, amiss = self._look, self.news.amiss
        fill, edge = ("attention_soft", "attention") if amiss else ("sheet", "hairline")
        box = QRectF(self.rect())
        sheet(smooth_painter(self), box, look.colour(fill), look.colour(edge), CONTROL_RADIUS)

    def _show_file(self) -> None:
        if self.news.file is not None:
            self._open(self.news.file)

    def _show_folder(self) -> None:
        if self.news.file is not None:
            self._open(self.news.file.parent)

    def _open(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.show_news(News(f"No program was found that opens {path}. Open it by hand.", amiss=True))


class Foot(QWidget):
    """The strip of the page, and over it the news; what waits to be saved is never covered."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.strip = UndoStrip(look, idle=IDLE_ELSEWHERE)
        self.line = NewsLine(look)
        self.line.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addWidget(self.strip)
        self.line.close_it.clicked.connect(self.close_news)

    def show_news(self, news: News) -> None:
        """Say what happened, until the diary has something to say or the line is closed."""
        self.line.show_news(news)
        self.line.show()
        self.strip.setVisible(self.strip.state.waiting > 0)

    def close_news(self) -> None:
        """Show the strip alone."""
        self.line.hide()
        self.strip.show()

    def say(self, sentence: str) -> None:
        """Say a sentence on the strip."""
        self.close_news()
        self.strip.show_state(StripState(sentence))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.line.isVisible():
            self.close_news()
        else:
            super().keyPressEvent(event)
