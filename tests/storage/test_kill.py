"""Twenty-five kills while a diary is being written: what was acknowledged is there, and the file is sound."""

import multiprocessing
import random
import sys
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from tests.storage.samples import NOON
from tests.storage.writer import Said, write
from twitchdesk.domain.records import Kind
from twitchdesk.storage.opening import check_file, open_diary

KILLS = 25
KILLS_PER_FILE = 5


def said_until_killed(file: Path, name: str, seconds: float) -> list[Said]:
    """Let a program write for a while, kill it, and return what it had acknowledged by then."""
    if sys.platform == "win32":
        context = multiprocessing.get_context("spawn")
    else:
        context = multiprocessing.get_context("forkserver")
    # The writers are forked from one process that has loaded all they need.
    context.set_forkserver_preload(["tests.storage.writer"])
    hears, tells = context.Pipe(duplex=False)
    writer = context.Process(target=write, args=(file, name, tells))
    writer.start()
    tells.close()
    hears.recv()
    writer.join(seconds)
    writer.kill()
    writer.join()
    return drained(hears)


def drained(hears: "Connection[None, Said]") -> list[Said]:
    """Return all whole messages of a pipe whose other end is gone, and close it."""
    said: list[Said] = []
    with hears:
        try:
            while True:
                said.append(hears.recv())
        except EOFError:
            return said


def not_as_acknowledged(file: Path, said: list[Said]) -> set[str]:
    """Return the entries that are not as the acknowledged steps left them."""
    check_file(file)
    diary = open_diary(file, NOON)
    there = {record.id for record in diary.read.records(Kind.TWITCH)}
    diary.close()
    kept = {entry for word, entry in said if word == "put"}
    gone = {entry for word, entry in said if word == "gone"}
    return (kept - there) | (there & gone)


@pytest.mark.slow
def test_every_acknowledged_entry_outlives_25_kills_and_the_file_stays_sound(tmp_path: Path) -> None:
    draw, told = random.Random(20261122), 0
    said: list[Said] = []
    for number in range(KILLS):
        file = tmp_path / f"{number // KILLS_PER_FILE}.twitchdesk"
        if number % KILLS_PER_FILE == 0:
            said = []
        said += said_until_killed(file, str(number), draw.uniform(0.15, 0.3))
        assert not_as_acknowledged(file, said) == set(), f"kill {number}"
        told += len(said)
    assert told > KILLS * 20
