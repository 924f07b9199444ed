# SPDX-License-Identifier: MIT
"""The pictures of the cards: caffeine on board, a vessel that fills, seven days with their letters."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from twitchdesk.domain.caffeine import OnBoard
from twitchdesk.ui.habits.board import DAY_MIN, Board
from twitchdesk.ui.habits.paint import CENTRE, LEFT, RIGHT, paint_week
from twitchdesk.ui.habits.state import CardState
from twitchdesk.ui.habits.words import clock_words
from twitchdesk.ui.look import Look, Text, Theme
from twitchdesk.ui.widgets.drawing import smooth_painter

_LEAST_TOP_MG: Final = 60.0
# Pixels at 100 % text; with less, a second line of words would leave the curve no height.
_TWO_LINES_FROM: Final = 76
_HOURS_BETWEEN: Final = 6


class Picture(QWidget):
    """A painted part of a card; what it shows is said in words by its accessible name."""

    def __init__(self, look: Look, parent: QWidget | None = None, height: int = 96) -> None:
        super().__init__(parent)
        self._look, self._height = look, height
        self._card: CardState | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        look.changed.connect(self._dress)

    def show_state(self, card: CardState) -> None:
        """Show a card."""
        self._card = card
        self.setAccessibleName(self.words(card))
        self.update()

    def words(self, card: CardState) -> str:
        """Return what the picture shows, in words."""
        return card.spoken

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(160), self._look.px(self._height))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(80), self._look.px(self._height))

    def paint_entries(self, painter: QPainter, box: QRectF) -> None:
        """Write what the day holds into a box, the last entries as far as they fit."""
        look = self._look
        line = look.px(20)
        rows = (
            [row for state in self._card.habits if state.adds for row in state.entries] if self._card else []
        )
        fitting = max(0, int(box.height() // line))
        for number, row in enumerate(rows[-fitting:] if fitting else []):
            place = QRectF(box.left(), box.top() + number * line, box.width(), line)
            painter.setFont(look.font(Text.BODY))
            painter.setPen(look.colour("soft_ink"))
            painter.drawText(place, LEFT, f"{row.at}  {row.name}" if row.at else row.name)
            painter.setPen(look.colour("ink"))
            painter.drawText(place, RIGHT, row.amount)

    def _dress(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()


def board_words(board: Board) -> str:
    """Return the estimate for now in words, with its band."""
    now = board.at_now()
    if now is None:
        return "Caffeine on board"
    low, high = round(now.low_mg), round(now.high_mg)
    return f"On board now: about {round(now.mg)} mg ({low} to {high})"


def short_board_words(board: Board) -> str:
    """Return the same in one short line that still says that it is an estimate."""
    now = board.at_now()
    if now is None:
        return "Caffeine on board (estimate)"
    return f"About {round(now.mg)} mg on board now ({round(now.low_mg)}–{round(now.high_mg)}; estimate)"


class BoardCurve(Picture):
    """The estimated caffeine on board over the day, with its band and a mark for now."""

    _points: tuple[OnBoard, ...] | None = None

    @override
    def show_state(self, card: CardState) -> None:
        if self._card is None or card.board != self._card.board:
            self._points = None
        super().show_state(card)

    @override
    def words(self, card: CardState) -> str:
        return f"{board_words(card.board)}. {card.board.model.label}" if card.board else ""

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        board = self._card.board if self._card else None
        if board is None or self._card is None:
            return
        if self._points is None:
            self._points = board.points()
        painter, look = smooth_painter(self), self._look
        line = look.px(14)
        used = self._paint_title(painter, board, QRectF(0, 0, self.width(), line))
        plot = QRectF(0, used + look.px(4), self.width(), self.height() - used - line - look.px(6))
        top = max(_LEAST_TOP_MG, *(point.high_mg for point in self._points)) * 1.08
        self._paint_axis(painter, board, plot)
        if board.doses:
            self._paint_curve(painter, plot, top, look.colour(self._card.hue))
        self._paint_now(painter, board, plot)

    def _paint_title(self, painter: QPainter, board: Board, box: QRectF) -> float:
        look = self._look
        painter.setFont(look.font(Text.CAPTION))
        painter.setPen(look.colour("soft_ink"))
        words, label = board_words(board), board.model.label
        metrics = QFontMetricsF(painter.font())
        room = box.width() - metrics.horizontalAdvance(words) - look.px(16)
        beside = metrics.horizontalAdvance(label) < room
        if not beside and not self._has_room_for_two_lines():
            painter.drawText(box, LEFT, short_board_words(board))
            return box.height()
        painter.drawText(box, LEFT, words)
        if beside:
            painter.drawText(box, RIGHT, label)
            return box.height()
        painter.drawText(box.translated(0, box.height()), LEFT, label)
        return 2 * box.height()

    def _has_room_for_two_lines(self) -> bool:
        return self.height() >= self._look.px(_TWO_LINES_FROM)

    def _paint_axis(self, painter: QPainter, board: Board, plot: QRectF) -> None:
        look = self._look
        painter.setFont(look.font(Text.CAPTION))
        painter.setPen(QPen(look.colour("hairline"), 1))
        painter.drawLine(plot.bottomLeft(), plot.bottomRight())
        below = QRectF(0, plot.bottom() + 2, look.px(40), look.px(14))
        for number in range(0, 25, _HOURS_BETWEEN):
            x = plot.left() + plot.width() * number / 24
            side = LEFT if number == 0 else RIGHT if number == 24 else CENTRE
            shift = 0 if number == 0 else below.width() / (1 if number == 24 else 2)
            painter.setPen(QPen(look.colour("hairline"), 1))
            painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
            painter.setPen(look.colour("soft_ink"))
            painter.drawText(
                below.translated(x - shift, 0), side, clock_words((board.start_hour + number) * 60)
            )

    def _paint_curve(self, painter: QPainter, plot: QRectF, top: float, hue: QColor) -> None:
        points = self._points or ()
        xs = [plot.left() + plot.width() * number / (len(points) - 1) for number in range(len(points))]

        def line(values: list[float]) -> list[QPointF]:
            pairs = zip(xs, values, strict=True)
            return [QPointF(x, plot.bottom() - plot.height() * value / top) for x, value in pairs]

        high, low = line([point.high_mg for point in points]), line([point.low_mg for point in points])
        band = QPainterPath()
        band.addPolygon(QPolygonF([*high, *reversed(low)]))
        soft = QColor(hue)
        soft.setAlphaF(0.22)
        painter.fillPath(band, soft)
        painter.setPen(QPen(hue, 1.8))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(line([point.mg for point in points])))

    def _paint_now(self, painter: QPainter, board: Board, plot: QRectF) -> None:
        if board.now_min is None:
            return
        x = plot.left() + plot.width() * board.now_min / DAY_MIN
        painter.setPen(QPen(self._look.colour("ink"), 1.2, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("ink"))
        painter.drawEllipse(QPointF(x, plot.bottom()), 2.5, 2.5)


class Vessel(Picture):
    """A glass that fills with what was drunk; the line is the target; ``lists`` adds the entries."""

    def __init__(
        self, look: Look, parent: QWidget | None = None, height: int = 96, *, lists: bool = False
    ) -> None:
        super().__init__(look, parent, height)
        self._lists = lists

    @override
    def words(self, card: CardState) -> str:
        aim = f" The line is {card.aim_words}." if card.aim_words else ""
        return f"A vessel: {card.main.words or 'nothing noted'}.{aim}"

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._card is None:
            return
        painter, look = smooth_painter(self), self._look
        glass = QRectF(1, 2, min(look.px(84), self.width() * 0.5), self.height() - 4.0)
        paint_vessel(painter, look, glass, self._card)
        self._paint_aim(painter, glass)

    def _paint_aim(self, painter: QPainter, glass: QRectF) -> None:
        card, look = self._card, self._look
        if card is None or not card.aim_words:
            return
        y = glass.bottom() - glass.height() * aim_share(card)
        painter.setFont(look.font(Text.CAPTION))
        painter.setPen(look.colour("soft_ink"))
        side = QRectF(glass.right() + look.px(8), y - look.px(8), look.px(220), look.px(16))
        painter.drawText(side, LEFT, card.aim_words)
        left, top = glass.right() + look.px(12), y + look.px(12)
        if self._lists:
            self.paint_entries(painter, QRectF(left, top, self.width() - left, self.height() - top))


def _full(card: CardState) -> float:
    aim = card.main.aim
    return max((aim.low or aim.high or 2000.0) * 1.15, card.main.value or 0.0)


def aim_share(card: CardState) -> float:
    """Return the height of the target line in the vessel, 0 to 1."""
    return (card.main.aim.low or card.main.aim.high or 0.0) / _full(card)


def paint_vessel(painter: QPainter, look: Look, box: QRectF, card: CardState) -> None:
    """Draw a glass, a little narrower at its foot, filled as far as the day got."""
    lean = box.width() * 0.12
    glass = QPainterPath(box.topLeft())
    glass.lineTo(box.left() + lean, box.bottom() - 4)
    glass.quadTo(box.left() + lean, box.bottom(), box.left() + lean + 4, box.bottom())
    glass.lineTo(box.right() - lean - 4, box.bottom())
    glass.quadTo(box.right() - lean, box.bottom(), box.right() - lean, box.bottom() - 4)
    glass.lineTo(box.topRight())
    share = (card.main.value or 0.0) / _full(card)
    painter.save()
    painter.setClipPath(glass)
    water = QColor(look.colour(card.hue))
    water.setAlphaF(0.75)
    painter.fillRect(box.adjusted(0, box.height() * (1 - share), 0, 0), water)
    if card.main.aim:
        y = box.bottom() - box.height() * aim_share(card)
        painter.setPen(QPen(look.colour("ink"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
    painter.restore()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(look.colour("control"), 1.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawPath(glass)


class WeekPicture(Picture):
    """Seven days with the letters of their weekdays, and below them what the day holds, as far as it fits."""

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._card is None:
            return
        painter, look = smooth_painter(self), self._look
        width = min(self.width(), look.px(7 * 26))
        high = min(self.height(), look.px(76))
        paint_week(painter, look, QRectF(0, 0, width, high), self._card.strip, self._card.hue, letters=True)
        top = high + look.px(12)
        self.paint_entries(painter, QRectF(0, top, self.width(), self.height() - top))


def picture_for(look: Look, card: CardState, parent: QWidget) -> Picture:
    """Return the picture that a card has room for when it is tall."""
    if card.key == "caffeine":
        return BoardCurve(look, parent)
    if card.key == "fluid":
        return Vessel(look, parent, lists=True)
    return WeekPicture(look, parent, 56)
