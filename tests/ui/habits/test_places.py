"""Where the cards stand at the sizes of the window."""

import pytest

from twitchdesk.ui.habits.places import Box, Places, places_of

ROOM_528 = (528, 338)


def overlap(one: Box, other: Box) -> bool:
    return (
        one[0] < other[0] + other[2]
        and other[0] < one[0] + one[2]
        and one[1] < other[1] + other[3]
        and other[1] < one[1] + one[3]
    )


def boxes(places: Places) -> list[Box]:
    return [*places.faces, *([places.opened] if places.opened else [])]


@pytest.mark.parametrize(("width", "height"), [ROOM_528, (402, 312), (369, 310)])
def test_six_cards_stand_in_two_columns_without_scrolling(width: int, height: int) -> None:
    places = places_of(6, width, height, 100, opened=False)
    assert places.height <= height
    assert [box[0] == 0 for box in places.faces] == [True, False] * 3


def test_a_wide_room_takes_three_columns() -> None:
    places = places_of(6, 1000, 600, 100, opened=False)
    assert {box[1] for box in places.faces[:3]} == {0}
    assert places.faces[3][1] > 0


def test_an_open_card_stands_beside_the_others_as_tiles() -> None:
    places = places_of(6, *ROOM_528, 100, opened=True)
    assert places.opened is not None
    assert places.opened[2] >= 360
    assert places.height <= ROOM_528[1]


def test_in_a_narrow_room_the_tiles_stand_above_the_open_card() -> None:
    places = places_of(6, 402, 312, 100, opened=True)
    assert places.opened is not None
    assert places.opened[1] >= max(box[1] + box[3] for box in places.faces)
    assert places.height <= 312


@pytest.mark.parametrize("opened", [False, True])
@pytest.mark.parametrize("percent", [100, 125, 150])
@pytest.mark.parametrize("count", [4, 6, 9, 18])
@pytest.mark.parametrize("width", [220, 402, 528, 760, 1100])
def test_cards_never_overlap_nor_leave_the_room(width: int, count: int, percent: int, opened: bool) -> None:
    found = boxes(places_of(count, width, 340, percent, opened=opened))
    assert all(box[0] >= 0 and box[0] + box[2] <= width and box[3] > 0 for box in found)
    pairs = [(one, other) for place, one in enumerate(found) for other in found[place + 1 :]]
    assert not [pair for pair in pairs if overlap(*pair)]


def test_a_room_without_width_holds_nothing() -> None:
    assert places_of(6, 0, 0, 100, opened=False).faces == ()
