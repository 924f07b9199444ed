"""The header says whose the handout is, of which days, and how much of them was logged."""

from dataclasses import replace

import pytest

from tests.report.handout.conftest import TODAY, MakeFacts, MakeGiven, ago
from twitchdesk.domain.handout import CheckOnPaper
from twitchdesk.domain.handout_choices import HandoutChoices
from twitchdesk.domain.records import SAMPLE_KEY
from twitchdesk.domain.span import DateRange
from twitchdesk.report.handout.given import Dates, Lore
from twitchdesk.report.handout.header import header

NAMED = Dates(long=lambda day: f"{day:%-d %b %Y}", short=lambda day: f"{day:%-d %b}")


@pytest.mark.parametrize(
    ("choices", "who"),
    [
        (HandoutChoices(name="Alex Example", birth_year=1984), "Alex Example, born 1984"),
        (HandoutChoices(name="Alex Example"), "Alex Example"),
        (HandoutChoices(birth_year=1984), "Name not given, born 1984"),
        (HandoutChoices(), "Name not given"),
        (HandoutChoices(name="Alex Example", birth_year=9999), "Alex Example"),
        (HandoutChoices(name="Alex Example", birth_year=TODAY.year), f"Alex Example, born {TODAY.year}"),
        (HandoutChoices(name="Alex Example", birth_year=1984, identity=False), "Name not shown"),
        (HandoutChoices(name="Ο Αλέξανδρος Παράδειγμα"), "Ο Αλέξανδρος Παράδειγμα"),
    ],
)
def test_the_header_names_the_person_as_chosen(
    facts: MakeFacts, given: MakeGiven, lore: Lore, choices: HandoutChoices, who: str
) -> None:
    assert header(given(facts(), choices), lore).who == who


def test_a_hidden_person_is_nowhere_in_the_header(facts: MakeFacts, given: MakeGiven, lore: Lore) -> None:
    choices = HandoutChoices(name="Alex Example", birth_year=1984, identity=False)
    said = str(header(given(facts(), choices), lore))
    assert "Alex" not in said
    assert "1984" not in said


@pytest.mark.parametrize(
    ("span", "period"),
    [
        (DateRange(ago(83), TODAY), "31 Aug – 22 Nov 2026 (84 days)"),
        (DateRange(ago(364), TODAY), "23 Nov 2025 – 22 Nov 2026 (365 days)"),
        (DateRange(TODAY, TODAY), "22 Nov 2026 (1 day)"),
    ],
)
def test_the_header_names_the_period(
    facts: MakeFacts, given: MakeGiven, lore: Lore, span: DateRange, period: str
) -> None:
    assert header(given(facts(span=span), dates=NAMED), lore).period == period


def test_the_header_says_when_it_was_printed_and_that_it_is_no_diagnosis(
    facts: MakeFacts, given: MakeGiven, lore: Lore
) -> None:
    found = header(given(facts(), dates=NAMED), lore)
    assert found.printed == "Printed 22 Nov 2026, 20:40"
    assert found.not_diagnosis == "Not a diagnosis."


@pytest.mark.parametrize(("marked", "said"), [(True, True), (False, False), ("yes", False)])
def test_a_sample_diary_says_that_it_is_invented(
    facts: MakeFacts, given: MakeGiven, lore: Lore, marked: object, said: bool
) -> None:
    found = facts(preferences={SAMPLE_KEY: marked})
    assert ("SAMPLE DIARY, invented" in header(given(found), lore).coverage) is said


def test_days_with_habits_alone_are_told_apart(facts: MakeFacts, given: MakeGiven, lore: Lore) -> None:
    found = facts({"calf_left": [1, 2]}, quiet=[3], logged_days=40)
    assert "logged 40 of 84 days (37 with habits alone)" in header(given(found), lore).coverage


def test_an_empty_diary_has_nothing_filled_in_later(facts: MakeFacts, given: MakeGiven, lore: Lore) -> None:
    assert header(given(facts()), lore).coverage == (
        "logged 0 of 84 days",
        "check-ins: not asked",
        "no entry in this period",
    )


def test_quiet_days_alone_are_logged_and_nothing_is_filled_in(
    facts: MakeFacts, given: MakeGiven, lore: Lore
) -> None:
    found = replace(facts(quiet=range(9)), entries=0)
    assert header(given(found), lore).coverage == ("logged 9 of 84 days", "check-ins: not asked")


@pytest.mark.parametrize(
    ("backfilled", "said"),
    [(0, "0 %"), (1, "under 1 %"), (80, "8 %"), (999, "over 99 %"), (1000, "100 %")],
)
def test_some_is_never_written_as_none_or_all(
    facts: MakeFacts, given: MakeGiven, lore: Lore, backfilled: int, said: str
) -> None:
    found = replace(facts({"calf_left": [1]}), entries=1000, backfilled=backfilled)
    assert header(given(found), lore).coverage[-1] == f"filled in later: {said}"


def test_check_ins_and_days_not_watched_of_the_period_are_counted(
    facts: MakeFacts, given: MakeGiven, lore: Lore
) -> None:
    found = replace(facts(quiet=[1, 2], days=28), unwatched=frozenset({ago(3), ago(4), ago(40)}))
    made = given(found, check=CheckOnPaper(check_ins=(3, 4)))
    assert header(made, lore).coverage[:3] == (
        "logged 2 of 28 days",
        "not watched: 2 days",
        "check-ins: 3 of 4",
    )
