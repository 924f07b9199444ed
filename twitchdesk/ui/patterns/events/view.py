# SPDX-License-Identifier: MIT
"""The section of life events: the list, and beside it the chosen event or the editor."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from twitchdesk.domain.phrases import Phrases
from twitchdesk.knowledge.life_events import EventKind, LifeEvents
from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.patterns.events.editor import EventEditor
from twitchdesk.ui.patterns.events.event_list import EventList
from twitchdesk.ui.patterns.events.result import ResultState
from twitchdesk.ui.patterns.events.result_card import ResultCard
from twitchdesk.ui.patterns.events.state import READ_ONLY, ListState, Typed
from twitchdesk.ui.signals import signal
from twitchdesk.ui.tab_order import let_tab_follow
from twitchdesk.ui.widgets.buttons import Chip, Weight
from twitchdesk.ui.widgets.card import Card, in_the_middle
from twitchdesk.ui.widgets.slim_bar import clear_area
from twitchdesk.ui.widgets.words import Words

_LIST_W, _LEAST_LIST_W, _EMPTY_W, _GAP = 300, 200, 440, 16
ADD: Final = "Add an event"


class EmptyPage(QWidget):
    """What is said while there is no event, with the way to the first."""

    def __init__(self, look: Look, phrases: Phrases, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        card = Card(look, phrases.said("events.empty"), margin=24)
        card.setFixedWidth(look.px(_EMPTY_W))
        card.body.addWidget(Words(look, phrases.said("events.empty_why"), role="soft_ink", wrap=True))
        self.add = Chip(look, ADD, icon="plus", weight=Weight.LOUD)
        self.why_not = Words(look, READ_ONLY, Text.CAPTION, "attention", wrap=True)
        card.body.addWidget(self.why_not)
        card.body.addSpacing(look.px(8))
        card.body.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        in_the_middle(self, card)


class EventsView(QWidget):
    """Shows lists, results and the editor; what the person wants is told by signals."""

    chosen = signal(str)
    add_wanted = Signal()
    edit_wanted = signal(str)
    drop_wanted = signal(str)
    save_wanted = signal(Typed)
    editor_closed = Signal()

    def __init__(
        self,
        look: Look,
        kinds: LifeEvents,
        phrases: Phrases,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._phrases = look, phrases
        self._state: ListState | None = None
        self.empty = EmptyPage(look, phrases)
        self.list = EventList(look)
        self.add = Chip(look, "Add", icon="plus", hue="accent")
        self.add.setAccessibleName(ADD)
        self.why_not = Words(look, READ_ONLY, Text.CAPTION, "attention", wrap=True)
        self.trouble = Words(look, "", Text.BODY, "attention", wrap=True)
        self.trouble.hide()
        self.editor = EventEditor(look, kinds, today)
        self.editor.hide()
        self.card = ResultCard(look, phrases)
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        look, gap = self._look, self._look.px(_GAP)
        listed = self._listed = Card(look, "Life events")
        listed.head.addWidget(self.add)
        listed.body.addWidget(self.why_not)
        listed.body.addWidget(self.trouble)
        listed.body.addWidget(self.list, 1)
        beside = QWidget()
        column = QVBoxLayout(beside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        column.addWidget(self.editor)
        column.addWidget(self.card, 1)
        column.addStretch(0)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(gap)
        row.addWidget(listed)
        self.area = clear_area(look, beside, both, resizable=True)
        self.area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        row.addWidget(self.area, 1)
        self._both = both
        self._stack.addWidget(self.empty)
        self._stack.addWidget(both)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        let_tab_follow((self.empty, self.add, self.list, self.editor, self.card))

    def _connect(self) -> None:
        for add in (self.add, self.empty.add):
            add.clicked.connect(self.add_wanted.emit)
        self.list.chosen.connect(self.chosen.emit)
        self.list.edit_wanted.connect(self._edit)
        self.list.drop_wanted.connect(self._drop)
        self.card.edit_pressed.connect(lambda: self._edit(self._chosen_id()))
        self.card.drop_pressed.connect(lambda: self._drop(self._chosen_id()))
        self.editor.saved.connect(self.save_wanted.emit)
        self.editor.closed.connect(self.editor_closed.emit)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        px = self._look.px
        self._listed.setFixedWidth(min(px(_LIST_W), max(px(_LEAST_LIST_W), self.width() // 3)))

    @property
    def is_editing(self) -> bool:
        """Whether the editor is open."""
        return not self.editor.isHidden()

    def show_list(self, state: ListState) -> None:
        """Show the events."""
        self._state = state
        self.list.show_state(state)
        for add in (self.add, self.empty.add):
            add.setEnabled(state.writable)
            add.setToolTip("" if state.writable else READ_ONLY)
        for words in (self.why_not, self.empty.why_not):
            words.setVisible(not state.writable)
        self.trouble.hide()
        self._turn()

    def show_trouble(self, sentence: str) -> None:
        """Say that the diary could not be read, and why."""
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))
        self._stack.setCurrentWidget(self._both)

    def show_result(self, state: ResultState | None) -> None:
        """Show what is known about the chosen event; None when none is chosen."""
        self.card.setVisible(state is not None)
        if state is not None:
            writable = self._state is not None and self._state.writable
            self.card.show_state(state, "" if writable else READ_ONLY)

    def open_editor(self, title: str, kind: EventKind, typed: Typed) -> None:
        """Open the editor above the result, the cursor in its name."""
        self.editor.show()
        self._turn()
        self.editor.show_typed(title, kind, typed)
        self.bring_editor()

    def bring_editor(self) -> None:
        """Bring the open editor into sight and the cursor into it."""
        self.area.verticalScrollBar().setValue(0)
        self.editor.name.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_amiss(self, amiss: Mapping[str, str]) -> None:
        """Say beside the fields of the editor what is wrong; the rest stays as it was typed."""
        self.editor.show_amiss(amiss)

    def close_editor(self) -> None:
        """Close the editor; the keyboard goes on in the list."""
        self.editor.hide()
        self._turn()
        target = self.list if self.list.count() else self.empty.add
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn(self) -> None:
        nothing = self._state is None or not self._state.rows
        self._stack.setCurrentWidget(self.empty if nothing and not self.is_editing else self._both)

    def _chosen_id(self) -> str:
        return (self._state.chosen if self._state else None) or ""

    def _edit(self, event: str) -> None:
        if self._state is not None and self._state.writable:
            self.edit_wanted.emit(event)

    def _drop(self, event: str) -> None:
        if self._state is not None and self._state.writable:
            self.drop_wanted.emit(event)
