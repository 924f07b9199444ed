# SPDX-License-Identifier: MIT
"""A first look at today for the first paint, before the heavy libraries are loaded."""

import json
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path

from twitchdesk.domain.span import DEFAULT_DAY_START, Moment
from twitchdesk.storage.address import APPLICATION_ID, file_address


@dataclass(frozen=True, slots=True)
class Glance:
    """Today as the first paint shows it; ``places`` is entries by place, ``quiet`` an observed zero."""

    day: date
    entries: int
    count: int
    quiet: bool
    places: tuple[tuple[str, int], ...]


def glance(file: Path, now: datetime) -> Glance | None:
    """Return today's count, None when the file cannot be read so simply (the full opening will say why)."""
    try:
        # A pipe would be waited for until someone writes into it.
        if not file.is_file():
            return None
        with closing(sqlite3.connect(file_address(file, "ro"), uri=True, timeout=0)) as connection:
            return _glance(connection, now)
    except (sqlite3.Error, OSError, ValueError, TypeError):
        return None


def _glance(connection: sqlite3.Connection, now: datetime) -> Glance | None:
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        return None
    chosen = connection.execute("SELECT value FROM preference WHERE id = 'day_starts_at'").fetchone()
    starts = time.fromisoformat(json.loads(chosen[0])) if chosen else DEFAULT_DAY_START
    day = Moment.of(now).day(starts)
    asked = (day.isoformat(),)
    single = connection.execute("SELECT count(*), coalesce(sum(weight), 0) FROM twitch WHERE day = ?", asked)
    whole = connection.execute(
        "SELECT count(*), coalesce(sum(weight), 0) FROM day_summary WHERE day = ?", asked
    )
    quiet = connection.execute("SELECT count(*) FROM quiet_day WHERE day = ?", asked).fetchone()[0]
    places = connection.execute("SELECT place, count(*) FROM twitch_mark WHERE day = ? GROUP BY place", asked)
    (entries, count), (summaries, levels) = single.fetchone(), whole.fetchone()
    return Glance(day, entries + summaries, count + levels, bool(quiet), tuple(places.fetchall()))
