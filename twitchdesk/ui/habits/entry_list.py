# SPDX-License-Identifier: MIT
"""The entries of a card, each with its time, amount and note, to edit in place or delete."""

from datetime import time

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from twitchdesk.domain.habits import Habit, within
from twitchdesk.ui.habits.controls import Control
from twitchdesk.ui.habits.fields import NumberField, TextField, TimeField
from twitchdesk.ui.habits.parts import column_in, flow_in
from twitchdesk.ui.habits.state import CardState, EntryRow, HabitState
from twitchdesk.ui.habits.wishes import DropEntry, EditEntry
from twitchdesk.ui.habits.words import number_words, typed_in
from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.widgets.buttons import IconButton
from twitchdesk.ui.widgets.words import Words


class EntryView(Control):
    """One entry; the pencil opens its fields below it, each kept when it is left."""

    def __init__(
        self, look: Look, card: CardState, state: HabitState, row: EntryRow, parent: QWidget
    ) -> None:
        super().__init__(look, card.key, card.hue, parent)
        self._row, self._state = row, state
        self.editor: EntryEditor | None = None
        self._column = column_in(self, look, 4)
        line = QHBoxLayout()
        line.setSpacing(look.px(8))
        self.at = Words(look, "", Text.BODY, "soft_ink", self)
        self.at.setFixedWidth(look.px(40))
        self.name = Words(look, "", Text.BODY, "ink", self)
        self.note = Words(look, "", Text.CAPTION, "soft_ink", self)
        self.amount = Words(look, "", Text.STRONG, "ink", self)
        self.edit = IconButton(look, "pencil", "Edit", self, 26)
        self.drop = IconButton(look, "trash-2", "Delete", self, 26)
        for part in (self.at, self.name, self.note):
            line.addWidget(part)
        line.addStretch(1)
        for last in (self.amount, self.edit, self.drop):
            line.addWidget(last)
        self._column.addLayout(line)
        self.edit.setCheckable(True)
        self.edit.clicked.connect(self._edited)
        self.drop.clicked.connect(self._dropped)
        self.show_row(row, state)

    def show_row(self, row: EntryRow, state: HabitState) -> None:
        """Show an entry."""
        self._row, self._state = row, state
        self.at.setText(row.at)
        self.at.setVisible(state.timed)
        self.name.setText(row.name)
        self.note.setText(row.note if len(row.note) <= 40 else f"{row.note[:39]}…")
        self.note.setToolTip(row.note)
        self.amount.setText(row.amount)
        self.edit.setVisible(row.editable)
        said = " ".join(part for part in (row.name, row.amount, row.at) if part)
        self.edit.setAccessibleName(f"Edit {said}")
        self.drop.setAccessibleName(f"Delete {said}")
        if self.editor is not None:
            self.editor.show_row(row, state)

    def _edited(self) -> None:
        if self.editor is None:
            self.editor = EntryEditor(self._look, self._state.habit, self)
            self.editor.show_row(self._row, self._state)
            self.editor.amount.changed.connect(self._amount)
            self.editor.at.changed.connect(self._at)
            self.editor.note.changed.connect(self._note)
            self._column.addWidget(self.editor)
        self.editor.setVisible(self.edit.isChecked())
        if self.edit.isChecked():
            self.editor.amount.line.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.editor is not None and self.edit.isChecked():
            self.editor.put_back()
            self.edit.setFocus()
            self.edit.setChecked(False)
            self.editor.hide()
            event.accept()
        else:
            super().keyPressEvent(event)

    def _amount(self, value: float) -> None:
        self.ask(EditEntry(self._row.id, value=value * self._state.per_unit))

    def _at(self, at: time) -> None:
        self.ask(EditEntry(self._row.id, at=at))

    def _note(self, note: str) -> None:
        self.ask(EditEntry(self._row.id, note=note))

    def _dropped(self) -> None:
        self.ask(DropEntry(self._row.id))


class EntryEditor(QWidget):
    """The fields of one entry."""

    def __init__(self, look: Look, habit: Habit, parent: QWidget) -> None:
        super().__init__(parent)
        self._habit = habit
        row = flow_in(self, look)
        self.amount = NumberField(look, "Amount", "", self._check, self)
        self.at = TimeField(look, "at", self)
        self.note = TextField(look, "Note", self, chars=24)
        for part in (self.amount, self.at, self.note):
            row.addWidget(part)
        # An entry without its amount would be no entry; there is a button to delete it.
        self.amount.emptied.connect(self.amount.put_back)
        self.at.emptied.connect(self.at.put_back)

    def put_back(self) -> None:
        """Forget what was typed and not kept yet."""
        for part in (self.amount, self.at, self.note):
            part.put_back()
            part.refuse("")

    def show_row(self, row: EntryRow, state: HabitState) -> None:
        """Show what can be changed."""
        self._habit = typed_in(state.habit, state.unit, state.per_unit)
        self.amount.setVisible(bool(row.amount))
        self.amount.unit.setText(state.unit)
        self.amount.unit.setVisible(bool(state.unit))
        if row.value is not None:
            self.amount.show_text(number_words(row.value / state.per_unit, 2).replace(",", ""))
        self.at.setVisible(state.timed)
        self.at.show_text(row.at)
        self.note.show_text(row.note)

    def _check(self, number: float) -> str | None:
        return within(self._habit, number)


class EntryList(Control):
    """All entries of the card's habits on the day."""

    def __init__(self, look: Look, card: CardState, parent: QWidget | None = None) -> None:
        super().__init__(look, card.key, card.hue, parent)
        self.rows: dict[str, EntryView] = {}
        self._column = column_in(self, look, 4)
        self.title = Words(look, "Entries", Text.CARD, "ink", self)
        self._column.addWidget(self.title)

    @override
    def show_state(self, card: CardState) -> None:
        wanted = {row.id: (row, state) for state in card.habits for row in state.entries}
        for gone in [key for key in self.rows if key not in wanted]:
            view = self.rows.pop(gone)
            view.hide()
            self._column.removeWidget(view)
            view.deleteLater()
        for place, (key, (row, state)) in enumerate(wanted.items(), start=1):
            if key not in self.rows:
                self.rows[key] = EntryView(self._look, card, state, row, self)
                self.rows[key].asked.connect(self.asked.emit)
            else:
                self.rows[key].show_row(row, state)
            if self._column.indexOf(self.rows[key]) != place:
                self._column.removeWidget(self.rows[key])
                self._column.insertWidget(place, self.rows[key])
        self.setVisible(bool(wanted))
