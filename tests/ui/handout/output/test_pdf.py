"""What the PDF file says of itself, what travels in it, and how it gets onto the disk."""

import os
import re
from datetime import timedelta
from pathlib import Path

import pytest

from tests.conftest import NOON
from tests.report.handout.example import example
from tests.ui.handout.output.reading import Pdf
from twitchdesk import __version__
from twitchdesk.domain.errors import TwitchDeskError
from twitchdesk.domain.handout_choices import Paper
from twitchdesk.report.handout.saving import save_twin
from twitchdesk.ui.handout.paint.painter import Ink
from twitchdesk.ui.handout.pdf import Attachment, pdf_of, save_pdf
from twitchdesk.ui.handout.printable import Printable, printable

TABLE = Attachment("days.csv", "text/csv", b"day,count\r\n2026-11-22,3\r\n")
OBJECT = re.compile(rb"^(\d+) 0 obj", re.MULTILINE)


@pytest.fixture(scope="module")
def pages(ink: Ink) -> Printable:
    """Give the pages of the handout that is typed in."""
    return printable(example(), ink, "Alex Example")


@pytest.fixture(scope="module")
def pdf(pages: Printable) -> Pdf:
    """Give their PDF."""
    return Pdf(pdf_of(pages, NOON))


def test_it_says_its_title_and_language_and_that_readers_show_the_title(pdf: Pdf) -> None:
    assert pdf.root["/Lang"] == "en-GB"
    assert pdf.root["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    about = pdf.reader.metadata
    assert about is not None
    assert (about.title, about.author) == ("Muscle twitch summary", "Alex Example")
    assert (about.creator, about.creation_date) == (f"TwitchDesk {__version__}", NOON)


def test_it_is_an_archive_file_with_a_colour_profile_and_a_plain_table_of_its_objects(pdf: Pdf) -> None:
    xmp = pdf.reader.xmp_metadata
    assert xmp is not None
    assert (xmp.pdfaid_part, xmp.pdfaid_conformance) == ("1", "B")
    (intent,) = pdf.root["/OutputIntents"]
    assert intent.get_object()["/S"] == "/GTS_PDFA1"
    assert "/DestOutputProfile" in intent.get_object()
    assert pdf.data.startswith(b"%PDF-1.4\n%")
    assert min(pdf.data[10:14]) > 127
    assert b"/Type /XRef" not in pdf.data
    assert b"/ID [" in pdf.data


def test_both_descriptions_in_it_say_the_same(pdf: Pdf) -> None:
    xmp, about = pdf.reader.xmp_metadata, pdf.reader.metadata
    assert xmp is not None
    assert about is not None
    assert xmp.dc_title == {"x-default": about.title}
    assert (xmp.dc_creator, xmp.dc_language) == ([about.author], ["en-GB"])
    assert (xmp.xmp_creator_tool, xmp.pdf_producer) == (about.creator, about.producer)
    made = xmp.xmp_create_date
    assert made is not None
    assert made.replace(tzinfo=NOON.tzinfo) == about.creation_date == about.modification_date


def test_each_object_stands_where_the_table_says(pdf: Pdf) -> None:
    start = int(pdf.data.rsplit(b"startxref\n", 1)[1].split()[0])
    assert pdf.data[start : start + 4] == b"xref"
    rows = re.findall(rb"^(\d{10}) \d{5} n", pdf.data[start:], re.MULTILINE)
    found = {int(match[1]): match.start() for match in OBJECT.finditer(pdf.data)}
    assert [int(row) for row in rows] == [found[number] for number in range(1, len(rows) + 1)]


def test_a_space_is_read_back_as_a_space(pdf: Pdf) -> None:
    text = pdf.reader.pages[0].extract_text()
    assert ("Alex Example, born 1984" in text, "\t" in text) == (True, False)


def test_a_name_full_of_marks_leaves_the_description_well_formed(ink: Ink) -> None:
    name = 'A<b>&"\x07\ud800 {title} Ж'
    pdf = Pdf(pdf_of(printable(example(pages=1), ink, name), NOON))
    xmp = pdf.reader.xmp_metadata
    assert xmp is not None
    assert (xmp.dc_creator, pdf.author) == (['A<b>&" {title} Ж'], 'A<b>&" {title} Ж')


def test_without_an_author_neither_description_has_one(ink: Ink) -> None:
    pdf = Pdf(pdf_of(printable(example(pages=1), ink), NOON))
    assert (b"/Author" in pdf.data, b"dc:creator" in pdf.data) == (False, False)


def test_the_same_pages_at_the_same_moment_are_the_same_file(pages: Printable, pdf: Pdf) -> None:
    assert pdf_of(pages, NOON) == pdf.data
    assert pdf_of(pages, NOON + timedelta(seconds=1)) != pdf.data


def test_the_table_travels_in_an_ordinary_pdf(pages: Printable) -> None:
    pdf = Pdf(pdf_of(pages, NOON, TABLE))
    assert dict(pdf.reader.attachments) == {"days.csv": [TABLE.data]}
    xmp = pdf.reader.xmp_metadata
    assert xmp is not None
    assert (xmp.pdfaid_part, xmp.dc_language) == (None, ["en-GB"])
    assert pdf.data.startswith(b"%PDF-1.6")


@pytest.mark.parametrize("paper", list(Paper))
def test_it_replaces_an_earlier_pdf_and_leaves_nothing_else(ink: Ink, tmp_path: Path, paper: Paper) -> None:
    target = tmp_path / "Handout für Dr. Žižek.pdf"
    save_pdf(printable(example(pages=2), ink), target, NOON)
    save_pdf(printable(example(paper, pages=1), ink), target, NOON)
    assert len(Pdf(target.read_bytes()).reader.pages) == 1
    assert list(tmp_path.iterdir()) == [target]


def refusal(pages: Printable, target: Path) -> str:
    """Return what is said when a PDF cannot be saved."""
    with pytest.raises(TwitchDeskError) as refused:
        save_pdf(pages, target, NOON)
    assert str(target) in str(refused.value) or str(target.parent) in str(refused.value)
    return str(refused.value)


def test_what_is_no_pdf_is_left_alone(pages: Printable, tmp_path: Path) -> None:
    target = tmp_path / "diary.pdf"
    target.write_bytes(b"SQLite format 3")
    assert "is no PDF" in refusal(pages, target)
    assert target.read_bytes() == b"SQLite format 3"


def test_a_folder_in_its_place_and_one_that_is_missing_are_said(pages: Printable, tmp_path: Path) -> None:
    assert "is a folder" in refusal(pages, tmp_path)
    assert "is not there" in refusal(pages, tmp_path / "gone" / "handout.pdf")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="NOT TESTED: this system has no named pipes")
def test_a_pipe_in_its_place_is_said_and_not_waited_for(pages: Printable, tmp_path: Path) -> None:
    target = tmp_path / "handout.pdf"
    os.mkfifo(target)
    assert "is no file" in refusal(pages, target)
    assert target.is_fifo()


def test_what_is_saved_under_a_link_goes_where_it_leads(pages: Printable, tmp_path: Path) -> None:
    link, kept = tmp_path / "handout.pdf", tmp_path / "kept" / "of today.pdf"
    kept.parent.mkdir()
    link.symlink_to(kept)
    save_pdf(pages, link, NOON)
    save_pdf(pages, link, NOON)
    assert link.readlink() == kept
    assert len(Pdf(kept.read_bytes()).reader.pages) == 2


def test_a_full_disk_is_said_and_the_file_of_before_stays(pages: Printable, tmp_path: Path) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("NOT TESTED: this system has no /dev/full")
    target = tmp_path / "handout.pdf"
    target.write_bytes(b"%PDF-1.4 of before")
    (tmp_path / f".handout.pdf.partial-{os.getpid()}").symlink_to(full)
    assert "free some space" in refusal(pages, target)
    assert target.read_bytes() == b"%PDF-1.4 of before"


def test_a_web_page_that_has_no_room_beside_its_pdf_is_said(pages: Printable, tmp_path: Path) -> None:
    full, target = Path("/dev/full"), tmp_path / "handout.pdf"
    if not full.exists():
        pytest.skip("NOT TESTED: this system has no /dev/full")
    save_pdf(pages, target, NOON)
    (tmp_path / f".handout.html.partial-{os.getpid()}").symlink_to(full)
    with pytest.raises(TwitchDeskError, match=r"handout\.pdf was written, but not the web page"):
        save_twin(example(), target)
    assert list(tmp_path.iterdir()) == [target]
