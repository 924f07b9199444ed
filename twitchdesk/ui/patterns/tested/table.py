# SPDX-License-Identifier: MIT
"""The table of everything that was tested, as a widget: as many columns as there is room for."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QKeySequence, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QSizePolicy, QTableView, QWidget
from typing_extensions import override

from twitchdesk.ui.look import Look, Text, Theme
from twitchdesk.ui.patterns.tested.cells import GAP_PX, ICON_PX, MARK_PX, ROW_ROLE, CellPainter
from twitchdesk.ui.patterns.tested.head import CELL_PX, COLUMNS, Head
from twitchdesk.ui.patterns.tested.state import (
    FOLDED_FIRST,
    NUMBERS,
    Column,
    ResultRow,
    ResultsState,
    in_order,
)
from twitchdesk.ui.signals import signal
from twitchdesk.ui.widgets.slim_bar import SlimBar

ROW_PX: Final = 34
_LEAST_ROWS: Final = 4
_Index = QModelIndex | QPersistentModelIndex
_EXTRA: Final = {Column.HABIT: ICON_PX + GAP_PX, Column.VERDICT: MARK_PX + GAP_PX}


class Results(QAbstractTableModel):
    """The rows of a state in the order that was asked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state = ResultsState()
        self.rows: tuple[ResultRow, ...] = ()

    def show_rows(self, state: ResultsState, rows: Sequence[ResultRow]) -> None:
        """Show the rows of a state."""
        self.beginResetModel()
        self.state, self.rows = state, tuple(rows)
        self.endResetModel()

    @override
    def rowCount(self, parent: _Index | None = None) -> int:
        return len(self.rows)

    @override
    def columnCount(self, parent: _Index | None = None) -> int:
        return len(COLUMNS)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = self.rows[index.row()], COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.cells[column].text
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return row.words
        if role == Qt.ItemDataRole.TextAlignmentRole and column in NUMBERS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.state.heads.get(COLUMNS[section], "")
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.state.tips.get(COLUMNS[section])
        return None


class ResultTable(QTableView):
    """One row a habit. ``row_shown`` when another row is at hand, ``copy_wanted`` for Ctrl+C.

    ``walked`` after a key for the rows, also one that finds no further row.
    """

    row_shown = signal(ResultRow)
    copy_wanted = signal(int)
    folded = signal(int)
    walked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._by: Column | None = None
        self._falling = False
        self.results = Results(self)
        self.setModel(self.results)
        self.head = Head(look, self)
        self.setHorizontalHeader(self.head)
        self._painter = CellPainter(look, self)
        self.setItemDelegate(self._painter)
        self._set_up()
        self.head.order_wanted.connect(self.order_by)
        self.selectionModel().currentRowChanged.connect(self._tell_row)
        look.changed.connect(self._dress)
        self._dress(look.theme)

    def show_state(self, state: ResultsState) -> None:
        """Show a state; the order and the row at hand stay."""
        at = self.row_at_hand
        by = self._by
        rows = state.rows if by is None else in_order(state.rows, by, falling=self._falling)
        self.results.show_rows(state, rows)
        self.updateGeometry()
        self.fit()
        self.head.show_order(by, falling=self._falling)
        kept = next((place for place, row in enumerate(rows) if at and row.habit == at.habit), 0)
        if rows:
            self.setCurrentIndex(self.results.index(kept, 0))

    def order_by(self, column: Column) -> None:
        """Put the rows in the order of a column; asked for again, the other way round."""
        self._falling = not self._falling if column is self._by else column is Column.DAYS
        self._by = column
        self.show_state(self.results.state)

    @property
    def row_at_hand(self) -> ResultRow | None:
        """The row that the keyboard or the mouse is at."""
        place = self.currentIndex().row()
        return self.results.rows[place] if 0 <= place < len(self.results.rows) else None

    def shown(self) -> tuple[Column, ...]:
        """Return the columns that there is room for."""
        return tuple(each for place, each in enumerate(COLUMNS) if not self.isColumnHidden(place))

    def fit(self) -> None:
        """Give each column the room it needs; where there is not enough for all, fold the least important."""
        wide = {column: self._width_of(column) for column in COLUMNS}
        room = self.viewport().width()
        folded = set[Column]()
        for column in FOLDED_FIRST:
            if sum(wide[each] for each in COLUMNS if each not in folded) <= room:
                break
            folded.add(column)
        shown = [column for column in COLUMNS if column not in folded]
        spare = max(0, room - sum(wide[column] for column in shown))
        extra = _shares(shown, spare)
        for place, column in enumerate(COLUMNS):
            self.setColumnHidden(place, column in folded)
            self.setColumnWidth(place, wide[column] + extra.get(column, 0))
        # How many delays were tried is said above the table.
        self.folded.emit(len(folded - {Column.TRIED}))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()
        # A shorter sentence below gives the rows more room for a moment, and they move down.
        self.scrollTo(self.currentIndex())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit(self.results.rowCount())
            return
        if event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            last = self.results.rowCount() - 1
            self.setCurrentIndex(self.results.index(0 if event.key() == Qt.Key.Key_Home else last, 0))
        else:
            super().keyPressEvent(event)
        self.walked.emit()

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        # As high as its rows where there is room, so that the sentence about the row at hand stands close by.
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(SlimBar(self._look, self))
        self.verticalHeader().hide()

    def _width_of(self, column: Column) -> int:
        metrics = QFontMetricsF(self._look.font(Text.STRONG if column is Column.HABIT else Text.BODY))
        texts = (row.cells[column].text for row in self.results.rows)
        widest = max((metrics.horizontalAdvance(text) for text in texts), default=0.0)
        cell = round(widest) + self._look.px(2 * CELL_PX + _EXTRA.get(column, 0)) + 2
        return max(cell, self.head.width_of(self.results.state.heads.get(column, "")))

    def _tell_row(self, _now: QModelIndex, _before: QModelIndex) -> None:
        row = self.row_at_hand
        if row is not None:
            self.row_shown.emit(row)
        self.viewport().update()

    def _dress(self, _theme: Theme) -> None:
        self.setFont(self._look.font())
        palette = self.palette()
        # The band is painted by the delegate; Qt's own selection would show at its rounded corners.
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Highlight):
            palette.setColor(role, self._look.colour("sheet"))
        self.setPalette(palette)
        self.verticalHeader().setDefaultSectionSize(self._look.px(ROW_PX))
        self.verticalHeader().setMinimumSectionSize(self._look.px(ROW_PX))
        self.fit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(600), self._height(self.results.rowCount()))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(240), self._height(min(_LEAST_ROWS, self.results.rowCount())))

    def _height(self, rows: int) -> int:
        return self._look.px(ROW_PX) * rows + self.head.sizeHint().height()


def _shares(shown: Sequence[Column], spare: int) -> dict[Column, int]:
    """Return how the spare room is shared out to the last pixel: words get more of it than numbers."""
    parts = {column: 1 if column in NUMBERS else 3 for column in shown}
    shares = {column: spare * part // sum(parts.values()) for column, part in parts.items()}
    shares[Column.HABIT] += spare - sum(shares.values())
    return shares
