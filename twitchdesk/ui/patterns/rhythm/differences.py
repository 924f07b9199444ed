# SPDX-License-Identifier: MIT
"""The list of what differs between two periods: place, which way, and the rate of each."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.patterns.rhythm.two_state import TwoState
from twitchdesk.ui.widgets.words import Words

_RIGHT = Qt.AlignmentFlag.AlignRight
_FIRST, _SECOND = "First period", "Second period"


class DifferenceList(QWidget):
    """Rows of differences, the largest first; one line is said of the places that differ less."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._cells: list[Words] = []
        self._heads = (
            Words(look, "Place", Text.CAPTION, "soft_ink"),
            Words(look, "", Text.CAPTION, "soft_ink"),
            Words(look, f"{_FIRST}, a day", Text.CAPTION, "soft_ink"),
            Words(look, f"{_SECOND}, a day", Text.CAPTION, "soft_ink"),
        )
        self.rest = Words(look, "", Text.CAPTION, "soft_ink", wrap=True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(look.px(14))
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Words(look, "Differences, the largest first", Text.CARD))
        column.addLayout(self._grid)
        column.addWidget(self.rest)
        for number, head in enumerate(self._heads):
            self._grid.addWidget(head, 0, number, _RIGHT if number > 1 else Qt.AlignmentFlag.AlignLeft)

    def show_rows(self, state: TwoState) -> None:
        """Show the differences of a state."""
        rows = [(row.name, row.way, row.before, row.after) for row in state.rows]
        while len(self._cells) < 4 * len(rows):
            self._add_row()
        for number, cell in enumerate(self._cells):
            row, column = divmod(number, 4)
            shown = row < len(rows)
            cell.setVisible(shown)
            cell.setText(rows[row][column] if shown else "")
        for head in self._heads:
            head.setVisible(bool(rows))
        self.rest.setText(state.rest)
        self.rest.setVisible(bool(state.rest))
        said = "; ".join(f"{name}: {way}, {before}, then {after}" for name, way, before, after in rows)
        self.setAccessibleName(f"Differences, the largest first: {said}" if said else state.rest)

    def _add_row(self) -> None:
        row = len(self._cells) // 4 + 1
        for column in range(4):
            quiet = column == 1
            cell = Words(
                self._look,
                "",
                Text.CAPTION if quiet else Text.BODY,
                "soft_ink" if quiet else "ink",
                wrap=column == 0,
            )
            self._cells.append(cell)
            side = _RIGHT if column > 1 else Qt.AlignmentFlag(0)
            self._grid.addWidget(cell, row, column, side)
