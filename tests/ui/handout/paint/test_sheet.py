"""Text on paper: the same lines on every device, cut where it must be, and lists that say what is left."""

from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from numpy.typing import NDArray
from PySide6.QtCore import QMarginsF, QSizeF, Qt
from PySide6.QtGui import QImage, QPagedPaintDevice, QPageSize, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrinter
from typing_extensions import override

from tests.ui.handout.paint.paper import KeptSheet, darkness, painted
from twitchdesk.report.handout.layout import Box
from twitchdesk.report.handout.page import More
from twitchdesk.ui.handout.paint.listing import lay_items, write_items
from twitchdesk.ui.handout.paint.sheet import BODY, CUT, PER_MM, SMALL, TIGHT, Align, Sheet, Type

WORDS = "Mostly in the left upper calf (21 of 28 days); Grüße, Αθήνα, Москва, יוסף and a Wort-Ungetüm. " * 3
PAGE_MM = 80.0
TEXT = Box(5, 5, 61.3, 60)
MORE = More("+{n} more")
MM_PER_INCH = 25.4


def draw(painter: QPainter, per_mm: float, colours: Mapping[str, str]) -> None:
    """Write the words on a painter of any device."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(per_mm / PER_MM, per_mm / PER_MM)
    Sheet(painter, colours).write(TEXT, WORDS)
    painter.end()


def on_screen(dots: int, colours: Mapping[str, str]) -> QImage:
    """Return a picture of the page at so many dots to the inch."""
    side = round(PAGE_MM / MM_PER_INCH * dots)
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    draw(QPainter(image), dots / MM_PER_INCH, colours)
    return image


def in_file(device: QPagedPaintDevice, file: Path, colours: Mapping[str, str]) -> QImage:
    """Write the page with a device that writes a PDF; return it read back at 150 dots to the inch."""
    device.setPageSize(QPageSize(QSizeF(PAGE_MM, PAGE_MM), QPageSize.Unit.Millimeter))
    device.setPageMargins(QMarginsF(0, 0, 0, 0))
    draw(QPainter(device), device.logicalDpiX() / MM_PER_INCH, colours)
    document = pypdfium2.PdfDocument(file)
    picture = np.ascontiguousarray(document[0].render(scale=150 / 72).to_numpy())
    document.close()
    h, w, _ = picture.shape
    return QImage(picture.data, w, h, w * 3, QImage.Format.Format_BGR888).copy()


def right_edges(image: QImage, dots: int) -> NDArray[np.float64]:
    """Return in millimetres where the ink of each line of the text ends."""
    per_mm, line = dots / MM_PER_INCH, 9 * 1.2 * MM_PER_INCH / 72
    dark, ends = darkness(image) > 30, []
    for number in range(int(TEXT.h / line)):
        top = TEXT.y + number * line
        rows = dark[round((top + 0.7) * per_mm) : round((top + 3.3) * per_mm)]
        if rows.any():
            ends.append(np.nonzero(rows.any(axis=0))[0].max() / per_mm)
    return np.array(ends)


@pytest.fixture
def devices(tmp_path: Path) -> Mapping[str, Callable[[Mapping[str, str]], tuple[QImage, int]]]:
    """Return what makes a picture of the page through each device."""
    written, printed = tmp_path / "written.pdf", tmp_path / "printed.pdf"

    def printer(colours: Mapping[str, str]) -> tuple[QImage, int]:
        device = QPrinter(QPrinter.PrinterMode.HighResolution)
        device.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        device.setOutputFileName(str(printed))
        return in_file(device, printed, colours), 150

    return {
        "96 dots": lambda colours: (on_screen(96, colours), 96),
        "PDF": lambda colours: (in_file(QPdfWriter(str(written)), written, colours), 150),
        "printer": printer,
    }


@pytest.mark.parametrize("device", ["96 dots", "PDF", "printer"])
def test_lines_break_at_the_same_words_on_every_device(
    devices: Mapping[str, Callable[[Mapping[str, str]], tuple[QImage, int]]],
    colours: Mapping[str, str],
    device: str,
) -> None:
    expected = right_edges(on_screen(150, colours), 150)
    found = right_edges(*devices[device](colours))
    assert len(expected) > 4
    assert found == pytest.approx(expected, abs=0.4)


@pytest.fixture
def sheet(colours: Mapping[str, str]) -> KeptSheet:
    """Return a sheet to measure with."""
    return painted(colours, lambda _: None).sheet


def test_a_name_without_a_space_is_broken_inside_its_box(colours: Mapping[str, str]) -> None:
    box = Box(10, 10, 40, 45)
    paper = painted(colours, lambda sheet: sheet.write(box, "W" * 120))
    assert box.holds(paper.ink_box(), slack=0.2)
    assert len(paper.sheet.lines) > 3


def test_a_name_in_hebrew_does_not_turn_the_sentence_around_it(colours: Mapping[str, str]) -> None:
    box = Box(10, 10, 80, 5)
    whole = painted(colours, lambda sheet: sheet.write(box, "יוסף כהן, born 1984")).ink_box()
    name = painted(colours, lambda sheet: sheet.write(box, "יוסף כהן, born")).ink_box()
    assert whole.x == pytest.approx(name.x, abs=0.2)
    assert whole.right > name.right + 5


def test_text_in_hebrew_stands_at_the_left_of_its_column(colours: Mapping[str, str]) -> None:
    found = painted(colours, lambda sheet: sheet.write(Box(10, 10, 80, 5), "יוסף כהן")).ink_box()
    assert found.x == pytest.approx(10, abs=0.5)
    assert found.right < 40


@pytest.mark.parametrize("align", list(Align))
def test_text_keeps_to_its_box_on_every_side(colours: Mapping[str, str], align: Align) -> None:
    box = Box(30, 10, 20, 4)
    paper = painted(colours, lambda sheet: sheet.write(box, "21 days", align=align))
    assert box.holds(paper.ink_box(), slack=0.2)


def test_cut_words_end_in_a_sign_and_fit(sheet: KeptSheet) -> None:
    box = Box(0, 0, 30, sheet.line_mm(BODY))
    words = sheet.cut("Nerve or muscle illness in the family", box, BODY)
    assert words.endswith(CUT)
    assert words.startswith("Nerve or")
    assert sheet.fits(words, box, BODY)


def test_words_that_fit_are_not_cut(sheet: KeptSheet) -> None:
    assert sheet.cut("Cramps", Box(0, 0, 30, 4), BODY) == "Cramps"


def test_a_letter_keeps_its_accent_where_words_are_cut(sheet: KeptSheet) -> None:
    words = "e\u0301" * 60
    line = sheet.line_mm(BODY)
    cut = {sheet.cut(words, Box(0, 0, width, line), BODY).removesuffix(CUT) for width in range(8, 40)}
    assert len(cut) > 5
    assert all(part.endswith("\u0301") for part in cut)


@settings(deadline=None, max_examples=60)
@given(
    items=some.lists(some.text("abc dW", min_size=1, max_size=120), max_size=30),
    h=some.floats(0, 60),
    gap=some.floats(0, 1),
)
def test_a_list_says_how_many_have_no_room(qapp: object, h: float, gap: float, items: list[str]) -> None:
    image = QImage(1, 1, QImage.Format.Format_RGB32)
    sheet = Sheet(QPainter(image), {})
    box = Box(0, 0, 50, h)
    laid = lay_items(sheet, box, items, MORE, (BODY, TIGHT), gap=gap)
    left = len(items) - len(laid.tops)
    last = sheet.height_mm(MORE.said(len(items)), box.w, SMALL)
    assert laid.rest == (MORE.said(left) if left and laid.end + last <= h + 0.01 else "")
    assert laid.end <= h + 0.01
    sheet.painter.end()


def test_a_list_with_room_is_written_whole_in_the_largest_size(colours: Mapping[str, str]) -> None:
    items = ("one", "two", "three")
    paper = painted(colours, lambda sheet: write_items(sheet, Box(0, 0, 50, 20), items, MORE, (BODY, SMALL)))
    assert tuple(line.words for line in paper.sheet.lines) == items
    assert {line.how for line in paper.sheet.lines} == {BODY}


def test_a_list_begins_what_is_too_long_for_it(colours: Mapping[str, str]) -> None:
    items = ("one", "word " * 200, "three")
    paper = painted(colours, lambda sheet: write_items(sheet, Box(0, 0, 50, 20), items, MORE, (SMALL,)))
    one, begun, rest = paper.sheet.texts
    assert (one, rest) == ("one", MORE.said(1))
    assert begun.startswith("word word")
    assert begun.endswith("…")
    assert paper.sheet.lines[-1].box.bottom <= 20.01


def test_a_long_list_is_measured_no_further_than_its_box(colours: Mapping[str, str]) -> None:
    class Counting(KeptSheet):
        measured = 0

        @override
        def height_mm(self, words: str, width: float, how: Type = BODY) -> float:
            self.measured += 1
            return super().height_mm(words, width, how)

    image = QImage(1, 1, QImage.Format.Format_RGB32)
    sheet = Counting(QPainter(image), colours)
    write_items(sheet, Box(0, 0, 50, 20), [f"medicine {n}" for n in range(5000)], MORE, (BODY, SMALL))
    assert sheet.measured < 50
    sheet.painter.end()
