"""twitchdesk patterns: the table for people, the JSON for programs."""

import json
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Command, in_utc
from tests.conftest import NOON, ROOT
from tests.storage.samples import DAY, diary_file, drink, put, quiet, summary, twitch
from twitchdesk.analysis.patterns import find_patterns
from twitchdesk.analysis.result import ALGORITHM, Reason, Standing, Verdict
from twitchdesk.cli.desk import Desk
from twitchdesk.cli.patterns import Found, _number, as_json, as_table, found_in
from twitchdesk.clock import Clock
from twitchdesk.domain.records import Preference, Record
from twitchdesk.domain.steps import value_of_day
from twitchdesk.exchange.sample import write_sample
from twitchdesk.knowledge.load import load_habits
from twitchdesk.storage.opening import open_diary

DIARY_KEYS = [
    "format",
    "format_version",
    "algorithm",
    "first_day",
    "last_day",
    "days",
    "known_days",
    "twitch_days",
    "twitches",
    "logging_changed",
    "overview",
    "habits",
    "not_logged",
]
RESULT_KEYS = ["verdict", "rate_ratio", "low", "high", "unit", "lags", "p", "q"]
HABIT_KEYS = [
    "habit",
    "name",
    "measured_in",
    *RESULT_KEYS,
    "standing",
    "days_used",
    "share_logged",
    "sd",
    "lag_profile",
    "alone",
    "partner",
    "overlap",
    "fragile",
    "could_run_either_way",
    "days_needed",
    "reason",
    "adjusted_for",
    "sentence",
    "caveats",
]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the sample diary of 400 days, in which caffeine goes along with more twitches."""
    file = tmp_path_factory.mktemp("sample") / "sample.twitchdesk"
    write_sample(file, 400, 1, now=NOON, habits=load_habits(ROOT / "resources"))
    return file


def worked_through(file: Path) -> Found:
    """Return what is found in a diary at noon on 22 November 2026."""
    desk = Desk(file, Clock(lambda: NOON, in_utc), ROOT / "resources")
    with desk.reading() as diary:
        return found_in(desk, diary.read)


@pytest.fixture(scope="module")
def answer(sample: Path) -> Found:
    """Give what is found in the sample diary; working it through once is enough."""
    return worked_through(sample)


@pytest.fixture(scope="module")
def document(answer: Found) -> dict[str, Any]:
    """Give the JSON about the sample diary."""
    found: dict[str, Any] = json.loads(as_json(answer))
    return found


def few_days(folder: Path, *more: Record) -> Path:
    """Return a diary of five days with caffeine and stress."""
    days = [DAY - timedelta(days=back) for back in range(1, 6)]
    noted = [value_of_day("stress", day, 4, NOON) for day in days]
    drinks = [drink(f"d{number}", 80, day) for number, day in enumerate(days)]
    twitches = [twitch(f"t{number}", "calf_left", day=day) for number, day in enumerate(days[1:])]
    return diary_file(folder, [*noted, *drinks, *twitches, quiet(days[0]), *more])


def parsed(command: Command, file: Path) -> dict[str, Any]:
    """Return what the command writes as JSON about a diary."""
    said = command("patterns", "--json", "--diary", file)
    assert (said.code, said.err) == (0, "")
    found: dict[str, Any] = json.loads(said.out)
    return found


def of(found: dict[str, Any], habit: str) -> dict[str, Any]:
    """Return what is said about one habit."""
    (one,) = [each for each in found["habits"] if each["habit"] == habit]
    return dict(one)


def test_the_keys_are_those_that_are_described(document: dict[str, Any]) -> None:
    found = document
    assert list(found) == DIARY_KEYS
    assert all(list(habit) == HABIT_KEYS for habit in found["habits"])
    assert list(of(found, "caffeine")["alone"]) == RESULT_KEYS
    assert list(of(found, "caffeine")["lag_profile"][0]) == ["lag", "rate_ratio", "low", "high"]
    described = (ROOT / "docs" / "patterns-json.md").read_text(encoding="utf-8")
    assert [key for key in (*DIARY_KEYS, *HABIT_KEYS) if f"`{key}`" not in described] == []


def test_every_verdict_and_every_reason_is_described() -> None:
    described = (ROOT / "docs" / "patterns-json.md").read_text(encoding="utf-8")
    words = [*Verdict, *Reason, *(f'"{standing}"' for standing in Standing)]
    assert [word for word in words if word not in described] == []


def test_a_diary_that_is_not_long_enough_has_the_same_keys(command: Command, tmp_path: Path) -> None:
    found = parsed(command, few_days(tmp_path))
    assert list(found) == DIARY_KEYS
    assert all(list(habit) == HABIT_KEYS for habit in found["habits"])


def test_the_numbers_are_those_of_the_analysis(answer: Found, document: dict[str, Any]) -> None:
    table = answer.table
    report = find_patterns(table.days, table.twitches, table.habits, table.units)
    assert [habit["habit"] for habit in document["habits"]] == [each.habit for each in report.patterns]
    for pattern in report.patterns:
        said = of(document, pattern.habit)
        assert said["verdict"] == pattern.verdict
        assert said["lags"] == list(pattern.pattern_lags)
        for key in ("rate_ratio", "low", "high", "p", "q", "sd", "overlap"):
            assert said[key] == pytest.approx(getattr(pattern, key), rel=1e-5)


def test_the_link_of_the_sample_diary_is_found_and_said_in_full(document: dict[str, Any]) -> None:
    found = document
    caffeine = of(found, "caffeine")
    assert (caffeine["verdict"], caffeine["unit"], caffeine["measured_in"]) == ("clear: more", 100, "mg")
    assert caffeine["low"] < 1.25 < caffeine["high"]
    assert caffeine["standing"] in {"new", "held 4 weeks"}
    assert caffeine["adjusted_for"][:2] == ["trend", "weekday"]
    assert {"stress", "sleep_hours"} <= set(caffeine["adjusted_for"])
    assert "caffeine" not in caffeine["adjusted_for"]
    assert "each extra 100 mg of caffeine" in caffeine["sentence"]
    assert (caffeine["days_needed"], caffeine["reason"], caffeine["fragile"]) == (0, None, False)


def test_the_diary_is_described_beside_its_habits(document: dict[str, Any]) -> None:
    found = document
    assert (found["format"], found["format_version"], found["algorithm"]) == (
        "twitchdesk-patterns",
        1,
        ALGORITHM,
    )
    assert found["last_day"] == "2026-11-21"
    assert 0 < found["twitch_days"] <= found["known_days"] <= found["days"]
    assert {"illness", "alcohol"} <= set(found["not_logged"])
    assert set(found["not_logged"]).isdisjoint(habit["habit"] for habit in found["habits"])


def test_what_is_missing_is_said_for_each_habit(command: Command, tmp_path: Path) -> None:
    found = parsed(command, few_days(tmp_path))
    caffeine = of(found, "caffeine")
    assert (found["known_days"], found["twitch_days"], found["twitches"]) == (5, 4, 4)
    assert (caffeine["verdict"], caffeine["reason"]) == ("not enough data", "too few known days")
    assert (caffeine["days_needed"], caffeine["days_used"], caffeine["share_logged"]) == (16, 5, 1)
    assert (caffeine["rate_ratio"], caffeine["alone"], caffeine["adjusted_for"]) == (None, None, [])


def test_two_runs_give_the_same_bytes(sample: Path, answer: Found) -> None:
    again = worked_through(sample)
    assert as_json(again) == as_json(answer)
    assert as_table(again) == as_table(answer)


def test_the_command_writes_the_one_or_the_other(command: Command, sample: Path, answer: Found) -> None:
    assert command("patterns", "--json", "--diary", sample).out == as_json(answer) + "\n"
    assert command("patterns", "--diary", sample).out == as_table(answer) + "\n"


def test_the_json_is_plain_ascii_with_null_for_what_does_not_exist(answer: Found) -> None:
    written = as_json(answer)
    assert written.isascii()
    assert ("NaN" in written, "null" in written) == (False, True)


def test_an_empty_diary_is_an_answer_and_no_failure(command: Command, tmp_path: Path) -> None:
    file = diary_file(tmp_path, [Preference("sample", "true")])
    found = parsed(command, file)
    assert (found["first_day"], found["known_days"], found["habits"]) == (None, 0, [])
    said = command("patterns", "--diary", file)
    assert (said.code, said.out.splitlines()[0]) == (0, "No known days yet.")


def test_a_diary_of_quiet_days_is_said_calmly(command: Command, tmp_path: Path) -> None:
    days = [DAY - timedelta(days=back) for back in range(1, 40)]
    file = diary_file(tmp_path, [*(quiet(day) for day in days), *(drink(f"d{day}", 90, day) for day in days)])
    found = parsed(command, file)
    assert (found["twitch_days"], of(found, "caffeine")["reason"]) == (0, "too few twitches")
    assert "NaN" not in command("patterns", "--diary", file).out


def test_the_table_has_a_line_for_each_tested_habit(answer: Found) -> None:
    lines = as_table(answer).splitlines()
    head = next(number for number, line in enumerate(lines) if line.startswith("Habit "))
    tested = [pattern.habit for pattern in answer.report.patterns if pattern.reason is None]
    named = {line.split("  ")[0] for line in lines[head + 1 : head + 1 + len(tested)]}
    assert named == {answer.words.name(habit) for habit in tested}


def test_the_table_says_verdict_interval_step_days_and_version(answer: Found) -> None:
    written = as_table(answer)
    caffeine = next(line for line in written.splitlines() if line.startswith("Caffeine"))
    for said in ("Clear link", "more", "per 100 mg", "same day", "<0.001"):
        assert said in caffeine
    assert f"Method version {ALGORITHM}" in written
    assert "It cannot say why." in written
    assert "Never noted: " in written


def test_the_clearest_come_first_in_the_table(answer: Found) -> None:
    turned = replace(answer, report=replace(answer.report, patterns=answer.report.patterns[::-1]))
    for found in (answer, turned):
        lines = as_table(found).splitlines()
        head = next(number for number, line in enumerate(lines) if line.startswith("Habit "))
        assert lines[head + 1].startswith("Caffeine")


def test_the_sentence_of_a_link_stands_below_the_table(answer: Found) -> None:
    assert "each extra 100 mg of caffeine went along with more twitches" in as_table(answer)


def test_a_narrow_terminal_gets_a_block_for_each_habit(answer: Found) -> None:
    blocks = as_table(answer, room=80)
    assert "Caffeine: Clear link" in blocks
    assert "Days used" in blocks
    assert as_table(answer, room=400) == as_table(answer)


def test_habits_that_lack_the_same_share_a_line(command: Command, tmp_path: Path) -> None:
    said = command("patterns", "--diary", few_days(tmp_path))
    assert "  Caffeine, Stress: 5 of 21 known days." in said.out
    assert "Rate ratio" not in said.out


def test_a_change_in_the_way_of_logging_is_said(command: Command, tmp_path: Path) -> None:
    single = [twitch(f"t{back}", "calf_left", day=DAY - timedelta(days=back)) for back in range(20, 10, -1)]
    whole = [summary(2, day=DAY - timedelta(days=back)) for back in range(10, 0, -1)]
    file = diary_file(tmp_path, [*single, *whole])
    assert parsed(command, file)["logging_changed"] == [{"day": "2026-11-12", "to": "whole days"}]
    assert "12 November 2026" in command("patterns", "--diary", file).out


def test_fluid_steps_follow_the_unit_of_the_person(
    sample: Path, tmp_path: Path, document: dict[str, Any]
) -> None:
    copy = tmp_path / "ounces.twitchdesk"
    copy.write_bytes(sample.read_bytes())
    diary = open_diary(copy, NOON)
    diary.do(put(Preference("volume_unit", '"fl_oz"')))
    diary.close()
    before, after = of(document, "fluid"), of(json.loads(as_json(worked_through(copy))), "fluid")
    assert (before["unit"], after["unit"], after["measured_in"]) == (500, 473.176, "mL")
    assert before["p"] == after["p"]


def test_the_words_and_the_table_agree_on_what_is_yes_and_no(answer: Found) -> None:
    for habit in answer.known.analysed:
        assert answer.words.is_yes_or_no(habit.key) is habit.yes_no, habit.key


def test_a_link_that_could_run_either_way_is_marked(document: dict[str, Any], answer: Found) -> None:
    marked = {habit["habit"] for habit in document["habits"] if habit["could_run_either_way"]}
    same_day = {each.habit for each in answer.report.patterns if 0 in each.pattern_lags}
    assert marked == {habit for habit in same_day if answer.known.is_reactive(habit)}
    assert "caffeine" in same_day - marked


def test_a_diary_that_is_missing_is_said_and_not_made(command: Command, tmp_path: Path) -> None:
    said = command("patterns", "--json", "--diary", tmp_path / "gone.twitchdesk")
    assert (said.code, said.out, said.err.count("\n")) == (1, "", 1)
    assert list(tmp_path.iterdir()) == []


def test_a_word_too_many_is_wrong_usage(command: Command) -> None:
    assert command("patterns", "coffee").code == 2


def test_the_command_loads_no_qt(tmp_path: Path) -> None:
    file = few_days(tmp_path)
    code = (
        "import sys; from twitchdesk.__main__ import main; "
        f"code = main(['patterns', '--json', '--diary', {str(file)!r}]); "
        "assert not [name for name in sys.modules if name.startswith(('PySide6', 'pyqtgraph', 'shiboken'))]; "
        "sys.exit(code)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_other_commands_do_not_wait_for_numpy(tmp_path: Path) -> None:
    code = "import sys; import twitchdesk.cli.run; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (None, None),
        (float("nan"), None),
        (float("inf"), None),
        (100.0, 100),
        (1.19963123, 1.19963),
        (0.000012345678, 1.23457e-05),
    ],
)
def test_numbers_are_written_to_six_digits(value: float | None, written: float | None) -> None:
    assert _number(value) == written


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
def test_an_answer_that_cannot_be_written_is_a_failure_said_in_a_line(tmp_path: Path) -> None:
    words = [sys.executable, "-m", "twitchdesk", "patterns", "--json", "--diary", str(diary_file(tmp_path))]
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(words, cwd=ROOT, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith("twitchdesk: The answer could not be written")
    assert done.stderr.count("\n") == 1
