# SPDX-License-Identifier: MIT
"""The rows of the forest and their order."""

from dataclasses import replace
from math import log
from typing import Any

import pytest

from tests.ui.patterns.links.made import pattern, refused, report
from twitchdesk.analysis.result import Standing, Verdict
from twitchdesk.report.pattern_words import PatternWords, VerdictKind
from twitchdesk.ui.patterns.links.rows import ForestRow, cautious_size, forest_rows, swing_effect

VERDICTS = (
    Verdict.NO_LINK,
    Verdict.UNCLEAR,
    Verdict.INSEPARABLE,
    Verdict.POSSIBLE_FEWER,
    Verdict.CLEAR_MORE,
)
HABITS = ("caffeine", "sleep_hours", "fluid", "stress", "exercise")


def only(words: PatternWords, verdict: Verdict, ratio: float = 1.2, **more: Any) -> ForestRow:
    """Return the row of one habit."""
    return forest_rows(report(pattern("caffeine", verdict, ratio, **more)), {}, words)[0]


def test_rows_go_from_clear_links_down_to_too_few_days(words: PatternWords) -> None:
    made = [pattern(habit, verdict) for habit, verdict in zip(HABITS, VERDICTS, strict=True)]
    rows = forest_rows(report(refused("alcohol"), *made), {}, words)
    assert [row.kind for row in rows] == [
        VerdictKind.CLEAR,
        VerdictKind.POSSIBLE,
        VerdictKind.INSEPARABLE,
        VerdictKind.UNCLEAR,
        VerdictKind.NO_LINK,
        VerdictKind.INSUFFICIENT,
    ]


def test_among_equals_the_surer_of_two_links_comes_first(words: PatternWords) -> None:
    large = pattern("stress", Verdict.CLEAR_MORE, 1.8, width=0.55)
    sure = pattern("caffeine", Verdict.CLEAR_MORE, 1.5, width=0.1)
    assert [row.habit for row in forest_rows(report(large, sure), {}, words)] == ["caffeine", "stress"]


def test_the_shorter_wait_comes_first(words: PatternWords) -> None:
    rows = forest_rows(report(refused("stress", 9), refused("caffeine", 2)), {}, words)
    assert [row.habit for row in rows] == ["caffeine", "stress"]


def test_the_effect_is_that_of_one_usual_swing() -> None:
    effect = swing_effect(pattern("caffeine", Verdict.UNCLEAR, 1.2, unit=100.0, sd=50.0))
    assert effect is not None
    assert effect.point == pytest.approx(log(1.2) / 2)


def test_the_cautious_size_shrinks_an_unsure_link() -> None:
    # Same day: the interval is 2 x 2.498 standard errors wide (normal, level 0.05 x 0.25).
    made = pattern("caffeine", Verdict.UNCLEAR, 1.2, width=2.4977 * 0.15, pattern_lags=(0,))
    assert cautious_size(made) == pytest.approx(log(1.2) / 2, rel=1e-3)


def test_a_row_says_its_ratio_its_step_and_its_days(words: PatternWords) -> None:
    row = only(words, Verdict.CLEAR_MORE)
    assert (row.ratio, row.beside) == ("×1.20 (1.09–1.33)", "per 100 mg · 90 days")


def test_a_row_without_a_result_shows_no_number(words: PatternWords) -> None:
    row = forest_rows(report(refused("caffeine")), {}, words)[0]
    assert (row.effect, row.ratio, row.beside) == (None, "", "")


def test_a_row_does_not_say_its_verdict_twice(words: PatternWords) -> None:
    row = only(words, Verdict.UNCLEAR, days_needed=120)
    assert (row.verdict, row.sentence) == ("Can't tell yet", "About 4 more months.")


def test_a_held_link_says_so(words: PatternWords) -> None:
    made = report(pattern("caffeine", Verdict.CLEAR_MORE))
    row = forest_rows(made, {"caffeine": Standing.HELD}, words)[0]
    assert row.verdict == "Clear link, held 4 weeks"


def test_the_spoken_row_says_all_that_is_seen(words: PatternWords) -> None:
    row = only(words, Verdict.CLEAR_MORE)
    seen = ("Caffeine", row.verdict, row.sentence, row.ratio, "per 100 mg, 90 days")
    assert all(part in row.spoken for part in seen)


def test_what_is_kept_back_shows_no_number_and_no_interval(words: PatternWords) -> None:
    row = only(replace(words, silence_better=True), Verdict.CLEAR_FEWER, 0.7)
    assert (row.effect, row.ratio, row.kind) == (None, "", VerdictKind.UNCLEAR)


def test_the_place_of_what_is_kept_back_tells_nothing(words: PatternWords) -> None:
    hidden = pattern("stress", Verdict.CLEAR_FEWER, 0.4)
    open_ = pattern("caffeine", Verdict.UNCLEAR, 1.01)
    rows = forest_rows(report(hidden, open_), {}, replace(words, silence_better=True))
    assert [row.habit for row in rows] == ["caffeine", "stress"]


def test_the_order_of_what_is_kept_back_tells_nothing(words: PatternWords) -> None:
    small, large = (pattern(habit, Verdict.CLEAR_FEWER, 0.9) for habit in ("stress", "caffeine"))
    made = report(small, replace(large, rate_ratio=0.3, low=0.27, high=0.33))
    rows = forest_rows(made, {}, replace(words, silence_better=True))
    assert [row.habit for row in rows] == ["stress", "caffeine"]


def test_a_habit_of_a_later_version_has_a_row(words: PatternWords) -> None:
    row = forest_rows(report(pattern("walking", Verdict.UNCLEAR)), {}, words)[0]
    assert (row.name, row.icon) == ("Walking", "circle-slash")


def test_a_row_can_say_how_much_one_usual_swing_is(words: PatternWords) -> None:
    assert only(words, Verdict.UNCLEAR, sd=82.567).swing == "Your usual swing: 83 mg"


def test_yes_and_no_have_no_usual_swing(words: PatternWords) -> None:
    made = report(pattern("weather_cold", Verdict.UNCLEAR, sd=0.5, unit=1.0))
    assert forest_rows(made, {}, words)[0].swing == ""
