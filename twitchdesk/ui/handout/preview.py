# SPDX-License-Identifier: MIT
"""The preview: the pages as they come out on paper, one below the other, at any size."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPixmap,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollBar, QWidget
from typing_extensions import override

from twitchdesk.domain.handout_choices import Paper
from twitchdesk.report.handout.layout import SHEETS
from twitchdesk.ui.handout.mending import Both, mend
from twitchdesk.ui.handout.paint.painter import paint_page
from twitchdesk.ui.look import Text, Theme
from twitchdesk.ui.widgets.drawing import RADIUS, focus_ring, smooth_painter
from twitchdesk.ui.widgets.slim_bar import SlimBar

if TYPE_CHECKING:
    from twitchdesk.report.handout.layout import Box
    from twitchdesk.report.handout.page import Handout
    from twitchdesk.ui.handout.paint.painter import Ink
    from twitchdesk.ui.look import Look

AROUND_PX: Final = 16
LEAST, MOST, STEP = 0.25, 3.0, 1.2
_WIDEST_FIT: Final = 1.6
_LINE_PX: Final = 48
# A larger page is painted piece by piece as it is seen, instead of being kept as a picture.
_MOST_PIXELS: Final = 12_000_000
_DOTS_PER_INCH: Final = 96
_MM_PER_INCH: Final = 25.4


class Fit(StrEnum):
    """How the page is fitted into the room there is."""

    PAGE = "page"
    WIDTH = "width"
    REAL = "real"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Zoom:
    """The chosen fit; ``factor`` is that of ``Fit.OWN``, 1 being the size on paper."""

    fit: Fit = Fit.WIDTH
    factor: float = 1.0


class Preview(QAbstractScrollArea):
    """Shows the pages of a handout on the colour of the desk; paper stays light in the dark theme.

    ``zoomed`` is emitted when the size has changed, also by the room there is, ``shown`` when the preview
    comes into sight; ``factor`` is 1 at the size on paper.
    """

    zoomed = Signal()
    shown = Signal()

    def __init__(self, look: Look, ink: Ink, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._ink = look, ink
        self._handout: Handout | None = None
        self._paper, self._words = Paper.A4, ""
        self._pictures: dict[int, QPixmap] = {}
        self.zoom, self.factor = Zoom(), 1.0
        self.setAccessibleName("Preview")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBar(SlimBar(look, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        look.changed.connect(self._dress)

    @property
    def pages(self) -> int:
        """How many pages are shown; one blank sheet while there is no handout."""
        return 1 if self._handout is None else self._handout.pages

    def show_handout(self, handout: Handout) -> None:
        """Show a handout; of a page that is seen already only what has changed is painted anew."""
        before, self._handout = self._handout, handout
        if handout == before:
            return
        if before is None or (before.pages, before.paper) != (handout.pages, handout.paper):
            self._paper, self._words = handout.paper, ""
            self._pictures.clear()
            self._lay_out()
        for page, picture in list(self._pictures.items()):
            if before is None or not mend(picture, Both(before, handout), page, self._ink, self._per_mm):
                del self._pictures[page]
        self.viewport().update()

    def show_words(self, words: str) -> None:
        """Show a blank sheet that says why there is nothing on it yet."""
        self._handout, self._words = None, words
        self._pictures.clear()
        self.setAccessibleDescription(words)
        self._lay_out()
        self.viewport().update()

    def set_zoom(self, zoom: Zoom) -> None:
        """Show the pages in another size, the middle of what is seen in its place."""
        self._zoom_about(zoom, QPointF(self.viewport().rect().center()))

    def zoom_by(self, steps: int) -> None:
        """Make the pages larger by so many steps, or smaller below 0."""
        self.set_zoom(self._stepped(steps))

    def bring(self, part: Box) -> None:
        """Scroll until a part of page 1 is seen, its ``Box`` in millimetres, and no further."""
        top = self._box(1).top() + (SHEETS[self._paper].top + part.y) * self._per_mm
        below = top + part.h * self._per_mm + AROUND_PX - self.viewport().height()
        bar, above = self.verticalScrollBar(), top - AROUND_PX
        # Of a part that is higher than the room its beginning is seen.
        bar.setValue(bar.value() + round(min(above, max(below, min(above, 0)))))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y()
            if turned:
                self._zoom_about(self._stepped(1 if turned > 0 else -1), event.position())
            event.accept()
        else:
            super().wheelEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar, key = self.verticalScrollBar(), Qt.Key(event.key())
        ends = {Qt.Key.Key_Home: bar.minimum(), Qt.Key.Key_End: bar.maximum()}
        page = bar.pageStep() * (-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        if event.text() in {"+", "=", "-", "\u2212"}:
            self.zoom_by(1 if event.text() in "+=" else -1)
        elif key in ends:
            bar.setValue(ends[key])
        elif key == Qt.Key.Key_Space:
            bar.setValue(bar.value() + page)
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth_painter(self.viewport())
        for page in range(1, self.pages + 1):
            box = self._box(page)
            if box.toAlignedRect().adjusted(-4, -4, 4, 4).intersects(event.rect()):
                self._paint_paper(painter, box)
                self._paint_page(painter, page, box, event.rect())
        if self.hasFocus():
            focus_ring(painter, self._look, QRectF(self.viewport().rect()), RADIUS)

    def page_box(self, page: int) -> QRect:
        """Return where a page lies in the viewport."""
        return self._box(page).toAlignedRect()

    @property
    def _per_mm(self) -> float:
        return _DOTS_PER_INCH / _MM_PER_INCH * self.factor

    def _box(self, page: int) -> QRectF:
        """Return where a page lies in the viewport, its corner on a whole pixel so that lines are crisp."""
        sheet, per_mm = SHEETS[self._paper], self._per_mm
        width, height = round(sheet.w * per_mm), round(sheet.h * per_mm)
        left = max(AROUND_PX, (self.viewport().width() - width) // 2) - self.horizontalScrollBar().value()
        whole = self.pages * (height + AROUND_PX) + AROUND_PX
        top = AROUND_PX + max(0, (self.viewport().height() - whole) // 2)
        top += (page - 1) * (height + AROUND_PX) - self.verticalScrollBar().value()
        return QRectF(left, top, width, height)

    def _paint_paper(self, painter: QPainter, box: QRectF) -> None:
        shadow = QColor(self._look.colour("ink") if not self._look.theme.dark else self._look.colour("paper"))
        painter.setPen(Qt.PenStyle.NoPen)
        for width, alpha in ((3, 10), (2, 14), (1, 22)):
            shadow.setAlpha(alpha)
            painter.setBrush(shadow)
            painter.drawRoundedRect(box.adjusted(-width, 1 - width, width, 1 + width), width, width)
        painter.fillRect(box, QColor(self._ink.colours["sheet"]))

    def _paint_page(self, painter: QPainter, page: int, box: QRectF, seen: QRect) -> None:
        if self._handout is None:
            self._paint_words(painter, box)
            return
        ratio = self.devicePixelRatioF()
        if box.width() * box.height() * ratio * ratio > _MOST_PIXELS:
            painter.save()
            painter.setClipRect(box.toAlignedRect() & seen)
            painter.translate(box.topLeft())
            paint_page(painter, self._handout, page, self._ink, self._per_mm)
            painter.restore()
            return
        if page not in self._pictures:
            self._pictures[page] = self._picture(self._handout, page, box, ratio)
        painter.drawPixmap(box.topLeft(), self._pictures[page])

    def _picture(self, handout: Handout, page: int, box: QRectF, ratio: float) -> QPixmap:
        picture = QPixmap((box.size() * ratio).toSize())
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(self._ink.colours["sheet"]))
        painter = QPainter(picture)
        paint_page(painter, handout, page, self._ink, self._per_mm)
        painter.end()
        return picture

    def _paint_words(self, painter: QPainter, box: QRectF) -> None:
        painter.setFont(self._look.font(Text.BODY))
        painter.setPen(QColor(self._ink.colours["soft_ink"]))
        room = box.intersected(QRectF(self.viewport().rect())).adjusted(24, 24, -24, -24)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._words)

    def _stepped(self, steps: int) -> Zoom:
        return Zoom(Fit.OWN, max(LEAST, min(MOST, self.factor * STEP**steps)))

    def _zoom_about(self, zoom: Zoom, point: QPointF) -> None:
        before, at = self.factor, self._scrolled() + point.toPoint()
        self.zoom = zoom
        self._lay_out()
        if self.factor != before:
            moved = QPointF(at) * (self.factor / before) - point
            self.horizontalScrollBar().setValue(round(moved.x()))
            self.verticalScrollBar().setValue(round(moved.y()))

    def _scrolled(self) -> QPoint:
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _lay_out(self) -> None:
        factor = self._fitting()
        if factor != self.factor:
            self.factor = factor
            self._pictures.clear()
        sheet, room, around = SHEETS[self._paper], self.viewport().size(), 2 * AROUND_PX
        width = round(sheet.w * self._per_mm) + around
        height = self.pages * (round(sheet.h * self._per_mm) + AROUND_PX) + AROUND_PX
        _set_range(self.horizontalScrollBar(), width, room.width())
        _set_range(self.verticalScrollBar(), height, room.height())
        self.viewport().update()
        self.zoomed.emit()

    def _fitting(self) -> float:
        sheet, room, one = SHEETS[self._paper], self.maximumViewportSize(), _DOTS_PER_INCH / _MM_PER_INCH
        # The bar may come and go with the size; the width is always that beside it.
        wide = (room.width() - 2 * AROUND_PX - self.verticalScrollBar().sizeHint().width()) / (sheet.w * one)
        high = (room.height() - 2 * AROUND_PX) / (sheet.h * one)
        fits = {
            Fit.PAGE: min(wide, high),
            Fit.WIDTH: min(wide, _WIDEST_FIT),
            Fit.REAL: 1.0,
            Fit.OWN: self.zoom.factor,
        }
        return max(LEAST / 2, min(MOST, fits[self.zoom.fit]))

    def _dress(self, _theme: Theme) -> None:
        self.viewport().update()


def _set_range(bar: QScrollBar, whole: int, room: int) -> None:
    bar.setRange(0, max(0, whole - room))
    bar.setPageStep(room)
    bar.setSingleStep(_LINE_PX)
