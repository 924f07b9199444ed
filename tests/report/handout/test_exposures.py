"""Exposures: the newest four weeks beside the four before, medicines with their mark, nothing invented."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.report.handout.conftest import MakeFacts, MakeGiven, ago
from twitchdesk.domain.handout import DayLoad, LabelUse, LastDose
from twitchdesk.domain.handout_choices import HandoutChoices, Matter
from twitchdesk.domain.records import LifeEvent
from twitchdesk.domain.summaries import HabitDay
from twitchdesk.knowledge.medicine_classes import load_medicine_classes
from twitchdesk.report.handout.exposures import exposures
from twitchdesk.report.handout.given import Dates, Lore
from twitchdesk.report.handout.own_words import all_medicines
from twitchdesk.report.handout.page import Exposures

Make = Callable[..., Exposures]
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
NOT_NOTED = ("not noted", "not noted")


@pytest.fixture(scope="session")
def marking(lore: Lore, resources: Path) -> Lore:
    """Return the lore with the classes of medicine."""
    return replace(lore, medicines=load_medicine_classes(resources))


@pytest.fixture
def make(facts: MakeFacts, given: MakeGiven, marking: Lore) -> Make:
    """Return what makes the block of facts."""
    return lambda choices=None, **of: exposures(given(facts(**of), choices), marking)


def rows(block: Exposures) -> dict[str, tuple[str, ...]]:
    """Return the cells by label."""
    return {row.label: row.cells for row in block.rows}


def days(habit: str, *values: tuple[int, float | None]) -> tuple[HabitDay, ...]:
    """Return what a habit came to, by days ago."""
    return tuple(HabitDay(habit, ago(n), value, 1) for n, value in values)


def begun(label: str, first: int, last: int | None = None) -> LifeEvent:
    """Return the event that a medicine was started."""
    end = None if last is None else ago(last)
    return LifeEvent(f"start {label} {first}", ago(first), label, NOON, "medicine_started", end)


def ended(label: str, day: int) -> LifeEvent:
    """Return the event that a medicine was stopped."""
    return LifeEvent(f"stop {label} {day}", ago(day), label, NOON, "medicine_stopped")


def test_an_empty_diary_has_every_row_not_noted(make: Make) -> None:
    block = make()
    assert set(rows(block).values()) == {NOT_NOTED}
    assert len(block.rows) == 8
    assert block.medicines == ("none noted",)
    assert block.marked == ""


def test_caffeine_has_its_mean_and_most_and_how_many_days_were_noted(make: Make) -> None:
    noted = days("caffeine", (0, 100), (27, 200), (1, None), (28, 400), (55, 500), (56, 9999))
    cells = rows(make(habit_days=noted))["Caffeine, mean / most"]
    assert cells == ("450 / 500 mg (2)", "150 / 200 mg (2)")


def test_the_heads_name_the_two_windows(make: Make) -> None:
    assert make().heads == ("A day (days noted)", "2026-09-28 – 2026-10-25", "2026-10-26 – 2026-11-22")


def test_an_observed_none_is_not_the_same_as_not_noted(make: Make) -> None:
    cells = rows(make(habit_days=days("alcohol", (0, 0), (1, 0))))["Alcohol"]
    assert cells == ("not noted", "none (2)")


def test_a_score_of_zero_is_a_score(make: Make) -> None:
    assert rows(make(habit_days=days("stress", (0, 0), (1, 3))))["Stress"][1] == "1.5 of 10 (2)"
    assert rows(make(habit_days=days("stress", (0, 0))))["Stress"][1] == "0 of 10 (1)"


def test_the_last_caffeine_is_the_median_of_the_clock(make: Make) -> None:
    doses = tuple(LastDose(ago(n), hour) for n, hour in ((0, 14.0), (1, 17.5), (2, 25.0), (30, 9.25)))
    cells = rows(make(last_caffeine=doses))["Last caffeine, median"]
    assert cells == ("09:15 (1)", "17:30 (3)")


@pytest.mark.parametrize(("value", "said"), [(0.0, "none (1)"), (90.0, "no time noted")])
def test_caffeine_without_a_time_has_no_last_hour(make: Make, value: float, said: str) -> None:
    assert rows(make(habit_days=days("caffeine", (0, value))))["Last caffeine, median"][1] == said


def test_stimulants_are_counted_in_days(make: Make) -> None:
    noted = days("stimulant_other", (0, 2), (1, 1), (2, 0), (40, 1))
    assert rows(make(habit_days=noted))["Other stimulants"] == ("on 1 day", "on 2 days")


def test_sleep_says_when_its_quality_was_not_noted(make: Make) -> None:
    noted = (*days("sleep_hours", (0, 7.25), (1, 6.5), (40, 8)), *days("sleep_quality", (0, 6), (1, 5)))
    assert rows(make(habit_days=noted))["Sleep / quality of 10"] == ("8 h / – (1)", "6.9 h / 5.5 (2)")


def test_exercise_has_its_load_where_the_effort_was_noted(make: Make) -> None:
    noted = days("exercise", (0, 30), (1, 60), (40, 20))
    cells = rows(make(habit_days=noted, exercise_load=(DayLoad(ago(0), 150.0),)))["Exercise / min × effort"]
    assert cells == ("20 min / – (1)", "45 min / 150 (2)")


def test_days_without_exercise_lower_its_load_as_they_do_its_minutes(make: Make) -> None:
    noted = days("exercise", (0, 60), (1, 0), (2, 0), (3, 0))
    cells = rows(make(habit_days=noted, exercise_load=(DayLoad(ago(0), 300.0),)))["Exercise / min × effort"]
    assert cells[1] == "15 min / 75 (4)"


def test_fluids_have_the_unit_of_the_person(make: Make) -> None:
    noted = days("fluid", (0, 1600.0))
    assert rows(make(habit_days=noted))["Fluids"][1] == "1,600 mL (1)"
    ounces = rows(make(habit_days=noted, preferences={"volume_unit": "fl_oz"}))["Fluids"][1]
    assert ounces == "54.1 fl oz (1)"


def test_what_is_kept_back_says_so_and_nothing_else(make: Make) -> None:
    choices = HandoutChoices(kept_back=frozenset({Matter.ALCOHOL, Matter.MOOD}))
    found = rows(make(choices, habit_days=(*days("alcohol", (0, 8)), *days("stress", (0, 9)))))
    assert set(found["Alcohol"]) == set(found["Stress"]) == {"kept back by the patient"}


def test_medicines_of_a_class_come_first_and_carry_the_mark(make: Make) -> None:
    block = make(events=(begun("Vitamin D", 3), begun("Sertraline 50 mg", 50), begun("Zinc", 70, 9)))
    assert block.medicines == (
        "Sertraline 50 mg†, since 2026-10-03",
        "Vitamin D, since 2026-11-19",
        "Zinc, 2026-09-13 – 2026-11-13",
    )
    assert block.marked.startswith("† ")
    assert "without advice" in block.marked


def test_what_is_taken_now_comes_before_what_was_stopped(make: Make) -> None:
    found = make(events=(begun("Lithium", 60, 2), begun("Vitamin D", 70))).medicines
    assert found == ("Vitamin D, since 2026-09-13", "Lithium†, 2026-09-23 – 2026-11-20")


def test_a_stop_ends_the_medicine_of_the_same_name(make: Make) -> None:
    found = make(events=(begun("Magnesium", 60), ended(" magnesium ", 20), ended("Iron", 5))).medicines
    assert found == ("Iron, stopped 2026-11-17", "Magnesium, 2026-09-23 – 2026-11-02")


def test_a_medicine_that_was_begun_again_runs(make: Make) -> None:
    found = make(events=(begun("Magnesium", 60), ended("Magnesium", 20), begun("Magnesium", 2))).medicines
    assert found == ("Magnesium, since 2026-11-20",)


@pytest.mark.parametrize(("last", "said"), [(500, "none noted"), (1, "Iron, noted on 6 days")])
def test_a_medicine_that_was_taken_after_its_end_is_taken(make: Make, last: int, said: str) -> None:
    label = LabelUse("medication", "iron", ago(900), ago(last), 6)
    found = make(events=(begun("Iron", 900, 500),), labels=(label,)).medicines
    assert found == (said,)


def test_another_dose_keeps_the_first_start(make: Make) -> None:
    assert make(events=(begun("Iron", 60), begun("Iron", 10))).medicines == ("Iron, since 2026-09-23",)


def test_dates_of_the_year_of_the_period_are_without_it(
    facts: MakeFacts, given: MakeGiven, marking: Lore
) -> None:
    dates = Dates(short=lambda day: f"{day:%d.%m.}")
    made = given(facts(events=(begun("Iron", 9), begun("Zinc", 700))), dates=dates)
    assert exposures(made, marking).medicines == ("Iron, since 13.11.", "Zinc, since 2024-12-22")
    assert all_medicines(made, marking).items[:2] == ("Iron, since 13.11.", "Zinc, since 2024-12-22")


def test_what_was_stopped_before_is_on_page_2_only(
    make: Make, facts: MakeFacts, given: MakeGiven, marking: Lore
) -> None:
    events = (begun("Lithium", 2000, 1500),)
    assert make(events=events).medicines == ("none noted",)
    items = all_medicines(given(facts(events=events)), marking)
    assert items.items == ("Lithium†, 2021-06-01 – 2022-10-14",)
    assert items.note.startswith("† ")


def test_a_medicine_noted_on_days_stands_with_its_event(
    facts: MakeFacts, given: MakeGiven, marking: Lore
) -> None:
    labels = (
        LabelUse("medication", "ibuprofen", ago(400), ago(1), 6),
        LabelUse("stimulant_other", "Salbutamol", ago(9), ago(1), 2),
    )
    made = given(facts(events=(begun("Ibuprofen", 30),), labels=labels))
    assert all_medicines(made, marking).items == (
        "Salbutamol†, noted on 2 days, first 2026-11-13",
        "Ibuprofen, since 2026-10-23; noted on 6 days",
    )
    assert exposures(made, marking).medicines[0] == "Salbutamol†, noted on 2 days"


def test_no_medicine_is_said_on_page_2(facts: MakeFacts, given: MakeGiven, marking: Lore) -> None:
    items = all_medicines(given(facts()), marking)
    assert (items.items, items.nothing, items.note) == ((), "None noted.", "")
