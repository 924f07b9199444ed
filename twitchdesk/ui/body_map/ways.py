# SPDX-License-Identifier: MIT
"""The ways to log and what a click of each way keeps; no Qt and no diary."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Final

from twitchdesk.clock import Clock
from twitchdesk.domain.body import Body
from twitchdesk.domain.edits import Drop, Put, Step
from twitchdesk.domain.errors import ValueRefusedError
from twitchdesk.domain.records import (
    NOTHING_NOTED,
    AreaLevel,
    DaySummary,
    Kind,
    Mark,
    Mode,
    QuietDay,
    Source,
    Twitch,
    TwitchDetails,
    day_id,
    new_id,
)
from twitchdesk.domain.span import Moment
from twitchdesk.domain.steps import log_twitch, log_whole_day
from twitchdesk.ui.body_map.way import Spell

MANY_A_DAY: Final = 20
BURSTS: Final = "bursts"
LEVELS: Final = 5
_TIMES: Final = (
    ("In the morning", 9),
    ("At noon", 12),
    ("In the afternoon", 16),
    ("In the evening", 20),
    ("In the night", 2),
)


@dataclass(frozen=True, slots=True)
class When:
    """The day shown and the clock that tells the time of an entry on it."""

    clock: Clock
    day: date
    starts_at: time

    @property
    def today(self) -> bool:
        """Whether the day shown is the one that is running."""
        return self.day == self.running_day

    @property
    def source(self) -> Source:
        """How an entry made now comes into the diary: clicked today, or filled in for a past day."""
        return Source.CLICK if self.today else Source.BACKFILL

    def at(self, wall: time | None = None) -> Moment:
        """Return the moment of an entry: now, noon of a past day, or the time of the day given.

        Raises:
            ValueRefusedError: the time is still to come.
        """
        moment = self.clock.moment_on(self.day, self.starts_at, wall)
        if moment.utc > self.now:
            raise ValueRefusedError("at", "That time is still to come. Choose a time up to now.")
        return moment

    @property
    def running_day(self) -> date:
        """The day that is running."""
        return self.clock.today(self.starts_at)

    @property
    def now(self) -> datetime:
        """The time of writing, UTC."""
        return Moment.of(self.clock.now()).utc


def single(
    when: When, mark: Mark, details: TwitchDetails = NOTHING_NOTED, wall: time | None = None
) -> Twitch:
    """Return a twitch at one moment."""
    return Twitch(new_id(), when.day, when.at(wall), (mark,), when.now, details=details, source=when.source)


def elsewhere(when: When, words: str) -> Twitch:
    """Return a twitch at a place that is not on the map."""
    return Twitch(new_id(), when.day, when.at(), (), when.now, elsewhere=words.strip(), source=when.source)


def spell(when: When, mark: Mark, length: Spell) -> Twitch:
    """Return a spell: from–to when both are given, else the minutes that ended just now (noon on a past day).

    Raises:
        ValueRefusedError: it ends before it starts, or is still to come.
    """
    start, duration_s = _stretch(when, length)
    details = TwitchDetails(duration_s=duration_s, pattern=BURSTS if length.on_and_off else None)
    return Twitch(
        new_id(), when.day, start, (mark,), when.now, Mode.SPELL, details=details, source=when.source
    )


def _stretch(when: When, length: Spell) -> tuple[Moment, int]:
    if length.first is not None and length.last is not None:
        start, end = when.at(length.first), when.at(length.last)
        seconds = round((end.utc - start.utc).total_seconds())
        if seconds <= 0:
            raise ValueRefusedError("last", "The end is not after the start. Change one of the two times.")
        return start, seconds
    seconds = length.minutes * 60
    end = when.at()
    start = Moment(end.utc - timedelta(seconds=seconds), end.offset_min) if when.today else end
    return (start if start.day(when.starts_at) == when.day else end), seconds


def earlier(when: When) -> tuple[tuple[str, time], ...]:
    """Return times of the day shown that are over, with their words ("1 hour ago, 13:32")."""
    now = when.clock.now()
    choices = [(words, time(hour)) for words, hour in _TIMES]
    if when.today:
        ago = [("1 hour ago", now - timedelta(hours=1)), ("2 hours ago", now - timedelta(hours=2))]
        of_day = [(words, at) for words, at in ago if Moment.of(at).day(when.starts_at) == when.day]
        choices = [(words, at.time().replace(second=0, microsecond=0)) for words, at in of_day] + choices
    return tuple((f"{words}, {wall:%H:%M}", wall) for words, wall in choices if _is_over(when, wall))


def _is_over(when: When, wall: time) -> bool:
    return when.clock.moment_on(when.day, when.starts_at, wall).utc <= when.now


def log_step(body: Body, twitch: Twitch, quiet: QuietDay | None, today: date | None = None) -> Step:
    """Return the step that keeps a new entry."""
    return log_twitch(twitch, quiet, title_of(body, twitch, today))


def with_place(twitch: Twitch, mark: Mark, now: datetime) -> Twitch | None:
    """Return the entry with one more place; None when the place is in it already."""
    if mark.place in twitch.places:
        return None
    return replace(twitch, marks=(*twitch.marks, mark), edited=now)


def title_of(body: Body, twitch: Twitch, today: date | None = None) -> str:
    """Return what the undo strip says: "Left calf, upper · 14:32", with its day unless that is ``today``."""
    of_day = "" if today in {None, twitch.day} else f"{twitch.day.day} {twitch.day:%B}, "
    parts = [where(body, twitch), f"{of_day}{twitch.at.local:%H:%M}"]
    if twitch.mode is Mode.SPELL and twitch.details.duration_s:
        parts.append(f"{round(twitch.details.duration_s / 60)} min")
    return " · ".join(parts)


def where(body: Body, twitch: Twitch) -> str:
    """Return the places of an entry in words: the first, and how many more."""
    known = [body.by_id[mark.place].short for mark in twitch.marks if mark.place in body.by_id]
    names = [*known, *([twitch.elsewhere] if twitch.elsewhere else [])]
    if not names:
        return "A place of a newer version"
    return names[0] if len(names) == 1 else f"{names[0]} and {len(names) - 1} more"


def delete_step(body: Body, twitch: Twitch, today: date | None = None) -> Step:
    """Return the step that removes an entry."""
    return Step(f"{title_of(body, twitch, today)} · deleted", (Drop(Kind.TWITCH, twitch.id),))


def level_step(
    body: Body,
    when: When,
    area: str,
    level: int | None,
    summary: DaySummary | None,
    quiet: QuietDay | None,
) -> Step:
    """Return the step that gives an area a level for the whole day.

    None raises the level by one; 4 goes on to 0, and 0 that was chosen goes back to "not noted".
    """
    known = {one.area: one.level for one in summary.levels} if summary else {}
    if level is None and summary is not None and known.get(area) == 0:
        return _unnoted(body, summary, area, when.now)
    chosen = (known.get(area, 0) + 1) % LEVELS if level is None else level
    levels = _in_order(body, known | {area: chosen})
    kept = DaySummary(day_id("day-summary", when.day), when.day, levels, when.now, source=when.source)
    if summary is not None:
        kept = replace(summary, levels=levels, edited=when.now)
    return log_whole_day(kept, quiet, f"{body.area_by_id[area].name} · whole day {chosen} of {LEVELS - 1}")


def _unnoted(body: Body, summary: DaySummary, area: str, now: datetime) -> Step:
    title = f"{body.area_by_id[area].name} · whole day not noted"
    left = tuple(one for one in summary.levels if one.area != area)
    if not left and not summary.note and summary.count is None:
        return Step(title, (Drop(Kind.DAY_SUMMARY, summary.id),))
    return Step(title, (Put(replace(summary, levels=left, edited=now)),))


def _in_order(body: Body, known: dict[str, int]) -> tuple[AreaLevel, ...]:
    order: Iterable[str] = (*(area.id for area in body.areas), *known)
    return tuple(AreaLevel(area, known[area]) for area in dict.fromkeys(order) if area in known)
