# SPDX-License-Identifier: MIT
"""The forest as a list: each habit a row with its words, its interval on the shared axis and its numbers."""

from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt
from PySide6.QtGui import QPalette, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy, QWidget
from typing_extensions import override

from twitchdesk.ui.look import Look, Theme
from twitchdesk.ui.patterns.links.axis import RatioAxis
from twitchdesk.ui.patterns.links.forest_row import ROW_ROLE, RowPainter, numbers_width
from twitchdesk.ui.patterns.links.rows import ForestRow
from twitchdesk.ui.signals import signal
from twitchdesk.ui.widgets.row_model import Index, RowModel

_LEAST_WIDTH_PX = 280


class ForestModel(RowModel[ForestRow]):
    """The rows; their spoken text is what assistive technology reads."""

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
            case Qt.ItemDataRole.ToolTipRole:
                return row.swing or None
            case _ if role == ROW_ROLE:
                return row
            case _:
                return None


class ForestList(QListView):
    """The rows, as high as they are; ``chosen`` is the habit of the selected row.

    Up and Down go from row to row, Home and End to the ends, a letter to the next name that begins with it.
    """

    chosen = signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._model = ForestModel(self)
        self._painter = RowPainter(look, self)
        self._telling = True
        self.setModel(self._model)
        self.setItemDelegate(self._painter)
        self.setAccessibleName("Habits")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.selectionModel().currentChanged.connect(self._moved)
        look.changed.connect(self._dress)
        self._dress(look.theme)

    @property
    def rows(self) -> tuple[ForestRow, ...]:
        """The rows that are shown."""
        return self._model.rows

    @property
    def habit(self) -> str:
        """The habit of the selected row, empty without one."""
        index = self.currentIndex()
        return self.rows[index.row()].habit if index.isValid() else ""

    @property
    def is_faded(self) -> bool:
        """Whether the rows are marked as an older result."""
        return self._painter.faded

    def set_faded(self, *, faded: bool) -> None:
        """Mark the rows as an older result that is being worked out again, or no longer."""
        if faded != self._painter.faded:
            self._painter.faded = faded
            self.viewport().update()

    def show_rows(self, rows: tuple[ForestRow, ...], axis: RatioAxis, chosen: str) -> None:
        """Show rows on an axis and select the habit ``chosen``; says nothing."""
        self._painter.axis, self._painter.numbers_px = axis, numbers_width(self._look, rows)
        self._telling = False
        if rows != self.rows:
            self._model.show_rows(rows)
            self.updateGeometry()
        places = [place for place, row in enumerate(rows) if row.habit == chosen]
        if places and self.habit != chosen:
            keep = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(self._model.index(places[0]), keep)
        self._telling = True
        self.viewport().update()

    @override
    def sizeHint(self) -> QSize:
        width = max(self.width(), self._look.px(_LEAST_WIDTH_PX))
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(_LEAST_WIDTH_PX), 0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        room = self._painter.room(width)
        return sum(self._painter.height_of(row, room) for row in self.rows)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        # The page scrolls, not the list.
        event.ignore()

    def _moved(self, index: QModelIndex, _before: QModelIndex) -> None:
        if self._telling and index.isValid():
            self.chosen.emit(self.rows[index.row()].habit)

    def _dress(self, _theme: Theme) -> None:
        self._painter.numbers_px = numbers_width(self._look, self.rows)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, self._look.colour("sheet"))
        self.setPalette(palette)
        self.setFont(self._look.font())
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()
        self.viewport().update()
