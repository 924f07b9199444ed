# SPDX-License-Identifier: MIT
"""Buttons: a chip with a word, and an icon button with a name for assistive technology."""

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from twitchdesk.ui.look import Look, Text, Theme
from twitchdesk.ui.widgets.drawing import CONTROL_RADIUS, focus_ring, sheet, smooth_painter


class Weight(StrEnum):
    """How loud a button is: filled with the accent, outlined, or text alone."""

    LOUD = "loud"
    PLAIN = "plain"
    QUIET = "quiet"


_ROOMY: Final = (Text.BODY, Text.STRONG, 12, 32)
_DENSE: Final = (Text.CAPTION, Text.CAPTION, 7, 26)


def pressed_by_enter(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Press a button with Enter, which Qt leaves to dialogs; tell whether it was Enter."""
    enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
    if enter and not event.isAutoRepeat():
        button.click()
    return enter


class Chip(QAbstractButton):
    """A button with a word and perhaps an icon before it and a caption after it ("Espresso", "63 mg").

    A checkable chip shows its state by fill and by a bolder word. ``hue`` is the colour role of the icon.
    A ``dense`` chip is lower and in caption size, for cards with little room.
    """

    def __init__(
        self,
        look: Look,
        text: str,
        parent: QWidget | None = None,
        *,
        icon: str = "",
        caption: str = "",
        weight: Weight = Weight.PLAIN,
        hue: str = "ink",
        dense: bool = False,
    ) -> None:
        super().__init__(parent)
        self._size, self._bold, self._pad, self._high = _DENSE if dense else _ROOMY
        self._look, self._icon, self._caption, self._weight, self._hue = look, icon, caption, weight, hue
        self.setText(text)
        self.setAccessibleName(f"{text}, {caption}" if caption else text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._dress)

    def set_words(self, text: str, caption: str = "") -> None:
        """Change what the chip says."""
        if (text, caption) != (self.text(), self._caption):
            self._caption = caption
            self.setText(text)
            self.setAccessibleName(f"{text}, {caption}" if caption else text)
            self.updateGeometry()
            self.update()

    @override
    def sizeHint(self) -> QSize:
        look = self._look
        width = look.px(2 * self._pad) + QFontMetricsF(look.font(self._bold)).horizontalAdvance(self.text())
        if self._icon:
            width += look.px(16) + (look.px(6) if self.text() else 0)
        if self._caption:
            width += look.px(6) + QFontMetricsF(look.font(Text.CAPTION)).horizontalAdvance(self._caption)
        return QSize(round(width), look.px(self._high))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        look, box = self._look, QRectF(self.rect())
        fill, edge, ink = self._colours()
        if not self.isEnabled():
            painter.setOpacity(0.45)
        sheet(painter, box, fill, edge, CONTROL_RADIUS)
        self._paint_words(painter, box.adjusted(look.px(self._pad), 0, -look.px(self._pad), 0), ink)
        if self.hasFocus():
            painter.setOpacity(1)
            self._paint_ring(painter, box)

    def _paint_ring(self, painter: QPainter, box: QRectF) -> None:
        # On the accent a ring of the accent is not seen.
        if self._weight is Weight.LOUD:
            focus_ring(painter, self._look, box.adjusted(2, 2, -2, -2), CONTROL_RADIUS - 2, "on_accent")
        else:
            focus_ring(painter, self._look, box, CONTROL_RADIUS)

    def _paint_words(self, painter: QPainter, box: QRectF, ink: QColor) -> None:
        look = self._look
        if self._icon:
            side = look.px(16)
            role = "on_accent" if self._weight is Weight.LOUD else self._hue
            pixmap = look.pixmap(self._icon, role, 16, self.devicePixelRatioF())
            painter.drawPixmap(round(box.left()), round(box.center().y() - side / 2), pixmap)
            box = box.adjusted(side + look.px(6), 0, 0, 0)
        bold = self.isChecked() or self._weight is Weight.LOUD
        painter.setFont(look.font(self._bold if bold else self._size))
        painter.setPen(ink)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        if self._caption:
            painter.setFont(look.font(Text.CAPTION))
            painter.setPen(ink if bold else look.colour("soft_ink"))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._caption)

    def _colours(self) -> tuple[QColor, QColor | None, QColor]:
        look = self._look
        hot = self.underMouse() or self.isDown()
        if self._weight is Weight.LOUD:
            fill = look.colour("accent")
            return (fill.darker(112) if hot else fill), None, look.colour("on_accent")
        if self.isChecked():
            return look.colour("accent_soft"), look.colour("accent"), look.colour("ink")
        if self._weight is Weight.QUIET:
            fill = look.colour("accent_soft") if hot else QColor(Qt.GlobalColor.transparent)
            return fill, None, look.colour("accent")
        # A choice that is only pointed at must not look like the one that is made.
        pointed = "paper" if self.isCheckable() else "accent_soft"
        fill = look.colour(pointed if hot else "sheet")
        return fill, look.colour("control"), look.colour("ink")

    def _dress(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()


class IconButton(QAbstractButton):
    """A small square button that shows an icon; ``name`` is its tooltip and its accessible name."""

    def __init__(
        self, look: Look, icon: str, name: str, parent: QWidget | None = None, side: int = 28
    ) -> None:
        super().__init__(parent)
        self._look, self._icon, self._side = look, icon, side
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._dress)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(self._side), self._look.px(self._side))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        look, box = self._look, QRectF(self.rect())
        if self.underMouse() or self.isDown() or self.isChecked():
            sheet(painter, box, look.colour("accent_soft"), None, CONTROL_RADIUS)
        if not self.isEnabled():
            painter.setOpacity(0.4)
        side = look.px(16)
        pixmap = look.pixmap(self._icon, "ink", 16, self.devicePixelRatioF())
        corner = box.center().x() - side / 2, box.center().y() - side / 2
        painter.drawPixmap(round(corner[0]), round(corner[1]), pixmap)
        if self.hasFocus():
            focus_ring(painter, look, box, CONTROL_RADIUS)

    def _dress(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()
