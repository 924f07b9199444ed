"""What holds for the table of any diary."""

from dataclasses import replace
from datetime import timedelta

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.daily.days import KNOWN, TODAY, ago, table
from twitchdesk.analysis.daily import DailyTable
from twitchdesk.domain.daily import DailyFacts
from twitchdesk.domain.summaries import DayCount

DAYS = st.integers(-2, 40).map(ago)
COUNTS = st.builds(
    DayCount,
    DAYS,
    entries=st.just(1),
    count=st.integers(1, 30),
    quiet=st.just(value=False),
    whole_day=st.booleans(),
) | st.builds(DayCount, DAYS, entries=st.just(0), count=st.just(0), quiet=st.just(value=True))
HABITS = st.sampled_from(["caffeine", "stress", "food_k", "food_mg", "illness", "headache", "unheard_of"])
COLUMNS = st.dictionaries(HABITS, st.dictionaries(DAYS, st.floats(0, 600), min_size=1, max_size=25))
FACTS = st.builds(
    DailyFacts,
    today=st.just(TODAY),
    counts=st.lists(COUNTS, max_size=30).map(lambda counts: {count.day: count for count in counts}),
    values=COLUMNS,
    entry_completes_day=st.booleans(),
    unwatched=st.frozensets(DAYS, max_size=4),
)


def same(one: DailyTable, other: DailyTable) -> bool:
    """Tell whether two tables are the same to the byte."""
    return (
        (one.days.tobytes(), one.twitches.tobytes()) == (other.days.tobytes(), other.twitches.tobytes())
        and [(key, column.tobytes()) for key, column in one.habits.items()]
        == [(key, column.tobytes()) for key, column in other.habits.items()]
        and (one.units, one.not_logged, one.way_changes) == (other.units, other.not_logged, other.way_changes)
    )


@given(FACTS)
def test_the_order_in_which_days_were_read_does_not_matter(facts: DailyFacts) -> None:
    turned = replace(
        facts,
        counts=dict(reversed(list(facts.counts.items()))),
        values={key: dict(reversed(list(facts.values[key].items()))) for key in reversed(list(facts.values))},
    )
    assert same(table(turned), table(facts))


@given(FACTS)
def test_a_day_marked_as_not_watched_is_the_same_as_a_day_without_a_word(facts: DailyFacts) -> None:
    facts = replace(facts, entry_completes_day=False)
    absent = {day: count for day, count in facts.counts.items() if day not in facts.unwatched}
    assert same(table(replace(facts, counts=absent, unwatched=frozenset())), table(facts))


@given(FACTS)
def test_no_count_is_zero_that_nobody_said(facts: DailyFacts) -> None:
    found = table(replace(facts, entry_completes_day=False))
    zeros = {day.item() for day in found.days[found.twitches == 0]}
    assert zeros <= {day for day, count in facts.counts.items() if count.quiet}


@given(FACTS)
def test_no_amount_and_no_score_is_made_up(facts: DailyFacts) -> None:
    found = table(facts)
    for key, column in found.habits.items():
        if not KNOWN.by_key[key].blank_is_none:
            noted = {day.item() for day in found.days[np.isfinite(column)]}
            assert noted <= facts.values[key].keys()


@given(FACTS)
def test_every_answer_inside_the_span_is_in_the_table(facts: DailyFacts) -> None:
    found = table(facts)
    place = {day.item(): number for number, day in enumerate(found.days)}
    for key, column in found.habits.items():
        habit = KNOWN.by_key[key]
        for day in facts.values[key].keys() & place.keys():
            value = facts.values[key][day]
            assert column[place[day]] == (float(value > 0) if habit.yes_no else value)


@given(FACTS)
def test_the_days_run_without_a_gap_from_the_first_known_one_to_the_last(facts: DailyFacts) -> None:
    found = table(facts)
    if found.first_day is None or found.last_day is None:
        assert len(found.days) == 0
        return
    assert (np.diff(found.days) == np.timedelta64(1, "D")).all()
    assert found.days[-1].item() == found.last_day <= TODAY
    assert timedelta(0) <= found.first_day - found.days[0].item() <= timedelta(3)


@given(FACTS)
def test_each_habit_that_is_looked_at_is_in_the_table_or_listed_as_not_logged(facts: DailyFacts) -> None:
    found = table(facts)
    assert {*found.habits, *found.not_logged} == {habit.key for habit in KNOWN.analysed}
    assert set(found.habits).isdisjoint(found.not_logged)
