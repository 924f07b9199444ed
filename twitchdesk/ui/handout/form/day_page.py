# SPDX-License-Identifier: MIT
"""One day of the form to type in: its fields in the order of the paper, the date fixed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from twitchdesk.ui.handout.form.habit_lines import HabitLines
from twitchdesk.ui.handout.form.place_lines import PlaceLines
from twitchdesk.ui.handout.form.typed import NOTE, NOTHING, TypedDay
from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.tab_order import let_tab_follow
from twitchdesk.ui.widgets.buttons import Chip
from twitchdesk.ui.widgets.line import Line
from twitchdesk.ui.widgets.words import Words

if TYPE_CHECKING:
    from twitchdesk.domain.body import Body
    from twitchdesk.report.form.rows import FormRow
    from twitchdesk.ui.handout.form.state import DayState

QUIET: Final = "Nothing twitched"
IN_DIARY: Final = "In the diary already: {words}"
CAFFEINE: Final = "caffeine"
_LONGEST_NOTE: Final = 120
_PLACES_W, _MOST = 640, 100


class DayPage(QWidget):
    """The fields of a day; ``edited`` at each change. The lists of places found lie on ``card``."""

    edited = Signal()

    def __init__(self, look: Look, body: Body, card: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.nothing = Chip(look, QUIET, icon="circle-slash")
        self.nothing.setCheckable(True)
        self.nothing_amiss = Words(look, "", Text.CAPTION, "attention", wrap=True)
        self.places = PlaceLines(look, body, card)
        self.places_noted = Words(look, "", Text.CAPTION, "soft_ink", wrap=True)
        self.habits = HabitLines(look, ())
        self.note = Line(look, "What else happened", 40)
        self.note.setMaxLength(_LONGEST_NOTE)
        self.note.setPlaceholderText("illness, travel, a new medicine")
        self.note_said = Words(look, "", Text.CAPTION, "soft_ink", wrap=True)
        self._lay_out()
        self.nothing.clicked.connect(self._edited)
        self.places.edited.connect(self._edited)
        self.note.textEdited.connect(self._edited)

    def _lay_out(self) -> None:
        look = self._look
        quiet = QHBoxLayout()
        quiet.setSpacing(look.px(12))
        quiet.addWidget(self.nothing)
        quiet.addWidget(self.nothing_amiss, 1)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, look.px(12), 0)
        column.setSpacing(look.px(8))
        column.addWidget(Words(look, "Twitches", Text.CARD))
        column.addLayout(quiet)
        column.addWidget(self.places_noted)
        places = QHBoxLayout()
        places.addWidget(self.places, _MOST)
        places.addStretch(1)
        self.places.setMaximumWidth(look.px(_PLACES_W))
        column.addLayout(places)
        column.addSpacing(look.px(8))
        column.addWidget(Words(look, "Habits", Text.CARD))
        column.addWidget(self.habits)
        column.addSpacing(look.px(8))
        column.addWidget(Words(look, "What else happened", Text.CARD))
        column.addWidget(self.note_said)
        column.addWidget(self.note)
        column.addStretch(1)

    @property
    def typed(self) -> TypedDay:
        """What stands in the fields."""
        nothing = self.nothing.isChecked() and self.nothing.isEnabled()
        return TypedDay(nothing, self.places.typed, self.habits.typed, self.note.text()).tidy

    @property
    def typed_as_shown(self) -> TypedDay:
        """What stands in the fields line by line, the empty lines among them."""
        tidy = self.typed
        return TypedDay(tidy.nothing, self.places.typed, tidy.habits, tidy.note)

    def show_state(self, state: DayState, typed: TypedDay) -> None:
        """Show a day: what was typed before, and what the diary has."""
        self._show_rows(tuple(row.row for row in state.rows), state.drinks)
        self.nothing.setChecked(typed.nothing or state.is_quiet)
        self.nothing.setEnabled(not state.is_quiet)
        self.nothing_amiss.setText("")
        self._say(self.places_noted, state.twitches)
        self.places.show_typed(typed.places)
        self.habits.show_state(state.rows, typed.habits)
        self._say(self.note_said, state.events)
        self.note.setText(typed.note)
        self.setEnabled(not state.why_not)

    def refuse(self, amiss: Mapping[str, str]) -> None:
        """Say beside each field what is amiss with it and put the cursor into the first of them."""
        self.nothing_amiss.setText(amiss.get(NOTHING, ""))
        lines: dict[int, dict[str, str]] = {}
        habits: dict[str, str] = {}
        for key, sentence in amiss.items():
            kind, _, rest = key.partition(".")
            if kind == "place":
                number, _, part = rest.partition(".")
                lines.setdefault(int(number), {})[part] = sentence
            elif kind == "habit":
                habits[rest] = sentence
        place, habit = self.places.refuse(lines), self.habits.refuse(habits)
        note = self.note if NOTE in amiss else None
        first = (self.nothing if NOTHING in amiss else None) or place or habit or note
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin(self) -> None:
        """Put the cursor into the first field."""
        first: QWidget = self.nothing if self.nothing.isEnabled() else self.places.lines[0].where
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def skip_places(self) -> None:
        """Go on behind the lines about twitches: one that is left empty ends them."""
        every = [cell for line in self.habits.lines.values() for cell in line.cells if not cell.isHidden()]
        (every[0] if every else self.note).setFocus(Qt.FocusReason.TabFocusReason)

    def say_drinks(self, read: Callable[[tuple[str, ...]], str]) -> None:
        """Say how the caffeine row is read while it is typed."""
        line = self.habits.lines.get(CAFFEINE)
        if line is not None:
            line.understood(read(line.typed))

    def _show_rows(self, rows: tuple[FormRow, ...], drinks: str) -> None:
        if (rows, drinks) == (self.habits.rows, self.habits.drinks_help):
            return
        before, self.habits = self.habits, HabitLines(self._look, rows, drinks)
        self._column.replaceWidget(before, self.habits)
        before.hide()
        before.deleteLater()
        self.habits.edited.connect(self._edited)
        let_tab_follow((self.nothing, self.places, self.habits, self.note))

    def _say(self, words: Words, noted: tuple[str, ...]) -> None:
        words.setText(IN_DIARY.format(words=" · ".join(noted)) if noted else "")
        words.setVisible(bool(noted))

    def _edited(self) -> None:
        self.nothing_amiss.setText("")
        self.edited.emit()
