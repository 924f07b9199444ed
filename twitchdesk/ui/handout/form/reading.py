# SPDX-License-Identifier: MIT
"""The cells of a habit row, read as what a person asks of the habits panel."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time
from typing import TYPE_CHECKING, Final

from twitchdesk.domain.errors import ValueRefusedError
from twitchdesk.domain.habits import Habit, HabitKind, adds_up, plain
from twitchdesk.report.form.rows import VOLUME_HABIT, FormRow, RowKind, alcohol_examples, unit_code
from twitchdesk.ui.habits.night import typed_night
from twitchdesk.ui.habits.wishes import AddAmount, AnswerDay, KeepNight, NightDetail, SayNone, Wish
from twitchdesk.ui.habits.words import read_number, read_time

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from twitchdesk.domain.habits import HabitBook
    from twitchdesk.report.form.rows import Sip

NO_TIME: Final = "Write a time such as 14:30."
BOTH_TIMES: Final = "Write both times, or neither."
_NONE_WORDS: Final = frozenset({"none", "no", "nothing", "-", "–", "0"})
_NIGHT_SCORES: Final = frozenset({"sleep_quality", "sleep_awakenings"})
_MOST_CUPS: Final = 20
# "2 B", "BB", "B 8:00", "40 mg", "40 mg 9.30": a number of cups, a letter, and a time after it.
_CUP: Final = re.compile(
    r"\s*[,;+]?\s*(?:(?P<mg>\d+(?:[.]\d+)?)\s*mg\b|(?P<many>\d{1,2})?\s*[x×]?\s*(?P<code>[A-Za-z]))"
    r"(?:\s*(?P<time>\d{1,2}[:.h]\d{2}(?!\d)))?"
)
_DRINK_UNIT: Final = re.compile(r"\s*([\d.,]+)\s*([a-z]+)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Page:
    """What a row is read with: the day, the habits, the drinks with their letters.

    ``at`` checks a time of the day and raises when there is none; None is given for an entry without a time.
    """

    day: date
    book: HabitBook
    drinks: tuple[Sip, ...]
    per_unit: float
    at: Callable[[time | None], time | None]


def read_row(row: FormRow, cells: tuple[str, ...], page: Page) -> tuple[Wish, ...]:
    """Return what the cells of a row ask for; nothing for empty ones.

    Raises:
        ValueRefusedError: a cell cannot be read.
    """
    texts = tuple(cell.strip() for cell in cells)
    if not any(texts):
        return ()
    if row.kind is RowKind.NIGHT:
        return (_night(texts, page),)
    habit = page.book.by_key[row.key]
    if _says_none(texts, habit):
        return (SayNone((habit.key,)),)
    return _READERS[row.kind](row, habit, texts, page)


def _says_none(texts: tuple[str, ...], habit: Habit) -> bool:
    first, rest = texts[0].lower(), texts[1:]
    has_none = adds_up(habit) or habit.kind is HabitKind.MINUTES
    return has_none and first in _NONE_WORDS and not any(rest)


def _night(texts: tuple[str, ...], page: Page) -> KeepNight:
    bed, wake = (_time(text) if text else None for text in texts[:2])
    if bed is None or wake is None:
        raise ValueRefusedError("value", BOTH_TIMES)
    return typed_night(bed, wake, page.day)


def _time(text: str) -> time:
    found = read_time(text)
    if found is None:
        raise ValueRefusedError("value", NO_TIME)
    return found


def _number(text: str, habit: Habit) -> float:
    found = read_number(text.removesuffix(habit.unit) if habit.unit else text)
    if found is None:
        raise ValueRefusedError("value", f"{habit.name}: write a number.")
    return found


def _whole(text: str, habit: Habit) -> int:
    number = _number(text, habit)
    if number != int(number):
        raise ValueRefusedError("value", f"{habit.name}: write a whole number.")
    return int(number)


def _score(_row: FormRow, habit: Habit, texts: tuple[str, ...], _page: Page) -> tuple[Wish, ...]:
    number = _whole(texts[0], habit)
    if habit.key in _NIGHT_SCORES:
        return (_of_the_night(habit, number),)
    return (AnswerDay(habit.key, number),)


def _of_the_night(habit: Habit, number: int) -> NightDetail:
    if habit.kind is HabitKind.SCORE:
        return NightDetail(quality=number)
    return NightDetail(awakenings=number)


def _count(_row: FormRow, habit: Habit, texts: tuple[str, ...], _page: Page) -> tuple[Wish, ...]:
    number = _whole(texts[0], habit)
    if habit.key in _NIGHT_SCORES:
        return (_of_the_night(habit, number),)
    return (AddAmount(habit.key, number) if adds_up(habit) else AnswerDay(habit.key, number),)


def _amount(row: FormRow, habit: Habit, texts: tuple[str, ...], page: Page) -> tuple[Wish, ...]:
    number = read_number(texts[0].lower().removesuffix(row.unit.lower()) if row.unit else texts[0])
    if number is None:
        raise ValueRefusedError("value", f"{habit.name}: write a number.")
    value = number * page.per_unit if habit.key == VOLUME_HABIT else number
    if not adds_up(habit):
        return (AnswerDay(habit.key, value),)
    return (AddAmount(habit.key, value, at=page.at(None)),)


def _effort(_row: FormRow, habit: Habit, texts: tuple[str, ...], page: Page) -> tuple[Wish, ...]:
    if not texts[0]:
        raise ValueRefusedError("value", f"{habit.name}: write the minutes too.")
    effort = _whole(texts[1], habit) if len(texts) > 1 and texts[1] else None
    return (AddAmount(habit.key, _number(texts[0], habit), effort=effort, at=page.at(None)),)


def _alcohol(_row: FormRow, habit: Habit, texts: tuple[str, ...], page: Page) -> tuple[Wish, ...]:
    found = _DRINK_UNIT.fullmatch(texts[0])
    units = {unit_code(key): page.book.unit_by_key[key] for key in habit.entry_units}
    number = read_number(found[1]) if found else None
    unit = units.get(found[2].lower()) if found else None
    if number is None or unit is None:
        examples = alcohol_examples(habit, page.book)
        raise ValueRefusedError("value", f"{habit.name}: say how much of what, such as {examples}.")
    return (AddAmount(habit.key, unit.to_base(number), at=page.at(None)),)


def _words(_row: FormRow, habit: Habit, texts: tuple[str, ...], page: Page) -> tuple[Wish, ...]:
    names = [name.strip() for name in re.split(r"[,;]", texts[0]) if name.strip()]
    labels = {choice.label.casefold(): choice.label for choice in habit.choices}
    return tuple(
        AddAmount(habit.key, 1, labels.get(name.casefold(), name), at=page.at(None)) for name in names
    )


def _choice(_row: FormRow, habit: Habit, texts: tuple[str, ...], _page: Page) -> tuple[Wish, ...]:
    said = texts[0].casefold()
    exact = [choice for choice in habit.choices if choice.label.casefold() == said]
    found = exact or [choice for choice in habit.choices if choice.label.casefold().startswith(said)]
    if len(found) != 1:
        labels = ", ".join(choice.label.lower() for choice in habit.choices)
        raise ValueRefusedError("value", f"{habit.name}: write one of {labels}.")
    return (AnswerDay(habit.key, found[0].value or 0.0, found[0].label),)


def _drinks(_row: FormRow, habit: Habit, texts: tuple[str, ...], page: Page) -> tuple[Wish, ...]:
    wishes: list[Wish] = []
    rest = texts[0]
    while rest.strip(" ,;+"):
        found = _CUP.match(rest)
        if found is None:
            raise ValueRefusedError("value", _cannot_read(rest, page))
        wishes += _cups(found, habit, page)
        rest = rest[found.end() :]
        if len(wishes) > _MOST_CUPS:
            raise ValueRefusedError("value", f"{habit.name}: write 1 to {_MOST_CUPS} drinks a day.")
    return tuple(wishes)


def _cups(found: re.Match[str], habit: Habit, page: Page) -> list[Wish]:
    at = page.at(_time(found["time"]) if found["time"] else None)
    if found["mg"]:
        return [AddAmount(habit.key, float(found["mg"]), at=at)]
    drink = next((one for one in page.drinks if one.code == found["code"].upper()), None)
    if drink is None:
        raise ValueRefusedError("value", _cannot_read(found["code"], page))
    many = int(found["many"] or 1)
    if not 0 < many <= _MOST_CUPS:
        raise ValueRefusedError("value", f"{drink.name}: write 1 to {_MOST_CUPS} cups.")
    cup = AddAmount(
        habit.key, drink.caffeine_mg, drink.name, at=at, drink=drink.id, volume_ml=drink.volume_ml
    )
    return [cup] * many


def _cannot_read(text: str, page: Page) -> str:
    drink = next((one for one in page.drinks if one.code), None)
    example = f"{drink.code} for {drink.name}, or 95 mg" if drink else "95 mg"
    return f"“{text.strip():.20}” is no drink of this form. Write a letter such as {example}."


def drinks_understood(cells: tuple[str, ...], page: Page) -> str:
    """Return what the caffeine row says, such as "2 × Espresso · 126 mg."; "" when it cannot be read."""
    habit = page.book.by_key["caffeine"]
    try:
        wishes = (
            _drinks(FormRow("caffeine", RowKind.DRINKS, "", ""), habit, cells, page) if any(cells) else ()
        )
    except ValueRefusedError:
        return ""
    added = [wish for wish in wishes if isinstance(wish, AddAmount)]
    names = [wish.label or f"{plain(wish.value)} mg" for wish in added]
    counted = [
        f"{names.count(name)} × {name}" if names.count(name) > 1 else name for name in dict.fromkeys(names)
    ]
    return f"{', '.join(counted)} · {plain(sum(wish.value for wish in added))} mg." if added else ""


_READERS: Final = {
    RowKind.DRINKS: _drinks,
    RowKind.SCORE: _score,
    RowKind.EFFORT: _effort,
    RowKind.AMOUNT: _amount,
    RowKind.NUMBER: _amount,
    RowKind.COUNT: _count,
    RowKind.WORDS: _words,
    RowKind.CHOICE: _choice,
    RowKind.ALCOHOL: _alcohol,
}
