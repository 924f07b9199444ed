"""How much of a period was logged: its days and entries, what came before, and nothing of what came after."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from tests.storage.samples import BERLIN, DAY, NOON, drink, moment, night, put, quiet, summary, twitch
from twitchdesk.domain.daily import say_unwatched
from twitchdesk.domain.handout import DayLoad, HandoutFacts
from twitchdesk.domain.records import (
    DAY_STARTS_AT,
    Answer,
    HabitEntry,
    LifeEvent,
    Preference,
    Record,
    Source,
)
from twitchdesk.domain.span import DateRange, Moment
from twitchdesk.storage.diary import Diary
from twitchdesk.storage.handout_reader import handout_pieces, read_handout

SPAN = DateRange.ending(DAY, 42)
FIRST, BEFORE = SPAN.first, SPAN.first - timedelta(days=1)


def back(days: int) -> date:
    """Return the day so many days before the last of the period."""
    return DAY - timedelta(days=days)


def facts(diary: Diary, *records: Record, span: DateRange = SPAN, today: date = DAY) -> HandoutFacts:
    """Return what a diary with these records says."""
    if records:
        diary.do(put(*records))
    return read_handout(diary.read, span, today)


def medicine(label: str, day: date = DAY, record_id: str = "") -> HabitEntry:
    """Return a dose of a medicine by the name the person gives it."""
    return HabitEntry(record_id or f"{label}{day}", "medication", day, 1, NOON, at=moment(day), label=label)


def event(kind: str, first: date, last: date | None = None) -> LifeEvent:
    """Return a life event."""
    return LifeEvent(f"{kind}{first}", first, "Sertraline", NOON, kind, last)


def test_an_empty_diary_says_nothing_but_its_day_and_its_choices(diary: Diary) -> None:
    assert facts(diary) == HandoutFacts(today=DAY, span=SPAN, day_starts_at=time(4))


def test_the_choices_of_the_person_come_along(diary: Diary) -> None:
    found = facts(diary, Preference("handout.pages", "2"), Preference(DAY_STARTS_AT, '"05:30"'))
    assert found.preferences["handout.pages"] == 2
    assert found.day_starts_at == time(5, 30)


def test_days_at_both_edges_belong_to_the_period_and_the_day_before_does_not(diary: Diary) -> None:
    found = facts(diary, *(twitch(str(day), day=day) for day in (BEFORE, FIRST, DAY)))
    assert [count.day for count in found.known] == [FIRST, DAY]
    assert [count.day for count in found.before] == [BEFORE]
    assert (found.logged_days, found.entries) == (2, 2)


def test_what_was_not_noted_is_a_gap_and_what_was_quiet_is_none(diary: Diary) -> None:
    found = facts(diary, twitch("a", day=FIRST), quiet(back(2)), twitch("b", day=back(5)))
    assert [(count.day, count.quiet) for count in found.known] == [
        (FIRST, False),
        (back(5), False),
        (back(2), True),
    ]


def test_nothing_after_the_period_and_nothing_of_the_future_leaks_in(diary: Diary) -> None:
    later = DAY + timedelta(days=1)
    every = (twitch("a", day=later), drink("b", 80, later), night(later), event("travel", later))
    found = facts(diary, *every, summary(3, day=later), quiet(later), medicine("Ibuprofen", later))
    assert found == HandoutFacts(today=DAY, span=SPAN, day_starts_at=time(4))
    beyond = facts(diary, span=DateRange(FIRST, later))
    assert beyond == HandoutFacts(today=DAY, span=beyond.span, day_starts_at=time(4))


def test_the_facts_come_in_pieces_and_the_last_is_whole(diary: Diary) -> None:
    diary.do(put(twitch("a"), drink("b", 80), night()))
    pieces = list(handout_pieces(diary.read, SPAN, DAY))
    assert len(pieces) > 5
    assert pieces[0].entries == 0
    assert pieces[-1] == read_handout(diary.read, SPAN, DAY)


def test_a_period_that_has_not_begun_is_empty(diary: Diary) -> None:
    found = facts(diary, twitch("a"), today=BEFORE)
    assert found == HandoutFacts(today=BEFORE, span=SPAN, day_starts_at=time(4))


def test_a_period_in_the_past_knows_nothing_of_the_days_since(diary: Diary) -> None:
    old = DateRange.ending(back(10), 28)
    found = facts(diary, twitch("a", "calf_left"), twitch("b", "thumb_left", day=back(10)), span=old)
    assert [use.place for use in found.places] == ["thumb_left"]
    assert max(found.rhythm.known) == back(10)


def test_a_night_belongs_to_the_day_of_waking_and_counts_as_an_entry(diary: Diary) -> None:
    found = facts(diary, night(FIRST, quality=4))
    assert (found.logged_days, found.entries, found.first_day) == (1, 1, FIRST)
    assert facts(diary, span=DateRange.ending(BEFORE, 7)).entries == 0


def test_twitches_whole_days_habits_and_nights_are_entries_and_quiet_days_are_logged_days(
    diary: Diary,
) -> None:
    found = facts(
        diary, twitch("a"), twitch("b"), summary(2), drink("c", 80, back(1)), night(back(2)), quiet(back(3))
    )
    assert (found.entries, found.twitches, found.logged_days) == (5, 2, 4)


def test_a_day_with_several_entries_is_logged_once(diary: Diary) -> None:
    assert facts(diary, twitch("a"), drink("b", 80), drink("c", 80), night()).logged_days == 1


def test_a_day_on_which_habits_were_only_skipped_is_no_logged_day(diary: Diary) -> None:
    skipped = (
        replace(drink("a", 80), value=None, answer=Answer.SKIPPED),
        replace(night(back(1)), skipped=True),
    )
    found = facts(diary, *skipped, drink("c", 80, back(2)))
    assert (found.logged_days, found.logged_recent, found.entries) == (1, frozenset({back(2)}), 1)


def test_what_was_filled_in_later_is_counted_of_every_kind(diary: Diary) -> None:
    every = (twitch("a"), summary(2), drink("b", 80), night())
    late = [replace(record, source=Source.BACKFILL) for record in every]
    found = facts(diary, *late, twitch("c"), replace(twitch("d", day=BEFORE), source=Source.BACKFILL))
    assert (found.backfilled, found.entries) == (4, 5)


def test_the_diary_begins_with_its_first_entry_and_not_with_an_event_of_long_ago(diary: Diary) -> None:
    old = back(400)
    found = facts(diary, event("illness", date(2015, 3, 1)), drink("a", 80, old), twitch("b", day=back(300)))
    assert (found.first_day, found.first_twitch) == (old, back(300))


@pytest.mark.parametrize(("levels", "first"), [((0, 0), None), ((0, 1), back(60))])
def test_a_whole_day_entry_is_a_first_twitch_only_when_something_twitched(
    diary: Diary, levels: tuple[int, ...], first: date | None
) -> None:
    assert facts(diary, summary(*levels, day=back(60))).first_twitch == first


def test_a_short_period_has_the_days_before_it_that_it_is_compared_with(diary: Diary) -> None:
    short = DateRange.ending(DAY, 28)
    every = [twitch(str(days), day=back(days)) for days in (27, 28, 55, 56)]
    found = facts(diary, *every, drink("x", 80, back(50)), span=short)
    assert [count.day for count in found.before] == [back(55), back(28)]
    assert found.logged_recent == {back(27), back(28), back(50), back(55)}


def test_a_long_period_has_nothing_before_it_to_compare(diary: Diary) -> None:
    found = facts(diary, twitch("a", day=back(84)), span=DateRange.ending(DAY, 84))
    assert found.before == ()


@pytest.mark.parametrize(("length", "reaches"), [(28, 55), (42, 55), (70, 69), (84, 83), (400, 83)])
def test_the_timeline_reaches_back_twelve_weeks_at_most_and_eight_at_least(
    diary: Diary, length: int, reaches: int
) -> None:
    every = [
        record for days in range(90) for record in (twitch(str(days), day=back(days)), night(back(days)))
    ]
    found = facts(diary, *every, span=DateRange.ending(DAY, length))
    assert found.rhythm.first == min(found.rhythm.hours) == min(found.rhythm.places) == back(reaches)
    assert min(one.day for one in found.habit_days) == back(reaches)


def test_days_without_attention_are_those_of_the_period_and_of_the_days_it_is_compared_with(
    diary: Diary,
) -> None:
    for day in (back(56), back(55), back(3), DAY + timedelta(days=1)):
        diary.do(say_unwatched(day, "Not watched"))
    assert facts(diary).unwatched == {back(55), back(3)}


def test_the_last_caffeine_of_a_day_is_on_the_clock_where_it_was_taken(diary: Diary) -> None:
    tokyo = Moment(moment(back(1), 15, 30).utc, 9 * 60)
    late = replace(drink("c", 80, back(2)), at=moment(back(1), 1, 15))
    every = (
        drink("a", 80, hour=9),
        drink("b", 80, hour=14),
        late,
        replace(drink("d", 80, back(1)), at=tokyo),
    )
    found = facts(diary, *every, drink("whole day", 80, back(3), hour=None))
    assert [(dose.day, dose.hour) for dose in found.last_caffeine] == [
        (back(2), 25.25),
        (back(1), 23.5),
        (DAY, 14.0),
    ]


def test_caffeine_filled_in_without_a_time_is_not_the_last_one_at_noon(diary: Diary) -> None:
    late = replace(drink("a", 80, back(1)), source=Source.BACKFILL)
    timed = replace(drink("b", 80, back(2), hour=9), source=Source.BACKFILL)
    found = facts(diary, late, timed, replace(late, id="c", day=back(2), at=moment(back(2))), drink("d", 80))
    assert [(dose.day, dose.hour) for dose in found.last_caffeine] == [(back(2), 9.0), (DAY, 12.0)]


def test_none_today_is_no_last_caffeine(diary: Diary) -> None:
    none = HabitEntry("a", "caffeine", DAY, 0, NOON, at=moment(), answer=Answer.NONE)
    assert facts(diary, none).last_caffeine == ()


def test_a_medicine_is_one_name_however_it_is_written(diary: Diary) -> None:
    written = (("sertraline 50 mg", 3), ("Sertraline  50 mg ", 2), ("SERTRALINE 50 MG", 2), ("Ibuprofen", 1))
    found = facts(diary, *(medicine(name, back(days)) for name, days in written))
    assert [(use.label, use.days) for use in found.labels] == [("Sertraline 50 mg", 2), ("Ibuprofen", 1)]


def test_a_medicine_taken_before_the_period_keeps_its_first_day(diary: Diary) -> None:
    days = (back(200), back(90), back(1))
    found = facts(diary, *(medicine("Omeprazole", day) for day in days), medicine("Long gone", back(300)))
    (use,) = found.labels
    assert (use.habit, use.first, use.last, use.days) == ("medication", back(200), back(1), 1)


def test_a_medicine_that_was_not_taken_is_not_listed(diary: Diary) -> None:
    not_taken = replace(medicine("Sertraline"), value=0, answer=Answer.NONE)
    assert facts(diary, not_taken).labels == ()


def test_other_stimulants_go_by_name_and_coffees_do_not(diary: Diary) -> None:
    dose = HabitEntry("a", "stimulant_other", DAY, 1, NOON, at=moment(), label="Pseudoephedrine 60 mg")
    found = facts(diary, dose, replace(drink("b", 80), label="Espresso"))
    assert [(use.habit, use.label) for use in found.labels] == [("stimulant_other", "Pseudoephedrine 60 mg")]


def test_a_medicine_that_ended_before_the_period_is_still_told(diary: Diary) -> None:
    (found,) = facts(diary, event("medicine_started", back(900), back(800))).events
    assert found.last_day == back(800)


def test_events_of_the_period_are_there_and_medicines_from_the_first_ever(diary: Diary) -> None:
    ends_inside = event("illness", back(50), back(40))
    every = (
        event("medicine_started", back(900)),
        event("travel", back(900)),
        ends_inside,
        event("other", DAY),
    )
    found = facts(diary, *every)
    assert [one.event for one in found.events] == ["medicine_started", "illness", "other"]


@pytest.mark.parametrize(("kind", "last"), [("travel", DAY), ("medicine_started", None), ("plan", None)])
def test_an_event_that_goes_on_is_not_said_to_end_on_a_day_to_come(
    diary: Diary, kind: str, last: date | None
) -> None:
    (found,) = facts(diary, event(kind, back(3), DAY + timedelta(days=9))).events
    assert found.last_day == last


def test_a_twitch_after_midnight_is_of_the_day_that_has_not_ended(diary: Diary) -> None:
    at = Moment.of(datetime(2026, 11, 22, 1, 30, tzinfo=BERLIN))
    found = facts(diary, replace(twitch("a", day=back(1)), at=at))
    assert [count.day for count in found.known] == [back(1)]
    assert [one.hour for one in found.rhythm.hours[back(1)]] == [1]


def test_the_load_of_a_day_is_minutes_times_felt_effort_and_unknown_without_an_effort(diary: Diary) -> None:
    run = HabitEntry("a", "exercise", DAY, 30, NOON, effort=6)
    walk = HabitEntry("b", "exercise", DAY, 20, NOON, effort=2)
    unrated = HabitEntry("c", "exercise", back(1), 45, NOON)
    assert facts(diary, run, walk, unrated).exercise_load == (DayLoad(DAY, 220.0),)
    # Of a day that is rated in part the load would be too small.
    assert facts(diary, replace(unrated, id="d", day=DAY)).exercise_load == ()
