# SPDX-License-Identifier: MIT
"""``handout_rules.toml``: from how much data on the handout gives a number, and the terms of its rules."""

from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

from twitchdesk.knowledge.entry import Entry, read_entries
from twitchdesk.knowledge.errors import KnowledgeError
from twitchdesk.knowledge.sources import load_sources

FILE: Final = "handout_rules.toml"
MAP_STEPS: Final = 4
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Least:
    """Hold how much must be known before a number is given."""

    logged_days: int
    timed_twitches: int
    ratings: int
    noted: int


@dataclass(frozen=True, slots=True)
class CourseRule:
    """Say when the share of days with a twitch is worse or better than before; each half has ``days``.

    ``least_coverage`` is the share of the days of each half that must be logged.
    """

    days: int
    least_coverage: float
    worse_ratio: float
    worse_more_days: int
    better_ratio: float


@dataclass(frozen=True, slots=True)
class RunRule:
    """Say which days with a twitch belong together; all are in days."""

    gap_days: int
    eyelid_gap_days: int
    last_within_days: int


@dataclass(frozen=True, slots=True)
class LastingRule:
    """Say when a place has twitched for long; all are in days."""

    longer_than_days: int
    least_days: int
    of_days: int


@dataclass(frozen=True, slots=True)
class SeveralRule:
    """Say when several muscle groups are active, and when a place counts as new."""

    active_days: int
    segments: int
    units: int
    units_alone: int
    new_after_days: int


@dataclass(frozen=True, slots=True)
class Lengths:
    """Hold the classes of length in their order; ``under_s`` is where each but the last ends, in seconds."""

    under_s: tuple[int, ...]
    classes: tuple[str, ...]

    def class_of(self, length_s: int) -> str:
        """Return the class of an exact length in seconds."""
        ended = sum(length_s >= end for end in self.under_s)
        return self.classes[ended]


@dataclass(frozen=True, slots=True)
class HoursRule:
    """Say from how many days on hours are drawn, and how many in a row with which share stand out."""

    least_days: int
    peak_hours: int
    peak_share: float


@dataclass(frozen=True, slots=True)
class SharesRule:
    """Say from how many entries on shares are written in percent, and how many options are named."""

    percent_from: int
    most_options: int


@dataclass(frozen=True, slots=True)
class HandoutRules:
    """Hold all terms; ``map_steps`` are the least days of steps 1 to 4."""

    least: Least
    course: CourseRule
    run: RunRule
    lasting: LastingRule
    several: SeveralRule
    map_steps: tuple[int, ...]
    lengths: Lengths
    hours: HoursRule
    shares: SharesRule


def load_handout_rules(resources: Path) -> HandoutRules:
    """Return the terms of the handout.

    Raises:
        KnowledgeError: the file is missing, or a table is missing or wrong.
    """
    tables = {entry.name: entry for entry in read_entries(resources, FILE)}
    sources = load_sources(resources)
    rules = HandoutRules(
        least=_read(tables, "least", sources, _least),
        course=_read(tables, "course", sources, _course),
        run=_read(tables, "run", sources, _run),
        lasting=_read(tables, "lasting", sources, _lasting),
        several=_read(tables, "several", sources, _several),
        map_steps=_read(tables, "map", sources, _map_steps),
        lengths=_read(tables, "lengths", sources, _lengths),
        hours=_read(tables, "hours", sources, _hours),
        shares=_read(tables, "shares", sources, _shares),
    )
    if tables:
        raise KnowledgeError(FILE, min(tables), "this table is not known here.")
    return rules


def _read(tables: dict[str, Entry], name: str, sources: Container[str], read: Callable[[Entry], _T]) -> _T:
    entry = tables.pop(name, None)
    if entry is None:
        raise KnowledgeError(FILE, name, "this table is missing.")
    entry.basis(sources)
    found = read(entry)
    entry.close()
    return found


def _days(entry: Entry, *names: str) -> Mapping[str, int]:
    return {name: entry.whole(name, 1, 10_000) for name in names}


def _least(entry: Entry) -> Least:
    return Least(**_days(entry, "logged_days", "timed_twitches", "ratings", "noted"))


def _course(entry: Entry) -> CourseRule:
    return CourseRule(
        days=entry.whole("days", 1, 42),
        least_coverage=entry.number("least_coverage", 0, 1),
        worse_ratio=entry.number("worse_ratio", 1, 100),
        worse_more_days=entry.whole("worse_more_days", 0, 100),
        better_ratio=entry.number("better_ratio", 0, 1),
    )


def _run(entry: Entry) -> RunRule:
    return RunRule(**_days(entry, "gap_days", "eyelid_gap_days", "last_within_days"))


def _lasting(entry: Entry) -> LastingRule:
    return LastingRule(**_days(entry, "longer_than_days", "least_days", "of_days"))


def _several(entry: Entry) -> SeveralRule:
    return SeveralRule(**_days(entry, "active_days", "segments", "units", "units_alone", "new_after_days"))


def _rising(entry: Entry, name: str) -> tuple[int, ...]:
    numbers = entry.numbers(name, 1)
    if any(number != int(number) for number in numbers) or list(numbers) != sorted(set(numbers)):
        entry.refuse(f"“{name}” must be whole numbers, each above the one before.")
    return tuple(int(number) for number in numbers)


def _map_steps(entry: Entry) -> tuple[int, ...]:
    steps = _rising(entry, "steps_from")
    if len(steps) != MAP_STEPS:
        entry.refuse(f"“steps_from” must be {MAP_STEPS} numbers.")
    return steps


def _lengths(entry: Entry) -> Lengths:
    lengths = Lengths(_rising(entry, "under_s"), entry.texts("classes"))
    if len(lengths.classes) != len(lengths.under_s) + 1:
        entry.refuse("there must be one class more than lengths.")
    return lengths


def _hours(entry: Entry) -> HoursRule:
    return HoursRule(
        least_days=entry.whole("least_days", 1, 10_000),
        peak_hours=entry.whole("peak_hours", 1, 23),
        peak_share=entry.number("peak_share", 0, 1),
    )


def _shares(entry: Entry) -> SharesRule:
    return SharesRule(**_days(entry, "percent_from", "most_options"))
