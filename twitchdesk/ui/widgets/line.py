# SPDX-License-Identifier: MIT
"""A line to type in, in the look of the window."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget
from typing_extensions import override

from twitchdesk.ui.look import Look, Text, Theme
from twitchdesk.ui.widgets.drawing import CONTROL_RADIUS, focus_ring, sheet, smooth_painter


class Line(QLineEdit):
    """A line of text in the look of the window; ``chars`` is how many it has room for."""

    def __init__(self, look: Look, name: str, chars: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._chars = look, chars
        self.setAccessibleName(name)
        self.setFrame(False)
        self.setSizePolicy(
            QSizePolicy.Policy.Fixed if chars < 16 else QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed
        )
        look.changed.connect(self._dress)
        self._dress(look.theme)

    @override
    def sizeHint(self) -> QSize:
        width = QFontMetricsF(self._look.font()).horizontalAdvance("0") * self._chars
        return QSize(round(width) + self._look.px(22), self._look.px(32))

    @override
    def minimumSizeHint(self) -> QSize:
        least = QFontMetricsF(self._look.font()).horizontalAdvance("0") * min(self._chars, 8)
        return QSize(round(least) + self._look.px(22), self._look.px(32))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        look, box = self._look, QRectF(self.rect())
        sheet(painter, box, look.colour("paper"), look.colour("control"), CONTROL_RADIUS)
        if self.hasFocus():
            focus_ring(painter, look, box, CONTROL_RADIUS)
        painter.end()
        super().paintEvent(event)

    def _dress(self, _theme: Theme) -> None:
        self.setFont(self._look.font(Text.BODY))
        self.setTextMargins(self._look.px(8), 0, self._look.px(8), 0)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        for role, name in (
            (QPalette.ColorRole.Text, "ink"),
            (QPalette.ColorRole.PlaceholderText, "soft_ink"),
        ):
            palette.setColor(role, self._look.colour(name))
        self.setPalette(palette)
        self.updateGeometry()
