# SPDX-License-Identifier: MIT
"""Prints, saves and copies the handout, and tells what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from twitchdesk.domain.errors import TwitchDeskError
from twitchdesk.exchange.daily_csv import TABLE_NAME
from twitchdesk.ui.handout.foot import News
from twitchdesk.ui.signals import signal

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtPrintSupport import QPrinter

    from twitchdesk.report.handout.page import Handout
    from twitchdesk.ui.handout.printable import Printable

COPIED: Final = "Copied: the whole handout as text, ready to be pasted into a message."


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is saved: the pages, the table of days inside the PDF, and what the web page beside it says."""

    pages: Printable
    table: Callable[[], bytes] | None = None
    twin: Handout | None = None


class Sharing(QObject):
    """Carries out what is wanted of the handout; ``told`` with what became of it."""

    told = signal(News)

    def __init__(self, now: Callable[[], datetime], window: QWidget) -> None:
        super().__init__(window)
        self._now, self._window = now, window
        self._folder: Path | None = None
        self.dialog: QDialog | None = None

    def copy(self, words: str) -> None:
        """Put the text on the clipboard."""
        QGuiApplication.clipboard().setText(words)
        self.told.emit(News(COPIED))

    def ask_and_print(self, pages: Printable) -> None:
        """Open the system's dialog for printing."""
        from twitchdesk.ui.handout.printing import ask_and_print

        self._keep(ask_and_print(self._window, pages, self._failed, self._printed))

    def ask_and_save(self, wanted: Wanted, name: str) -> None:
        """Ask for a place, first under ``name`` where the last one was, and save the PDF there."""
        dialog = QFileDialog(self._window, f"Save {wanted.pages.title}", str(self._where()), "PDF (*.pdf)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda file: self.save(wanted, Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        self._keep(dialog)
        dialog.open()

    def save(self, wanted: Wanted, file: Path) -> None:
        """Save the PDF and what goes beside it."""
        from twitchdesk.report.handout.saving import refuse_other_page, save_twin, twin_of
        from twitchdesk.ui.handout.pdf import Attachment, save_pdf

        self._folder = file.parent
        try:
            if wanted.twin is not None:
                refuse_other_page(twin_of(file))
            table = None if wanted.table is None else Attachment(TABLE_NAME, "text/csv", wanted.table())
            save_pdf(wanted.pages, file, self._now(), table)
            if wanted.twin is not None:
                save_twin(wanted.twin, file)
        except TwitchDeskError as error:
            self._failed(str(error))
            return
        beside = f" and {twin_of(file).name}" if wanted.twin else ""
        inside = " The table of days is attached." if table is not None else ""
        self.told.emit(News(f"Saved: {file.name}{beside} in {file.parent}.{inside}", file))

    def _printed(self, printer: QPrinter) -> None:
        if printer.outputFileName():
            file = Path(printer.outputFileName())
            self.told.emit(News(f"Printed: {file.name} in {file.parent}.", file))
        else:
            self.told.emit(News(f"Sent to the printer {printer.printerName()}."))

    def _failed(self, sentence: str) -> None:
        self.told.emit(News(sentence, amiss=True))

    def _where(self) -> Path:
        """Return the folder that was used last, else that of the person's documents, else the home folder."""
        if self._folder is not None and self._folder.is_dir():
            return self._folder
        named = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return Path(named) if named and Path(named).is_dir() else Path.home()

    def _keep(self, dialog: QDialog) -> None:
        # Without a reference it would vanish while it is shown.
        self.dialog = dialog
        dialog.destroyed.connect(self._forget)

    def _forget(self) -> None:
        self.dialog = None
