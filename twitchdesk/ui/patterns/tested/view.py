# SPDX-License-Identifier: MIT
"""The card of everything that was tested: a sentence, the table, the row at hand in words, and a foot."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from twitchdesk.domain.phrases import Phrases
from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.patterns.tested.state import ResultRow, ResultsState
from twitchdesk.ui.patterns.tested.table import ResultTable
from twitchdesk.ui.signals import signal
from twitchdesk.ui.tab_order import let_tab_follow
from twitchdesk.ui.widgets.buttons import Chip
from twitchdesk.ui.widgets.card import Card
from twitchdesk.ui.widgets.words import Words


class TestedView(QWidget):
    """Shows a ``ResultsState``; knows no diary. ``copy_wanted`` when the table shall be copied."""

    copy_wanted = signal(int)

    def __init__(self, look: Look, phrases: Phrases, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._phrases = phrases
        title = phrases.said("tested_words.title")
        self.card = Card(look, title, self)
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
        self.table.folded.connect(self._show_folded)
        self.table.copy_wanted.connect(self.copy_wanted.emit)
        self.copy.clicked.connect(self._copy)
        self.show_state(ResultsState(waiting=phrases.said("tested_words.nothing")))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
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
        self.detail.setText(row.words)

    def _show_folded(self, columns: int) -> None:
        _say(self.folded, self._phrases.said("tested_words.folded", n=columns) if columns else "")

    def _copy(self) -> None:
        self.copy_wanted.emit(len(self.table.results.rows))


def _say(words: Words, text: str) -> None:
    words.setText(text)
    words.setVisible(bool(text))
