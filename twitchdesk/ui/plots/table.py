# SPDX-License-Identifier: MIT
"""The same days as a plain table, the twin of the chart for screen readers."""

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget
from typing_extensions import override

from twitchdesk.ui.look import Look, Text, Theme
from twitchdesk.ui.plots.dates import day_text, span_text
from twitchdesk.ui.plots.state import Bar, PlotState
from twitchdesk.ui.widgets.slim_bar import SlimBar

_CELL_PX = 4
_Index = QModelIndex | QPersistentModelIndex


class DayTable(QAbstractTableModel):
    """One row a bar, newest first: when, twitches, the habit, life events."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state: PlotState | None = None
        self._rows: tuple[Bar, ...] = ()

    def show_state(self, state: PlotState) -> None:
        """Show the bars of a state."""
        self.beginResetModel()
        self._state = state
        self._rows = tuple(
            bar for bar in reversed(state.bars) if state.window.left <= bar.middle <= state.window.right
        )
        self.endResetModel()

    @override
    def rowCount(self, parent: _Index | None = None) -> int:
        return len(self._rows)

    @override
    def columnCount(self, parent: _Index | None = None) -> int:
        return 4

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or self._state is None:
            return None
        return self._cells(self._state, self._rows[index.row()])[index.column()]

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation is Qt.Orientation.Vertical:
            return None
        habit = self._state.habit if self._state else None
        return ("Day", "Twitches", habit.name if habit else "", "Life events")[section]

    def _cells(self, state: PlotState, bar: Bar) -> tuple[str, str, str, str]:
        told = state.told(bar)
        name = f"{state.habit.name}: " if state.habit else ""
        when = day_text(bar.first, weekday=True) if bar.days == 1 else span_text(bar.first, bar.last)
        habit = told[1].removeprefix(name) if state.habit else ""
        return when, told[0], habit, ", ".join(told[2 if state.habit else 1 :])


class TableHead(QHeaderView):
    """The names of the columns on the sheet, with a hairline below and nothing else."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look
        self.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.setStretchLastSection(True)
        self.setSectionsClickable(False)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._look.px(26))

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        look, box = self._look, QRectF(rect)
        word = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal) or "")
        painter.save()
        painter.fillRect(box, look.colour("sheet"))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), look.colour("hairline"))
        painter.setFont(look.font(Text.CAPTION))
        painter.setPen(look.colour("soft_ink"))
        painter.drawText(box.adjusted(_CELL_PX, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, word)
        painter.restore()


class DayTableView(QTableView):
    """The table as a widget."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.days = DayTable(self)
        self.setModel(self.days)
        self.setAccessibleName("Twitches by day, as a table")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.verticalHeader().hide()
        self.setHorizontalHeader(TableHead(look, self))
        self.setVerticalScrollBar(SlimBar(look, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        look.changed.connect(self._dress)
        self._dress(look.theme)

    def _dress(self, _theme: Theme) -> None:
        self.setFont(self._look.font())
        self.horizontalHeader().setFont(self._look.font())
        self.verticalHeader().setDefaultSectionSize(self._look.px(26))
