"""What a step changed, told so that each pane knows whether it has to look again."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from twitchdesk.domain.edits import Change, change_of, days_of, without_words
from twitchdesk.domain.records import (
    DaySummary,
    HabitEntry,
    Kind,
    LifeEvent,
    Mark,
    MyDrink,
    Preference,
    QuietDay,
    Record,
    SleepNight,
    Twitch,
    TwitchDetails,
    kind_of,
    type_of_record,
)
from twitchdesk.domain.span import DateRange, Moment

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
FIRST, SIXTH = date(2026, 3, 1), date(2026, 3, 6)
TWITCH = Twitch("t", FIRST, Moment(NOON), (Mark("calf_l"),), NOON)
ENTRY = HabitEntry("h", "caffeine", FIRST, 80, NOON)
DRINK = MyDrink("d", "Tea", 40, NOON)
EVERY: list[Record] = [
    TWITCH,
    DaySummary("s", FIRST, (), NOON),
    QuietDay("q", FIRST, NOON),
    ENTRY,
    SleepNight("n", FIRST, NOON),
    LifeEvent("e", FIRST, "A cold", NOON),
    DRINK,
    Preference("p", "1"),
]
WITHOUT_A_NOTE = [record for record in EVERY if isinstance(record, QuietDay | MyDrink | Preference)]
WITH_A_NOTE = [record for record in EVERY if record not in WITHOUT_A_NOTE]


def noted(record: Record, note: str) -> Record:
    match record:
        case Twitch():
            return replace(record, details=TwitchDetails(note=note))
        case DaySummary() | HabitEntry() | SleepNight() | LifeEvent():
            return replace(record, note=note)
        case _:
            raise AssertionError(record)


def test_a_record_moved_to_another_day_concerns_both_days_and_all_between() -> None:
    moved = change_of([(TWITCH, replace(TWITCH, day=SIXTH))])
    assert moved == Change(DateRange(FIRST, SIXTH), frozenset({Kind.TWITCH}))
    assert moved == change_of([(replace(TWITCH, day=SIXTH), TWITCH)])


def test_a_new_record_and_a_dropped_one_concern_their_day() -> None:
    day = DateRange.single(FIRST)
    assert change_of([(None, TWITCH)]) == change_of([(TWITCH, None)]) == Change(day, frozenset({Kind.TWITCH}))


def test_a_life_event_concerns_each_of_its_days() -> None:
    event = LifeEvent("e", FIRST, "A cold", NOON, last_day=SIXTH)
    assert days_of(event) == DateRange(FIRST, SIXTH)
    assert days_of(replace(event, last_day=None)) == DateRange.single(FIRST)


def test_every_kind_of_record_has_its_days_and_its_kind() -> None:
    assert [kind_of(record) for record in EVERY] == list(Kind) == list(type_of_record)
    dayless = {kind_of(record) for record in EVERY if days_of(record) is None}
    assert dayless == {Kind.MY_DRINK, Kind.PREFERENCE}


@pytest.mark.parametrize("order", [1, -1])
def test_a_step_that_also_changes_something_of_no_day_concerns_all_days(order: int) -> None:
    pairs: list[tuple[Record | None, Record | None]] = [(None, TWITCH), (None, DRINK), (None, ENTRY)]
    change = change_of(pairs[::order])
    assert change.span is None
    assert change.kinds == {Kind.TWITCH, Kind.MY_DRINK, Kind.HABIT_ENTRY}


def test_a_change_touches_views_of_its_kinds_over_its_days_only() -> None:
    change = Change(DateRange.single(FIRST), frozenset({Kind.TWITCH}))
    assert change.touches(DateRange(FIRST, SIXTH))
    assert change.touches(DateRange(FIRST, SIXTH), Kind.QUIET_DAY, Kind.TWITCH)
    assert not change.touches(DateRange(FIRST, SIXTH), Kind.HABIT_ENTRY)
    assert not change.touches(DateRange.single(SIXTH), Kind.TWITCH)


def test_a_change_of_no_day_touches_views_of_its_kinds_over_any_days() -> None:
    change = Change(None, frozenset({Kind.PREFERENCE}))
    assert change.touches(DateRange.single(SIXTH))
    assert change.touches(DateRange.single(SIXTH), Kind.PREFERENCE)
    assert not change.touches(DateRange.single(SIXTH), Kind.TWITCH)


def test_a_step_of_nothing_changes_nothing() -> None:
    assert change_of([]) == change_of([(None, None)]) == Change(None, frozenset())


@pytest.mark.parametrize("record", WITH_A_NOTE, ids=kind_of)
def test_another_note_is_only_words_and_anything_else_is_not(record: Record) -> None:
    after = noted(record, "in bed")
    assert change_of([(record, after)]).only_words
    assert not change_of([(record, after), (None, DRINK)]).only_words
    assert not change_of([(None, after)]).only_words
    assert not change_of([(record, None)]).only_words


def test_another_day_is_more_than_words() -> None:
    assert not change_of([(TWITCH, noted(replace(TWITCH, day=SIXTH), "in bed"))]).only_words


@pytest.mark.parametrize("record", WITHOUT_A_NOTE, ids=kind_of)
def test_a_record_without_a_note_has_no_words_to_leave_out(record: Record) -> None:
    assert without_words(record) == record


def test_when_something_was_edited_is_no_other_fact() -> None:
    assert change_of([(TWITCH, replace(TWITCH, edited=NOON))]).only_words
