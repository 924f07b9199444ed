# SPDX-License-Identifier: MIT
"""How an entry of the day's list is drawn: its time and place, what else was noted softly below."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.widgets.drawing import sheet

_FIRST_H, _MORE_H, _PAD = 22, 18, 7
_INDENT: Final = 10


class EntryRows(QStyledItemDelegate):
    """Draws the lines of an item with room around them; the first line is the louder one."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        more = str(index.data()).count("\n")
        return QSize(120, self._look.px(2 * _PAD + _FIRST_H + more * _MORE_H))

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
            edge = look.colour("accent") if selected else None
            sheet(painter, QRectF(option.rect).adjusted(1, 1, -1, -1), look.colour("accent_soft"), edge, 6)
        first, *more = str(index.data()).split("\n")
        line = QRectF(option.rect).adjusted(_INDENT, look.px(_PAD), -_INDENT, 0)
        line.setHeight(look.px(_FIRST_H))
        self._write(painter, line, first, Text.BODY, "ink")
        line.translate(0, look.px(_FIRST_H))
        line.setHeight(look.px(_MORE_H))
        for words in more:
            self._write(painter, line, words, Text.CAPTION, "ink" if selected else "soft_ink")
            line.translate(0, look.px(_MORE_H))
        painter.restore()

    def _write(self, painter: QPainter, line: QRectF, words: str, size: Text, role: str) -> None:
        painter.setFont(self._look.font(size))
        painter.setPen(self._look.colour(role))
        kept = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(line.width()))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, kept)
