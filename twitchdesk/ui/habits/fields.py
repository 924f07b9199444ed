# SPDX-License-Identifier: MIT
"""Fields to type in, each with the sentence beside it when it cannot take what was typed."""

from collections.abc import Callable
from datetime import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from twitchdesk.ui.habits.words import read_number, read_time
from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.signals import signal
from twitchdesk.ui.widgets.line import Line
from twitchdesk.ui.widgets.words import Words

Check = Callable[[float], str | None]


class _Field(QWidget):
    """A caption, a line, a unit, and below them what was wrong with what was typed.

    ``emptied`` when a value of the diary was deleted from a number or a time, and the field left.
    """

    emptied = Signal()

    def __init__(
        self, look: Look, name: str, unit: str, chars: int, parent: QWidget | None, *, captioned: bool
    ) -> None:
        super().__init__(parent)
        self._name, self._shown = name, ""
        self.line = Line(look, f"{name}, {unit}" if unit else name, chars, self)
        self.refusal = Words(look, "", Text.CAPTION, "attention", self, wrap=True)
        self.refusal.hide()
        self.unit = Words(look, unit, Text.BODY, "soft_ink", self)
        self.unit.setVisible(bool(unit))
        self.row = QHBoxLayout()
        self.row.setSpacing(look.px(6))
        if captioned:
            self.row.addWidget(Words(look, name, Text.BODY, "soft_ink", self))
        self.row.addWidget(self.line)
        self.row.addWidget(self.unit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(2))
        column.addLayout(self.row)
        column.addWidget(self.refusal)
        self.line.returnPressed.connect(self._returned)
        self.line.editingFinished.connect(self._finished)

    def refuse(self, sentence: str) -> None:
        """Say beside the field what is wrong; "" when nothing is."""
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))
        self.line.setAccessibleDescription(sentence)

    def show_text(self, text: str) -> None:
        """Show what the diary says, unless the person is typing something else."""
        if not (self.line.hasFocus() and self.line.isModified()):
            self._shown = text
            self.line.setText(text)
            self.line.setCursorPosition(0)
            self.refuse("")

    def clear(self) -> None:
        """Empty the field."""
        self._shown = ""
        self.line.clear()
        self.refuse("")

    def put_back(self) -> None:
        """Show once more what the diary says."""
        self.line.setText(self._shown)
        self.line.setModified(False)

    def _is_untouched(self) -> bool:
        typed = self.line.text().strip()
        if self._shown and not typed:
            self.refuse("")
            self.line.setModified(False)
            self.emptied.emit()
            return True
        return typed == self._shown

    def _returned(self) -> None:
        """Do what Enter does."""

    def _finished(self) -> None:
        """Do what leaving the field does."""


class NumberField(_Field):
    """A number. ``changed`` when a new good one was typed and left, ``entered`` on Enter."""

    changed = signal(float)
    entered = signal(float)

    def __init__(
        self,
        look: Look,
        name: str,
        unit: str,
        check: Check,
        parent: QWidget | None = None,
        *,
        captioned: bool = True,
    ) -> None:
        super().__init__(look, name, unit, 5, parent, captioned=captioned)
        self._check = check

    def value(self) -> float | None:
        """Return the number typed, None when the field is empty or refused beside it."""
        text = self.line.text().strip()
        if not text:
            self.refuse("")
            return None
        number = read_number(text)
        if number is None:
            self.refuse(f"{self._name}: enter a number, such as 95 or 1.5.")
            return None
        sentence = self._check(number)
        self.refuse(sentence or "")
        return None if sentence else number

    @override
    def _returned(self) -> None:
        number = self.value()
        if number is not None:
            self.entered.emit(number)

    @override
    def _finished(self) -> None:
        if self._is_untouched():
            return
        number = self.value()
        if number is not None:
            self._shown = self.line.text().strip()
            self.line.setModified(False)
            self.changed.emit(number)


class TimeField(_Field):
    """A clock time, typed as 23:10, 2310 or 11.10 pm; ``changed`` when a new good one was typed and left."""

    changed = signal(time)

    def __init__(
        self, look: Look, name: str, parent: QWidget | None = None, *, captioned: bool = True
    ) -> None:
        super().__init__(look, name, "", 5, parent, captioned=captioned)

    def value(self) -> time | None:
        """Return the time typed, None when the field is empty or refused."""
        text = self.line.text().strip()
        found = read_time(text) if text else None
        wrong = bool(text) and found is None
        self.refuse(f"{self._name}: enter a time such as 23:10." if wrong else "")
        return found

    @override
    def _finished(self) -> None:
        if self._is_untouched():
            return
        found = self.value()
        if found is not None:
            self._shown = self.line.text().strip()
            self.line.setModified(False)
            self.changed.emit(found)


class TextField(_Field):
    """A few words; ``changed`` when they were changed and left."""

    changed = signal(str)

    def __init__(
        self,
        look: Look,
        name: str,
        parent: QWidget | None = None,
        *,
        captioned: bool = False,
        chars: int = 20,
    ) -> None:
        super().__init__(look, name, "", chars, parent, captioned=captioned)
        self.line.setPlaceholderText("" if captioned else name)

    @override
    def _finished(self) -> None:
        if self.line.text().strip() != self._shown:
            self._shown = self.line.text().strip()
            self.line.setModified(False)
            self.changed.emit(self._shown)
