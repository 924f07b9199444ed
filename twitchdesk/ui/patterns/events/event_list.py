# SPDX-License-Identifier: MIT
"""The list of life events: icon, name, and softly below it when and what it was."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.patterns.events.days import when_words
from twitchdesk.ui.patterns.events.state import EventRow, ListState
from twitchdesk.ui.signals import signal
from twitchdesk.ui.widgets.drawing import CONTROL_RADIUS, focus_ring, sheet
from twitchdesk.ui.widgets.slim_bar import SlimBar

_ID: Final = Qt.ItemDataRole.UserRole
_ICON: Final = Qt.ItemDataRole.UserRole + 1
_PAD, _APART, _INDENT, _SIDE = 9, 3, 36, 18
_MOST_LINES: Final = 3


class _Rows(QStyledItemDelegate):
    """Draws an event; a long name takes up to three lines."""

    def __init__(self, look: Look, parent: QListWidget) -> None:
        super().__init__(parent)
        self._look, self._list = look, parent

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        look = self._look
        name, below = str(index.data()).split("\n", 1)
        room = self._list.viewport().width() - look.px(_INDENT + _PAD)
        high = self._high(name, room, Text.STRONG) + self._high(below, room, Text.CAPTION)
        return QSize(look.px(120), round(high) + look.px(2 * _PAD + _APART))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look, state = self._look, option.state
        box = QRectF(option.rect).adjusted(1, 1, -1, -1)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            fill = look.colour("accent_soft" if chosen else "paper")
            sheet(painter, box, fill, look.colour("accent") if chosen else None, CONTROL_RADIUS - 2)
        if self._list.hasFocus() and index == self._list.currentIndex():
            focus_ring(painter, look, box, CONTROL_RADIUS - 2)
        pixmap = look.pixmap(str(index.data(_ICON)), "ink", _SIDE, self._list.devicePixelRatioF())
        top = round(box.top()) + look.px(_PAD)
        painter.drawPixmap(round(box.left()) + look.px(9), top, pixmap)
        self._write(painter, box, str(index.data()), soft="ink" if chosen else "soft_ink", bold=chosen)
        painter.restore()

    def _write(self, painter: QPainter, box: QRectF, words: str, *, soft: str, bold: bool) -> None:
        look = self._look
        name, below = words.split("\n", 1)
        room = box.adjusted(look.px(_INDENT) - 1, look.px(_PAD) - 1, -look.px(_PAD) + 1, 0)
        high = self._high(name, room.width(), Text.STRONG)
        room.setHeight(high)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.setFont(look.font(Text.STRONG if bold else Text.BODY))
        painter.setPen(look.colour("ink"))
        painter.drawText(room, flags, self._kept(name, room.width()))
        room.setTop(room.bottom() + look.px(_APART))
        room.setBottom(box.bottom() - look.px(_PAD) + 1)
        painter.setFont(look.font(Text.CAPTION))
        painter.setPen(look.colour(soft))
        painter.drawText(room, flags, below)

    def _kept(self, name: str, width: float) -> str:
        """Return the name, cut only when three lines do not hold it; the card beside shows it whole."""
        metrics = QFontMetricsF(self._look.font(Text.STRONG))
        room = (_MOST_LINES + 0.5) * metrics.lineSpacing()
        if self._whole(name, width, metrics) <= room:
            return name
        fits = range(len(name) - 1, 0, -1)
        cut = next((end for end in fits if self._whole(f"{name[:end]}…", width, metrics) <= room), 1)
        return f"{name[:cut].rstrip()}…"

    def _high(self, words: str, width: float, size: Text) -> float:
        # Names are measured in the bolder cut, so that choosing a row does not change its height.
        metrics = QFontMetricsF(self._look.font(size))
        return min(self._whole(words, width, metrics), (_MOST_LINES + 0.2) * metrics.lineSpacing())

    def _whole(self, words: str, width: float, metrics: QFontMetricsF) -> float:
        box = QRectF(0, 0, max(40.0, width), 10_000)
        return metrics.boundingRect(box, int(Qt.TextFlag.TextWordWrap), words).height()


class EventList(QListWidget):
    """The events of a ``ListState``; arrows choose, Enter edits, Delete deletes."""

    chosen = signal(str)
    edit_wanted = signal(str)
    drop_wanted = signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._showing = look, False
        self._rows: tuple[EventRow, ...] = ()
        self.setAccessibleName("Life events")
        self.setAccessibleDescription("Enter changes the chosen event, Delete deletes it.")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(_Rows(look, self))
        self.setMouseTracking(True)
        self.setVerticalScrollBar(SlimBar(look, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)
        self.currentItemChanged.connect(self._moved)
        self.itemDoubleClicked.connect(self._opened)

    def show_state(self, state: ListState) -> None:
        """Show the events; the chosen one is kept in sight."""
        self._showing = True
        # Choosing a row comes here too, in the middle of Qt's own work on it: the rows must outlive that.
        if state.rows != self._rows:
            self._fill(state.rows)
        if state.chosen is not None:
            self.setCurrentRow([row.id for row in state.rows].index(state.chosen))
        self._showing = False

    def _fill(self, rows: tuple[EventRow, ...]) -> None:
        self._rows = rows
        self.clear()
        for row in rows:
            # A name from elsewhere may hold a line break.
            name = " ".join(row.label.split())
            item = QListWidgetItem(f"{name}\n{when_words(row)} · {row.kind.label}")
            item.setData(_ID, row.id)
            item.setData(_ICON, row.kind.icon)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name}, {row.kind.label}, {when_words(row)}")
            self.addItem(item)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # How high a row is depends on the width its name has.
        self.scheduleDelayedItemsLayout()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        wanted = {
            Qt.Key.Key_Return: self.edit_wanted,
            Qt.Key.Key_Enter: self.edit_wanted,
            Qt.Key.Key_Delete: self.drop_wanted,
        }.get(Qt.Key(event.key()))
        item = self.currentItem()
        if wanted is None or item is None:
            super().keyPressEvent(event)
        else:
            wanted.emit(str(item.data(_ID)))

    def _moved(self, item: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        if item is not None and not self._showing:
            self.chosen.emit(str(item.data(_ID)))

    def _opened(self, item: QListWidgetItem) -> None:
        self.edit_wanted.emit(str(item.data(_ID)))
