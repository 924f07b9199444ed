# SPDX-License-Identifier: MIT
"""The keys of the page, shown over it by ? and closed by Esc."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.main_window import PageName
from twitchdesk.ui.widgets.card import Card
from twitchdesk.ui.widgets.drawing import RADIUS, sheet, smooth_painter
from twitchdesk.ui.widgets.words import Words

TODAY_KEYS = (
    ("Alt+← · Alt+→", "The day before, the day after"),
    ("Alt+Home", "Back to today"),
    ("Ctrl+Z · Ctrl+Y", "Undo, redo"),
    ("Ctrl+F or /", "Find a place by name"),
    ("1 to 5", "Log one of the last five places"),
    ("Click · Space", "Log the place"),
    ("Double-click · Enter", "Log the place and open its details"),
    ("Shift-click", "Add a place to the last entry"),
    ("Right-click", "Details, an earlier time, same as last"),
    ("Arrows on the body", "Move from place to place"),
    ("0 to 9 on a scale", "Choose a value; → after 9 is 10"),
    ("← · → on the plot", "Move from day to day; Enter opens the day"),
    ("+ · − on the plot", "Zoom in and out; 0 goes back to the range"),
    ("Ctrl+1 · 2 · 3", "Today, Patterns, Handout"),
    ("Tab · Esc", "The next control, close the nearest thing"),
    ("Ctrl+Q", "Close TwitchDesk"),
)
PATTERNS_KEYS = (
    ("Ctrl+Page Down · Up", "The next section, the one before"),
    ("Arrows in a list", "Move from row to row"),
    ("← · → on a picture", "Move from value to value"),
    ("Enter on a day", "Open the day on Today"),
    ("Ctrl+Z · Ctrl+Y", "Undo, redo"),
    ("Ctrl+1 · 2 · 3", "Today, Patterns, Handout"),
    ("Tab · Esc", "The next control, close the nearest thing"),
    ("Ctrl+Q", "Close TwitchDesk"),
)
HANDOUT_KEYS = (
    ("Ctrl+P", "Print"),
    ("Ctrl+S", "Save as PDF"),
    ("Ctrl+Shift+C", "Copy as text"),
    ("Arrows on the preview", "Move over the pages; Page Up and Down as well"),
    ("+ · − on the preview", "Larger, smaller; Ctrl and the wheel as well"),
    ("Ctrl+Z · Ctrl+Y", "Undo, redo"),
    ("Ctrl+1 · 2 · 3", "Today, Patterns, Handout"),
    ("Tab · Esc", "The next control, close the nearest thing"),
    ("Ctrl+Q", "Close TwitchDesk"),
)
KEYS_OF = {
    PageName.TODAY: TODAY_KEYS,
    PageName.PATTERNS: PATTERNS_KEYS,
    PageName.HANDOUT: HANDOUT_KEYS,
}

_ROW_PX, _AROUND_PX = 24, 80


class KeysCard(Card):
    """A card over the middle of the page."""

    def __init__(self, look: Look, parent: QWidget, keys: tuple[tuple[str, str], ...] = TODAY_KEYS) -> None:
        super().__init__(look, "Keys of this page", parent, margin=24)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        room = parent.rect()
        fits = (room.height() - look.px(_AROUND_PX)) // look.px(_ROW_PX)
        rows = len(keys) if len(keys) <= fits else -(-len(keys) // 2)
        self.body.addLayout(self._grid(keys, rows))
        self.setAccessibleDescription("; ".join(f"{key}: {says}" for key, says in keys))
        self.adjustSize()
        self.move((room.width() - self.width()) // 2, (room.height() - self.height()) // 2)
        self._before: QWidget | None = parent.window().focusWidget()
        if self._before is not None:
            self._before.destroyed.connect(self._forget)
        self.show()
        self.raise_()
        self.setFocus()

    def _grid(self, keys: tuple[tuple[str, str], ...], rows: int) -> QGridLayout:
        """Lay the keys in one column, or in two where the page is too low for one."""
        look, grid = self._look, QGridLayout()
        grid.setHorizontalSpacing(look.px(16))
        grid.setVerticalSpacing(look.px(8))
        for number, (key, says) in enumerate(keys):
            column, row = divmod(number, rows)
            grid.addWidget(Words(look, key, Text.STRONG), row, 2 * column)
            grid.addWidget(Words(look, says, role="soft_ink"), row, 2 * column + 1)
        return grid

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        # It lies over other cards of the same colour, so its edge is the stronger one.
        box = QRectF(self.rect())
        sheet(smooth_painter(self), box, self._look.colour("sheet"), self._look.colour("control"), RADIUS)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # The keys go back to where they were, which closes the card as well.
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.close_it()
        event.accept()

    @override
    def focusOutEvent(self, event: object) -> None:
        self.close_it()

    def _forget(self) -> None:
        self._before = None

    def close_it(self) -> None:
        """Close the card and free it."""
        self.hide()
        self.deleteLater()
