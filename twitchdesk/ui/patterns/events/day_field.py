# SPDX-License-Identifier: MIT
"""A field for a day, typed or taken from a calendar, and the lines of the editor."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.patterns.events.days import typed_day
from twitchdesk.ui.plots.dates import day_text
from twitchdesk.ui.widgets.buttons import IconButton
from twitchdesk.ui.widgets.line import Line
from twitchdesk.ui.widgets.words import Words


class LabelledField(QWidget):
    """A caption, what is typed in, and below it the sentence when it cannot be kept."""

    def __init__(self, look: Look, name: str, editor: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(look.px(4))
        self.head = QHBoxLayout()
        self.head.addWidget(Words(look, name, Text.STRONG, parent=self))
        self.head.addStretch(1)
        self.amiss = Words(look, "", Text.CAPTION, "attention", self, wrap=True)
        self.amiss.hide()
        self.row = QHBoxLayout()
        self.row.setSpacing(look.px(4))
        self.row.addWidget(editor)
        self.column.addLayout(self.head)
        self.column.addLayout(self.row)
        self.column.addWidget(self.amiss)

    def refuse(self, sentence: str) -> None:
        """Say why this cannot be kept; "" takes it back."""
        self.amiss.setText(sentence)
        self.amiss.setVisible(bool(sentence))
        self._editor.setAccessibleDescription(sentence)


class TextLine(LabelledField):
    """A line of text; ``edited`` at each letter."""

    edited = Signal()

    def __init__(self, look: Look, name: str, chars: int, parent: QWidget | None = None) -> None:
        self.line = Line(look, name, chars)
        super().__init__(look, name, self.line, parent)
        self.line.textEdited.connect(self._edited)

    @property
    def text(self) -> str:
        """What stands in the line."""
        return self.line.text()

    def _edited(self) -> None:
        self.refuse("")
        self.edited.emit()


class DayField(TextLine):
    """A day, typed in any usual way or taken from a calendar; ``today`` says which day it is."""

    def __init__(
        self, look: Look, name: str, today: Callable[[], date], hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(look, name, 14, parent)
        self._look, self._today = look, today
        self.line.setPlaceholderText(hint)
        self.pick = IconButton(look, "calendar-days", f"{name}: choose from a calendar", side=32)
        self.pick.clicked.connect(self.open_calendar)
        self.row.addWidget(self.pick)
        self.row.addStretch(1)
        self.line.editingFinished.connect(self._tidy)

    @property
    def day(self) -> date | None:
        """The day that stands in the line, None when it is empty or none."""
        return typed_day(self.text, self._today())

    def show_day(self, day: date | None) -> None:
        """Show a day; None empties the field."""
        self.line.setText("" if day is None else day_text(day))
        self.refuse("")

    def open_calendar(self) -> None:
        """Drop a calendar below the field."""
        from twitchdesk.ui.widgets.calendar import drop_calendar

        today = self._today()
        drop_calendar(self._look, self.pick, min(self.day or today, today), today, self._picked)

    def _picked(self, day: date) -> None:
        self.show_day(day)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _tidy(self) -> None:
        # What was understood is shown in full, so that a wrong guess of the year is seen.
        day = self.day
        if day is not None:
            self.line.setText(day_text(day))
