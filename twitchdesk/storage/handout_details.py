# SPDX-License-Identifier: MIT
"""What the handout asks of single entries: the options chosen, strength, length, and notes."""

from typing import Any, Final

from sqlalchemy import case, func, select

from twitchdesk.domain.handout import NOTES_MOST, OptionCount, PlaceNote, ScoreCount
from twitchdesk.domain.span import DateRange
from twitchdesk.storage.handout_days import within
from twitchdesk.storage.reader import DiaryReader
from twitchdesk.storage.tables import MarkRow, TagRow, TwitchRow

_SINGLE: Final[dict[str, Any]] = {
    "duration_class": TwitchRow.duration_class,
    "pattern": TwitchRow.pattern,
    "character": TwitchRow.character,
    "visible": TwitchRow.visible,
    "stops_on_move": TwitchRow.stops_on_move,
}


def options(read: DiaryReader, span: DateRange) -> tuple[OptionCount, ...]:
    """Return how often each option of a field was chosen in ``span``, the field's most frequent first."""
    found = [count for name, column in _SINGLE.items() for count in _of_column(read, name, column, span)]
    return tuple(
        sorted((*found, *_of_tags(read, span)), key=lambda one: (one.field, -one.entries, one.option))
    )


def _of_column(read: DiaryReader, name: str, column: Any, span: DateRange) -> list[OptionCount]:
    day = TwitchRow.day
    asked = select(column, func.count(), func.min(day), func.max(day))
    chosen = asked.where(*within(day, span), column.is_not(None), column != "").group_by(column)
    return [OptionCount(name, *each) for each in read.rows(chosen)]


def _of_tags(read: DiaryReader, span: DateRange) -> list[OptionCount]:
    day, tag = TwitchRow.day, TagRow
    # An entry that holds an option twice chose it once.
    number = func.count(TwitchRow.id.distinct())
    asked = (
        select(tag.field, tag.option, number, func.min(day), func.max(day))
        .join(TwitchRow, TwitchRow.id == tag.twitch_id)
        .where(*within(day, span), tag.option != "")
        .group_by(tag.field, tag.option)
    )
    return [OptionCount(*each) for each in read.rows(asked)]


def noted(read: DiaryReader, span: DateRange) -> tuple[int, dict[str, int]]:
    """Return how many twitches ``span`` has, and how many of them say anything in each field."""
    singles = {name: func.sum(case((column != "", 1), else_=0)) for name, column in _SINGLE.items()}
    asked = select(func.count(), *singles.values()).where(*within(TwitchRow.day, span))
    twitches, *numbers = read.rows(asked)[0]
    found = {name: int(number or 0) for name, number in zip(singles, numbers, strict=True)}
    tagged = (
        select(TagRow.field, func.count(TwitchRow.id.distinct()))
        .join(TwitchRow, TwitchRow.id == TagRow.twitch_id)
        .where(*within(TwitchRow.day, span), TagRow.option != "")
        .group_by(TagRow.field)
    )
    found.update({field: int(number) for field, number in read.rows(tagged)})
    return int(twitches), {name: number for name, number in found.items() if number}


def intensities(read: DiaryReader, span: DateRange) -> tuple[ScoreCount, ...]:
    """Return how many entries of ``span`` have each intensity (0 to 10), the lowest first."""
    return _numbers(read, TwitchRow.intensity, span)


def lengths_s(read: DiaryReader, span: DateRange) -> tuple[ScoreCount, ...]:
    """Return how many entries of ``span`` have each exact length in seconds, the shortest first."""
    return _numbers(read, TwitchRow.duration_s, span)


def _numbers(read: DiaryReader, column: Any, span: DateRange) -> tuple[ScoreCount, ...]:
    asked = select(column, func.count()).where(*within(TwitchRow.day, span), column.is_not(None))
    return tuple(ScoreCount(*each) for each in read.rows(asked.group_by(column).order_by(column)))


def notes(read: DiaryReader, span: DateRange) -> tuple[tuple[PlaceNote, ...], int]:
    """Return the newest notes of ``span`` that are for the handout, and how many there are in all."""
    row = TwitchRow
    shown = (*within(row.day, span), row.for_clinician.is_(True), func.trim(row.note) != "")
    in_all = read.rows(select(func.count()).select_from(row).where(*shown))[0][0]
    asked = select(row.id, row.day, row.elsewhere, row.note).where(*shown)
    newest = read.rows(asked.order_by(row.day.desc(), row.at_utc.desc(), row.id).limit(NOTES_MOST))
    where = _places_of(read, [each.id for each in newest])
    found = [
        PlaceNote(each.day, tuple(where.get(each.id, ())), each.elsewhere.strip(), each.note.strip())
        for each in newest
    ]
    return tuple(found), int(in_all)


def _places_of(read: DiaryReader, ids: list[str]) -> dict[str, list[str]]:
    mark = MarkRow
    asked = select(mark.twitch_id, mark.place).where(mark.twitch_id.in_(ids))
    found: dict[str, list[str]] = {}
    for twitch_id, place in read.rows(asked.order_by(mark.twitch_id, mark.position)):
        found.setdefault(twitch_id, []).append(place)
    return found
