# SPDX-License-Identifier: MIT
"""Paints the block of footer."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from twitchdesk.report.handout.layout import Box
    from twitchdesk.report.handout.page import Footer
    from twitchdesk.ui.handout.paint.sheet import Sheet


def paint_footer(sheet: Sheet, box: Box, value: Footer, page: int) -> None:
    """Paint the block into ``box``."""
