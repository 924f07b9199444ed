# SPDX-License-Identifier: MIT
"""What the list of events and the editor show, and the event that a filled-in editor stands for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from twitchdesk.domain.edits import Drop, Put, Step
from twitchdesk.domain.errors import ValueRefusedError
from twitchdesk.domain.records import Kind, LifeEvent, new_id
from twitchdesk.knowledge.life_events import OTHER

if TYPE_CHECKING:
    from twitchdesk.knowledge.life_events import EventKind, LifeEvents

READ_ONLY: Final = "This diary is open read-only. Events can be looked at but not changed."
NO_DAY: Final = "This is no day. Type it such as {example}."
NO_FIRST: Final = "Say on which day it began."
TO_COME: Final = "This day has not come yet. Mark it when it has."
STILL_ON: Final = "This day has not come yet. Leave it empty while it goes on."

_FIELDS: Final = {"last_day": "last"}
# What takes the place of a field that is refused, so that the record says what else is amiss.
_STAND_INS: Final[dict[str, dict[str, str]]] = {
    "label": {"label": "-"},
    "note": {"note": ""},
    "last_day": {},
    "nothing": {},
}

DayReader = Callable[[str], date | None]


@dataclass(frozen=True, slots=True)
class EventRow:
    """One event of the list."""

    id: str
    kind: EventKind
    label: str
    first: date
    last: date | None
    note: str

    @property
    def days(self) -> int | None:
        """How many days it lasted, None when no last day was given."""
        return None if self.last is None else (self.last - self.first).days + 1


@dataclass(frozen=True, slots=True)
class ListState:
    """The events newest first, which of them is chosen, and whether they can be changed."""

    rows: tuple[EventRow, ...]
    chosen: str | None
    writable: bool

    @property
    def chosen_row(self) -> EventRow | None:
        """The chosen event."""
        return self.row_of(self.chosen)

    def row_of(self, event: str | None) -> EventRow | None:
        """Return an event of the list by its id."""
        return next((row for row in self.rows if row.id == event), None)


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in the editor, as it was typed."""

    kind: str
    label: str = ""
    first: str = ""
    last: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """An event that is being written: its id is fixed from the start, so that saved twice it is one."""

    id: str
    before: LifeEvent | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """What was typed as an event, or per field the sentence that says what is amiss with it."""

    event: LifeEvent | None = None
    amiss: Mapping[str, str] = field(default_factory=dict)


def list_state(
    events: Iterable[LifeEvent],
    kinds: LifeEvents,
    chosen: str | None,
    before: Sequence[EventRow] = (),
    *,
    writable: bool,
) -> ListState:
    """Return the list; when the chosen event is gone, its neighbour of the rows ``before`` is chosen."""
    newest_first = sorted(events, key=lambda event: (event.day, event.created, event.id), reverse=True)
    rows = tuple(
        EventRow(event.id, kinds.of(event.event), event.label, event.day, event.last_day, event.note)
        for event in newest_first
    )
    return ListState(rows, _nearest(chosen, before, [row.id for row in rows]), writable)


def _nearest(chosen: str | None, before: Sequence[EventRow], there: Sequence[str]) -> str | None:
    """Return the chosen event, or the one that took its place: the next older, the next newer, the newest."""
    if chosen in there:
        return chosen
    order = [row.id for row in before]
    at = order.index(chosen) if chosen in order else len(order)
    near = [*order[at:], *reversed(order[:at])] if at < len(order) else []
    return next((event for event in (*near, *there) if event in there), None)


def new_draft() -> Draft:
    """Return the draft of an event that is not in the diary."""
    return Draft(new_id())


@dataclass(frozen=True, slots=True)
class Checker:
    """Checks what was typed: by the kinds there are, by today, and by how days are read and written here."""

    kinds: LifeEvents
    today: date
    read_day: DayReader
    example: str

    def checked(self, draft: Draft, typed: Typed, now: datetime) -> Checked:
        """Return the event that was typed, or what is amiss; every field is looked at."""
        amiss: dict[str, str] = {}
        before = draft.before
        first = self._day("first", typed.first, before.day if before else None, amiss)
        last = self._day("last", typed.last, before.last_day if before else None, amiss)
        # A day that stands in for one that cannot be read, so that the other fields are still checked.
        days = first or date.min, last if first else None
        for _ in _STAND_INS:
            try:
                event = self._event(draft, typed, *days, now)
            except ValueRefusedError as error:
                amiss.setdefault(_FIELDS.get(error.field, error.field), str(error))
                typed, days = replace(typed, **_STAND_INS.get(error.field, {})), (days[0], None)
            else:
                return Checked(None, amiss) if amiss else Checked(event)
        return Checked(None, amiss)

    def _day(self, name: str, text: str, before: date | None, amiss: dict[str, str]) -> date | None:
        if not text.strip():
            if name == "first":
                amiss[name] = NO_FIRST
            return None
        day = self.read_day(text)
        if day is None:
            amiss[name] = NO_DAY.format(example=self.example)
        elif day > self.today and day != before:
            amiss[name] = TO_COME if name == "first" else STILL_ON
        return day

    def _event(self, draft: Draft, typed: Typed, first: date, last: date | None, now: datetime) -> LifeEvent:
        kind, before, note = self.kinds.of(typed.kind), draft.before, typed.note.strip()
        label = typed.label.strip() or ("" if kind.key == OTHER else kind.label)
        if before is None:
            return LifeEvent(draft.id, first, label, now, kind.key, last, note)
        # A kind that only a later version knows is shown as something else, and stays what it is.
        key = before.event if self.kinds.of(before.event) == kind else kind.key
        changed = replace(before, day=first, label=label, event=key, last_day=last, note=note)
        return changed if changed == before else replace(changed, edited=now)


def put_step(draft: Draft, event: LifeEvent) -> Step:
    """Return the step that keeps an event, new or changed."""
    return Step(event.label if draft.before is None else f"{event.label} · changed", (Put(event),))


def drop_step(row: EventRow) -> Step:
    """Return the step that deletes an event."""
    return Step(f"{row.label} · deleted", (Drop(Kind.LIFE_EVENT, row.id),))
