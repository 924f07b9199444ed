# SPDX-License-Identifier: MIT
"""Amounts, hours and clock times in words, and words read back as numbers."""

import math
import re
from dataclasses import replace
from datetime import date, time
from typing import Final

from twitchdesk.domain.habits import Habit, HabitBook, HabitKind, plain, with_unit

ML: Final = "ml"
FL_OZ: Final = "fl_oz"
VOLUME_HABIT: Final = "fluid"
_DAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_CLOCK: Final = re.compile(r"(\d{1,2})(?:[:.h ]?(\d{2}))?\s*(am|pm)?", re.IGNORECASE)
_NUMBER: Final = re.compile(r"[+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[+]?\d*[.,]?\d+")

Piece = tuple[str, bool]
"""A part of a figure: its text, and whether it is a number that matters (set large)."""


def number_words(value: float, decimals: int) -> str:
    """Return a number with at most ``decimals`` decimals and no needless zeros."""
    return plain(round(value, decimals))


def hours_words(hours: float) -> str:
    """Return hours as "7 h 15 min", to the nearest minute."""
    return " ".join(f"{text}" for text, _ in hours_pieces(hours))


def hours_pieces(hours: float) -> tuple[Piece, ...]:
    """Return hours as the pieces of a figure."""
    whole, minutes = divmod(round(hours * 60), 60)
    pieces: tuple[Piece, ...] = ((str(whole), True), ("h", False))
    return (*pieces, (str(minutes), True), ("min", False)) if minutes else pieces


def volume_pieces(volume_ml: float, unit: str, book: HabitBook) -> tuple[Piece, Piece]:
    """Return a volume as the pieces of a figure: "250 mL", "1.2 L" from one litre on, "40 fl oz"."""
    if unit == FL_OZ:
        ounces = book.unit_by_key[FL_OZ]
        return (number_words(ounces.from_base(volume_ml), 0), True), (ounces.symbol, False)
    key = "l" if round(volume_ml) >= 1000 else ML
    found = book.unit_by_key[key]
    return (number_words(found.from_base(volume_ml), found.decimals), True), (found.symbol, False)


def volume_words(volume_ml: float, unit: str, book: HabitBook) -> str:
    """Return a volume with its unit."""
    (number, _), (symbol, _) = volume_pieces(volume_ml, unit, book)
    return f"{number} {symbol}"


def small_volume_words(volume_ml: float, unit: str, book: HabitBook) -> str:
    """Return the volume of one drink: always in mL, or in fl oz to a tenth."""
    found = book.unit_by_key[unit]
    return f"{number_words(found.from_base(volume_ml), found.decimals)} {found.symbol}"


def typed_in(habit: Habit, unit: str, per_unit: float) -> Habit:
    """Return a habit with its range in the unit that is typed, to a tenth inside the range."""
    if per_unit == 1.0:
        return habit
    low, high = habit.minimum, habit.maximum
    return replace(
        habit,
        unit=unit,
        minimum=None if low is None else math.ceil(low / per_unit * 10) / 10,
        maximum=None if high is None else math.floor(high / per_unit * 10) / 10,
    )


def amount_pieces(habit: Habit, value: float, unit: str, book: HabitBook) -> tuple[Piece, ...]:
    """Return a value of a habit as the pieces of a figure; ``unit`` is the person's unit of volume."""
    if habit.key == VOLUME_HABIT:
        return volume_pieces(value, unit, book)
    if habit.key == "sleep_hours":
        return hours_pieces(value)
    number = number_words(value, max(habit.decimals, 1 if habit.kind is HabitKind.TIMED_AMOUNT else 0))
    if habit.kind is HabitKind.SCORE:
        return (number, True), ("of 10", False)
    return (number, True), (with_unit(1 if number == "1" else 2, habit.unit).split(" ", 1)[-1], False)


def amount_words(habit: Habit, value: float, unit: str, book: HabitBook) -> str:
    """Return a value of a habit with its unit: "63 mg", "1.2 L", "7 h 15 min", "4 of 10"."""
    if not habit.unit and habit.kind is not HabitKind.SCORE:
        return number_words(value, habit.decimals)
    return " ".join(text for text, _ in amount_pieces(habit, value, unit, book)).strip()


def range_words(low: float | None, high: float | None, words: "AmountWords") -> str:
    """Return a target in words: "at most 400 mg", "at least 2 L", "between 7 h and 9 h"; "" when open."""
    if low is None and high is None:
        return ""
    if low is None:
        return f"at most {words(high or 0.0)}"
    if high is None:
        return f"at least {words(low)}"
    first, second = words(low), words(high)
    number, _, unit = first.partition(" ")
    same = " " not in unit and second.endswith(f" {unit}")
    return f"between {number if same else first} and {second}"


class AmountWords:
    """Says an amount of one habit in the person's unit."""

    def __init__(self, habit: Habit, unit: str, book: HabitBook) -> None:
        self._habit, self._unit, self._book = habit, unit, book

    def __call__(self, value: float) -> str:
        """Return the amount with its unit."""
        return amount_words(self._habit, value, self._unit, self._book)


def clock_words(minutes: int) -> str:
    """Return minutes after midnight as "07:05"; a day later starts again."""
    hour, minute = divmod(minutes % 1440, 60)
    return f"{hour:02d}:{minute:02d}"


def time_words(at: time) -> str:
    """Return a clock time as "07:05"."""
    return f"{at.hour:02d}:{at.minute:02d}"


def day_words(day: date) -> str:
    """Return a day as "Sun 22 Nov"."""
    return f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}"


def day_letter(day: date) -> str:
    """Return the first letter of the weekday."""
    return _DAYS[day.weekday()][0]


def read_time(text: str) -> time | None:
    """Return the clock time a person typed ("7:05", "0705", "7", "7.05 pm"), None when it is none."""
    compact = text.strip()
    if re.fullmatch(r"\d{3,4}", compact):
        compact = f"{compact[:-2]}:{compact[-2:]}"
    found = _CLOCK.fullmatch(compact)
    if found is None:
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").lower()
    if half and not 1 <= hour <= 12:
        return None
    hour = hour % 12 + (12 if half == "pm" else 0) if half else hour
    return time(hour, minute) if hour < 24 and minute < 60 else None


def read_number(text: str) -> float | None:
    """Return the number a person typed ("95", "1,5", "1,200", "1.5"), None when it is none."""
    compact = text.strip().replace(" ", "")
    if not _NUMBER.fullmatch(compact):
        return None
    if re.fullmatch(r"[+]?\d{1,3}(,\d{3})+(\.\d+)?", compact):
        compact = compact.replace(",", "")
    value = float(compact.replace(",", "."))
    return value if math.isfinite(value) else None
