"""Running commands in the process of the test, with a fixed clock and a home of its own."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.conftest import NOON
from tests.storage.samples import everything
from twitchdesk.cli.request import parse
from twitchdesk.cli.run import run
from twitchdesk.clock import Clock
from twitchdesk.domain.records import Kind, Record
from twitchdesk.storage.opening import open_read_only


def in_utc(wall: datetime) -> datetime:
    """Return a wall-clock time as one in UTC, whatever the zone of the machine."""
    return wall.replace(tzinfo=UTC)


@dataclass
class Said:
    """What a command left: its exit code and its lines."""

    code: int
    out: str
    err: str


Command = Callable[..., Said]


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return where the diary of the person lies; it is not there yet."""
    monkeypatch.setenv("TWITCHDESK_DATA", str(tmp_path / "data"))
    return tmp_path / "data" / "diary.twitchdesk"


@pytest.fixture
def command(own: Path, capsys: pytest.CaptureFixture[str]) -> Command:
    """Give a function that runs what is typed at noon on 22 November 2026, UTC."""

    def typed(*words: str | Path) -> Said:
        try:
            code = run(parse([str(word) for word in words]), Clock(lambda: NOON, in_utc))
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 1
        return Said(code, *capsys.readouterr())

    return typed


def kept(file: Path, kind: Kind) -> list[Record]:
    """Return the records of a kind that a diary file holds."""
    diary = open_read_only(file)
    found = list(everything(diary)[kind])
    diary.close()
    return found
