"""twitchdesk handout: the PDF, the text and the web page, on a machine without display too."""

import json
import os
import subprocess
import sys
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication

from tests.cli.conftest import Command, Said, in_utc
from tests.conftest import NOON, ROOT
from tests.storage.samples import DAY, diary_file, drink, quiet, twitch
from twitchdesk.cli.desk import Desk
from twitchdesk.cli.handout import Made, _country, made_from
from twitchdesk.cli.request import parse
from twitchdesk.clock import Clock
from twitchdesk.domain.records import Preference, Record
from twitchdesk.domain.steps import value_of_day
from twitchdesk.storage.opening import open_diary


def days(first: int, last: int = 0) -> list[Record]:
    """Return days with a twitch, so many days back."""
    wanted = range(first, last - 1, -1)
    return [twitch(f"t{back}", "calf_left", day=DAY - timedelta(days=back)) for back in wanted]


def kept(key: str, value: object) -> Preference:
    """Return a choice for the handout as the diary keeps it."""
    return Preference(f"handout.{key}", json.dumps(value))


@pytest.fixture
def diary(tmp_path: Path) -> Path:
    """Give a diary of forty days, with a name and a question."""
    said = [kept("name", "Alex Example"), kept("questions", ["Do I need an EMG?"])]
    return diary_file(tmp_path, [*days(39), *said, drink("c1", 80)])


def made(diary: Path, *words: str) -> Made:
    """Return the handout that a command makes."""
    desk = Desk(diary, Clock(lambda: NOON, in_utc), ROOT / "resources")
    with desk.reading() as opened:
        return made_from(desk, opened.read, parse(["handout", "--text", *words]))


def read(file: Path) -> PdfReader:
    """Return a PDF that was written."""
    return PdfReader(BytesIO(file.read_bytes()))


def refused(said: Said, code: int, *words: str) -> None:
    """Check that a command ended with one clear line and wrote nothing."""
    assert (said.code, said.out, said.err.count("\n")) == (code, "", 1)
    assert [word for word in words if word not in said.err] == []


def test_the_pdf_is_written_as_the_diary_keeps_its_choices(
    qapp: QApplication, command: Command, tmp_path: Path
) -> None:
    diary = diary_file(tmp_path, [*days(3), kept("paper", "letter"), kept("pages", 2), kept("name", "Ann")])
    said = command("handout", tmp_path / "out.pdf", "--diary", diary)
    assert (said.code, said.err) == (0, "")
    assert said.out == f"The handout was written to {tmp_path / 'out.pdf'}: 2 pages, Letter\n"
    written = read(tmp_path / "out.pdf")
    assert (len(written.pages), written.pages[0].mediabox.width) == (2, 612)


def test_options_go_before_what_the_diary_keeps(diary: Path) -> None:
    page = made(diary, "--paper", "letter", "--pages", "2", "--hide-name", "--from", "2026-11-01").handout
    assert (page.paper.value, page.pages) == ("letter", 2)
    assert "Alex" not in page.header.who
    assert "1 Nov" in page.header.period


def test_a_hidden_name_is_no_author_of_the_file(diary: Path) -> None:
    assert made(diary).author == "Alex Example"
    assert made(diary, "--hide-name").author == ""


def test_the_text_is_the_answer_and_needs_no_file(command: Command, diary: Path) -> None:
    said = command("handout", "--text", "--diary", diary)
    assert (said.code, said.err) == (0, "")
    for words in ("Alex Example", "Do I need an EMG?", "Not a diagnosis", "not asked"):
        assert words in said.out


def test_with_text_and_a_file_only_the_text_is_said(
    qapp: QApplication, command: Command, diary: Path, tmp_path: Path
) -> None:
    said = command("handout", tmp_path / "out.pdf", "--text", "--diary", diary)
    assert said.out == command("handout", "--text", "--diary", diary).out
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF")


def test_the_web_page_is_written_beside_the_pdf_and_replaced(
    qapp: QApplication, command: Command, diary: Path, tmp_path: Path
) -> None:
    for _ in range(2):
        said = command("handout", tmp_path / "out.pdf", "--html", "--diary", diary)
        assert f"The same as a web page: {tmp_path / 'out.html'}" in said.out
    assert "Do I need an EMG?" in (tmp_path / "out.html").read_text(encoding="utf-8")


def test_the_attached_table_is_of_the_period_and_keeps_back_what_is_kept_back(
    qapp: QApplication, command: Command, tmp_path: Path
) -> None:
    drank = value_of_day("alcohol", DAY, 12, NOON)
    diary = diary_file(tmp_path, [*days(39), drank, kept("kept_back", ["alcohol"])])
    words = ("--attach-table", "--from", "2026-11-20", "--diary", diary)
    said = command("handout", tmp_path / "out.pdf", *words)
    assert "not PDF/A" in said.out
    (table,) = read(tmp_path / "out.pdf").attachments["twitchdesk-days.csv"]
    assert len(table.splitlines()) == 1 + 3
    assert b"alcohol" not in table


def test_days_after_the_end_say_nothing(tmp_path: Path) -> None:
    diary = diary_file(tmp_path, [*days(39, 30), quiet(DAY - timedelta(days=2)), *days(1)])
    page = made(diary, "--to", "2026-10-24").handout
    assert "24 Oct 2026" in page.header.period
    assert "10 of 11" in " ".join(page.header.coverage)


def test_a_quiet_day_after_the_end_is_no_day_of_the_patterns(tmp_path: Path) -> None:
    # Ten days with a twitch, then one that the person closed as quiet.
    diary = diary_file(tmp_path, [*days(39, 30), quiet(DAY - timedelta(days=29))])
    tried = made(diary, "--to", "2026-10-23").handout.tried
    assert tried is not None
    assert tried.links == ("Too little data (10 known days).",)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--from", "2026-11-23", "--text"), ("--from 2026-11-23 has not come yet", "today is 2026-11-22")),
        (("--to", "2027-01-01", "--text"), ("--to 2027-01-01 has not come yet",)),
        (("--from", "0026-11-01", "--text"), ("cannot be meant", "--from")),
        (
            ("--from", "2025-01-01", "--to", "2025-02-01", "--text"),
            ("Nothing was logged from 2025-01-01 to 2025-02-01", "from 2026-10-14 to 2026-11-22"),
        ),
    ],
)
def test_a_period_that_cannot_be_is_refused_in_one_line(
    command: Command, diary: Path, words: tuple[str, ...], said: tuple[str, ...]
) -> None:
    refused(command("handout", *words, "--diary", diary), 1, *said)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "give a FILE.pdf to write, or --text"),
        (("--html", "--text"), "--html needs a FILE.pdf"),
        (("--attach-table", "--text"), "--attach-table needs a FILE.pdf"),
        (("out.txt",), "does not end in .pdf"),
        (
            ("--text", "--from", "2026-11-02", "--to", "2026-11-01"),
            "2026-11-02 is after --to 2026-11-01",
        ),
        (("--text", "--from", "yesterday"), "is no date such as 2026-11-22"),
        (("--text", "--pages", "3"), "3 is not from 1 to 2"),
        (("--text", "--paper", "a3"), "a3"),
    ],
)
def test_wrong_usage_is_said_in_one_line(command: Command, words: tuple[str, ...], said: str) -> None:
    refused(command("handout", *words), 2, said, "twitchdesk handout --help")


def test_a_diary_without_entries_gives_a_page_that_says_so(command: Command, tmp_path: Path) -> None:
    said = command("handout", "--text", "--diary", diary_file(tmp_path))
    assert (said.code, "not asked" in said.out) == (0, True)
    refused(
        command("handout", "--text", "--from", "2026-11-01", "--diary", tmp_path / "diary.twitchdesk"),
        1,
        "The diary has no entries yet",
    )


def test_what_is_no_handout_is_left_alone(command: Command, diary: Path, tmp_path: Path) -> None:
    (tmp_path / "notes.html").write_text("my own page", encoding="utf-8")
    refused(command("handout", tmp_path / "notes.pdf", "--html", "--diary", diary), 1, "left alone")
    assert (tmp_path / "notes.html").read_text(encoding="utf-8") == "my own page"
    assert not (tmp_path / "notes.pdf").exists()


def test_a_folder_that_is_missing_is_said(command: Command, diary: Path, tmp_path: Path) -> None:
    refused(command("handout", tmp_path / "gone" / "out.pdf", "--diary", diary), 1, "is not there")


def test_a_diary_that_a_window_has_open_can_be_printed(command: Command, diary: Path) -> None:
    opened = open_diary(diary, NOON)
    said = command("handout", "--text", "--diary", diary)
    opened.close()
    assert (said.code, said.err) == (0, "")


def test_letters_without_a_font_are_named_and_the_file_is_written(
    qapp: QApplication, command: Command, tmp_path: Path
) -> None:
    diary = diary_file(tmp_path, [*days(3), kept("name", "Ann \U0010fffd")])
    said = command("handout", tmp_path / "out.pdf", "--diary", diary)
    assert (said.code, (tmp_path / "out.pdf").exists()) == (0, True)
    assert "The name has letters that no font here has: \U0010fffd" in said.err


def run_alone(*words: str | Path, **environment: str) -> "subprocess.CompletedProcess[str]":
    """Run the program by itself, as on a machine without any display."""
    cleaned = {key: value for key, value in os.environ.items() if key not in SCREENS}
    command = [sys.executable, "-m", "twitchdesk", *map(str, words)]
    everywhere = {**cleaned, **environment}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=everywhere, cwd=ROOT)


SCREENS = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}


@pytest.mark.parametrize("screen", [{}, {"DISPLAY": ":77"}, {"QT_QPA_PLATFORM": "xcb"}])
def test_it_is_painted_without_a_display(diary: Path, tmp_path: Path, screen: dict[str, str]) -> None:
    done = run_alone("handout", tmp_path / "out.pdf", "--diary", diary, **screen)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Alex Example" in read(tmp_path / "out.pdf").pages[0].extract_text()


def test_the_text_loads_no_qt(diary: Path) -> None:
    code = (
        "import sys; from twitchdesk.__main__ import main; "
        f"code = main(['handout', '--text', '--diary', {str(diary)!r}]); "
        "assert not [name for name in sys.modules if name.startswith(('PySide6', 'pyqtgraph', 'shiboken'))]; "
        "sys.exit(code)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=ROOT)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("environment", "country"),
    [
        ({"LANG": "en_US.UTF-8"}, "US"),
        ({"LANG": "en_US", "LC_PAPER": "de_DE"}, "DE"),
        ({"LANG": "C"}, ""),
        ({}, ""),
    ],
)
def test_the_usual_paper_is_that_of_the_country(environment: dict[str, str], country: str) -> None:
    assert _country(environment) == country
