"""The questions in the person's words, and how the page was made."""

from tests.report.handout.conftest import MakeFacts, MakeGiven
from tests.report.results import report
from twitchdesk.analysis.result import ALGORITHM
from twitchdesk.domain.handout import CheckOnPaper
from twitchdesk.domain.handout_choices import HandoutChoices
from twitchdesk.report.handout.footer import footer
from twitchdesk.report.handout.given import Lore
from twitchdesk.report.handout.questions import questions


def test_questions_keep_their_words_and_order(facts: MakeFacts, given: MakeGiven, lore: Lore) -> None:
    asked = HandoutChoices(questions=("Was soll ich  tun?", "これは何ですか"))
    assert questions(given(facts(), asked), lore).items == ("Was soll ich tun?", "これは何ですか")


def test_no_question_is_said(facts: MakeFacts, given: MakeGiven, lore: Lore) -> None:
    block = questions(given(facts(), HandoutChoices(questions=("  ",))), lore)
    assert (block.items, block.nothing) == ((), "None written down.")


def test_the_versions_and_the_time_are_printed(facts: MakeFacts, given: MakeGiven, lore: Lore) -> None:
    assert footer(given(facts()), lore).versions == (
        f"TwitchDesk 0.1.0 · analysis {ALGORITHM} · check rules: none used · made 2026-11-22, 20:40"
    )


def test_the_rules_have_their_version_once_they_were_asked(
    facts: MakeFacts, given: MakeGiven, lore: Lore
) -> None:
    made = given(facts(), check=CheckOnPaper(rules="3"), report=report())
    assert "check rules: 3" in footer(made, lore).versions


def test_each_page_has_its_number(facts: MakeFacts, given: MakeGiven, lore: Lore) -> None:
    assert footer(given(facts(), HandoutChoices(pages=1)), lore).pages == ("page 1 of 1",)
    assert footer(given(facts(), HandoutChoices(pages=2)), lore).pages == ("page 1 of 2", "page 2 of 2")


def test_the_method_says_when_a_day_starts_and_that_unknown_is_no_zero(
    facts: MakeFacts, given: MakeGiven, lore: Lore
) -> None:
    method = footer(given(facts()), lore).method
    assert "04:00" in method
    assert "unknown, not zero" in method
