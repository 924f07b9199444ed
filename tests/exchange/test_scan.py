"""Walking through a JSON text value by value."""

import pytest

from twitchdesk.exchange.scan import NotJsonError, Scan


def test_a_number_that_is_longer_than_a_first_look_is_read_whole() -> None:
    scan = Scan(f"0.{'1' * 9_000}")
    assert scan.value() == pytest.approx(1 / 9)
    scan.end()


def test_each_element_begins_on_its_line() -> None:
    scan = Scan('[\n{"a": 1},\n\n2]')
    assert [(scan.line(at), scan.value()) for at in scan.elements()] == [(2, {"a": 1}), (4, 2)]
    scan.end()


def test_the_names_of_an_object_come_with_their_values() -> None:
    scan = Scan(' { "a" : 1 , "b" : [ ] } ')
    assert {name: scan.value() for name in scan.members()} == {"a": 1, "b": []}
    scan.end()


@pytest.mark.parametrize("text", ["", "[1 2]", "[1,]", '["a', "[", "nul"])
def test_a_list_that_is_no_json_is_refused(text: str) -> None:
    scan = Scan(text)
    with pytest.raises(NotJsonError):
        [scan.value() for _ in scan.elements()]


@pytest.mark.parametrize("text", ["", "{1: 2}", '{"a" 1}', '{"a', "{"])
def test_an_object_that_is_no_json_is_refused(text: str) -> None:
    scan = Scan(text)
    with pytest.raises(NotJsonError):
        [scan.value() for _ in scan.members()]
