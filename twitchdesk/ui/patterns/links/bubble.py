# SPDX-License-Identifier: MIT
"""The bubble beside a mark of a picture."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.widgets.drawing import CONTROL_RADIUS, sheet

_PAD_PX, _AWAY_PX = 10, 10


def paint_bubble(painter: QPainter, look: Look, at: QPointF, words: tuple[str, ...], inside: QRectF) -> None:
    """Paint lines of words beside a point, the first one stronger, on whichever side there is room."""
    fonts = [look.font(Text.CAPTION if line else Text.STRONG) for line in range(len(words))]
    metrics = [QFontMetricsF(font) for font in fonts]
    pad, away = look.px(_PAD_PX), look.px(_AWAY_PX)
    width = max(each.horizontalAdvance(word) for each, word in zip(metrics, words, strict=True)) + 2 * pad
    height = sum(each.height() + 2 for each in metrics) + 1.4 * pad
    left = at.x() + away if at.x() + away + width <= inside.right() else at.x() - away - width
    left = min(max(left, inside.left()), max(inside.left(), inside.right() - width))
    top = min(max(at.y() - height / 2, inside.top()), inside.bottom() - height)
    box = QRectF(left, top, width, height)
    sheet(painter, box, look.colour("sheet"), look.colour("control"), CONTROL_RADIUS)
    y = box.top() + 0.7 * pad
    for line, (font, word) in enumerate(zip(fonts, words, strict=True)):
        painter.setFont(font)
        painter.setPen(look.colour("soft_ink" if line else "ink"))
        painter.drawText(QRectF(box.left() + pad, y, width, metrics[line].height() + 2), 0, word)
        y += metrics[line].height() + 2
