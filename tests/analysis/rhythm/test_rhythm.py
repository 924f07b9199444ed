"""Hours, weeks, spells and periods are worked out as the pictures say they are."""

from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.rhythm.days import TODAY, ago, facts, last
from twitchdesk.analysis.rhythm import (
    BRIDGE_DAYS,
    PAUSE_DAYS,
    Spell,
    by_difference,
    hour_map,
    life_lines,
    period_places,
    week_shares,
    week_spans,
)
from twitchdesk.domain.body import Place, Segment, Side
from twitchdesk.domain.span import DateRange
from twitchdesk.knowledge.places import load_body

SUNDAY, SATURDAY, MONDAY = 6, 5, 0
CALF = "calf_left"


@pytest.fixture(scope="module")
def places(resources: Path) -> Mapping[str, Place]:
    return load_body(resources).by_id


def test_a_rate_is_for_an_average_known_day_of_the_weekday() -> None:
    known = [ago(days) for days in (7, 14, 21)]
    found = hour_map(facts(known, hours=[(ago(7), 21, 2), (ago(14), 21, 1)]), last(28), TODAY, 4)
    assert found.days[SUNDAY] == 3
    assert found.rate(SUNDAY, found.hours.index(21)) == 1.0
    assert found.rate(MONDAY, 0) is None


def test_more_of_one_weekday_in_the_diary_do_not_raise_its_rate() -> None:
    mondays, sundays = [ago(days) for days in (6, 13, 20, 27)], [ago(7)]
    each = [(day, 9, 2) for day in (*mondays, *sundays)]
    found = hour_map(facts([*mondays, *sundays], hours=each), last(28), TODAY, 4)
    assert found.day_rate(MONDAY) == found.day_rate(SUNDAY) == 2.0


def test_the_columns_begin_where_a_day_begins_so_that_a_night_is_in_one_row() -> None:
    found = hour_map(facts([ago(8)], hours=[(ago(8), 23, 1), (ago(8), 3, 1)]), last(28), TODAY, 4)
    assert (found.hours[0], found.hours[-1]) == (4, 3)
    assert [column for column, count in enumerate(found.counts[SATURDAY]) if count] == [19, 23]


def test_days_without_all_their_hours_are_left_out_and_counted() -> None:
    hours = [(ago(1), None, 1), (ago(1), 9, 1), (ago(2), 9, 1), (ago(3), 9, 1)]
    found = hour_map(facts([ago(1), ago(3)], whole=[ago(2)], hours=hours), last(28), TODAY, 4)
    assert (found.used, found.total, found.whole_day, found.untimed) == (1, 1, 1, 1)


def test_the_running_day_is_no_full_day() -> None:
    found = hour_map(facts([TODAY, ago(1)], hours=[(TODAY, 9, 5)]), last(28), TODAY, 4)
    assert (found.used, found.total, found.running) == (1, 0, True)
    assert not hour_map(facts([ago(1)]), last(28), TODAY, 4).running


@given(st.integers(0, 700), st.integers(0, 6), st.integers(0, 20))
def test_weeks_cover_a_span_without_gap_or_overlap(length: int, first_weekday: int, shift: int) -> None:
    span = DateRange(ago(length + shift), ago(shift))
    weeks = week_spans(span, first_weekday)
    assert [day for week in weeks for day in week] == list(span)
    assert all(week.first.weekday() == first_weekday for week in weeks[1:])
    assert len(weeks) <= 60


def test_shares_count_each_place_of_an_entry_by_side_and_segment(places: Mapping[str, Place]) -> None:
    named = [(ago(1), CALF, 3), (ago(1), "eyelid_upper_right", 1), (ago(2), "tongue", 1), (ago(2), "lost", 9)]
    (week,) = week_shares(facts([ago(1), ago(2)], places=named), last(7), places, MONDAY)
    assert (week.entries, len(week.places), week.known) == (5, 3, 2)
    assert dict(week.sides) == {Side.LEFT: 3, Side.RIGHT: 1, Side.MIDLINE: 1}
    assert week.segments[Segment.BULBAR_CRANIAL] == 2
    assert week.segments[Segment.LUMBOSACRAL] == 3


def test_a_spell_goes_on_over_a_short_pause_and_ends_with_a_long_one() -> None:
    known = [ago(days) for days in range(60)]
    shorter = [(ago(59), CALF, 1), (ago(59 - PAUSE_DAYS - 1), CALF, 1)]
    longer = [(ago(59), CALF, 1), (ago(59 - PAUSE_DAYS - 2), CALF, 1)]
    assert len(life_lines(facts(known, places=shorter), TODAY)[0].spells) == 1
    assert len(life_lines(facts(known, places=longer), TODAY)[0].spells) == 2


def test_unknown_days_do_not_end_a_spell_until_there_are_too_many() -> None:
    start, near, far = ago(80), ago(80 - BRIDGE_DAYS - 1), ago(80 - BRIDGE_DAYS - 2)
    for end, spells in ((near, 1), (far, 2)):
        diary = facts([start, end], places=[(start, CALF, 1), (end, CALF, 1)])
        assert len(life_lines(diary, TODAY)[0].spells) == spells


def test_a_whole_day_entry_is_no_sign_that_a_place_was_still() -> None:
    start, end = ago(20), ago(2)
    between = [ago(days) for days in range(3, 20)]
    seen = [(start, CALF, 1), (end, CALF, 1)]
    assert len(life_lines(facts([start, end], whole=between, places=seen), TODAY)[0].spells) == 1
    assert len(life_lines(facts([start, end, *between], places=seen), TODAY)[0].spells) == 2


def test_a_line_says_first_last_days_entries_and_its_spells() -> None:
    known = [ago(days) for days in range(60)]
    seen = [(ago(50), CALF, 2), (ago(48), CALF, 1), (ago(3), CALF, 1)]
    (line,) = life_lines(facts(known, places=seen), TODAY)
    assert (line.first, line.last, line.days, line.entries) == (ago(50), ago(3), 3, 4)
    assert line.spells == (Spell(DateRange(ago(50), ago(48)), 2), Spell(DateRange.single(ago(3)), 1))


@pytest.mark.parametrize(("seen", "active"), [(0, True), (14, True), (15, False)])
def test_a_spell_is_over_when_fifteen_known_days_have_passed(seen: int, active: bool) -> None:
    known = [ago(days) for days in range(60)]
    (line,) = life_lines(facts(known, places=[(ago(seen), CALF, 1)]), TODAY)
    assert line.active is active is (seen <= PAUSE_DAYS)


def test_lines_come_with_the_place_seen_last_first() -> None:
    known = [ago(days) for days in range(9)]
    seen = [(ago(8), "a", 1), (ago(1), "b", 1), (ago(1), "c", 1), (ago(2), "c", 1)]
    assert [line.place for line in life_lines(facts(known, places=seen), TODAY)] == ["c", "b", "a"]


def test_a_period_counts_only_days_whose_places_are_known() -> None:
    seen = [(ago(1), CALF, 2), (ago(2), CALF, 9), (ago(40), CALF, 5)]
    found = period_places(facts([ago(1), ago(3), ago(40)], whole=[ago(2)], places=seen), last(28))
    assert (found.known, dict(found.entries), dict(found.days)) == (2, {CALF: 2}, {CALF: 1})
    assert found.rate(CALF) == 1.0
    assert found.rate("tongue") == 0.0


def test_places_come_by_how_much_their_rates_differ_not_their_counts() -> None:
    before = period_places(facts([ago(40)], places=[(ago(40), "a", 2), (ago(40), "b", 1)]), _earlier())
    known = [ago(days) for days in range(10)]
    after = period_places(facts(known, places=[(ago(1), "a", 9), (ago(1), "b", 30)]), last(28))
    assert by_difference(before, after, ("a", "b", "c")) == ("b", "a")


def _earlier() -> DateRange:
    return DateRange.ending(TODAY - timedelta(days=28), 28)
