# SPDX-License-Identifier: MIT
"""The question: habits to choose from, their order, and three ways to answer."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from twitchdesk.domain.suspicion import Guess, toggled
from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.patterns.suspicion.ranking import Ranking, RankList
from twitchdesk.ui.patterns.suspicion.state import Mode, Named, SuspicionState
from twitchdesk.ui.signals import signal
from twitchdesk.ui.tab_order import let_tab_follow
from twitchdesk.ui.widgets.buttons import Chip, Weight
from twitchdesk.ui.widgets.flow import FlowLayout
from twitchdesk.ui.widgets.words import Words

_BESIDE_FROM_PX: Final = 640
_TIPS: Final = ("Move the chosen row up", "Move the chosen row down", "Take the chosen row off the list")


class Question(QWidget):
    """Asks what is suspected. Chosen chips stay where they are, so that nothing moves under the pointer.

    ``ranked`` carries a new ranking, ``answered`` how the question is answered, ``turn_wanted``
    gives it up.
    """

    ranked = signal(tuple[str, ...])
    answered = signal(Guess)
    turn_wanted = signal(Mode)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._ranking: Ranking = ()
        self.chips: dict[str, Chip] = {}
        self.lead = Words(look, "", Text.BODY, "soft_ink", wrap=True)
        self.list = RankList(look)
        self.up = Chip(look, "Up", icon="chevron-up", dense=True)
        self.down = Chip(look, "Down", icon="chevron-down", dense=True)
        self.off = Chip(look, "Take off", icon="x", dense=True)
        self.hint = Words(look, "", Text.CAPTION, "soft_ink", wrap=True)
        self._choices = QWidget()
        self._flow = FlowLayout(self._choices, look.px(6))
        self.keep = Chip(look, "Keep my guess", weight=Weight.LOUD)
        self.unsure = Chip(look, "I'm not sure")
        self.skip = Chip(look, "Skip", weight=Weight.QUIET)
        self.cancel = Chip(look, "Cancel", weight=Weight.QUIET)
        self._lay_out()
        self._connect()

    def show_state(self, state: SuspicionState) -> None:
        """Show the question with the ranking so far."""
        self._ranking = tuple(row.habit for row in state.ranking)
        self.lead.setText(state.lead)
        self.list.show_rows(state.ranking)
        self.hint.setText(state.hint)
        self._show_choices(state)
        free = not state.why_not
        self.keep.setEnabled(free and bool(state.ranking))
        self.unsure.setEnabled(free)
        self.skip.setEnabled(free)
        self.skip.setVisible(not state.can_cancel)
        self.cancel.setVisible(state.can_cancel)
        for chip in (self.keep, self.unsure, self.skip):
            chip.setToolTip(state.why_not)
        self._show_moves()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= self._look.px(_BESIDE_FROM_PX)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._middle.direction() is not way:
            self._middle.setDirection(way)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.cancel.isVisible():
            self.turn_wanted.emit(Mode.TOLD)
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        px = self._look.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(self.lead)
        left = QVBoxLayout()
        left.addWidget(self._choices)
        left.addStretch(1)
        self._middle = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._middle.setSpacing(px(16))
        self._middle.addLayout(left, 3)
        self._middle.addLayout(self._order(), 2)
        column.addLayout(self._middle)
        ways = QHBoxLayout()
        ways.setSpacing(px(8))
        for chip in (self.keep, self.unsure, self.skip, self.cancel):
            ways.addWidget(chip)
        ways.addStretch(1)
        column.addLayout(ways)

    def _order(self) -> QVBoxLayout:
        """Return the ranking, below it what moves the row at hand, and the hint."""
        px = self._look.px
        # Beside the list, each would look as if it belonged to the row it stands by.
        buttons = QHBoxLayout()
        buttons.setSpacing(px(6))
        for button, tip in zip((self.up, self.down, self.off), _TIPS, strict=True):
            button.setToolTip(tip)
            button.setAccessibleName(tip)
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(px(6))
        column.addWidget(self.list)
        column.addLayout(buttons)
        column.addWidget(self.hint)
        column.addStretch(1)
        return column

    def _connect(self) -> None:
        self.list.ranked.connect(self.ranked.emit)
        self.list.walked.connect(self._walked)
        self.up.clicked.connect(self._move_up)
        self.down.clicked.connect(self._move_down)
        self.off.clicked.connect(self.list.take_off)
        self.keep.clicked.connect(lambda: self.answered.emit(Guess.RANKED))
        self.unsure.clicked.connect(lambda: self.answered.emit(Guess.UNSURE))
        self.skip.clicked.connect(lambda: self.answered.emit(Guess.SKIPPED))
        self.cancel.clicked.connect(lambda: self.turn_wanted.emit(Mode.TOLD))

    def _move_up(self) -> None:
        self.list.move_by(-1)

    def _move_down(self) -> None:
        self.list.move_by(1)

    def _walked(self, _row: int) -> None:
        self._show_moves()

    def _show_moves(self) -> None:
        at, last = self.list.at, len(self.list.ranking) - 1
        self.up.setEnabled(at > 0)
        self.down.setEnabled(0 <= at < last)
        self.off.setEnabled(at >= 0)

    def _show_choices(self, state: SuspicionState) -> None:
        if tuple(self.chips) != tuple(choice.habit for choice in state.choices):
            self._make_chips(state.choices)
        for habit, chip in self.chips.items():
            chosen = habit in self._ranking
            chip.setChecked(chosen)
            chip.setEnabled(chosen or not state.full)

    def _make_chips(self, choices: tuple[Named, ...]) -> None:
        for chip in self.chips.values():
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = {}
        for choice in choices:
            chip = Chip(self._look, choice.name, self._choices, icon=choice.icon, hue=choice.hue, dense=True)
            chip.setCheckable(True)
            chip.clicked.connect(self._chosen)
            self._flow.addWidget(chip)
            chip.show()
            self.chips[choice.habit] = chip
        ways = (self.keep, self.unsure, self.skip, self.cancel)
        let_tab_follow((self._choices, self.list, self.up, self.down, self.off, *ways))

    def _chosen(self) -> None:
        habit = next(key for key, chip in self.chips.items() if chip is self.sender())
        self.ranked.emit(toggled(self._ranking, habit))
