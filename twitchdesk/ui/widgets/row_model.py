# SPDX-License-Identifier: MIT
"""Frozen rows as the model of a list view."""

from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex
from typing_extensions import override

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex


class RowModel(QAbstractListModel, Generic[R]):
    """Holds the rows of a list; what each role of a row is, a model of its own says in ``data``."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[R, ...] = ()

    def show_rows(self, rows: tuple[R, ...]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return len(self.rows)
