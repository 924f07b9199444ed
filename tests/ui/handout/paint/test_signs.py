"""The signs on paper: each answer has its own column and mark, and no flag is lost."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pytest

from tests.report.handout.example import example
from tests.ui.handout.paint.paper import Painted, painted
from twitchdesk.domain.handout import Answered
from twitchdesk.report.handout.layout import SIGNS, Box
from twitchdesk.report.handout.page import SignRow, Signs
from twitchdesk.ui.handout.paint.signs import paint_signs

YES, NO, NOT_ASKED = (43.4, 49.0), (49.0, 54.6), (54.6, 67.8)


@pytest.fixture
def signs() -> Signs:
    """Return the signs of the example."""
    signs = example().signs
    assert signs
    return signs


def paper_of(colours: Mapping[str, str], signs: Signs) -> Painted:
    """Paint signs."""
    return painted(colours, lambda sheet: paint_signs(sheet, SIGNS, signs))


def only(signs: Signs, answer: Answered) -> Signs:
    """Return signs of one row with an answer, and no other word."""
    row = SignRow("weakness", "Weakness", answer, "")
    return replace(signs, heads=("",) * 5, rows=(row,), six_points="", assessed="", flags=(), key="")


def with_ink(paper: Painted) -> list[tuple[float, float]]:
    """Return the columns of the row's marks in which there is ink."""
    found = []
    for left, right in (YES, NO, NOT_ASKED):
        # Above and below, the hairlines of the row.
        marks = Box(SIGNS.x + left, SIGNS.y + 8.6, right - left, 2.6)
        if np.any(paper.ink(marks, more_than=90)):
            found.append((left, right))
    return found


@pytest.mark.parametrize(
    ("answer", "columns"),
    [
        (Answered.YES, [YES]),
        (Answered.NO, [NO]),
        (Answered.UNSURE, [YES, NO]),
        (Answered.SKIPPED, [NOT_ASKED]),
        (Answered.NOT_ASKED, [NOT_ASKED]),
    ],
)
def test_each_answer_is_marked_in_its_own_column(
    colours: Mapping[str, str], signs: Signs, answer: Answered, columns: list[tuple[float, float]]
) -> None:
    assert with_ink(paper_of(colours, only(signs, answer))) == columns


def test_a_yes_is_darker_than_any_other_mark(colours: Mapping[str, str], signs: Signs) -> None:
    row = Box(SIGNS.x + YES[0], SIGNS.y + 8.3, NOT_ASKED[1] - YES[0], 3.4)
    ink = {
        answer: int(np.sum(paper_of(colours, only(signs, answer)).ink(row)))
        for answer in (Answered.YES, Answered.NO, Answered.NOT_ASKED)
    }
    assert ink[Answered.YES] > 2 * max(ink[Answered.NO], ink[Answered.NOT_ASKED])


def test_what_the_patient_says_instead_is_written_whole(colours: Mapping[str, str], signs: Signs) -> None:
    says = "patient says: no"
    rows = tuple(replace(row, corrected=says, detail="left calf, upper") for row in signs.rows[:6])
    lines = paper_of(colours, replace(signs, rows=rows)).sheet.lines
    assert sum(says in line.words for line in lines) == 6


def test_every_flag_is_written_when_all_signs_are_there(colours: Mapping[str, str], signs: Signs) -> None:
    flags = tuple(f"Flag {number} (patient says: does not fit)" for number in range(3))
    rows = tuple(replace(row, detail="left calf, upper and 3 more") for row in signs.rows)
    texts = paper_of(colours, replace(signs, rows=rows, flags=flags)).sheet.texts
    assert set(flags) <= set(texts)
    assert {row.label for row in signs.rows} <= {text.removesuffix(" ◊") for text in texts}


@pytest.mark.parametrize(
    "words", ["", " in three parts of the body over six weeks (patient says: does not fit)"]
)
def test_no_flag_is_counted_away_however_many_there_are(
    colours: Mapping[str, str], signs: Signs, words: str
) -> None:
    flags = tuple(f"Flag {number:02}{words}" for number in range(16))
    paper = paper_of(colours, replace(signs, flags=flags))
    assert all(any(flag[:7] in text for text in paper.sheet.texts) for flag in flags)
    assert not any(text.startswith("+") for text in paper.sheet.texts)
    assert SIGNS.inset(bottom=-0.7, top=-0.7, left=-0.5, right=-0.5).holds(paper.ink_box())


def test_seven_flags_run_on_where_they_have_no_lines_of_their_own(
    colours: Mapping[str, str], signs: Signs
) -> None:
    flags = tuple(f"Weakness in everyday tasks where it twitches, for {number}0 days" for number in range(7))
    texts = paper_of(colours, replace(signs, flags=flags)).sheet.texts
    assert set(flags) <= set(texts)
    assert all(any(text.startswith(row.label[:20]) for text in texts) for row in signs.rows)


def test_what_was_worked_out_from_the_log_carries_its_mark(colours: Mapping[str, str], signs: Signs) -> None:
    texts = paper_of(colours, signs).sheet.texts
    marked = {text.removesuffix(" ◊") for text in texts if text.endswith(" ◊")}
    assert marked == {row.label for row in signs.rows if row.derived}
    assert signs.key in texts
