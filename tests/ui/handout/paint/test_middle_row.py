"""The pattern, the exposures and what was tried on paper."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import pytest

from tests.report.handout.example import example
from tests.ui.handout.paint.paper import KeptSheet, Painted, painted
from twitchdesk.report.handout.layout import DAY_PATTERN, EXPOSURES, TRIED
from twitchdesk.report.handout.page import DayPattern, Exposures, Line, TableRow, Tried
from twitchdesk.ui.handout.paint.day_pattern import paint_day_pattern
from twitchdesk.ui.handout.paint.exposures import paint_exposures
from twitchdesk.ui.handout.paint.tried import paint_tried

Draw = Callable[[Callable[[KeptSheet], None]], Painted]
MORE = example().more


@pytest.fixture
def draw(colours: Mapping[str, str]) -> Draw:
    """Return what paints on paper."""
    return lambda paint: painted(colours, paint)


def pattern() -> DayPattern:
    """Return the pattern of the example."""
    found = example().day_pattern
    assert found is not None
    return found


def exposures(**others: Any) -> Exposures:
    """Return the exposures of the example with other parts."""
    found = example().exposures
    assert found is not None
    return replace(found, **others)


def tried() -> Tried:
    """Return what was tried in the example."""
    found = example().tried
    assert found is not None
    return found


def test_the_strip_names_the_hours_from_its_first_one_on(draw: Draw) -> None:
    paper = draw(lambda sheet: paint_day_pattern(sheet, DAY_PATTERN, replace(pattern(), first_hour=5)))
    hours = [words for words in paper.sheet.texts if words.endswith(":00")]
    assert hours == ["08:00", "12:00", "16:00", "20:00", "00:00"]


def test_too_little_data_is_said_where_the_strip_would_be(draw: Draw) -> None:
    value = replace(pattern(), hours=None, caption="Hours: too little data.")
    texts = draw(lambda sheet: paint_day_pattern(sheet, DAY_PATTERN, value)).sheet.texts
    assert "Hours: too little data." in texts
    assert not any(words.endswith(":00") for words in texts)


def test_five_lines_of_a_pattern_are_written_whole(draw: Draw) -> None:
    words = "at rest 31 %, falling asleep 21 % (108/334 entries)"
    lines = tuple(Line(f"Stops on movement {number}", words) for number in range(5))
    value = replace(pattern(), lines=lines)
    assert draw(lambda sheet: paint_day_pattern(sheet, DAY_PATTERN, value)).sheet.texts.count(words) == 5


def test_six_medicines_are_written_out_beside_eight_exposures(draw: Draw) -> None:
    medicines = ("Sertraline†", "Vitamin D", "Magnesium", "Salbutamol†", "Iron", "Omeprazole†")
    rows = (*exposures().rows, TableRow("Stress", ("5", "4")))
    value = exposures(medicines=medicines, rows=rows, marked="† May be linked.")
    texts = draw(lambda sheet: paint_exposures(sheet, EXPOSURES, value, MORE)).sheet.texts
    assert set(medicines) <= set(texts)


def test_forty_medicines_end_in_how_many_are_not_written(draw: Draw) -> None:
    medicines = tuple(f"Medicine {number}, since 3 Oct 2026" for number in range(40))
    paper = draw(lambda sheet: paint_exposures(sheet, EXPOSURES, exposures(medicines=medicines), MORE))
    written = sum(words.startswith("Medicine ") for words in paper.sheet.texts)
    assert written >= 1
    assert f"+{40 - written} more, see page 2" in paper.sheet.texts
    assert paper.overlaps() == []


def test_where_room_is_short_exposures_that_say_one_word_share_a_line(draw: Draw) -> None:
    same = ("not noted", "not noted")
    rows = (*exposures().rows, TableRow("Beer", same), TableRow("Wine", same))
    texts = draw(lambda sheet: paint_exposures(sheet, EXPOSURES, exposures(rows=rows), MORE)).sheet.texts
    assert "Beer, wine" in texts
    assert texts.count("not noted") == 1


def test_the_meaning_of_the_mark_is_written_whole(draw: Draw) -> None:
    paper = draw(lambda sheet: paint_exposures(sheet, EXPOSURES, exposures(), MORE))
    assert exposures().marked in paper.sheet.texts


def test_steps_links_and_the_caution_are_written(draw: Draw) -> None:
    links = tuple(f"{tried().links[0]} {number}" for number in range(3))
    paper = draw(lambda sheet: paint_tried(sheet, TRIED, replace(tried(), links=links), MORE))
    assert {"Less coffee", "Bed at eleven", tried().caution, *links} <= set(paper.sheet.texts)


def test_more_steps_than_fit_are_counted(draw: Draw) -> None:
    value = replace(tried(), rows=tried().rows * 6)
    paper = draw(lambda sheet: paint_tried(sheet, TRIED, value, MORE))
    written = sum(words in {"Less coffee", "Bed at eleven"} for words in paper.sheet.texts)
    assert written >= 3
    assert f"+{12 - written} more, see page 2" in paper.sheet.texts


def test_without_a_plan_it_says_so(draw: Draw) -> None:
    paper = draw(lambda sheet: paint_tried(sheet, TRIED, replace(tried(), rows=()), MORE))
    assert "No plan was recorded." in paper.sheet.texts


def test_five_steps_and_all_together_are_written_with_their_heads(draw: Draw) -> None:
    rows = tuple(TableRow(f"Step {number}", ("since 13 Oct", "80 %", "–")) for number in range(6))
    value = replace(tried(), rows=rows, caution="Exploratory only.")
    texts = draw(lambda sheet: paint_tried(sheet, TRIED, value, MORE)).sheet.texts
    assert {f"Step {number}" for number in range(6)} <= set(texts)
    assert set(value.heads[1:]) <= set(texts)
    assert value.caution in texts
