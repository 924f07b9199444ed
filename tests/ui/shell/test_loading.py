"""The code of Patterns is loaded in the background, once everything else is done."""

import subprocess
import sys
from pathlib import Path

import pytest

from twitchdesk.analysis.result import CancelledError
from twitchdesk.ui.patterns.sections import load_sections

LOADED = """
import sys
from twitchdesk.ui.patterns.sections import load_sections
load_sections(lambda: False)
print(*sorted(name for name in sys.modules if name.startswith("twitchdesk.ui.patterns.")))
"""


def test_the_code_of_every_pane_is_loaded(resources: Path) -> None:
    folder = resources.parent / "twitchdesk" / "ui" / "patterns"
    panes = {f"twitchdesk.ui.patterns.{file.parent.name}.pane" for file in folder.glob("*/pane.py")}
    told = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True)
    assert len(panes) >= 6
    assert panes <= set(told.stdout.split())


def test_loading_stops_when_nobody_waits() -> None:
    with pytest.raises(CancelledError):
        load_sections(lambda: True)
