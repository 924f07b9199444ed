# SPDX-License-Identifier: MIT
"""How days, shares and lists are written on the handout."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final
from unicodedata import bidirectional

from twitchdesk.domain.habits import plain
from twitchdesk.domain.handout_choices import is_when

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twitchdesk.domain.span import DateRange
    from twitchdesk.report.handout.given import Dates, Given, Lore

_PARTS: Final = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", re.ASCII)
_WHOLE: Final = 100
_FROM_THE_RIGHT: Final = frozenset({"R", "AL"})
_LEFT_TO_RIGHT: Final = "\u200e"


def days_said(dates: Dates, span: DateRange, lore: Lore) -> str:
    """Return the first and last day of a range: "31 Aug – 22 Nov 2026"; a single day stands alone."""
    if span.first == span.last:
        return dates.long(span.last)
    first = dates.short if span.first.year == span.last.year else dates.long
    return lore.words.said("say.span", first=first(span.first), last=dates.long(span.last))


def share_said(lore: Lore, part: int, whole: int) -> str:
    """Return a share in percent: "8 %"; a share that is neither none nor all is not rounded to it."""
    rounded = round(_WHOLE * part / whole)
    if rounded == 0 and part:
        return lore.words.said("say.share_small")
    if rounded == _WHOLE and part < whole:
        return lore.words.said("say.share_large")
    return lore.words.said("say.share", n=rounded)


def listed(lore: Lore, words: Sequence[str]) -> str:
    """Return words as a list inside a sentence: "a, b and c"; there must be one at least."""
    *others, last = words
    if not others:
        return last
    first = others[0]
    for word in others[1:]:
        first = lore.wording.said("number.list_more", first=first, last=word)
    return lore.wording.said("number.list_two", first=first, last=last)


def rounded(number: float) -> str:
    """Return a number with one decimal at most."""
    return plain(round(number, 1))


def in_sentence(label: str) -> str:
    """Return a label as it stands inside a sentence; a word in capitals keeps them."""
    keeps = len(label) > 1 and label[1].isupper()
    return label if keeps else label[:1].lower() + label[1:]


def ended(words: str) -> str:
    """Return words with an end: those from right to left would draw figures behind them along."""
    is_turned = any(bidirectional(letter) in _FROM_THE_RIGHT for letter in words)
    return f"{words}{_LEFT_TO_RIGHT}" if is_turned else words


def noticed_said(given: Given, lore: Lore) -> str | None:
    """Return when it was first noticed as the person says; None when that was not said or is yet to come."""
    found = _PARTS.fullmatch(given.choices.first_noticed)
    if found is None or not is_when(found.group()):
        return None
    year, month, day = found.groups()
    if [int(part) for part in found.groups() if part] > _as_parts(given.facts.today):
        return None
    if month is None:
        return str(year)
    if day is None:
        name = lore.words.said("say.months").split()[int(month) - 1]
        return lore.words.said("say.month", month=name, year=year)
    return given.dates.long(date.fromisoformat(found.group()))


def _as_parts(day: date) -> list[int]:
    return [day.year, day.month, day.day]
