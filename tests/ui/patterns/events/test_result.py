"""What is said about an event and its comparison."""

from datetime import date

import numpy as np
import pytest

from tests.ui.patterns.events.conftest import TODAY, event, halved
from twitchdesk.analysis.daily import DailyTable, WayChange
from twitchdesk.analysis.result import never
from twitchdesk.domain.records import LifeEvent
from twitchdesk.knowledge.life_events import LifeEvents
from twitchdesk.report.pattern_words import PatternWords
from twitchdesk.ui.patterns.events.result import ResultState, Teller, WeekMark
from twitchdesk.ui.patterns.events.state import list_state
from twitchdesk.ui.patterns.events.work import Question


@pytest.fixture
def teller(words: PatternWords) -> Teller:
    """Return a teller that writes days as ISO."""
    return Teller(words, date.isoformat, TODAY)


def told(teller: Teller, kinds: LifeEvents, *events: LifeEvent, quiet_days: int = 60) -> ResultState:
    """Return the card of the first of the events."""
    rows = list_state(events, kinds, events[0].id, writable=True).rows
    row = next(row for row in rows if row.id == events[0].id)
    table = halved(from_days_ago=quiet_days).table
    assert table is not None
    question = Question(row.id, row.first, row.last, row.kind.compare, table.days, table.twitches)
    return teller.result(row, rows, question.answer(never), table)


def marks(state: ResultState) -> tuple[WeekMark, ...]:
    assert state.weeks is not None
    return state.weeks.weeks


def test_the_result_leads_and_its_limits_follow(teller: Teller, kinds: LifeEvents) -> None:
    state = told(teller, kinds, event("Magnesium", 60, "medicine_started"))
    assert state.headline.startswith("Since “Magnesium” there were fewer twitches")
    assert "Something else may have changed at the same time." in state.limits
    assert state.ratio is not None
    assert state.ratio.high < 1


def test_a_change_that_rests_on_one_flare_shows_no_interval_that_leaves_one_out(
    teller: Teller, kinds: LifeEvents
) -> None:
    (row,) = list_state([event("Job", 90)], kinds, None, writable=True).rows
    table = halved(days=180).table
    assert table is not None
    counts = np.zeros(180)
    counts[120:134] = 5
    question = Question(row.id, row.first, row.last, row.kind.compare, table.days, counts)
    state = teller.result(row, [row], question.answer(never), table)
    assert "one stretch of bad days makes the difference" in state.headline
    assert state.ratio is None


def test_a_medicine_is_compared_with_its_own_days(teller: Teller, kinds: LifeEvents) -> None:
    state = told(teller, kinds, event("Pills", 60, "medicine_started", 31))
    assert "90 days before, 30 days during it" in state.headline
    assert any("the days from then to 2026-10-22" in said for said in state.details)


def test_the_days_of_an_illness_count_for_neither_side(teller: Teller, kinds: LifeEvents) -> None:
    state = told(teller, kinds, event("Cold", 60, "illness", 54))
    assert "90 days before, 53 days after" in state.headline
    (between,) = [week for week in marks(state) if week.side == "between"]
    assert (between.mean, between.known) == (None, 0)
    assert between.said == "Week of 2026-09-23: the event itself, which counts for neither side."


def test_a_medicine_is_never_offered_in_turns(teller: Teller, kinds: LifeEvents) -> None:
    medicine = told(teller, kinds, event("Pills", 60, "medicine_started"))
    plan = told(teller, kinds, event("Less coffee", 60, "plan"))
    assert not any("two weeks" in said for said in medicine.limits)
    assert any("two weeks with it" in said for said in plan.limits)


def test_an_open_comparison_says_how_many_days_can_still_join_it(teller: Teller, kinds: LifeEvents) -> None:
    state = told(teller, kinds, event("Job", 30), quiet_days=0)
    assert state.headline.startswith("Can't tell yet")
    assert "Up to 61 more days can still join this comparison." in state.details


def test_one_that_cannot_grow_any_more_says_so(teller: Teller, kinds: LifeEvents) -> None:
    state = told(teller, kinds, event("Job", 100), quiet_days=0)
    assert any(said.startswith("All the days it looks at have passed") for said in state.details)


def test_a_medicine_that_ended_cannot_grow_any_more(teller: Teller, kinds: LifeEvents) -> None:
    state = told(teller, kinds, event("Pills", 50, "medicine_started", 20), quiet_days=0)
    assert any(said.startswith("All the days it looks at have passed") for said in state.details)


def test_too_few_days_say_what_is_missing_and_show_the_weeks_there_are(
    teller: Teller, kinds: LifeEvents
) -> None:
    state = told(teller, kinds, event("Pills", 10, "medicine_started"))
    assert state.headline.startswith("Not enough data yet around “Pills”: 90 days before and 10 days since")
    assert state.ratio is None
    assert state.weeks is not None
    assert not state.weeks.has_fit


def test_other_events_near_it_are_named(teller: Teller, kinds: LifeEvents) -> None:
    others = event("Trip", 100, "travel"), event("Long ago", 180), event("Cold", 20, "illness")
    state = told(teller, kinds, event("Pills", 60, "medicine_started"), *others)
    assert "You marked other events near it: Cold, Trip." in state.details


def test_of_many_other_events_four_are_named(teller: Teller, kinds: LifeEvents) -> None:
    others = [event(f"Trip {number}", 61 + number) for number in range(6)]
    state = told(teller, kinds, event("Pills", 60, "medicine_started"), *others)
    assert any("Trip 0, Trip 1, Trip 2, Trip 3 and 2 others." in said for said in state.details)


def test_another_way_of_logging_near_it_is_said(teller: Teller, kinds: LifeEvents) -> None:
    row = list_state([event("Pills", 60)], kinds, None, writable=True).rows[0]
    table = halved().table
    assert table is not None
    changed = DailyTable(
        table.days, table.twitches, {}, {}, way_changes=(WayChange(date(2026, 10, 1), whole_day=True),)
    )
    question = Question(row.id, row.first, row.last, row.kind.compare, table.days, table.twitches)
    state = teller.result(row, [row], question.answer(never), changed)
    assert any("The way you log changed on 2026-10-01" in said for said in state.details)


def test_while_a_sign_is_open_nothing_better_is_shown(kinds: LifeEvents, words: PatternWords) -> None:
    silent = PatternWords(words.phrases, words.book, words.volume, silence_better=True)
    state = told(Teller(silent, date.isoformat, TODAY), kinds, event("Pills", 60, "medicine_started"))
    assert "fewer" not in state.headline
    assert (state.ratio, state.weeks) == (None, None)


def test_every_week_can_be_read_out(teller: Teller, kinds: LifeEvents) -> None:
    state = told(teller, kinds, event("Pills", 60, "medicine_started"))
    assert marks(state)[-1].said == "Week of 2026-11-18: 1 twitch a day, 4 of 4 days known."
    assert state.weeks is not None
    assert all(week.said in state.weeks.described for week in marks(state))


def test_the_interval_lies_around_the_level_after_and_nowhere_else(teller: Teller, kinds: LifeEvents) -> None:
    for week in marks(told(teller, kinds, event("Pills", 60, "medicine_started"))):
        if week.side == "before":
            assert week.low is None
        else:
            assert week.low is not None
            assert week.level is not None
            assert week.high is not None
            assert week.low < week.level < week.high
