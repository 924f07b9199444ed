# SPDX-License-Identifier: MIT
"""The heads of the table: a click or Enter puts the rows in the order of a column."""

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget
from typing_extensions import override

from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.patterns.tested.state import NUMBERS, Column
from twitchdesk.ui.signals import signal
from twitchdesk.ui.widgets.drawing import CONTROL_RADIUS, focus_ring

COLUMNS: Final = tuple(Column)
HEAD_PX: Final = 30
CELL_PX: Final = 7
_ARROW_PX: Final = 11
_STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_PRESSES: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


class Head(QHeaderView):
    """The names of the columns; the one that orders the rows has an arrow.

    One stop of the keyboard: left and right walk the columns, Enter or Space orders by the one with the ring.
    """

    order_wanted = signal(Column)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look
        self._at = Column.HABIT
        self._by: Column | None = None
        self._falling = False
        self._ringed = False
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        # The table gives each column its width; Qt would widen those of p and q, past the edge of the table.
        self.setMinimumSectionSize(1)
        self.setHighlightSections(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName("Columns")

    @property
    def at(self) -> Column:
        """The column that the keyboard is at."""
        return self._at

    def show_order(self, by: Column | None, *, falling: bool) -> None:
        """Show which column orders the rows."""
        self._by, self._falling = by, falling
        self._name_it()
        self.viewport().update()

    def width_of(self, word: str) -> int:
        """Return the room that a head needs, with its arrow."""
        wide = QFontMetricsF(self._look.font(Text.CAPTION)).horizontalAdvance(word)
        return round(wide) + self._look.px(2 * CELL_PX + _ARROW_PX)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._look.px(HEAD_PX))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            section = self.logicalIndexAt(event.position().toPoint())
            if section >= 0:
                self._walk_to(COLUMNS[section])
                self.order_wanted.emit(COLUMNS[section])

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        shown = [column for place, column in enumerate(COLUMNS) if not self.isSectionHidden(place)]
        here = shown.index(self._at) if self._at in shown else 0
        if key in _STEPS:
            self._walk_to(shown[max(0, min(len(shown) - 1, here + _STEPS[key]))])
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._walk_to(shown[0 if key == Qt.Key.Key_Home else -1])
        elif key in _PRESSES:
            self.order_wanted.emit(shown[here])
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ringed = event.reason() is not Qt.FocusReason.MouseFocusReason
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ringed = False
        self.viewport().update()

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        look, box, column = self._look, QRectF(rect), COLUMNS[logicalIndex]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(box, look.colour("sheet"))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), look.colour("hairline"))
        ordered = column is self._by
        painter.setFont(look.font(Text.CAPTION))
        painter.setPen(look.colour("ink" if ordered else "soft_ink"))
        inside = box.adjusted(look.px(CELL_PX), 0, -look.px(CELL_PX), 0)
        word = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal) or "")
        right = column in NUMBERS
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(inside, side | Qt.AlignmentFlag.AlignVCenter, word)
        if ordered:
            self._paint_arrow(painter, inside, word, right=right)
        if self._ringed and column is self._at:
            focus_ring(painter, look, box.adjusted(0, 1, 0, -2), CONTROL_RADIUS)
        painter.restore()

    def _paint_arrow(self, painter: QPainter, box: QRectF, word: str, *, right: bool) -> None:
        look, side = self._look, self._look.px(_ARROW_PX)
        wide = QFontMetricsF(look.font(Text.CAPTION)).horizontalAdvance(word)
        left = box.right() - wide - side if right else box.left() + wide
        arrow = look.pixmap("chevron-down" if self._falling else "chevron-up", "ink", _ARROW_PX)
        painter.drawPixmap(round(left), round(box.center().y() - side / 2), arrow)

    def _walk_to(self, column: Column) -> None:
        self._at = column
        self._ringed = self.hasFocus()
        self._name_it()
        self.viewport().update()

    def _name_it(self) -> None:
        word = self.model().headerData(COLUMNS.index(self._at), Qt.Orientation.Horizontal) or ""
        way = "falling" if self._falling else "rising"
        order = f", the rows are in this order, {way}" if self._at is self._by else ""
        self.setAccessibleName(f"Column {word}{order}. Enter orders the rows by it.")
