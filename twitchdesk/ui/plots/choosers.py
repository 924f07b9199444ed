# SPDX-License-Identifier: MIT
"""What the person turns on the plot: the range in one row of segments, the habit in a menu."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QActionGroup, QFocusEvent, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from twitchdesk.ui.look import Look, Text, Theme
from twitchdesk.ui.plots.state import PlotRange
from twitchdesk.ui.signals import signal
from twitchdesk.ui.widgets.buttons import Chip
from twitchdesk.ui.widgets.drawing import CONTROL_RADIUS, focus_ring, sheet, smooth_painter
from twitchdesk.ui.widgets.menu import Menu

_BY_TAB: Final = frozenset({Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason})


class Segment(QAbstractButton):
    """One of several choices of which exactly one holds; arrow keys go from one to the next."""

    def __init__(self, look: Look, word: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setText(word)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        look = self._look
        words = QFontMetricsF(look.font(Text.STRONG)).horizontalAdvance(self.text())
        return QSize(round(words) + look.px(14), look.px(28))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        # Qt lets Tab reach the one that had the keys last; the row is entered at the one that holds.
        row = self.parentWidget()
        beside = row.findChildren(Segment) if row is not None else []
        chosen = next((each for each in beside if each.isChecked()), self)
        if event.reason() in _BY_TAB and chosen is not self:
            chosen.setFocus(event.reason())
            return
        super().focusInEvent(event)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look, box = smooth_painter(self), self._look, QRectF(self.rect())
        if self.isChecked() or self.underMouse():
            edge = look.colour("accent") if self.isChecked() else None
            sheet(painter, box, look.colour("accent_soft"), edge, CONTROL_RADIUS)
        painter.setFont(look.font(Text.STRONG if self.isChecked() else Text.BODY))
        painter.setPen(look.colour("ink" if self.isChecked() else "soft_ink"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            focus_ring(painter, look, box, CONTROL_RADIUS)


class RangeChooser(QWidget):
    """The ranges side by side; ``chosen`` when the person takes another one."""

    chosen = signal(PlotRange)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Range")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self.segments = {each: Segment(look, each.word, each.name_in_words, self) for each in PlotRange}
        for segment in self.segments.values():
            segment.clicked.connect(self._clicked)
            row.addWidget(segment)
        look.changed.connect(self._dress)

    def show_range(self, choice: PlotRange) -> None:
        """Show which range holds."""
        self.segments[choice].setChecked(True)

    def _clicked(self) -> None:
        self.chosen.emit(next(each for each, segment in self.segments.items() if segment.isChecked()))

    def _dress(self, _theme: Theme) -> None:
        for segment in self.segments.values():
            segment.updateGeometry()
            segment.update()


class MenuChip(Chip):
    """A chip that opens a menu of choices of which one holds; ``picked`` carries the key of the choice."""

    picked = signal(str)

    def __init__(
        self, look: Look, name: str, parent: QWidget | None = None, *, icon: str = "chevron-down"
    ) -> None:
        super().__init__(look, name, parent, icon=icon)
        self._name = name
        self.menu = Menu(look, name, self)
        self._group = QActionGroup(self)
        self._group.triggered.connect(self._triggered)
        self.clicked.connect(self.open)

    def show_choice(self, word: str, hue: str) -> None:
        """Show what is chosen, its icon in the colour role ``hue``."""
        self._hue = hue
        self.set_words(word)
        self.setAccessibleName(f"{self._name}: {word}")
        self.update()

    def offer(self, choices: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer choices of (key, word)."""
        self.menu.clear()
        for key, word in choices:
            action = QAction(word, self.menu)
            self._group.addAction(action)
            action.setData(key)
            action.setCheckable(True)
            action.setChecked(key == chosen)
            self.menu.addAction(action)

    def open(self) -> None:
        """Open the menu below the chip."""
        self.menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _triggered(self, action: QAction) -> None:
        self.picked.emit(str(action.data()))
