"""How many days had a twitch, now and before."""

from dataclasses import replace

import pytest

from tests.report.handout.conftest import TODAY, MakeFacts, ago
from twitchdesk.domain.span import DateRange
from twitchdesk.report.handout.course import (
    Trend,
    before_span,
    course,
    recent_span,
    stretch,
)
from twitchdesk.report.handout.given import Lore

CALF = "calf_left"


def test_now_is_the_last_four_weeks_and_before_the_four_before_them(facts: MakeFacts) -> None:
    found = facts()
    assert recent_span(found) == DateRange(ago(27), TODAY)
    assert before_span(found) == DateRange(ago(55), ago(28))


def test_now_is_the_whole_of_a_shorter_period(facts: MakeFacts) -> None:
    found = facts(days=5)
    assert recent_span(found) == DateRange(ago(4), TODAY)
    assert before_span(found) == DateRange(ago(32), ago(5))


def test_a_week_is_one_of_logged_days(facts: MakeFacts) -> None:
    found = facts({CALF: range(6)}, quiet=range(6, 14))
    now = stretch(found, recent_span(found))
    assert (now.days, now.logged, now.twitched) == (28, 14, 6)
    assert now.per_week == 3


def test_nothing_logged_has_no_number_of_days_a_week(facts: MakeFacts) -> None:
    found = facts()
    assert stretch(found, recent_span(found)).per_week is None


def test_a_day_not_watched_is_not_counted_even_when_a_twitch_was_noted(facts: MakeFacts) -> None:
    found = replace(facts({CALF: [1]}, quiet=[2, 3]), unwatched=frozenset({ago(1), ago(2)}))
    now = stretch(found, recent_span(found))
    assert (now.logged, now.twitched) == (1, 0)


@pytest.mark.parametrize(
    ("now", "then", "trend"),
    [
        (9, 6, Trend.WORSE),
        (8, 6, Trend.SAME),
        (13, 10, Trend.SAME),
        (3, 1, Trend.SAME),
        (4, 6, Trend.BETTER),
        (5, 6, Trend.SAME),
        (0, 3, Trend.BETTER),
        (3, 0, Trend.WORSE),
        (2, 0, Trend.SAME),
        (0, 0, Trend.SAME),
    ],
)
def test_the_course_goes_by_the_ratio_and_the_days(
    facts: MakeFacts, lore: Lore, now: int, then: int, trend: Trend
) -> None:
    twitched = [*range(now), *range(14, 14 + then)]
    found = facts({CALF: twitched} if twitched else None, quiet=set(range(28)) - set(twitched))
    seen = course(found, lore.rules.course)
    assert seen.trend == trend
    assert seen.ratio == (now / then if then else None)


@pytest.mark.parametrize(("logged", "known"), [(9, True), (8, False)])
def test_the_course_needs_three_days_in_five_of_each_half(
    facts: MakeFacts, lore: Lore, logged: int, known: bool
) -> None:
    found = facts({CALF: [*range(14), *range(14, 14 + logged)]})
    assert (course(found, lore.rules.course).trend is not None) is known


def test_the_course_looks_beyond_a_shorter_period(facts: MakeFacts, lore: Lore) -> None:
    whole, short = (course(facts({CALF: range(28)}, days=days), lore.rules.course) for days in (84, 10))
    assert whole == short
    assert whole.trend == Trend.SAME
