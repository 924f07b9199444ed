"""Whatever the analysis answers, a person reads whole, plain sentences that claim nothing they may not."""

import re
from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.house.forbidden import RULES, broken
from tests.house.test_words import DISCLAIMERS
from tests.house.tree import ROOT
from tests.report.results import any_before_after, any_pattern, any_report, any_standing
from twitchdesk.analysis.result import BeforeAfter, Pattern, PatternReport, Standing
from twitchdesk.knowledge.load import load_habits, load_wording
from twitchdesk.report.pattern_words import PatternWords

UNFIT = re.compile(
    r"[{}]|\b(None|nan|NaN|inf)\b|  |\.\.| \.| ,|_|(?<![\d.,])1 (days|weeks|months|years|hours|points)\b"
)

# No fixtures: the report of a failing example would hold all habits and phrases.
_RESOURCES = ROOT / "resources"
WORDS = PatternWords(load_wording(_RESOURCES), load_habits(_RESOURCES))
SILENT = replace(WORDS, silence_better=True)


def amiss(sentence: str) -> list[str]:
    """Return what is wrong with a sentence."""
    found = [match.group(0) for match in UNFIT.finditer(sentence)]
    found += [rule.name for rule in RULES if broken(rule, sentence, DISCLAIMERS)]
    if not sentence.endswith("."):
        found.append("no full stop")
    if not (sentence[:1].isupper() or sentence[:1].isdigit() or sentence[:1] == "“"):
        found.append("no beginning")
    return found


def all_amiss(*sentences: str | None) -> list[str]:
    return [f"{sentence}: {why}" for sentence in sentences if sentence is not None for why in amiss(sentence)]


@given(any_pattern, any_report, any_standing, st.booleans())
@settings(max_examples=300, deadline=None)
def test_any_result_is_told_in_whole_sentences(
    pattern: Pattern, report: PatternReport, standing: Standing | None, flag: bool
) -> None:
    caveats = WORDS.caveats(
        pattern, report, standing=standing, reactive=flag, logging_changed=date(2026, 3, 1), bends=flag
    )
    told = [WORDS.row(pattern, standing), WORDS.headline(pattern, report, standing), *caveats]
    told += [WORDS.alone(pattern), WORDS.need(pattern, report).words, WORDS.need(pattern).words]
    told += [WORDS.suspected(pattern, 1), WORDS.suspected(pattern, None), WORDS.lag_profile(pattern)]
    assert all_amiss(*told, WORDS.together(pattern)) == []


@given(any_report, any_standing)
@settings(max_examples=200, deadline=None)
def test_any_report_is_told_in_whole_sentences(report: PatternReport, standing: Standing | None) -> None:
    told = [WORDS.plot_sentence(found.habit, report, standing) for found in report.patterns]
    assert all_amiss(WORDS.overview(report), WORDS.plot_sentence("fluid", report), *told) == []


@given(any_before_after, st.sampled_from(["Less coffee", "A cold", " "]), st.none() | st.booleans())
@settings(max_examples=200, deadline=None)
def test_any_comparison_before_and_after_is_told_in_whole_sentences(
    result: BeforeAfter, label: str, repeatable: bool | None
) -> None:
    assert all_amiss(*WORDS.before_after(result, label, repeatable=repeatable)) == []


@given(any_pattern, any_report, any_standing)
@settings(max_examples=300, deadline=None)
def test_while_a_sign_is_open_no_sentence_says_fewer(
    pattern: Pattern, report: PatternReport, standing: Standing | None
) -> None:
    told = [SILENT.row(pattern, standing), SILENT.headline(pattern, report, standing), SILENT.alone(pattern)]
    told += [SILENT.plot_sentence(found.habit, report, standing) for found in report.patterns]
    told += [SILENT.suspected(pattern, 1), SILENT.lag_profile(pattern), SILENT.verdict(pattern).word]
    assert not any("fewer" in sentence for sentence in told)


@given(any_before_after)
def test_while_a_sign_is_open_no_comparison_says_fewer(result: BeforeAfter) -> None:
    assert not any("fewer" in sentence for sentence in SILENT.before_after(result, "Less coffee"))


def test_the_check_finds_what_is_amiss() -> None:
    assert amiss("caffeine: {n}  None") == ["{", "}", "  ", "None", "no full stop", "no beginning"]
    assert amiss("Your twitches are harmless.") == ["diagnosis"]
