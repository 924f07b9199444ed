# SPDX-License-Identifier: MIT
"""What the head and the foot of Today say, worked out without Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # Only their names are needed before the diary is open, and the first paint waits for this module.
    from datetime import date

    from twitchdesk.domain.edits import Step
    from twitchdesk.domain.summaries import DayCount


@dataclass(frozen=True, slots=True)
class HeadState:
    """The head of the page: the day, what is known of it, and what can be said of the whole day.

    ``unwatched``: the person paid no attention to twitches that day, so it counts as unknown in Patterns.
    """

    day: date
    today: date
    words: str
    quiet: bool
    quiet_text: str
    quiet_possible: bool
    quiet_hint: str
    unwatched: bool = False
    writable: bool = True

    @property
    def is_today(self) -> bool:
        """Whether the day is still running."""
        return self.day == self.today


UNWATCHED = "not watched, so Patterns leaves this day out"


def counted(number: int, one: str, many: str) -> str:
    """Return a number with its word: "1 twitch", "3 twitches"."""
    return f"{number} {one if number == 1 else many}"


def day_words(count: DayCount | None, places: int) -> str:
    """Return what is known of a day, in words."""
    if count is None:
        return "Nothing logged yet"
    if count.entries == 0:
        return "Quiet day"
    if count.whole_day and count.entries == 1:
        return "Noted for the whole day"
    twitches = counted(count.entries - count.whole_day, "twitch", "twitches")
    if places == 0:
        return twitches
    said = f"{twitches} in {counted(places, 'place', 'places')}"
    return f"{said}, and the whole day" if count.whole_day else said


def head_state(
    day: date,
    today: date,
    count: DayCount | None,
    places: int,
    *,
    writable: bool,
    unwatched: bool = False,
) -> HeadState:
    """Return the head of the page for a day."""
    quiet = count is not None and count.quiet and count.entries == 0
    busy = count is not None and count.entries > 0
    hint = ""
    if not writable:
        hint = "This diary is open read-only"
    elif busy:
        hint = "Twitches are logged for this day"
    return HeadState(
        day=day,
        today=today,
        words=f"{day_words(count, places)} · {UNWATCHED}" if unwatched else day_words(count, places),
        quiet=quiet,
        quiet_text="No twitches today" if day == today else "No twitches this day",
        quiet_possible=writable and not busy,
        unwatched=unwatched,
        writable=writable,
        quiet_hint=hint or ("Noted as a quiet day. Press again to take it back." if quiet else ""),
    )


@dataclass(frozen=True, slots=True)
class StripState:
    """The strip at the foot: what was saved last, or what still waits to be saved.

    ``twitch`` is the id of the entry whose details can be opened. ``waiting`` counts the entries not saved.
    """

    text: str
    can_undo: bool = False
    can_redo: bool = False
    twitch: str | None = None
    waiting: int = 0


IDLE = StripState("Click where it twitched. Press ? for the keys of this page.")
IDLE_ELSEWHERE = StripState("Press ? for the keys of this page.")
READ_ONLY = StripState("Open read-only: a click is not logged. Press ? for the keys of this page.")

SAVED_NOW = StripState("Saved now.")


def saved_strip(step: Step | None, redo_title: str | None, redone_title: str | None = None) -> StripState:
    """Return the strip after a change: a saved step, one that was taken back, or one that was done again."""
    from twitchdesk.domain.edits import Put
    from twitchdesk.domain.records import Twitch

    if redone_title is not None:
        return StripState(f"Back again: {redone_title}", can_undo=True, can_redo=redo_title is not None)
    if step is None:
        return StripState(f"Taken back: {redo_title}", can_redo=True) if redo_title else IDLE
    twitches = [
        edit.record for edit in step.edits if isinstance(edit, Put) and isinstance(edit.record, Twitch)
    ]
    return StripState(step.title, can_undo=True, twitch=twitches[-1].id if len(twitches) == 1 else None)


def earlier_strip(title: str, twitch: str) -> StripState:
    """Return the strip of a page just opened: the last entry of today, which can still be taken back."""
    return StripState(f"Logged last: {title}", can_undo=True, twitch=twitch)


def waiting_strip(titles: tuple[str, ...], sentence: str) -> StripState:
    """Return the strip while steps wait to be saved."""
    first = titles[0] if len(titles) == 1 else f"{titles[0]} and {counted(len(titles) - 1, 'more', 'more')}"
    return StripState(f"Not saved yet: {first}. {sentence}", waiting=len(titles))


def unchanged_strip(title: str, sentence: str) -> StripState:
    """Return the strip after an undo or redo that could not be done."""
    return StripState(f"{title}: nothing was changed. {sentence}")
