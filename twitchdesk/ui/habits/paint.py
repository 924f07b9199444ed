# SPDX-License-Identifier: MIT
"""What every habit card paints: its figure and its seven days."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPen

from twitchdesk.ui.habits.week import Known, StripDay
from twitchdesk.ui.habits.words import Piece
from twitchdesk.ui.look import Look, Text

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter


def paint_figure(
    painter: QPainter, look: Look, corner: QPointF, figure: Sequence[Piece], *, quiet: bool
) -> float:
    """Draw a figure from its baseline corner, numbers large and units small; return where it ends."""
    x = corner.x()
    for text, large in figure:
        font = look.font(Text.FIGURE if large else Text.BODY)
        painter.setFont(font)
        painter.setPen(look.colour("soft_ink" if quiet or not large else "ink"))
        painter.drawText(QPointF(x, corner.y()), text)
        x += QFontMetricsF(font).horizontalAdvance(text) + look.px(4)
    return x


def week_width(look: Look) -> int:
    """Return how wide the small seven-day strip is."""
    return look.px(7 * 10 + 6 * 4)


def paint_week(
    painter: QPainter, look: Look, box: QRectF, days: Sequence[StripDay], hue: str, *, letters: bool = False
) -> None:
    """Draw seven days in a box: filled bars for values, a flat outline for zero, a hatch for unknown.

    A skipped day is an outline with a stroke through it. The shown day has a dot below.
    """
    gap = look.px(4)
    foot = look.px(14 if letters else 6)
    width = (box.width() - gap * (len(days) - 1)) / max(1, len(days))
    for number, day in enumerate(days):
        left = box.left() + number * (width + gap)
        cell = QRectF(left, box.top(), width, box.height() - foot)
        _paint_day(painter, look, cell, day, hue)
        if letters:
            painter.setFont(look.font(Text.CAPTION))
            painter.setPen(look.colour("ink" if day.chosen else "soft_ink"))
            painter.drawText(QRectF(left - 2, cell.bottom() + 1, width + 4, foot), CENTRE, day.letter)
        elif day.chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("ink"))
            painter.drawEllipse(QPointF(cell.center().x(), cell.bottom() + look.px(3.5)), 1.5, 1.5)


def _paint_day(painter: QPainter, look: Look, cell: QRectF, day: StripDay, hue: str) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    frame = cell.adjusted(0.5, 0.5, -0.5, -0.5)
    match day.known:
        case Known.UNKNOWN:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QBrush(look.colour("control"), Qt.BrushStyle.BDiagPattern))
            painter.setOpacity(0.55)
            painter.drawRoundedRect(cell, 2, 2)
            painter.setOpacity(1)
        case Known.SKIPPED:
            painter.setPen(QPen(look.colour("control"), 1))
            painter.drawRoundedRect(frame, 2, 2)
            middle = frame.center()
            painter.drawLine(QPointF(frame.left() + 2, middle.y()), QPointF(frame.right() - 2, middle.y()))
        case Known.ZERO:
            painter.setPen(QPen(look.colour(hue), 1.4))
            flat = look.px(4)
            painter.drawRoundedRect(frame.adjusted(0, frame.height() - flat, 0, 0), 1.5, 1.5)
        case Known.VALUE:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("hairline"))
            painter.setOpacity(0.6)
            painter.drawRoundedRect(cell, 2, 2)
            painter.setOpacity(1)
            painter.setBrush(look.colour(hue))
            high = max(look.px(4), cell.height() * day.share)
            painter.drawRoundedRect(cell.adjusted(0, cell.height() - high, 0, 0), 2, 2)
