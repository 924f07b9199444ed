# SPDX-License-Identifier: MIT
"""Own-painted pictures whose marks are walked with the mouse and with keys, and said in words."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from twitchdesk.ui.look import Look, Text, Theme
from twitchdesk.ui.signals import signal
from twitchdesk.ui.widgets.drawing import CONTROL_RADIUS, focus_ring, smooth_painter

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class WalkedPicture(QWidget):
    """A picture of numbered marks.

    ``pointed`` says the mark under the hand ("" for none), ``opened`` its number.

    A picture tells its marks by ``mark_at``, ``box_of``, ``told`` and ``step``, paints itself in ``draw`` and
    says how high it is in ``heightForWidth``.
    """

    pointed = signal(str)
    opened = signal(int)

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._at: int | None = None
        self._pressed: int | None = None
        self._widths: dict[tuple[str, Text], float] = {}
        self._announcement: QAccessibleAnnouncementEvent | None = None
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        # Fixed would hold on to the height of the width before; the cards stretch below the picture instead.
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._dress)

    @property
    def at(self) -> int | None:
        """The mark that is pointed at, None for none."""
        return self._at

    def mark_at(self, point: QPointF) -> int | None:
        """Return the mark at a point of the widget."""
        raise NotImplementedError

    def box_of(self, mark: int) -> QRectF:
        """Return where a mark is, in pixels of the widget."""
        raise NotImplementedError

    def told(self, mark: int) -> str:
        """Return what a mark says."""
        raise NotImplementedError

    def step(self, mark: int | None, key: Qt.Key) -> int | None:
        """Return the mark a key leads to, None when the key means nothing; from None to the first one."""
        raise NotImplementedError

    def draw(self, painter: QPainter) -> None:
        """Paint the picture without the cursor."""
        raise NotImplementedError

    def draw_cursor(self, painter: QPainter, mark: int) -> None:
        """Paint what shows which mark is pointed at."""
        focus_ring(painter, self.look, self.box_of(mark).adjusted(-2, -2, 2, 2), 4, "ink")

    def point(self, mark: int | None) -> None:
        """Point at a mark and say it."""
        if mark != self._at:
            self._at = mark
            self.pointed.emit("" if mark is None else self.told(mark))
            self.update()

    def renew(self, marks: int, sentence: str) -> None:
        """Show other marks; the cursor stays where that is still one. ``sentence`` is said of the whole."""
        if self._at is not None and self._at >= marks:
            self._at = None
        self.pointed.emit("" if self._at is None else self.told(self._at))
        self._widths.clear()
        self.setAccessibleDescription(sentence)
        self.updateGeometry()
        self.update()

    def text_width(self, words: str, size: Text = Text.CAPTION) -> float:
        """Return how wide words are in a text size, in pixels."""
        key = (words, size)
        if key not in self._widths:
            self._widths[key] = QFontMetricsF(self.look.font(size)).horizontalAdvance(words)
        return self._widths[key]

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def sizeHint(self) -> QSize:
        wide = max(self.width(), self.minimumSizeHint().width())
        return QSize(wide, self.heightForWidth(wide))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(320), self.look.px(60))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        self.draw(painter)
        if self._at is not None:
            self.draw_cursor(painter, self._at)
        if self.hasFocus():
            focus_ring(painter, self.look, QRectF(self.rect()), CONTROL_RADIUS)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.point(self.mark_at(event.position()))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = self.mark_at(event.position())
            self.point(self._pressed)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        mark, self._pressed = self._pressed, None
        if mark is not None and mark == self.mark_at(event.position()):
            self.opened.emit(mark)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        if not self.hasFocus():
            self.point(None)

    @override
    def focusOutEvent(self, event: object) -> None:
        self.point(None)
        self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ENTER and self._at is not None:
            self.opened.emit(self._at)
        elif key == Qt.Key.Key_Escape and self._at is not None:
            self.point(None)
        elif (mark := self.step(self._at, key)) is not None:
            self.point(mark)
            self._announce(self.told(mark))
        else:
            super().keyPressEvent(event)

    def _announce(self, words: str) -> None:
        # Qt keeps only a pointer to the event while it is told.
        self._announcement = QAccessibleAnnouncementEvent(self, words)
        QAccessible.updateAccessibility(self._announcement)

    def _dress(self, _theme: Theme) -> None:
        self._widths.clear()
        self.updateGeometry()
        self.update()


def grid_step(mark: int | None, key: Qt.Key, columns: int, marks: int, home: int = 0) -> int | None:
    """Return where a key leads in a grid filled row by row; the cursor stays at its edges."""
    moves = {
        Qt.Key.Key_Left: -1,
        Qt.Key.Key_Right: 1,
        Qt.Key.Key_Up: -columns,
        Qt.Key.Key_Down: columns,
    }
    if not marks:
        return None
    if key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
        start = (mark or 0) // columns * columns
        return start if key == Qt.Key.Key_Home else min(start + columns, marks) - 1
    if key not in moves:
        return None
    if mark is None:
        return home
    column, wanted = mark % columns, mark + moves[key]
    crossed = abs(moves[key]) == 1 and columns > 1 and abs(wanted % columns - column) != 1
    return mark if crossed or not 0 <= wanted < marks else wanted
