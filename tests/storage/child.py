"""Python programs that run beside the tests: another window, another user, one that is killed."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
START = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from tests.storage.samples import NOON, dropped, one_of_each, put, twitch
from twitchdesk.domain.records import Kind
from twitchdesk.storage.opening import open_diary
from twitchdesk.storage.problems import StorageError

file = Path(sys.argv[1])
def say(*words):
    print(*words, flush=True)
"""


def start(code: str, file: Path, *arguments: str) -> subprocess.Popen[str]:
    """Start a program that knows the samples, ``file`` and ``say``; its output is a pipe of lines."""
    command = [sys.executable, "-c", START + code, str(file), *arguments]
    return subprocess.Popen(command, cwd=ROOT, text=True, stdout=subprocess.PIPE, stdin=subprocess.PIPE)


def said(code: str, file: Path, *arguments: str) -> list[str]:
    """Run such a program to its end and return the lines it said."""
    with start(code, file, *arguments) as child:
        output, _ = child.communicate(timeout=60)
    assert child.returncode == 0
    return output.splitlines()


def wait_for(child: subprocess.Popen[str], word: str) -> None:
    """Wait until the program says ``word``."""
    assert child.stdout is not None
    assert child.stdout.readline().strip() == word
