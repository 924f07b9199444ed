"""Moments, day keys and ranges: clocks that change, journeys, leap days, days that start at odd hours."""

from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twitchdesk.domain.span import DateRange, Moment, without

BERLIN = ZoneInfo("Europe/Berlin")
AUCKLAND = ZoneInfo("Pacific/Auckland")
LOS_ANGELES = ZoneInfo("America/Los_Angeles")
MIDNIGHT, FOUR, HALF_PAST_FIVE = time(0), time(4), time(5, 30)
OFFSETS = st.integers(-14 * 60, 14 * 60)
INSTANTS = st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC))
DAYS = st.dates(date(1900, 1, 1), date(2200, 1, 1))


def at(year: int, month: int, day: int, hour: int, minute: int = 0, *, zone: ZoneInfo = BERLIN) -> Moment:
    return Moment.of(datetime(year, month, day, hour, minute, tzinfo=zone))


@pytest.mark.parametrize(
    ("hour", "minute", "starts", "day"),
    [
        (0, 0, MIDNIGHT, 22),
        (23, 59, MIDNIGHT, 22),
        (0, 0, FOUR, 21),
        (3, 59, FOUR, 21),
        (4, 0, FOUR, 22),
        (5, 29, HALF_PAST_FIVE, 21),
        (5, 30, HALF_PAST_FIVE, 22),
    ],
)
def test_a_day_starts_when_the_person_says(hour: int, minute: int, starts: time, day: int) -> None:
    assert at(2026, 11, hour=hour, minute=minute, day=22).day(starts) == date(2026, 11, day)


def test_a_day_starts_at_four_unless_something_else_is_said() -> None:
    assert at(2026, 11, 22, 3, 59).day() == date(2026, 11, 21)
    assert at(2026, 11, 22, 4).day() == date(2026, 11, 22)


def test_the_hour_that_a_spring_night_leaves_out_belongs_to_the_day_before() -> None:
    before, after = at(2026, 3, 29, 1, 59), at(2026, 3, 29, 3)
    assert after.utc - before.utc == timedelta(minutes=1)
    assert before.day() == after.day() == date(2026, 3, 28)
    assert at(2026, 3, 29, 4).day() == date(2026, 3, 29)


def test_both_of_the_hours_that_an_autumn_night_has_twice_belong_to_the_same_day() -> None:
    first = Moment.of(datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN))
    second = Moment.of(datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN, fold=1))
    assert second.utc - first.utc == timedelta(hours=1)
    assert (first.offset_min, second.offset_min) == (120, 60)
    assert first.day() == second.day() == date(2026, 10, 24)
    assert first.local.time() == second.local.time() == time(2, 30)


@pytest.mark.parametrize(("month", "day", "minutes"), [(3, 29, 23 * 60), (10, 25, 25 * 60)])
def test_a_day_on_which_the_clock_changes_has_23_or_25_hours(month: int, day: int, minutes: int) -> None:
    start = at(2026, month, day, 0).utc
    moments = [Moment.of((start + timedelta(minutes=each)).astimezone(BERLIN)) for each in range(26 * 60)]
    assert sum(moment.day(MIDNIGHT) == date(2026, month, day) for moment in moments) == minutes


def test_a_moment_keeps_the_day_of_the_place_where_it_was_lived() -> None:
    logged = at(2026, 11, 22, 10, zone=AUCKLAND)
    assert logged.utc.date() == date(2026, 11, 21)
    assert logged.day() == date(2026, 11, 22)
    assert logged.local.hour == 10


def test_a_flight_over_the_date_line_lives_one_day_twice() -> None:
    taken_off = at(2026, 11, 22, 20, zone=AUCKLAND)
    landed = Moment.of((taken_off.utc + timedelta(hours=12)).astimezone(LOS_ANGELES))
    assert landed.local.hour == 11
    assert (taken_off.day(), landed.day()) == (date(2026, 11, 22), date(2026, 11, 22))
    assert taken_off < landed


def test_a_leap_day_is_a_day_like_any_other() -> None:
    assert at(2028, 3, 1, 3).day() == date(2028, 2, 29)
    assert at(2028, 2, 29, 4).day() == date(2028, 2, 29)
    assert DateRange(date(2028, 2, 28), date(2028, 3, 1)).days == 3
    assert at(2027, 3, 1, 3).day() == date(2027, 2, 28)


@given(instant=INSTANTS, offset=OFFSETS)
def test_the_local_time_of_a_moment_is_the_same_instant(instant: datetime, offset: int) -> None:
    moment = Moment(instant, offset)
    assert moment.local == instant
    assert Moment.of(moment.local) == moment


@given(instant=INSTANTS, offset=OFFSETS, starts=st.times())
def test_a_diary_day_is_the_local_date_or_the_one_before(
    instant: datetime, offset: int, starts: time
) -> None:
    moment = Moment(instant, offset)
    before = moment.local.time() < starts.replace(second=0, microsecond=0)
    assert moment.day(starts) == moment.local.date() - timedelta(days=before)


@pytest.mark.parametrize("zone", [None, BERLIN, timezone(timedelta(hours=1))])
def test_a_moment_is_kept_in_utc_and_nothing_else(zone: tzinfo | None) -> None:
    with pytest.raises(ValueError, match="UTC"):
        Moment(datetime(2026, 1, 1, tzinfo=zone))


def test_a_moment_is_never_made_of_a_time_without_a_zone() -> None:
    with pytest.raises(ValueError, match="aware"):
        Moment.of(datetime(2026, 1, 1))


@pytest.mark.parametrize(("year", "offset"), [(1, 0), (9999, 0), (2026, 1440), (2026, -1440)])
def test_a_moment_that_has_no_local_time_does_not_exist(year: int, offset: int) -> None:
    with pytest.raises(ValueError, match="no such moment"):
        Moment(datetime(year, 6, 1, tzinfo=UTC), offset)


@given(first=DAYS, second=DAYS, third=DAYS, fourth=DAYS)
def test_ranges_overlap_exactly_when_they_share_a_day(
    first: date, second: date, third: date, fourth: date
) -> None:
    one = DateRange(min(first, second), max(first, second))
    other = DateRange(min(third, fourth), max(third, fourth))
    shared = max(one.first, other.first) <= min(one.last, other.last)
    assert one.overlaps(other) == other.overlaps(one) == shared


@given(first=DAYS, second=DAYS, third=DAYS)
def test_the_union_of_two_ranges_is_the_shortest_that_holds_both(
    first: date, second: date, third: date
) -> None:
    one, other = DateRange(min(first, second), max(first, second)), DateRange.single(third)
    both = one.union(other)
    assert both == other.union(one)
    assert both.first == min(first, second, third)
    assert both.last == max(first, second, third)


def test_a_range_holds_both_its_ends() -> None:
    week = DateRange.ending(date(2026, 3, 2), 7)
    assert (week.first, week.days) == (date(2026, 2, 24), 7)
    assert next(iter(week)) == week.first
    assert list(week)[-1] == week.last
    assert week.first in week
    assert week.last + timedelta(days=1) not in week
    assert "2026-03-02" not in week


def test_a_range_of_one_day_holds_that_day() -> None:
    assert list(DateRange.single(date(2026, 3, 2))) == [date(2026, 3, 2)]


def test_a_range_that_ends_before_it_starts_does_not_exist() -> None:
    with pytest.raises(ValueError, match="before it starts"):
        DateRange(date(2026, 3, 2), date(2026, 3, 1))


@pytest.mark.parametrize("span_days", [2, 400])
def test_days_can_be_left_out_of_what_stands_beside_them(span_days: int) -> None:
    days = {date(2026, 3, 2) - timedelta(days=back): back for back in range(5)}
    kept = without(days, DateRange.ending(date(2026, 3, 1), span_days))
    assert kept == {day: back for day, back in days.items() if back == 0 or back > span_days}
    assert len(days) == 5
