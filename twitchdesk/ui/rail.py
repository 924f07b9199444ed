# SPDX-License-Identifier: MIT
"""The rail at the left edge: one icon with its word for each page, and the menu at its foot."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QVBoxLayout, QWidget
from typing_extensions import override

from twitchdesk.ui.look import Look, Text, Theme
from twitchdesk.ui.widgets.buttons import pressed_by_enter
from twitchdesk.ui.widgets.drawing import RADIUS, focus_ring, sheet, smooth_painter

RAIL_PX = 88


class RailButton(QAbstractButton):
    """A page of the rail: icon above word, the chosen one on a soft sheet with a bar at its edge."""

    def __init__(self, look: Look, icon: str, word: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._icon = look, icon
        self.setText(word)
        self.setAccessibleName(word)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        look.changed.connect(self._dress)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(RAIL_PX - 16), self._look.px(60))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        look, box = self._look, QRectF(self.rect())
        if not self.isEnabled():
            painter.setOpacity(0.45)
        if self.isChecked() or (self.underMouse() and self.isEnabled()):
            sheet(painter, box, look.colour("accent_soft" if self.isChecked() else "paper"), None, RADIUS)
        role = "accent" if self.isChecked() else "soft_ink"
        side = look.px(22)
        top = box.center().y() - look.px(19)
        pixmap = look.pixmap(self._icon, role, 22, self.devicePixelRatioF())
        painter.drawPixmap(round(box.center().x() - side / 2), round(top), pixmap)
        painter.setFont(look.font(Text.CAPTION))
        painter.setPen(look.colour("ink" if self.isChecked() else "soft_ink"))
        words = QRectF(box.left(), top + side + look.px(2), box.width(), look.px(18))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            focus_ring(painter, look, box, RADIUS)

    def _dress(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()


class Rail(QWidget):
    """The column of pages, numbered from 0 in ``pages``. ``menu`` is the button at the foot."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName("Pages")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 16, 8, 16)
        self._column.setSpacing(8)
        self._column.addStretch(1)
        self.menu = RailButton(look, "settings", "More", self)
        self.pages = QButtonGroup(self)
        self._column.addWidget(self.menu)
        look.changed.connect(self._dress)
        self._dress(look.theme)

    def add_page(self, icon: str, word: str) -> RailButton:
        """Add a page above the foot and return its button."""
        button = RailButton(self._look, icon, word, self)
        button.setCheckable(True)
        self.pages.addButton(button, len(self.pages.buttons()))
        self._column.insertWidget(self._column.count() - 2, button)
        return button

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        painter.fillRect(self.rect(), self._look.colour("sheet"))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), self._look.colour("hairline"))

    def _dress(self, _theme: Theme) -> None:
        self.setFixedWidth(self._look.px(RAIL_PX))
