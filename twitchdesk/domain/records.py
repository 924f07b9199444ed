# SPDX-License-Identifier: MIT
"""The records of a diary: frozen facts, each with an id of its own so that two diaries can be merged."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from json import loads
from math import isfinite
from typing import Final
from uuid import UUID, uuid4, uuid5

from twitchdesk.domain.checks import check_count, check_note, check_score, check_stamps, check_words
from twitchdesk.domain.counting import HIGHEST_LEVEL, level_count, spell_count
from twitchdesk.domain.errors import ValueRefusedError
from twitchdesk.domain.span import Moment

SAMPLE_KEY: Final = "sample"
DAY_STARTS_AT: Final = "day_starts_at"
"""The preference that says when a diary day starts: local time as HH:MM."""
_DAY_IDS: Final = UUID("6f0c2f3a-5d0e-4a55-9c1f-7d6a4be0a1d2")


class Kind(StrEnum):
    """The kinds of record, in the words of the model."""

    TWITCH = "twitch"
    DAY_SUMMARY = "day_summary"
    QUIET_DAY = "quiet_day"
    HABIT_ENTRY = "habit_entry"
    SLEEP_NIGHT = "sleep_night"
    LIFE_EVENT = "life_event"
    MY_DRINK = "my_drink"
    PREFERENCE = "preference"


class Source(StrEnum):
    """How an entry came into the diary."""

    CLICK = "click"
    BACKFILL = "backfill"
    COMMAND = "command"
    IMPORT = "import"
    SAMPLE = "sample"


class Mode(StrEnum):
    """How a twitch was logged: at one moment, or for a while, on and off."""

    SINGLE = "single"
    SPELL = "spell"


class Answer(StrEnum):
    """What a habit entry says: a value, an observed none, or that the day was skipped."""

    VALUE = "value"
    NONE = "none"
    SKIPPED = "skipped"


def new_id() -> str:
    """Return an id no other record has."""
    return str(uuid4())


def day_id(kind: str, day: date) -> str:
    """Return the id of the one record of ``kind`` a day can have, the same in every diary."""
    return str(uuid5(_DAY_IDS, f"{kind}:{day.isoformat()}"))


@dataclass(frozen=True, slots=True)
class Mark:
    """A place of a twitch and the exact point that was clicked.

    ``x`` and ``y`` are in the figure coordinates of ``view`` (front, back, face, mouth, hand or
    foot), None when the place came from a list, a key or a command.
    """

    place: str
    view: str | None = None
    x: float | None = None
    y: float | None = None

    def __post_init__(self) -> None:
        check_words("place", self.place, self.view or "")
        if not isfinite(self.x or 0) or not isfinite(self.y or 0):
            raise ValueRefusedError("place", "That point is not on the body. Click again.")


@dataclass(frozen=True, slots=True)
class TwitchDetails:
    """What may be said about a twitch beyond place and time; everything may stay unsaid.

    The option keys are those of ``resources/knowledge/twitch_fields.toml``. ``duration_s`` is in seconds,
    ``intensity`` 0 to 10, ``rate_per_min`` per minute. None and () mean not noted.
    """

    duration_s: int | None = None
    duration_class: str | None = None
    pattern: str | None = None
    count: int | None = None
    rate_per_min: float | None = None
    intensity: int | None = None
    visible: str | None = None
    character: str | None = None
    stops_on_move: str | None = None
    context: tuple[str, ...] = ()
    accompanied: tuple[str, ...] = ()
    suspected: tuple[str, ...] = ()
    helped: tuple[str, ...] = ()
    note: str = ""
    for_clinician: bool = True

    def __post_init__(self) -> None:
        check_note(self.note)
        check_words("details", *self.context, *self.accompanied, *self.suspected, *self.helped)
        check_score("intensity", self.intensity)
        check_count("count", self.count)
        check_count("rate_per_min", self.rate_per_min)
        if self.duration_s is not None and not 0 < self.duration_s <= 86_400:
            raise ValueRefusedError("duration_s", "A duration is longer than nothing and at most 24 hours.")


NOTHING_NOTED: Final = TwitchDetails()


@dataclass(frozen=True, slots=True)
class Twitch:
    """One entry: where and when it twitched. ``elsewhere`` names a place that is not on the map."""

    id: str
    day: date
    at: Moment
    marks: tuple[Mark, ...]
    created: datetime
    mode: Mode = Mode.SINGLE
    elsewhere: str = ""
    details: TwitchDetails = NOTHING_NOTED
    edited: datetime | None = None
    source: Source = Source.CLICK

    def __post_init__(self) -> None:
        check_stamps(self.id, self.created, self.edited)
        check_words("elsewhere", self.elsewhere)
        if not self.marks and not self.elsewhere.strip():
            raise ValueRefusedError("place", "Choose a place on the body, or write where it was.")
        if len(self.places) != len(self.marks):
            raise ValueRefusedError("place", "Each place can be in an entry once.")

    @property
    def places(self) -> frozenset[str]:
        """The ids of the places of this entry."""
        return frozenset(mark.place for mark in self.marks)

    @property
    def weight(self) -> int:
        """What this entry adds to the count of its day."""
        return spell_count(self.details.duration_s) if self.mode is Mode.SPELL else 1


@dataclass(frozen=True, slots=True)
class AreaLevel:
    """How much one coarse area twitched over a whole day, 0 (not at all) to 4."""

    area: str
    level: int

    def __post_init__(self) -> None:
        check_words("level", self.area)
        if not 0 <= self.level <= HIGHEST_LEVEL:
            raise ValueRefusedError("level", f"Choose a level from 0 to {HIGHEST_LEVEL}, not {self.level}.")


@dataclass(frozen=True, slots=True)
class DaySummary:
    """A whole day in levels per area, for days with more twitches than one can log; one a day at most."""

    id: str
    day: date
    levels: tuple[AreaLevel, ...]
    created: datetime
    note: str = ""
    count: int | None = None
    edited: datetime | None = None
    source: Source = Source.CLICK

    def __post_init__(self) -> None:
        check_stamps(self.id, self.created, self.edited)
        check_note(self.note)
        check_count("count", self.count)

    @property
    def weight(self) -> int:
        """What this entry adds to the count of its day: the count given, else what the levels stand for."""
        return self.count if self.count is not None else level_count(level.level for level in self.levels)


@dataclass(frozen=True, slots=True)
class QuietDay:
    """A day on which the person watched and nothing twitched: an observed zero."""

    id: str
    day: date
    created: datetime
    source: Source = Source.CLICK

    def __post_init__(self) -> None:
        check_stamps(self.id, self.created)


@dataclass(frozen=True, slots=True)
class HabitEntry:
    """One entry of a habit: a drink, a score, minutes, an observed none, or a skipped day.

    ``value`` is in the unit of the habit; None only when skipped or when the entry is words alone. ``at`` is
    None for entries that belong to the day as a whole. ``effort`` is the felt effort of exercise, 0 to 10.
    """

    id: str
    habit: str
    day: date
    value: float | None
    created: datetime
    at: Moment | None = None
    answer: Answer = Answer.VALUE
    label: str = ""
    drink: str | None = None
    volume_ml: float | None = None
    effort: int | None = None
    note: str = ""
    edited: datetime | None = None
    source: Source = Source.CLICK

    def __post_init__(self) -> None:
        check_stamps(self.id, self.created, self.edited)
        check_words("value", self.habit, self.label, self.drink or "")
        check_note(self.note)
        check_score("effort", self.effort)
        check_count("value", self.value)
        check_count("volume_ml", self.volume_ml)
        if (self.answer is Answer.SKIPPED) != (self.value is None and not self.label):
            raise ValueRefusedError("value", "Give a value, or skip the day.")
        if self.answer is Answer.NONE and self.value != 0:
            raise ValueRefusedError("value", "None today means zero.")


@dataclass(frozen=True, slots=True)
class SleepNight:
    """A night, kept under the day of waking, one a day. ``edited_h`` overrides the hours worked out."""

    id: str
    day: date
    created: datetime
    bed: Moment | None = None
    wake: Moment | None = None
    edited_h: float | None = None
    quality: int | None = None
    awakenings: int | None = None
    skipped: bool = False
    note: str = ""
    edited: datetime | None = None
    source: Source = Source.CLICK

    def __post_init__(self) -> None:
        check_stamps(self.id, self.created, self.edited)
        check_note(self.note)
        check_score("quality", self.quality)
        check_count("awakenings", self.awakenings)
        if self.bed and self.wake and self.wake.utc <= self.bed.utc:
            raise ValueRefusedError("wake", "The wake time is not after the bed time. Change one of the two.")
        if self.sleep_h is not None and not 0 <= self.sleep_h <= 24:
            raise ValueRefusedError(
                "sleep_h", "A night has between 0 and 24 hours. Change the bed or wake time."
            )

    @property
    def sleep_h(self) -> float | None:
        """Hours slept: as edited, else the true time between bed and wake, also over a clock change."""
        if self.edited_h is not None:
            return self.edited_h
        if self.bed is None or self.wake is None:
            return None
        return (self.wake.utc - self.bed.utc).total_seconds() / 3600


@dataclass(frozen=True, slots=True)
class LifeEvent:
    """Something that may matter for the days around it: an illness, a journey, a new medicine."""

    id: str
    day: date
    label: str
    created: datetime
    event: str = "other"
    last_day: date | None = None
    note: str = ""
    edited: datetime | None = None
    source: Source = Source.CLICK

    def __post_init__(self) -> None:
        check_stamps(self.id, self.created, self.edited)
        check_words("label", self.label, self.event)
        check_note(self.note)
        if not self.label.strip():
            raise ValueRefusedError("label", "Give the event a name.")
        if self.last_day is not None and self.last_day < self.day:
            raise ValueRefusedError(
                "last_day", "The event ends before it starts. Change one of the two days."
            )


@dataclass(frozen=True, slots=True)
class MyDrink:
    """A drink on the caffeine card: a preset that was kept or edited, or one of the person's own."""

    id: str
    name: str
    caffeine_mg: float
    created: datetime
    volume_ml: float | None = None
    preset: str | None = None
    position: int = 0
    shown: bool = True

    def __post_init__(self) -> None:
        check_stamps(self.id, self.created)
        check_words("name", self.name, self.preset or "")
        if not self.name.strip():
            raise ValueRefusedError("name", "Give the drink a name.")
        check_count("position", self.position)
        check_count("caffeine_mg", self.caffeine_mg)
        check_count("volume_ml", self.volume_ml)


@dataclass(frozen=True, slots=True)
class Preference:
    """A choice that changes what is shown or counted: a target, a habit switched on. ``value`` is JSON."""

    id: str
    value: str

    def __post_init__(self) -> None:
        check_words("value", self.id, self.value)
        try:
            value = loads(self.value)
            if self.id == DAY_STARTS_AT:
                time.fromisoformat(value)
        except (ValueError, TypeError, RecursionError) as error:
            raise ValueRefusedError(
                "value", f"{self.value!r:.40} is no choice for {self.id!r:.40}."
            ) from error


type_of_record: Final = {
    Kind.TWITCH: Twitch,
    Kind.DAY_SUMMARY: DaySummary,
    Kind.QUIET_DAY: QuietDay,
    Kind.HABIT_ENTRY: HabitEntry,
    Kind.SLEEP_NIGHT: SleepNight,
    Kind.LIFE_EVENT: LifeEvent,
    Kind.MY_DRINK: MyDrink,
    Kind.PREFERENCE: Preference,
}

Record = Twitch | DaySummary | QuietDay | HabitEntry | SleepNight | LifeEvent | MyDrink | Preference
_kind_of_type: Final = {cls: kind for kind, cls in type_of_record.items()}


def kind_of(record: Record) -> Kind:
    """Return the kind of a record."""
    return _kind_of_type[type(record)]
