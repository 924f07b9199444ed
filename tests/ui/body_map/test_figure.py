"""The drawn figure: read from its files, hit where it is clicked, arranged in any room."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRectF

from twitchdesk.domain.body import Body, View
from twitchdesk.ui.body_map.arrange import Arrangement, CloseUp, arrange
from twitchdesk.ui.body_map.figure import VIEWS, Figure, load_figure, path_of
from twitchdesk.ui.body_map.hits import HitPicture

SIZES = ((438, 380), (568, 480), (868, 840), (1300, 900))


def arranged(figure: Figure, size: tuple[int, int], chosen: CloseUp = CloseUp.MOUTH) -> Arrangement:
    """Return the arrangement of a size."""
    return arrange(figure, QRectF(0, 0, *size), chosen, (220, 28), 14)


def test_every_place_is_drawn_in_its_views_and_its_close_up(figure: Figure, body: Body) -> None:
    for place in body.places:
        insets = [place.inset.value] if place.inset else []
        for view in [*(view.value for view in place.views), *insets]:
            assert place.id in figure.views[view].places, (place.id, view)


def test_no_view_draws_a_place_that_is_not_known(figure: Figure, body: Body) -> None:
    drawn = {place for view in figure.views.values() for place in view.places}
    assert drawn == body.by_id.keys()


def test_muscles_belong_to_places_of_their_view(figure: Figure) -> None:
    for view in figure.views.values():
        assert {muscle.place for muscle in view.muscles} <= view.places.keys()


def test_a_path_is_read_with_every_command() -> None:
    path = path_of("M0 0L10 0Q15 5 10 10C8 12 2 12 0 10Z")
    assert path.contains(QPointF(5, 5))
    assert not path.contains(QPointF(-1, 5))
    assert path.boundingRect().width() == pytest.approx(12.5)


def test_a_missing_drawing_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"front\.svg"):
        load_figure(tmp_path)


def test_a_drawing_without_a_view_box_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "front.svg").write_text("<svg></svg>", encoding="utf-8")
    with pytest.raises(ValueError, match="viewBox"):
        load_figure(tmp_path)


@pytest.mark.parametrize("name", VIEWS)
def test_the_hit_picture_agrees_with_the_outlines(figure: Figure, name: str) -> None:
    view = figure.views[name]
    picture = HitPicture(view, view.optional)
    points = [QPointF(x + 0.3, y + 0.3) for x in range(0, 440, 7) for y in range(0, 1000, 7)]
    inside = [(point, at) for point in points if (at := picture.place_at(point.x(), point.y()))]
    wrong = [
        at
        for point, at in inside
        if not view.places[at].intersects(QRectF(point, point).adjusted(-2, -2, 2, 2))
    ]
    assert inside
    assert wrong == []


@pytest.mark.parametrize("name", VIEWS)
def test_every_point_of_the_skin_belongs_to_a_place(figure: Figure, name: str) -> None:
    view = figure.views[name]
    picture = HitPicture(view, view.optional)
    points = [QPointF(x, y) for x in range(0, 440, 5) for y in range(0, 1000, 5)]
    skin = [point for point in points if view.silhouette.contains(point)]
    assert [point for point in skin if picture.place_at(point.x(), point.y()) is None] == []


def test_beside_the_figure_there_is_no_place(figure: Figure) -> None:
    picture = HitPicture(figure.views["front"], frozenset())
    assert [picture.place_at(*at) for at in ((1, 1), (-5, 500), (220, 5000))] == [None, None, None]


def test_the_pelvic_floor_is_hit_only_when_it_is_shown(figure: Figure) -> None:
    back = figure.views["back"]
    middle = back.bounds["pelvic_floor"].center()
    shown, hidden = HitPicture(back, frozenset()), HitPicture(back, frozenset({"pelvic_floor"}))
    assert shown.place_at(middle.x(), middle.y()) == "pelvic_floor"
    assert hidden.place_at(middle.x(), middle.y()) not in {None, "pelvic_floor"}


@pytest.mark.parametrize("size", SIZES)
def test_everything_stands_inside_the_room(figure: Figure, size: tuple[int, int]) -> None:
    arrangement = arranged(figure, size)
    room = QRectF(0, 0, *size).adjusted(-1, -1, 1, 1)
    assert all(room.contains(spot.target) for spot in arrangement.spots)
    assert all(room.contains(label.box) for label in arrangement.labels)


@pytest.mark.parametrize("size", SIZES)
def test_front_back_and_face_always_show(figure: Figure, size: tuple[int, int]) -> None:
    shown = [spot.view for spot in arranged(figure, size).spots]
    assert shown[:3] == ["front", "back", "face"]


@pytest.mark.parametrize("size", SIZES)
def test_both_sides_are_named_beside_the_face_and_not_on_its_leader(
    figure: Figure, size: tuple[int, int]
) -> None:
    found = arranged(figure, size)
    right, left = found.labels[-2:]
    assert [label.words.split() for label in (right, left)] == [["Your", "right"], ["Your", "left"]]
    assert right.box.bottom() <= found.leaders[0].start.y() + 2


@pytest.mark.parametrize("size", SIZES)
def test_both_sides_are_named_under_both_figures(figure: Figure, size: tuple[int, int]) -> None:
    words = [label.words for label in arranged(figure, size).labels][:4]
    assert words == ["Your right", "Your left", "Your left", "Your right"]


def test_in_little_room_one_close_up_shows_beside_the_face(figure: Figure) -> None:
    for chosen, view in ((CloseUp.MOUTH, "mouth"), (CloseUp.LEFT_HAND, "hand"), (CloseUp.FEET, "foot")):
        shown = {spot.view for spot in arranged(figure, (568, 480), chosen).spots}
        assert shown == {"front", "back", "face", view}
        assert not arranged(figure, (568, 480), chosen).switch.isEmpty()


def test_in_much_room_every_close_up_shows_and_the_switch_goes(figure: Figure) -> None:
    arrangement = arranged(figure, (868, 840))
    assert {spot.view for spot in arrangement.spots} == set(VIEWS)
    assert arrangement.switch.isEmpty()


def test_every_place_with_a_close_up_is_24_pixels_each_way_in_the_usual_window(
    figure: Figure, body: Body
) -> None:
    sizes: dict[str, float] = {}
    for spot in (spot for chosen in CloseUp for spot in arranged(figure, (576, 516), chosen).spots):
        for place, path in figure.views[spot.view].places.items():
            boxes = [part.boundingRect() for part in path.toSubpathPolygons()]
            least = [
                min(box.width(), box.height()) * spot.scale for box in boxes if spot.source.contains(box)
            ]
            sizes[place] = max([sizes.get(place, 0), *least])
    assert {place.id: sizes[place.id] for place in body.places if place.inset and sizes[place.id] < 24} == {}


def test_a_point_goes_to_the_figure_and_back(figure: Figure) -> None:
    for spot in arranged(figure, (868, 840)).spots:
        there = spot.to_figure(spot.target.center())
        back = spot.to_widget(there)
        assert (back.x(), back.y()) == pytest.approx((spot.target.center().x(), spot.target.center().y()))


def test_every_view_of_the_body_is_a_drawing() -> None:
    assert {view.value for view in View} <= set(VIEWS)
