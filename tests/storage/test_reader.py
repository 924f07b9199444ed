"""Every question a diary is asked, with diaries small enough to add up by hand."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from tests.storage.samples import (
    BERLIN,
    DAY,
    NOON,
    drink,
    moment,
    night,
    one_of_each,
    put,
    quiet,
    summary,
    twitch,
)
from twitchdesk.domain.records import (
    Answer,
    HabitEntry,
    Kind,
    LifeEvent,
    Mode,
    MyDrink,
    Preference,
    TwitchDetails,
)
from twitchdesk.domain.span import DateRange, Moment
from twitchdesk.domain.summaries import DayCount, HabitDay, PlaceCount
from twitchdesk.storage.diary import Diary
from twitchdesk.storage.reader import _PAGE

WEEK = DateRange.ending(DAY, 7)
BEFORE = DAY - timedelta(days=1)
TWO_BEFORE = DAY - timedelta(days=2)


def test_an_empty_diary_answers_every_question_with_nothing(diary: Diary) -> None:
    read = diary.read
    assert (read.newest_twitch(), read.last_night(DAY), read.sleep_on(DAY)) == (None, None, None)
    assert (read.day_summary_on(DAY), read.quiet_day_on(DAY)) == (None, None)
    assert (read.record(Kind.TWITCH, "none"), read.preferences()) == (None, {})
    lists = [read.day_counts(WEEK), read.place_counts(WEEK), read.recent_places(5), read.habit_days(WEEK)]
    assert lists == [(), (), (), ()]
    assert (read.facts().first, read.facts().last) == (None, None)


def test_an_unknown_day_has_no_count_and_a_quiet_day_counts_zero(diary: Diary) -> None:
    diary.do(put(twitch("t1"), twitch("t2"), quiet(TWO_BEFORE)))
    assert diary.read.day_counts(WEEK) == (
        DayCount(TWO_BEFORE, 0, 0, quiet=True),
        DayCount(DAY, 2, 2),
    )


def test_a_day_adds_up_its_entries_its_spells_and_its_whole_day_entry(diary: Diary) -> None:
    spell = replace(twitch("t2"), mode=Mode.SPELL, details=TwitchDetails(duration_s=660))
    diary.do(put(twitch("t1"), spell, summary(1, 2)))
    assert diary.read.day_counts(WEEK) == (DayCount(DAY, 3, 1 + 3 + 2 + 5, whole_day=True),)


def test_a_whole_day_entry_alone_makes_a_day_known(diary: Diary) -> None:
    diary.do(put(summary(0, count=30), quiet()))
    assert diary.read.day_counts(WEEK) == (DayCount(DAY, 1, 30, quiet=True, whole_day=True),)


def test_counts_hold_both_ends_of_the_range_and_nothing_beyond(diary: Diary) -> None:
    days = [WEEK.first - timedelta(days=1), WEEK.first, WEEK.last, WEEK.last + timedelta(days=1)]
    diary.do(put(*(twitch(f"t{number}", day=day) for number, day in enumerate(days))))
    assert [count.day for count in diary.read.day_counts(WEEK)] == [WEEK.first, WEEK.last]
    assert diary.read.place_counts(WEEK) == (PlaceCount("calf_l", 2, 2),)


def test_a_place_counts_its_entries_and_the_days_they_fell_on(diary: Diary) -> None:
    both = twitch("t2", "eyelid_r", "calf_l")
    diary.do(put(twitch("t1", "calf_l"), both, twitch("t3", "calf_l", day=BEFORE)))
    assert diary.read.place_counts(WEEK) == (PlaceCount("calf_l", 3, 2), PlaceCount("eyelid_r", 1, 1))


def test_the_places_logged_last_come_newest_first_and_once(diary: Diary) -> None:
    logged = [twitch("t1", "a", hour=8), twitch("t2", "b", "c", hour=9), twitch("t3", "a", hour=10)]
    diary.do(put(*logged))
    assert diary.read.recent_places(5) == ("a", "b", "c")
    assert diary.read.recent_places(2) == ("a", "b")


def test_the_places_of_a_day_filled_in_later_are_the_ones_logged_last(diary: Diary) -> None:
    later = replace(twitch("t2", "thigh_l", day=TWO_BEFORE), created=NOON + timedelta(hours=1))
    diary.do(put(twitch("t1", "calf_l"), later))
    assert diary.read.recent_places(1) == ("thigh_l",)
    assert diary.read.newest_twitch() == later


def test_the_newest_twitch_of_a_place_is_the_one_written_down_last_on_its_newest_day(diary: Diary) -> None:
    older_day = replace(twitch("t2", "calf_l", day=TWO_BEFORE), created=NOON + timedelta(hours=9))
    last = replace(twitch("t3", "thigh_l", "calf_l", hour=8), created=NOON + timedelta(hours=1))
    diary.do(put(twitch("t1", "calf_l"), older_day, last, twitch("t4", "eyelid_r", hour=14)))
    assert diary.read.newest_twitch_at("calf_l") == last
    assert diary.read.newest_twitch_at("sole_l") is None


def test_twitches_come_by_time_and_then_by_id(diary: Diary) -> None:
    diary.do(put(twitch("b", hour=9), twitch("c", hour=8), twitch("a", hour=9), twitch("x", day=BEFORE)))
    assert [each.id for each in diary.read.twitches_on(DAY)] == ["c", "a", "b"]


def test_habit_entries_of_the_whole_day_come_first_and_the_others_by_time(diary: Diary) -> None:
    diary.do(
        put(drink("b", 1, hour=9), drink("a", 1, hour=9), drink("c", 1, hour=8), drink("d", 1, hour=None))
    )
    assert [entry.id for entry in diary.read.habit_entries_on(DAY)] == ["d", "c", "a", "b"]


def test_a_habit_adds_up_by_day_and_a_skipped_day_has_no_value(diary: Diary) -> None:
    skipped = HabitEntry("h3", "caffeine", BEFORE, None, NOON, answer=Answer.SKIPPED)
    none = HabitEntry("h4", "alcohol", BEFORE, 0, NOON, answer=Answer.NONE)
    diary.do(put(drink("h1", 80), drink("h2", 63, hour=None), skipped, none))
    caffeine = (HabitDay("caffeine", BEFORE, None, 1), HabitDay("caffeine", DAY, 143, 2))
    assert diary.read.habit_days_of("caffeine", WEEK) == caffeine
    assert diary.read.habit_days(WEEK) == (HabitDay("alcohol", BEFORE, 0, 1), *caffeine)
    assert diary.read.habit_days_of("caffeine", DateRange.single(BEFORE)) == caffeine[:1]


def test_a_night_is_three_habits_and_each_may_be_unknown(diary: Diary) -> None:
    diary.do(put(night(quality=6), drink("h1", 80), replace(drink("h2", 5), habit="water")))
    found = diary.read.habit_days(WEEK)
    assert [each.habit for each in found] == ["caffeine", "sleep_hours", "sleep_quality", "water"]
    assert diary.read.habit_days_of("sleep_hours", WEEK) == (HabitDay("sleep_hours", DAY, 8, 1),)
    assert diary.read.habit_days_of("sleep_quality", WEEK) == (HabitDay("sleep_quality", DAY, 6, 1),)
    assert diary.read.habit_days_of("sleep_awakenings", WEEK) == ()


def test_a_skipped_night_is_answered_but_has_no_hours(diary: Diary) -> None:
    diary.do(put(replace(night(), bed=None, wake=None, skipped=True)))
    assert diary.read.habit_days(WEEK) == (HabitDay("sleep_hours", DAY, None, 1),)


def test_doses_are_the_timed_amounts_of_one_habit_in_the_interval(diary: Diary) -> None:
    other, zero = replace(drink("x", 9), habit="alcohol"), drink("z", 0)
    diary.do(put(drink("b", 63, hour=9), drink("a", 80, hour=9), drink("c", 30, hour=None), other, zero))
    nine = moment(hour=9).utc
    assert diary.read.doses("caffeine", nine, NOON) == ((nine, 80), (nine, 63))
    assert diary.read.doses("caffeine", nine + timedelta(seconds=1), NOON) == ()
    assert diary.read.doses("caffeine", nine - timedelta(days=1), nine) == ((nine, 80), (nine, 63))


def test_a_dose_of_the_far_side_of_the_date_line_is_found_by_its_instant(diary: Diary) -> None:
    at = Moment(datetime(2026, 11, 22, 20, tzinfo=UTC), offset_min=14 * 60)
    assert at.day() == date(2026, 11, 23)
    diary.do(put(HabitEntry("h", "caffeine", at.day(), 80, NOON, at=at)))
    assert diary.read.doses("caffeine", at.utc, at.utc) == ((at.utc, 80),)


def test_the_last_night_is_the_newest_one_before_the_day_with_both_times(diary: Diary) -> None:
    half = replace(night(BEFORE), wake=None)
    diary.do(put(night(TWO_BEFORE), half, night(DAY)))
    assert diary.read.last_night(DAY) == night(TWO_BEFORE)
    assert diary.read.sleep_on(BEFORE) == half


def test_a_life_event_is_found_on_each_of_its_days(diary: Diary) -> None:
    cold = LifeEvent("e1", DAY, "A cold", NOON, last_day=DAY + timedelta(days=3))
    move = LifeEvent("e0", DAY, "Moved", NOON)
    diary.do(put(cold, move))
    assert diary.read.life_events(WEEK) == (move, cold)
    assert diary.read.life_events(DateRange.single(DAY + timedelta(days=3))) == (cold,)
    assert diary.read.life_events(DateRange.single(DAY + timedelta(days=4))) == ()


def test_drinks_come_by_position_and_then_by_id(diary: Diary) -> None:
    drinks = [
        MyDrink(each, each, 1, NOON, position=position) for each, position in (("b", 1), ("a", 1), ("c", 0))
    ]
    diary.do(put(*drinks))
    assert [each.id for each in diary.read.my_drinks()] == ["c", "a", "b"]


def test_preferences_come_as_values_and_the_day_starts_at_four_unless_chosen(diary: Diary) -> None:
    assert diary.read.day_starts_at() == time(4)
    diary.do(put(Preference("day_starts_at", '"05:30"'), Preference("target.caffeine", "300")))
    assert diary.read.preferences() == {"day_starts_at": "05:30", "target.caffeine": 300}
    assert diary.read.day_starts_at() == time(5, 30)


def test_facts_count_every_kind_and_name_the_first_and_last_day(diary: Diary) -> None:
    diary.do(put(*one_of_each(), drink("h3", 5, day=date(1999, 1, 1))))
    facts = diary.read.facts()
    assert dict(facts.counts)["habit_entry"] == 3
    assert dict(facts.counts)["preference"] == 1
    assert (facts.first, facts.last) == (date(1999, 1, 1), DAY)


def test_all_records_come_by_id_over_more_than_one_page(diary: Diary) -> None:
    ids = [f"{number:05}" for number in range(_PAGE + 3)]
    diary.do(put(*(twitch(each) for each in reversed(ids))))
    found = list(diary.read.records(Kind.TWITCH))
    assert [record.id for record in found] == ids
    assert found[0] == twitch("00000")


def test_times_of_day_come_back_in_the_zone_they_were_written_in(diary: Diary) -> None:
    diary.do(put(twitch("t1", hour=9)))
    (found,) = diary.read.twitches_on(DAY)
    assert found.at.local == datetime(2026, 11, 22, 9, tzinfo=BERLIN)
    assert found.at.local.utcoffset() == timedelta(hours=1)


def test_what_was_written_down_in_another_zone_is_kept_as_the_same_instant(diary: Diary) -> None:
    logged = replace(twitch("t1"), created=NOON.astimezone(BERLIN))
    diary.do(put(logged, replace(twitch("t2"), created=NOON + timedelta(minutes=1))))
    assert diary.read.record(Kind.TWITCH, "t1") == logged
    newest = diary.read.newest_twitch()
    assert newest is not None
    assert newest.id == "t2"
