# SPDX-License-Identifier: MIT
"""How the cells of the table are painted: an icon for the habit, a shape for the verdict, numbers right."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView
from typing_extensions import override

from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.patterns.links.marks import paint_mark
from twitchdesk.ui.patterns.tested.head import CELL_PX, COLUMNS
from twitchdesk.ui.patterns.tested.state import NOTHING, NUMBERS, Column, ResultRow
from twitchdesk.ui.widgets.drawing import CONTROL_RADIUS, focus_ring, sheet

ROW_ROLE: Final = Qt.ItemDataRole.UserRole
ICON_PX: Final = 16
MARK_PX: Final = 14
GAP_PX: Final = 6
_RADIUS_PX: Final = 5
_QUIET: Final = frozenset({Column.PER, Column.TIMING, Column.ALONE, Column.TRIED, Column.REASON})
_Index = QModelIndex | QPersistentModelIndex


class CellPainter(QStyledItemDelegate):
    """Paints a row as one band: a hairline below, the row at hand filled and ringed while it has the keys."""

    def __init__(self, look: Look, table: QTableView) -> None:
        super().__init__(table)
        self._look, self._table = look, table

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(option.rect.width(), self._look.px(34))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: ResultRow = index.data(ROW_ROLE)
        column, box = COLUMNS[index.column()], QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_band(painter, index.row(), box)
        inside = box.adjusted(self._look.px(CELL_PX), 0, -self._look.px(CELL_PX), 0)
        match column:
            case Column.HABIT:
                self._paint_habit(painter, inside, row)
            case Column.VERDICT:
                self._paint_verdict(painter, inside, row)
            case _:
                self._paint_text(painter, inside, row, column)
        painter.restore()

    def _paint_band(self, painter: QPainter, row: int, box: QRectF) -> None:
        """Paint this cell's part of the band; the ring goes around the whole row."""
        look, table = self._look, self._table
        painter.setClipRect(box)
        wide = sum(table.columnWidth(place) for place in range(len(COLUMNS)))
        left = table.columnViewportPosition(0)
        band = QRectF(left, box.top(), wide, box.height())
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), look.colour("hairline"))
        if row == table.currentIndex().row():
            sheet(painter, band.adjusted(0, 1, 0, -2), look.colour("accent_soft"), None, CONTROL_RADIUS)
            if table.hasFocus():
                focus_ring(painter, look, band.adjusted(0, 1, 0, -2), CONTROL_RADIUS)
        elif row == self._pointed():
            sheet(painter, band.adjusted(0, 1, 0, -2), look.colour("paper"), None, CONTROL_RADIUS)

    def _pointed(self) -> int:
        viewport = self._table.viewport()
        if not viewport.underMouse():
            return -1
        return self._table.rowAt(viewport.mapFromGlobal(viewport.cursor().pos()).y())

    def _paint_habit(self, painter: QPainter, box: QRectF, row: ResultRow) -> None:
        look, side = self._look, self._look.px(ICON_PX)
        icon = look.pixmap(row.icon, row.hue, ICON_PX, self._table.devicePixelRatioF())
        painter.drawPixmap(round(box.left()), round(box.center().y() - side / 2), icon)
        painter.setFont(look.font(Text.STRONG))
        painter.setPen(look.colour("ink"))
        self._write(painter, box.adjusted(side + look.px(GAP_PX), 0, 0, 0), row.cells[Column.HABIT].text)

    def _paint_verdict(self, painter: QPainter, box: QRectF, row: ResultRow) -> None:
        look, side = self._look, self._look.px(MARK_PX)
        at = QPointF(box.left() + side / 2, box.center().y())
        paint_mark(painter, at, look.px(_RADIUS_PX), row.kind, look)
        painter.setFont(look.font(Text.BODY))
        painter.setPen(look.colour("ink"))
        self._write(painter, box.adjusted(side + look.px(GAP_PX), 0, 0, 0), row.cells[Column.VERDICT].text)

    def _paint_text(self, painter: QPainter, box: QRectF, row: ResultRow, column: Column) -> None:
        look, text = self._look, row.cells[column].text
        quiet = column in _QUIET or text == NOTHING
        painter.setFont(look.font(Text.BODY))
        painter.setPen(look.colour("soft_ink" if quiet else "ink"))
        self._write(painter, box, text, right=column in NUMBERS)

    def _write(self, painter: QPainter, box: QRectF, text: str, *, right: bool = False) -> None:
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        fitting = QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, box.width() + 1)
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, fitting)
