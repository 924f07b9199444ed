# SPDX-License-Identifier: MIT
"""What all blocks share: a title with a line under it, and the words for a part that was left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twitchdesk.report.handout.layout import Box
from twitchdesk.ui.handout.paint.sheet import HEAD, SMALL, SMALL_STRONG

if TYPE_CHECKING:
    from twitchdesk.ui.handout.paint.sheet import Sheet

_UNDER_MM: Final = 0.6
_LEAST_CAPTION_MM: Final = 15.0
_TITLES: Final = (HEAD, SMALL_STRONG)


def titled(sheet: Sheet, box: Box, title: str, caption: str = "") -> Box:
    """Write a title with a line under it, a caption beside it; return the box that is left below."""
    height = sheet.line_mm(HEAD)
    sheet.write_within(Box(box.x, box.y, box.w, height), title, _TITLES)
    left = sheet.width_mm(title, HEAD) + 2
    if caption and box.w - left > _LEAST_CAPTION_MM:
        line = sheet.line_mm(SMALL)
        beside = Box(box.x + left, box.y + height - line - 0.15, box.w - left, line)
        sheet.write_within(beside, caption, (SMALL,), role="soft_ink")
    sheet.rule(box.x, box.y + height + 0.2, box.right, box.y + height + 0.2, "control")
    return box.inset(top=title_mm(sheet))


def title_mm(sheet: Sheet) -> float:
    """Return the height of a title with its line."""
    return sheet.line_mm(HEAD) + 0.2 + _UNDER_MM


def left_out(sheet: Sheet, box: Box, title: str, words: str) -> None:
    """Write the title of a part that was left out, and that it was."""
    sheet.write_within(titled(sheet, box, title), words, (SMALL,), role="soft_ink")
