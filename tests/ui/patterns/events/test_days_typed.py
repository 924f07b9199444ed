"""Days as people type them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twitchdesk.ui.patterns.events.days_typed import DayStyle, read_day

TODAY = date(2026, 11, 22)
GERMAN = (
    "Januar", "Februar", "März", "April", "Mai", "Juni",
    "Juli", "August", "September", "Oktober", "November", "Dezember",
)  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "3 March 2026", "3 mar 2026", "March 3, 2026", "3rd of March 2026", "Tue 3 Mar 2026", "2026 March 3",
        "3/3/2026", "3.3.26", "2026-03-03", "3 march", "mar 3", "3/3", " 3. 3. ",
    ],
)  # fmt: skip
def test_the_usual_ways_to_write_the_third_of_march_are_understood(text: str) -> None:
    assert read_day(text, TODAY, DayStyle()) == date(2026, 3, 3)


@pytest.mark.parametrize(("text", "days"), [("today", 0), ("Yesterday ", 1)])
def test_the_last_two_days_have_words(text: str, days: int) -> None:
    assert read_day(text, TODAY, DayStyle()) == TODAY - timedelta(days=days)


def test_the_month_comes_first_where_people_write_it_first() -> None:
    assert read_day("2/3/2026", TODAY, DayStyle(month_first=True)) == date(2026, 2, 3)
    assert read_day("2/3/2026", TODAY, DayStyle()) == date(2026, 3, 2)


def test_without_a_year_it_is_the_last_such_day_that_has_come() -> None:
    assert read_day("24 December", TODAY, DayStyle()) == date(2025, 12, 24)
    assert read_day("22 November", TODAY, DayStyle()) == TODAY
    assert read_day("29 February", TODAY, DayStyle()) == date(2024, 2, 29)


def test_months_have_their_names_of_the_language_here() -> None:
    assert read_day("3. Mär. 2026", TODAY, DayStyle(months=GERMAN)) == date(2026, 3, 3)
    assert read_day("24. Dezember", TODAY, DayStyle(months=GERMAN)) == date(2025, 12, 24)


@pytest.mark.parametrize(
    "text", ["", "soon", "31 feb", "31 feb 2026", "32", "13/13/2026", "3 March April", "1 2 3 4", "3 ma 2026"]
)
def test_what_is_no_day_is_not_taken_for_one(text: str) -> None:
    assert read_day(text, TODAY, DayStyle()) is None


@given(st.text(max_size=20))
def test_whatever_is_typed_is_read_or_not_but_never_fails(text: str) -> None:
    assert read_day(text, TODAY, DayStyle()) is None or True


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_every_day_written_with_its_year_comes_back(day: date) -> None:
    assert read_day(day.isoformat(), TODAY, DayStyle()) == day
    assert read_day(f"{day.day} {day:%B} {day.year}", TODAY, DayStyle()) == day
