"""Which days a person marked as not watched, and what was known at the end of a day."""

from datetime import date, timedelta

import pytest

from twitchdesk.domain.daily import DailyFacts, unwatched_days, unwatched_key
from twitchdesk.domain.summaries import DayCount

DAY = date(2026, 7, 2)


def test_a_day_that_was_marked_is_read_back() -> None:
    assert unwatched_days([unwatched_key(DAY), "target.caffeine"]) == {DAY}


@pytest.mark.parametrize("spelling", ["20260702", "2026-W27-4", "2026W274", "2026-07-32", ""])
def test_a_spelling_that_could_not_be_unmarked_marks_no_day(spelling: str) -> None:
    assert unwatched_days([f"unwatched.{spelling}"]) == frozenset()


def test_at_the_end_of_a_day_nothing_was_known_of_the_next() -> None:
    after = DAY + timedelta(days=1)
    counts = {day: DayCount(day, 0, 0, quiet=True) for day in (DAY, after)}
    facts = DailyFacts(after + timedelta(days=9), counts, {"stress": {DAY: 3, after: 4}, "fluid": {after: 9}})
    assert facts.until(facts.today) is facts
    then = facts.until(DAY)
    assert (then.today, set(then.counts), then.values) == (after, {DAY}, {"stress": {DAY: 3}})
