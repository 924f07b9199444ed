"""Paper for tests: a sheet that keeps what was written where, and the ink on its picture."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from itertools import combinations
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from typing_extensions import override

from twitchdesk.report.handout.layout import LEAST_PT, Box
from twitchdesk.ui.handout.paint.sheet import BODY, PER_MM, Align, Sheet, Type

PER_MM_PICTURE = 6
MARGIN_MM = 12
_TOUCH_MM = 0.3

T = TypeVar("T")


@dataclass(frozen=True)
class Written:
    """One line of text on the paper, as wide as its letters."""

    words: str
    box: Box
    how: Type
    role: str


class KeptSheet(Sheet):
    """Keeps each text that was written, and each line with its place."""

    def __init__(self, painter: QPainter, colours: Mapping[str, str]) -> None:
        super().__init__(painter, colours)
        self.texts: list[str] = []
        self.lines: list[Written] = []

    @override
    def write(
        self, box: Box, words: str, how: Type = BODY, *, role: str = "ink", align: Align = Align.LEFT
    ) -> float:
        self.texts.append(words)
        layout, h = self._set(words, box.w, how, align), self.line_mm(how)
        for number in range(layout.lineCount()):
            found = layout.lineAt(number).naturalTextRect()
            at = Box(box.x + found.x() / PER_MM, box.y + number * h, found.width() / PER_MM, h)
            if found.width():
                self.lines.append(Written(words, at, how, role))
        return super().write(box, words, how, role=role, align=align)

    @override
    def write_parts(self, box: Box, parts: Sequence[tuple[str, bool]], how: Type) -> bool:
        if not super().write_parts(box, parts, how):
            return False
        self.texts += [words for words, _ in parts]
        words = "".join(words for words, _ in parts)
        self.lines.append(Written(words, box, how, "ink"))
        return True


@dataclass(frozen=True)
class Painted:
    """A painted block: its sheet, and how dark each pixel of its picture is, 0 for white."""

    sheet: KeptSheet
    dark: NDArray[np.int16]

    def ink(self, box: Box, more_than: int = 40) -> NDArray[np.bool_]:
        """Return which pixels of a box have ink."""
        left, top = (round((at + MARGIN_MM) * PER_MM_PICTURE) for at in (box.x, box.y))
        right, bottom = (round((at + MARGIN_MM) * PER_MM_PICTURE) for at in (box.right, box.bottom))
        return self.dark[top:bottom, left:right] > more_than

    def ink_box(self, more_than: int = 40) -> Box:
        """Return the rectangle around all ink, in millimetres."""
        rows, columns = np.nonzero(self.dark > more_than)
        left, right = columns.min() / PER_MM_PICTURE, (columns.max() + 1) / PER_MM_PICTURE
        top, bottom = rows.min() / PER_MM_PICTURE, (rows.max() + 1) / PER_MM_PICTURE
        return Box(left - MARGIN_MM, top - MARGIN_MM, right - left, bottom - top)

    def overlaps(self) -> list[tuple[str, str]]:
        """Return the pairs of lines that stand on one another."""
        return [
            (a.words, b.words) for a, b in combinations(self.sheet.lines, 2) if _on_each_other(a.box, b.box)
        ]

    def too_small(self) -> list[str]:
        """Return the texts below the least size."""
        return [line.words for line in self.sheet.lines if line.how.pt < LEAST_PT]


def painted(colours: Mapping[str, str], paint: Callable[[KeptSheet], object]) -> Painted:
    """Paint on white paper of the size of the printed box and a margin."""
    w, h = ((side + 2 * MARGIN_MM) * PER_MM_PICTURE for side in (186, 255))
    image = QImage(w, h, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(PER_MM_PICTURE / PER_MM, PER_MM_PICTURE / PER_MM)
    painter.translate(MARGIN_MM * PER_MM, MARGIN_MM * PER_MM)
    sheet = KeptSheet(painter, colours)
    paint(sheet)
    painter.end()
    return Painted(sheet, darkness(image))


def darkness(image: QImage) -> NDArray[np.int16]:
    """Return how dark each pixel of a picture is in grey, 0 for white to 255 for black."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(grey.constBits(), np.uint8).reshape(grey.height(), grey.bytesPerLine())
    return 255 - rows[:, : grey.width()].astype(np.int16)


def with_words(value: T, change: Callable[[str], str]) -> T:
    """Return a block in which every word is changed; the keys of rows stay."""
    made = _changed(value, change)
    assert isinstance(made, type(value))
    return made


def _changed(value: Any, change: Callable[[str], str]) -> Any:
    if type(value) is str:
        return change(value)
    if isinstance(value, tuple):
        return tuple(_changed(each, change) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        names = [field.name for field in fields(value) if field.name != "key" or not hasattr(value, "answer")]
        return replace(value, **{name: _changed(getattr(value, name), change) for name in names})
    return value


def _on_each_other(a: Box, b: Box) -> bool:
    across = min(a.right, b.right) - max(a.x, b.x)
    along = min(a.bottom, b.bottom) - max(a.y, b.y)
    return across > _TOUCH_MM and along > _TOUCH_MM
