# SPDX-License-Identifier: MIT
"""The editors of the details panel, one for each kind of field of ``twitch_fields.toml``."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from twitchdesk.domain.errors import ValueRefusedError
from twitchdesk.knowledge.twitch_fields import FieldKind, TwitchField
from twitchdesk.ui.body_map.entries import FieldEdit, number_of, toggled
from twitchdesk.ui.body_map.line import Line
from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.signals import signal
from twitchdesk.ui.widgets.buttons import Chip, IconButton
from twitchdesk.ui.widgets.flow import FlowLayout
from twitchdesk.ui.widgets.room import keep_room
from twitchdesk.ui.widgets.scale import Scale
from twitchdesk.ui.widgets.words import Words

_NOTE_H: Final = 64


class FieldEditor(QWidget):
    """A label, an editor and room for a sentence when a value cannot be kept.

    ``edited`` is emitted once for each finished edit; ``show_value`` never emits.
    """

    edited = signal(FieldEdit)

    def __init__(
        self, look: Look, key: str, label: str, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.key, self._look = key, look
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4)
        self.label = Words(look, label, Text.STRONG)
        self.label.setToolTip(hint)
        self.head = QHBoxLayout()
        self.head.addWidget(self.label)
        self.head.addStretch(1)
        self.column.addLayout(self.head)
        self.amiss = Words(look, "", Text.CAPTION, "attention", wrap=True)
        self.amiss.hide()

    def finish(self) -> None:
        """Put the sentence below the editor; called once the editor is in its place."""
        self.column.addWidget(self.amiss)

    def show_value(self, _value: object) -> None:
        """Show a value; what was refused stays in its field to be put right."""
        self.refuse("")

    @property
    def refused(self) -> bool:
        """Whether what was typed cannot be kept and is still to be put right."""
        return bool(self.amiss.text())

    def refuse(self, sentence: str) -> None:
        """Say why a value cannot be kept; "" takes it back."""
        self.amiss.setText(sentence)
        self.amiss.setVisible(bool(sentence))

    def line_focus(self) -> None:
        """Put the cursor into the editor."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def tell(self, value: object) -> None:
        """Announce a finished edit."""
        self.edited.emit(FieldEdit(self.key, value))


class ChipsField(FieldEditor):
    """One or several options as chips; a click on a chosen one takes it back."""

    def __init__(self, look: Look, field: TwitchField, parent: QWidget | None = None) -> None:
        super().__init__(look, field.key, field.label, field.hint, parent)
        self._field = field
        self._chosen: tuple[str, ...] = ()
        self.chips: dict[str, Chip] = {}
        row = QWidget()
        flow = FlowLayout(row, 4)
        for option in field.options:
            chip = Chip(look, option.label, dense=True)
            chip.setCheckable(True)
            chip.setToolTip(option.hint)
            chip.setAccessibleName(f"{field.label}: {option.label}")
            chip.clicked.connect(lambda _=False, key=option.key: self._toggle(key))
            self.chips[option.key] = chip
            flow.addWidget(chip)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        row.setSizePolicy(policy)
        self.column.addWidget(row)
        self.finish()

    @override
    def show_value(self, value: object) -> None:
        super().show_value(value)
        chosen = value if isinstance(value, tuple) else (value,)
        self._chosen = tuple(str(key) for key in chosen if key)
        for key, chip in self.chips.items():
            chip.setChecked(key in self._chosen)

    def _toggle(self, key: str) -> None:
        if self._field.kind is FieldKind.ONE:
            self.tell(None if key in self._chosen else key)
        else:
            self.tell(toggled(self._chosen, key, tuple(self.chips), self._field.excludes))


class ScaleField(FieldEditor):
    """A 0 to 10 scale with its anchors, and a way back to "not rated"."""

    def __init__(self, look: Look, field: TwitchField, parent: QWidget | None = None) -> None:
        super().__init__(look, field.key, field.label, field.hint, parent)
        self._field = field
        self.scale = Scale(look, field.label)
        self.scale.chosen.connect(self.tell)
        self.said = Words(look, "", Text.CAPTION, "soft_ink")
        self.clear = IconButton(look, "x", f"{field.label}: {field.when_empty}", side=22)
        # A chosen number must not move the fields below it.
        keep_room(self.clear)
        self.clear.clicked.connect(lambda: self.tell(None))
        self.head.addWidget(self.said)
        self.head.addWidget(self.clear)
        self.column.addWidget(self.scale)
        anchors = " · ".join(f"{anchor.at:g} {anchor.label}" for anchor in field.anchors)
        self.column.addWidget(Words(look, anchors, Text.CAPTION, "soft_ink", wrap=True))
        self.finish()

    @override
    def show_value(self, value: object) -> None:
        super().show_value(value)
        number = value if isinstance(value, int) else None
        self.scale.set_value(number)
        self.said.setText(self._field.when_empty if number is None else f"{number} of 10")
        self.clear.setVisible(number is not None)


class LineField(FieldEditor):
    """A single line; told when the person leaves it or presses Enter, and only if it changed."""

    def __init__(
        self, look: Look, key: str, label: str, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(look, key, label, hint, parent)
        self.line = Line(look, label)
        self.line.setFixedWidth(look.px(110))
        self.line.editingFinished.connect(self._finished)
        self._shown = ""
        self.head.addWidget(self.line)
        self.finish()

    @override
    def show_value(self, value: object) -> None:
        shown = "" if value is None else str(value)
        if not (self.refused and shown == self._shown):
            super().show_value(value)
            self._shown = shown
            self.line.setText(shown)

    @override
    def line_focus(self) -> None:
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.selectAll()

    def _finished(self) -> None:
        if self.line.text() == self._shown:
            self.refuse("")
            return
        try:
            value = self.read(self.line.text())
        except ValueRefusedError as error:
            self.refuse(str(error))
        else:
            self.tell(value)

    def read(self, words: str) -> object:
        """Return the value of what was typed; raises ValueRefusedError."""
        return words


class NumberField(LineField):
    """A number in the range of its field."""

    def __init__(self, look: Look, field: TwitchField, parent: QWidget | None = None) -> None:
        super().__init__(look, field.key, field.label, field.hint, parent)
        self._field = field
        self.line.setPlaceholderText(field.when_empty)
        self.line.setAlignment(Qt.AlignmentFlag.AlignRight)

    @override
    def show_value(self, value: object) -> None:
        super().show_value(f"{value:g}" if isinstance(value, float) else value)

    @override
    def read(self, words: str) -> object:
        low, high = self._field.minimum or 0, self._field.maximum or 1_000_000
        return number_of(words, low, high, whole=self._field.kind is FieldKind.WHOLE)


class _Paper(QPlainTextEdit):
    """A text area that says when the person leaves it."""

    left = signal(str)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit(self.toPlainText())


class NoteField(FieldEditor):
    """Words of one's own with a counter; told when the person leaves the field."""

    def __init__(self, look: Look, field: TwitchField, parent: QWidget | None = None) -> None:
        super().__init__(look, field.key, field.label, field.hint, parent)
        self._most = field.max_chars or 500
        self._shown = ""
        self.paper = _Paper()
        # Tab leaves the field, as everywhere else on the page.
        self.paper.setTabChangesFocus(True)
        self.paper.setAccessibleName(field.label)
        self.paper.setFixedHeight(look.px(_NOTE_H))
        self.counter = Words(look, "", Text.CAPTION, "soft_ink")
        self.paper.textChanged.connect(self._count)
        self.paper.left.connect(self._leave)
        self.head.addWidget(self.counter)
        self.column.addWidget(self.paper)
        self.finish()
        self._count()

    @override
    def show_value(self, value: object) -> None:
        shown = str(value or "")
        if self.refused and shown == self._shown:
            return
        super().show_value(value)
        self._shown = shown
        if self.paper.toPlainText() != self._shown:
            self.paper.setPlainText(self._shown)

    def _count(self) -> None:
        number = len(self.paper.toPlainText())
        self.counter.setText(f"{number} of {self._most}")
        self.counter.set_role("attention" if number > self._most else "soft_ink")

    def _leave(self, words: str) -> None:
        if words != self._shown:
            self.tell(words)


class SwitchField(FieldEditor):
    """Yes or no."""

    def __init__(self, look: Look, field: TwitchField, parent: QWidget | None = None) -> None:
        super().__init__(look, field.key, field.label, field.hint, parent)
        self.chip = Chip(look, "Yes", dense=True)
        self.chip.setCheckable(True)
        self.chip.setAccessibleName(field.label)
        self.chip.clicked.connect(lambda on=False: self.tell(on))
        self.head.addWidget(self.chip)
        self.finish()

    @override
    def show_value(self, value: object) -> None:
        super().show_value(value)
        self.chip.setChecked(bool(value))
        self.chip.setText("Yes" if value else "No")


def editor_for(look: Look, field: TwitchField) -> FieldEditor:
    """Return the editor of a field."""
    match field.kind:
        case FieldKind.ONE | FieldKind.MANY:
            return ChipsField(look, field)
        case FieldKind.SCALE:
            return ScaleField(look, field)
        case FieldKind.WHOLE | FieldKind.NUMBER:
            return NumberField(look, field)
        case FieldKind.TEXT:
            return NoteField(look, field)
        case FieldKind.SWITCH:
            return SwitchField(look, field)
