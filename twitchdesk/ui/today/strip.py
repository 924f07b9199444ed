# SPDX-License-Identifier: MIT
"""The strip at the foot of the page: what was just saved, with its way back."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from twitchdesk.ui.look import Look
from twitchdesk.ui.signals import signal
from twitchdesk.ui.today.state import IDLE, StripState
from twitchdesk.ui.widgets.buttons import Chip, Weight
from twitchdesk.ui.widgets.drawing import CONTROL_RADIUS, sheet, smooth_painter
from twitchdesk.ui.widgets.words import Words


class UndoStrip(QWidget):
    """One line, always in its place so that nothing jumps; louder while an entry is not saved."""

    undo_pressed = Signal()
    redo_pressed = Signal()
    retry_pressed = Signal()
    details_pressed = signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None, idle: StripState = IDLE) -> None:
        super().__init__(parent)
        self._look = look
        self._state = idle
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 6, 4)
        row.setSpacing(8)
        self._words = Words(look, role="soft_ink")
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._undo = Chip(look, "Undo", icon="undo-2", weight=Weight.QUIET, hue="accent")
        self._redo = Chip(look, "Redo", icon="redo-2", weight=Weight.QUIET, hue="accent")
        self._details = Chip(look, "Details", icon="pencil", weight=Weight.QUIET, hue="accent")
        self._retry = Chip(look, "Try again", icon="rotate-ccw")
        row.addWidget(self._words, 1)
        for chip in (self._undo, self._redo, self._details, self._retry):
            row.addWidget(chip)
        self._undo.clicked.connect(self._on_undo)
        self._redo.clicked.connect(self._on_redo)
        self._retry.clicked.connect(self._on_retry)
        self._details.clicked.connect(self._on_details)
        self.setFixedHeight(look.px(40))
        self.show_state(idle)

    @property
    def state(self) -> StripState:
        """What the strip shows."""
        return self._state

    def show_state(self, state: StripState) -> None:
        """Show what was saved, or what waits."""
        self._state = state
        self._words.setText(state.text)
        self._words.setToolTip(state.text if state.waiting else "")
        self._words.set_role("ink" if state.can_undo or state.can_redo or state.waiting else "soft_ink")
        self._undo.setVisible(state.can_undo)
        self._redo.setVisible(state.can_redo)
        self._details.setVisible(state.twitch is not None)
        self._retry.setVisible(state.waiting > 0)
        self.setAccessibleName(state.text)
        self.update()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        if not (self._state.can_undo or self._state.can_redo or self._state.waiting):
            return
        painter = smooth_painter(self)
        waiting = self._state.waiting > 0
        fill = self._look.colour("attention_soft" if waiting else "sheet")
        edge = self._look.colour("attention" if waiting else "hairline")
        sheet(painter, QRectF(self.rect()), fill, edge, CONTROL_RADIUS)

    def _on_undo(self) -> None:
        self.undo_pressed.emit()

    def _on_redo(self) -> None:
        self.redo_pressed.emit()

    def _on_retry(self) -> None:
        self.retry_pressed.emit()

    def _on_details(self) -> None:
        if self._state.twitch is not None:
            self.details_pressed.emit(self._state.twitch)
