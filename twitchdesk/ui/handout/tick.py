# SPDX-License-Identifier: MIT
"""A box to tick, in the look of the window."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget
from typing_extensions import override

from twitchdesk.ui.look import Look, Text, Theme
from twitchdesk.ui.widgets.drawing import CONTROL_RADIUS, focus_ring, sheet, smooth_painter

_SIDE, _GAP, _HIGH, _MARK = 18, 8, 28, 14


class Tick(QCheckBox):
    """A box with a word; Space, Enter and a click anywhere on it change it."""

    def __init__(self, look: Look, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._look = look
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._dress)

    @override
    def sizeHint(self) -> QSize:
        look = self._look
        width = QFontMetricsF(look.font(Text.BODY)).horizontalAdvance(self.text())
        return QSize(round(width) + look.px(_SIDE + _GAP + 8), look.px(_HIGH))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        look, side = self._look, self._look.px(_SIDE)
        if not self.isEnabled():
            painter.setOpacity(0.45)
        top = (self.height() - side) / 2
        box = QRectF(3, top, side, side)
        on = self.isChecked()
        fill = look.colour("accent" if on else "accent_soft" if self.underMouse() else "paper")
        sheet(painter, box, fill, None if on else look.colour("control"), CONTROL_RADIUS / 2)
        if on:
            mark = look.px(_MARK)
            corner = box.center() - QRectF(0, 0, mark, mark).center()
            painter.drawPixmap(corner, look.pixmap("check", "on_accent", _MARK, self.devicePixelRatioF()))
        painter.setFont(look.font(Text.BODY))
        painter.setPen(look.colour("ink"))
        words = QRectF(self.rect()).adjusted(3 + side + look.px(_GAP), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.hasFocus():
            painter.setOpacity(1)
            focus_ring(painter, look, QRectF(self.rect()), CONTROL_RADIUS)

    def _dress(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()
