# SPDX-License-Identifier: MIT
"""What the handout asks of single entries: the options chosen, strength, length, and notes."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sqlalchemy import case, func, or_, select
from sqlalchemy.orm import aliased

from twitchdesk.domain.handout import NOTES_MOST, OptionCount, PlaceNote, ScoreCount
from twitchdesk.domain.one_line import one_line
from twitchdesk.domain.span import DateRange
from twitchdesk.storage.handout_damage import HIGHEST_SCORE, refuse_number, text_of
from twitchdesk.storage.handout_days import within
from twitchdesk.storage.handout_words import is_said
from twitchdesk.storage.reader import DiaryReader
from twitchdesk.storage.tables import MarkRow, TagRow, TwitchRow

_INTENSITY: Final = "intensity"
_COLUMNS: Final[dict[str, Any]] = {
    # An entry with an exact length counts by that alone: it would count twice among the usual lengths.
    "duration_class": case((TwitchRow.duration_s.is_(None), TwitchRow.duration_class)),
    "pattern": TwitchRow.pattern,
    "character": TwitchRow.character,
    "visible": TwitchRow.visible,
    "stops_on_move": TwitchRow.stops_on_move,
    _INTENSITY: TwitchRow.intensity,
}


@dataclass(slots=True)
class _Tally:
    entries: int
    first: date
    last: date

    def add(self, other: "_Tally") -> None:
        self.entries += other.entries
        self.first, self.last = min(self.first, other.first), max(self.last, other.last)


@dataclass(frozen=True, slots=True)
class Choices:
    """How many entries chose each option, and how many say anything in each field."""

    options: tuple[OptionCount, ...]
    noted: Mapping[str, int]

    def joined(self, other: "Choices") -> "Choices":
        """Return the choices of both, a field's options together and the most frequent first."""
        options = sorted(
            (*self.options, *other.options), key=lambda one: (one.field, -one.entries, one.option)
        )
        return Choices(tuple(options), {**self.noted, **other.noted})


def single_choices(read: DiaryReader, span: DateRange) -> tuple[Choices, tuple[ScoreCount, ...]]:
    """Return what the entries of ``span`` say where one option is chosen, and their intensities from 0 on.

    Raises ``StorageError`` for an intensity that is no number from 0 to 10.
    """
    found: list[OptionCount] = []
    scores: dict[int, int] = {}
    noted: Counter[str] = Counter()
    for (name, value), tally in _of_columns(read, span).items():
        if name == _INTENSITY:
            refuse_number(read, value, 0, HIGHEST_SCORE)
            scores[value] = tally.entries
        elif value:
            found.append(OptionCount(name, text_of(read, value), tally.entries, tally.first, tally.last))
            noted[name] += tally.entries
    intensities = tuple(ScoreCount(number, scores[number]) for number in sorted(scores))
    return Choices(tuple(found), dict(noted)), intensities


def several_choices(read: DiaryReader, span: DateRange) -> Choices:
    """Return what the entries of ``span`` say where several options can be chosen."""
    noted: Counter[str] = Counter()
    tagged = _of_tags(read, span)
    for option, entries in tagged:
        noted[option.field] += entries
    return Choices(tuple(option for option, _ in tagged if option.option), dict(noted))


def _of_columns(read: DiaryReader, span: DateRange) -> dict[tuple[str, Any], _Tally]:
    """Return one tally for each field and value; all columns in one walk through the entries."""
    columns, day = tuple(_COLUMNS.values()), TwitchRow.day
    asked = select(*columns, func.count(), func.min(day), func.max(day)).where(*within(day, span))
    any_noted = or_(*(column.is_not(None) for column in columns))
    found: dict[tuple[str, Any], _Tally] = {}
    for *values, entries, first, last in read.rows(asked.where(any_noted).group_by(*columns)):
        for name, value in zip(_COLUMNS, values, strict=True):
            if value is not None:
                found.setdefault((name, value), _Tally(0, first, last)).add(_Tally(entries, first, last))
    return found


def _of_tags(read: DiaryReader, span: DateRange) -> list[tuple[OptionCount, int]]:
    """Return each option of the fields that take several, and how many entries name it first of its field."""
    day, tag, earlier = TwitchRow.day, TagRow, aliased(TagRow)
    same = (earlier.twitch_id == tag.twitch_id, earlier.field == tag.field, earlier.option == tag.option)
    is_again = select(earlier.option).where(*same, earlier.position < tag.position).exists()
    is_first = tag.position == 0
    asked = (
        select(
            tag.field,
            tag.option,
            func.count(),
            func.min(day),
            func.max(day),
            func.sum(case((is_first, 1), else_=0)),
        )
        .join(TwitchRow, TwitchRow.id == tag.twitch_id)
        # An entry that holds an option twice chose it once.
        .where(*within(day, span), or_(is_first, ~is_again))
        .group_by(tag.field, tag.option)
    )
    return [(OptionCount(*each), int(first)) for *each, first in read.rows(asked)]


def lengths_s(read: DiaryReader, span: DateRange) -> tuple[ScoreCount, ...]:
    """Return how many entries of ``span`` have each exact length in seconds, the shortest first."""
    length = TwitchRow.duration_s
    asked = select(length, func.count()).where(*within(TwitchRow.day, span), length.is_not(None))
    return tuple(ScoreCount(*each) for each in read.rows(asked.group_by(length).order_by(length)))


def notes(read: DiaryReader, span: DateRange) -> tuple[tuple[PlaceNote, ...], int]:
    """Return the newest notes of ``span`` that are for the handout, and how many there are in all."""
    row = TwitchRow
    shown = (*within(row.day, span), row.for_clinician.is_(True), is_said(row.note))
    in_all = read.rows(select(func.count()).select_from(row).where(*shown))[0][0]
    asked = select(row.id, row.day, row.elsewhere, row.note).where(*shown)
    newest = read.rows(asked.order_by(row.day.desc(), row.at_utc.desc(), row.id).limit(NOTES_MOST))
    where = _places_of(read, [each.id for each in newest])
    found = [
        PlaceNote(
            each.day,
            tuple(where.get(each.id, ())),
            one_line(text_of(read, each.elsewhere)),
            one_line(text_of(read, each.note)),
        )
        for each in newest
    ]
    return tuple(note for note in found if note.words), int(in_all)


def _places_of(read: DiaryReader, ids: list[str]) -> dict[str, list[str]]:
    mark = MarkRow
    asked = select(mark.twitch_id, mark.place).where(mark.twitch_id.in_(ids))
    found: dict[str, list[str]] = {}
    for twitch_id, place in read.rows(asked.order_by(mark.twitch_id, mark.position)):
        found.setdefault(twitch_id, []).append(place)
    return found
