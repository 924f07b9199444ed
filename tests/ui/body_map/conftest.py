"""A body map on an in-memory diary, at noon of 22 November 2026."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from twitchdesk.clock import Clock
from twitchdesk.domain.body import Body
from twitchdesk.domain.edits import Put, Step
from twitchdesk.domain.records import Mark, Preference, Twitch, new_id
from twitchdesk.domain.span import Moment
from twitchdesk.domain.steps import log_twitch
from twitchdesk.knowledge.load import Knowledge, load_knowledge
from twitchdesk.storage.opening import in_memory
from twitchdesk.ui.body_map.card import BodyMapCard
from twitchdesk.ui.body_map.figure import Figure, load_figure
from twitchdesk.ui.body_map.pane import BodyMapPane
from twitchdesk.ui.body_map.panel import EntryPage
from twitchdesk.ui.live_diary import LiveDiary
from twitchdesk.ui.look import Look, ThemeChoice

TODAY = date(2026, 11, 22)
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture(scope="session")
def body(known: Knowledge) -> Body:
    """Return the places."""
    return known.body


@pytest.fixture(scope="session")
def known(resources: Path) -> Knowledge:
    """Return what the window knows."""
    return load_knowledge(resources)


@pytest.fixture(scope="session")
def figure(qapp: object, resources: Path) -> Figure:
    """Return the drawn figure."""
    return load_figure(resources / "body")


@pytest.fixture
def look(qapp: object, resources: Path) -> Look:
    """Return the light look."""
    return Look(resources, ThemeChoice.LIGHT)


@pytest.fixture
def clock() -> Clock:
    """Return a clock that stands still at noon, UTC."""
    return Clock(lambda: NOON, lambda wall: wall.replace(tzinfo=UTC))


@pytest.fixture
def live(qapp: object) -> Iterator[LiveDiary]:
    """Return an empty diary in memory."""
    diary = LiveDiary(in_memory())
    yield diary
    diary.close(NOON)


@dataclass
class Map:
    """The card, its pane and its diary, with the hands of a person."""

    card: BodyMapCard
    pane: BodyMapPane
    live: LiveDiary

    def point(self, place: str, view: str) -> QPoint:
        """Return the point of the map nearest the middle of a place."""
        box = self.card.view.figure.views[view].bounds[place]
        shares = sorted(product(range(1, 20), repeat=2), key=lambda at: abs(at[0] - 10) + abs(at[1] - 10))
        for spot, (across, down) in product(self.card.view.arrangement.spots_of(view), shares):
            at = QPointF(box.left() + box.width() * across / 20, box.top() + box.height() * down / 20)
            found = self.card.view.click_at(spot.to_widget(at)) if spot.source.contains(at) else None
            if found is not None and (found.place, found.view) == (place, view):
                return spot.to_widget(at).toPoint()
        raise AssertionError(f"{place} is not to be clicked in {view}")

    def click(
        self,
        place: str,
        view: str,
        keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Click a place with the real mouse."""
        QTest.mouseClick(self.card.view, Qt.MouseButton.LeftButton, keys, self.point(place, view))

    def hover(self, place: str, view: str) -> None:
        """Move the mouse over a place, by way of a corner: a mouse that stays where it was says nothing."""
        QTest.mouseMove(self.card.view, QPoint(2, 2))
        QTest.mouseMove(self.card.view, self.point(place, view))

    def double_click(self, place: str, view: str) -> None:
        """Click a place twice, as a person does."""
        at = self.point(place, view)
        QTest.mouseClick(self.card.view, Qt.MouseButton.LeftButton, pos=at)
        QTest.mouseDClick(self.card.view, Qt.MouseButton.LeftButton, pos=at)
        QTest.mouseRelease(self.card.view, Qt.MouseButton.LeftButton, pos=at)

    def log_on(self, days: int, *places: str) -> None:
        """Log places some days away from today."""
        day, then = TODAY + timedelta(days=days), NOON + timedelta(days=days)
        marks = tuple(Mark(place) for place in places)
        twitch = Twitch(new_id(), day, Moment.of(then), marks, then)
        self.live.do(log_twitch(twitch, None, "Earlier"))

    def details_of(self, place: str) -> EntryPage:
        """Open the details of a place's entry."""
        self.pane.open_place(place)
        assert self.pane.details.panel is not None
        return self.pane.details.panel.entry_page

    @property
    def today(self) -> tuple[Twitch, ...]:
        """The twitches of today."""
        return self.live.read.twitches_on(TODAY)

    def step(self, place: str) -> int:
        """Return the heat of a place."""
        return self.card.view.state.places[place].step


@pytest.fixture
def card(qtbot: QtBot, look: Look, body: Body, figure: Figure) -> BodyMapCard:
    """Return the card in its usual size, shown, with no diary yet."""
    card = BodyMapCard(look, body, figure)
    qtbot.addWidget(card)
    card.resize(600, 640)
    with qtbot.waitExposed(card):
        card.show()
    qtbot.waitUntil(lambda: card.view.buttons.complete)
    return card


@pytest.fixture
def body_map(card: BodyMapCard, live: LiveDiary, look: Look, clock: Clock, known: Knowledge) -> Map:
    """Return the body map on an empty diary."""
    return Map(card, BodyMapPane(live, look, clock, known.body, known.fields, card), live)


@pytest.fixture
def reopened(qtbot: QtBot, body_map: Map, look: Look, clock: Clock, known: Knowledge) -> Map:
    """Return a second body map on the same diary, whose person once chose the whole-day mode."""
    body_map.live.do(Step("First choices", (Put(Preference("logging_mode", '"whole_day"')),)))
    card = BodyMapCard(look, known.body, body_map.card.view.figure)
    qtbot.addWidget(card)
    return Map(card, BodyMapPane(body_map.live, look, clock, known.body, known.fields, card), body_map.live)
