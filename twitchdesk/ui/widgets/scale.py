# SPDX-License-Identifier: MIT
"""A scale from 0 to 10 that starts without a value."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from twitchdesk.ui.look import Look, Text, Theme
from twitchdesk.ui.signals import signal
from twitchdesk.ui.widgets.drawing import CONTROL_RADIUS, focus_ring, sheet, smooth_painter

_STEPS = 11


class Scale(QWidget):
    """Eleven cells, 0 to 10, none chosen at first. A click, a digit or the arrow keys choose one.

    ``chosen`` is emitted when the person chooses a value, not when ``set_value`` shows one.
    """

    chosen = signal(int)

    def __init__(self, look: Look, name: str, parent: QWidget | None = None, hue: str = "accent") -> None:
        super().__init__(parent)
        self._look, self._hue, self._name = look, hue, name
        self._value: int | None = None
        self._hot: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._dress)
        self._name_it()

    @property
    def value(self) -> int | None:
        """The value shown, None while nothing is chosen."""
        return self._value

    def set_value(self, value: int | None) -> None:
        """Show a value, or none."""
        if value != self._value:
            self._value = value
            self._name_it()
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(24) * _STEPS, self._look.px(28))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(16) * _STEPS, self._look.px(28))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._choose(self._step_at(event.position()))

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hot = self._step_at(event.position())
        self.update()

    @override
    def leaveEvent(self, event: object) -> None:
        self._hot = None
        self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = self._step_for(event)
        if step is None:
            super().keyPressEvent(event)
        else:
            self._choose(step)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        look, box = self._look, QRectF(self.rect())
        sheet(painter, box, look.colour("paper"), look.colour("control"), CONTROL_RADIUS)
        for step in range(_STEPS):
            cell = self._cell(step)
            chosen = step == self._value
            if chosen or step == self._hot:
                fill = look.colour(self._hue if chosen else "accent_soft")
                sheet(painter, cell.adjusted(2, 2, -2, -2), fill, None, CONTROL_RADIUS - 2)
            painter.setFont(look.font(Text.STRONG if chosen else Text.CAPTION))
            painter.setPen(look.colour("on_accent" if chosen else "soft_ink"))
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, str(step))
        if self.hasFocus():
            focus_ring(painter, look, box, CONTROL_RADIUS)

    def _cell(self, step: int) -> QRectF:
        width = self.width() / _STEPS
        return QRectF(step * width, 0, width, self.height())

    def _step_at(self, point: QPointF) -> int:
        return max(0, min(_STEPS - 1, int(point.x() * _STEPS / max(1, self.width()))))

    def _step_for(self, event: QKeyEvent) -> int | None:
        if event.text().isdigit() and event.text().isascii():
            return int(event.text())
        moves = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_Up: 1}
        move = moves.get(Qt.Key(event.key()))
        if move is None:
            return None
        start = self._value if self._value is not None else (-1 if move > 0 else _STEPS)
        return max(0, min(_STEPS - 1, start + move))

    def _choose(self, step: int) -> None:
        if step != self._value:
            self.set_value(step)
            self.chosen.emit(step)

    def _name_it(self) -> None:
        said = "not noted" if self._value is None else f"{self._value} of 10"
        self.setAccessibleName(f"{self._name}: {said}")

    def _dress(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()
