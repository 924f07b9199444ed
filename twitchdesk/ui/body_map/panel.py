# SPDX-License-Identifier: MIT
"""The panel beside the map: the entries of the day, and the details of one of them."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from twitchdesk.domain.body import Body
from twitchdesk.knowledge.twitch_fields import TwitchFields
from twitchdesk.ui.body_map.entries import DayEntries, EntryState, FieldEdit
from twitchdesk.ui.body_map.entry_rows import EntryRows
from twitchdesk.ui.body_map.fields import FieldEditor, LineField, editor_for
from twitchdesk.ui.body_map.finder import Finder
from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.signals import signal
from twitchdesk.ui.widgets.buttons import Chip, IconButton
from twitchdesk.ui.widgets.drawing import RADIUS, sheet, smooth_painter
from twitchdesk.ui.widgets.flow import FlowLayout
from twitchdesk.ui.widgets.slim_bar import SlimBar
from twitchdesk.ui.widgets.words import Words

_ID: Final = Qt.ItemDataRole.UserRole


class DayPage(QWidget):
    """The entries of the day: Enter opens one, Delete removes it."""

    opened = signal(str)
    deleted = signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = _Keys(self)
        self.list.setVerticalScrollBar(SlimBar(look, self.list))
        self.list.setItemDelegate(EntryRows(look, self.list))
        self.list.setAccessibleName("Entries of the day")
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.itemActivated.connect(lambda item: self.opened.emit(item.data(_ID)))
        self.list.delete_pressed.connect(self.deleted.emit)
        self.list.currentRowChanged.connect(lambda _: self._enable())
        self.empty = Words(look, "Nothing yet. Click the body where it twitched.", role="soft_ink", wrap=True)
        self.details = Chip(look, "Details", icon="pencil")
        self.delete = Chip(look, "Delete", icon="trash-2")
        self.details.clicked.connect(lambda: self.opened.emit(self.list.chosen))
        self.delete.clicked.connect(lambda: self.deleted.emit(self.list.chosen))
        self._read_only = False
        buttons = QHBoxLayout()
        buttons.addWidget(self.details)
        buttons.addWidget(self.delete)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.empty)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)

    def show_entries(self, entries: DayEntries) -> None:
        """Show the list; the chosen entry stays chosen."""
        chosen = self.list.chosen
        self._read_only = entries.read_only
        self.list.clear()
        for line in entries.lines:
            first = f"{line.time}   {line.words}".strip()
            item = QListWidgetItem("\n".join((first, *filter(None, line.extra.split("; ")))))
            item.setData(_ID, line.id)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, line.spoken)
            self.list.addItem(item)
            if line.id == chosen:
                self.list.setCurrentItem(item)
        if self.list.currentRow() < 0 and entries.lines:
            self.list.setCurrentRow(len(entries.lines) - 1)
        self.empty.setVisible(not entries.lines)
        self.list.setVisible(bool(entries.lines))
        self._enable()

    def _enable(self) -> None:
        self.details.setEnabled(bool(self.list.chosen))
        self.delete.setEnabled(bool(self.list.chosen) and not self._read_only)


class _Keys(QListWidget):
    """A list in which Delete says which entry it is for."""

    delete_pressed = signal(str)

    @property
    def chosen(self) -> str:
        """The id of the current entry, "" for none."""
        item = self.currentItem()
        return str(item.data(_ID)) if self.currentRow() >= 0 else ""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and self.chosen:
            self.delete_pressed.emit(self.chosen)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.chosen:
            self.itemActivated.emit(self.currentItem())
        else:
            super().keyPressEvent(event)


class EntryPage(QScrollArea):
    """Every field of one entry; each may stay empty."""

    edited = signal(FieldEdit)
    deleted = signal(str)

    def __init__(self, look: Look, body: Body, fields: TwitchFields, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._entry = ""
        self.setVerticalScrollBar(SlimBar(look, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        self.viewport().setAutoFillBackground(False)
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(2, 0, 8, 0)
        self.column.setSpacing(14)
        self.time = LineField(look, "time", "Time")
        self.places = PlacesField(look, body, parent)
        self.editors: dict[str, FieldEditor] = {"time": self.time, "places": self.places}
        self.editors["elsewhere"] = LineField(look, "elsewhere", "Where, in your words")
        self.editors |= {field.key: editor_for(look, field) for field in fields.fields}
        for editor in self.editors.values():
            editor.edited.connect(self.edited.emit)
            self.column.addWidget(editor)
        self.delete = Chip(look, "Delete this entry", icon="trash-2")
        self.delete.clicked.connect(lambda: self.deleted.emit(self._entry))
        self.column.addWidget(self.delete)
        self.column.addStretch(1)
        self.setWidget(inner)
        inner.setAutoFillBackground(False)

    def show_entry(self, entry: EntryState) -> None:
        """Show every field of an entry."""
        if entry.id != self._entry:
            for editor in self.editors.values():
                editor.refuse("")
        self._entry = entry.id
        self.time.show_value(entry.time)
        self.places.show_value(entry.places)
        self.editors["elsewhere"].show_value(entry.elsewhere)
        self.editors["elsewhere"].setVisible(bool(entry.elsewhere))
        for key, editor in self.editors.items():
            if hasattr(entry.details, key):
                editor.show_value(getattr(entry.details, key))
            editor.setEnabled(not entry.read_only)
        self.delete.setEnabled(not entry.read_only)


class PlacesField(FieldEditor):
    """The places of an entry; a click on one removes it."""

    def __init__(self, look: Look, body: Body, panel: QWidget) -> None:
        super().__init__(look, "places", "Places", "Shift-click the map to add one.")
        self._row = QWidget()
        self._flow = FlowLayout(self._row, 4)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._row.setSizePolicy(policy)
        self._shown: object = None
        self.chips: list[Chip] = []
        self.column.addWidget(self._row)
        self.finder = Finder(look, body, panel, wants="Add a place")
        self.finder.chosen.connect(lambda place: self.edited.emit(FieldEdit("with_place", place)))
        self.finder.elsewhere.connect(lambda words: self.edited.emit(FieldEdit("elsewhere", words)))
        self.finder.setFixedWidth(look.px(130))
        self.head.addWidget(self.finder)
        self.finish()

    @override
    def show_value(self, value: object) -> None:
        super().show_value(value)
        if value == self._shown or not isinstance(value, tuple):
            return
        self._shown = value
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = [self._chip(key, name) for key, name in value]

    def _chip(self, key: str, name: str) -> Chip:
        chip = Chip(self._look, name, icon="x", dense=True)
        chip.setAccessibleName(f"Remove {name} from this entry")
        chip.clicked.connect(lambda: self.edited.emit(FieldEdit("without_place", key)))
        self._flow.addWidget(chip)
        return chip


class Panel(QWidget):
    """A sheet over the half of the card that does not show the place, not modal; Esc closes it."""

    entry_opened = signal(str)
    entry_deleted = signal(str)
    edited = signal(FieldEdit)
    day_wanted = signal(str)
    closed = signal(str)

    def __init__(self, look: Look, body: Body, fields: TwitchFields, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.title = Words(look, "", Text.CARD, wrap=True)
        self.back = IconButton(look, "chevron-left", "All entries of the day")
        self.close_button = IconButton(look, "x", "Close")
        self.day_page = DayPage(look)
        self.entry_page = EntryPage(look, body, fields, self)
        head = QHBoxLayout()
        head.addWidget(self.back)
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button)
        self._pages = QStackedLayout()
        self._pages.addWidget(self.day_page)
        self._pages.addWidget(self.entry_page)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 6, 10)
        column.addLayout(head)
        column.addLayout(self._pages, 1)
        self.back.clicked.connect(lambda: self.day_wanted.emit(""))
        self.close_button.clicked.connect(self.close_it)
        self.day_page.opened.connect(self.entry_opened.emit)
        self.day_page.deleted.connect(self.entry_deleted.emit)
        self.entry_page.edited.connect(self.edited.emit)
        self.entry_page.deleted.connect(self.entry_deleted.emit)

    def show_entries(self, entries: DayEntries) -> None:
        """Show the list of the day."""
        self.title.setText(entries.title)
        self.setAccessibleName(entries.title)
        self.back.hide()
        self.day_page.show_entries(entries)
        self._pages.setCurrentWidget(self.day_page)

    def show_entry(self, entry: EntryState) -> None:
        """Show one entry."""
        self.title.setText(entry.title)
        self.setAccessibleName(f"Details: {entry.title}")
        self.back.show()
        self.entry_page.show_entry(entry)
        self._pages.setCurrentWidget(self.entry_page)

    def refuse(self, key: str, sentence: str) -> None:
        """Say beside a field why its value cannot be kept."""
        self.entry_page.editors.get(key, self.entry_page.places).refuse(sentence)

    def close_it(self) -> None:
        """Close the panel; what is being typed is kept first."""
        focused = self.focusWidget()
        if focused is not None:
            focused.clearFocus()
        self.closed.emit("")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_it()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        sheet(painter, QRectF(self.rect()), self._look.colour("sheet"), self._look.colour("control"), RADIUS)
