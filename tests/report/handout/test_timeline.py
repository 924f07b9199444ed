"""The timeline: unknown is no zero, lanes are as long as the days, marks lie inside them."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from tests.report.handout.conftest import MakeFacts, MakeGiven, ago
from twitchdesk.domain.handout import AssessmentOnPaper, CheckOnPaper, PlanOnPaper, StepOnPaper, WeekOfAnswers
from twitchdesk.domain.handout_choices import HandoutChoices, Matter
from twitchdesk.domain.records import LifeEvent
from twitchdesk.domain.summaries import HabitDay
from twitchdesk.report.handout.axis import round_bounds, round_count, round_top
from twitchdesk.report.handout.given import Lore
from twitchdesk.report.handout.page import MarkKind, Timeline
from twitchdesk.report.handout.timeline import timeline

Draw = Callable[..., Timeline]
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def event(kind: str, first: int, last: int | None = None, label: str = "It") -> LifeEvent:
    """Return an event of days ago."""
    return LifeEvent(f"{kind}{first}", ago(first), label, NOON, kind, None if last is None else ago(last))


def noted(habit: str, **days: float) -> tuple[HabitDay, ...]:
    """Return a habit by days ago: ``noted("stress", d3=5)``."""
    return tuple(HabitDay(habit, ago(int(day[1:])), value, 1) for day, value in days.items())


@pytest.fixture
def draw(facts: MakeFacts, given: MakeGiven, lore: Lore) -> Draw:
    """Return what makes the block; ``also`` are other things given, the rest makes the facts."""

    def make(
        choices: HandoutChoices | None = None, also: dict[str, Any] | None = None, **of: Any
    ) -> Timeline:
        return timeline(given(facts(**of), choices, **(also or {})), lore)

    return make


def test_an_unknown_day_has_no_count_and_a_quiet_one_has_zero(draw: Draw) -> None:
    block = draw(twitched={"calf_left": [0, 2]}, quiet=[1], days=5)
    assert [bar.count for bar in block.days] == [None, None, 1.0, 0.0, 1.0]
    assert [words for _, words in block.legend] == ["hatched: nothing known", "ring: watched, no twitch"]


def test_a_day_not_watched_is_unknown_unless_something_twitched(draw: Draw) -> None:
    block = draw(twitched={"calf_left": [1]}, quiet=[2], days=3, unwatched=frozenset({ago(1), ago(2)}))
    assert [bar.count for bar in block.days] == [None, 1.0, None]
    assert block.days[1].words == "2026-11-21: 1 twitch, though not watched"
    assert block.days[0].words == "2026-11-20: not watched"


@pytest.mark.parametrize(("days", "shown"), [(1, 1), (5, 5), (84, 84), (3650, 84)])
def test_there_are_twelve_weeks_at_most(draw: Draw, days: int, shown: int) -> None:
    block = draw(twitched={"calf_left": range(0, days, 3)}, days=days)
    assert len(block.days) == shown
    assert {len(lane.values) for lane in block.lanes} == {shown}
    assert block.days[-1].day == ago(0)
    assert block.weeks
    assert all(0 <= place < shown for place, _ in block.weeks)


def test_mondays_are_labelled(draw: Draw) -> None:
    assert [place for place, _ in draw(days=84).weeks] == list(range(0, 84, 14))
    assert [place for place, _ in draw(days=14).weeks] == [0, 7]
    assert draw(days=3).weeks == ((0, "2026-11-20"),)


def test_an_empty_diary_says_so_and_still_has_its_four_lanes(draw: Draw) -> None:
    block = draw()
    assert block.empty == "Nothing was noted on these days."
    assert [lane.label for lane in block.lanes] == ["Caffeine", "Sleep", "Stress", "Exercise"]
    assert {lane.scale for lane in block.lanes} == {"not noted"}
    assert block.top == 5


def test_a_diary_of_habits_alone_is_not_empty(draw: Draw) -> None:
    assert draw(habit_days=noted("caffeine", d3=100)).empty == ""


def test_the_scale_of_a_lane_is_round_and_has_a_unit(draw: Draw) -> None:
    days = (*noted("caffeine", d3=230, d1=0), *noted("stress", d1=4), *noted("exercise", d1=0))
    lanes = {lane.key: lane for lane in draw(habit_days=days, days=5).lanes}
    assert (lanes["caffeine"].top, lanes["caffeine"].scale) == (300, "300 mg")
    assert lanes["caffeine"].values == (None, 230.0, None, 0.0, None)
    assert (lanes["stress"].top, lanes["stress"].scale) == (10, "10")
    assert lanes["exercise"].scale == "none on the days noted"
    assert lanes["sleep_hours"].scale == "not noted"


def test_several_answers_of_a_day_are_averaged_where_they_do_not_add_up(draw: Draw, lore: Lore) -> None:
    assert "stress" in lore.pattern_habits.averaged
    days = (HabitDay("stress", ago(0), 12.0, 3), HabitDay("caffeine", ago(0), 300.0, 3))
    lanes = {lane.key: lane.values for lane in draw(habit_days=days, days=1).lanes}
    assert (lanes["stress"], lanes["caffeine"]) == ((4.0,), (300.0,))


def test_a_skipped_day_is_not_a_zero(draw: Draw) -> None:
    lanes = draw(habit_days=(HabitDay("caffeine", ago(0), None, 1),), days=2).lanes
    assert lanes[0].values == (None, None)


def test_mood_makes_room_for_another_habit_and_says_it_was_kept_back(draw: Draw) -> None:
    days = (
        *noted("caffeine", d1=90),
        *noted("stress", d1=4),
        *noted("fluid", d1=1500),
        *noted("alcohol", d1=8),
    )
    kept = HandoutChoices(kept_back=frozenset({Matter.MOOD, Matter.ALCOHOL}))
    block = draw(kept, habit_days=days)
    assert [lane.key for lane in block.lanes] == ["caffeine", "sleep_hours", "exercise", "fluid"]
    assert (None, "stress: kept back by the patient") in block.legend


def test_other_habits_take_the_lanes_of_a_diary_that_has_only_them(draw: Draw) -> None:
    days = (*noted("fatigue", d1=3), *noted("fluid", d1=1500))
    assert [lane.key for lane in draw(habit_days=days).lanes] == ["fluid", "fatigue"]


def test_fluids_have_the_unit_of_the_person(draw: Draw) -> None:
    days = noted("fluid", d0=29.5735 * 64)
    lane = draw(habit_days=days, preferences={"volume_unit": "fl_oz"}, days=1).lanes[0]
    assert lane.values[0] == pytest.approx(64.0)
    assert lane.scale.endswith("fl oz")


@pytest.mark.parametrize(
    ("happened", "first", "last"),
    [
        (event("illness", 5, 3), 4, 6),
        (event("illness", 5), 4, 4),
        (event("plan", 5), 4, 9),
        (event("plan", 500), 0, 9),
        (event("plan", 500, 7), 0, 2),
        (event("travel", 12, 9), 0, 0),
        (event("medicine_started", 5), 4, 4),
        (event("medicine_started", 5, 2), 4, 7),
        (event("medicine_stopped", 5), 4, 4),
        (event("something new", 0), 9, 9),
    ],
)
def test_a_mark_is_cut_to_the_days(draw: Draw, happened: LifeEvent, first: int, last: int) -> None:
    marks = draw(events=(happened,), days=10).marks
    assert [(mark.first, mark.last) for mark in marks] == [(first, last)]


@pytest.mark.parametrize(
    "happened", [event("illness", 20, 11), event("medicine_started", 20), event("other", 10)]
)
def test_what_was_over_before_has_no_mark(draw: Draw, happened: LifeEvent) -> None:
    assert draw(events=(happened,), days=10).marks == ()


def test_checks_visits_and_steps_of_the_plan_are_marked(draw: Draw) -> None:
    check = CheckOnPaper(
        weeks=(WeekOfAnswers(ago(7), {}),), assessments=(AssessmentOnPaper(ago(3), "Neurologist"),)
    )
    plan = PlanOnPaper((StepOnPaper("Less coffee", ago(5)),))
    marks = draw(also={"check": check, "plan": plan}, days=10).marks
    assert [(mark.kind, mark.words) for mark in marks] == [
        (MarkKind.CHECK_IN, "Weekly check"),
        (MarkKind.PLAN, "Less coffee"),
        (MarkKind.VISIT, "Neurologist"),
    ]


def test_only_marks_that_occur_are_in_the_legend(draw: Draw) -> None:
    legend = draw(events=(event("illness", 3), event("medicine_stopped", 1, label="Zinc")), days=10).legend
    assert [kind for kind, _ in legend if kind] == [MarkKind.ILLNESS, MarkKind.MEDICINE]


def test_the_same_is_said_in_words(draw: Draw) -> None:
    block = draw(
        twitched={"calf_left": [0, 1, 8]}, quiet=[2], days=9, events=(event("illness", 5, 3, "Cold"),)
    )
    assert (
        block.summary
        == "2026-11-14 to 2026-11-22: between 0 and 1 twitches a day on 4 of 9 days; 1 day without one."
    )
    assert [(row.label, row.cells) for row in block.by_week] == [
        ("2026-11-14", ("1", "1", "1 of 2")),
        ("2026-11-16", ("2", "2", "3 of 7")),
    ]
    assert block.happened == ("2026-11-17 to 2026-11-19: Cold (illness)",)


def test_one_day_is_said_as_one(draw: Draw) -> None:
    assert draw(twitched={"calf_left": [0]}, days=1).summary == "2026-11-22: 1 twitch."
    assert draw(days=1).summary == "2026-11-22: nothing known."


def test_what_was_noted_of_habits_is_said_by_week_too(draw: Draw) -> None:
    days = (*noted("caffeine", d0=100, d1=201), *noted("stress", d13=4), *noted("sleep_hours", d0=7.26))
    block = draw(habit_days=days, days=14)
    assert block.week_heads[4:] == ("Caffeine", "Sleep", "Stress")
    assert [row.cells[3:] for row in block.by_week] == [
        ("not noted", "not noted", "4"),
        ("150 mg a day", "7.3 h a day", "not noted"),
    ]


def test_a_week_of_which_nothing_is_known_says_so(draw: Draw) -> None:
    rows = draw(twitched={"calf_left": [0]}, days=14).by_week
    assert rows[0].cells == ("nothing known", "nothing known", "0 of 7")


@pytest.mark.parametrize(
    ("most", "top"), [(0, 1), (0.3, 0.3), (7.2, 8), (11, 15), (230, 300), (999, 1000), (10, 10), (2001, 3000)]
)
def test_the_top_of_an_axis_is_round(most: float, top: float) -> None:
    assert round_top(most) == pytest.approx(top)


@pytest.mark.parametrize("most", [5e-324, 0.1 + 0.2, 3 * 1e-7])
def test_no_value_is_above_the_top_of_its_axis(most: float) -> None:
    assert round_top(most) >= most


@pytest.mark.parametrize(("most", "top"), [(0, 5), (1, 5), (6, 6), (8.5, 10), (13, 15), (2400, 3000)])
def test_the_top_of_counts_is_whole(most: float, top: int) -> None:
    assert round_count(most) == top


@pytest.mark.parametrize(
    ("most", "bounds"),
    [
        (3.0, (0.5, 1.0, 2.0)),
        (0.3, (0.05, 0.1, 0.2)),
        (10, (1, 2, 5)),
        (1, (0.1, 0.2, 0.5)),
        (0.012, (0.002, 0.005, 0.01)),
    ],
)
def test_steps_meet_at_round_numbers_below_the_most(most: float, bounds: tuple[float, ...]) -> None:
    assert round_bounds(most) == pytest.approx(bounds)
