"""Which days a person marked as not watched."""

from datetime import date

import pytest

from twitchdesk.domain.daily import unwatched_days, unwatched_key

DAY = date(2026, 7, 2)


def test_a_day_that_was_marked_is_read_back() -> None:
    assert unwatched_days([unwatched_key(DAY), "target.caffeine"]) == {DAY}


@pytest.mark.parametrize("spelling", ["20260702", "2026-W27-4", "2026W274", "2026-07-32", ""])
def test_a_spelling_that_could_not_be_unmarked_marks_no_day(spelling: str) -> None:
    assert unwatched_days([f"unwatched.{spelling}"]) == frozenset()
