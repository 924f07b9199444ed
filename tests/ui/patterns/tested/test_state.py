"""The table of everything that was tested, worked out from a report."""

from dataclasses import replace

import pytest

from tests.ui.patterns.links.made import pattern, refused, report
from twitchdesk.analysis.result import Pattern, PatternReport, Reason, Standing, Verdict
from twitchdesk.report.pattern_words import PatternWords
from twitchdesk.ui.patterns.tested.state import (
    NOTHING,
    Column,
    ResultRow,
    ResultsState,
    as_text,
    chance_text,
    in_order,
    results_state,
)

ALONE = Pattern("caffeine", Verdict.CLEAR_MORE, p=0.0004, rate_ratio=1.31, low=1.1, high=1.5, unit=100.0)
CAFFEINE = pattern("caffeine", Verdict.CLEAR_MORE, 1.25, 0.1, alone=ALONE, days_needed=0)
SLEEP = replace(pattern("sleep_hours", Verdict.POSSIBLE_FEWER, 0.9, 0.2, unit=1.0, sd=1.0), p=0.03, q=0.11)
STRESS = replace(
    pattern("stress", Verdict.UNCLEAR, 1.05, 0.4, unit=1.0, sd=2.0, days_needed=121), p=0.4, q=0.5
)
FOUND = report(refused("alcohol", 5), STRESS, SLEEP, CAFFEINE)

RESULT = (
    Column.RATIO,
    Column.INTERVAL,
    Column.PER,
    Column.TIMING,
    Column.P,
    Column.Q,
    Column.ALONE,
    Column.TRIED,
)


def shown(words: PatternWords, found: PatternReport = FOUND, *not_logged: str) -> ResultsState:
    held = {"caffeine": Standing.HELD}
    return results_state(found, held, words, tried=6, not_logged=not_logged)


def row(state: ResultsState, habit: str) -> ResultRow:
    return next(row for row in state.rows if row.habit == habit)


def texts(state: ResultsState, habit: str) -> dict[Column, str]:
    return {column: cell.text for column, cell in row(state, habit).cells.items()}


def test_a_habit_that_was_tested_shows_all_its_numbers(words: PatternWords) -> None:
    assert texts(shown(words), "caffeine") == {
        Column.HABIT: "Caffeine",
        Column.VERDICT: "Clear link: more, held 4 weeks",
        Column.RATIO: "×1.25",
        Column.INTERVAL: "1.13–1.38",
        Column.PER: "100 mg",
        Column.TIMING: "next day",
        Column.DAYS: "90",
        Column.P: "0.010",
        Column.Q: "0.020",
        Column.ALONE: "×1.31, p <0.001",
        Column.TRIED: "6",
        Column.NEEDED: NOTHING,
        Column.REASON: NOTHING,
    }


def test_a_habit_that_was_refused_says_why_and_how_long_it_may_take(words: PatternWords) -> None:
    cells = texts(shown(words), "alcohol")
    assert cells[Column.VERDICT] == "Not enough data yet"
    assert cells[Column.REASON] == "Logged on too few known days"
    assert (cells[Column.DAYS], cells[Column.NEEDED]) == ("9", "5")


def test_without_a_twitch_no_days_are_waited_for(words: PatternWords) -> None:
    found = replace(report(refused("alcohol", 5)), twitches=0.0, twitch_days=0)
    assert texts(shown(words, found), "alcohol")[Column.NEEDED] == NOTHING


def test_a_habit_that_was_refused_has_no_number_of_a_result(words: PatternWords) -> None:
    cells = texts(shown(words), "alcohol")
    assert {cells[column] for column in RESULT} == {NOTHING}


def test_the_rows_begin_with_what_can_be_said(words: PatternWords) -> None:
    assert [row.habit for row in shown(words).rows] == ["caffeine", "sleep_hours", "stress", "alcohol"]


def test_it_says_how_many_comparisons_there_were_and_what_q_means(words: PatternWords) -> None:
    summary = shown(words).summary
    assert summary.startswith("3 habits at 6 delays each: 18 comparisons. q allows for all of them")
    assert summary.endswith("about 1 in 20 is chance. 1 habit could not be tested yet.")


def test_the_foot_names_the_version_and_the_habits_never_logged(words: PatternWords) -> None:
    foot = shown(words, FOUND, "weather_cold", "fatigue").foot
    assert foot.startswith("Adjusted for trend, weekday and your other habits. Method version 1.")
    assert foot.endswith("Not tested, because never logged: cold weather and tiredness.")


def test_the_row_in_words_leads_with_the_interval_and_ends_with_p_and_q(words: PatternWords) -> None:
    said = row(shown(words), "caffeine").words
    assert said.startswith(
        "Next day, each extra 100 mg of caffeine went along with more twitches: 1.13 to 1.38"
    )
    assert "Looked at alone" in said
    assert said.endswith("p is 0.010, q is 0.020.")


@pytest.mark.parametrize(
    ("column", "rising"),
    [
        (Column.HABIT, ["alcohol", "caffeine", "sleep_hours", "stress"]),
        (Column.RATIO, ["sleep_hours", "stress", "caffeine", "alcohol"]),
        (Column.INTERVAL, ["caffeine", "sleep_hours", "stress", "alcohol"]),
        (Column.Q, ["caffeine", "sleep_hours", "stress", "alcohol"]),
        (Column.NEEDED, ["alcohol", "stress", "caffeine", "sleep_hours"]),
    ],
)
def test_numbers_order_as_numbers_and_words_as_words(
    words: PatternWords, column: Column, rising: list[str]
) -> None:
    assert [row.habit for row in in_order(shown(words).rows, column, falling=False)] == rising


def test_rows_without_a_value_come_last_either_way(words: PatternWords) -> None:
    falling = in_order(shown(words).rows, Column.Q, falling=True)
    assert [row.habit for row in falling] == ["stress", "sleep_hours", "caffeine", "alcohol"]


def test_the_copied_table_has_a_line_a_row_and_a_cell_a_column(words: PatternWords) -> None:
    state = shown(words)
    lines = as_text(state, state.rows).splitlines()
    assert lines[0].split("\t")[:3] == ["Habit", "Verdict", "Rate ratio"]
    assert {line.count("\t") for line in lines[:5]} == {len(Column) - 1}
    assert lines[4].split("\t")[:3] == ["Alcohol", "Not enough data yet", ""]
    assert lines[-2:] == [state.summary, state.foot]


def test_a_result_that_is_kept_back_shows_no_number(words: PatternWords) -> None:
    cells = texts(shown(replace(words, silence_better=True)), "sleep_hours")
    assert cells[Column.VERDICT] == "Not shown for now"
    assert {
        cells[column] for column in (Column.RATIO, Column.INTERVAL, Column.P, Column.Q, Column.ALONE)
    } == {NOTHING}


def test_without_a_habit_the_overview_stands_in_place_of_the_table(words: PatternWords) -> None:
    state = shown(words, PatternReport(5, 5, 3, 9.0, ()))
    assert (state.rows, state.heads) == ((), {})
    assert state.waiting.startswith("5 known days so far")
    assert state.waiting.endswith("whether it goes along with your twitches or not.")


@pytest.mark.parametrize(
    ("p", "text"), [(0.0004, "<0.001"), (0.001, "0.001"), (0.05, "0.050"), (1.0, "1.000")]
)
def test_a_chance_has_three_decimals(p: float, text: str) -> None:
    assert chance_text(p) == text


@pytest.mark.parametrize("reason", list(Reason))
def test_every_reason_is_named(words: PatternWords, reason: Reason) -> None:
    found = report(Pattern("stress", Verdict.INSUFFICIENT, reason=reason, logged_days=3))
    assert texts(shown(words, found), "stress")[Column.REASON].lower() == reason.value
