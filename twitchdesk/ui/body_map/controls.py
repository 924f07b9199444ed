# SPDX-License-Identifier: MIT
"""The small controls around the map: the legend and the recent places."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from twitchdesk.ui.body_map.painting import Dots
from twitchdesk.ui.body_map.state import LegendStep, Recent
from twitchdesk.ui.look import Look, Text, Theme
from twitchdesk.ui.signals import signal
from twitchdesk.ui.widgets.drawing import CONTROL_RADIUS, focus_ring, sheet, smooth_painter


class Legend(QWidget):
    """The heat steps with their dots and the counts they stand for."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._steps: tuple[LegendStep, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._dress)

    def show_steps(self, steps: tuple[LegendStep, ...]) -> None:
        """Show the steps."""
        if steps != self._steps:
            self._steps = steps
            said = "; ".join(f"step {step.step}: {step.words}" for step in steps)
            self.setAccessibleName(f"What the shades mean: {said}")
            self.updateGeometry()
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(round(sum(self._widths())), self._look.px(32))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._look.px(32))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, dots = self._look, Dots(self._look, self.devicePixelRatioF())
        painter.setFont(look.font(Text.CAPTION))
        x = 0.0
        for step, width in zip(self._steps, self._widths(), strict=True):
            box = QRectF(x + 0.5, 2.5, width - 3, look.px(12))
            painter.setPen(look.colour("skin_edge"))
            painter.setBrush(look.colour(f"heat_{step.step}" if step.step > 0 else "skin"))
            painter.drawRoundedRect(box, 3, 3)
            painter.setBrush(dots.brush(step.step))
            painter.drawRoundedRect(box, 3, 3)
            painter.setPen(look.colour("soft_ink"))
            words = QRectF(x, box.bottom() + 1, width - 2, look.px(16))
            painter.drawText(words, Qt.AlignmentFlag.AlignCenter, step.words)
            x += width

    def _widths(self) -> list[float]:
        metrics = QFontMetricsF(self._look.font(Text.CAPTION))
        least = self._look.px(32)
        return [max(least, metrics.horizontalAdvance(step.words) + 10) for step in self._steps]

    def _dress(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()


class KeyChip(QAbstractButton):
    """A small button with the digit that does the same, printed like a key."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.digit = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._dress)

    @override
    def sizeHint(self) -> QSize:
        width = QFontMetricsF(self._look.font(Text.CAPTION)).horizontalAdvance(self.text())
        return QSize(round(width) + self._look.px(32), self._look.px(24))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        look, box = self._look, QRectF(self.rect())
        painter.setOpacity(1 if self.isEnabled() else 0.45)
        fill = look.colour("accent_soft" if self.underMouse() or self.isDown() else "paper")
        sheet(painter, box, fill, None, CONTROL_RADIUS - 2)
        key = QRectF(look.px(4), look.px(4), look.px(16), box.height() - look.px(8))
        sheet(painter, key, look.colour("sheet"), look.colour("control"), 3)
        painter.setFont(look.font(Text.CAPTION))
        painter.setPen(look.colour("ink"))
        painter.drawText(key, Qt.AlignmentFlag.AlignCenter, self.digit)
        words = box.adjusted(look.px(25), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        if self.hasFocus():
            focus_ring(painter, look, box, CONTROL_RADIUS - 2)

    def _dress(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()


class RecentRow(QWidget):
    """The last places as chips with the digit that logs them; those that do not fit are left out."""

    wanted = signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shown: tuple[Recent, ...] = ()
        self.chips: list[KeyChip] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        self._row.addStretch(1)
        self.setAccessibleName("Last places")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_recent(self, recent: Iterable[Recent]) -> None:
        """Show the last places."""
        found = tuple(recent)
        if found == self._shown:
            return
        self._shown = found
        while len(self.chips) < len(found):
            self.chips.append(self._new_chip(len(self.chips)))
        for chip, one in zip(self.chips, found, strict=False):
            chip.digit = str(one.digit)
            chip.setText(one.name)
            chip.updateGeometry()
            chip.update()
            chip.setAccessibleName(f"Log {one.name} again, key {one.digit}")
        self._fit()

    def _new_chip(self, number: int) -> KeyChip:
        chip = KeyChip(self._look)
        chip.clicked.connect(lambda: self.wanted.emit(self._shown[number].place))
        self._row.insertWidget(number, chip)
        return chip

    @override
    def resizeEvent(self, event: object) -> None:
        self._fit()

    def _fit(self) -> None:
        room = self.width()
        for number, chip in enumerate(self.chips):
            room -= chip.sizeHint().width() + 4
            chip.setVisible(number < len(self._shown) and room >= 0)
