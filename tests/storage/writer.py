"""A program that writes into a diary until it is killed, and says after each step what is now certain."""

import itertools
from multiprocessing.connection import Connection
from pathlib import Path

from tests.storage.samples import NOON, dropped, put, twitch
from twitchdesk.domain.records import Kind
from twitchdesk.storage.opening import open_diary

Said = tuple[str, str]
"""A word (open, put, gone) and the id of the entry it is about."""


def write(file: Path, name: str, tell: "Connection[Said, None]") -> None:
    """Put, drop, undo and redo for ever; each step is told only after the diary has acknowledged it."""
    diary = open_diary(file, NOON)
    tell.send(("open", ""))
    for number in itertools.count():
        one, two, three = (f"{name}-{number:05}-{each}" for each in "abc")
        diary.do(put(twitch(one, "calf_l", "eyelid_r", note="x" * 300), twitch(two)))
        tell.send(("put", one))
        diary.do(dropped(Kind.TWITCH, two))
        tell.send(("gone", two))
        if number % 5 == 4:
            diary.do(put(twitch(three)))
            diary.undo()
            diary.redo()
            diary.undo()
            tell.send(("gone", three))
