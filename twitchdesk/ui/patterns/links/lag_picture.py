# SPDX-License-Identifier: MIT
"""The lag picture as a widget: four delays, their bars, and their numbers below."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from twitchdesk.ui.look import Look, Text, Theme
from twitchdesk.ui.patterns.links.lags import LagColumn, LagPicture
from twitchdesk.ui.patterns.links.ratio_field import RatioField, disc, label_width
from twitchdesk.ui.widgets.drawing import CONTROL_RADIUS, smooth_painter

_FIELD_PX, _HEAD_PX, _POINT_PX, _SHADE_INSET_PX = 104, 10, 4.5, 4
_LINES = 3
_BAR_PX = 1.8
_CENTRE = Qt.AlignmentFlag.AlignCenter


class LagChart(QWidget):
    """Shows a lag picture; its numbers stand below it and are read aloud with its name."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._hue = "ink"
        self.picture: LagPicture | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("By how many days later")
        look.changed.connect(self._dress)

    def show_picture(self, picture: LagPicture, hue: str) -> None:
        """Show another picture in the hue of its habit."""
        self.picture, self._hue = picture, hue
        self.setAccessibleDescription(picture.said)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        look = self._look
        return QSize(look.px(280), look.px(_FIELD_PX + 2 * _HEAD_PX) + round(_LINES * self._line))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        picture, look = self.picture, self._look
        if picture is None:
            return
        painter = smooth_painter(self)
        left = label_width(look, picture.axis)
        box = QRectF(left, look.px(_HEAD_PX), self.width() - left, look.px(_FIELD_PX))
        field = RatioField(look, box, picture.axis)
        pitch = box.width() / len(picture.columns)
        for place, column in enumerate(picture.columns):
            if column.chosen:
                self._paint_shade(painter, QRectF(left + place * pitch, 0, pitch, self.height()))
        field.paint(painter)
        for place, column in enumerate(picture.columns):
            self._paint_column(painter, field, column, left + place * pitch, pitch)

    def _paint_shade(self, painter: QPainter, box: QRectF) -> None:
        look = self._look
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("accent_soft"))
        inset = look.px(_SHADE_INSET_PX)
        painter.drawRoundedRect(box.adjusted(inset, 0, -inset, 0), CONTROL_RADIUS, CONTROL_RADIUS)

    def _paint_column(
        self, painter: QPainter, field: RatioField, column: LagColumn, left: float, pitch: float
    ) -> None:
        look = self._look
        colour = look.colour(self._hue)
        at = field.paint_bar(painter, left + pitch / 2, column.effect, QPen(colour, _BAR_PX))
        disc(painter, at, look.px(_POINT_PX), colour if column.chosen else look.colour("sheet"), colour)
        top = field.box.bottom() + look.px(_HEAD_PX)
        for words, role in ((column.words, "ink"), (column.ratio, "ink"), (column.interval, "soft_ink")):
            painter.setFont(look.font(Text.CAPTION))
            painter.setPen(look.colour(role))
            painter.drawText(QRectF(left, top, pitch, self._line), _CENTRE, words)
            top += self._line

    @property
    def _line(self) -> float:
        return QFontMetricsF(self._look.font(Text.CAPTION)).height() + 1

    def _dress(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()
