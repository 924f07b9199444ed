# SPDX-License-Identifier: MIT
"""What stands on the sheet, what is kept back, and the paper it is made for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from twitchdesk.domain.handout_choices import Matter, Paper, Section
from twitchdesk.ui.handout.part import Part
from twitchdesk.ui.handout.period import Flow
from twitchdesk.ui.handout.tick import Tick
from twitchdesk.ui.look import Text
from twitchdesk.ui.widgets.segments import Segments
from twitchdesk.ui.widgets.words import Words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from twitchdesk.ui.handout.state import Typed
    from twitchdesk.ui.look import Look

_MATTERS: Final = {
    Matter.NOTES: "Notes",
    Matter.ALCOHOL: "Alcohol",
    Matter.MOOD: "Stress and mood",
}


class Ticks(QWidget):
    """Ticks in two columns, read down the first and then the second, or in one where there is little room."""

    def __init__(self, look: Look, ticks: Sequence[Tick], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._ticks = look, tuple(ticks)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(look.px(8))
        self._grid.setVerticalSpacing(0)
        self._columns = 0
        self._arrange(1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        rows = -(-len(self._ticks) // 2)
        both = _widest(self._ticks[:rows]) + self._look.px(8) + _widest(self._ticks[rows:])
        self._arrange(2 if self.width() >= both else 1)

    @override
    def minimumSizeHint(self) -> QSize:
        # Two columns must not keep the width that they need: they become one.
        return QSize(_widest(self._ticks), super().minimumSizeHint().height())

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns, rows = columns, -(-len(self._ticks) // columns)
        for number, tick in enumerate(self._ticks):
            self._grid.addWidget(tick, number % rows, number // rows)
        self.updateGeometry()


class SheetCard(Part):
    """A tick for each part of the page; one without stays in its place and says that it was left out."""

    def __init__(self, look: Look, parts: Mapping[Section, str]) -> None:
        super().__init__(look, "On the page")
        self.sections = {section: Tick(look, parts[section]) for section in Section}
        self.matters = {matter: Tick(look, words) for matter, words in _MATTERS.items()}
        self.body.addWidget(Ticks(look, list(self.sections.values())))
        self.body.addWidget(Words(look, "Keep back wherever it would stand", Text.CAPTION, "soft_ink"))
        self.body.addWidget(Ticks(look, list(self.matters.values())))
        for matter, tick in self.matters.items():
            tick.setAccessibleName(f"Keep back: {_MATTERS[matter]}")
        for tick in (*self.sections.values(), *self.matters.values()):
            tick.toggled.connect(self._toggled)

    @override
    def fill(self, typed: Typed) -> None:
        """Tick what is chosen."""
        for section, tick in self.sections.items():
            tick.setChecked(section not in typed.left_out)
        for matter, tick in self.matters.items():
            tick.setChecked(matter in typed.kept_back)

    @override
    def told(self, typed: Typed) -> Typed:
        """Return ``typed`` with what is ticked here."""
        out = frozenset(section for section, tick in self.sections.items() if not tick.isChecked())
        back = frozenset(matter for matter, tick in self.matters.items() if tick.isChecked())
        return replace(typed, left_out=out, kept_back=back)

    def _toggled(self) -> None:
        self._clicked()


class PaperCard(Part):
    """The paper, how many pages, and what goes with a saved PDF.

    ``files_chosen`` when the latter has changed; it is no choice of the diary.
    """

    files_chosen = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Paper and file")
        self.paper = Segments(look, "Paper", [(Paper.A4, "A4"), (Paper.LETTER, "Letter")])
        self.pages = Segments(look, "Pages", [(1, "1 page"), (2, "2 pages")])
        self.table = Tick(look, "Attach the table of days")
        self.twin = Tick(look, "Save a web page as well")
        flow = Flow(look.px(8))
        for segments in (self.paper, self.pages):
            flow.row.addWidget(segments)
        self.body.addWidget(flow)
        self.body.addWidget(self.table)
        self.table_note = _note(look, "Inside the PDF, which is then no PDF/A, the kind for archives.")
        self.body.addWidget(self.table_note)
        self.body.addWidget(self.twin)
        self.body.addWidget(_note(look, "Beside the PDF: the same words, for screen readers."))
        self.paper.when_chosen(self._picked)
        self.pages.when_chosen(self._picked)
        for tick in (self.table, self.twin):
            tick.toggled.connect(self._files_chosen)

    @override
    def fill(self, typed: Typed) -> None:
        """Show the paper."""
        self.paper.choose(typed.paper)
        self.pages.choose(typed.pages)

    @override
    def told(self, typed: Typed) -> Typed:
        """Return ``typed`` with the paper chosen here."""
        is_letter = self.paper.button(Paper.LETTER).isChecked()
        pages = 2 if self.pages.button(2).isChecked() else 1
        return replace(typed, paper=Paper.LETTER if is_letter else Paper.A4, pages=pages)

    def show_files(self, *, table: bool, twin: bool) -> None:
        """Show what goes with a saved PDF."""
        self._showing = True
        self.table.setChecked(table)
        self.twin.setChecked(twin)
        self._showing = False

    def _picked(self, _value: object) -> None:
        self._clicked()

    def _files_chosen(self) -> None:
        if not self._showing:
            self.files_chosen.emit()


def _note(look: Look, words: str) -> Words:
    note = Words(look, words, Text.CAPTION, "soft_ink", wrap=True)
    note.setContentsMargins(look.px(28), 0, 0, 0)
    return note


def _widest(ticks: Sequence[Tick]) -> int:
    return max(tick.sizeHint().width() for tick in ticks)
