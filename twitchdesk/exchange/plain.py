# SPDX-License-Identifier: MIT
"""Records as plain JSON values and back; every field, by its own name."""

import json
import types
from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass
from datetime import UTC, date, datetime
from enum import Enum
from typing import Any, Final, cast, get_args, get_origin, get_type_hints

from twitchdesk.domain.errors import ValueRefusedError
from twitchdesk.domain.records import Kind, Record, type_of_record
from twitchdesk.domain.span import Moment

_FIRST_YEAR, _LAST_YEAR = 1900, 2200
_WHOLE_MOST: Final = 2**31
_OFFSET_MOST_MIN: Final = 24 * 60

Read = Callable[[object, str], Any]


class FieldRefusedError(Exception):
    """A value does not fit; ``field`` is where, such as ``marks[1].place``."""

    def __init__(self, field: str, why: str) -> None:
        super().__init__(why)
        self.field = field
        self.why = why


def to_plain(value: object) -> Any:
    """Return a record, or a part of one, as values that JSON has; times in UTC as ISO 8601."""
    match value:
        case Enum():
            return value.value
        case datetime():
            return value.astimezone(UTC).isoformat()
        case date():
            return value.isoformat()
        case tuple():
            return [to_plain(each) for each in value]
        case _ if is_dataclass(value):
            return {each.name: to_plain(getattr(value, each.name)) for each in fields(value)}
        case _:
            return value


def record_from_plain(kind: Kind, plain: object) -> Record:
    """Return the record that ``to_plain`` made ``plain`` of; a field left out has its usual value.

    Raises:
        FieldRefusedError: a field is missing, unknown, of the wrong type or out of range.
    """
    record = cast("Record", _READERS[kind](plain, ""))
    if not record.id.strip():
        raise FieldRefusedError("id", "is empty")
    return record


def shown(value: object) -> str:
    """Return a value for a sentence, shortened when it is long."""
    text = json.dumps(value, ensure_ascii=True, default=str) if not isinstance(value, str) else f"“{value}”"
    return text if len(text) <= 60 else f"{text[:57]}…"


def _refuse(field: str, wanted: str, value: object) -> FieldRefusedError:
    return FieldRefusedError(field or "record", f"{wanted}, not {shown(value)}")


def _text(value: object, field: str) -> str:
    if not isinstance(value, str):
        raise _refuse(field, "text is expected", value)
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise FieldRefusedError(field, "holds half a character") from error
    return value


def _switch(value: object, field: str) -> bool:
    if not isinstance(value, bool):
        raise _refuse(field, "true or false is expected", value)
    return value


def _whole(value: object, field: str) -> int:
    if type(value) is not int or abs(value) >= _WHOLE_MOST:
        raise _refuse(field, "a whole number is expected", value)
    return value


def _number(value: object, field: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise _refuse(field, "a number is expected", value)
    try:
        return float(value)
    except OverflowError as error:
        raise FieldRefusedError(field, "the number is too large") from error


def _day(value: object, field: str) -> date:
    text = _text(value, field)
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise _refuse(field, "a day such as 2026-11-22 is expected", value) from error
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        raise _refuse(field, f"a year from {_FIRST_YEAR} to {_LAST_YEAR} is expected", text)
    return day


def _time(value: object, field: str) -> datetime:
    text = _text(value, field)
    try:
        aware = datetime.fromisoformat(text)
        utc = aware.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise _refuse(field, "a time such as 2026-11-22T13:45:00+00:00 is expected", value) from error
    if aware.tzinfo is None:
        raise _refuse(field, "a time with its UTC offset is expected", value)
    # At the ends of the calendar a time has no local time any more.
    if not date.min.year < utc.year < date.max.year:
        raise _refuse(field, "a usual year is expected", value)
    return utc


def _member(enum: type[Enum]) -> Read:
    known = {each.value: each for each in enum}

    def read(value: object, field: str) -> Enum:
        member = known.get(value) if isinstance(value, str) else None
        if member is None:
            raise _refuse(field, f"one of {', '.join(known)} is expected", value)
        return member

    return read


def _optional(inner: Read) -> Read:
    def read(value: object, field: str) -> Any:
        return None if value is None else inner(value, field)

    return read


def _several(inner: Read) -> Read:
    def read(value: object, field: str) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise _refuse(field, "a list is expected", value)
        return tuple(inner(each, f"{field}[{place}]") for place, each in enumerate(value))

    return read


def _whole_record(cls: type[Any]) -> Read:
    hints = get_type_hints(cls)
    readers = {each.name: _reader(hints[each.name]) for each in fields(cls)}
    needed = [each.name for each in fields(cls) if each.default is MISSING]

    def read(value: object, field: str) -> Any:
        start = f"{field}." if field else ""
        if not isinstance(value, dict):
            raise _refuse(field, "an object in braces is expected", value)
        for name in needed:
            if name not in value:
                raise FieldRefusedError(f"{start}{name}", "is missing")
        for name in value:
            if name not in readers:
                raise FieldRefusedError(f"{start}{shown(name)}", "is no field of this kind of record")
        return _made(
            cls, {name: readers[name](each, f"{start}{name}") for name, each in value.items()}, start
        )

    return read


def _made(cls: type[Any], values: dict[str, Any], start: str) -> Any:
    if cls is Moment and abs(values.get("offset_min", 0)) >= _OFFSET_MOST_MIN:
        raise FieldRefusedError(f"{start}offset_min", "is more than a day")
    try:
        return cls(**values)
    except ValueRefusedError as error:
        raise FieldRefusedError(f"{start}{error.field}", str(error)) from error


_PLAIN_READERS: Final[dict[Any, Read]] = {
    str: _text,
    bool: _switch,
    int: _whole,
    float: _number,
    date: _day,
    datetime: _time,
}


def _reader(hint: Any) -> Read:
    if hint in _PLAIN_READERS:
        return _PLAIN_READERS[hint]
    if get_origin(hint) is types.UnionType:
        return _optional(_reader(next(each for each in get_args(hint) if each is not types.NoneType)))
    if get_origin(hint) is tuple:
        return _several(_reader(get_args(hint)[0]))
    return _member(hint) if issubclass(hint, Enum) else _whole_record(hint)


_READERS: Final = {kind: _whole_record(cls) for kind, cls in type_of_record.items()}
