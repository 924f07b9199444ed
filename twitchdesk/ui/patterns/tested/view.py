# SPDX-License-Identifier: MIT
"""The card of everything that was tested: a sentence, the table, the row at hand in words, and a foot."""

from typing import Final

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from twitchdesk.domain.phrases import Phrases
from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.patterns.tested.state import ResultRow, ResultsState
from twitchdesk.ui.patterns.tested.table import ResultTable
from twitchdesk.ui.signals import signal
from twitchdesk.ui.tab_order import let_tab_follow
from twitchdesk.ui.widgets.buttons import Chip
from twitchdesk.ui.widgets.card import Card
from twitchdesk.ui.widgets.slim_bar import clear_area
from twitchdesk.ui.widgets.words import Words

_EDGE_PX: Final = 16


class _TallCard(Card):
    """A card that scrolls where even with the fewest rows in sight there is no room for its sentences."""

    @override
    def heightForWidth(self, width: int) -> int:
        # The area asks for the height that is wanted, which is that of all rows: the sentence about the row
        # at hand would be far below it. What must be there is enough; the table has what is left.
        layout = self.layout()
        return -1 if layout is None else layout.totalMinimumHeightForWidth(width)

    @override
    def minimumSizeHint(self) -> QSize:
        # The least height of wrapped text is that of the narrowest lines; it would leave a bar for nothing.
        return QSize(super().minimumSizeHint().width(), 0)


class TestedView(QWidget):
    """Shows a ``ResultsState``; knows no diary. ``copy_wanted`` when the table shall be copied."""

    copy_wanted = signal(int)

    def __init__(self, look: Look, phrases: Phrases, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._phrases = phrases
        title = phrases.said("tested_words.title")
        self.card = _TallCard(look, title)
        self.area = clear_area(look, self.card, self, resizable=True)
        # The sentence has its place only after the layout; then it is brought into sight. Only for keys: what
        # is clicked must not move under the pointer.
        self._by_keys = False
        self._reveal = QTimer(self)
        self._reveal.setSingleShot(True)
        self._reveal.timeout.connect(self._bring_in_sight)
        self.copy = Chip(look, "Copy table", icon="copy")
        self.summary = Words(look, "", Text.BODY, "soft_ink", wrap=True)
        self.waiting = Words(look, "", Text.BODY, "ink", wrap=True)
        self.table = ResultTable(look)
        self.table.setAccessibleName(title)
        self.detail = Words(look, "", Text.BODY, "ink", wrap=True)
        self.folded = Words(look, "", Text.CAPTION, "soft_ink", wrap=True)
        self.notice = Words(look, "", Text.CAPTION, "soft_ink")
        self.foot = Words(look, "", Text.CAPTION, "soft_ink", wrap=True)
        self._lay_out()
        self.table.row_shown.connect(self._show_row)
        self.table.walked.connect(self._walked)
        self.area.verticalScrollBar().rangeChanged.connect(self._bring_in_sight)
        self.table.folded.connect(self._show_folded)
        self.table.copy_wanted.connect(self.copy_wanted.emit)
        self.copy.clicked.connect(self._copy)
        self.show_state(ResultsState(waiting=phrases.said("tested_words.nothing")))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.area)
        self.card.head.addWidget(self.notice)
        self.card.head.addWidget(self.copy)
        body = self.card.body
        body.addWidget(self.summary)
        body.addWidget(self.waiting)
        body.addWidget(self.table)
        body.addWidget(self.detail)
        body.addWidget(self.folded)
        body.addWidget(self.foot)
        body.addStretch(1)
        let_tab_follow((self.copy, self.table.head, self.table))

    def show_state(self, state: ResultsState) -> None:
        """Show a state; the order and the row at hand stay."""
        there = bool(state.rows)
        for widget in (self.table, self.copy, self.detail):
            widget.setVisible(there)
        self.waiting.setVisible(not there)
        self.waiting.setText(state.waiting)
        _say(self.summary, state.summary)
        _say(self.foot, state.foot)
        self.notice.setText("")
        self.table.show_state(state)
        if not there:
            self.folded.hide()

    def say_copied(self, rows: int) -> None:
        """Say that the rows were copied; until the next change."""
        self.notice.setText(self._phrases.said("tested_words.copied", n=rows))

    def _show_row(self, row: ResultRow) -> None:
        self._by_keys = False
        self.detail.setText(row.words)

    def _walked(self) -> None:
        self._by_keys = True
        self._reveal.start(0)

    def _bring_in_sight(self) -> None:
        """Bring the row at hand and its sentence into sight; at either end also what lies beyond."""
        place, table = self.table.currentIndex().row(), self.table
        if not self._by_keys:
            return
        if place <= 0:
            self.area.verticalScrollBar().setValue(0)
        elif place == table.results.rowCount() - 1:
            self.area.ensureWidgetVisible(self.foot, 0, _EDGE_PX)
        self.area.ensureWidgetVisible(self.detail, 0, 0)
        row = table.visualRect(table.currentIndex())
        middle = table.viewport().mapTo(self.card, row.center())
        self.area.ensureVisible(middle.x(), middle.y(), 0, row.height())

    def _show_folded(self, columns: int) -> None:
        _say(self.folded, self._phrases.said("tested_words.folded", n=columns) if columns else "")

    def _copy(self) -> None:
        self.copy_wanted.emit(len(self.table.results.rows))


def _say(words: Words, text: str) -> None:
    words.setText(text)
    words.setVisible(bool(text))
