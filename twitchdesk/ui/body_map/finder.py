# SPDX-License-Identifier: MIT
"""Finding a place by name: a search field with its list, and the list twin of the map."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from twitchdesk.domain.body import Body
from twitchdesk.ui.body_map.line import Line
from twitchdesk.ui.body_map.state import PlaceState
from twitchdesk.ui.look import Look, Text, Theme
from twitchdesk.ui.signals import signal
from twitchdesk.ui.widgets.drawing import sheet
from twitchdesk.ui.widgets.slim_bar import SlimBar

_PLACE: Final = Qt.ItemDataRole.UserRole
_TALLY: Final = Qt.ItemDataRole.UserRole + 1
_ROW_H: Final = 30
_INDENT: Final = 12
_FOUND_MOST: Final = 8


class _Rows(QStyledItemDelegate):
    """Draws a name at the left and its count or muscles at the right."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(120, self._look.px(_ROW_H))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look = self._look
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        pointed = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected or pointed:
            row = QRectF(option.rect).adjusted(2, 1, -2, -1)
            sheet(painter, row, look.colour("accent" if selected else "accent_soft"), None, 5)
        words, middle = option.rect.adjusted(_INDENT, 0, -_INDENT, 0), Qt.AlignmentFlag.AlignVCenter
        painter.setFont(look.font(Text.BODY))
        painter.setPen(look.colour("on_accent" if selected else "ink"))
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | middle, str(index.data()))
        painter.setFont(look.font(Text.CAPTION))
        painter.setPen(look.colour("on_accent" if selected else "soft_ink"))
        painter.drawText(words, Qt.AlignmentFlag.AlignRight | middle, str(index.data(_TALLY) or ""))
        painter.restore()


class PlaceList(QListWidget):
    """Every place with its count: Enter or Space logs, letters search. The equal twin of the map."""

    chosen = signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[PlaceState, ...] = ()
        self.setAccessibleName("List of places")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(SlimBar(look, self))
        self.setItemDelegate(_Rows(look, self))
        self.itemDoubleClicked.connect(self._choose)

    def show_rows(self, rows: tuple[PlaceState, ...]) -> None:
        """Show places, or areas, in their order with what was logged there."""
        if [row.id for row in rows] != [row.id for row in self._shown]:
            self.clear()
            self._shown = ()
            for _ in rows:
                self.addItem(QListWidgetItem())
        for number, row in enumerate(rows):
            if not self._shown or self._shown[number] != row:
                self._fill(self.item(number), row)
        self._shown = rows

    def _fill(self, item: QListWidgetItem, shown: PlaceState) -> None:
        item.setData(_PLACE, shown.id)
        item.setText(shown.name)
        item.setData(_TALLY, shown.tally)
        spoken = f"{shown.words}, {shown.tally}" if shown.tally else shown.words
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
        item = self.currentItem()
        if event.key() in keys and item is not None:
            # A key that is held logs once.
            if not event.isAutoRepeat():
                self._choose(item)
        elif event.text().isdigit():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(str(item.data(_PLACE)))


class Finder(Line):
    """A search field; the places found stand below it, arrows choose one, Enter logs it, Esc clears.

    The last line keeps what was typed as a place that is not on the map (``elsewhere``).
    """

    chosen = signal(str)
    elsewhere = signal(str)

    def __init__(self, look: Look, body: Body, parent: QWidget, wants: str = "Find a place") -> None:
        super().__init__(look, wants, parent)
        self._body, self._card = body, parent
        self._hidden: frozenset[str] = frozenset()
        self.setPlaceholderText(wants)
        self.setClearButtonEnabled(True)
        self.found = QListWidget(parent)
        self.found.setAccessibleName("Places found")
        self.found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.found.setVerticalScrollBar(SlimBar(look, self.found))
        self.found.setItemDelegate(_Rows(look, self.found))
        self.found.setViewportMargins(2, 2, 2, 2)
        self.found.hide()
        self.found.itemClicked.connect(self._choose)
        self.textEdited.connect(lambda _: self._search())
        self._icon = self.addAction(look.icon("search", "soft_ink"), QLineEdit.ActionPosition.LeadingPosition)
        look.changed.connect(self._dress)

    def hide_places(self, hidden: frozenset[str]) -> None:
        """Leave these places out of what is found."""
        self._hidden = hidden

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_Down, Qt.Key.Key_Up} and self.found.isVisible():
            rows = self.found.count()
            step = 1 if key is Qt.Key.Key_Down else -1
            self.found.setCurrentRow((self.found.currentRow() + step) % rows)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.found.currentItem() is not None:
            self._choose(self.found.currentItem())
        elif key is Qt.Key.Key_Escape and (self.text() or self.found.isVisible()):
            self._clear()
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.found.hide()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._search()

    def _search(self) -> None:
        words = self.text().strip()
        self.found.clear()
        for place in self._body.search(words, _FOUND_MOST, include_hidden=True):
            if place.id not in self._hidden:
                self._add(place.short, place.id, place.muscles[0])
        if words:
            self._add(f"Not on the map: “{words}”", "", "log it in these words")
        self.found.setVisible(bool(words))
        if words:
            self.found.setCurrentRow(0)
            self._seat()

    def _add(self, words: str, place: str, tally: str) -> None:
        item = QListWidgetItem(words)
        item.setData(_PLACE, place)
        item.setData(_TALLY, tally)
        self.found.addItem(item)

    def _seat(self) -> None:
        corner = self.mapTo(self._card, QPoint(0, self.height() + 2))
        wide = max(self.width(), min(self._look.px(380), corner.x() + self.width() - 8))
        left = corner.x() + self.width() - wide
        high = self.found.count() * self._look.px(_ROW_H) + 8
        self.found.setGeometry(left, corner.y(), wide, high)
        self.found.raise_()

    def _choose(self, item: QListWidgetItem) -> None:
        place, words = str(item.data(_PLACE)), self.text().strip()
        self._clear()
        if place:
            self.chosen.emit(place)
        elif words:
            self.elsewhere.emit(words)

    def _clear(self) -> None:
        self.clear()
        self.found.clear()
        self.found.hide()

    def _dress(self, _theme: Theme) -> None:
        self._icon.setIcon(self._look.icon("search", "soft_ink"))
