# SPDX-License-Identifier: MIT
"""A row of joined buttons of which one is chosen."""

from collections.abc import Callable, Sequence
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from twitchdesk.ui.look import Look, Text, Theme
from twitchdesk.ui.signals import signal
from twitchdesk.ui.widgets.drawing import CONTROL_RADIUS, focus_ring, sheet, smooth_painter

T = TypeVar("T")
_BY_TAB: Final = frozenset({Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason})


class Segment(QAbstractButton):
    """One choice of a row: filled and outlined while it is the chosen one."""

    def __init__(self, look: Look, words: str, parent: QWidget, size: Text) -> None:
        super().__init__(parent)
        self._look, self._size = look, size
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._dress)

    @override
    def sizeHint(self) -> QSize:
        look, small = self._look, self._size is Text.CAPTION
        width = QFontMetricsF(look.font(self._size)).horizontalAdvance(self.text())
        return QSize(round(width * 1.06 + look.px(11 if small else 20)), look.px(24 if small else 30))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        # Qt lets Tab reach the one that had the keys last; the row is entered at the chosen one.
        chosen = self.group().checkedButton()
        if event.reason() in _BY_TAB and chosen is not None and chosen is not self:
            chosen.setFocus(event.reason())
            return
        super().focusInEvent(event)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        look, box = self._look, QRectF(self.rect())
        if not self.isEnabled():
            painter.setOpacity(0.45)
        if self.isChecked():
            sheet(painter, box, look.colour("accent_soft"), look.colour("accent"), CONTROL_RADIUS - 2)
        elif self.underMouse():
            sheet(painter, box, look.colour("paper"), None, CONTROL_RADIUS - 2)
        font = look.font(self._size)
        if self.isChecked():
            font.setWeight(look.font(Text.STRONG).weight())
        painter.setFont(font)
        painter.setPen(look.colour("ink" if self.isChecked() else "soft_ink"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            focus_ring(painter, look, box, CONTROL_RADIUS - 2)

    def _dress(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()


class Segments(QWidget, Generic[T]):
    """A row of choices of which one is chosen."""

    picked = signal(int)

    def __init__(
        self,
        look: Look,
        name: str,
        options: Sequence[tuple[T, str]],
        parent: QWidget | None = None,
        size: Text = Text.BODY,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._values = [value for value, _ in options]
        self._group = QButtonGroup(self)
        self._buttons: list[Segment] = []
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(2)
        for number, (_value, words) in enumerate(options):
            button = Segment(look, words, self, size)
            button.setChecked(number == 0)
            self._group.addButton(button, number)
            self._buttons.append(button)
            row.addWidget(button)
        self._group.idClicked.connect(self.picked.emit)

    def when_chosen(self, slot: Callable[[T], object]) -> None:
        """Call ``slot`` with what the person chooses, not with what ``choose`` shows."""
        self.picked.connect(lambda number: slot(self._values[number]))

    def choose(self, value: T) -> None:
        """Show a choice without announcing it."""
        self.button(value).setChecked(True)

    def button(self, value: T) -> Segment:
        """Return the button of a choice."""
        return self._buttons[self._values.index(value)]

    def rename(self, value: T, words: str) -> None:
        """Give a choice other words."""
        button = self.button(value)
        if button.text() != words:
            button.setText(words)
            button.setAccessibleName(words)
            button.updateGeometry()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        look = self._look
        sheet(painter, QRectF(self.rect()), look.colour("sheet"), look.colour("hairline"), CONTROL_RADIUS)
