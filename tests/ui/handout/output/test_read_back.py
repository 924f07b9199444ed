"""The PDF of each kind of diary, read back: its words, fonts, pages, and that nothing is cut or overlaps."""

from dataclasses import dataclass
from itertools import product
from pathlib import Path

import pytest

from tests.storage.samples import diary_file
from tests.ui.handout.output.conftest import Diaries, Press, few_days, kept
from tests.ui.handout.output.reading import (
    Pdf,
    ink_outside,
    outside,
    overlapping,
    pages_of,
    printed_on,
)
from twitchdesk.domain.handout_choices import Paper, Section
from twitchdesk.report.handout.layout import LEAST_PT, SHEETS
from twitchdesk.report.handout.page import Handout

DIARIES = ("sample", "empty", "five days", "ten years", "sixty places")
CASES = [
    *product(DIARIES, ("a4",), ("1", "2")),
    *product(("sample", "sixty places"), ("letter",), ("2",)),
]
KIB = 1024


@dataclass(frozen=True)
class Case:
    """One printed handout."""

    pdf: Pdf
    paper: Paper
    pages: int
    handout: Handout


@pytest.fixture(scope="module", params=CASES, ids=[" ".join(case) for case in CASES])
def case(request: pytest.FixtureRequest, press: Press, diaries: Diaries) -> Case:
    """Give each kind of diary on each paper."""
    name, paper, pages = request.param
    made = press.made(diaries[name], "--paper", paper, "--pages", pages)
    return Case(press.pdf(made), Paper(paper), int(pages), made.handout)


def bare(words: str) -> str:
    """Return a text without any space: a PDF knows where letters stand and no words."""
    return "".join(words.split())


def test_there_are_as_many_pages_of_exactly_the_paper_as_were_chosen(case: Case) -> None:
    sheet = SHEETS[case.paper]
    assert len(case.pdf.sizes_mm) == case.pages
    for wide, high in case.pdf.sizes_mm:
        assert (wide, high) == pytest.approx((sheet.w, sheet.h), abs=0.01)


def test_the_words_of_header_tiles_and_foot_can_be_read_back(case: Case) -> None:
    written = bare(case.pdf.words)
    header, footer = case.handout.header, case.handout.footer
    said = (header.title, header.who, header.period, header.not_diagnosis, footer.versions, *footer.pages)
    tiles = (words for tile in case.handout.summary.tiles for words in (tile.label, tile.value))
    assert [words for words in (*said, *tiles) if bare(words) not in written] == []


def test_every_font_is_embedded_and_only_the_letters_in_use(case: Case) -> None:
    fonts = case.pdf.fonts()
    assert fonts
    for font in fonts:
        (inner,) = font["/DescendantFonts"]
        described = inner.get_object()["/FontDescriptor"]
        assert "/FontFile2" in described
        assert font["/BaseFont"] == inner.get_object()["/BaseFont"] == described["/FontName"]
        assert font["/BaseFont"][7] == "+"


def test_nothing_is_made_of_dots_and_nothing_is_transparent(case: Case) -> None:
    assert case.pdf.images() == 0
    assert case.pdf.operators().isdisjoint({b"Do", b"BI", b"sh"})
    for state in case.pdf.states():
        assert (state["/ca"], state["/CA"], state["/SMask"]) == (1, 1, "/None")


def test_no_letter_is_smaller_than_can_be_read(case: Case) -> None:
    for page in pages_of(case.pdf):
        assert min(piece.pt for piece in case.pdf.pieces(page)) >= LEAST_PT


def test_no_letter_and_no_line_leaves_the_printed_box(case: Case) -> None:
    for page in pages_of(case.pdf):
        assert outside(case.pdf.pieces(page), case.paper) == []
        assert ink_outside(case.pdf.picture(page), printed_on(case.paper)) == 0


def test_no_two_texts_overlap(case: Case) -> None:
    for page in pages_of(case.pdf):
        assert overlapping(case.pdf.pieces(page)) == []


def test_the_file_is_small(case: Case) -> None:
    assert len(case.pdf.data) <= 200 * KIB


def test_a_page_with_all_parts_left_out_says_so_in_the_place_of_each(press: Press, tmp_path: Path) -> None:
    chosen = kept("left_out", [str(section) for section in Section])
    made = press.made(diary_file(tmp_path, [*few_days(), chosen]))
    pdf = press.pdf(made)
    assert bare(pdf.words).count(bare(made.handout.left_out)) == len(Section)
    assert overlapping(pdf.pieces()) == []


def test_a_hidden_identity_is_nowhere_in_the_file(press: Press, tmp_path: Path) -> None:
    named = [*few_days(), kept("name", "Xanthippe Quill"), kept("birth_year", 1937)]
    shown = press.printed(diary_file(tmp_path, named))
    hidden = press.printed(tmp_path / "diary.twitchdesk", "--hide-name", "--pages", "2")
    assert ("Xanthippe" in shown.words, shown.author) == (True, "Xanthippe Quill")
    assert "Xanthippe" not in hidden.words
    for spelled in (b"Xanthippe", b"1937", "Xanthippe".encode("utf-16-be")):
        assert spelled not in hidden.data
    assert hidden.author is None


@pytest.mark.parametrize("name", ["Олена Ковальчук", "Αλέξανδρος Παπαδόπουλος", "Łucja Žižková", "O’Brien ½"])
def test_names_in_other_letters_can_be_read_back(press: Press, tmp_path: Path, name: str) -> None:
    pdf = press.printed(diary_file(tmp_path, [*few_days(), kept("name", name)]))
    assert bare(name) in bare(pdf.words)
    assert pdf.author == name
