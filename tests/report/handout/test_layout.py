"""Where the blocks lie: inside the printed box, apart from one another, and on either paper."""

from itertools import combinations

import pytest

from twitchdesk.domain.handout_choices import Paper
from twitchdesk.report.handout import layout
from twitchdesk.report.handout.layout import GAP_MM, PRINTED, SHEETS, Box

PAGE_1 = (
    layout.HEADER,
    layout.SUMMARY,
    layout.SIGNS,
    layout.BODY_MAP,
    layout.TIMELINE,
    layout.DAY_PATTERN,
    layout.EXPOSURES,
    layout.TRIED,
    layout.QUESTIONS,
    layout.FOOTER,
)
PAGE_2 = (
    layout.HEAD_2,
    layout.REGIONS,
    layout.HOURS,
    layout.CHECKS,
    layout.MEDICINES,
    layout.HISTORY,
    layout.CLINICIAN,
    layout.FOOTER,
)
either_page = pytest.mark.parametrize("page", [PAGE_1, PAGE_2])


@either_page
def test_the_blocks_of_a_page_lie_in_the_printed_box(page: tuple[Box, ...]) -> None:
    assert [box for box in page if not PRINTED.holds(box)] == []


@either_page
def test_the_blocks_of_a_page_keep_their_distance(page: tuple[Box, ...]) -> None:
    apart = [max(b.x - a.right, b.y - a.bottom) for a, b in combinations(page, 2)]
    assert min(apart) >= GAP_MM - 0.01


@pytest.mark.parametrize("paper", Paper)
def test_the_printed_box_stands_in_the_middle_of_its_paper(paper: Paper) -> None:
    sheet = SHEETS[paper]
    assert sheet.left * 2 + PRINTED.w == pytest.approx(sheet.w)
    assert sheet.top * 2 + PRINTED.h == pytest.approx(sheet.h)
