# SPDX-License-Identifier: MIT
"""Pages as a PDF file that may be kept for good: PDF/A-1b, with embedded fonts, language and title.

Qt paints the pages; pypdf adds what Qt cannot say (the language, that a reader shows the title, the exact
page size, the dates of our own clock). PDF/A-1 knows no attachments: with one the file is a PDF 1.6.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from uuid import NAMESPACE_OID, uuid5

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QUuid
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from twitchdesk import __version__
from twitchdesk.domain.errors import TwitchDeskError
from twitchdesk.domain.handout_choices import Paper
from twitchdesk.exchange.whole_files import whole_path
from twitchdesk.report.handout.layout import SHEETS
from twitchdesk.report.handout.saving import behind_links, refuse_other_pdf

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from twitchdesk.ui.handout.printable import Printable

_SIZES: Final = {Paper.A4: QPageSize.PageSizeId.A4, Paper.LETTER: QPageSize.PageSizeId.Letter}
# So that a hundredth of a millimetre, the unit of the painter, is one dot of the page.
_DOTS_PER_INCH: Final = 2540
_PER_MM: Final = _DOTS_PER_INCH / 25.4


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that travels inside the PDF."""

    name: str
    kind: str
    data: bytes


def save_pdf(pages: Printable, target: Path, now: datetime, table: Attachment | None = None) -> None:
    """Write a PDF file, whole or not at all; a PDF that was there before is replaced.

    ``now`` is when it is made. With ``table`` attached it is not PDF/A.

    Raises:
        TwitchDeskError: it was not written, and what was there is as it was.
    """
    refuse_other_pdf(target)
    made = pdf_of(pages, now, table)
    with whole_path(behind_links(target)) as partial:
        partial.write_bytes(made)


def pdf_of(pages: Printable, now: datetime, table: Attachment | None = None) -> bytes:
    """Return the bytes of the PDF; the same pages at the same moment give the same bytes.

    Raises:
        TwitchDeskError: Qt could not paint it.
    """
    # Loaded here: only who saves a PDF waits for it.
    from twitchdesk.ui.handout.pdf_finish import About, finished

    about = About(
        title=pages.title,
        author=pages.author,
        language=pages.language,
        creator=f"TwitchDesk {__version__}",
        made=now,
        is_archive=table is None,
        size_mm=(SHEETS[pages.paper].w, SHEETS[pages.paper].h),
    )
    return finished(_painted(pages, now, table), about)


def _painted(pages: Printable, now: datetime, table: Attachment | None) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    version = QPagedPaintDevice.PdfVersion
    writer.setPdfVersion(version.PdfVersion_A1b if table is None else version.PdfVersion_1_6)
    writer.setResolution(_DOTS_PER_INCH)
    upright, none = QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)
    writer.setPageLayout(QPageLayout(QPageSize(_SIZES[pages.paper]), upright, none))
    writer.setTitle(pages.title)
    # Qt would draw lots; two files of one moment that say the same are the same.
    writer.setDocumentId(QUuid(str(uuid5(NAMESPACE_OID, f"{pages.title} {now.isoformat()}"))))
    if table is not None:
        writer.addFileAttachment(table.name, QByteArray(table.data), table.kind)
    painter = QPainter()
    if not painter.begin(writer):
        raise TwitchDeskError("The PDF could not be painted. Free some memory and try again.")
    for page in range(1, pages.pages + 1):
        if page > 1:
            writer.newPage()
        pages.paint(painter, page, _PER_MM)
    painter.end()
    buffer.close()
    return bytes(data.data())
