# SPDX-License-Identifier: MIT
"""The ranking as a list: the strongest suspicion first, with room for all places."""

from typing import Any, Final

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from twitchdesk.domain.suspicion import MOST, moved, toggled
from twitchdesk.ui.look import Look, Text, Theme
from twitchdesk.ui.patterns.suspicion.state import Named
from twitchdesk.ui.signals import signal
from twitchdesk.ui.widgets.drawing import CONTROL_RADIUS, focus_ring, sheet
from twitchdesk.ui.widgets.row_model import Index, RowModel

Ranking = tuple[str, ...]
_ROW_PX: Final = 34
_GAP_PX: Final = 4
_PAD_PX: Final = 10
_RANK_PX: Final = 20
_ICON_PX: Final = 16
_ROW_ROLE: Final = Qt.ItemDataRole.UserRole
_MOVES: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_GONE: Final = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})


class Ranked(RowModel[Named]):
    """The habits of a ranking; what is spoken is the place and the name."""

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{index.row() + 1}. {row.name}"
        return row if role == _ROW_ROLE else None


class RankPainter(QStyledItemDelegate):
    """Paints a row: its place, the icon of the habit, its name."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look, self._view = look, view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._view.viewport().width(), self._look.px(_ROW_PX))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, row = self._look, index.data(_ROW_ROLE)
        box = QRectF(option.rect).adjusted(0, 0, 0, -look.px(_GAP_PX))
        here = index.row() == self._view.currentIndex().row()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sheet(painter, box, look.colour("accent_soft" if here else "paper"), None, CONTROL_RADIUS)
        left = _paint_rank(painter, look, box, index.row(), "ink")
        side = look.px(_ICON_PX)
        icon = look.pixmap(row.icon, row.hue, _ICON_PX, self._view.devicePixelRatioF())
        painter.drawPixmap(round(left), round(box.center().y() - side / 2), icon)
        painter.setFont(look.font(Text.BODY))
        painter.setPen(look.colour("ink"))
        painter.drawText(
            box.adjusted(left + side + look.px(8), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, row.name
        )
        if here and self._view.hasFocus():
            focus_ring(painter, look, box, CONTROL_RADIUS)
        painter.restore()


class RankList(QListView):
    """Places 1 to 5, those not taken as dashed outlines. ``ranked`` carries another order, or one less.

    Up and Down go from row to row, Alt with them moves the row, Delete takes it off.
    """

    ranked = signal(tuple[str, ...])
    walked = signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._ranked = Ranked(self)
        self.setModel(self._ranked)
        self.setItemDelegate(RankPainter(look, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Your ranking, strongest first")
        self.selectionModel().currentChanged.connect(self._walked)
        look.changed.connect(self._dress)
        self._dress(look.theme)

    @property
    def ranking(self) -> Ranking:
        """The habits in their order."""
        return tuple(row.habit for row in self._ranked.rows)

    @property
    def at(self) -> int:
        """The row at hand, -1 without one."""
        return self.currentIndex().row()

    def show_rows(self, rows: tuple[Named, ...]) -> None:
        """Show a ranking; the habit at hand stays at hand, wherever it moved."""
        before, place = self.ranking, self.at
        if rows == self._ranked.rows:
            return
        habit = before[place] if 0 <= place < len(before) else ""
        self._ranked.show_rows(rows)
        after = self.ranking
        now = after.index(habit) if habit in after else min(place, len(after) - 1)
        if after:
            # Without a row at hand the arrow keys and the buttons below the list would have nothing to move.
            self.setCurrentIndex(self._ranked.index(max(0, now)))
        self.walked.emit(self.at)

    def move_by(self, by: int) -> None:
        """Ask for the row at hand to be moved down by places, up when negative."""
        if self.at >= 0:
            self._ask(moved(self.ranking, self.ranking[self.at], by))

    def take_off(self) -> None:
        """Ask for the row at hand to be taken off the list."""
        if self.at >= 0:
            self._ask(toggled(self.ranking, self.ranking[self.at]))

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(260), self._look.px(_ROW_PX) * MOST)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(160), self.sizeHint().height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _MOVES and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_by(_MOVES[key])
        elif key in _GONE:
            self.take_off()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        look = self._look
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place in range(self._ranked.rowCount(), MOST):
            top = place * look.px(_ROW_PX)
            box = QRectF(0, top, self.viewport().width(), look.px(_ROW_PX) - look.px(_GAP_PX))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("hairline"), 1, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), CONTROL_RADIUS, CONTROL_RADIUS)
            _paint_rank(painter, look, box, place, "soft_ink")
        if self.hasFocus() and not self._ranked.rows:
            focus_ring(painter, look, QRectF(self.viewport().rect()), CONTROL_RADIUS)
        painter.end()

    def _ask(self, ranking: Ranking) -> None:
        if ranking != self.ranking:
            self.ranked.emit(ranking)

    def _walked(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self.walked.emit(self.at)
        self.viewport().update()

    def _dress(self, _theme: Theme) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, self._look.colour("sheet"))
        self.setPalette(palette)
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()
        self.viewport().update()


def _paint_rank(painter: QPainter, look: Look, box: QRectF, place: int, role: str) -> float:
    """Paint a place of the ranking and return where the rest of its row begins."""
    painter.setFont(look.font(Text.STRONG))
    painter.setPen(look.colour(role))
    room = QRectF(box.left() + look.px(_PAD_PX), box.top(), look.px(_RANK_PX), box.height())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, str(place + 1))
    return room.right()
