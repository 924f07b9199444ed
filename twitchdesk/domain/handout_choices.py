# SPDX-License-Identifier: MIT
"""What the person chooses for the handout, and how the diary keeps it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

MOST_QUESTIONS: Final = 3
QUESTION_MOST_CHARS: Final = 200
NAME_MOST_CHARS: Final = 120
PREFIX: Final = "handout."
"""How the preferences begin that keep these choices."""


class Paper(StrEnum):
    """The size of the paper; the printed box is the same on both."""

    A4 = "a4"
    LETTER = "letter"


class Section(StrEnum):
    """A part of the page that the person may leave out."""

    SIGNS = "signs"
    MAP = "map"
    TIMELINE = "timeline"
    DAY_PATTERN = "day_pattern"
    EXPOSURES = "exposures"
    TRIED = "tried"
    QUESTIONS = "questions"


class Matter(StrEnum):
    """Something the person may leave out wherever it would stand."""

    NOTES = "notes"
    ALCOHOL = "alcohol"
    MOOD = "mood"


class Length(StrEnum):
    """How far back the period reaches from today."""

    WEEKS_4 = "4 weeks"
    WEEKS_6 = "6 weeks"
    WEEKS_12 = "12 weeks"
    WHOLE = "whole diary"


@dataclass(frozen=True, slots=True)
class HandoutChoices:
    """The choices for a handout. ``first_noticed`` is an ISO date, year and month, or year; "" is not given.

    ``pages`` is 1 or 2. ``birth_year`` is None when it is not given. ``questions`` has no empty one.
    """

    paper: Paper = Paper.A4
    pages: int = 1
    length: Length = Length.WEEKS_12
    identity: bool = True
    name: str = ""
    birth_year: int | None = None
    first_noticed: str = ""
    questions: tuple[str, ...] = ()
    left_out: frozenset[Section] = frozenset()
    kept_back: frozenset[Matter] = frozenset()
