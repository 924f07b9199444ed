# SPDX-License-Identifier: MIT
"""The picture by amount as a widget: single days behind, groups with intervals before them, a bubble."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from twitchdesk.ui.look import Look, Theme
from twitchdesk.ui.patterns.links.bubble import paint_bubble
from twitchdesk.ui.patterns.links.dose_paint import paint_dose, paint_pointed
from twitchdesk.ui.patterns.links.dose_places import Mark, Places, placed
from twitchdesk.ui.patterns.links.doses import DoseDay, DoseGroup, DosePicture
from twitchdesk.ui.patterns.links.ratio_field import RatioField, label_width
from twitchdesk.ui.signals import signal
from twitchdesk.ui.widgets.drawing import CONTROL_RADIUS, focus_ring, smooth_painter

_FIELD_PX, _HEAD_PX, _FOOT_PX, _RIGHT_PX, _WIDE_PX = 150, 10, 24, 8, 280
_NEAR_PX: Final = 12.0
_JITTER_PX: Final = 7.0
_RING_PX: Final = 7.0


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
        self._placed: Places | None = None
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
        return self.picture.told(self._at) if self._at and self.picture else ()

    @property
    def places(self) -> Places | None:
        """Where everything is painted, worked out once for a picture and a size; None without a picture."""
        picture = self.picture
        if picture is None:
            return None
        look = self._look
        left = label_width(look, picture.axis)
        box = QRectF(left, look.px(_HEAD_PX), self.width() - left - look.px(_RIGHT_PX), look.px(_FIELD_PX))
        if self._placed is None or self._placed.picture is not picture or self._placed.field.box != box:
            self._placed = placed(picture, RatioField(look, box, picture.axis), look.px(_JITTER_PX))
        return self._placed

    def show_picture(self, picture: DosePicture) -> None:
        """Show another picture."""
        self.picture, self._at = picture, None
        self.setAccessibleDescription(picture.said)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(_WIDE_PX), self._look.px(_FIELD_PX + _HEAD_PX + _FOOT_PX))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        places = self.places
        if places is None:
            return
        painter, inside = smooth_painter(self), QRectF(self.rect())
        paint_dose(painter, places, inside, self._look)
        if self._at is not None:
            paint_pointed(painter, places.of(self._at), self._look)
            paint_bubble(painter, self._look, places.of(self._at), self.said, inside)
        if self.hasFocus():
            around = places.field.box.adjusted(-_RING_PX, -_RING_PX, _RING_PX, _RING_PX)
            focus_ring(painter, self._look, around, CONTROL_RADIUS)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point(self._under(event.position()))

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
        self._open(self._under(event.position()))

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

    def _under(self, at: QPointF) -> Mark | None:
        places = self.places
        return None if places is None else places.nearest(at, self._look.px(_NEAR_PX))

    def _open(self, mark: Mark | None) -> None:
        if isinstance(mark, DoseDay):
            self.day_opened.emit(mark.day)

    def _point(self, mark: Mark | None) -> None:
        if mark is not self._at:
            self._at = mark
            self.update()

    def _dress(self, _theme: Theme) -> None:
        self._placed = None
        self.updateGeometry()
        self.update()
