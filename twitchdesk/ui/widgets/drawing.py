# SPDX-License-Identifier: MIT
"""Strokes that every own-painted control shares."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from twitchdesk.ui.look import Look

RADIUS = 10.0
CONTROL_RADIUS = 8.0


def smooth_painter(widget: QWidget) -> QPainter:
    """Return an antialiased painter on a widget; end it by leaving the paint event."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def sheet(painter: QPainter, box: QRectF, fill: QColor, edge: QColor | None, radius: float) -> None:
    """Draw a rounded sheet with a hairline that lies inside ``box``."""
    painter.setBrush(fill)
    painter.setPen(QPen(edge, 1) if edge is not None else Qt.PenStyle.NoPen)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


def focus_ring(painter: QPainter, look: Look, box: QRectF, radius: float, role: str = "accent") -> None:
    """Draw the focus ring just inside ``box``."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(look.colour(role), 2))
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)
