# SPDX-License-Identifier: MIT
"""What was logged at which hour and at which place, added up by the database."""

from typing import Any, Final

from sqlalchemy import Integer, and_, case, func, select
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

from twitchdesk.domain.records import Source
from twitchdesk.domain.rhythm import HourCount, PlaceDay
from twitchdesk.domain.span import DateRange
from twitchdesk.storage.reader import DiaryReader
from twitchdesk.storage.tables import DaySummaryRow, MarkRow, QuietDayRow, TwitchRow

_DAY_MIN: Final = 24 * 60
_NOON_MIN: Final = 12 * 60
MAY_LACK_TIME: Final = (Source.BACKFILL, Source.COMMAND)
"""An entry for a past day for which no time was given is kept at noon sharp; only these ways can make one."""


class RhythmReader:
    """Questions about hours and places, put to a diary that is open."""

    def __init__(self, reader: DiaryReader) -> None:
        self._reader = reader

    def ends(self) -> DateRange | None:
        """Return the first and last day with a twitch, a whole-day entry or a quiet day; None without any."""
        # One end a question: asked for both at once, the database would walk the whole index.
        ends = (
            end(row.day) for row in (TwitchRow, DaySummaryRow, QuietDayRow) for end in (func.min, func.max)
        )
        found = [self._reader.rows(select(end))[0][0] for end in ends]
        days = [day for day in found if day is not None]
        return DateRange(min(days), max(days)) if days else None

    def hours(self, span: DateRange) -> tuple[HourCount, ...]:
        """Return one count for each hour of ``span`` with an entry, in no order; the hour is local.

        An entry of a past day at noon sharp has no hour: it cannot be told from one whose time was not given.
        """
        row = TwitchRow
        hour = local_hour()
        unplaced = func.sum(case((row.elsewhere != "", 1), else_=0))
        asked = (
            select(row.day, hour, func.sum(row.weight), unplaced)
            .where(row.day >= span.first, row.day <= span.last)
            .group_by(row.day, hour)
        )
        return tuple(
            HourCount(day, None if hour < 0 else hour, int(count), int(elsewhere))
            for day, hour, count, elsewhere in self._reader.rows(asked)
        )

    def places(self, span: DateRange) -> tuple[PlaceDay, ...]:
        """Return how many entries name each place on each day of ``span``, by day and place."""
        row = MarkRow
        asked = (
            select(row.day, row.place, func.count())
            .where(row.day >= span.first, row.day <= span.last)
            .group_by(row.day, row.place)
            .order_by(row.day, row.place)
        )
        return tuple(PlaceDay(*found) for found in self._reader.rows(asked))


class _UtcPart(FunctionElement[int]):
    """The hour, minute or second of ``TwitchRow.at_utc`` as a whole number."""

    type = Integer()
    inherit_cache = True
    part = ""


class _UtcHour(_UtcPart):
    inherit_cache = True
    part = "hour"


class _UtcMinute(_UtcPart):
    inherit_cache = True
    part = "minute"


class _UtcSecond(_UtcPart):
    inherit_cache = True
    part = "second"


@compiles(_UtcPart)
def _standard(element: _UtcPart, compiler: SQLCompiler, **options: Any) -> str:
    column = compiler.process(element.clauses, **options)
    return f"CAST(EXTRACT({element.part} FROM {column}) AS INTEGER)"


@compiles(_UtcPart, "sqlite")
def _sqlite(element: _UtcPart, compiler: SQLCompiler, **options: Any) -> str:
    # A time is kept as text of fixed width; cutting it is three times as fast as reckoning with dates.
    first = {"hour": 12, "minute": 15, "second": 18}[element.part]
    return f"CAST(SUBSTR({compiler.process(element.clauses, **options)}, {first}, 2) AS INTEGER)"


def local_hour() -> Any:
    """Return the hour of the wall clock, -1 for an entry without a time, as an expression of the database."""
    row = TwitchRow
    at = row.at_utc
    # Minutes are read only where they can matter: where the clock is not whole hours from UTC, and at noon.
    minute = case((row.offset_min % 60 == 0, 0), else_=_UtcMinute(at))
    local_min = (_UtcHour(at) * 60 + minute + row.offset_min + 2 * _DAY_MIN) % _DAY_MIN
    sharp_s = (_UtcMinute(at) * 60 + _UtcSecond(at) + (row.offset_min + 2 * _DAY_MIN) * 60) % 3600
    at_noon = and_(local_min >= _NOON_MIN, local_min < _NOON_MIN + 60, sharp_s == 0)
    return case((and_(row.source.in_(MAY_LACK_TIME), at_noon), -1), else_=local_min // 60)
