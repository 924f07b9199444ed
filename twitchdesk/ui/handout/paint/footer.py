# SPDX-License-Identifier: MIT
"""Paints how it was measured, the versions and the number of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twitchdesk.report.handout.layout import Box
from twitchdesk.ui.handout.paint.sheet import SMALL, SMALL_STRONG, Align

if TYPE_CHECKING:
    from twitchdesk.report.handout.page import Footer
    from twitchdesk.ui.handout.paint.sheet import Sheet

_GAP_MM: Final = 4.0


def paint_footer(sheet: Sheet, box: Box, value: Footer, page: int) -> None:
    """Paint the block into ``box``; ``page`` counts from 1."""
    sheet.rule(box.x, box.y - 0.5, box.right, box.y - 0.5, "control")
    line = sheet.line_mm(SMALL)
    last = box.bottom - line
    number = value.pages[page - 1]
    number_w = min(sheet.width_mm(number, SMALL_STRONG) + 0.5, box.w / 4)
    at = Box(box.right - number_w, last, number_w, line)
    sheet.write_within(at, number, (SMALL_STRONG,), align=Align.RIGHT)
    versions = Box(box.x, last, box.w - number_w - _GAP_MM, line)
    sheet.write_within(versions, value.versions, (SMALL,), role="soft_ink")
    sheet.write_within(Box(box.x, last - line, box.w, line), value.method, (SMALL,), role="soft_ink")
