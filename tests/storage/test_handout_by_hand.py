"""Whatever a diary holds, reading a period gives what one counts by hand from its records."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.storage.samples import DAY, put
from tests.storage.strategies import ANY_TIME, NAMES, records
from tests.storage.test_history import EXAMPLES, emptied
from twitchdesk.domain.handout import MEDICINE_EVENTS, RECENT_DAYS, TIMELINE_DAYS, HandoutFacts
from twitchdesk.domain.one_line import one_line
from twitchdesk.domain.records import (
    Answer,
    DaySummary,
    HabitEntry,
    LifeEvent,
    MyDrink,
    Preference,
    QuietDay,
    Record,
    SleepNight,
    Source,
    Twitch,
    kind_of,
)
from twitchdesk.domain.span import DateRange
from twitchdesk.storage.diary import Diary
from twitchdesk.storage.handout_reader import read_handout
from twitchdesk.storage.opening import in_memory

Dated = Twitch | DaySummary | QuietDay | HabitEntry | SleepNight | LifeEvent
R = TypeVar("R", bound=Dated)
AROUND = st.dates(DAY - timedelta(days=130), DAY + timedelta(days=3))
TAKEN = st.builds(
    HabitEntry,
    id=NAMES,
    habit=st.sampled_from(["medication", "stimulant_other", "caffeine"]),
    day=AROUND,
    value=st.just(1),
    created=ANY_TIME,
    label=st.sampled_from(["Sertraline", "sertraline", " SERTRALINE ", "Ibuprofen", "  ", ""]),
)
HAPPENED = st.builds(
    LifeEvent,
    id=NAMES,
    day=AROUND,
    label=NAMES,
    created=ANY_TIME,
    event=st.sampled_from([*MEDICINE_EVENTS, "plan", "travel"]),
)
MANY = st.lists(
    st.one_of(records(days=AROUND), TAKEN, HAPPENED).filter(
        lambda record: not isinstance(record, Preference | MyDrink)
    ),
    max_size=12,
    unique_by=lambda record: (kind_of(record), getattr(record, "id", "")),
)
SPANS = st.builds(
    DateRange.ending, st.dates(DAY - timedelta(days=9), DAY + timedelta(days=2)), st.integers(1, 99)
)
LOGGED: tuple[type[Dated], ...] = (Twitch, DaySummary, QuietDay, HabitEntry, SleepNight)
ENTRIES: tuple[type[Dated], ...] = (Twitch, DaySummary, HabitEntry, SleepNight)
FIELDS = ("duration_class", "pattern", "character", "visible", "stops_on_move")
LISTS = ("context", "accompanied", "suspected", "helped")


class Counted:
    """The records up to the end of a period, counted one by one."""

    def __init__(self, every: Iterable[Record], span: DateRange) -> None:
        self.last = min(span.last, DAY)
        self.every = [
            one for one in every if not isinstance(one, Preference | MyDrink) and one.day <= self.last
        ]
        self.first = span.first

    def of(self, kind: type[R], first: date | None = None) -> list[R]:
        """Return the records of a kind from a day on, that of the period unless said."""
        from_day = self.first if first is None else first
        return [one for one in self.every if isinstance(one, kind) and one.day >= from_day]

    def back(self, days: int) -> date:
        """Return the first of so many days that end the period."""
        return self.last - timedelta(days=days - 1)

    @property
    def window(self) -> date:
        """The first day of the timeline."""
        return max(self.back(TIMELINE_DAYS), min(self.first, self.back(2 * RECENT_DAYS)))


@pytest.fixture(scope="module")
def shared() -> Iterator[Diary]:
    """Give one diary for all examples."""
    made = in_memory()
    yield made
    made.close()


def read(diary: Diary, every: Sequence[Record], span: DateRange) -> HandoutFacts:
    """Return what the diary says with these records alone."""
    emptied(diary).do(put(*every))
    return read_handout(diary.read, span, DAY)


def is_skipped(one: Dated) -> bool:
    return getattr(one, "skipped", False) or getattr(one, "answer", None) is Answer.SKIPPED


def logged(counted: Counted, first: date | None = None) -> set[date]:
    return {one.day for kind in LOGGED for one in counted.of(kind, first) if not is_skipped(one)}


@settings(EXAMPLES, max_examples=40)
@given(MANY, SPANS)
def test_days_and_entries_are_those_one_counts(shared: Diary, every: list[Record], span: DateRange) -> None:
    found, counted = read(shared, every, span), Counted(every, span)
    entries = [one for kind in ENTRIES for one in counted.of(kind) if not is_skipped(one)]
    assert found.logged_days == len(logged(counted))
    assert found.logged_recent == logged(counted, counted.back(2 * RECENT_DAYS))
    assert found.entries == len(entries)
    assert found.backfilled == sum(one.source is Source.BACKFILL for one in entries)
    every_day = [one.day for kind in LOGGED for one in counted.of(kind, date.min)]
    assert found.first_day == min(every_day, default=None)
    assert found.twitches == len(counted.of(Twitch))


@settings(EXAMPLES, max_examples=40)
@given(MANY, SPANS)
def test_known_days_are_those_with_a_twitch_or_a_zero(
    shared: Diary, every: list[Record], span: DateRange
) -> None:
    found, counted = read(shared, every, span), Counted(every, span)
    sums: Counter[date] = Counter()
    for twitch in counted.of(Twitch, date.min):
        sums[twitch.day] += twitch.weight
    for summary in counted.of(DaySummary, date.min):
        sums[summary.day] += summary.weight
    days = sums.keys() | {one.day for one in counted.of(QuietDay, date.min)}
    earliest = min(counted.first, counted.back(2 * RECENT_DAYS))
    assert {one.day: one.count for one in (*found.before, *found.known)} == {
        day: sums[day] for day in days if day >= earliest
    }
    assert all(one.day in span for one in found.known)
    assert set(found.rhythm.known) == {day for day in days if day >= counted.window}


@settings(EXAMPLES, max_examples=40)
@given(MANY, SPANS)
def test_places_are_those_of_the_entries(shared: Diary, every: list[Record], span: DateRange) -> None:
    found, counted = read(shared, every, span), Counted(every, span)
    days: defaultdict[str, list[date]] = defaultdict(list)
    for one in counted.of(Twitch, date.min):
        for place in one.places:
            days[place].append(one.day)
    recent = max(counted.first, counted.back(RECENT_DAYS))
    assert {
        use.place: (use.first, use.last, use.days, use.recent_days, use.entries) for use in found.places
    } == {place: (min(on), max(on), *numbers(on, counted.first, recent)) for place, on in days.items()}
    assert {one.place for one in found.recent_places} == {
        use.place for use in found.places if use.recent_days
    }


def numbers(on: list[date], first: date, recent: date) -> tuple[int, int, int]:
    """Return days of the period, recent days, and entries of the period."""
    inside = [day for day in on if day >= first]
    return len(set(inside)), len({day for day in on if day >= recent}), len(inside)


@settings(EXAMPLES, max_examples=40)
@given(MANY, SPANS)
def test_options_are_those_of_the_entries(shared: Diary, every: list[Record], span: DateRange) -> None:
    found, counted = read(shared, every, span), Counted(every, span)
    chosen: Counter[tuple[str, str]] = Counter()
    for one in counted.of(Twitch):
        # An exact length says what its class would say.
        without = {"duration_class"} if one.details.duration_s is not None else set()
        chosen.update((name, getattr(one.details, name)) for name in FIELDS if name not in without)
        chosen.update((name, option) for name in LISTS for option in set(getattr(one.details, name)))
    assert {(one.field, one.option): one.entries for one in found.options} == {
        key: entries for key, entries in chosen.items() if key[1]
    }
    scores = Counter(one.details.intensity for one in counted.of(Twitch))
    assert {one.number: one.entries for one in found.intensities} == {
        k: n for k, n in scores.items() if k is not None
    }


@settings(EXAMPLES, max_examples=40)
@given(MANY, SPANS)
def test_areas_are_those_of_the_whole_day_entries(
    shared: Diary, every: list[Record], span: DateRange
) -> None:
    found, counted = read(shared, every, span), Counted(every, span)
    recent = max(counted.first, counted.back(RECENT_DAYS))
    levels: defaultdict[tuple[date, str], int] = defaultdict(int)
    for one in counted.of(DaySummary, date.min):
        for level in one.levels:
            levels[one.day, level.area] = max(level.level, levels[one.day, level.area])
    above = {key: level for key, level in levels.items() if level}
    assert {(one.day, one.area): one.level for one in found.recent_areas} == {
        key: level for key, level in above.items() if key[0] >= recent
    }
    assert {use.area: use.days for use in found.areas} == {
        area: sum(day >= counted.first for day, name in above if name == area) for _, area in above
    }


@settings(EXAMPLES, max_examples=40)
@given(MANY, SPANS)
def test_notes_are_only_those_for_the_handout(shared: Diary, every: list[Record], span: DateRange) -> None:
    found, counted = read(shared, every, span), Counted(every, span)
    shown = [one for one in counted.of(Twitch) if one.details.for_clinician and one_line(one.details.note)]
    assert Counter(note.words for note in found.notes) == Counter(one_line(one.details.note) for one in shown)
    assert [note.day for note in found.notes] == sorted((one.day for one in shown), reverse=True)
    spoken = {one_line(one.elsewhere) for one in counted.of(Twitch) if one.details.for_clinician}
    assert {use.words for use in found.elsewhere} <= spoken


@settings(EXAMPLES, max_examples=40)
@given(MANY, SPANS)
def test_medicines_are_those_taken_in_the_period(shared: Diary, every: list[Record], span: DateRange) -> None:
    found, counted = read(shared, every, span), Counted(every, span)
    days: defaultdict[tuple[str, str], set[date]] = defaultdict(set)
    for one in counted.of(HabitEntry, date.min):
        if (
            one_line(one.label)
            and one.answer is Answer.VALUE
            and one.habit in {"medication", "stimulant_other"}
        ):
            days[one.habit, one_line(one.label).casefold()].add(one.day)
    assert {(use.habit, use.label.casefold()): (use.first, use.last, use.days) for use in found.labels} == {
        name: (min(on), max(on), sum(day >= span.first for day in on))
        for name, on in days.items()
        if max(on) >= span.first
    }


@settings(EXAMPLES, max_examples=40)
@given(MANY, SPANS)
def test_events_are_those_of_the_period_and_those_that_still_run(
    shared: Diary, every: list[Record], span: DateRange
) -> None:
    found, counted = read(shared, every, span), Counted(every, span)
    runs = {*MEDICINE_EVENTS, "plan"}
    begun = [
        one
        for one in counted.of(LifeEvent, date.min)
        if (one.last_day or one.day) >= span.first or (one.event in runs and one.last_day is None)
    ]
    assert {one.id for one in found.events} == {one.id for one in begun}
    assert all((one.last_day or one.day) <= counted.last for one in found.events)
