# SPDX-License-Identifier: MIT
"""The line above the chart that says in words what its marks are."""

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from twitchdesk.ui.look import Look, Text
from twitchdesk.ui.plots.marks import hatching
from twitchdesk.ui.plots.state import Grain, PlotState
from twitchdesk.ui.widgets.drawing import smooth_painter

_BARS = {
    Grain.DAY: "Twitches a day",
    Grain.WEEK: "Twitches a day, weekly average",
    Grain.MONTH: "Twitches a day, monthly average",
}


def legend_words(state: PlotState) -> tuple[str, ...]:
    """Return the words of the legend, left to right; the habit of the right axis is the last."""
    words = [_BARS[state.grain]]
    if any(bar.count == 0 for bar in state.bars):
        words.append("none")
    if state.unknown:
        words.append("not known")
    return (*words, state.habit.title if state.habit else "")


def paint_legend(painter: QPainter, box: QRectF, look: Look, state: PlotState) -> None:
    """Paint the legend into ``box``: the bars at the left edge, the habit at the right one."""
    painter.setFont(look.font(Text.CAPTION))
    metrics = QFontMetricsF(painter.font())
    *left, right = legend_words(state)
    side, gap = look.px(10), look.px(5)
    end = box.right() - (metrics.horizontalAdvance(right) + side + gap * 4 if right else 0)
    x = box.left()
    for word in left:
        width = side + gap + metrics.horizontalAdvance(word)
        if x + width > end:
            break
        _paint_key(painter, QRectF(x, box.center().y() - side / 2, side, side), look, word)
        painter.setPen(look.colour("soft_ink"))
        painter.drawText(
            QRectF(x + side + gap, box.top(), width, box.height()), Qt.AlignmentFlag.AlignVCenter, word
        )
        x += width + look.px(14)
    if right and state.habit:
        _paint_line_key(painter, QPointF(end + gap * 2, box.center().y()), look, state.habit.hue)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, right)


def _paint_key(painter: QPainter, key: QRectF, look: Look, word: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    if word == "none":
        painter.setPen(QPen(look.colour("twitches"), 1.4))
        painter.setBrush(look.colour("sheet"))
        painter.drawEllipse(key.center(), look.px(3), look.px(3))
    elif word == "not known":
        painter.setPen(QPen(look.colour("control"), 1))
        painter.drawLines(hatching(key, look.px(4)))
    else:
        painter.fillRect(key.adjusted(look.px(2), 0, -look.px(2), 0), look.colour("twitches"))


def _paint_line_key(painter: QPainter, at: QPointF, look: Look, hue: str) -> None:
    painter.setPen(QPen(look.colour(hue), 1.6))
    painter.drawLine(QLineF(at - QPointF(look.px(6), 0), at + QPointF(look.px(6), 0)))
    painter.save()
    painter.translate(at)
    painter.rotate(45)
    painter.fillRect(QRectF(-2.5, -2.5, 5, 5), look.colour(hue))
    painter.restore()
    painter.setPen(look.colour(hue))


class Legend(QWidget):
    """The legend as a widget; assistive technology hears its words."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._state: PlotState | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_state(self, state: PlotState) -> None:
        """Show the marks of a state."""
        said = "Legend: " + ", ".join(word for word in legend_words(state) if word)
        if said != self.accessibleName() or self._state is None:
            self.setAccessibleName(said)
            self.update()
        self._state = state

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(100), self._look.px(16))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._state is not None:
            paint_legend(smooth_painter(self), QRectF(self.rect()), self._look, self._state)
