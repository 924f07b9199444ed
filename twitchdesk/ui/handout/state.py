# SPDX-License-Identifier: MIT
"""The choices of the Handout page as they are typed: read without Qt, and said where they cannot be meant."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, Final

from twitchdesk.domain.handout_choices import (
    FIRST_YEAR,
    MOST_QUESTIONS,
    HandoutChoices,
    Length,
    Matter,
    Paper,
    Section,
    clean_questions,
)
from twitchdesk.domain.span import DateRange
from twitchdesk.ui.handout.noticed import read_when, when_text
from twitchdesk.ui.patterns.events.days_typed import DayStyle, read_day

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

NO_DAY: Final = "Type a day, such as 3 March 2026."
NOT_YET: Final = "This day has not come yet."
TURNED: Final = "The last day is before the first."
NO_YEAR: Final = "Type a year with four figures, such as 1984."
NO_WHEN: Final = "Type a day, a month or a year, such as June 2025."
READ_ONLY: Final = "This diary is open read-only: what you choose here holds until it is closed."
_NAMES: Final = {
    "paper": "paper",
    "pages": "pages",
    "length": "period",
    "own": "period",
    "identity": "name shown",
    "name": "name",
    "birth_year": "birth year",
    "first_noticed": "first noticed",
    "questions": "questions",
    "left_out": "parts of the page",
    "kept_back": "what is kept back",
}


@dataclass(frozen=True, slots=True)
class Typed:
    """What the controls of the page say, letter by letter; ``questions`` has one text for each line."""

    paper: Paper = Paper.A4
    pages: int = 1
    length: Length = Length.WEEKS_12
    first_day: str = ""
    last_day: str = ""
    identity: bool = True
    name: str = ""
    birth_year: str = ""
    first_noticed: str = ""
    questions: tuple[str, ...] = ("",) * MOST_QUESTIONS
    left_out: frozenset[Section] = frozenset()
    kept_back: frozenset[Matter] = frozenset()


@dataclass(frozen=True, slots=True)
class Checked:
    """What was meant. ``amiss`` says by field what cannot be; there the choice of before still holds."""

    choices: HandoutChoices
    amiss: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Calendar:
    """What days are read and written with: the one that is running, and how they look here."""

    today: date
    style: DayStyle
    write: Callable[[date], str]


def typed_of(choices: HandoutChoices, calendar: Calendar) -> Typed:
    """Return what the controls say for these choices."""
    own, write = choices.own, calendar.write
    blank = ("",) * (MOST_QUESTIONS - len(choices.questions))
    return Typed(
        paper=choices.paper,
        pages=choices.pages,
        length=choices.length,
        first_day="" if own is None else write(own.first),
        last_day="" if own is None else write(own.last),
        identity=choices.identity,
        name=choices.name,
        birth_year="" if choices.birth_year is None else str(choices.birth_year),
        first_noticed=when_text(choices.first_noticed, calendar.style, write),
        questions=(*choices.questions, *blank),
        left_out=choices.left_out,
        kept_back=choices.kept_back,
    )


def read_typed(typed: Typed, before: HandoutChoices, calendar: Calendar) -> Checked:
    """Return what was meant by what was typed; ``before`` holds where it cannot be read."""
    amiss: dict[str, str] = {}
    choices = HandoutChoices(
        paper=typed.paper,
        pages=typed.pages,
        length=typed.length,
        identity=typed.identity,
        name=" ".join(typed.name.split()),
        birth_year=_birth_year(typed.birth_year, before.birth_year, calendar, amiss),
        first_noticed=_noticed(typed.first_noticed, before.first_noticed, calendar, amiss),
        questions=clean_questions(typed.questions),
        left_out=typed.left_out,
        kept_back=typed.kept_back,
        own=_own(typed, before.own, calendar, amiss) if typed.length is Length.OWN else before.own,
    )
    return Checked(choices, amiss)


def with_question(typed: Typed, question: str) -> Typed:
    """Return what is typed with one more question in the first empty line; the same when there is none."""
    lines = list(typed.questions)
    empty = next((number for number, line in enumerate(lines) if not line.strip()), None)
    if empty is None or question in lines:
        return typed
    lines[empty] = question
    return replace(typed, questions=tuple(lines))


def title_of(before: HandoutChoices, after: HandoutChoices) -> str:
    """Return what the undo menu says about the change from one set of choices to another."""
    keys = [each.name for each in fields(HandoutChoices)]
    changed = dict.fromkeys(_NAMES[key] for key in keys if getattr(before, key) != getattr(after, key))
    return f"Handout: {', '.join(changed)}"


def period_words(span: DateRange, say: Callable[[date, date], str]) -> str:
    """Return the days of the period and how many they are."""
    return f"{say(span.first, span.last)} · {span.days:,} {'day' if span.days == 1 else 'days'}"


def file_name(today: date, ending: str) -> str:
    """Return the name that a saved handout has at first."""
    return f"Twitch summary {today.isoformat()}.{ending}"


def form_name() -> str:
    """Return the name that a saved blank form has at first."""
    return "Twitch week form.pdf"


def _birth_year(text: str, before: int | None, calendar: Calendar, amiss: dict[str, str]) -> int | None:
    said = text.strip()
    if not said:
        return None
    if said.isascii() and said.isdigit() and FIRST_YEAR <= int(said) <= calendar.today.year:
        return int(said)
    amiss["birth_year"] = NO_YEAR
    return before


def _noticed(text: str, before: str, calendar: Calendar, amiss: dict[str, str]) -> str:
    found = read_when(text, calendar.today, calendar.style)
    if found is None:
        amiss["first_noticed"] = NO_WHEN
        return before
    if found > calendar.today.isoformat():
        amiss["first_noticed"] = NOT_YET
        return before
    return found


def _own(
    typed: Typed, before: DateRange | None, calendar: Calendar, amiss: dict[str, str]
) -> DateRange | None:
    first = _day("first_day", typed.first_day, calendar, amiss)
    last = _day("last_day", typed.last_day, calendar, amiss) if typed.last_day.strip() else calendar.today
    if first is None or last is None:
        return before
    if last < first:
        amiss["last_day"] = TURNED
        return before
    return DateRange(first, last)


def _day(key: str, text: str, calendar: Calendar, amiss: dict[str, str]) -> date | None:
    day = read_day(text, calendar.today, calendar.style)
    if day is None or day > calendar.today:
        amiss[key] = NO_DAY if day is None else NOT_YET
        return None
    return day
