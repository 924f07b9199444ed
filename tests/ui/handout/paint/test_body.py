"""The figure on paper: the right place on the right side, and four hatches that a copy keeps apart."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from itertools import pairwise

import numpy as np
import pytest

from tests.report.handout.example import example
from tests.ui.handout.paint.paper import KeptSheet, Painted, painted
from twitchdesk.report.handout.layout import BODY_MAP, Box
from twitchdesk.report.handout.page import More
from twitchdesk.ui.body_map.figure import Figure
from twitchdesk.ui.handout.paint.body import close_ups, paint_body
from twitchdesk.ui.handout.paint.figures import Placed, paint_view, placed_in
from twitchdesk.ui.handout.paint.hatch import HATCHES, hatch_box

MORE = More("+{n} more")
SQUARE = Box(0, 0, 20, 20)


@pytest.fixture
def placed(figure: Figure) -> Mapping[str, Placed]:
    """Return front and back as high as on page 1, with room between."""
    return {
        name: placed_in(figure.views[name], Box(column * 40, 0, 28, 60))
        for column, name in enumerate(("front", "back"))
    }


@pytest.fixture
def marked(colours: Mapping[str, str], placed: Mapping[str, Placed]) -> Callable[..., Painted]:
    """Return what paints front and back with marked places."""

    def paint(*places: str) -> Painted:
        steps = dict.fromkeys(places, 4)

        def both(sheet: KeptSheet) -> None:
            for one in placed.values():
                paint_view(sheet, one, steps)

        return painted(colours, both)

    return paint


def changed_box(before: Painted, after: Painted) -> Box:
    """Return the rectangle around all that differs, in millimetres."""
    difference = np.abs(after.dark - before.dark).astype(np.int16)
    return Painted(after.sheet, difference).ink_box(more_than=20)


def on_paper(placed: Placed, place: str) -> Box:
    """Return where a place of a view lies, with half a millimetre for its outline."""
    found = placed.on_paper(placed.view.places[place]).boundingRect()
    at = Box(found.x() / 100, found.y() / 100, found.width() / 100, found.height() / 100)
    return at.inset(-0.5, -0.5, -0.5, -0.5)


def test_the_left_calf_is_marked_on_the_left_calf_of_the_back_and_nowhere_else(
    marked: Callable[..., Painted], placed: Mapping[str, Placed]
) -> None:
    paper, back = marked("calf_left"), placed["back"]
    where = changed_box(marked(), paper)
    assert on_paper(back, "calf_left").holds(where)
    assert np.mean(paper.ink(where, more_than=120)) > 0.4
    # Seen from behind, the person's left is at the left; of 60 mm the calf lies in the lower third.
    assert where.right < back.box.x + back.box.w / 2
    assert where.y > 30


@pytest.mark.parametrize("place", ["thigh_front", "shin", "biceps", "chest", "foot_top", "neck_front"])
def test_a_left_place_of_the_front_is_at_the_right_of_the_paper(
    marked: Callable[..., Painted], placed: Mapping[str, Placed], place: str
) -> None:
    where = changed_box(marked(), marked(f"{place}_left"))
    front = placed["front"]
    assert on_paper(front, f"{place}_left").holds(where)
    assert where.x > front.box.x + front.box.w / 2 - 0.5


def test_a_place_seen_from_both_sides_is_marked_on_both(
    marked: Callable[..., Painted], placed: Mapping[str, Placed]
) -> None:
    where = changed_box(marked(), marked("shoulder_right"))
    assert where.x < placed["front"].box.x + 14
    assert where.right > placed["back"].box.x + 14


@pytest.fixture
def hatched(colours: Mapping[str, str]) -> Mapping[int, Painted]:
    """Return a square of each step."""
    return {step: painted(colours, partial(hatch_box, box=SQUARE, step=step)) for step in HATCHES}


def test_each_step_of_the_hatches_is_darker_than_the_one_before(hatched: Mapping[int, Painted]) -> None:
    grey = [float(np.mean(hatched[step].dark[80:180, 80:180])) for step in sorted(hatched)]
    assert all(after - before > 20 for before, after in pairwise(grey)), grey


def test_the_hatches_stay_apart_on_a_copy_that_knows_black_and_white_only(
    hatched: Mapping[int, Painted],
) -> None:
    black = [float(np.mean(hatched[step].dark[80:180, 80:180] > 127)) for step in sorted(hatched)]
    assert black[0] > 0.02
    assert all(after > before * 1.4 for before, after in pairwise(black)), black


def test_a_hatch_keeps_to_the_shape_it_fills(hatched: Mapping[int, Painted]) -> None:
    around = SQUARE.inset(-0.2, -0.2, -0.2, -0.2)
    assert all(around.holds(paper.ink_box()) for paper in hatched.values())


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        ("eyelid_lower_left", ("face",)),
        ("tongue", ("mouth",)),
        ("index_web_right", ("hand",)),
        ("toes_left", ("foot",)),
        ("calf_left", ()),
    ],
)
def test_only_what_is_small_on_the_figures_gets_a_close_up(
    figure: Figure, placed: Mapping[str, Placed], place: str, shown: tuple[str, ...]
) -> None:
    assert close_ups(figure, {place: 2}, tuple(placed.values())) == shown


def test_every_place_of_the_body_can_be_seen_at_least_somewhere(
    figure: Figure, placed: Mapping[str, Placed]
) -> None:
    places = {place for view in figure.views.values() for place in view.places}
    unseen = []
    for place in places:
        views = [one.view for one in placed.values()]
        views += [figure.views[name] for name in close_ups(figure, {place: 1}, tuple(placed.values()))]
        if not any(place in view.places for view in views):
            unseen.append(place)
    assert unseen == []


def test_the_sides_are_named_as_the_person_has_them(colours: Mapping[str, str], figure: Figure) -> None:
    body = example().body
    assert body
    paper = painted(colours, lambda sheet: paint_body(sheet, BODY_MAP, body, figure, MORE))
    middle = BODY_MAP.x + 27
    sides = sorted((line.box.x, line.words) for line in paper.sheet.lines if line.words in {"L", "R"})
    figures = [(x, side) for x, side in sides if x < BODY_MAP.x + 55]
    assert [side for _, side in figures] == ["R", "L", "L", "R"]
    assert figures[1][0] < middle < figures[2][0]


def test_places_that_have_no_room_are_counted(colours: Mapping[str, str], figure: Figure) -> None:
    body = example().body
    assert body
    many = replace(body, names=tuple(f"Place {number}: {number} days" for number in range(40)))
    texts = painted(colours, lambda sheet: paint_body(sheet, BODY_MAP, many, figure, MORE)).sheet.texts
    written = sum(text in {*many.names, *many.notes} for text in texts)
    assert written >= 5
    assert f"+{len(many.names) + len(many.notes) - written} more" in texts


def test_the_table_says_the_days_of_each_segment_and_side(colours: Mapping[str, str], figure: Figure) -> None:
    body = example().body
    assert body
    sheet: KeptSheet = painted(colours, lambda at: paint_body(at, BODY_MAP, body, figure, MORE)).sheet
    for row in body.rows:
        (line,) = (line for line in sheet.lines if line.words == row.label)
        beside = [one for one in sheet.lines if abs(one.box.y - line.box.y) < 0.5 and one.box.x > line.box.x]
        assert tuple(one.words for one in sorted(beside, key=lambda one: one.box.x)) == row.cells
