"""The first look at today says the same as the diary, or nothing."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from tests.storage.child import ROOT, said
from tests.storage.conftest import Opened
from tests.storage.samples import DAY, NOON, put, quiet, summary, twitch
from twitchdesk.domain.records import Preference
from twitchdesk.domain.span import DateRange
from twitchdesk.storage.glance import Glance, glance


def test_a_glance_shows_what_the_diary_says_of_today(tmp_path: Path, opened: Opened) -> None:
    file = tmp_path / "diary.twitchdesk"
    both = twitch("t2", "calf_l", "eyelid_r")
    diary = opened(file)
    diary.do(put(twitch("t1"), both, twitch("t3", day=DAY - timedelta(days=1)), summary(2), quiet()))
    seen = glance(file, NOON)
    assert seen == Glance(DAY, 3, 7, quiet=True, places=(("calf_l", 2), ("eyelid_r", 1)))
    (counted,) = diary.read.day_counts(DateRange.single(DAY))
    assert seen is not None
    assert (seen.entries, seen.count, seen.quiet) == (counted.entries, counted.count, counted.quiet)


def test_a_glance_keeps_to_the_start_of_the_day_that_was_chosen(tmp_path: Path, opened: Opened) -> None:
    file = tmp_path / "diary.twitchdesk"
    diary = opened(file)
    at_five = NOON.replace(hour=5)
    assert glance(file, at_five) == Glance(DAY, 0, 0, quiet=False, places=())
    diary.do(put(Preference("day_starts_at", '"05:30"')))
    found = glance(file, at_five)
    assert found is not None
    assert found.day == DAY - timedelta(days=1)


def test_a_glance_at_what_is_no_diary_shows_nothing_and_changes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "diary.twitchdesk"
    assert glance(file, NOON) is None
    for content in (b"", b"text" * 100):
        file.write_bytes(content)
        assert glance(file, NOON) is None
        assert file.read_bytes() == content
    with closing(sqlite3.connect(tmp_path / "other")) as other:
        other.execute("CREATE TABLE twitch (day TEXT)")
    assert glance(tmp_path / "other", NOON) is None


def test_a_glance_at_a_file_of_another_program_with_the_same_tables_shows_nothing(file: Path) -> None:
    assert glance(file, NOON) is not None
    with closing(sqlite3.connect(file)) as other:
        other.execute("PRAGMA application_id=7")
    assert glance(file, NOON) is None


def test_a_glance_at_a_choice_that_makes_no_sense_shows_nothing(file: Path) -> None:
    for value in ("5", "{", '"soon"'):
        with closing(sqlite3.connect(file)) as connection, connection:
            connection.execute("INSERT OR REPLACE INTO preference VALUES ('day_starts_at', ?)", (value,))
        assert glance(file, NOON) is None


def test_a_glance_does_not_wait_for_a_file_that_is_locked(file: Path) -> None:
    with closing(sqlite3.connect(file)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert glance(file, NOON) is None


def test_a_glance_loads_none_of_the_heavy_libraries() -> None:
    code = "import sys, twitchdesk.storage.glance; print('sqlalchemy' in sys.modules)"
    found = subprocess.run([sys.executable, "-c", code], cwd=ROOT, text=True, capture_output=True, check=True)
    assert found.stdout.strip() == "False"


def test_opening_a_diary_of_this_version_does_not_load_the_upgrades(file: Path) -> None:
    assert said('open_diary(file, NOON).close()\nsay("alembic" in sys.modules)', file) == ["False"]
