"""What was tried and what goes along: short, with its limits, and kept back while a sign is open."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from tests.report.handout.conftest import MakeFacts, MakeGiven, ago
from tests.report.results import CLEAR, FEWER, refused, report
from twitchdesk.analysis.result import BeforeAfter, BeforeAfterVerdict, Pattern, Reason, Standing, Verdict
from twitchdesk.domain.handout import CheckOnPaper, PlanOnPaper, StepOnPaper
from twitchdesk.domain.handout_choices import HandoutChoices, Matter
from twitchdesk.domain.records import LifeEvent
from twitchdesk.report.handout.given import Lore
from twitchdesk.report.handout.page import Tried
from twitchdesk.report.handout.tried import tried

Make = Callable[..., Tried]
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
OPEN = CheckOnPaper(is_sign_open=True)
LOWER = BeforeAfter(BeforeAfterVerdict.LOWER, 0.53, 0.33, 0.85, 60, 45)
HIGHER = BeforeAfter(BeforeAfterVerdict.HIGHER, 1.9, 1.2, 2.8, 60, 45)
UNCLEAR = BeforeAfter(BeforeAfterVerdict.UNCLEAR, 0.9, 0.6, 1.3, 60, 45)
TOO_LITTLE = BeforeAfter(BeforeAfterVerdict.INSUFFICIENT, days_before=60, days_after=4)


def plan(label: str, first: int, last: int | None = None, kind: str = "plan") -> LifeEvent:
    """Return an event of days ago."""
    return LifeEvent(f"{kind}{first}", ago(first), label, NOON, kind, None if last is None else ago(last))


@pytest.fixture
def make(facts: MakeFacts, given: MakeGiven, lore: Lore) -> Make:
    """Return what makes the block of events and other things given."""

    def made(*events: LifeEvent, choices: HandoutChoices | None = None, **others: Any) -> Tried:
        return tried(given(facts(events=events), choices, **others), lore)

    return made


@pytest.mark.parametrize(
    ("result", "said"),
    [
        (LOWER, "×0.53 (0.33–0.85)"),
        (HIGHER, "×1.90 (1.20–2.80)"),
        (UNCLEAR, "×0.90 (0.60–1.30), cannot tell yet"),
        (BeforeAfter(BeforeAfterVerdict.UNCLEAR), "cannot tell yet"),
        (TOO_LITTLE, "too little data"),
    ],
)
def test_a_plan_has_its_dates_and_its_change(make: Make, result: BeforeAfter, said: str) -> None:
    row = make(plan("Less coffee", 41), comparisons={"plan41": result}).rows[0]
    assert row.label == "Less coffee"
    assert row.cells == ("since 2026-10-12", "not asked", said)


def test_a_comparison_that_is_not_there_is_not_worked_out(make: Make) -> None:
    assert make(plan("Bed at eleven", 20, 6)).rows[0].cells == (
        "2026-11-02 – 2026-11-16",
        "not asked",
        "not worked out yet",
    )


@pytest.mark.parametrize(
    ("result", "said"),
    [
        (LOWER, "kept back: a sign is open"),
        (UNCLEAR, "kept back: a sign is open"),
        (HIGHER, "×1.90 (1.20–2.80)"),
        (TOO_LITTLE, "too little data"),
    ],
)
def test_nothing_below_one_is_said_while_a_sign_is_open(make: Make, result: BeforeAfter, said: str) -> None:
    assert make(plan("Less coffee", 41), comparisons={"plan41": result}, check=OPEN).rows[0].cells[2] == said


def test_plans_come_before_medicines_and_the_newest_first(make: Make) -> None:
    block = make(
        plan("Old plan", 60, 50),
        plan("Magnesium", 10, kind="medicine_started"),
        plan("New plan", 30),
        plan("Zinc", 5, kind="medicine_stopped"),
        plan("A cold", 7, kind="illness"),
    )
    assert [row.label for row in block.rows] == ["New plan", "Old plan", "Zinc, stopped", "Magnesium"]


def test_a_medicine_of_years_ago_was_not_tried_now(make: Make) -> None:
    old = plan("Lithium", 900, kind="medicine_started"), plan("Iron", 900, 400, kind="medicine_started")
    assert make(*old).rows == ()
    assert make(*old).nothing == "No plan and no change was noted."


def test_the_steps_of_a_plan_have_their_share_done(make: Make) -> None:
    steps = StepOnPaper("Less coffee", ago(27), None, 0.804), StepOnPaper("Sleep", ago(20), ago(1))
    block = make(plan=PlanOnPaper(steps, "×0.90 (0.60–1.30)"))
    assert [(row.label, *row.cells[1:]) for row in block.rows] == [
        ("Less coffee", "80 %", "–"),
        ("Sleep", "not due yet", "–"),
        ("All steps together", "–", "×0.90 (0.60–1.30)"),
    ]


def test_the_change_of_a_plan_is_kept_back_while_a_sign_is_open(make: Make) -> None:
    with_plan = PlanOnPaper((StepOnPaper("Less coffee", ago(27)),), "fewer, ×0.53")
    assert make(plan=with_plan, check=OPEN).rows[-1].cells[2] == "kept back: a sign is open"


def test_a_link_has_its_ratio_its_days_and_its_verdict(make: Make) -> None:
    assert make(report=report(CLEAR), standings={"caffeine": Standing.HELD}).links[0] == (
        "Caffeine: more twitches the next day, ×1.12 (1.05–1.20) per 100 mg "
        "(214 days; clear link, held 4 weeks)"
    )


def test_clear_links_come_before_possible_ones_and_there_are_three(make: Make) -> None:
    possible = [
        replace(CLEAR, habit=habit, verdict=Verdict.POSSIBLE_MORE, q=q)
        for habit, q in (("fluid", 0.09), ("exercise", 0.06), ("fatigue", 0.08))
    ]
    links = make(report=report(*possible, FEWER)).links
    assert [link.split(":")[0] for link in links] == ["Sleep", "Exercise", "Tiredness"]


def test_links_that_say_fewer_are_kept_back_while_a_sign_is_open(make: Make) -> None:
    below = replace(CLEAR, verdict=Verdict.POSSIBLE_MORE, habit="fluid", low=0.98)
    links = make(report=report(CLEAR, FEWER, below), check=OPEN).links
    assert links[-1] == "Some links are kept back while a sign is open."
    assert len(links) == 2
    assert not re.search(r"fewer|0\.\d", links[0])


@pytest.mark.parametrize(
    ("patterns", "said"),
    [
        ((), "Too little data (214 known days)."),
        ((refused(Reason.FEW_DAYS),), "Too little data (214 known days)."),
        ((replace(CLEAR, verdict=Verdict.NO_LINK),), "No link found in 214 days."),
        ((replace(CLEAR, verdict=Verdict.UNCLEAR),), "No link found in 214 days."),
    ],
)
def test_without_a_link_one_sentence_says_why(make: Make, patterns: tuple[Pattern, ...], said: str) -> None:
    assert make(report=report(*patterns)).links == (said,)


def test_links_that_were_not_looked_for_say_so(make: Make) -> None:
    assert make().links == ("Not worked out yet.",)


def test_a_link_of_what_is_kept_back_is_not_told_and_not_denied(make: Make) -> None:
    kept = HandoutChoices(kept_back=frozenset({Matter.MOOD}))
    links = make(report=report(replace(CLEAR, habit="stress")), choices=kept).links
    assert links == ("No link found in 214 days among what is not kept back.",)


def test_the_caution_stands_below_the_links(make: Make) -> None:
    assert make().caution.startswith("Exploratory")
