"""What is typed wrongly is one line on stderr and exit code 2; help shows examples."""

from datetime import date, datetime
from pathlib import Path

import pytest

from tests.cli.conftest import Command
from twitchdesk.cli.request import parse

COMMANDS = ("demo", "log", "habit", "export", "import", "verify")
WRONG = [
    ["nope"],
    ["log"],
    ["log", "calf_left", "--intensity", "11"],
    ["log", "calf_left", "--intensity", "strong"],
    ["log", "calf_left", "--minutes", "0"],
    ["log", "calf_left", "--minutes", "1441"],
    ["log", "calf_left", "--at", "yesterday"],
    ["log", "calf_left", "--at", "2026-02-30"],
    ["log", "calf_left", "--at", ""],
    ["log", "calf_left", "--intens", "3"],
    ["habit", "caffeine"],
    ["habit", "caffeine", "95", "mg"],
    ["demo", "a", "--days", "0"],
    ["demo", "a", "--days", "99999"],
    ["demo", "a", "--seed", "x"],
    ["export", "a", "--format", "pdf"],
    ["import"],
    ["verify", "--diary", " "],
    ["--diary"],
]


@pytest.mark.parametrize("words", WRONG, ids=" ".join)
def test_wrong_usage_is_one_line_and_exit_code_2(words: list[str], command: Command) -> None:
    said = command(*words)
    assert said.code == 2
    assert said.err.startswith("twitchdesk: ")
    assert said.err.count("\n") == 1
    assert "--help)" in said.err


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_each_command_shows_examples_that_are_right_usage(name: str, command: Command) -> None:
    said = command(name, "--help")
    assert said.code == 0
    lines = said.out.split("examples:\n")[1].splitlines()
    examples = [line.split()[1:] for line in lines if line.startswith("  twitchdesk ") and '"' not in line]
    assert [parse(each).command for each in examples if "--diary" not in each[:1]] != []


def test_the_help_names_every_command_and_the_exit_codes(command: Command) -> None:
    said = command("--help")
    assert all(f"\n    {name}" in said.out for name in COMMANDS)
    assert "0 done, 1 failed and nothing was changed, 2 wrong usage" in said.out


@pytest.mark.parametrize("words", [["--diary", "x", "verify"], ["verify", "--diary", "x"]])
def test_the_diary_may_be_named_before_or_after_the_command(words: list[str]) -> None:
    assert parse(words).diary == "x"


def test_the_diary_named_after_the_command_wins() -> None:
    assert parse(["--diary", "x", "verify", "--diary", "y"]).diary == "y"


def test_without_a_command_the_window_is_meant() -> None:
    assert parse([]).command is None
    assert parse(["--diary", "x"]).command is None


def test_the_environment_names_the_diary_when_nothing_else_does(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("TWITCHDESK_DIARY", "postgresql://host/diary")
    assert parse(["verify"]).diary == "postgresql://host/diary"
    assert parse(["verify", "--diary", "x"]).diary == "x"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2026-11-22", date(2026, 11, 22)),
        ("2026-11-22T14:30", datetime(2026, 11, 22, 14, 30)),
        ("2026-11-22 14:30", datetime(2026, 11, 22, 14, 30)),
    ],
)
def test_a_day_or_a_time_may_be_typed(text: str, meant: object) -> None:
    assert parse(["log", "calf_left", "--at", text]).at == meant


def test_a_place_of_several_words_needs_no_quotes() -> None:
    assert parse(["log", "left", "lower", "eyelid", "--intensity", "3"]).place == ["left", "lower", "eyelid"]
