"""Undo and redo: any history passes back and forth through every earlier state."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from tests.storage.samples import DAY, NOON, dropped, everything, one_of_each, put, quiet, summary, twitch
from tests.storage.strategies import NAMES, records
from twitchdesk.domain.edits import Change, Drop, Put, Step
from twitchdesk.domain.errors import ValueRefusedError
from twitchdesk.domain.records import Kind, QuietDay, Record, day_id, kind_of
from twitchdesk.domain.span import DateRange
from twitchdesk.storage.diary import Diary
from twitchdesk.storage.opening import in_memory
from twitchdesk.storage.tables import AreaLevelRow, Base, MarkRow, TagRow

NEXT_DAY = DAY + timedelta(days=1)
FEW_IDS = st.sampled_from(["a", "b", "c"])
FEW_DAYS = st.dates(date(2024, 2, 28), date(2024, 3, 2))
FEW = records(FEW_IDS, FEW_DAYS)
DROPS = st.one_of(
    st.builds(Drop, st.sampled_from(Kind), FEW_IDS),
    FEW.map(lambda record: Drop(kind_of(record), record.id)),
)
STEPS = st.builds(Step, NAMES, st.lists(st.one_of(FEW.map(Put), DROPS), max_size=5).map(tuple))
EXAMPLES = settings(
    deadline=None,
    max_examples=100,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


@pytest.fixture(scope="module")
def shared() -> Iterator[Diary]:
    """Give one diary for all examples; ``emptied`` clears it between them."""
    made = in_memory()
    yield made
    made.close()


def emptied(diary: Diary) -> Diary:
    with diary._engine.begin() as connection:
        for table in reversed(Base.metadata.sorted_tables):
            connection.execute(table.delete())
    return Diary(diary._engine, diary.file)


@EXAMPLES
@given(steps=st.lists(STEPS, max_size=6), again=st.lists(st.booleans(), max_size=10))
def test_any_history_passes_back_and_forth_through_every_earlier_state(
    shared: Diary, steps: list[Step], again: list[bool]
) -> None:
    diary = emptied(shared)
    states = [everything(diary)]
    for step in steps:
        diary.do(step)
        states.append(everything(diary))
    here = len(steps)
    for back in [*again, *[True] * len(steps), *[False] * len(steps), *[True] * len(steps)]:
        moved = diary.undo() if back else diary.redo()
        here += 0 if moved is None else (-1 if back else 1)
        assert everything(diary) == states[here]
        assert diary.undo_title == (steps[here - 1].title if here else None)
        assert diary.redo_title == (steps[here].title if here < len(steps) else None)


@EXAMPLES
@given(step=STEPS)
def test_a_step_its_undo_and_its_redo_announce_the_same_days(shared: Diary, step: Step) -> None:
    diary = emptied(shared)
    done, undone, redone = diary.do(step), diary.undo(), diary.redo()
    assert undone is not None
    assert redone is not None
    assert done.span == undone.span == redone.span
    assert done.kinds == undone.kinds == redone.kinds


@EXAMPLES
@given(record=records())
def test_any_record_comes_back_from_the_diary_as_it_was_put(shared: Diary, record: Record) -> None:
    diary = emptied(shared)
    diary.do(put(record))
    assert diary.read.record(kind_of(record), record.id) == record
    assert list(diary.read.records(kind_of(record))) == [record]


def test_the_samples_come_back_as_they_were_put(diary: Diary) -> None:
    diary.do(put(*one_of_each()))
    assert {record for found in everything(diary).values() for record in found} == set(one_of_each())


def test_a_record_moved_to_another_day_concerns_both_days(diary: Diary) -> None:
    diary.do(put(twitch("t1", day=DAY)))
    moved = Change(DateRange(DAY, NEXT_DAY), frozenset({Kind.TWITCH}))
    assert diary.do(put(twitch("t1", day=NEXT_DAY))) == moved
    assert diary.undo() == moved
    assert diary.redo() == moved


def test_only_another_note_is_announced_as_only_words(diary: Diary) -> None:
    assert not diary.do(put(twitch("t1"))).only_words
    assert diary.do(put(twitch("t1", note="in bed"))).only_words
    undone = diary.undo()
    assert undone is not None
    assert undone.only_words


def test_a_new_step_after_an_undo_forgets_what_could_be_redone(diary: Diary) -> None:
    diary.do(put(twitch("t1"), title="First"))
    diary.undo()
    diary.do(put(twitch("t2"), title="Second"))
    assert diary.undo_title == "Second"
    assert diary.redo_title is None
    assert diary.redo() is None


def test_a_way_back_that_was_kept_is_the_first_step_of_the_history(diary: Diary) -> None:
    diary.remember(put(twitch("t1"), title="Kept"))
    diary.remember(put(twitch("t2"), title="Too late"))
    assert diary.undo_title == "Kept"
    diary.undo()
    assert [each.id for each in diary.read.twitches_on(DAY)] == ["t1"]


def test_an_empty_history_takes_nothing_back(diary: Diary) -> None:
    assert diary.undo() is None
    assert diary.redo() is None
    assert not diary.changed_since_open


def test_two_twitches_of_the_same_minute_keep_their_order_through_undo(diary: Diary) -> None:
    diary.do(put(twitch("b"), twitch("a")))
    before = diary.read.twitches_on(DAY)
    diary.do(dropped(Kind.TWITCH, "b", "a"))
    diary.undo()
    assert diary.read.twitches_on(DAY) == before
    assert [each.id for each in before] == ["a", "b"]


def test_dropping_what_is_not_there_changes_no_day(diary: Diary) -> None:
    assert diary.do(dropped(Kind.TWITCH, "none")) == Change(None, frozenset())


def test_a_second_observed_zero_of_one_day_is_refused_with_a_sentence_and_the_whole_step(
    diary: Diary,
) -> None:
    diary.do(put(quiet()))
    with pytest.raises(ValueRefusedError) as caught:
        diary.do(put(twitch(), QuietDay("another id", DAY, NOON)))
    assert caught.value.field == "day"
    assert diary.read.twitches_on(DAY) == ()
    assert diary.read.quiet_day_on(DAY) == quiet()


def test_a_dropped_record_takes_all_that_belongs_to_it(diary: Diary) -> None:
    diary.do(put(*one_of_each()))
    diary.do(dropped(Kind.TWITCH, "t1"))
    diary.do(dropped(Kind.DAY_SUMMARY, day_id(Kind.DAY_SUMMARY, DAY)))
    with diary._engine.connect() as connection:
        for row in (MarkRow, TagRow, AreaLevelRow):
            assert connection.execute(select(func.count()).select_from(row)).scalar_one() == 0


def test_a_changed_record_keeps_no_child_of_its_former_self(diary: Diary) -> None:
    diary.do(put(summary(1, 2, 3)))
    diary.do(put(summary(4)))
    assert diary.read.day_summary_on(DAY) == summary(4)
