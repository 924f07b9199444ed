"""Hours and places are added up by the database as they were logged."""

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from tests.storage.samples import DAY, NOON, put, twitch
from twitchdesk.domain.records import Mark, Mode, Source, Twitch, TwitchDetails
from twitchdesk.domain.rhythm import HourCount, PlaceDay
from twitchdesk.domain.span import DateRange, Moment
from twitchdesk.storage.diary import Diary
from twitchdesk.storage.opening import in_memory
from twitchdesk.storage.rhythm_reader import RhythmReader, local_hour

TODAY = DateRange.single(DAY)


def hours(diary: Diary, span: DateRange = TODAY) -> list[HourCount]:
    return sorted(RhythmReader(diary.read).hours(span), key=lambda one: (one.day, one.hour or -1))


def at(wall: datetime) -> Twitch:
    """Return a twitch at an aware time, of the diary day of that time."""
    here = Moment.of(wall)
    return Twitch("t", here.day(), here, (Mark("calf_left"),), NOON)


def test_entries_of_an_hour_are_added_up_on_the_clock_of_the_place(diary: Diary) -> None:
    diary.do(put(twitch("a", hour=9), twitch("b", hour=9), twitch("c", hour=23)))
    assert hours(diary) == [HourCount(DAY, 9, 2), HourCount(DAY, 23, 1)]


@given(
    st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)),
    st.integers(-12 * 4, 14 * 4).map(lambda quarters: quarters * 15),
)
def test_the_hour_is_that_of_the_wall_clock_whatever_the_offset(wall: datetime, offset_min: int) -> None:
    diary = in_memory()
    entry = at(wall.replace(tzinfo=timezone(timedelta(minutes=offset_min))))
    diary.do(put(entry))
    (found,) = RhythmReader(diary.read).hours(DateRange.single(entry.day))
    diary.close()
    assert found.hour == wall.hour


def test_a_spell_counts_as_it_does_for_its_day(diary: Diary) -> None:
    spell = replace(twitch("a"), mode=Mode.SPELL, details=TwitchDetails(duration_s=1_200))
    diary.do(put(spell, twitch("b")))
    assert hours(diary) == [HourCount(DAY, 12, 5)]
    assert diary.read.day_counts(TODAY)[0].count == 5


@pytest.mark.parametrize("source", [Source.BACKFILL, Source.COMMAND])
def test_noon_of_a_past_day_is_no_hour(diary: Diary, source: Source) -> None:
    diary.do(put(replace(twitch("a"), source=source), twitch("b")))
    assert hours(diary) == [HourCount(DAY, None, 1), HourCount(DAY, 12, 1)]


def test_noon_of_a_past_day_is_told_from_other_times_in_any_zone(diary: Diary) -> None:
    zone = timezone(timedelta(hours=5, minutes=45))
    times = (datetime(2026, 11, 22, 12, tzinfo=zone), datetime(2026, 11, 22, 12, 0, 1, tzinfo=zone))
    filled_in = [replace(at(time), id=str(time), source=Source.BACKFILL) for time in times]
    diary.do(put(*filled_in))
    assert [one.hour for one in hours(diary)] == [None, 12]


def test_entries_off_the_map_are_counted_beside(diary: Diary) -> None:
    diary.do(put(replace(twitch("a"), marks=(), elsewhere="behind the ear"), twitch("b")))
    assert hours(diary) == [HourCount(DAY, 12, 2, unplaced=1)]


def test_only_the_days_asked_for_are_read(diary: Diary) -> None:
    before = DAY - timedelta(days=1)
    diary.do(put(twitch("a", "x"), twitch("b", "x", day=before)))
    read = RhythmReader(diary.read)
    assert [one.day for one in read.hours(DateRange.single(before))] == [before]
    assert read.places(DateRange.single(before)) == (PlaceDay(before, "x", 1),)


def test_each_place_of_an_entry_counts_once(diary: Diary) -> None:
    diary.do(put(twitch("a", "calf_left", "thumb_right"), twitch("b", "calf_left")))
    found = RhythmReader(diary.read).places(TODAY)
    assert found == (PlaceDay(DAY, "calf_left", 2), PlaceDay(DAY, "thumb_right", 1))


def test_an_empty_diary_has_no_hours_and_no_places(diary: Diary) -> None:
    everything = DateRange(date.min, DAY)
    read = RhythmReader(diary.read)
    assert (read.hours(everything), read.places(everything)) == ((), ())


def test_other_databases_are_asked_in_the_words_of_the_standard() -> None:
    words = str(select(local_hour()))
    assert "EXTRACT(hour FROM" in words
    assert "SUBSTR" not in words
