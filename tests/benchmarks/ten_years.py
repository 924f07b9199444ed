"""A diary of ten years with 100,000 entries, made once a day and kept in the system's temporary folder."""

import random
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from sqlalchemy import Connection, insert

from twitchdesk.domain.records import (
    HabitEntry,
    Kind,
    LifeEvent,
    Mark,
    QuietDay,
    Record,
    SleepNight,
    Twitch,
    day_id,
    kind_of,
)
from twitchdesk.domain.span import Moment
from twitchdesk.storage.engine import make_engine
from twitchdesk.storage.opening import create_diary_file
from twitchdesk.storage.shelves import ROW_OF_KIND, children_of, columns_of

DAYS, TWITCHES = 3650, 82_000
_PLACES = (
    "calf_left",
    "calf_right",
    "eyelid_upper_left",
    "eyelid_upper_right",
    "thumb_right",
    "foot_sole_left",
)
_BATCH = 5_000


def folder() -> Path:
    """Return where the benchmarks keep what the next run can use again."""
    kept = Path(tempfile.gettempdir()) / "twitchdesk-benchmarks"
    kept.mkdir(exist_ok=True)
    return kept


def diary_of(days: int, twitches: int) -> Path:
    """Return a diary with so many days and twitches and a habit or two a day, made if it is not there yet."""
    file = folder() / f"{date.today()}-{days}-{twitches}.twitchdesk"
    if not file.exists():
        partial = file.with_suffix(".partial")
        partial.unlink(missing_ok=True)
        create_diary_file(partial)
        fill(partial, records(days, twitches))
        partial.replace(file)
    return file


def copy_of(file: Path, name: str) -> Path:
    """Return a copy to write into."""
    target = file.with_name(f"{name}.twitchdesk")
    shutil.copyfile(file, target)
    return target


def records(days: int, twitches: int, seed: int = 1) -> Iterator[Record]:
    """Give the records: some days unknown, some quiet, the others with what is left of the twitches."""
    rnd = random.Random(seed)
    today = date.today()
    kinds = rnd.choices(("unknown", "quiet", "twitches"), (12, 10, 78), k=days)
    share = twitches / max(1, kinds.count("twitches"))
    for back, kind in enumerate(kinds):
        day = today - timedelta(days=back)
        noon = datetime.combine(day, time(12), UTC)
        if kind == "quiet":
            yield QuietDay(day_id("quiet", day), day, noon)
        elif kind == "twitches":
            yield from twitches_on(day, noon, max(1, round(rnd.gauss(share, share / 3))), rnd)
        yield from habits_on(day, noon, rnd)
        if back % 90 == 40:
            yield LifeEvent(uuid(rnd), day, "Travel", noon)


def twitches_on(day: date, noon: datetime, number: int, rnd: random.Random) -> Iterator[Twitch]:
    """Give so many twitches through a day."""
    for count in range(number):
        at = Moment(noon + timedelta(minutes=7 * count % 600 - 200))
        yield Twitch(
            uuid(rnd), day, at, (Mark(rnd.choice(_PLACES)),), created=noon + timedelta(seconds=count)
        )


def habits_on(day: date, noon: datetime, rnd: random.Random) -> Iterator[Record]:
    """Give up to three coffees, a glass of water and a night."""
    for count in range(rnd.choice((0, 1, 2, 3))):
        yield HabitEntry(uuid(rnd), "caffeine", day, 63.0, noon, Moment(noon - timedelta(hours=4 - count)))
    yield HabitEntry(uuid(rnd), "fluid", day, 250.0, noon, Moment(noon))
    yield HabitEntry(uuid(rnd), "stress", day, float(rnd.randint(0, 10)), noon)
    yield SleepNight(uuid(rnd), day, noon, edited_h=round(rnd.gauss(7.1, 0.7), 2))


def uuid(rnd: random.Random) -> str:
    """Return an id that is the same in every run."""
    return f"{rnd.getrandbits(128):032x}"


def fill(file: Path, every: Iterable[Record]) -> None:
    """Write records in bulk, past the undo history, as fast as the disk allows."""
    engine = make_engine(file)
    waiting: list[Record] = []
    for record in every:
        waiting.append(record)
        if len(waiting) >= _BATCH:
            with engine.begin() as connection:
                write(connection, waiting)
            waiting = []
    with engine.begin() as connection:
        write(connection, waiting)
    engine.dispose()


def write(connection: Connection, batch: list[Record]) -> None:
    """Write one batch, a statement a table."""
    for kind in Kind:
        rows = [record for record in batch if kind_of(record) is kind]
        if rows:
            connection.execute(insert(ROW_OF_KIND[kind]), [columns_of(record) for record in rows])
    for table in {table for record in batch for table in children_of(record)}:
        children = [row for record in batch for row in children_of(record).get(table, [])]
        if children:
            connection.execute(insert(table), children)
