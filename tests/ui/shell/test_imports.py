"""What the window needs before anybody waits for an analysis is imported without numpy and scipy."""

import sys
from subprocess import run

import pytest

HEAVY = "numpy", "scipy", "pyqtgraph", "twitchdesk.analysis.patterns", "twitchdesk.analysis.daily"
PAGES = ("pages", "patterns.page")
SECTIONS = tuple(
    f"patterns.{name}.pane" for name in ("links", "needs", "suspicion", "tested", "events", "rhythm")
)


@pytest.mark.parametrize("module", PAGES + SECTIONS)
def test_pages_and_sections_are_shown_before_the_analysis_is_loaded(module: str) -> None:
    code = f"import sys, twitchdesk.ui.{module}; print(*sorted(sys.modules.keys() & set({HEAVY})))"
    assert run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split() == []
