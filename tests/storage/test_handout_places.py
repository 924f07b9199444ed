"""Where it twitched in a period: places of the map, coarse areas, and the person's own words."""

from dataclasses import replace
from datetime import date, timedelta

from tests.storage.samples import DAY, NOON, moment, put, summary, twitch
from twitchdesk.domain.handout import AreaDay, HandoutFacts
from twitchdesk.domain.records import NOTHING_NOTED, AreaLevel, Record, Twitch, TwitchDetails
from twitchdesk.domain.rhythm import PlaceDay
from twitchdesk.domain.span import DateRange
from twitchdesk.storage.diary import Diary
from twitchdesk.storage.handout_reader import read_handout

SPAN = DateRange.ending(DAY, 42)
HIDDEN = TwitchDetails(for_clinician=False)


def back(days: int) -> date:
    """Return the day so many days before the last of the period."""
    return DAY - timedelta(days=days)


def facts(diary: Diary, *records: Record, span: DateRange = SPAN) -> HandoutFacts:
    """Return what a diary with these records says."""
    diary.do(put(*records))
    return read_handout(diary.read, span, DAY)


def unplaced(words: str, day: date = DAY, details: TwitchDetails = NOTHING_NOTED) -> Twitch:
    """Return a twitch at a place in the person's own words."""
    return Twitch(f"{words}{day}", day, moment(day), (), NOON, elsewhere=words, details=details)


def test_a_place_is_counted_by_its_days_and_by_its_entries(diary: Diary) -> None:
    days = (back(41), back(28), back(27), back(27), DAY)
    found = facts(diary, *(twitch(str(number), day=day) for number, day in enumerate(days)))
    (use,) = found.places
    assert (use.place, use.days, use.recent_days, use.entries) == ("calf_l", 4, 2, 5)
    assert (use.first, use.last) == (back(41), DAY)


def test_a_place_keeps_its_first_day_ever(diary: Diary) -> None:
    found = facts(diary, twitch("a", day=back(900)), twitch("b", day=back(42)), twitch("c", day=back(3)))
    assert (found.places[0].first, found.places[0].last, found.places[0].days) == (back(900), back(3), 1)


def test_a_place_of_before_has_no_days_in_the_period_and_stands_last(diary: Diary) -> None:
    found = facts(diary, twitch("a", "thumb_l", day=back(42)), twitch("b", "thumb_r"))
    assert [(use.place, use.days, use.last) for use in found.places] == [
        ("thumb_r", 1, DAY),
        ("thumb_l", 0, back(42)),
    ]


def test_every_place_of_an_entry_counts(diary: Diary) -> None:
    found = facts(diary, twitch("a", "thumb_l", "thumb_r"), twitch("b", "thumb_l"))
    assert [(use.place, use.entries) for use in found.places] == [("thumb_l", 2), ("thumb_r", 1)]


def test_the_map_is_of_the_last_four_weeks_of_the_period(diary: Diary) -> None:
    found = facts(diary, *(twitch(str(days), day=back(days)) for days in (28, 27, 0)))
    assert found.recent_places == (PlaceDay(back(27), "calf_l", 1), PlaceDay(DAY, "calf_l", 1))


def test_the_map_of_a_short_diary_does_not_reach_before_it(diary: Diary) -> None:
    found = facts(diary, twitch("a", day=back(5)), twitch("b"), span=DateRange.ending(DAY, 5))
    assert [one.day for one in found.recent_places] == [DAY]
    assert found.places[0].recent_days == 1


def test_an_area_noted_as_none_did_not_twitch(diary: Diary) -> None:
    found = facts(diary, summary(0, 3))
    assert [use.area for use in found.areas] == ["area1"]
    assert found.recent_areas == (AreaDay(DAY, "area1", 3),)


def test_an_area_noted_twice_in_a_day_has_its_higher_level(diary: Diary) -> None:
    twice = replace(summary(2), levels=(AreaLevel("chest", 4), AreaLevel("chest", 2)))
    assert facts(diary, twice).recent_areas == (AreaDay(DAY, "chest", 4),)


def test_an_area_has_its_days_of_the_period_and_its_first_ever(diary: Diary) -> None:
    found = facts(diary, *(summary(1, day=back(days)) for days in (700, 42, 41, 30, 2)))
    (use,) = found.areas
    assert (use.first, use.last, use.days) == (back(700), back(2), 3)
    assert [one.day for one in found.recent_areas] == [back(2)]


def test_a_place_in_own_words_is_one_place_however_it_is_written(diary: Diary) -> None:
    written = (("behind the ear", 4), ("Behind  the ear", 3), (" BEHIND THE EAR", 3), ("scar", 2))
    found = facts(diary, *(unplaced(words, back(days)) for words, days in written))
    assert [(use.words, use.days) for use in found.elsewhere] == [("Behind the ear", 2), ("scar", 1)]


def test_a_place_in_own_words_keeps_its_first_day_ever_under_any_spelling(diary: Diary) -> None:
    found = facts(diary, unplaced("SCAR", back(300)), unplaced("Scar", back(60)), unplaced("scar"))
    (use,) = found.elsewhere
    assert (use.words, use.first, use.last, use.days) == ("scar", back(300), DAY, 1)


def test_words_that_only_stand_before_the_period_are_left_out(diary: Diary) -> None:
    assert facts(diary, unplaced("scar", back(42))).elsewhere == ()


def test_blank_words_beside_a_place_name_no_place(diary: Diary) -> None:
    assert facts(diary, replace(twitch("a"), elsewhere=" \u00a0\n\u200b")).elsewhere == ()


def test_the_words_of_an_entry_that_is_not_for_the_handout_stay_in_the_diary(diary: Diary) -> None:
    found = facts(diary, unplaced("scar", details=HIDDEN))
    assert found.elsewhere == ()
    assert found.entries == 1


def test_the_place_of_an_entry_that_is_not_for_the_handout_still_counts(diary: Diary) -> None:
    assert facts(diary, replace(twitch("a"), details=HIDDEN)).places[0].entries == 1
