# SPDX-License-Identifier: MIT
"""The painted body kept as a picture, so that hovering costs next to nothing."""

from collections.abc import Iterable, Mapping
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from twitchdesk.ui.body_map.arrange import Arrangement, Spot
from twitchdesk.ui.body_map.figure import Figure
from twitchdesk.ui.body_map.painting import Dots, paint_spot, pen
from twitchdesk.ui.look import Look, Text

_MARGIN: Final = 3.0


class Picture:
    """The body in a size, a theme and a heat; only what changed is painted anew."""

    def __init__(
        self, look: Look, figure: Figure, arrangement: Arrangement, size: QSize, ratio: float
    ) -> None:
        self._look, self._figure, self._arrangement = look, figure, arrangement
        self._dots = Dots(look, ratio)
        self.size, self.ratio = size, ratio
        self.pixmap = QPixmap(size * ratio)
        self.pixmap.setDevicePixelRatio(ratio)
        self.pixmap.fill(Qt.GlobalColor.transparent)
        self._steps: dict[str, int] = {}

    def paint_all(self, steps: Mapping[str, int]) -> None:
        """Paint everything."""
        self._steps = dict(steps)
        self.pixmap.fill(Qt.GlobalColor.transparent)
        painter = self._painter()
        for spot in self._arrangement.spots:
            self._paint(painter, spot, spot.source)
        self._leaders(painter)
        self._labels(painter)
        painter.end()

    def paint_changed(self, steps: Mapping[str, int]) -> tuple[QRectF, ...]:
        """Paint the places whose heat is another than before; return where, in pixels of the widget."""
        places = steps.keys() | self._steps.keys()
        changed = [place for place in places if steps.get(place, 0) != self._steps.get(place, 0)]
        self._steps = dict(steps)
        where = tuple(self.regions(changed))
        if not where:
            return ()
        painter = self._painter()
        for rect in where:
            # Whole pixels, so that no seam is left where the clip would cut through one.
            whole = QRectF(rect.toAlignedRect())
            painter.save()
            painter.setClipRect(whole)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
            painter.fillRect(whole, Qt.GlobalColor.transparent)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
            for spot in self._arrangement.spots:
                if spot.target.adjusted(-1, -1, 1, 1).intersects(whole):
                    part = QRectF(spot.to_figure(whole.topLeft()), whole.size() / spot.scale)
                    self._paint(painter, spot, part)
            self._leaders(painter)
            self._labels(painter)
            painter.restore()
        painter.end()
        return where

    def regions(self, places: Iterable[str]) -> Iterable[QRectF]:
        """Give where places are shown, in pixels of the widget, with a little room around."""
        wanted = list(places)
        for spot in self._arrangement.spots:
            view = self._figure.views[spot.view]
            for place in wanted:
                if place in view.bounds and view.bounds[place].intersects(spot.source):
                    shown = spot.rect_to_widget(view.bounds[place])
                    yield shown.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)

    def _painter(self) -> QPainter:
        painter = QPainter(self.pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        return painter

    def _paint(self, painter: QPainter, spot: Spot, part: QRectF) -> None:
        paint_spot(
            painter, self._look, self._figure.views[spot.view], spot, self._steps, dots=self._dots, part=part
        )

    def _leaders(self, painter: QPainter) -> None:
        painter.setPen(pen(self._look.colour("skin_edge"), 0.8))
        painter.setBrush(self._look.colour("sheet"))
        for leader in self._arrangement.leaders:
            painter.drawLine(leader.start, leader.end)
            painter.drawEllipse(leader.start, 2.2, 2.2)

    def _labels(self, painter: QPainter) -> None:
        painter.setFont(self._look.font(Text.CAPTION))
        painter.setPen(self._look.colour("soft_ink"))
        for label in self._arrangement.labels:
            painter.drawText(label.box, Qt.AlignmentFlag.AlignCenter, label.words)
