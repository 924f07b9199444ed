# SPDX-License-Identifier: MIT
"""The night of a day: bed and wake as minutes on a strip from 18:00 to 12:00, and the steps that keep it."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Final, TypeVar

from twitchdesk.clock import Clock
from twitchdesk.domain.edits import Drop, Put, Step
from twitchdesk.domain.errors import ValueRefusedError
from twitchdesk.domain.habits import HabitBook
from twitchdesk.domain.records import Kind, SleepNight, Source, day_id
from twitchdesk.domain.span import Moment
from twitchdesk.ui.habits.facts import HabitFacts
from twitchdesk.ui.habits.wishes import KeepNight, NightDetail
from twitchdesk.ui.habits.words import clock_words, day_words, hours_words

STRIP_STARTS: Final = time(18, 0)
STRIP_MIN: Final = 18 * 60
_START_MIN: Final = 18 * 60
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class NightTimes:
    """Bed and wake time in minutes after 18:00 of the evening before, by the wall clock."""

    bed_min: int
    wake_min: int

    @property
    def words(self) -> str:
        """The two clock times: "23:10 – 06:25"."""
        return f"{bed_words(self.bed_min)} – {bed_words(self.wake_min)}"


@dataclass(frozen=True, slots=True)
class SleepState:
    """The night as the card shows it. ``ghost`` is only a suggestion; ``hours`` are true hours.

    ``clock_change_h`` is how much the clock moved in the night, in hours; 0 on most nights.
    """

    day: date
    ghost: NightTimes
    night: str | None = None
    times: NightTimes | None = None
    hours: float | None = None
    hours_edited: bool = False
    quality: int | None = None
    awakenings: int | None = None
    skipped: bool = False
    note: str = ""
    clock_change_h: float = 0.0


def bed_words(strip_min: int) -> str:
    """Return the clock time of a minute on the strip."""
    return clock_words(strip_min + _START_MIN)


def strip_minute(wall: datetime, day: date) -> int:
    """Return the minute on the strip of a wall-clock time; ``day`` is the day of waking."""
    start = datetime.combine(day - timedelta(days=1), STRIP_STARTS)
    return round((wall.replace(tzinfo=None) - start).total_seconds() / 60)


def wall_time(strip_min: int, day: date) -> datetime:
    """Return the wall-clock time of a minute on the strip."""
    return datetime.combine(day - timedelta(days=1), STRIP_STARTS) + timedelta(minutes=strip_min)


def typed_night(bed: time, wake: time, day: date) -> KeepNight:
    """Return the night that two typed times stand for: it ends on ``day``, and lasts less than a day."""
    bed_day = day if bed < wake else day - timedelta(days=1)
    return KeepNight(datetime.combine(bed_day, bed), datetime.combine(day, wake))


def sleep_state(facts: HabitFacts, book: HabitBook) -> SleepState:
    """Return what the sleep card shows."""
    ghost = _ghost(facts, book)
    night = facts.night
    if night is None:
        return SleepState(facts.day, ghost)
    return SleepState(
        day=facts.day,
        ghost=ghost,
        night=night.id,
        times=_times(night, facts.day),
        hours=night.sleep_h,
        hours_edited=night.edited_h is not None,
        quality=night.quality,
        awakenings=night.awakenings,
        skipped=night.skipped,
        note=night.note,
        clock_change_h=_clock_change_h(night),
    )


def _times(night: SleepNight, day: date) -> NightTimes | None:
    if night.bed is None or night.wake is None:
        return None
    return NightTimes(strip_minute(night.bed.local, day), strip_minute(night.wake.local, day))


def _ghost(facts: HabitFacts, book: HabitBook) -> NightTimes:
    last = facts.last_night
    if last is not None and (times := _times(last, last.day)) is not None:
        return times
    bed = book.by_key["sleep_bed"].first_time or time(23)
    wake = book.by_key["sleep_wake"].first_time or time(7)
    kept = typed_night(bed, wake, facts.day)
    return NightTimes(strip_minute(kept.bed, facts.day), strip_minute(kept.wake, facts.day))


def _clock_change_h(night: SleepNight) -> float:
    if night.bed is None or night.wake is None:
        return 0.0
    return (night.wake.offset_min - night.bed.offset_min) / 60


def _night_of(facts: HabitFacts, clock: Clock, source: Source) -> SleepNight:
    if facts.night is not None:
        return replace(facts.night, skipped=False, edited=clock.now())
    return SleepNight(day_id("sleep", facts.day), facts.day, clock.now(), source=source)


def night_step(wish: KeepNight, facts: HabitFacts, clock: Clock, source: Source) -> Step:
    """Keep bed and wake time; the hours are those between them, also when the clock changes.

    Raises:
        ValueRefusedError: the wake time is not after the bed time, or still to come.
    """
    bed, wake = Moment.of(clock.localise(wish.bed)), Moment.of(clock.localise(wish.wake))
    if wake.utc > clock.now():
        raise ValueRefusedError("wake", "The wake time is still to come. Choose an earlier one.")
    night = replace(_night_of(facts, clock, source), bed=bed, wake=wake, edited_h=None)
    return Step(_title(night, facts), (Put(night),))


def night_detail(wish: NightDetail, facts: HabitFacts, clock: Clock, source: Source) -> Step:
    """Change one thing about the night; the rest stays."""
    night = _night_of(facts, clock, source)
    night = replace(
        night,
        edited_h=None if wish.clear_hours else _or(wish.hours, night.edited_h),
        quality=None if wish.clear_quality else _or(wish.quality, night.quality),
        awakenings=None if wish.clear_awakenings else _or(wish.awakenings, night.awakenings),
        note=night.note if wish.note is None else wish.note,
    )
    return Step(_title(night, facts, wish), (Put(night),))


def _or(said: T | None, before: T | None) -> T | None:
    return before if said is None else said


def skipped_night(facts: HabitFacts, clock: Clock, title: str) -> Step:
    """Say that the night was not watched; times kept before are gone."""
    night = SleepNight(day_id("sleep", facts.day), facts.day, clock.now(), skipped=True)
    gone = (Drop(Kind.SLEEP_NIGHT, facts.night.id),) if facts.night else ()
    return Step(title, (*gone, Put(night)))


def drop_night(night: SleepNight) -> Step:
    """Delete the night."""
    return Step("Sleep · deleted", (Drop(Kind.SLEEP_NIGHT, night.id),))


def _title(night: SleepNight, facts: HabitFacts, detail: NightDetail | None = None) -> str:
    said = _detail_words(detail) if detail is not None else ""
    if not said and night.sleep_h is not None:
        said = f" · {hours_words(night.sleep_h)}"
    past = f" · {day_words(facts.day)}" if facts.day != facts.today else ""
    return f"Sleep{said}{past}"


def _detail_words(detail: NightDetail) -> str:
    if detail.quality is not None:
        return f" · quality {detail.quality} of 10"
    if detail.awakenings is not None:
        times = "time" if detail.awakenings == 1 else "times"
        return f" · awake {detail.awakenings} {times}"
    if detail.clear_quality:
        return " · quality not noted"
    return " · times awake not noted" if detail.clear_awakenings else ""
