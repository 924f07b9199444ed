# SPDX-License-Identifier: MIT
"""What printer and PDF need to know of something that is painted on paper: the handout, or a blank form."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twitchdesk.ui.handout.paint.painter import paint_page

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from twitchdesk.domain.handout_choices import Paper
    from twitchdesk.report.handout.page import Handout
    from twitchdesk.ui.handout.paint.painter import Ink


@dataclass(frozen=True, slots=True, eq=False)
class Printable:
    """Hold pages that lie in the printed box of ``paper``, and what a file or print job is told of them.

    ``paint`` paints a page (1 is the first) with the upper left corner of the paper at the painter's origin;
    its last argument is how many units of the painter a millimetre is. ``author`` is "" when it is not shown.
    ``language`` is such as "en-GB".
    """

    title: str
    language: str
    paper: Paper
    pages: int
    paint: Callable[[QPainter, int, float], None]
    author: str = ""


def printable(handout: Handout, ink: Ink, author: str = "") -> Printable:
    """Return the handout as pages to print; ``author`` only when the identity is shown."""

    def paint(painter: QPainter, page: int, per_mm: float) -> None:
        paint_page(painter, handout, page, ink, per_mm)

    return Printable(handout.title, handout.language, handout.paper, handout.pages, paint, author)
