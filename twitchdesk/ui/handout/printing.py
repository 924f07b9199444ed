# SPDX-License-Identifier: MIT
"""Pages on a printer: the system's dialog, and the box fitted to the paper that is really there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMarginsF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from twitchdesk import __version__
from twitchdesk.domain.errors import TwitchDeskError
from twitchdesk.domain.handout_choices import Paper
from twitchdesk.report.handout.layout import PRINTED, SHEETS, Box

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from twitchdesk.report.handout.layout import Sheet
    from twitchdesk.ui.handout.printable import Printable

_SIZES: Final = {Paper.A4: QPageSize.PageSizeId.A4, Paper.LETTER: QPageSize.PageSizeId.Letter}
_MM_PER_INCH: Final = 25.4


def printer_for(pages: Printable) -> QPrinter:
    """Return the printer of the system, set to the paper of the pages; the dialog may change it."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setCreator(f"TwitchDesk {__version__}")
    printer.setDocName(pages.title)
    printer.setFullPage(True)
    printer.setPageSize(QPageSize(_SIZES[pages.paper]))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    # Left alone, some systems print in black only, and others only colour.
    printer.setColorMode(QPrinter.ColorMode.Color)
    printer.setFromTo(1, pages.pages)
    printer.setPrintRange(QPrinter.PrintRange.AllPages)
    return printer


def ask_and_print(
    parent: QWidget, pages: Printable, failed: Callable[[str], None], done: Callable[[QPrinter], None]
) -> QPrintDialog:
    """Open the print dialog over the window of ``parent``; ``failed`` hears the sentence of what went wrong.

    ``done`` hears which printer took the pages. The window goes on meanwhile; what is printed are the pages
    as they were when the dialog opened.
    """
    printer = printer_for(pages)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(f"Print {pages.title}")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, on=pages.pages > 1)
    dialog.setMinMax(1, pages.pages)

    def chosen() -> None:
        try:
            print_pages(pages, printer)
        except TwitchDeskError as error:
            failed(str(error))
        else:
            done(printer)

    dialog.accepted.connect(chosen)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.show()
    return dialog


def print_pages(pages: Printable, printer: QPrinter) -> None:
    """Print the pages that the printer is set to, as often as it cannot do itself.

    Raises:
        TwitchDeskError: they were not printed.
    """
    # A dialog may have taken the whole paper back.
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        raise TwitchDeskError(_trouble(printer))
    try:
        for number, page in enumerate(_order(pages, printer)):
            if number and not printer.newPage():
                raise TwitchDeskError(_trouble(printer))
            _paint(painter, printer, pages, page)
    finally:
        ended = painter.end()
    if not ended or printer.printerState() is QPrinter.PrinterState.Error:
        raise TwitchDeskError(_trouble(printer))


def fitted(sheet: Sheet, paper: Box, printable: Box) -> tuple[float, float, float]:
    """Return where the corner of the drawn sheet comes on the paper (x, y in mm), and its scale, 1 at most.

    ``printable`` is the part of ``paper`` that the printer reaches. The printed box stands in the middle of
    the paper, or as near to it as it can.
    """
    scale = min(1.0, printable.w / PRINTED.w, printable.h / PRINTED.h)
    x = _between(paper.w, PRINTED.w * scale, printable.x, printable.right)
    y = _between(paper.h, PRINTED.h * scale, printable.y, printable.bottom)
    return x - sheet.left * scale, y - sheet.top * scale, scale


def _between(whole: float, length: float, low: float, high: float) -> float:
    return max(low, min((whole - length) / 2, high - length))


def _paint(painter: QPainter, printer: QPrinter, pages: Printable, page: int) -> None:
    layout = printer.pageLayout()
    layout.setUnits(QPageLayout.Unit.Millimeter)
    full = layout.fullRect(QPageLayout.Unit.Millimeter)
    least = layout.minimumMargins()
    reached = Box(0, 0, full.width(), full.height()).inset(
        least.left(), least.top(), least.right(), least.bottom()
    )
    x, y, scale = fitted(SHEETS[pages.paper], Box(0, 0, full.width(), full.height()), reached)
    per_mm = printer.resolution() / _MM_PER_INCH
    painter.save()
    painter.translate(x * per_mm, y * per_mm)
    pages.paint(painter, page, per_mm * scale)
    painter.restore()


def _order(pages: Printable, printer: QPrinter) -> list[int]:
    """Return the pages to paint one after the other."""
    wanted = list(range(1, pages.pages + 1))
    if printer.printRange() is QPrinter.PrintRange.PageRange:
        first, last = printer.fromPage(), printer.toPage()
        wanted = [page for page in wanted if first <= page <= (last or pages.pages)]
    copies = 1 if printer.supportsMultipleCopies() else max(1, printer.copyCount())
    if printer.collateCopies():
        return wanted * copies
    return [page for page in wanted for _ in range(copies)]


def _trouble(printer: QPrinter) -> str:
    if printer.outputFileName():
        return f"{printer.outputFileName()} could not be written. Choose another place, or free some space."
    named = printer.printerName()
    if not named:
        return "There is no printer here. Add one in the settings of the system, or save a PDF instead."
    return (
        f"The printer {named} did not take the pages. See that it is on and has paper, or save a PDF instead."
    )
