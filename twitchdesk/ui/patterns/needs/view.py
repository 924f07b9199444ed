# SPDX-License-Identifier: MIT
"""The panel "Why can't I see anything yet?": the diary on the left, its habits on the right, or below."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.patterns.needs.bars import HabitNeeds, HaveNeed, TickBox
from twitchdesk.ui.patterns.needs.state import Bar, NeedRow, NeedsState
from twitchdesk.ui.widgets.card import Card
from twitchdesk.ui.widgets.words import Words

_BESIDE_FROM_PX: Final = 660


class NeedsView(QWidget):
    """Shows a ``NeedsState``; knows no diary. ``completes_turned`` when the box is ticked or cleared."""

    completes_turned = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._bars: tuple[Bar, ...] | None = None
        self._rows: tuple[NeedRow, ...] | None = None
        self.bars: list[HaveNeed] = []
        self.habits: list[HabitNeeds] = []
        self.card = Card(look, "Why can't I see anything yet?", self)
        self.line = Words(look, "", Text.BODY, "ink", wrap=True)
        self.known = Words(look, "", Text.BODY, "soft_ink", wrap=True)
        self.outlook = Words(look, "", Text.BODY, "soft_ink", wrap=True)
        self.basis = Words(look, "", Text.CAPTION, "soft_ink", wrap=True)
        self.box = TickBox(look)
        self.consequence = Words(look, "", Text.CAPTION, "soft_ink", wrap=True)
        self.ready = Words(look, "", Text.BODY, "soft_ink", wrap=True)
        self.answered = Words(look, "", Text.BODY, "soft_ink", wrap=True)
        self.not_logged = Words(look, "", Text.CAPTION, "soft_ink", wrap=True)
        self._right = QWidget()
        self._bar_lane, self._habit_lane = QVBoxLayout(), QVBoxLayout()
        self._lay_out()
        self.box.clicked.connect(self._ticked)

    def _lay_out(self) -> None:
        px = self._look.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        self._sides = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._sides.setSpacing(px(24))
        self._sides.addLayout(self._diary_side(), 4)
        self._sides.addWidget(self._habit_side(), 5)
        self.card.body.addLayout(self._sides)

    def _diary_side(self) -> QVBoxLayout:
        px = self._look.px
        side = QVBoxLayout()
        side.setSpacing(px(10))
        self._bar_lane.setSpacing(px(2))
        side.addLayout(self._bar_lane)
        for words in (self.line, self.known, self.outlook, self.basis):
            side.addWidget(words)
        choice = QVBoxLayout()
        choice.setSpacing(px(2))
        choice.addWidget(self.box)
        below = QVBoxLayout()
        below.setContentsMargins(px(28), 0, 0, 0)
        below.addWidget(self.consequence)
        choice.addLayout(below)
        side.addLayout(choice)
        side.addStretch(1)
        return side

    def _habit_side(self) -> QWidget:
        side = QVBoxLayout(self._right)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(self._look.px(12))
        self._habit_lane.setSpacing(self._look.px(14))
        side.addLayout(self._habit_lane)
        for words in (self.ready, self.answered, self.not_logged):
            side.addWidget(words)
        side.addStretch(1)
        return self._right

    def show_state(self, state: NeedsState) -> None:
        """Show a state."""
        self.card.title.setText(state.title)
        self.card.setAccessibleName(state.title)
        self._show_bars(state.bars)
        self._show_rows(state.rows)
        for words, text in (
            (self.line, state.line),
            (self.known, state.known),
            (self.outlook, state.outlook),
            (self.basis, state.basis),
            (self.consequence, state.consequence),
            (self.ready, state.ready),
            (self.answered, state.answered),
            (self.not_logged, state.not_logged),
        ):
            words.setText(text)
            words.setVisible(bool(text))
        self._right.setVisible(bool(state.rows or state.ready or state.answered or state.not_logged))
        self.box.setText(state.completes_words)
        self.box.setAccessibleName(state.completes_words)
        self.box.setAccessibleDescription(state.consequence)
        self.box.setChecked(state.completes)
        self.box.setEnabled(not state.why_not)
        self.box.setToolTip(state.why_not)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= self._look.px(_BESIDE_FROM_PX)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._sides.direction() is not way:
            self._sides.setDirection(way)

    def _show_bars(self, bars: tuple[Bar, ...]) -> None:
        if bars == self._bars:
            return
        self._bars = bars
        _clear(self._bar_lane, self.bars)
        self.bars = [HaveNeed(self._look, bar) for bar in bars]
        for widget in self.bars:
            self._bar_lane.addWidget(widget)

    def _show_rows(self, rows: tuple[NeedRow, ...]) -> None:
        if rows == self._rows:
            return
        self._rows = rows
        _clear(self._habit_lane, self.habits)
        self.habits = [HabitNeeds(self._look, row) for row in rows]
        for widget in self.habits:
            self._habit_lane.addWidget(widget)

    def _ticked(self) -> None:
        # Until the diary has kept the choice, the box shows what holds.
        self.box.setChecked(not self.box.isChecked())
        self.completes_turned.emit()


def _clear(lane: QVBoxLayout, widgets: list[HaveNeed] | list[HabitNeeds]) -> None:
    for widget in widgets:
        lane.removeWidget(widget)
        widget.hide()
        widget.deleteLater()
