"""What is said before and after a life event, and beside a guess."""

from dataclasses import replace

import pytest

from tests.report.results import CLEAR, FEWER, refused
from twitchdesk.analysis.result import BeforeAfter, BeforeAfterVerdict, Pattern, Reason, Verdict
from twitchdesk.report.pattern_words import PatternWords, Side

LOWER = BeforeAfter(BeforeAfterVerdict.LOWER, 0.53, 0.33, 0.85, 60, 45)
UNCLEAR = BeforeAfter(BeforeAfterVerdict.UNCLEAR, 0.73, 0.46, 1.16, 60, 45, 20)
ELSE = "Something else may have changed at the same time."


def test_fewer_twitches_after_are_told_with_interval_and_days(words: PatternWords) -> None:
    assert words.before_after(LOWER, "Less coffee")[0] == (
        "After “Less coffee” there were fewer twitches: 0.33 to 0.85 times as many as before "
        "(95 % interval; estimate ×0.53; 60 days before, 45 days after)."
    )


@pytest.mark.parametrize(
    ("side", "begins", "ends"),
    [
        (Side.AFTER, "After “A trip” there", "60 days before, 45 days after)."),
        (Side.SINCE, "Since “A trip” there", "60 days before, 45 days since)."),
        (Side.DURING, "During “A trip” there", "60 days before, 45 days during it)."),
    ],
)
def test_the_days_that_stand_beside_those_before_are_named(
    words: PatternWords, side: Side, begins: str, ends: str
) -> None:
    said = words.before_after(LOWER, "A trip", side=side)[0]
    assert said.startswith(begins)
    assert said.endswith(ends)


@pytest.mark.parametrize("result", [LOWER, replace(LOWER, verdict=BeforeAfterVerdict.HIGHER), UNCLEAR])
def test_every_comparison_says_that_something_else_may_have_changed(
    words: PatternWords, result: BeforeAfter
) -> None:
    assert ELSE in words.before_after(result, "Less coffee")


def test_what_is_open_says_what_fits_and_how_long_it_may_take(words: PatternWords) -> None:
    said = words.before_after(UNCLEAR, "Less coffee")
    assert said[0].endswith(
        "0.46 to 1.16 times as many as before all fit (95 % interval; 60 days before, 45 days after)."
    )
    assert said[1] == "About 3 more weeks of logging may tell."


def test_a_change_that_rests_on_one_stretch_names_no_interval_that_would_contradict_it(
    words: PatternWords,
) -> None:
    result = replace(LOWER, verdict=BeforeAfterVerdict.UNCLEAR, fragile=True)
    assert words.before_after(result, "Less coffee")[0] == (
        "Can't tell yet whether anything changed after “Less coffee”: one stretch of bad days makes the "
        "difference (60 days before, 45 days after)."
    )


def test_an_interval_beyond_all_written_numbers_is_told_once(words: PatternWords) -> None:
    said = words.before_after(replace(LOWER, low=1e-9, high=1e-4), "Less coffee")[0]
    assert "fewer twitches: under 0.01 times as many as before" in said


def test_turns_are_offered_where_they_can_be_taken(words: PatternWords) -> None:
    plan = words.before_after(LOWER, "Plan", repeatable=True)[-1]
    assert plan.startswith(
        "To learn more, take turns: two weeks with it, two weeks without it, in random order"
    )


def test_turns_are_not_offered_for_an_illness(words: PatternWords) -> None:
    assert not any("two weeks" in said for said in words.before_after(LOWER, "A cold", repeatable=False))


def test_where_it_is_not_known_nobody_is_asked_to_stop_a_medicine(words: PatternWords) -> None:
    assert words.before_after(LOWER, "Pills")[-1].endswith(
        "Do not stop a prescribed medicine without advice."
    )


def test_too_few_days_name_both_sides(words: PatternWords) -> None:
    few = BeforeAfter(BeforeAfterVerdict.INSUFFICIENT, days_before=40, days_after=1, days_needed=20)
    assert words.before_after(few, "A trip") == (
        "Not enough data yet around “A trip”: 40 days before and 1 day after, and each side needs 21.",
        "About 3 more weeks of logging may tell.",
    )


def test_days_that_are_past_are_not_waited_for(words: PatternWords) -> None:
    past = BeforeAfter(BeforeAfterVerdict.INSUFFICIENT, days_before=3, days_after=1, days_needed=20)
    assert words.before_after(past, "A trip")[-1] == (
        "The days before it are past, so this comparison may stay open."
    )


def test_too_few_twitches_around_it_are_said(words: PatternWords) -> None:
    few = BeforeAfter(BeforeAfterVerdict.INSUFFICIENT, days_before=40, days_after=40)
    assert (
        "too few twitches to compare (40 days before, 40 days after)." in words.before_after(few, "A trip")[0]
    )


def test_an_open_sign_keeps_the_better_comparison_back(silent: PatternWords) -> None:
    assert silent.before_after(LOWER, "Less coffee") == (
        "“Less coffee”: the comparison is not shown for now. A sign you noted is open, and that comes first.",
    )


@pytest.mark.parametrize(
    ("pattern", "rank", "said"),
    [
        (CLEAR, 1, "Your first guess: a clear link, more twitches the next day."),
        (FEWER, 5, "Your fifth guess: a clear link, fewer twitches the same day."),
        (replace(CLEAR, verdict=Verdict.NO_LINK), 2, "Your second guess: no link of note so far."),
        (replace(CLEAR, verdict=Verdict.UNCLEAR), 6, "One of your guesses: can't tell yet."),
        (refused(Reason.FEW_LOGGED), 3, "Your third guess: not enough data yet."),
        (None, 4, "Your fourth guess: not in your diary yet."),
        (CLEAR, None, "Not among your guesses: a clear link, more twitches the next day."),
    ],
)
def test_a_guess_stands_beside_what_was_seen(
    words: PatternWords, pattern: Pattern | None, rank: int | None, said: str
) -> None:
    assert words.suspected(pattern, rank) == said


def test_an_open_sign_keeps_a_guess_of_fewer_back(silent: PatternWords) -> None:
    assert silent.suspected(FEWER, 1) == "Your first guess: not shown for now."
