"""Reads a PDF back: its words and where they stand, its fonts, and its pages as pictures."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any, Final

import numpy as np
import pypdfium2
from numpy.typing import NDArray
from pypdf import PdfReader
from pypdf.generic import ContentStream
from pypdfium2 import raw

from twitchdesk.domain.handout_choices import Paper
from twitchdesk.report.handout.layout import PRINTED, SHEETS, Box

MM_PER_PT: Final = 25.4 / 72
_SAME_LINE_MM: Final = 0.05
_TOUCHING_MM: Final = 0.1
_LEANING_MM: Final = 0.5
Picture = NDArray[np.uint8]


@dataclass(frozen=True)
class Piece:
    """A piece of text as it was set: letters, the box of their ink and its baseline (mm), size in points."""

    words: str
    box: Box
    baseline: float
    pt: float


class Pdf:
    """A PDF that was written; boxes are in mm from the upper left corner of the paper."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.reader = PdfReader(BytesIO(data))

    @property
    def root(self) -> dict[str, Any]:
        """The catalogue."""
        return {str(key): value for key, value in self.reader.root_object.items()}

    @property
    def author(self) -> str | None:
        """The author in the description of the file."""
        return self.reader.metadata.author if self.reader.metadata else None

    @property
    def words(self) -> str:
        """All that is written, spaces made one."""
        return " ".join(" ".join(page.extract_text() for page in self.reader.pages).split())

    @property
    def sizes_mm(self) -> list[tuple[float, float]]:
        """The size of each page."""
        boxes = [page.mediabox for page in self.reader.pages]
        return [(float(box.width) * MM_PER_PT, float(box.height) * MM_PER_PT) for box in boxes]

    def fonts(self) -> list[Any]:
        """Return each font of each page."""
        found = []
        for page in self.reader.pages:
            resources: Any = page["/Resources"]
            found += [font.get_object() for font in resources["/Font"].values()]
        return found

    def states(self) -> list[Any]:
        """Return each graphics state, where transparency would stand."""
        found = []
        for page in self.reader.pages:
            resources: Any = page["/Resources"]
            found += [state.get_object() for state in resources.get("/ExtGState", {}).values()]
        return found

    def operators(self) -> set[bytes]:
        """Return the operators that the pages use."""
        found: set[bytes] = set()
        for page in self.reader.pages:
            content = page.get_contents()
            assert content is not None
            found |= {operator for _, operator in ContentStream(content, self.reader).operations}
        return found

    def pieces(self, page: int = 1) -> list[Piece]:
        """Return what is written on a page, piece by piece; without letters that leave no ink."""
        document = pypdfium2.PdfDocument(self.data)
        sheet = document[page - 1]
        written = sheet.get_objects([raw.FPDF_PAGEOBJ_TEXT], textpage=sheet.get_textpage())
        found = [piece for each in written if (piece := _piece(sheet, each))]
        document.close()
        return found

    def images(self) -> int:
        """Return how many pictures made of dots there are."""
        document = pypdfium2.PdfDocument(self.data)
        found = sum(1 for page in document for _ in page.get_objects([raw.FPDF_PAGEOBJ_IMAGE]))
        document.close()
        return found

    def picture(self, page: int = 1, per_mm: float = 6) -> Picture:
        """Return a page as (rows, columns, 3)."""
        document = pypdfium2.PdfDocument(self.data)
        drawn = document[page - 1].render(scale=per_mm * MM_PER_PT, no_smoothtext=False).to_numpy()
        document.close()
        return np.array(drawn[:, :, :3])


def overlapping(pieces: list[Piece]) -> list[tuple[str, str]]:
    """Return pieces of text whose ink shares a place; neighbours in a line may lean over each other."""
    if not pieces:
        return []
    numbers = [(each.box.x, each.box.right, each.box.y, each.box.bottom, each.baseline) for each in pieces]
    left, right, top, bottom, base = np.array(numbers).T
    wide = np.minimum.outer(right, right) - np.maximum.outer(left, left)
    high = np.minimum.outer(bottom, bottom) - np.maximum.outer(top, top)
    same_line = np.abs(np.subtract.outer(base, base)) < _SAME_LINE_MM
    met = (high > _TOUCHING_MM) & (wide > np.where(same_line, _LEANING_MM, _TOUCHING_MM))
    return [(pieces[one].words, pieces[other].words) for one, other in np.argwhere(np.triu(met, 1))]


def outside(pieces: list[Piece], paper: Paper) -> list[str]:
    """Return what is written outside the printed box."""
    printed = printed_on(paper)
    return [piece.words for piece in pieces if not printed.holds(piece.box, slack=0.05)]


def printed_on(paper: Paper) -> Box:
    """Return the printed box on a paper."""
    sheet = SHEETS[paper]
    return Box(sheet.left, sheet.top, PRINTED.w, PRINTED.h)


def ink_outside(picture: Picture, box: Box, per_mm: float = 6) -> int:
    """Return how many dots outside a box are not white; a line on its edge may be a third of a mm wide."""
    marked: NDArray[np.bool_] = np.asarray((picture < 250).any(axis=2))
    top, bottom = int(box.y * per_mm) - 2, int(np.ceil(box.bottom * per_mm)) + 2
    left, right = int(box.x * per_mm) - 2, int(np.ceil(box.right * per_mm)) + 2
    marked[top:bottom, left:right] = False
    return int(marked.sum())


def _piece(page: Any, found: Any) -> Piece | None:
    left, low, right, high = found.get_bounds()
    if right - left <= 0 or high - low <= 0:
        return None
    box = page.get_mediabox()
    matrix = found.get_matrix()
    pt = found.get_font_size() * float(np.hypot(matrix.c, matrix.d))
    place = Box(
        (left - box[0]) * MM_PER_PT,
        (box[3] - high) * MM_PER_PT,
        (right - left) * MM_PER_PT,
        (high - low) * MM_PER_PT,
    )
    return Piece(found.extract(), place, (box[3] - matrix.f) * MM_PER_PT, pt)


def pages_of(pdf: Pdf) -> Iterator[int]:
    """Give the numbers of the pages."""
    return iter(range(1, len(pdf.reader.pages) + 1))
