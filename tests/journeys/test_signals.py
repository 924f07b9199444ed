"""Asked to end by the terminal or the system, the window closes as by its button."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
START = """
import sys
from twitchdesk.app import run_window
sys.exit(run_window(sys.argv[1], lambda mark: print(mark, flush=True)))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals are not sent there")
@pytest.mark.parametrize("asked", [signal.SIGINT, signal.SIGTERM])
def test_a_window_that_is_asked_to_end_closes_its_diary(
    asked: signal.Signals, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    words = [sys.executable, "-c", START, str(tmp_path / "d.twitchdesk")]
    with subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, text=True) as window:
        assert window.stdout is not None
        assert "usable\n" in iter(window.stdout.readline, "")
        window.send_signal(asked)
        assert window.wait(20) == 0
    assert (tmp_path / "d.twitchdesk.lock").read_bytes() == b""
