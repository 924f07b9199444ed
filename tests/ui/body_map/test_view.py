"""The painted map: what a picture of it shows."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot
from typing_extensions import override

from tests.ui.body_map.conftest import Map
from twitchdesk.domain.body import Body
from twitchdesk.ui.body_map.arrange import CloseUp
from twitchdesk.ui.body_map.card import READ_ONLY, BodyMapCard
from twitchdesk.ui.body_map.figure import VIEWS, Figure
from twitchdesk.ui.body_map.state import map_state
from twitchdesk.ui.body_map.view import BodyMapView
from twitchdesk.ui.look import Look, ThemeChoice

ONLY_THE_CARD = """
import sys
import twitchdesk.ui.body_map.card
heavy = {"sqlalchemy", "numpy", "pyqtgraph", "alembic"} & sys.modules.keys()
sys.exit(f"imported: {heavy}" if heavy else 0)
"""


def around(card: BodyMapCard, at: QPoint) -> float:
    """Return the mean lightness of the map around a point."""
    image = card.view.grab().toImage()
    near = [image.pixelColor(at + QPoint(x, y)) for x in range(-3, 4) for y in range(-3, 4)]
    return sum(colour.lightnessF() for colour in near) / len(near)


def test_the_card_is_there_before_the_heavy_libraries() -> None:
    done = subprocess.run([sys.executable, "-c", ONLY_THE_CARD], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_warm_place_is_darker_than_the_same_place_of_the_other_side(body_map: Map, body: Body) -> None:
    left, right = body_map.point("calf_left", "back"), body_map.point("calf_right", "back")
    body_map.card.show_state(map_state(body, [("calf_left", 30)]))
    assert around(body_map.card, left) < around(body_map.card, right) - 0.2


def test_each_heat_step_is_darker_than_the_one_before(body_map: Map, body: Body) -> None:
    at = body_map.point("calf_left", "back")
    seen = []
    for count in (0, 1, 2, 4, 7, 12):
        body_map.card.show_state(map_state(body, [("calf_left", count)]))
        seen.append(around(body_map.card, at))
    assert seen == sorted(seen, reverse=True)


def test_painting_what_changed_gives_the_same_picture_as_painting_all(body_map: Map, body: Body) -> None:
    view = body_map.card.view
    view.grab()
    body_map.card.show_state(map_state(body, [("calf_left", 3), ("lips", 9), ("thumb_left", 1)]))
    changed = view.grab().toImage()
    view.resize(view.width() + 1, view.height())
    view.resize(view.width() - 1, view.height())
    assert difference(changed, view.grab().toImage()) < 40


def difference(one: object, other: object) -> int:
    """Return how many of a grid of pixels differ clearly between two pictures."""
    from PySide6.QtGui import QImage

    assert isinstance(one, QImage)
    assert isinstance(other, QImage)
    pairs = [
        (one.pixelColor(x, y), other.pixelColor(x, y))
        for x in range(0, one.width(), 2)
        for y in range(0, one.height(), 2)
    ]
    return sum(abs(a.lightness() - b.lightness()) > 24 for a, b in pairs)


def test_the_map_follows_the_theme(body_map: Map, look: Look) -> None:
    at = body_map.point("calf_left", "back")
    light = around(body_map.card, at)
    look.set_theme(ThemeChoice.DARK)
    assert around(body_map.card, at) < light - 0.3


def test_no_colour_of_the_body_is_red(resources: object, look: Look) -> None:
    roles = ["skin", "muscle", *(f"heat_{step}" for step in range(1, 6))]
    for theme in (ThemeChoice.LIGHT, ThemeChoice.DARK):
        look.set_theme(theme)
        hues = [
            QColor(look.colour(role)).hsvHue() for role in roles if look.colour(role).hsvSaturation() > 60
        ]
        assert hues
        assert all(25 <= hue <= 330 for hue in hues)


def test_the_switch_shows_another_close_up(body_map: Map) -> None:
    body_map.card.close_ups.button(CloseUp.FEET).click()
    assert body_map.card.view.arrangement.spots_of("foot")
    body_map.click("foot_sole_left", "foot")
    assert body_map.today[0].marks[0].view == "foot"


def test_every_close_up_is_there_at_once_in_a_large_window(body_map: Map, qtbot: QtBot) -> None:
    body_map.card.resize(900, 1000)
    qtbot.waitUntil(lambda: all(body_map.card.view.arrangement.spots_of(view) for view in VIEWS))
    assert not body_map.card.close_ups.isVisible()


@pytest.mark.parametrize("size", [(470, 540), (600, 640), (900, 1000)])
@pytest.mark.parametrize("place", ["calf_left", "eyelid_lower_right", "shoulder_left"])
def test_a_place_is_hit_at_any_size(body_map: Map, qtbot: QtBot, size: tuple[int, int], place: str) -> None:
    body_map.card.resize(*size)
    view = {"calf_left": "back", "eyelid_lower_right": "face"}.get(place, "front")
    qtbot.waitUntil(lambda: body_map.card.view.width() > size[0] - 60)
    body_map.click(place, view)
    assert body_map.today[0].places == {place}


def test_left_is_the_persons_own_left(body_map: Map) -> None:
    front = body_map.card.view.arrangement.spots_of("front")[0].target.center().x()
    back = body_map.card.view.arrangement.spots_of("back")[0].target.center().x()
    assert body_map.point("chest_left", "front").x() > front
    assert body_map.point("calf_left", "back").x() < back


def test_a_read_only_diary_says_so_and_takes_no_clicks(card: BodyMapCard, body: Body) -> None:
    card.show_state(map_state(body, (), read_only=True))
    assert not card.ways.isEnabled()
    assert card.ways.toolTip() == card.finder.toolTip() == READ_ONLY


class StillLook(Look):
    """A look on a system that asks for no motion."""

    @override
    def motion_ms(self) -> int:
        return 0


@pytest.mark.parametrize(("kind", "moves"), [(Look, True), (StillLook, False)])
def test_a_logged_place_pulses_unless_the_system_asks_for_no_motion(
    qtbot: QtBot, resources: Path, body: Body, figure: Figure, kind: type[Look], moves: bool
) -> None:
    view = BodyMapView(kind(resources, ThemeChoice.LIGHT), body, figure)
    qtbot.addWidget(view)
    view.resize(568, 480)
    still = view.grab().toImage()
    view.pulse(["calf_left"])
    assert (view.grab().toImage() != still) is moves


def test_the_place_under_the_pointer_is_outlined(body_map: Map, qtbot: QtBot) -> None:
    view = body_map.card.view
    before = view.grab().toImage()
    body_map.hover("chest_left", "front")
    qtbot.waitUntil(lambda: view.cursor().shape() is Qt.CursorShape.PointingHandCursor)
    assert view.grab().toImage() != before
