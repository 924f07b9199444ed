"""The diary as tables."""

import csv
import sqlite3
import zipfile
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from tests.storage.samples import DAY, NOON, diary_file, drink, night, one_of_each, put, quiet, twitch
from twitchdesk.domain.habits import HabitBook
from twitchdesk.domain.records import HabitEntry, LifeEvent
from twitchdesk.exchange.csv_files import export_csv
from twitchdesk.exchange.errors import ExportError
from twitchdesk.storage.diary import Diary
from twitchdesk.storage.opening import open_diary
from twitchdesk.storage.problems import StorageError

Table = list[dict[str, str]]


def table(file: Path) -> Table:
    """Return the rows of a CSV file by column."""
    with file.open(encoding="utf-8-sig", newline="") as opened:
        return list(csv.DictReader(opened))


@pytest.fixture
def full(diary: Diary) -> Diary:
    """Give a diary with one record of each kind."""
    diary.do(put(*one_of_each()))
    return diary


def test_there_is_a_table_for_each_kind_one_for_each_part_and_one_of_days(
    full: Diary, habits: HabitBook, tmp_path: Path
) -> None:
    export_csv(full.read, tmp_path / "out", habits=habits)
    assert sorted(file.name for file in (tmp_path / "out").iterdir()) == [
        *("day_summary.csv", "day_summary_levels.csv", "days.csv", "habit_entry.csv", "life_event.csv"),
        *("my_drink.csv", "preference.csv", "quiet_day.csv", "sleep_night.csv", "twitch.csv"),
        "twitch_marks.csv",
    ]


def test_a_twitch_is_one_row_with_its_time_where_the_person_was(
    full: Diary, habits: HabitBook, tmp_path: Path
) -> None:
    export_csv(full.read, tmp_path / "out", habits=habits)
    (row,) = table(tmp_path / "out" / "twitch.csv")
    assert row["at"] == "2026-11-22T12:00:00+01:00"
    assert row["marks"] == "calf_l; eyelid_r"
    assert (row["intensity"], row["note"], row["for_clinician"]) == ("7", "Wade 🦵", "1")


def test_each_place_of_a_twitch_has_its_point_in_a_table_of_its_own(
    full: Diary, habits: HabitBook, tmp_path: Path
) -> None:
    export_csv(full.read, tmp_path / "out", habits=habits)
    rows = table(tmp_path / "out" / "twitch_marks.csv")
    assert [(row["twitch_id"], row["place"], row["x"]) for row in rows] == [
        ("t1", "calf_l", "10.25"),
        ("t1", "eyelid_r", ""),
    ]


def test_the_days_tell_unknown_zero_and_counted_apart(
    diary: Diary, habits: HabitBook, tmp_path: Path
) -> None:
    diary.do(put(twitch("t"), quiet(DAY - timedelta(days=2)), drink("h", 95), night(quality=6)))
    export_csv(diary.read, tmp_path / "out", habits=habits)
    rows = table(tmp_path / "out" / "days.csv")
    assert [(row["day"], row["known"], row["count"], row["quiet"]) for row in rows] == [
        ("2026-11-20", "1", "0", "1"),
        ("2026-11-21", "0", "", ""),
        ("2026-11-22", "1", "1", "0"),
    ]
    assert (rows[2]["caffeine [mg]"], rows[2]["sleep_hours [h]"], rows[2]["sleep_quality"]) == (
        "95.0",
        "8.0",
        "6",
    )
    assert (rows[1]["caffeine [mg]"], rows[2]["fluid [mL]"]) == ("", "")


@pytest.mark.parametrize("words", ["=1+1", "+49", "-x", "@SUM(A1)", "\t=1", "\r=1"])
def test_words_that_a_spreadsheet_would_run_are_disarmed(
    words: str, diary: Diary, habits: HabitBook, tmp_path: Path
) -> None:
    diary.do(put(LifeEvent("=e", DAY, words, NOON, note=words)))
    export_csv(diary.read, tmp_path / "out", habits=habits)
    (row,) = table(tmp_path / "out" / "life_event.csv")
    assert (row["id"], row["label"], row["note"]) == ("'=e", f"'{words}", f"'{words}")


def test_words_with_commas_quotes_and_lines_come_back(
    diary: Diary, habits: HabitBook, tmp_path: Path
) -> None:
    words = 'a, "b";\nc'
    diary.do(put(HabitEntry("h", "medication", DAY, None, NOON, label=words)))
    export_csv(diary.read, tmp_path / "out", habits=habits)
    assert table(tmp_path / "out" / "habit_entry.csv")[0]["label"] == words


def test_a_name_that_ends_in_zip_gives_one_file_with_the_same_tables(
    full: Diary, habits: HabitBook, tmp_path: Path
) -> None:
    assert export_csv(full.read, tmp_path / "out.zip", habits=habits) == len(one_of_each())
    export_csv(full.read, tmp_path / "out", habits=habits)
    with zipfile.ZipFile(tmp_path / "out.zip") as archive:
        found = {name: archive.read(name) for name in archive.namelist()}
    assert found == {file.name: file.read_bytes() for file in (tmp_path / "out").iterdir()}


@pytest.mark.parametrize("name", ["out", "out.zip"])
def test_what_is_there_already_is_left_alone(
    name: str, diary: Diary, habits: HabitBook, tmp_path: Path
) -> None:
    (tmp_path / name).write_text("mine")
    with pytest.raises(ExportError, match="is there already"):
        export_csv(diary.read, tmp_path / name, habits=habits)
    assert (tmp_path / name).read_text() == "mine"


@pytest.mark.parametrize("name", ["no/out", "no/out.zip"])
def test_a_folder_that_is_not_there_is_an_error(
    name: str, diary: Diary, habits: HabitBook, tmp_path: Path
) -> None:
    with pytest.raises(ExportError, match="could not be written"):
        export_csv(diary.read, tmp_path / name, habits=habits)


@pytest.mark.parametrize("name", ["out", "out.zip"])
def test_an_export_that_breaks_off_leaves_nothing(name: str, habits: HabitBook, tmp_path: Path) -> None:
    file = diary_file(tmp_path, one_of_each())
    with closing(sqlite3.connect(file)) as raw:
        raw.execute("DROP TABLE preference")
    broken = open_diary(file, NOON)
    with pytest.raises(StorageError):
        export_csv(broken.read, tmp_path / name, habits=habits)
    broken.close()
    assert {each.suffix for each in tmp_path.iterdir()} <= {".twitchdesk", ".lock", ".twitchdesk-journal"}


@pytest.mark.parametrize("ending", ["", ".zip"])
def test_a_name_that_no_file_can_have_is_an_error(
    ending: str, diary: Diary, habits: HabitBook, tmp_path: Path
) -> None:
    with pytest.raises(ExportError, match="could not be written"):
        export_csv(diary.read, tmp_path / f"{'x' * 300}{ending}", habits=habits)
    assert list(tmp_path.iterdir()) == []


def test_an_empty_diary_gives_tables_with_headers_only(
    diary: Diary, habits: HabitBook, tmp_path: Path
) -> None:
    assert export_csv(diary.read, tmp_path / "out", habits=habits) == 0
    assert {len(table(file)) for file in (tmp_path / "out").iterdir()} == {0}
