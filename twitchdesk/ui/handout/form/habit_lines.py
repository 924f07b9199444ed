# SPDX-License-Identifier: MIT
"""The rows of habits of a day: what is written on the paper, and beside it what the diary has already."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from twitchdesk.report.form.rows import FormRow, RowKind
from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.widgets.line import Line
from twitchdesk.ui.widgets.words import Words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from twitchdesk.ui.handout.form.state import RowState

_CHARS: Final = {RowKind.DRINKS: 14, RowKind.WORDS: 14, RowKind.CHOICE: 14, RowKind.ALCOHOL: 14}
_CELLS: Final = {RowKind.NIGHT: ("to bed", "got up"), RowKind.EFFORT: ("minutes", "effort 0–10")}
_CELL_CHARS: Final = 6
_LABEL_W: Final = 190
_ADDED: Final = "Noted: {words}. This is added."
_STAYS: Final = "Noted: {words}"


class HabitLine(QWidget):
    """The cells of one row, with a sentence below when they cannot be kept."""

    edited = Signal()

    def __init__(self, look: Look, row: FormRow, parent: QWidget) -> None:
        super().__init__(parent)
        self.row = row
        names = _CELLS.get(row.kind, ("",))
        chars = _CHARS.get(row.kind, _CELL_CHARS)
        self.cells = [Line(look, f"{row.label} {name}".strip(), chars, self) for name in names]
        for cell, name in zip(self.cells, names, strict=True):
            cell.setPlaceholderText(name.removesuffix(" 0–10"))
            cell.textEdited.connect(self._edited)
            if name:
                cell.setMinimumWidth(look.px(76))
        self.noted = Words(look, "", Text.CAPTION, "soft_ink", self, wrap=True)
        self.amiss = Words(look, "", Text.CAPTION, "attention", self, wrap=True)
        self.amiss.hide()
        cells = QHBoxLayout()
        cells.setSpacing(look.px(6))
        for cell in self.cells:
            cells.addWidget(cell)
        cells.addWidget(self.noted, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(cells)
        column.addWidget(self.amiss)

    @property
    def typed(self) -> tuple[str, ...]:
        """What stands in the cells."""
        return tuple(cell.text() for cell in self.cells)

    def show_state(self, state: RowState, typed: tuple[str, ...]) -> None:
        """Show what was typed before, and what the diary has."""
        for number, cell in enumerate(self.cells):
            cell.setText(typed[number] if number < len(typed) else "")
            cell.setEnabled(not state.locked)
        self._said = (_STAYS if state.locked else _ADDED).format(words=state.noted) if state.noted else ""
        self.understood("")
        self.refuse("")

    def understood(self, words: str) -> None:
        """Say how the cells are read; "" says again what the diary has."""
        self.noted.setText(words or self._said)
        for cell in self.cells:
            cell.setAccessibleDescription(self.noted.text())

    def refuse(self, sentence: str) -> None:
        """Say why the cells cannot be kept; "" takes it back."""
        self.amiss.setText(sentence)
        self.amiss.setVisible(bool(sentence))

    def _edited(self) -> None:
        self.refuse("")
        self.edited.emit()


class HabitLines(QWidget):
    """All rows of habits, in the order of the paper."""

    edited = Signal()

    def __init__(self, look: Look, rows: tuple[FormRow, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = rows
        self.lines: dict[str, HabitLine] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(look.px(6))
        grid.setHorizontalSpacing(look.px(12))
        grid.setColumnStretch(1, 1)
        for number, row in enumerate(rows):
            line = HabitLine(look, row, self)
            line.edited.connect(self.edited.emit)
            self.lines[row.key] = line
            grid.addWidget(_label(look, row), number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(line, number, 1)

    @property
    def typed(self) -> dict[str, tuple[str, ...]]:
        """What stands in the rows that have something in them."""
        return {key: line.typed for key, line in self.lines.items() if any(line.typed)}

    def show_state(self, rows: tuple[RowState, ...], typed: Mapping[str, tuple[str, ...]]) -> None:
        """Show what was typed before, and what the diary has."""
        for state in rows:
            self.lines[state.row.key].show_state(state, typed.get(state.row.key, ()))

    def refuse(self, amiss: Mapping[str, str]) -> QWidget | None:
        """Say beside each row what is amiss with it; return the first field concerned."""
        wrong = None
        for key, line in self.lines.items():
            line.refuse(amiss.get(key, ""))
            if key in amiss and wrong is None:
                wrong = line.cells[0]
        return wrong


def _label(look: Look, row: FormRow) -> QWidget:
    label = QWidget()
    label.setFixedWidth(look.px(_LABEL_W))
    column = QVBoxLayout(label)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(Words(look, row.label, Text.STRONG))
    if row.hint:
        column.addWidget(Words(look, row.hint, Text.CAPTION, "soft_ink", wrap=True))
    return label
