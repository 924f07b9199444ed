"""What a click keeps in each way of logging, worked out without a window."""

from datetime import UTC, date, datetime, time

import pytest

from twitchdesk.clock import Clock
from twitchdesk.domain.body import Body
from twitchdesk.domain.edits import Drop, Put
from twitchdesk.domain.errors import ValueRefusedError
from twitchdesk.domain.records import AreaLevel, DaySummary, Kind, Mark, Mode, Source, Twitch
from twitchdesk.ui.body_map.way import Spell
from twitchdesk.ui.body_map.ways import When, earlier, level_step, single, spell, title_of, where, with_place

START = time(4, 0)
TODAY, PAST = date(2026, 11, 22), date(2026, 11, 3)
CALF = Mark("calf_left")


def clock_at(hour: int, minute: int = 0, day: int = 22) -> Clock:
    """Return a clock that stands still."""
    now = datetime(2026, 11, day, hour, minute, tzinfo=UTC)
    return Clock(lambda: now, lambda wall: wall.replace(tzinfo=UTC))


def on(day: date, clock: Clock | None = None) -> When:
    """Return a day shown, at 14:32 of 22 November unless said otherwise."""
    return When(clock or clock_at(14, 32), day, START)


def wall_of(twitch: Twitch) -> str:
    """Return the time of day of an entry."""
    return f"{twitch.at.local:%H:%M}"


def level(body: Body, levels: tuple[AreaLevel, ...], area: str, chosen: int | None) -> tuple[AreaLevel, ...]:
    """Return the levels after one was set."""
    summary = DaySummary("1", TODAY, levels, datetime(2026, 11, 22, tzinfo=UTC)) if levels else None
    (edit,) = level_step(body, on(TODAY), area, chosen, summary, None).edits
    assert isinstance(edit, Put)
    assert isinstance(edit.record, DaySummary)
    return edit.record.levels


def test_a_click_today_is_now_and_a_click() -> None:
    twitch = single(on(TODAY), CALF)
    assert (twitch.day, wall_of(twitch), twitch.source) == (TODAY, "14:32", Source.CLICK)


def test_a_click_on_a_past_day_is_at_noon_and_filled_in() -> None:
    twitch = single(on(PAST), CALF)
    assert (twitch.day, wall_of(twitch), twitch.source) == (PAST, "12:00", Source.BACKFILL)
    assert twitch.created == datetime(2026, 11, 22, 14, 32, tzinfo=UTC)


def test_a_time_that_is_still_to_come_is_refused() -> None:
    with pytest.raises(ValueRefusedError, match="still to come"):
        single(on(TODAY), CALF, wall=time(14, 33))


def test_a_spell_of_minutes_ended_just_now() -> None:
    twitch = spell(on(TODAY), CALF, Spell(30))
    assert (wall_of(twitch), twitch.details.duration_s, twitch.mode) == ("14:02", 1800, Mode.SPELL)


@pytest.mark.parametrize(("minutes", "weight"), [(5, 1), (15, 3), (30, 6), (60, 12)])
def test_a_spell_weighs_one_for_each_started_five_minutes(minutes: int, weight: int) -> None:
    assert spell(on(TODAY), CALF, Spell(minutes)).weight == weight


def test_a_spell_from_one_time_to_another_has_the_time_between() -> None:
    twitch = spell(on(TODAY), CALF, Spell(first=time(13, 10), last=time(13, 50)))
    assert (wall_of(twitch), twitch.details.duration_s) == ("13:10", 2400)


def test_a_spell_over_midnight_stays_on_its_day() -> None:
    twitch = spell(on(PAST), CALF, Spell(first=time(23, 50), last=time(0, 20)))
    assert (twitch.day, wall_of(twitch), twitch.details.duration_s) == (PAST, "23:50", 1800)


def test_a_spell_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(ValueRefusedError, match="not after the start"):
        spell(on(TODAY), CALF, Spell(first=time(13, 0), last=time(12, 0)))


def test_a_spell_does_not_reach_back_before_the_start_of_the_day() -> None:
    early = spell(on(TODAY, clock_at(4, 10)), CALF, Spell(30))
    assert (early.day, early.at.day(START)) == (TODAY, TODAY)


def test_a_place_is_added_once() -> None:
    twitch = single(on(TODAY), CALF)
    more = with_place(twitch, Mark("calf_right"), twitch.created)
    assert more is not None
    assert [mark.place for mark in more.marks] == ["calf_left", "calf_right"]
    assert with_place(more, CALF, twitch.created) is None


def test_the_title_names_place_time_and_length(body: Body) -> None:
    twitch = single(on(TODAY), CALF)
    assert title_of(body, twitch) == "Left calf, upper · 14:32"
    assert title_of(body, spell(on(TODAY), CALF, Spell(15))) == "Left calf, upper · 14:17 · 15 min"
    more = with_place(twitch, Mark("lips"), twitch.created)
    assert more is not None
    assert where(body, more) == "Left calf, upper and 1 more"


def test_earlier_today_offers_only_times_that_are_over() -> None:
    words = [words for words, _ in earlier(on(TODAY, clock_at(13, 5)))]
    assert words == ["1 hour ago, 12:05", "2 hours ago, 11:05", "In the morning, 09:00", "At noon, 12:00"]


def test_earlier_after_midnight_stays_in_the_day_that_is_running() -> None:
    after_midnight = When(clock_at(0, 30, day=23), TODAY, START)
    times = [wall for _, wall in earlier(after_midnight)]
    assert times[:2] == [time(23, 30), time(22, 30)]
    assert {single(after_midnight, CALF, wall=wall).at.day(START) for wall in times} == {TODAY}


def test_a_past_day_offers_its_whole_course() -> None:
    assert [wall.hour for _, wall in earlier(on(PAST))] == [9, 12, 16, 20, 2]


def test_each_click_raises_the_level_of_an_area_and_four_goes_on_to_none(body: Body) -> None:
    levels: tuple[AreaLevel, ...] = ()
    seen = []
    for _ in range(5):
        levels = level(body, levels, "thigh_left", None)
        seen.append(levels[0].level)
    assert seen == [1, 2, 3, 4, 0]


def test_a_click_after_none_takes_the_area_back_to_not_noted(body: Body) -> None:
    levels = (AreaLevel("face", 2), AreaLevel("thigh_left", 0))
    assert level(body, levels, "thigh_left", None) == (AreaLevel("face", 2),)


def test_the_last_area_taken_back_leaves_nothing_noted(body: Body) -> None:
    kept = DaySummary("1", TODAY, (AreaLevel("face", 0),), datetime(2026, 11, 22, tzinfo=UTC))
    assert level_step(body, on(TODAY), "face", None, kept, None).edits == (Drop(Kind.DAY_SUMMARY, "1"),)


def test_the_title_of_an_entry_of_a_past_day_carries_its_date(body: Body) -> None:
    twitch = single(on(PAST), CALF)
    assert title_of(body, twitch, TODAY) == f"Left calf, upper · {PAST.day} {PAST:%B}, 12:00"


def test_a_level_can_be_set_outright_and_the_others_stay(body: Body) -> None:
    levels = level(body, (AreaLevel("thigh_left", 2),), "face", 4)
    assert levels == (AreaLevel("face", 4), AreaLevel("thigh_left", 2))
