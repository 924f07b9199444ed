# SPDX-License-Identifier: MIT
"""What all blocks share: a title with a line under it, and the words for a part that was left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twitchdesk.report.handout.layout import Box
from twitchdesk.ui.handout.paint.sheet import HEAD, SMALL

if TYPE_CHECKING:
    from twitchdesk.ui.handout.paint.sheet import Sheet

_UNDER_MM = 0.6


def titled(sheet: Sheet, box: Box, title: str, caption: str = "") -> Box:
    """Write a title with a line under it, a caption beside it; return the box that is left below."""
    height = sheet.line_mm(HEAD)
    sheet.write(box, title, HEAD)
    if caption:
        left = sheet.width_mm(title, HEAD) + 2
        drop = height - sheet.line_mm(SMALL) - 0.15
        sheet.write(Box(box.x + left, box.y + drop, box.w - left, height), caption, SMALL, role="soft_ink")
    sheet.rule(box.x, box.y + height + 0.2, box.right, box.y + height + 0.2, "control")
    return box.inset(top=height + 0.2 + _UNDER_MM)


def left_out(sheet: Sheet, box: Box, title: str, words: str) -> None:
    """Write the title of a part that was left out, and that it was."""
    sheet.write(titled(sheet, box, title), words, SMALL, role="soft_ink")
