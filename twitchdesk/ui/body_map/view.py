# SPDX-License-Identifier: MIT
"""The body map as it is painted and clicked; it knows no diary."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, QVariantAnimation
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from twitchdesk.domain.body import Body
from twitchdesk.domain.records import Mark
from twitchdesk.ui.body_map.arrange import Arrangement, CloseUp, Spot, arrange
from twitchdesk.ui.body_map.figure import Figure
from twitchdesk.ui.body_map.hits import HitPicture, hit_pictures
from twitchdesk.ui.body_map.painting import outline
from twitchdesk.ui.body_map.picture import Picture
from twitchdesk.ui.body_map.place_buttons import PlaceButtons
from twitchdesk.ui.body_map.state import MapState, map_state
from twitchdesk.ui.look import Look, Text, Theme
from twitchdesk.ui.signals import signal

_PULSE_PX: Final = 8.0
_HOVER_PX, _MARK_PX, _FOCUS_PX = 1.6, 2.0, 2.6


@dataclass(frozen=True, slots=True)
class Click:
    """A place chosen by the person; the point is in figure coordinates of ``view``, None from a key or list.

    ``extend`` adds the place to the entry logged last.
    """

    place: str
    view: str | None = None
    x: float | None = None
    y: float | None = None
    extend: bool = False


@dataclass(frozen=True, slots=True)
class MenuAsk:
    """The menu of a place is wanted; ``at`` is the point on the screen."""

    click: Click
    at: QPoint


class BodyMapView(QWidget):
    """Front and back figure with close-ups, painted from a ``MapState``.

    ``pointed`` says which place is under the pointer or has the focus ("" for none); ``switch_moved`` says
    where the strip for choosing a close-up belongs, an empty rectangle when all of them show.
    """

    place_clicked = signal(Click)
    place_opened = signal(str)
    menu_wanted = signal(MenuAsk)
    pointed = signal(str)
    switch_moved = signal(QRect)

    def __init__(self, look: Look, body: Body, figure: Figure, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._body, self.figure = look, body, figure
        self._state: MapState = map_state(body, ())
        self._close_up, self._by_area = CloseUp.MOUTH, False
        self._switch = (0.0, 0.0)
        self._arrangement: Arrangement | None = None
        self._picture: Picture | None = None
        self._hits: Mapping[str, HitPicture] = {}
        self._hits_without: frozenset[str] | None = None
        self._hovered = self._focused = self._pressed = ""
        self._marked: frozenset[str] = frozenset()
        self._pulsing: frozenset[str] = frozenset()
        self._beat = QVariantAnimation(self)
        self._beat.setStartValue(0.0)
        self._beat.setEndValue(1.0)
        self._beat.valueChanged.connect(lambda _: self._refresh(self._pulsing))
        self._beat.finished.connect(self._rest)
        self.buttons = PlaceButtons(self, self._seat)
        self.buttons.pressed.connect(lambda place: self.place_clicked.emit(Click(place)))
        self.buttons.opened.connect(self.place_opened.emit)
        self.buttons.focused.connect(self._focus)
        self.setMouseTracking(True)
        self.setAccessibleName("Body map")
        self.setMinimumSize(300, 240)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self._dress)

    @property
    def state(self) -> MapState:
        """What the map shows."""
        return self._state

    @property
    def pointed_place(self) -> str:
        """The place under the pointer, else the one that has the focus, "" for none."""
        return self._hovered or self._focused

    @property
    def arrangement(self) -> Arrangement:
        """Where the figures and close-ups stand in the present size."""
        if self._arrangement is None:
            room = QRectF(self.rect()).adjusted(2, 2, -2, -2)
            line = QFontMetricsF(self._look.font(Text.CAPTION)).height()
            self._arrangement = arrange(self.figure, room, self._close_up, self._switch, line)
        return self._arrangement

    def show_state(self, state: MapState) -> None:
        """Show heat and names."""
        self._state = state
        self.buttons.show_places(state.places)
        if self._picture is not None:
            for rect in self._picture.paint_changed(self._steps()):
                self.update(rect.toAlignedRect())
        self.pointed.emit(self._hovered or self._focused)

    def keep_room(self, switch: tuple[float, float]) -> None:
        """Keep room for the strip that chooses a close-up: its width and height in pixels."""
        if switch != self._switch:
            self._switch = switch
            self._renew()

    def show_close_up(self, close_up: CloseUp) -> None:
        """Show another close-up, where there is not room for all of them."""
        if close_up is not self._close_up:
            self._close_up = close_up
            self._renew()

    def show_areas(self, *, by_area: bool) -> None:
        """Point out whole areas instead of single places."""
        self._by_area = by_area
        self.update()

    def mark(self, places: Iterable[str]) -> None:
        """Outline the places of the entry whose details are open."""
        before, self._marked = self._marked, frozenset(places)
        self._refresh(before | self._marked)

    def pulse(self, places: Iterable[str]) -> None:
        """Let places pulse once; not when the system asks for no motion."""
        motion_ms = self._look.motion_ms()
        if motion_ms > 0:
            self._pulsing = frozenset(places)
            self._beat.setDuration(motion_ms)
            self._beat.start()

    def click_at(self, point: QPointF, *, extend: bool = False) -> Click | None:
        """Return the place at a point of the widget with its figure coordinates."""
        for spot in reversed(self.arrangement.spots):
            if spot.target.contains(point):
                at = spot.to_figure(point)
                place = self._hit(spot.view).place_at(at.x(), at.y())
                if place is not None:
                    return Click(place, spot.view, round(at.x(), 2), round(at.y(), 2), extend)
        return None

    def is_right(self, mark: Mark) -> bool:
        """Tell whether a place, where it was clicked, lies in the right half of the map."""
        return self._point_of(mark).x() > self.width() / 2

    @override
    def sizeHint(self) -> QSize:
        return QSize(568, 480)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture is None:
            ratio = self.devicePixelRatioF()
            self._picture = Picture(self._look, self.figure, self.arrangement, self.size(), ratio)
            self._picture.paint_all(self._steps())
            self.buttons.show_places(self._state.places)
            self.buttons.start()
            QTimer.singleShot(0, self._get_ready)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(0, 0, self._picture.pixmap)
        accent = self._look.colour("accent")
        self._outline(painter, self._marked, accent, _MARK_PX)
        self._outline(painter, self._group(self._hovered), self._look.colour("ink"), _HOVER_PX)
        self._outline(painter, self._group(self._focused), accent, _FOCUS_PX)
        if self._pulsing:
            done = float(self._beat.currentValue())
            accent.setAlphaF(1 - done)
            self._outline(painter, self._pulsing, accent, _PULSE_PX * (0.3 + 0.7 * done))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._renew()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        click = self.click_at(event.position())
        self._hover(click.place if click else "")

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hover("")

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        click = self.click_at(event.position())
        self._pressed = click.place if click and event.button() is Qt.MouseButton.LeftButton else ""
        if click and event.button() is Qt.MouseButton.RightButton:
            self.menu_wanted.emit(MenuAsk(click, event.globalPosition().toPoint()))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        click = self.click_at(event.position(), extend=extend)
        pressed, self._pressed = self._pressed, ""
        if click and click.place == pressed and event.button() is Qt.MouseButton.LeftButton:
            self.buttons.focus(click.place)
            self.place_clicked.emit(click)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        # The first click has logged; the second opens what it logged. Levels go up with every click.
        if self._by_area or event.button() is not Qt.MouseButton.LeftButton:
            self.mousePressEvent(event)
        elif click := self.click_at(event.position()):
            self.place_opened.emit(click.place)

    def _get_ready(self) -> None:
        # So that the first movement of the mouse does not have to wait for it.
        self._hit("front")

    def _steps(self) -> dict[str, int]:
        return {place: shown.step for place, shown in self._state.places.items() if shown.step}

    def _hit(self, view: str) -> HitPicture:
        if self._hits_without != self._state.hidden:
            self._hits_without = self._state.hidden
            self._hits = hit_pictures(self.figure, self._state.hidden)
        return self._hits[view]

    def _group(self, place: str) -> tuple[str, ...]:
        if not place or not self._by_area:
            return (place,) if place else ()
        area = self._body.by_id[place].parent_area
        return tuple(each.id for each in self._body.places_in(area) if each.id in self._state.places)

    def _hover(self, place: str) -> None:
        if place == self._hovered:
            return
        before, self._hovered = self._hovered, place
        self.setCursor(Qt.CursorShape.PointingHandCursor if place else Qt.CursorShape.ArrowCursor)
        self._refresh((*self._group(before), *self._group(place)))
        self.pointed.emit(place or self._focused)

    def _focus(self, place: str) -> None:
        before, self._focused = self._focused, place
        self._refresh((*self._group(before), *self._group(place)))
        self.pointed.emit(place or self._hovered)

    def _refresh(self, places: Iterable[str]) -> None:
        if self._picture is not None:
            for rect in self._picture.regions(places):
                self.update(rect.toAlignedRect())

    def _outline(self, painter: QPainter, places: Iterable[str], colour: QColor, width: float) -> None:
        for place in places:
            for spot in self.arrangement.spots:
                view = self.figure.views[spot.view]
                if place in view.places and view.bounds[place].intersects(spot.source):
                    outline(painter, spot, view.places[place], colour, width)

    def _seat(self, place: str) -> QRect:
        shown = [spot for spot in self.arrangement.spots if self._shows(spot, place)]
        if not shown:
            return QRect()
        # Close-ups come last: where a place has one, its button lies there.
        rect = shown[-1].rect_to_widget(self.figure.views[shown[-1].view].bounds[place])
        return rect.toAlignedRect().intersected(self.rect())

    def _point_of(self, mark: Mark) -> QPointF:
        if mark.view is not None and mark.x is not None and mark.y is not None:
            point = QPointF(mark.x, mark.y)
            for spot in reversed(self.arrangement.spots):
                if spot.view == mark.view and spot.source.contains(point):
                    return spot.to_widget(point)
        return QPointF(self._seat(mark.place).center())

    def _shows(self, spot: Spot, place: str) -> bool:
        view = self.figure.views[spot.view]
        return place in view.bounds and view.bounds[place].intersects(spot.source)

    def _rest(self) -> None:
        done, self._pulsing = self._pulsing, frozenset()
        self._refresh(done)

    def _renew(self) -> None:
        self._arrangement = self._picture = None
        self.buttons.take_seats()
        self.switch_moved.emit(self.arrangement.switch.toRect())
        self.update()

    def _dress(self, _theme: Theme) -> None:
        self._renew()
