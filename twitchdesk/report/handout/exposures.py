# SPDX-License-Identifier: MIT
"""Block F, right: caffeine, sleep and the like in the newest weeks and in those before, and the medicines."""

from __future__ import annotations

from statistics import fmean, median
from typing import TYPE_CHECKING, Final

from twitchdesk.domain.habits import HabitKind, plain, with_unit
from twitchdesk.domain.handout import RECENT_DAYS
from twitchdesk.domain.handout_choices import Section
from twitchdesk.domain.span import DateRange, days_from
from twitchdesk.report.handout.hours import clock
from twitchdesk.report.handout.kept_back import is_habit_kept_back
from twitchdesk.report.handout.lanes import noted
from twitchdesk.report.handout.medicines import is_marked, medicine_said, medicines
from twitchdesk.report.handout.page import Exposures, TableRow
from twitchdesk.report.handout.timeline import shown_days

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from twitchdesk.domain.habits import Unit
    from twitchdesk.report.handout.given import Given, Lore
    from twitchdesk.report.handout.lanes import Columns

_CAFFEINE: Final = "caffeine"
_SLEEP: Final = "sleep_hours"
_QUALITY: Final = "sleep_quality"
_EXERCISE: Final = "exercise"
_STIMULANT: Final = "stimulant_other"
_VOLUME: Final = "mL"
_ROWS: Final = (_CAFFEINE, "last_caffeine", _STIMULANT, "alcohol", "fluid", _SLEEP, _EXERCISE, "stress")


def exposures(given: Given, lore: Lore) -> Exposures:
    """Return the block."""
    words = lore.words
    last = given.facts.span.last
    before = days_from(last, -RECENT_DAYS)
    windows = (_ending(before), _ending(last))
    shown = [one for one in medicines(given, lore) if not one.stopped or one.stopped >= _from(given)]
    then, now = (_between(given, lore, window) for window in windows)
    return Exposures(
        title=words.said(f"part.{Section.EXPOSURES}"),
        heads=(words.said("exposures.a_day"), then, now),
        rows=tuple(_row(key, given, lore, windows) for key in _ROWS),
        medicines_title=words.said("exposures.medicines"),
        medicines=tuple(medicine_said(one, given, lore) for one in shown) or (words.said("exposures.none"),),
        marked=words.said("medicines.marked") if any(is_marked(one, lore) for one in shown) else "",
    )


def _ending(last: date) -> DateRange:
    return DateRange(days_from(last, 1 - RECENT_DAYS), last)


def _from(given: Given) -> date:
    return shown_days(given.facts).first


def _between(given: Given, lore: Lore, days: DateRange) -> str:
    return lore.words.said("say.span", first=given.dates.short(days.first), last=given.dates.short(days.last))


def _row(key: str, given: Given, lore: Lore, windows: tuple[DateRange, DateRange]) -> TableRow:
    label = lore.words.said(f"exposures.{key}")
    if is_habit_kept_back(key, given.choices.kept_back):
        kept = lore.words.said("exposures.kept_back")
        return TableRow(label, (kept, kept))
    then, now = (_Cells(given, lore, window).of(key) for window in windows)
    return TableRow(label, (then, now))


class _Cells:
    """Writes what a habit came to on the days of a window it was noted on, and how many those were."""

    def __init__(self, given: Given, lore: Lore, days: DateRange) -> None:
        self._given = given
        self._lore = lore
        self._days = days
        self._columns: Columns = noted(given.facts, lore, days)

    def of(self, key: str) -> str:
        """Return the cell of a row."""
        values = self._columns.get(key, {}).values()
        if key == "last_caffeine":
            return self._last_caffeine()
        if not values:
            return self._lore.words.said("exposures.not_noted")
        if not any(values) and self._lore.habits.by_key[key].kind is not HabitKind.SCORE:
            return self._lore.words.said("exposures.none_on", n=len(values))
        return self._value(key, values)

    def _value(self, key: str, values: Collection[float]) -> str:
        said = self._lore.words.said
        mean = self._amount(key, fmean(values))
        if key == _CAFFEINE:
            most = self._amount(key, max(values))
            return said(
                "exposures.mean_most", mean=plain(self._rounded(key, fmean(values))), most=most, n=len(values)
            )
        if key == _STIMULANT:
            return said("exposures.on_days", n=sum(value > 0 for value in values))
        if key == _SLEEP:
            quality = self._columns.get(_QUALITY, {}).values()
            scored = plain(round(fmean(quality), 1)) if quality else said("exposures.dash")
            return said("exposures.mean_quality", mean=mean, quality=scored, n=len(values))
        if key == _EXERCISE:
            return said("exposures.mean_load", mean=mean, load=self._load(), n=len(values))
        return said("exposures.mean", mean=mean, n=len(values))

    def _load(self) -> str:
        """Return the mean load of the days noted: those with exercise weigh as many as there are of them."""
        loads = [one.load for one in self._given.facts.exercise_load if one.day in self._days]
        if not loads:
            return self._lore.words.said("exposures.dash")
        minutes = self._columns[_EXERCISE].values()
        return plain(round(fmean(loads) * sum(value > 0 for value in minutes) / len(minutes)))

    def _last_caffeine(self) -> str:
        hours = [dose.hour for dose in self._given.facts.last_caffeine if dose.day in self._days]
        if hours:
            return self._lore.words.said("exposures.mean", mean=clock(median(hours)), n=len(hours))
        values = self._columns.get(_CAFFEINE, {}).values()
        if not values:
            return self._lore.words.said("exposures.not_noted")
        key = "exposures.no_time" if any(values) else "exposures.none_on"
        return self._lore.words.said(key, n=len(values))

    def _amount(self, key: str, value: float) -> str:
        habit, volume = self._lore.habits.by_key[key], self._volume(key)
        number = self._rounded(key, value)
        if habit.kind is HabitKind.SCORE:
            most = plain(habit.maximum or 0)
            return self._lore.words.said("exposures.of_score", score=plain(number), most=most)
        return with_unit(number, volume.symbol if volume else habit.unit)

    def _rounded(self, key: str, value: float) -> float:
        habit, volume = self._lore.habits.by_key[key], self._volume(key)
        if habit.kind is HabitKind.SCORE:
            return round(value, 1)
        if volume:
            return round(volume.from_base(value), volume.decimals)
        # A mean of hours is not known to the minute.
        return round(value, min(habit.decimals, 1))

    def _volume(self, key: str) -> Unit | None:
        book = self._lore.habits
        return book.volume_of(self._given.facts.preferences) if book.by_key[key].unit == _VOLUME else None
