"""Reading the days for the patterns: what each habit comes to, and that the changed days are enough."""

import sqlite3
from contextlib import closing, suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.storage.samples import DAY, NOON, diary_file, drink, night, put, quiet, summary, twitch
from tests.storage.strategies import records
from twitchdesk.domain.basis import Basis
from twitchdesk.domain.daily import (
    ENTRY_COMPLETES_DAY,
    DailyFacts,
    PatternHabit,
    PatternHabits,
    say_unwatched,
    say_watched,
    unwatched_days,
    unwatched_key,
)
from twitchdesk.domain.edits import Change, Drop, Put, Step
from twitchdesk.domain.errors import ValueRefusedError
from twitchdesk.domain.records import HabitEntry, Kind, Preference, Record, SleepNight, kind_of
from twitchdesk.domain.span import DateRange
from twitchdesk.domain.steps import none_today, skipped_today
from twitchdesk.domain.summaries import DayCount
from twitchdesk.storage.daily_reader import daily_pieces, noted_in, read_daily, reread_daily
from twitchdesk.storage.diary import Diary
from twitchdesk.storage.opening import in_memory, open_read_only
from twitchdesk.storage.problems import StorageError, Trouble

BEFORE, LONG_AGO = DAY - timedelta(days=1), DAY - timedelta(days=800)
WEEK = DateRange.ending(DAY, 7)
OUR_OWN = Basis(("design",), DAY)
KNOWN = PatternHabits(
    (
        PatternHabit("caffeine", analysed=True, why="", basis=OUR_OWN, step=100),
        PatternHabit("stress", analysed=True, why="", basis=OUR_OWN, step=1, averaged=True),
    )
)


def entry(record_id: str, habit: str, value: float) -> HabitEntry:
    """Return an entry of today."""
    return HabitEntry(record_id, habit, DAY, value, NOON)


def now_read(diary: Diary) -> DailyFacts:
    """Return the facts, read from the beginning."""
    return read_daily(diary.read, DAY, KNOWN)


def test_an_empty_diary_has_no_days(diary: Diary) -> None:
    assert now_read(diary) == DailyFacts(DAY)


def test_amounts_of_a_day_add_up_and_scores_are_averaged(diary: Diary) -> None:
    scores = [entry("s1", "stress", 3), entry("s2", "stress", 8)]
    diary.do(put(drink("d1", 80), drink("d2", 63), *scores))
    assert noted_in(diary.read, WEEK, KNOWN) == {"caffeine": {DAY: 143.0}, "stress": {DAY: 5.5}}


def test_none_today_is_zero_and_a_skipped_day_has_no_value(diary: Diary) -> None:
    diary.do(put(none_today("caffeine", DAY, NOON), skipped_today("stress", DAY, NOON)))
    assert now_read(diary).values == {"caffeine": {DAY: 0.0}}


def test_words_without_a_number_have_no_value(diary: Diary) -> None:
    diary.do(put(HabitEntry("m", "medication", DAY, None, NOON, label="Melatonin")))
    assert now_read(diary).values == {}


def test_a_night_stands_under_the_day_of_waking(diary: Diary) -> None:
    diary.do(put(night(DAY, quality=6)))
    assert now_read(diary).values == {"sleep_hours": {DAY: 8.0}, "sleep_quality": {DAY: 6.0}}


def test_a_skipped_night_has_no_value_though_numbers_are_left_in_it(diary: Diary) -> None:
    diary.do(put(SleepNight("n", DAY, NOON, edited_h=7.0, quality=3, skipped=True)))
    assert now_read(diary).values == {}


def test_counts_are_those_of_the_other_panes(diary: Diary) -> None:
    diary.do(put(twitch("t1"), summary(1, 2), quiet(BEFORE)))
    assert now_read(diary).counts == {
        BEFORE: DayCount(BEFORE, 0, 0, quiet=True),
        DAY: DayCount(DAY, 2, 8, whole_day=True),
    }


def test_today_is_closed_by_a_quiet_day_or_a_whole_day_entry(diary: Diary) -> None:
    assert not now_read(diary).is_today_closed
    diary.do(put(twitch("t1")))
    assert not now_read(diary).is_today_closed
    diary.do(put(summary(1)))
    assert now_read(diary).is_today_closed


def test_a_diary_of_years_is_read_in_pieces_that_miss_no_day(diary: Diary) -> None:
    days = [LONG_AGO, LONG_AGO + timedelta(days=1), DAY - timedelta(days=183), DAY - timedelta(days=182), DAY]
    diary.do(put(*(drink(f"d{number}", 50, day) for number, day in enumerate(days)), night(LONG_AGO)))
    pieces = list(daily_pieces(diary.read, DAY, KNOWN))
    assert len(pieces) == 1 + 5
    assert pieces[0].values == {}
    assert pieces[-1].values == {"caffeine": dict.fromkeys(days, 50.0), "sleep_hours": {LONG_AGO: 8.0}}


def test_a_day_of_another_age_costs_a_bounded_number_of_pieces(diary: Diary) -> None:
    first = DAY.replace(year=1)
    diary.do(put(drink("d1", 50, first, hour=None), drink("d2", 50)))
    pieces = list(daily_pieces(diary.read, DAY, KNOWN))
    assert len(pieces) < 70
    assert set(pieces[-1].values["caffeine"]) == {first, DAY}


class TestChoices:
    """What the person said about days and about how to count them."""

    def test_a_day_is_marked_as_not_watched_and_back(self, diary: Diary) -> None:
        diary.do(say_unwatched(BEFORE, "Not watched"))
        assert now_read(diary).unwatched == {BEFORE}
        diary.do(say_watched(BEFORE, "Watched"))
        assert now_read(diary).unwatched == frozenset()
        diary.undo()
        assert now_read(diary).unwatched == {BEFORE}

    def test_a_mark_that_names_no_day_is_passed_over(self, diary: Diary) -> None:
        diary.do(put(Preference("unwatched.someday", "true"), Preference("unwatched_once", "true")))
        assert now_read(diary).unwatched == frozenset()
        assert unwatched_days([unwatched_key(DAY), "target.caffeine"]) == {DAY}

    @pytest.mark.parametrize(("value", "chosen"), [("true", True), ("false", False), ('"yes"', False)])
    def test_counting_days_with_habits_alone_is_off_unless_chosen(
        self, value: str, chosen: bool, diary: Diary
    ) -> None:
        assert not now_read(diary).entry_completes_day
        diary.do(put(Preference(ENTRY_COMPLETES_DAY, value)))
        assert now_read(diary).entry_completes_day is chosen


class TestReadingWhatChanged:
    """After a step only the days it concerns are read, and the facts are those of a fresh reading."""

    def test_words_alone_change_nothing(self, diary: Diary) -> None:
        diary.do(put(twitch("t1")))
        facts = now_read(diary)
        change = diary.do(put(twitch("t1", note="in bed")))
        assert reread_daily(diary.read, facts, change, KNOWN) is facts

    def test_a_kind_that_has_no_part_in_it_changes_nothing(self, diary: Diary) -> None:
        facts = now_read(diary)
        change = Change(WEEK, frozenset({Kind.LIFE_EVENT, Kind.MY_DRINK}))
        assert reread_daily(diary.read, facts, change, KNOWN) is facts

    def test_a_habit_whose_last_entry_went_is_gone(self, diary: Diary) -> None:
        diary.do(put(drink("d1", 80)))
        facts = now_read(diary)
        change = diary.do(Step("Drop", (Drop(Kind.HABIT_ENTRY, "d1"),)))
        assert reread_daily(diary.read, facts, change, KNOWN).values == {}

    def test_what_did_not_change_is_not_copied_into_new_days(self, diary: Diary) -> None:
        diary.do(put(drink("d1", 80, BEFORE), twitch("t1", day=BEFORE)))
        facts = now_read(diary)
        change = diary.do(put(drink("d2", 63)))
        after = reread_daily(diary.read, facts, change, KNOWN)
        assert after.counts is facts.counts
        assert after.values == {"caffeine": {BEFORE: 80.0, DAY: 63.0}}


NEAR = st.integers(0, 300).map(lambda back: DAY - timedelta(days=back))
MADE = records(st.sampled_from(["a", "b", "c", "d"]), NEAR)
MARKS = st.builds(say_unwatched, NEAR, st.just("Not watched"))
EDITS = st.lists(st.tuples(MADE, st.booleans()), min_size=1, max_size=4)


def step_of(edits: list[tuple[Record, bool]]) -> Step:
    """Return a step that keeps or removes each of these records."""
    return Step("Any", tuple(Put(each) if keep else Drop(kind_of(each), each.id) for each, keep in edits))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(EDITS.map(step_of) | MARKS | st.just(None), max_size=8))
def test_reading_the_changed_days_equals_reading_everything_after_any_edits(
    steps: list[Step | None],
) -> None:
    with closing(in_memory()) as diary:
        facts = now_read(diary)
        for step in steps:
            change: Change | None = None
            # Two records that a day can have one of: the diary refuses, and nothing has changed.
            with suppress(ValueRefusedError):
                change = diary.undo() if step is None else diary.do(step)
            if change is not None:
                facts = reread_daily(diary.read, facts, change, KNOWN)
            assert facts == now_read(diary)


def test_the_facts_can_be_looked_at_on_another_day_without_reading(diary: Diary) -> None:
    diary.do(put(twitch("t1"), drink("d1", 80)))
    tomorrow = DAY + timedelta(days=1)
    assert replace(now_read(diary), today=tomorrow) == read_daily(diary.read, tomorrow, KNOWN)


@pytest.mark.parametrize(
    "written",
    [
        "UPDATE habit_entry SET value=9e999",
        "UPDATE habit_entry SET value=-5",
        "UPDATE sleep_night SET sleep_h='long'",
        "UPDATE sleep_night SET awakenings=-1",
        "UPDATE twitch SET weight=-5",
    ],
)
def test_a_number_that_no_record_may_hold_is_damage_said_in_a_sentence(tmp_path: Path, written: str) -> None:
    file = diary_file(tmp_path, [twitch(), drink("c1", 95), night()])
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute(written)
    with closing(open_read_only(file)) as diary, pytest.raises(StorageError) as caught:
        read_daily(diary.read, DAY, KNOWN)
    assert caught.value.trouble is Trouble.DAMAGED
