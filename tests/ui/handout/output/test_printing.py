"""Printing: the box on the paper that is there, the pages that were chosen, what is said when it fails."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.report.handout.example import example
from tests.ui.handout.output.reading import Pdf, ink_outside, outside, printed_on
from twitchdesk.domain.errors import TwitchDeskError
from twitchdesk.domain.handout_choices import Paper
from twitchdesk.report.handout.layout import PRINTED, SHEETS, Box
from twitchdesk.ui.handout.paint.painter import Ink
from twitchdesk.ui.handout.printable import Printable, printable
from twitchdesk.ui.handout.printing import ask_and_print, fitted, print_pages, printer_for

A4, LETTER = SHEETS[Paper.A4], SHEETS[Paper.LETTER]


@pytest.fixture
def pages(ink: Ink) -> Printable:
    """Give the two pages of the handout that is typed in."""
    return printable(example(), ink)


class Numbered:
    """Pages that only note that they were painted."""

    def __init__(self, pages: int) -> None:
        self.painted: list[int] = []
        self.printable = Printable("Numbers", "en-GB", Paper.A4, pages, self._paint)

    def _paint(self, _painter: QPainter, page: int, _per_mm: float) -> None:
        self.painted.append(page)


def into(file: Path, pages: Printable) -> QPrinter:
    """Return the printer for pages, printing to a file."""
    printer = printer_for(pages)
    printer.setOutputFileName(str(file))
    return printer


def test_the_printer_is_set_to_paper_colour_and_name_of_the_pages(pages: Printable) -> None:
    printer = printer_for(pages)
    assert printer.pageLayout().pageSize().id() is QPageSize.PageSizeId.A4
    assert printer.pageLayout().orientation() is QPageLayout.Orientation.Portrait
    assert printer.colorMode() is QPrinter.ColorMode.Color
    assert (printer.docName(), printer.fullPage()) == ("Muscle twitch summary", True)


def test_what_is_printed_is_what_is_in_the_pdf(pages: Printable, tmp_path: Path) -> None:
    file = tmp_path / "printed.pdf"
    print_pages(pages, into(file, pages))
    printed = Pdf(file.read_bytes())
    assert len(printed.reader.pages) == 2
    assert "Alex Example, born 1984" in printed.words
    assert ink_outside(printed.picture(1), printed_on(Paper.A4)) == 0


def test_other_paper_chosen_in_the_dialog_holds_the_whole_box(pages: Printable, tmp_path: Path) -> None:
    file = tmp_path / "letter.pdf"
    printer = into(file, pages)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    print_pages(pages, printer)
    printed = Pdf(file.read_bytes())
    assert printed.sizes_mm[0] == pytest.approx((LETTER.w, LETTER.h), abs=0.5)
    assert ink_outside(printed.picture(1), printed_on(Paper.LETTER)) == 0


def test_on_its_own_paper_the_box_keeps_its_size_and_place() -> None:
    paper = Box(0, 0, A4.w, A4.h)
    assert fitted(A4, paper, paper.inset(4, 4, 4, 4)) == pytest.approx((0, 0, 1))


def test_a_printer_that_does_not_reach_the_foot_of_letter_gets_the_box_higher() -> None:
    paper = Box(0, 0, LETTER.w, LETTER.h)
    x, y, scale = fitted(LETTER, paper, paper.inset(6, 3, 6, 14))
    assert (x, scale) == pytest.approx((0, 1))
    assert y + LETTER.top + PRINTED.h == pytest.approx(LETTER.h - 14)


@pytest.mark.parametrize(("wide", "high"), [(148, 210), (297, 210), (216, 120)])
def test_on_small_paper_the_box_shrinks_in_proportion_and_stays_whole(wide: float, high: float) -> None:
    reached = Box(0, 0, wide, high).inset(5, 5, 5, 5)
    x, y, scale = fitted(A4, Box(0, 0, wide, high), reached)
    box = Box(x + A4.left * scale, y + A4.top * scale, PRINTED.w * scale, PRINTED.h * scale)
    assert scale < 1
    assert reached.holds(box)
    assert scale == pytest.approx(min(reached.w / PRINTED.w, reached.h / PRINTED.h))


def test_margins_of_the_dialog_neither_shrink_nor_move_the_box(pages: Printable, tmp_path: Path) -> None:
    printer = into(tmp_path / "margins.pdf", pages)
    printer.setPageMargins(QMarginsF(30, 30, 30, 30), QPageLayout.Unit.Millimeter)
    print_pages(pages, printer)
    printed = Pdf((tmp_path / "margins.pdf").read_bytes())
    assert min(piece.pt for piece in printed.pieces()) >= 7.5
    assert outside(printed.pieces(), Paper.A4) == []


def test_only_the_pages_that_were_chosen_are_printed(ink: Ink, tmp_path: Path) -> None:
    three = Numbered(3)
    printer = into(tmp_path / "some.pdf", three.printable)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    print_pages(three.printable, printer)
    assert three.painted == [2, 3]


@pytest.mark.parametrize(("collated", "order"), [(True, [1, 2, 1, 2]), (False, [1, 1, 2, 2])])
def test_a_printer_that_cannot_copy_gets_each_copy(
    ink: Ink, tmp_path: Path, collated: bool, order: list[int]
) -> None:
    two = Numbered(2)
    printer = into(tmp_path / "copies.pdf", two.printable)
    printer.setCopyCount(2)
    printer.setCollateCopies(collated)
    print_pages(two.printable, printer)
    assert two.painted == order


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_place_that_cannot_be_written_is_said_with_a_remedy(pages: Printable, tmp_path: Path) -> None:
    with pytest.raises(TwitchDeskError, match=r"could not be written\. Choose another place"):
        print_pages(pages, into(tmp_path / "gone" / "printed.pdf", pages))


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Give a window to ask over."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def test_the_dialog_blocks_its_window_only_and_prints_what_is_accepted(
    qtbot: QtBot, window: QWidget, tmp_path: Path, ink: Ink
) -> None:
    two, failed = Numbered(2), list[str]()
    dialog = ask_and_print(window, two.printable, failed.append, lambda _: None)
    assert (dialog.isVisible(), dialog.parent()) == (True, window)
    assert dialog.windowModality().name == "WindowModal"
    assert "Numbers" in dialog.windowTitle()
    dialog.printer().setOutputFileName(str(tmp_path / "accepted.pdf"))
    with qtbot.waitSignal(dialog.finished):
        QDialog.accept(dialog)
    assert (two.painted, failed) == ([1, 2], [])


def test_a_dialog_that_is_given_up_prints_nothing(qtbot: QtBot, window: QWidget, ink: Ink) -> None:
    two = Numbered(2)
    dialog: QPrintDialog = ask_and_print(window, two.printable, lambda _: None, lambda _: None)
    with qtbot.waitSignal(dialog.finished):
        dialog.reject()
    assert two.painted == []


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_what_goes_wrong_after_the_dialog_is_told(
    qtbot: QtBot, window: QWidget, tmp_path: Path, ink: Ink
) -> None:
    failed = list[str]()
    dialog = ask_and_print(window, Numbered(1).printable, failed.append, lambda _: None)
    dialog.printer().setOutputFileName(str(tmp_path / "gone" / "printed.pdf"))
    with qtbot.waitSignal(dialog.finished):
        QDialog.accept(dialog)
    (sentence,) = failed
    assert "could not be written" in sentence
