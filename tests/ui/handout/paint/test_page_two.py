"""Page 2 on paper."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import pairwise

import pytest

from tests.ui.handout.paint.lower import checks, second, with_second
from tests.ui.handout.paint.paper import Painted, painted
from twitchdesk.domain.handout_choices import Section
from twitchdesk.report.handout.layout import CHECKS, CLINICIAN, HOURS, PRINTED, Box
from twitchdesk.report.handout.page import SecondPage
from twitchdesk.ui.handout.paint.clinician import HAND_MM
from twitchdesk.ui.handout.paint.page_two import paint_page_two

Paint = Callable[[SecondPage], Painted]
LONG_REGION = (
    "Arch and sole of the right foot",
    "abductor hallucis; flexor digitorum brevis; quadratus plantae; abductor digiti minimi",
    "CN VII; CN III (levator)",
    "facial nerve (temporal, zygomatic); oculomotor nerve (levator)",
    "21",
    "27 Oct 2026",
)


@pytest.fixture
def paint(colours: Mapping[str, str]) -> Paint:
    """Return what paints a page 2."""
    return lambda page: painted(colours, lambda sheet: paint_page_two(sheet, with_second(page), page))


def test_a_full_page_covers_nothing_and_keeps_to_the_paper(paint: Paint) -> None:
    paper = paint(second())
    assert paper.overlaps() == []
    assert paper.too_small() == []
    assert PRINTED.inset(left=-0.5, right=-0.5, bottom=-0.5).holds(paper.ink_box())


def test_parts_that_were_left_out_say_so_in_their_place(paint: Paint) -> None:
    paper = paint(replace(second(), hours=None, checks=None, medicines=None))
    assert paper.sheet.texts.count("Left out by the patient.") == 3
    assert {Section.DAY_PATTERN, Section.SIGNS, Section.EXPOSURES} <= set(paper.sheet.texts)


def test_fourteen_places_are_there_even_with_the_longest_names(paint: Paint) -> None:
    regions = replace(second().regions, rows=(LONG_REGION,) * 20)
    paper = paint(replace(second(), regions=regions))
    assert paper.sheet.texts.count("27 Oct 2026") == 14
    assert "+6 more in the diary" in paper.sheet.texts
    assert paper.overlaps() == []


def test_fourteen_usual_places_are_written_whole(paint: Paint) -> None:
    paper = paint(second())
    assert paper.sheet.texts.count("gastrocnemius") == 14
    assert not any("more in the diary" in words for words in paper.sheet.texts)


@pytest.mark.parametrize("weeks", [1, 5, 12])
def test_thirteen_signs_of_any_weeks_have_room(weeks: int, paint: Paint) -> None:
    grid = checks(weeks)
    texts = paint(replace(second(), checks=grid)).sheet.texts
    assert {label for label, _ in grid.rows} <= set(texts)


def test_every_answer_of_a_check_is_drawn_differently(paint: Paint) -> None:
    grid = checks(weeks=1, signs=5)
    paper = paint(replace(second(), checks=grid))
    labels = [line.box for line in paper.sheet.lines if line.words in dict(grid.rows)]
    right = max(box.right for box in labels) + 0.2
    places = [Box(right, box.y, 12, box.h) for box in labels]
    inks = [tuple(int(paper.ink(at, more_than).sum()) for more_than in (20, 90, 160)) for at in places]
    assert len(labels) == 5
    assert all(ink[0] for ink in inks)
    assert len(set(inks)) == 5


def test_without_checks_it_says_that_none_was_done(paint: Paint) -> None:
    paper = paint(replace(second(), checks=replace(checks(), rows=(), weeks=())))
    assert "Not asked." in paper.sheet.texts
    assert not paper.ink(CHECKS.inset(top=12)).any()


def test_the_squares_of_the_hours_grow_in_even_steps(paint: Paint) -> None:
    hours = second().hours
    assert hours is not None
    dark = []
    for step in (0, 1, 2, 3, 4):
        only = replace(hours, steps=((step,) * 24,) * 7, weekdays=("",) * 7, hours=(1,) * 24)
        cells = HOURS.inset(top=8, bottom=14)
        dark.append(float(paint(replace(second(), hours=only)).ink(cells).mean()))
    assert dark[0] < 0.02
    assert all(later - before > 0.04 for before, later in pairwise(dark))


def test_an_hour_of_which_nothing_is_known_is_hatched(paint: Paint) -> None:
    hours = second().hours
    assert hours is not None
    none, zero = (replace(hours, steps=((step, 1) * 12,) * 7) for step in (None, 0))
    inked = [paint(replace(second(), hours=each)).ink(HOURS).sum() for each in (none, zero)]
    assert inked[0] > inked[1] * 1.2


def test_the_clinician_has_empty_boxes_and_lines_far_enough_apart_to_write_on(paint: Paint) -> None:
    paper = paint(second())
    assert set(second().clinician.boxes) <= set(paper.sheet.texts)
    assert set(second().clinician.fields) <= set(paper.sheet.texts)
    assert HAND_MM >= 7
    free = CLINICIAN.inset(left=60, top=24, bottom=7, right=100)
    rows = [bool(row.all()) for row in paper.ink(free)]
    lines = sum(now and not before for before, now in zip([False, *rows], rows, strict=False))
    assert lines >= 3


def test_forty_medicines_end_in_how_many_are_not_written(paint: Paint) -> None:
    found = second().medicines
    assert found is not None
    items = tuple(f"Medicine {number}, since 3 Oct 2026" for number in range(40))
    texts = paint(replace(second(), medicines=replace(found, items=items))).sheet.texts
    written = sum(words.startswith("Medicine ") for words in texts)
    assert written >= 15
    assert f"+{40 - written} more in the diary" in texts


def test_whose_and_of_when_the_page_is_stands_at_its_head(paint: Paint) -> None:
    assert second().head in paint(second()).sheet.texts


@pytest.mark.parametrize("who", ["W" * 120, "王" * 120, "Maria " * 20])
def test_the_longest_name_leaves_the_days_of_the_period_whole(paint: Paint, who: str) -> None:
    texts = paint(replace(second(), head=f"{who} · 31 Aug – 22 Nov 2026 (84 days)")).sheet.texts
    assert "31 Aug – 22 Nov 2026 (84 days)" in texts


def test_twelve_short_medicines_stand_in_two_columns(paint: Paint) -> None:
    found = second().medicines
    assert found is not None
    items = tuple(f"Medicine {number}, since 3 Oct" for number in range(12))
    lines = paint(replace(second(), medicines=replace(found, items=items))).sheet.lines
    lefts = {round(line.box.x) for line in lines if line.words in items}
    assert sum(line.words in items for line in lines) == 12
    assert len(lefts) == 2


def test_the_muscles_and_nerves_of_fourteen_places_are_written_whole(paint: Paint) -> None:
    muscles = "abductor hallucis; flexor digitorum brevis; quadratus plantae; abductor digiti minimi"
    row = ("Arch and sole of the right foot", muscles, "CN VII; CN III", "tibial nerve", "21", "22 Nov")
    table = replace(second().regions, rows=(row,) * 14, widths=(0.215, 0.301, 0.113, 0.248, 0.052, 0.071))
    texts = paint(replace(second(), regions=table)).sheet.texts
    assert texts.count(muscles) == 14
    assert not any("…" in text for text in texts)
