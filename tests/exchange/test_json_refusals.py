"""Files that do not fit are refused with a sentence, and exports never take the place of something else."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from tests.storage.samples import NOON
from twitchdesk.exchange import json_files
from twitchdesk.exchange.errors import ExportError, ImportRefusedError
from twitchdesk.exchange.json_files import export_json, read_json
from twitchdesk.exchange.known import Known
from twitchdesk.storage.diary import Diary

GOOD: dict[str, Any] = {
    "id": "t1",
    "day": "2026-11-22",
    "at": {"utc": "2026-11-22T12:00:00+00:00", "offset_min": 60},
    "marks": [{"place": "calf_left"}],
    "created": "2026-11-22T12:00:00+00:00",
}
HABIT = {"id": "h1", "habit": "caffeine", "day": "2026-11-22", "value": 95, "created": GOOD["created"]}
QUIET = {"id": "q1", "day": "2026-11-22", "created": GOOD["created"]}


def text_of(*twitches: Any, version: Any = 1, **others: Any) -> str:
    """Return an export with these twitches, one record a line from line 3 on."""
    lines = ",\n".join(each if isinstance(each, str) else json.dumps(each) for each in twitches)
    rest = "".join(f', "{kind}": {json.dumps(found)}' for kind, found in others.items())
    head = f'{{"format": "twitchdesk-diary", "version": {json.dumps(version)},'
    return f'{head}\n"records": {{"twitch": [\n{lines}\n]{rest}}}}}'


def refused(tmp_path: Path, known: Known, content: str | bytes) -> ImportRefusedError:
    """Return the error that a file with this content is refused with."""
    file = tmp_path / "in.json"
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    with pytest.raises(ImportRefusedError) as caught:
        read_json(file, known)
    assert "nothing was changed" in str(caught.value)
    assert len(str(caught.value)) < 1_000
    return caught.value


MISFITS: list[tuple[dict[str, Any], str, str]] = [
    ({"marks": [{"place": "wing_left"}]}, "marks[0].place", "“wing_left” is no place of the map"),
    ({"marks": []}, "place", "Choose a place"),
    ({"marks": "calf_left"}, "marks", "a list is expected"),
    ({"marks": [{"place": "calf_left"}] * 2}, "place", "once"),
    ({"day": "22.11.2026"}, "day", "a day such as 2026-11-22"),
    ({"day": "2026-02-30"}, "day", "a day such as"),
    ({"day": "9999-12-31"}, "day", "a year from 1900 to 2200"),
    ({"day": 20261122}, "day", "text is expected"),
    ({"created": "2026-11-22T12:00:00"}, "created", "with its UTC offset"),
    ({"created": "0001-01-01T00:00:00+14:00"}, "created", "a time such as"),
    ({"created": "0002-01-01T00:00:00+14:00"}, "created", "a usual year"),
    ({"at": {"utc": "yesterday"}}, "at.utc", "a time such as"),
    ({"at": {"utc": GOOD["created"], "offset_min": 1440}}, "at.offset_min", "more than a day"),
    ({"at": None}, "at", "an object in braces"),
    ({"mode": "for ever"}, "mode", "one of single, spell"),
    ({"mode": ["single"]}, "mode", "one of single, spell"),
    ({"details": {"intensity": 11}}, "details.intensity", "from 0 to 10"),
    ({"details": {"intensity": True}}, "details.intensity", "a whole number"),
    ({"details": {"intensity": 4.0}}, "details.intensity", "a whole number"),
    ({"details": {"count": 10**30}}, "details.count", "a whole number"),
    ({"details": {"rate_per_min": "often"}}, "details.rate_per_min", "a number is expected"),
    ({"details": {"rate_per_min": 10**400}}, "details.rate_per_min", "too large"),
    ({"details": {"note": "x" * 501}}, "details.note", "500"),
    ({"details": {"note": "x" * 5_000}}, "details.note", "500"),
    ({"details": {"note": "\ud800"}}, "details.note", "half a character"),
    ({"details": {"for_clinician": 1}}, "details.for_clinician", "true or false"),
    ({"id": " "}, "id", "is empty"),
    ({"colour": "green"}, "“colour”", "is no field"),
]


@pytest.mark.parametrize(("wrong", "field", "why"), MISFITS)
def test_a_record_that_does_not_fit_is_named_by_line_field_and_reason(
    wrong: dict[str, Any], field: str, why: str, tmp_path: Path, known: Known
) -> None:
    error = refused(tmp_path, known, text_of(GOOD, GOOD | {"id": "t2"} | wrong))
    (problem,) = error.problems
    assert (problem.line, problem.record, problem.field) == (4, "twitch 2", field)
    assert why in problem.why


def test_the_first_five_are_named_and_the_rest_counted(tmp_path: Path, known: Known) -> None:
    wrong = [GOOD | {"id": f"t{number}", "day": "never"} for number in range(8)]
    error = refused(tmp_path, known, text_of(*wrong))
    assert [problem.line for problem in error.problems] == [3, 4, 5, 6, 7]
    assert "and 3 more" in str(error)


@pytest.mark.parametrize(
    ("kind", "record", "why"),
    [
        ("habit_entry", HABIT | {"habit": "gossip"}, "“gossip” is no habit"),
        ("habit_entry", HABIT | {"value": None}, "Give a value"),
        ("day_summary", QUIET | {"levels": [{"area": "tail", "level": 1}]}, "“tail” is no area"),
        ("preference", {"id": "day_starts_at", "value": '"noonish"'}, "is no choice for"),
        ("preference", {"id": "theme", "value": "{"}, "is no choice for"),
        ("sleep_night", QUIET | {"edited_h": 25}, "between 0 and 24 hours"),
    ],
)
def test_records_of_other_kinds_are_held_to_their_rules_too(
    kind: str, record: dict[str, Any], why: str, tmp_path: Path, known: Known
) -> None:
    assert why in str(refused(tmp_path, known, text_of(**{kind: [record]})))


def test_an_id_that_is_there_twice_is_refused(tmp_path: Path, known: Known) -> None:
    error = refused(tmp_path, known, text_of(GOOD, GOOD))
    assert "line 4, twitch 2, id: “t1” is there twice" in str(error)


def test_two_quiet_days_of_one_day_are_refused(tmp_path: Path, known: Known) -> None:
    error = refused(tmp_path, known, text_of(quiet_day=[QUIET, QUIET | {"id": "q2"}]))
    assert "day: “2026-11-22” is there twice" in str(error)


BROKEN = [
    (text_of(GOOD)[:-30], "cut short"),
    (text_of(json.dumps(GOOD)[:-40]), "broken at line 4"),
    (text_of(json.dumps(GOOD).replace("}]", "}],,")), "line 3"),
    (text_of('{"id": NaN}'), "NaN is no number"),
    (text_of('{"id": -Infinity}'), "-Infinity is no number"),
    (text_of('{"id": "a", "id": "b"}'), "a field is there twice"),
    (text_of("[" * 100_000), "nested too deeply"),
    (text_of(GOOD | {"details": {"note": "x" * 10_000_000}}), "longer than 1,000,000 characters"),
    (text_of(GOOD) + "{}", "something follows the end"),
    (text_of(habit_entry=[HABIT]).replace("95", "1e999"), "Choose a number from 0 to 1,000,000"),
    (text_of(GOOD).replace('"twitch"', '"dream"'), "“dream” is no kind of record"),
    (text_of(GOOD, twitch=[]), "“twitch” is there twice"),
    (text_of('{"id": 1' + "0" * 5_000 + "}"), "line 3"),
    (text_of().replace('"twitch"', "twitch"), "line 2"),
]


@pytest.mark.parametrize(("content", "why"), BROKEN, ids=[why for _, why in BROKEN])
def test_a_broken_file_is_refused_with_the_line(content: str, why: str, tmp_path: Path, known: Known) -> None:
    assert why in str(refused(tmp_path, known, content))


FOREIGN = [
    b"",
    b"\0" * 100,
    b"[]",
    b"{}",
    b'"twitchdesk-diary"',
    b"<html>",
    b'{"format": "loop"}',
    b"[" * 10**6,
]


@pytest.mark.parametrize("content", FOREIGN)
def test_a_file_of_another_program_is_no_export(content: bytes, tmp_path: Path, known: Known) -> None:
    assert "it is no diary exported as JSON by TwitchDesk" in str(refused(tmp_path, known, content))


@pytest.mark.parametrize("version", [0, -1, "1", None, 1.5, True])
def test_a_version_that_is_none_of_ours_is_refused(version: object, tmp_path: Path, known: Known) -> None:
    assert "which is none of ours" in str(refused(tmp_path, known, text_of(GOOD, version=version)))


def test_a_newer_version_is_refused_with_the_remedy(tmp_path: Path, known: Known) -> None:
    error = refused(tmp_path, known, text_of({"unheard": "of"}, version=2))
    assert "Install the newer version first" in str(error)


def test_a_file_that_is_no_utf_8_is_refused_with_the_line(tmp_path: Path, known: Known) -> None:
    content = text_of(GOOD, GOOD | {"id": "t?"}).encode().replace(b"t?", b"t\xff")
    assert "no UTF-8 text (line 4)" in str(refused(tmp_path, known, content))


def test_a_file_that_is_too_large_is_refused(
    tmp_path: Path, known: Known, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(json_files, "FILE_MOST_BYTES", 2_000_000)
    assert "larger than 2 MB" in str(refused(tmp_path, known, b" " * 2_000_001))


def test_a_file_of_more_than_200_mb_is_refused(tmp_path: Path, known: Known) -> None:
    file = tmp_path / "in.json"
    with file.open("wb") as opened:
        opened.truncate(json_files.FILE_MOST_BYTES + 1)
    with pytest.raises(ImportRefusedError, match="larger than 200 MB"):
        read_json(file, known)


@pytest.mark.parametrize("name", ["nothing.json", "."])
def test_what_is_no_file_is_refused(name: str, tmp_path: Path, known: Known) -> None:
    with pytest.raises(ImportRefusedError, match=r"no such file|it is no file"):
        read_json(tmp_path / name, known)


@pytest.mark.skipif(os.name != "posix", reason="NOT TESTED: pipes with a name are of POSIX")
def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path, known: Known) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(ImportRefusedError, match="it is no file"):
        read_json(tmp_path / "pipe", known)


def test_an_export_leaves_any_other_file_alone(diary: Diary, tmp_path: Path) -> None:
    out = tmp_path / "letter.json"
    out.write_text("Dear doctor")
    with pytest.raises(ExportError, match="is there already and is no export"):
        export_json(diary.read, out, now=NOON)
    assert out.read_text() == "Dear doctor"


@pytest.mark.parametrize("name", ["no/such/folder.json", "."])
def test_an_export_that_cannot_be_written_says_so_and_leaves_nothing(
    name: str, diary: Diary, tmp_path: Path
) -> None:
    with pytest.raises(ExportError, match="could not be written"):
        export_json(diary.read, tmp_path / name, now=NOON)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="NOT TESTED: no full device here")
def test_an_export_to_a_full_device_is_an_error(diary: Diary) -> None:
    with pytest.raises(ExportError):
        export_json(diary.read, Path("/dev/full"), now=NOON)
