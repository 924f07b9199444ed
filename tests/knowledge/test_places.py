"""The body map agrees with its reference table."""

import csv
import time
import tomllib
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from twitchdesk.domain.body import Anatomy, Body, Place, Segment, View
from twitchdesk.knowledge.load import load_anatomy, load_body

Row = dict[str, str]
REFERENCE = Path(__file__).with_name("body_regions.tsv")
VIEWS = {"front": {View.FRONT}, "back": {View.BACK}, "both": {View.FRONT, View.BACK}}


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    with REFERENCE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


@pytest.fixture(scope="module")
def body(resources: Path) -> Body:
    return load_body(resources)


@pytest.fixture(scope="module")
def anatomy(resources: Path) -> Anatomy:
    return load_anatomy(resources)


def differing(place: Place, row: Row) -> list[str]:
    pairs = {
        "base_id": (place.base_id, row["base_id"]),
        "name": (place.name, row["name"]),
        "side": (place.side.value, row["side"]),
        "views": (place.views, VIEWS[row["views"]]),
        "inset": (place.inset.value if place.inset else "", row["inset"]),
        "parent_area": (place.parent_area, row["parent_area"]),
        "body_unit": (place.body_unit, row["body_unit"]),
        "segment": (place.segment.value, row["segment_region"]),
        "muscles": (place.muscle_line, row["muscles"]),
        "rule_group": (place.rule_group.value, row["rule_group"]),
        "visible": (place.visible_default, row["visible_default"] == "1"),
    }
    return [f"{place.id}.{column}" for column, (ours, theirs) in pairs.items() if ours != theirs]


def test_the_places_are_those_of_the_reference_in_its_order(body: Body, rows: list[Row]) -> None:
    assert [place.id for place in body.places] == [row["id"] for row in rows]
    assert len(body.places) == 90


def test_every_place_agrees_with_every_column_of_the_reference(body: Body, rows: list[Row]) -> None:
    wrong = [column for row in rows for column in differing(body.by_id[row["id"]], row)]
    assert wrong == []


@pytest.mark.parametrize(
    "column", ["roots", "nerve", "snomed_site", "snomed_term", "snomed_fit", "note", "seed_refs"]
)
def test_the_anatomy_agrees_with_the_reference(
    body: Body, anatomy: Anatomy, rows: list[Row], column: str
) -> None:
    wrong = [row["id"] for row in rows if getattr(anatomy.of(body.by_id[row["id"]]), column) != row[column]]
    assert wrong == []


def test_the_segments_hold_as_many_places_as_the_notes_say(body: Body) -> None:
    assert Counter(place.segment for place in body.places) == {
        Segment.LUMBOSACRAL: 33,
        Segment.CERVICAL: 30,
        Segment.BULBAR_CRANIAL: 17,
        Segment.THORACIC: 10,
    }


def test_the_views_hold_as_many_places_as_the_notes_say(body: Body) -> None:
    views = Counter("both" if len(place.views) == 2 else min(place.views).value for place in body.places)
    assert views == {"front": 42, "back": 28, "both": 20}


def test_the_27_areas_are_those_the_places_lie_in(body: Body) -> None:
    assert len(body.areas) == 27
    assert {area.id for area in body.areas} == {place.parent_area for place in body.places}


def test_nine_body_units_are_told_apart(body: Body) -> None:
    assert len({place.body_unit for place in body.places}) == 9


def test_only_the_pelvic_floor_is_hidden_at_first(body: Body) -> None:
    assert [place.id for place in body.places if not place.visible_default] == ["pelvic_floor"]


def test_every_spoken_name_is_the_only_one_and_says_your_and_the_side(body: Body) -> None:
    spoken = [place.spoken for place in body.places] + [area.spoken for area in body.areas]
    assert all("your " in words.lower() and "{" not in words for words in spoken)
    assert len({place.spoken for place in body.places}) == len({place.short for place in body.places}) == 90
    assert all(place.side.value in place.spoken for place in body.places if place.side.value != "midline")


def best_of(runs: int, work: Callable[[], object]) -> float:
    taken = []
    for _ in range(runs):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return min(taken)


def test_loading_the_body_costs_little_more_than_reading_its_files(resources: Path) -> None:
    files = [resources / "knowledge" / f"{name}.toml" for name in ("sources", "areas", "places")]
    floor = best_of(7, lambda: [tomllib.loads(file.read_text(encoding="utf-8")) for file in files])
    assert best_of(7, lambda: load_body(resources)) <= 3 * floor


def test_a_search_costs_a_small_part_of_loading(resources: Path, body: Body) -> None:
    floor = best_of(7, lambda: load_body(resources))
    typed = ("calf", "left eyelid lower", "l", "rechts Oberschenkel vorne", "nothing like this")
    assert best_of(7, lambda: [body.search(text) for text in typed]) <= len(typed) * floor / 4
