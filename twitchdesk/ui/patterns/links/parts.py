# SPDX-License-Identifier: MIT
"""Small parts of the section: a verdict as shape and word, the icon of a habit, a list of notes."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from twitchdesk.report.pattern_words import VerdictKind
from twitchdesk.ui.look import Look, Text, Theme
from twitchdesk.ui.patterns.links.marks import ROLES, paint_mark
from twitchdesk.ui.widgets.drawing import smooth_painter
from twitchdesk.ui.widgets.words import Words

_MARK_PX, _GAP_PX, _HIGH_PX, _SIDE_PX = 5, 7, 20, 20


class VerdictSign(QWidget):
    """The shape of a verdict and its word beside it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._kind, self.word = look, VerdictKind.INSUFFICIENT, ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._dress)

    def show_verdict(self, kind: VerdictKind, word: str) -> None:
        """Show another verdict."""
        self._kind, self.word = kind, word
        self.setAccessibleName(word)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        look = self._look
        words = QFontMetricsF(look.font(Text.STRONG)).horizontalAdvance(self.word)
        return QSize(round(words) + look.px(2 * _MARK_PX + _GAP_PX + 4), look.px(_HIGH_PX))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look, box = smooth_painter(self), self._look, QRectF(self.rect())
        radius = look.px(_MARK_PX)
        paint_mark(painter, QPointF(radius + 1.5, box.center().y()), radius, self._kind, look)
        painter.setFont(look.font(Text.STRONG))
        role = ROLES[self._kind]
        painter.setPen(look.colour("soft_ink" if role == "control" else role))
        left = 2 * radius + look.px(_GAP_PX)
        painter.drawText(box.adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.word)

    def _dress(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()


class HabitSign(QWidget):
    """The icon of a habit in its hue; its name stands beside it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._icon, self._hue = look, "circle-slash", "other_4"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._dress)

    def show_habit(self, icon: str, hue: str) -> None:
        """Show another habit."""
        self._icon, self._hue = icon, hue
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(_SIDE_PX), self._look.px(_SIDE_PX))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        pixmap = self._look.pixmap(self._icon, self._hue, _SIDE_PX, self.devicePixelRatioF())
        smooth_painter(self).drawPixmap(0, 0, pixmap)

    def _dress(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()


class Notes(QWidget):
    """Sentences below each other, each with a dash before it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._rows: list[tuple[QWidget, Words]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    @property
    def notes(self) -> tuple[str, ...]:
        """The sentences that are shown."""
        return tuple(words.text() for row, words in self._rows if not row.isHidden())

    def show_notes(self, notes: tuple[str, ...]) -> None:
        """Show other sentences."""
        while len(self._rows) < len(notes):
            self._rows.append(self._made())
        for place, (row, words) in enumerate(self._rows):
            row.setVisible(place < len(notes))
            words.setText(notes[place] if place < len(notes) else "")
        self.setVisible(bool(notes))

    def _made(self) -> tuple[QWidget, Words]:
        row, words = QWidget(self), Words(self._look, "", Text.BODY, "soft_ink", wrap=True)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(Words(self._look, "–", Text.BODY, "soft_ink"), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(words, 1)
        self._column.addWidget(row)
        return row, words
