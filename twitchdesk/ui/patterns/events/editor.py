# SPDX-License-Identifier: MIT
"""The editor of an event: its kind, name, days and note. Nothing is kept before Save."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPaintEvent, QPalette, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from twitchdesk.domain.checks import NOTE_MOST_CHARS
from twitchdesk.knowledge.life_events import OTHER, EventKind, LifeEvents
from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.patterns.events.day_field import DayField, LabelledField, TextLine
from twitchdesk.ui.patterns.events.state import Typed
from twitchdesk.ui.signals import signal
from twitchdesk.ui.widgets.buttons import Chip, Weight
from twitchdesk.ui.widgets.card import Card
from twitchdesk.ui.widgets.drawing import CONTROL_RADIUS, focus_ring, sheet, smooth_painter
from twitchdesk.ui.widgets.flow import FlowLayout
from twitchdesk.ui.widgets.slim_bar import SlimBar
from twitchdesk.ui.widgets.words import Words

_NOTE_H: Final = 60
_LONGEST_NAME: Final = 120
_NARROW: Final = 470
KEYS: Final = "Ctrl+Enter saves, Esc closes without saving."


class _Paper(QPlainTextEdit):
    """A text area with the edge of the other fields, that Tab leaves."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setViewportMargins(look.px(4), look.px(2), look.px(4), look.px(2))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)
        self.setVerticalScrollBar(SlimBar(look, self))
        self.edge = _Edge(look, self)
        # A text area keeps the keys from its neighbours, by focusNextChild() too, unless it is told so.
        self.setTabChangesFocus(True)


class _Edge(QWidget):
    """The sheet that a text area lies on, with the focus ring of the area."""

    def __init__(self, look: Look, paper: QPlainTextEdit) -> None:
        super().__init__()
        self._look, self._paper = look, paper
        self.setFixedHeight(look.px(_NOTE_H))
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 2, 2, 2)
        column.addWidget(paper)
        paper.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
        return False

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look, box = smooth_painter(self), self._look, QRectF(self.rect())
        sheet(painter, box, look.colour("paper"), look.colour("control"), CONTROL_RADIUS)
        if self._paper.hasFocus():
            focus_ring(painter, look, box, CONTROL_RADIUS)


class KindChips(QWidget):
    """The kinds of event as chips of which one is chosen; ``picked`` carries the key of the choice."""

    picked = signal(str)

    def __init__(self, look: Look, kinds: LifeEvents, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("What it was")
        self._group = QButtonGroup(self)
        self.chips: dict[str, Chip] = {}
        flow = FlowLayout(self, look.px(6))
        for kind in kinds.kinds:
            chip = Chip(look, kind.label, icon=kind.icon)
            chip.setCheckable(True)
            chip.setToolTip(kind.hint)
            chip.setAccessibleDescription(kind.hint)
            chip.clicked.connect(lambda _=False, key=kind.key: self.picked.emit(key))
            self._group.addButton(chip)
            self.chips[kind.key] = chip
            flow.addWidget(chip)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def chosen(self) -> str:
        """The key of the chosen kind."""
        return next((key for key, chip in self.chips.items() if chip.isChecked()), OTHER)

    def choose(self, key: str) -> None:
        """Show a choice without announcing it."""
        self.chips[key].setChecked(True)


class EventEditor(Card):
    """The fields of one event; ``saved`` with what was typed, ``closed`` when it shall go without saving."""

    saved = signal(Typed)
    closed = Signal()

    def __init__(
        self, look: Look, kinds: LifeEvents, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(look, "New event", parent)
        self._kinds = kinds
        self.kinds = KindChips(look, kinds)
        self.hint = Words(look, "", Text.CAPTION, "soft_ink", wrap=True)
        self.name = TextLine(look, "Name", 40)
        self.name.line.setMaxLength(_LONGEST_NAME)
        self.first = DayField(look, "First day", today)
        self.last = DayField(look, "Last day", today, "still going on, or one day")
        # Below one another when the page is narrow, so that this width is not held.
        self.last.line.setMinimumWidth(look.px(180))
        self.paper = _Paper(look)
        self.paper.setAccessibleName("Note")
        self.note = LabelledField(look, "Note", self.paper.edge)
        self.counter = Words(look, "", Text.CAPTION, "soft_ink")
        self.note.head.addWidget(self.counter)
        self.said = Words(look, "", Text.CAPTION, "attention", wrap=True)
        self.said.hide()
        self.save = Chip(look, "Save", weight=Weight.LOUD)
        self.cancel = Chip(look, "Cancel")
        self._lay_out(look)
        self._connect()

    def _lay_out(self, look: Look) -> None:
        days = self._days = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        days.setSpacing(look.px(16))
        days.addWidget(self.first, 0, Qt.AlignmentFlag.AlignTop)
        days.addWidget(self.last, 1, Qt.AlignmentFlag.AlignTop)
        buttons = QHBoxLayout()
        buttons.setSpacing(look.px(8))
        buttons.addWidget(self.save)
        buttons.addWidget(self.cancel)
        buttons.addWidget(Words(look, KEYS, Text.CAPTION, "soft_ink", wrap=True), 1)
        for part in (self.kinds, self.hint, self.name):
            self.body.addWidget(part)
        self.body.addLayout(days)
        self.body.addWidget(self.note)
        self.body.addWidget(self.said)
        self.body.addLayout(buttons)

    def _connect(self) -> None:
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.closed.emit)
        self.kinds.picked.connect(self._show_kind)
        self.paper.textChanged.connect(self._count)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._save)
        for field in (self.name, self.first, self.last):
            field.line.returnPressed.connect(self._save)

    @property
    def typed(self) -> Typed:
        """What stands in the fields."""
        name, first, last = self.name.text, self.first.text, self.last.text
        return Typed(self.kinds.chosen, name, first, last, self.paper.toPlainText())

    def show_typed(self, title: str, kind: EventKind, typed: Typed) -> None:
        """Fill the fields and put the cursor into the first of them."""
        self.title.setText(title)
        self.setAccessibleName(title)
        self.kinds.choose(kind.key)
        self._show_kind(kind.key)
        # A name from elsewhere may be longer than what is typed here; Qt counts in UTF-16 and would cut it.
        self.name.line.setMaxLength(max(_LONGEST_NAME, len(typed.label.encode("utf-16-le")) // 2))
        self.name.line.setText(typed.label)
        self.first.line.setText(typed.first)
        self.last.line.setText(typed.last)
        self.paper.setPlainText(typed.note)
        self.show_amiss({})
        self.say("")
        self._count()
        self.name.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_amiss(self, amiss: Mapping[str, str]) -> None:
        """Say beside each field what is wrong with it and put the cursor into the first of them."""
        lines = {"label": self.name, "first": self.first, "last": self.last}
        for key, field in lines.items():
            field.refuse(amiss.get(key, ""))
        self.note.refuse(amiss.get("note", ""))
        wrong = next((field for key, field in lines.items() if key in amiss), None)
        if wrong is not None:
            wrong.line.setFocus(Qt.FocusReason.OtherFocusReason)
        elif "note" in amiss:
            self.paper.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, sentence: str) -> None:
        """Say what is wrong with the whole, such as that it is not saved yet; "" takes it back."""
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self._look.px(_NARROW)
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._days.setDirection(direction)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _save(self) -> None:
        self.saved.emit(self.typed)

    def _show_kind(self, key: str) -> None:
        kind = self._kinds.of(key)
        self.hint.setText(f"{kind.hint}.")
        self.name.line.setPlaceholderText("" if key == OTHER else kind.label)
        if key != OTHER:
            self.name.refuse("")

    def _count(self) -> None:
        number = len(self.paper.toPlainText().strip())
        self.counter.setText(f"{number} of {NOTE_MOST_CHARS}")
        self.counter.set_role("attention" if number > NOTE_MOST_CHARS else "soft_ink")
        self.note.refuse("")
