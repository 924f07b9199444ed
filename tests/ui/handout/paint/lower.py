"""Fuller blocks than those of the example: weekly checks, many marks, short periods."""

from dataclasses import replace
from datetime import date

from tests.report.handout.example import SIGNS, example
from twitchdesk.domain.handout import Answered
from twitchdesk.report.handout.page import CheckGrid, Handout, MarkKind, SecondPage, Timeline, TimeMark

ANSWERS = tuple(Answered)


def course() -> Timeline:
    """Return the timeline of the example."""
    timeline = example().timeline
    assert timeline is not None
    return timeline


def second() -> SecondPage:
    """Return page 2 of the example, with thirteen signs checked in twelve weeks."""
    page = example().second
    assert page is not None
    return replace(page, checks=checks())


def with_second(page: SecondPage) -> Handout:
    """Return the example with another page 2."""
    return replace(example(), second=page)


def checks(weeks: int = 12, signs: int = 13) -> CheckGrid:
    """Return a grid in which every answer occurs."""
    return CheckGrid(
        title="Weekly checks",
        weeks=tuple(f"{date(2026, 9, 6 + week):%-d %b}" for week in range(weeks)),
        rows=tuple(
            (sign[1], tuple(ANSWERS[(row + week) % len(ANSWERS)] for week in range(weeks)))
            for row, sign in enumerate(SIGNS[:signs])
        ),
        nothing="Not asked.",
        key="✓ yes · – no · ? unsure · × skipped · ○ not asked",
    )


def first_days(count: int, timeline: Timeline | None = None) -> Timeline:
    """Return the first days of a timeline."""
    whole = timeline or course()
    return replace(
        whole,
        days=whole.days[:count],
        lanes=tuple(replace(lane, values=lane.values[:count]) for lane in whole.lanes),
        marks=tuple(
            replace(mark, last=min(mark.last, count - 1)) for mark in whole.marks if mark.first < count
        ),
        weeks=tuple(week for week in whole.weeks if week[0] < count),
    )


def marked(*first_days_of_marks: int, words: str = "Ferritin tablets, one a day") -> Timeline:
    """Return a timeline with a mark on each of the days, of every kind in turn but that of the checks."""
    kinds = [kind for kind in MarkKind if kind is not MarkKind.CHECK_IN]
    marks = tuple(
        TimeMark(kinds[number % len(kinds)], day, min(83, day + number), f"{words} {number}")
        for number, day in enumerate(first_days_of_marks)
    )
    return replace(course(), marks=marks)
