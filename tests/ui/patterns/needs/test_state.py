"""What the diary has and needs, worked out from results and days."""

from dataclasses import replace

import numpy as np
import pytest

from tests.ui.patterns.links.made import FIRST, pattern, refused, report
from twitchdesk.analysis.daily import DailyTable
from twitchdesk.analysis.patterns import find_patterns
from twitchdesk.analysis.result import Pattern, PatternReport, Reason, Verdict
from twitchdesk.report.pattern_words import PatternWords
from twitchdesk.ui.patterns.needs.state import Bar, NeedRow, NeedsFacts, NeedsState, needs_state

DAYS = 40


def table(twitches: list[float], not_logged: tuple[str, ...] = (), **habits: list[float]) -> DailyTable:
    """Return days in a row with these counts and habits; NaN is unknown or not logged."""
    days = FIRST + np.arange(len(twitches))
    return DailyTable(
        days, np.array(twitches), {key: np.array(column) for key, column in habits.items()}, {}, not_logged
    )


def shown(days: DailyTable, words: PatternWords, found: PatternReport | None = None) -> NeedsState:
    """Return the panel after these days were worked through."""
    result = found or find_patterns(days.days, days.twitches, days.habits, days.units)
    return needs_state(NeedsFacts(days, result), words)


def bars(row: NeedRow) -> list[tuple[str, int, int]]:
    return [(bar.title, bar.have, bar.needed) for bar in row.bars]


def known_bars(state: NeedsState) -> list[tuple[str, str]]:
    return [(bar.title, bar.words) for bar in state.bars]


def test_before_anything_is_logged_it_says_what_makes_a_day_count(words: PatternWords) -> None:
    state = needs_state(NeedsFacts(), words)
    assert state.title == "Why can't I see anything yet?"
    assert known_bars(state) == [("Known days", "0 of 21")]
    assert state.known.startswith("A day counts once you log a twitch or press “No twitches today”.")
    assert state.outlook.startswith("In the first month almost nothing can be seen by any honest method")


def test_twelve_days_are_twelve_of_the_twenty_one_it_takes(words: PatternWords) -> None:
    state = shown(table([2.0] * 5 + [0.0] * 7), words)
    expected = [("Known days", "12 of 21"), ("Days with twitches", "5 of 8"), ("Twitches", "10 of 15")]
    assert known_bars(state) == expected


def test_what_there_is_enough_of_is_said_without_a_goal_beyond_it(words: PatternWords) -> None:
    state = shown(table([9.0] * 12), words)
    assert known_bars(state)[1:] == [("Days with twitches", "12, enough"), ("Twitches", "108, enough")]
    assert state.bars[2].is_met
    assert state.bars[2].share == 1


def test_unknown_days_are_told_apart_from_quiet_ones(words: PatternWords) -> None:
    state = shown(table([1.0, float("nan"), float("nan"), 0.0]), words)
    assert state.known.endswith("A day with neither is unknown, not quiet. 2 of 4 days are unknown.")


def test_where_any_entry_completes_a_day_it_says_so(words: PatternWords) -> None:
    state = needs_state(NeedsFacts(completes=True), words)
    assert "a past day also once a habit is noted. A day with none of these is unknown" in state.known


def test_a_habit_on_nine_of_fourteen_days_shows_both_numbers(words: PatternWords) -> None:
    column = [float(day % 4) if day < 9 else float("nan") for day in range(DAYS)]
    (row,) = shown(table([1.0] * DAYS, alcohol=column), words).rows
    assert bars(row) == [("Days logged", 9, 14)]
    assert row.words == "Logged on 9 of 14 known days. 5 more days to go."


def test_a_habit_that_hardly_varies_shows_how_often_it_did(words: PatternWords) -> None:
    (row,) = shown(table([1.0] * DAYS, alcohol=[1.0, 2.0, 3.0] + [0.0] * (DAYS - 3)), words).rows
    assert bars(row) == [("Days unlike its usual", 3, 5)]
    assert "3 of 5" in row.words


def test_a_habit_that_never_varies_has_nothing_to_count_towards(words: PatternWords) -> None:
    (row,) = shown(table([1.0] * DAYS, alcohol=[0.0] * DAYS), words).rows
    assert row.bars == ()
    assert row.words == "It was the same on every logged day, so there is nothing to compare."


def test_only_known_days_count_for_a_habit(words: PatternWords) -> None:
    nan = float("nan")
    (row,) = shown(table([1.0] * 30 + [nan] * 10, alcohol=[nan] * 25 + [1.0, 2.0, 3.0] * 5), words).rows
    assert bars(row) == [("Days logged", 5, 14)]


def test_habits_that_only_wait_for_the_diary_stand_in_one_line(words: PatternWords) -> None:
    varied = [float(day % 5) for day in range(18)]
    seldom = varied[:8] + [float("nan")] * 10
    state = shown(table([1.0] * 18, caffeine=varied, stress=varied[::-1], alcohol=seldom), words)
    assert [row.name for row in state.rows] == ["Alcohol"]
    assert state.ready == "Noted often enough already: caffeine and stress."


def test_how_long_it_may_take_is_rounded_and_shown_in_days(words: PatternWords) -> None:
    open_one = pattern("stress", Verdict.UNCLEAR, days_needed=121)
    (row,) = shown(table([1.0]), words, report(open_one)).rows
    assert row.bars == (Bar("About 4 more months", 100, 221, "100 of 221 days"),)


def test_what_takes_least_comes_first_and_what_cannot_be_said_last(words: PatternWords) -> None:
    found = report(
        pattern("stress", Verdict.UNCLEAR, days_needed=None),
        pattern("fluid", Verdict.POSSIBLE_MORE, days_needed=200),
        refused("alcohol", 5),
    )
    assert [row.habit for row in shown(table([1.0]), words, found).rows] == ["alcohol", "fluid", "stress"]


def test_a_habit_logged_on_few_of_many_days_and_one_that_travels_are_noted(words: PatternWords) -> None:
    found = pattern("caffeine", Verdict.INSEPARABLE, partner="stress", overlap=1.8, days_needed=90)
    (row,) = shown(table([1.0]), words, report(replace(found, logged_days=31))).rows
    assert row.notes[0] == "It was logged on only 31 % of your known days."
    assert "travel together" in row.notes[1]


def test_habits_with_an_answer_are_named_by_their_answer(words: PatternWords) -> None:
    answered = (pattern("caffeine", Verdict.CLEAR_MORE), pattern("fluid", Verdict.NO_LINK))
    state = shown(table([1.0]), words, report(*answered, pattern("stress", Verdict.NO_LINK)))
    assert (state.title, state.rows) == ("Nothing is missing for now", ())
    assert state.answered == "Clear link: caffeine. No link of note: fluids and stress."


def test_with_some_answers_it_asks_what_is_still_missing(words: PatternWords) -> None:
    mixed = (pattern("caffeine", Verdict.CLEAR_MORE), pattern("stress", Verdict.UNCLEAR, days_needed=90))
    assert shown(table([1.0]), words, report(*mixed)).title == "What is still missing?"


def test_a_quiet_diary_is_left_in_peace(words: PatternWords) -> None:
    state = shown(table([0.0] * DAYS, ("stress",), caffeine=[float(day % 5) for day in range(DAYS)]), words)
    assert state.title == "Why is there nothing to see?"
    assert state.line == "Without twitches there is nothing to compare, and nothing to do."
    assert (state.bars, state.rows, state.outlook, state.not_logged, state.ready) == ((), (), "", "", "")


def test_habits_never_logged_are_offered_without_a_push(words: PatternWords) -> None:
    state = shown(table([1.0] * 5, ("alcohol", "weather_cold"), caffeine=[1.0] * 5), words)
    assert (
        state.not_logged
        == "Not in your diary: alcohol and cold weather. Only note what you want to know about."
    )


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (27, "In the first month"),
        (28, "After a month almost nothing"),
        (60, "After two months"),
        (90, "After three months"),
        (180, "After half a year"),
        (365, "After a year"),
        (1095, "After three years"),
    ],
)
def test_the_outlook_grows_with_the_known_days(words: PatternWords, days: int, said: str) -> None:
    state = shown(table([1.0]), words, report(pattern("stress", Verdict.UNCLEAR, days_needed=9), days=days))
    assert state.outlook.startswith(said)
    assert bool(state.basis) == (days >= 28)


def test_what_is_kept_back_shows_no_number_and_no_wait(words: PatternWords) -> None:
    fewer: Pattern = pattern("exercise", Verdict.POSSIBLE_FEWER, days_needed=90)
    (row,) = shown(table([1.0]), replace(words, silence_better=True), report(fewer)).rows
    assert (row.bars, row.verdict) == ((), "Not shown for now")


@pytest.mark.parametrize("reason", list(Reason))
def test_every_reason_has_words_or_a_bar_of_its_own(words: PatternWords, reason: Reason) -> None:
    found = Pattern("stress", Verdict.INSUFFICIENT, reason=reason, days_needed=5, logged_days=3)
    state = shown(table([1.0] * 3, stress=[1.0, 2.0, 3.0]), words, report(found))
    assert state.rows[0].bars
    assert all(bar.words for bar in state.rows[0].bars)


def test_the_choice_about_complete_days_says_what_follows_from_it(words: PatternWords) -> None:
    off, on = (needs_state(NeedsFacts(completes=on), words) for on in (False, True))
    assert "would then count as a day without twitches" in off.consequence
    assert "links look weaker than they are" in on.consequence
