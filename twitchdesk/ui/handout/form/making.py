# SPDX-License-Identifier: MIT
"""A typed day made into one step of the diary, or into the sentences that say what is amiss with it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import time
from typing import TYPE_CHECKING, Final

from twitchdesk.domain.daily import say_watched
from twitchdesk.domain.edits import Drop, Edit, Put, Step
from twitchdesk.domain.errors import ValueRefusedError
from twitchdesk.domain.records import (
    HabitEntry,
    Kind,
    LifeEvent,
    Mark,
    QuietDay,
    SleepNight,
    Source,
    Twitch,
    TwitchDetails,
    day_id,
    kind_of,
    new_id,
)
from twitchdesk.ui.body_map.ways import When
from twitchdesk.ui.habits.steps import HabitSteps
from twitchdesk.ui.habits.wishes import SayNone
from twitchdesk.ui.habits.words import day_words, read_number, read_time
from twitchdesk.ui.handout.form.doubts import doubts_of
from twitchdesk.ui.handout.form.noted import NOTED, Noted, noted_of
from twitchdesk.ui.handout.form.reading import NO_TIME, Page, read_row
from twitchdesk.ui.handout.form.state import TO_COME
from twitchdesk.ui.handout.form.typed import (
    NOTE,
    NOTHING,
    DayInDiary,
    TypedDay,
    TypedPlace,
    habit_key,
    place_key,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from twitchdesk.clock import Clock
    from twitchdesk.domain.body import Body
    from twitchdesk.domain.habits import HabitBook
    from twitchdesk.domain.records import Record
    from twitchdesk.report.form.rows import FormRow, Sip
    from twitchdesk.ui.habits.facts import HabitFacts
    from twitchdesk.ui.habits.wishes import Wish

TITLE: Final = "Paper form · {day}"
DAY: Final = "day"

EMPTY: Final = "Nothing is typed for this day. Left empty it stays not noted."
BOTH: Final = "Something twitched or nothing did: untick this, or empty the lines below."
TWITCHED: Final = "The diary has twitches on this day. Untick this, or delete them on Today first."
STILL_TO_COME: Final = "That time is still to come."
NO_SUCH_TIME: Final = "There is no such time on this day: the clock went forward over it."
NO_PLACE: Final = "Say where it was, or empty this line."
MOST_OF_ONE: Final = 50
MANY: Final = f"Write a whole number from 1 to {MOST_OF_ONE}. For a day with more, use Whole day on Today."
STRENGTH: Final = "Write a number from 0 to 10."
_NOON: Final = time(12)


@dataclass(frozen=True, slots=True)
class Made:
    """The step for a day, or per field what is amiss. ``doubts`` are asked about before the step is done."""

    step: Step | None = None
    amiss: Mapping[str, str] = field(default_factory=dict)
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes the step of a typed day; what it needs to know beside the day and the diary."""

    body: Body
    book: HabitBook
    rows: tuple[FormRow, ...]
    drinks: tuple[Sip, ...]
    clock: Clock

    def page(self, diary: DayInDiary) -> Page:
        """Return what the rows of a day are read with."""
        unit = self.book.unit_by_key[diary.facts.unit]
        return Page(diary.day, self.book, self.drinks, unit.per_base, lambda wall: self._at(diary, wall))

    def made(self, typed: TypedDay, diary: DayInDiary) -> Made:
        """Return one step with all that was typed for a day, or what is amiss with it."""
        if diary.day > diary.facts.today:
            return Made(amiss={DAY: TO_COME})
        if not typed.tidy:
            return Made(amiss={DAY: EMPTY})
        amiss: dict[str, str] = {}
        twitches = self._twitches(typed, diary, amiss)
        edits = [*self._quiet(typed, diary, amiss), *(Put(twitch) for twitch in twitches)]
        if twitches and diary.quiet is not None:
            edits.append(Drop(Kind.QUIET_DAY, diary.quiet.id))
        edits += self._habits(typed, diary, amiss)
        edits += self._event(typed, diary, amiss)
        if amiss:
            return Made(amiss=amiss)
        if not edits:
            return Made(amiss={DAY: EMPTY})
        step = Step(TITLE.format(day=day_words(diary.day)), tuple(_backfilled(edit, diary) for edit in edits))
        return Made(step, doubts=doubts_of(step, diary, self.body, self.book))

    def _quiet(self, typed: TypedDay, diary: DayInDiary, amiss: dict[str, str]) -> list[Edit]:
        if not typed.nothing or diary.quiet is not None:
            return []
        if any(typed.places) or diary.has_twitched:
            amiss[NOTHING] = BOTH if any(typed.places) else TWITCHED
            return []
        # Whoever saw that nothing twitched was watching.
        watched = say_watched(diary.day, "").edits if diary.unwatched else ()
        return [Put(QuietDay(day_id("quiet", diary.day), diary.day, self._when(diary).now)), *watched]

    def _twitches(self, typed: TypedDay, diary: DayInDiary, amiss: dict[str, str]) -> list[Twitch]:
        found: list[Twitch] = []
        for number, line in enumerate(typed.places):
            if not line:
                continue
            try:
                found += self._line(line, diary)
            except ValueRefusedError as error:
                amiss[place_key(number, error.field)] = str(error)
        return found

    def _line(self, line: TypedPlace, diary: DayInDiary) -> list[Twitch]:
        when, place = self._when(diary), self._place(line)
        wall = read_time(line.when) if line.when.strip() else None
        if line.when.strip() and wall is None:
            raise ValueRefusedError("when", NO_TIME)
        many = _whole(line.many, "many", (1, MOST_OF_ONE), MANY)
        strong = _whole(line.strong, "strong", (0, 10), STRENGTH)
        try:
            at = when.at(self._at(diary, wall))
        except ValueRefusedError as error:
            raise ValueRefusedError("when", str(error)) from error
        marks = (Mark(place),) if place else ()
        details = TwitchDetails(intensity=strong)
        elsewhere = "" if place else line.where.strip()
        return [
            Twitch(new_id(), diary.day, at, marks, when.now, elsewhere=elsewhere, details=details)
            for _ in range(1 if many is None else many)
        ]

    def _place(self, line: TypedPlace) -> str:
        """Return the id of the place that a line names, "" for one that is not on the map."""
        where = line.where.strip()
        if not where:
            raise ValueRefusedError("where", NO_PLACE)
        if line.elsewhere:
            return ""
        chosen = self.body.by_id.get(line.place)
        if chosen is not None and chosen.short == where:
            return chosen.id
        found = self.body.search(where, include_hidden=True)
        same = [
            place for place in found if where.casefold() in {place.short.casefold(), place.name.casefold()}
        ]
        if len(same or found) == 1:
            return (same or found)[0].id
        raise ValueRefusedError("where", _which(where, [place.short for place in found]))

    def _habits(self, typed: TypedDay, diary: DayInDiary, amiss: dict[str, str]) -> list[Edit]:
        page, facts, edits = self.page(diary), diary.facts, _Edits()
        for row in self.rows:
            cells = typed.habits.get(row.key, ())
            if not any(cell.strip() for cell in cells):
                continue
            try:
                for wish in _wishes(row, cells, page, noted_of(row, diary, self.book)):
                    for edit in HabitSteps(facts, self.book, self.clock).step(wish).edits:
                        facts = edits.add(edit, facts)
            except ValueRefusedError as error:
                amiss[habit_key(row.key)] = str(error)
        return edits.all

    def _event(self, typed: TypedDay, diary: DayInDiary, amiss: dict[str, str]) -> list[Edit]:
        note = typed.note.strip()
        if not note:
            return []
        try:
            return [Put(LifeEvent(new_id(), diary.day, note, self._when(diary).now))]
        except ValueRefusedError as error:
            amiss[NOTE] = str(error)
            return []

    def _when(self, diary: DayInDiary) -> When:
        return When(self.clock, diary.day, diary.facts.day_starts_at)

    def _at(self, diary: DayInDiary, wall: time | None) -> time | None:
        """Return the time an entry is kept at: noon sharp for one without a time, now while that is to come.

        Raises:
            ValueRefusedError: the day has no such time, or not yet.
        """
        chosen = wall or _NOON
        moment = self.clock.moment_on(diary.day, diary.facts.day_starts_at, chosen)
        to_come = moment.utc > self._when(diary).now
        if wall is None:
            return None if to_come else _NOON
        if moment.local.time().replace(second=0, microsecond=0) != wall:
            raise ValueRefusedError("when", NO_SUCH_TIME)
        if to_come:
            raise ValueRefusedError("when", STILL_TO_COME)
        return wall


class _Edits:
    """The edits of all rows in one list, a record that two rows change standing there once."""

    def __init__(self) -> None:
        self._found: dict[tuple[Kind, str], Edit] = {}

    @property
    def all(self) -> list[Edit]:
        """The edits in their order."""
        return list(self._found.values())

    def add(self, edit: Edit, facts: HabitFacts) -> HabitFacts:
        """Take an edit in; return the facts as they are after it."""
        match edit:
            case Drop(kind, record_id):
                self._found[kind, record_id] = edit
                left = tuple(entry for entry in facts.entries if entry.id != record_id)
                gone = facts.night is not None and facts.night.id == record_id
                return replace(facts, entries=left, night=None if gone else facts.night)
            case Put(record):
                self._found[kind_of(record), record.id] = edit
                return _with(facts, record)


def _wishes(row: FormRow, cells: tuple[str, ...], page: Page, noted: Noted) -> tuple[Wish, ...]:
    """Return what a row asks for; nothing that would take the place of what the diary has."""
    wishes = read_row(row, cells, page)
    says_none = any(isinstance(wish, SayNone) for wish in wishes)
    if noted.locked or (says_none and noted.words and not noted.skipped):
        raise ValueRefusedError("value", NOTED.format(noted=noted.words))
    return wishes


def _with(facts: HabitFacts, record: Record) -> HabitFacts:
    match record:
        case HabitEntry():
            left = tuple(entry for entry in facts.entries if entry.id != record.id)
            return replace(facts, entries=(*left, record))
        case SleepNight():
            return replace(facts, night=record)
        case _:
            return facts


def _backfilled(edit: Edit, diary: DayInDiary) -> Edit:
    """Return the edit with a new record marked as filled in later, whatever the day is."""
    match edit:
        case Put(SleepNight() as night) if diary.facts.night is not None and night.id == diary.facts.night.id:
            return edit
        case Put(Twitch() | QuietDay() | HabitEntry() | SleepNight() | LifeEvent() as record):
            return Put(replace(record, source=Source.BACKFILL))
        case _:
            return edit


def _whole(text: str, part: str, ends: tuple[int, int], sentence: str) -> int | None:
    if not text.strip():
        return None
    number = read_number(text)
    if number is None or number != int(number) or not ends[0] <= number <= ends[1]:
        raise ValueRefusedError(part, sentence)
    return int(number)


def _which(where: str, found: list[str]) -> str:
    if not found:
        return f"No place is called “{where:.30}”. Choose “Not on the map” in the list to keep these words."
    return f"Which one: {', '.join(found[:3])}? Choose it in the list."
