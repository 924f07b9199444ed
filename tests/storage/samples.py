"""Records and files that the tests of the diary start from."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

from twitchdesk.domain.edits import Drop, Put, Step
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
    Twitch,
    TwitchDetails,
    day_id,
)
from twitchdesk.domain.span import Moment
from twitchdesk.storage.diary import Diary
from twitchdesk.storage.opening import create_diary_file, open_diary

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
DAY = NOON.date()
BERLIN = timezone(timedelta(hours=1))


def moment(day: date = DAY, hour: int = 12, minute: int = 0) -> Moment:
    """Return a moment of a day, wall clock one hour ahead of UTC."""
    return Moment.of(datetime(day.year, day.month, day.day, hour, minute, tzinfo=BERLIN))


def twitch(record_id: str = "t1", *places: str, day: date = DAY, hour: int = 12, note: str = "") -> Twitch:
    """Return a twitch at the left calf, or at the places given, written down at its own time."""
    at = moment(day, hour)
    marks = tuple(Mark(place) for place in places or ("calf_l",))
    return Twitch(record_id, day, at, marks, created=at.utc, details=TwitchDetails(note=note))


def quiet(day: date = DAY) -> QuietDay:
    """Return an observed zero."""
    return QuietDay(day_id(Kind.QUIET_DAY, day), day, NOON)


def summary(*levels: int, day: date = DAY, count: int | None = None) -> DaySummary:
    """Return a whole-day entry with these levels."""
    areas = tuple(AreaLevel(f"area{number}", level) for number, level in enumerate(levels))
    return DaySummary(day_id(Kind.DAY_SUMMARY, day), day, areas, NOON, count=count)


def drink(record_id: str, mg: float, day: date = DAY, hour: int | None = 12) -> HabitEntry:
    """Return an entry of caffeine; without an hour it belongs to the day as a whole."""
    at = None if hour is None else moment(day, hour)
    return HabitEntry(record_id, "caffeine", day, mg, NOON, at=at)


def night(day: date = DAY, *, quality: int | None = None) -> SleepNight:
    """Return a night from 23:00 to 07:00."""
    bed, wake = moment(day - timedelta(days=1), 23), moment(day, 7)
    return SleepNight(day_id(Kind.SLEEP_NIGHT, day), day, NOON, bed, wake, quality=quality)


def one_of_each() -> tuple[Record, ...]:
    """Return one record of every kind, with its fields filled."""
    details = TwitchDetails(
        120, "minutes", "bursts", 4, 2.5, 7, "yes", "flutter", "no", ("rest",), ("cramp",), note="Wade 🦵"
    )
    marks = (Mark("calf_l", "back", 10.25, 20.5), Mark("eyelid_r"))
    return (
        Twitch("t1", DAY, moment(), marks, NOON, Mode.SPELL, "behind the ear", details, NOON),
        summary(1, 4),
        quiet(DAY - timedelta(days=1)),
        drink("h1", 80),
        HabitEntry("h2", "alcohol", DAY, None, NOON, answer=Answer.SKIPPED),
        night(quality=6),
        LifeEvent("e1", DAY, "A cold", NOON, "illness", DAY + timedelta(days=4), "in bed"),
        MyDrink("d1", "Espresso", 63.0, NOON, 30.0, "espresso", 1),
        Preference("target.caffeine", '{"most": 300}'),
    )


def put(*records: Record, title: str = "Put") -> Step:
    """Return a step that keeps these records."""
    return Step(title, tuple(Put(record) for record in records))


def dropped(kind: Kind, *ids: str) -> Step:
    """Return a step that removes these records."""
    return Step("Drop", tuple(Drop(kind, record_id) for record_id in ids))


def everything(diary: Diary) -> dict[Kind, tuple[Record, ...]]:
    """Return every record of a diary."""
    return {kind: tuple(diary.read.records(kind)) for kind in Kind}


def diary_file(folder: Path, records: Iterable[Record] = (), name: str = "diary.twitchdesk") -> Path:
    """Make a diary file with these records and close it."""
    file = folder / name
    create_diary_file(file)
    diary = open_diary(file, NOON)
    diary.do(put(*records))
    diary.close()
    return file
