# SPDX-License-Identifier: MIT
"""How one row of the forest is laid out and painted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QLineF, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.patterns.links.axis import RatioAxis
from twitchdesk.ui.patterns.links.marks import ROLES, paint_effect, paint_mark
from twitchdesk.ui.patterns.links.rows import ForestRow
from twitchdesk.ui.widgets.drawing import CONTROL_RADIUS, focus_ring, sheet

ROW_ROLE = Qt.ItemDataRole.UserRole
_PAD, _GAP, _ICON, _ICON_GAP = 10, 16, 18, 8
_NUMBERS_PX, _BESIDE_FROM_PX, _TRACK_PX = 146, 600, 24
_MARK_PX, _MARK_ROOM_PX = 4.5, 16
_WORDS_SHARE = 0.46
_FADED = 0.7
_TIGHT_PAD = 6
_MANY_LINES = 10_000.0
_WRAP = Qt.TextFlag.TextWordWrap
_RIGHT = Qt.AlignmentFlag.AlignRight
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Room:
    """Say where the columns of a row lie, in pixels from its left.

    ``beside``: the axis and the numbers stand beside the words, not below them.
    """

    beside: bool
    words: tuple[float, float]
    track: tuple[float, float]
    numbers: tuple[float, float]


def numbers_width(look: Look, rows: Iterable[ForestRow]) -> float:
    """Return how wide the numbers of rows are, in pixels."""
    strong, small = (QFontMetricsF(look.font(text)) for text in (Text.STRONG, Text.CAPTION))
    wide = (max(strong.horizontalAdvance(row.ratio), small.horizontalAdvance(row.beside)) for row in rows)
    return max(float(look.px(_NUMBERS_PX)), *wide, 0.0)


def room_of(look: Look, width: float, numbers_px: float) -> Room:
    """Return the columns of rows of a width whose numbers take ``numbers_px``."""
    left, right = float(look.px(_PAD + _ICON + _ICON_GAP)), width - look.px(_PAD)
    numbers = right - numbers_px
    if width < look.px(_BESIDE_FROM_PX):
        return Room(
            beside=False,
            words=(left, right),
            track=(left + look.px(8), right - look.px(8)),
            numbers=(numbers, right),
        )
    words = left + _WORDS_SHARE * (numbers - left) - look.px(_GAP)
    track = words + look.px(2 * _GAP), numbers - look.px(_GAP)
    return Room(beside=True, words=(left, words), track=track, numbers=(numbers, right))


def paint_guides(painter: QPainter, track: QRectF, axis: RatioAxis, look: Look) -> None:
    """Paint the band of small links and the line at "as many"."""
    low, high = (track.left() + share * track.width() for share in axis.band)
    band = look.colour("control")
    band.setAlphaF(0.13)
    painter.fillRect(QRectF(low, track.top(), high - low, track.height()), band)
    middle = track.center().x()
    painter.setPen(QPen(look.colour("control"), 1))
    painter.drawLine(QLineF(middle, track.top(), middle, track.bottom()))


class RowPainter(QStyledItemDelegate):
    """Paints a row: icon, name, verdict as shape and word, sentence; the interval; the numbers."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look, self._view = look, view
        self.axis = RatioAxis()
        self.numbers_px = 0.0
        self.faded = False

    def room(self, width: float) -> Room:
        """Return the columns of the rows at a width."""
        return room_of(self._look, width, self.numbers_px)

    def height_of(self, row: ForestRow, room: Room) -> int:
        """Return how high a row is in pixels."""
        words, numbers = self._words_height(row, room), self._line(Text.STRONG) + self._line(Text.CAPTION)
        if row.effect is None:
            return round(words)
        if room.beside:
            return round(max(words, numbers + self._look.px(2 * _TIGHT_PAD)))
        return round(words + self._look.px(_TRACK_PX) + self._line(Text.STRONG))

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        width = self._view.viewport().width()
        return QSize(width, self.height_of(_row_at(index), self.room(width)))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row, box = _row_at(index), QRectF(option.rect)
        room = self.room(box.width())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, box, option.state)
        if self.faded:
            painter.setOpacity(_FADED)
        painter.translate(box.topLeft())
        # Few words stand in the middle of a row that its numbers make higher.
        spare = max(0.0, box.height() - self._words_height(row, room)) / 2 if room.beside else 0.0
        painter.translate(0, spare)
        self._paint_words(painter, row, room)
        painter.translate(0, -spare)
        self._paint_track(painter, row, room, box.height())
        if row.effect is not None:
            self._paint_numbers(painter, row, room, box.height())
        painter.restore()

    def _paint_ground(self, painter: QPainter, box: QRectF, state: QStyle.StateFlag) -> None:
        look = self._look
        if state & QStyle.StateFlag.State_Selected:
            sheet(painter, box, look.colour("accent_soft"), None, CONTROL_RADIUS)
            painter.setBrush(look.colour("accent"))
            side = QRectF(box.left() + 4, box.top() + look.px(10), look.px(3), box.height() - look.px(20))
            painter.drawRoundedRect(side, 1.5, 1.5)
        elif state & QStyle.StateFlag.State_MouseOver:
            sheet(painter, box, look.colour("paper"), None, CONTROL_RADIUS)
        if state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            focus_ring(painter, look, box, CONTROL_RADIUS)

    def _paint_words(self, painter: QPainter, row: ForestRow, room: Room) -> None:
        look, (left, right) = self._look, room.words
        top, line = float(look.px(_PAD)), self._line(Text.STRONG)
        ratio = self._view.devicePixelRatioF()
        icon = look.pixmap(row.icon, row.hue, _ICON, ratio)
        painter.drawPixmap(QPointF(look.px(_PAD), top + (line - look.px(_ICON)) / 2), icon)
        self._write(painter, QRectF(left, top, right - left, line), row.name, Text.STRONG, "ink")
        at = self._verdict_at(row, room)
        mark = QPointF(at.left() + look.px(6), at.center().y())
        paint_mark(painter, mark, look.px(_MARK_PX), row.kind, look)
        word = at.adjusted(look.px(_MARK_ROOM_PX), 0, 0, 0)
        self._write(painter, word, row.verdict, Text.CAPTION, self._verdict_role(row))
        if not row.sentence:
            return
        sentence = QRectF(left, self._sentence_top(row, room), right - left, self._sentence_height(row, room))
        self._write(painter, sentence, row.sentence, Text.CAPTION, "soft_ink", _WRAP)

    def _paint_track(self, painter: QPainter, row: ForestRow, room: Room, height: float) -> None:
        left, right = room.track
        track = QRectF(left, 0, right - left, height)
        if not room.beside:
            if row.effect is None:
                return
            track.setTop(height - self._look.px(_PAD) - self._look.px(_TRACK_PX))
            track.setHeight(self._look.px(_TRACK_PX))
        paint_guides(painter, track, self.axis, self._look)
        if row.effect is not None:
            paint_effect(painter, track, self.axis, row.effect, row.kind, self._look)

    def _paint_numbers(self, painter: QPainter, row: ForestRow, room: Room, height: float) -> None:
        look, line = self._look, self._line(Text.STRONG)
        if room.beside:
            left, right = room.numbers
            top = (height - line - self._line(Text.CAPTION)) / 2
            self._write(painter, QRectF(left, top, right - left, line), row.ratio, Text.STRONG, "ink", _RIGHT)
            below = QRectF(left, top + line, right - left, self._line(Text.CAPTION))
            self._write(painter, below, row.beside, Text.CAPTION, "soft_ink", _RIGHT)
            return
        left, right = room.words
        top = height - look.px(_PAD) - look.px(_TRACK_PX) - line
        box = QRectF(left, top, right - left, line)
        self._write(painter, box, row.ratio, Text.STRONG, "ink")
        self._write(painter, box, row.beside, Text.CAPTION, "soft_ink", _RIGHT)

    def _verdict_role(self, row: ForestRow) -> str:
        role = ROLES[row.kind]
        return "soft_ink" if role == "control" else role

    def _verdict_at(self, row: ForestRow, room: Room) -> QRectF:
        """Return where the verdict stands: beside the name, or below it where both do not fit."""
        look, (left, right) = self._look, room.words
        name = self._width(row.name, Text.STRONG) + look.px(12)
        wanted = look.px(_MARK_ROOM_PX) + self._width(row.verdict, Text.CAPTION)
        top, line = float(look.px(_PAD)), self._line(Text.STRONG)
        if left + name + wanted <= right:
            return QRectF(left + name, top, wanted + 1, line)
        return QRectF(left, top + line, right - left, line)

    def _words_height(self, row: ForestRow, room: Room) -> float:
        return self._sentence_top(row, room) + self._sentence_height(row, room) + self._look.px(_PAD)

    def _sentence_top(self, row: ForestRow, room: Room) -> float:
        return self._verdict_at(row, room).bottom() + self._look.px(1)

    def _sentence_height(self, row: ForestRow, room: Room) -> float:
        if not row.sentence:
            return 0.0
        metrics = QFontMetricsF(self._look.font(Text.CAPTION))
        box = QRectF(0, 0, room.words[1] - room.words[0], _MANY_LINES)
        return metrics.boundingRect(box, _WRAP, row.sentence).height()

    def _line(self, text: Text) -> float:
        return QFontMetricsF(self._look.font(text)).height() + self._look.px(2)

    def _width(self, words: str, text: Text) -> float:
        return QFontMetricsF(self._look.font(text)).horizontalAdvance(words)

    def _write(
        self,
        painter: QPainter,
        box: QRectF,
        words: str,
        text: Text,
        role: str,
        how: Qt.AlignmentFlag | Qt.TextFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        painter.setFont(self._look.font(text))
        painter.setPen(QColor(self._look.colour(role)))
        upright = Qt.AlignmentFlag.AlignTop if how == _WRAP else Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, int(how) | int(upright), words)


def _row_at(index: _Index) -> ForestRow:
    return cast("ForestRow", index.data(ROW_ROLE))
