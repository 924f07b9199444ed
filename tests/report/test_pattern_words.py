"""What is said about one habit."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.report.results import CLEAR, FEWER, refused, report
from twitchdesk.analysis.result import LagEffect, Pattern, Reason, Standing, Verdict
from twitchdesk.domain.habits import HabitBook
from twitchdesk.domain.phrases import Phrases
from twitchdesk.knowledge.load import load_habits
from twitchdesk.knowledge.pattern_habits import load_pattern_habits
from twitchdesk.report.pattern_words import Direction, PatternWords, VerdictKind

UNCLEAR = replace(CLEAR, verdict=Verdict.UNCLEAR, days_needed=130)
TWINS = replace(CLEAR, verdict=Verdict.INSEPARABLE, overlap=4.0, days_needed=167)
NO_LINK = replace(CLEAR, verdict=Verdict.NO_LINK)


def test_a_clear_link_is_told_with_delay_step_direction_interval_days_and_verdict(
    words: PatternWords,
) -> None:
    assert words.headline(CLEAR, report(CLEAR), Standing.HELD) == (
        "Next day, each extra 100 mg of caffeine went along with more twitches: 1.05 to 1.20 times as many "
        "(95 % interval; estimate ×1.12; 214 days; clear link, held 4 weeks)."
    )


def test_a_link_with_fewer_says_fewer(words: PatternWords) -> None:
    assert words.headline(FEWER, report(FEWER), Standing.NEW) == (
        "Same day, each extra hour of sleep went along with fewer twitches: 0.60 to 0.84 times as many "
        "(95 % interval; estimate ×0.71; 214 days; clear link, new)."
    )


def test_a_link_over_several_days_says_that_the_step_is_kept_up(words: PatternWords) -> None:
    both = replace(CLEAR, pattern_lags=(0, 1))
    assert words.headline(both, report(both)).startswith(
        "Same and next day, each extra 100 mg of caffeine, kept up on both days, went along with more"
    )
    four = replace(CLEAR, pattern_lags=(0, 1, 2, 3))
    assert words.headline(four, report(four)).startswith(
        "Over 4 days, each extra 100 mg of caffeine, kept up on each of them, went along with more"
    )


def test_days_with_and_without_are_told_as_days(words: PatternWords) -> None:
    cold = replace(CLEAR, habit="weather_cold", unit=1.0)
    assert words.headline(cold, report(cold)).startswith(
        "Cold days went along with more twitches the next day:"
    )
    assert words.per(cold) == "with vs without"


def test_a_possible_link_is_told_as_may(words: PatternWords) -> None:
    possible = replace(CLEAR, verdict=Verdict.POSSIBLE_MORE)
    assert "caffeine may go along with more twitches: 1.05 to 1.20" in words.headline(
        possible, report(possible)
    )
    assert words.row(possible) == "May go along with more twitches the next day."


def test_no_link_of_note_names_what_could_still_be_there(words: PatternWords) -> None:
    assert words.headline(NO_LINK, report(NO_LINK)) == (
        "Caffeine: no link of note in 214 days. If there is one on the same or the next day, it is probably "
        "below 25 % for a usual swing of about 90 mg."
    )
    assert any("not the same as safe" in caveat for caveat in words.caveats(NO_LINK, report(NO_LINK)))


def test_what_is_open_says_how_long_it_may_take(words: PatternWords) -> None:
    assert words.row(UNCLEAR) == "Can't tell yet: about 4 more months."
    assert words.headline(UNCLEAR, report(UNCLEAR)) == (
        "Caffeine: can't tell yet after 214 days. About 4 more months of logging may tell."
    )


def test_twins_are_told_together_with_a_way_to_tell_them_apart(words: PatternWords) -> None:
    assert words.row(TWINS) == "Goes along with twitches, but travels with sleep."
    assert words.together(TWINS) == (
        "Caffeine and sleep travel together; your diary cannot tell them apart. "
        "Days with one but not the other would tell, for example decaf days."
    )


def test_a_clear_link_that_travels_with_another_is_said_to_allow_for_it(words: PatternWords) -> None:
    travelling = replace(CLEAR, overlap=1.6)
    assert words.together(travelling) == (
        "Caffeine and sleep travel together. The result for caffeine allows for that."
    )
    assert words.together(CLEAR) is None


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (1.1, 1.4, "caffeine goes along with more twitches: 1.10 to 1.40 times as many"),
        (0.6, 0.9, "caffeine goes along with fewer twitches: 0.60 to 0.90 times as many"),
        (0.9, 1.4, "caffeine shows no clear link: 0.90 to 1.40 times as many all fit"),
    ],
)
def test_the_habit_alone_is_told_by_its_interval(
    words: PatternWords, low: float, high: float, said: str
) -> None:
    alone = Pattern("caffeine", Verdict.UNCLEAR, low=low, high=high, unit=100.0, pattern_lags=(1,))
    assert words.alone(replace(TWINS, alone=alone)) == (
        f"Looked at alone, without allowing for your other habits, {said} "
        "(per 100 mg, next day, 95 % interval)."
    )


@pytest.mark.parametrize(
    ("habit", "unit", "per"),
    [
        ("caffeine", 100.0, "per 100 mg"),
        ("sleep_hours", 1.0, "per hour"),
        ("sleep_hours", 0.5, "per 0.5 hours"),
        ("fluid", 500.0, "per 500 mL"),
        ("stress", 1.0, "per point"),
        ("stress", 2.0, "per 2 points"),
        ("exercise", 30.0, "per 30 min"),
        ("food_mg", 1.0, "per serving"),
        ("sleep_awakenings", 1.0, "per time"),
        ("knitting", 2.0, "per 2"),
    ],
)
def test_a_ratio_says_what_it_refers_to(words: PatternWords, habit: str, unit: float, per: str) -> None:
    assert words.per(replace(CLEAR, habit=habit, unit=unit)) == per


def test_volumes_are_told_in_the_unit_of_the_person(phrases: Phrases, book: HabitBook) -> None:
    ounces = PatternWords(phrases, book, book.unit_by_key["fl_oz"])
    fluid = replace(CLEAR, habit="fluid", unit=16 * 29.5735)
    assert ounces.per(fluid) == "per 16 fl oz"
    assert "each extra 16 fl oz of fluids" in ounces.headline(fluid, report(fluid))


@pytest.mark.parametrize(
    ("lags", "timing"),
    [
        ((0,), "same day"),
        ((1,), "next day"),
        ((2,), "2 days later"),
        ((3,), "3 days later"),
        ((0, 1), "same and next day"),
        ((0, 1, 2, 3), "over 4 days"),
    ],
)
def test_each_timing_of_the_method_has_its_words(
    words: PatternWords, lags: tuple[int, ...], timing: str
) -> None:
    assert words.timing(lags) == timing


@pytest.mark.parametrize(
    ("estimate", "low", "high", "said"),
    [
        (1.12, 1.05, 1.2, "×1.12 (1.05–1.20)"),
        (0.714, 0.6, 0.84, "×0.71 (0.60–0.84)"),
        (1.02, 1.001, 1.04, "×1.02 (1.001–1.04)"),
        (0.97, 0.94, 0.9985, "×0.97 (0.94–0.999)"),
        (1.0, 0.9, 1.1, "×1.00 (0.90–1.10)"),
        (12.34, 9.994, 9.996, "×12 (9.99–10)"),
        (1e9, 0.001, 1e300, "×over 100 (under 0.01–over 100)"),
    ],
)
def test_ratios_are_written_one_way(
    words: PatternWords, estimate: float, low: float, high: float, said: str
) -> None:
    assert words.ratio(replace(CLEAR, rate_ratio=estimate, low=low, high=high)) == said


def test_a_missing_estimate_has_no_ratio(words: PatternWords) -> None:
    assert words.ratio(refused(Reason.FEW_LOGGED)) is None
    assert words.ratio(replace(CLEAR, low=float("nan"))) is None


@pytest.mark.parametrize(
    ("pattern", "standing", "word", "kind", "direction"),
    [
        (CLEAR, None, "Clear link", VerdictKind.CLEAR, Direction.MORE),
        (CLEAR, Standing.NEW, "Clear link, new", VerdictKind.CLEAR, Direction.MORE),
        (FEWER, Standing.HELD, "Clear link, held 4 weeks", VerdictKind.CLEAR, Direction.FEWER),
        (NO_LINK, None, "No link of note", VerdictKind.NO_LINK, Direction.UNSAID),
        (TWINS, None, "Cannot separate", VerdictKind.INSEPARABLE, Direction.UNSAID),
        (UNCLEAR, None, "Can't tell yet", VerdictKind.UNCLEAR, Direction.UNSAID),
        (refused(Reason.FEW_DAYS), None, "Not enough data yet", VerdictKind.INSUFFICIENT, Direction.UNSAID),
    ],
)
def test_each_verdict_has_its_word_kind_and_direction(
    words: PatternWords,
    pattern: Pattern,
    standing: Standing,
    word: str,
    kind: VerdictKind,
    direction: Direction,
) -> None:
    said = words.verdict(pattern, standing)
    assert (said.word, said.kind, said.direction, said.silenced) == (word, kind, direction, False)


def test_the_delays_are_told_in_one_sentence(words: PatternWords) -> None:
    profile = (LagEffect(0, 1.02, 0.95, 1.09), LagEffect(1, 1.12, 1.05, 1.2))
    assert words.lag_profile(replace(CLEAR, lag_profile=profile)) == (
        "Caffeine, rate ratio per 100 mg with 95 % interval: same day ×1.02 (0.95–1.09), "
        "next day ×1.12 (1.05–1.20)."
    )


def test_a_habit_that_is_not_known_keeps_its_own_name(words: PatternWords) -> None:
    assert words.name("knitting_rows") == "Knitting rows"
    assert "each extra 2 of knitting rows" in words.headline(
        replace(CLEAR, habit="knitting_rows", unit=2.0), report(CLEAR)
    )


def test_habits_of_yes_and_no_are_those_with_words_for_their_days(
    resources: Path, words: PatternWords
) -> None:
    known = load_pattern_habits(resources, load_habits(resources))
    told = {habit.key for habit in known.analysed if words.is_yes_or_no(habit.key)}
    assert told == {habit.key for habit in known.analysed if habit.yes_no}


def test_a_date_is_written_in_words(words: PatternWords) -> None:
    assert words.date(date(2026, 3, 1)) == "1 March 2026"
