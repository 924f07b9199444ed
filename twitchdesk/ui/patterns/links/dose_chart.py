# SPDX-License-Identifier: MIT
"""The picture by amount as a widget: single days behind, groups with intervals before them, a bubble."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from twitchdesk.ui.look import Look, Text, Theme
from twitchdesk.ui.patterns.links.bubble import paint_bubble
from twitchdesk.ui.patterns.links.doses import DoseDay, DoseGroup, DosePicture
from twitchdesk.ui.patterns.links.ratio_field import RatioField, disc, label_width
from twitchdesk.ui.signals import signal
from twitchdesk.ui.widgets.drawing import CONTROL_RADIUS, focus_ring, smooth_painter

_FIELD_PX, _HEAD_PX, _FOOT_PX, _RIGHT_PX = 150, 10, 24, 8
_POINT_PX, _DAY_PX, _RING_PX, _NEAR_PX, _JITTER_PX = 5.0, 2.2, 5.5, 12.0, 7.0
_BAR_PX, _SPAN_PX = 1.8, 3.0
_DAY_OPACITY = 0.38
_SPREAD = 0.618034
_CENTRE = Qt.AlignmentFlag.AlignCenter
Mark = DoseGroup | DoseDay


class DoseChart(QWidget):
    """Shows a picture by amount.

    Keys: Left and Right go through the groups, Up and Down through the single days from the newest on, Enter
    opens the day, Esc takes the bubble away. ``day_opened`` is the day to open.
    """

    day_opened = signal(date)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.picture: DosePicture | None = None
        self._at: Mark | None = None
        self._announcement: QAccessibleAnnouncementEvent | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("At which amount")
        look.changed.connect(self._dress)

    @property
    def said(self) -> tuple[str, ...]:
        """What the bubble says; () without one."""
        return self._at.said if self._at else ()

    def show_picture(self, picture: DosePicture) -> None:
        """Show another picture."""
        self.picture, self._at = picture, None
        self.setAccessibleDescription(picture.said)
        self.update()

    def point_of(self, mark: Mark) -> QPointF:
        """Return where a group or a day is painted."""
        picture = self.picture
        assert picture is not None
        field = self._field(picture)
        box = field.box
        if isinstance(mark, DoseGroup):
            x = box.left() + picture.amounts.share(mark.middle) * box.width()
            return QPointF(x, field.y(mark.effect.point))
        # Days with the same amount stand beside each other, always the same day in the same place.
        shift = (mark.day.toordinal() * _SPREAD % 1 - 0.5) * self._look.px(_JITTER_PX)
        x = box.left() + picture.amounts.share(mark.amount) * box.width() + shift
        return QPointF(x, field.y(mark.log_ratio))

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(280), self._look.px(_FIELD_PX + _HEAD_PX + _FOOT_PX))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        picture = self.picture
        if picture is None:
            return
        painter, field = smooth_painter(self), self._field(picture)
        field.paint(painter)
        self._paint_amounts(painter, field.box, picture)
        self._paint_days(painter, picture)
        for group in picture.groups:
            self._paint_group(painter, field, picture, group)
        if self._at is not None:
            inside = QRectF(self.rect())
            paint_bubble(painter, self._look, self.point_of(self._at), self.said, inside)
        if self.hasFocus():
            focus_ring(painter, self._look, QRectF(self.rect()), CONTROL_RADIUS)

    def _field(self, picture: DosePicture) -> RatioField:
        look = self._look
        left = label_width(look, picture.axis)
        wide = self.width() - left - look.px(_RIGHT_PX)
        return RatioField(look, QRectF(left, look.px(_HEAD_PX), wide, look.px(_FIELD_PX)), picture.axis)

    def _paint_amounts(self, painter: QPainter, box: QRectF, picture: DosePicture) -> None:
        look, end = self._look, -1.0
        painter.setFont(look.font(Text.CAPTION))
        metrics = QFontMetricsF(painter.font())
        for amount, words in picture.amounts.ticks:
            x = box.left() + picture.amounts.share(amount) * box.width()
            painter.setPen(QPen(look.colour("control"), 1))
            painter.drawLine(QLineF(x, box.bottom(), x, box.bottom() + look.px(4)))
            half = metrics.horizontalAdvance(words) / 2
            centre = min(max(x, half), self.width() - half)
            if centre - half > end:
                painter.setPen(look.colour("soft_ink"))
                label = QRectF(centre - half, box.bottom() + look.px(5), 2 * half + 1, metrics.height() + 2)
                painter.drawText(label, _CENTRE, words)
                end = centre + half + look.px(4)

    def _paint_days(self, painter: QPainter, picture: DosePicture) -> None:
        look = self._look
        colour = look.colour("soft_ink")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.setOpacity(_DAY_OPACITY)
        radius = look.text_percent / 100 * _DAY_PX
        for each in picture.days:
            painter.drawEllipse(self.point_of(each), radius, radius)
        painter.setOpacity(1)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.colour("attention"), 1.6))
        for each in picture.days:
            if each.pulls:
                painter.drawEllipse(self.point_of(each), look.px(_RING_PX), look.px(_RING_PX))

    def _paint_group(
        self, painter: QPainter, field: RatioField, picture: DosePicture, group: DoseGroup
    ) -> None:
        look, box, colour = self._look, field.box, self._look.colour(picture.hue)
        at = self.point_of(group)
        left, right = (
            box.left() + picture.amounts.share(end) * box.width() for end in (group.low, group.high)
        )
        painter.setPen(QPen(colour, _SPAN_PX))
        painter.drawLine(QLineF(left, at.y(), right, at.y()))
        if not group.usual:
            field.paint_bar(painter, at.x(), group.effect, QPen(colour, _BAR_PX))
        disc(painter, at, look.px(_POINT_PX), look.colour("sheet") if group.usual else colour, colour)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point(self._nearest(event.position()))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        if not self.hasFocus():
            self._point(None)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._point(None)
        super().focusOutEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._open(self._nearest(event.position()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        picture = self.picture
        if picture is None or not self._key(picture, Qt.Key(event.key())):
            super().keyPressEvent(event)

    def _key(self, picture: DosePicture, key: Qt.Key) -> bool:
        match key:
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                self._step(picture.groups, 1 if key is Qt.Key.Key_Right else -1)
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                self._step(picture.days, 1 if key is Qt.Key.Key_Up else -1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if isinstance(self._at, DoseDay):
                self._open(self._at)
            case Qt.Key.Key_Escape if self._at is not None:
                self._point(None)
            case _:
                return False
        return True

    def _step(self, marks: tuple[DoseGroup, ...] | tuple[DoseDay, ...], by: int) -> None:
        if not marks:
            return
        places = [place for place, mark in enumerate(marks) if mark is self._at]
        start = places[0] + by if places else (0 if by > 0 else len(marks) - 1)
        self._point(marks[min(max(start, 0), len(marks) - 1)])
        # Qt keeps only a pointer to the event while it is told.
        self._announcement = QAccessibleAnnouncementEvent(self, ", ".join(self.said))
        QAccessible.updateAccessibility(self._announcement)

    def _nearest(self, at: QPointF) -> Mark | None:
        """Return the mark under the pointer; groups are painted above days and come first."""
        picture = self.picture
        if picture is None:
            return None
        near = self._look.px(_NEAR_PX)
        marks_of: tuple[tuple[Mark, ...], ...] = (picture.groups, picture.days)
        for marks in marks_of:
            found = min(marks, key=lambda mark: _distance(self.point_of(mark), at), default=None)
            if found is not None and _distance(self.point_of(found), at) <= near:
                return found
        return None

    def _open(self, mark: Mark | None) -> None:
        if isinstance(mark, DoseDay):
            self.day_opened.emit(mark.day)

    def _point(self, mark: Mark | None) -> None:
        if mark is not self._at:
            self._at = mark
            self.update()

    def _dress(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()


def _distance(one: QPointF, other: QPointF) -> float:
    gap = one - other
    return float((gap.x() ** 2 + gap.y() ** 2) ** 0.5)
