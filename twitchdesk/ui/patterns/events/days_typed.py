# SPDX-License-Identifier: MIT
"""Days as people type them, read without Qt."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

_CENTURY: Final = 2000
_FIRST_YEAR: Final = 1900
_WORDS: Final = {"today": 0, "yesterday": 1}
_ENGLISH: Final = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_PARTS: Final = re.compile(r"\d+|[^\W\d_]+")
_SHORTEST_NAME: Final = 3
_MOST_DAYS: Final = 31


@dataclass(frozen=True, slots=True)
class DayStyle:
    """How days are written here: whether the month comes first, and the names of the months."""

    month_first: bool = False
    months: tuple[str, ...] = ()


def read_day(text: str, today: date, style: DayStyle) -> date | None:
    """Return the day that was typed, None when it is none.

    "3 March 2026", "Mar 3", "3/3/2026", "3.3.26", "2026-03-03", "today" and "yesterday" are understood.
    Without a year it is the last such day that has come.
    """
    said = _WORDS.get(text.strip().lower())
    if said is not None:
        return today - timedelta(days=said)
    parts = _PARTS.findall(text.lower())
    numbers = [int(part) for part in parts if part.isdecimal()]
    named = [month for part in parts if not part.isdecimal() and (month := _month(part, style.months))]
    if named:
        return _dated(named[0], numbers, today) if len(named) == 1 else None
    return _in_figures(numbers, today, month_first=style.month_first)


def _month(word: str, own: Sequence[str]) -> int | None:
    """Return the number of the month whose name begins so, in the language here or in English."""
    for names in (own, _ENGLISH):
        for number, name in enumerate(names, start=1):
            bare = name.lower().rstrip(".")
            if word == bare or (len(word) >= _SHORTEST_NAME and bare.startswith(word)):
                return number
    return None


def _dated(month: int, numbers: list[int], today: date) -> date | None:
    if len(numbers) == 1:
        return _last(month, numbers[0], today)
    if len(numbers) != 2:
        return None
    # "2026 March 3" as well as "3 March 2026".
    day, year = reversed(numbers) if numbers[0] > _MOST_DAYS else numbers
    return _day(year, month, day)


def _in_figures(numbers: list[int], today: date, *, month_first: bool) -> date | None:
    if len(numbers) == 3 and numbers[0] > _MOST_DAYS:
        return _day(*numbers)
    if len(numbers) not in (2, 3):
        return None
    month, day = numbers[:2] if month_first else reversed(numbers[:2])
    return _day(numbers[2], month, day) if len(numbers) == 3 else _last(month, day, today)


def _last(month: int, day: int, today: date) -> date | None:
    """Return the last day with this date that has come; 29 February may lie years back."""
    found = (_day(year, month, day) for year in range(today.year, today.year - 9, -1))
    return next((each for each in found if each is not None and each <= today), None)


def _day(year: int, month: int, day: int) -> date | None:
    year = year + _CENTURY if year < 100 else year
    try:
        return date(year, month, day) if year >= _FIRST_YEAR else None
    except ValueError:
        return None
