"""What is typed is what the diary then holds: twitches, quiet days, refusals, doubts."""

from datetime import UTC, date, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.ui.handout.form.conftest import (
    CALF,
    NOON,
    TODAY,
    WEDNESDAY,
    clock_in,
    entry,
    in_diary,
    later,
    maker_at,
    puts,
    quiet,
    twitch,
)
from twitchdesk.domain.edits import Drop
from twitchdesk.domain.phrases import Phrases
from twitchdesk.domain.records import HabitEntry, LifeEvent, Preference, QuietDay, Source, Twitch
from twitchdesk.knowledge.load import Knowledge
from twitchdesk.ui.handout.form.making import BOTH, DAY, EMPTY, MANY, NO_SUCH_TIME, STRENGTH, TWITCHED, Maker
from twitchdesk.ui.handout.form.reading import NO_TIME
from twitchdesk.ui.handout.form.state import TO_COME
from twitchdesk.ui.handout.form.typed import DayInDiary, TypedDay, TypedPlace

BERLIN = ZoneInfo("Europe/Berlin")
CLOCK_GOES_FORWARD = date(2026, 3, 29)


def line(when: str = "", many: str = "", strong: str = "") -> TypedDay:
    return TypedDay(places=(TypedPlace("Left calf, upper", when, many, strong, "calf_left"),))


def test_a_line_without_a_time_is_kept_at_noon_sharp_as_filled_in_later(maker: Maker) -> None:
    (kept,) = puts(maker, line())
    assert isinstance(kept, Twitch)
    assert (kept.day, kept.at.local.time(), kept.source) == (WEDNESDAY, time(12), Source.BACKFILL)
    assert [mark.place for mark in kept.marks] == ["calf_left"]
    assert kept.details.intensity is None


def test_a_time_and_a_strength_are_kept(maker: Maker) -> None:
    (kept,) = puts(maker, line(when="8:05", strong="0"))
    assert isinstance(kept, Twitch)
    assert (kept.at.local.time(), kept.details.intensity) == (time(8, 5), 0)


def test_a_number_is_so_many_entries(maker: Maker) -> None:
    kept = puts(maker, line(many="3"))
    assert len(kept) == 3
    assert len({one.id for one in kept if isinstance(one, Twitch)}) == 3


def test_words_that_are_not_on_the_map_are_kept_as_they_are(maker: Maker) -> None:
    (kept,) = puts(maker, TypedDay(places=(TypedPlace("behind the ear", elsewhere=True),)))
    assert isinstance(kept, Twitch)
    assert (kept.elsewhere, kept.marks) == ("behind the ear", ())


def test_a_whole_name_is_found_without_choosing_it(maker: Maker) -> None:
    (kept,) = puts(maker, TypedDay(places=(TypedPlace("left calf, upper"),)))
    assert isinstance(kept, Twitch)
    assert kept.places == {"calf_left"}


def test_a_name_of_several_places_is_asked_about(maker: Maker) -> None:
    amiss = maker.made(TypedDay(places=(TypedPlace("calf"),)), in_diary()).amiss
    assert amiss["place.0.where"].startswith("Which one: Left calf, upper, Right calf, upper")


@pytest.mark.parametrize(
    ("part", "text", "sentence"),
    [
        ("when", "25:99", NO_TIME),
        ("when", "soon", NO_TIME),
        ("many", "0", MANY),
        ("many", "51", MANY),
        ("many", "1.5", MANY),
        ("strong", "11", STRENGTH),
        ("strong", "-1", STRENGTH),
    ],
)
def test_what_cannot_be_kept_is_said_beside_its_field(
    maker: Maker, part: str, text: str, sentence: str
) -> None:
    typed = TypedDay(places=(CALF, line(**{part: text}).places[0]))
    made = maker.made(typed, in_diary())
    assert made.step is None
    assert made.amiss == {f"place.1.{part}": sentence}


def test_an_empty_line_between_two_others_does_not_shift_what_is_said(maker: Maker) -> None:
    typed = TypedDay(places=(CALF, TypedPlace(), TypedPlace(when="8:00")))
    assert list(maker.made(typed, in_diary()).amiss) == ["place.2.where"]


def test_nothing_typed_changes_nothing(maker: Maker) -> None:
    made = maker.made(TypedDay(places=(TypedPlace(), TypedPlace(" "))), in_diary())
    assert (made.step, made.amiss) == (None, {DAY: EMPTY})


def test_nothing_twitched_is_an_observed_zero(maker: Maker) -> None:
    (kept,) = puts(maker, TypedDay(nothing=True))
    assert isinstance(kept, QuietDay)
    assert (kept.day, kept.source) == (WEDNESDAY, Source.BACKFILL)


def test_a_quiet_day_was_a_watched_one(maker: Maker) -> None:
    made = maker.made(TypedDay(nothing=True), DayInDiary(in_diary().facts, unwatched=True))
    assert made.step is not None
    assert any(isinstance(edit, Drop) and edit.kind == "preference" for edit in made.step.edits)


def test_nothing_and_something_cannot_both_have_been(maker: Maker) -> None:
    assert maker.made(TypedDay(nothing=True, places=(CALF,)), in_diary()).amiss == {"nothing": BOTH}
    known = DayInDiary(in_diary().facts, twitches=(twitch(),))
    assert maker.made(TypedDay(nothing=True), known).amiss == {"nothing": TWITCHED}


def test_a_twitch_on_a_quiet_day_takes_that_back_and_asks_first(maker: Maker) -> None:
    made = maker.made(line(), DayInDiary(in_diary().facts, quiet=quiet()))
    assert made.doubts == ("The day is noted as quiet: that is taken back.",)
    assert made.step is not None
    assert any(isinstance(edit, Drop) and edit.kind == "quiet_day" for edit in made.step.edits)


@pytest.mark.parametrize(("when", "asks"), [("8:30", True), ("", True), ("9:15", False)])
def test_a_twitch_that_is_there_already_is_asked_about(maker: Maker, when: str, asks: bool) -> None:
    made = maker.made(line(when=when), DayInDiary(in_diary().facts, twitches=(twitch(),)))
    assert made.doubts == (("Left calf, upper 08:30 is noted already.",) if asks else ())


def test_what_else_happened_is_a_life_event_of_the_day(maker: Maker) -> None:
    (kept,) = puts(maker, TypedDay(note=" A cold "))
    assert isinstance(kept, LifeEvent)
    assert (kept.label, kept.day, kept.source) == ("A cold", WEDNESDAY, Source.BACKFILL)


def test_a_day_to_come_is_closed(maker: Maker) -> None:
    assert maker.made(line(), in_diary(TODAY + timedelta(days=1))).amiss == {DAY: TO_COME}


def test_a_time_of_today_that_is_to_come_is_refused(maker: Maker) -> None:
    amiss = maker.made(line(when="12:01"), in_diary(TODAY)).amiss
    assert amiss == {"place.0.when": "That time is still to come."}


def test_before_noon_an_entry_of_today_without_a_time_is_kept_now(known: Knowledge, words: Phrases) -> None:
    morning = maker_at(known, words, clock_in(now=NOON - timedelta(hours=2)))
    (kept,) = puts(morning, line(), in_diary(TODAY))
    assert isinstance(kept, Twitch)
    assert kept.at.local.time() == time(10)


def test_later_today_an_entry_without_a_time_is_kept_at_noon_sharp(known: Knowledge, words: Phrases) -> None:
    evening = maker_at(known, words, clock_in(now=NOON + timedelta(hours=7)))
    drinks, twitches = {"caffeine": ("E",)}, (CALF,)
    for kept in puts(evening, TypedDay(places=twitches, habits=drinks), in_diary(TODAY)):
        assert isinstance(kept, Twitch | HabitEntry)
        assert kept.at is not None
        assert (kept.at.local.time(), kept.source) == (time(12), Source.BACKFILL)


def test_the_day_stays_although_midnight_has_passed(known: Knowledge, words: Phrases) -> None:
    after = maker_at(known, words, clock_in(now=later(1)))
    (kept,) = puts(after, line(), in_diary(TODAY, TODAY + timedelta(days=1)))
    assert isinstance(kept, Twitch)
    assert (kept.day, kept.at.local.time()) == (TODAY, time(12))


DAYS = st.dates(CLOCK_GOES_FORWARD - timedelta(days=2), TODAY - timedelta(days=1))
DAY_STARTS = st.sampled_from([time(0), time(3), time(4), time(6, 30), time(13)])
ZONES: st.SearchStrategy[tzinfo] = st.sampled_from(
    [UTC, BERLIN, ZoneInfo("Pacific/Auckland"), ZoneInfo("America/St_Johns")]
)
WALLS = st.one_of(st.none(), st.times().map(lambda at: at.replace(second=0, microsecond=0)))


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(day=DAYS, starts=DAY_STARTS, zone=ZONES, wall=WALLS)
def test_no_entry_is_ever_on_another_day(
    known: Knowledge, words: Phrases, day: date, starts: time, zone: tzinfo, wall: time | None
) -> None:
    made_by = maker_at(known, words, clock_in(zone))
    typed = line(when=f"{wall:%H:%M}" if wall else "", many="2")
    made = made_by.made(typed, in_diary(day, day_starts_at=starts))
    if made.step is None:
        assert made.amiss == {"place.0.when": NO_SUCH_TIME}
        return
    for one in puts(made_by, typed, in_diary(day, day_starts_at=starts)):
        assert isinstance(one, Twitch)
        assert one.day == day == one.at.day(starts)
        assert one.at.local.time() == (wall or time(12))


@pytest.mark.parametrize(("when", "is_there"), [("1:59", True), ("2:30", False), ("3:00", True)])
def test_a_time_that_the_clock_went_over_is_refused(
    known: Knowledge, words: Phrases, when: str, is_there: bool
) -> None:
    berlin = maker_at(known, words, clock_in(BERLIN))
    night_before = in_diary(CLOCK_GOES_FORWARD - timedelta(days=1))
    amiss = berlin.made(line(when=when), night_before).amiss
    assert amiss == ({} if is_there else {"place.0.when": NO_SUCH_TIME})


def test_the_step_says_whose_day_it_is(maker: Maker) -> None:
    step = maker.made(line(), in_diary()).step
    assert step is not None
    assert step.title == "Paper form · Wed 18 Nov"


def test_no_choice_of_the_person_is_touched(maker: Maker) -> None:
    kept = puts(
        maker, TypedDay(places=(CALF,), habits={"stress": ("3",)}), in_diary(entries=(entry("headache", 2),))
    )
    assert not [record for record in kept if isinstance(record, Preference)]
