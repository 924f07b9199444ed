# SPDX-License-Identifier: MIT
"""Paints anew what a letter has changed on a page, instead of the whole page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap, QRegion

from twitchdesk.report.handout import layout
from twitchdesk.ui.handout.paint.painter import paint_page

if TYPE_CHECKING:
    from twitchdesk.report.handout.page import Handout
    from twitchdesk.ui.handout.paint.painter import Ink

_BOXES: Final = {
    "header": layout.HEADER,
    "summary": layout.SUMMARY,
    "signs": layout.SIGNS,
    "body": layout.BODY_MAP,
    "timeline": layout.TIMELINE,
    "day_pattern": layout.DAY_PATTERN,
    "exposures": layout.EXPOSURES,
    "tried": layout.TRIED,
    "questions": layout.QUESTIONS,
    "footer": layout.FOOTER,
}
# The blocks that have no place of their own on page 1: where one of them has changed, all of it has.
_EVERYWHERE: Final = ("paper", "parts", "left_out", "flags_untold", "more", "more_last")
_ON_PAGE_2: Final = ("second", "footer", "paper", "parts", "left_out", "flags_untold", "more_last")


@dataclass(frozen=True, slots=True)
class Both:
    """The handout that a picture shows, and the one that it shall show."""

    before: Handout
    after: Handout

    def differ_in(self, *names: str) -> list[str]:
        """Return which of these fields are not the same."""
        return [name for name in names if getattr(self.before, name) != getattr(self.after, name)]


def mend(picture: QPixmap, both: Both, page: int, ink: Ink, per_mm: float) -> bool:
    """Make a picture of a page show the other handout; False when it has to be painted as a whole."""
    if page > 1:
        return not both.differ_in(*_ON_PAGE_2)
    if both.differ_in(*_EVERYWHERE):
        return False
    changed = both.differ_in(*_BOXES)
    if changed:
        _paint(picture, both.after, changed, ink, per_mm)
    return True


def _paint(picture: QPixmap, handout: Handout, changed: list[str], ink: Ink, per_mm: float) -> None:
    sheet, region = layout.SHEETS[handout.paper], QRegion()
    for name in changed:
        box = _BOXES[name]
        # A hair wider than the block: its frame lies on its edge.
        around = QRectF(sheet.left + box.x - 1, sheet.top + box.y - 1, box.w + 2, box.h + 2)
        region += QRectF(around.topLeft() * per_mm, around.size() * per_mm).toAlignedRect()
    painter = QPainter(picture)
    painter.setClipRegion(region)
    painter.fillRect(region.boundingRect(), QColor(ink.colours["sheet"]))
    paint_page(painter, _only(handout, changed), 1, ink, per_mm)
    painter.end()


def _only(handout: Handout, changed: list[str]) -> Handout:
    """Return the handout without the parts that have not changed; the clip hides what stands there."""
    return replace(
        handout,
        signs=handout.signs if "signs" in changed else None,
        body=handout.body if "body" in changed else None,
        timeline=handout.timeline if "timeline" in changed else None,
        day_pattern=handout.day_pattern if "day_pattern" in changed else None,
        exposures=handout.exposures if "exposures" in changed else None,
        tried=handout.tried if "tried" in changed else None,
        questions=handout.questions if "questions" in changed else None,
    )
