"""twitchdesk demo, export, import and verify."""

import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import Command, kept
from tests.conftest import NOON
from tests.storage.samples import diary_file, one_of_each, quiet, twitch
from twitchdesk.domain.records import Kind
from twitchdesk.storage.backup import list_backups
from twitchdesk.storage.opening import open_diary


@pytest.fixture
def sample(command: Command, tmp_path: Path) -> Path:
    """Give a sample diary of ten days."""
    file = tmp_path / "sample.twitchdesk"
    assert command("demo", file, "--days", "10").code == 0
    return file


@pytest.fixture
def held(own: Path) -> Iterator[Path]:
    """Give the person's diary while a window has it open."""
    own.parent.mkdir()
    file = diary_file(own.parent, [twitch("t", "calf_left")])
    window = open_diary(file, NOON)
    yield file
    window.close()


def test_demo_writes_a_sample_and_says_how_to_look_at_it(command: Command, tmp_path: Path) -> None:
    file = tmp_path / "sample.twitchdesk"
    said = command("demo", file, "--days", "30", "--seed", "7")
    assert (said.code, said.err) == (0, "")
    assert "30 days" in said.out
    assert f"twitchdesk --diary {file}" in said.out
    assert len(kept(file, Kind.TWITCH)) > 20


def test_demo_leaves_a_file_that_is_there_alone(command: Command, sample: Path) -> None:
    before = sample.read_bytes()
    said = command("demo", sample)
    assert said.code == 1
    assert "is there already" in said.err
    assert sample.read_bytes() == before


@pytest.mark.parametrize("more", [[], ["--format", "json"]])
def test_export_writes_json_unless_told_otherwise(
    more: list[str], command: Command, sample: Path, tmp_path: Path
) -> None:
    said = command("export", tmp_path / "out.json", "--diary", sample, *more)
    assert said.code == 0
    assert json.loads((tmp_path / "out.json").read_bytes())["format"] == "twitchdesk-diary"


def test_export_as_csv_writes_a_folder_of_tables(command: Command, sample: Path, tmp_path: Path) -> None:
    said = command("export", tmp_path / "out", "--format", "csv", "--diary", sample)
    assert said.code == 0
    assert (tmp_path / "out" / "days.csv").read_text("utf-8-sig").count("\n") == 11


def test_an_export_never_takes_the_place_of_the_diary_itself(command: Command, sample: Path) -> None:
    before = sample.read_bytes()
    assert command("export", sample, "--diary", sample).code == 1
    assert sample.read_bytes() == before


def test_an_import_into_a_new_diary_brings_everything(
    command: Command, sample: Path, tmp_path: Path, own: Path
) -> None:
    command("export", tmp_path / "out.json", "--diary", sample)
    said = command("import", tmp_path / "out.json")
    assert said.code == 0
    assert f"A new diary was made: {own}" in said.out
    assert [kept(own, kind) for kind in Kind] == [kept(sample, kind) for kind in Kind]
    assert list_backups(own) == ()


def test_an_import_into_a_diary_in_use_makes_a_backup_first_and_twice_is_once(
    command: Command, sample: Path, tmp_path: Path
) -> None:
    file = diary_file(tmp_path, [twitch("own", "calf_left")])
    command("export", tmp_path / "out.json", "--diary", sample)
    first = command("import", tmp_path / "out.json", "--diary", file)
    (backup,) = list_backups(file)
    assert (first.code, str(backup.file) in first.out) == (0, True)
    assert kept(backup.file, Kind.TWITCH) == [twitch("own", "calf_left")]
    again = command("import", tmp_path / "out.json", "--diary", file)
    assert (again.code, "nothing was changed" in again.out, len(list_backups(file))) == (0, True, 1)


def test_a_dry_run_says_what_would_happen_and_does_nothing(
    command: Command, sample: Path, tmp_path: Path
) -> None:
    file = diary_file(tmp_path, [quiet()])
    command("export", tmp_path / "out.json", "--diary", sample)
    before = file.read_bytes()
    said = command("import", tmp_path / "out.json", "--dry-run", "--diary", file)
    assert (said.code, "Nothing was changed." in said.out) == (0, True)
    assert f"{'twitch':<12} {len(kept(sample, Kind.TWITCH))} new" in said.out
    assert (file.read_bytes(), list_backups(file)) == (before, ())


def test_a_dry_run_without_a_diary_makes_none(
    command: Command, sample: Path, tmp_path: Path, own: Path
) -> None:
    command("export", tmp_path / "out.json", "--diary", sample)
    said = command("import", tmp_path / "out.json", "--dry-run")
    assert (said.code, "would be new" in said.out, own.exists()) == (0, True, False)


def test_an_import_that_does_not_fit_changes_nothing_and_names_the_lines(
    command: Command, own: Path, tmp_path: Path
) -> None:
    diary_file(tmp_path, one_of_each())
    command("export", tmp_path / "out.json", "--diary", tmp_path / "diary.twitchdesk")
    said = command("import", tmp_path / "out.json")
    assert (said.code, said.err.count("\n")) == (1, 1)
    assert "line 8, twitch 1, marks[0].place: “calf_l” is no place of the map" in said.err
    assert not own.exists()


@pytest.mark.parametrize("words", [["log", "calf_left"], ["habit", "stress", "4"]])
def test_what_would_write_is_refused_while_a_window_has_the_diary(
    words: list[str], command: Command, held: Path
) -> None:
    said = command(*words)
    assert (said.code, said.out) == (1, "")
    assert "is open in another TwitchDesk window" in said.err


def test_an_import_is_refused_while_a_window_has_the_diary(
    command: Command, held: Path, sample: Path, tmp_path: Path
) -> None:
    command("export", tmp_path / "out.json", "--diary", sample)
    said = command("import", tmp_path / "out.json")
    assert (said.code, "is open in another TwitchDesk window" in said.err) == (1, True)
    assert list_backups(held) == ()


def test_what_only_reads_works_while_a_window_has_the_diary(
    command: Command, held: Path, tmp_path: Path
) -> None:
    assert command("verify").code == 0
    assert command("export", tmp_path / "out.json").code == 0
    assert command("import", tmp_path / "out.json", "--dry-run").code == 0


def test_verify_says_what_a_sound_diary_holds(command: Command, sample: Path) -> None:
    said = command("verify", "--diary", sample)
    assert (said.code, said.err) == (0, "")
    assert f"{'twitch':<12} {len(kept(sample, Kind.TWITCH))}\n" in said.out
    assert "First day: 2026-11-13, last day: 2026-11-22" in said.out
    assert said.out.endswith("The diary is sound.\n")


DAMAGE = [
    ("UPDATE twitch_mark SET place = 'wing_left' WHERE position = 0", "“wing_left” is no place of the map"),
    ("UPDATE habit_entry SET habit = 'gossip'", "“gossip” is no habit"),
    ("UPDATE twitch SET mode = 'for ever'", "an entry cannot be read"),
    ("UPDATE twitch SET intensity = 99", "an entry cannot be read"),
    ("PRAGMA foreign_keys=OFF; DELETE FROM twitch", "parts without an entry"),
]


@pytest.mark.parametrize(("statement", "why"), DAMAGE)
def test_verify_finds_what_does_not_belong(statement: str, why: str, command: Command, sample: Path) -> None:
    with closing(sqlite3.connect(sample)) as raw:
        raw.executescript(statement)
    said = command("verify", "--diary", sample)
    assert said.code == 1
    assert why in said.err
    assert (said.err.count("\n"), "sound." in said.out) == (1, False)


def test_verify_finds_a_page_that_was_overwritten(command: Command, sample: Path) -> None:
    content = bytearray(sample.read_bytes())
    content[20_000:40_000] = b"\xff" * 20_000
    sample.write_bytes(content)
    said = command("verify", "--diary", sample)
    assert said.code == 1
    assert "is damaged" in said.err


def test_what_a_crash_left_half_done_is_taken_back_before_the_diary_is_read(
    command: Command, sample: Path, tmp_path: Path
) -> None:
    crashed = tmp_path / "crashed.twitchdesk"
    journal = tmp_path / "crashed.twitchdesk-journal"
    with closing(sqlite3.connect(sample, isolation_level=None)) as raw:
        raw.executescript("PRAGMA cache_size=1; BEGIN; DELETE FROM twitch_mark; DELETE FROM twitch;")
        shutil.copy(sample, crashed)
        shutil.copy(sample.with_name("sample.twitchdesk-journal"), journal)
        raw.execute("ROLLBACK")
    assert crashed.read_bytes() != sample.read_bytes()
    assert command("export", tmp_path / "out.json", "--diary", crashed).code == 0
    assert kept(crashed, Kind.TWITCH) == kept(sample, Kind.TWITCH) != []


@pytest.mark.parametrize("name", ["verify", "export"])
def test_a_diary_that_is_missing_is_said_and_not_made(name: str, command: Command, tmp_path: Path) -> None:
    words = [name, tmp_path / "out.json"] if name == "export" else [name]
    said = command(*words, "--diary", tmp_path / "gone.twitchdesk")
    assert (said.code, "is not there" in said.err) == (1, True)
    assert list(tmp_path.iterdir()) == []
