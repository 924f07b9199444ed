"""The course on paper: days, gaps, lanes and marks."""

from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest

from tests.report.handout.example import example
from tests.ui.handout.paint.lower import course, first_days, marked
from tests.ui.handout.paint.paper import Painted, painted
from twitchdesk.report.handout.layout import TIMELINE, Box
from twitchdesk.report.handout.page import DayBar, MarkKind, Timeline, TimeMark
from twitchdesk.ui.handout.paint.lanes import Drawn, ways
from twitchdesk.ui.handout.paint.timeline import paint_timeline

AROUND = TIMELINE.inset(left=-0.5, top=-0.7, right=-0.5, bottom=-0.7)
Paint = Callable[[Timeline], Painted]


@pytest.fixture
def paint(colours: Mapping[str, str]) -> Paint:
    """Return what paints a timeline."""
    more = example().more_last
    return lambda value: painted(colours, lambda sheet: paint_timeline(sheet, TIMELINE, value, more))


def bars_only(*counts: float | None) -> Timeline:
    """Return a timeline of days with nothing else."""
    days = tuple(DayBar(bar.day, count, "") for bar, count in zip(course().days, counts, strict=False))
    return replace(course(), days=days, lanes=(), marks=(), weeks=(), legend=(), top=10, summary="")


def columns(paper: Painted, days: int) -> list[int]:
    """Return how many pixels of ink stand over each day, above the line that all stand on."""
    line = next(line.box for line in paper.sheet.lines if line.words == course().scale)
    left, wide = line.right + 1.2, min(12.0, (TIMELINE.right - line.right - 1.2) / days)
    room = Box(0, line.bottom + 0.5, wide * 0.8, TIMELINE.bottom - 3.6 - line.bottom - 0.5)
    starts = (left + wide * (day + 0.1) for day in range(days))
    return [int(paper.ink(replace(room, x=start)).sum()) for start in starts]


@pytest.mark.parametrize("count", [0, 1, 2, 5, 13, 28, 84])
def test_any_period_stays_inside_and_covers_nothing(count: int, paint: Paint) -> None:
    paper = paint(first_days(count))
    assert AROUND.holds(paper.ink_box())
    assert paper.overlaps() == []


def test_a_day_without_knowledge_is_neither_a_quiet_day_nor_a_bar(paint: Paint) -> None:
    unknown, quiet, few, many = columns(paint(bars_only(None, 0, 3, 9)), 4)
    assert 0 < quiet < few < many
    assert 0 < unknown < few
    assert unknown != quiet


def test_bars_grow_with_their_days(paint: Paint) -> None:
    three, six, nine = columns(paint(bars_only(3, 6, 9)), 3)
    assert six / three == pytest.approx(2, rel=0.25)
    assert nine / three == pytest.approx(3, rel=0.25)


def test_a_bar_above_the_scale_ends_at_it(paint: Paint) -> None:
    assert AROUND.holds(paint(bars_only(500)).ink_box())


def test_every_habit_has_a_shape_of_its_own() -> None:
    usual = ("caffeine", "sleep_hours", "stress", "exercise")
    assert ways(usual) == (Drawn.COLUMNS, Drawn.LINE, Drawn.STEMS, Drawn.OUTLINES)
    assert ways(("stress", "fluid", "alcohol", "exercise"))[0] is Drawn.STEMS
    assert len(set(ways(("stress", "fluid", "alcohol", "exercise")))) == 4


def test_a_lane_has_a_gap_where_nothing_was_noted(paint: Paint) -> None:
    lane = course().lanes[0]
    empty = replace(lane, values=(None,) * 84, scale="not noted")
    zeros = replace(lane, values=(0.0,) * 84, scale="not noted")
    without, flat = (paint(replace(course(), lanes=(each,), marks=())).dark for each in (empty, zeros))
    assert (flat > 40).sum() > (without > 40).sum() + 200


def test_a_lane_says_its_name_and_its_scale(paint: Paint) -> None:
    assert {"Caffeine", "500 mg", "Sleep", "10 h"} <= set(paint(course()).sheet.texts)


def test_few_marks_are_written_out_above_their_days(paint: Paint) -> None:
    texts = paint(course()).sheet.texts
    assert {"Cold", "Sertraline", "Less coffee"} <= set(texts)
    assert not any("more in the diary" in words for words in texts)


def test_marks_that_collide_are_numbered_and_listed(paint: Paint) -> None:
    paper = paint(marked(*range(30, 39)))
    numbers = {"1", "2", "3"} & set(paper.sheet.texts)
    assert numbers
    assert "Ferritin tablets, one a day 0" in paper.sheet.texts
    assert paper.overlaps() == []


@pytest.mark.parametrize("days", [[40] * 12, [0] * 12, [83] * 12, list(range(84)), [0, 83] * 20])
def test_any_crowd_of_marks_stays_inside_and_says_how_many_are_not_listed(
    days: list[int], paint: Paint
) -> None:
    paper = paint(marked(*days))
    assert AROUND.holds(paper.ink_box())
    assert paper.overlaps() == []
    left = next(words for words in paper.sheet.texts if words.endswith("more in the diary"))
    listed = sum(words.startswith("Ferritin tablets") for words in paper.sheet.texts)
    assert int(left.split()[0]) + listed == len(days)


def test_weekly_checks_are_shapes_without_words_and_number_nothing(paint: Paint) -> None:
    checks = tuple(TimeMark(MarkKind.CHECK_IN, day, day, "Weekly check") for day in range(6, 84, 7))
    texts = paint(replace(course(), marks=(*course().marks, *checks))).sheet.texts
    assert "Weekly check" not in texts
    assert {"Cold", "Sertraline"} <= set(texts)


def test_a_short_period_says_the_picture_in_words_beside_it(paint: Paint) -> None:
    assert course().summary in paint(first_days(5)).sheet.texts
    assert course().summary not in paint(course()).sheet.texts


def test_without_days_it_says_so(paint: Paint) -> None:
    assert "Nothing was noted." in paint(replace(first_days(0), empty="Nothing was noted.")).sheet.texts


def test_six_marks_of_several_words_are_all_named(paint: Paint) -> None:
    paper = paint(marked(2, 20, 33, 45, 60, 75, words="Sertraline 50 mg started"))
    assert {f"Sertraline 50 mg started {number}" for number in range(6)} <= set(paper.sheet.texts)
    assert not any("more in the diary" in words for words in paper.sheet.texts)
