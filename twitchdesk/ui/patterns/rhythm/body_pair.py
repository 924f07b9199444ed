# SPDX-License-Identifier: MIT
"""Two bodies side by side on one scale of heat, walked place by place."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from twitchdesk.ui.body_map.arrange import Arrangement, CloseUp, Spot, arrange
from twitchdesk.ui.body_map.figure import Figure
from twitchdesk.ui.body_map.painting import outline
from twitchdesk.ui.body_map.picture import Picture
from twitchdesk.ui.look import Look, Text, Theme
from twitchdesk.ui.patterns.rhythm.two_state import TwoState, empty_two
from twitchdesk.ui.patterns.rhythm.walk import WalkedPicture, grid_step

_SHAPE: Final = 0.86
_MOST_H: Final = 440
_LEAST_H: Final = 260
_GAP_PX: Final = 16
_SIDE_LABELS: Final = 4


class BodyPair(WalkedPicture):
    """The figures of two periods. A mark is a place named in either; it is outlined on both bodies."""

    def __init__(self, look: Look, figure: Figure, parent: QWidget | None = None) -> None:
        super().__init__(look, "Two periods on two bodies", parent)
        self._figure = figure
        self._state: TwoState = empty_two("")
        self._pictures: tuple[Picture, ...] = ()
        self._arranged: tuple[Arrangement, ...] = ()
        self._key: tuple[object, ...] = ()

    def show_state(self, state: TwoState) -> None:
        """Show two periods."""
        self._state = state
        self._key = ()
        titles = " and ".join(f"{side.title}: {side.words}" for side in state.sides if side.title)
        said = ". ".join(mark.told for mark in state.marks)
        self.renew(len(state.marks), f"{titles}. {said}")

    @override
    def heightForWidth(self, width: int) -> int:
        px = self.look.px
        tall = max(px(_LEAST_H), min(px(_MOST_H), (width - _GAP_PX) / 2 * _SHAPE))
        return round(tall + self._title_h())

    @override
    def mark_at(self, point: QPointF) -> int | None:
        order = {mark.place: number for number, mark in enumerate(self._state.marks)}
        for arranged in self._arrange():
            for spot in arranged.spots:
                if spot.target.contains(point):
                    place = self._place_at(spot, spot.to_figure(point))
                    if place is not None:
                        return order.get(place)
        return None

    @override
    def box_of(self, mark: int) -> QRectF:
        place = self._state.marks[mark].place
        for arranged in self._arrange():
            for spot in arranged.spots:
                bounds = self._figure.views[spot.view].bounds
                if place in bounds and bounds[place].intersects(spot.source):
                    return spot.rect_to_widget(bounds[place])
        return QRectF()

    @override
    def told(self, mark: int) -> str:
        return self._state.marks[mark].told

    @override
    def step(self, mark: int | None, key: Qt.Key) -> int | None:
        return grid_step(mark, key, 1, len(self._state.marks))

    @override
    def draw_cursor(self, painter: QPainter, mark: int) -> None:
        place = self._state.marks[mark].place
        for arranged in self._arrange():
            for spot in arranged.spots:
                path = self._figure.views[spot.view].places.get(place)
                if path is not None:
                    outline(painter, spot, path, self.look.colour("ink"), 2)

    @override
    def draw(self, painter: QPainter) -> None:
        look = self.look
        for box, side, picture in zip(self._boxes(), self._state.sides, self._painted(), strict=True):
            head = QRectF(box.left(), 0, box.width(), self._title_h())
            painter.setFont(look.font(Text.STRONG))
            painter.setPen(look.colour("ink"))
            half = head.height() / 2
            middle = Qt.AlignmentFlag.AlignCenter
            painter.drawText(QRectF(head.left(), 2, head.width(), half), middle, side.title)
            painter.setFont(look.font(Text.CAPTION))
            painter.setPen(look.colour("soft_ink"))
            painter.drawText(QRectF(head.left(), half - 2, head.width(), half), middle, side.words)
            painter.drawPixmap(box.topLeft(), picture.pixmap)

    def _painted(self) -> tuple[Picture, ...]:
        """Return the pictures of both bodies, painted anew only when something about them has changed."""
        key = (self.size(), self.devicePixelRatioF(), self.look.theme, self.look.text_percent)
        if key != self._key:
            self._key = key
            made = []
            for box, side in zip(self._boxes(), self._state.sides, strict=True):
                size = QSize(round(box.width()), round(box.height()))
                arranged = self._arranged_in(QRectF(0, 0, size.width(), size.height()))
                picture = Picture(self.look, self._figure, arranged, size, self.devicePixelRatioF())
                picture.paint_all(side.steps)
                made.append(picture)
            self._pictures = tuple(made)
        return self._pictures

    def _boxes(self) -> tuple[QRectF, QRectF]:
        wide, top = (self.width() - _GAP_PX) / 2, self._title_h()
        high = self.height() - top - 4
        return QRectF(2, top, wide - 2, high), QRectF(wide + _GAP_PX, top, wide - 2, high)

    def _arrange(self) -> tuple[Arrangement, ...]:
        return tuple(self._arranged_in(box) for box in self._boxes())

    def _arranged_in(self, box: QRectF) -> Arrangement:
        line = float(self.look.px(16))
        found = arrange(self._figure, box.adjusted(4, 4, -4, -4), CloseUp.MOUTH, (0.0, 0.0), line)
        # The sides are named below both figures; beside the face they would be crowded at this size.
        return replace(found, labels=found.labels[:_SIDE_LABELS])

    def _place_at(self, spot: Spot, point: QPointF) -> str | None:
        """Return the place at a point of a view; later places lie above earlier ones."""
        view = self._figure.views[spot.view]
        found = [
            place
            for place, path in view.places.items()
            if view.bounds[place].contains(point) and path.contains(point)
        ]
        return found[-1] if found else None

    def _title_h(self) -> float:
        return float(self.look.px(38))

    @override
    def _dress(self, theme: Theme) -> None:
        self._key = ()
        super()._dress(theme)
