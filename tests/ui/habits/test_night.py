"""The night on its strip, its true hours, and what is kept of it."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QRectF
from pytestqt.qtbot import QtBot

from tests.ui.habits.conftest import DAY, NOW
from twitchdesk.clock import Clock
from twitchdesk.domain.edits import Put
from twitchdesk.domain.errors import ValueRefusedError
from twitchdesk.domain.habits import HabitBook
from twitchdesk.domain.records import SleepNight, day_id
from twitchdesk.domain.span import Moment
from twitchdesk.ui.habits.clock_strip import ClockStrip, times_box
from twitchdesk.ui.habits.facts import HabitFacts
from twitchdesk.ui.habits.night import NightTimes, sleep_state, typed_night
from twitchdesk.ui.habits.sleep_parts import night_words
from twitchdesk.ui.habits.state import habits_state
from twitchdesk.ui.habits.steps import HabitSteps
from twitchdesk.ui.habits.wishes import KeepNight, NightDetail, SkipDay, Wish
from twitchdesk.ui.look import Look

BERLIN = ZoneInfo("Europe/Berlin")
SPRING, AUTUMN = date(2026, 3, 29), date(2026, 10, 25)


def at(hour: int, minute: int = 0, day: int = 22) -> Moment:
    return Moment.of(datetime(2026, 11, day, hour, minute, tzinfo=UTC))


def kept(wish: Wish, facts: HabitFacts, book: HabitBook, clock: Clock) -> SleepNight:
    step = HabitSteps(facts, book, clock).step(wish)
    edit = step.edits[-1]
    assert isinstance(edit, Put)
    assert isinstance(edit.record, SleepNight)
    return edit.record


def over_clock_change(day: date, book: HabitBook) -> SleepNight:
    clock = Clock(now=lambda: NOW, localise=lambda wall: wall.replace(tzinfo=BERLIN))
    return kept(typed_night(time(23), time(7), day), HabitFacts(day, DAY), book, clock)


def test_a_night_of_the_evening_before_belongs_to_the_day_of_waking(book: HabitBook, clock: Clock) -> None:
    night = kept(typed_night(time(23, 10), time(6, 25), DAY), HabitFacts(DAY, DAY), book, clock)
    assert (night.day, night.bed, night.wake) == (DAY, at(23, 10, 21), at(6, 25))
    assert night.sleep_h == 7.25


def test_a_bed_time_after_midnight_is_on_the_day_of_waking(book: HabitBook, clock: Clock) -> None:
    night = kept(typed_night(time(1), time(8), DAY), HabitFacts(DAY, DAY), book, clock)
    assert night.bed == at(1)


def test_the_hours_are_true_when_the_clocks_go_forward(book: HabitBook) -> None:
    assert over_clock_change(SPRING, book).sleep_h == 7


def test_the_hours_are_true_when_the_clocks_go_back(book: HabitBook) -> None:
    night = over_clock_change(AUTUMN, book)
    state = sleep_state(HabitFacts(AUTUMN, DAY, night=night), book)
    assert state.hours == 9
    assert state.times == NightTimes(300, 780)
    assert night_words(state) == "The clocks went back in this night; the hours are the true ones."


def test_the_title_of_a_night_says_its_hours(book: HabitBook, clock: Clock) -> None:
    steps = HabitSteps(HabitFacts(DAY, DAY), book, clock)
    assert steps.step(typed_night(time(23, 10), time(6, 25), DAY)).title == "Sleep · 7 h 15 min"
    assert steps.step(SkipDay(("sleep",))).title == "Sleep · skipped today"
    assert steps.step(NightDetail(quality=6)).title == "Sleep · quality 6 of 10"


def test_the_last_night_is_only_a_ghost(book: HabitBook) -> None:
    last = SleepNight("a", date(2026, 11, 20), NOW, bed=at(22, 0, 19), wake=at(6, 30, 20))
    state = sleep_state(HabitFacts(DAY, DAY, last_night=last), book)
    assert (state.times, state.hours, state.ghost.words) == (None, None, "22:00 – 06:30")


def test_the_first_ghost_comes_from_the_knowledge_files(book: HabitBook) -> None:
    assert sleep_state(HabitFacts(DAY, DAY), book).ghost.words == "23:00 – 07:00"


def test_a_wake_time_to_come_is_refused_beside_the_strip(book: HabitBook) -> None:
    early = Clock(now=lambda: NOW.replace(hour=6), localise=lambda wall: wall.replace(tzinfo=UTC))
    with pytest.raises(ValueRefusedError, match="still to come") as refused:
        HabitSteps(HabitFacts(DAY, DAY), book, early).step(typed_night(time(23), time(7), DAY))
    assert refused.value.field == "wake"


def test_a_wake_time_before_the_bed_time_is_refused(book: HabitBook, clock: Clock) -> None:
    wish = KeepNight(datetime(2026, 11, 22, 7), datetime(2026, 11, 22, 6))
    with pytest.raises(ValueRefusedError, match="not after the bed time"):
        HabitSteps(HabitFacts(DAY, DAY), book, clock).step(wish)


def test_quality_is_kept_beside_the_times_and_ends_a_skipped_night(book: HabitBook, clock: Clock) -> None:
    skipped = SleepNight(day_id("sleep", DAY), DAY, NOW, skipped=True)
    night = kept(NightDetail(quality=7), HabitFacts(DAY, DAY, night=skipped), book, clock)
    assert (night.quality, night.skipped, night.id) == (7, False, skipped.id)
    timed = replace(skipped, skipped=False, bed=at(23, 0, 21), wake=at(7))
    again = kept(NightDetail(awakenings=2), HabitFacts(DAY, DAY, night=timed), book, clock)
    assert (again.bed, again.awakenings) == (timed.bed, 2)


def test_typed_hours_replace_the_ones_worked_out_until_the_times_move(book: HabitBook, clock: Clock) -> None:
    night = SleepNight("a", DAY, NOW, bed=at(23, 0, 21), wake=at(7))
    typed = kept(NightDetail(hours=6.5), HabitFacts(DAY, DAY, night=night), book, clock)
    assert typed.sleep_h == 6.5
    moved = kept(typed_night(time(23), time(6), DAY), HabitFacts(DAY, DAY, night=typed), book, clock)
    assert moved.sleep_h == 7


def test_hours_out_of_range_are_refused(book: HabitBook, clock: Clock) -> None:
    with pytest.raises(ValueRefusedError, match="0 to 16 h"):
        HabitSteps(HabitFacts(DAY, DAY), book, clock).step(NightDetail(hours=17))


def test_on_a_narrow_card_both_times_are_written_beside_the_bar(
    qtbot: QtBot, look: Look, book: HabitBook
) -> None:
    strip = ClockStrip(look, "sleep", "sleep")
    qtbot.addWidget(strip)
    night = SleepNight("a", DAY, NOW, bed=at(23, 57, 21), wake=at(8, 3))
    states = habits_state(HabitFacts(DAY, DAY, night=night), book)
    card = states.card("sleep")
    assert card is not None
    strip.show_state(card)
    strip.resize(162, 28)
    image, paper = strip.grab().toImage(), look.colour("paper").rgb()
    left, right = round(strip._x_of(5 * 60 + 57)), round(strip._x_of(14 * 60 + 3))
    rows = range(8, 20)
    before = {x for x in range(6, left - 2) for y in rows if image.pixel(x, y) != paper}
    after = {x for x in range(right + 2, 156) for y in rows if image.pixel(x, y) != paper}
    assert min(before) > left - 42
    assert len(before) > 15 < len(after)


@pytest.mark.parametrize(
    ("left", "room", "stands_at"), [(20, 60, (20, 100)), (20, 90, (100, 190)), (200, 90, (110, 200))]
)
def test_the_times_of_a_night_stand_on_its_bar_or_beside_a_short_one(
    left: float, room: float, stands_at: tuple[float, float]
) -> None:
    box = times_box(QRectF(left, 3, 80, 20), room, 290)
    assert (box.left(), box.right()) == stands_at
