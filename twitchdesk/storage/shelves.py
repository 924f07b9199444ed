# SPDX-License-Identifier: MIT
"""Records to rows and back, one shelf a kind."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final, assert_never

from sqlalchemy import Connection, delete, insert, select

from twitchdesk.domain.errors import ValueRefusedError
from twitchdesk.domain.records import (
    Answer,
    AreaLevel,
    DaySummary,
    HabitEntry,
    Kind,
    LifeEvent,
    Mark,
    Mode,
    MyDrink,
    Preference,
    QuietDay,
    Record,
    SleepNight,
    Source,
    Twitch,
    TwitchDetails,
    kind_of,
)
from twitchdesk.domain.span import Moment
from twitchdesk.storage.tables import (
    AreaLevelRow,
    Base,
    DaySummaryRow,
    HabitEntryRow,
    LifeEventRow,
    MarkRow,
    MyDrinkRow,
    PreferenceRow,
    QuietDayRow,
    SleepNightRow,
    TagRow,
    TwitchRow,
)

UNREADABLE: Final = (ValueError, TypeError, ValueRefusedError)
"""What ``fetch`` raises for a row that no record can be made of."""

Columns = dict[str, Any]
Children = Mapping[str, Sequence[Any]]
TAG_FIELDS: Final = ("context", "accompanied", "suspected", "helped")
_PLAIN_DETAILS: Final = (
    "duration_s",
    "duration_class",
    "pattern",
    "count",
    "rate_per_min",
    "intensity",
    "visible",
    "character",
    "stops_on_move",
    "note",
    "for_clinician",
)
ROW_OF_KIND: Final[Mapping[Kind, type[Base]]] = {
    Kind.TWITCH: TwitchRow,
    Kind.DAY_SUMMARY: DaySummaryRow,
    Kind.QUIET_DAY: QuietDayRow,
    Kind.HABIT_ENTRY: HabitEntryRow,
    Kind.SLEEP_NIGHT: SleepNightRow,
    Kind.LIFE_EVENT: LifeEventRow,
    Kind.MY_DRINK: MyDrinkRow,
    Kind.PREFERENCE: PreferenceRow,
}


def _moment(utc: datetime | None, offset_min: int | None) -> Moment | None:
    return None if utc is None else Moment(utc, offset_min or 0)


def _same(record: object, names: Iterable[str]) -> Columns:
    values = {name: getattr(record, name) for name in names}
    return {name: value.value if isinstance(value, StrEnum) else value for name, value in values.items()}


def _twitch_columns(twitch: Twitch) -> Columns:
    return {
        **_same(twitch, ("id", "day", "mode", "elsewhere", "weight", "created", "edited", "source")),
        **_same(twitch.details, _PLAIN_DETAILS),
        "at_utc": twitch.at.utc,
        "offset_min": twitch.at.offset_min,
    }


_HABIT_SAME = ("id", "habit", "day", "value", "answer", "label", "drink", "volume_ml", "effort", "note")
_SLEEP_SAME = ("id", "day", "edited_h", "sleep_h", "quality", "awakenings", "skipped", "note")
_STAMPS = ("created", "edited", "source")


def _habit_columns(entry: HabitEntry) -> Columns:
    at = {"at_utc": entry.at and entry.at.utc, "offset_min": entry.at and entry.at.offset_min}
    return _same(entry, (*_HABIT_SAME, *_STAMPS)) | at


def _sleep_columns(night: SleepNight) -> Columns:
    return _same(night, (*_SLEEP_SAME, *_STAMPS)) | {
        "bed_utc": night.bed and night.bed.utc,
        "bed_offset_min": night.bed and night.bed.offset_min,
        "wake_utc": night.wake and night.wake.utc,
        "wake_offset_min": night.wake and night.wake.offset_min,
    }


_DRINK_SAME = ("id", "name", "caffeine_mg", "volume_ml", "preset", "position", "shown", "created")
_EVENT_SAME = ("id", "day", "last_day", "label", "event", "note")


def columns_of(record: Record) -> Columns:
    """Return the columns of the record's own row."""
    match record:
        case Twitch():
            return _twitch_columns(record)
        case HabitEntry():
            return _habit_columns(record)
        case SleepNight():
            return _sleep_columns(record)
        case DaySummary() | QuietDay() | LifeEvent() | MyDrink() | Preference():
            return _same(record, _PLAIN_COLUMNS[kind_of(record)])
        case _ as unreachable:
            assert_never(unreachable)


_PLAIN_COLUMNS: Final = {
    Kind.DAY_SUMMARY: ("id", "day", "count", "weight", "note", *_STAMPS),
    Kind.QUIET_DAY: ("id", "day", "created", "source"),
    Kind.LIFE_EVENT: (*_EVENT_SAME, *_STAMPS),
    Kind.MY_DRINK: _DRINK_SAME,
    Kind.PREFERENCE: ("id", "value"),
}


def _twitch_children(twitch: Twitch) -> dict[type[Base], list[Columns]]:
    marks = [
        {
            "twitch_id": twitch.id,
            "position": position,
            "day": twitch.day,
            **_same(mark, ("place", "view", "x", "y")),
        }
        for position, mark in enumerate(twitch.marks)
    ]
    tags = [
        {"twitch_id": twitch.id, "field": field, "position": position, "option": option}
        for field in TAG_FIELDS
        for position, option in enumerate(getattr(twitch.details, field))
    ]
    return {MarkRow: marks, TagRow: tags}


def children_of(record: Record) -> dict[type[Base], list[Columns]]:
    """Return the rows that belong to the record's row, by table."""
    match record:
        case Twitch():
            return _twitch_children(record)
        case DaySummary():
            return {
                AreaLevelRow: [
                    {"summary_id": record.id, "position": position, "area": level.area, "level": level.level}
                    for position, level in enumerate(record.levels)
                ]
            }
        case _:
            return {}


def _twitch(row: Any, children: Children) -> Twitch:
    tags: Columns = {
        field: tuple(tag.option for tag in children["tags"] if tag.field == field) for field in TAG_FIELDS
    }
    details = TwitchDetails(**_same(row, _PLAIN_DETAILS), **tags)
    return Twitch(
        **_same(row, ("id", "day", "elsewhere", "created", "edited")),
        at=Moment(row.at_utc, row.offset_min),
        marks=tuple(Mark(mark.place, mark.view, mark.x, mark.y) for mark in children["marks"]),
        mode=Mode(row.mode),
        details=details,
        source=Source(row.source),
    )


def _day_summary(row: Any, children: Children) -> DaySummary:
    levels = tuple(AreaLevel(level.area, level.level) for level in children["levels"])
    names = ("id", "day", "count", "note", "created", "edited")
    return DaySummary(levels=levels, source=Source(row.source), **_same(row, names))


def _quiet_day(row: Any, _children: Children) -> QuietDay:
    return QuietDay(row.id, row.day, row.created, Source(row.source))


def _habit_entry(row: Any, _children: Children) -> HabitEntry:
    plain = _same(row, (*(name for name in _HABIT_SAME if name != "answer"), "created", "edited"))
    at = _moment(row.at_utc, row.offset_min)
    return HabitEntry(**plain, at=at, answer=Answer(row.answer), source=Source(row.source))


def _sleep_night(row: Any, _children: Children) -> SleepNight:
    plain = _same(row, (*(name for name in _SLEEP_SAME if name != "sleep_h"), "created", "edited"))
    bed, wake = _moment(row.bed_utc, row.bed_offset_min), _moment(row.wake_utc, row.wake_offset_min)
    return SleepNight(**plain, bed=bed, wake=wake, source=Source(row.source))


def _life_event(row: Any, _children: Children) -> LifeEvent:
    return LifeEvent(**_same(row, (*_EVENT_SAME, "created", "edited")), source=Source(row.source))


def _my_drink(row: Any, _children: Children) -> MyDrink:
    return MyDrink(**_same(row, _DRINK_SAME))


def _preference(row: Any, _children: Children) -> Preference:
    return Preference(row.id, row.value)


@dataclass(frozen=True, slots=True)
class _Child:
    name: str
    row: type[Base]
    parent: Any
    order: tuple[Any, ...]


_CHILDREN: Final[Mapping[Kind, tuple[_Child, ...]]] = {
    Kind.TWITCH: (
        _Child("marks", MarkRow, MarkRow.twitch_id, (MarkRow.position,)),
        _Child("tags", TagRow, TagRow.twitch_id, (TagRow.field, TagRow.position)),
    ),
    Kind.DAY_SUMMARY: (_Child("levels", AreaLevelRow, AreaLevelRow.summary_id, (AreaLevelRow.position,)),),
}
_MAKERS: Final[Mapping[Kind, Callable[[Any, Children], Record]]] = {
    Kind.TWITCH: _twitch,
    Kind.DAY_SUMMARY: _day_summary,
    Kind.QUIET_DAY: _quiet_day,
    Kind.HABIT_ENTRY: _habit_entry,
    Kind.SLEEP_NIGHT: _sleep_night,
    Kind.LIFE_EVENT: _life_event,
    Kind.MY_DRINK: _my_drink,
    Kind.PREFERENCE: _preference,
}


def put_all(connection: Connection, kind: Kind, records: Sequence[Record]) -> None:
    """Write records of a kind whose ids are not there yet."""
    connection.execute(insert(ROW_OF_KIND[kind]), [columns_of(record) for record in records])
    children: dict[type[Base], list[Columns]] = {}
    for record in records:
        for row, columns in children_of(record).items():
            children.setdefault(row, []).extend(columns)
    for row, columns in children.items():
        if columns:
            connection.execute(insert(row), columns)


def drop_all(connection: Connection, kind: Kind, ids: Sequence[str]) -> None:
    """Remove records of a kind and what belongs to them."""
    table = ROW_OF_KIND[kind].__table__
    connection.execute(delete(ROW_OF_KIND[kind]).where(table.c.id.in_(ids)))


def fetch(connection: Connection, kind: Kind, *conditions: Any, order: tuple[Any, ...] = ()) -> list[Record]:
    """Return the whole records that meet ``conditions`` on their own row, in ``order`` and then by id."""
    table = ROW_OF_KIND[kind].__table__
    rows = connection.execute(select(table).where(*conditions).order_by(*order, table.c.id)).all()
    if not rows:
        return []
    grouped = [_grouped(connection, child, table, conditions) for child in _CHILDREN.get(kind, ())]
    names = [child.name for child in _CHILDREN.get(kind, ())]
    make = _MAKERS[kind]
    return [
        make(row, {name: group.get(row.id, []) for name, group in zip(names, grouped, strict=True)})
        for row in rows
    ]


def _grouped(
    connection: Connection, child: _Child, table: Any, conditions: tuple[Any, ...]
) -> dict[str, list[Any]]:
    wanted = select(child.row.__table__).join(table, child.parent == table.c.id)
    by_parent: dict[str, list[Any]] = {}
    for row in connection.execute(wanted.where(*conditions).order_by(child.parent, *child.order)):
        by_parent.setdefault(row[0], []).append(row)
    return by_parent
