# SPDX-License-Identifier: MIT
"""What the panel is made of: a bar with its numbers, a box to tick, and a habit with its bars."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from twitchdesk.report.pattern_words import VerdictKind
from twitchdesk.ui.look import Look, Text, Theme
from twitchdesk.ui.patterns.links.marks import paint_mark
from twitchdesk.ui.patterns.needs.state import Bar, NeedRow
from twitchdesk.ui.widgets.drawing import CONTROL_RADIUS, focus_ring, sheet, smooth_painter
from twitchdesk.ui.widgets.words import Words

_ICON_PX: Final = 18
_TITLE_PX: Final = 122
_COUNT_PX: Final = 90
_BAR_PX: Final = 6
_LINE_PX: Final = 20
_BOX_PX: Final = 18


class HaveNeed(QWidget):
    """One line: the title, a bar, the numbers. A bar that is full has a tick, too."""

    def __init__(self, look: Look, bar: Bar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self.bar = look, bar
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        enough = ", enough" if bar.is_met else ""
        self.setAccessibleName(f"{bar.title}: {bar.words}{enough}")
        look.changed.connect(self._dress)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(_TITLE_PX + _COUNT_PX + 80), self._look.px(_LINE_PX))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(_TITLE_PX + _COUNT_PX + 24), self._look.px(_LINE_PX))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look, box = smooth_painter(self), self._look, QRectF(self.rect())
        painter.setFont(look.font(Text.CAPTION))
        painter.setPen(look.colour("soft_ink"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, middle, self.bar.title)
        painter.setPen(look.colour("ink"))
        painter.drawText(box, middle | Qt.AlignmentFlag.AlignRight, self.bar.words)
        left, right = box.left() + look.px(_TITLE_PX), box.right() - self._count_room()
        top = box.center().y() - look.px(_BAR_PX) / 2
        track = QRectF(left, top, right - left, look.px(_BAR_PX))
        radius = track.height() / 2
        sheet(painter, track, look.colour("hairline"), None, radius)
        filled = QRectF(track)
        filled.setWidth(max(track.height(), track.width() * self.bar.share) if self.bar.have else 0)
        if self.bar.have:
            sheet(painter, filled, look.colour("accent"), None, radius)
        if self.bar.is_met:
            side = look.px(14)
            tick = look.pixmap("check", "accent", 14, self.devicePixelRatioF())
            words = QFontMetricsF(painter.font()).horizontalAdvance(self.bar.words)
            tick_at = box.right() - words - side - look.px(4)
            painter.drawPixmap(round(tick_at), round(box.center().y() - side / 2), tick)

    def _count_room(self) -> float:
        """Return the room right of the bar: the same in all lines but those with very large numbers."""
        look = self._look
        words = QFontMetricsF(look.font(Text.CAPTION)).horizontalAdvance(self.bar.words)
        return max(look.px(_COUNT_PX), words + look.px(26 if self.bar.is_met else 8))

    def _dress(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()


class TickBox(QAbstractButton):
    """A box with a word beside it, ticked or not."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._dress)

    @override
    def sizeHint(self) -> QSize:
        look = self._look
        words = QFontMetricsF(look.font(Text.BODY)).horizontalAdvance(self.text())
        return QSize(round(words) + look.px(_BOX_PX + 8 + 8), look.px(28))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look, box = smooth_painter(self), self._look, QRectF(self.rect())
        if not self.isEnabled():
            painter.setOpacity(0.45)
        side = look.px(_BOX_PX)
        square = QRectF(look.px(2), box.center().y() - side / 2, side, side)
        hot = "accent_soft" if self.underMouse() else "sheet"
        fill = look.colour("accent" if self.isChecked() else hot)
        sheet(painter, square, fill, look.colour("accent" if self.isChecked() else "control"), 4)
        if self.isChecked():
            painter.setPen(QPen(look.colour("on_accent"), look.px(2)))
            tick = ((0.24, 0.52), (0.43, 0.70), (0.77, 0.32))
            points = [square.topLeft() + QPointF(x * side, y * side) for x, y in tick]
            painter.drawPolyline(QPolygonF(points))
        painter.setFont(look.font(Text.BODY))
        painter.setPen(look.colour("ink"))
        words = box.adjusted(look.px(2 + _BOX_PX + 8), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.hasFocus():
            painter.setOpacity(1)
            focus_ring(painter, look, box, CONTROL_RADIUS - 2)

    def _dress(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()


class HabitNeeds(QWidget):
    """A habit: its icon and name, how it stands, its bars, and what it takes."""

    def __init__(self, look: Look, row: NeedRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        self.setAccessibleName(f"{row.name}: {row.verdict}")
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(look.px(10))
        across.addWidget(HabitIcon(look, row), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(look.px(2))
        across.addLayout(column, 1)
        head = QHBoxLayout()
        head.setSpacing(look.px(8))
        head.addWidget(Words(look, row.name, Text.STRONG))
        head.addStretch(1)
        head.addWidget(VerdictSign(look, row.kind))
        head.addWidget(Words(look, row.verdict, Text.CAPTION, "soft_ink"))
        column.addLayout(head)
        self.bars = [HaveNeed(look, bar) for bar in row.bars]
        for bar in self.bars:
            column.addWidget(bar)
        for words in (row.words, *row.notes):
            if words:
                column.addWidget(Words(look, words, Text.CAPTION, "soft_ink", wrap=True))


class HabitIcon(QWidget):
    """The icon of a habit in its own hue."""

    def __init__(self, look: Look, row: NeedRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._row = look, row
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._dress)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(_ICON_PX), self._look.px(_ICON_PX + 1))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        icon = self._look.pixmap(self._row.icon, self._row.hue, _ICON_PX, self.devicePixelRatioF())
        painter.drawPixmap(0, 0, icon)

    def _dress(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()


class VerdictSign(QWidget):
    """The shape of a verdict; the word stands beside it."""

    def __init__(self, look: Look, kind: VerdictKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._kind = look, kind
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._dress)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(14), self._look.px(14))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        at = QRectF(self.rect()).center()
        paint_mark(smooth_painter(self), at, self._look.px(5), self._kind, self._look)

    def _dress(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()
