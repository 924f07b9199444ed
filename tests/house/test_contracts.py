"""The import contracts can fail: a violation planted against each is reported."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.tree import ROOT

PLANTED = {
    "Imports only point downward": ("domain/span.py", "import twitchdesk.storage"),
    "Only ui and app know Qt": ("storage/problems.py", "import PySide6.QtCore"),
    "Only storage knows SQL": ("clock.py", "import sqlite3"),
    "Only the plot module knows pyqtgraph": ("ui/signals.py", "import pyqtgraph"),
    "The domain needs the standard library only": ("domain/span.py", "import numpy"),
}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Give a copy of the package with its contracts."""
    shutil.copytree(ROOT / "twitchdesk", tmp_path / "twitchdesk")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def broken_contracts(project: Path) -> list[str]:
    """Return the names of the contracts that do not hold there."""
    lint = (
        "import sys; sys.path.insert(0, ''); from importlinter.cli import lint_imports_command as run; run()"
    )
    command = [sys.executable, "-c", lint, "--no-cache"]
    said = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False).stdout
    assert "Contracts:" in said, said
    return [line.partition(" BROKEN")[0] for line in said.splitlines() if " BROKEN" in line]


@pytest.mark.parametrize("contract", PLANTED)
def test_a_planted_import_breaks_its_contract(copy: Path, contract: str) -> None:
    place, line = PLANTED[contract]
    file = copy / "twitchdesk" / place
    file.write_text(f"{file.read_text(encoding='utf-8')}\n{line}\n", encoding="utf-8")
    assert contract in broken_contracts(copy)


def test_a_folder_that_no_layer_names_is_reported(copy: Path) -> None:
    (copy / "twitchdesk" / "helpers").mkdir()
    (copy / "twitchdesk" / "helpers" / "__init__.py").touch()
    assert broken_contracts(copy) == ["Imports only point downward"]


def test_a_state_that_knows_qt_is_reported(copy: Path) -> None:
    room = copy / "twitchdesk" / "ui" / "planted"
    room.mkdir()
    (room / "__init__.py").touch()
    (room / "state.py").write_text("import PySide6.QtCore\n")
    assert broken_contracts(copy) == ["What a pane shows is worked out without Qt"]
