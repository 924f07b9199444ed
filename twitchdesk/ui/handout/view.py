# SPDX-License-Identifier: MIT
"""The arrangement of the Handout page: choices at the left, the preview beside them, buttons above."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from twitchdesk.report.handout.layout import HEADER, QUESTIONS
from twitchdesk.ui.handout.choices_view import ChoicesView
from twitchdesk.ui.handout.foot import Foot
from twitchdesk.ui.handout.preview import Preview
from twitchdesk.ui.handout.zoom_bar import Whole, ZoomBar
from twitchdesk.ui.look import Text
from twitchdesk.ui.tab_order import let_tab_follow
from twitchdesk.ui.widgets.buttons import Chip, Weight
from twitchdesk.ui.widgets.slim_bar import clear_area
from twitchdesk.ui.widgets.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from twitchdesk.domain.phrases import Phrases
    from twitchdesk.ui.handout.paint.painter import Ink
    from twitchdesk.ui.look import Look

_CHOICES_W, _MOST_SHARE, _GAP = 344, 0.46, 16


class HandoutView(QWidget):
    """Shows choices and preview, or the weekly form in their place; what is pressed is told by signals."""

    print_wanted = Signal()
    save_wanted = Signal()
    copy_wanted = Signal()
    form_wanted = Signal()

    def __init__(
        self,
        look: Look,
        words: Phrases,
        ink: Ink,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName("Handout")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.print = Chip(look, "Print…", icon="printer", weight=Weight.LOUD)
        self.save = Chip(look, "Save PDF…", icon="download", hue="accent")
        self.copy = Chip(look, "Copy as text", icon="copy", hue="accent")
        self.form = Chip(look, "Weekly form…", icon="calendar-days", hue="accent")
        self.hint = Words(look, "", Text.BODY, "soft_ink", wrap=True)
        self.hint.hide()
        self.choices = ChoicesView(look, words, today)
        self.preview = Preview(look, ink)
        self.zoom_bar = ZoomBar(look, self.preview)
        self.foot = Foot(look)
        self.stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        look = self._look
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 8)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Whole(look, "Handout", Text.TITLE), 1)
        for button in self.buttons:
            head.addWidget(button)
        column.addLayout(head)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        self.area = clear_area(look, self.choices, both, resizable=True)
        row.addWidget(self.area)
        beside = QVBoxLayout()
        beside.setSpacing(8)
        beside.addWidget(self.hint)
        beside.addWidget(self.zoom_bar)
        beside.addWidget(self.preview, 1)
        row.addLayout(beside, 1)
        self.stack.addWidget(both)
        column.addWidget(self.stack, 1)
        column.addWidget(self.foot)
        self._both = both
        let_tab_follow((*self.buttons, *self.choices.cards, self.zoom_bar, self.preview, self.foot))

    def _connect(self) -> None:
        wanted = (self.print_wanted, self.save_wanted, self.copy_wanted, self.form_wanted)
        for button, signal in zip(self.buttons, wanted, strict=True):
            button.clicked.connect(signal.emit)
        for keys, button in (("Ctrl+P", self.print), ("Ctrl+S", self.save), ("Ctrl+Shift+C", self.copy)):
            button.setToolTip(f"{button.text().rstrip('…')} ({keys})")
            QShortcut(QKeySequence(keys), self).activated.connect(partial(_press, button))
        # What is typed is seen, wherever on the page it stands.
        for card, part in ((self.choices.questions, QUESTIONS), (self.choices.about, HEADER)):
            card.edited.connect(partial(self.preview.bring, part))

    @property
    def buttons(self) -> tuple[Chip, ...]:
        """The buttons above the page, from the left."""
        return self.print, self.save, self.copy, self.form

    def show_hint(self, sentence: str) -> None:
        """Say above the preview what will stand on it; "" says nothing."""
        self.hint.setText(sentence)
        self.hint.setVisible(bool(sentence))

    def show_ready(self, *, ready: bool) -> None:
        """Let the handout be printed, saved and copied, or not while there is none."""
        for button in (self.print, self.save, self.copy):
            button.setEnabled(ready)

    def show_beside(self, panel: QWidget | None) -> None:
        """Show a panel in the place of choices and preview; None brings them back."""
        if panel is not None and self.stack.indexOf(panel) < 0:
            self.stack.addWidget(panel)
        self.stack.setCurrentWidget(panel or self._both)
        for button in self.buttons:
            button.setVisible(panel is None)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.area.setFixedWidth(min(self._look.px(_CHOICES_W), round(self.width() * _MOST_SHARE)))


def _press(button: Chip) -> None:
    # While the form is typed in, these keys print nothing that is not seen.
    if button.isVisible():
        button.click()
