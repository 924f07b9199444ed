"""A diary that is exported and imported is the same diary."""

import json
from contextlib import closing
from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.exchange.conftest import Diaries
from tests.storage.samples import NOON, everything, one_of_each, put, twitch
from tests.storage.strategies import NAMES, records
from twitchdesk.domain.records import Kind, Record, Twitch, TwitchDetails, kind_of
from twitchdesk.exchange.importing import import_step
from twitchdesk.exchange.json_files import Parsed, export_json, read_json
from twitchdesk.exchange.known import Known
from twitchdesk.storage.diary import Diary
from twitchdesk.storage.opening import in_memory

WIDE = Known(
    places=frozenset({"calf_l", "calf_r", "eyelid_l", "eyelid_r"}),
    areas=frozenset({"rest", "cramp", "", "Ü", "a'b\"c;--", "area0", "area1"}),
    habits=frozenset({"rest", "cramp", "", "Ü", "a'b\"c;--", "caffeine", "alcohol"}),
)
LIKELY_DAYS = st.dates(date(1900, 1, 1), date(2200, 12, 31))
DIARIES = st.lists(
    records(NAMES, LIKELY_DAYS), max_size=8, unique_by=lambda record: (kind_of(record), record.id)
)
EXAMPLES = settings(
    deadline=None,
    max_examples=50,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


def content(file: Path) -> bytes:
    """Return an export without the line that says when it was made."""
    lines = file.read_bytes().splitlines(keepends=True)
    return b"".join(line for line in lines if not line.startswith(b'"exported_at"'))


def imported(file: Path, into: Diary) -> Parsed:
    """Import a file and return what was read of it."""
    parsed = read_json(file, WIDE)
    into.do(import_step(into.read, parsed).step)
    return parsed


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """Give two names for exports."""
    return tmp_path / "first.json", tmp_path / "second.json"


@EXAMPLES
@given(DIARIES)
def test_any_diary_comes_back_from_its_export_identically(
    files: tuple[Path, Path], any_records: list[Record]
) -> None:
    with closing(in_memory()) as diary, closing(in_memory()) as other:
        diary.do(put(*any_records))
        export_json(diary.read, files[0], now=NOON)
        imported(files[0], other)
        export_json(other.read, files[1], now=NOON)
        assert everything(other) == everything(diary)
    assert files[0].read_bytes() == files[1].read_bytes()


@EXAMPLES
@given(DIARIES)
def test_importing_any_diary_twice_is_importing_it_once(
    files: tuple[Path, Path], any_records: list[Record]
) -> None:
    with closing(in_memory()) as diary, closing(in_memory()) as other:
        diary.do(put(*any_records))
        export_json(diary.read, files[0], now=NOON)
        parsed = imported(files[0], other)
        assert import_step(other.read, parsed).is_empty


def test_an_import_is_undone_in_one_step(diaries: Diaries, tmp_path: Path) -> None:
    diary, other = diaries(), diaries()
    diary.do(put(*one_of_each()))
    other.do(put(twitch("own")))
    export_json(diary.read, tmp_path / "out.json", now=NOON)
    imported(tmp_path / "out.json", other)
    other.undo()
    assert [record.id for kind in Kind for record in other.read.records(kind)] == ["own"]


def test_every_field_of_every_kind_is_in_the_file(diary: Diary, tmp_path: Path) -> None:
    diary.do(put(*one_of_each()))
    export_json(diary.read, tmp_path / "out.json", now=NOON)
    written = json.loads((tmp_path / "out.json").read_bytes())["records"]
    for record in one_of_each():
        assert set(written[kind_of(record)][0]) == {each.name for each in fields(record)}
    assert set(written[Kind.TWITCH][0]["details"]) == {each.name for each in fields(TwitchDetails)}


def test_the_head_says_format_version_program_and_time(diary: Diary, tmp_path: Path) -> None:
    export_json(diary.read, tmp_path / "out.json", now=NOON)
    head = json.loads((tmp_path / "out.json").read_bytes())
    assert head["format"] == "twitchdesk-diary"
    assert head["version"] == 1
    assert head["exported_at"] == "2026-11-22T12:00:00+00:00"
    assert list(head) == ["format", "version", "app_version", "exported_at", "records"]


def test_each_record_has_a_line_of_its_own(diary: Diary, tmp_path: Path) -> None:
    diary.do(put(*(twitch(f"t{number}") for number in range(4))))
    export_json(diary.read, tmp_path / "out.json", now=NOON)
    lines = (tmp_path / "out.json").read_text().splitlines()
    assert sum(line.startswith('{"id": "t') for line in lines) == 4


def test_a_file_that_was_reformatted_by_another_program_is_read_too(diary: Diary, tmp_path: Path) -> None:
    diary.do(put(*one_of_each()))
    export_json(diary.read, tmp_path / "out.json", now=NOON)
    loaded = json.loads((tmp_path / "out.json").read_bytes())
    again = tmp_path / "again.json"
    again.write_text("\ufeff" + json.dumps(loaded, sort_keys=True, indent=4), encoding="utf-8")
    assert set(read_json(again, WIDE).records) == set(read_json(tmp_path / "out.json", WIDE).records)


def test_a_field_left_out_has_its_usual_value(tmp_path: Path) -> None:
    short = '{"id": "t", "day": "2026-11-22", "at": {"utc": "2026-11-22T12:00:00Z"}, '
    short += '"marks": [{"place": "calf_l"}], "created": "2026-11-22T13:00:00+01:00"}'
    file = tmp_path / "short.json"
    file.write_text('{"format": "twitchdesk-diary", "version": 1, "records": {"twitch": [' + short + "]}}")
    found = read_json(file, WIDE).records[0]
    assert isinstance(found, Twitch)
    assert (found.created, found.at.offset_min, found.details) == (NOON, 0, TwitchDetails())


def test_an_older_export_is_replaced_and_nothing_is_left_beside_it(diary: Diary, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    export_json(diary.read, out, now=NOON)
    diary.do(put(twitch()))
    export_json(diary.read, out, now=NOON)
    assert content(out).count(b'"id"') == 1
    assert list(tmp_path.iterdir()) == [out]
