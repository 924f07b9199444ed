# SPDX-License-Identifier: MIT
"""Where the figures and the close-ups stand in the room there is."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QPointF, QRectF

from twitchdesk.ui.body_map.figure import Figure

# Parts of the drawings in figure coordinates: the hands are four, each by itself.
_HANDS: Final = {
    ("right", "palm"): QRectF(0, 0, 150, 212),
    ("left", "palm"): QRectF(150, 0, 150, 212),
    ("right", "back"): QRectF(0, 212, 150, 228),
    ("left", "back"): QRectF(150, 212, 150, 228),
}
_FEET: Final = QRectF(0, 0, 300, 170)
_GAP: Final = 8.0
_ROOMY_H: Final = 620.0
_SHARE, _ROOMY_SHARE, _NARROWEST_SHARE = 0.87, 0.8, 0.72
_MIDDLE: Final = 150.0
_RIGHT, _LEFT = "Your right", "Your left"
_HANDS_FROM, _FACE_SHARE, _ROOMY_FACE_SHARE = 0.625, 0.49, 0.43


class CloseUp(StrEnum):
    """Which close-up stands between the legs where there is no room for all."""

    MOUTH = "mouth"
    RIGHT_HAND = "right_hand"
    LEFT_HAND = "left_hand"
    FEET = "feet"


@dataclass(frozen=True, slots=True)
class Spot:
    """A part of a view (``source``, figure coordinates) and where it is painted (``target``, pixels)."""

    view: str
    source: QRectF
    target: QRectF

    @property
    def scale(self) -> float:
        """Pixels of the widget for one unit of the figure."""
        return self.target.width() / self.source.width()

    def to_figure(self, point: QPointF) -> QPointF:
        """Return the figure coordinates of a point of the widget."""
        return (point - self.target.topLeft()) / self.scale + self.source.topLeft()

    def to_widget(self, point: QPointF) -> QPointF:
        """Return the point of the widget for figure coordinates."""
        return (point - self.source.topLeft()) * self.scale + self.target.topLeft()

    def rect_to_widget(self, rect: QRectF) -> QRectF:
        """Return the rectangle of the widget for one in figure coordinates, cut to the part shown."""
        shown = rect.intersected(self.source)
        return QRectF(self.to_widget(shown.topLeft()), shown.size() * self.scale)


@dataclass(frozen=True, slots=True)
class Label:
    """Words printed on the map, centred in a box (pixels)."""

    box: QRectF
    words: str


@dataclass(frozen=True, slots=True)
class Leader:
    """A thin line from a figure to its close-up (pixels)."""

    start: QPointF
    end: QPointF


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The spots of a size of the map; ``switch`` is the strip for choosing a close-up, empty if all show."""

    spots: tuple[Spot, ...]
    switch: QRectF
    labels: tuple[Label, ...]
    leaders: tuple[Leader, ...]

    def spots_of(self, view: str) -> tuple[Spot, ...]:
        """Return the spots that show a view."""
        return tuple(spot for spot in self.spots if spot.view == view)


def arrange(
    figure: Figure, room: QRectF, chosen: CloseUp, switch: tuple[float, float], line: float
) -> Arrangement:
    """Place the front figure left, the back figure right and the close-ups between them.

    The face stands between the shoulders, the others between the legs, where the figures are slim. ``switch``
    is the size of the strip for choosing a close-up, ``line`` the height of a line of print, in pixels.
    """
    wide, high = switch
    upright = room.adjusted(0, 0, 0, -line)
    front, back = _bodies(figure, upright)
    legs, face = _between_legs(front.target, back.target), _face(figure, front.target, back.target)
    if front.target.height() >= _ROOMY_H:
        strip, others = QRectF(), _all(figure, legs, face.target, line)
    elif wide <= back.target.center().x() - front.target.center().x() - 2 * _label_w(line):
        # The strip fits between the words below the two figures.
        strip = QRectF(legs.center().x() - wide / 2, legs.bottom() + line - high, wide, high)
        others = _one(figure, legs.adjusted(0, 0, 0, line - high - 4), chosen, line)
    else:
        # Too wide for that: the strip goes below everything.
        front, back = _bodies(figure, upright.adjusted(0, 0, 0, -high - 2))
        strip = QRectF(room.center().x() - wide / 2, room.bottom() - high, wide, high)
        face = _face(figure, front.target, back.target)
        others = _one(figure, _between_legs(front.target, back.target), chosen, line)
    spots = (front, back, face, *others)
    leaders = tuple(_leaders(figure, spots))
    labels = (*_labels(spots, line), *_face_words(face.target, leaders, line))
    return Arrangement(spots, strip, labels, leaders)


def _outline_box(figure: Figure, view: str) -> QRectF:
    # With room for the drawn edge, which lies half outside.
    return figure.views[view].silhouette.boundingRect().adjusted(-2, -2, 2, 2)


def _bodies(figure: Figure, room: QRectF) -> tuple[Spot, Spot]:
    front, back = (_outline_box(figure, name) for name in ("front", "back"))
    share = _SHARE if room.height() < _ROOMY_H else _ROOMY_SHARE
    wide = front.width() / front.height() + back.width() / back.height()
    height = min(room.height(), room.width() * share / wide)
    top = room.top() + (room.height() - height) / 2
    first, second = (body.width() * height / body.height() for body in (front, back))
    # In a wide room the three stand together in the middle instead of drifting apart.
    spread = min(room.width(), (first + second) / _NARROWEST_SHARE)
    left = room.center().x() - spread / 2
    return (
        Spot("front", front, QRectF(left, top, first, height)),
        Spot("back", back, QRectF(left + spread - second, top, second, height)),
    )


def _face(figure: Figure, left: QRectF, right: QRectF) -> Spot:
    face = _outline_box(figure, "face")
    middle = (left.right() + right.left()) / 2
    # The arms leave a wedge between the figures; at the height of the ears it is this wide.
    room = (right.left() - left.right()) + 0.27 * (left.width() + right.width()) - 2 * _GAP
    share = _FACE_SHARE if left.height() < _ROOMY_H else _ROOMY_FACE_SHARE
    scale = min(room / face.width(), share * left.height() / face.height())
    return _centred("face", face, QPointF(middle, left.top() + face.height() * scale / 2 + 2), scale)


def _between_legs(left: QRectF, right: QRectF) -> QRectF:
    x = left.right() - 0.3 * left.width() + _GAP
    far = right.left() + 0.3 * right.width() - _GAP
    y = left.top() + _HANDS_FROM * left.height() + _GAP
    return QRectF(x, y, far - x, left.bottom() - y)


def _one(figure: Figure, room: QRectF, chosen: CloseUp, line: float) -> list[Spot]:
    if chosen is CloseUp.MOUTH:
        return _row([("mouth", figure.views["mouth"].box)], room)
    if chosen is CloseUp.FEET:
        return _row([("foot", _FEET)], room.adjusted(0, 0, 0, -line))
    side = "right" if chosen is CloseUp.RIGHT_HAND else "left"
    return _row([("hand", _HANDS[side, part]) for part in ("palm", "back")], room)


def _all(figure: Figure, room: QRectF, face: QRectF, line: float) -> list[Spot]:
    order = [("right", "back"), ("right", "palm"), ("left", "palm"), ("left", "back")]
    tall = room.height() - 2 * line - _GAP
    upper = QRectF(room.left(), room.top(), room.width(), tall * 0.5)
    lower = QRectF(room.left(), upper.bottom() + line + _GAP, room.width(), tall * 0.5)
    under_chin = QRectF(room.left(), face.bottom() + _GAP, room.width(), room.top() - face.bottom() - _GAP)
    hands = _row([("hand", _HANDS[key]) for key in order], upper)
    right, left = QRectF(0, 0, 150, 170), QRectF(150, 0, 150, 170)
    feet = _row([("foot", right), ("foot", left)], lower)
    return _row([("mouth", figure.views["mouth"].box)], under_chin) + hands + feet


def _row(parts: list[tuple[str, QRectF]], room: QRectF) -> list[Spot]:
    """Put parts side by side as large as the room allows, centred."""
    tallest = max(source.height() for _, source in parts)
    wide = sum(source.width() for _, source in parts)
    spare = _GAP * (len(parts) - 1)
    scale = min(room.height() / tallest, (room.width() - spare) / wide)
    x = room.center().x() - (wide * scale + spare) / 2
    spots = []
    for view, source in parts:
        middle = QPointF(x + source.width() * scale / 2, room.center().y())
        spots.append(_centred(view, source, middle, scale))
        x += source.width() * scale + _GAP
    return spots


def _centred(view: str, source: QRectF, middle: QPointF, scale: float) -> Spot:
    target = QRectF(0, 0, source.width() * scale, source.height() * scale)
    target.moveCenter(middle)
    return Spot(view, source, target)


def _labels(spots: tuple[Spot, ...], line: float) -> Iterator[Label]:
    """Give the words that say which side is which: in the back view the person's left is at the left."""
    front, back = (spot.target for spot in spots[:2])
    yield from _pair(front.center().x(), front.bottom(), line, (_RIGHT, _LEFT))
    yield from _pair(back.center().x(), back.bottom(), line, (_LEFT, _RIGHT))
    feet = [spot.target for spot in spots if spot.view == "foot"]
    if len(feet) == 1:
        yield from _pair(feet[0].center().x(), feet[0].bottom(), line, (_RIGHT, _LEFT), feet[0].width() / 2)
    hands = [spot.target for spot in spots if spot.view == "hand"]
    if len(feet) == 2:
        for target, words in zip(feet, (f"{_RIGHT} foot", f"{_LEFT} foot"), strict=True):
            yield Label(QRectF(target.left() - line, target.bottom(), target.width() + 2 * line, line), words)
        for couple, words in ((hands[:2], f"{_RIGHT} hand"), (hands[2:], f"{_LEFT} hand")):
            box = couple[0].united(couple[1])
            yield Label(QRectF(box.left(), box.bottom(), box.width(), line), words)


def _face_words(face: QRectF, leaders: tuple[Leader, ...], line: float) -> Iterator[Label]:
    """Give the sides of the face beside the top of the head, where it is slim and the arms are far."""
    # In one line where two would meet the line that leads to the face, in none where one would.
    above = leaders[0].start.y() - face.top() if leaders else 2 * line
    if above < line - 2:
        return
    one = above < 2 * line
    wide, middle = _label_w(line) if one else 2.8 * line, face.center().x()
    for x, words in ((middle - 0.36 * face.width() - wide, _RIGHT), (middle + 0.36 * face.width(), _LEFT)):
        box = QRectF(x, face.top(), wide, line if one else 2 * line)
        yield Label(box, words if one else words.replace(" ", "\n"))


def _label_w(line: float) -> float:
    return 3.9 * line


def _pair(x: float, y: float, line: float, words: tuple[str, str], wide: float = 0) -> Iterator[Label]:
    wide = wide or _label_w(line)
    yield Label(QRectF(x - wide - 2, y, wide, line), words[0])
    yield Label(QRectF(x + 2, y, wide, line), words[1])


def _leaders(figure: Figure, spots: tuple[Spot, ...]) -> Iterator[Leader]:
    """Give the lines to the close-ups; each joins the same side of the body and crosses no other drawing."""
    front, back, face = spots[:3]
    anchors = figure.views["front"].anchors
    if "face" in anchors:
        box = figure.views["front"].box
        mirrored = QPointF(2 * box.center().x() - anchors["face"].x(), anchors["face"].y())
        yield Leader(front.to_widget(mirrored), QPointF(face.target.left(), front.to_widget(mirrored).y()))
    for spot in spots[3:]:
        if spot.view == "mouth":
            chin = QPointF(face.target.center().x(), face.target.bottom() - 2)
            yield Leader(chin, QPointF(spot.target.center().x(), spot.target.top() + spot.scale * 6))
    for inset, anchor in figure.views["back"].anchors.items():
        shown = [spot for spot in spots if spot.view == inset]
        if shown and shown[-1].source.right() > _MIDDLE:
            start = back.to_widget(anchor)
            yield Leader(start, _touching(shown[-1].target, start))


def _touching(target: QRectF, start: QPointF) -> QPointF:
    """Return where a line from above meets the fingers, and one from the side the edge of the foot."""
    if start.y() < target.top():
        return QPointF(target.center().x(), target.top() + 4)
    return QPointF(target.right() - 0.09 * target.width(), target.bottom() - 0.1 * target.height())
