"""Finding a place by name: the search field and the list twin."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.body_map.conftest import Map


def found(body_map: Map) -> list[str]:
    """Return the lines below the search field."""
    lines = body_map.card.finder.found
    return [lines.item(row).text() for row in range(lines.count())] if lines.isVisible() else []


def type_in(body_map: Map, words: str) -> None:
    """Type into the search field."""
    QTest.keyClicks(body_map.card.finder, words)


@pytest.mark.parametrize(
    ("words", "place"),
    [("calf", "calf_left"), ("Wade", "calf_left"), ("right lower lid", "eyelid_lower_right")],
)
def test_enter_logs_the_first_place_found(body_map: Map, words: str, place: str) -> None:
    type_in(body_map, words)
    QTest.keyClick(body_map.card.finder, Qt.Key.Key_Return)
    assert [twitch.places for twitch in body_map.today] == [{place}]
    assert (body_map.card.finder.text(), found(body_map)) == ("", [])


def test_the_places_found_stand_below_while_one_types(body_map: Map) -> None:
    type_in(body_map, "calf")
    assert found(body_map)[:4] == [
        "Left calf, upper",
        "Right calf, upper",
        "Left calf, lower",
        "Right calf, lower",
    ]


def test_arrows_choose_among_the_places_found(body_map: Map) -> None:
    type_in(body_map, "calf")
    QTest.keyClick(body_map.card.finder, Qt.Key.Key_Down)
    QTest.keyClick(body_map.card.finder, Qt.Key.Key_Return)
    assert [twitch.places for twitch in body_map.today] == [{"calf_right"}]


def test_escape_clears_the_search_and_logs_nothing(body_map: Map) -> None:
    type_in(body_map, "calf")
    QTest.keyClick(body_map.card.finder, Qt.Key.Key_Escape)
    assert (body_map.card.finder.text(), found(body_map), body_map.today) == ("", [], ())


def test_a_place_that_is_not_on_the_map_is_logged_in_words(body_map: Map) -> None:
    type_in(body_map, "inside my ear")
    assert found(body_map) == ["Not on the map: “inside my ear”"]
    QTest.keyClick(body_map.card.finder, Qt.Key.Key_Return)
    (twitch,) = body_map.today
    assert (twitch.elsewhere, twitch.marks) == ("inside my ear", ())


@pytest.mark.parametrize(
    ("key", "modifier"),
    [(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier), (Qt.Key.Key_Slash, Qt.KeyboardModifier.NoModifier)],
)
def test_a_key_goes_to_the_search_field(body_map: Map, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    body_map.card.twin.setFocus()
    QTest.keyClick(body_map.card.twin, key, modifier)
    assert body_map.card.finder.hasFocus()


def test_a_hidden_place_is_not_found(body_map: Map) -> None:
    type_in(body_map, "pelvic")
    assert found(body_map) == ["Not on the map: “pelvic”"]


def test_the_list_twin_names_every_place_with_its_count(body_map: Map) -> None:
    body_map.click("calf_left", "back")
    body_map.card.twin.click()
    items = [body_map.card.list.item(row) for row in range(body_map.card.list.count())]
    spoken = [item.data(Qt.ItemDataRole.AccessibleTextRole) for item in items]
    assert len(spoken) == 89
    assert "Your left calf, upper, 1 today" in spoken


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_enter_and_space_log_from_the_list(body_map: Map, key: Qt.Key) -> None:
    body_map.card.twin.click()
    body_map.card.list.setCurrentRow(0)
    QTest.keyClick(body_map.card.list, key)
    assert [twitch.places for twitch in body_map.today] == [{"forehead_left"}]
    assert body_map.card.list.currentRow() == 0


def test_letters_search_the_list(body_map: Map) -> None:
    body_map.card.twin.click()
    QTest.keyClicks(body_map.card.list, "tong")
    assert body_map.card.list.currentItem().text() == "Tongue"
