"""dev.py: what it decides and what it says."""

import subprocess
import sys
from pathlib import Path

import pytest

import dev

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("version", [(3, 11, 0), (3, 12, 1), (4, 0, 0)])
def test_a_python_of_3_11_or_newer_is_taken(version: tuple[int, ...]) -> None:
    assert dev.too_old(version) == ""


def test_an_older_python_gets_a_sentence_with_both_versions() -> None:
    assert "3.11 or newer; this is 3.9" in dev.too_old((3, 9, 2))


def test_the_stamp_changes_with_the_lock_the_project_and_the_python() -> None:
    stamps = {dev.stamp_of(*parts) for parts in [(b"a", b"b", "c"), (b"x", b"b", "c"), (b"a", b"x", "c")]}
    stamps |= {dev.stamp_of(b"a", b"b", "x"), dev.stamp_of(b"ab", b"", "c")}
    assert len(stamps) == 5


def test_the_same_lock_project_and_python_give_the_same_stamp() -> None:
    assert dev.stamp_of(b"a", b"b", "c") == dev.stamp_of(b"a", b"b", "c")


@pytest.mark.parametrize(
    ("output", "remedy"),
    [
        ("OSError: [Errno 28] No space left on device", "disk is full"),
        ("Temporary failure in name resolution", "No network"),
        ("ERROR: Could not find a version that satisfies numpy (from versions: none)", "No package index"),
        ("THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE", "requirements.lock"),
        ("ensurepip is not available", "python3-venv"),
        ("[Errno 13] Permission denied: '.venv'", "folder of your own"),
    ],
)
def test_a_failed_step_comes_with_its_remedy(output: str, remedy: str) -> None:
    assert remedy in dev.remedy_for(output)


def test_an_unknown_failure_shows_the_end_of_what_was_said() -> None:
    said = dev.remedy_for("\n".join(f"line {number}" for number in range(50)))
    assert "line 49" in said
    assert "line 3\n" not in said


@pytest.mark.parametrize("variable", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_on_linux_a_window_needs_a_display_to_be_named(variable: str) -> None:
    assert dev.has_display({variable: "x"}, "linux")
    assert not dev.has_display({variable: ""}, "linux")


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_elsewhere_a_window_can_always_be_opened(platform: str) -> None:
    assert dev.has_display({}, platform)


def test_the_interpreter_is_found_where_each_system_keeps_it() -> None:
    assert dev.venv_python(Path("v"), "win32") == Path("v/Scripts/python.exe")
    assert dev.venv_python(Path("v"), "linux") == Path("v/bin/python")


def test_the_line_to_type_names_the_packages() -> None:
    assert dev.by_hand(["libgl1", "libegl1"]).endswith(" libgl1 libegl1")


def test_a_library_that_no_system_has_is_lacking() -> None:
    lacking = dev.lacking_libraries({"libnothing-at-all.so.9": "libnothing9"})
    assert lacking == (["libnothing9"] if sys.platform == "linux" else [])


def test_an_unknown_command_is_named_with_the_known_ones(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["dance"]) == 2
    said = capsys.readouterr().err
    assert "'dance'" in said
    assert "run, test" in said


def test_every_command_of_the_makefile_is_one_of_dev_py() -> None:
    first = (ROOT / "Makefile").read_text(encoding="utf-8").splitlines()[1]
    assert set(first.rstrip(":").split()) <= set(dev.COMMANDS)


def test_help_needs_nothing_but_the_standard_library() -> None:
    command = [sys.executable, "-S", "-E", "dev.py", "help"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert "python3 dev.py COMMAND" in done.stdout
