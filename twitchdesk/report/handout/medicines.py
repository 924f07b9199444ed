# SPDX-License-Identifier: MIT
"""The medicines and supplements of a diary: from its events, and from what was noted on days."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from twitchdesk.domain.handout import MEDICINE_EVENTS, MEDICINE_STARTED

if TYPE_CHECKING:
    from twitchdesk.domain.handout import HandoutFacts
    from twitchdesk.domain.records import LifeEvent
    from twitchdesk.report.handout.given import Given, Lore


@dataclass(frozen=True, slots=True)
class Medicine:
    """A medicine as the person calls it.

    ``started`` and ``stopped`` are told by events, None when none tells; ``days`` are those of the period on
    which it was noted, ``first`` the first of them ever.
    """

    name: str
    started: date | None = None
    stopped: date | None = None
    days: int = 0
    first: date | None = None

    @property
    def newest(self) -> date:
        """The day of the newest thing that is known of it."""
        return max(day for day in (self.started, self.stopped, self.first, date.min) if day is not None)


def medicines(given: Given, lore: Lore) -> tuple[Medicine, ...]:
    """Return all known up to the end of the period: those of a marked class first, stopped ones last."""
    found = _all(given.facts)

    def order(one: Medicine) -> tuple[bool, bool, int, str]:
        is_plain = lore.medicines.of(one.name) is None
        return one.stopped is not None, is_plain, -one.newest.toordinal(), one.name

    return tuple(sorted(found.values(), key=order))


def is_marked(medicine: Medicine, lore: Lore) -> bool:
    """Tell whether a medicine is of a class that the handout marks."""
    return lore.medicines.of(medicine.name) is not None


def medicine_said(medicine: Medicine, given: Given, lore: Lore, *, with_days: bool = False) -> str:
    """Return a medicine with its mark and its dates, those of the year of the period without the year.

    ``with_days``: it is said on how many days it was noted.
    """
    said = lore.words.said

    def written(day: date) -> str:
        return _date_said(day, given)

    name = said("medicines.marked_name", name=medicine.name) if is_marked(medicine, lore) else medicine.name
    started, stopped = medicine.started, medicine.stopped
    if started and stopped:
        line = said("medicines.from_to", name=name, first=written(started), last=written(stopped))
    elif started:
        line = said("medicines.since", name=name, first=written(started))
    elif stopped:
        line = said("medicines.stopped", name=name, last=written(stopped))
    else:
        return _noted_said(medicine, name, given, lore, with_days=with_days)
    return said("medicines.and_noted", line=line, n=medicine.days) if with_days and medicine.days else line


def _date_said(day: date, given: Given) -> str:
    is_short = day.year == given.facts.span.last.year
    return given.dates.short(day) if is_short else given.dates.long(day)


def _noted_said(medicine: Medicine, name: str, given: Given, lore: Lore, *, with_days: bool) -> str:
    if with_days and medicine.first is not None:
        first = _date_said(medicine.first, given)
        return lore.words.said("medicines.noted_first", name=name, n=medicine.days, first=first)
    return lore.words.said("medicines.noted", name=name, n=medicine.days)


def _all(facts: HandoutFacts) -> dict[str, Medicine]:
    found: dict[str, Medicine] = {}
    for event in sorted(facts.events, key=lambda each: (each.day, each.event == MEDICINE_STARTED)):
        if event.event in MEDICINE_EVENTS:
            key = _folded(event.label)
            found[key] = _told(found.get(key, Medicine(" ".join(event.label.split()))), event)
    for label in facts.labels:
        key = _folded(label.label)
        known = found.get(key, Medicine(label.label.strip()))
        if known.stopped is not None and label.last > known.stopped:
            # It was taken again, whatever was said of its end.
            known = replace(known, started=None, stopped=None)
        first = min(known.first or label.first, label.first)
        found[key] = replace(known, days=max(known.days, label.days), first=first)
    return found


def _told(known: Medicine, event: LifeEvent) -> Medicine:
    if event.event == MEDICINE_STARTED:
        # A second start is another dose while it runs, and a new beginning after it was stopped.
        begun = known.started if known.started and known.stopped is None else event.day
        return replace(known, started=begun, stopped=event.last_day)
    return replace(known, stopped=event.last_day or event.day)


def _folded(label: str) -> str:
    return " ".join(label.split()).casefold()
