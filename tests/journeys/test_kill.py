"""The program is killed while it saves: nothing that it acknowledged is lost, and the file is sound."""

import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from twitchdesk.domain.records import Kind
from twitchdesk.storage.backup import is_sound
from twitchdesk.storage.opening import open_diary

KILLS = 25
ROOT = Path(__file__).resolve().parents[2]
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


@contextmanager
def clicking_window(diary: Path) -> Iterator[subprocess.Popen[str]]:
    """Start the real window on a diary and click it without a pause."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "tests.journeys.clicking", str(diary)]
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) as program:
        yield program
        program.kill()


def killed_after(diary: Path, entries: int) -> set[str]:
    """Kill the window after some acknowledged entries and return the ids of all that it acknowledged."""
    with clicking_window(diary) as program:
        assert program.stdout is not None
        lines = [program.stdout.readline() for _entry in range(entries)]
        os.kill(program.pid, signal.SIGKILL)
        lines += program.stdout.readlines()
    return {line.split()[1] for line in lines if line.startswith("SAVED ") and line.endswith("\n")}


@pytest.mark.slow
def test_no_acknowledged_entry_is_lost_in_twenty_five_kills(tmp_path: Path) -> None:
    file, dice, acknowledged = tmp_path / "d.twitchdesk", random.Random(25), set[str]()
    open_diary(file, NOON).close()
    with_something_in_it(file)
    for _kill in range(KILLS):
        acknowledged |= killed_after(file, dice.randint(1, 40))
        # Killed in the midst of a commit, the file is whole again once somebody who may write opens it.
        open_diary(file, NOON).close()
        assert is_sound(file)
    diary = open_diary(file, NOON)
    kept = {record.id for record in diary.read.records(Kind.TWITCH)}
    diary.close()
    assert len(acknowledged) >= KILLS
    assert acknowledged <= kept


def with_something_in_it(file: Path) -> None:
    """Note a preference, so that the window opens on Today and not on the first screen."""
    command = [sys.executable, "-m", "twitchdesk", "--diary", str(file), "log", "calf_left"]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
