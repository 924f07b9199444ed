"""Which habits the search for patterns looks at, by which step, and what is refused."""

import shutil
from pathlib import Path

import pytest

from twitchdesk.domain.daily import PatternHabits
from twitchdesk.domain.habits import HabitBook, HabitKind
from twitchdesk.knowledge.errors import KnowledgeError
from twitchdesk.knowledge.load import load_habits
from twitchdesk.knowledge.pattern_habits import load_pattern_habits

LEFT_OUT = {
    "sleep_bed",
    "sleep_wake",
    "eye_strain",
    "dry_eyes",
    "eye_care",
    "medication",
    "headache",
    "cycle_day",
}


@pytest.fixture(scope="module")
def book(resources: Path) -> HabitBook:
    return load_habits(resources)


@pytest.fixture(scope="module")
def known(resources: Path, book: HabitBook) -> PatternHabits:
    return load_pattern_habits(resources, book)


def test_every_habit_is_looked_at_or_left_out_for_a_reason(known: PatternHabits, book: HabitBook) -> None:
    assert [habit.key for habit in known.habits] == [habit.key for habit in book.habits]
    assert {habit.key for habit in known.habits if not habit.analysed} == LEFT_OUT
    assert all(habit.why.endswith(".") for habit in known.habits)


def test_clock_times_and_words_are_never_looked_at(known: PatternHabits, book: HabitBook) -> None:
    without_numbers = {
        habit.key
        for habit in book.habits
        if habit.kind is HabitKind.MEDICINE or (habit.kind is HabitKind.NIGHT and not habit.unit)
    }
    assert without_numbers == {"sleep_bed", "sleep_wake", "medication"}
    assert without_numbers.isdisjoint(habit.key for habit in known.analysed)


def test_the_kinds_of_a_choice_are_no_steps_of_one_scale(known: PatternHabits, book: HabitBook) -> None:
    choices = {habit.key for habit in book.habits if habit.kind is HabitKind.CHOICE}
    assert choices == {habit.key for habit in known.habits if habit.yes_no}


@pytest.mark.parametrize(
    ("habit", "step"),
    [
        ("caffeine", 100),
        ("sleep_hours", 1),
        ("fluid", 500),
        ("stress", 1),
        ("exercise", 30),
        ("illness", None),
    ],
)
def test_a_ratio_refers_to_the_step_a_person_thinks_in(
    habit: str, step: float | None, known: PatternHabits
) -> None:
    assert known.by_key[habit].step_in() == step


def test_a_person_with_fluid_ounces_gets_a_step_of_sixteen(known: PatternHabits, book: HabitBook) -> None:
    ounces = book.unit_by_key["fl_oz"]
    assert known.by_key["fluid"].step_in(ounces) == pytest.approx(16 * 29.5735)
    assert known.by_key["caffeine"].step_in(ounces) == 100


@pytest.mark.parametrize("habit", ["stress", "fatigue", "screen_time", "screen_before_bed_min", "alcohol"])
def test_what_may_follow_the_twitches_of_the_day_is_marked(habit: str, known: PatternHabits) -> None:
    assert known.is_reactive(habit)
    assert not known.is_reactive("caffeine")
    assert not known.is_reactive("a habit of tomorrow")


def test_scores_of_a_day_are_averaged_and_amounts_add_up(known: PatternHabits) -> None:
    assert {"stress", "fatigue", "screen_time", "sleep_hours"} <= known.averaged
    assert known.averaged.isdisjoint({"caffeine", "fluid", "alcohol", "food_k", "exercise"})


@pytest.mark.parametrize(
    ("old", "new", "amiss"),
    [
        ("[caffeine]", "[tea]", "entry tea: this habit is not in habits.toml"),
        ("step = 100\n", "", "entry caffeine: give either “step” or “yes_no = true”"),
        ("step = 100\n", "step = 100\nyes_no = true\n", "give either “step” or “yes_no = true”"),
        ("[sleep_bed]\n", "[sleep_bed]\nstep = 1\n", "only “why” belongs to a habit that is not analysed"),
        ("{ fl_oz = [16] }", "{ cup = [2] }", "entry fluid: the unit “cup” is not in units.toml"),
    ],
)
def test_a_wrong_entry_is_refused_and_named(
    old: str, new: str, amiss: str, tmp_path: Path, resources: Path, book: HabitBook
) -> None:
    shutil.copytree(resources / "knowledge", tmp_path / "knowledge")
    file = tmp_path / "knowledge" / "pattern_habits.toml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(KnowledgeError, match=amiss):
        load_pattern_habits(tmp_path, book)


def test_a_habit_without_an_entry_is_refused(tmp_path: Path, resources: Path, book: HabitBook) -> None:
    shutil.copytree(resources / "knowledge", tmp_path / "knowledge")
    file = tmp_path / "knowledge" / "pattern_habits.toml"
    file.write_text(file.read_text(encoding="utf-8").split("[weather_cold]")[0], encoding="utf-8")
    with pytest.raises(KnowledgeError, match="entry weather_cold: the entry is missing"):
        load_pattern_habits(tmp_path, book)
