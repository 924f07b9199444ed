"""Whatever a diary holds, its blocks say something everywhere, keep to their days and name no disease."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, datetime
from enum import Enum
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.house.forbidden import RULES, broken
from tests.report.handout.conftest import ago, facts_of
from tests.report.results import any_before_after, any_report
from twitchdesk.domain.handout import (
    NO_PLAN,
    NOTHING_ASKED,
    Answered,
    AssessmentOnPaper,
    CheckOnPaper,
    HandoutFacts,
    LabelUse,
    LastDose,
    OptionCount,
    PlaceNote,
    PlanOnPaper,
    StepOnPaper,
    WeekOfAnswers,
)
from twitchdesk.domain.handout_choices import HandoutChoices, Matter
from twitchdesk.domain.records import LifeEvent
from twitchdesk.domain.rhythm import HourCount
from twitchdesk.domain.summaries import HabitDay
from twitchdesk.report.handout.day_pattern import day_pattern
from twitchdesk.report.handout.exposures import exposures
from twitchdesk.report.handout.footer import footer
from twitchdesk.report.handout.given import Given, Lore
from twitchdesk.report.handout.questions import questions
from twitchdesk.report.handout.second import second_page
from twitchdesk.report.handout.timeline import timeline
from twitchdesk.report.handout.tried import tried

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
# Empty ones say that there is nothing to say.
MAY_BE_EMPTY = {"empty", "marked", "note", "hue", "highest", "brackets"}
# Names and sentences of the person may hold any word; these hold none that is looked for.
LABELS = st.sampled_from(
    ["Sertraline", "Ω-3 und Zink, jeden zweiten Morgen vor dem Frühstück" * 2, "薬", "x"]
)
DAYS = st.sets(st.integers(0, 120), min_size=1, max_size=12)
PLACES = st.sampled_from(["calf_left", "lips", "thumb_right", "third_arm"])


def an_event(kind: str, first: int, length: int | None, label: str) -> LifeEvent:
    """Return an event that began so many days ago and took so many."""
    last = None if length is None else ago(first - min(first, length))
    return LifeEvent(f"{kind}-{first}", ago(first), label, NOON, kind, last)


KINDS = st.sampled_from(["illness", "travel", "plan", "medicine_started", "medicine_stopped", "other", "new"])
EVENTS = st.lists(
    st.builds(an_event, KINDS, st.integers(0, 4000), st.none() | st.integers(0, 50), LABELS), max_size=6
)
HABITS = st.sampled_from(
    [
        "caffeine",
        "sleep_hours",
        "sleep_quality",
        "stress",
        "exercise",
        "fluid",
        "alcohol",
        "stimulant_other",
        "old",
    ]
)
HABIT_DAYS = st.lists(
    st.builds(
        lambda habit, n, value, entries: HabitDay(habit, ago(n), value, entries),
        HABITS,
        st.integers(0, 83),
        st.none() | st.floats(0, 20_000),
        st.integers(1, 4),
    ),
    max_size=40,
    unique_by=lambda one: (one.habit, one.day),
)
OPTIONS = st.lists(
    st.builds(
        lambda told, n: OptionCount(told[0], told[1], n, ago(3), ago(1)),
        st.sampled_from(
            [("context", "at_rest"), ("accompanied", "worry"), ("character", "neu"), ("visible", "yes")]
        ),
        st.integers(1, 500),
    ),
    max_size=4,
    unique_by=lambda one: (one.field, one.option),
)
ANSWERS = st.dictionaries(st.sampled_from(["weakness", "speech", "unknown sign"]), st.sampled_from(Answered))
CHECKS = st.just(NOTHING_ASKED) | st.builds(
    CheckOnPaper,
    weeks=st.lists(st.builds(WeekOfAnswers, st.integers(0, 200).map(ago), ANSWERS), max_size=14).map(tuple),
    assessments=st.lists(
        st.builds(AssessmentOnPaper, st.integers(0, 900).map(ago), LABELS | st.just("")), max_size=3
    ).map(tuple),
    rules=st.sampled_from(["", "2"]),
    is_sign_open=st.booleans(),
)
PLANS = st.just(NO_PLAN) | st.builds(
    lambda first, done: PlanOnPaper((StepOnPaper("Less coffee", ago(first), None, done),)),
    st.integers(0, 90),
    st.none() | st.floats(0, 1),
)


@st.composite
def any_facts(draw: st.DrawFn) -> HandoutFacts:
    """Give the facts of some diary."""
    days = draw(st.sampled_from([1, 5, 28, 84, 3650]))
    twitched = draw(st.dictionaries(PLACES, DAYS, max_size=3))
    whole, quiet = draw(st.dictionaries(st.just("thigh_left"), DAYS)), draw(DAYS)
    found = facts_of(twitched, quiet=quiet, whole_days=whole, days=days)
    hours = st.lists(st.builds(HourCount, st.just(ago(1)), st.none() | st.integers(0, 23), st.integers(1, 9)))
    told = {day: tuple(draw(hours)) for day in list(found.rhythm.known)[:3]}
    labels = draw(st.lists(st.builds(LabelUse, HABITS, LABELS, DATES, DATES, st.integers(1, 9)), max_size=3))
    return replace(
        found,
        events=tuple(draw(EVENTS)),
        habit_days=tuple(draw(HABIT_DAYS)),
        options=tuple(draw(OPTIONS)),
        labels=tuple(labels),
        rhythm=replace(found.rhythm, hours=told),
        last_caffeine=tuple(draw(st.lists(st.builds(LastDose, DATES, st.floats(0, 28)), max_size=4))),
        notes=tuple(
            draw(st.lists(st.builds(PlaceNote, DATES, st.just(("lips",)), LABELS, LABELS), max_size=2))
        ),
        unwatched=frozenset(ago(n) for n in draw(DAYS)),
        preferences=draw(st.sampled_from([{}, {"volume_unit": "fl_oz"}, {"volume_unit": 7}])),
    )


DATES = st.integers(0, 83).map(ago)


@st.composite
def any_given(draw: st.DrawFn) -> Given:
    """Give what a handout of some diary is made from."""
    facts = draw(any_facts())
    kept = draw(st.frozensets(st.sampled_from(Matter)))
    compared = {event.id: draw(any_before_after) for event in facts.events if draw(st.booleans())}
    return Given(
        facts,
        HandoutChoices(pages=2, kept_back=kept, questions=("Do I need an EMG?",)),
        NOON,
        "0.1.0",
        report=draw(st.none() | any_report),
        comparisons=compared,
        check=draw(CHECKS),
        plan=draw(PLANS),
    )


def texts(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    """Give every text of a block with the name of its field."""
    if isinstance(value, str) and not isinstance(value, Enum):
        yield name, value
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name), field.name)
    elif isinstance(value, tuple):
        for part in value:
            yield from texts(part, name)


def blocks(made: Given, lore: Lore) -> tuple[Any, ...]:
    """Return the blocks, the one for the clinician left out: it names tests."""
    second = second_page(made, lore)
    of_page_2 = (second.head, second.regions, second.hours, second.checks, second.medicines, second.history)
    makers = (timeline, day_pattern, exposures, tried, questions, footer)
    return (*(make(made, lore) for make in makers), *of_page_2)


ANY = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@ANY
@given(made=any_given())
def test_nothing_is_blank_and_no_forbidden_word_is_said(made: Given, lore: Lore) -> None:
    said = list(texts(blocks(made, lore)))
    assert [name for name, words in said if not words.strip() and name not in MAY_BE_EMPTY] == []
    assert [words for _, words in said for rule in RULES if broken(rule, words, (WITHOUT_ADVICE,))] == []
    assert [
        words for _, words in said if re.search(r"\bnan\b|\binf\b|None(?! (?:written|noted))", words)
    ] == []


WITHOUT_ADVICE = "Do not stop a prescribed medicine without advice."


@ANY
@given(made=any_given())
def test_lanes_and_marks_keep_to_the_days(made: Given, lore: Lore) -> None:
    block = timeline(made, lore)
    assert {len(lane.values) for lane in block.lanes} == {len(block.days)}
    assert all(0 <= mark.first <= mark.last < len(block.days) for mark in block.marks)
    assert all(0 <= (bar.count or 0) <= block.top for bar in block.days)
    assert all(0 <= (value or 0) <= lane.top for lane in block.lanes for value in lane.values)
    assert {len(row.cells) for row in block.by_week} == {len(block.week_heads) - 1}


@ANY
@given(made=any_given())
def test_nothing_says_fewer_while_a_sign_is_open(made: Given, lore: Lore) -> None:
    asked = replace(made, check=replace(made.check, is_sign_open=True))
    said = [words for _, words in texts(tried(asked, lore))]
    assert [words for words in said if re.search(r"better|fewer|lower|less twitch|×0|[(]0\.", words)] == []


@ANY
@given(made=any_given(), matter=st.sampled_from([Matter.ALCOHOL, Matter.MOOD]))
def test_what_is_kept_back_stands_nowhere(made: Given, matter: Matter, lore: Lore) -> None:
    kept = replace(made, choices=replace(made.choices, kept_back=frozenset({matter})))
    word = {Matter.ALCOHOL: "alcohol", Matter.MOOD: "stress|worry"}[matter]
    said = [words for _, words in texts(blocks(kept, lore)) if re.search(word, words, re.IGNORECASE)]
    allowed = {"Alcohol", "Stress", "stress: kept back by the patient"}
    assert set(said) <= allowed


@pytest.mark.parametrize("days", [1, 5, 3650])
def test_the_same_facts_give_the_same_values(days: int, lore: Lore) -> None:
    made = Given(facts_of({"lips": range(0, days, 2)}, days=days), HandoutChoices(pages=2), NOON, "0.1.0")
    assert blocks(made, lore) == blocks(made, lore)
