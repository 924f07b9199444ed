# SPDX-License-Identifier: MIT
"""The entries of a day and the details of one, as the panel shows them, and what an edit makes of them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import time
from typing import Any

from twitchdesk.domain.body import Body
from twitchdesk.domain.errors import ValueRefusedError
from twitchdesk.domain.records import DaySummary, Mark, Mode, Twitch, TwitchDetails
from twitchdesk.knowledge.twitch_fields import Level
from twitchdesk.ui.body_map.ways import When, where, with_place


@dataclass(frozen=True, slots=True)
class EntryLine:
    """One entry in the list of a day."""

    id: str
    time: str
    words: str
    extra: str

    @property
    def spoken(self) -> str:
        """The line as it is read out."""
        return ", ".join(part for part in (self.time, self.words, self.extra) if part)


@dataclass(frozen=True, slots=True)
class DayEntries:
    """The entries of a day by time; ``title`` counts them in words."""

    title: str
    lines: tuple[EntryLine, ...]
    read_only: bool


@dataclass(frozen=True, slots=True)
class EntryState:
    """One entry with every field; ``places`` are ids and names."""

    id: str
    title: str
    time: str
    places: tuple[tuple[str, str], ...]
    elsewhere: str
    details: TwitchDetails
    read_only: bool


@dataclass(frozen=True, slots=True)
class FieldEdit:
    """A new value of one field.

    ``key`` is one of ``TwitchDetails``, or "time", "with_place", "without_place" or "elsewhere".
    """

    key: str
    value: object


def day_title(number: int, *, today: bool, whole_day: bool = False) -> str:
    """Return how many entries a day has, in words; ``whole_day`` when the day is noted as a whole."""
    when = "today" if today else "that day"
    if whole_day:
        counted = "1 entry" if number == 1 else f"{number} entries"
        return f"{counted} {when}, and the whole day" if number else f"The whole day, {when}"
    if number == 0:
        return f"No entries {when}"
    return f"1 entry {when}" if number == 1 else f"{number} entries {when}"


def day_entries(
    body: Body,
    twitches: Iterable[Twitch],
    whole_day: EntryLine | None = None,
    *,
    today: bool,
    read_only: bool,
) -> DayEntries:
    """Return the list of a day, what was noted for the whole day first."""
    lines = tuple(
        EntryLine(twitch.id, f"{twitch.at.local:%H:%M}", where(body, twitch), _extra(twitch))
        for twitch in twitches
    )
    title = day_title(len(lines), today=today, whole_day=whole_day is not None)
    return DayEntries(title, ((whole_day, *lines) if whole_day else lines), read_only)


def whole_day_line(body: Body, summary: DaySummary | None, levels: tuple[Level, ...]) -> EntryLine | None:
    """Return the line of what was noted for the whole day, its levels in words; None when nothing was."""
    if summary is None:
        return None
    said = [
        f"{body.area_by_id[one.area].name}: {levels[one.level].label.lower()}"
        for one in summary.levels
        if one.area in body.area_by_id and one.level < len(levels)
    ]
    return EntryLine(summary.id, "Whole day", "", "; ".join(said))


def _extra(twitch: Twitch) -> str:
    details = twitch.details
    parts = []
    if twitch.mode is Mode.SPELL:
        minutes = f"{round(details.duration_s / 60)} min" if details.duration_s else ""
        parts.append(f"for a while {minutes}".strip())
    if details.intensity is not None:
        parts.append(f"strength {details.intensity} of 10")
    if details.note:
        parts.append(details.note)
    return " · ".join(parts)


def entry_state(body: Body, twitch: Twitch, *, read_only: bool) -> EntryState:
    """Return one entry with every field."""
    named = ((mark.place, body.by_id.get(mark.place)) for mark in twitch.marks)
    return EntryState(
        id=twitch.id,
        title=where(body, twitch),
        time=f"{twitch.at.local:%H:%M}",
        places=tuple((key, place.short if place else key) for key, place in named),
        elsewhere=twitch.elsewhere,
        details=twitch.details,
        read_only=read_only,
    )


def edited(twitch: Twitch, edit: FieldEdit, when: When) -> Twitch:
    """Return the entry with one field changed.

    Raises:
        ValueRefusedError: the value cannot be kept; the sentence belongs beside the field.
    """
    if edit.key == "time":
        # The entry keeps its day, whichever day the page shows meanwhile.
        of_entry = replace(when, day=twitch.day)
        return replace(twitch, at=of_entry.at(_clock_time(str(edit.value))), edited=when.now)
    if edit.key == "without_place":
        left = tuple(mark for mark in twitch.marks if mark.place != edit.value)
        if not left and not twitch.elsewhere.strip():
            raise ValueRefusedError("places", "An entry needs a place. Delete the entry instead.")
        return replace(twitch, marks=left, edited=when.now)
    if edit.key == "with_place":
        more = with_place(twitch, Mark(str(edit.value)), when.now)
        if more is None:
            raise ValueRefusedError("places", "This place is in the entry already.")
        return more
    if edit.key == "elsewhere":
        return replace(twitch, elsewhere=str(edit.value).strip(), edited=when.now)
    changed: dict[str, Any] = {edit.key: edit.value}
    return replace(twitch, details=replace(twitch.details, **changed), edited=when.now)


def _clock_time(words: str) -> time:
    try:
        return time.fromisoformat(words.strip().zfill(5))
    except ValueError as error:
        raise ValueRefusedError("time", "Write the time as hours and minutes, such as 14:30.") from error


def number_of(words: str, low: float, high: float, *, whole: bool) -> float | int | None:
    """Return the number that was typed, None when nothing was.

    Raises:
        ValueRefusedError: it is no number, or out of range.
    """
    typed = words.strip().replace(",", ".")
    if not typed:
        return None
    try:
        number: float | int = int(typed) if whole else float(typed)
    except ValueError as error:
        example = "Write a whole number, such as 12." if whole else "Write a number, such as 1.5."
        raise ValueRefusedError("number", example) from error
    if not low <= number <= high:
        raise ValueRefusedError("number", f"Choose a number from {low:,.0f} to {high:,.0f}.")
    return number


def toggled(
    chosen: tuple[str, ...], key: str, order: tuple[str, ...], excludes: str | None
) -> tuple[str, ...]:
    """Return the options with one switched on or off; the one that stands alone drives out the others."""
    if key in chosen:
        return tuple(each for each in chosen if each != key)
    kept = {key} if key == excludes else {*chosen, key} - {excludes}
    unknown = tuple(each for each in chosen if each not in order and each in kept)
    return tuple(each for each in order if each in kept) + unknown
