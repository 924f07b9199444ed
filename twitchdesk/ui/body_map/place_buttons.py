# SPDX-License-Identifier: MIT
"""One button a place, unseen, for the keyboard and for assistive technology."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget
from typing_extensions import override

from twitchdesk.ui.body_map.state import PlaceState
from twitchdesk.ui.signals import signal

_ARROWS: Final = {
    Qt.Key.Key_Left: QPoint(-1, 0),
    Qt.Key.Key_Right: QPoint(1, 0),
    Qt.Key.Key_Up: QPoint(0, -1),
    Qt.Key.Key_Down: QPoint(0, 1),
}
_ASIDE: Final = 2.5
_AT_ONCE: Final = 12


class PlaceButton(QAbstractButton):
    """A transparent button over a place: Space logs, Enter opens details, arrows go to a neighbour.

    Only one button of the map takes part in Tab, so that Tab enters and leaves the map as a whole.
    """

    opened = signal(str)
    walked = signal(QPoint)
    entered = signal(str)
    left = signal(str)

    def __init__(self, place: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.place = place
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint nothing: the map paints the focus ring along the place."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ARROWS:
            self.walked.emit(_ARROWS[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            # A key that is held, such as the one that opened the diary, is no twitch after the other.
            if not event.isAutoRepeat():
                self.opened.emit(self.place)
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        # After a click the pointer shows the place; a ring is for the keyboard.
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.entered.emit(self.place)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit(self.place)


class PlaceButtons(QObject):
    """The buttons of a map, made a few at a time once the map has been painted."""

    pressed = signal(str)
    opened = signal(str)
    focused = signal(str)

    def __init__(self, map_widget: QWidget, seat: Callable[[str], QRect]) -> None:
        super().__init__(map_widget)
        self._map, self._seat = map_widget, seat
        self._places: Mapping[str, PlaceState] = {}
        self.by_place: dict[str, PlaceButton] = {}
        self._waiting = QTimer(self)
        self._waiting.timeout.connect(self._make_some)

    @property
    def complete(self) -> bool:
        """Whether every place that is switched on has its button."""
        return self._places.keys() == self.by_place.keys()

    def show_places(self, places: Mapping[str, PlaceState]) -> None:
        """Name the buttons after the places; a place that was switched off loses its button."""
        self._places = places
        for place in [*self.by_place]:
            if place not in places:
                self.by_place.pop(place).deleteLater()
        for button in self.by_place.values():
            self._name(button)
        if self.by_place and not self.complete:
            self._waiting.start(0)

    def start(self) -> None:
        """Make the buttons, a few whenever nothing else is to be done."""
        if not self.complete:
            self._waiting.start(0)

    def take_seats(self) -> None:
        """Put every button over its place."""
        for place, button in self.by_place.items():
            button.setGeometry(self._seat(place))

    def focus(self, place: str) -> None:
        """Let the keyboard go on from a place that was clicked."""
        button = self.by_place.get(place)
        if button is not None:
            self.rove_to(place)
            button.setFocus(Qt.FocusReason.MouseFocusReason)

    def take_focus(self) -> None:
        """Put the focus on the place that Tab comes to."""
        for button in self.by_place.values():
            if button.focusPolicy() is Qt.FocusPolicy.StrongFocus:
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    def rove_to(self, place: str) -> None:
        """Make a place the one that Tab comes to."""
        for each, button in self.by_place.items():
            policy = Qt.FocusPolicy.StrongFocus if each == place else Qt.FocusPolicy.ClickFocus
            if button.focusPolicy() is not policy:
                button.setFocusPolicy(policy)

    def _make_some(self) -> None:
        missing = [place for place in self._places if place not in self.by_place]
        for place in missing[:_AT_ONCE]:
            self._make(place)
        if len(missing) <= _AT_ONCE:
            self._waiting.stop()

    def _make(self, place: str) -> None:
        button = PlaceButton(place, self._map)
        self.by_place[place] = button
        self._name(button)
        button.setGeometry(self._seat(place))
        if len(self.by_place) == 1:
            self.rove_to(place)
        button.clicked.connect(lambda: self.pressed.emit(place))
        button.opened.connect(self.opened.emit)
        button.walked.connect(lambda step: self._walk(button, step))
        button.entered.connect(self._enter)
        button.left.connect(lambda _: self.focused.emit(""))
        button.show()

    def _name(self, button: PlaceButton) -> None:
        shown = self._places[button.place]
        if shown.words != button.accessibleName():
            button.setAccessibleName(shown.words)
        if shown.tally != button.accessibleDescription():
            button.setAccessibleDescription(shown.tally)

    def _walk(self, button: PlaceButton, step: QPoint) -> None:
        others = {place: each.geometry() for place, each in self.by_place.items() if each is not button}
        found = neighbour(button.geometry(), step, others)
        if found is not None:
            self.by_place[found].setFocus(Qt.FocusReason.OtherFocusReason)

    def _enter(self, place: str) -> None:
        self.rove_to(place)
        self.focused.emit(place)


def neighbour(start: QRect, step: QPoint, others: Mapping[str, QRect]) -> str | None:
    """Return the place that lies next in a direction, None when there is none; ``others`` by place."""
    best: tuple[float, str] | None = None
    for place, rect in others.items():
        way = rect.center() - start.center()
        along = way.x() * step.x() + way.y() * step.y()
        aside = abs(way.x() * step.y()) + abs(way.y() * step.x())
        if along > 2 and aside < 2 * along:
            cost = along + _ASIDE * aside
            best = min(best, (cost, place)) if best else (cost, place)
    return best[1] if best else None
