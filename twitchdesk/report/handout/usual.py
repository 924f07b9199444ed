# SPDX-License-Identifier: MIT
"""What was usual of the twitches of a period: the options chosen most, how long, how strong."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from twitchdesk.report.handout.kept_back import is_option_kept_back

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twitchdesk.domain.handout import HandoutFacts, OptionCount, ScoreCount
    from twitchdesk.knowledge.handout_rules import Lengths
    from twitchdesk.report.handout.given import Given

LENGTH: Final = "duration_class"
VISIBLE: Final = "visible"
_LOOKED: Final = ("yes", "no")


@dataclass(frozen=True, slots=True)
class Chosen:
    """The options of a field that may be shown, most first, of so many entries that said anything."""

    options: tuple[OptionCount, ...]
    noted: int


@dataclass(frozen=True, slots=True)
class UsualLength:
    """The classes of length that most entries have (several when they tie), and of how many."""

    classes: tuple[str, ...] = ()
    entries: int = 0
    noted: int = 0


@dataclass(frozen=True, slots=True)
class Strength:
    """The median strength of 0 to 10, the least and the most, of so many ratings."""

    median: float
    least: int
    most: int
    ratings: int


def chosen(given: Given, field: str) -> Chosen:
    """Return what was chosen in a field without what the person keeps back."""
    found = [one for one in given.facts.options if one.field == field and one.entries]
    noted = max(given.facts.noted.get(field, 0), max((one.entries for one in found), default=0))
    kept_back = given.choices.kept_back
    shown = [one for one in found if not is_option_kept_back(field, one.option, kept_back)]
    return Chosen(tuple(sorted(shown, key=lambda one: -one.entries)), noted)


def seen_by_others(facts: HandoutFacts) -> tuple[int, int]:
    """Return in how many entries others saw it, of how many in which somebody looked."""
    looked = {one.option: one.entries for one in facts.options if one.field == VISIBLE}
    return looked.get(_LOOKED[0], 0), sum(looked.get(option, 0) for option in _LOOKED)


def usual_length(facts: HandoutFacts, lengths: Lengths) -> UsualLength:
    """Return the class that most entries have, exact lengths sorted into their classes."""
    counts = Counter({one.option: one.entries for one in facts.options if one.field == LENGTH})
    for length in facts.lengths_s:
        counts[lengths.class_of(length.number)] += length.entries
    most = max(counts.values(), default=0)
    if not most:
        return UsualLength()
    order = [*lengths.classes, *(name for name in counts if name not in lengths.classes)]
    tied = tuple(name for name in order if counts[name] == most)
    return UsualLength(tied, most, sum(counts.values()))


def strength(scores: Sequence[ScoreCount]) -> Strength | None:
    """Return the median strength, None when nothing was rated."""
    rated = sorted((one for one in scores if one.entries > 0), key=lambda one: one.number)
    ratings = sum(one.entries for one in rated)
    if not ratings:
        return None
    middle = (_nth(rated, (ratings - 1) // 2) + _nth(rated, ratings // 2)) / 2
    return Strength(middle, rated[0].number, rated[-1].number, ratings)


def _nth(rated: Sequence[ScoreCount], position: int) -> int:
    for one in rated:
        if position < one.entries:
            return one.number
        position -= one.entries
    return rated[-1].number
