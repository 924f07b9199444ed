# SPDX-License-Identifier: MIT
"""The figure of the map as outlines only, to be marked with a pen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, Qt

from twitchdesk.ui.body_map.painting import pen
from twitchdesk.ui.handout.paint.sheet import PER_MM

if TYPE_CHECKING:
    from twitchdesk.report.handout.layout import Box
    from twitchdesk.ui.body_map.figure import FigureView
    from twitchdesk.ui.handout.paint.sheet import Sheet

_EDGE_MM: Final = 0.16
_FINE_MM: Final = 0.09


def paint_outline(sheet: Sheet, box: Box, view: FigureView) -> None:
    """Paint the lines of a view as large as the box allows, in its middle."""
    painter, bounds = sheet.painter, view.silhouette.boundingRect()
    scale = min(box.w / bounds.width(), box.h / bounds.height())
    corner = QPointF(
        box.x + (box.w - bounds.width() * scale) / 2, box.y + (box.h - bounds.height() * scale) / 2
    )
    painter.save()
    painter.translate(corner * PER_MM)
    painter.scale(scale * PER_MM, scale * PER_MM)
    painter.translate(-bounds.topLeft())
    edge, fine = sheet.colour("soft_ink"), sheet.colour("control")
    painter.setBrush(Qt.BrushStyle.NoBrush)
    # Pens are in units of the drawing here: a millimetre is 1 / scale of them.
    for stroke in view.strokes:
        painter.strokePath(stroke.path, pen(fine, _FINE_MM / scale))
    painter.strokePath(view.silhouette, pen(edge, _EDGE_MM / scale))
    painter.restore()
