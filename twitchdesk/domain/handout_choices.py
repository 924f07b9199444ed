# SPDX-License-Identifier: MIT
"""What the person chooses for the handout, and how the diary keeps it."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any, Final, TypeVar

from twitchdesk.domain.edits import Drop, Edit, Put, Step
from twitchdesk.domain.one_line import one_line
from twitchdesk.domain.records import Kind, Preference
from twitchdesk.domain.span import DateRange

MOST_QUESTIONS: Final = 3
QUESTION_MOST_CHARS: Final = 200
NAME_MOST_CHARS: Final = 120
PREFIX: Final = "handout."
"""How the preferences begin that keep these choices."""
FIRST_YEAR: Final = 1900
"""No birth and no first twitch is earlier."""
LETTER_COUNTRIES: Final = frozenset(
    {"US", "CA", "MX", "PH", "CL", "CO", "CR", "GT", "NI", "PA", "SV", "VE", "PR"}
)
"""Where the usual paper is Letter: ISO 3166 codes. Source: CLDR, paper size of territories."""

_LOOKED_AT: Final = 10
E = TypeVar("E", bound=StrEnum)
_NOTICED: Final = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


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
    OWN = "own days"


_DAYS_OF: Final = {Length.WEEKS_4: 28, Length.WEEKS_6: 42, Length.WEEKS_12: 84}


@dataclass(frozen=True, slots=True)
class HandoutChoices:
    """The choices for a handout. ``first_noticed`` is an ISO date, year and month, or year; "" is not given.

    ``own`` are the days of ``Length.OWN``, None while none were chosen. ``pages`` is 1 or 2. ``birth_year``
    is None when it is not given. ``questions`` has no empty one.
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
    own: DateRange | None = None

    def span(self, today: date, first_day: date | None) -> DateRange:
        """Return the days that the handout is about; ``first_day`` is the first of the diary, None: none."""
        return span_of(self.length, today, first_day, self.own)


def paper_of(country: str) -> Paper:
    """Return the usual paper of a country by its ISO 3166 code."""
    return Paper.LETTER if country.upper() in LETTER_COUNTRIES else Paper.A4


def span_of(length: Length, today: date, first_day: date | None, own: DateRange | None = None) -> DateRange:
    """Return the days of a period that ends today.

    No period begins before the first day of the diary: days before it say nothing about the person. Own days
    are taken as they are, but none of them is later than today; without own days it is twelve weeks.
    """
    if length is Length.OWN and own is not None:
        last = min(own.last, today)
        return DateRange(min(own.first, last), last)
    earliest = None if first_day is None else min(first_day, today)
    if length is Length.WHOLE:
        return DateRange(earliest or today, today)
    first = today - timedelta(days=_DAYS_OF.get(length, _DAYS_OF[Length.WEEKS_12]) - 1)
    return DateRange(max(first, earliest or first), today)


def is_when(text: str) -> bool:
    """Tell whether a text is an ISO date, year and month, or year that there is."""
    found = _NOTICED.fullmatch(text)
    if found is None or not text.isascii():
        return False
    year, month, day = (int(part or 1) for part in found.groups())
    try:
        return date(year, month, day).year >= FIRST_YEAR
    except ValueError:
        return False


def choices_of(preferences: Mapping[str, Any], paper: Paper = Paper.A4) -> HandoutChoices:
    """Return the choices that a diary keeps; what cannot be meant counts as not chosen.

    ``preferences`` are all of the diary, their JSON read. ``paper`` is the one where none was chosen.
    """
    kept = {key.removeprefix(PREFIX): value for key, value in preferences.items() if key.startswith(PREFIX)}
    return HandoutChoices(
        paper=_one_of(Paper, kept.get("paper"), paper),
        pages=2 if kept.get("pages") == 2 and kept.get("pages") is not True else 1,
        length=_one_of(Length, kept.get("length"), Length.WEEKS_12),
        identity=kept.get("identity") is not False,
        name=_words(kept.get("name"), NAME_MOST_CHARS),
        birth_year=_birth_year(kept.get("birth_year")),
        first_noticed=_when(kept.get("first_noticed")),
        questions=clean_questions(_listed(kept.get("questions"))),
        left_out=_some_of(Section, kept.get("left_out")),
        kept_back=_some_of(Matter, kept.get("kept_back")),
        own=_own(kept.get("own")),
    )


def clean_questions(typed: Iterable[object]) -> tuple[str, ...]:
    """Return the questions among what was typed, each on one line; empty ones and those too many are gone."""
    said = (_words(each, QUESTION_MOST_CHARS) for each in typed)
    return tuple(each for each in said if each)[:MOST_QUESTIONS]


def keeping(before: HandoutChoices, after: HandoutChoices, title: str) -> Step | None:
    """Return the step that keeps what differs between two sets of choices, None when nothing does."""
    was, now, blank = _as_json(before), _as_json(after), _as_json(HandoutChoices())
    edits = tuple(_edit(key, now[key], blank[key]) for key in now if now[key] != was[key])
    return Step(title, edits) if edits else None


def _edit(key: str, value: str, blank: str) -> Edit:
    # The paper is a choice even where it is the usual one here: the diary may travel.
    if value == blank and key != "paper":
        return Drop(Kind.PREFERENCE, f"{PREFIX}{key}")
    return Put(Preference(f"{PREFIX}{key}", value))


def _as_json(choices: HandoutChoices) -> dict[str, str]:
    own = choices.own
    plain: dict[str, object] = {
        "paper": choices.paper,
        "pages": choices.pages,
        "length": choices.length,
        "identity": choices.identity,
        "name": choices.name,
        "birth_year": choices.birth_year,
        "first_noticed": choices.first_noticed,
        "questions": choices.questions,
        "left_out": sorted(choices.left_out),
        "kept_back": sorted(choices.kept_back),
        "own": None if own is None else [own.first.isoformat(), own.last.isoformat()],
    }
    return {key: json.dumps(value, ensure_ascii=False) for key, value in plain.items()}


def _one_of(kind: type[E], value: object, otherwise: E) -> E:
    return next((each for each in kind if each == value), otherwise)


def _some_of(kind: type[E], value: object) -> frozenset[E]:
    named = _listed(value)
    return frozenset(each for each in kind if each in named)


def _listed(value: object) -> list[object]:
    return list(value) if isinstance(value, list | tuple) else []


def _words(value: object, most: int) -> str:
    if not isinstance(value, str):
        return ""
    # A million letters need not be looked at one by one.
    return one_line(value[: _LOOKED_AT * most])[:most].rstrip()


def _birth_year(value: object) -> int | None:
    is_year = isinstance(value, int) and not isinstance(value, bool) and FIRST_YEAR <= value <= date.max.year
    return value if is_year and isinstance(value, int) else None


def _when(value: object) -> str:
    return value if isinstance(value, str) and is_when(value) else ""


def _own(value: object) -> DateRange | None:
    days = [each for each in _listed(value) if isinstance(each, str)]
    try:
        first, last = (date.fromisoformat(each) for each in days)
        return DateRange(first, last)
    except ValueError:
        return None
