# SPDX-License-Identifier: MIT
"""What the signs of the weeks picture mean, each sign beside its words."""

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from twitchdesk.ui.look import Look, Text, Theme
from twitchdesk.ui.plots.marks import hatching
from twitchdesk.ui.widgets.drawing import smooth_painter


class Sign(StrEnum):
    """Name the signs of the picture."""

    MEAN = "mean"
    UNKNOWN = "unknown"
    BETWEEN = "between"
    LEVEL = "level"
    CARRIED_ON = "carried_on"
    BAND = "band"


class Key(QWidget):
    """One sign with its words."""

    def __init__(self, look: Look, sign: Sign, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._sign, self._words = look, sign, words
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._dress)

    @override
    def sizeHint(self) -> QSize:
        look = self._look
        wide = QFontMetricsF(look.font(Text.CAPTION)).horizontalAdvance(self._words)
        return QSize(round(wide) + look.px(28), look.px(18))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = self._look, smooth_painter(self)
        box = QRectF(0, look.px(4), look.px(18), look.px(10))
        paint_sign(painter, look, self._sign, box)
        painter.setFont(look.font(Text.CAPTION))
        painter.setPen(look.colour("soft_ink"))
        place = QRectF(self.rect()).adjusted(look.px(24), 0, 0, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._words)

    def _dress(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()


def paint_sign(painter: QPainter, look: Look, sign: Sign, box: QRectF) -> None:
    """Draw a sign into a small box, as the picture draws it."""
    middle = QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y())
    match sign:
        case Sign.MEAN:
            painter.fillRect(box, look.colour("accent_soft"))
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.drawLine(box.topLeft(), box.topRight())
        case Sign.UNKNOWN:
            painter.setPen(QPen(look.colour("control"), 1))
            painter.drawLines(hatching(box, look.px(4)))
        case Sign.LEVEL:
            painter.setPen(QPen(look.colour("ink"), 2))
            painter.drawLine(*middle)
        case Sign.CARRIED_ON:
            painter.setPen(QPen(look.colour("soft_ink"), 1.5, Qt.PenStyle.DashLine))
            painter.drawLine(*middle)
        case Sign.BAND:
            painter.fillRect(box, _shade(look, 0.14))
        case Sign.BETWEEN:
            painter.fillRect(box, _shade(look, 0.06))
            painter.setPen(QPen(look.colour("control"), 1, Qt.PenStyle.DotLine))
            painter.drawLine(box.topLeft(), box.bottomLeft())
            painter.drawLine(box.topRight(), box.bottomRight())


def _shade(look: Look, opacity: float) -> QColor:
    shade = look.colour("ink")
    shade.setAlphaF(opacity)
    return shade
