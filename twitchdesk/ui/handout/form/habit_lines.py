# SPDX-License-Identifier: MIT
"""The rows of habits of a day: what is written on the paper, and beside it what the diary has already."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

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
_NAMED_W: Final = 86
_LABEL_W: Final = 190
_ANY_WIDTH: Final = 16_777_215
NARROW: Final = 390
"""Below this width, at 100 % text, names stand above their fields."""
WIDE: Final = 2 * NARROW + 16
"""From this width on there is room for two columns."""
_ADDED: Final = "Noted already: {words}. This is added."
_STAYS: Final = "Noted already: {words}. It can be changed on Today."


class HabitLine(QWidget):
    """One row: its name, its cells, and below them what the diary has or what is amiss.

    ``help_words`` say how the row is written, in place of the hint of the paper.
    """

    edited = Signal()

    def __init__(self, look: Look, row: FormRow, help_words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.row, self._look = row, look
        self._said, self._help = "", help_words
        names = _CELLS.get(row.kind, ("",))
        chars = _CHARS.get(row.kind, _CELL_CHARS)
        self.cells = [Line(look, f"{row.label} {name}".strip(), chars, self) for name in names]
        for cell, name in zip(self.cells, names, strict=True):
            cell.setPlaceholderText(name.removesuffix(" 0–10"))
            cell.textEdited.connect(self._edited)
            cell.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            if name:
                cell.setFixedWidth(look.px(_NAMED_W))
        self.noted = Words(look, "", Text.CAPTION, "soft_ink", self, wrap=True)
        self.amiss = Words(look, "", Text.CAPTION, "attention", self, wrap=True)
        self.amiss.hide()
        self._lay_out()

    def _lay_out(self) -> None:
        look = self._look
        self._label = QWidget(self)
        label = QVBoxLayout(self._label)
        label.setContentsMargins(0, 0, 0, 0)
        label.setSpacing(0)
        label.addWidget(Words(look, self.row.label, Text.STRONG))
        if self.row.hint and not self._help:
            label.addWidget(Words(look, self.row.hint, Text.CAPTION, "soft_ink", wrap=True))
        label.addStretch(1)
        cells = QHBoxLayout()
        cells.setSpacing(look.px(6))
        for cell in self.cells:
            cells.addWidget(cell)
        cells.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(2)
        right.addLayout(cells)
        right.addWidget(self.noted)
        right.addWidget(self.amiss)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(look.px(12))
        self._both.addWidget(self._label)
        self._both.addLayout(right, 1)
        self.stand(narrow=False)

    def stand(self, *, narrow: bool) -> None:
        """Stand the name before the cells, or above them where there is little room."""
        way = QBoxLayout.Direction
        self._both.setDirection(way.TopToBottom if narrow else way.LeftToRight)
        self._both.setSpacing(self._look.px(2 if narrow else 12))
        width = self._look.px(_LABEL_W)
        self._label.setMinimumWidth(0 if narrow else width)
        self._label.setMaximumWidth(_ANY_WIDTH if narrow else width)

    @property
    def typed(self) -> tuple[str, ...]:
        """What stands in the cells."""
        return tuple(cell.text() for cell in self.cells)

    def show_state(self, state: RowState, typed: tuple[str, ...]) -> None:
        """Show what was typed before, and what the diary has."""
        for number, cell in enumerate(self.cells):
            cell.setText(typed[number] if number < len(typed) else "")
            cell.setVisible(not state.locked)
        self._said = (_STAYS if state.locked else _ADDED).format(words=state.noted) if state.noted else ""
        self.understood("")
        self.refuse("")

    def understood(self, words: str) -> None:
        """Say how the cells are read; "" says again what the diary has, else how the row is written."""
        help_words = "" if self.cells[0].isHidden() else self._help
        self.noted.setText(
            " ".join(part for part in (words, self._said, "" if words else help_words) if part)
        )
        self.noted.setVisible(bool(self.noted.text()))
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

    def __init__(
        self, look: Look, rows: tuple[FormRow, ...], drinks_help: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.rows, self.drinks_help, self._look = rows, drinks_help, look
        self.lines: dict[str, HabitLine] = {}
        self._columns = [QVBoxLayout(), QVBoxLayout()]
        both = QHBoxLayout(self)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(look.px(16))
        for column in self._columns:
            column.setSpacing(look.px(8))
            column.addStretch(1)
            both.addLayout(column, 1)
        for row in rows:
            line = HabitLine(look, row, drinks_help if row.kind is RowKind.DRINKS else "", self)
            line.edited.connect(self.edited.emit)
            self.lines[row.key] = line
        self._is_wide = True
        self._stand(wide=False)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide, narrow = self.width() >= self._look.px(WIDE), self.width() < self._look.px(NARROW)
        for line in self.lines.values():
            line.stand(narrow=narrow)
        self._stand(wide=wide)

    def _stand(self, *, wide: bool) -> None:
        """Stand in two columns where there is room, read down one and then down the other."""
        if wide == self._is_wide:
            return
        self._is_wide = wide
        half = (len(self.lines) + 1) // 2 if wide else len(self.lines)
        for number, line in enumerate(self.lines.values()):
            # An item that was only taken out would live on, and the height of its line never change again.
            for column in self._columns:
                column.removeWidget(line)
            column = self._columns[number >= half]
            column.insertWidget(column.count() - 1, line)
        both = self.layout()
        if isinstance(both, QHBoxLayout):
            both.setStretch(1, int(wide))
            both.setSpacing(self._look.px(16 if wide else 0))

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
