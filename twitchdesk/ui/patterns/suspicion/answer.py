# SPDX-License-Identifier: MIT
"""What was suspected beside what was seen: groups of habits, side by side where there is room."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from twitchdesk.ui.look import Look, Text, Theme
from twitchdesk.ui.patterns.links.marks import paint_mark
from twitchdesk.ui.patterns.suspicion.state import Group, Seen, SuspicionState
from twitchdesk.ui.widgets.drawing import smooth_painter
from twitchdesk.ui.widgets.words import Words

_GROUP_PX: Final = 280
_ICON_PX: Final = 18
_SIGN_PX: Final = 14
_RADIUS_PX: Final = 5


class Sign(QWidget):
    """The icon of a habit with the shape of its verdict at its side; what it means stands in words beside."""

    def __init__(self, look: Look, seen: Seen, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._seen = look, seen
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._dress)

    @override
    def sizeHint(self) -> QSize:
        look = self._look
        return QSize(look.px(_ICON_PX + 6 + _SIGN_PX), look.px(_ICON_PX + 2))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look, box = smooth_painter(self), self._look, QRectF(self.rect())
        named, kind = self._seen.named, self._seen.kind
        icon = look.pixmap(named.icon, named.hue, _ICON_PX, self.devicePixelRatioF())
        painter.drawPixmap(0, round(box.center().y() - look.px(_ICON_PX) / 2), icon)
        at = QPointF(box.right() - look.px(_SIGN_PX) / 2, box.center().y())
        if kind is not None:
            paint_mark(painter, at, look.px(_RADIUS_PX), kind, look)
        else:
            painter.setPen(QPen(look.colour("control"), 1.6))
            painter.drawLine(at - QPointF(look.px(4), 0), at + QPointF(look.px(4), 0))

    def _dress(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()


class SeenRow(QWidget):
    """A habit: its signs, its name, and the sentence about it."""

    def __init__(self, look: Look, seen: Seen, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(f"{seen.named.name}. {seen.words}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8))
        row.addWidget(Sign(look, seen), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(Words(look, seen.named.name, Text.STRONG, wrap=True))
        column.addWidget(Words(look, seen.words, Text.BODY, "soft_ink", wrap=True))
        row.addLayout(column, 1)


class AnswerPart(QWidget):
    """A group with its title."""

    def __init__(self, look: Look, group: Group, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(group.title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addWidget(Words(look, group.title, Text.CAPTION, "soft_ink", wrap=True))
        for seen in group.rows:
            column.addWidget(SeenRow(look, seen))
        column.addStretch(1)


class Answer(QWidget):
    """When it was said, the groups, and a calm word at the end."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._groups: tuple[Group, ...] = ()
        self._columns = 0
        self.parts: list[AnswerPart] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        self.lead = Words(look, "", Text.BODY, "soft_ink", wrap=True)
        column.addWidget(self.lead)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(look.px(24))
        self._grid.setVerticalSpacing(look.px(16))
        column.addLayout(self._grid)
        self.note = Words(look, "", Text.CAPTION, "soft_ink", wrap=True)
        column.addWidget(self.note)

    def show_state(self, state: SuspicionState) -> None:
        """Show what was suspected and what was seen."""
        self.lead.setText(state.lead)
        self.note.setText(state.note)
        self.note.setVisible(bool(state.note))
        if state.groups != self._groups:
            self._groups = state.groups
            self._make_parts()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._columns_for(self.width()) != self._columns:
            self._place()

    def _make_parts(self) -> None:
        for part in self.parts:
            self._grid.removeWidget(part)
            part.hide()
            part.deleteLater()
        self.parts = [AnswerPart(self._look, group, self) for group in self._groups]
        self._place()

    def _place(self) -> None:
        before, self._columns = self._columns, self._columns_for(self.width())
        for part in self.parts:
            self._grid.removeWidget(part)
        for place, part in enumerate(self.parts):
            self._grid.addWidget(part, place // self._columns, place % self._columns)
            part.show()
        for column in range(max(before, self._columns)):
            self._grid.setColumnStretch(column, 1 if column < self._columns else 0)

    def _columns_for(self, width: int) -> int:
        fitting = width // self._look.px(_GROUP_PX)
        return max(1, min(4, fitting, len(self.parts) or 1))
