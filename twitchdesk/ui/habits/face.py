# SPDX-License-Identifier: MIT
"""A closed card: figure, target, seven days and one row to click; or a tile beside the open card."""

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from twitchdesk.ui.habits.clock_strip import ClockStrip
from twitchdesk.ui.habits.controls import Asked, Control, Opening, quick_control
from twitchdesk.ui.habits.paint import LEFT, RIGHT, paint_figure, paint_week, week_width
from twitchdesk.ui.habits.pictures import Picture, WeekPicture, paint_vessel, picture_for
from twitchdesk.ui.habits.state import CardState
from twitchdesk.ui.habits.week import Known
from twitchdesk.ui.habits.wishes import SayNone, SkipDay, Wish
from twitchdesk.ui.look import Look, Text, Theme
from twitchdesk.ui.signals import signal
from twitchdesk.ui.widgets.buttons import Chip, IconButton, Weight
from twitchdesk.ui.widgets.drawing import RADIUS, sheet, smooth_painter

PAD: Final = 12
TALL: Final = 186


class Face(QWidget):
    """A closed card. A click on its free area opens it, as its button does."""

    asked = signal(Asked)
    opening = signal(Opening)

    def __init__(self, look: Look, card: CardState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._card = look, card
        self._shown: CardState | None = None
        self._tile = self._open = False
        self._picture: Picture | None = None
        self.setAccessibleName(card.name)
        self._pressed = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.button = IconButton(look, "chevron-down", f"Open {card.name.lower()}", self, 24)
        self.button.clicked.connect(self._clicked)
        self.none, self.skip = self._chip("None"), self._chip("Skip")
        self.control = self._made_control(card)
        self.none.clicked.connect(self._none)
        self.skip.clicked.connect(self._skip)
        look.changed.connect(self._dress)

    def _chip(self, text: str) -> Chip:
        chip = Chip(self._look, text, self, weight=Weight.QUIET, dense=True)
        chip.setCursor(Qt.CursorShape.ArrowCursor)
        return chip

    def _made_control(self, card: CardState) -> Control:
        made: Control
        if card.key == "sleep":
            made = ClockStrip(self._look, card.key, card.hue, self)
        else:
            made = quick_control(self._look, card, self)
            made.setCursor(Qt.CursorShape.ArrowCursor)
        made.asked.connect(self.asked.emit)
        made.opening.connect(self.opening.emit)
        return made

    @property
    def card(self) -> CardState:
        """What the card shows."""
        return self._card

    def show_state(self, card: CardState) -> None:
        """Show a card."""
        if card == self._shown:
            return
        self._card = self._shown = card
        self.setAccessibleDescription(card.spoken)
        for chip in (self.none, self.skip):
            said = f"{card.name}: {chip.text().lower()} {card.day_words}"
            chip.setAccessibleName(said)
            chip.setToolTip(said)
        self.setToolTip(card.caution or "\n".join(day.words for day in card.strip))
        self.control.show_state(card)
        if self._picture is not None:
            self._picture.show_state(card)
        self._arrange()
        self.update()

    def show_again(self) -> None:
        """Show what the diary says once more, after something was not kept."""
        self._shown = None
        self.show_state(self._card)

    def show_as(self, *, tile: bool, opened: bool = False) -> None:
        """Stand as a tile beside an open card, or as a whole card."""
        if (tile, opened) != (self._tile, self._open):
            self._tile, self._open = tile, opened
            self._arrange()
            self.update()

    def set_writable(self, why_not: str) -> None:
        """Allow clicks that write, or say why they do not."""
        for part in (self.none, self.skip, self.control):
            part.setEnabled(not why_not)
            if why_not:
                part.setToolTip(why_not)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.button() is Qt.MouseButton.LeftButton

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        # Controls pass on a release they have no use for: only a click that began on the card opens it.
        began, self._pressed = self._pressed, False
        if began and self.rect().contains(event.position().toPoint()):
            self._clicked()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = smooth_painter(self), self._look
        fill = "accent_soft" if self._open else "sheet"
        edge = "accent" if self._open else "hairline"
        sheet(painter, QRectF(self.rect()), look.colour(fill), look.colour(edge), RADIUS)
        if self._tile:
            self._paint_tile(painter)
        else:
            self._paint_card(painter)

    def _arrange(self) -> None:
        look, whole = self._look, not self._tile
        pad, right = look.px(PAD), self.width() - look.px(PAD)
        unknown = whole and self._card.known is Known.UNKNOWN
        side = look.px(24)
        top = look.px(6) if whole else (self.height() - side) // 2
        self.button.setGeometry(right - side + look.px(6), top, side, side)
        self.control.setVisible(whole)
        self.none.setVisible(unknown and self._card.can_be_none)
        self.skip.setVisible(unknown)
        self._arrange_answers(pad)
        below = self._line_2() + look.px(36)
        most = (self.height() - below - pad) // 2 if self._is_tall() else look.px(28)
        high = self.control.height_in(right - pad, most)
        y = below if self._is_tall() else self.height() - pad - high
        self.control.setGeometry(pad, y, right - pad, high)
        top = y + high + look.px(12)
        self._arrange_picture(QRect(pad, top, right - pad, max(0, self.height() - pad - top)))

    def _is_tall(self) -> bool:
        return not self._tile and self.height() > self._look.px(TALL)

    def _arrange_answers(self, pad: int) -> None:
        look, x = self._look, self._words_end(pad)
        for chip in (self.none, self.skip):
            if not chip.isHidden():
                hint = chip.sizeHint()
                chip.setGeometry(x, self._line_2() - look.px(3), hint.width(), hint.height())
                x += hint.width()

    def _words_end(self, pad: int) -> int:
        look = self._look
        chips = sum(chip.sizeHint().width() for chip in (self.none, self.skip) if not chip.isHidden())
        words = QFontMetricsF(look.font(Text.CAPTION)).horizontalAdvance("Not noted") + look.px(2)
        room = self.width() - 2 * pad - chips - week_width(look)
        return pad + round(words) if words <= room else pad - look.px(8)

    def _arrange_picture(self, box: QRect) -> None:
        tall = self._is_tall()
        if tall and self._picture is None:
            self._picture = picture_for(self._look, self._card, self)
            self._picture.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._picture.show_state(self._card)
        if self._picture is not None:
            self._picture.setVisible(tall)
            self._picture.setGeometry(box)

    def _line_2(self) -> int:
        return self._look.px(PAD + 22)

    def _paint_tile(self, painter: QPainter) -> None:
        look, card = self._look, self._card
        pad, middle = look.px(PAD), self.height() / 2
        self._paint_icon(painter, pad, round(middle - look.px(8)))
        left = pad + look.px(22)
        right = self.button.x() - look.px(2)
        two = self.height() >= look.px(44)
        name = QRectF(
            left, middle - look.px(18) if two else 0, right - left, look.px(18) if two else self.height()
        )
        painter.setFont(self._name_font(name.width(), two=two))
        painter.setPen(look.colour("ink"))
        fitting = QFontMetricsF(painter.font()).elidedText(
            card.name, Qt.TextElideMode.ElideRight, name.width()
        )
        painter.drawText(name, LEFT, fitting)
        box = QRectF(left, middle, right - left, look.px(16)) if two else name
        self._paint_tile_figure(painter, box, two=two)

    def _name_font(self, width: float, *, two: bool) -> QFont:
        fonts = [self._look.font(size) for size in (Text.CARD, Text.BODY, Text.CAPTION)[0 if two else 1 :]]
        fits = (font for font in fonts if QFontMetricsF(font).horizontalAdvance(self._card.name) <= width)
        return next(fits, fonts[-1])

    def _paint_tile_figure(self, painter: QPainter, box: QRectF, *, two: bool) -> None:
        look, card = self._look, self._card
        words = " ".join(text for text, _ in card.figure)
        painter.setFont(look.font(Text.CAPTION if card.known is Known.UNKNOWN or two else Text.STRONG))
        painter.setPen(look.colour("attention" if card.caution else "soft_ink"))
        name = QFontMetricsF(look.font(Text.BODY)).horizontalAdvance(card.name)
        width = QFontMetricsF(painter.font()).horizontalAdvance(words)
        if two or name + width + look.px(8) <= box.width():
            painter.drawText(box, LEFT if two else RIGHT, words)

    def _paint_icon(self, painter: QPainter, x: int, y: int) -> None:
        pixmap = self._look.pixmap(self._card.icon, self._card.hue, 16, self.devicePixelRatioF())
        painter.drawPixmap(x, y, pixmap)

    def _paint_card(self, painter: QPainter) -> None:
        look, card = self._look, self._card
        pad, right = look.px(PAD), self.width() - look.px(PAD)
        self._paint_icon(painter, pad, look.px(10))
        painter.setFont(look.font(Text.CARD))
        painter.setPen(look.colour("ink"))
        left = pad + look.px(22)
        title = QRectF(left, look.px(8), right - left, look.px(20))
        painter.drawText(title, LEFT, card.name)
        used = QFontMetricsF(painter.font()).horizontalAdvance(card.name)
        room = QRectF(left + used + look.px(8), title.top(), 0, title.height())
        room.setRight(self.button.x() - look.px(4))
        if not card.caution:
            self._paint_aim(painter, room)
        self._paint_figure_row(painter, pad, right)

    def _paint_aim(self, painter: QPainter, room: QRectF) -> None:
        look = self._look
        painter.setFont(look.font(Text.CAPTION))
        painter.setPen(look.colour("soft_ink"))
        if QFontMetricsF(painter.font()).horizontalAdvance(self._card.aim_words) <= room.width():
            painter.drawText(room, RIGHT, self._card.aim_words)

    def _paint_figure_row(self, painter: QPainter, pad: int, right: int) -> None:
        look, card = self._look, self._card
        top = self._line_2()
        end = self._paint_figure(painter, pad, top)
        box = QRectF(right - week_width(look), top, week_width(look), look.px(24))
        box.setLeft(max(box.left(), end + look.px(10)))
        if card.caution:
            title = pad + look.px(30) + QFontMetricsF(look.font(Text.CARD)).horizontalAdvance(card.name)
            left, edge = max(end + look.px(4), title), self.button.x() - look.px(2)
            caution = QRectF(left, look.px(9), edge - left, look.px(52))
            painter.setFont(look.font(Text.CAPTION))
            painter.setPen(look.colour("attention"))
            painter.drawText(caution, int(RIGHT) | int(Qt.TextFlag.TextWordWrap), card.caution)
        elif box.width() >= look.px(56) and not self._shows_week():
            paint_week(painter, look, box, card.strip, card.hue)

    def _shows_week(self) -> bool:
        return isinstance(self._picture, WeekPicture) and not self._picture.isHidden()

    def _paint_figure(self, painter: QPainter, pad: int, top: int) -> float:
        look, card = self._look, self._card
        if card.known is Known.UNKNOWN:
            painter.setFont(look.font(Text.CAPTION))
            painter.setPen(look.colour("soft_ink"))
            if self._words_end(pad) > pad:
                painter.drawText(QRectF(pad, top, look.px(80), look.px(20)), LEFT, "Not noted")
            shown = [chip for chip in (self.none, self.skip) if not chip.isHidden()]
            return max([pad + look.px(56), *(chip.geometry().right() - look.px(6) for chip in shown)])
        if card.key == "fluid" and card.known is not Known.SKIPPED and not self._is_tall():
            paint_vessel(painter, look, QRectF(pad, top - 1, look.px(18), look.px(23)), card)
            pad += look.px(26)
        quiet = card.known is Known.SKIPPED
        return paint_figure(painter, look, QPointF(pad, top + look.px(19)), card.figure, quiet=quiet)

    def _clicked(self) -> None:
        self.opening.emit(Opening(self._card.key))

    def _ask(self, wish: Wish) -> None:
        self.asked.emit(Asked(self._card.key, wish))

    def _none(self) -> None:
        self._ask(SayNone(self._card.answered))

    def _skip(self) -> None:
        self._ask(SkipDay(self._card.answered))

    def _dress(self, _theme: Theme) -> None:
        self._arrange()
        self.update()
