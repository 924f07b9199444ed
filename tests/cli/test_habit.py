"""twitchdesk habit."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tests.cli.conftest import Command, kept
from tests.conftest import NOON
from twitchdesk.domain.records import Answer, HabitEntry, Kind, SleepNight, Source
from twitchdesk.domain.span import Moment


def entries(file: Path) -> list[HabitEntry]:
    """Return the habit entries of a diary file by time, then value."""
    found = [each for each in kept(file, Kind.HABIT_ENTRY) if isinstance(each, HabitEntry)]
    return sorted(found, key=lambda each: (each.day, each.value or 0))


def only_night(file: Path) -> SleepNight:
    """Return the one night of a diary file."""
    (found,) = kept(file, Kind.SLEEP_NIGHT)
    assert isinstance(found, SleepNight)
    return found


def test_a_cup_is_kept_with_its_time_and_cups_add_up(command: Command, own: Path) -> None:
    assert command("habit", "caffeine", "95").code == 0
    assert command("habit", "caffeine", "63.5", "--at", "2026-11-22T08:00").code == 0
    first, second = entries(own)
    assert (first.value, first.at) == (63.5, Moment(datetime(2026, 11, 22, 8, tzinfo=UTC)))
    assert (second.value, second.at, second.source) == (95, Moment(NOON), Source.COMMAND)


def test_a_score_has_one_value_a_day(command: Command, own: Path) -> None:
    for value, at in (("4", "2026-11-22"), ("6", "2026-11-22"), ("0", "2026-11-21")):
        assert command("habit", "stress", value, "--at", at).code == 0
    assert [(each.day.day, each.value, each.at) for each in entries(own)] == [(21, 0, None), (22, 6, None)]


@pytest.mark.parametrize(
    ("said", "answer", "value"), [("none", Answer.NONE, 0), ("skip", Answer.SKIPPED, None)]
)
def test_none_and_skip_are_answers_for_the_day(
    said: str, answer: Answer, value: float | None, command: Command, own: Path
) -> None:
    command("habit", "caffeine", "95")
    assert command("habit", "caffeine", said).code == 0
    (entry,) = entries(own)
    assert (entry.answer, entry.value) == (answer, value)


def test_a_cup_after_all_ends_none_today(command: Command, own: Path) -> None:
    command("habit", "caffeine", "none")
    command("habit", "caffeine", "95")
    assert [each.value for each in entries(own)] == [95]


def test_words_of_a_choice_stand_for_its_number(command: Command, own: Path) -> None:
    assert command("habit", "illness", "Cold").code == 0
    assert [(each.value, each.label) for each in entries(own)] == [(1, "Cold")]


def test_a_medicine_is_one_that_was_taken_with_its_words(command: Command, own: Path) -> None:
    # As on its card; an entry without a value would count as a skipped day.
    assert command("habit", "medication", "salbutamol 100 µg").code == 0
    assert [(each.value, each.label) for each in entries(own)] == [(1, "salbutamol 100 µg")]


@pytest.mark.parametrize("key", ["fluid", "Fluids", "water", "FLU"])
def test_a_habit_is_known_by_key_name_or_beginning(key: str, command: Command, own: Path) -> None:
    assert command("habit", key, "250").code == 0
    assert entries(own)[0].habit == "fluid"


@pytest.mark.parametrize(
    ("key", "value", "why"),
    [
        ("gossip", "3", "No habit is called “gossip”. There are: caffeine,"),
        ("s", "3", "may mean"),
        ("", "3", "No habit is called"),
        ("caffeine", "1001", "enter 0 to 1,000 mg, not 1,001"),
        ("caffeine", "-1", "enter 0 to 1,000 mg"),
        ("caffeine", "nan", "enter a number"),
        ("caffeine", "inf", "enter a number"),
        ("caffeine", "two", "“two” is no number. Give a number in mg"),
        ("stress", "4.5", "enter a whole number"),
        ("illness", "flu", "one of none, cold, fever, stomach"),
        ("sleep", "17", "enter 0 to 16 h"),
        ("sleep_bed", "late", "no clock time such as 23:10"),
        ("sleep_wake", "13:00", "has not come yet"),
        ("sleep_quality", "none", "is no number"),
        ("medication", "x" * 0, "Give a value"),
    ],
)
def test_what_cannot_be_kept_is_refused_in_one_line(
    key: str, value: str, why: str, command: Command, own: Path
) -> None:
    said = command("habit", key, value)
    assert said.code == 1
    assert why in said.err
    assert said.err.count("\n") == 1
    assert not own.exists() or (entries(own), kept(own, Kind.SLEEP_NIGHT)) == ([], [])


def test_what_is_said_about_a_night_comes_together_in_one_night(command: Command, own: Path) -> None:
    for key, value in (("sleep_bed", "23:10"), ("sleep_wake", "07:10"), ("sleep_quality", "6")):
        assert command("habit", key, value, "--at", "2026-11-21").code == 0
    night = only_night(own)
    assert (night.day, night.sleep_h, night.quality) == (date(2026, 11, 21), 8, 6)
    assert night.bed == Moment(datetime(2026, 11, 20, 23, 10, tzinfo=UTC))


def test_hours_may_be_given_without_times_and_a_night_may_be_skipped(command: Command, own: Path) -> None:
    command("habit", "sleep", "7.5")
    assert only_night(own).sleep_h == 7.5
    command("habit", "sleep", "skip")
    assert (only_night(own).skipped, only_night(own).sleep_h) == (True, None)
    command("habit", "sleep_awakenings", "none")
    assert (only_night(own).skipped, only_night(own).awakenings) == (False, 0)


def test_a_wake_time_before_the_bed_time_is_refused(command: Command, own: Path) -> None:
    command("habit", "sleep_wake", "00:20")
    said = command("habit", "sleep_bed", "01:10")
    assert said.code == 1
    assert "The wake time is not after the bed time" in said.err
    assert only_night(own).bed is None


def test_a_day_above_the_reference_is_said_calmly(command: Command) -> None:
    assert "above the daily reference" not in command("habit", "caffeine", "400").out
    assert "above the daily reference" in command("habit", "caffeine", "1").out
