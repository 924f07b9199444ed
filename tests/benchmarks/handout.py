"""Making the handout of ten years, beside a bare QPainter that writes plain lines and strokes into a PDF."""

import json
import sys
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLineF, QPointF, QRectF
from PySide6.QtGui import QFont, QImage, QPainter, QPdfWriter

from tests.benchmarks.measure import Row, interleaved, took_ms
from twitchdesk import __version__, paths
from twitchdesk.clock import Clock
from twitchdesk.domain.handout_choices import HandoutChoices, Length
from twitchdesk.domain.span import DateRange
from twitchdesk.knowledge.load import load_knowledge
from twitchdesk.report.handout.build import make_handout
from twitchdesk.report.handout.given import Given
from twitchdesk.report.handout.layout import SHEETS
from twitchdesk.report.handout.lore import load_lore
from twitchdesk.report.handout.page import Handout
from twitchdesk.storage.handout_reader import read_handout
from twitchdesk.storage.opening import open_read_only
from twitchdesk.ui.handout.pdf import pdf_of
from twitchdesk.ui.handout.printable import printable
from twitchdesk.ui.handout.without_window import ink_of, painting_application

_BARE: Final = "bare QPainter → QPdfWriter: 50 × 65 letters a page, as it has, 300 lines, 300 rectangles"
_LINES: Final = 50
_LINE: Final = "Twitching on 15 of the last 28 days in the left lower eyelid, on 9"
_STROKES: Final = 300
_PREVIEW_PX: Final = 800
_KIB: Final = 1024


def bare_pdf(pages: int) -> bytes:
    """Return a PDF with plain lines of text and plain strokes."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(300)
    painter = QPainter(writer)
    font = QFont("Inter")
    font.setPointSizeF(9)
    painter.setFont(font)
    for page in range(pages):
        if page:
            writer.newPage()
        for number in range(_LINES):
            painter.drawText(QPointF(100, 100 + 60 * number), _LINE)
        for number in range(_STROKES):
            painter.drawLine(QLineF(50, 9 * number, 60, 9 * number))
            painter.drawRect(QRectF(2000, 9 * number, 100, 6))
    painter.end()
    return bytes(data.data())


class Making:
    """All that a handout of two pages is made from, its queries done."""

    def __init__(self, diary: Path) -> None:
        resources, self.clock = paths.resources(), Clock()
        opened = open_read_only(diary)
        today = self.clock.today(opened.read.day_starts_at())
        span = DateRange(opened.read.facts().first or date.min, today)
        facts = read_handout(opened.read, span, today)
        opened.close()
        self.lore = load_lore(resources, load_knowledge(resources))
        choices = HandoutChoices(pages=2, length=Length.WHOLE, name="Alex Example")
        self.given = Given(facts, choices, self.clock.now(), __version__)
        self.ink = ink_of(resources)

    def handout(self, question: str = "Do I need an EMG?") -> Handout:
        """Return the values of the pages."""
        choices = replace(self.given.choices, questions=(question,))
        return make_handout(replace(self.given, choices=choices), self.lore)

    def pdf(self) -> bytes:
        """Return the whole file."""
        return pdf_of(printable(self.handout(), self.ink), self.clock.now())

    def preview(self, question: str) -> None:
        """Make the pages after a letter was typed and paint them as the preview does."""
        handout = self.handout(question)
        per_mm = _PREVIEW_PX / SHEETS[handout.paper].w
        pages = printable(handout, self.ink)
        for page in range(1, pages.pages + 1):
            picture = QImage(_PREVIEW_PX, round(SHEETS[handout.paper].h * per_mm), QImage.Format.Format_RGB32)
            picture.fill(self.ink.colours["sheet"])
            painter = QPainter(picture)
            pages.paint(painter, page, per_mm)
            painter.end()


def rows(diary: Path, rounds: int) -> list[Row]:
    """Return how long the file and the preview take, and how large the file is."""
    making = Making(diary)
    works = (
        lambda: took_ms(making.pdf),
        lambda: took_ms(lambda: bare_pdf(2)),
        lambda: took_ms(lambda: making.preview("Do I need an EMG now?")),
    )
    interleaved(2, *works)
    ours, floor, preview = interleaved(rounds, *works)
    size, bare = len(making.pdf()) / _KIB, len(bare_pdf(2)) / _KIB
    return [
        Row("handout: two pages of ten years into a PDF", _BARE, "ms", ours, floor, target=12.0),
        Row("handout: size of that file", _BARE, "KiB", size, bare, limit=200.0),
        Row("handout: a letter typed → both pages painted", _BARE, "ms", preview, floor, limit=100.0),
    ]


def main(diary: Path, rounds: int) -> None:
    """Measure and print the rows."""
    application = painting_application()
    print(json.dumps([asdict(row) for row in rows(diary, rounds)]))
    del application


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
