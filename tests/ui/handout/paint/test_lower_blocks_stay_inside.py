"""The course, the row below it and page 2: whatever the words, nothing runs out or covers anything."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeVar

import pytest

from tests.ui.handout.paint.lower import second, with_second
from tests.ui.handout.paint.paper import KeptSheet, Painted, painted, with_words
from tests.ui.handout.paint.test_blocks_stay_inside import WORDS
from twitchdesk.report.handout.layout import (
    CHECKS,
    CLINICIAN,
    DAY_PATTERN,
    EXPOSURES,
    HISTORY,
    HOURS,
    MEDICINES,
    REGIONS,
    TIMELINE,
    TRIED,
    Box,
)
from twitchdesk.report.handout.page import Handout, SecondPage
from twitchdesk.ui.handout.paint.check_grid import paint_check_grid
from twitchdesk.ui.handout.paint.clinician import paint_clinician
from twitchdesk.ui.handout.paint.day_pattern import paint_day_pattern
from twitchdesk.ui.handout.paint.exposures import paint_exposures
from twitchdesk.ui.handout.paint.hour_grid import paint_hour_grid
from twitchdesk.ui.handout.paint.lists import paint_items
from twitchdesk.ui.handout.paint.regions import paint_regions
from twitchdesk.ui.handout.paint.timeline import paint_timeline
from twitchdesk.ui.handout.paint.tried import paint_tried

T = TypeVar("T")
Paint = Callable[[KeptSheet, Handout, SecondPage], None]


def there(part: T | None) -> T:
    """Return a part of the example, which leaves none out."""
    assert part is not None
    return part


PAINTERS: Mapping[str, tuple[Box, Paint]] = {
    "timeline": (TIMELINE, lambda s, h, _: paint_timeline(s, TIMELINE, there(h.timeline), h.more)),
    "day pattern": (DAY_PATTERN, lambda s, h, _: paint_day_pattern(s, DAY_PATTERN, there(h.day_pattern))),
    "exposures": (EXPOSURES, lambda s, h, _: paint_exposures(s, EXPOSURES, there(h.exposures), h.more)),
    "tried": (TRIED, lambda s, h, _: paint_tried(s, TRIED, there(h.tried), h.more)),
    "regions": (REGIONS, lambda s, h, p: paint_regions(s, REGIONS, p.regions, h.more_last)),
    "hours": (HOURS, lambda s, _, p: paint_hour_grid(s, HOURS, there(p.hours))),
    "checks": (CHECKS, lambda s, h, p: paint_check_grid(s, CHECKS, there(p.checks), h.more_last)),
    "medicines": (MEDICINES, lambda s, h, p: paint_items(s, MEDICINES, there(p.medicines), h.more_last)),
    "history": (HISTORY, lambda s, h, p: paint_items(s, HISTORY, p.history, h.more_last)),
    "clinician": (CLINICIAN, lambda s, _, p: paint_clinician(s, CLINICIAN, p.clinician)),
}
every_block = pytest.mark.parametrize("name", PAINTERS)
all_words = pytest.mark.parametrize("words", WORDS)


@pytest.fixture
def block(name: str, words: str, colours: Mapping[str, str]) -> tuple[Box, Painted]:
    """Return a block painted with words of a kind, and its box."""
    box, paint = PAINTERS[name]
    page = changed(with_second(second()), WORDS[words])
    page_two = page.second
    assert page_two is not None
    return box, painted(colours, lambda sheet: paint(sheet, page, page_two))


def changed(page: Handout, change: Callable[[str], str]) -> Handout:
    """Return the handout with other words in the blocks tried here; what names a colour stays."""
    before = page.timeline
    assert before is not None
    timeline = with_words(before, change)
    lanes = tuple(replace(lane, hue=was.hue) for lane, was in zip(timeline.lanes, before.lanes, strict=True))
    return replace(
        page,
        timeline=replace(timeline, lanes=lanes),
        day_pattern=with_words(page.day_pattern, change),
        exposures=with_words(page.exposures, change),
        tried=with_words(page.tried, change),
        second=with_words(page.second, change),
    )


@every_block
@all_words
def test_a_block_keeps_to_its_box(block: tuple[Box, Painted]) -> None:
    box, paper = block
    around = box.inset(left=-0.5, top=-0.7, right=-0.5, bottom=-0.7)
    assert around.holds(paper.ink_box()), paper.ink_box()


@every_block
@all_words
def test_no_line_of_a_block_stands_on_another(block: tuple[Box, Painted]) -> None:
    assert block[1].overlaps()[:3] == []


@every_block
@all_words
def test_no_letter_of_a_block_is_too_small(block: tuple[Box, Painted]) -> None:
    assert block[1].too_small() == []
