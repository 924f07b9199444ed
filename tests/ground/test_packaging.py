"""The files that tell desktops and package builders about the program."""

import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LINUX = ROOT / "packaging" / "linux"
ID = "io.github.twitchdesk.TwitchDesk"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def validate(*command: str) -> str:
    """Run a validator and return its complaints, nothing when it has none."""
    if not shutil.which(command[0]):
        pytest.skip(f"NOT TESTED: {command[0]} is missing")
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr if done.returncode else ""


def test_the_desktop_entry_passes_its_validator() -> None:
    assert validate("desktop-file-validate", str(LINUX / f"{ID}.desktop")) == ""


def test_the_metainfo_passes_its_validator() -> None:
    assert validate("appstreamcli", "validate", "--no-net", str(LINUX / f"{ID}.metainfo.xml")) == ""


def test_the_metainfo_tells_of_the_version_in_pyproject() -> None:
    metainfo = (LINUX / f"{ID}.metainfo.xml").read_text(encoding="utf-8")
    assert f'<release version="{PROJECT["version"]}"' in metainfo


def test_the_desktop_entry_starts_the_command_that_is_installed() -> None:
    entry = (LINUX / f"{ID}.desktop").read_text(encoding="utf-8")
    assert "Exec=twitchdesk\n" in entry
    assert "twitchdesk" in PROJECT["scripts"]


def test_the_icon_of_the_program_is_square_and_drawn_with_lines_only() -> None:
    icon = (ROOT / "resources" / "icon" / "twitchdesk.svg").read_text(encoding="utf-8")
    assert 'viewBox="0 0 256 256"' in icon
    assert "<image" not in icon
    assert "<text" not in icon


def test_every_licence_that_the_wheel_promises_is_there() -> None:
    assert [name for name in PROJECT["license-files"] if not (ROOT / name).is_file()] == []
