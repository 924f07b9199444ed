"""Any record the domain allows, for hypothesis."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import assume
from hypothesis import strategies as st

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
    day_id,
)
from twitchdesk.domain.span import Moment

ANY_DAY = st.dates(date.min, date.max)
ANY_TIME = st.datetimes(datetime(2, 1, 1), datetime(9998, 12, 31, 23, 59, 59, 999999), timezones=st.just(UTC))
MOMENTS = st.builds(Moment, ANY_TIME, st.integers(-1439, 1439))
WORDS = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=40)
NAMES = WORDS.filter(lambda words: bool(words.strip()))
NOTES = st.one_of(WORDS, st.just("🦵🏽é\n" * 125))
KEYS = st.sampled_from(["rest", "cramp", "", "Ü", "a'b\"c;--"])
COUNTS = st.one_of(st.none(), st.integers(0, 1_000_000))
FLOATS = st.floats(0, 1_000_000, allow_nan=False)
SCORES = st.one_of(st.none(), st.integers(0, 10))
POINTS = st.one_of(st.none(), st.floats(allow_nan=False, allow_infinity=False))
OPTIONS = st.lists(KEYS, max_size=3).map(tuple)
MARKS = st.lists(
    st.builds(Mark, st.sampled_from(["calf_l", "calf_r", "eyelid_l"]), st.none() | KEYS, POINTS, POINTS),
    max_size=3,
    unique_by=lambda mark: mark.place,
).map(tuple)
DETAILS = st.builds(
    TwitchDetails,
    duration_s=st.none() | st.integers(1, 86_400),
    duration_class=st.none() | KEYS,
    pattern=st.none() | KEYS,
    count=COUNTS,
    rate_per_min=st.none() | FLOATS,
    intensity=SCORES,
    visible=st.none() | KEYS,
    character=st.none() | KEYS,
    stops_on_move=st.none() | KEYS,
    context=OPTIONS,
    accompanied=OPTIONS,
    suspected=OPTIONS,
    helped=OPTIONS,
    note=NOTES,
    for_clinician=st.booleans(),
)
STAMPS: dict[str, st.SearchStrategy[Any]] = {"created": ANY_TIME, "edited": st.none() | ANY_TIME}
SOURCES = st.sampled_from(Source)


@st.composite
def nights(draw: st.DrawFn, days: st.SearchStrategy[date]) -> SleepNight:
    """Draw a night of any length, its times in any two time zones."""
    day, bed = draw(days), draw(st.none() | MOMENTS)
    hours = timedelta(seconds=draw(st.integers(1, 86_400)))
    wake = draw(st.none() | MOMENTS) if bed is None else Moment(bed.utc, draw(st.integers(-1439, 1439)))
    if bed is not None and wake is not None:
        assume((bed.utc + hours).year < 9999)
        wake = Moment(bed.utc + hours, wake.offset_min)
    return SleepNight(
        day_id(Kind.SLEEP_NIGHT, day),
        day,
        draw(ANY_TIME),
        bed,
        wake,
        edited_h=draw(st.none() | st.floats(0, 24)),
        quality=draw(SCORES),
        awakenings=draw(COUNTS),
        skipped=draw(st.booleans()),
        note=draw(NOTES),
        edited=draw(st.none() | ANY_TIME),
        source=draw(SOURCES),
    )


def refused_is_no_example(build: Any) -> Any:
    """Return ``build`` so that values that do not go together are drawn again."""

    def built(**values: Any) -> Record:
        try:
            made: Record = build(**values)
        except ValueRefusedError:
            assume(condition=False)
            raise
        return made

    return built


def one_a_day(build: Any, kind: Kind) -> Any:
    """Return ``build`` so that the id is the one its day has."""
    return lambda **values: build(id=day_id(kind, values["day"]), **values)


def records(
    ids: st.SearchStrategy[str] = NAMES, days: st.SearchStrategy[date] = ANY_DAY
) -> st.SearchStrategy[Record]:
    """Draw a record of any kind."""
    common: dict[str, Any] = {"id": ids, "day": days, "source": SOURCES, **STAMPS}
    of_day: dict[str, Any] = {"day": days, "source": SOURCES, **STAMPS}
    levels = st.lists(st.builds(AreaLevel, KEYS, st.integers(0, 4)), max_size=3).map(tuple)
    habit = refused_is_no_example(HabitEntry)
    event = refused_is_no_example(LifeEvent)
    twitches = {"at": MOMENTS, "marks": MARKS, "elsewhere": NAMES, "mode": st.sampled_from(Mode)}
    entries = {"habit": KEYS, "at": st.none() | MOMENTS, "label": WORDS, "drink": st.none() | KEYS}
    amounts = {"value": st.none() | FLOATS, "volume_ml": st.none() | FLOATS, "effort": SCORES}
    quiet = {name: of_day[name] for name in ("day", "created", "source")}
    bought = {"caffeine_mg": FLOATS, "volume_ml": st.none() | FLOATS, "position": st.integers(0, 999)}
    return st.one_of(
        st.builds(Twitch, details=DETAILS, **twitches, **common),
        st.builds(one_a_day(DaySummary, Kind.DAY_SUMMARY), levels=levels, note=NOTES, count=COUNTS, **of_day),
        st.builds(one_a_day(QuietDay, Kind.QUIET_DAY), **quiet),
        st.builds(habit, answer=st.sampled_from(Answer), note=NOTES, **entries, **amounts, **common),
        nights(days),
        st.builds(event, label=NAMES, event=KEYS, last_day=st.none() | days, note=NOTES, **common),
        st.builds(
            MyDrink,
            id=ids,
            name=NAMES,
            preset=st.none() | KEYS,
            shown=st.booleans(),
            created=ANY_TIME,
            **bought,
        ),
        st.builds(Preference, id=ids, value=st.sampled_from(['"04:00"', "1", "null", '{"most": 3}'])),
    )
