"""Places are found by the words people use."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twitchdesk.domain.basis import Basis
from twitchdesk.domain.body import Body, Place, RuleGroup, Segment, Side, View
from twitchdesk.knowledge.load import load_body

CALF = Place(
    id="calf_left",
    base_id="calf",
    base_name="Calf (upper)",
    side=Side.LEFT,
    spoken="Your left calf, upper",
    views=frozenset({View.BACK}),
    inset=None,
    parent_area="lower_leg_left",
    body_unit="leg_left",
    segment=Segment.LUMBOSACRAL,
    muscles=("gastrocnemius, inner and outer head",),
    rule_group=RuleGroup.LIMB,
    visible_default=True,
    aliases=("Wade",),
    basis=Basis(("design",), date(2026, 11, 22)),
)


@pytest.fixture(scope="module")
def body(resources: Path) -> Body:
    return load_body(resources)


def found(body: Body, text: str, limit: int = 8) -> list[str]:
    return [place.id for place in body.search(text, limit)]


def test_a_place_is_named_for_lists_for_labels_and_for_hovering() -> None:
    assert (CALF.name, CALF.short, CALF.spoken) == (
        "Calf (upper), left",
        "Left calf, upper",
        "Your left calf, upper",
    )
    assert CALF.muscle_line == "gastrocnemius, inner and outer head"


def test_a_short_name_keeps_its_little_words() -> None:
    thigh = replace(CALF, spoken="The front of your left thigh")
    assert thigh.short == "Front of the left thigh"


CALVES = ["calf_left", "calf_right", "calf_lower_left", "calf_lower_right"]


@pytest.mark.parametrize("typed", ["calf", "Wade", "CALF", "wad", "  calves "])
def test_calf_and_wade_find_the_calves_first(body: Body, typed: str) -> None:
    assert found(body, typed)[:4] == CALVES


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("left eyelid", ["eyelid_upper_left", "eyelid_lower_left"]),
        ("lid links", ["eyelid_upper_left", "eyelid_lower_left"]),
        ("linkes Augenlid", ["eyelid_upper_left", "eyelid_lower_left"]),
        ("eyelid lower l", ["eyelid_lower_left"]),
        ("thumb r", ["thumb_right", "index_web_right"]),
        ("rechter Daumen", ["thumb_right", "index_web_right"]),
        ("the arch of my right foot", ["foot_sole_right"]),
        ("Zunge", ["tongue"]),
        ("Fuß links", ["foot_top_left", "foot_sole_left", "toes_left"]),
        ("Nacken l", ["neck_back_left"]),
    ],
)
def test_side_words_and_word_order_are_understood(body: Body, typed: str, expected: list[str]) -> None:
    assert found(body, typed) == expected


@pytest.mark.parametrize("typed", ["Gesäß", "gesass", "gesaess", "GESÄSS"])
def test_accents_may_be_typed_left_out_or_spelled_out(body: Body, typed: str) -> None:
    assert found(body, typed) == ["buttock_left", "buttock_right"]


@pytest.mark.parametrize("typed", ["", "   ", "the", "xylophone", "calf banana", "§$%"])
def test_typing_nonsense_finds_no_place(body: Body, typed: str) -> None:
    assert found(body, typed) == []


def test_a_half_typed_side_word_already_puts_that_side_first(body: Body) -> None:
    assert found(body, "calf le")[:2] == ["calf_left", "calf_lower_left"]
    assert found(body, "calf ri") == ["calf_right", "calf_lower_right"]


def test_a_lone_letter_is_the_beginning_of_a_name_not_a_side(body: Body) -> None:
    assert "lips" in found(body, "l", limit=90)


def test_a_place_in_the_middle_is_found_even_with_a_side(body: Body) -> None:
    assert found(body, "tongue left") == ["tongue"]


def test_the_hand_finds_all_its_places_before_the_wrist(body: Body) -> None:
    assert {name.rsplit("_", 1)[0] for name in found(body, "hand")} == {
        "fingers",
        "thumb",
        "index_web",
        "hypothenar",
    }


def test_a_hidden_place_is_found_only_when_asked_for(body: Body) -> None:
    assert found(body, "pelvic floor") == []
    assert [place.id for place in body.search("pelvic", include_hidden=True)] == ["pelvic_floor"]


def test_no_more_places_are_found_than_asked_for(body: Body) -> None:
    assert len(found(body, "left", limit=5)) == 5


def test_every_place_is_found_first_by_its_own_name(body: Body) -> None:
    missed = [
        place.id for place in body.places if body.search(place.name, 1, include_hidden=True) != (place,)
    ]
    assert missed == []


@given(typed=st.text(max_size=30))
def test_any_text_is_searched_without_trouble_and_twice_the_same(body: Body, typed: str) -> None:
    assert body.search(typed) == body.search(typed)


def test_the_mirror_of_the_mirror_is_the_place_itself(body: Body) -> None:
    assert all(body.mirror_of(body.mirror_of(place)) == place for place in body.places)
    assert body.mirror_of(body.by_id["calf_left"]).id == "calf_right"
    assert body.mirror_of(body.by_id["tongue"]).id == "tongue"


def test_an_area_knows_its_places_and_a_place_its_area(body: Body) -> None:
    places = body.places_in("hand_left")
    assert [place.id for place in places] == [
        "thumb_left",
        "index_web_left",
        "hypothenar_left",
        "fingers_left",
    ]
    assert {body.area_of(place).name for place in places} == {"Hand, left"}
