"""Diaries at the edge, worked through by the analysis, and what their person reads."""

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt
import pytest

from tests.report.test_every_sentence import all_amiss
from twitchdesk.analysis.patterns import find_patterns
from twitchdesk.analysis.result import PatternReport
from twitchdesk.report.pattern_words import PatternWords, VerdictKind

Numbers = npt.NDArray[np.float64]
FIRST = np.datetime64("2026-01-05")


def coffee(n: int) -> Numbers:
    """Return a cup or more a day, never the same for long."""
    return np.random.default_rng(4).integers(0, 5, n).astype(np.float64) * 95


def twitches(n: int, mean: float = 4.0) -> Numbers:
    """Return counts that have nothing to do with any habit."""
    return np.random.default_rng(7).poisson(mean, n).astype(np.float64)


def found(counts: Numbers, habits: Mapping[str, Numbers]) -> PatternReport:
    """Return what the analysis says of consecutive days."""
    return find_patterns(FIRST + np.arange(len(counts)), counts, habits, {"caffeine": 100.0})


def rows(words: PatternWords, report: PatternReport) -> list[str]:
    """Return the row of each habit; every sentence about it must be whole."""
    for pattern in report.patterns:
        told = (words.headline(pattern, report), *words.caveats(pattern, report), words.lag_profile(pattern))
        assert all_amiss(*told, words.plot_sentence(pattern.habit, report), words.overview(report)) == []
    return [words.row(pattern, report=report) for pattern in report.patterns]


def test_nothing_logged_at_all(words: PatternWords) -> None:
    report = found(np.full(30, np.nan), {})
    assert words.overview(report).startswith("Nothing to compare yet.")


@pytest.mark.parametrize(("days", "more"), [(5, "About 2 more weeks"), (20, "1 more day")])
def test_too_few_days(words: PatternWords, days: int, more: str) -> None:
    report = found(twitches(days), {"caffeine": coffee(days)})
    assert rows(words, report) == [f"{days} of 21 known days. {more} to go."]
    assert words.overview(report).startswith(f"{days} known days so far")


def test_a_diary_that_is_all_quiet(words: PatternWords) -> None:
    report = found(np.zeros(90), {"caffeine": coffee(90)})
    assert rows(words, report) == ["No twitches on your known days, so there is nothing to compare."]
    assert words.overview(report) == (
        "No twitches on your 90 known days. There is nothing to explain, so there is nothing to compare."
    )


def test_a_habit_that_never_changes(words: PatternWords) -> None:
    report = found(twitches(60), {"caffeine": np.full(60, 95.0), "stress": coffee(60) / 95})
    assert rows(words, report)[0] == "It was the same on every logged day, so there is nothing to compare."


def test_a_habit_that_hardly_ever_changes(words: PatternWords) -> None:
    seldom = np.full(60, 95.0)
    seldom[[10, 40]] = 190.0
    said = rows(words, found(twitches(60), {"caffeine": seldom}))[0]
    assert said == "Different from its usual value on 2 of 5 days. About 3 more months at this pace."


def test_a_habit_logged_a_few_times(words: PatternWords) -> None:
    seldom = np.full(60, np.nan)
    seldom[:9] = coffee(9)
    report = found(twitches(60), {"caffeine": seldom})
    assert rows(words, report) == ["Logged on 9 of 14 known days. 5 more days to go."]
    assert words.overview(report) == "60 known days, but no habit is logged on enough of them to compare."


def test_two_habits_that_are_copies_contradict_nobody(words: PatternWords) -> None:
    cups = coffee(240)
    counts = np.random.default_rng(3).poisson(3 * np.exp(cups / 400)).astype(np.float64)
    report = found(counts, {"caffeine": cups, "stress": cups / 95})
    rows(words, report)
    kinds = {words.verdict(pattern).kind for pattern in report.patterns}
    assert kinds <= {VerdictKind.INSEPARABLE, VerdictKind.POSSIBLE}
    said = words.together(report.patterns[0])
    assert said is not None
    assert said.startswith("Caffeine and stress travel together")


def test_one_absurd_day_and_gaps_leave_whole_sentences(words: PatternWords) -> None:
    counts, cups = twitches(120), coffee(120)
    counts[50], counts[70:90], cups[20] = 5000.0, np.nan, 20_000.0
    assert len(rows(words, found(counts, {"caffeine": cups}))) == 1


def test_a_single_habit_is_adjusted_for_no_other(words: PatternWords) -> None:
    report = found(twitches(120), {"caffeine": coffee(120)})
    assert words.caveats(report.patterns[0], report)[-1] == "Adjusted for trend and weekday."


def test_a_habit_logged_on_bad_days_only_says_how_seldom(words: PatternWords) -> None:
    counts, cups = twitches(200), coffee(200)
    cups[counts < 6] = np.nan
    report = found(counts, {"caffeine": cups, "stress": coffee(200)[::-1] / 95})
    said = " ".join(words.caveats(report.patterns[0], report))
    assert "It was logged on only" in said
    rows(words, report)


def test_a_strong_link_over_ten_years_is_told_like_any_other(words: PatternWords) -> None:
    cups = coffee(3650)
    counts = np.random.default_rng(5).poisson(3 * np.exp(np.roll(cups, 1) / 600)).astype(np.float64)
    report = found(counts, {"caffeine": cups})
    assert rows(words, report) == ["Goes along with more twitches the next day."]
    assert "3,650 days" in words.headline(report.patterns[0], report)
