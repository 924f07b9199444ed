# SPDX-License-Identifier: MIT
"""When it was first noticed, as people remember it: a day, a month or a year; read without Qt."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from twitchdesk.domain.handout_choices import is_when
from twitchdesk.ui.patterns.events.days_typed import DayStyle, read_day

if TYPE_CHECKING:
    from collections.abc import Callable

_WORDS: Final = re.compile(r"[^\W\d_]{2,}")
_ORDINALS: Final = frozenset({"st", "nd", "rd", "th", "of"})
_MONTH_IN_FIGURES: Final = re.compile(r"(\d{1,2})\s*[-/.]\s*(\d{4})")
_NAMED: Final = re.compile(r"\D+(\d{4})?|(\d{4})\D+")


def read_when(text: str, today: date, style: DayStyle) -> str | None:
    """Return an ISO day, year and month, or year; "" when nothing was typed, None when it cannot be meant.

    "June 2025", "06/2025", "2025-06", "2025", "3 June 2025" and all that ``read_day`` takes are understood;
    a month without a year is the last one that has come.
    """
    said = text.strip()
    if not said or is_when(said):
        return said
    figures = _MONTH_IN_FIGURES.fullmatch(said)
    if figures is not None:
        found = f"{figures[2]}-{int(figures[1]):02}"
        return found if is_when(found) else None
    if not _may_be_a_date(said, today, style):
        return None
    if _NAMED.fullmatch(said):
        first = read_day(f"1 {said}", today, style)
        if first is not None:
            return f"{first:%Y-%m}"
    day = read_day(said, today, style)
    return None if day is None else day.isoformat()


def when_text(when: str, style: DayStyle, write: Callable[[date], str]) -> str:
    """Return an ISO day, year and month, or year as it is written here."""
    year, month, day = (*when.split("-"), "", "")[:3]
    if day:
        return write(date.fromisoformat(when))
    return f"{style.months[int(month) - 1]} {year}" if month and style.months else when


def _may_be_a_date(text: str, today: date, style: DayStyle) -> bool:
    """Tell whether every word is part of a date: in "3 or 4 years ago" the figures are no day and month."""
    words = [word for word in _WORDS.findall(text.lower()) if word not in _ORDINALS]
    if words in (["today"], ["yesterday"]):
        return True
    return not words or (len(words) == 1 and read_day(f"1 {words[0]} 2000", today, style) is not None)
