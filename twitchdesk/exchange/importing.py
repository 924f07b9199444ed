# SPDX-License-Identifier: MIT
"""From the records of a file to one step that can be undone: what is new, what is the same, what is newer."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

from twitchdesk.domain.edits import Drop, Edit, Put, Step
from twitchdesk.domain.records import (
    SAMPLE_KEY,
    DaySummary,
    Kind,
    Preference,
    QuietDay,
    Record,
    SleepNight,
    Twitch,
    kind_of,
)
from twitchdesk.domain.span import DateRange
from twitchdesk.exchange.json_files import Parsed
from twitchdesk.storage.reader import DiaryReader

OneADay = DaySummary | QuietDay | SleepNight


@dataclass(frozen=True, slots=True)
class KindSummary:
    """What an import does to one kind of record.

    ``new`` are added, ``changed`` take the place of an older one, ``kept`` differ but the diary's own is as
    new or newer, ``same`` are there already.
    """

    kind: Kind
    new: int
    same: int
    changed: int
    kept: int


@dataclass(frozen=True, slots=True)
class Import:
    """An import worked out but not done: the step, and what it would do by kind."""

    step: Step
    summary: tuple[KindSummary, ...]

    @property
    def is_empty(self) -> bool:
        """Whether the diary has all of the file already."""
        return not self.step.edits


def import_step(reader: DiaryReader, parsed: Parsed) -> Import:
    """Return what importing ``parsed`` into the diary would do; nothing is written.

    A record with the same id is the same record: of two versions the one edited (else created) later is kept,
    the diary's own when neither is. So importing a file twice changes nothing the second time.
    """
    by_kind: dict[Kind, list[Record]] = {kind: [] for kind in Kind}
    for record in parsed.records:
        by_kind[kind_of(record)].append(record)
    edits: list[Edit] = []
    summary = []
    for kind, incoming in by_kind.items():
        found, counted = _compared(reader, kind, incoming)
        edits += found
        if incoming:
            summary.append(counted)
    edits += _no_longer_quiet(reader, edits)
    return Import(Step(f"Import of {parsed.file.name}", tuple(edits)), tuple(summary))


def _compared(reader: DiaryReader, kind: Kind, incoming: list[Record]) -> tuple[list[Edit], KindSummary]:
    if not incoming:
        return [], KindSummary(kind, 0, 0, 0, 0)
    ours = _Ours(reader, kind, incoming)
    tally = {"new": 0, "same": 0, "changed": 0, "kept": 0}
    drops: list[Edit] = []
    puts: list[Edit] = []
    for record in incoming:
        said = ours.verdict(record)
        tally[said] += 1
        if said in {"new", "changed"}:
            drops += ours.in_the_way_of(record)
            puts.append(Put(record))
    # A day holds one such record: what has to go goes first.
    return drops + puts, KindSummary(kind, **tally)


class _Ours:
    """The diary's own records that a file also speaks of, by id and, where a day has one, by day."""

    def __init__(self, reader: DiaryReader, kind: Kind, incoming: list[Record]) -> None:
        ids = {record.id for record in incoming}
        days = {record.day for record in incoming if isinstance(record, OneADay)}
        near = [
            own
            for own in reader.records(kind)
            if own.id in ids or (isinstance(own, OneADay) and own.day in days)
        ]
        self._by_id = {own.id: own for own in near}
        self._by_day = {own.day: own for own in near if isinstance(own, OneADay)}
        self._twitched = _days_with_twitches(reader, incoming)
        self._in_use = any(count for kind, count in reader.facts().counts if kind != Kind.PREFERENCE)

    def _rivals(self, record: Record) -> list[Record]:
        same_id = self._by_id.get(record.id)
        same_day = self._by_day.get(record.day) if isinstance(record, OneADay) else None
        return [own for own in (same_id, same_day) if own is not None]

    def verdict(self, record: Record) -> str:
        rivals = self._rivals(record)
        if record == self._by_id.get(record.id):
            return "same"
        if not rivals:
            return "kept" if self._would_contradict(record) else "new"
        return "changed" if all(_stamp(record) > _stamp(own) for own in rivals) else "kept"

    def _would_contradict(self, record: Record) -> bool:
        match record:
            case QuietDay():
                return record.day in self._twitched
            case Preference(key):
                # A sample that is taken into a diary of one's own does not make that a sample.
                return key == SAMPLE_KEY and self._in_use
            case _:
                return False

    def in_the_way_of(self, record: Record) -> Iterator[Edit]:
        for own in self._rivals(record):
            if isinstance(record, OneADay):
                yield Drop(kind_of(own), own.id)


def _stamp(record: Record) -> datetime:
    # A preference bears no time, so of two the diary's own stays.
    if isinstance(record, Preference):
        return datetime.min.replace(tzinfo=UTC)
    return getattr(record, "edited", None) or record.created


def _days_with_twitches(reader: DiaryReader, incoming: Iterable[Record]) -> frozenset[date]:
    days = [record.day for record in incoming if isinstance(record, QuietDay)]
    if not days:
        return frozenset()
    counts = reader.day_counts(DateRange(min(days), max(days)))
    return frozenset(each.day for each in counts if each.count)


def _no_longer_quiet(reader: DiaryReader, edits: list[Edit]) -> list[Edit]:
    """Return the drops of the diary's own quiet days on which the file brings a twitch."""
    brought = [edit.record for edit in edits if isinstance(edit, Put)]
    twitched = {each.day for each in brought if isinstance(each, Twitch | DaySummary) and each.weight}
    quiet = reader.records(Kind.QUIET_DAY) if twitched else ()
    return [
        Drop(Kind.QUIET_DAY, own.id) for own in quiet if isinstance(own, QuietDay) and own.day in twitched
    ]
