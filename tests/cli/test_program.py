"""The real program in a process of its own: exit codes, streams, and what it does not load."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import dev
from tests.storage.samples import diary_file, twitch
from twitchdesk.__main__ import SCREEN_LIBRARIES, screen_trouble

ROOT = Path(__file__).resolve().parents[2]
HEAVY = ("PySide6", "shiboken6", "numpy", "pyqtgraph")
LOADED = """
import json, sys
from twitchdesk.__main__ import main
codes = []
for words in json.loads(sys.argv[1]):
    try:
        codes.append(main(words))
    except SystemExit as end:
        codes.append(end.code)
json.dump([codes, sorted(sys.modules)], sys.stderr)
"""


STOPPED = """
import sys
class Stop:
    def find_spec(self, name, path=None, target=None):
        if name == "twitchdesk.cli.run":
            raise KeyboardInterrupt
sys.meta_path.insert(0, Stop())
from twitchdesk.__main__ import main
sys.exit(main(["verify"]))
"""


def environment(**more: str) -> dict[str, str]:
    """Return the environment of the test without a screen."""
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    return {name: value for name, value in os.environ.items() if name not in hidden} | more


def ran(*words: str | Path, **more: str) -> subprocess.CompletedProcess[str]:
    """Run the program to its end."""
    command = [sys.executable, "-m", "twitchdesk", *map(str, words)]
    return subprocess.run(
        command,
        cwd=ROOT,
        env=environment(**more),
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def loaded(*requests: list[str]) -> tuple[set[int], set[str]]:
    """Run these requests one after the other and return their exit codes and the modules they loaded."""
    command = [sys.executable, "-c", LOADED, json.dumps(requests)]
    done = subprocess.run(
        command, cwd=ROOT, env=environment(), capture_output=True, text=True, timeout=60, check=False
    )
    codes, modules = json.loads(done.stderr.splitlines()[-1])
    return set(codes), set(modules)


def test_a_request_that_is_done_ends_with_0_and_is_silent_on_stderr(tmp_path: Path) -> None:
    done = ran("log", "calf_left", TWITCHDESK_DIARY=str(tmp_path / "d.twitchdesk"))
    assert (done.returncode, done.stderr) == (0, "")
    checked = ran("verify", "--diary", tmp_path / "d.twitchdesk")
    assert (checked.returncode, checked.stderr) == (0, "")


def test_a_request_that_fails_ends_with_1_and_one_line(tmp_path: Path) -> None:
    done = ran("verify", "--diary", tmp_path / "gone.twitchdesk")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)


def test_a_command_that_is_stopped_while_it_is_loaded_says_so_in_one_line() -> None:
    command = [sys.executable, "-c", STOPPED]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=60, check=False)
    assert (run.returncode, run.stdout, run.stderr) == (1, "", "twitchdesk: stopped\n")


def test_wrong_usage_ends_with_2_and_one_line() -> None:
    done = ran("log", "calf_left", "--intensity", "11")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)


def test_the_window_without_a_screen_ends_with_2_and_names_the_remedy() -> None:
    done = ran()
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "needs a screen" in done.stderr
    assert "xvfb-run" in done.stderr


def test_a_reader_that_goes_away_is_no_trouble(tmp_path: Path) -> None:
    file = diary_file(tmp_path, [twitch("t", "calf_left")])
    command = [sys.executable, "-m", "twitchdesk", "verify", "--diary", str(file)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        child.stdout.close()
        assert child.stderr.read() == b""
    assert child.returncode == 0


def test_a_console_that_knows_only_ascii_gets_a_stand_in(tmp_path: Path) -> None:
    done = ran("verify", "--diary", diary_file(tmp_path), PYTHONIOENCODING="ascii")
    assert (done.returncode, "\\u2013" in done.stdout) == (0, True)


def test_help_and_version_load_next_to_nothing() -> None:
    codes, modules = loaded(["--help"], ["--version"], ["log", "--help"])
    assert codes == {0}
    assert modules.isdisjoint(
        {*HEAVY, "sqlalchemy", "sqlite3", "tomllib", "typing_extensions", "dataclasses"}
    )


def test_commands_load_neither_qt_nor_numpy(tmp_path: Path) -> None:
    file, out = str(tmp_path / "d.twitchdesk"), str(tmp_path / "out")
    codes, modules = loaded(
        ["demo", file, "--days", "3"],
        ["--diary", file, "log", "calf_left"],
        ["--diary", file, "habit", "caffeine", "95"],
        ["--diary", file, "export", f"{out}.json"],
        ["--diary", file, "export", out, "--format", "csv"],
        ["--diary", file, "import", f"{out}.json"],
        ["--diary", file, "verify"],
    )
    assert (codes, modules.intersection(HEAVY)) == ({0}, set())


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_systems_are_not_asked_for_a_screen(platform: str) -> None:
    assert screen_trouble(platform, {}, lambda _: False) == ""


@pytest.mark.parametrize(
    "variables",
    [
        {"QT_QPA_PLATFORM": "offscreen"},
        {"WAYLAND_DISPLAY": "wayland-0"},
        {"WAYLAND_DISPLAY": "w", "DISPLAY": ":0"},
    ],
)
def test_without_x_the_libraries_of_x_are_not_asked_for(variables: dict[str, str]) -> None:
    assert screen_trouble("linux", variables, lambda _: False) == ""


@pytest.mark.parametrize("variables", [{"DISPLAY": ":0"}, {"QT_QPA_PLATFORM": "xcb", "WAYLAND_DISPLAY": "w"}])
def test_on_x_each_missing_library_is_named_by_its_package(variables: dict[str, str]) -> None:
    said = screen_trouble("linux", variables, lambda library: "icccm" not in library)
    assert said.endswith("sudo apt-get install libxcb-icccm4")
    assert screen_trouble("linux", variables, lambda _: True) == ""


def test_the_set_up_installs_the_libraries_the_window_asks_for() -> None:
    assert dev.SCREEN_LIBRARIES == SCREEN_LIBRARIES
